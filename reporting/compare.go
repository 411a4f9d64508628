package reporting

import (
	"math/bits"
	"strings"
)

// lineTable finds lines that were seen before, in the same year or in one beside it. It keeps 12 bytes for
// each line, at most 24 with the room to grow: a key and the number of the line. A key has 44 bits of a
// hash of what makes a line the same in another year, 7 bits of the year, and 13 bits of a hash of its
// exact text; two different lines are taken for one with a chance of one in many thousands where all but
// the exact text is equal, and hardly ever otherwise.
type lineTable struct {
	shards [tableShards]lineShard
	count  int
	size   int
}

const (
	tableShards = 64
	shardShift  = 64 - 6
	baseShift   = 20
	yearShift   = 13
	exactMask   = 1<<yearShift - 1
	yearMask    = 1<<(baseShift-yearShift) - 1
)

type lineShard struct {
	keys  []uint64
	lines []uint32
	count int
}

// lineKeyOf packs a key. It is never 0.
func lineKeyOf(base hash64, year, exact uint64) uint64 {
	return base.sum()>>baseShift<<baseShift | (year%yearMask+1)<<yearShift | exact&exactMask
}

// seen is what was found of a line: the number of the line that is equal in every cell, 0 for none, and
// whether the line stands in the year before or in the year after.
type seen struct {
	exact         uint32
	before, after bool
}

// find looks for a line in the year of its key and in those beside it.
func (t *lineTable) find(key uint64) (found seen) {
	s := &t.shards[key>>shardShift]
	if len(s.keys) == 0 {
		return found
	}
	year := key >> yearShift & yearMask
	for i := s.slot(key); s.keys[i] != 0; i = s.after(i) {
		k := s.keys[i]
		if k>>baseShift != key>>baseShift {
			continue
		}
		switch other := k >> yearShift & yearMask; {
		case k == key:
			if found.exact == 0 {
				found.exact = s.lines[i]
			}
		case other == year-1:
			found.before = true
		case other == year+1:
			found.after = true
		}
	}
	return found
}

// add keeps a line.
func (t *lineTable) add(key uint64, line uint32) {
	s := &t.shards[key>>shardShift]
	if (s.count+1)*4 > len(s.keys)*3 {
		t.size -= len(s.keys)
		s.grow()
		t.size += len(s.keys)
	}
	s.put(key, line)
	s.count++
	t.count++
}

func (s *lineShard) put(key uint64, line uint32) {
	i := s.slot(key)
	for s.keys[i] != 0 {
		i = s.after(i)
	}
	s.keys[i], s.lines[i] = key, line
}

// slot spreads the 38 bits of the hash below the number of the shard over the table.
func (s *lineShard) slot(key uint64) int {
	return int((key >> baseShift & (1<<38 - 1)) * uint64(len(s.keys)) >> 38)
}

func (s *lineShard) after(i int) int {
	if i+1 == len(s.keys) {
		return 0
	}
	return i + 1
}

func (s *lineShard) grow() {
	old := *s
	size := max(16, len(old.keys)*3/2)
	s.keys, s.lines = make([]uint64, size), make([]uint32, size)
	for i, key := range old.keys {
		if key != 0 {
			s.put(key, old.lines[i])
		}
	}
}

// bytes returns what the table keeps.
func (t *lineTable) bytes() int { return 12 * t.size }

// hash64 hashes text for the tables: FNV-1a, mixed at the end. The same text gives the same hash on every
// machine.
type hash64 uint64

const (
	hashStart hash64 = 14695981039346656037
	hashPrime hash64 = 1099511628211
)

func (h hash64) byte(c byte) hash64 { return (h ^ hash64(c)) * hashPrime }

func (h hash64) uint(n uint64) hash64 {
	return (h ^ hash64(n)) * 0x9e3779b97f4a7c15
}

// text hashes exact text with a mark of its end.
func (h hash64) text(s string) hash64 {
	sum := h
	for i := range len(s) {
		sum = (sum ^ hash64(s[i])) * hashPrime
	}
	return sum.byte(0xff)
}

// piece hashes a piece of a word.
func (h hash64) piece(p piece) hash64 {
	h = (h ^ hash64(p)) * 0x9e3779b97f4a7c15
	return h ^ h>>32
}

// words hashes exact text 16 bytes at a time, with its length.
func (h hash64) words(s string) hash64 {
	sum := h.uint(uint64(len(s)))
	for ; len(s) >= 16; s = s[16:] {
		sum = sum.pair(eight(s), eight(s[8:]))
	}
	if len(s) >= 8 {
		return sum.pair(eight(s), lastBytes(s[8:]))
	}
	return sum.pair(lastBytes(s), 0)
}

