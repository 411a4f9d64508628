package risk_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

// tellingCase has two lines and two end users between whom everything that an assessment can say occurs.
func tellingCase() (risk.CaseData, risk.PolicyData) {
	data, policy := benchCase()
	data.FinalDestination, data.Importer = "IRQ", "IRQ"
	data.Basis, data.Route = risk.Sale, []att.State{"DEU"}
	data.Parties[0].State, data.Parties[0].Name = "IRQ", "Ministry of Defence"
	data.Parties = append(data.Parties,
		risk.Party{Ref: "EU2", Role: risk.EndUser, Kind: att.NonGovernmental, State: "IRQ", Listed: risk.Known(att.No)},
		risk.Party{Ref: "B1", Role: risk.Broker, Listed: risk.Known(att.No)})
	data.Lines = append(data.Lines, risk.Line{
		Ref: "L2", Class: risk.Known(att.Ammunition), Category: att.BattleTanks, Description: "120 mm rounds",
		EndUsers: []string{"EU1"},
	})
	data.Documents = []risk.Document{{Ref: "D1", Type: risk.EndUseCertificate}}
	data.Remarks = []risk.Remark{{Topic: "contract penalty", Text: "EUR 3 million"}}
	data.Statements[0].Appraisals[risk.GenderBasedViolence] = risk.Appraisal{}
	data.Statements = append(data.Statements, risk.Statement{
		Line: "L1", National: []risk.NationalFinding{{Criterion: "N1", Met: risk.Known(att.Yes)}},
	})
	policy.NationalCriteria = []risk.NationalCriterion{{ID: "N1", Title: "capacity of the recipient", Source: testSource}}
	return data, policy
}

func TestAssessmentInWordsAndJSON(t *testing.T) {
	data, policy := tellingCase()
	a := assess(t, newAssessor(t, policy), data)
	golden(t, "telling.txt", []byte(a.Explain()))
	text, err := json.MarshalIndent(a, "", " ")
	require.NoError(t, err)
	golden(t, "telling.json", append(text, '\n'))
	golden(t, "policy.txt", []byte(a.Case().Data().DecidingState+" "+att.State(newAssessor(t, policy).Policy().Words())))
}

func TestSameInputGivesSameBytes(t *testing.T) {
	data, policy := tellingCase()
	one, err := json.Marshal(assess(t, newAssessor(t, policy), data))
	require.NoError(t, err)
	for range 3 {
		again, err := json.Marshal(assess(t, newAssessor(t, policy), data))
		require.NoError(t, err)
		require.True(t, bytes.Equal(one, again))
	}
}

func TestExplanationQuotesTheAuthenticTextOfTheHost(t *testing.T) {
	texts, err := att.NewTexts(att.Text{Provision: att.Art6Par1, Language: language.French, Text: "TEXTE DE L'HÔTE"})
	require.NoError(t, err)
	data, policy := tellingCase()
	a := assess(t, newAssessor(t, policy, risk.WithTexts(texts)), data)
	assert.Contains(t, a.Explain(language.French), "TEXTE DE L'HÔTE")
	assert.NotContains(t, assess(t, newAssessor(t, policy), data).Explain(language.French), "TEXTE")
}

func TestZeroAssessmentSaysNothing(t *testing.T) {
	var a risk.Assessment
	assert.Empty(t, a.Explain())
	assert.Empty(t, a.Findings())
	assert.Empty(t, a.Unused())
	assert.Empty(t, a.FollowOns())
	assert.Empty(t, a.Sensitivity())
	assert.Empty(t, a.Datasets())
	assert.Empty(t, a.PolicyChoices())
	assert.Zero(t, a.Fingerprints())
	assert.Zero(t, a.Binding())
	text, err := json.Marshal(a)
	require.NoError(t, err)
	assert.Equal(t, "null", string(text))
	assert.Empty(t, risk.Policy{}.Words())
	assert.Empty(t, risk.Policy{}.Choices())
	_, err = new(risk.Assessor).Assess(risk.Case{})
	require.ErrorIs(t, err, att.Code("RISK-POLICY-01"))
	_, err = newAssessor(t, completePolicy()).Assess(risk.Case{})
	require.ErrorIs(t, err, att.Code("RISK-CASE-01"))
}

func TestFingerprintsChangeWithWhatTheyAreOf(t *testing.T) {
	data, policy := cleanCase(), completePolicy()
	one := assess(t, newAssessor(t, policy), data).Fingerprints()
	data.Reference = "TEST-2"
	two := assess(t, newAssessor(t, policy), data).Fingerprints()
	assert.NotEqual(t, one.Case, two.Case)
	assert.Equal(t, one.Policy, two.Policy)
	policy.Authority = "Another"
	three := assess(t, newAssessor(t, policy), data).Fingerprints()
	assert.NotEqual(t, two.Policy, three.Policy)
	assert.Equal(t, two.Data, three.Data)
	four := assess(t, newAssessor(t, policy, risk.WithRegister(regionalRegister(t, "CHE"))), data).Fingerprints()
	assert.NotEqual(t, three.Data, four.Data)
}

