package xlsx

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// sheet is a sheet and the tables that were found on it.
type sheet struct {
	name   string
	shape  shape
	cells  *sheetCells
	tables []table
	// state and year are named above a table, title is a direction that stands there by itself.
	state, year cell
	title       att.Activity
	// notes is what there is to say about the text above its tables.
	notes []reporting.Record
	// filled says that the sheet holds text.
	filled bool
}

// table is a table that was found on a sheet, from its header on.
type table struct {
	header   int
	columns  reporting.Columns
	headings []string
	flow     att.Activity
}

// survey looks for tables and statements on a sheet. A sheet that is hidden is looked at only to say so.
func (x *Reader) survey(name string) error {
	visible, err := x.file.GetSheetVisible(name)
	if err != nil {
		return fmt.Errorf("%w: sheet %q: %w", reporting.ErrSyntax, name, err)
	}
	s := &sheet{name: name}
	if s.cells, err = x.storedCells(name); err != nil {
		return err
	}
	visit := x.surveyRow
	if !visible {
		visit = x.lookAtRow
	}
	if err := x.eachRow(s, visit); err != nil {
		return err
	}
	if visible {
		x.adopt(s)
	} else if s.filled && (s.shape != shapeLists || len(s.tables) > 0) {
		x.hidden = append(x.hidden, name)
		x.note(s, 0, 0, reporting.CodeHiddenSheet, oneLine(name))
	}
	return nil
}

// adopt keeps a sheet and what it says about the report, or says that it cannot be read.
func (x *Reader) adopt(s *sheet) {
	if s.shape == shapeUnknown && len(s.tables) == 0 {
		x.note(s, 0, 0, reporting.CodeSheetNotRead, oneLine(s.name), strconv.Itoa(headerDepth))
		return
	}
	x.said = append(x.said, s.notes...)
	s.notes = nil
	if len(s.tables) == 0 {
		return
	}
	if x.state.row == 0 {
		x.state = s.state
	}
	if x.year.row == 0 {
		x.year = s.year
	}
	x.sheets = append(x.sheets, s)
}

// storedCells reads what a sheet keeps beside the text of its cells.
func (x *Reader) storedCells(name string) (*sheetCells, error) {
	cells, err := readSheet(x.file, x.parts[strings.ToLower(name)], x.left)
	if err != nil {
		return nil, fmt.Errorf("sheet %q: %w", name, err)
	}
	return cells, nil
}

// eachRow hands over the rows of a sheet that are not blank.
func (x *Reader) eachRow(s *sheet, visit func(*sheet, int, *rowCells) error) error {
	rows, err := x.file.Rows(s.name)
	if err != nil {
		return fmt.Errorf("%w: sheet %q: %w", reporting.ErrSyntax, s.name, err)
	}
	for row := 1; rows.Next(); row++ {
		cells, err := x.columns(rows, s, row)
		if err == nil && !empty(cells.text) {
			s.shape = s.shape.orOf(s.name, cells.text)
			s.filled = true
			err = visit(s, row, &cells)
		}
		if err != nil {
			return errors.Join(err, rows.Close())
		}
	}
	if err := rows.Close(); err != nil {
		return fmt.Errorf("%w: sheet %q: %w", reporting.ErrSyntax, s.name, err)
	}
	return nil
}

// columns reads the cells of a row.
func (x *Reader) columns(rows *excelize.Rows, s *sheet, row int) (rowCells, error) {
	stored, err := rows.Columns(excelize.Options{RawCellValue: true})
	if err != nil {
		return rowCells{}, fmt.Errorf("%w: sheet %q, row %d: %w", reporting.ErrSyntax, s.name, row, err)
	}
	return x.understand(stored, s.cells.rows[row]), nil
}

// lookAtRow takes nothing from a row of a hidden sheet but that a table starts there.
func (x *Reader) lookAtRow(s *sheet, row int, cells *rowCells) error {
	if columns, ok := x.header(cells, cells.text); ok {
		s.tables = append(s.tables, table{header: row, columns: columns})
	}
	return nil
}

// surveyRow looks at one row that is not blank.
func (x *Reader) surveyRow(s *sheet, row int, cells *rowCells) error {
	text, err := x.within(s, row, cells)
	if err != nil {
		return err
	}
	columns, ok := x.header(cells, text)
	switch {
	case ok && (row <= headerDepth || len(s.tables) > 0):
		return x.addTable(s, row, columns, text)
	case len(s.tables) > 0:
		s.retitle(text)
	default:
		x.outside(s, row, cells)
	}
	if len(s.notes) > mostTexts || len(x.facts) > mostTexts {
		return fmt.Errorf("%w: sheet %q has more than %d texts beside its tables", reporting.ErrLimit, s.name, mostTexts)
	}
	return nil
}

