package reporting

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// String writes the finding in the manner of a compiler: file, place, severity, code, message and suggestion. It is one
// line, whatever the file holds: control characters are written as escapes.
func (f Finding) String() string { return f.Line() }

// Line is String in one of the languages that the library has.
func (f Finding) Line(preferred ...language.Tag) string {
	var b strings.Builder
	b.WriteString(f.where())
	fmt.Fprintf(&b, ": %s %s: %s", f.Severity, f.Code, f.Text(preferred...))
	if f.Suggestion != "" {
		fmt.Fprintf(&b, " (suggestion: %s)", f.Suggestion)
	}
	if f.Provision.IsValid() {
		fmt.Fprintf(&b, " [Article %s]", f.Provision)
	}
	return oneLine(b.String())
}

// oneLine writes control characters, line separators and bytes that are not UTF-8 as escapes.
func oneLine(text string) string {
	if utf8.ValidString(text) && strings.IndexFunc(text, breaksLine) < 0 {
		return text
	}
	var b strings.Builder
	for text != "" {
		r, size := utf8.DecodeRuneInString(text)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, text[0])
		case breaksLine(r):
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		default:
			b.WriteString(text[:size])
		}
		text = text[size:]
	}
	return b.String()
}

// breaksLine reports whether a character may end a line, or move what stands on it.
func breaksLine(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }

// where is file:sheet!C14 for a workbook, file:line:column for a text file.
func (f Finding) where() string {
	p := f.Place
	switch {
	case p.Sheet != "" && p.Cell != "":
		return fmt.Sprintf("%s:%s!%s", p.File, p.Sheet, p.Cell)
	case p.Sheet != "":
		return p.File + ":" + p.Sheet
	}
	p.Cell = ""
	if where := p.String(); p.Line > 0 || f.Report == (Key{}) {
		return where
	}
	return p.File + ": " + f.Report.String()
}

// WriteText writes findings as text, one a line, in the order given.
func WriteText(w io.Writer, findings []Finding) error {
	for _, f := range findings {
		if _, err := fmt.Fprintln(w, f); err != nil {
			return fmt.Errorf("reporting: write: %w", err)
		}
	}
	return nil
}

// WriteJSONLines writes findings as JSON, one object a line, in the order given.
func WriteJSONLines(w io.Writer, findings []Finding) error {
	for _, f := range findings {
		line, err := f.MarshalJSON()
		if err != nil {
			return err
		}
		if _, err := w.Write(append(line, '\n')); err != nil {
			return fmt.Errorf("reporting: write: %w", err)
		}
	}
	return nil
}

// String sums up a check as text: the forms of each report and how often each rule spoke.
func (r Result) String() string {
	var b strings.Builder
	for _, report := range r.Reports {
		fmt.Fprintf(&b, "%s: exports %s (%d lines), imports %s (%d lines)\n", report.Report, report.Exports.Status,
			report.Exports.Lines, report.Imports.Status, report.Imports.Lines)
	}
	for _, c := range r.Counts {
		fmt.Fprintf(&b, "%-11s %-7s %d\n", c.Code, c.Severity, c.Count)
	}
	return b.String()
}

// MarshalIndented writes the summary as JSON.
func (r Result) MarshalIndented() ([]byte, error) { return json.MarshalIndent(r, "", "  ") }
