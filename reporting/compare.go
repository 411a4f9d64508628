package reporting

import (
	"math/bits"
	"strings"
)

// lineTable finds lines that were seen before, in the same year or in one beside it. It keeps at most one
// entry of 16 bytes for each line, 28 with the room to grow: 57 bits of a hash of what makes a line the same in
// another year, 7 bits of the year, 32 bits of a hash of its exact text, and its number. A line that differs
// from the first such one in its exact text only has an entry under a hash of both. Two lines are taken for
// one with a chance of one in four thousand million where all but the exact text is equal, and hardly ever
// otherwise. However alike the lines are, each takes the same time.
//
// The entries of a shard are sorted, with gaps: each stands at the place its key would have if the keys were
// spread evenly, or soon behind it, so that a look stops at the first larger key.
type lineTable struct {
	shards [tableShards]lineShard
	count  int
	size   int
}

const (
	tableShards = 64
	shardShift  = 64 - 6
	yearBits    = 7
	yearMask    = 1<<yearBits - 1
)

// lineEntry is one line; the key of an empty one is 0, and the year in it is 0 under a hash of exact text.
type lineEntry struct {
	key         sameKey
	exact, line uint32
}

type lineShard struct {
	entries []lineEntry
	count   int
}

// overflow is how many entries stand behind the last place of a key.
const overflow = 16

// sameKey is a hash of what makes a line the same in another year, and the year in the lowest bits.
type sameKey uint64

// sameKeyOf packs a key. It is never 0.
func sameKeyOf(base hash64, year uint64) sameKey {
	return sameKey(base.sum()&^yearMask | year%yearMask + 1)
}

// in returns the key of the same line a year later (1) or earlier (-1).
func (k sameKey) in(years int) sameKey {
	year := int(k&yearMask) + years
	if year == 0 {
		year = yearMask
	} else if year > yearMask {
		year = 1
	}
	return k&^yearMask | sameKey(year)
}

// with returns the key of the line with its exact text.
func (k sameKey) with(exact uint32) sameKey {
	return sameKey(hash64(k).uint(uint64(exact)).sum()&^yearMask | 1<<yearBits)
}

// seen is what was found of a line: the number of the line that is equal in every cell, 0 for none, and
// whether the line stands in the year before or in the year after.
type seen struct {
	exact         uint32
	before, after bool
}

// near looks for a line in the years beside that of its key.
func (t *lineTable) near(key sameKey) (found seen) {
	if s := t.shard(key); len(s.entries) > 0 {
		_, _ = s.walk(key, &found)
	}
	return found
}

func (t *lineTable) shard(key sameKey) *lineShard { return &t.shards[key>>shardShift] }

// walk looks at the entries of the line of a key. It returns where the key stands or belongs, and whether it
// stands there.
func (s *lineShard) walk(key sameKey, found *seen) (at int, same bool) {
	i := s.slot(key)
	for s.at(i) != 0 && s.at(i)>>yearBits < key>>yearBits {
		i++
	}
	at = i
	for ; s.at(i)>>yearBits == key>>yearBits; i++ {
		switch k := s.at(i); {
		case k == key:
			same = true
		case k == key.in(-1):
			found.before = true
		case k == key.in(1):
			found.after = true
		}
		if s.at(i) < key {
			at = i + 1
		}
	}
	return at, same
}

// at is the key of an entry, 0 behind the last.
func (s *lineShard) at(i int) sameKey {
	if i >= len(s.entries) {
		return 0
	}
	return s.entries[i].key
}

// insert puts an entry where it belongs and moves those behind it. It reports false when there is no room.
func (s *lineShard) insert(at int, e lineEntry) bool {
	end := at
	for s.at(end) != 0 {
		end++
	}
	if end >= len(s.entries) {
		return false
	}
	copy(s.entries[at+1:end+1], s.entries[at:end])
	s.entries[at] = e
	s.count++
	return true
}

// add keeps a line and returns what was found of it before.
func (t *lineTable) add(key sameKey, exact, line uint32) (found seen) {
	t.count++
	same := t.put(key, exact, line, &found)
	if same.exact != exact {
		var none seen
		same = t.put(key.with(exact), exact, line, &none)
	}
	if same.line != line {
		found.exact = same.line
	}
	return found
}

// put returns the entry with the key, which it makes when there is none.
func (t *lineTable) put(key sameKey, exact, line uint32, found *seen) lineEntry {
	s := t.shard(key)
	if (s.count+1)*8 > (len(s.entries)-overflow)*7 {
		t.grow(s)
	}
	e := lineEntry{key, exact, line}
	at, same := s.walk(key, found)
	if same {
		return s.entries[at]
	}
	for !s.insert(at, e) {
		t.grow(s)
		at, _ = s.walk(key, found)
	}
	return e
}

// slot is the place of a key: the bits of the hash below the number of the shard, spread over the entries.
func (s *lineShard) slot(key sameKey) int {
	return int(uint64(uint32(key>>(shardShift-32))) * uint64(len(s.entries)-overflow) >> 32)
}

// grow makes room in a shard.
func (t *lineTable) grow(s *lineShard) {
	t.size -= len(s.entries)
	old := s.entries
	size := max(16, (len(old)-overflow)*3/2) + overflow
	for at := len(old); at >= 0; size += overflow {
		s.entries = make([]lineEntry, size)
		at = s.fill(old)
	}
	t.size += len(s.entries)
}

// fill enters sorted entries. It returns -1, or the number of the first for which there is no room.
func (s *lineShard) fill(sorted []lineEntry) int {
	next := 0
	for i, e := range sorted {
		if e.key == 0 {
			continue
		}
		next = max(next, s.slot(e.key))
		if next == len(s.entries) {
			return i
		}
		s.entries[next] = e
		next++
	}
	return -1
}

// bytes returns what the table keeps.
func (t *lineTable) bytes() int { return 16 * t.size }

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
	sum := (h ^ hash64(p)) * 0x9e3779b97f4a7c15
	return sum ^ sum>>32
}

// words hashes exact text 16 bytes at a time, with its length.
func (h hash64) words(s string) hash64 {
	sum := h.uint(uint64(len(s)))
	for ; len(s) >= 16; s = s[16:] {
		sum = sum.pair(eight(s), eight(s[8:]))
	}
	return sum.pair(eightAt(s, 0), eightAt(s, min(8, len(s))))
}

// pair hashes two numbers by folding their product, which no part of either is lost from.
func (h hash64) pair(a, b uint64) hash64 {
	high, low := bits.Mul64(a^uint64(h), b^0xa0761d6478bd642f)
	return hash64(high^low) + 0xe7037ed1a0b428db
}

// letters hashes the letters and digits of a text without regard to case, spaces and punctuation.
func (h hash64) letters(s string) hash64 {
	if n := len(s); n > 0 && n < 8 {
		if x := eightAt(s, 0); x&highBits == 0 && asciiWordBits(x) == 1<<n-1 {
			return h.piece(pieceOf(x, n)).uint(uint64(n))
		}
	}
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
			c = s[i] | 0x20
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

// sumTable keeps a sum for each group of lines, by keys that are spread evenly: 16 bytes, at most 28 with the
// room to grow.
type sumTable struct {
	keys  []uint64
	sums  []int64
	count int
}

func (t *sumTable) slot(key uint64) int {
	high, _ := bits.Mul64(key, uint64(len(t.keys)))
	i := int(high)
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
