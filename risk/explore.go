package risk

import "math/bits"

// A group of facts that no other group shares has a verdict: a small number that says what follows from it. explore
// walks all completions of the unknown facts of one group. It is exact and its cost depends only on the group.

// verdicts is a set of verdicts, a bit for each.
type verdicts uint16

func (s verdicts) has(v uint8) bool { return s&(1<<v) != 0 }

func (s verdicts) single() bool { return s&(s-1) == 0 }

// lowest is the least adverse verdict of a set that is not empty.
func (s verdicts) lowest() uint8 { return uint8(bits.TrailingZeros16(uint16(s))) }

// flips holds, for one fact, the sets of verdicts between which it alone can move the group: the union of all pairs.
type flips [maxVerdicts]verdicts

const maxVerdicts = 4

// add notes that the fact can move the group between any two verdicts of the set.
func (f *flips) add(s verdicts) {
	if s.single() {
		return
	}
	for v := range uint8(maxVerdicts) {
		if s.has(v) {
			f[v] |= s &^ (1 << v)
		}
	}
}

// domain lists the values that a fact may still take: one when it is known.
type domain struct {
	values [maxValues]uint8
	count  uint8
}

const (
	maxValues = 6
	maxFacts  = 6
)

func known(v uint8) domain { return domain{[maxValues]uint8{v}, 1} }

func oneOf(values ...uint8) domain {
	d := domain{count: uint8(len(values))}
	copy(d.values[:], values)
	return d
}

// highest is the most adverse verdict to or from which the fact can move the group; under is none, as nothing moves
// from the least adverse verdict to itself.
func (f *flips) highest() uint8 {
	for v := uint8(maxVerdicts - 1); v > 0; v-- {
		if f[v] != 0 {
			return v
		}
	}
	return 0
}

// completion is one choice of values, in the order of the facts of the group.
type completion [maxFacts]uint8

// explored is what a walk found: the verdicts that can be reached, and what each fact alone can do.
type explored struct {
	reach verdicts
	flips [maxFacts]flips
}

// explore calls verdict for every completion. For a fact that is known nothing flips.
func explore(facts []domain, verdict func(completion) uint8) explored {
	var x explored
	if c, settled := only(facts); settled {
		x.reach = 1 << verdict(c)
		return x
	}
	x.reach = reach(facts, completion{}, 0, verdict)
	if x.reach.single() {
		return x
	}
	for i := range facts {
		if facts[i].count > 1 {
			x.flips[i] = alone(facts, i, verdict)
		}
	}
	return x
}

// only returns the one completion of facts that are all known.
func only(facts []domain) (c completion, settled bool) {
	for i := range facts {
		if facts[i].count != 1 {
			return c, false
		}
		c[i] = facts[i].values[0]
	}
	return c, true
}

// reach walks the facts from the given one on and returns the verdicts found.
func reach(facts []domain, at completion, from int, verdict func(completion) uint8) verdicts {
	if from == len(facts) {
		return 1 << verdict(at)
	}
	var found verdicts
	for _, v := range facts[from].values[:facts[from].count] {
		at[from] = v
		found |= reach(facts, at, from+1, verdict)
	}
	return found
}

// alone walks the completions of the other facts and looks at what the one fact does in each.
func alone(facts []domain, one int, verdict func(completion) uint8) flips {
	var others [maxFacts]domain
	copy(others[:], facts)
	others[one] = known(0)
	var f flips
	reach(others[:len(facts)], completion{}, 0, func(c completion) uint8 {
		var found verdicts
		for _, v := range facts[one].values[:facts[one].count] {
			c[one] = v
			found |= 1 << verdict(c)
		}
		f.add(found)
		return 0
	})
	return f
}
