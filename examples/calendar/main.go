// Calendar prints what the Arms Trade Treaty asks of States and when, or which States owe an annual report.
//
//	go run ./examples/calendar [-state CODE] [-from DATE] [-to DATE] [-format text|json|ics]
//	go run ./examples/calendar -due YEAR
//
// -state takes an ISO 3166 code of two or three letters or a name; without it the calendar is that of all States.
// -from without -to is one year, and so is -to without -from; without either the year starts on the day of the
// data. No clock is read: the same flags give the same bytes. The settings are those of att.CalendarPractice, with the
// ordinary sessions of the Conference that the library knows.
//
// -due prints the States that owe an annual report on a calendar year as JSON. The count rests on practice, not on
// the words of 13(3), which do not say which year is the first. A State whose dates were not found stands apart
// under "unknown" and is never counted.
//
// The program ends with 2 for flags that it cannot use, and says why.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/openatt/treaty/att"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// Exit codes.
const (
	exitOK     = 0
	exitFailed = 1
	exitUsage  = 2
)

// run is the program without its process, for the tests.
func run(args []string, stdout, stderr io.Writer) int {
	r, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return exitOK
	}
	if err != nil {
		fmt.Fprintln(stderr, "calendar:", err)
		return exitUsage
	}
	out, err := r.answer()
	if err != nil {
		fmt.Fprintln(stderr, "calendar:", err)
		return exitUsage
	}
	if _, err := stdout.Write(out); err != nil {
		fmt.Fprintln(stderr, "calendar:", err)
		return exitFailed
	}
	return exitOK
}

// settings are those of practice with the ordinary sessions of the Conference.
func settings() att.CalendarSettings {
	s := att.CalendarPractice()
	for _, session := range att.Sessions() {
		if session.Kind == att.OrdinarySession {
			s.Conferences = append(s.Conferences, session.Start)
		}
	}
	return s
}

// answer gives the bytes to print. Its errors come from what was asked.
func (r request) answer() ([]byte, error) {
	calendar, err := att.NewCalendar(settings())
	if err != nil {
		return nil, err
	}
	if r.due {
		reports, err := calendar.AnnualReportsDue(r.year)
		if err != nil {
			return nil, err
		}
		return line(reports)
	}
	schedule, err := calendar.All(r.from, r.to)
	if r.state != "" {
		schedule, err = calendar.Of(r.state, r.from, r.to)
	}
	if err != nil {
		return nil, err
	}
	switch r.format {
	case formatJSON:
		return indented(schedule)
	case formatICS:
		return schedule.MarshalICalendar()
	default:
		return text(schedule, r.state), nil
	}
}
