package reporting

import (
	"cmp"
	"fmt"
)

// definitions reads the national definitions.
func (j *JSONReader) definitions() error {
	if j.scan.space() != '[' {
		return j.wrongKind("an array")
	}
	return j.array(func() error {
		if j.scan.space() != '{' {
			return j.wrongKind("an object")
		}
		start := j.scan.position(j.scan.at)
		var d jsonDefinition
		if err := d.read(j); err != nil {
			return err
		}
		return j.keepFact(d.record(start))
	})
}

// jsonDefinition is a national definition with its places.
type jsonDefinition struct {
	raw, code, heading, text, written jsonCell
	thresholds                        []Threshold
}

func (d *jsonDefinition) read(j *JSONReader) error {
	return j.object(func(key string, at int) error {
		switch key {
		case "category":
			return j.texts(map[string]*jsonCell{"raw": &d.raw, "code_raw": &d.code, "heading": &d.heading})
		case "raw":
			return j.cell(&d.written, false)
		case "text":
			return j.cell(&d.text, false)
		case "thresholds":
			return d.readThresholds(j)
		default:
			return j.unknown(key, at)
		}
	})
}

func (d *jsonDefinition) readThresholds(j *JSONReader) error {
	if j.scan.space() != '[' {
		return j.wrongKind("an array")
	}
	return j.array(func() error {
		if len(d.thresholds) >= j.limits.Statements {
			return fmt.Errorf("%w: more than %d thresholds", ErrLimit, j.limits.Statements)
		}
		var measure, atLeast jsonCell
		err := j.texts(map[string]*jsonCell{"measure": &measure, "at_least": &atLeast})
		d.thresholds = append(d.thresholds, Threshold{measure.text, atLeast.text})
		return err
	})
}

// record writes the definition as a record; where it says no text, the place is that of the definition.
func (d *jsonDefinition) record(start Position) Record {
	figures := Definition{Raw: d.written.text, Text: d.text.text, Thresholds: d.thresholds}
	r := Record{Line: int(start.Line), documentAt: start}
	r.Cells[FieldRecord], r.Cells[FieldText] = recordDefinition, figures.figures()
	r.Cells[FieldCategory] = cmp.Or(d.raw.text, d.code.text, d.heading.text)
	r.Positions[FieldText] = cmp.Or(d.written.at, d.text.at, start)
	r.Positions[FieldCategory] = cmp.Or(d.raw.at, d.code.at, d.heading.at, start)
	return r
}

// unread reads the statements that were not understood.
func (j *JSONReader) unread() error {
	if j.scan.space() != '[' {
		return j.wrongKind("an array")
	}
	return j.array(func() error {
		start := j.scan.position(j.scan.at)
		var form, item, text jsonCell
		if err := j.texts(map[string]*jsonCell{"form": &form, "item": &item, "text": &text}); err != nil {
			return err
		}
		r := (&Statement{form.text, item.text, text.text}).record(Record{Line: int(start.Line), documentAt: start})
		r.Positions[FieldFlow] = cmp.Or(form.at, start)
		r.Positions[FieldItem], r.Positions[FieldText] = cmp.Or(item.at, start), cmp.Or(text.at, start)
		return j.keepFact(r)
	})
}

// texts reads an object whose keys are known and whose values are strings.
func (j *JSONReader) texts(into map[string]*jsonCell) error {
	if j.scan.space() != '{' {
		return j.wrongKind("an object")
	}
	return j.object(func(key string, at int) error {
		if c, found := into[key]; found {
			return j.cell(c, false)
		}
		return j.unknown(key, at)
	})
}

// unknown notes a key that is not known and passes over its value.
func (j *JSONReader) unknown(key string, at int) error {
	if err := j.note(CodeJSONUnknown, at, key, ""); err != nil {
		return err
	}
	return j.scan.skip()
}
