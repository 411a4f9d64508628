package finance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

func TestPresetsPassTheirCheckAndNameTheirSources(t *testing.T) {
	presets := []finance.FinancialRules{
		finance.UNRegularBudget(), finance.CBD(finance.Chosen(day(t, "2024-01-01"), att.Source{Citation: "test"})),
		finance.MultilateralFund(), finance.ITLOS(), finance.OPCW(),
	}
	for _, rules := range presets {
		assert.Empty(t, rules.Check(), rules.Name)
		for _, choice := range rules.Choices() {
			assert.NotEmpty(t, choice.Source.Citation, "%s: %s", rules.Name, choice.Field)
			assert.Equal(t, choice.Source.Basis == att.BasisRead, choice.Verified)
		}
		assert.NotEmpty(t, rules.Unverified(), "%s: what was derived from tables is marked", rules.Name)
	}
	assert.True(t, finance.CBD(finance.Choice[att.Date]{}).Check().Has("FIN-17-3-06"), "the day is the caller's")
}

func TestCBDFixesOneShareAndCapsTheLeastDeveloped(t *testing.T) {
	rules := finance.CBD(finance.Chosen(day(t, "2024-10-21"), att.Source{Citation: "test"}))
	scale, err := rules.ScaleFor(2025, 2025)
	require.NoError(t, err)
	codes := []string{"FRA", "BGD", "AGO", "CHN", "NIU"}
	list, err := scale.Members(codes...)
	require.NoError(t, err)
	result, err := finance.Apportion(money(t, "1000000 USD"), append(list, finance.Member{Code: "EUE"}), rules)
	require.NoError(t, err)
	bounds := map[string]finance.Bound{}
	for _, line := range result.Lines() {
		bounds[line.Code] = line.Bound
	}
	assert.Equal(t, map[string]finance.Bound{
		"FRA": finance.BoundNone, "CHN": finance.BoundNone, "NIU": finance.BoundNone, "EUE": finance.BoundFixed,
		"BGD": finance.BoundLDCCap, "AGO": finance.BoundLDCCap,
	}, bounds)
	rules.Fixed[0].Percent = number(t, "99")
	result.Rules().Fixed[0].Percent = number(t, "99")
	union, found := result.Line("EUE")
	require.True(t, found)
	assert.Equal(t, "25000.00 USD", union.Amount.String())
	assert.Equal(t, "5/2", union.Share().RatString(), "a result does not change with the rules it was made by")
	assert.Empty(t, union.RateText())
	_, found = result.Line("XX")
	assert.False(t, found)
}

// attRules are the rules that the working notes ask about: a ceiling of 22 per cent and a minimum of 100 dollars.
func attRules(t *testing.T, base finance.Base) finance.FinancialRules {
	t.Helper()
	rest := plainRules()
	rest.Name = ""
	rest.Base.Value = base
	rules, err := finance.NewATTRules(
		finance.Chosen(number(t, "22"), att.Source{}), finance.Chosen(money(t, "100 USD"), att.Source{}), rest)
	require.NoError(t, err)
	return rules
}

// attMembers are the parties and signatories of the depositary's list, with 0.001 per cent for those without a rate.
func attMembers(t *testing.T) []finance.Member {
	t.Helper()
	scale, err := finance.ScaleOf(2026)
	require.NoError(t, err)
	scale, err = scale.With(finance.Rate{Code: "NIU", Percent: number(t, "0.001")})
	require.NoError(t, err)
	var codes []string
	participation := map[string]finance.Participation{}
	for _, m := range att.Memberships() {
		code := string(m.State)
		codes = append(codes, code)
		participation[code] = finance.Signatory
		if m.Listed == att.StatusParty {
			participation[code] = finance.StateParty
		}
	}
	list, err := scale.Members(codes...)
	require.NoError(t, err)
	for i := range list {
		list[i].Participation = participation[list[i].Code]
	}
	return list
}

