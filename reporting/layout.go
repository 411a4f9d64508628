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

	names headingCount
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

// ReadHeader understands the headings of a table. ok is false when they are not those of a table, which
// needs at least columns for the category, the partner, and the quantity or the value, or when they are not
// those of the layout wanted; Misfit then tells the two apart.
func ReadHeader(headings []string, want Layout) (columns Columns, ok bool) {
	for _, heading := range headings {
		c, found := columnFor(heading)
		if !found || columns.Has(c.field) {
			columns.leaveOut(heading)
			continue
		}
		columns.Fields = append(columns.Fields, c.field)
		columns.names.count(c)
		if c.flow != att.ActivityUnknown {
			columns.Flow = c.flow
		}
	}
	columns.Layout = columns.names.layout()
	if columns.names.fit(want) && want != LayoutAuto {
		columns.Layout = want
	}
	return columns, columns.complete() && columns.Misfit(want) == nil
}

// Misfit returns an error that wraps ErrLayout and says what was expected and what was found when the
// headings are those of a table of another layout than the one wanted, and nil otherwise: LayoutAuto takes
// every layout.
func (c *Columns) Misfit(want Layout) error {
	if !c.complete() || c.names.fit(want) {
		return nil
	}
	expected, found := "headings of the UN Register's form, such as final_importer_state or category_raw",
		"none that only the Register's form has"
	if want == LayoutOwn {
		expected = "our own column names, such as " + FieldPartner.String() + " and " + FieldQuantity.String()
		found = decimalText(int64(c.names.register)) + " that only the Register's form has"
	} else if c.names.register > 0 {
		found = decimalText(int64(c.names.register)) + " of the Register's form and " +
			decimalText(int64(c.names.beyond)) + " that it has no place for"
	}
	return fmt.Errorf("%w: declared %s, which has %s; found %s, with %s", ErrLayout, want, expected, c.Layout, found)
}

// headingCount counts the headings that tell the layouts apart.
type headingCount struct {
	// register counts those that only the Register's form has, own the others, beyond those among them for which
	// the Register's form has no place.
	register, own, beyond int
}

func (n *headingCount) count(c columnName) {
	if c.register {
		n.register++
		return
	}
	n.own++
	if slices.Contains(beyondRegister[:], c.field) {
		n.beyond++
	}
}

// beyondRegister lists the fields for which the Register's form has no place.
var beyondRegister = [...]Field{
	FieldRecord, FieldItem, FieldText, FieldBasis, FieldValue, FieldCurrency, FieldUnit, FieldWithheld,
}

// layout decides by how many headings stand in the Register's form only.
func (n *headingCount) layout() Layout {
	if n.register >= 2 || n.register > 0 && n.own == 0 {
		return LayoutUNROCA
	}
	return LayoutOwn
}

// fit reports whether a declared layout can be that of the headings. Headings that both layouts have decide
// nothing.
func (n *headingCount) fit(want Layout) bool {
	switch want {
	case LayoutUNROCA:
		return n.layout() == LayoutUNROCA || n.register > 0 && n.beyond == 0
	case LayoutOwn:
		return n.layout() == LayoutOwn || n.beyond > 0
	case LayoutAuto:
	}
	return true
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
