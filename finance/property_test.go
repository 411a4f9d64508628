package finance_test

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/finance"
)

// requireProperties checks what holds of every result, or that a refusal is a typed one.
func requireProperties(t *testing.T, b budget) {
	t.Helper()
	result, err := finance.Apportion(b.total, b.members, b.rules)
	if err != nil {
		typed := errors.Is(err, finance.ErrInfeasible) || errors.Is(err, finance.ErrResidual) ||
			errors.Is(err, finance.ErrTotal) || errors.Is(err, finance.ErrRules) ||
			errors.Is(err, finance.ErrRate) || errors.Is(err, finance.ErrMember)
		require.True(t, typed, "%v", err)
		return
	}
	requireTotal(t, b, result)
	requireBounds(t, b, result)
	requireOrder(t, b, result)
	requirePermutation(t, b, result)
}

func requireTotal(t *testing.T, b budget, result finance.Result) {
	t.Helper()
	shares, amounts := new(big.Rat), finance.Zero(finance.USD)
	for _, line := range result.Lines() {
		shares.Add(shares, line.Share())
		var err error
		amounts, err = amounts.Add(line.Amount)
		require.NoError(t, err)
		off := new(big.Rat).Sub(line.Amount.Rat(), line.Exact())
		unit := b.rules.Unit.Value.Rat()
		require.Negative(t, off.Abs(off).Cmp(unit), "%s is less than a unit from its exact amount", line.Code)
	}
	if b.rules.Redistribution.Value == finance.Redistributed {
		require.Zero(t, shares.Cmp(big.NewRat(100, 1)), "shares sum to %s", shares)
	}
	if b.rules.Residual.Value != finance.ResidualLeave {
		require.Equal(t, b.total, amounts)
	}
	rest, err := b.total.Sub(amounts)
	require.NoError(t, err)
	require.Equal(t, rest, result.Residual())
}

func requireBounds(t *testing.T, b budget, result finance.Result) {
	t.Helper()
	low, high := result.Factor()
	o := newOracle(b)
	for i, line := range result.Lines() {
		if line.Bound == finance.BoundFixed {
			continue
		}
		share := perCent(line.Share())
		require.GreaterOrEqual(t, share.Cmp(o.lo[i]), 0, "%s keeps its floor", line.Code)
		require.LessOrEqual(t, share.Cmp(o.hi[i]), 0, "%s keeps its ceiling", line.Code)
		if line.Bound == finance.BoundMinimum || o.fixed[i] != nil {
			continue
		}
		for _, factor := range []*big.Rat{low, high} {
			if factor != nil {
				scaled := perCent(new(big.Rat).Mul(line.Rate.Rat(), factor))
				require.Zero(t, share.Cmp(clampRat(scaled, o.lo[i], o.hi[i])), "one factor gives every share")
			}
		}
	}
}

// requireOrder checks that members under the same bounds pay no less for a higher rate and, unless the rule is the
// largest remainder, the same for the same rate.
func requireOrder(t *testing.T, b budget, result finance.Result) {
	t.Helper()
	lines := result.Lines()
	o := newOracle(b)
	for i := range lines {
		for k := range lines {
			if o.fixed[i] != nil || o.fixed[k] != nil || b.ldc[i] != b.ldc[k] {
				continue
			}
			switch lines[i].Rate.Cmp(lines[k].Rate) {
			case 0:
				if b.rules.Residual.Value != finance.ResidualLargestRemainder {
					require.Equal(t, lines[i].Amount, lines[k].Amount, "equal rates pay equal amounts")
				}
			case 1:
				require.GreaterOrEqual(t, lines[i].Amount.Minor(), lines[k].Amount.Minor(), "monotone in the rate")
			}
		}
	}
}

func requirePermutation(t *testing.T, b budget, result finance.Result) {
	t.Helper()
	turned := slices.Clone(b.members)
	slices.Reverse(turned)
	again, err := finance.Apportion(b.total, turned, b.rules)
	require.NoError(t, err)
	texts := lineTexts(again)
	slices.Reverse(texts)
	require.Equal(t, lineTexts(result), texts, "order does not matter")
}

func TestPropertiesHoldForRandomBudgets(t *testing.T) {
	random := rand.New(rand.NewPCG(24, 3))
	for range 6_000 {
		b := newBudget(random, 12)
		b.rules.Residual.Value = finance.ResidualRule(1 + random.IntN(3))
		b.rules.Redistribution.Value = finance.Redistribution(1 + random.IntN(2))
		requireProperties(t, b)
	}
}

func TestScalingTheBudgetAndItsMoneyBoundsScalesTheAmounts(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 3_000 {
		b := newBudget(random, 12)
		result, err := finance.Apportion(b.total, b.members, b.rules)
		if err != nil {
			continue
		}
		const times = 7
		b.total = mustMinor(b.total.Minor() * times)
		if floor := b.rules.FloorMoney.Value; floor.IsValid() {
			b.rules.FloorMoney.Value = mustMinor(floor.Minor() * times)
		}
		b.rules.Unit.Value = b.rules.Unit.Value.Mul(decimal.New(times, 0))
		scaled, err := finance.Apportion(b.total, b.members, b.rules)
		require.NoError(t, err)
		for i, line := range result.Lines() {
			require.Equal(t, line.Amount.Minor()*times, scaled.Lines()[i].Amount.Minor())
		}
	}
}

func FuzzApportion(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{1, 0, 20, 30, 1, 200, 10, 4, 3, 0, 200, 5, 1, 0, 90, 0, 33, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7})
	f.Fuzz(func(t *testing.T, data []byte) {
		source := &byteChooser{data}
		b := newBudget(source, 24)
		b.rules.Residual.Value = finance.ResidualRule(source.IntN(5))
		b.rules.Redistribution.Value = finance.Redistribution(source.IntN(4))
		b.rules.Base.Value = finance.Base(1 + source.IntN(2)*4)
		requireProperties(t, b)
	})
}

// wildDecimal makes a decimal of any sign and size from choices.
func wildDecimal(c chooser) decimal.Decimal {
	return decimal.New(int64(c.IntN(1<<30))-1000, int32(c.IntN(80))-60)
}

// FuzzApportionWildNumbers puts numbers of any sign and size into every field.
func FuzzApportionWildNumbers(f *testing.F) {
	f.Add([]byte{9, 9, 9, 1, 2, 3, 4, 5, 6, 7, 8})
	f.Fuzz(func(t *testing.T, data []byte) {
		source := &byteChooser{data}
		b := newBudget(source, 6)
		b.rules.Ceiling.Value, b.rules.Unit.Value = wildDecimal(source), wildDecimal(source)
		b.rules.Floor.Value, b.rules.LDCCap.Value = wildDecimal(source), wildDecimal(source)
		b.members[0].Rate = wildDecimal(source)
		b.rules.Residual.Value = finance.ResidualRule(1 + source.IntN(3))
		b.rules.Fixed = append(b.rules.Fixed, finance.FixedShare{Code: "M001", Percent: wildDecimal(source)})
		result, err := finance.Apportion(b.total, b.members, b.rules)
		if err == nil {
			requireTotal(t, b, result)
		}
	})
}
