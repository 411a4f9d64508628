package xlsx

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// Options says what is known of a workbook. The zero value knows nothing and finds out.
type Options struct {
	// Layout is that of every table; LayoutAuto tells it by the header of each.
	Layout reporting.Layout
	// Limits bound what is read. Bytes bounds the workbook, before unpacking and after, and the text of all its
	// cells (default 64 MiB): a text or a sheet that is named several times counts each time. Record bounds the text of
	// a row (default 1 MiB). Rows bounds the lines of all tables together (default 1,048,576). Cells bounds the columns
	// that are read (default 256): text behind them is named by a finding, and a header that needs more is an error.
	// Depth, Reports and Compared play no part here: Reports and Compared are those of the Checker.
	Limits reporting.Limits
	// Sheets bounds the sheets (default 1,000).
	Sheets int
	// Places bounds the rows of all sheets and their cells, with the blank ones before a cell that holds something
	// (default 4,194,304).
	Places int
}

// headerDepth is how many rows may stand above the one that names the columns.
const headerDepth = 100

// Reader reads a workbook record by record: what there is to say about its sheets, the statements, then the
// tables sheet by sheet. It holds the workbook. Make it with NewReader; the zero Reader is at its end.
type Reader struct {
	file   *excelize.File
	parts  map[string]string
	layout reporting.Layout
	sheets []*sheet
	facts  []reporting.Record
	// said are records that hold only notes; next is the first of them that was not handed over.
	said      []reporting.Record
	next      int
	fact      int
	state     cell
	year      cell
	at        int
	rows      *excelize.Rows
	row       int
	merges    mergedRows
	read      int
	maxRows   int
	cells     int
	left      *budget
	titled    bool
	hidden    []string
	from1904  bool
	dayStyles map[int]bool
}

// cell is a text with its place.
type cell struct {
	text, sheet string
	column, row int
}

// place is where the cell stands; the zero cell stands nowhere.
func (c cell) place() reporting.CellAt {
	return reporting.CellAt{Sheet: c.sheet, Row: c.row, Ref: c.column}
}

// NewReader reads the workbook and finds its tables and statements. Hidden sheets are not read, sheets
// without a table are passed over, and findings name both. Errors wrap reporting.ErrKind, ErrLayout,
// ErrLimit or ErrSyntax.
func NewReader(r io.Reader, options Options) (reader *Reader, err error) {
	file, err := open(r, options.Limits.Bytes, options.Sheets)
	if err != nil {
		return nil, err
	}
	defer broken(&err)
	left := newBudget(file, options)
	x := &Reader{
		file: file, layout: options.Layout, maxRows: orDefault(options.Limits.Rows, 1<<20), cells: left.columns,
		left: left, dayStyles: map[int]bool{},
	}
	x.from1904 = countsFrom1904(file)
	names := file.GetSheetList()
	x.parts = sheetParts(file)
	for _, name := range names {
		if err := x.survey(name); err != nil {
			return nil, err
		}
	}
	if len(x.sheets) == 0 && len(x.facts) == 0 {
		return nil, x.nothing()
	}
	return x, nil
}

// nothing is the error of a workbook without anything to read.
func (x *Reader) nothing() error {
	hidden := ""
	if len(x.hidden) > 0 {
		hidden = "; hidden sheets are not read: " + strings.Join(x.hidden, ", ")
	}
	return fmt.Errorf("%w: no sheet names columns for category, partner and quantity or value%s",
		reporting.ErrLayout, hidden)
}

// broken turns a panic of the library below into an error.
//
//nolint:gocritic // The error of the caller is set.
func broken(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("%w: the workbook is broken: %v", reporting.ErrSyntax, p)
	}
}

// countsFrom1904 reports whether the workbook counts days from 1904.
func countsFrom1904(file *excelize.File) bool {
	props, err := file.GetWorkbookProps()
	return err == nil && props.Date1904 != nil && *props.Date1904
}

// Layout returns "own" or "unroca", that of the first table.
func (x *Reader) Layout() string {
	if len(x.sheets) == 0 {
		return reporting.LayoutOwn.String()
	}
	return x.sheets[0].tables[0].columns.Layout.String()
}

// Has reports whether the workbook has a place for the field.
func (x *Reader) Has(f reporting.Field) bool {
	ofTitle := f == reporting.FieldItem || f == reporting.FieldText || f == reporting.FieldRecord
	return f == reporting.FieldFlow || ofTitle && x.titled || f == reporting.FieldReporter && x.state.row > 0 ||
		f == reporting.FieldYear && x.year.row > 0 || !ofTitle && x.hasColumn(f)
}

func (x *Reader) hasColumn(f reporting.Field) bool {
	for _, s := range x.sheets {
		for i := range s.tables {
			if s.tables[i].columns.Has(f) {
				return true
			}
		}
	}
	return false
}

// Read fills in the next record; it returns io.EOF after the last. Other errors wrap reporting.ErrLimit or
// ErrSyntax.
func (x *Reader) Read(r *reporting.Record) (err error) {
	defer broken(&err)
	if x.speak(r) {
		return nil
	}
	if x.fact < len(x.facts) {
		*r = x.facts[x.fact]
		x.fact++
		x.identity(r, nil)
		return x.left.takeRecord(r)
	}
	if err := x.readLine(r); err != nil {
		return err
	}
	return x.left.takeRecord(r)
}

// speak hands over the next record of notes.
func (x *Reader) speak(r *reporting.Record) bool {
	if x.next == len(x.said) {
		x.said, x.next = x.said[:0], 0
		return false
	}
	*r = x.said[x.next]
	x.next++
	return true
}

// note keeps what there is to say about a cell that belongs to no line. Column 0 is the row or the sheet.
func (x *Reader) note(s *sheet, row, column int, code att.Code, args ...string) {
	x.said = append(x.said, noteRecord(s.name, row, column, code, args...))
}

// noteRecord is a record of one note.
func noteRecord(sheet string, row, column int, code att.Code, args ...string) reporting.Record {
	r := reporting.Record{Header: true, Sheet: sheet, Row: row}
	r.Positions[reporting.FieldNone] = reporting.Position{Ref: int32(column)}
	n := reporting.Note{Code: code}
	copy(n.Args[:], args)
	r.Notes = []reporting.Note{n}
	return r
}

// readLine reads the next row of the tables that is not blank.
func (x *Reader) readLine(r *reporting.Record) error {
	for x.at < len(x.sheets) {
		s := x.sheets[x.at]
		if x.rows == nil {
			rows, err := x.file.Rows(s.name)
			if err != nil {
				return fmt.Errorf("%w: sheet %q: %w", reporting.ErrSyntax, s.name, err)
			}
			x.rows, x.row, x.merges = rows, 0, followMerged(s.cells.merged)
		}
		if found, err := x.nextRow(r, s); found || err != nil {
			return err
		}
		x.rows = nil
		x.at++
	}
	return io.EOF
}
