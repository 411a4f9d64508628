package risk_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

func TestSmoke(t *testing.T) {
	a := newAssessor(t, completePolicy())
	got := assess(t, a, cleanCase())
	assert.Equal(t, risk.Authorize, got.Outcome())
	assert.Equal(t, risk.Authorize.String(), got.Possible().String())
	d := cleanCase()
	d.Statements[0].SecurityCouncil.Violated = risk.Fact[att.Answer]{}
	got = assess(t, a, d)
	assert.Equal(t, risk.Refer, got.Outcome())
	assert.Equal(t, "prohibited, authorize", got.Possible().String())
	assert.Len(t, got.Results()[0].Missing(), 1)
	d.Statements[0].Appraisals[risk.HumanRights].Before = risk.Fact[risk.Likelihood]{}
	got = assess(t, a, d)
	assert.Equal(t, "prohibited, deny, authorize", got.Possible().String())
	assert.Len(t, got.Results()[0].Missing(), 2)
}

func TestAnAppraisalWithoutMeasuresHasNoConditions(t *testing.T) {
	d := cleanCase()
	d.Statements[0].Appraisals[risk.HumanRights] = risk.Appraisal{}
	got := assess(t, newAssessor(t, completePolicy()), d)
	assert.Equal(t, "deny, authorize", got.Possible().String())
}

func TestWhatIsFoundLaterIsNotUsed(t *testing.T) {
	late := testDay.AddDays(1)
	for name, change := range map[string]func(*risk.CaseData){
		"knowledge": func(d *risk.CaseData) {
			d.Statements[0].Atrocities = risk.Atrocities{
				Crime:     risk.Known(risk.Genocide),
				Knowledge: risk.Fact[risk.Knowledge]{Value: risk.ActualKnowledge, On: late},
			}
		},
		"appraisal": func(d *risk.CaseData) {
			d.Statements[0].Appraisals[risk.HumanRights].Before = risk.Fact[risk.Likelihood]{Value: risk.Negligible, On: late}
		},
		"screening": func(d *risk.CaseData) {
			d.Parties[0].Listed = risk.Fact[att.Answer]{Value: att.No, On: late}
		},
	} {
		d := cleanCase()
		change(&d)
		got := assess(t, newAssessor(t, completePolicy()), d)
		assert.Equal(t, risk.Refer, got.Outcome(), name)
		assert.True(t, got.Findings().Has("RISK-7-7-01"), name)
		assert.Equal(t, d, got.Case().Data(), "the case itself keeps what was stated")
	}
}

func TestWhatIsFoundLaterDoesNotReplaceWhatWasKnown(t *testing.T) {
	d := cleanCase()
	d.Statements[0].Atrocities = risk.Atrocities{
		Crime: risk.Known(risk.Genocide), Knowledge: risk.Known(risk.ActualKnowledge),
	}
	late := testDay.AddDays(1)
	d.Statements = append(d.Statements, risk.Statement{Line: "L1", Atrocities: risk.Atrocities{
		Crime:     risk.Fact[risk.Crime]{Value: risk.NoCrime, On: late},
		Knowledge: risk.Fact[risk.Knowledge]{Value: risk.NoKnowledge, On: late},
	}})
	assert.Equal(t, risk.Prohibited, assess(t, newAssessor(t, completePolicy()), d).Outcome())
}

func TestAProhibitedExportNeedsNoAppraisal(t *testing.T) {
	d := cleanCase()
	d.FinalDestination = "PRK"
	d.Statements[0].Appraisals = risk.Appraisals{}
	got := assess(t, newAssessor(t, completePolicy()), d)
	assert.Equal(t, risk.Prohibited, got.Outcome())
	assert.False(t, got.Findings().Has("RISK-7-1-01"), "7(1) asks for an assessment where Article 6 does not bar it")
}
