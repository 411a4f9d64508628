package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// The two British files differ in one fact: whether the history was assessed.
func TestUnitedKingdomFilesDifferInOneFact(t *testing.T) {
	const history = "/statements/0/appraisals/7(1)(b)(i)/before/value"
	assert.Equal(t, []string{"/authorization_day", "/reference", "/statements/0/6(1)/violated/on", history},
		differences("", decodeAny(t, "cases/gbr-sau-2019.json"), decodeAny(t, "cases/gbr-sau-2020.json")))

	data, policy := load(t, "gbr-sau-2019.json")
	data.Statements[0].Appraisals[risk.HumanitarianLaw].Before.Value = risk.Possible
	assert.Equal(t, risk.Authorize, decide(t, data, policy).Outcome(), "2019 with the history assessed")

	data, policy = load(t, "gbr-sau-2020.json")
	data.Statements[0].Appraisals[risk.HumanitarianLaw].Before.Value = risk.LikelihoodUnknown
	assert.Equal(t, risk.Refer, decide(t, data, policy).Outcome(), "2020 with the history not assessed")
}

func TestUnitedKingdom2019IsReferredForTheUnassessedHistory(t *testing.T) {
	data, policy := load(t, "gbr-sau-2019.json")
	a := decide(t, data, policy)
	require.Equal(t, risk.Refer, a.Outcome())
	require.Len(t, a.Results(), 1)
	missing := a.Results()[0].Missing()
	require.Len(t, missing, 1)
	assert.Equal(t, att.Art7Par1Bi, missing[0].Provision)
	assert.Equal(t, "before", missing[0].Fact)
	assert.Equal(t, []att.Provision{att.Art7Par1Bi}, a.Results()[0].Decisive())
	assert.True(t, a.Findings().Has("RISK-7-1-01"), "the appraisal that was not made is a finding")
	assert.True(t, a.Possible().Has(risk.Deny))
}

// No reading of overriding risk, no weighing and no measure, however well verified, stands in for the history.
func TestUnitedKingdom2019IsNeverAuthorized(t *testing.T) {
	data, policy := load(t, "gbr-sau-2019.json")
	for _, s := range decide(t, data, policy).Sensitivity() {
		assert.Equal(t, risk.Refer, s.Outcome, s.Reading.String())
	}
	for i := range data.Measures {
		m := &data.Measures[i]
		m.Available, m.Verified = risk.Known(att.Yes), risk.Known(att.Yes)
		m.Recorded = att.MustDate(2019, 1, 1)
	}
	history := &data.Statements[0].Appraisals[risk.HumanitarianLaw]
	for after := risk.LikelihoodUnknown; after <= risk.Probable; after++ {
		history.After = risk.Known(after)
		assert.Equal(t, risk.Refer, decide(t, data, policy).Outcome(), "with measures, after: "+after.String())
	}
	policy.OverridingRisk.Value = risk.BalancingReading
	data.Statements[0].Contribution = risk.Known(risk.Probable)
	data.Weighings = []risk.Weighing{{
		Limbs: []risk.Limb{risk.HumanitarianLaw}, Likelihood: risk.Probable, Result: risk.BenefitGreater,
		By: "minister", On: att.MustDate(2019, 1, 1),
	}}
	assert.Equal(t, risk.Refer, decide(t, data, policy).Outcome(), "with a weighing")
}

func TestUnitedKingdom2020HangsOnTheReading(t *testing.T) {
	data, policy := load(t, "gbr-sau-2020.json")
	outcomes := map[risk.Reading]risk.Outcome{}
	for _, s := range decide(t, data, policy).Sensitivity() {
		outcomes[s.Reading] = s.Outcome
	}
	assert.Equal(t, map[risk.Reading]risk.Outcome{
		risk.PrecautionaryReading: risk.Deny, risk.SubstantialReading: risk.Authorize, risk.ClearReading: risk.Authorize,
		risk.MoreLikelyThanNotReading: risk.Authorize, risk.BalancingReading: risk.Authorize,
	}, outcomes)
}

