package reporting

import (
	"errors"
	"fmt"
)

// The errors of reading. Every error about a file that cannot be read wraps one of them.
var (
	// ErrKind is a file of another kind than the reader reads.
	ErrKind = errors.New("reporting: wrong kind of file")
	// ErrLayout is a file whose columns are not those of the layout, or of any known one.
	ErrLayout = errors.New("reporting: layout not recognized")
	// ErrLimit is a file beyond one of the Limits.
	ErrLimit = errors.New("reporting: limit exceeded")
	// ErrSyntax is a file that breaks the rules of its format.
	ErrSyntax = errors.New("reporting: malformed file")
)

// Limits bound what a reader takes in. A zero field stands for its default. A negative one bounds nothing:
// NewChecker and NewCSVReader refuse it with ErrOptions, the other readers take the default.
type Limits struct {
	// Bytes bounds the whole file, after decompression (default 256 MiB).
	Bytes int64
	// Record bounds one line of a text file in bytes (default 1 MiB).
	Record int
	// Cells bounds the cells of one line (default 256).
	Cells int
	// Rows bounds the lines of a file (default 2,000,000).
	Rows int
	// Depth bounds the nesting of JSON (default 32).
	Depth int
	// Statements bounds the statements, definitions and thresholds of a document in JSON, and what there is to say of
	// keys and values that cannot be read, for each record (default 10,000).
	Statements int
	// Reports bounds the reports of one file (default 10,000).
	Reports int
	// Compared bounds the lines that rules over lines compare with each other (default 2,000,000); at most 32
	// bytes are kept for each.
	Compared int
}

// check refuses negative limits.
func (l Limits) check() error {
	if l.Bytes < 0 || min(l.Record, l.Cells, l.Rows, l.Depth, l.Statements, l.Reports, l.Compared) < 0 {
		return fmt.Errorf("a limit is negative: %+v", l)
	}
	return nil
}

// orDefault fills in the defaults.
func (l Limits) orDefault() Limits {
	setDefault(&l.Bytes, 256<<20)
	setDefault(&l.Record, 1<<20)
	setDefault(&l.Cells, 256)
	setDefault(&l.Rows, 2_000_000)
	setDefault(&l.Depth, 32)
	setDefault(&l.Statements, 10_000)
	setDefault(&l.Reports, 10_000)
	setDefault(&l.Compared, 2_000_000)
	return l
}

func setDefault[T int | int64](v *T, value T) {
	if *v <= 0 {
		*v = value
	}
}
