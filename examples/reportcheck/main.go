// Command reportcheck checks annual reports under Article 13(3) of the Arms Trade Treaty: CSV, JSON and
// workbooks. It also checks initial reports under Article 13(1) in JSON, beside the annual reports of the same
// State on the command line.
//
//	go run ./examples/reportcheck [-layout auto|own|unroca] [-state CODE] [-year N] [-previous FILE]
//		[-profile strict|lenient] [-format text|json|sarif] FILE...
//
// It exits with 0 when there is no error, 1 when there are findings of severity error, 2 when a file cannot
// be read or the flags cannot be used; the other files are checked all the same. A file without the report
// that -state and -year choose is an error, not a clean one. -previous is read as the report of that State
// for the year before where it does not say. Without files it checks a selection of real lines that
// it carries. -blank writes a workbook to fill in, -annotate a copy of the checked workbook with the
// findings in its cells; neither is written over a file that is read.
package main

import (
	"bytes"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
	"github.com/openatt/treaty/reporting/xlsx"
)

//go:embed selection.csv
var selection []byte

// The exit codes.
const (
	exitClean      = 0
	exitFindings   = 1
	exitUnreadable = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// options are the flags.
type options struct {
	layout, state, previous, profile, format, blank, annotate, off, numbers, submitted string

	year  int
	rules bool
	files []string
}

func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return exitClean
	}
	if err != nil {
		return exitUnreadable
	}
	p, err := newProgram(o, stdout, stderr)
	if err != nil {
		fmt.Fprintln(stderr, "reportcheck:", err)
		return exitUnreadable
	}
	return p.run()
}

func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	flags := flag.NewFlagSet("reportcheck", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.layout, "layout", "auto", "layout of the tables: auto, own or unroca")
	flags.StringVar(&o.state, "state", "", "alpha-3 code of the reporting State, to name or to choose it")
	flags.IntVar(&o.year, "year", 0, "calendar year, where the file does not say or holds many")
	flags.StringVar(&o.previous, "previous", "", "file with the report for the year before")
	flags.StringVar(&o.profile, "profile", "strict", "severities: strict or lenient")
	flags.StringVar(&o.format, "format", "text", "output: text, json (one object a line) or sarif")
	flags.StringVar(&o.blank, "blank", "", "write a blank workbook to this file and stop")
	flags.StringVar(&o.annotate, "annotate", "", "write a copy of the workbook with its findings to this file")
	flags.StringVar(&o.off, "off", "", "codes of rules to switch off, divided by commas")
	flags.StringVar(&o.numbers, "numbers", "", "numbers in the files: point 1,234.5, comma 1.234,5 or space 1 234,5")
	flags.StringVar(&o.submitted, "submitted", "", "day on which the report arrived, YYYY-MM-DD")
	flags.BoolVar(&o.rules, "rules", false, "list the rules and the templates and stop")
	err := flags.Parse(args)
	o.files = flags.Args()
	return o, err
}

// keepInputs refuses to write over a file that is read, by whatever name it goes.
func (o *options) keepInputs() error {
	for _, output := range [...]string{o.annotate, o.blank} {
		written, err := os.Stat(output)
		if output == "" || err != nil {
			continue
		}
		for _, input := range append([]string{o.previous}, o.files...) {
			if read, err := os.Stat(input); err == nil && os.SameFile(written, read) {
				return fmt.Errorf("%s is read: it would be written over", output)
			}
		}
	}
	return nil
}

// program is one run.
type program struct {
	options

	checker *reporting.Checker
	layout  reporting.Layout
	profile reporting.Profile
	stdout  io.Writer
	stderr  io.Writer
	found   []reporting.Finding
	// initials are the initial reports among the files, which are checked last.
	initials []*reporting.InitialDocument

	failed bool
	errors int
}

func newProgram(o options, stdout, stderr io.Writer) (*program, error) {
	p := &program{options: o, stdout: stdout, stderr: stderr}
	if o.format != "text" && o.format != "json" && o.format != "sarif" {
		return nil, fmt.Errorf("%q is not one of text, json, sarif", o.format)
	}
	if o.annotate != "" && len(o.files) != 1 {
		return nil, errors.New("-annotate takes exactly one workbook")
	}
	if err := o.keepInputs(); err != nil {
		return nil, err
	}
	var err error
	if p.layout, err = reporting.ParseLayout(o.layout); err != nil {
		return nil, err
	}
	if err := p.profile.UnmarshalText([]byte(o.profile)); err != nil {
		return nil, err
	}
	settings, err := p.settings()
	if err != nil {
		return nil, err
	}
	if p.checker, err = reporting.NewChecker(settings); err != nil {
		return nil, err
	}
	return p, nil
}

