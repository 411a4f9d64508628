package risk

import (
	"slices"

	"github.com/openatt/treaty/att"
)

// Measures that several appraisals rest on, and documents that several measures rest on, are one fact each. As long
// as such a fact is open the appraisals are not independent of each other: a measure that turns out not to be there is
// missing under all of them at once. This file walks what such facts can be together.

// limbSet is a set of appraisals, a bit for each.
type limbSet uint8

func (s limbSet) has(limb Limb) bool { return s&(1<<limb) != 0 }

// openFact is an open fact of a measure or document and the appraisals whose after likelihood depends on it.
type openFact struct {
	name, subject string
	limbs         limbSet
}

// openFacts lists the open facts of the measures on which an after likelihood rests that may still count. It is empty
// unless two appraisals share one: then each appraisal is independent of the others.
func (r *resolver) openFacts(f *scopeFacts) []openFact {
	var open []openFact
	add := func(name, subject string, limb Limb) {
		i := slices.IndexFunc(open, func(o openFact) bool { return o.name == name && o.subject == subject })
		if i < 0 {
			i, open = len(open), append(open, openFact{name, subject, 0})
		}
		open[i].limbs |= 1 << limb
	}
	for limb := range Limb(limbCount) {
		a := &f.appraisals[limb]
		if a.mayCount() != att.Unknown {
			continue
		}
		for _, place := range a.measures {
			openOf(r.data, &r.index, place, func(name, subject string) { add(name, subject, limb) })
		}
	}
	if !slices.ContainsFunc(open, func(o openFact) bool { return o.limbs&(o.limbs-1) != 0 }) {
		return nil
	}
	return open
}

// openOf walks the open facts of one measure.
func openOf(data *CaseData, index *index, place int, add func(name, subject string)) {
	m := &data.Measures[place]
	if m.Available.Value == att.Unknown {
		add("available", m.Ref)
	}
	if m.Verified.Value == att.Unknown {
		add("verified", m.Ref)
	}
	for _, ref := range m.Verified.Evidence {
		if d, found := index.documents[ref]; found && data.Documents[d].Authentic.Value == att.Unknown {
			add("authentic", ref)
		}
	}
	if m.Recorded.IsZero() {
		add("recorded", m.Ref)
	}
}

// judge looks at all appraisals of a pair.
func (t *terms) judge(p *pair) seven {
	if len(p.open) == 0 {
		return t.judgeApart(p)
	}
	var s seven
	for _, counts := range p.counting(0) {
		fixed := t.fix(p, counts)
		part := t.judgeApart(&fixed)
		s.join(&part)
	}
	var seen limbSets
	for _, o := range p.open {
		if seen.has(o.limbs) {
			continue
		}
		seen.add(o.limbs)
		for _, counts := range p.counting(o.limbs) {
			t.compareCounting(p, &s, counts, o.limbs)
		}
	}
	return s
}

// limbSets is a set of sets of appraisals.
type limbSets [2]uint64

func (s *limbSets) add(l limbSet) { s[l>>6] |= 1 << (l & 63) }

func (s *limbSets) has(l limbSet) bool { return s[l>>6]&(1<<(l&63)) != 0 }

// counting lists every set of appraisals whose after likelihood can count when the facts that bear on exactly the
// appraisals of one set are met and the others are open.
func (p *pair) counting(met limbSet) []limbSet {
	all := limbSet(0)
	for _, o := range p.open {
		all |= o.limbs
	}
	sets := []limbSet{all}
	for _, o := range p.open {
		if o.limbs == met {
			continue
		}
		for _, s := range sets {
			if less := s &^ o.limbs; !slices.Contains(sets, less) {
				sets = append(sets, less)
			}
		}
	}
	return sets
}

// fix settles which after likelihoods count. A weighing of a limb whose likelihood is not known stays uncounted.
func (t *terms) fix(p *pair, counts limbSet) pair {
	fixed := *p
	fixed.open = nil
	violence := t.appraise(p, GenderBasedViolence, level{}, true)
	for limb := range Limb(limbCount) {
		f := &fixed.facts.appraisals[limb]
		if limb < criteriaCount {
			a := t.appraise(p, limb, level{}, true)
			if !a.likelihoodKnown() || t.raises(limb) && !violence.likelihoodKnown() {
				fixed.facts.weighed[limb] = weighed{}
			}
		}
		if p.facts.appraisals[limb].mayCount() == att.Unknown {
			f.counts = att.AnswerOf(counts.has(limb))
		}
	}
	return fixed
}

