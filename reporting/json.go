package reporting

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
)

// JSONReader reads one document record by record: the JSON form of an AnnualReport, or a submission to the UN Register
// with reporting_state, calendar_year, exports and imports. It holds the text of the document; statements come before
// lines in whatever order they stand. Make it with NewJSONReader.
type JSONReader struct {
	scan   *jsonScanner
	limits Limits
	head   Record
	facts  []Record
	next   int
	state  jsonCell
	year   jsonCell
	tables [len(tableFlows)]int
	table  int
	inside bool
	first  bool
	index  int
	rows   int
	notes  []Note
	stated Stated
	// register says that it is a document of the Register; keys are those of the table that is read.
	register bool
	keys     []lineKey
}

// jsonCell is a text with its place.
type jsonCell struct {
	text string
	at   Position
}

// NewJSONReader reads the whole text and the statements in it. Errors wrap ErrKind for another format or shape,
// ErrSyntax with line and column, ErrLimit, or what the reader returned.
func NewJSONReader(r io.Reader, limits Limits) (*JSONReader, error) {
	limits = limits.orDefault()
	text, err := readJSONText(r, limits.Bytes)
	if err != nil {
		return nil, err
	}
	j := &JSONReader{scan: newJSONScanner(text, limits.Depth), limits: limits, tables: [...]int{-1, -1, -1}}
	j.head.Header = true
	if j.sniff(); j.register {
		err = j.registerDocument()
	} else {
		err = j.document()
	}
	if err != nil {
		return nil, err
	}
	j.opened()
	return j, nil
}

// readJSONText reads all of a text that may be JSON, without a byte-order mark.
func readJSONText(r io.Reader, limit int64) (string, error) {
	text, err := readText(r, limit)
	if err != nil {
		return "", err
	}
	text = strings.TrimPrefix(text, "\ufeff")
	if kind := kindOf(text[:min(len(text), kindBytes)]); kind != "" && kind != kindJSON {
		return "", fmt.Errorf("%w: this is %s, not JSON", ErrKind, kind)
	}
	return text, nil
}

// readText reads all of a text without copying it again.
func readText(r io.Reader, limit int64) (string, error) {
	var b strings.Builder
	n, err := io.Copy(&b, io.LimitReader(r, limit+1))
	if err != nil {
		return "", fmt.Errorf("reporting: read: %w", err)
	}
	if n > limit {
		return "", fmt.Errorf("%w: the file is longer than %d bytes", ErrLimit, limit)
	}
	return b.String(), nil
}

// Layout returns "json", and "unroca" for a document of the Register.
func (j *JSONReader) Layout() string {
	if j.register {
		return LayoutUNROCA.String()
	}
	return "json"
}

// Has reports whether there is a place for the field: our own form has one for everything.
func (j *JSONReader) Has(f Field) bool { return !j.register || registerHas(f) }

// Read fills in the next record. The first holds what is wrong with the document itself.
func (j *JSONReader) Read(r *Record) error {
	if j.next == 0 {
		j.next = 1
		*r = j.head
		return nil
	}
	if i := j.next - 1; i < len(j.facts) {
		j.next++
		*r = j.facts[i]
		j.identity(r)
		return nil
	}
	return j.readLine(r)
}

// identity enters whose report it is.
func (j *JSONReader) identity(r *Record) {
	r.Cells[FieldReporter], r.Positions[FieldReporter] = j.state.text, j.state.at
	r.Cells[FieldYear], r.Positions[FieldYear] = j.year.text, j.year.at
}

// document reads the top object; tables are passed over and their places kept.
func (j *JSONReader) document() error {
	format := ""
	err := j.object(func(key string, at int) error {
		switch key {
		case "format":
			return j.text(&jsonCell{}, func(s string) { format = s })
		case "state":
			return j.pair(&j.state, "state")
		case "year":
			return j.pair(&j.year, "number")
		case "exports":
			return j.form(att.Export)
		case "imports":
			return j.form(att.Import)
		default:
			return j.besideForms(key, at)
		}
	})
	if err != nil {
		return err
	}
	if err := j.end(); err != nil {
		return err
	}
	if format != FormatAnnual {
		return fmt.Errorf("%w: format is %q, want %q", ErrKind, format, FormatAnnual)
	}
	return nil
}

// besideForms reads what stands beside the forms and whose they are.
func (j *JSONReader) besideForms(key string, at int) error {
	switch key {
	case "unplaced":
		return j.lines(att.ActivityUnknown)
	case "unread":
		return j.unread()
	case "definitions":
		return j.definitions()
	default:
		return j.fact(att.ActivityUnknown, key, at)
	}
}

// end makes sure that nothing follows the top object.
func (j *JSONReader) end() error {
	if j.scan.space(); j.scan.at < len(j.scan.text) {
		return j.scan.fail("text behind the document")
	}
	return nil
}

// opened ends the reading of the top object: a document without any statement still has a record for its report.
func (j *JSONReader) opened() {
	j.head.Notes = j.notes
	j.notes = nil
	if len(j.facts) == 0 {
		j.scan.at = 0
		j.scan.space()
		start := j.scan.position(j.scan.at)
		j.facts = append(j.facts, Record{Line: int(start.Line), documentAt: start})
		j.facts[0].Cells[FieldRecord], j.facts[0].Cells[FieldItem] = recordReport, itemTemplate
	}
}

// object reads an object and notes keys that stand twice.
func (j *JSONReader) object(member func(key string, at int) error) error {
	var seen keySet
	return j.scan.object(func(key string, at int) error {
		if !seen.add(key) {
			if err := j.note(CodeJSONKey, at, key, ""); err != nil {
				return err
			}
		}
		return member(key, at)
	})
}