// settings makes the options of the check. Which reports are due follows the practice of States and the
// Secretariat.
func (p *program) settings() (reporting.Options, error) {
	calendar, err := att.NewCalendar(att.CalendarPractice())
	if err != nil {
		return reporting.Options{}, err
	}
	settings := reporting.Options{
		Profile: p.profile, State: att.State(p.state), Year: p.year, Calendar: &calendar,
	}
	if p.off != "" {
		for code := range strings.SplitSeq(p.off, ",") {
			settings.Off = append(settings.Off, att.Code(strings.TrimSpace(code)))
		}
	}
	if settings.Numbers, err = numberFormat(p.numbers); err != nil {
		return settings, err
	}
	if p.submitted != "" {
		if settings.Submitted, err = att.ParseDate(p.submitted); err != nil {
			return settings, err
		}
	}
	if p.previous == "" {
		return settings, nil
	}
	before := reporting.Options{Profile: p.profile, Numbers: settings.Numbers, State: settings.State}
	if p.year != 0 {
		before.Year = p.year - 1
	}
	checker, err := reporting.NewChecker(before)
	if err != nil {
		return settings, fmt.Errorf("the year before: %w", err)
	}
	source, err := p.open(p.previous)
	if err != nil {
		return settings, err
	}
	settings.Previous, err = checker.Remember(p.previous, source)
	return settings, err
}

func numberFormat(name string) (reporting.NumberFormat, error) {
	switch name {
	case "":
		return reporting.NumberFormat{}, nil
	case "point":
		return reporting.PointFormat, nil
	case "comma":
		return reporting.CommaFormat, nil
	case "space":
		return reporting.SpaceFormat, nil
	default:
		return reporting.NumberFormat{}, fmt.Errorf("%q is not one of point, comma, space", name)
	}
}

func (p *program) run() int {
	switch {
	case p.rules:
		fmt.Fprint(p.stdout, reporting.RulesText(reporting.RulesIn(p.profile)), reporting.TextOf(reporting.Templates()))
		return exitClean
	case p.blank != "":
		return p.writeFile(p.blank, xlsx.WriteBlank)
	case len(p.files) == 0:
		source, err := reporting.NewCSVReader(bytes.NewReader(selection), reporting.CSVOptions{Layout: p.layout})
		p.check("selection.csv", source, err)
	}
	for _, name := range p.files {
		source, err := p.open(name)
		if err != nil {
			if err = p.initial(name, err); err == nil {
				continue
			}
		}
		p.check(name, source, err)
	}
	p.checkInitials()
	return p.report()
}

// check checks one file; a file that cannot be read is said and passed over.
func (p *program) check(name string, source reporting.Source, err error) {
	if err == nil {
		var result reporting.Result
		result, err = p.checker.Check(name, source, func(m *reporting.Mark) {
			p.found = append(p.found, m.Finding())
		})
		p.errors += result.Count(att.SeverityError)
		if p.format == "text" {
			defer fmt.Fprint(p.stderr, result)
		}
	}
	if err != nil {
		p.failed = true
		fmt.Fprintf(p.stderr, "reportcheck: %s: %v\n", name, err)
	}
}

// report writes the findings and returns the exit code.
func (p *program) report() int {
	var err error
	switch p.format {
	case "json":
		err = reporting.WriteJSONLines(p.stdout, p.found)
	case "sarif":
		err = reporting.WriteSARIF(p.stdout, p.profile, p.found)
	default:
		err = reporting.WriteText(p.stdout, p.found)
	}
	if err != nil {
		fmt.Fprintln(p.stderr, "reportcheck:", err)
		return exitUnreadable
	}
	if p.annotate != "" && !p.failed {
		if code := p.writeFile(p.annotate, p.writeAnnotated); code != exitClean {
			return code
		}
	}
	switch {
	case p.failed:
		return exitUnreadable
	case p.errors > 0:
		return exitFindings
	default:
		return exitClean
	}
}

func (p *program) writeAnnotated(w io.Writer) error {
	workbook, err := os.Open(p.files[0])
	if err != nil {
		return err
	}
	return errors.Join(xlsx.Annotate(w, workbook, p.found, reporting.Limits{}), workbook.Close())
}

// writeFile writes a file and says what went wrong. What was written in part is taken away.
func (p *program) writeFile(name string, write func(io.Writer) error) int {
	var b bytes.Buffer
	err := write(&b)
	if err == nil {
		err = os.WriteFile(name, b.Bytes(), 0o600)
	}
	if err != nil {
		fmt.Fprintln(p.stderr, "reportcheck:", err)
		return exitUnreadable
	}
	return exitClean
}
