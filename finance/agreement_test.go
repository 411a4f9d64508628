package finance_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/finance"
)

// TestAgreesWithPlainFractionsInARandomHundredThousand compares every amount, and every refusal, with the plain
// solution in fractions.
func TestAgreesWithPlainFractionsInARandomHundredThousand(t *testing.T) {
	budgets := 100_000
	if testing.Short() || raceDetector {
		budgets = 5_000
	}
	random := rand.New(rand.NewPCG(17, 3))
	feasible, wide := 0, 0
	for n := range budgets {
		size := 9
		if n%500 == 0 {
			size = 200
		}
		b := newBudget(random, size)
		result, err := finance.Apportion(b.total, b.members, b.rules)
		want := newOracle(b).solve()
		if want == nil {
			if err == nil || !errors.Is(err, finance.ErrInfeasible) && !errors.Is(err, finance.ErrRules) {
				require.ErrorIs(t, err, finance.ErrInfeasible, "budget %d", n)
			}
			continue
		}
		require.NoError(t, err, "budget %d", n)
		feasible++
		for i, line := range result.Lines() {
			if line.Share().Cmp(want[i].Mul(want[i], rat("100"))) != 0 {
				require.Equal(t, want[i], line.Share(), "budget %d, %s", n, line.Code)
			}
			share := perCent(want[i])
			if got := line.Amount.Rat(); got.Quo(got, b.rules.Unit.Value.Rat()).Cmp(rat("0").SetInt64(units(share, b))) != 0 {
				require.Fail(t, "amount differs", "budget %d, %s: %s", n, line.Code, line.Amount)
			}
		}
		if _, _, fits := finance.ApportionBothWays(b.total, b.members, b.rules); !fits {
			wide++
		}
	}
	assert.Greater(t, feasible, budgets/3)
	assert.Greater(t, wide, budgets/100, "both arithmetics are at work")
}

func TestBothArithmeticsAgree(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	compared := 0
	for range 5_000 {
		b := newBudget(random, 30)
		b.rules.Residual.Value = finance.ResidualRule(1 + random.IntN(3))
		narrowly, widely, fits := finance.ApportionBothWays(b.total, b.members, b.rules)
		if !fits {
			continue
		}
		compared++
		require.Equal(t, lineTexts(widely), lineTexts(narrowly))
		require.Equal(t, widely.Passes(), narrowly.Passes())
	}
	assert.Greater(t, compared, 2_000)
}

func lineTexts(r finance.Result) []string {
	var texts []string
	for _, line := range r.Lines() {
		texts = append(texts, line.Code+" "+line.Share().RatString()+" "+line.Amount.String()+" "+line.Bound.String())
	}
	return texts
}
