package reporting

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openatt/treaty/internal/jsondoc"
)

// ReadJSON reads an AnnualReport as a value and holds all of it. It refuses keys that are not known letter by letter,
// keys that stand twice and values of the wrong kind; the error names all of them, with line, column and pointer, up
// to a hundred. Errors wrap ErrSyntax, ErrKind or ErrLimit.
func ReadJSON(r io.Reader, limits Limits) (AnnualReport, error) {
	limits = limits.orDefault()
	var report AnnualReport
	if err := readDocument(r, limits, FormatAnnual, &report); err != nil {
		return AnnualReport{}, err
	}
	if len(report.Exports.Lines)+len(report.Imports.Lines)+len(report.Unplaced) > limits.Rows {
		return AnnualReport{}, fmt.Errorf("%w: more than %d lines", ErrLimit, limits.Rows)
	}
	if len(report.Definitions)+len(report.Unread) > limits.Statements {
		return AnnualReport{}, fmt.Errorf("%w: more than %d definitions", ErrLimit, limits.Statements)
	}
	return report, nil
}

// WriteJSON writes a report as JSON, always in the same bytes.
func WriteJSON(w io.Writer, report AnnualReport) error {
	report.Format = FormatAnnual
	return writeDocument(w, report)
}

// readDocument reads a whole document of one format into what a pointer points to.
func readDocument(r io.Reader, limits Limits, format string, into any) error {
	text, doc, err := parseDocument(r, limits)
	if err != nil {
		return err
	}
	found := doc.Text("format")
	doc.Root().Decode(into)
	if problems := doc.Problems(); len(problems) > 0 && (found == format || found == "") {
		return fmt.Errorf("%w: %s", ErrSyntax, listProblems(text, problems))
	}
	if found != format {
		return fmt.Errorf("%w: format is %q, want %q", ErrKind, found, format)
	}
	return nil
}

// parseDocument reads a text that is one JSON value.
func parseDocument(r io.Reader, limits Limits) (string, *jsondoc.Document, error) {
	text, err := readJSONText(r, limits.Bytes)
	if err != nil {
		return "", nil, err
	}
	if err := wellFormed(text, limits.Depth); err != nil {
		return "", nil, err
	}
	doc, err := jsondoc.Parse([]byte(text), jsondoc.Limits{Bytes: len(text) + 1, Depth: limits.Depth, Values: math.MaxInt})
	if err != nil {
		return "", nil, fmt.Errorf("%w: %w", ErrSyntax, err)
	}
	return text, doc, nil
}

// wellFormed reads a text from end to end, so that errors about syntax and depth are those of the other readers.
func wellFormed(text string, depth int) error {
	scan := newJSONScanner(text, depth)
	if err := scan.skip(); err != nil {
		return err
	}
	if scan.space(); scan.at < len(scan.text) {
		return scan.fail("text behind the document")
	}
	return nil
}

// maxProblems bounds how many problems of a document an error lists.
const maxProblems = 100

// listProblems writes what is wrong with a document, one problem a line, in the order of the text.
func listProblems(text string, problems []jsondoc.Problem) string {
	problems = slices.SortedStableFunc(slices.Values(problems), func(a, b jsondoc.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	var b strings.Builder
	for i, p := range problems {
		if i == maxProblems {
			fmt.Fprintf(&b, "\nand %d more", len(problems)-i)
			break
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "line %d, column %d: %s: %s", p.Line, inCharacters(text, p), oneLine(p.Pointer), problemText(p))
	}
	return b.String()
}

// inCharacters turns the column of a problem, which counts bytes, into one that counts characters.
func inCharacters(text string, p jsondoc.Problem) int {
	for range p.Line - 1 {
		text = text[strings.IndexByte(text, '\n')+1:]
	}
	return utf8.RuneCountInString(text[:p.Column-1]) + 1
}

func problemText(p jsondoc.Problem) string {
	switch p.Fault {
	case jsondoc.UnknownName:
		return fmt.Sprintf("the key %q is not known (allowed: %s)", p.Got, p.Want)
	case jsondoc.RepeatedName:
		return fmt.Sprintf("the key %q stands twice", p.Got)
	case jsondoc.BadValue:
		return fmt.Sprintf("%q: %s", p.Got, p.Want)
	case jsondoc.WrongKind, jsondoc.Missing:
	}
	return fmt.Sprintf("%s stands where %s belongs", p.Got, p.Want)
}

func writeDocument(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		return fmt.Errorf("reporting: write: %w", err)
	}
	return nil
}