func TestWalloniaDecidesByEndUser(t *testing.T) {
	guard, policy := load(t, "bel-sau-national-guard-2020.json")
	royal, samePolicy := load(t, "bel-sau-royal-guard-2020.json")
	assert.Equal(t, policy, samePolicy)
	assert.Equal(t, guard.Importer, royal.Importer)
	assert.Equal(t, guard.AuthorizationDay, royal.AuthorizationDay)

	denied := decide(t, guard, policy).Results()[0]
	assert.Equal(t, risk.Deny, denied.Outcome())
	assert.Equal(t, []att.Provision{att.Art7Par1Bi, att.Art7Par1Bii, att.Art7Par3}, denied.Decisive())
	assert.NotEqual(t, risk.Deny, decide(t, royal, policy).Outcome())

	// In one case with both, each line and end user keeps its result.
	both := guard
	both.Lines = append(both.Lines, royal.Lines...)
	both.Lines[0].EndUsers = []string{"NATIONAL-GUARD"}
	both.Lines[1].EndUsers = []string{"ROYAL-GUARD"}
	both.Parties = append(both.Parties, royal.Parties...)
	both.Statements[0].Line = guard.Lines[0].Ref
	royal.Statements[0].Line = royal.Lines[0].Ref
	both.Statements = append(both.Statements, royal.Statements...)
	a := decide(t, both, policy)
	require.Len(t, a.Results(), 2)
	assert.Equal(t, risk.Deny, a.Outcome())
	assert.Equal(t, risk.Deny, a.Results()[0].Outcome())
	assert.Equal(t, risk.Authorize, a.Results()[1].Outcome())
}

func TestSouthAfricaBeforeAndAfter(t *testing.T) {
	before, policy := load(t, "zaf-sau-2019.json")
	a := decide(t, before, policy)
	assert.Equal(t, risk.Deny, a.Outcome())
	assert.Equal(t, []att.Provision{att.Art11Par2}, a.Results()[0].Decisive())
	assert.True(t, a.Results()[0].DeniedByPolicyAlone(), "11(2) is the State's policy, not a duty of 7(3)")
	assert.True(t, a.Findings().Has("RISK-7-2-01"), "a measure that is refused does not count")

	after, samePolicy := load(t, "zaf-sau-2022.json")
	assert.Equal(t, policy, samePolicy)
	assert.Equal(t, before.Statements[0].Appraisals[risk.Diversion].Before,
		after.Statements[0].Appraisals[risk.Diversion].Before)
	a = decide(t, after, policy)
	assert.Equal(t, risk.AuthorizeWithConditions, a.Outcome())
	conditions := a.Results()[0].Conditions()
	require.Len(t, conditions, 2)
	assert.Equal(t, "no retransfer without the consent of South Africa", conditions[0].Condition)
	assert.Equal(t, "verification through diplomatic process", conditions[1].Condition)
}

func TestSouthAfricaNeedsConsentAndVerification(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*risk.CaseData)
		want   risk.Outcome
	}{
		{"consent withdrawn", func(d *risk.CaseData) { d.Measures[1].Available.Value = att.No }, risk.Deny},
		{"consent unknown", func(d *risk.CaseData) { d.Measures[1].Available.Value = att.Unknown }, risk.Refer},
		{"false certificate", func(d *risk.CaseData) { d.Documents[0].Authentic.Value = att.No }, risk.Deny},
		{"certificate not verified", func(d *risk.CaseData) { d.Documents[0].Authentic.Value = att.Unknown }, risk.Refer},
		{"recorded too late", func(d *risk.CaseData) { d.Measures[0].Recorded = d.AuthorizationDay }, risk.Deny},
	} {
		data, policy := load(t, "zaf-sau-2022.json")
		test.change(&data)
		assert.Equal(t, test.want, decide(t, data, policy).Outcome(), test.name)
	}
}
