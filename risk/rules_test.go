package risk_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// assessedFindings assesses the clean case after a change of case and policy.
func assessedFindings(change func(*risk.CaseData, *risk.PolicyData)) func(*testing.T) att.Findings {
	return func(t *testing.T) att.Findings {
		t.Helper()
		data, policy := cleanCase(), completePolicy()
		change(&data, &policy)
		return assess(t, newAssessor(t, policy), data).Findings()
	}
}

func caseFindings(text string) func(*testing.T) att.Findings {
	return func(t *testing.T) att.Findings {
		t.Helper()
		_, err := risk.ParseCase(strings.NewReader(text))
		return findingsOf(err)
	}
}

func newCaseFindings(change func(*risk.CaseData)) func(*testing.T) att.Findings {
	return func(t *testing.T) att.Findings {
		t.Helper()
		data := cleanCase()
		change(&data)
		_, err := risk.NewCase(data)
		return findingsOf(err)
	}
}

func policyFindings(change func(*risk.PolicyData)) func(*testing.T) att.Findings {
	return func(t *testing.T) att.Findings {
		t.Helper()
		data := completePolicy()
		change(&data)
		policy, err := risk.NewPolicy(data)
		if err == nil {
			_, err = risk.NewAssessor(policy)
		}
		return findingsOf(err)
	}
}