// outside reads a row that no table holds.
func (x *Reader) outside(s *sheet, row int, cells *rowCells) {
	switch s.shape {
	case shapeTitle:
		x.statement(s, row, cells)
	case shapeDefinitions:
		x.definition(s, row, cells)
	case shapeNotes:
		if !slices.Contains(noteTexts[:], cells.at(1)) || len(cells.text) > 1 {
			s.kept(row, cells.text, 0)
		}
	case shapeUnknown:
		if row <= headerDepth {
			s.above(row, cells.text)
		}
	case shapeNone, shapeLists, shapeCheck:
	}
}

// mostTexts bounds the statements of a workbook, and the texts of a sheet that stand in no table.
const mostTexts = 10_000

// within cuts a row at the limit of columns. A header that reads only with the columns behind is an error.
func (x *Reader) within(s *sheet, row int, cells *rowCells) ([]string, error) {
	if len(cells.text) <= x.cells {
		return cells.text, nil
	}
	cut := cells.text[:x.cells]
	if _, ok := reporting.ReadHeader(cut, x.layout); ok {
		s.beyond(row, cells.text, x.cells)
		return cut, nil
	}
	if _, ok := reporting.ReadHeader(cells.text, x.layout); ok {
		return nil, fmt.Errorf("%w: sheet %q, row %d names more than %d columns", reporting.ErrLimit, s.name, row, x.cells)
	}
	return cut, nil
}

// beyond names the text behind the limit of columns.
func (s *sheet) beyond(row int, text []string, limit int) {
	for i := limit; i < len(text); i++ {
		if t := strings.TrimSpace(text[i]); t != "" {
			s.notes = append(s.notes,
				noteRecord(s.name, row, i+1, reporting.CodeBeyondLimit, oneLine(t), strconv.Itoa(limit)))
			return
		}
	}
}

// fewestColumns is how many columns a table has at least.
const fewestColumns = 3

// header reads a row as the header of a table. A row with a number in it is none.
func (x *Reader) header(cells *rowCells, text []string) (reporting.Columns, bool) {
	filled := 0
	for i, t := range text {
		if cells.isNumber(i) {
			return reporting.Columns{}, false
		}
		if strings.TrimSpace(t) != "" {
			filled++
		}
	}
	if filled < fewestColumns {
		return reporting.Columns{}, false
	}
	return reporting.ReadHeader(text, x.layout)
}

// mostTables bounds the tables of a sheet.
const mostTables = 1000

// addTable keeps a table whose header was found.
func (x *Reader) addTable(s *sheet, row int, columns reporting.Columns, headings []string) error {
	if len(s.tables) == mostTables {
		return fmt.Errorf("%w: sheet %q has more than %d tables", reporting.ErrLimit, s.name, mostTables)
	}
	t := table{header: row, columns: columns, headings: append([]string(nil), headings...)}
	for i, f := range columns.Fields {
		heading := oneLine(headings[i])
		switch {
		case f == reporting.FieldNone && heading != "":
			s.notes = append(s.notes, noteRecord(s.name, row, i+1, reporting.CodeUnknownColumn, heading))
		case f != reporting.FieldNone && s.cells.hides(i+1):
			s.notes = append(s.notes, noteRecord(s.name, row, i+1, reporting.CodeHidden, "column"))
		}
	}
	t.flow = s.direction(&t)
	s.title = att.ActivityUnknown
	s.tables = append(s.tables, t)
	return nil
}

// kept notes the text of a row from a column on, counted from 0, that is kept and not read.
func (s *sheet) kept(row int, text []string, from int) {
	all := make([]bool, len(text))
	for i := range all {
		all[i] = i >= from
	}
	s.keptCells(row, text, all)
}

// keptCells notes the text of some cells of a row, in one note at the first.
func (s *sheet) keptCells(row int, text []string, which []bool) {
	first, words := 0, []string(nil)
	for i, t := range text {
		if t = strings.TrimSpace(t); which[i] && t != "" {
			if first == 0 {
				first = i + 1
			}
			words = append(words, t)
		}
	}
	if first > 0 {
		s.notes = append(s.notes, noteRecord(s.name, row, first, reporting.CodeNote, strings.Join(words, "; ")))
	}
}

// oneLine writes a text in one line, for the middle of a message.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func empty(cells []string) bool {
	for _, text := range cells {
		if strings.TrimSpace(text) != "" {
			return false
		}
	}
	return true
}
