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
// stay as they are. A comment that a cell has already keeps its author and its formats, and what is added stands
// under the name reportcheck. On a sheet whose comments some program keeps in parts of other names, cells are
// coloured only. A further sheet lists every finding, also those about no cell. Errors are those of
// NewReader and of the writer; sheets with more than 2,097,152 rows and cells, or
// more than 20,000 merged cells each, are not marked.
func Annotate(w io.Writer, workbook io.Reader, findings []reporting.Finding, limits reporting.Limits) (err error) {
	file, err := open(workbook, limits.Bytes, 0)
	if err != nil {
		return err
	}
	defer broken(&err)
	a := annotation{file: file, styles: map[styleKey]int{}, comments: newCommentParts(file)}
	marks := marksOf(file, findings)
	if err := a.measure(marks, limits); err != nil {
		return err
	}
	for _, extends := range [...]bool{true, false} {
		for _, mark := range marks {
			a.mark(mark, extends)
		}
	}
	a.comments.join()
	a.list(findings)
	if a.err != nil {
		return fmt.Errorf("xlsx: annotate: %w", a.err)
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

// annotation is a workbook while it is marked. It keeps the first error of its steps.
type annotation struct {
	file     *excelize.File
	styles   map[styleKey]int
	comments *commentParts
	err      error
}

// measure refuses sheets that the library below would lay out at a length out of proportion.
func (a *annotation) measure(marks []*cellMark, limits reporting.Limits) error {
	left := newBudget(a.file, Options{Limits: limits, Places: mostMarked})
	seen := map[string]bool{}
	for _, m := range marks {
		sheet := strings.ToLower(m.sheet)
		if seen[sheet] {
			continue
		}
		seen[sheet] = true
		cells, err := readSheet(a.file, a.comments.parts[sheet], left)
		if err == nil && cells.blocks > mostMerged {
			err = fmt.Errorf("%w: more than %d merged cells", reporting.ErrLimit, mostMerged)
		}
		if err != nil {
			return fmt.Errorf("sheet %q: %w", m.sheet, err)
		}
	}
	return nil
}

// do takes a step unless one before it failed.
func (a *annotation) do(step func() error) {
	if a.err == nil {
		a.err = step()
	}
}

// mark colours a cell and gives it a comment, or extends the one that it has.
func (a *annotation) mark(m *cellMark, extends bool) {
	var style int
	var has bool
	a.do(func() (err error) {
		has, err = a.comments.standsOn(m.sheet, m.cell)
		return err
	})
	if has != extends {
		return
	}
	a.do(func() (err error) {
		style, err = a.file.GetCellStyle(m.sheet, m.cell)
		return err
	})
	style = a.coloured(styleKey{style, m.severity})
	a.do(func() error { return a.file.SetCellStyle(m.sheet, m.cell, m.cell, style) })
	if a.comments.writable(m.sheet) {
		a.do(func() error { return a.comments.add(m.sheet, m.cell, strings.TrimSuffix(m.text.String(), "\n")) })
	}
}

// coloured makes of a style the same with the colour of a severity. Everything else in it stays as it is stored: the
// library below would write fonts and borders anew, and not all of what they say.
func (a *annotation) coloured(key styleKey) (style int) {
	if style, found := a.styles[key]; found {
		return style
	}
	a.do(func() error {
		plain, err := a.file.NewStyle(&excelize.Style{
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colourOf(key.severity)}},
		})
		if err != nil {
			return err
		}
		formats := a.file.Styles.CellXfs
		if len(formats.Xf) >= excelize.MaxCellStyles {
			return excelize.ErrCellStyles
		}
		format, applies := formats.Xf[key.style], true
		format.FillID, format.ApplyFill = formats.Xf[plain].FillID, &applies
		style = len(formats.Xf)
		formats.Xf = append(formats.Xf, format)
		formats.Count = len(formats.Xf)
		return nil
	})
	a.styles[key] = style
	return style
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
func (a *annotation) list(findings []reporting.Finding) {
	name := checkSheet
	for i := 2; ; i++ {
		if index, err := a.file.GetSheetIndex(name); err != nil || index < 0 {
			break
		}
		name = checkSheet + " " + strconv.Itoa(i)
	}
	a.do(func() error {
		_, err := a.file.NewSheet(name)
		return err
	})
	headings := make([]any, len(checkHeadings))
	for i, heading := range checkHeadings {
		headings[i] = heading
	}
	a.row(name, 1, headings)
	for i, f := range findings {
		provision := ""
		if f.Provision.IsValid() {
			provision = f.Provision.String()
		}
		a.row(name, i+2, []any{
			f.Place.Sheet, f.Place.Cell, f.Severity.String(), string(f.Code), provision, f.Text(), f.Suggestion,
			f.Report.String(),
		})
	}
}

func (a *annotation) row(sheet string, row int, cells []any) {
	a.do(func() error { return a.file.SetSheetRow(sheet, reporting.CellName(1, row), &cells) })
}
