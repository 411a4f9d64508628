package finance_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
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

type textValue interface {
	fmt.Stringer
	encoding.TextMarshaler
}

func decode[T textValue, P interface {
	*T
	encoding.TextUnmarshaler
}](text []byte) (textValue, error) {
	var value T
	err := P(&value).UnmarshalText(text)
	return value, err
}

// list returns the first n values of a closed list.
func list[T interface {
	~uint8
	textValue
}](n int) []textValue {
	var values []textValue
	for i := range n {
		values = append(values, T(i))
	}
	return values
}

func TestClosedListsReadWhatTheyWrite(t *testing.T) {
	for name, c := range map[string]struct {
		values []textValue
		beyond textValue
		decode func([]byte) (textValue, error)
	}{
		"rate kind":      {list[finance.RateKind](4), finance.RateKind(4), decode[finance.RateKind]},
		"rounding mode":  {list[finance.RoundingMode](3), finance.RoundingMode(3), decode[finance.RoundingMode]},
		"participation":  {list[finance.Participation](4), finance.Participation(4), decode[finance.Participation]},
		"base":           {list[finance.Base](5), finance.Base(5), decode[finance.Base]},
		"scale rule":     {list[finance.ScaleRule](3), finance.ScaleRule(3), decode[finance.ScaleRule]},
		"minimum rule":   {list[finance.MinimumRule](3), finance.MinimumRule(3), decode[finance.MinimumRule]},
		"redistribution": {list[finance.Redistribution](3), finance.Redistribution(3), decode[finance.Redistribution]},
		"residual rule":  {list[finance.ResidualRule](4), finance.ResidualRule(4), decode[finance.ResidualRule]},
		"period rule":    {list[finance.PeriodRule](3), finance.PeriodRule(3), decode[finance.PeriodRule]},
		"joiner rule":    {list[finance.JoinerRule](3), finance.JoinerRule(3), decode[finance.JoinerRule]},
		"infeasibility":  {list[finance.Infeasibility](7), finance.Infeasibility(7), decode[finance.Infeasibility]},
		"bound":          {list[finance.Bound](7), finance.Bound(7), decode[finance.Bound]},
		"entry kind":     {list[finance.EntryKind](9), finance.EntryKind(9), decode[finance.EntryKind]},
		"arrears test":   {list[finance.ArrearsTest](5), finance.ArrearsTest(5), decode[finance.ArrearsTest]},
		"arrears from":   {list[finance.ArrearsFrom](3), finance.ArrearsFrom(3), decode[finance.ArrearsFrom]},
		"standing":       {list[finance.StandingOutcome](7), finance.StandingOutcome(7), decode[finance.StandingOutcome]},
		"funding":        {list[finance.Funding](5), finance.Funding(5), decode[finance.Funding]},
		"surplus rule":   {list[finance.SurplusRule](3), finance.SurplusRule(3), decode[finance.SurplusRule]},
	} {
		for _, value := range c.values {
			text, err := value.MarshalText()
			require.NoError(t, err, name)
			assert.Equal(t, value.String(), string(text), name)
			again, err := c.decode(text)
			require.NoError(t, err, name)
			assert.Equal(t, value, again, name)
		}
		_, err := c.beyond.MarshalText()
		require.Error(t, err, name)
		_, err = c.decode([]byte("nonsense"))
		require.ErrorContains(t, err, c.values[1].String(), "the error lists what is allowed")
	}
}