// breaches holds for each rule one input that fails it. Every rule passes on the clean case, the complete policy and
// their files.
var breaches = map[att.Code]func(*testing.T) att.Findings{
	"RISK-FILE-01": caseFindings(`{"format":`),
	"RISK-FILE-02": caseFindings(`{"format":"att-case/1","surprise":1}`),
	"RISK-FILE-03": caseFindings(`{"format":"att-case/1","reference":"a","reference":"b"}`),
	"RISK-FILE-04": caseFindings(`{"format":"att-case/1","lines":7}`),
	"RISK-FILE-05": caseFindings(`{"format":"att-case/1","authorization_day":"2023-02-29"}`),
	"RISK-FILE-06": func(t *testing.T) att.Findings {
		t.Helper()
		_, err := risk.ParsePolicy(strings.NewReader(`{"format":"att-policy/1","embargo_check_days":{"source":"x"}}`))
		return findingsOf(err)
	},
	"RISK-FILE-07": caseFindings(`{"format":"att-case/2"}`),

	"RISK-POLICY-01": policyFindings(func(d *risk.PolicyData) { d.OverridingRisk.Value = risk.ReadingUnset }),
	"RISK-POLICY-02": policyFindings(func(d *risk.PolicyData) { d.EmbargoCheckDays.Value = -1 }),
	"RISK-POLICY-03": policyFindings(func(d *risk.PolicyData) { d.Knowledge.Source = "" }),
	"RISK-POLICY-04": policyFindings(func(d *risk.PolicyData) { d.Instruments[0].ID = "POL-01" }),
	"RISK-POLICY-05": policyFindings(func(d *risk.PolicyData) { d.ContestedMeasures = nil }),
	"RISK-POLICY-06": policyFindings(func(d *risk.PolicyData) { d.ValidUntil = d.ValidFrom.AddDays(-1) }),
	"RISK-POLICY-07": assessedFindings(func(_ *risk.CaseData, p *risk.PolicyData) { p.ValidFrom = testDay.AddDays(1) }),

	"RISK-CASE-01": newCaseFindings(func(d *risk.CaseData) { d.Lines = nil }),
	"RISK-CASE-02": newCaseFindings(func(d *risk.CaseData) { d.Importer = "XXX" }),
	"RISK-CASE-03": newCaseFindings(func(d *risk.CaseData) { d.Lines = append(d.Lines, d.Lines[0]) }),
	"RISK-CASE-04": newCaseFindings(func(d *risk.CaseData) { d.Statements[0].Line = "L9" }),
	"RISK-CASE-05": newCaseFindings(func(d *risk.CaseData) { d.Exporter = "BEL" }),
	"RISK-CASE-06": newCaseFindings(func(d *risk.CaseData) { d.Activity = 77 }),
	"RISK-CASE-07": newCaseFindings(func(d *risk.CaseData) {
		d.Parties = append(d.Parties, risk.Party{Ref: "B1", Role: risk.Broker})
		d.Lines[0].EndUsers = []string{"B1"}
	}),
	"RISK-CASE-08": func(t *testing.T) att.Findings {
		t.Helper()
		data := cleanCase()
		data.Lines = append(data.Lines, risk.Line{Ref: "L2"})
		_, err := risk.Limits{Pairs: 1}.NewCase(data)
		return findingsOf(err)
	},
	"RISK-CASE-09": func(t *testing.T) att.Findings {
		t.Helper()
		policy := completePolicy()
		policy.State = "BEL"
		c, err := risk.NewCase(cleanCase())
		require.NoError(t, err)
		_, err = newAssessor(t, policy).Assess(c)
		return findingsOf(err)
	},

	"RISK-FACT-01": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Statements = append(d.Statements, risk.Statement{Agreements: risk.Agreements{Violated: risk.Known(att.Yes)}})
	}),
	"RISK-FACT-02": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) { d.Parties = nil }),
	"RISK-FACT-03": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Documents = []risk.Document{{Ref: "D1", Authentic: risk.Known(att.No)}}
		addMeasure(d, risk.Fact[att.Answer]{Value: att.Yes, Evidence: []string{"D1"}})
	}),
	"RISK-FACT-04": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Documents = []risk.Document{{Ref: "D1", Authentic: risk.Known(att.Yes)}}
		addMeasure(d, risk.Fact[att.Answer]{Value: att.Yes, Evidence: []string{"D1"}})
	}),
	"RISK-2-3-01": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Statements[0].OwnMovement = risk.OwnMovement{
			ByStateParty: risk.Known(att.Yes), OwnUse: risk.Known(att.Yes), KeepsOwnership: risk.Known(att.Yes),
		}
	}),
	"RISK-2-3-02": assessedFindings(func(d *risk.CaseData, p *risk.PolicyData) {
		d.DecidingState, d.Exporter, d.Importer, d.FinalDestination, p.State = "USA", "USA", "IND", "IND", "USA"
		d.Statements[0].OwnMovement = risk.OwnMovement{
			ByStateParty: risk.Known(att.Yes), OwnUse: risk.Known(att.Yes), KeepsOwnership: risk.Known(att.Yes),
		}
	}),

	"RISK-6-1-01": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) { d.FinalDestination = "PRK" }),
	"RISK-6-1-02": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) { d.FinalDestination = "PRK" }),
	"RISK-6-1-03": assessedFindings(func(*risk.CaseData, *risk.PolicyData) {}),
	"RISK-6-1-04": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.FinalDestination, d.AuthorizationDay = "SSD", att.MustDate(2026, 10, 1)
		d.Statements[0].SecurityCouncil.Violated.On = d.AuthorizationDay
	}),
	"RISK-6-1-05": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Statements[0].SecurityCouncil.Violated.On = testDay.AddDays(-31)
	}),
	"RISK-6-1-06": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.FinalDestination, d.AuthorizationDay = "IRN", att.MustDate(2025, 10, 1)
	}),
	"RISK-6-1-07": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.FinalDestination, d.Parties[0].Kind = "COD", att.EndUserUnknown
	}),
	"RISK-6-1-08": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.FinalDestination, d.Parties[0].Kind = "IRQ", att.NonGovernmental
	}),
	"RISK-6-1-09": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Statements[0].SecurityCouncil.Exemptions = []risk.Exemption{{Measure: "UNE-NOPE"}}
	}),
	"RISK-6-1-10": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.FinalDestination = "PRK"
		d.Statements[0].SecurityCouncil.Exemptions = []risk.Exemption{
			{Measure: "UNE-PRK-2", Met: risk.Known(att.Yes)},
			{Measure: "UNE-PRK", Met: risk.Known(att.Yes)},
		}
	}),
	"RISK-6-2-01": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Statements[0].Agreements = risk.Agreements{Violated: risk.Known(att.Yes), Instruments: []string{"POL-01"}}
	}),
	"RISK-6-2-02": func(t *testing.T) att.Findings {
		t.Helper()
		data := cleanCase()
		register := regionalRegister(t, data.FinalDestination)
		return assess(t, newAssessor(t, completePolicy(), risk.WithRegister(register)), data).Findings()
	},

	"RISK-8-01": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Activity, d.Exporter, d.Importer = att.Import, "NOR", "NLD"
	}),
	"RISK-7-1-01": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Statements[0].Appraisals[risk.HumanRights].Before = risk.Fact[risk.Likelihood]{}
	}),
	"RISK-7-2-01": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		addMeasure(d, risk.Known(att.No))
	}),
	"RISK-7-2-02": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		addMeasure(d, risk.Known(att.Yes))
	}),
	"RISK-7-3-01": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Weighings = []risk.Weighing{{Limbs: []risk.Limb{risk.HumanRights}}}
	}),
	"RISK-7-3-02": assessedFindings(func(d *risk.CaseData, p *risk.PolicyData) {
		p.OverridingRisk.Value = risk.BalancingReading
		d.Weighings = []risk.Weighing{{
			Limbs: []risk.Limb{risk.HumanRights}, Likelihood: risk.Clear, Result: risk.BenefitGreater, By: "a minister",
			On: testDay,
		}}
	}),
	"RISK-7-7-01": assessedFindings(func(d *risk.CaseData, _ *risk.PolicyData) {
		d.Statements[0].Atrocities.Knowledge = risk.Fact[risk.Knowledge]{
			Value: risk.ActualKnowledge, On: testDay.AddDays(1),
		}
	}),
	"RISK-22-01": func(t *testing.T) att.Findings {
		t.Helper()
		data, policy := cleanCase(), completePolicy()
		data.DecidingState, data.Exporter, policy.State = "ECU", "ECU", "ECU"
		data.AuthorizationDay = att.MustDate(2026, 9, 1)
		return assess(t, newAssessor(t, policy), data).Findings()
	},
}

