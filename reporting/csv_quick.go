package reporting

import (
	"math/bits"
	"strings"
)

// quick cuts the record that stands on the next line, looking at eight bytes at a time. It does so for
// records as they mostly are and reports false for every other one: the end of what was read, a quoted cell
// with a line break or a doubled quote, and text behind a closing quote.
func (s *csvScanner) quick(line int) bool {
	text, comma := s.rest, s.comma
	commas := everyByte * uint64(comma)
	cells, starts := s.cells[:0], s.starts[:0]
	from, at, all := 0, 0, uint64(0)
	for at+8 <= len(text) {
		x := eight(text[at:])
		all |= x
		next := at + 8
		marks := mayEqual(x, commas) | mayEqual(x, everyByte*'\n') | mayEqual(x, everyByte*'"')
		for ; marks != 0; marks &= marks - 1 {
			i := at + bits.TrailingZeros64(marks)/8
			first, after := from, i+1
			if c := text[i]; c == '"' && i == from {
				if i, after = s.quickQuoted(text, i); after == 0 {
					return false
				}
				first, next, marks = from+1, after, 0
			} else if c == '\n' {
				i -= returnBefore(text, from, i)
			} else if c != comma {
				continue
			}
			starts = append(starts, cellStart{int32(line), int32(from + 1)})
			cells = append(cells, text[first:i])
			if text[after-1] == '\n' {
				s.cells, s.starts, s.text, s.rest = cells, starts, text[:after], text[after:]
				s.bareQuote, s.unclosed, s.ascii = false, false, all&(0x80*everyByte) == 0
				return true
			}
			from = after
		}
		at = next
	}
	return false
}

// quickQuoted finds where a quoted cell ends whose opening quote stands at position i, and where the text
// behind its comma or line break starts; 0 when the cell is none of the simple ones.
func (s *csvScanner) quickQuoted(text string, i int) (end, after int) {
	n := strings.IndexByte(text[i+1:], '"')
	if n < 0 || strings.IndexByte(text[i+1:i+1+n], '\n') >= 0 {
		return 0, 0
	}
	end = i + 1 + n
	after = end + 1
	if strings.HasPrefix(text[after:], "\r\n") {
		after++
	}
	if after == len(text) || text[after] != s.comma && text[after] != '\n' {
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
