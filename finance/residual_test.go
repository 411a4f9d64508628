package finance_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/finance"
)

func amounts(r finance.Result) []int64 {
	var list []int64
	for _, line := range r.Lines() {
		list = append(list, line.Amount.Minor()/100)
	}
	return list
}

func moves(r finance.Result) []int64 {
	var list []int64
	for _, line := range r.Lines() {
		list = append(list, line.Moved)
	}
	return list
}

func TestResidualRules(t *testing.T) {
	for name, c := range map[string]struct {
		total string
		rates []string
		rule  finance.ResidualRule
		want  []int64
		moved []int64
	}{
		"left as it falls": {
			"100", []string{"1", "1", "1"}, finance.ResidualLeave, []int64{33, 33, 33}, []int64{0, 0, 0},
		},
		"the single member nearest one half moves up": {
			// 33.3, 33.3 and 133.4 of 200: two round down, one rounds down and stands alone.
			"200", []string{"333", "333", "1334"}, finance.ResidualExact, []int64{33, 33, 134}, []int64{0, 0, 1},
		},
		"and down": {
			// 16.6, 16.6 and 66.8 of 100.
			"100", []string{"166", "166", "668"}, finance.ResidualExact, []int64{17, 17, 66}, []int64{0, 0, -1},
		},
		"the largest remainder treats equal rates differently": {
			// 12.4 twice, 38.1 twice.
			"101",
			[]string{"124", "124", "381", "381"},
			finance.ResidualLargestRemainder,
			[]int64{13, 12, 38, 38},
			[]int64{1, 0, 0, 0},
		},
		"nothing to move": {
			"100", []string{"25", "25", "50"}, finance.ResidualExact, []int64{25, 25, 50}, []int64{0, 0, 0},
		},
		"equal remainders go to the higher share, then the lower code": {
			"10", []string{"1", "1", "1"}, finance.ResidualLargestRemainder, []int64{4, 3, 3}, []int64{1, 0, 0},
		},
	} {
		t.Run(name, func(t *testing.T) {
			rules := plainRules()
			rules.Residual.Value = c.rule
			result, err := finance.Apportion(money(t, c.total+" USD"), members(t, c.rates...), rules)
			require.NoError(t, err)
			assert.Equal(t, c.want, amounts(result))
			assert.Equal(t, c.moved, moves(result))
		})
	}
}

func TestWholeClassesMoveTogether(t *testing.T) {
	rules := plainRules()
	rules.Residual.Value = finance.ResidualExact
	// Of 10: two at 1.4 each and three at 2.4 each round to 1, 1, 2, 2, 2 and leave 2; only the pair makes 2.
	result, err := finance.Apportion(money(t, "10 USD"), members(t, "14", "14", "24", "24", "24"), rules)
	require.NoError(t, err)
	assert.Equal(t, []int64{2, 2, 2, 2, 2}, amounts(result))
	assert.Equal(t, []int64{1, 1, 0, 0, 0}, moves(result))
	assert.Zero(t, result.Residual().Sign())
}

func TestExactTotalAndEqualTreatmentCanExcludeEachOther(t *testing.T) {
	rules := plainRules()
	rules.Residual.Value = finance.ResidualExact
	_, err := finance.Apportion(money(t, "10 USD"), members(t, "1", "1", "1"), rules)
	var residual *finance.ResidualError
	require.ErrorAs(t, err, &residual)
	require.ErrorIs(t, err, finance.ErrResidual)
	assert.Equal(t, "1.00 USD", residual.Residual.String())
	assert.Equal(t, "1.00 USD", residual.Unit.String())
	assert.Equal(t, []finance.ShareClass{{Rate: "1", Codes: []string{"M000", "M001", "M002"}}}, residual.Classes)
	assert.Equal(t, "finance: exact total and equal treatment exclude each other: a residual of 1.00 USD in units of "+
		"1.00 USD, 3 members at 1 (M000, M001, M002)", err.Error())

	rules.Unit.Value = number(t, "10")
	_, err = finance.Apportion(money(t, "105 USD"), members(t, "1", "2"), rules)
	require.ErrorIs(t, err, finance.ErrTotal, "no amounts in tens sum to 105")
}

