// Package table reads the embedded data tables strictly: the header must be the expected one, every row must have
// every column. A table that does not read is a fault of this library that its tests find, never of its user.
package table

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
)

// Row is one row of a table by column name.
type Row struct {
	columns []string
	cells   []string
}

// Cell returns the cell of a column. It panics when the table has no such column.
func (r Row) Cell(column string) string {
	i := slices.Index(r.columns, column)
	if i < 0 {
		panic(fmt.Sprintf("table: no column %q", column))
	}
	return r.cells[i]
}

// Read returns the rows of a table whose cells are divided by comma or tab and whose header is exactly columns.
func Read(data string, comma rune, columns ...string) ([]Row, error) {
	reader := csv.NewReader(strings.NewReader(data))
	reader.Comma = comma
	reader.LazyQuotes = comma == '\t'
	records, err := reader.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("table: %w", err)
	}
	if len(records) == 0 || !slices.Equal(records[0], columns) {
		return nil, fmt.Errorf("table: header is not %q", columns)
	}
	rows := make([]Row, 0, len(records)-1)
	for _, record := range records[1:] {
		rows = append(rows, Row{columns, record})
	}
	return rows, nil
}

// MustRead is Read for embedded tables. It panics when the table does not read.
func MustRead(data []byte, comma rune, columns ...string) []Row {
	rows, err := Read(string(bytes.TrimPrefix(data, []byte("\ufeff"))), comma, columns...)
	if err != nil {
		panic(err)
	}
	return rows
}
