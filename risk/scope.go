package risk

import (
	"cmp"
	"slices"

	"github.com/openatt/treaty/att"
)

// scopeFacts is what all statements about one scope say together: the whole transfer, a line, an end user, or a line
// and an end user.
type scopeFacts struct {
	own        [len(ownMovementFacts)]stated
	violated   stated
	check      check
	agreements agreementFacts
	atrocities atrocityFacts
	appraisals [limbCount]appraisalFacts
	exemptions []measureAnswer
	coverage   []measureAnswer
	weighed    [criteriaCount]weighed
	// contribution only shows what was appraised.
	contribution stated
}

var ownMovementFacts = [...]factID{factByStateParty, factOwnUse, factKeepsOwnership}

// check is who checked 6(1) and when; of several the oldest.
type check struct {
	day   att.Date
	named bool
}

type agreementFacts struct {
	violated    stated
	instruments []string
	isSet       bool
}

type atrocityFacts struct {
	crime, knowledge stated
	isSet            bool
}

type appraisalFacts struct {
	before, after, offence stated
	// measures are places in the list of the case; counts says whether the after likelihood may count.
	measures    []int
	counts      att.Answer
	instruments []string
	isSet       bool
}

// mayCount says whether an after likelihood counts: not without a measure to rest on.
func (f *appraisalFacts) mayCount() att.Answer {
	if len(f.measures) == 0 {
		return att.No
	}
	return f.counts
}

// measureAnswer is an answer about one measure of the register.
type measureAnswer struct {
	measure string
	answer  stated
}

// weighed is what the weighings that count say of a limb: the risk is greater, or the benefit is up to a likelihood.
type weighed struct {
	result     WeighingResult
	likelihood Likelihood
}

// join merges what is said at one rank. The contradictions found are handed to report.
type join struct {
	report func(fact factID, values stated)
}

func (j join) stated(fact factID, a, b stated) stated {
	if a.contradicts(b) {
		j.report(fact, a|b)
	}
	return a | b
}

func (j join) scopes(a, b *scopeFacts) scopeFacts {
	var c scopeFacts
	for i, fact := range ownMovementFacts {
		c.own[i] = j.stated(fact, a.own[i], b.own[i])
	}
	c.violated = j.stated(factViolatesCouncil, a.violated, b.violated)
	c.check = a.check.older(b.check, a.violated, b.violated)
	c.agreements = agreementFacts{
		j.stated(factViolatesAgreement, a.agreements.violated, b.agreements.violated),
		union(a.agreements.instruments, b.agreements.instruments), a.agreements.isSet || b.agreements.isSet,
	}
	c.atrocities = atrocityFacts{
		j.stated(factCrime, a.atrocities.crime, b.atrocities.crime),
		j.stated(factKnowledge, a.atrocities.knowledge, b.atrocities.knowledge),
		a.atrocities.isSet || b.atrocities.isSet,
	}
	for i := range c.appraisals {
		c.appraisals[i] = j.appraisals(Limb(i), &a.appraisals[i], &b.appraisals[i])
	}
	for i := range c.weighed {
		c.weighed[i] = a.weighed[i].join(b.weighed[i])
	}
	c.contribution = j.stated(factContribution, a.contribution, b.contribution)
	return c
}

func (j join) appraisals(limb Limb, a, b *appraisalFacts) appraisalFacts {
	switch {
	case !b.isSet:
		return *a
	case !a.isSet:
		return *b
	}
	return appraisalFacts{
		before:      j.stated(appraisalFact(limb, appraisedBefore), a.before, b.before),
		after:       j.stated(appraisalFact(limb, appraisedAfter), a.after, b.after),
		offence:     j.stated(appraisalFact(limb, isOffence), a.offence, b.offence),
		measures:    union(a.measures, b.measures),
		counts:      joinCounts(a, b),
		instruments: union(a.instruments, b.instruments),
		isSet:       true,
	}
}

// joinCounts lets an after likelihood stated twice rest on the measures of both.
func joinCounts(a, b *appraisalFacts) att.Answer {
	switch {
	case len(a.measures) == 0:
		return b.counts
	case len(b.measures) == 0:
		return a.counts
	default:
		return a.counts.And(b.counts)
	}
}

func (c check) older(d check, by, other stated) check {
	switch {
	case other == 0:
		return c
	case by == 0:
		return d
	case d.day.Compare(c.day) < 0:
		return check{d.day, c.named && d.named}
	default:
		return check{c.day, c.named && d.named}
	}
}

// join lets a finding that the risk is greater stand before one that the benefit is.
func (w weighed) join(v weighed) weighed {
	switch {
	case w.result == RiskGreater || v.result == WeighingUnknown:
		return w
	case v.result == RiskGreater || w.result == WeighingUnknown:
		return v
	default:
		return weighed{BenefitGreater, max(w.likelihood, v.likelihood)}
	}
}

func union[T cmp.Ordered](a, b []T) []T {
	if len(b) == 0 {
		return a
	}
	joined := slices.Concat(a, b)
	slices.Sort(joined)
	return slices.Compact(joined)
}

// over lets the facts of a more specific rank replace those of a general one.
func (s *scopeFacts) over(general *scopeFacts) scopeFacts {
	c := *general
	for i := range c.own {
		c.own[i] = s.own[i].or(general.own[i])
	}
	if s.violated != 0 {
		c.violated, c.check = s.violated, s.check
	}
	if s.agreements.isSet {
		c.agreements = s.agreements
	}
	if s.atrocities.isSet {
		c.atrocities = s.atrocities
	}
	for i := range c.appraisals {
		if s.appraisals[i].isSet {
			c.appraisals[i] = s.appraisals[i]
		}
	}
	for i := range c.weighed {
		if s.weighed[i].result != WeighingUnknown {
			c.weighed[i] = s.weighed[i]
		}
	}
	c.contribution = s.contribution.or(general.contribution)
	c.exemptions, c.coverage = nil, nil
	return c
}

// answerOn finds what is said about a measure in a list that is ordered by measure.
func answerOn(list []measureAnswer, measure string) stated {
	i, found := slices.BinarySearchFunc(list, measure, func(m measureAnswer, id string) int {
		return cmp.Compare(m.measure, id)
	})
	if !found {
		return 0
	}
	return list[i].answer
}
