package reporting

import (
	"fmt"
	"slices"
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
func (c *Columns) Has(f Field) bool {
	return slices.Contains(c.Fields, f)
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
	for i := range columnNames {
		if columnNames[i].name == folded {
			return columnNames[i], true
		}
	}
	return columnName{}, false
}

// ReadHeader understands the headings of a table. ok is false when they are not those of the layout: a
// table needs at least columns for the category, the partner, and the quantity or the value.
func ReadHeader(headings []string, want Layout) (columns Columns, ok bool) {
	register, own := 0, 0
	for _, heading := range headings {
		c, found := columnFor(heading)
		if !found || columns.Has(c.field) {
			columns.leaveOut(heading)
			continue
		}
		columns.Fields = append(columns.Fields, c.field)
		if c.register {
			register++
		} else {
			own++
		}
		if c.flow != att.ActivityUnknown {
			columns.Flow = c.flow
		}
	}
	columns.Layout = layoutOf(want, register, own)
	ok = columns.complete()
	return columns, ok
}

// layoutOf decides by how many headings stand in the Register's form only.
func layoutOf(want Layout, register, own int) Layout {
	switch {
	case want != LayoutAuto:
		return want
	case register >= 2 || register > 0 && own == 0:
		return LayoutUNROCA
	default:
		return LayoutOwn
	}
}

// leaveOut keeps a column that the layout does not know.
func (c *Columns) leaveOut(heading string) {
	if name := strings.TrimSpace(heading); name != "" {
		c.Unknown = append(c.Unknown, name)
	}
	c.Fields = append(c.Fields, FieldNone)
}

func (c *Columns) complete() bool {
	return c.Has(FieldCategory) && c.Has(FieldPartner) && (c.Has(FieldQuantity) || c.Has(FieldValue))
}
