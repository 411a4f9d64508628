package att

import "math/bits"

// Lengths in bytes of folded names between which slips are looked for; shorter ones are too like each other.
const (
	shortestFuzzy = 4
	longestFuzzy  = 64
)

// fuzzyName is a folded name with its letters, to rule out most names without a look.
type fuzzyName struct {
	folded  string
	letters letterSet
	row     uint16
}

// letterSet has a bit for each letter that stands in a name, for each that stands twice and for each that stands three
// times; the space is one, all other bytes together are another.
type letterSet struct {
	once, twice, thrice uint32
}

func letterCounts[T string | []byte](folded T) letterSet {
	var l letterSet
	for i := range len(folded) {
		bit := uint32(1) << 27
		if c := folded[i]; c >= 'a' && c <= 'z' {
			bit = 1 << (c - 'a')
		} else if c == ' ' {
			bit = 1 << 26
		}
		l.thrice |= l.twice & bit
		l.twice |= l.once & bit
		l.once |= bit
	}
	return l
}

// apart is a number of slips that names with these letters are apart at least: a slip takes or gives one letter, or
// both by a change.
func (l letterSet) apart(o letterSet) int {
	return max(
		bits.OnesCount32(l.once&^o.once)+bits.OnesCount32(l.twice&^o.twice)+bits.OnesCount32(l.thrice&^o.thrice),
		bits.OnesCount32(o.once&^l.once)+bits.OnesCount32(o.twice&^l.twice)+bits.OnesCount32(o.thrice&^l.thrice),
	)
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
func (x *nameIndex) nearest(folded []byte, day Date) Resolution {
	if len(folded) < shortestFuzzy || len(folded) > longestFuzzy {
		return x.sharing(folded)
	}
	var buffer [128]candidate
	found, best := x.within(buffer[:0], folded)
	if len(found) == 0 {
		return x.sharing(folded)
	}
	rows := nameRows()
	nearest := &rows[best.row]
	settled := best.slips <= slipsAllowed(len(folded)) && nearest.kind != Unresolved
	var s suggestions
	for slips := best.slips; slips <= best.slips+1; slips++ {
		for _, c := range found {
			if c.slips == slips {
				settled = settled && rows[c.row].code == nearest.code
				x.mean(&s, &rows[c.row])
			}
		}
	}
	if settled {
		return x.resolution(nearest, day, MatchMisspelt)
	}
	return Resolution{Suggestions: s.list()}
}

// within appends the names at most farthest slips away, but for those that are two slips farther than one before
// them, and returns the first of the nearest.
func (x *nameIndex) within(found []candidate, folded []byte) (all []candidate, best candidate) {
	p := newPattern(folded)
	written := letterCounts(folded)
	limit := farthest
	best.slips = farthest + 1
	for i := range x.fuzzy {
		name := &x.fuzzy[i]
		if d := len(name.folded) - len(folded); d > limit || -d > limit || name.letters.apart(written) > limit {
			continue
		}
		slips := p.slips(name.folded, limit)
		if slips > limit {
			continue
		}
		found = append(found, candidate{name.row, slips})
		if slips < best.slips {
			best, limit = candidate{name.row, slips}, min(farthest, slips+1)
		}
	}
	return found, best
}

// pattern compares one name with many: a bit for each of its letters, after Hyyrö's bit-parallel way of counting
// insertions, deletions, changes and swaps of neighbours.
type pattern struct {
	places [256]uint64
	length int
}

func newPattern(s []byte) pattern {
	p := pattern{length: len(s)}
	for i := range s {
		p.places[s[i]] |= 1 << i
	}
	return p
}

// slips counts what turns the pattern into the text, and stops above the limit when it is out of reach. The pattern
// has 1 to 64 letters.
func (p *pattern) slips(text string, limit int) int {
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
		if out := score - (len(text) - 1 - i); out > limit {
			return out
		}
		rise = rise<<1 | 1
		up = fall<<1 | ^(diagonal | rise)
		down = rise & diagonal
		previous = here
	}
	return score
}
