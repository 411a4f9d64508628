package xlsx

import (
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// The columns of the title page, counted from 1.
const (
	itemColumn   = 2
	answerColumn = 3
)

// at returns the text of a column, counted from 1, without space around it.
func (r *rowCells) at(column int) string {
	if column > len(r.text) {
		return ""
	}
	return strings.TrimSpace(r.text[column-1])
}

// statement reads one row of the title page: what is asked in words, the name of the item, the answer. Other
// text is kept, and a note says so.
func (x *Reader) statement(s *sheet, row int, cells *rowCells) {
	x.titled = true
	item, answer := cells.at(itemColumn), cells.at(answerColumn)
	if item == "" {
		s.kept(row, cells.text, 0)
		return
	}
	s.kept(row, cells.text, answerColumn)
	found := cell{answer, s.name, answerColumn, row}
	switch {
	case item == "item":
		return
	case item == "state":
		x.state = found
	case item == "year":
		x.year = found
	case answer != "":
		x.facts = append(x.facts, factOf(found, item, cells))
		return
	}
	s.notes = append(s.notes, cells.noteRecords(s.name, row, answerColumn)...)
}

// factOf makes the record of a statement.
func factOf(found cell, item string, cells *rowCells) reporting.Record {
	r := reporting.Record{Sheet: found.sheet, Row: found.row, Raw: cells.stored}
	r.Cells[reporting.FieldRecord] = "report"
	if form, rest, of := strings.Cut(item, "."); of {
		r.Cells[reporting.FieldRecord], r.Cells[reporting.FieldFlow], item = "form", form, rest
	}
	r.Cells[reporting.FieldItem], r.Cells[reporting.FieldText] = item, cells.text[answerColumn-1]
	r.Positions[reporting.FieldItem] = reporting.Position{Ref: itemColumn}
	r.Positions[reporting.FieldText] = reporting.Position{Ref: answerColumn}
	isDay := slices.Contains([]string{"submitted", "submission_date", "cut_off", "cut_off_date"}, item)
	for _, n := range cells.notes {
		if n.column == answerColumn && (!isDay || n.code != reporting.CodeDayNumber) {
			r.Notes = append(r.Notes, reporting.Note{Code: n.code, Field: reporting.FieldText, Args: n.args})
		}
	}
	if isDay && cells.isNumber(answerColumn-1) {
		r.Notes = append(r.Notes, reporting.Note{
			Code: reporting.CodeDayNumber, Field: reporting.FieldText,
			Args: [3]string{found.text, "a number, not a day"},
		})
	}
	return r
}

// noteRecords makes records of the notes about a column, or about all of them when it is 0.
func (r *rowCells) noteRecords(sheet string, row, column int) []reporting.Record {
	var records []reporting.Record
	for _, n := range r.notes {
		if column == 0 || n.column == column {
			records = append(records, noteRecord(sheet, row, n.column, n.code, n.args[:]...))
		}
	}
	return records
}

// definitionHeading is the heading of the first column of the national definitions.
const definitionHeading = "Category"

// definition reads one row of the national definitions: category and text.
func (x *Reader) definition(s *sheet, row int, cells *rowCells) {
	if row == 1 && cells.at(1) == definitionHeading {
		return
	}
	s.kept(row, cells.text, 2)
	if cells.at(2) == "" {
		s.kept(row, cells.text, 0)
		return
	}
	r := reporting.Record{Sheet: s.name, Row: row, Raw: cells.stored}
	r.Cells[reporting.FieldRecord] = "definition"
	r.Cells[reporting.FieldCategory], r.Cells[reporting.FieldText] = cells.text[0], cells.text[1]
	r.Positions[reporting.FieldCategory] = reporting.Position{Ref: 1}
	r.Positions[reporting.FieldText] = reporting.Position{Ref: 2}
	x.facts = append(x.facts, r)
}

// above reads what stands above a table: the reporting State and the year, behind their headings or beside
// them, and the direction. Other text is kept, and a note says so.
func (s *sheet) above(row int, text []string) {
	if flow := titleFlow(text); flow != att.ActivityUnknown {
		s.title = flow
		return
	}
	left := make([]bool, len(text))
	for i := range left {
		left[i] = true
	}
	for i := range text {
		if left[i] {
			s.named(row, text, i, left)
		}
	}
	s.keptCells(row, text, left)
}

// named reads one cell above a table and strikes out the cells that it takes.
func (s *sheet) named(row int, text []string, i int, left []bool) {
	heading, value, _ := strings.Cut(text[i], ":")
	at := i
	value = strings.TrimSpace(value)
	for next := i + 1; value == "" && next < len(text); next++ {
		value, at = strings.TrimSpace(text[next]), next
	}
	var of *cell
	switch strings.ToLower(strings.Join(strings.Fields(heading), " ")) {
	case "reporting country", "reporting state", "state", "country", "name of reporting country":
		of = &s.state
	case "calendar year", "year", "report for calendar year":
		of = &s.year
	default:
		return
	}
	if of.row == 0 {
		*of = cell{value, s.name, at + 1, row}
		left[i], left[at] = false, false
	}
}
