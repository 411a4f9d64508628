package reporting

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"

	"github.com/openatt/treaty/att"
)

// registerColumns is the header of the UN Register's layout as this library writes it.
var registerColumns = [...]struct {
	name  string
	field Field
}{
	{"reporter", FieldReporter},
	{"year", FieldYear},
	{"flow", FieldFlow},
	{"partner", FieldPartner},
	{"category_raw", FieldCategory},
	{"category_code", FieldCategoryCode},
	{"quantity_raw", FieldQuantity},
	{"state_of_origin", FieldOrigin},
	{"intermediate_locations", FieldIntermediate},
	{"comments", FieldComments},
}

// WriteCSV writes reports as a table, always in the same bytes: every cell holds the raw text when there is
// some. LayoutOwn holds everything; the UN Register's layout has no place for statements, values and basis,
// and each of them is named in a finding. The error is that of the writer, or wraps ErrLayout for another
// layout.
func WriteCSV(w io.Writer, layout Layout, reports ...AnnualReport) (att.Findings, error) {
	if layout != LayoutOwn && layout != LayoutUNROCA {
		return nil, fmt.Errorf("%w: cannot write %s", ErrLayout, layout)
	}
	t := tableWriter{csv: csv.NewWriter(w), layout: layout}
	t.header()
	source := Records(reports...)
	var r Record
	for {
		if err := source.Read(&r); errors.Is(err, io.EOF) {
			break
		}
		t.record(&r)
	}
	t.csv.Flush()
	if err := t.csv.Error(); err != nil {
		return t.lost, fmt.Errorf("reporting: write: %w", err)
	}
	return t.lost, nil
}

type tableWriter struct {
	csv    *csv.Writer
	layout Layout
	fields []Field
	cells  []string
	lost   att.Findings
}

func (t *tableWriter) header() {
	var names []string
	if t.layout == LayoutOwn {
		for f := FieldRecord; f < FieldCount; f++ {
			names = append(names, f.String())
			t.fields = append(t.fields, f)
		}
	} else {
		for _, c := range registerColumns {
			names = append(names, c.name)
			t.fields = append(t.fields, c.field)
		}
	}
	// The writer keeps its error until Flush.
	_ = t.csv.Write(names)
}

func (t *tableWriter) record(r *Record) {
	if t.layout == LayoutUNROCA {
		if r.Cells[FieldRecord] != "" {
			t.leaveOut(r, r.Cells[FieldRecord]+" "+r.Cells[FieldItem])
			return
		}
		for _, f := range [...]Field{FieldBasis, FieldValue, FieldCurrency, FieldUnit, FieldDescription, FieldWithheld} {
			if r.Cells[f] != "" {
				t.leaveOut(r, f.String())
			}
		}
	} else if r.surely {
		r.Cells[FieldRecord] = recordLine
	}
	t.cells = t.cells[:0]
	for _, f := range t.fields {
		t.cells = append(t.cells, r.Cells[f])
	}
	_ = t.csv.Write(t.cells)
}

// leaveOut says that something has no place in the layout. The template that was not stated is nothing.
func (t *tableWriter) leaveOut(r *Record, item string) {
	if r.Cells[FieldItem] == itemTemplate && r.Cells[FieldText] == "" {
		return
	}
	m := Mark{rule: ruleFieldLost, severity: rules[ruleFieldLost].Severity, index: r.Index}
	m.flow = flowOf(r.Cells[FieldFlow])
	m.args = [4]string{item, "own", t.layout.String(), "the layout has no place for it"}
	t.lost = append(t.lost, m.Finding().Finding)
}
