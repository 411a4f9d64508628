package xlsx

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/reporting"
)

// The sheets of our own workbook.
const (
	titleSheet      = "Title page"
	exportSheet     = "Exports"
	importSheet     = "Imports"
	definitionSheet = "Definitions"
	noteSheet       = "Notes"
	listSheet       = "Lists"
	checkSheet      = "Check"
)

// statement reads one row of the title page: what is asked in words, the name of the item, the answer.
func (x *Reader) statement(sheet string, row int, cells []string, kind string) {
	if len(cells) < 3 || strings.TrimSpace(cells[2]) == "" || strings.TrimSpace(cells[1]) == "" {
		return
	}
	item, text := strings.TrimSpace(cells[1]), cells[2]
	switch item {
	case "item":
		return
	case "state":
		x.state = cell{text, sheet, 3, row}
		return
	case "year":
		x.year = cell{text, sheet, 3, row}
		return
	default:
	}
	r := reporting.Record{Sheet: sheet, Row: row, Raw: cells}
	if form, rest, found := strings.Cut(item, "."); found {
		kind, item = "form", rest
		r.Cells[reporting.FieldFlow] = form
	}
	if item == "submitted" || item == "cut_off" {
		text = dayText(text)
	}
	r.Cells[reporting.FieldRecord], r.Cells[reporting.FieldItem], r.Cells[reporting.FieldText] = kind, item, text
	r.Positions[reporting.FieldItem] = reporting.Position{Ref: 2}
	r.Positions[reporting.FieldText] = reporting.Position{Ref: 3}
	x.facts = append(x.facts, r)
}

// dayText turns the number that a workbook keeps for a day into the day; other text stays.
func dayText(text string) string {
	serial, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return text
	}
	day, err := excelize.ExcelDateToTime(serial, false)
	if err != nil {
		return text
	}
	return day.Format("2006-01-02")
}

// definition reads one row of the national definitions: category and text.
func (x *Reader) definition(sheet string, row int, cells []string) {
	if row == 1 || len(cells) < 2 || strings.TrimSpace(cells[1]) == "" {
		return
	}
	r := reporting.Record{Sheet: sheet, Row: row, Raw: cells}
	r.Cells[reporting.FieldRecord] = "definition"
	r.Cells[reporting.FieldCategory], r.Cells[reporting.FieldText] = cells[0], cells[1]
	r.Positions[reporting.FieldCategory] = reporting.Position{Ref: 1}
	r.Positions[reporting.FieldText] = reporting.Position{Ref: 2}
	x.facts = append(x.facts, r)
}

// above reads what stands above a table: the reporting State and the year, behind their headings or beside
// them.
func (x *Reader) above(sheet string, row int, cells []string) {
	for i, text := range cells {
		heading, rest, _ := strings.Cut(text, ":")
		value := strings.TrimSpace(rest)
		column := i + 1
		for next := i + 1; value == "" && next < len(cells); next++ {
			value, column = strings.TrimSpace(cells[next]), next+1
		}
		found := cell{value, sheet, column, row}
		switch strings.ToLower(strings.Join(strings.Fields(heading), " ")) {
		case "reporting country", "reporting state", "state", "country", "name of reporting country":
			if x.state.text == "" {
				x.state = found
			}
		case "calendar year", "year", "report for calendar year":
			if x.year.text == "" {
				x.year = found
			}
		default:
		}
	}
}
