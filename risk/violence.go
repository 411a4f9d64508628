package risk

import (
	"slices"

	"github.com/openatt/treaty/att"
)

// violence is the appraisal of 7(4), which is no fifth limb: it is taken into account. Under a policy that raises,
// each limb that the policy names is at least as likely as 7(4), before and after mitigation, so that the limbs are
// judged at each level that 7(4) may have. Under a policy that records, only that it was made counts.
type violence struct {
	raises bool
	levels [maxLevels]level
	count  int
	made   bool
	own    appraisal
	facts  [appraisalFactCount]domain
}

// maxLevels is the number of levels with a residual not above the earlier likelihood.
const maxLevels = 15

func (t *terms) violence(p *pair) violence {
	v := violence{own: t.appraise(p, GenderBasedViolence, level{}, true), count: 1}
	v.made = v.own.before != LikelihoodUnknown
	for limb := range Limb(criteriaCount) {
		v.raises = v.raises || t.raises(limb) && t.applies(limb, p.query.Day)
	}
	if v.raises {
		v.list()
	}
	return v
}

// list walks the completions of 7(4) and keeps each level once. The appraisal that was never made has none.
func (v *violence) list() {
	if v.own.likelihoodKnown() {
		v.levels[0] = level{uint8(v.own.before), residual(uint8(v.own.before), uint8(v.own.after), v.own.counts)}
		return
	}
	v.count = 0
	v.facts = v.own.domains()
	reach(v.facts[:], completion{}, 0, func(c completion) uint8 {
		if c[appraisedBefore] != neverMade {
			v.keep(levelOf(c))
		}
		return under
	})
}

func levelOf(c completion) level {
	return level{
		c[appraisedBefore], residual(c[appraisedBefore], c[appraisedAfter], att.Answer(c[measuresCount])),
	}
}

func (v *violence) keep(l level) {
	if slices.Contains(v.levels[:v.count], l) {
		return
	}
	v.levels[v.count] = l
	v.count++
}

// finish adds what the appraisal of 7(4) itself does: that it was not made, and what its facts can change.
func (v *violence) finish(t *terms, p *pair, s *seven) {
	s.limbs[GenderBasedViolence] = v.verdicts()
	lowest := s.criteria.lowest()
	if !v.made {
		s.criteria |= overOnly
		if lowest < over {
			s.alone = s.alone.with(appraisalFact(GenderBasedViolence, appraisedBefore))
		}
		if max(lowest, s.diversion.lowest()) < over {
			s.beside = s.beside.with(appraisalFact(GenderBasedViolence, appraisedBefore))
		}
	}
	if !v.raises || v.count == 1 {
		return
	}
	for fact := range coveredByWeighing {
		if v.facts[fact].count > 1 {
			v.finishFact(t, p, s, fact)
		}
	}
}

// verdicts shows where 7(4) itself stands against the threshold.
func (v *violence) verdicts() verdicts {
	if !v.raises {
		if v.made {
			return underOnly
		}
		return underOnly | overOnly
	}
	return v.own.verdicts()
}

// finishFact asks whether one fact of 7(4) can change the outcome. Since every limb gets no less adverse when 7(4)
// rises, it is enough to compare the lowest and the highest level that the fact alone can give.
func (v *violence) finishFact(t *terms, p *pair, s *seven, fact int) {
	lowFacts := v.facts
	d := v.facts[fact]
	low, high := d.values[0], d.values[d.count-1]
	if fact == appraisedBefore {
		high = uint8(Probable)
	}
	lowFacts[fact] = known(low)
	if fact == measuresCount {
		// The measures matter most where the later likelihood is lowest.
		lowFacts[appraisedAfter] = known(lowFacts[appraisedAfter].values[0])
	}
	reach(lowFacts[:], completion{}, 0, func(c completion) uint8 {
		other := c
		other[fact] = high
		if c[appraisedBefore] != neverMade {
			v.compare(t, p, s, fact, levelOf(c), levelOf(other))
		}
		return under
	})
}

// compare looks for a limb that one level leaves below a verdict to which the other moves it, while all other limbs
// can stay below that verdict at the lower level.
func (v *violence) compare(t *terms, p *pair, s *seven, fact int, low, high level) {
	if low == high {
		return
	}
	var lowest, moved [criteriaCount]uint8
	for limb := range Limb(criteriaCount) {
		if t.applies(limb, p.query.Day) {
			lowest[limb], moved[limb] = t.between(p, limb, low, high)
		}
	}
	for limb := range moved {
		others := under
		for other := range lowest {
			if other != limb {
				others = max(others, lowest[other])
			}
		}
		if moved[limb] > others {
			s.alone = s.alone.with(appraisalFact(GenderBasedViolence, fact))
		}
		if moved[limb] > max(others, s.diversion.lowest()) {
			s.beside = s.beside.with(appraisalFact(GenderBasedViolence, fact))
		}
	}
}

// between returns the least adverse verdict of a limb at the low level, and the most adverse one to which it moves
// at the high level with everything else the same; under when it never moves.
func (t *terms) between(p *pair, limb Limb, low, high level) (lowest, moved uint8) {
	if !t.raises(limb) {
		a := t.appraise(p, limb, level{}, true)
		return a.verdicts().lowest(), under
	}
	a := t.appraise(p, limb, low, false)
	b := t.appraise(p, limb, high, false)
	lowest = over
	facts := a.domains()
	reach(facts[:], completion{}, 0, func(c completion) uint8 {
		from, to := a.verdict(c), b.verdict(c)
		lowest = min(lowest, from)
		if to != from {
			moved = max(moved, to)
		}
		return under
	})
	return lowest, moved
}
