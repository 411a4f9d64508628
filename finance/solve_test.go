package finance_test

import (
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

func TestFloorAndCeilingBindAtOnce(t *testing.T) {
	rules := plainRules()
	rules.Ceiling.Value = number(t, "22")
	rules.FloorMoney.Value = money(t, "100 USD")
	rates := []string{"0.001", "0.002", "0.1", "5", "8", "9", "10", "11", "12", "15", "20"}
	result, err := finance.Apportion(money(t, "100000 USD"), members(t, rates...), rules)
	require.NoError(t, err)
	bounds := map[finance.Bound]int{}
	sum := new(big.Rat)
	for _, line := range result.Lines() {
		bounds[line.Bound]++
		sum.Add(sum, line.Share())
	}
	assert.Equal(t, map[finance.Bound]int{
		finance.BoundFloorMoney: 2, finance.BoundCeiling: 1, finance.BoundNone: 8,
	}, bounds)
	assert.Equal(t, "100", sum.RatString())
}

// TestPinningTheCeilingFirstIsWrong holds a member that a ceiling seems to bind at first and that the floors of the
// others bring below it in the end.
func TestPinningTheCeilingFirstIsWrong(t *testing.T) {
	rules := plainRules()
	rules.Ceiling.Value = number(t, "40")
	rules.Floor.Value = number(t, "15")
	result, err := finance.Apportion(money(t, "1000 USD"), members(t, "1", "1", "1", "42", "40"), rules)
	require.NoError(t, err)
	assert.Equal(t, []int64{150, 150, 150, 282, 268}, amounts(result))
	for _, line := range result.Lines()[3:] {
		assert.Equal(t, finance.BoundNone, line.Bound)
	}
}

func TestTheFactorMayBeAnInterval(t *testing.T) {
	for name, c := range map[string]struct {
		ceiling, floor, low, high string
		fixed                     []finance.FixedShare
	}{
		"unique":                   {"", "", "20", "20", nil},
		"all at the ceiling":       {"50", "", "50", "none", nil},
		"all at the floor":         {"", "50", "0", "12.5", nil},
		"one at each":              {"60", "40", "15", "40", nil},
		"at floor and ceiling too": {"50", "50", "0", "none", nil},
	} {
		rules := plainRules()
		list := members(t, "1", "4")
		if c.ceiling != "" {
			rules.Ceiling.Value = number(t, c.ceiling)
		}
		if c.floor != "" {
			rules.Floor.Value = number(t, c.floor)
		}
		result, err := finance.Apportion(money(t, "100 USD"), list, rules)
		require.NoError(t, err, name)
		low, high := result.Factor()
		assert.Zero(t, low.Cmp(rat(c.low)), "%s: low is %s", name, low)
		if c.high == "none" {
			assert.Nil(t, high, name)
		} else {
			require.NotNil(t, high, name)
			assert.Zero(t, high.Cmp(rat(c.high)), "%s: high is %s", name, high)
		}
	}
	rules := plainRules()
	rules.Fixed = []finance.FixedShare{{Code: "M000", Percent: number(t, "100")}}
	result, err := finance.Apportion(money(t, "100 USD"), members(t, "0"), rules)
	require.NoError(t, err)
	low, high := result.Factor()
	assert.Nil(t, low, "nobody is scaled")
	assert.Nil(t, high)
}

func TestInfeasibleRulesAreRefusedWithTheNumbers(t *testing.T) {
	for reason, c := range map[finance.Infeasibility]struct {
		change  func(*finance.FinancialRules)
		message string
	}{
		finance.FloorsAboveTotal: {
			func(r *finance.FinancialRules) { r.Floor.Value = number(t, "34") },
			"the floors sum to 102 per cent and 100 are left to share",
		},
		finance.CeilingsBelowTotal: {
			func(r *finance.FinancialRules) { r.Ceiling.Value = number(t, "33.3") },
			"the ceilings sum to 99.9 per cent and 100 are left to share",
		},
		finance.FixedAboveTotal: {
			func(r *finance.FinancialRules) {
				r.Fixed = []finance.FixedShare{
					{Code: "M000", Percent: number(t, "60")}, {Code: "M001", Percent: number(t, "40.5")},
				}
			}, "fixed and pinned shares sum to 100.5 per cent of 100",
		},
		finance.NobodyLeft: {
			func(r *finance.FinancialRules) {
				r.Minimum.Value, r.MinimumRate.Value = finance.MinimumPinned, number(t, "99")
			}, "fixed and pinned shares sum to 6 per cent of 100 and there is no other member",
		},
		finance.NothingLeft: {
			func(r *finance.FinancialRules) {
				r.Fixed = []finance.FixedShare{{Code: "M000", Percent: number(t, "100")}}
			}, "fixed and pinned shares sum to 100 per cent of 100 and leave nothing to the other members",
		},
		finance.FloorAboveCeiling: {
			func(r *finance.FinancialRules) {
				r.FloorMoney.Value, r.LDCCap.Value = money(t, "10 USD"), number(t, "0.01")
				r.LDCDate.Value = day(t, "2024-01-01")
			}, "a floor of 10 per cent is above a ceiling or cap of 0.01 (M001)",
		},
	} {
		rules := plainRules()
		c.change(&rules)
		list := members(t, "1", "2", "3")
		for i := range list {
			list[i].LDC = att.AnswerOf(i == 1)
		}
		_, err := finance.Apportion(money(t, "100 USD"), list, rules)
		var infeasible *finance.InfeasibleError
		require.ErrorAs(t, err, &infeasible, reason)
		assert.ErrorIs(t, err, finance.ErrInfeasible)
		assert.Equal(t, reason, infeasible.Reason)
		assert.Equal(t, "finance: rules that no shares satisfy: "+c.message, err.Error())
	}
}

func TestWithoutRedistributionTheRestStaysUnassessed(t *testing.T) {
	rules := plainRules()
	rules.Redistribution.Value = finance.NotRedistributed
	rules.Ceiling.Value = number(t, "30")
	result, err := finance.Apportion(money(t, "100 USD"), members(t, "20", "30", "50"), rules)
	require.NoError(t, err)
	assert.Equal(t, []int64{20, 30, 30}, amounts(result))
	assert.Equal(t, "20.00 USD", result.Residual().String())
	assert.Equal(t, 1, result.Passes())
	low, high := result.Factor()
	assert.Equal(t, "1", low.RatString())
	assert.Equal(t, low, high)
}

func TestAmountsBeyondTheRangeAreRefused(t *testing.T) {
	rules := plainRules()
	rules.Redistribution.Value = finance.NotRedistributed
	rules.FloorMoney.Value = money(t, "40000000000000000 USD")
	_, err := finance.Apportion(money(t, "46116860184273879 USD"), members(t, "1", "1", "1"), rules)
	require.ErrorIs(t, err, finance.ErrRange)
	large := finance.BudgetPart{Name: "a", Total: money(t, "30000000000000000 USD"), Rules: plainRules()}
	_, err = finance.ApportionParts([]finance.BudgetPart{large, large}, members(t, "1"))
	require.ErrorIs(t, err, finance.ErrRange)
}

func TestMinimumMembersScaledOrPinned(t *testing.T) {
	rules := plainRules()
	rules.Minimum.Value, rules.MinimumRate.Value = finance.MinimumPinned, number(t, "0.001")
	rules.Unit.Value = number(t, "0.01")
	list := members(t, "0.001", "10", "30")
	result, err := finance.Apportion(money(t, "1000000 USD"), list, rules)
	require.NoError(t, err)
	assert.Equal(t, "10.00 USD", result.Lines()[0].Amount.String())
	assert.Equal(t, finance.BoundMinimum, result.Lines()[0].Bound)
	assert.Equal(t, "1/1000", result.Lines()[0].Share().RatString())
	rules.Floor.Value = number(t, "0.01")
	result, err = finance.Apportion(money(t, "1000000 USD"), list, rules)
	require.NoError(t, err)
	assert.Equal(t, "100.00 USD", result.Lines()[0].Amount.String(), "a pinned member keeps the floor")
	assert.Equal(t, finance.BoundFloor, result.Lines()[0].Bound)
	rules = plainRules()
	rules.Unit.Value = number(t, "0.01")
	result, err = finance.Apportion(money(t, "1000000 USD"), list, rules)
	require.NoError(t, err)
	assert.Equal(t, "25.00 USD", result.Lines()[0].Amount.String())
}

func TestLeastDevelopedCountriesAreLookedUpOnTheDay(t *testing.T) {
	rules := plainRules()
	rules.LDCCap.Value, rules.LDCDate.Value = number(t, "0.01"), day(t, "2024-01-01")
	list := []finance.Member{
		{Code: "VUT", Rate: number(t, "1")}, {Code: "BGD", Rate: number(t, "1")}, {Code: "FRA", Rate: number(t, "5")},
	}
	total := money(t, "1000000 USD")
	result, err := finance.Apportion(total, list, rules)
	require.NoError(t, err)
	assert.Equal(t, finance.BoundNone, result.Lines()[0].Bound, "Vanuatu left the list in 2020")
	assert.Equal(t, finance.BoundLDCCap, result.Lines()[1].Bound)
	assert.Equal(t, "1/100", result.Lines()[1].Share().RatString())
	require.Len(t, result.Datasets(), 1)
	assert.Contains(t, result.Datasets()[0], "least-developed-countries@")

	rules.LDCDate.Value = day(t, "2020-01-01")
	result, err = finance.Apportion(total, list, rules)
	require.NoError(t, err)
	assert.Equal(t, finance.BoundLDCCap, result.Lines()[0].Bound)

	rules.LDCDate.Value = day(t, "2026-12-01")
	_, err = finance.Apportion(total, list, rules)
	require.ErrorIs(t, err, finance.ErrMember, "whether Bangladesh has left by then is not known")
	list[1].LDC = att.No
	_, err = finance.Apportion(total, list, rules)
	require.NoError(t, err, "the caller may know")
	list[2].Code = "XX"
	_, err = finance.Apportion(total, list, rules)
	require.ErrorIs(t, err, finance.ErrMember)
}

func TestUnusableInput(t *testing.T) {
	good, total := members(t, "1", "2"), money(t, "100 USD")
	for name, c := range map[string]struct {
		total   finance.Money
		members []finance.Member
		change  func(*finance.FinancialRules)
		want    error
	}{
		"unknown total":       {finance.Money{}, good, nil, finance.ErrTotal},
		"zero total":          {finance.Zero(finance.USD), good, nil, finance.ErrTotal},
		"negative total":      {total.Neg(), good, nil, finance.ErrTotal},
		"nobody":              {total, nil, nil, finance.ErrMember},
		"too many":            {total, make([]finance.Member, 2049), nil, finance.ErrMember},
		"bad code":            {total, []finance.Member{{Code: "a b"}}, nil, finance.ErrMember},
		"long code":           {total, []finance.Member{{Code: "ABCDEFGHI"}}, nil, finance.ErrMember},
		"twice":               {total, append(good, good[0]), nil, finance.ErrMember},
		"no rate":             {total, []finance.Member{{Code: "AA"}}, nil, finance.ErrRate},
		"negative rate":       {total, members(t, "-1"), nil, finance.ErrRate},
		"rate of many digits": {total, []finance.Member{{Code: "AA", Rate: decimal.New(1, 99)}}, nil, finance.ErrRate},
		"rules not chosen":    {total, good, func(r *finance.FinancialRules) { *r = finance.FinancialRules{} }, finance.ErrRules},
		"unit below a cent":   {total, good, func(r *finance.FinancialRules) { r.Unit.Value = number(t, "0.001") }, finance.ErrRules},
		"other currency": {total, good, func(r *finance.FinancialRules) {
			r.FloorMoney.Value = money(t, "1 EUR")
		}, finance.ErrMixed},
		"fixed share of nobody": {total, good, func(r *finance.FinancialRules) {
			r.Fixed = []finance.FixedShare{{Code: "ZZ", Percent: number(t, "1")}}
		}, finance.ErrMember},
		"floor above the total": {total, good, func(r *finance.FinancialRules) {
			r.FloorMoney.Value = money(t, "101 USD")
		}, finance.ErrInfeasible},
	} {
		rules := plainRules()
		if c.change != nil {
			c.change(&rules)
		}
		_, err := finance.Apportion(c.total, c.members, rules)
		assert.ErrorIs(t, err, c.want, name)
	}
}
