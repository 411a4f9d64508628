package reporting

import (
	"math/bits"
	"strings"
)

// csvMarks are the separators and line breaks of 64 bytes of what is not used yet. The zero value stands before
// the first of them.
type csvMarks struct {
	// next is where the bytes behind them start, and bits has a bit for each byte that is still to be looked at.
	next int
	bits uint64
	// high has bits set where the bytes are not all of ASCII.
	high uint64
}

// quickCut is a record while it is cut quickly: n cells of it, the next from a position on. end is 0 until the
// record has one.
type quickCut struct {
	n, from, end int
	// breaks counts line breaks in cells, high gathers the bits of all bytes.
	breaks int
	high   uint64
}

// quick cuts the next record, looking at 64 bytes at a time. It does so for records as they mostly are and
// reports false for every other one: the end of what was read, more cells than before, a doubled quote, and
// text behind a closing quote.
func (s *csvScanner) quick() bool {
	s.bounds = s.bounds[:cap(s.bounds)]
	c := quickCut{high: s.marks.high}
	for c.end == 0 {
		if c.from == len(s.rest) || c.n == len(s.bounds) {
			return false
		}
		if s.rest[c.from] != '"' {
			if !s.cutPlain(&c) {
				return false
			}
		} else if !s.cutQuoted(&c) {
			return false
		}
	}
	s.bounds, s.count, s.text, s.rest = s.bounds[:c.n], c.n, s.rest[:c.end], s.rest[c.end:]
	s.marks.next -= c.end
	s.sliced, s.placed, s.bareQuote, s.unclosed, s.ascii = true, false, false, false, c.high&highBits == 0
	s.breaks, s.line = c.breaks, s.line+c.breaks+1
	return true
}

// cutPlain cuts cells up to the next that starts with a quote or up to the end of the record. It reports false
// when neither comes in what was read, or where there is no room.
func (s *csvScanner) cutPlain(c *quickCut) bool {
	text, bounds, marks, next := s.rest, s.bounds, s.marks.bits, s.marks.next
	comma, from, n := s.comma, c.from, c.n
	for {
		for ; marks != 0; marks &= marks - 1 {
			at := next - 64 + bits.TrailingZeros64(marks)
			if uint(at) >= uint(len(text)) || uint(n) >= uint(len(bounds)) {
				return false
			}
			bounds[n] = cellBounds{int32(from), int32(at)}
			if text[at] == comma {
				n++
				if from = at + 1; from == len(text) || text[from] != '"' {
					continue
				}
				s.marks.bits, c.n, c.from = marks&(marks-1), n, from
				s.marks.next = next
				return true
			}
			if text[at] == s.lineBreak {
				bounds[n].end -= int32(returnBefore(text, from, at))
				s.marks.bits, c.n, c.end = marks&(marks-1), n+1, at+1
				s.marks.next = next
				return true
			}
		}
		if next+64 > len(text) {
			return false
		}
		marks, s.marks.high = s.markBits(text[next : next+64])
		c.high |= s.marks.high
		next += 64
	}
}

// cutQuoted cuts a cell that starts with a quote. It reports false when the cell is none of the simple ones.
func (s *csvScanner) cutQuoted(c *quickCut) bool {
	end, after := s.quickQuoted(s.rest, c.from)
	if after == 0 {
		return false
	}
	s.bounds[c.n] = cellBounds{int32(c.from + 1), int32(end)}
	c.n++
	c.breaks += strings.Count(s.rest[c.from:end], string(s.lineBreak))
	if s.rest[after-1] == s.lineBreak {
		c.end = after
	}
	for s.marks.next < after {
		if s.marks.next+64 > len(s.rest) {
			return false
		}
		s.marks.bits, s.marks.high = s.markBits(s.rest[s.marks.next : s.marks.next+64])
		c.high |= s.marks.high
		s.marks.next += 64
	}
	// What is quoted holds neither separators nor line breaks.
	s.marks.bits &= ^uint64(0) << (after + 64 - s.marks.next)
	c.from = after
	return true
}

// quickQuoted finds where a quoted cell ends whose opening quote stands at position i, and where the text
// behind its comma or line break starts; 0 when the cell is none of the simple ones.
func (s *csvScanner) quickQuoted(text string, i int) (end, after int) {
	n := strings.IndexByte(text[i+1:], '"')
	if n < 0 || s.lost > maxLost {
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

// markBits has a bit set for each of 64 bytes that may be a separator or a line break, and high bits set where some of
// them are not ASCII.
func (s *csvScanner) markBits(text string) (marks, high uint64) {
	_ = text[63]
	p := markPattern{everyByte * uint64(s.comma), everyByte * uint64(s.lineBreak)}
	a, b, c, d := eight(text), eight(text[8:]), eight(text[16:]), eight(text[24:])
	marks = p.in(a) | p.in(b)<<8 | p.in(c)<<16 | p.in(d)<<24
	high = a | b | c | d
	a, b, c, d = eight(text[32:]), eight(text[40:]), eight(text[48:]), eight(text[56:])
	marks |= p.in(a)<<32 | p.in(b)<<40 | p.in(c)<<48 | p.in(d)<<56
	return marks, high | a | b | c | d
}

// markPattern holds the separator and the line break, eight times each.
type markPattern struct{ commas, lineBreaks uint64 }

// in has a bit set for each of eight bytes that is one of the pattern, and perhaps for some behind it.
func (p markPattern) in(x uint64) uint64 {
	v, w := x^p.commas, x^p.lineBreaks
	return gathered(((v-everyByte)&^v | (w-everyByte)&^w) & highBits)
}

// gathered moves the highest bit of every byte into one byte; all other bits are zero.
func gathered(x uint64) uint64 { return x >> 7 * 0x0102040810204080 >> 56 }

// returnBefore is 1 when a carriage return stands before the line break at position i and in the cell.
func returnBefore(text string, from, i int) int {
	if i > from && text[i-1] == '\r' {
		return 1
	}
	return 0
}
