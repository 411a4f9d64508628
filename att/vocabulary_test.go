package att_test

import (
	"encoding"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

// textValue is what every closed list of the package offers.
type textValue interface {
	fmt.Stringer
	encoding.TextMarshaler
}

func TestClosedListsReadWhatTheyWrite(t *testing.T) {
	lists := map[string]struct {
		values []textValue
		decode func(text []byte) (textValue, error)
	}{
		"answer": {[]textValue{att.Unknown, att.Yes, att.No}, decode[att.Answer]},
		"item class": {
			[]textValue{att.ItemClassUnknown, att.Arms, att.Ammunition, att.Parts, att.OutsideTreaty},
			decode[att.ItemClass],
		},
		"category": {
			[]textValue{
				att.CategoryUnknown, att.BattleTanks, att.ArmouredCombatVehicles, att.LargeCalibreArtillery,
				att.CombatAircraft, att.AttackHelicopters, att.Warships, att.MissilesAndLaunchers,
				att.SmallArmsAndLightWeapons,
			},
			decode[att.Category],
		},
		"activity": {
			[]textValue{att.ActivityUnknown, att.Export, att.Import, att.Transit, att.TransShipment, att.Brokering},
			decode[att.Activity],
		},
		"confidence": {
			[]textValue{att.NotGraded, att.LowConfidence, att.MediumConfidence, att.HighConfidence},
			decode[att.Confidence],
		},
		"basis": {
			[]textValue{att.BasisNotStated, att.BasisRead, att.BasisMixed, att.BasisMemory}, decode[att.Basis],
		},
		"consent form": {
			[]textValue{att.NoConsent, att.Ratification, att.Acceptance, att.Approval, att.Accession},
			decode[att.ConsentForm],
		},
		"status": {
			[]textValue{
				att.StatusUnknown, att.StatusNotParty, att.StatusSignatory, att.StatusSignatoryNotIntending,
				att.StatusConsented, att.StatusParty, att.StatusWithdrawn,
			},
			decode[att.Status],
		},
		"binding": {
			[]textValue{att.BindingUnknown, att.BindingInForce, att.BindingProvisional, att.BindingNone},
			decode[att.BindingKind],
		},
		"regional group": {
			[]textValue{
				att.NoRegionalGroup, att.African, att.AsiaPacific, att.EasternEuropean,
				att.LatinAmericanAndCaribbean, att.WesternEuropeanAndOthers,
			},
			decode[att.RegionalGroup],
		},
		"name form": {
			[]textValue{
				att.NoNameForm, att.Alpha3Code, att.Alpha2Code, att.FormerCode, att.ShortName, att.FormalName,
				att.AlternativeName, att.FormerName,
			},
			decode[att.NameForm],
		},
		"resolution kind": {
			[]textValue{att.Unresolved, att.ResolvedState, att.ResolvedTerritory, att.ResolvedGroup},
			decode[att.ResolutionKind],
		},
		"match": {
			[]textValue{
				att.NoMatch, att.MatchCode, att.MatchExact, att.MatchFolded, att.MatchMisspelt, att.MatchRule,
				att.MatchPlaceholder, att.MatchSeveral,
			},
			decode[att.Match],
		},
		"initial report rule": {
			[]textValue{att.InitialReportUnset, att.LastDayOfFirstYear, att.TwelveMonthsAfter},
			decode[att.InitialReportRule],
		},
		"first report rule": {
			[]textValue{att.FirstReportUnset, att.FirstFullCalendarYear, att.YearOfEntry, att.InForceOnDueDay},
			decode[att.FirstReportRule],
		},
		"records start": {
			[]textValue{
				att.RecordsStartUnset, att.RecordsFromOwnDay, att.RecordsFromYearEnd, att.RecordsFromReport,
			},
			decode[att.RecordsStart],
		},
		"due kind": {
			[]textValue{
				att.DueInvalid, att.DueProvisional, att.DueEntryIntoForce, att.DueInitialReport, att.DueAnnualReport,
				att.DueGraceEnds, att.DueRecordsKept, att.DueProposalsOpen, att.DueArrangement, att.DueWithdrawal,
			},
			decode[att.DueKind],
		},
		"due nature": {
			[]textValue{att.NatureInvalid, att.NatureDuty, att.NatureRight, att.NatureInformation},
			decode[att.DueNature],
		},
		"platform": {every(att.OtherPlatform), decode[att.Platform]},
		"weapon":   {every(att.OtherWeapon), decode[att.Weapon]},
		"severity": {
			[]textValue{att.SeverityInvalid, att.SeverityInfo, att.SeverityWarning, att.SeverityError},
			decode[att.Severity],
		},
	}
	for name, list := range lists {
		for _, value := range list.values {
			text, err := value.MarshalText()
			require.NoError(t, err, name)
			assert.Equal(t, value.String(), string(text), name)
			again, err := list.decode(text)
			require.NoError(t, err, name)
			assert.Equal(t, value, again, name)
		}
		_, err := list.decode([]byte("nonsense"))
		require.ErrorContains(t, err, list.values[1].String(), "the error lists what is allowed")
	}
}

// every lists the values of a closed list up to its last.
func every[T interface {
	~uint8
	textValue
}](last T) []textValue {
	var all []textValue
	for v := T(0); v <= last; v++ {
		all = append(all, v)
	}
	return all
}

func decode[T textValue, P interface {
	*T
	encoding.TextUnmarshaler
}](text []byte) (textValue, error) {
	var value T
	err := P(&value).UnmarshalText(text)
	return value, err
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
