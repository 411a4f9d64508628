package finance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

// goodPlan pays 4000 dollars in four instalments, half-yearly from 30 June 2024.
func goodPlan(tb testing.TB) finance.PaymentPlan {
	tb.Helper()
	instalments, err := finance.Instalments(money(tb, "4000 USD"), 4, day(tb, "2024-06-30"), 6)
	require.NoError(tb, err)
	return finance.PaymentPlan{
		Member: "KEN", Reasons: "budget cycle", Applied: day(tb, "2024-02-01"), Agreed: day(tb, "2024-04-01"),
		Outstanding: money(tb, "4000 USD"), Instalments: instalments,
	}
}

func TestInstalmentsSumExactly(t *testing.T) {
	instalments, err := finance.Instalments(money(t, "100 USD"), 3, day(t, "2024-01-31"), 1)
	require.NoError(t, err)
	var texts []string
	for _, one := range instalments {
		texts = append(texts, one.Due.String()+" "+one.Amount.String())
	}
	assert.Equal(t, []string{"2024-01-31 33.34 USD", "2024-02-29 33.33 USD", "2024-03-31 33.33 USD"}, texts)
	_, err = finance.Instalments(money(t, "100 USD"), 0, day(t, "2024-01-31"), 1)
	require.ErrorIs(t, err, finance.ErrParts)
	_, err = finance.Instalments(money(t, "100 USD"), 3, day(t, "2024-01-31"), 0)
	require.ErrorIs(t, err, finance.ErrParts)
	_, err = finance.Instalments(money(t, "100 USD"), 3, day(t, "9999-12-31"), 1)
	require.ErrorIs(t, err, att.ErrDate)
	_, err = finance.Instalments(money(t, "100 USD"), 3, att.Date{}, 1)
	require.ErrorIs(t, err, att.ErrDate)
}

func TestPlanCheck(t *testing.T) {
	conference := day(t, "2024-08-19")
	assert.Empty(t, goodPlan(t).Check(conference))
	assert.Len(t, finance.PaymentPlan{}.Check(conference), 5, "everything is lacking")
	for name, c := range map[string]struct {
		change func(*finance.PaymentPlan)
		code   att.Code
	}{
		"sum": {func(p *finance.PaymentPlan) { p.Outstanding = money(t, "4000.01 USD") }, "FIN-17-3-16"},
		"sum beyond range": {func(p *finance.PaymentPlan) {
			for i := range p.Instalments {
				p.Instalments[i].Amount = money(t, "40000000000000000 USD")
			}
		}, "FIN-17-3-16"},
		"six years": {func(p *finance.PaymentPlan) { p.Instalments[3].Due = day(t, "2030-02-02") }, "FIN-17-3-17"},
		"too late":  {func(p *finance.PaymentPlan) { p.Applied = day(t, "2024-06-21") }, "FIN-17-3-18"},
		"order":     {func(p *finance.PaymentPlan) { p.Instalments[1].Due = day(t, "2024-06-30") }, "FIN-17-3-15"},
		"before":    {func(p *finance.PaymentPlan) { p.Instalments[0].Due = day(t, "2024-01-01") }, "FIN-17-3-15"},
		"nothing":   {func(p *finance.PaymentPlan) { p.Instalments[0].Amount = finance.Zero(finance.USD) }, "FIN-17-3-15"},
		"no date":   {func(p *finance.PaymentPlan) { p.Instalments[0].Due = att.Date{} }, "FIN-17-3-15"},
		"reasons":   {func(p *finance.PaymentPlan) { p.Reasons = "" }, "FIN-17-3-14"},
	} {
		plan := goodPlan(t)
		c.change(&plan)
		found := plan.Check(conference)
		require.Len(t, found, 1, name)
		assert.Equal(t, c.code, found[0].Code, name)
	}
	last := goodPlan(t)
	last.Instalments[3].Due = day(t, "2030-02-01")
	assert.Empty(t, last.Check(conference), "six years to the day")
	last.Applied = day(t, "2024-06-20")
	assert.Empty(t, last.Check(conference), "60 days before to the day")
	assert.True(t, goodPlan(t).Check(att.Date{}).Has("FIN-17-3-19"), "an unknown Conference is said, not passed over")
}

func TestPlanProgress(t *testing.T) {
	plan := goodPlan(t)
	ledger := newLedger(t, assessed(t, "KEN", 2020), paid(t, "KEN", "2024-03-31", "500"),
		paid(t, "KEN", "2024-05-01", "600"), paid(t, "KEN", "2024-12-31", "1400"))
	for on, want := range map[string][5]string{
		"2024-06-29": {"0.00", "600.00", "0.00", "3400.00", "2024-06-30"},
		"2024-06-30": {"1000.00", "600.00", "400.00", "3400.00", "2024-12-30"},
		"2024-12-31": {"2000.00", "2000.00", "0.00", "2000.00", "2025-06-30"},
		"2026-01-01": {"4000.00", "2000.00", "2000.00", "2000.00", "unknown"},
	} {
		got, err := plan.Progress(ledger, day(t, on))
		require.NoError(t, err)
		assert.Equal(t, want, [5]string{
			got.Scheduled.Plain(), got.Paid.Plain(), got.Behind.Plain(), got.Remaining.Plain(), got.Next.Due.String(),
		}, on)
		assert.False(t, got.Completed)
	}
	require.NoError(t, ledger.Post(paid(t, "KEN", "2026-01-02", "2000")))
	got, err := plan.Progress(ledger, day(t, "2026-01-02"))
	require.NoError(t, err)
	assert.True(t, got.Completed)
	_, err = finance.PaymentPlan{}.Progress(ledger, day(t, "2026-01-02"))
	require.ErrorIs(t, err, finance.ErrRules)
}
