package risk

import "github.com/openatt/treaty/att"

// settled is what the rules give for one pair, in the form in which it is computed. Result shows it.
type settled struct {
	possible OutcomeSet
	missing  factSet
	scope    verdicts
	// council is what 6(1) comes to; councils tell it apart by the group of items that is in scope, since a measure
	// may reach one group and not another.
	council    council
	councils   [maxVerdicts]council
	agreements verdicts
	atrocities verdicts
	seven      seven
	// open are the shared facts about measures that are missing, by the appraisals that share them.
	open limbSets
}

// settle applies the Treaty in its own order: scope, Article 6, for exports Articles 7 and 11(2). It computes all
// outcomes that completions of the unknown facts can have, and which facts alone can change the outcome.
func (a *Assessor) settle(p *pair, activity att.Activity, s *settled) {
	t := &a.terms
	scope := t.scope(p)
	s.scope = scope.reach
	s.council, s.councils = a.councilsOf(p, scope.reach)
	s.agreements = t.agreements(&p.facts.agreements, p.query.Day)
	atrocities := t.atrocities(&p.facts.atrocities, p.query.Day)
	s.atrocities = atrocities.reach
	if activity == att.Export {
		s.seven = t.judge(p)
	}
	s.outcomes(t, activity)
	if s.possible.Len() > 1 {
		s.missingScope(&scope)
		s.missingProhibitions(&atrocities)
		s.missingAppraisals(t, p, activity)
	}
}

// canBeClear reports whether, for an item of the group, no paragraph of Article 6 is certainly violated.
func (s *settled) canBeClear(item uint8) bool {
	return s.scope.has(item) && s.councils[item].reach.has(notViolated) && s.othersCanBeClear()
}

// othersCanBeClear is canBeClear for 6(2) and 6(3) alone.
func (s *settled) othersCanBeClear() bool {
	return s.agreements.has(notViolated) && s.atrocities.has(notViolated)
}

// outcomes collects the outcome of every combination of verdicts.
func (s *settled) outcomes(t *terms, activity att.Activity) {
	if s.scope.has(outside) {
		s.possible |= NewOutcomeSet(OutOfScope)
	}
	for item := armsInScope; item <= partsInScope; item++ {
		if !s.scope.has(item) {
			continue
		}
		if s.councils[item].reach.has(violated) || s.agreements.has(violated) || s.atrocities.has(violated) {
			s.possible |= NewOutcomeSet(Prohibited)
		}
		switch {
		case !s.canBeClear(item):
		case activity != att.Export:
			s.possible |= NewOutcomeSet(NotProhibited)
		default:
			s.possible |= s.seven.outcomes(t.diversionApplies(item))
		}
	}
}

func (s *seven) outcomes(withDiversion bool) OutcomeSet {
	worst := s.criteria
	if withDiversion {
		worst = s.together
	}
	var possible OutcomeSet
	for v, outcome := range [...]Outcome{Authorize, AuthorizeWithConditions, Deny} {
		if worst.has(uint8(v)) {
			possible |= NewOutcomeSet(outcome)
		}
	}
	return possible
}

// missingScope: whether an item is inside or outside always matters. Which group of items it belongs to therefore does
// too: as long as that is open the item may be outside all of them.
func (s *settled) missingScope(scope *explored) {
	for i, fact := range scopeFactIDs {
		s.missIf(scope.flips[i][outside] != 0, fact)
	}
}

// missingProhibitions: what is open under one paragraph of Article 6 matters where the two others can be clear.
func (s *settled) missingProhibitions(atrocities *explored) {
	one, two, three := s.missingCouncil(), s.agreements.has(notViolated), s.atrocities.has(notViolated)
	s.missIf(one && three && s.agreements == eitherWay, factViolatesAgreement)
	if one && two {
		s.missIf(atrocities.flips[0].highest() == violated, factCrime)
		s.missIf(atrocities.flips[1].highest() == violated, factKnowledge)
	}
}

// missingCouncil does so for 6(1), and reports whether that can be clear for one of the groups of items in scope.
func (s *settled) missingCouncil() (canBeClear bool) {
	others := s.othersCanBeClear()
	for item := armsInScope; item <= partsInScope; item++ {
		if s.scope.has(item) {
			c := &s.councils[item]
			canBeClear = canBeClear || c.reach.has(notViolated)
			s.missIf(others && c.reach == eitherWay && c.answerOpen, factViolatesCouncil)
			s.missIf(others && c.reach == eitherWay && c.measuresOpen, factCouncil)
		}
	}
	return canBeClear
}

func (s *settled) missIf(matters bool, fact factID) {
	if matters {
		s.missing = s.missing.with(fact)
	}
}

func (s *settled) missingAppraisals(t *terms, p *pair, activity att.Activity) {
	if activity != att.Export {
		return
	}
	for item := armsInScope; item <= partsInScope; item++ {
		switch {
		case !s.canBeClear(item):
		case t.diversionApplies(item):
			s.missing |= s.seven.beside | s.seven.diversionFacts
			s.missingOpen(p, s.seven.besideSets)
		default:
			s.missing |= s.seven.alone
			s.missingOpen(p, s.seven.aloneSets)
		}
	}
}
