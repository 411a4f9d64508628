package risk

import "github.com/openatt/treaty/att"

// settled is what the rules give for one pair, in the form in which it is computed. Result shows it.
type settled struct {
	possible   OutcomeSet
	missing    factSet
	scope      verdicts
	council    council
	agreements verdicts
	atrocities verdicts
	seven      seven
}

// settle applies the Treaty in its own order: scope, Article 6, for exports Articles 7 and 11(2). It computes all
// outcomes that completions of the unknown facts can have, and which facts alone can change the outcome.
func (a *Assessor) settle(p *pair, activity att.Activity) settled {
	t := &a.terms
	scope := t.scope(p)
	s := settled{scope: scope.reach, council: a.council(p)}
	s.agreements = t.agreements(&p.facts.agreements, p.query.Day)
	atrocities := t.atrocities(&p.facts.atrocities, p.query.Day)
	s.atrocities = atrocities.reach
	if activity == att.Export {
		s.seven = t.judge(p)
	}
	s.outcomes(t, activity)
	if s.possible.Len() > 1 {
		s.missingScope(t, &scope, activity)
		s.missingProhibitions(&atrocities)
		s.missingAppraisals(t, activity)
	}
	return s
}

// canBeClear reports whether no paragraph of Article 6 is certainly violated.
func (s *settled) canBeClear() bool {
	return s.council.reach.has(notViolated) && s.agreements.has(notViolated) && s.atrocities.has(notViolated)
}

// outcomes collects the outcome of every combination of verdicts.
func (s *settled) outcomes(t *terms, activity att.Activity) {
	if s.scope.has(outside) {
		s.possible |= NewOutcomeSet(OutOfScope)
	}
	if s.scope&inScope == 0 {
		return
	}
	if s.council.reach.has(violated) || s.agreements.has(violated) || s.atrocities.has(violated) {
		s.possible |= NewOutcomeSet(Prohibited)
	}
	switch {
	case !s.canBeClear():
	case activity != att.Export:
		s.possible |= NewOutcomeSet(NotProhibited)
	default:
		for item := armsInScope; item <= partsInScope; item++ {
			if s.scope.has(item) {
				s.possible |= s.seven.outcomes(t.diversionApplies(item))
			}
		}
	}
}

func (s *seven) outcomes(withDiversion bool) OutcomeSet {
	worst := s.criteria
	if withDiversion {
		worst = worst.worst(s.diversion)
	}
	var possible OutcomeSet
	for v, outcome := range [...]Outcome{Authorize, AuthorizeWithConditions, Deny} {
		if worst.has(uint8(v)) {
			possible |= NewOutcomeSet(outcome)
		}
	}
	return possible
}

// missingScope: whether an item is inside or outside always matters. Which group of items it is matters where 11(2)
// is appraised for one of them only and can be the worst.
func (s *settled) missingScope(t *terms, scope *explored, activity att.Activity) {
	classMatters := activity == att.Export && s.canBeClear() && s.seven.diversion != 0 &&
		s.seven.diversion.highest() > s.seven.criteria.lowest()
	for i, fact := range scopeFactIDs {
		f := &scope.flips[i]
		matters := f[outside] != 0
		for item := armsInScope; classMatters && item <= partsInScope; item++ {
			for other := armsInScope; other <= partsInScope; other++ {
				matters = matters || f[item].has(other) && t.diversionApplies(item) != t.diversionApplies(other)
			}
		}
		s.missIf(matters, fact)
	}
}

// missingProhibitions: what is open under one paragraph of Article 6 matters where the two others can be clear.
func (s *settled) missingProhibitions(atrocities *explored) {
	if s.scope&inScope == 0 {
		return
	}
	one, two, three := s.council.reach.has(notViolated), s.agreements.has(notViolated), s.atrocities.has(notViolated)
	if two && three && s.council.reach == eitherWay {
		s.missIf(s.council.answerOpen, factViolatesCouncil)
		s.missIf(s.council.measuresOpen, factCouncil)
	}
	s.missIf(one && three && s.agreements == eitherWay, factViolatesAgreement)
	if one && two {
		s.missIf(atrocities.flips[0].highest() == violated, factCrime)
		s.missIf(atrocities.flips[1].highest() == violated, factKnowledge)
	}
}

func (s *settled) missIf(matters bool, fact factID) {
	if matters {
		s.missing = s.missing.with(fact)
	}
}

func (s *settled) missingAppraisals(t *terms, activity att.Activity) {
	if activity != att.Export || !s.canBeClear() {
		return
	}
	for item := armsInScope; item <= partsInScope; item++ {
		switch {
		case !s.scope.has(item):
		case t.diversionApplies(item):
			s.missing |= s.seven.beside | s.seven.diversionFacts
		default:
			s.missing |= s.seven.alone
		}
	}
}