// addMeasure puts one measure under 7(1)(b)(ii), which the clean case does not need.
func addMeasure(d *risk.CaseData, verified risk.Fact[att.Answer]) {
	d.Measures = []risk.Measure{{
		Ref: "M1", Addresses: []att.Provision{att.Art7Par1Bii}, Available: risk.Known(att.Yes), Verified: verified,
		Recorded: testDay.AddDays(-9), Condition: "named units only",
	}}
	a := &d.Statements[0].Appraisals[risk.HumanRights]
	a.After, a.Measures = risk.Known(risk.Negligible), []string{"M1"}
}

func TestEachRuleHasOneCodeAndACitation(t *testing.T) {
	form := regexp.MustCompile(`^RISK-([A-Z]+|\d+(-\d+)?)-\d\d$`)
	cites := regexp.MustCompile(`Articles? \d|RFC \d|format`)
	seen := map[att.Code]bool{}
	for _, rule := range risk.Rules() {
		assert.Regexp(t, form, string(rule.Code))
		assert.False(t, seen[rule.Code], rule.Code)
		seen[rule.Code] = true
		assert.NotEqual(t, att.SeverityInvalid, rule.Severity, rule.Code)
		assert.NotEmpty(t, rule.Message, rule.Code)
		assert.True(t, cites.MatchString(rule.Doc) || strings.Contains(rule.Doc, "Limits"), "%s: %s", rule.Code, rule.Doc)
		assert.True(t, rule.Provision == 0 || rule.Provision.IsValid(), rule.Code)
		assert.NotNil(t, breaches[rule.Code], "%s has no input that fails it", rule.Code)
	}
	assert.Len(t, breaches, len(seen), "an input for a rule that does not exist")
}

func TestEachRuleFailsOnItsInputAndFillsItsMessage(t *testing.T) {
	for _, rule := range risk.Rules() {
		t.Run(string(rule.Code), func(t *testing.T) {
			findings := breaches[rule.Code](t)
			require.True(t, findings.Has(rule.Code), "got %v", findings)
			for _, f := range findings {
				if f.Code != rule.Code {
					continue
				}
				assert.NotContains(t, f.Text(), "{", "an argument is missing")
				assert.Len(t, f.Args, len(att.Placeholders(rule.Message)), "an argument is not used")
				assert.Equal(t, rule.Severity, f.Severity)
			}
		})
	}
}

func TestEachRulePassesOnCleanInput(t *testing.T) {
	findings := assess(t, newAssessor(t, completePolicy()), cleanCase()).Findings()
	assert.Equal(t, att.Findings{findings[0]}, findings)
	assert.Equal(t, att.Code("RISK-6-1-03"), findings[0].Code, "not found in the register is said of every clean case")

	embargoed := cleanCase()
	embargoed.FinalDestination = "PRK"
	assert.False(t, assess(t, newAssessor(t, completePolicy()), embargoed).Findings().Has("RISK-6-1-03"))
}
