package xlsx

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// tableAt returns the table that a row belongs to, nil above the first and in a header.
func (s *sheet) tableAt(row int) *table {
	for i := len(s.tables) - 1; i >= 0; i-- {
		if t := &s.tables[i]; row >= t.header {
			if row == t.header {
				return nil
			}
			return t
		}
	}
	return nil
}

// nextRow reads the next row of the tables of a sheet that is not blank, or the next note about one; found is
// false at their end.
func (x *Reader) nextRow(r *reporting.Record, s *sheet) (found bool, err error) {
	for {
		if x.speak(r) {
			return true, nil
		}
		if !x.rows.Next() {
			break
		}
		x.row++
		cells, err := x.columns(x.rows, s, x.row)
		if err != nil {
			return false, err
		}
		x.merges.reach(x.row, cells.text)
		t := s.tableAt(x.row)
		if t == nil || empty(cells.text) || lettersRow(cells.text) {
			continue
		}
		x.strays(s, t, &cells)
		if empty(t.known(cells.text)) {
			continue
		}
		x.read++
		if x.read > x.maxRows {
			return false, fmt.Errorf("%w: more than %d lines", reporting.ErrLimit, x.maxRows)
		}
		x.fill(r, s, t, &cells)
		return true, nil
	}
	if err := x.rows.Close(); err != nil {
		return false, fmt.Errorf("%w: sheet %q: %w", reporting.ErrSyntax, s.name, err)
	}
	return false, nil
}

// known returns the cells of a row that have a heading.
func (t *table) known(text []string) []string {
	n := min(len(text), len(t.headings))
	for n > 0 && strings.TrimSpace(t.headings[n-1]) == "" {
		n--
	}
	if !slices.Contains(t.headings[:n], "") {
		return text[:n]
	}
	headed := append([]string(nil), text[:n]...)
	for i := range headed {
		if strings.TrimSpace(t.headings[i]) == "" {
			headed[i] = ""
		}
	}
	return headed
}

// strays names the text of a row that stands in no column of the table.
func (x *Reader) strays(s *sheet, t *table, cells *rowCells) {
	for i, text := range cells.text {
		text = strings.TrimSpace(text)
		switch {
		case text == "" || i < len(t.headings) && strings.TrimSpace(t.headings[i]) != "":
		case i >= x.cells:
			x.note(s, x.row, i+1, reporting.CodeBeyondLimit, oneLine(text), strconv.Itoa(x.cells))
			return
		default:
			x.note(s, x.row, i+1, reporting.CodeNote, text)
		}
	}
}

// fill makes a record of a row.
func (x *Reader) fill(r *reporting.Record, s *sheet, t *table, cells *rowCells) {
	*r = reporting.Record{Sheet: s.name, Row: x.row, Raw: cells.stored}
	x.identity(r, s)
	if t.flow != att.ActivityUnknown {
		r.Cells[reporting.FieldFlow] = t.flow.String()
	}
	filled := false
	for i, f := range t.columns.Fields {
		if f == reporting.FieldNone {
			continue
		}
		r.Positions[f] = reporting.Position{Ref: int32(i + 1)}
		if i >= len(cells.text) || cells.text[i] == "" {
			continue
		}
		x.enter(r, f, cells.text[i])
		r.Numeric[f] = cells.isNumber(i)
		filled = filled || f != reporting.FieldCategory
		if r.Positions[reporting.FieldNone].Ref == 0 {
			r.Positions[reporting.FieldNone] = r.Positions[f]
		}
	}
	for _, n := range cells.notes {
		if f := t.field(n.column); f != reporting.FieldNone {
			r.Notes = append(r.Notes, reporting.Note{Code: n.code, Field: f, Args: n.args})
		}
	}
	if filled {
		x.merges.fill(r, t)
	}
	if x.rows.GetRowOpts().Hidden {
		r.Notes = append(r.Notes, reporting.Note{Code: reporting.CodeHidden, Args: [3]string{"row"}})
	}
}

// enter enters the text of a cell. A row that speaks of another direction than its table keeps its own.
func (x *Reader) enter(r *reporting.Record, f reporting.Field, text string) {
	if f == reporting.FieldFlow {
		of, row := r.Cells[f], lineFlow(text)
		if of != "" && row != att.ActivityUnknown && of != row.String() {
			r.Notes = append(r.Notes, reporting.Note{Code: reporting.CodeDirection, Field: f, Args: [3]string{
				"the table says " + of + ", the row says " + row.String(), row.String(),
			}})
		}
	}
	if f == reporting.FieldReporter {
		r.ReporterAt = reporting.CellAt{}
	}
	if f == reporting.FieldYear {
		r.YearAt = reporting.CellAt{}
	}
	r.Cells[f] = text
}

// lineFlow reads the direction that a row states.
func lineFlow(text string) att.Activity {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "e", "x":
		return att.Export
	case "i", "m":
		return att.Import
	default:
		return flowOf(text)
	}
}

// field returns the field of a column, counted from 1.
func (t *table) field(column int) reporting.Field {
	if column < 1 || column > len(t.columns.Fields) {
		return reporting.FieldNone
	}
	return t.columns.Fields[column-1]
}

// identity enters whose report it is where the row itself does not say: what stands on its sheet, or else on
// the title page or on the first sheet that says it.
func (x *Reader) identity(r *reporting.Record, s *sheet) {
	state, year := x.state, x.year
	if s != nil {
		state, year = nearer(s.state, state), nearer(s.year, year)
	}
	r.Cells[reporting.FieldReporter], r.ReporterAt = state.text, state.place()
	r.Cells[reporting.FieldYear], r.YearAt = year.text, year.place()
}

// nearer returns the cell of the sheet itself unless it says nothing else.
func nearer(own, other cell) cell {
	if own.text == "" || strings.EqualFold(own.text, strings.TrimSpace(other.text)) {
		return other
	}
	return own
}

// lettersRow is the row A, B, C ... that the UN Register's form has below its header.
func lettersRow(cells []string) bool {
	letters := 0
	for _, text := range cells {
		text = strings.Trim(text, " ()")
		switch {
		case text == "":
		case len(text) == 1 && text[0] >= 'A' && text[0] <= 'G':
			letters++
		default:
			return false
		}
	}
	return letters > 1
}
