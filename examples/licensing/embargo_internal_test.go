package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

var everyBasis = []risk.Basis{
	risk.BasisUnknown, risk.Sale, risk.Gift, risk.Loan, risk.Lease, risk.Return, risk.Repair, risk.Temporary,
	risk.OtherBasis,
}

// No ground of the transfer, no claim of ownership and no "no" of the host takes the cargo out of 6(1).
func TestChongChonGangIsProhibitedOnEveryBasis(t *testing.T) {
	for _, basis := range everyBasis {
		for _, answer := range []att.Answer{att.Unknown, att.Yes, att.No} {
			data, policy := load(t, "pan-cub-prk-2013-repair.json")
			data.Basis = basis
			data.Statements[0].SecurityCouncil.Violated = risk.Fact[att.Answer]{
				Value: answer, Author: "owner of the cargo", On: data.AuthorizationDay,
			}
			a := decide(t, data, policy)
			assert.Equal(t, risk.Prohibited, a.Outcome(), "%s, %s", basis, answer)
			assert.Equal(t, att.No, a.Authorizable())
			assert.Equal(t, []att.Provision{att.Art6Par1}, a.Results()[0].Decisive())
			assert.Equal(t, answer == att.No, a.Findings().Has("RISK-6-1-02"), "a \"no\" against the register is shown")
		}
	}
}

// Export by Cuba comes to the same, whatever is said under Article 7.
func TestChongChonGangAsAnExport(t *testing.T) {
	data, policy := load(t, "pan-cub-prk-2013-temporary.json")
	data.DecidingState, data.Activity, policy.State = "CUB", att.Export, "CUB"
	for limb := range data.Statements[0].Appraisals {
		data.Statements[0].Appraisals[limb].Before = risk.Known(risk.Negligible)
	}
	a := decide(t, data, policy)
	assert.Equal(t, risk.Prohibited, a.Outcome())
	assert.Equal(t, []att.Provision{att.Art6Par1}, a.Results()[0].Decisive())
}

func TestChongChonGangLineByLine(t *testing.T) {
	data, policy := load(t, "pan-cub-prk-2013-repair.json")
	a := decide(t, data, policy)
	require.Len(t, a.Results(), 3)
	assert.Equal(t, risk.Prohibited, a.Results()[0].Outcome())
	assert.Equal(t, risk.Prohibited, a.Results()[1].Outcome())
	engines := a.Results()[2]
	assert.Equal(t, risk.Refer, engines.Outcome())
	require.Len(t, engines.Missing(), 1)
	assert.Equal(t, att.Art4, engines.Missing()[0].Provision)
	assert.Equal(t, att.BindingNone, a.Binding().Kind, "the Treaty was not in force in 2013")

	// 2(3) needs all three of its facts; a claim that ownership is kept is one of them.
	own := &data.Statements[0].OwnMovement
	assert.Equal(t, att.Yes, own.KeepsOwnership.Value)
	own.OwnUse = risk.Known(att.Yes)
	assert.Equal(t, risk.Prohibited, decide(t, data, policy).Outcome())
	own.ByStateParty = risk.Known(att.Yes)
	assert.Equal(t, risk.OutOfScope, decide(t, data, policy).Results()[0].Outcome())
}

// The vectors turn on the day, the end user and the item.
func TestEmbargoVectorsTurnOnOneFact(t *testing.T) {
	for _, test := range []struct {
		file   string
		change func(*risk.CaseData)
		want   risk.Standing
	}{
		{"vector-caf-2024-07-29.json", func(d *risk.CaseData) { d.Parties[0].Kind = att.Government }, risk.Open},
		{"vector-caf-2024-08-01.json", func(d *risk.CaseData) { d.Parties[0].Kind = att.NonGovernmental }, risk.Violated},
		{"vector-ssd-2025-06-01.json", func(d *risk.CaseData) { d.Parties[0].Kind = att.NonGovernmental }, risk.Violated},
		{"vector-cod-2025-10-01.json", func(d *risk.CaseData) { d.Parties[0].Kind = att.NonGovernmental }, risk.Violated},
		{"vector-cod-2025-10-01.json", func(d *risk.CaseData) { d.Parties[0].Kind = att.EndUserUnknown }, risk.Open},
		{"vector-irn-2025-09-28.json", onDay(att.MustDate(2025, 9, 27)), risk.Open},
		{"vector-prk-2015-12-31.json", onDay(att.MustDate(2016, 3, 2)), risk.Violated},
		{"vector-prk-2015-12-31.json", func(d *risk.CaseData) {
			d.Lines[0].Category = att.BattleTanks
			d.Statements[0].SecurityCouncil.Exemptions = nil
		}, risk.Violated},
		{"vector-cod-2025-10-01.json", func(d *risk.CaseData) {
			d.Statements[0].SecurityCouncil = risk.SecurityCouncil{}
		}, risk.Open},
		{"vector-cod-2025-10-01.json", func(d *risk.CaseData) {
			d.Statements[0].SecurityCouncil.Violated.On = att.MustDate(2025, 8, 31)
		}, risk.Open},
	} {
		data, policy := load(t, test.file)
		test.change(&data)
		got, found := decide(t, data, policy).Results()[0].Provision(att.Art6Par1)
		require.True(t, found)
		assert.Equal(t, test.want, got.Standing, test.file)
	}
}

func onDay(day att.Date) func(*risk.CaseData) {
	return func(d *risk.CaseData) { d.AuthorizationDay = day }
}

func TestContestedMeasureFollowsThePolicy(t *testing.T) {
	for stance, want := range map[risk.Stance]struct {
		outcome risk.Outcome
		council risk.Standing
	}{
		risk.InForceStance:    {risk.Prohibited, risk.Violated},
		risk.ReferStance:      {risk.Refer, risk.Open},
		risk.NotInForceStance: {risk.Refer, risk.NotViolated},
	} {
		data, policy := load(t, "vector-irn-2025-09-28.json")
		policy.ContestedMeasures[0].Stance = stance
		if stance == risk.NotInForceStance {
			data.Statements[0].SecurityCouncil.Violated = risk.Fact[att.Answer]{
				Value: att.No, Author: "licensing office", On: data.AuthorizationDay,
			}
		}
		a := decide(t, data, policy)
		assert.Equal(t, want.outcome, a.Outcome(), stance.String())
		got, _ := a.Results()[0].Provision(att.Art6Par1)
		assert.Equal(t, want.council, got.Standing, stance.String())
		assert.True(t, a.Findings().Has("RISK-6-1-06"), "a contested measure is flagged: "+stance.String())
	}
}

// A clear 6(1) leads on to Article 7, which nobody has appraised.
func TestClearVectorsGoOnToArticle7(t *testing.T) {
	for _, file := range []string{
		"vector-caf-2024-08-01.json", "vector-cod-2025-10-01.json", "vector-prk-2015-12-31.json",
	} {
		data, policy := load(t, file)
		missing := decide(t, data, policy).Results()[0].Missing()
		require.NotEmpty(t, missing, file)
		for _, m := range missing {
			assert.True(t, att.Art7.Contains(m.Provision) || m.Provision == att.Art11Par2, "%s: %s", file, m.Provision)
		}
	}
}
