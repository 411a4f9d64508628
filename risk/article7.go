package risk

import "github.com/openatt/treaty/att"

// The verdicts on an appraisal, from the least to the most adverse: under the threshold, under it only because of
// counted measures, at or over it. Several limbs together have the most adverse verdict among them.
const (
	under uint8 = iota
	underByMeasure
	over
)

const (
	underOnly verdicts = 1 << under
	overOnly  verdicts = 1 << over
)

// neverMade stands beside the likelihoods as a completion of an appraisal that was not made: without an appraisal
// that the Treaty asks for the export may not be authorized, so that the limb then counts as over.
const neverMade = uint8(Probable) + 1

// The facts of an appraisal, in the order in which they are explored.
const (
	appraisedBefore = iota
	appraisedAfter
	measuresCount
	isOffence
	coveredByWeighing
	appraisalFactCount
)

// level is a likelihood before and after mitigation.
type level struct{ before, residual uint8 }

// appraisal is one limb with what is known of it.
type appraisal struct {
	limb          Limb
	threshold     uint8
	before, after Likelihood
	// counts says whether the after likelihood counts, offence whether the feared act is an offence that counts.
	counts, offence att.Answer
	// weighs is set for the limbs of 7(1) under the balancing reading. weighedTo is the likelihood up to which a
	// weighing that counts finds the benefit greater; weighingOpen says that one is needed and there is none.
	weighs, weighingOpen bool
	weighedTo            uint8
	// raised is the level of 7(4) under which the limb cannot be.
	raised level
}

// residual is the lower of both likelihoods when the later one counts, the earlier one otherwise.
func residual(before, after uint8, counts att.Answer) uint8 {
	if counts == att.Yes && after < before {
		return after
	}
	return before
}

// verdict is the limb's for one completion.
func (a *appraisal) verdict(c completion) uint8 {
	if a.limb.conditional() && att.Answer(c[isOffence]) == att.No {
		return under
	}
	if c[appraisedBefore] == neverMade {
		return over
	}
	before := max(c[appraisedBefore], a.raised.before)
	rest := max(residual(c[appraisedBefore], c[appraisedAfter], att.Answer(c[measuresCount])), a.raised.residual)
	covered := a.weighedTo
	if a.weighs && rest >= a.threshold {
		covered = c[coveredByWeighing]
	}
	switch {
	case rest >= a.threshold && rest > covered:
		return over
	case before >= a.threshold && before > covered:
		return underByMeasure
	default:
		return under
	}
}

// appraise prepares a limb. The raised level and whether it is known come from 7(4).
func (t *terms) appraise(p *pair, limb Limb, raised level, raisedKnown bool) appraisal {
	f := &p.facts.appraisals[limb]
	threshold := t.threshold
	if limb == Diversion {
		threshold = t.diversionThreshold
	}
	a := appraisal{
		limb: limb, threshold: uint8(threshold), before: f.before.likelihood(threshold),
		after: f.after.likelihood(threshold), counts: f.mayCount(), offence: att.Yes, raised: raised,
	}
	if a.before == Negligible && a.after == LikelihoodUnknown {
		a.after = Negligible // nothing is less likely
	}
	if limb.conditional() {
		a.offence = t.offence(f, limb, p.query.Day)
	}
	if t.balancing && limb < criteriaCount {
		a.weigh(&p.facts.weighed[limb], raisedKnown)
	}
	return a
}

// weigh brings in the weighing recorded for the limb. It counts only where the likelihood is known, and matters only
// at or over the threshold; a finding that the benefit is greater counts up to the likelihood weighed.
func (a *appraisal) weigh(w *weighed, raisedKnown bool) {
	a.weighs, a.weighingOpen = true, true
	if !raisedKnown || !a.likelihoodKnown() {
		return
	}
	rest := max(a.raised.residual, residual(uint8(a.before), uint8(a.after), a.counts))
	if w.result == BenefitGreater && rest <= uint8(w.likelihood) {
		a.weighedTo, a.weighingOpen = uint8(w.likelihood), false
	} else if w.result == RiskGreater || rest < a.threshold {
		a.weighingOpen = false
	}
}

// likelihoodKnown reports whether all completions give one likelihood before mitigation and one residual.
func (a *appraisal) likelihoodKnown() bool {
	settled := a.counts == att.No || a.counts == att.Yes && a.after != LikelihoodUnknown || a.after >= a.before
	return a.before != LikelihoodUnknown && settled
}

// explore walks the completions of the limb, of which there is one when everything is known.
func (a *appraisal) explore(into *explored) {
	if a.likelihoodKnown() && a.offence != att.Unknown && !a.weighingOpen {
		c := completion{uint8(a.before), uint8(a.after), uint8(a.counts), uint8(a.offence), a.weighedTo}
		into.reach = 1 << a.verdict(c)
		return
	}
	facts := a.domains()
	*into = explore(facts[:], a.verdict)
}

// verdicts lists what the limb can come to.
func (a *appraisal) verdicts() verdicts {
	var found explored
	a.explore(&found)
	return found.reach
}

// domains lists what each fact may still be. Where no measure can count, nothing about it is asked.
func (a *appraisal) domains() [appraisalFactCount]domain {
	facts := [appraisalFactCount]domain{
		appraisedBefore: likelihoodDomain(a.before), appraisedAfter: likelihoodDomain(a.after),
		measuresCount: answerDomain(a.counts), isOffence: answerDomain(a.offence), coveredByWeighing: known(a.weighedTo),
	}
	if a.before == LikelihoodUnknown {
		facts[appraisedBefore] = oneOf(scaleOrNever[:]...)
	}
	if a.counts == att.No {
		facts[appraisedAfter] = known(uint8(Probable))
	}
	if a.weighingOpen {
		facts[coveredByWeighing] = oneOf(0, uint8(Substantial), uint8(Clear), uint8(Probable))
	}
	return facts
}

// scaleOrNever is what an appraisal that was not made can come to; its first five are the scale.
var scaleOrNever = [...]uint8{
	uint8(Negligible), uint8(Possible), uint8(Substantial), uint8(Clear), uint8(Probable), neverMade,
}

func likelihoodDomain(l Likelihood) domain {
	if l == LikelihoodUnknown {
		return oneOf(scaleOrNever[:Probable]...)
	}
	return known(uint8(l))
}

// offence says whether the feared act is an offence under a convention that the State has joined. "Yes" under
// conventions that it has not joined does not stand, and says nothing of those that it has.
func (t *terms) offence(f *appraisalFacts, limb Limb, day att.Date) att.Answer {
	answer := f.offence.answer(att.Yes)
	if answer != att.Yes || len(f.instruments) == 0 {
		return answer
	}
	for _, id := range f.instruments {
		if t.bindsFor(id, limbRelevance(limb), day) {
			return att.Yes
		}
	}
	return att.Unknown
}

// applies says whether a limb of 7(1) is asked at all: 7(1)(b)(iii) and (iv) only once the State has joined a
// convention of their kind.
func (t *terms) applies(limb Limb, day att.Date) bool {
	return !limb.conditional() || t.joined(limbRelevance(limb), day)
}

// worst gives the verdicts that two limbs have together: the more adverse of each two.
func (s verdicts) worst(t verdicts) verdicts {
	if s.single() && t.single() {
		return max(s, t)
	}
	var joined verdicts
	for v := under; v <= over; v++ {
		if s.has(v) && t&(1<<(v+1)-1) != 0 || t.has(v) && s&(1<<(v+1)-1) != 0 {
			joined |= 1 << v
		}
	}
	return joined
}
