package att_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enumtest"
)

func TestClosedListsReadWhatTheyWrite(t *testing.T) {
	enumtest.Check(t, att.No)
	enumtest.Check(t, att.OutsideTreaty)
	enumtest.Check(t, att.SmallArmsAndLightWeapons)
	enumtest.Check(t, att.Brokering)
	enumtest.Check(t, att.HighConfidence)
	enumtest.Check(t, att.BasisMemory)
	enumtest.Check(t, att.Accession)
	enumtest.Check(t, att.StatusWithdrawn)
	enumtest.Check(t, att.BindingNone)
	enumtest.Check(t, att.WesternEuropeanAndOthers)
	enumtest.Check(t, att.FormerName)
	enumtest.Check(t, att.ResolvedGroup)
	enumtest.Check(t, att.MatchSeveral)
	enumtest.Check(t, att.TwelveMonthsAfter)
	enumtest.Check(t, att.InForceOnDueDay)
	enumtest.Check(t, att.RecordsFromReport)
	enumtest.Check(t, att.DueWithdrawal)
	enumtest.Check(t, att.NatureInformation)
	enumtest.Check(t, att.OtherPlatform)
	enumtest.Check(t, att.OtherWeapon)
	enumtest.Check(t, att.SeverityError)
}

func TestAnswerIsStrongKleeneLogic(t *testing.T) {
	and := map[[2]att.Answer]att.Answer{
		{att.Yes, att.Yes}: att.Yes, {att.Yes, att.No}: att.No, {att.Yes, att.Unknown}: att.Unknown,
		{att.No, att.No}: att.No, {att.No, att.Unknown}: att.No, {att.Unknown, att.Unknown}: att.Unknown,
	}
	for pair, want := range and {
		a, b := pair[0], pair[1]
		assert.Equal(t, want, a.And(b))
		assert.Equal(t, want, b.And(a))
		assert.Equal(t, want.Not(), a.Not().Or(b.Not()), "De Morgan")
	}
	assert.Equal(t, att.Yes, att.AnswerOf(true))
	assert.Equal(t, att.No, att.AnswerOf(false))
}

func TestItemsCiteTheirProvision(t *testing.T) {
	assert.Equal(t, "2(1)", att.Arms.Provision().String())
	assert.Equal(t, att.Art3, att.Ammunition.Provision())
	assert.Equal(t, att.Art4, att.Parts.Provision())
	assert.Zero(t, att.OutsideTreaty.Provision())
	assert.Equal(t, "2(1)(a)", att.BattleTanks.Provision().String())
	assert.Equal(t, "2(1)(h)", att.SmallArmsAndLightWeapons.Provision().String())
	assert.Zero(t, att.CategoryUnknown.Provision())
	assert.Zero(t, att.Category(99).Provision())
}

func TestParseState(t *testing.T) {
	states := att.States()
	assert.True(t, slices.IsSorted(states))
	assert.Len(t, slices.Compact(slices.Clone(states)), len(states))
	for _, s := range states {
		again, err := att.ParseState(string(s))
		require.NoError(t, err)
		require.Equal(t, s, again)
	}
	for _, bad := range []string{"", "GB", "gbr", "ZZZ", "GBR "} {
		_, err := att.ParseState(bad)
		require.ErrorIs(t, err, att.ErrState)
	}
	assert.False(t, att.State("").IsValid())
}
