package xlsx

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// mostComment bounds the text of one comment.
const mostComment = 30_000

// Annotate copies a workbook and marks each finding in the cell that it is about, by a comment and a
// colour: red for an error, yellow for a warning, blue for information. Values, formulas and other formats
// stay as they are. A further sheet lists every finding, also those about no cell. Errors are those of
// NewReader and of the writer.
func Annotate(w io.Writer, workbook io.Reader, findings []reporting.Finding, limits reporting.Limits) (err error) {
	file, err := open(workbook, limits.Bytes)
	if err != nil {
		return err
	}
	defer broken(&err)
	a := annotation{file: file, styles: map[styleKey]int{}}
	for _, mark := range marksOf(file, findings) {
		if err := a.mark(mark); err != nil {
			return fmt.Errorf("xlsx: annotate %s!%s: %w", mark.sheet, mark.cell, err)
		}
	}
	if err := a.list(findings); err != nil {
		return fmt.Errorf("xlsx: annotate: %w", err)
	}
	if err := file.Write(w); err != nil {
		return fmt.Errorf("xlsx: write: %w", err)
	}
	return nil
}

// cellMark is what is said about one cell.
type cellMark struct {
	sheet, cell string
	severity    att.Severity
	text        strings.Builder
}

// marksOf gathers the findings of each cell, in the order in which the cells are first named.
func marksOf(file *excelize.File, findings []reporting.Finding) []*cellMark {
	var marks []*cellMark
	found := map[string]*cellMark{}
	for _, f := range findings {
		if f.Place.Cell == "" {
			continue
		}
		if i, err := file.GetSheetIndex(f.Place.Sheet); err != nil || i < 0 {
			continue
		}
		key := f.Place.Sheet + "!" + f.Place.Cell
		m := found[key]
		if m == nil {
			m = &cellMark{sheet: f.Place.Sheet, cell: f.Place.Cell}
			found[key] = m
			marks = append(marks, m)
		}
		m.severity = max(m.severity, f.Severity)
		if m.text.Len() < mostComment {
			fmt.Fprintf(&m.text, "%s %s: %s\n", f.Severity, f.Code, f.Text())
		}
	}
	return marks
}

type styleKey struct {
	style    int
	severity att.Severity
}

// annotation is a workbook while it is marked.
type annotation struct {
	file   *excelize.File
	styles map[styleKey]int
}

func (a *annotation) mark(m *cellMark) error {
	style, err := a.file.GetCellStyle(m.sheet, m.cell)
	if err != nil {
		return err
	}
	coloured, err := a.coloured(styleKey{style, m.severity})
	if err != nil {
		return err
	}
	if err := a.file.SetCellStyle(m.sheet, m.cell, m.cell, coloured); err != nil {
		return err
	}
	text := strings.TrimSuffix(m.text.String(), "\n")
	before, err := a.commentAt(m.sheet, m.cell)
	if err != nil {
		return err
	}
	if before != "" {
		if err := a.file.DeleteComment(m.sheet, m.cell); err != nil {
			return err
		}
		text = before + "\n" + text
	}
	return a.file.AddComment(m.sheet, excelize.Comment{Cell: m.cell, Author: "reportcheck", Text: text})
}

// commentAt returns the comment that a cell has already.
func (a *annotation) commentAt(sheet, cell string) (string, error) {
	comments, err := a.file.GetComments(sheet)
	if err != nil {
		return "", err
	}
	for _, c := range comments {
		if c.Cell == cell {
			return c.Text, nil
		}
	}
	return "", nil
}

// coloured makes of a style the same with the colour of a severity.
func (a *annotation) coloured(key styleKey) (int, error) {
	if style, found := a.styles[key]; found {
		return style, nil
	}
	style, err := a.file.GetStyle(key.style)
	if err != nil {
		return 0, err
	}
	style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colourOf(key.severity)}}
	id, err := a.file.NewStyle(style)
	if err == nil {
		a.styles[key] = id
	}
	return id, err
}

func colourOf(s att.Severity) string {
	switch s {
	case att.SeverityError:
		return "F4B6B6"
	case att.SeverityWarning:
		return "FFE699"
	case att.SeverityInfo, att.SeverityInvalid:
	}
	return "BDD7EE"
}

// list writes the sheet that lists every finding.
func (a *annotation) list(findings []reporting.Finding) error {
	name := checkSheet
	for i := 2; ; i++ {
		if index, err := a.file.GetSheetIndex(name); err != nil || index < 0 {
			break
		}
		name = checkSheet + " " + strconv.Itoa(i)
	}
	if _, err := a.file.NewSheet(name); err != nil {
		return err
	}
	head := []any{"Sheet", "Cell", "Severity", "Code", "Provision", "Message", "Suggestion", "Report"}
	if err := a.file.SetSheetRow(name, "A1", &head); err != nil {
		return err
	}
	for i, f := range findings {
		provision := ""
		if f.Provision.IsValid() {
			provision = f.Provision.String()
		}
		row := []any{
			f.Place.Sheet, f.Place.Cell, f.Severity.String(), string(f.Code), provision, f.Text(), f.Suggestion,
			f.Report.String(),
		}
		if err := a.file.SetSheetRow(name, reporting.CellName(1, i+2), &row); err != nil {
			return err
		}
	}
	return nil
}
