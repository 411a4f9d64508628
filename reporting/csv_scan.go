package reporting

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// cellStart is where a cell starts: the line counted from 1, the column in bytes from the start of the line.
type cellStart struct{ line, column int32 }

// cellBounds is where the text of a cell stands in that of the record, in bytes.
type cellBounds struct{ start, end int32 }

// csvScanner cuts a stream into records. It reads a piece of the stream at a time into a text that records
// are parts of, so that a record costs no memory of its own. A quote opens a cell only at the start of the
// cell; everywhere else it is text, so that a bare inch sign swallows nothing. A quote that is not closed, or
// closed on a later line with text behind it, is text too. Lines end with a line feed, or with a carriage
// return where the first line does so.
type csvScanner struct {
	r    io.Reader
	buf  []byte
	rest string
	eof  bool
	line int

	comma, lineBreak byte
	// lost counts the quotes that were not closed before the end of what may be read.
	lost      int
	maxRecord int
	maxCells  int
	read      int64
	maxBytes  int64

	text string
	// count is the number of cells. They stand in cells and start at starts. Where the record is sliced they stand
	// between bounds of the text, and starts is filled in by placed.
	count          int
	sliced, placed bool
	bounds         []cellBounds
	cells          []string
	starts         []cellStart
	// marks are those of rest, breaks the number of line breaks in the cells of a record that was cut quickly.
	marks  csvMarks
	breaks int
	// bareQuote and unclosed report what was odd about the record; ascii says that it holds nothing else.
	bareQuote, unclosed, ascii bool
}

const csvBuffer = 64 << 10

func newCSVScanner(r io.Reader, limits Limits) *csvScanner {
	return &csvScanner{
		r: r, buf: make([]byte, csvBuffer), line: 1, comma: ',', maxRecord: limits.Record, maxCells: limits.Cells,
		maxBytes: limits.Bytes,
	}
}

// fill reads more of the stream behind what is not used yet. It reports whether there was any.
func (s *csvScanner) fill() (bool, error) {
	if s.eof {
		return false, nil
	}
	if len(s.rest) > s.maxRecord {
		return false, fmt.Errorf("%w: the record on line %d is longer than %d bytes (is a quote not closed?)",
			ErrLimit, s.line, s.maxRecord)
	}
	n, err := s.r.Read(s.buf)
	var text strings.Builder
	text.Grow(len(s.rest) + n)
	text.WriteString(s.rest)
	text.Write(s.buf[:n])
	s.rest = text.String()
	s.findLineBreak()
	if i := strings.IndexByte(s.rest, 0); i >= 0 {
		line := s.line + strings.Count(s.rest[:i], string(s.lineBreak))
		return false, fmt.Errorf("%w: line %d holds a zero byte, which no text does", ErrKind, line)
	}
	s.read += int64(n)
	if s.read > s.maxBytes {
		return false, fmt.Errorf("%w: the file is longer than %d bytes", ErrLimit, s.maxBytes)
	}
	if errors.Is(err, io.EOF) {
		s.eof = true
		return n > 0, nil
	}
	if err != nil {
		return false, fmt.Errorf("reporting: read: %w", err)
	}
	return true, nil
}

// findLineBreak says how lines end as soon as one does.
func (s *csvScanner) findLineBreak() {
	if s.lineBreak != 0 {
		return
	}
	i := strings.IndexAny(s.rest, "\r\n")
	switch {
	case i < 0:
	case s.rest[i] == '\r' && i+1 < len(s.rest) && s.rest[i+1] != '\n':
		s.lineBreak = '\r'
	case s.rest[i] == '\n' || i+1 < len(s.rest):
		s.lineBreak = '\n'
	}
}

// next reads one record into cells. It returns io.EOF after the last.
func (s *csvScanner) next() (line int, err error) {
	for s.lineBreak == 0 {
		more, err := s.fill()
		if err != nil {
			return 0, err
		}
		if !more {
			s.lineBreak = '\n'
		}
	}
	line = s.line
	if s.quick() {
		return line, s.checkCells(line)
	}
	s.ascii, s.unclosed, s.sliced, s.marks = false, false, false, csvMarks{}
	if s.lost > maxLost {
		return line, s.singleLine(line)
	}
	if end := strings.IndexByte(s.rest, s.lineBreak) + 1; end > 0 && s.take(end, line) {
		s.line++
		return line, s.checkCells(line)
	}
	return line, s.long(line)
}

// long reads a record that is longer than its first line or than what was read.
func (s *csvScanner) long(line int) error {
	end, lines, open, err := s.recordEnd()
	switch {
	case open && (err == nil || errors.Is(err, ErrLimit) && strings.IndexByte(s.rest, s.lineBreak) >= 0):
		s.lost++
		return s.asText(line)
	case err != nil:
		return err
	case end < 0 && s.rest == "":
		return io.EOF
	case end < 0:
		end = len(s.rest)
	}
	if s.take(end, line); s.bareQuote && lines > 1 {
		s.rest = s.text + s.rest
		return s.asText(line)
	}
	s.line += lines
	return s.checkCells(line)
}

// asText cuts the record at its first line, its quotes left as text.
func (s *csvScanner) asText(line int) error {
	end := strings.IndexByte(s.rest, s.lineBreak) + 1
	if end == 0 {
		end = len(s.rest)
	}
	s.splitPlain(s.rest[:end], line)
	s.text, s.rest, s.unclosed = s.rest[:end], s.rest[end:], true
	s.line++
	return s.checkCells(line)
}

