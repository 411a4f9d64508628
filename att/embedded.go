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