func TestTheATTsNumbersHaveToBeGivenAndAreMarked(t *testing.T) {
	ceiling := finance.Chosen(number(t, "22"), att.Source{})
	minimum := finance.Chosen(money(t, "100 USD"), att.Source{})
	for name, run := range map[string]func() error{
		"ceiling": func() error {
			_, err := finance.NewATTRules(finance.Chosen(number(t, "0"), att.Source{}), minimum, plainRules())
			return err
		},
		"minimum": func() error {
			_, err := finance.NewATTRules(ceiling, finance.Choice[finance.Money]{}, plainRules())
			return err
		},
		"the rest": func() error {
			_, err := finance.NewATTRules(ceiling, minimum, finance.FinancialRules{})
			return err
		},
	} {
		assert.ErrorIs(t, run(), finance.ErrRules, name)
	}
	result, err := finance.Apportion(money(t, "1000000 USD"), attMembers(t), attRules(t, finance.BaseParties))
	require.NoError(t, err)
	var fields []string
	for _, finding := range result.Unverified() {
		if finding.Code == "FIN-17-3-01" {
			fields = append(fields, finding.Arg("field"))
			assert.Contains(t, finding.Text(), "ATT/CSP1/CONF/2")
		}
	}
	assert.Contains(t, fields, "ceiling")
	assert.Contains(t, fields, "floor_money")
	readIt, err := finance.NewATTRules(
		finance.Chosen(number(t, "22"), att.Source{Citation: "ATT/CSP1/CONF/2", Basis: att.BasisRead}), minimum, plainRules())
	require.NoError(t, err)
	assert.True(t, readIt.Ceiling.Verified(), "a caller who has the text says so")
	assert.Equal(t, "Arms Trade Treaty", attRules(t, finance.BaseParties).Name)
}

func TestFloorAndCeilingBindTogetherInTheATT(t *testing.T) {
	result, err := finance.Apportion(money(t, "1000000 USD"), attMembers(t), attRules(t, finance.BaseParties))
	require.NoError(t, err)
	china, found := result.Line("CHN")
	require.True(t, found)
	assert.Equal(t, finance.BoundCeiling, china.Bound, "29.658 per cent without a ceiling")
	assert.Len(t, result.Lines(), 118)
	bounds := map[finance.Bound]int{}
	for _, line := range result.Lines() {
		bounds[line.Bound]++
		assert.GreaterOrEqual(t, line.Amount.Minor(), int64(10_000), line.Code)
	}
	assert.Equal(t, 1, bounds[finance.BoundCeiling])
	assert.Greater(t, bounds[finance.BoundFloorMoney], 30)

	both, err := finance.Apportion(money(t, "1000000 USD"), attMembers(t),
		attRules(t, finance.BasePartiesSignatories))
	require.NoError(t, err)
	assert.Len(t, both.Lines(), 143)
	states, found := both.Line("USA")
	require.True(t, found)
	assert.Equal(t, finance.BoundCeiling, states.Bound)
	assert.Empty(t, both.Excluded())
	assert.Len(t, result.Excluded(), 25)
}

// TestTheNotesOnTheATTHold recomputes what was worked out apart: the factor behind a ceiling alone.
func TestTheNotesOnTheATTHold(t *testing.T) {
	rules := attRules(t, finance.BaseParties)
	rules.FloorMoney.Value = finance.Money{}
	result, err := finance.Apportion(money(t, "1000000 USD"), attMembers(t), rules)
	require.NoError(t, err)
	low, _ := result.Factor()
	assert.Equal(t, "1.643974", low.FloatString(6))
	rules.Base.Value = finance.BasePartiesSignatories
	result, err = finance.Apportion(money(t, "1000000 USD"), attMembers(t), rules)
	require.NoError(t, err)
	held := 0
	for _, line := range result.Lines() {
		if line.Bound == finance.BoundCeiling {
			held++
		}
	}
	assert.Equal(t, 2, held, "the United States first, China on the second pass")
	assert.Equal(t, 3, result.Passes())
}