// singleLine reads a record that ends with its line, as all do where too many quotes were not closed.
func (s *csvScanner) singleLine(line int) error {
	end, more := strings.IndexByte(s.rest, s.lineBreak)+1, true
	for end == 0 && more {
		var err error
		if more, err = s.fill(); err != nil {
			return err
		}
		end = strings.IndexByte(s.rest, s.lineBreak) + 1
	}
	if s.rest == "" {
		return io.EOF
	}
	if end == 0 {
		end = len(s.rest)
	}
	if !s.take(end, line) {
		return s.asText(line)
	}
	s.line++
	return s.checkCells(line)
}

// take cuts the record that ends at a line break. It reports false when a quote is still open there.
func (s *csvScanner) take(end, line int) bool {
	record := s.rest[:end]
	if strings.IndexByte(record, '"') < 0 {
		s.splitPlain(record, line)
	} else if !s.split(record, line) {
		return false
	}
	s.text, s.rest = record, s.rest[end:]
	return true
}

// maxLost is how many quotes that are not closed are looked for to the end of what may be read. After that a quote
// is text unless it is closed on its line.
const maxLost = 8

// cellState is where the scanner stands in a cell.
type cellState uint8

const (
	atCellStart cellState = iota
	inPlainCell
	inQuotes
	// atClosedQuote is directly behind a quote that may close the cell: a second one at once stands for one
	// quote.
	atClosedQuote
)

// recordEnd finds where a record ends that is longer than its first line or than what was read, looking at
// each byte once, and counts its lines. It returns -1 when the stream ends first; open says that a quote was
// not closed then, or when there was an error.
func (s *csvScanner) recordEnd() (end, lines int, open bool, err error) {
	at, state := 0, atCellStart
	for {
		for ; at < len(s.rest); at++ {
			c := s.rest[at]
			if c == s.lineBreak {
				lines++
				if state != inQuotes {
					return at + 1, lines, false, nil
				}
				continue
			}
			state = nextState(state, c, s.comma)
		}
		more, err := s.fill()
		if err != nil {
			return 0, lines, state == inQuotes, err
		}
		if !more {
			return -1, lines + 1, state == inQuotes, nil
		}
	}
}

func nextState(state cellState, c, comma byte) cellState {
	switch {
	case state == inQuotes && c == '"':
		return atClosedQuote
	case state == inQuotes:
		return inQuotes
	case c == comma:
		return atCellStart
	case c == '"' && state != inPlainCell:
		return inQuotes
	default:
		return inPlainCell
	}
}

func (s *csvScanner) checkCells(line int) error {
	if !s.sliced {
		s.count = len(s.cells)
		if cap(s.bounds) < s.count {
			s.bounds = make([]cellBounds, s.count)
		}
	}
	if s.count > s.maxCells {
		return fmt.Errorf("%w: the record on line %d has more than %d cells", ErrLimit, line, s.maxCells)
	}
	return nil
}

// withoutBreak takes the line break off a record.
func (s *csvScanner) withoutBreak(record string) string {
	n := len(record)
	if n == 0 || record[n-1] != s.lineBreak {
		return record
	}
	return record[:n-1-returnBefore(record, 0, n-1)]
}

// splitPlain cuts a record without quotes into cells.
func (s *csvScanner) splitPlain(record string, line int) {
	record = s.withoutBreak(record)
	s.cells, s.starts, s.bareQuote = s.cells[:0], s.starts[:0], false
	from := 0
	for {
		s.starts = append(s.starts, cellStart{int32(line), int32(from + 1)})
		i := strings.IndexByte(record[from:], s.comma)
		if i < 0 {
			break
		}
		s.cells = append(s.cells, record[from:from+i])
		from += i + 1
	}
	s.cells = append(s.cells, record[from:])
}

// split cuts a record into cells. It reports false when a quote is not closed.
func (s *csvScanner) split(record string, line int) bool {
	s.cells, s.starts, s.bareQuote = s.cells[:0], s.starts[:0], false
	record = s.withoutBreak(record)
	at, lineStart, cellLine, closed := 0, 0, line, true
	for {
		s.starts = append(s.starts, cellStart{int32(cellLine), int32(at - lineStart + 1)})
		after := len(record)
		if at < len(record) && record[at] == '"' {
			var cell string
			cell, after, closed = s.quotedCell(record, at)
			s.cells = append(s.cells, cell)
			if i := strings.LastIndexByte(record[at:after], s.lineBreak); i >= 0 {
				cellLine += strings.Count(record[at:after], string(s.lineBreak))
				lineStart = at + i + 1
			}
		} else {
			if i := strings.IndexByte(record[at:], s.comma); i >= 0 {
				after = at + i
			}
			s.cells = append(s.cells, record[at:after])
		}
		if after >= len(record) {
			return closed
		}
		at = after + 1
	}
}

// quotedCell reads the cell whose opening quote stands at position at and returns where it ends and whether
// it does.
func (s *csvScanner) quotedCell(record string, at int) (cell string, after int, closed bool) {
	doubled := false
	i := at + 1
	for {
		j := strings.IndexByte(record[i:], '"')
		if j < 0 {
			return record[at+1:], len(record), false
		}
		i += j + 1
		if i == len(record) || record[i] != '"' {
			break
		}
		doubled = true
		i++
	}
	cell = record[at+1 : i-1]
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
	return cell, i, true
}
