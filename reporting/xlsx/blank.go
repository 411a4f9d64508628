package xlsx

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// formRows is how many rows of a form have drop-downs.
const formRows = 2000

// titleRows are the rows of the title page: what is asked, the item, the list of answers.
var titleRows = [...]struct {
	ask, item string
	list      int
}{
	{"Reporting State", "state", listStates},
	{"Authority that submits the report", "authority", 0},
	{"Contact for questions", "contact", 0},
	{"Calendar year reported", "year", 0},
	{"Day of submission (YYYY-MM-DD)", "submitted", 0},
	{"Version of the template", "template", 0},
	{"Was commercially sensitive or national security information left out?", "withheld", listYesNo},
	{"Exports: is this form enclosed?", "exports.included", listYesNo},
	{"Exports: is a nil report enclosed instead?", "exports.nil_included", listYesNo},
	{"Exports: was there nothing to report?", "exports.nil", listYesNo},
	{"Exports: who may see this form?", "exports.visibility", listVisibility},
	{"Exports: do the figures count authorizations or actual transfers?", "exports.basis", listBasis},
	{"Exports: figures compiled to which day (YYYY-MM-DD)?", "exports.cut_off", 0},
	{"Imports: is this form enclosed?", "imports.included", listYesNo},
	{"Imports: is a nil report enclosed instead?", "imports.nil_included", listYesNo},
	{"Imports: was there nothing to report?", "imports.nil", listYesNo},
	{"Imports: who may see this form?", "imports.visibility", listVisibility},
	{"Imports: do the figures count authorizations or actual transfers?", "imports.basis", listBasis},
	{"Imports: figures compiled to which day (YYYY-MM-DD)?", "imports.cut_off", 0},
	{"Are national definitions enclosed (annex 2)?", "definitions_included", listYesNo},
}

// The columns of the sheet of lists.
const (
	listCategories = iota + 1
	listStates
	listYesNo
	listBasis
	listVisibility
)

// formColumns are the columns of a form: heading, list of answers, width.
var formColumns = [...]struct {
	heading string
	list    int
	width   float64
	note    string
}{
	{"Category of arms", listCategories, 34, "Choose the category or sub-category from the list."},
	{"Authorized or actual", listBasis, 14, "Leave empty when the choice on the title page holds for every line."},
	{
		"Number of items", 0, 12,
		"Whole items, digits only. Write classified when the number is withheld. Zero is not nil: use the title page.",
	},
	{"Value", 0, 14, "In place of the number or beside it; plain digits with a point."},
	{"Currency", 0, 10, "Three letters, such as EUR."},
	{"Unit", 0, 10, "What the value counts: units of the currency, or thousands or millions of them."},
	{"", listStates, 26, "One State on each line, by its name in the year reported."},
	{"State of origin", listStates, 22, "Only when it is not the exporter."},
	{"Description of items", 0, 34, "Designation, type or model."},
	{"Comments on the transfer", 0, 34, "Anything that helps to read the line, such as a temporary transfer."},
	{"Withheld", listYesNo, 10, "Yes when something was left out of this line."},
}

// noteTexts are the explanatory notes, in our own words.
var noteTexts = [...]string{
	"This form follows Article 13(3) of the Arms Trade Treaty: exports and imports of arms of Article 2(1) in the year.",
	"The report is due by 31 May of the following year.",
	"Fill in one line for each partner and category; lines may be repeated for different models.",
	"The figures may count authorizations or actual transfers; say which, and keep to it within a category.",
	"If there is nothing to report, say so on the title page; an empty table says nothing.",
	"Information that is commercially sensitive or concerns national security may be left out; mark that it was.",
	"Each form is public or for States Parties only; the choice is made on the title page, form by form.",
	"Ammunition and parts are not asked for. Categories beyond the eight go under VOL, with their definition.",
	"National definitions of categories I to VII may not cover less than the UN Register did on 24 December 2014.",
	"What a definition says can be compared when it stands as name=value: weight_t=16.5; by_reference=yes; complete=yes.",
	"The same information may be sent that was submitted to the UN Register.",
	"The template is not obligatory. These columns and questions are ours, after what is known of the form of 2017.",
}

// WriteBlank writes a workbook for a reporting officer to fill in: a title page, one sheet for each form,
// national definitions and notes, with drop-downs for categories, States and answers. It is the layout that
// NewReader reads.
func WriteBlank(w io.Writer) error {
	b := builder{file: excelize.NewFile()}
	b.lists()
	b.title()
	b.form(exportSheet, att.Export)
	b.form(importSheet, att.Import)
	b.definitions()
	b.notes()
	b.finish()
	if b.err != nil {
		return fmt.Errorf("xlsx: blank workbook: %w", b.err)
	}
	if err := b.file.Write(w); err != nil {
		return fmt.Errorf("xlsx: write: %w", err)
	}
	return nil
}

// builder keeps the first error of a long list of steps.
type builder struct {
	file *excelize.File
	err  error
	bold int
	size [listVisibility + 1]int
}

func (b *builder) do(step func() error) {
	if b.err == nil {
		b.err = step()
	}
}

func (b *builder) set(sheet string, column, row int, text string) {
	b.do(func() error { return b.file.SetCellStr(sheet, reporting.CellName(column, row), text) })
}

