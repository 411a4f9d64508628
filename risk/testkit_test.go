package risk_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

const testSource = "a test"

func set[T any](value T) risk.Setting[T] { return risk.Setting[T]{Value: value, Source: testSource} }

// completePolicy is a policy that says everything: a clear reading, 7(4) recorded, all conventions joined.
func completePolicy() risk.PolicyData {
	data := risk.PolicyData{
		Authority: "Test Authority", State: "NLD", ValidFrom: att.MustDate(2015, 1, 1),
		OverridingRisk: set(risk.ClearReading), Knowledge: set(risk.SubstantialGroundsSuffice),
		Violence: set(risk.RecordViolence), DiversionThreshold: set(risk.Clear),
		DiversionOfAmmunition: set(att.Yes), DiversionOfParts: set(att.Yes), OwnMovementTakesAlong: set(att.No),
		EmbargoCheckDays: set(30), RecordsFrom: set(risk.FromAuthorization),
		ContestedMeasures: []risk.ContestedMeasure{{Measure: "UNE-IRN-2", Stance: risk.InForceStance, Source: testSource}},
		InstrumentsSource: testSource,
	}
	for _, id := range []string{"CT-12", "TOC-01", "OBL-06", "OBL-10"} {
		data.Instruments = append(data.Instruments, risk.JoinedInstrument{ID: id, From: att.MustDate(2005, 1, 1)})
	}
	return data
}

var testDay = att.MustDate(2024, 5, 2)

// cleanCase is an export of which everything is known and nothing speaks against it.
func cleanCase() risk.CaseData {
	statement := risk.Statement{
		OwnMovement: risk.OwnMovement{ByStateParty: risk.Known(att.No)},
		SecurityCouncil: risk.SecurityCouncil{
			Violated: risk.Fact[att.Answer]{Value: att.No, Author: "desk", On: testDay.AddDays(-3)},
		},
		Agreements: risk.Agreements{Violated: risk.Known(att.No)},
		Atrocities: risk.Atrocities{Crime: risk.Known(risk.NoCrime), Knowledge: risk.Known(risk.NoKnowledge)},
	}
	for limb := range statement.Appraisals {
		statement.Appraisals[limb].Before = risk.Known(risk.Negligible)
	}
	statement.Appraisals[risk.Terrorism].Offence = risk.Known(att.Yes)
	statement.Appraisals[risk.OrganizedCrime].Offence = risk.Known(att.Yes)
	return risk.CaseData{
		Reference: "TEST-1", DecidingState: "NLD", AuthorizationDay: testDay, Activity: att.Export,
		Exporter: "NLD", Importer: "NOR", FinalDestination: "NOR",
		Lines: []risk.Line{{Ref: "L1", Class: risk.Known(att.Arms), Category: att.BattleTanks}},
		Parties: []risk.Party{{
			Ref: "EU1", Role: risk.EndUser, Kind: att.Government, State: "NOR", Listed: risk.Known(att.No),
		}},
		Statements: []risk.Statement{statement},
	}
}

func newAssessor(tb testing.TB, data risk.PolicyData, options ...risk.Option) *risk.Assessor {
	tb.Helper()
	policy, err := risk.NewPolicy(data)
	require.NoError(tb, err)
	assessor, err := risk.NewAssessor(policy, options...)
	require.NoError(tb, err)
	return assessor
}

func assess(tb testing.TB, assessor *risk.Assessor, data risk.CaseData) risk.Assessment {
	tb.Helper()
	c, err := risk.NewCase(data)
	require.NoError(tb, err)
	a, err := assessor.Assess(c)
	require.NoError(tb, err)
	return a
}
