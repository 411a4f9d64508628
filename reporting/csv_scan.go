package reporting

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// cellStart is where a cell starts: the line counted from 1, the column in bytes from the start of the line.
type cellStart struct{ line, column int32 }

// csvScanner cuts a stream into records. It keeps one record in memory, and its place. A quote opens a cell only at
// the start of the cell; everywhere else it is text, so that a bare inch sign swallows nothing.
type csvScanner struct {
	r          io.Reader
	buf        []byte
	start, end int
	eof        bool
	line       int
	comma      byte
	maxRecord  int
	maxCells   int
	read       int64
	maxBytes   int64

	text   string
	cells  []string
	starts []cellStart
	// bareQuote and unclosed report what was odd about the record.
	bareQuote, unclosed bool
}

const csvBuffer = 64 << 10

var newline = []byte{'\n'}

func newCSVScanner(r io.Reader, limits Limits) *csvScanner {
	return &csvScanner{
		r: r, buf: make([]byte, 0, csvBuffer), line: 1, comma: ',', maxRecord: limits.Record, maxCells: limits.Cells,
		maxBytes: limits.Bytes,
	}
}

// fill reads more bytes behind those not used yet. It reports whether there were any.
func (s *csvScanner) fill() (bool, error) {
	if s.eof {
		return false, nil
	}
	if s.end-s.start > s.maxRecord {
		return false, fmt.Errorf("%w: the record on line %d is longer than %d bytes (is a quote not closed?)",
			ErrLimit, s.line, s.maxRecord)
	}
	if s.start > 0 {
		copy(s.buf[:cap(s.buf)], s.buf[s.start:s.end])
		s.end -= s.start
		s.start = 0
	}
	if s.end == cap(s.buf) {
		s.buf = append(make([]byte, 0, 2*cap(s.buf)), s.buf[:s.end]...)
	}
	n, err := s.r.Read(s.buf[s.end:cap(s.buf)])
	s.end += n
	s.buf = s.buf[:s.end]
	s.read += int64(n)
	if s.read > s.maxBytes {
		return false, fmt.Errorf("%w: the file is longer than %d bytes", ErrLimit, s.maxBytes)
	}
	if err == io.EOF {
		s.eof = true
		return n > 0, nil
	}
	return true, err
}

// next reads one record into cells. It returns io.EOF after the last.
func (s *csvScanner) next() (line int, err error) {
	if i := bytes.IndexByte(s.buf[s.start:s.end], '\n'); i >= 0 {
		record := s.buf[s.start : s.start+i+1]
		if bytes.IndexByte(record, '"') < 0 {
			s.start += i + 1
			s.line++
			s.bareQuote, s.unclosed = false, false
			return s.line - 1, s.splitPlain(string(record), s.line-1)
		}
	}
	size, newlines, err := s.recordEnd()
	if err != nil {
		return 0, err
	}
	line = s.line
	record := string(s.buf[s.start : s.start+size])
	s.start += size
	s.line += newlines
	s.text = record
	return line, s.split(record, line)
}

// cellState is where the scanner stands in a cell.
type cellState uint8

const (
	atCellStart cellState = iota
	inPlainCell
	inQuotes
	// atClosedQuote is directly behind a quote that may close the cell: a second one at once stands for one quote.
	atClosedQuote
)

// recordEnd finds the length of the record at start, its line break included.
func (s *csvScanner) recordEnd() (size, newlines int, err error) {
	at, state := 0, atCellStart
	for {
		data := s.buf[s.start:s.end]
		for at < len(data) {
			if state == inQuotes {
				i := bytes.IndexByte(data[at:], '"')
				if i < 0 {
					newlines += bytes.Count(data[at:], newline)
					at = len(data)
					break
				}
				newlines += bytes.Count(data[at:at+i], newline)
				at += i + 1
				state = atClosedQuote
				continue
			}
			c := data[at]
			at++
			if c == '\n' {
				s.unclosed = false
				return at, newlines + 1, nil
			}
			state = nextState(state, c, s.comma)
		}
		more, err := s.fill()
		if err != nil {
			return 0, 0, err
		}
		if !more {
			break
		}
	}
	if at == 0 {
		return 0, 0, io.EOF
	}
	s.unclosed = state == inQuotes
	return at, newlines, nil
}

func nextState(state cellState, c, comma byte) cellState {
	switch {
	case c == comma:
		return atCellStart
	case c == '"' && state != inPlainCell:
		return inQuotes
	default:
		return inPlainCell
	}
}

// splitPlain cuts a record without quotes into cells.
func (s *csvScanner) splitPlain(record string, line int) error {
	s.text = record
	s.cells, s.starts = s.cells[:0], s.starts[:0]
	record = strings.TrimSuffix(record[:len(record)-1], "\r")
	from := 0
	for at := range len(record) {
		if record[at] != s.comma {
			continue
		}
		s.cells = append(s.cells, record[from:at])
		s.starts = append(s.starts, cellStart{int32(line), int32(from + 1)})
		from = at + 1
	}
	s.cells = append(s.cells, record[from:])
	s.starts = append(s.starts, cellStart{int32(line), int32(from + 1)})
	if len(s.cells) > s.maxCells {
		return s.tooManyCells(line)
	}
	return nil
}

func (s *csvScanner) tooManyCells(line int) error {
	return fmt.Errorf("%w: the record on line %d has more than %d cells", ErrLimit, line, s.maxCells)
}

// split cuts a record into cells.
func (s *csvScanner) split(record string, line int) error {
	s.cells, s.starts, s.bareQuote = s.cells[:0], s.starts[:0], false
	record = strings.TrimSuffix(strings.TrimSuffix(record, "\n"), "\r")
	at, lineStart, cellLine := 0, 0, line
	for {
		if len(s.cells) == s.maxCells {
			return s.tooManyCells(line)
		}
		s.starts = append(s.starts, cellStart{int32(cellLine), int32(at - lineStart + 1)})
		if at < len(record) && record[at] == '"' {
			cell, after := s.quotedCell(record, at)
			s.cells = append(s.cells, cell)
			if i := strings.LastIndexByte(record[at:after], '\n'); i >= 0 {
				cellLine += strings.Count(record[at:after], "\n")
				lineStart = at + i + 1
			}
			at = after
		} else {
			i := strings.IndexByte(record[at:], s.comma)
			after := at + i
			if i < 0 {
				after = len(record)
			}
			s.cells = append(s.cells, record[at:after])
			at = after
		}
		if at >= len(record) {
			return nil
		}
		at++
	}
}

// quotedCell reads the cell whose opening quote stands at position at and returns where it ends.
func (s *csvScanner) quotedCell(record string, at int) (cell string, after int) {
	doubled := false
	i := at + 1
	for {
		j := strings.IndexByte(record[i:], '"')
		if j < 0 {
			i = len(record)
			cell = record[at+1:]
			break
		}
		i += j + 1
		if i < len(record) && record[i] == '"' {
			doubled = true
			i++
			continue
		}
		cell = record[at+1 : i-1]
		break
	}
	if doubled {
		cell = strings.ReplaceAll(cell, `""`, `"`)
	}
	if i < len(record) && record[i] != s.comma {
		s.bareQuote = true
		j := strings.IndexByte(record[i:], s.comma)
		if j < 0 {
			j = len(record) - i
		}
		cell += record[i : i+j]
		i += j
	}
	return cell, i
}
