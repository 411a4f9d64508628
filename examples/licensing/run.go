package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/openatt/treaty/risk"
)

// The exit codes: everything was assessed, or something could not be.
const (
	exitDone       = 0
	exitIncomplete = 2
)

// run is the program without its process.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parseOptions(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
		return exitDone
	case err != nil:
		complain(stderr, err)
		fmt.Fprint(stderr, "\n"+usage)
		return exitIncomplete
	}
	desk := desk{out: bufio.NewWriter(stdout), complaints: stderr, print: printer(o), describes: o.format == textFormat}
	switch {
	case len(o.inputs) == 0:
		desk.decided()
	default:
		desk.underPolicy(o, stdin)
	}
	return desk.close()
}

// underPolicy assesses what the command line names under one policy.
func (d *desk) underPolicy(o options, stdin io.Reader) {
	assessor, err := readPolicy(o.policy)
	if err != nil {
		d.failed++
		complain(d.complaints, fmt.Errorf("policy %s cannot be used, so nothing was assessed:\n%w", o.policy, err))
		return
	}
	if o.readsLines() {
		d.lines(assessor, stdin)
		return
	}
	for _, name := range o.inputs {
		d.file(assessor, name)
	}
}

// readPolicy builds the assessor for a policy file.
func readPolicy(name string) (assessor *risk.Assessor, err error) {
	withFile(name, func(text io.Reader) { assessor, err = newAssessor(text) })
	return assessor, placed(err, name, 0)
}

func newAssessor(text io.Reader) (*risk.Assessor, error) {
	policy, err := risk.ParsePolicy(text)
	if err != nil {
		return nil, err
	}
	return risk.NewAssessor(policy)
}

// complain writes each line of an error with the name of the program before the first.
func complain(w io.Writer, err error) {
	fmt.Fprintf(w, "licensing: %s\n", strings.ReplaceAll(err.Error(), "\n", "\n  "))
}
