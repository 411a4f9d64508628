package reporting

import (
	"fmt"
	"io"

	"github.com/openatt/treaty/att"
)

// readLine reads the next line of the tables.
func (j *JSONReader) readLine(r *Record) error {
	for j.table < len(j.tables) {
		if !j.inside {
			if j.tables[j.table] < 0 {
				j.table++
				continue
			}
			j.scan.at = j.tables[j.table]
			if err := j.scan.enter('['); err != nil {
				return err
			}
			j.inside, j.first, j.index = true, true, 0
			j.keys = j.tableKeys(tableFlows[j.table])
		}
		more, err := j.scan.more(']', j.first)
		if err != nil {
			return err
		}
		if !more {
			j.inside = false
			j.table++
			continue
		}
		j.first = false
		return j.fillLine(r)
	}
	return io.EOF
}

// tableKeys lists the keys of a line of a table. Only a line of no form says what its direction was written as.
func (j *JSONReader) tableKeys(flow att.Activity) []lineKey {
	switch {
	case j.register:
		return registerKeys(flow)
	case flow == att.ActivityUnknown:
		return lineKeys[:]
	default:
		return lineKeys[1:]
	}
}

func (j *JSONReader) fillLine(r *Record) error {
	j.index++
	j.rows++
	if j.rows > j.limits.Rows {
		return fmt.Errorf("%w: more than %d lines", ErrLimit, j.limits.Rows)
	}
	j.notes = j.notes[:0]
	start := j.scan.position(j.scan.at)
	*r = Record{
		Index: j.index, Line: int(start.Line), document: j.scan.text[j.scan.at:], documentAt: start, register: j.register,
	}
	j.identity(r)
	r.surely = tableFlows[j.table] != att.ActivityUnknown
	r.Cells[FieldFlow] = flowName(tableFlows[j.table])
	j.stated = Stated{}
	if j.scan.space() != '{' {
		if err := j.wrongKind("an object"); err != nil {
			return err
		}
		r.Notes = j.notes
		return nil
	}
	if err := j.lineObject(r); err != nil {
		return err
	}
	if r.Numeric[FieldQuantity] {
		// The number is the text: there is none that it could disagree with.
		j.stated.Number = ""
	}
	r.Stated = &j.stated
	r.Notes = j.notes
	return nil
}

// lineKey is one key of a line.
type lineKey struct {
	name  string
	field Field
	// parts says which keys the object inside the line has.
	parts partsKind
	// stated points to where a value beside the raw text goes.
	stated statedPart
	number bool
	ignore bool
	// null says that the value may be null, which is absence.
	null bool
}

// partsKind names the keys of an object inside a line; the zero value is no object.
type partsKind uint8

const (
	partsNone partsKind = iota
	partsOfCategory
	partsOfQuantity
	partsOfValue
	partsOfPartner
)

func (k partsKind) keys() []lineKey {
	switch k {
	case partsOfCategory:
		return categoryParts[:]
	case partsOfQuantity:
		return quantityParts[:]
	case partsOfValue:
		return valueParts[:]
	case partsOfPartner:
		return partnerParts[:]
	case partsNone:
	}
	return nil
}

// statedPart names a part of Stated.
type statedPart uint8

const (
	statedNone statedPart = iota
	statedHeading
	statedNumber
	statedKind
	statedState
	statedAmount
	statedBasis
	statedWithheld
)

func (j *JSONReader) lineObject(r *Record) error {
	return j.members(j.keys, func(k *lineKey) error {
		if k.parts == partsNone {
			return j.plain(r, k)
		}
		if j.scan.space() != '{' {
			return j.wrongKind("an object")
		}
		return j.members(k.parts.keys(), func(p *lineKey) error { return j.part(r, k.field, p) })
	})
}

// plain reads a value that is no object. One that stands beside raw text is compared and never takes its place.
func (j *JSONReader) plain(r *Record, k *lineKey) error {
	switch {
	case k.ignore:
		return j.scan.skip()
	case k.null && j.scan.space() == 'n':
		if k.stated == statedNumber {
			j.stated.Number = statedNull
		}
		_, _, err := j.scan.value()
		return err
	case k.stated == statedNumber:
		var c jsonCell
		err := j.cell(&c, true)
		j.stated.Number = c.text
		return err
	case k.stated != statedNone:
		return j.part(r, k.field, k)
	default:
		return j.intoCell(r, k, k.field)
	}
}

// members reads an object whose keys are listed; they are looked for in the order of the list first.
func (j *JSONReader) members(keys []lineKey, use func(*lineKey) error) error {
	next, seen := 0, uint32(0)
	return j.scan.object(func(key string, at int) error {
		i := findKey(keys, key, next)
		if i < 0 {
			return j.unknown(key, at)
		}
		if seen&(1<<i) != 0 {
			if err := j.note(CodeJSONKey, at, key, ""); err != nil {
				return err
			}
		}
		seen |= 1 << i
		next = i + 1
		return use(&keys[i])
	})
}

func findKey(keys []lineKey, key string, next int) int {
	for n := range keys {
		i := next + n
		if i >= len(keys) {
			i -= len(keys)
		}
		if keys[i].name == key {
			return i
		}
	}
	return -1
}

// part reads one part of a cell: raw text goes into the cell, a value beside it is kept for comparing.
func (j *JSONReader) part(r *Record, f Field, p *lineKey) error {
	if p.stated == statedNone {
		field := p.field
		if field == FieldNone {
			field = f
		}
		return j.intoCell(r, p, field)
	}
	var c jsonCell
	if err := j.cell(&c, p.number); err != nil {
		return err
	}
	j.keep(r, f, p.stated, c)
	return nil
}

func (j *JSONReader) intoCell(r *Record, k *lineKey, f Field) error {
	var c jsonCell
	if err := j.cell(&c, k.number); err != nil {
		return err
	}
	if r.Cells[f] == "" || k.name != f.String() {
		r.Cells[f], r.Positions[f], r.Numeric[f] = c.text, c.at, k.number
	}
	return nil
}

// keep keeps a value beside raw text, and puts it into the cell as long as there is no raw text.
func (j *JSONReader) keep(r *Record, f Field, part statedPart, c jsonCell) {
	if r.Cells[f] == "" {
		text := c.text
		if part == statedKind {
			text = kindText(text)
		}
		if text != "" {
			r.Cells[f], r.Positions[f], r.Numeric[f] = text, c.at, part == statedNumber
		}
	}
	if part == statedState {
		j.keepState(f, c.text)
		return
	}
	*j.stated.part(part) = c.text
}

// keepState keeps the State beside the raw text of a partner, an origin or an intermediate location.
func (j *JSONReader) keepState(f Field, code string) {
	if f == FieldPartner {
		j.stated.Partner = code
	}
	if f == FieldOrigin {
		j.stated.Origin = code
	}
	if f == FieldIntermediate {
		j.stated.Intermediate = code
	}
}

// kindText writes a kind of quantity without raw text as a word; a number follows by itself.
func kindText(kind string) string {
	switch kind {
	case quantityKindNames[QuantityWithheld]:
		return "withheld"
	case quantityKindNames[QuantityUndeclared]:
		return "not declared"
	case quantityKindNames[QuantityZeroWithRemark]:
		return "0"
	default:
		return ""
	}
}