// pair hashes two numbers by folding their product, which no part of either is lost from.
func (h hash64) pair(a, b uint64) hash64 {
	high, low := bits.Mul64(a^uint64(h), b^0xa0761d6478bd642f)
	return hash64(high^low) + 0xe7037ed1a0b428db
}

// letters hashes the letters and digits of a text without regard to case, spaces and punctuation.
func (h hash64) letters(s string) hash64 {
	sum := h
	var word uint64
	n := 0
	for i := 0; i < len(s); i++ {
		c := foldTable[s[i]]
		if s[i] >= 0x80 {
			if n := punctuationAt(s[i:]); n > 0 {
				i += n - 1
				continue
			}
			c = s[i]
		}
		if c == 0 {
			continue
		}
		word |= uint64(c) << (8 * (n & 7))
		n++
		if n&7 == 0 {
			sum, word = sum.piece(piece(word)), 0
		}
	}
	return sum.piece(piece(word)).uint(uint64(n))
}

// punctuationAt returns the length of the space, dash or quote beyond ASCII at the start of s, 0 when there
// is none.
func punctuationAt(s string) int {
	switch {
	case strings.HasPrefix(s, "\u00a0"):
		return 2
	case strings.HasPrefix(s, "\xe2\x80"):
		return min(3, len(s))
	default:
		return 0
	}
}

// sum mixes the bits, so that the upper ones depend on all of the text.
func (h hash64) sum() uint64 {
	x := uint64(h)
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	x *= 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}

// foldTable maps an ASCII byte to what is compared: letters in lower case and digits.
var foldTable = [256]byte{
	'0': '0', '1': '1', '2': '2', '3': '3', '4': '4', '5': '5', '6': '6', '7': '7', '8': '8', '9': '9',
	'a': 'a', 'b': 'b', 'c': 'c', 'd': 'd', 'e': 'e', 'f': 'f', 'g': 'g', 'h': 'h', 'i': 'i', 'j': 'j', 'k': 'k',
	'l': 'l', 'm': 'm', 'n': 'n', 'o': 'o', 'p': 'p', 'q': 'q', 'r': 'r', 's': 's', 't': 't', 'u': 'u', 'v': 'v',
	'w': 'w', 'x': 'x', 'y': 'y', 'z': 'z',
	'A': 'a', 'B': 'b', 'C': 'c', 'D': 'd', 'E': 'e', 'F': 'f', 'G': 'g', 'H': 'h', 'I': 'i', 'J': 'j', 'K': 'k',
	'L': 'l', 'M': 'm', 'N': 'n', 'O': 'o', 'P': 'p', 'Q': 'q', 'R': 'r', 'S': 's', 'T': 't', 'U': 'u', 'V': 'v',
	'W': 'w', 'X': 'x', 'Y': 'y', 'Z': 'z',
}

// sumTable keeps a sum for each group of lines: 16 bytes, at most 28 with the room to grow.
type sumTable struct {
	keys  []uint64
	sums  []int64
	count int
}

func (t *sumTable) slot(key uint64) int {
	i := int(key % uint64(len(t.keys)))
	for t.keys[i] != 0 && t.keys[i] != key {
		i++
		if i == len(t.keys) {
			i = 0
		}
	}
	return i
}

// add adds to the sum of a group; a sum too large stays at the largest number.
func (t *sumTable) add(key uint64, n int64) {
	key |= 1
	if (t.count+1)*8 > len(t.keys)*7 {
		old := *t
		size := max(64, len(old.keys)*3/2)
		t.keys, t.sums = make([]uint64, size), make([]int64, size)
		for i, k := range old.keys {
			if k != 0 {
				j := t.slot(k)
				t.keys[j], t.sums[j] = k, old.sums[i]
			}
		}
	}
	i := t.slot(key)
	if t.keys[i] == 0 {
		t.keys[i] = key
		t.count++
	}
	if sum := t.sums[i] + n; sum >= t.sums[i] {
		t.sums[i] = sum
	}
}

// get returns the sum of a group and whether there is one.
func (t *sumTable) get(key uint64) (int64, bool) {
	if len(t.keys) == 0 {
		return 0, false
	}
	key |= 1
	i := t.slot(key)
	return t.sums[i], t.keys[i] == key
}

func (t *sumTable) bytes() int { return 16 * len(t.keys) }
