package reporting

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/openatt/treaty/att"
)

// Field is one thing that a line of a report file can hold. The zero value is no field.
type Field uint8

// The fields, by the name of the column of our own layout.
const (
	FieldNone Field = iota
	// FieldRecord says what a line of our own CSV is: report, form, line or definition.
	FieldRecord
	FieldReporter
	FieldYear
	FieldFlow
	// FieldItem and FieldText hold one statement of the title page or of a form's header.
	FieldItem
	FieldText
	FieldCategory
	FieldCategoryCode
	FieldBasis
	FieldQuantity
	FieldValue
	FieldCurrency
	FieldUnit
	FieldPartner
	FieldOrigin
	FieldIntermediate
	FieldDescription
	FieldComments
	FieldWithheld
	// FieldCount is the number of fields and no field.
	FieldCount
)

var fieldNames = [...]string{
	"", "record", "reporter", "year", "flow", "item", "text", "category", "category_code", "basis", "quantity",
	"value", "currency", "unit", "partner", "origin", "intermediate", "description", "comments", "withheld",
}

// String returns the name of the field, "" for none.
func (f Field) String() string {
	if f >= FieldCount {
		return ""
	}
	return fieldNames[f]
}

// pointerName is the path of the field below a line of an AnnualReport's JSON.
func (f Field) pointerName() string {
	if name := pointerNames[f]; name != "" {
		return name
	}
	return f.String()
}

// pointerNames holds the paths of the fields that are not keys of a line themselves.
var pointerNames = [FieldCount]string{
	FieldCategory: "category/raw", FieldCategoryCode: "category/code_raw", FieldQuantity: "quantity/raw",
	FieldValue: "value/raw", FieldCurrency: "value/currency", FieldUnit: "value/unit", FieldPartner: "partner/raw",
	FieldOrigin: "origin/raw", FieldIntermediate: "intermediate/raw", FieldBasis: "basis_raw",
	FieldWithheld: "withheld_raw", FieldFlow: "flow_raw",
}

// Kinds of record, by the text of FieldRecord; an empty text is a line.
const (
	recordReport     = "report"
	recordForm       = "form"
	recordLine       = "line"
	recordDefinition = "definition"
)

// Position is where a cell starts. A zero Position is not known.
type Position struct {
	// Line and Column count from 1 in the physical file.
	Line, Column int32
	// Ref is the column of the sheet, counted from 1.
	Ref int32
}

// CellAt is the place of a cell of a workbook; Row and Ref, the column, count from 1. A zero CellAt is not known.
type CellAt struct {
	Sheet    string
	Row, Ref int
}

// Record is one line of a report file as a reader hands it over: raw cells with their places. It is only
// good until the next one is read.
type Record struct {
	Cells     [FieldCount]string
	Positions [FieldCount]Position
	// Row is the row of the sheet, or the number of the record in a text file, counted from 1; Line is the
	// physical line on which the record starts, 0 in a workbook.
	Row, Line int
	// Sheet is the sheet of a workbook.
	Sheet string
	// Raw holds every cell of the record in the order of the file, known column or not, where the reader has
	// them at hand; see Texts.
	Raw []string
	// Notes are what the reader has to say about the record.
	Notes []Note
	// Index is the number of the line in its form of the document it came from, counted from 1; 0 when the
	// reader does not know.
	Index int
	// Stated holds what the file states beside the raw text, nil when it states nothing.
	Stated *Stated
	// Header marks the line that names the columns, or another that holds no data and only notes.
	Header bool
	// Numeric marks the cells in which a workbook stores a number, or a document in JSON has one. Their text is that
	// number in plain digits with a point, whatever format the text of the file is declared to have.
	Numeric [FieldCount]bool
	// ReporterAt and YearAt are the cells that name the State and the year when they stand in another row, as
	// those of a title page do; a zero CellAt is not known.
	ReporterAt, YearAt CellAt

	// surely says that it is a line of a form, whatever it lacks: text beside a table or a blank row has no place there.
	surely bool
	// scan still holds a record of a text file with its cells; columns are their fields, and description and comments
	// stand at remarkColumn and behind it, if they stand side by side.
	scan         *csvScanner
	columns      []Field
	remarkColumn int
	// given is a place known beforehand.
	given att.Place
	// documentAt is where a record starts in a text in JSON, and what is missing from it stands. Document is that text
	// from there on, where the record is a line; register says that it is one of the Register.
	document   string
	documentAt Position
	register   bool
}

// Texts returns every cell of the record in the order of the file, known column or not; nil where the reader
// does not hand them over. They are only good until the next record is read.
func (r *Record) Texts() []string {
	if r.scan != nil {
		return r.scan.all()
	}
	return r.Raw
}

