package finance_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/finance"
)

// benchMembers are the 193 Member States of the scale 2019-2021.
func benchMembers(tb testing.TB) []finance.Member {
	tb.Helper()
	scale, err := finance.ScaleOf(2021)
	require.NoError(tb, err)
	var codes []string
	for _, rate := range scale.Rates() {
		if rate.Kind == finance.RateAssessed {
			codes = append(codes, rate.Code)
		}
	}
	list, err := scale.Members(codes...)
	require.NoError(tb, err)
	require.Len(tb, list, 193)
	return list
}

func benchRules() finance.FinancialRules {
	rules := plainRules()
	rules.Unit.Value = decimal.New(1, -2)
	rules.Ceiling.Value = decimal.New(15, 0)
	return rules
}

// BenchmarkApportion measures the core: 193 States, a ceiling that binds, a trace each, amounts as Money.
func BenchmarkApportion(b *testing.B) {
	list, rules, total := benchMembers(b), benchRules(), money(b, "3064575900 USD")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := finance.Apportion(total, list, rules); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAmountsToDecimal measures what the conversion of all amounts to decimals adds.
func BenchmarkAmountsToDecimal(b *testing.B) {
	result, err := finance.Apportion(money(b, "3064575900 USD"), benchMembers(b), benchRules())
	require.NoError(b, err)
	lines := result.Lines()
	amounts := make([]decimal.Decimal, len(lines))
	b.ReportAllocs()
	for b.Loop() {
		for i := range lines {
			amounts[i] = lines[i].Amount.Decimal()
		}
	}
	require.Equal(b, lines[0].Amount.Plain(), amounts[0].StringFixed(2))
}

// BenchmarkApportionExact adds the residual rule of the UN regular budget.
func BenchmarkApportionExact(b *testing.B) {
	list, total := benchMembers(b), money(b, "3064575900 USD")
	rules := finance.UNRegularBudget()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := finance.Apportion(total, list, rules); err != nil {
			b.Fatal(err)
		}
	}
}

// stepTrace is the trace of the step-by-step reference, and of the reference in fractions.
type stepTrace struct {
	code                 string
	rate, factor, amount decimal.Decimal
	share                decimal.Decimal
	held                 bool
}

// apportionInShopspring is the same work as BenchmarkApportion, step by step in decimals: find the factor, hold who is
// above the ceiling, try again, round.
func apportionInShopspring(total decimal.Decimal, list []finance.Member, ceiling decimal.Decimal) []stepTrace {
	const places = 24
	hundred := decimal.New(100, 0)
	traces := make([]stepTrace, len(list))
	var factor decimal.Decimal
	for again := true; again; {
		again = false
		left, weights := hundred, decimal.Decimal{}
		for i := range list {
			if traces[i].held {
				left = left.Sub(ceiling)
			} else {
				weights = weights.Add(list[i].Rate)
			}
		}
		factor = left.DivRound(weights, places)
		for i := range list {
			t := &traces[i]
			if t.held {
				continue
			}
			t.share = list[i].Rate.Mul(factor)
			if t.share.GreaterThan(ceiling) {
				t.share, t.held, again = ceiling, true, true
			}
		}
	}
	for i := range list {
		t := &traces[i]
		t.code, t.rate, t.factor = list[i].Code, list[i].Rate, factor
		t.amount = total.Mul(t.share).DivRound(hundred, places).Round(2)
	}
	return traces
}

func BenchmarkReferenceShopspring(b *testing.B) {
	list, total := benchMembers(b), money(b, "3064575900 USD").Decimal()
	b.ReportAllocs()
	for b.Loop() {
		apportionInShopspring(total, list, decimal.New(15, 0))
	}
}

func BenchmarkReferenceFractions(b *testing.B) {
	list, total := benchMembers(b), big.NewRat(3064575900, 1)
	ceiling := big.NewRat(15, 100)
	b.ReportAllocs()
	for b.Loop() {
		apportionInFractions(total, list, ceiling)
	}
}

func apportionInFractions(total *big.Rat, list []finance.Member, ceiling *big.Rat) []*big.Rat {
	amounts := make([]*big.Rat, len(list))
	held := make([]bool, len(list))
	for again := true; again; {
		again = false
		left, weights := big.NewRat(1, 1), new(big.Rat)
		for i := range list {
			if held[i] {
				left.Sub(left, ceiling)
			} else {
				weights.Add(weights, list[i].Rate.Rat())
			}
		}
		factor := left.Quo(left, weights)
		for i := range list {
			share := ceiling
			if !held[i] {
				share = new(big.Rat).Mul(list[i].Rate.Rat(), factor)
				if share.Cmp(ceiling) > 0 {
					held[i], again = true, true
				}
			}
			amounts[i] = new(big.Rat).Mul(total, share)
		}
	}
	return amounts
}

// TestReferencesDoTheSameWork keeps the comparison honest.
func TestReferencesDoTheSameWork(t *testing.T) {
	list := benchMembers(t)
	result, err := finance.Apportion(money(t, "3064575900 USD"), list, benchRules())
	require.NoError(t, err)
	steps := apportionInShopspring(money(t, "3064575900 USD").Decimal(), list, decimal.New(15, 0))
	fractions := apportionInFractions(big.NewRat(3064575900, 1), list, big.NewRat(15, 100))
	held := 0
	for i, line := range result.Lines() {
		require.Equal(t, line.Amount.Plain(), steps[i].amount.StringFixed(2), line.Code)
		require.Equal(t, line.Amount.Plain(), fractions[i].FloatString(2), line.Code)
		if line.Bound == finance.BoundCeiling {
			held++
		}
	}
	require.Equal(t, 1, held)
}

func BenchmarkLedgerStanding(b *testing.B) {
	ledger, err := finance.NewLedger(finance.USD)
	require.NoError(b, err)
	for year := 2015; year <= 2024; year++ {
		require.NoError(b, ledger.Post(
			finance.Entry{
				Kind: finance.Assessed, Member: "FRA", Year: year, Date: day(b, fmt.Sprintf("%d-01-01", year)),
				Amount: money(b, "1000 USD"), Due: day(b, fmt.Sprintf("%d-03-01", year)),
			},
			finance.Entry{
				Kind: finance.Paid, Member: "FRA", Date: day(b, fmt.Sprintf("%d-06-01", year)),
				Amount: money(b, "900 USD"),
			}))
	}
	rules := standingRules()
	on := day(b, "2025-01-01")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ledger.Standing("FRA", on, rules, finance.StandingFacts{}); err != nil {
			b.Fatal(err)
		}
	}
}
