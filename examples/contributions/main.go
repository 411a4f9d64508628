// Command contributions divides a budget among States or other members and shows who owes what and why.
//
//	go run ./examples/contributions -total 1000000 -scale 2026 -asof 2026-01-01 -rate NIU=0.001 -ceiling 22
//	go run ./examples/contributions -total 1000000 -rates rates.csv -ceiling 40 -floor-money 100 -format svg
//
// It prints text, CSV, JSON or a chart as SVG. Input that cannot be used ends it with status 2 and a message.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/openatt/treaty/finance"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// The ways in which the program ends.
const (
	exitOK       = 0
	exitFailed   = 1
	exitBadInput = 2
)

// run is the program: arguments in, status out.
func run(args []string, out, problems io.Writer) int {
	in, err := parseInput(args, problems)
	if errors.Is(err, flag.ErrHelp) {
		return exitOK
	}
	if err != nil {
		fmt.Fprintln(problems, "contributions:", err)
		return exitBadInput
	}
	result, err := finance.Apportion(in.total, in.members, in.rules)
	if err != nil {
		fmt.Fprintln(problems, "contributions:", err)
		return exitBadInput
	}
	if in.notesApart {
		for _, note := range in.notes {
			fmt.Fprintln(problems, "note:", note)
		}
	}
	if err := in.write(out, result, in); err != nil {
		fmt.Fprintln(problems, "contributions:", err)
		return exitFailed
	}
	return exitOK
}