func (b *builder) sheet(name string) {
	b.do(func() error {
		_, err := b.file.NewSheet(name)
		return err
	})
}

// lists fills the sheet of lists that the drop-downs take their answers from.
func (b *builder) lists() {
	b.do(func() error { return b.file.SetSheetName("Sheet1", titleSheet) })
	b.sheet(listSheet)
	b.do(func() (err error) {
		b.bold, err = b.file.NewStyle(&excelize.Style{
			Font:      &excelize.Font{Bold: true},
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDE6F0"}},
			Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"},
		})
		return err
	})
	for _, h := range reporting.Headings() {
		b.entry(listCategories, headingText(h))
	}
	for _, state := range att.States() {
		b.entry(listStates, state.Name(att.Date{}))
	}
	for _, answer := range [...]string{"yes", "no"} {
		b.entry(listYesNo, answer)
	}
	for _, basis := range [...]reporting.Basis{reporting.Authorized, reporting.Actual} {
		b.entry(listBasis, basis.String())
	}
	for _, v := range [...]reporting.Visibility{reporting.Public, reporting.StatesPartiesOnly} {
		b.entry(listVisibility, v.String())
	}
}

// headingText is how the form lists a category.
func headingText(h reporting.Heading) string { return h.String() + " " + h.Label() }

func (b *builder) entry(list int, text string) {
	b.size[list]++
	b.set(listSheet, list, b.size[list], text)
}

// choice gives cells a drop-down. States may be typed in another way; closed lists may not.
func (b *builder) choice(sheet, cells string, list int) {
	if list == 0 {
		return
	}
	b.do(func() error {
		column := reporting.CellName(list, 1)[:1]
		dv := excelize.NewDataValidation(true)
		dv.Sqref = cells
		dv.SetSqrefDropList(fmt.Sprintf("%s!$%s$1:$%s$%d", listSheet, column, column, b.size[list]))
		if list != listStates && list != listCategories {
			dv.SetError(excelize.DataValidationErrorStyleStop, "Not in the list", "Choose one of the answers of the list.")
		}
		return b.file.AddDataValidation(sheet, dv)
	})
}

func (b *builder) style(sheet, from, to string) {
	b.do(func() error { return b.file.SetCellStyle(sheet, from, to, b.bold) })
}

func (b *builder) title() {
	b.set(titleSheet, 1, 1, "Annual report under Article 13(3) of the Arms Trade Treaty")
	b.set(titleSheet, 2, 1, "item")
	b.set(titleSheet, 3, 1, "answer")
	b.style(titleSheet, "A1", "C1")
	for i := range titleRows {
		row := &titleRows[i]
		b.set(titleSheet, 1, i+2, row.ask)
		b.set(titleSheet, 2, i+2, row.item)
		b.choice(titleSheet, reporting.CellName(3, i+2), row.list)
	}
	for i := range titleRows {
		if titleRows[i].item == "template" {
			b.set(titleSheet, 3, i+2, reporting.DefaultVersion)
		}
	}
	b.width(titleSheet, 1, 62)
	b.width(titleSheet, 2, 22)
	b.width(titleSheet, 3, 40)
}

func (b *builder) width(sheet string, column int, width float64) {
	b.do(func() error {
		name := reporting.CellName(column, 1)
		return b.file.SetColWidth(sheet, name[:len(name)-1], name[:len(name)-1], width)
	})
}

// form writes one form with drop-downs.
func (b *builder) form(sheet string, flow att.Activity) {
	b.sheet(sheet)
	for i := range formColumns {
		column := &formColumns[i]
		heading := column.heading
		if heading == "" {
			heading = "Final importing State"
			if flow == att.Import {
				heading = "Exporting State"
			}
		}
		b.set(sheet, i+1, 1, heading)
		b.width(sheet, i+1, column.width)
		name := reporting.CellName(i+1, 1)
		b.do(func() error {
			return b.file.AddComment(sheet, excelize.Comment{Cell: name, Author: "form", Text: column.note})
		})
		b.choice(sheet, reporting.CellName(i+1, 2)+":"+reporting.CellName(i+1, formRows), column.list)
	}
	b.style(sheet, "A1", reporting.CellName(len(formColumns), 1))
	b.do(func() error {
		return b.file.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
	})
}

func (b *builder) definitions() {
	b.sheet(definitionSheet)
	b.set(definitionSheet, 1, 1, definitionHeading)
	b.set(definitionSheet, 2, 1, "National definition (annex 2)")
	b.style(definitionSheet, "A1", "B1")
	b.width(definitionSheet, 1, 34)
	b.width(definitionSheet, 2, 80)
	b.choice(definitionSheet, "A2:A39", listCategories)
}

func (b *builder) notes() {
	b.sheet(noteSheet)
	for i, text := range noteTexts {
		b.set(noteSheet, 1, i+1, text)
	}
	b.width(noteSheet, 1, 110)
}

func (b *builder) finish() {
	b.do(func() error { return b.file.SetSheetVisible(listSheet, false) })
	b.do(func() error {
		i, err := b.file.GetSheetIndex(titleSheet)
		b.file.SetActiveSheet(i)
		return err
	})
}
