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
// A line stands in the bucket of its key or, where that is full, in the next with room.
type lineTable struct {
	shards [tableShards]lineShard
	count  int
	// size counts the buckets.
	size int
}

const (
	tableShards = 64
	shardShift  = 64 - 6
	yearBits    = 7
	yearMask    = 1<<yearBits - 1
)

// bucketLines is how many lines a bucket holds, bucketBytes its size.
const (
	bucketLines = 8
	bucketBytes = 16 * bucketLines
)

// lineBucket holds some lines; the key of an empty place is 0, and the year in it is 0 under a hash of exact text.
type lineBucket struct {
	keys  [bucketLines]sameKey
	lines [bucketLines]lineEntry
}

// lineEntry is one line: the hash of its exact text, and its number.
type lineEntry struct{ exact, line uint32 }

type lineShard struct {
	buckets []lineBucket
	count   int
}

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

// seen is what was found of a line: whether one before it is equal in every cell, and the number of that, and whether
// the line stands in the year before or in the year after.
type seen struct {
	exact               uint32
	same, before, after bool
}

// near looks for a line in the years beside that of its key.
func (t *lineTable) near(key sameKey) (found seen) {
	if s := t.shard(key); len(s.buckets) > 0 {
		_, _, _ = s.search(key, &found)
	}
	return found
}

func (t *lineTable) shard(key sameKey) *lineShard { return &t.shards[key>>shardShift] }

// search looks at the lines of a key. It returns where the key stands or, when it stands nowhere, the place for it.
func (s *lineShard) search(key sameKey, found *seen) (bucket *lineBucket, at int, same bool) {
	for n := s.first(key); ; n++ {
		if n == len(s.buckets) {
			n = 0
		}
		b := &s.buckets[n]
		alike, used := b.look(key)
		if alike {
			if i := b.find(key, found); i >= 0 {
				bucket, at, same = b, i, true
			}
		}
		switch {
		case used == bucketLines:
		case same:
			return bucket, at, true
		default:
			return b, used, false
		}
	}
}

// look reports whether there is the line of a key in whatever year, and how many places are used. Nothing in it depends
// on a condition.
func (b *lineBucket) look(key sameKey) (alike bool, used int) {
	var zero, taken uint64
	for _, k := range &b.keys {
		zero |= uint64(k^key)>>yearBits - 1
		taken += uint64(k|-k) >> 63
	}
	return zero>>63 != 0, int(taken)
}

// find looks for a key and for those of the years beside it. It returns the place of the key, -1 for none.
func (b *lineBucket) find(key sameKey, found *seen) (at int) {
	at = -1
	for i, k := range b.keys {
		switch k {
		case key:
			at = i
		case key.in(-1):
			found.before = true
		case key.in(1):
			found.after = true
		}
	}
	return at
}

// add keeps a line and returns what was found of it before.
func (t *lineTable) add(key sameKey, exact, line uint32) (found seen) {
	t.count++
	same, known := t.put(key, exact, line, &found)
	if same.exact != exact {
		var none seen
		same, known = t.put(key.with(exact), exact, line, &none)
	}
	if known {
		found.exact, found.same = same.line, true
	}
	return found
}

// put returns the entry with the key and whether it was there; it is made when there is none.
func (t *lineTable) put(key sameKey, exact, line uint32, found *seen) (entry lineEntry, known bool) {
	s := t.shard(key)
	if s.count+1 > (bucketLines-1)*len(s.buckets) {
		t.grow(s)
	}
	b, i, same := s.search(key, found)
	if !same {
		b.keys[i], b.lines[i] = key, lineEntry{exact, line}
		s.count++
	}
	return b.lines[i], same
}

// first is the number of the bucket of a key: the bits of the hash below the number of the shard, spread over all.
func (s *lineShard) first(key sameKey) int {
	return int(uint64(uint32(key>>(shardShift-32))) * uint64(len(s.buckets)) >> 32)
}

// grow makes room in a shard.
func (t *lineTable) grow(s *lineShard) {
	old := s.buckets
	s.buckets = make([]lineBucket, len(old)+max(1, len(old)/2))
	t.size += len(s.buckets) - len(old)
	for i := range old {
		for j, key := range old[i].keys {
			if key != 0 {
				s.enter(key, old[i].lines[j])
			}
		}
	}
}

// enter puts a line that is not there where its key belongs.
func (s *lineShard) enter(key sameKey, e lineEntry) {
	for n := s.first(key); ; n++ {
		if n == len(s.buckets) {
			n = 0
		}
		b := &s.buckets[n]
		for i := range b.keys {
			if b.keys[i] == 0 {
				b.keys[i], b.lines[i] = key, e
				return
			}
		}
	}
}

// bytes returns what the table keeps.
func (t *lineTable) bytes() int { return bucketBytes * t.size }

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
	if len(s) >= 32 {
		// Two sums go on side by side.
		other := sum
		for ; len(s) >= 32; s = s[32:] {
			sum = sum.pair(eight(s), eight(s[8:]))
			other = other.pair(eight(s[16:]), eight(s[24:]))
		}
		sum = sum.pair(uint64(other), 0)
	}
	if len(s) >= 16 {
		sum, s = sum.pair(eight(s), eight(s[8:])), s[16:]
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
	entries []sumEntry
	count   int
}

// sumEntry is the sum of one group; the key of an empty one is 0.
type sumEntry struct {
	key uint64
	sum int64
}

// entry finds the entry of a group, or the empty one for it.
func (t *sumTable) entry(key uint64) *sumEntry {
	high, _ := bits.Mul64(key, uint64(len(t.entries)))
	for i := int(high); ; i++ {
		if i == len(t.entries) {
			i = 0
		}
		if e := &t.entries[i]; e.key == 0 || e.key == key {
			return e
		}
	}
}

// add adds to the sum of a group; a sum too large stays at the largest number.
func (t *sumTable) add(key uint64, n int64) {
	key |= 1
	if (t.count+1)*8 > len(t.entries)*7 {
		old := t.entries
		t.entries = make([]sumEntry, max(64, len(old)*3/2))
		for _, e := range old {
			if e.key != 0 {
				*t.entry(e.key) = e
			}
		}
	}
	e := t.entry(key)
	if e.key == 0 {
		e.key = key
		t.count++
	}
	if sum := e.sum + n; sum >= e.sum {
		e.sum = sum
	}
}

// get returns the sum of a group and whether there is one.
func (t *sumTable) get(key uint64) (int64, bool) {
	if len(t.entries) == 0 {
		return 0, false
	}
	e := t.entry(key | 1)
	return e.sum, e.key != 0
}

func (t *sumTable) bytes() int { return 16 * len(t.entries) }
