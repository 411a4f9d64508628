package reporting

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/openatt/treaty/internal/jsondoc"
)

// InitialDocument is an initial report together with the document that it was read from, so that findings have places
// in it. Make it with ReadInitialDocument; the zero InitialDocument holds nothing. One goroutine uses it at a time.
type InitialDocument struct {
	file, text string
	doc        *jsondoc.Document
	report     InitialReport
}

// ReadInitialDocument reads an initial report for a check. Unlike ReadInitialJSON it refuses only what is no JSON or
// no initial report: keys that are not known, keys that stand twice (the first counts) and values of the wrong kind,
// which count as absent, are findings of the check. The name of the file goes into the findings. Errors wrap
// ErrSyntax, ErrKind or ErrLimit.
func ReadInitialDocument(file string, r io.Reader, limits Limits) (*InitialDocument, error) {
	text, doc, err := parseDocument(r, limits.orDefault())
	if err != nil {
		return nil, err
	}
	if found := doc.Text("format"); found != FormatInitial {
		return nil, fmt.Errorf("%w: format is %q, want %q", ErrKind, found, FormatInitial)
	}
	d := &InitialDocument{file: file, text: text, doc: doc}
	doc.Root().Decode(&d.report)
	return d, nil
}

// Report returns what could be read of the report.
func (d *InitialDocument) Report() InitialReport { return d.report }

// CheckInitialDocument is CheckInitial for a document: findings have line, column and a pointer into it, and stand in
// the order of the text. It also says what is wrong with the document itself, and sums the report up by article.
func (c *Checker) CheckInitialDocument(d *InitialDocument, annual ...AnnualReport) (InitialResult, []Finding) {
	if d.doc == nil {
		return InitialResult{}, nil
	}
	k := c.checkInitial(&d.report, annual)
	for i := range k.findings {
		f := &k.findings[i]
		f.Place.Line, f.Place.Column = d.doc.Locate(f.Pointer)
	}
	for _, p := range d.doc.Problems() {
		k.problem(p)
	}
	d.place(k.findings)
	return k.result(), k.findings
}

// problem turns a problem of the document into a finding at its place.
func (k *initialCheck) problem(p jsondoc.Problem) {
	before := len(k.findings)
	switch p.Fault {
	case jsondoc.UnknownName:
		k.say(ruleJSONUnknown, p.Pointer, "", p.Got)
	case jsondoc.RepeatedName:
		k.say(ruleJSONKey, p.Pointer, "", p.Got)
	case jsondoc.BadValue:
		k.say(ruleJSONType, p.Pointer, p.Got, strconv.Quote(p.Got), p.Want)
	case jsondoc.WrongKind, jsondoc.Missing:
		k.say(ruleJSONType, p.Pointer, "", p.Got, p.Want)
	}
	for i := before; i < len(k.findings); i++ {
		k.findings[i].Place.Line, k.findings[i].Place.Column = p.Line, p.Column
	}
}

// place sorts findings by their places, names the file and turns columns, which count bytes, into characters.
func (d *InitialDocument) place(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Place.Line, b.Place.Line), cmp.Compare(a.Place.Column, b.Place.Column),
			cmp.Compare(a.Code, b.Code), cmp.Compare(a.Pointer, b.Pointer))
	})
	starts := []int{0}
	for i := range len(d.text) {
		if d.text[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	scan := newJSONScanner(d.text, 1)
	for i := range findings {
		p := &findings[i].Place
		at := scan.position(starts[p.Line-1] + p.Column - 1)
		p.File, p.Column = d.file, int(at.Column)
	}
}