func TestFollowOnDutiesOfEachActivity(t *testing.T) {
	provisions := func(change func(*risk.CaseData, *risk.PolicyData)) string {
		data, policy := cleanCase(), completePolicy()
		change(&data, &policy)
		var list []string
		for _, f := range assess(t, newAssessor(t, policy), data).FollowOns() {
			list = append(list, f.Provision.String())
		}
		return strings.Join(list, " ")
	}
	assert.Equal(t, "7(5) 7(6) 7(7) 8(1) 8(3) 11(1) 11(3) 12(1) 12(4)",
		provisions(func(*risk.CaseData, *risk.PolicyData) {}))
	assert.Equal(t, "7(5) 7(6) 7(7) 8(1) 8(3)", provisions(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Lines[0].Class, d.Lines[0].Condition3 = risk.Known(att.Ammunition), risk.Known(att.Yes)
	}), "Articles 11 and 12 do not reach ammunition")
	assert.Equal(t, "8(1) 8(3) 11(1) 11(3) 12(2) 12(4)", provisions(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Activity, d.Exporter, d.Importer = att.Import, "NOR", ""
	}))
	assert.Equal(t, "11(1) 11(3) 12(2) 12(4)", provisions(func(d *risk.CaseData, p *risk.PolicyData) {
		d.Activity, d.Exporter, d.Route = att.Transit, "DEU", []att.State{"NLD"}
		p.RecordsFrom = set(risk.FromDelivery)
	}))
	assert.Equal(t, "11(1) 11(3) 12(4)", provisions(func(d *risk.CaseData, p *risk.PolicyData) {
		d.Activity, d.Exporter = att.Brokering, "DEU"
		p.RecordsFrom = set(risk.FromExpiry)
	}))
	assert.Empty(t, provisions(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Lines[0].Class = risk.Known(att.OutsideTreaty)
	}))
	assert.Equal(t, "8(1) 8(3) 11(1) 11(3)", provisions(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Statements[0].Agreements.Violated = risk.Known(att.Yes)
	}), "nothing is authorized")
}

// A duty of States Parties is shown of another State, and marked as not binding it.
func TestFollowOnDutiesSayWhomTheyBind(t *testing.T) {
	day := att.MustDate(2014, 10, 1)
	for _, test := range []struct {
		deciding, importer att.State
		day                att.Date
		want               string
	}{
		{"NLD", "NOR", testDay, "7(5) yes, 7(6) yes, 7(7) yes, 8(1) yes, 8(3) yes, 11(1) yes, 11(3) yes, 12(1) yes, 12(4) yes"},
		{"NLD", "SAU", testDay, "7(5) yes, 7(6) yes, 7(7) yes, 8(1) no, 8(3) no, 11(1) yes, 11(3) yes, 12(1) yes, 12(4) yes"},
		{"NLD", "ECU", testDay, "7(5) yes, 7(6) yes, 7(7) yes, 8(1) unknown, 8(3) unknown, 11(1) yes, 11(3) yes, " +
			"12(1) yes, 12(4) yes"},
		{"GBR", "NOR", day, "7(5) yes, 7(6) yes, 7(7) yes, 8(1) no, 8(3) no, 11(1) no, 11(3) no, 12(1) no, 12(4) no"},
		{"NLD", "NOR", day, "7(5) no, 7(6) no, 7(7) no, 8(1) no, 8(3) no, 11(1) no, 11(3) no, 12(1) no, 12(4) no"},
	} {
		data, policy := cleanCase(), completePolicy()
		policy.State, policy.ValidFrom = test.deciding, day
		data.DecidingState, data.Exporter, data.AuthorizationDay = test.deciding, test.deciding, test.day
		data.Importer, data.FinalDestination, data.Parties[0].State = test.importer, test.importer, test.importer
		data.Statements[0].SecurityCouncil.Violated.On = test.day
		a := assess(t, newAssessor(t, policy), data)
		var got []string
		for _, f := range a.FollowOns() {
			got = append(got, f.Provision.String()+" "+f.Binds.String())
		}
		assert.Equal(t, test.want, strings.Join(got, ", "), "%s to %s on %s", test.deciding, test.importer, test.day)
		text := strings.Join(strings.Fields(a.Explain()), " ")
		assert.Equal(t, strings.Count(test.want, " no"), strings.Count(text, " is no State Party on that day."))
		assert.Equal(t, strings.Count(test.want, "unknown"), strings.Count(text, "is a State Party on that day is not known."))
	}
}

func TestSensitivityShowsEveryReading(t *testing.T) {
	data := cleanCase()
	data.Statements[0].Appraisals[risk.HumanRights].Before = risk.Known(risk.Substantial)
	var got []risk.Outcome
	for _, s := range assess(t, newAssessor(t, completePolicy()), data).Sensitivity() {
		got = append(got, s.Outcome)
		assert.Equal(t, s.Reading == risk.ClearReading, s.IsPolicy)
	}
	assert.Equal(t, []risk.Outcome{risk.Deny, risk.Deny, risk.Authorize, risk.Authorize, risk.Refer}, got)
}

func TestDenialForDiversionAloneIsTheStatesPolicy(t *testing.T) {
	data := cleanCase()
	data.Statements[0].Appraisals[risk.Diversion].Before = risk.Known(risk.Probable)
	r := assess(t, newAssessor(t, completePolicy()), data).Results()[0]
	assert.Equal(t, risk.Deny, r.Outcome())
	assert.True(t, r.DeniedByPolicyAlone())
	assert.Equal(t, []att.Provision{att.Art11Par2}, r.Decisive())
	data.Statements[0].Appraisals[risk.HumanRights].Before = risk.Known(risk.Probable)
	r = assess(t, newAssessor(t, completePolicy()), data).Results()[0]
	assert.False(t, r.DeniedByPolicyAlone())
	assert.Equal(t, []att.Provision{att.Art7Par1Bii, att.Art7Par3, att.Art11Par2}, r.Decisive())
}
