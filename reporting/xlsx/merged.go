package xlsx

import (
	"slices"
	"strings"

	"github.com/openatt/treaty/reporting"
)

// mergedRows follows the blocks of merged cells while the rows of a sheet are read in order.
type mergedRows struct {
	// waiting are the blocks that were not reached, by their first row; open are those that a row lies in.
	waiting []mergedCells
	open    []openMerge
	row     int
}

// openMerge is a block of merged cells with the text of its first cell.
type openMerge struct {
	mergedCells

	text string
}

// followMerged starts at the top of a sheet.
func followMerged(all []mergedCells) mergedRows {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b mergedCells) int { return a.first - b.first })
	return mergedRows{waiting: sorted}
}

// mostOpen bounds the blocks that one row may lie in: they cannot overlap, so there are no more than columns.
const mostOpen = 1 << 10

// reach moves on to a row and takes the text of the blocks that start in it.
func (m *mergedRows) reach(row int, text []string) {
	m.row = row
	m.open = slices.DeleteFunc(m.open, func(o openMerge) bool { return o.last < row })
	for len(m.waiting) > 0 && m.waiting[0].first <= row {
		block := m.waiting[0]
		m.waiting = m.waiting[1:]
		if block.first == row && block.column <= len(text) && len(m.open) < mostOpen {
			m.open = append(m.open, openMerge{block, strings.TrimSpace(text[block.column-1])})
		}
	}
}

// fill enters the text of blocks that began above the row. A name counts for each row; a number, a value or a
// remark does not, and a note says so.
func (m *mergedRows) fill(r *reporting.Record, t *table) {
	for i := range m.open {
		block := &m.open[i]
		f := t.field(block.column)
		if f == reporting.FieldNone || block.first >= m.row || block.first <= t.header || block.text == "" ||
			r.Cells[f] != "" {
			continue
		}
		note := reporting.Note{Code: reporting.CodeMergedOnce, Field: f, Args: [3]string{
			reporting.CellName(block.column, block.first), oneLine(block.text),
		}}
		if countsForEach(f) {
			r.Cells[f] = block.text
			note.Code = reporting.CodeMerged
		}
		if f != reporting.FieldCategory {
			r.Notes = append(r.Notes, note)
		}
	}
}

// countsForEach reports whether the text of merged cells is that of each of their rows.
func countsForEach(f reporting.Field) bool {
	return f != reporting.FieldQuantity && f != reporting.FieldValue && f != reporting.FieldDescription &&
		f != reporting.FieldComments
}
