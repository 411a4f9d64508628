package risk

// seven is what Articles 7 and 11(2) come to for a pair: the verdicts of each appraisal, and for each of their facts
// whether it can change the worst verdict among them.
type seven struct {
	// limbs holds the verdicts of each appraisal. Under a policy that raises, those of 7(4) stand in the limbs that it
	// raises.
	limbs [limbCount]verdicts
	// criteria are the worst verdicts of 7(1) and 7(4), diversion those of 11(2).
	criteria, diversion verdicts
	// together are the worst verdicts of all, 11(2) included.
	together verdicts
	// alone are the facts that can change the outcome where 11(2) is not appraised, beside those that can where it
	// is. diversionFacts are facts of 11(2) itself.
	alone, beside, diversionFacts factSet
	// aloneSets and besideSets tell the same of facts that several appraisals share, by those appraisals.
	aloneSets, besideSets limbSets
}

// judgeApart looks at all appraisals of a pair that share no open fact.
//
// Since the outcome follows from the worst verdict alone, a fact that can move its limb up to a verdict changes the
// outcome exactly when all other limbs can stay below that verdict.
func (t *terms) judgeApart(p *pair) seven {
	var s seven
	diversion := t.appraise(p, Diversion, level{}, true)
	var found explored
	diversion.explore(&found)
	s.diversion = found.reach
	s.limbs[Diversion] = found.reach

	violence := t.violence(p)
	for _, l := range violence.levels[:violence.count] {
		t.judgeAt(p, &s, l, violence.count == 1)
	}
	violence.finish(t, p, &s)
	s.ofDiversion(&found)
	s.together = s.criteria.worst(s.diversion)
	return s
}

// judgeAt looks at the limbs of 7(1) with 7(4) at one level.
func (t *terms) judgeAt(p *pair, s *seven, l level, isKnown bool) {
	var found [criteriaCount]explored
	worst := underOnly
	for limb := range Limb(criteriaCount) {
		found[limb].reach = underOnly
		if t.applies(limb, p.query.Day) {
			raised := level{}
			if t.raises(limb) {
				raised = l
			}
			a := t.appraise(p, limb, raised, isKnown || !t.raises(limb))
			a.explore(&found[limb])
		}
		s.limbs[limb] |= found[limb].reach
		worst = worst.worst(found[limb].reach)
	}
	s.criteria |= worst
	if worst.single() && worst == overOnly {
		return
	}
	s.ofCriteria(&found)
}

// ofCriteria collects the facts of 7(1) that can change the outcome.
func (s *seven) ofCriteria(found *[criteriaCount]explored) {
	for limb := range found {
		if found[limb].reach.single() {
			continue
		}
		others := under
		for other := range found {
			if other != limb {
				others = max(others, found[other].reach.lowest())
			}
		}
		s.collect(Limb(limb), &found[limb], others)
	}
}

func (s *seven) collect(limb Limb, found *explored, others uint8) {
	for fact := range appraisalFactCount {
		highest := found.flips[fact].highest()
		if highest > others {
			s.alone = s.alone.with(appraisalFact(limb, fact))
		}
		if highest > max(others, s.diversion.lowest()) {
			s.beside = s.beside.with(appraisalFact(limb, fact))
		}
	}
}

// ofDiversion collects the facts of 11(2) that can change the outcome.
func (s *seven) ofDiversion(found *explored) {
	if found.reach.single() {
		return
	}
	for fact := range appraisalFactCount {
		if found.flips[fact].highest() > s.criteria.lowest() {
			s.diversionFacts = s.diversionFacts.with(appraisalFact(Diversion, fact))
		}
	}
}
