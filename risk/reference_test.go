package risk_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

func TestReferenceData(t *testing.T) {
	indicators := risk.Indicators()
	assert.Len(t, indicators, 126)
	for i, indicator := range indicators {
		assert.True(t, indicator.Provision.IsValid())
		assert.NotZero(t, indicator.Source.Confidence)
		assert.NotZero(t, indicator.Source.Basis)
		if i > 0 {
			assert.LessOrEqual(t, indicators[i-1].Provision.Compare(indicator.Provision), 0)
		}
	}
	measures := risk.MitigationMeasures()
	assert.Len(t, measures, 40)
	byID := map[string]risk.MitigationMeasure{}
	for _, m := range measures {
		byID[m.ID] = m
		assert.NotEmpty(t, m.Provisions, m.ID)
	}
	assert.Empty(t, byID["MIT-38"].Mitigates, "an exemption is no mitigation")
	assert.Contains(t, byID["MIT-01"].Mitigates, "diversion")

	instruments := risk.Instruments()
	assert.Len(t, instruments, 56)
	political, warCrimes := 0, 0
	for _, instrument := range instruments {
		if instrument.IsPolitical() {
			political++
		}
		if instrument.DefinesWarCrimes {
			warCrimes++
			assert.Contains(t, instrument.Relevance, att.Art6Par3, instrument.ID)
		}
	}
	assert.Equal(t, 4, political)
	assert.Equal(t, 6, warCrimes, "the Genocide Convention defines none")

	instruments[0].Relevance[0] = att.Art8
	assert.NotEqual(t, att.Art8, risk.Instruments()[0].Relevance[0], "a copy")
	for _, dataset := range risk.Datasets() {
		assert.NotEmpty(t, dataset.Version)
		assert.NotZero(t, dataset.Rows)
		assert.False(t, dataset.Checked.IsZero())
	}
}
