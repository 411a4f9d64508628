package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/reporting"
)

// The defaults of the limits that only workbooks have.
const (
	mostSheets = 1000
	mostPlaces = 1 << 22
	mostRecord = 1 << 20
)

// mostMarked bounds the places of the sheets that Annotate marks: the library below keeps some hundred bytes for each.
const mostMarked = 1 << 21

// mostMerged bounds the merged cells of a sheet that Annotate marks: the library below compares each with each.
const mostMerged = 20_000

// budget is what is left of the limits while a workbook is read. A small file can name a large text or a large sheet
// many times: each time counts.
type budget struct {
	bytes, record, places int64
	// sheets are the bytes of sheets that may still be read, text those of the cells, handed those of records, and grid
	// the rows and cells.
	sheets, text, handed, grid int64
	// columns is how many columns are read; what cells behind them keep beside their text is of no use.
	columns int
	// shared are the lengths of the texts that cells share.
	shared []int
}

func newBudget(file *excelize.File, options Options) *budget {
	b := &budget{
		bytes: orDefault(options.Limits.Bytes, mostBytes), record: int64(orDefault(options.Limits.Record, mostRecord)),
		places: int64(orDefault(options.Places, mostPlaces)), columns: orDefault(options.Limits.Cells, 256),
		shared: sharedLengths(file),
	}
	b.sheets, b.text, b.handed, b.grid = b.bytes, b.bytes, b.bytes, b.places
	return b
}

func orDefault[T int | int64](value, otherwise T) T {
	if value <= 0 {
		return otherwise
	}
	return value
}

// takeSheet counts the bytes of a sheet.
func (b *budget) takeSheet(n int) error {
	if b.sheets -= int64(n); b.sheets < 0 {
		return fmt.Errorf("%w: all sheets together unpack to more than %d bytes", reporting.ErrLimit, b.bytes)
	}
	return nil
}

// takeText counts the text of a cell; ofRow is that of its row so far.
func (b *budget) takeText(n, ofRow int64, row int) error {
	if ofRow > b.record {
		return fmt.Errorf("%w: row %d holds more than %d bytes of text", reporting.ErrLimit, row, b.record)
	}
	if b.text -= n; b.text < 0 {
		return b.tooMuchText()
	}
	return nil
}

// takeRecord counts the text of a record, which may be that of merged cells or of the title page once more.
func (b *budget) takeRecord(r *reporting.Record) error {
	for i := range r.Cells {
		b.handed -= int64(len(r.Cells[i]))
	}
	if b.handed < 0 {
		return b.tooMuchText()
	}
	return nil
}

func (b *budget) tooMuchText() error {
	return fmt.Errorf("%w: the text of all cells comes to more than %d bytes", reporting.ErrLimit, b.bytes)
}

// takePlaces counts rows, and cells with the blank ones before them.
func (b *budget) takePlaces(n int) error {
	if b.grid -= int64(n); b.grid < 0 {
		return fmt.Errorf("%w: the sheets have more than %d rows and cells", reporting.ErrLimit, b.places)
	}
	return nil
}
