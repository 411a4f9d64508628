package finance_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/finance"
)

// scaleMembers returns the members with the codes from the scale of a year.
func scaleMembers(tb testing.TB, year int, codes ...string) []finance.Member {
	tb.Helper()
	scale, err := finance.ScaleOf(year)
	require.NoError(tb, err)
	list, err := scale.Members(codes...)
	require.NoError(tb, err)
	return list
}

func TestMultilateralFund2021To2023RowByRow(t *testing.T) {
	var codes []string
	want := map[string]string{}
	for _, row := range rows(t, "mlf_2021_2023.csv") {
		codes = append(codes, row[0])
		want[row[0]] = row[2]
	}
	scale, err := finance.MultilateralFund().ScaleFor(2021, 2022)
	require.NoError(t, err)
	list, err := scale.Members(codes...)
	require.NoError(t, err)
	result, err := finance.Apportion(money(t, "475000000 USD"), list, finance.MultilateralFund())
	require.NoError(t, err)
	require.Len(t, result.Lines(), 49)
	for _, line := range result.Lines() {
		assert.Equal(t, want[line.Code]+".00", line.Amount.Plain(), line.Code)
	}
	assert.Equal(t, "1.00 USD", result.Residual().String(), "the rows miss the budget by one dollar")
	states, found := result.Line("USA")
	assert.True(t, found)
	assert.Equal(t, finance.BoundCeiling, states.Bound)
}

func TestITLOS2021RowByRow(t *testing.T) {
	var codes []string
	want := map[string]int64{}
	for _, row := range rows(t, "itlos_2021.csv") {
		codes = append(codes, row[0])
		amount, err := strconv.ParseInt(row[2], 10, 64)
		require.NoError(t, err)
		want[row[0]] = amount
	}
	codes = append(codes, "COG")
	scale, err := finance.ITLOS().ScaleFor(2021, 2021)
	require.NoError(t, err)
	list, err := scale.With(
		finance.Rate{Code: "COK", Percent: number(t, "0.001")}, finance.Rate{Code: "NIU", Percent: number(t, "0.001")})
	require.NoError(t, err)
	in, err := list.Members(codes...)
	require.NoError(t, err)
	result, err := finance.Apportion(money(t, "11967500 EUR"), in, finance.ITLOS())
	require.NoError(t, err)
	got := map[string]int64{}
	floors := 0
	for _, line := range result.Lines() {
		row := line.Code
		if row == "COG" {
			row = "COD" // the published row merges Congo and the Democratic Republic of the Congo
		}
		got[row] += line.Amount.Minor() / 100
		if line.Bound == finance.BoundFloor {
			floors++
		}
	}
	assert.Equal(t, want, got)
	assert.Len(t, got, 166)
	assert.Greater(t, floors, 50)
	assert.Equal(t, "-15.00 EUR", result.Residual().String())
}

func TestUNRegularBudget2019And2020RowByRow(t *testing.T) {
	for year, total := range map[string]string{"2019": "3064575900 USD", "2020": "3084608300 USD"} {
		var codes []string
		want := map[string]string{}
		for _, row := range rows(t, "un_regular_budget_2019_2020.csv") {
			// The rows without a rate are the flat fees of States that are not Members.
			if row[0] == year && row[2] != "" {
				codes = append(codes, row[1])
				want[row[1]] = row[3]
			}
		}
		require.Len(t, codes, 193)
		result, err := finance.Apportion(money(t, total), scaleMembers(t, 2019, codes...), finance.UNRegularBudget())
		require.NoError(t, err)
		moved := 0
		for _, line := range result.Lines() {
			assert.Equal(t, want[line.Code]+".00", line.Amount.Plain(), "%s %s", year, line.Code)
			if line.Moved != 0 {
				moved++
			}
		}
		assert.Zero(t, result.Residual().Sign())
		assert.Positive(t, moved, "the residual rule of section 5b is at work")
		low, high := result.Factor()
		assert.Equal(t, "1", low.RatString())
		assert.Equal(t, low, high)
	}
}
