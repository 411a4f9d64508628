package risk_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enumtest"
	"github.com/openatt/treaty/risk"
)

func TestClosedListsReadWhatTheyWrite(t *testing.T) {
	enumtest.Check(t, risk.Prohibited)
	enumtest.Check(t, risk.Probable)
	enumtest.Check(t, risk.OtherWarCrimes)
	enumtest.Check(t, risk.ActualKnowledge)
	enumtest.CheckWithoutUnknown(t, risk.Diversion)
	enumtest.Check(t, risk.OtherBasis)
	enumtest.Check(t, risk.OtherRole)
	enumtest.Check(t, risk.OtherDocument)
	enumtest.Check(t, risk.RiskGreater)
	enumtest.Check(t, risk.BalancingReading)
	enumtest.Check(t, risk.SubstantialGroundsSuffice)
	enumtest.Check(t, risk.RaiseLimbs)
	enumtest.Check(t, risk.ReferStance)
	enumtest.Check(t, risk.FromExpiry)
	enumtest.Check(t, risk.Recorded)
}

func TestLikelihoodUnknownComparesWithNothing(t *testing.T) {
	for l := risk.Negligible; l <= risk.Probable; l++ {
		assert.False(t, risk.LikelihoodUnknown.AtLeast(l))
		assert.False(t, l.AtLeast(risk.LikelihoodUnknown))
		assert.True(t, l.AtLeast(risk.Negligible))
	}
	assert.False(t, risk.Clear.AtLeast(risk.Probable))
}

func TestThresholdsOfTheReadings(t *testing.T) {
	want := []risk.Likelihood{risk.Possible, risk.Substantial, risk.Clear, risk.Probable, risk.Substantial}
	for i, reading := range risk.Readings() {
		assert.Equal(t, want[i], reading.Threshold(), reading)
	}
	assert.Equal(t, risk.LikelihoodUnknown, risk.ReadingUnset.Threshold())
}

func TestOutcomeSets(t *testing.T) {
	set := risk.NewOutcomeSet(risk.Authorize, risk.Prohibited)
	assert.Equal(t, "prohibited, authorize", set.String())
	assert.Equal(t, att.Unknown, set.Authorizable())
	assert.Equal(t, att.No, risk.NewOutcomeSet(risk.Deny, risk.Prohibited).Authorizable(),
		"referred, and yet not authorizable")
	assert.Equal(t, att.Yes, risk.NewOutcomeSet(risk.OutOfScope, risk.NotProhibited).Authorizable())
	assert.True(t, risk.Prohibited.MoreRestrictive(risk.Deny))
	assert.True(t, risk.NotProhibited.MoreRestrictive(risk.OutOfScope))
	for range set.All() {
		break
	}
	assert.Equal(t, att.Provision(0), risk.Limb(9).Provision())
	assert.Empty(t, risk.Limb(9).String())
	for limb := risk.PeaceAndSecurity; limb <= risk.Diversion; limb++ {
		assert.Equal(t, limb.Provision().String(), limb.String())
	}
}