// says reports whether the record has text in a column of lines, beside those that name the report.
func (r *Record) says() bool {
	for f := FieldCategory; f < FieldCount; f++ {
		if strings.TrimSpace(r.Cells[f]) != "" {
			return true
		}
	}
	return strings.TrimSpace(r.Cells[FieldFlow]) != ""
}

// text is the whole record of a text file, in which columns are counted, "" for every other one.
func (r *Record) text() string {
	if r.scan == nil {
		return ""
	}
	return r.scan.text
}

// Note is what a reader found while reading: a code of a reading rule, the field, and the arguments of the
// message.
type Note struct {
	Code  att.Code
	Field Field
	Args  [3]string

	at Position
}

// Source hands out the records of one file. Read returns io.EOF after the last; any other error means that
// the file cannot be read further.
type Source interface {
	Read(*Record) error
	// Layout names how the file is laid out: "own", "unroca", "json" or "value".
	Layout() string
	// Has reports whether the layout has a place for the field at all.
	Has(Field) bool
}

// place returns where the field stands.
func (r *Record) place(file string, f Field) att.Place {
	if r.given != (att.Place{}) {
		return r.given
	}
	if at := r.elsewhere(f); at.Row > 0 {
		return att.Place{File: file, Sheet: at.Sheet, Cell: CellName(at.Ref, at.Row)}
	}
	p := att.Place{File: file, Sheet: r.Sheet, Line: r.Line}
	pos := r.position(f)
	if pos.Ref > 0 && r.Row > 0 {
		p.Cell = CellName(int(pos.Ref), r.Row)
	}
	switch {
	case pos.Column == 0:
		p.Column = int(r.documentAt.Column)
	case r.text() != "":
		p.Line, p.Column = int(pos.Line), columnIn(r.text(), r.scan.lineBreak, int(pos.Line)-r.Line, int(pos.Column))
	default:
		p.Line, p.Column = int(pos.Line), int(pos.Column)
	}
	return p
}

// columnIn counts characters: of the line so many line breaks into the text, up to a column in bytes.
func columnIn(text string, lineBreak byte, breaks, column int) int {
	for range breaks {
		text = text[strings.IndexByte(text, lineBreak)+1:]
	}
	return utf8.RuneCountInString(text[:min(max(column-1, 0), len(text))]) + 1
}

// elsewhere returns the place of a field that another row holds.
func (r *Record) elsewhere(f Field) CellAt {
	if f == FieldReporter {
		return r.ReporterAt
	}
	if f == FieldYear {
		return r.YearAt
	}
	return CellAt{}
}

// numbers returns the format of the number in a cell: that of the file, or of a stored number.
func (r *Record) numbers(f Field, declared NumberFormat) NumberFormat {
	if r.Numeric[f] {
		return NumberFormat{Decimal: "."}
	}
	return declared
}

// number is what a message calls the line by: that of a text file, the row of a sheet, or the number in its
// form.
func (r *Record) number() int {
	return cmp.Or(r.Line, r.Row, r.given.Line, r.Index)
}

// ref is the number of the column of a field, counted from 1; 0 is not known.
func (r *Record) ref(f Field) int32 {
	if r.scan != nil {
		return int32(slices.Index(r.columns, f) + 1)
	}
	return r.Positions[f].Ref
}

// position finds the place of a field; that of a text file is looked up in the columns.
func (r *Record) position(f Field) Position {
	if f == FieldNone || r.scan == nil {
		return r.Positions[f]
	}
	starts := r.scan.allStarts()
	for i, field := range r.columns {
		if field == f && i < len(starts) {
			return Position{starts[i].line, starts[i].column, int32(i + 1)}
		}
	}
	return Position{}
}

// CellName returns the address of a cell of a sheet, such as C14; column and row count from 1.
func CellName(column, row int) string {
	var letters [8]byte
	i := len(letters)
	for column > 0 && i > 0 {
		column--
		i--
		letters[i] = byte('A' + column%26)
		column /= 26
	}
	return string(letters[i:]) + strconv.Itoa(row)
}

// flowNames are the directions as files write them mostly.
var flowNames = [...]string{"export", "import"}

// flowOf reads the direction of a line.
func flowOf(text string) att.Activity {
	if text == flowNames[0] {
		return att.Export
	}
	if text == flowNames[1] {
		return att.Import
	}
	switch strings.ToLower(text) {
	case "export", "exports", "e", "x":
		return att.Export
	case "import", "imports", "i", "m":
		return att.Import
	default:
		return att.ActivityUnknown
	}
}

// flowName is the text of a direction in a file, "" for none.
func flowName(flow att.Activity) string {
	if flow == att.ActivityUnknown {
		return ""
	}
	return flow.String()
}
