package risk_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// explained returns the explanation as running text.
func explained(t *testing.T, change func(*risk.CaseData, *risk.PolicyData)) string {
	t.Helper()
	data, policy := cleanCase(), completePolicy()
	change(&data, &policy)
	return strings.Join(strings.Fields(assess(t, newAssessor(t, policy), data).Explain()), " ")
}

func TestExplanationGivesOutcomeAndReason(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*risk.CaseData, *risk.PolicyData)
		want   []string
	}{
		"authorize": {func(*risk.CaseData, *risk.PolicyData) {}, []string{
			"OUTCOME: AUTHORIZE Does the Treaty leave the State free to authorize it? Yes.",
			"no risk reaches the State's thresholds, with or without measures", "What follows once it is authorized",
			"importer and final destination Norway (NOR)", "bind the State on that day? Yes: in force since",
		}},
		"deny": {func(d *risk.CaseData, _ *risk.PolicyData) {
			d.Statements[0].Appraisals[risk.HumanRights].Before = risk.Known(risk.Probable)
		}, []string{
			"OUTCOME: DENY Does the Treaty leave the State free to authorize it? No.",
			"an overriding risk remains after mitigation, as the State reads these words.",
			"The likelihood that remains is probable; this State refuses from clear on.",
			"7(1)(b)(ii) at or over the threshold (likelihood that remains: probable; threshold: clear)",
			"What the Treaty asks although it is not authorized",
		}},
		"deny by policy": {func(d *risk.CaseData, _ *risk.PolicyData) {
			d.Statements[0].Appraisals[risk.Diversion].Before = risk.Known(risk.Clear)
		}, []string{"the risk of diversion reaches the State's own threshold. This is its policy, not a duty of 7(3)."}},
		"conditions": {func(d *risk.CaseData, _ *risk.PolicyData) {
			d.Measures = []risk.Measure{{
				Ref: "M1", Addresses: []att.Provision{att.Art7Par1Bi}, Available: risk.Known(att.Yes),
				Verified: risk.Known(att.Yes), Recorded: testDay.AddDays(-1), Condition: "no use outside the territory",
			}}
			d.Statements[0].Appraisals[risk.HumanitarianLaw] = risk.Appraisal{
				Before: risk.Known(risk.Clear), After: risk.Known(risk.Possible), Measures: []string{"M1"},
			}
		}, []string{
			"OUTCOME: AUTHORIZE WITH CONDITIONS", "only because of the measures below.",
			"Without the measures the likelihood is clear, with them possible; this State refuses from clear on.",
			"M1: no use outside the territory", "under the threshold by measures alone", "measures: M1; they count: yes",
		}},
		"refer": {func(d *risk.CaseData, _ *risk.PolicyData) {
			d.Statements[0].Appraisals[risk.HumanitarianLaw].Before = risk.Fact[risk.Likelihood]{
				Author: "ministry", On: testDay, Evidence: []string{"list of incidents"},
			}
		}, []string{
			"OUTCOME: REFER Does the Treaty leave the State free to authorize it? That cannot be told yet.",
			"A missing fact is not read as a favourable one.", "Possible outcomes: deny, authorize.",
			"7(1)(b)(i): what is the likelihood of serious violations of international humanitarian law?",
			"On record as not known (ministry; 2024-05-02; evidence: list of incidents).",
			"open: under the threshold; or at or over the threshold", "What follows if it is authorized",
		}},
		"refer, and not to be authorized": {func(d *risk.CaseData, _ *risk.PolicyData) {
			d.Statements[0].Appraisals[risk.HumanRights].Before = risk.Known(risk.Probable)
			d.Statements[0].SecurityCouncil = risk.SecurityCouncil{}
		}, []string{"OUTCOME: REFER", "free to authorize it? No.", "it cannot be authorized; which provision stands against it"}},
		"prohibited": {func(d *risk.CaseData, _ *risk.PolicyData) {
			d.Statements[0].Agreements.Violated = risk.Known(att.Yes)
		}, []string{"OUTCOME: PROHIBITED", "No measure mitigates a prohibition and nothing is weighed against it."}},
		"not prohibited": {func(d *risk.CaseData, _ *risk.PolicyData) {
			d.Activity, d.Exporter, d.Importer, d.FinalDestination = att.Import, "NOR", "NLD", "NLD"
		}, []string{
			"OUTCOME: NOT PROHIBITED", "National measures were not examined.",
			"Not applicable: 7(1)(a), 7(1)(b)(i), 7(1)(b)(ii), 7(1)(b)(iii), 7(1)(b)(iv), 7(4), 11(2).",
		}},
		"out of scope": {func(d *risk.CaseData, _ *risk.PolicyData) { d.Lines[0].Class = risk.Known(att.OutsideTreaty) }, []string{
			"OUTCOME: OUT OF SCOPE", "the Treaty does not reach it. Obligations outside the Treaty were not examined.",
		}},
		"several lines": {func(d *risk.CaseData, _ *risk.PolicyData) {
			d.Lines = append(d.Lines, risk.Line{Ref: "L2", Class: risk.Known(att.OutsideTreaty)})
		}, []string{"line L1, end user EU1: authorize line L2, end user EU1: out of scope"}},
		"final destination of its own": {func(d *risk.CaseData, _ *risk.PolicyData) { d.FinalDestination = "SWE" }, []string{
			"importer Norway (NOR), final destination Sweden (SWE)",
		}},
		"national criteria": {func(_ *risk.CaseData, p *risk.PolicyData) {
			p.NationalCriteria = []risk.NationalCriterion{{ID: "N1", Title: "capacity", Source: testSource}}
		}, []string{
			"National criterion N1 (capacity), apart from the Treaty: unknown.", "Beside the Treaty: national criterion N1",
		}},
	} {
		text := explained(t, test.change)
		for _, want := range test.want {
			assert.Contains(t, text, want, name)
		}
	}
}

