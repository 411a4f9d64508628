package reporting

import (
	"math/bits"
	"strings"
)

// quick cuts the next record, looking at eight bytes at a time. It does so for records as they mostly are and
// reports false for every other one: the end of what was read, more cells than before, a doubled quote, and
// text behind a closing quote.
func (s *csvScanner) quick() bool {
	text, comma, lineBreak := s.rest, s.comma, s.lineBreak
	commas, lineBreaks := everyByte*uint64(comma), everyByte*uint64(lineBreak)
	cells, starts := s.cells[:cap(s.cells)], s.starts[:cap(s.starts)]
	line, lineStart := s.line, 0
	from, at, n, all := 0, 0, 0, uint64(0)
	for at+8 <= len(text) && s.lost <= maxLost && n < len(cells) && n < len(starts) {
		if text[from] == '"' {
			end, after := s.quickQuoted(text, from)
			if after == 0 {
				return false
			}
			cells[n], starts[n] = text[from+1:end], cellStart{int32(line), int32(from - lineStart + 1)}
			n++
			if breaks := strings.Count(text[from:end], string(lineBreak)); breaks > 0 {
				line += breaks
				lineStart = from + strings.LastIndexByte(text[from:end], lineBreak) + 1
			}
			if text[after-1] == lineBreak {
				return s.cutQuick(n, after, line, false)
			}
			// What is quoted was not looked at byte by byte.
			from, at, all = after, after, highBits
			continue
		}
		x := eight(text[at:])
		all |= x
		at += 8
		for marks := mayEqual(x, commas) | mayEqual(x, lineBreaks); marks != 0; marks &= marks - 1 {
			i := at - 8 + bits.TrailingZeros64(marks)/8
			c := text[i]
			if c != comma && c != lineBreak {
				continue
			}
			if n == len(cells) || n == len(starts) {
				return false
			}
			starts[n] = cellStart{int32(line), int32(from - lineStart + 1)}
			if c == lineBreak {
				cells[n] = text[from : i-returnBefore(text, from, i)]
				return s.cutQuick(n+1, i+1, line, all&highBits == 0)
			}
			cells[n] = text[from:i]
			n++
			from = i + 1
			if from < len(text) && text[from] == '"' {
				at = from
				break
			}
		}
	}
	return false
}

// cutQuick takes a record of n cells, the last on the line given, off what was read.
func (s *csvScanner) cutQuick(n, end, line int, ascii bool) bool {
	s.cells, s.starts, s.text, s.rest = s.cells[:n], s.starts[:n], s.rest[:end], s.rest[end:]
	s.bareQuote, s.unclosed, s.ascii, s.oneLine = false, false, ascii, line == s.line
	s.line = line + 1
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
