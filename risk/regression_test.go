package risk_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// Counterexamples that the oracle found.

// Every class that the item may belong to is embargoed or outside the Treaty, so that no completion authorizes.
func TestUnknownClassUnderEmbargo(t *testing.T) {
	d := cleanCase()
	d.Importer, d.FinalDestination, d.Parties[0].State = "PRK", "PRK", "PRK"
	d.Lines[0].Class = risk.Fact[att.ItemClass]{}
	d.Lines[0].Condition3, d.Lines[0].Condition4 = risk.Known(att.Yes), risk.Known(att.Yes)
	a := agree(t, completePolicy(), d)
	assert.Equal(t, "prohibited, out_of_scope", a.Possible().String())
	assert.Equal(t, "2(1) class", names(missingOf(a.Results()[0])))
}

// A measure that covers what leaves its target leaves nothing to ask about what goes there.
func TestMeasureThatCoversOneDirection(t *testing.T) {
	p, d := completePolicy(), cleanCase()
	p.ContestedMeasures[0].Stance = risk.ReferStance
	d.AuthorizationDay = att.MustDate(2025, 10, 20)
	d.Statements[0].SecurityCouncil.Violated.On = d.AuthorizationDay
	d.Activity, d.Exporter, d.Importer, d.FinalDestination = att.Transit, "IRN", "IRN", "IRN"
	d.Lines[0].Category = att.CategoryUnknown
	a := agree(t, p, d)
	assert.Equal(t, "6(1) in_force UNE-IRN-2", names(missingOf(a.Results()[0])))
}

// Of two checks at one rank one is dated after the authorization. It is no check, and unknown stands before no.
func TestCheckAfterTheAuthorization(t *testing.T) {
	d := cleanCase()
	late := risk.Statement{}
	late.SecurityCouncil.Violated = risk.Fact[att.Answer]{Value: att.No, Author: "desk", On: testDay.AddDays(1)}
	d.Statements = append(d.Statements, late)
	a := agree(t, completePolicy(), d)
	assert.Equal(t, "prohibited, authorize", a.Possible().String())
	assert.Equal(t, "6(1) violated", names(missingOf(a.Results()[0])))
}

// An offence under a convention that does not bind the State says nothing of those that do.
func TestOffenceUnderConventionNotJoined(t *testing.T) {
	d := cleanCase()
	d.Statements[0].Appraisals[risk.Terrorism] = risk.Appraisal{
		Before: risk.Known(risk.Probable), Offence: risk.Known(att.Yes), Instruments: []string{"CT-01"},
	}
	a := agree(t, completePolicy(), d)
	assert.Equal(t, "deny, authorize", a.Possible().String())
	assert.Equal(t, "7(1)(b)(iii) offence", names(missingOf(a.Results()[0])))
}

// sharedMeasure rests an appraisal and 11(2) on one measure of which nobody knows whether it is available.
func sharedMeasure(limb risk.Limb) risk.CaseData {
	d := cleanCase()
	d.Measures = []risk.Measure{{
		Ref: "M", Addresses: []att.Provision{att.Art7Par1, att.Art7Par4, att.Art11Par2}, Verified: risk.Known(att.Yes),
		Recorded: testDay.AddDays(-1),
	}}
	for _, l := range []risk.Limb{limb, risk.Diversion} {
		a := &d.Statements[0].Appraisals[l]
		a.Before, a.After, a.Measures = risk.Known(risk.Clear), risk.Known(risk.Negligible), []string{"M"}
	}
	return d
}

// Without the measure 11(2) denies; with it the limb is under. The offence can change nothing.
func TestSharedMeasureHidesTheOffence(t *testing.T) {
	d := sharedMeasure(risk.Terrorism)
	d.Statements[0].Appraisals[risk.Terrorism].Offence = risk.Fact[att.Answer]{}
	a := agree(t, completePolicy(), d)
	assert.Equal(t, "deny, authorize_with_conditions", a.Possible().String())
	assert.Equal(t, "available M", names(missingOf(a.Results()[0])))
}

// The same with a weighing: it is needed only without the measure, and then 11(2) denies.
func TestSharedMeasureHidesTheWeighing(t *testing.T) {
	p, d := completePolicy(), sharedMeasure(risk.HumanRights)
	p.OverridingRisk = set(risk.BalancingReading)
	a := agree(t, p, d)
	assert.Equal(t, "deny, authorize_with_conditions", a.Possible().String())
	assert.Equal(t, "available M", names(missingOf(a.Results()[0])))
}

// 7(4) raises a limb and rests on the same measure as it does.
func TestSharedMeasureUnderRaise(t *testing.T) {
	p, d := completePolicy(), sharedMeasure(risk.GenderBasedViolence)
	p.Violence, p.RaisedLimbs = set(risk.RaiseLimbs), []risk.Limb{risk.HumanRights, risk.Terrorism}
	d.Statements[0].Appraisals[risk.Terrorism].Offence = risk.Fact[att.Answer]{}
	a := agree(t, p, d)
	assert.Equal(t, "deny, authorize_with_conditions", a.Possible().String())
	assert.Equal(t, "available M", names(missingOf(a.Results()[0])))
}

// A fact that only an appraisal without need of it shares is not missing.
func TestSharedMeasureOfAnAppraisalThatNeedsNone(t *testing.T) {
	d := sharedMeasure(risk.HumanRights)
	d.Measures = append(d.Measures, risk.Measure{
		Ref: "N", Addresses: []att.Provision{att.Art7Par1}, Available: risk.Known(att.Yes), Recorded: testDay.AddDays(-1),
	})
	a := &d.Statements[0].Appraisals[risk.HumanitarianLaw]
	a.After, a.Measures = risk.Known(risk.Negligible), []string{"M", "N"}
	got := agree(t, completePolicy(), d)
	assert.Equal(t, "available M", names(missingOf(got.Results()[0])))
}

// The measure of 7(4) is open, but cannot lower it: the likelihood is known, and so the weighing counts.
func TestWeighingOfAKnownResidual(t *testing.T) {
	for _, limb := range []risk.Limb{risk.HumanRights, risk.GenderBasedViolence} {
		p, d := completePolicy(), sharedMeasure(limb)
		p.OverridingRisk = set(risk.BalancingReading)
		p.Violence, p.RaisedLimbs = set(risk.RaiseLimbs), []risk.Limb{risk.HumanRights}
		d.Statements[0].Appraisals[limb].After = risk.Known(risk.Clear)
		d.Statements[0].Appraisals[risk.Diversion] = risk.Appraisal{Before: risk.Known(risk.Negligible)}
		d.Weighings = []risk.Weighing{{
			Limbs: []risk.Limb{risk.HumanRights}, Likelihood: risk.Clear, Result: risk.BenefitGreater, By: "minister",
			On: testDay,
		}}
		assert.Equal(t, risk.Authorize, agree(t, p, d).Outcome(), limb.String())
	}
}
