package reporting

import (
	"fmt"
	"strings"

	"github.com/openatt/treaty/att"
)

// Layout says which columns a table has. Auto finds it by the header.
type Layout uint8

// The layouts that readers of tables know.
const (
	LayoutAuto Layout = iota
	// LayoutOwn is ours: one column for each field, by its name.
	LayoutOwn
	// LayoutUNROCA is that of the UN Register of Conventional Arms.
	LayoutUNROCA
)

var layoutNames = [...]string{"auto", "own", "unroca"}

// String returns "auto", "own" or "unroca".
func (l Layout) String() string {
	if int(l) < len(layoutNames) {
		return layoutNames[l]
	}
	return "invalid"
}

// ParseLayout reads what String returns.
func ParseLayout(s string) (Layout, error) {
	for i, name := range layoutNames {
		if name == s {
			return Layout(i), nil
		}
	}
	return LayoutAuto, fmt.Errorf("%w: %q is not one of auto, own, unroca", ErrLayout, s)
}

// Columns is a header that was understood: which column holds which field.
type Columns struct {
	// Layout is never LayoutAuto.
	Layout Layout
	// Fields names the field of each column; FieldNone is a column that the layout does not know.
	Fields []Field
	// Flow is the direction that the header tells, when it names the final importer or the exporter State.
	Flow att.Activity
	// Unknown are the headings of the columns that the layout does not know.
	Unknown []string
}

// Has reports whether a column holds the field.
func (c Columns) Has(f Field) bool {
	for _, field := range c.Fields {
		if field == f {
			return true
		}
	}
	return false
}

// heading is one way in which files name a column, folded to letters and digits.
type columnName struct {
	name  string
	field Field
	// register marks names that only the UN Register's form has.
	register bool
	flow     att.Activity
}

// columnFor finds the field that a heading names.
func columnFor(heading string) (columnName, bool) {
	folded := lettersOf(heading)
	if folded == "" {
		return columnName{}, false
	}
	for _, c := range columnNames {
		if c.name == folded {
			return c, true
		}
	}
	return columnName{}, false
}

// ReadHeader understands the headings of a table. ok is false when they are not those of the layout: a table needs at
// least columns for the category, the partner, and the quantity or the value.
func ReadHeader(headings []string, want Layout) (columns Columns, ok bool) {
	register, own := 0, 0
	for _, heading := range headings {
		c, found := columnFor(heading)
		if !found || columns.Has(c.field) {
			if strings.TrimSpace(heading) != "" {
				columns.Unknown = append(columns.Unknown, strings.TrimSpace(heading))
			}
			columns.Fields = append(columns.Fields, FieldNone)
			continue
		}
		if c.register {
			register++
		} else {
			own++
		}
		if c.flow != att.ActivityUnknown {
			columns.Flow = c.flow
		}
		columns.Fields = append(columns.Fields, c.field)
	}
	columns.Layout = LayoutOwn
	if register > 0 && (register >= 2 || own == 0) {
		columns.Layout = LayoutUNROCA
	}
	if want != LayoutAuto {
		columns.Layout = want
	}
	complete := columns.Has(FieldCategory) && columns.Has(FieldPartner) &&
		(columns.Has(FieldQuantity) || columns.Has(FieldValue))
	return columns, complete
}
