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
