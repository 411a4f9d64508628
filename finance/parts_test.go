package finance_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

// mixedMembers are two parties, a signatory and an observer.
func mixedMembers(tb testing.TB) []finance.Member {
	tb.Helper()
	list := members(tb, "10", "20", "30", "40")
	list[0].Participation, list[1].Participation = finance.StateParty, finance.StateParty
	list[2].Participation, list[3].Participation = finance.Signatory, finance.Observer
	return list
}

func TestEachPartHasItsBase(t *testing.T) {
	rules := func(base finance.Base) finance.FinancialRules {
		r := plainRules()
		r.Base.Value = base
		return r
	}
	parts := []finance.BudgetPart{
		{"conference", money(t, "1000 USD"), rules(finance.BasePartiesSignatoriesObservers)},
		{"subsidiary bodies", money(t, "600 USD"), rules(finance.BasePartiesSignatories)},
		{"secretariat", money(t, "300 USD"), rules(finance.BaseParties)},
	}
	result, err := finance.ApportionParts(parts, mixedMembers(t))
	require.NoError(t, err)
	var texts []string
	for _, line := range result.Lines() {
		words := []string{line.Code}
		for _, amount := range append(line.Amounts, line.Total) {
			words = append(words, amount.Plain())
		}
		texts = append(texts, strings.Join(words, " "))
	}
	assert.Equal(t, []string{
		"M000 100.00 100.00 100.00 300.00", "M001 200.00 200.00 200.00 600.00",
		"M002 300.00 300.00 0.00 600.00", "M003 400.00 0.00 0.00 400.00",
	}, texts)
	secretariat, found := result.Result("secretariat")
	require.True(t, found)
	assert.Equal(t, []string{"M002", "M003"}, secretariat.Excluded())
	_, found = result.Result("buildings")
	assert.False(t, found)

	parts[1].Total = money(t, "600 EUR")
	_, err = finance.ApportionParts(parts, mixedMembers(t))
	require.ErrorIs(t, err, finance.ErrMixed)
	_, err = finance.ApportionParts(parts[:1], members(t, "1"))
	require.ErrorIs(t, err, finance.ErrMember, "it is not stated in which capacity it pays")
	_, err = finance.ApportionParts(parts[2:], mixedMembers(t)[2:])
	require.ErrorIs(t, err, finance.ErrMember, "nobody is in the base")
}

func TestYearsOrPeriodAreRounded(t *testing.T) {
	years := []finance.YearTotal{{2025, money(t, "10 USD")}, {2026, money(t, "10 USD")}, {2027, money(t, "10 USD")}}
	list := members(t, "1", "2")
	rules := plainRules()
	_, err := finance.ApportionYears(years, list, rules)
	require.ErrorIs(t, err, finance.ErrPeriod, "the rules have not chosen")
	rules.Period.Value = finance.RoundEachYear
	each, err := finance.ApportionYears(years, list, rules)
	require.NoError(t, err)
	assert.Equal(t, "9.00 USD", each.Lines[0].Period.String(), "3 x 3")
	assert.Zero(t, each.Lines[0].Difference.Sign())
	rules.Period.Value = finance.RoundPeriod
	whole, err := finance.ApportionYears(years, list, rules)
	require.NoError(t, err)
	assert.Equal(t, "10.00 USD", whole.Lines[0].Period.String(), "a third of 30")
	assert.Equal(t, "1.00 USD", whole.Lines[0].Difference.String())
	assert.Equal(t, "-1.00 USD", whole.Lines[1].Difference.String())
	assert.Equal(t, finance.RoundPeriod, whole.Rule)
	assert.Equal(t, "10/3", whole.Years[0].Lines()[0].Exact().RatString(), "thirds stay exact")

	_, err = finance.ApportionYears(nil, list, rules)
	require.ErrorIs(t, err, finance.ErrPeriod)
	_, err = finance.ApportionYears(append(years, years[0]), list, rules)
	require.ErrorIs(t, err, finance.ErrPeriod)
	_, err = finance.ApportionYears([]finance.YearTotal{{2025, finance.Money{}}}, list, rules)
	require.ErrorIs(t, err, finance.ErrTotal)
	_, err = finance.ApportionYears([]finance.YearTotal{{2025, money(t, "10 USD")}, {2026, money(t, "10 EUR")}}, list, rules)
	require.ErrorIs(t, err, finance.ErrMixed)
}

