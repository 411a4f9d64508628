package finance_test

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

func TestEachScaleSumsToExactlyAHundred(t *testing.T) {
	scales := finance.Scales()
	require.Len(t, scales, 7)
	for i, scale := range scales {
		first, last := scale.Years()
		assert.Equal(t, 2007+3*i, first)
		assert.Equal(t, first+2, last)
		assert.True(t, scale.Total().Equal(decimal.New(100, 0)), "%d: %s", first, scale.Total().StringFixed(3))
		states := 0
		for _, rate := range scale.Rates() {
			_, err := att.ParseState(rate.Code)
			require.NoError(t, err)
			assert.NotEmpty(t, rate.Source.Citation)
			if rate.Kind == finance.RateAssessed {
				states++
				assert.Equal(t, att.BasisRead, rate.Source.Basis)
			}
		}
		want := 193
		if first < 2013 {
			want = 192
		}
		assert.Equal(t, want, states)
		assert.Equal(t, len(scale.Rates()), scale.Dataset().Rows)
	}
	for year := 2007; year <= 2027; year++ {
		scale, err := finance.ScaleOf(year)
		require.NoError(t, err)
		first, last := scale.Years()
		assert.True(t, first <= year && year <= last)
	}
	for _, year := range []int{2006, 2028} {
		_, err := finance.ScaleOf(year)
		assert.ErrorIs(t, err, finance.ErrNoScale)
	}
}

func TestNothingIsCarriedForwardSilently(t *testing.T) {
	scale, err := finance.ScaleOf(2026)
	require.NoError(t, err)
	_, err = scale.Members("FRA", "NIU", "PSE", "COK")
	var missing *finance.MissingRateError
	require.ErrorAs(t, err, &missing)
	require.ErrorIs(t, err, finance.ErrNoRate)
	assert.Equal(t, []string{"NIU", "COK"}, missing.Codes, "both had a rate in 2022-2024")
	assert.Contains(t, err.Error(), "NIU, COK in 2025-2027")

	given, err := scale.With(finance.Rate{Code: "NIU", Percent: number(t, "0.001")}, finance.Rate{Code: "COK", Percent: number(t, "0.001")})
	require.NoError(t, err)
	list, err := given.Members("NIU", "PSE", "FRA")
	require.NoError(t, err)
	kinds := []finance.RateKind{list[0].RateKind, list[1].RateKind, list[2].RateKind}
	assert.Equal(t, []finance.RateKind{finance.RateGiven, finance.RateNotional, finance.RateAssessed}, kinds)
	_, found := scale.Rate("NIU")
	assert.False(t, found, "the embedded scale does not change")
}

func TestInferredRatesStayMarked(t *testing.T) {
	scale, err := finance.ScaleOf(2020)
	require.NoError(t, err)
	list, err := scale.Members("PSE", "FRA")
	require.NoError(t, err)
	assert.Equal(t, att.LowConfidence, list[0].Source.Confidence)
	result, err := finance.Apportion(money(t, "100 USD"), list, finance.UNRegularBudget())
	require.NoError(t, err)
	assert.Equal(t, []string{scale.Dataset().Name + "@" + scale.Dataset().Version}, result.Datasets())
	var marked []string
	for _, finding := range result.Unverified() {
		if finding.Code == "FIN-17-3-02" {
			marked = append(marked, finding.Arg("code")+" at "+finding.Pointer)
		}
	}
	assert.Equal(t, []string{"PSE at /lines/0"}, marked)
}

func TestHostsBringTheirOwnScale(t *testing.T) {
	set := att.Dataset{Name: "host", Version: "1"}
	scale, err := finance.NewScale(2030, 2030, set, finance.Rate{Code: "BB", Percent: number(t, "2")},
		finance.Rate{Code: "AA", Percent: number(t, "1"), Kind: finance.RateAssessed})
	require.NoError(t, err)
	assert.Equal(t, "AA", scale.Rates()[0].Code)
	list, err := scale.Members("BB")
	require.NoError(t, err)
	assert.Equal(t, "host@1", list[0].Dataset)
	assert.True(t, scale.Total().Equal(decimal.New(1, 0)))
	for name, c := range map[string]struct {
		first, last int
		rates       []finance.Rate
		want        error
	}{
		"years":    {2030, 2029, nil, finance.ErrNoScale},
		"year":     {0, 2029, nil, finance.ErrNoScale},
		"twice":    {2030, 2030, []finance.Rate{{Code: "AA"}, {Code: "AA"}}, finance.ErrMember},
		"code":     {2030, 2030, []finance.Rate{{Code: "A-"}}, finance.ErrMember},
		"negative": {2030, 2030, []finance.Rate{{Code: "AA", Percent: number(t, "-1")}}, finance.ErrRate},
		"above":    {2030, 2030, []finance.Rate{{Code: "AA", Percent: number(t, "100.1")}}, finance.ErrRate},
		"huge":     {2030, 2030, []finance.Rate{{Code: "AA", Percent: decimal.New(1, 9999)}}, finance.ErrRate},
		"tiny": {
			2030, 2030,
			[]finance.Rate{{Code: "AA", Percent: number(t, "100.00000000000000000000001")}},
			finance.ErrRate,
		},
	} {
		_, err := finance.NewScale(c.first, c.last, set, c.rates...)
		assert.ErrorIs(t, err, c.want, name)
	}
	assert.Empty(t, finance.Scale{}.Rates())
}

func TestWhichScaleABudgetYearUsesIsARule(t *testing.T) {
	for name, c := range map[string]struct {
		rules       finance.FinancialRules
		start, year int
		first       int
	}{
		"ITLOS 2019":                 {finance.ITLOS(), 2019, 2019, 2016},
		"ITLOS 2021":                 {finance.ITLOS(), 2021, 2021, 2019},
		"ITLOS 2022":                 {finance.ITLOS(), 2021, 2022, 2019},
		"Multilateral Fund 2021":     {finance.MultilateralFund(), 2021, 2023, 2019},
		"CBD 2025":                   {finance.CBD(finance.Choice[att.Date]{}), 2025, 2026, 2022},
		"UN regular budget 2022":     {finance.UNRegularBudget(), 2022, 2022, 2022},
		"UN regular budget for 2019": {finance.UNRegularBudget(), 2019, 2019, 2019},
	} {
		scale, err := c.rules.ScaleFor(c.start, c.year)
		require.NoError(t, err, name)
		first, _ := scale.Years()
		assert.Equal(t, c.first, first, name)
	}
	_, err := finance.OPCW().ScaleFor(2021, 2021)
	require.ErrorIs(t, err, finance.ErrNoScale, "which scale the OPCW uses was not found")
}

func TestDatasets(t *testing.T) {
	sets := finance.Datasets()
	assert.Len(t, sets, 8)
	for _, set := range sets {
		assert.NotEmpty(t, set.Version, set.Name)
		assert.NotEmpty(t, set.Source, set.Name)
		assert.Positive(t, set.Rows, set.Name)
		assert.False(t, set.Checked.IsZero(), set.Name)
	}
	assert.False(t, slices.ContainsFunc(sets, func(s att.Dataset) bool { return s.AsOf.IsZero() }))
}
