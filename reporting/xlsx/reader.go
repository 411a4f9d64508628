package xlsx

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// Options says what is known of a workbook. The zero value knows nothing and finds out.
type Options struct {
	Layout reporting.Layout
	// Limits bound what is read; Bytes bounds the workbook before and after unpacking (default 64 MiB).
	Limits reporting.Limits
}

// headerDepth is how many rows may stand above the one that names the columns.
const headerDepth = 40

// Reader reads a workbook record by record: statements first, then the tables sheet by sheet. It holds the
// workbook. Make it with NewReader.
type Reader struct {
	file    *excelize.File
	tables  []sheetTable
	facts   []reporting.Record
	state   cell
	year    cell
	head    reporting.Record
	next    int
	table   int
	rows    *excelize.Rows
	row     int
	read    int
	maxRows int
	cells   int
	titled  bool
}

// cell is a text with its place.
type cell struct {
	text, sheet string
	column, row int
}

// sheetTable is a table that was found on a sheet.
type sheetTable struct {
	sheet   string
	header  int
	columns reporting.Columns
	flow    att.Activity
	merged  map[int]string
}

// NewReader reads the workbook and finds its tables and statements. Errors wrap reporting.ErrKind,
// ErrLayout, ErrLimit or ErrSyntax.
func NewReader(r io.Reader, options Options) (reader *Reader, err error) {
	file, err := open(r, options.Limits.Bytes)
	if err != nil {
		return nil, err
	}
	defer broken(&err)
	x := &Reader{file: file, maxRows: options.Limits.Rows, cells: options.Limits.Cells}
	if x.maxRows <= 0 {
		x.maxRows = 1 << 20
	}
	if x.cells <= 0 {
		x.cells = 256
	}
	x.head.Header = true
	for _, sheet := range file.GetSheetList() {
		if err := x.survey(sheet, options.Layout); err != nil {
			return nil, err
		}
	}
	if len(x.tables) == 0 && len(x.facts) == 0 {
		return nil, fmt.Errorf("%w: no sheet names columns for category, partner and quantity or value",
			reporting.ErrLayout)
	}
	return x, nil
}

// broken turns a panic of the library below into an error.
//
//nolint:gocritic // The error of the caller is set.
func broken(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("%w: the workbook is broken: %v", reporting.ErrSyntax, p)
	}
}

// survey looks for a table or for statements on a sheet.
func (x *Reader) survey(sheet string, layout reporting.Layout) error {
	if sheet == listSheet || sheet == noteSheet || strings.HasPrefix(sheet, checkSheet) {
		return nil
	}
	rows, err := x.file.Rows(sheet)
	if err != nil {
		return fmt.Errorf("%w: sheet %q: %w", reporting.ErrSyntax, sheet, err)
	}
	for row := 1; rows.Next() && row <= headerDepth; row++ {
		cells, err := x.columns(rows, sheet, row)
		if err != nil {
			return errors.Join(err, rows.Close())
		}
		if done, err := x.surveyRow(sheet, row, cells, layout); err != nil || done {
			return errors.Join(err, rows.Close())
		}
	}
	if err := rows.Close(); err != nil {
		return fmt.Errorf("%w: sheet %q: %w", reporting.ErrSyntax, sheet, err)
	}
	return nil
}

// columns reads the cells of a row, as the workbook holds them.
func (x *Reader) columns(rows *excelize.Rows, sheet string, row int) ([]string, error) {
	cells, err := rows.Columns(excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, fmt.Errorf("%w: sheet %q, row %d: %w", reporting.ErrSyntax, sheet, row, err)
	}
	if len(cells) > x.cells {
		return nil, x.tooWide(sheet, row)
	}
	return cells, nil
}

func (x *Reader) tooWide(sheet string, row int) error {
	return fmt.Errorf("%w: sheet %q, row %d has more than %d cells", reporting.ErrLimit, sheet, row, x.cells)
}

// surveyRow looks at one row; done says that the header of a table was found.
func (x *Reader) surveyRow(sheet string, row int, cells []string, layout reporting.Layout) (done bool, err error) {
	switch sheet {
	case titleSheet:
		x.titled = true
		x.statement(sheet, row, cells, "report")
	case definitionSheet:
		x.definition(sheet, row, cells)
	default:
		if columns, ok := reporting.ReadHeader(cells, layout); ok {
			return true, x.addTable(sheet, row, columns)
		}
		x.above(sheet, row, cells)
	}
	return false, nil
}

// addTable keeps a table whose header was found.
func (x *Reader) addTable(sheet string, row int, columns reporting.Columns) error {
	t := sheetTable{sheet: sheet, header: row, columns: columns, flow: columns.Flow, merged: map[int]string{}}
	if t.flow == att.ActivityUnknown {
		t.flow = flowOfSheet(sheet)
	}
	for _, heading := range columns.Unknown {
		x.head.Notes = append(x.head.Notes, reporting.Note{
			Code: reporting.CodeUnknownColumn, Args: [3]string{heading},
		})
	}
	merged, err := x.file.GetMergeCells(sheet)
	if err != nil {
		return fmt.Errorf("%w: sheet %q: %w", reporting.ErrSyntax, sheet, err)
	}
	for _, m := range merged {
		t.merge(m)
	}
	x.tables = append(x.tables, t)
	return nil
}

