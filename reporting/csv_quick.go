package reporting

import (
	"math/bits"
	"strings"
)

// quickCut is a record while it is cut quickly: n cells of it, the next from a position on; the bytes before at
// were looked at. end is 0 until the record has one.
type quickCut struct {
	n, from, at, end int
	// line is the line of the next cell and lineStart where that starts.
	line, lineStart int
	// all gathers the bits of all bytes.
	all uint64
}

// quick cuts the next record, looking at eight bytes at a time. It does so for records as they mostly are and
// reports false for every other one: the end of what was read, more cells than before, a doubled quote, and
// text behind a closing quote.
func (s *csvScanner) quick() bool {
	room := min(cap(s.bounds), cap(s.starts))
	s.bounds, s.starts = s.bounds[:room], s.starts[:room]
	c := quickCut{line: s.line}
	for c.end == 0 {
		if c.at+8 > len(s.rest) || c.n == room || s.lost > maxLost {
			return false
		}
		if s.rest[c.from] != '"' {
			s.cutPlain(&c)
		} else if !s.cutQuoted(&c) {
			return false
		}
	}
	s.bounds, s.starts, s.text, s.rest = s.bounds[:c.n], s.starts[:c.n], s.rest[:c.end], s.rest[c.end:]
	s.sliced, s.count = true, c.n
	s.bareQuote, s.unclosed, s.ascii, s.oneLine = false, false, c.all&highBits == 0, c.line == s.line
	s.line = c.line + 1
	return true
}

// cutPlain cuts cells up to the next that starts with a quote, up to the end of the record, or as far as there
// is room and text.
func (s *csvScanner) cutPlain(c *quickCut) {
	text, comma, lineBreak := s.rest, s.comma, s.lineBreak
	commas, lineBreaks := everyByte*uint64(comma), everyByte*uint64(lineBreak)
	bounds, starts := s.bounds, s.starts
	from, at, n := c.from, c.at, c.n
cutting:
	for at+8 <= len(text) {
		x := eight(text[at:])
		c.all |= x
		for marks := mayEqual(x, commas) | mayEqual(x, lineBreaks); marks != 0; marks &= marks - 1 {
			i := at + bits.TrailingZeros64(marks)/8
			b := text[i]
			if b != comma && b != lineBreak {
				continue
			}
			if min(len(bounds), len(starts)) <= n {
				break cutting
			}
			bounds[n] = cellBounds{int32(from), int32(i)}
			starts[n] = cellStart{int32(c.line), int32(from - c.lineStart + 1)}
			n++
			if b == lineBreak {
				bounds[n-1].end -= int32(returnBefore(text, from, i))
				c.end = i + 1
				break cutting
			}
			from = i + 1
			if strings.HasPrefix(text[from:], `"`) {
				at = from
				break cutting
			}
		}
		at += 8
	}
	c.from, c.at, c.n = from, at, n
}

// cutQuoted cuts a cell that starts with a quote. It reports false when the cell is none of the simple ones.
func (s *csvScanner) cutQuoted(c *quickCut) bool {
	end, after := s.quickQuoted(s.rest, c.from)
	if after == 0 {
		return false
	}
	s.bounds[c.n] = cellBounds{int32(c.from + 1), int32(end)}
	s.starts[c.n] = cellStart{int32(c.line), int32(c.from - c.lineStart + 1)}
	c.n++
	if breaks := strings.Count(s.rest[c.from:end], string(s.lineBreak)); breaks > 0 {
		c.line += breaks
		c.lineStart = c.from + strings.LastIndexByte(s.rest[c.from:end], s.lineBreak) + 1
	}
	if s.rest[after-1] == s.lineBreak {
		c.end = after
	}
	// What is quoted was not looked at byte by byte.
	c.from, c.at, c.all = after, after, highBits
	return true
}

// quickQuoted finds where a quoted cell ends whose opening quote stands at position i, and where the text
// behind its comma or line break starts; 0 when the cell is none of the simple ones.
func (s *csvScanner) quickQuoted(text string, i int) (end, after int) {
	n := strings.IndexByte(text[i+1:], '"')
	if n < 0 {
		return 0, 0
	}
	end = i + 1 + n
	after = end + 1
	if s.lineBreak == '\n' && strings.HasPrefix(text[after:], "\r\n") {
		after++
	}
	if after == len(text) || text[after] != s.comma && text[after] != s.lineBreak {
		return 0, 0
	}
	return end, after + 1
}

// mayEqual marks the bytes of x that are equal to those of the pattern, and perhaps some behind the first.
func mayEqual(x, pattern uint64) uint64 {
	v := x ^ pattern
	return (v - everyByte) &^ v & (0x80 * everyByte)
}

// returnBefore is 1 when a carriage return stands before the line break at position i and in the cell.
func returnBefore(text string, from, i int) int {
	if i > from && text[i-1] == '\r' {
		return 1
	}
	return 0
}
