package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
)

const usage = `usage: licensing [-policy FILE] [-format text|json] [FILE... | -]

Without arguments it assesses the decided cases that are built in.

  FILE           a case, format att-case/1; several are assessed one after the other
  -              JSON lines from standard input, one case a line; one result a line
  -policy FILE   the policy of the deciding State, format att-policy/1; required with FILE and -
  -format NAME   text or json (one object a line); by default text, and json with -

The exit code is 0 when every case was assessed and 2 when one could not be.
`

// The formats of the results.
const (
	textFormat = "text"
	jsonFormat = "json"
)

// standardInput is the argument that stands for it.
const standardInput = "-"

// options are what the command line says.
type options struct {
	policy, format string
	// inputs are the case files, or standardInput alone, or nothing for the cases that are built in.
	inputs []string
}

// parseOptions takes options before and after the files. The error is flag.ErrHelp when help was asked for.
func parseOptions(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("licensing", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&o.policy, "policy", "", "")
	flags.StringVar(&o.format, "format", "", "")
	if err := flags.Parse(args); err != nil {
		return options{}, err
	}
	for flags.NArg() > 0 {
		o.inputs = append(o.inputs, flags.Arg(0))
		if err := flags.Parse(flags.Args()[1:]); err != nil {
			return options{}, err
		}
	}
	if err := o.check(); err != nil {
		return options{}, err
	}
	o.chooseFormat()
	return o, nil
}

func (o *options) check() error {
	var faults []string
	fault := func(is bool, format string, args ...any) {
		if is {
			faults = append(faults, fmt.Sprintf(format, args...))
		}
	}
	fault(o.format != "" && o.format != textFormat && o.format != jsonFormat,
		"-format %s: want text or json", o.format)
	fault(len(o.inputs) > 0 && o.policy == "",
		"-policy is missing: a case is decided under the policy of its State, which has no default")
	fault(len(o.inputs) == 0 && o.policy != "",
		"-policy %s: no case to assess under it; name case files, or - for standard input", o.policy)
	fault(len(o.inputs) > 1 && slices.Contains(o.inputs, standardInput),
		"- reads standard input and stands alone")
	fault(slices.Contains(o.inputs, ""), "the name of a case file is empty")
	if len(faults) == 0 {
		return nil
	}
	return errors.New(strings.Join(faults, "\n"))
}

func (o *options) readsLines() bool { return slices.Contains(o.inputs, standardInput) }

func (o *options) chooseFormat() {
	if o.format != "" {
		return
	}
	o.format = textFormat
	if o.readsLines() {
		o.format = jsonFormat
	}
}