// keySet holds the keys of an object: a few in a list, more in a map beside it.
type keySet struct {
	list []string
	more map[string]bool
}

// add reports whether the key is a new one.
func (k *keySet) add(key string) bool {
	const few = 16
	switch {
	case k.more[key] || slices.Contains(k.list, key):
		return false
	case len(k.list) < few:
		k.list = append(k.list, key)
	case k.more == nil:
		k.more = map[string]bool{key: true}
	default:
		k.more[key] = true
	}
	return true
}

// array reads an array.
func (j *JSONReader) array(element func() error) error {
	if err := j.scan.enter('['); err != nil {
		return err
	}
	for first := true; ; first = false {
		more, err := j.scan.more(']', first)
		if err != nil || !more {
			return err
		}
		if err := element(); err != nil {
			return err
		}
	}
}

// note keeps what there is to say of a place. Places are asked for in the order of the text, so that it is counted
// through once.
func (j *JSONReader) note(code att.Code, at int, a, b string) error {
	p := j.scan.position(at)
	if len(j.notes) >= j.limits.Statements {
		return fmt.Errorf("%w: line %d: more than %d keys and values of one record cannot be read", ErrLimit, p.Line,
			j.limits.Statements)
	}
	j.notes = append(j.notes, Note{Code: code, Args: [3]string{a, b}, at: p})
	return nil
}

// cell reads a scalar as text. A value of another kind is noted and passed over.
func (j *JSONReader) cell(c *jsonCell, number bool) error {
	j.scan.space()
	at := j.scan.at
	j.scan.broken = false
	text, kind, err := j.scan.value()
	if err != nil {
		return err
	}
	if j.scan.broken {
		if err := j.note(CodeJSONText, at, strings.ToValidUTF8(text, "\ufffd"), ""); err != nil {
			return err
		}
	}
	want := jsonString
	if number {
		want = jsonNumber
	}
	if kind == want {
		if number {
			text = plainNumber(text)
		}
		*c = jsonCell{text, j.scan.position(at)}
		return nil
	}
	return j.passOver(kind, at, jsonKindNames[want])
}

// passOver notes a value of the wrong kind and passes over what of it was not read.
func (j *JSONReader) passOver(kind jsonKind, at int, want string) error {
	if err := j.note(CodeJSONType, at, jsonKindNames[kind], want); err != nil {
		return err
	}
	if kind >= jsonObject {
		return j.scan.skip()
	}
	return nil
}

func (j *JSONReader) text(c *jsonCell, use func(string)) error {
	if err := j.cell(c, false); err != nil {
		return err
	}
	use(c.text)
	return nil
}

// pair reads {"raw": ..., NAME: ...}; the raw text counts, or else the value.
func (j *JSONReader) pair(c *jsonCell, name string) error {
	var raw, value jsonCell
	if j.scan.space() != '{' {
		return j.wrongKind("an object")
	}
	err := j.object(func(key string, at int) error {
		switch key {
		case "raw":
			return j.cell(&raw, false)
		case name:
			return j.cell(&value, name == "number")
		default:
			return j.unknown(key, at)
		}
	})
	*c = raw
	if raw.text == "" {
		*c = value
	}
	return err
}

// wrongKind notes a value of the wrong kind and passes over it.
func (j *JSONReader) wrongKind(want string) error {
	j.scan.space()
	at := j.scan.at
	_, kind, err := j.scan.value()
	if err != nil {
		return err
	}
	return j.passOver(kind, at, want)
}

// fact reads one statement of the title page or of a form.
func (j *JSONReader) fact(flow att.Activity, key string, at int) error {
	if factKindOf(key, flow != att.ActivityUnknown) == factUnknown {
		return j.unknown(key, at)
	}
	keyAt := j.scan.position(at)
	var c jsonCell
	if err := j.cell(&c, false); err != nil {
		return err
	}
	r := Record{Line: int(keyAt.Line), documentAt: keyAt}
	r.Cells[FieldRecord] = recordReport
	if flow != att.ActivityUnknown {
		r.Cells[FieldRecord], r.Cells[FieldFlow] = recordForm, flow.String()
	}
	r.Cells[FieldItem], r.Cells[FieldText] = key, c.text
	r.Positions[FieldItem], r.Positions[FieldText] = keyAt, c.at
	return j.keepFact(r)
}

// keepFact keeps a statement or a definition.
func (j *JSONReader) keepFact(r Record) error {
	if len(j.facts) >= j.limits.Statements {
		return fmt.Errorf("%w: more than %d statements and definitions", ErrLimit, j.limits.Statements)
	}
	j.facts = append(j.facts, r)
	return nil
}

func (j *JSONReader) form(flow att.Activity) error {
	if j.scan.space() != '{' {
		return j.wrongKind("an object")
	}
	return j.object(func(key string, at int) error {
		if key != "lines" {
			return j.fact(flow, key, at)
		}
		return j.lines(flow)
	})
}

// tableFlows are the directions of the tables of a document, in the order in which they are read; the lines of the last
// belong to no form.
var tableFlows = [...]att.Activity{att.Export, att.Import, att.ActivityUnknown}

// lines keeps the place of a table and passes over it.
func (j *JSONReader) lines(flow att.Activity) error {
	if j.scan.space() != '[' {
		return j.wrongKind("an array")
	}
	j.tables[slices.Index(tableFlows[:], flow)] = j.scan.at
	return j.scan.skip()
}
