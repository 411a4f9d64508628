package att

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// Lengths in bytes of folded names between which slips are looked for; shorter ones are too like each other.
const (
	shortestFuzzy = 4
	longestFuzzy  = 64
)

// fuzzyName is a folded name with the set of its letters, to rule out most names without a look.
type fuzzyName struct {
	folded string
	mask   uint64
	row    uint16
}

func letterMask(s string) uint64 {
	var mask uint64
	for i := range len(s) {
		mask |= 1 << (s[i] & 63)
	}
	return mask
}

// farthest is the number of slips up to which a name is suggested.
const farthest = 3

// slipsAllowed is the number of slips with which a name is still read, by the length of what was written.
func slipsAllowed(length int) int {
	switch {
	case length < 5:
		return 0
	case length < 9:
		return 1
	default:
		return 2
	}
}

// candidate is a name near to what was written.
type candidate struct {
	row   uint16
	slips int
}

// nearest resolves a name with few slips when every other place is at least two slips farther off, and suggests
// otherwise.
func (x *nameIndex) nearest(folded string, day Date) Resolution {
	if len(folded) < shortestFuzzy || len(folded) > longestFuzzy {
		return x.sharing(folded)
	}
	found := x.within(folded)
	if len(found) == 0 {
		return x.sharing(folded)
	}
	rows := nameRows()
	best := found[0]
	settled := best.slips <= slipsAllowed(len(folded)) && rows[best.row].kind != Unresolved
	for _, other := range found[1:] {
		if rows[other.row].code != rows[best.row].code && other.slips < best.slips+2 {
			settled = false
		}
	}
	if settled {
		return x.resolution(&rows[best.row], day, MatchMisspelt)
	}
	r := Resolution{}
	for _, c := range found {
		if c.slips > best.slips+1 {
			break
		}
		for _, meaning := range x.meanings(&rows[c.row]) {
			r.suggest(meaning)
		}
	}
	return r
}

// within returns the names at most farthest slips away, the nearest first.
func (x *nameIndex) within(folded string) []candidate {
	var found []candidate
	p := newPattern(folded)
	mask := letterMask(folded)
	for _, name := range x.fuzzy {
		if d := len(name.folded) - len(folded); d > farthest || d < -farthest {
			continue
		}
		if bits.OnesCount64(name.mask&^mask) > farthest || bits.OnesCount64(mask&^name.mask) > farthest {
			continue
		}
		if slips := p.slips(name.folded); slips <= farthest {
			found = append(found, candidate{name.row, slips})
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(a.slips, b.slips) })
	return found
}

// sharing suggests the places whose names hold one of the longer words of what was written.
func (x *nameIndex) sharing(folded string) Resolution {
	r := Resolution{}
	rows := nameRows()
	for word := range strings.FieldsSeq(folded) {
		for _, i := range x.words[word] {
			if len(r.Suggestions) == mostSuggestions {
				return r
			}
			for _, meaning := range x.meanings(&rows[i]) {
				r.suggest(meaning)
			}
		}
	}
	return r
}

// tells reports whether a word of a name says which place is meant.
func tells(word string) bool { return len(word) >= shortestFuzzy && !isCommonWord(word) }

func isCommonWord(word string) bool {
	switch word {
	case "republic", "democratic", "united", "states", "state", "kingdom", "islands", "island", "peoples", "federal",
		"islamic", "saint", "union", "arab", "south", "north", "new", "territory", "part", "independent":
		return true
	default:
		return false
	}
}

// pattern compares one name with many: a bit for each of its letters, after Hyyrö's bit-parallel way of counting
// insertions, deletions, changes and swaps of neighbours.
type pattern struct {
	places [256]uint64
	length int
}

func newPattern(s string) *pattern {
	p := &pattern{length: len(s)}
	for i := range len(s) {
		p.places[s[i]] |= 1 << i
	}
	return p
}

// slips counts what turns the pattern into the text. The pattern has 1 to 64 letters.
func (p *pattern) slips(text string) int {
	last := uint64(1) << (p.length - 1)
	up, down := ^uint64(0), uint64(0)
	score := p.length
	var diagonal, previous uint64
	for i := range len(text) {
		here := p.places[text[i]]
		swapped := ((^diagonal & here) << 1) & previous
		diagonal = (((here & up) + up) ^ up) | here | down | swapped
		rise := down | ^(diagonal | up)
		fall := diagonal & up
		if rise&last != 0 {
			score++
		} else if fall&last != 0 {
			score--
		}
		rise = rise<<1 | 1
		up = fall<<1 | ^(diagonal | rise)
		down = rise & diagonal
		previous = here
	}
	return score
}
