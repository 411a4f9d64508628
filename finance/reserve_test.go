package finance_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

func newFund(tb testing.TB, target string, entries ...finance.ReserveEntry) *finance.ReserveFund {
	tb.Helper()
	fund, err := finance.NewReserveFund(finance.Choice[finance.Money]{Value: money(tb, target)})
	require.NoError(tb, err)
	require.NoError(tb, fund.Post(entries...))
	return fund
}

func TestReserveFund(t *testing.T) {
	fund := newFund(t, "500 USD",
		finance.ReserveEntry{Date: day(t, "2020-01-01"), Amount: money(t, "300 USD")},
		finance.ReserveEntry{Date: day(t, "2021-01-01"), Amount: money(t, "-100 USD"), Note: "late contributions"})
	assert.Equal(t, "0.00 USD", fund.Balance(day(t, "2019-12-31")).String())
	assert.Equal(t, "300.00 USD", fund.Balance(day(t, "2020-12-31")).String())
	assert.Equal(t, "200.00 USD", fund.Balance(day(t, "2021-01-01")).String())
	assert.Equal(t, "0.00 USD", fund.Balance(att.Date{}).String(), "nothing is known of an unknown day")
	assert.Equal(t, "300.00 USD", fund.Shortfall(day(t, "2021-01-01")).String())
	assert.Equal(t, "500.00 USD", fund.Target().Value.String())
	assert.Len(t, fund.Entries(), 2)
	months, err := fund.Cover(day(t, "2021-01-01"), money(t, "1200 USD"))
	require.NoError(t, err)
	assert.Equal(t, "2", months.RatString())

	for name, e := range map[string]finance.ReserveEntry{
		"drawing beyond the fund": {Date: day(t, "2022-01-01"), Amount: money(t, "-200.01 USD")},
		"beyond it later":         {Date: day(t, "2020-06-01"), Amount: money(t, "-250 USD")},
		"no day":                  {Amount: money(t, "1 USD")},
		"no amount":               {Date: day(t, "2022-01-01")},
		"other currency":          {Date: day(t, "2022-01-01"), Amount: money(t, "1 EUR")},
	} {
		assert.ErrorIs(t, fund.Post(e), finance.ErrReserve, name)
	}
	require.NoError(t, fund.Post(
		finance.ReserveEntry{Date: day(t, "2022-01-01"), Amount: money(t, "-500 USD")},
		finance.ReserveEntry{Date: day(t, "2022-01-01"), Amount: money(t, "400 USD")},
	), "a day counts as a whole")
	require.NoError(t, fund.Post(finance.ReserveEntry{Date: day(t, "2022-02-01"), Amount: money(t, "900 USD")}))
	assert.Zero(t, fund.Shortfall(day(t, "2022-02-01")).Sign())
	_, err = finance.NewReserveFund(finance.Choice[finance.Money]{})
	require.ErrorIs(t, err, finance.ErrReserve)
	_, err = fund.Cover(day(t, "2021-01-01"), finance.Zero(finance.USD))
	require.ErrorIs(t, err, finance.ErrReserve)
	_, err = fund.Cover(day(t, "2021-01-01"), money(t, "1 EUR"))
	require.ErrorIs(t, err, finance.ErrMixed)
}

func TestHowLongAReserveLasts(t *testing.T) {
	on := day(t, "2019-12-31")
	fund := newFund(t, "500 USD", finance.ReserveEntry{Date: on, Amount: money(t, "400 USD")})
	// The European Union told CSP5 of a deficit of 15 per cent a year.
	forecast, err := fund.Forecast(on, finance.PaymentScenario{
		Budget: money(t, "1000 USD"), PaidPercent: decimal.New(85, 0), Years: 4,
	})
	require.NoError(t, err)
	var ends, unpaid []string
	for _, year := range forecast.Years {
		ends, unpaid = append(ends, year.End.RatString()), append(unpaid, year.Unpaid.RatString())
	}
	assert.Equal(t, []string{"250", "100", "0", "0"}, ends)
	assert.Equal(t, []string{"0", "0", "50", "150"}, unpaid)
	assert.Equal(t, 2020, forecast.Years[0].Year)
	assert.Equal(t, "32", forecast.Months.RatString(), "two years and two thirds of the third")

	late, err := fund.Forecast(on, finance.PaymentScenario{
		Budget: money(t, "1000 USD"), PaidPercent: decimal.New(85, 0), LatePercent: decimal.New(100, 0), Years: 100,
	})
	require.NoError(t, err)
	assert.Nil(t, late.Months, "what comes a year late costs the fund once")
	assert.Equal(t, "250", late.Years[99].End.RatString())

	for _, bad := range []finance.PaymentScenario{
		{Budget: money(t, "1 USD"), Years: 0},
		{Budget: money(t, "1 USD"), Years: 101},
		{Budget: finance.Zero(finance.USD), Years: 1},
	} {
		_, err = fund.Forecast(on, bad)
		require.ErrorIs(t, err, finance.ErrReserve)
	}
	_, err = fund.Forecast(att.Date{}, finance.PaymentScenario{Budget: money(t, "1 USD"), Years: 1})
	require.ErrorIs(t, err, finance.ErrReserve)
	_, err = fund.Forecast(on, finance.PaymentScenario{
		Budget: money(t, "1 USD"), PaidPercent: decimal.New(101, 0), Years: 1,
	})
	require.ErrorIs(t, err, finance.ErrRate)
}
