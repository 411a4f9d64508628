package att

import (
	"encoding"
	"fmt"

	"github.com/openatt/treaty/internal/table"
)

// mustDecode reads a cell of an embedded table. It panics on a cell that does not read, which the tests of this
// package would find first.
func mustDecode(row table.Row, column string, into encoding.TextUnmarshaler) {
	if err := into.UnmarshalText([]byte(row.Cell(column))); err != nil {
		panic(fmt.Sprintf("att: embedded data, column %s: %v", column, err))
	}
}

// mustSource reads the columns source and confidence and the column that holds the basis.
func mustSource(row table.Row, basis string) Source {
	source := Source{Citation: row.Cell("source")}
	mustDecode(row, "confidence", &source.Confidence)
	mustDecode(row, basis, &source.Basis)
	return source
}