// join adds what the appraisals come to when the shared facts are otherwise.
func (s *seven) join(part *seven) {
	for limb := range s.limbs {
		s.limbs[limb] |= part.limbs[limb]
	}
	s.criteria |= part.criteria
	s.diversion |= part.diversion
	s.together |= part.together
	s.alone |= part.alone
	s.beside |= part.beside
	s.diversionFacts |= part.diversionFacts
}

// missingOpen adds the shared facts that can change the outcome, to the measures of the appraisals that need them.
func (s *settled) missingOpen(p *pair, sets limbSets) {
	for _, o := range p.open {
		if !sets.has(o.limbs) {
			continue
		}
		s.open.add(o.limbs)
		for limb := range Limb(limbCount) {
			s.missIf(o.limbs.has(limb), appraisalFact(limb, measuresCount))
		}
	}
}

// compareCounting asks whether the outcome can change when a shared fact turns out not to be met, with everything
// else the same.
func (t *terms) compareCounting(p *pair, s *seven, counts, lost limbSet) {
	if counts&lost == 0 {
		return
	}
	with, without := t.fix(p, counts), t.fix(p, counts&^lost)
	diversion := t.moves(&with, &without, Diversion, level{}, level{})
	t.compareLevels(&with, &without, func(one, two level) {
		criteria := moves(1)
		for limb := range Limb(criteriaCount) {
			if t.applies(limb, p.query.Day) {
				criteria = criteria.with(t.moves(&with, &without, limb, one, two))
			}
		}
		if criteria.changes() {
			s.aloneSets.add(lost)
		}
		if criteria.with(diversion).changes() {
			s.besideSets.add(lost)
		}
	})
}

// compareLevels walks the levels that 7(4) has in two states of the shared facts, with everything else the same.
func (t *terms) compareLevels(with, without *pair, yield func(one, two level)) {
	a, b := t.violence(with), t.violence(without)
	if !a.raises {
		yield(level{}, level{})
		return
	}
	facts := a.own.domains()
	reach(facts[:], completion{}, 0, func(c completion) uint8 {
		if c[appraisedBefore] != neverMade {
			d := c
			d[measuresCount] = uint8(b.own.counts)
			yield(levelOf(c), levelOf(d))
		}
		return under
	})
}

// moves is a set of pairs of verdicts, a bit for each: those that appraisals have in one and in another state of the
// facts, with everything else the same.
type moves uint16

const verdictCount = over + 1

// with joins the pairs of one more appraisal: the more adverse of each two verdicts.
func (m moves) with(n moves) moves {
	var joined moves
	for bit := range verdictCount * verdictCount {
		for other := range verdictCount * verdictCount {
			if m&(1<<bit) != 0 && n&(1<<other) != 0 {
				from := max(bit/verdictCount, other/verdictCount)
				to := max(bit%verdictCount, other%verdictCount)
				joined |= 1 << (from*verdictCount + to)
			}
		}
	}
	return joined
}

// changes reports whether a pair of different verdicts is in the set.
func (m moves) changes() bool {
	const same = 1<<(under*verdictCount+under) | 1<<(underByMeasure*verdictCount+underByMeasure) |
		1<<(over*verdictCount+over)
	return m&^same != 0
}

// moves lists the pairs of verdicts of one appraisal in two states of the shared facts, 7(4) at a level for each.
func (t *terms) moves(with, without *pair, limb Limb, one, two level) moves {
	if limb >= criteriaCount || !t.raises(limb) {
		one, two = level{}, level{}
	}
	a, b := t.appraise(with, limb, one, true), t.appraise(without, limb, two, true)
	facts, others := a.domains(), b.domains()
	for i := range facts {
		if others[i].count > facts[i].count {
			facts[i] = others[i]
		}
	}
	var found moves
	reach(facts[:], completion{}, 0, func(c completion) uint8 {
		d := c
		c[measuresCount], d[measuresCount] = uint8(a.counts), uint8(b.counts)
		found |= 1 << (a.verdict(c)*verdictCount + b.verdict(d))
		return under
	})
	return found
}