func TestJoiningWithinTheYear(t *testing.T) {
	year := finance.BudgetYear{First: day(t, "2018-01-01"), Last: day(t, "2018-12-31")}
	list := members(t, "10", "30")
	rules := plainRules()
	joiner := finance.Member{Code: "PSE", Rate: number(t, "4"), LDC: att.No}
	result, err := finance.Apportion(money(t, "3650 USD"), list, rules)
	require.NoError(t, err)
	_, err = finance.Join(result, list, joiner, day(t, "2018-06-17"), year)
	require.ErrorIs(t, err, finance.ErrJoiner, "the rules have not chosen")

	rules.Joiners.Value = finance.JoinerExtraBill
	result, err = finance.Apportion(money(t, "3650 USD"), list, rules)
	require.NoError(t, err)
	joined, err := finance.Join(result, list, joiner, day(t, "2018-12-01"), year)
	require.NoError(t, err)
	assert.Equal(t, []int{31, 365}, []int{joined.Days, joined.YearDays})
	assert.Equal(t, "31", joined.Exact.RatString(), "4 x 2.5 per cent of 3650 for 31 of 365 days")
	assert.Equal(t, "31.00 USD", joined.Bill.String())
	assert.Equal(t, result.Lines(), joined.Result.Lines(), "the others' bills do not change")
	assert.Equal(t, []finance.Money{finance.Zero(finance.USD), finance.Zero(finance.USD)}, joined.Changes)

	rules.Joiners.Value = finance.JoinerReapportion
	result, err = finance.Apportion(money(t, "3650 USD"), list, rules)
	require.NoError(t, err)
	joined, err = finance.Join(result, list, joiner, day(t, "2018-12-01"), year)
	require.NoError(t, err)
	assert.Equal(t, "332.00 USD", joined.Bill.String(), "4 of 44")
	assert.Equal(t, "-83.00 USD", joined.Changes[0].String())
	assert.Len(t, joined.Result.Lines(), 3)
	_, err = finance.Join(result, list[1:], joiner, day(t, "2018-12-01"), year)
	require.ErrorIs(t, err, finance.ErrJoiner, "a member is left out")
	_, err = finance.Join(result, list, finance.Member{Code: "PSE"}, day(t, "2018-12-01"), year)
	require.ErrorIs(t, err, finance.ErrRate)
}

func TestBoundsHoldForAnExtraBill(t *testing.T) {
	year := finance.BudgetYear{First: day(t, "2023-01-01"), Last: day(t, "2023-12-31")}
	first := year.First
	list := members(t, "10", "30", "60")
	for i := range list {
		list[i].LDC = att.No
	}
	for name, c := range map[string]struct {
		change func(*finance.FinancialRules)
		joiner finance.Member
		want   string
	}{
		"ceiling": {func(r *finance.FinancialRules) { r.Ceiling.Value = number(t, "70") }, finance.Member{Rate: number(t, "99")}, "700"},
		"floor":   {func(r *finance.FinancialRules) { r.Floor.Value = number(t, "2") }, finance.Member{Rate: number(t, "1")}, "20"},
		"floor in money": {
			func(r *finance.FinancialRules) { r.FloorMoney.Value = money(t, "30 USD") },
			finance.Member{Rate: number(t, "1")},
			"30",
		},
		"cap": {func(r *finance.FinancialRules) {
			r.LDCCap.Value, r.LDCDate.Value = number(t, "0.5"), first
		}, finance.Member{Rate: number(t, "9"), LDC: att.Yes}, "5"},
		"pinned": {func(r *finance.FinancialRules) {
			r.Minimum.Value, r.MinimumRate.Value = finance.MinimumPinned, number(t, "0.1")
		}, finance.Member{Rate: number(t, "0.1")}, "1"},
	} {
		rules := plainRules()
		rules.Joiners.Value = finance.JoinerExtraBill
		c.change(&rules)
		c.joiner.Code = "PSE"
		result, err := finance.Apportion(money(t, "1000 USD"), list, rules)
		require.NoError(t, err, name)
		joined, err := finance.Join(result, list, c.joiner, first, year)
		require.NoError(t, err, name)
		assert.Equal(t, c.want+".00 USD", joined.Bill.String(), name)
	}
}

func TestWhoCannotJoin(t *testing.T) {
	year := finance.BudgetYear{First: day(t, "2023-01-01"), Last: day(t, "2023-12-31")}
	rules := plainRules()
	rules.Joiners.Value = finance.JoinerExtraBill
	rules.Base.Value = finance.BaseParties
	list := mixedMembers(t)
	result, err := finance.Apportion(money(t, "1000 USD"), list, rules)
	require.NoError(t, err)
	joiner := finance.Member{Code: "PSE", Rate: decimal.New(1, 0), Participation: finance.StateParty}
	_, err = finance.Join(result, list, list[0], year.First, year)
	require.ErrorIs(t, err, finance.ErrJoiner, "a member already")
	for _, bad := range []string{"2022-12-31", "2024-01-01"} {
		_, err = finance.Join(result, list, joiner, day(t, bad), year)
		require.ErrorIs(t, err, finance.ErrJoiner, bad)
	}
	_, err = finance.Join(result, list, joiner, year.First, finance.BudgetYear{})
	require.ErrorIs(t, err, finance.ErrJoiner)
	outside := joiner
	outside.Participation = finance.Observer
	_, err = finance.Join(result, list, outside, year.First, year)
	require.ErrorIs(t, err, finance.ErrJoiner, "outside the base")
	outside.Participation = finance.ParticipationUnknown
	_, err = finance.Join(result, list, outside, year.First, year)
	require.ErrorIs(t, err, finance.ErrMember)

	rules.Joiners.Value = finance.JoinerReapportion
	result, err = finance.Apportion(money(t, "1000 USD"), list, rules)
	require.NoError(t, err)
	outside.Participation = finance.Observer
	_, err = finance.Join(result, list, outside, year.First, year)
	require.ErrorIs(t, err, finance.ErrJoiner)

	rules = plainRules()
	rules.Joiners.Value = finance.JoinerExtraBill
	rules.Ceiling.Value = number(t, "50")
	result, err = finance.Apportion(money(t, "1000 USD"), members(t, "1", "2"), rules)
	require.NoError(t, err)
	_, err = finance.Join(result, nil, joiner, year.First, year)
	require.ErrorIs(t, err, finance.ErrJoiner, "the factor is not unique")
}
