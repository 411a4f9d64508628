package finance_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
	"github.com/openatt/treaty/internal/enumtest"
)

// smallResult has a bound of each kind.
func smallResult(tb testing.TB) finance.Result {
	tb.Helper()
	rules := plainRules()
	rules.Ceiling.Value = number(tb, "60")
	rules.FloorMoney.Value = money(tb, "50 USD")
	rules.Fixed = []finance.FixedShare{{Code: "EUE", Percent: number(tb, "2.5"), Source: att.Source{Citation: "decision"}}}
	list := append(members(tb, "0.001", "9.5", "30"), finance.Member{Code: "EUE"})
	list[1].Source = att.Source{Citation: "table", Basis: att.BasisRead}
	result, err := finance.Apportion(money(tb, "1000 USD"), list, rules)
	require.NoError(tb, err)
	return result
}

func TestResultJSON(t *testing.T) {
	data, err := json.Marshal(smallResult(t))
	require.NoError(t, err)
	var out map[string]any
	require.NoError(t, json.Unmarshal(data, &out))
	assert.Equal(t, "att-contributions/1", out["format"])
	assert.Equal(t, "1000.00 USD", out["total"])
	lines, isList := out["lines"].([]any)
	require.True(t, isList)
	require.Len(t, lines, 4)
	var bounds, shares []string
	for _, line := range lines {
		fields, isObject := line.(map[string]any)
		require.True(t, isObject)
		bounds = append(bounds, fmt.Sprint(fields["bound"]))
		shares = append(shares, fmt.Sprint(fields["share"]))
	}
	assert.Equal(t, []string{"floor_money", "none", "ceiling", "fixed"}, bounds)
	assert.Equal(t, []string{"5.0000000000", "32.5000000000", "60.0000000000", "2.5000000000"}, shares)
	again, err := json.Marshal(smallResult(t))
	require.NoError(t, err)
	assert.Equal(t, string(data), string(again), "the same input gives the same bytes")

	empty, err := json.Marshal(finance.Result{})
	require.NoError(t, err)
	assert.Contains(t, string(empty), "att-contributions/1")
	low, high := finance.Result{}.Factor()
	assert.Nil(t, low)
	assert.Nil(t, high)
	assert.Empty(t, finance.Result{}.Datasets())
	assert.Zero(t, finance.Line{}.Share().Sign())
	assert.Zero(t, finance.Line{}.Exact().Sign())
}

// everything computes what a host might see, as text.
func everything(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	result := smallResult(t)
	data, err := json.Marshal(result)
	require.NoError(t, err)
	b.Write(data)
	for _, line := range result.Lines() {
		b.WriteString(line.SharePercent().StringFixed(10) + line.RateText() + line.Exact().RatString() + "\n")
	}
	published, err := finance.Apportion(money(t, "3064575900 USD"), benchMembers(t), finance.UNRegularBudget())
	require.NoError(t, err)
	for _, line := range published.Lines() {
		b.WriteString(line.Amount.Text() + line.Amount.String() + line.Amount.Decimal().StringFixed(2))
	}
	_, err = finance.Apportion(money(t, "10 USD"), members(t, "1.50", "1.50", "1.50"), finance.UNRegularBudget())
	b.WriteString(err.Error())
	_, err = finance.NewMoney(number(t, "1.0050"), finance.USD)
	b.WriteString(err.Error())
	fmt.Fprintf(&b, "%+v", finance.FinancialRules{}.Check().Err())
	ledger, err := json.Marshal(newLedger(t, assessed(t, "KEN", 2020), paid(t, "KEN", "2021-01-01", "1.5")))
	require.NoError(t, err)
	b.Write(ledger)
	budget, err := json.Marshal(goodBudget(t))
	require.NoError(t, err)
	b.Write(budget)
	standing, err := newLedger(t, assessed(t, "KEN", 2020)).Standing("KEN", day(t, "2024-01-01"), standingRules(),
		finance.StandingFacts{})
	require.NoError(t, err)
	text, err := json.Marshal(standing)
	require.NoError(t, err)
	b.Write(text)
	return b.String()
}

// TestNothingDependsOnDecimalsPackageVariables flips every one of them.
func TestNothingDependsOnDecimalsPackageVariables(t *testing.T) {
	want := everything(t)
	division, power, quotes := decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MarshalJSONWithoutQuotes
	zeros, scientific := decimal.TrimTrailingZeros, decimal.UseScientificNotation
	iterations, exponent := decimal.ExpMaxIterations, decimal.MaxDecodeExponent
	set := func(division, power int, quotes, zeros, scientific bool, iterations, exponent int) {
		//nolint:reassign // The test plays a host that does.
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent = division, power
		//nolint:reassign // The test plays a host that does.
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = quotes, zeros, scientific
		//nolint:reassign // The test plays a host that does.
		decimal.ExpMaxIterations, decimal.MaxDecodeExponent = iterations, exponent
	}
	t.Cleanup(func() { set(division, power, quotes, zeros, scientific, iterations, exponent) })
	set(0, 0, !quotes, !zeros, !scientific, 0, 0)
	assert.Equal(t, want, everything(t))
}

func TestClosedListsReadWhatTheyWrite(t *testing.T) {
	enumtest.Check(t, finance.RateGiven)
	enumtest.Check(t, finance.RoundDown)
	enumtest.Check(t, finance.Observer)
	enumtest.Check(t, finance.BasePartiesSignatoriesObservers)
	enumtest.Check(t, finance.ScaleOfYearBefore)
	enumtest.Check(t, finance.MinimumPinned)
	enumtest.Check(t, finance.NotRedistributed)
	enumtest.Check(t, finance.ResidualLargestRemainder)
	enumtest.Check(t, finance.RoundPeriod)
	enumtest.Check(t, finance.JoinerReapportion)
	enumtest.Check(t, finance.FloorAboveCeiling)
	enumtest.Check(t, finance.BoundLDCCap)
	enumtest.Check(t, finance.Withdrew)
	enumtest.Check(t, finance.ArrearsByBoth)
	enumtest.Check(t, finance.ArrearsFromNextYear)
	enumtest.Check(t, finance.StandingReferred)
	enumtest.Check(t, finance.FundedByReserve)
	enumtest.Check(t, finance.SurplusToReserve)
}
