package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
)

// The formats of -format.
const (
	formatText = "text"
	formatJSON = "json"
	formatICS  = "ics"
)

// request is what the flags ask for.
type request struct {
	state    att.State
	from, to att.Date
	format   string
	due      bool
	year     int
}

// parse reads the flags. Help goes to stderr.
func parse(args []string, stderr io.Writer) (request, error) {
	var r request
	var state, from, to string
	flags := flag.NewFlagSet("calendar", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&state, "state", "", "State by ISO code or name; all States without it")
	flags.StringVar(&from, "from", "", "first day, YYYY-MM-DD")
	flags.StringVar(&to, "to", "", "last day, YYYY-MM-DD; a year after the first without it")
	flags.StringVar(&r.format, "format", formatText, "text, json or ics")
	flags.IntVar(&r.year, "due", 0, "list the States that owe an annual report on this `year`, as JSON")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			flags.SetOutput(stderr)
			flags.Usage()
		}
		return request{}, err
	}
	if flags.NArg() > 0 {
		return request{}, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if !slices.Contains([]string{formatText, formatJSON, formatICS}, r.format) {
		return request{}, fmt.Errorf("unknown format %q (want text, json or ics)", r.format)
	}
	var given []string
	flags.Visit(func(f *flag.Flag) { given = append(given, f.Name) })
	r.due = slices.Contains(given, "due")
	if r.due {
		return r, onlyDue(given, r.format)
	}
	var err error
	if r.from, r.to, err = span(from, to); err != nil {
		return request{}, err
	}
	if slices.Contains(given, "state") {
		r.state, err = stateNamed(state, r.from)
	}
	return r, err
}

// onlyDue refuses flags that say nothing beside -due.
func onlyDue(given []string, format string) error {
	for _, name := range given {
		if name != "due" && name != "format" {
			return fmt.Errorf("-due does not go with -%s", name)
		}
		if name == "format" && format != formatJSON {
			return fmt.Errorf("-due is written as json, not as %s", format)
		}
	}
	return nil
}

// span reads the first and the last day; a missing one is set so that the span is one year.
func span(from, to string) (first, last att.Date, err error) {
	if first, err = day("-from", from); err != nil {
		return first, last, err
	}
	if last, err = day("-to", to); err != nil {
		return first, last, err
	}
	if from == "" && to == "" {
		first = att.MembershipAsOf()
	}
	if to == "" {
		return first, first.AddYears(1).AddDays(-1), nil
	}
	if from == "" {
		first = last.AddDays(1).AddYears(-1)
	}
	return first, last, nil
}

func day(name, value string) (att.Date, error) {
	if value == "" {
		return att.Date{}, nil
	}
	d, err := att.ParseDate(value)
	if err != nil {
		return att.Date{}, fmt.Errorf("%s: %w", name, err)
	}
	return d, nil
}

// stateNamed reads a code in either case or a name as it is written; it takes no misspelt one and nothing that is
// not a State.
func stateNamed(name string, on att.Date) (att.State, error) {
	r := att.Resolve(name, on)
	if r.Kind == att.Unresolved && len(name) <= 3 {
		r = att.Resolve(strings.ToUpper(name), on)
	}
	switch {
	case r.Kind == att.ResolvedState && r.Match != att.MatchMisspelt:
		return r.State, nil
	case r.Kind == att.ResolvedState:
		return "", fmt.Errorf("unknown State %q: did you mean %s (%s)?", name, r.Name, r.Code)
	case r.Kind != att.Unresolved:
		return "", fmt.Errorf("%q is not a State but a %s: %s (%s)", name, r.Kind, r.Name, r.Code)
	case len(r.Suggestions) == 0:
		return "", fmt.Errorf("unknown State %q (want an ISO 3166 code or a name)", name)
	default:
		likely := make([]string, len(r.Suggestions))
		for i, s := range r.Suggestions {
			likely[i] = s.Name + " (" + s.Code + ")"
		}
		return "", fmt.Errorf("unknown State %q: did you mean %s?", name, strings.Join(likely, " or "))
	}
}
