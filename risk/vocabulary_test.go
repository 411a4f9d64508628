package risk_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

type textValue interface {
	fmt.Stringer
	encoding.TextMarshaler
}

// closedList walks the values of a list from the zero value to the last.
func closedList[T interface {
	~uint8
	textValue
}, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, first, last T,
) {
	t.Helper()
	seen := map[string]bool{}
	for v := first; v <= last; v++ {
		text, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, v.String(), string(text))
		assert.False(t, seen[v.String()])
		seen[v.String()] = true
		var again T
		require.NoError(t, P(&again).UnmarshalText(text))
		assert.Equal(t, v, again)
	}
	_, err := (last + 1).MarshalText()
	require.Error(t, err, "%T ends at %v", last, last)
	var again T
	require.Error(t, P(&again).UnmarshalText([]byte("nonsense")))
}

func TestClosedListsReadWhatTheyWrite(t *testing.T) {
	closedList(t, risk.OutcomeInvalid, risk.Prohibited)
	closedList(t, risk.LikelihoodUnknown, risk.Probable)
	closedList(t, risk.CrimeUnknown, risk.OtherWarCrimes)
	closedList(t, risk.KnowledgeUnknown, risk.ActualKnowledge)
	closedList(t, risk.PeaceAndSecurity, risk.Diversion)
	closedList(t, risk.BasisUnknown, risk.OtherBasis)
	closedList(t, risk.RoleUnknown, risk.OtherRole)
	closedList(t, risk.DocumentUnknown, risk.OtherDocument)
	closedList(t, risk.WeighingUnknown, risk.RiskGreater)
	closedList(t, risk.ReadingUnset, risk.BalancingReading)
	closedList(t, risk.KnowledgeUnset, risk.SubstantialGroundsSuffice)
	closedList(t, risk.ViolenceUnset, risk.RaiseLimbs)
	closedList(t, risk.StanceUnset, risk.ReferStance)
	closedList(t, risk.RecordsUnset, risk.FromExpiry)
	closedList(t, risk.NotTested, risk.Recorded)
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
