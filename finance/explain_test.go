package finance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

func TestEachAmountIsExplained(t *testing.T) {
	rules := plainRules()
	rules.Ceiling.Value = number(t, "40")
	rules.FloorMoney.Value = money(t, "50 USD")
	rules.LDCCap.Value, rules.LDCDate.Value = number(t, "6"), day(t, "2024-01-01")
	rules.Fixed = []finance.FixedShare{{Code: "EUE", Percent: number(t, "2.5")}}
	list := append(members(t, "0.001", "9", "10", "30", "8"), finance.Member{Code: "EUE"})
	for i := range list {
		list[i].LDC = att.AnswerOf(i == 4)
	}
	result, err := finance.Apportion(money(t, "1000 USD"), list, rules)
	require.NoError(t, err)
	var texts []string
	for _, line := range result.Lines() {
		texts = append(texts, line.Explain())
	}
	assert.Equal(t, []string{
		"M000: rate 0.001 % times factor 2.4473684211, raised to the minimum of 50.00 USD; share 5 %, exactly 50 of " +
			"1000.00 USD, rounded to 50.00 USD",
		"M001: rate 9 % times factor 2.4473684211; share 22.0263157895 %, exactly 220.2631578947 of 1000.00 USD, " +
			"rounded to 220.00 USD",
		"M002: rate 10 % times factor 2.4473684211; share 24.4736842105 %, exactly 244.7368421053 of 1000.00 USD, " +
			"rounded to 245.00 USD",
		"M003: rate 30 % times factor 2.4473684211, held at the ceiling of 40 %; share 40 %, exactly 400 of 1000.00 USD, " +
			"rounded to 400.00 USD",
		"M004: rate 8 % times factor 2.4473684211, held at the cap for least developed countries of 6 %; share 6 %, " +
			"exactly 60 of 1000.00 USD, rounded to 60.00 USD",
		"EUE: share fixed by decision; share 2.5 %, exactly 25 of 1000.00 USD, rounded to 25.00 USD",
	}, texts)
	assert.Equal(t, "1000.00 USD", result.Total().String())
	assert.Empty(t, finance.Line{}.Explain())
}

func TestOtherExplanations(t *testing.T) {
	rules := plainRules()
	rules.Residual.Value = finance.ResidualLargestRemainder
	rules.Minimum.Value, rules.MinimumRate.Value = finance.MinimumPinned, number(t, "1")
	rules.Floor.Value = number(t, "0.5")
	result, err := finance.Apportion(money(t, "1000 USD"), members(t, "1", "2", "2"), rules)
	require.NoError(t, err)
	lines := result.Lines()
	assert.Equal(t, "M000: rate 1 % at the minimum, pinned; share 1 %, exactly 10 of 1000.00 USD, rounded to 10.00 USD",
		lines[0].Explain())
	rules.Floor.Value, rules.Minimum.Value = number(t, "50"), finance.MinimumScaled
	result, err = finance.Apportion(money(t, "11 USD"), members(t, "1", "2"), rules)
	require.NoError(t, err)
	lines = result.Lines()
	assert.Equal(t, "M001: rate 2 %, raised to the floor of 50 %; share 50 %, exactly 5.5 of 11.00 USD, rounded to 6.00 USD",
		lines[1].Explain())
	assert.Equal(t, "M000: rate 1 %, raised to the floor of 50 %; share 50 %, exactly 5.5 of 11.00 USD, rounded to "+
		"5.00 USD with -1 units of the residual", lines[0].Explain())
}

func TestAssessmentsGoIntoALedger(t *testing.T) {
	result, err := finance.Apportion(money(t, "10 USD"), members(t, "0.001", "5"), plainRules())
	require.NoError(t, err)
	entries := result.Assessments(2026, day(t, "2026-01-01"), day(t, "2026-03-01"))
	require.Len(t, entries, 1, "nothing to pay is no entry")
	ledger := newLedger(t, entries...)
	assert.Equal(t, "10.00 USD", ledger.Balance("M001", 2026, day(t, "2026-01-01")).Outstanding.String())
	assert.Equal(t, "test", ledger.Entries("M001")[0].Note)
}