func TestAResidualDoesNotBreakABound(t *testing.T) {
	rules := plainRules()
	rules.Residual.Value = finance.ResidualExact
	rules.Ceiling.Value = number(t, "40.2")
	// 40.2 and twice 29.9 round to 40, 30, 30: nothing is left.
	result, err := finance.Apportion(money(t, "100 USD"), members(t, "50", "25", "25"), rules)
	require.NoError(t, err)
	assert.Equal(t, []int64{40, 30, 30}, amounts(result))
	rules.Ceiling.Value = number(t, "33.4")
	// 33.4 and twice 33.3: a dollar is left; the held member may not rise above its ceiling, nor one of a pair alone.
	_, err = finance.Apportion(money(t, "100 USD"), members(t, "50", "25", "25"), rules)
	require.ErrorIs(t, err, finance.ErrResidual)
	rules.Ceiling.Value = number(t, "0")
	rules.Floor.Value = number(t, "16.6")
	// 16.6 at the floor and twice 41.7: a dollar too many, and the held member may not fall below its floor.
	_, err = finance.Apportion(money(t, "100 USD"), members(t, "1", "50", "50"), rules)
	require.ErrorIs(t, err, finance.ErrResidual)
}

func TestAMoveNeverMakesTheHigherSharePayLess(t *testing.T) {
	rules := plainRules()
	rules.Residual.Value = finance.ResidualExact
	// 1.6, 1.6, 1.7 and 5.1 of 10 round to 2 + 2 + 2 + 5: one too many. The single 1.7 must not fall below the pair,
	// so 5.1 stays and nothing single is left; moving the pair and raising 5.1 is the way out.
	result, err := finance.Apportion(money(t, "10 USD"), members(t, "16", "16", "17", "51"), rules)
	require.NoError(t, err)
	assert.Equal(t, []int64{1, 1, 2, 6}, amounts(result))
}

func TestRoundingModes(t *testing.T) {
	for mode, want := range map[finance.RoundingMode][]int64{
		finance.RoundHalfUp: {3, 4, 5}, finance.RoundHalfEven: {2, 4, 5}, finance.RoundDown: {2, 3, 5},
	} {
		rules := plainRules()
		rules.Rounding.Value = mode
		result, err := finance.Apportion(money(t, "11 USD"), members(t, "25", "35", "50"), rules)
		require.NoError(t, err)
		assert.Equal(t, want, amounts(result), mode)
	}
}

// TestAnExactTotalIsRefusedOnlyWhenThereIsNone tries every way to round each class of equal shares up or down.
func TestAnExactTotalIsRefusedOnlyWhenThereIsNone(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 9))
	refused, found := 0, 0
	for range 20_000 {
		list := make([]finance.Member, 1+random.IntN(7))
		sum := int64(0)
		for i := range list {
			rate := int64(1 + random.IntN(9))
			list[i] = finance.Member{Code: code(i), Rate: decimal.New(rate, 0)}
			sum += rate
		}
		total := int64(1 + random.IntN(60))
		rules := plainRules()
		rules.Residual.Value = finance.ResidualExact
		_, err := finance.Apportion(mustMinor(total*100), list, rules)
		if possible := roundable(list, total, sum); possible {
			require.NoError(t, err)
			found++
		} else {
			require.ErrorIs(t, err, finance.ErrResidual)
			refused++
		}
	}
	assert.Greater(t, refused, 300)
	assert.Greater(t, found, 1000)
}

// roundable reports whether amounts next to the exact ones exist that sum to the total, equal for equal rates and
// never lower for a higher rate.
func roundable(list []finance.Member, total, sum int64) bool {
	count := map[int64]int64{}
	for _, m := range list {
		count[m.Rate.IntPart()]++
	}
	rates := slices.Sorted(maps.Keys(count))
	for ways := range 1 << len(rates) {
		got, last, valid := int64(0), int64(0), true
		for i, rate := range rates {
			amount := rate * total / sum
			if ways>>i&1 == 1 {
				valid = valid && rate*total%sum != 0
				amount++
			}
			valid = valid && amount >= last
			got, last = got+amount*count[rate], amount
		}
		if valid && got == total {
			return true
		}
	}
	return false
}