func TestExplanationSaysWhetherTheStateIsBound(t *testing.T) {
	for _, test := range []struct {
		state att.State
		day   att.Date
		want  string
	}{
		{"GBR", att.MustDate(2014, 10, 1), "on that day? Yes, provisionally: declared on"},
		{"USA", testDay, "on that day? No: "},
		{"ECU", testDay, "on that day? That is not known: "},
	} {
		assert.Contains(t, explained(t, func(d *risk.CaseData, p *risk.PolicyData) {
			p.State, p.ValidFrom = test.state, test.day
			d.DecidingState, d.Exporter, d.AuthorizationDay = test.state, test.state, test.day
		}), test.want)
	}
}

// Each way in which a measure of the register can stand to a transfer has words of its own.
func TestExplanationNamesTheMeasuresOfTheRegister(t *testing.T) {
	southSudan := func(d *risk.CaseData) {
		d.Importer, d.FinalDestination, d.Parties[0].State = "SSD", "SSD", "SSD"
	}
	iran := func(d *risk.CaseData) {
		d.AuthorizationDay = att.MustDate(2025, 12, 1)
		d.Importer, d.FinalDestination, d.Parties[0].State = "IRN", "IRN", "IRN"
	}
	exemption := func(answer att.Answer) func(*risk.CaseData, *risk.PolicyData) {
		return func(d *risk.CaseData, _ *risk.PolicyData) {
			southSudan(d)
			d.Statements[0].SecurityCouncil.Exemptions = []risk.Exemption{{Measure: "UNE-SSD", Met: risk.Known(answer)}}
		}
	}
	stance := func(s risk.Stance) func(*risk.CaseData, *risk.PolicyData) {
		return func(d *risk.CaseData, p *risk.PolicyData) {
			iran(d)
			p.ContestedMeasures[0].Stance = s
		}
	}
	for _, test := range []struct {
		change func(*risk.CaseData, *risk.PolicyData)
		want   string
	}{
		{func(*risk.CaseData, *risk.PolicyData) {}, "UNE-QDE, ISIL (Da'esh), Al-Qaida and associates on the list: does not cover it"},
		{func(d *risk.CaseData, _ *risk.PolicyData) {
			d.Statements[0].SecurityCouncil.Exemptions = []risk.Exemption{{Measure: "UNE-QDE", Met: risk.Known(att.Yes)}}
		}, "does not cover it, so that the exemption claimed is not needed"},
		{func(d *risk.CaseData, _ *risk.PolicyData) { d.Parties[0].Listed = risk.Fact[att.Answer]{} }, "covers it, or not: that is open"},
		{func(d *risk.CaseData, _ *risk.PolicyData) { southSudan(d) }, "covers it; in force, last seen on 2026-05-31; no exemption is claimed"},
		{exemption(att.Yes), "; an exemption is claimed and met"},
		{exemption(att.No), "; an exemption is claimed and not met"},
		{exemption(att.Unknown), "; an exemption is claimed, and whether it is met is not known"},
		{stance(risk.InForceStance), "covers it; in force, last seen on 2026-06-08; no exemption"},
		{stance(risk.NotInForceStance), "; contested, and not in force for this State by its policy; no exemption"},
		{stance(risk.ReferStance), "; contested, and by the State's policy neither in force nor not; no exemption"},
	} {
		assert.Contains(t, explained(t, test.change), test.want)
	}
}

func TestExplanationFitsThePage(t *testing.T) {
	data, policy := tellingCase()
	for line := range strings.Lines(assess(t, newAssessor(t, policy), data).Explain()) {
		assert.LessOrEqual(t, len([]rune(line)), 101, line)
	}
}