// mostMerged bounds the rows of one merged cell that are filled in.
const mostMerged = 10_000

// merge keeps the text of a cell of the category column that is merged over several rows.
func (t *sheetTable) merge(m excelize.MergeCell) {
	column, first, err := excelize.CellNameToCoordinates(m.GetStartAxis())
	_, last, lastErr := excelize.CellNameToCoordinates(m.GetEndAxis())
	if err != nil || lastErr != nil || column > len(t.columns.Fields) ||
		t.columns.Fields[column-1] != reporting.FieldCategory {
		return
	}
	for row := first + 1; row <= min(last, first+mostMerged); row++ {
		t.merged[row] = m.GetCellValue()
	}
}

// flowOfSheet reads the direction from the name of a sheet.
func flowOfSheet(name string) att.Activity {
	lower := strings.ToLower(name)
	switch {
	case strings.Contains(lower, "export"):
		return att.Export
	case strings.Contains(lower, "import"):
		return att.Import
	default:
		return att.ActivityUnknown
	}
}

// Layout returns "own" or "unroca".
func (x *Reader) Layout() string {
	if len(x.tables) == 0 {
		return reporting.LayoutOwn.String()
	}
	return x.tables[0].columns.Layout.String()
}

// Has reports whether the workbook has a place for the field.
func (x *Reader) Has(f reporting.Field) bool {
	if f == reporting.FieldItem || f == reporting.FieldText || f == reporting.FieldRecord {
		return x.titled
	}
	if f == reporting.FieldFlow || f == reporting.FieldReporter && x.state.text != "" ||
		f == reporting.FieldYear && x.year.text != "" {
		return true
	}
	for i := range x.tables {
		if x.tables[i].columns.Has(f) {
			return true
		}
	}
	return false
}

// Read fills in the next record; it returns io.EOF after the last.
func (x *Reader) Read(r *reporting.Record) (err error) {
	defer broken(&err)
	if x.next == 0 {
		x.next = 1
		*r = x.head
		return nil
	}
	if i := x.next - 1; i < len(x.facts) {
		x.next++
		*r = x.facts[i]
		x.identity(r)
		return nil
	}
	return x.readLine(r)
}

// readLine reads the next row of the tables that is not blank.
func (x *Reader) readLine(r *reporting.Record) error {
	for x.table < len(x.tables) {
		t := &x.tables[x.table]
		if x.rows == nil {
			rows, err := x.file.Rows(t.sheet)
			if err != nil {
				return fmt.Errorf("%w: sheet %q: %w", reporting.ErrSyntax, t.sheet, err)
			}
			x.rows, x.row = rows, 0
		}
		if found, err := x.nextRow(r, t); found || err != nil {
			return err
		}
		x.rows = nil
		x.table++
	}
	return io.EOF
}

// nextRow reads the next row of the present table that is not blank; found is false at its end.
func (x *Reader) nextRow(r *reporting.Record, t *sheetTable) (found bool, err error) {
	for x.rows.Next() {
		x.row++
		cells, err := x.columns(x.rows, t.sheet, x.row)
		if err != nil {
			return false, err
		}
		if x.row <= t.header || empty(cells) || lettersRow(cells) {
			continue
		}
		x.read++
		if x.read > x.maxRows {
			return false, fmt.Errorf("%w: more than %d lines", reporting.ErrLimit, x.maxRows)
		}
		x.fill(r, t, cells)
		return true, nil
	}
	if err := x.rows.Error(); err != nil {
		return false, fmt.Errorf("%w: sheet %q: %w", reporting.ErrSyntax, t.sheet, err)
	}
	return false, nil
}

// fill makes a record of a row.
func (x *Reader) fill(r *reporting.Record, t *sheetTable, cells []string) {
	*r = reporting.Record{Sheet: t.sheet, Row: x.row, Raw: cells}
	x.identity(r)
	r.Cells[reporting.FieldFlow] = ""
	if t.flow != att.ActivityUnknown {
		r.Cells[reporting.FieldFlow] = t.flow.String()
	}
	filled := false
	for i, text := range cells {
		if i >= len(t.columns.Fields) || t.columns.Fields[i] == reporting.FieldNone {
			continue
		}
		f := t.columns.Fields[i]
		if text != "" {
			r.Cells[f] = text
			filled = filled || f != reporting.FieldCategory
		}
		r.Positions[f] = reporting.Position{Ref: int32(i + 1)}
	}
	if r.Cells[reporting.FieldCategory] == "" && filled {
		r.Cells[reporting.FieldCategory] = t.merged[x.row]
	}
	x.complete(r, t)
}

// complete gives every column a place, blank cells too.
func (x *Reader) complete(r *reporting.Record, t *sheetTable) {
	for i, f := range t.columns.Fields {
		if f != reporting.FieldNone {
			r.Positions[f] = reporting.Position{Ref: int32(i + 1)}
		}
	}
}

// identity enters whose report it is where the row itself does not say.
func (x *Reader) identity(r *reporting.Record) {
	r.Cells[reporting.FieldReporter], r.Cells[reporting.FieldYear] = x.state.text, x.year.text
}

func empty(cells []string) bool {
	for _, text := range cells {
		if strings.TrimSpace(text) != "" {
			return false
		}
	}
	return true
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
