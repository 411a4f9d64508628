package finance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

func figures(tb testing.TB, approved, committed, spent, forecast string) finance.Figures {
	tb.Helper()
	return finance.Figures{
		Approved: money(tb, approved+" USD"), Committed: money(tb, committed+" USD"),
		Spent: money(tb, spent+" USD"), Forecast: money(tb, forecast+" USD"),
	}
}

// goodBudget has two objectives, three activities and four lines, paid for by two parts and the host.
func goodBudget(tb testing.TB) finance.Budget {
	tb.Helper()
	assessedIn := func(code, part string, f finance.Figures, reason string) finance.BudgetLine {
		return finance.BudgetLine{
			Code: code, Name: code, Funding: finance.FundedByAssessment, Part: part, Figures: f, Reason: reason,
		}
	}
	return finance.Budget{
		Name: "2026", Currency: "USD", First: att.MustDate(2026, 1, 1), Last: att.MustDate(2026, 12, 31),
		Objectives: []finance.Objective{
			{Name: "Conference", Activities: []finance.Activity{
				{Name: "session", Lines: []finance.BudgetLine{
					assessedIn("C-1", "conference", figures(tb, "1000", "100", "800", "1000"), ""),
					assessedIn("C-2", "conference", figures(tb, "500", "0", "700", "700"), "exchange rate"),
				}},
			}},
			{Name: "Implementation", Activities: []finance.Activity{
				{Name: "reporting", Lines: []finance.BudgetLine{
					assessedIn("S-1", "secretariat", figures(tb, "2000", "0", "100", "2000"), ""),
				}},
				{Name: "premises", Lines: []finance.BudgetLine{{
					Code: "H-1", Name: "rent", Funding: finance.FundedByHost, Figures: figures(tb, "300", "0", "300", "300"),
				}}},
			}},
		},
	}
}

func TestBudgetTotalsAndPayers(t *testing.T) {
	b := goodBudget(t)
	assert.Equal(t, figures(t, "3800", "100", "1900", "4000"), b.Totals())
	assert.Equal(t, "200.00 USD", b.Totals().Variance().String())
	assert.Equal(t, "1800.00 USD", b.Totals().Available().String())
	session := b.Objectives[0].Activities[0].Totals()
	assert.Equal(t, figures(t, "1500", "100", "1500", "1700"), session)
	assert.Equal(t, finance.Figures{}, finance.Activity{}.Totals())
	var texts []string
	for _, payer := range b.Payers() {
		texts = append(texts, payer.Funding.String()+" "+payer.Part+" "+payer.Approved.String())
	}
	assert.Equal(t, []string{
		"assessed conference 1500.00 USD", "assessed secretariat 2000.00 USD", "host  300.00 USD",
	}, texts)
	found := b.Check()
	require.Len(t, found, 1, "C-2 is overspent, with a reason")
	assert.Equal(t, att.Code("FIN-17-3-24"), found[0].Code)
	assert.Equal(t, "/objectives/0/activities/0/lines/1", found[0].Pointer)
}

func TestUnknownFiguresStayUnknown(t *testing.T) {
	b := goodBudget(t)
	b.Objectives[1].Activities[0].Lines[0].Spent = finance.Money{}
	assert.False(t, b.Totals().Spent.IsValid())
	assert.True(t, b.Totals().Approved.IsValid())
	assert.False(t, b.Totals().Available().IsValid())
	b.Currency = "XXX"
	assert.True(t, b.Check().Has("FIN-17-3-20"))
	assert.False(t, b.Totals().Approved.IsValid())
	assert.Len(t, finance.Budget{}.Check(), 3)
	b = goodBudget(t)
	b.First, b.Last = b.Last, b.First
	b.Objectives[0].Activities[0].Lines[1].Code = "C-1"
	b.Objectives[0].Activities[0].Lines[0].Approved = money(t, "1 EUR")
	found := b.Check()
	for _, code := range []att.Code{"FIN-17-3-20", "FIN-17-3-21", "FIN-17-3-23"} {
		assert.True(t, found.Has(code), code)
	}
}

func TestWhoPaysForWhat(t *testing.T) {
	b := goodBudget(t)
	var parts []finance.BudgetPart
	for _, payer := range b.Payers() {
		if payer.Funding == finance.FundedByAssessment {
			parts = append(parts, finance.BudgetPart{Name: payer.Part, Total: payer.Approved, Rules: plainRules()})
		}
	}
	result, err := finance.ApportionParts(parts, members(t, "1", "2"))
	require.NoError(t, err)
	shares := b.PaidFor("M001", result)
	require.Len(t, shares, 2)
	assert.Equal(t, "session conference 1000", shares[0].Activity+" "+shares[0].Part+" "+shares[0].Exact.RatString())
	assert.Equal(t, "reporting secretariat 4000/3", shares[1].Activity+" "+shares[1].Part+" "+shares[1].Exact.RatString())
	assert.Empty(t, b.PaidFor("M009", result))
}

func TestSurplusGoesWhereTheRuleSays(t *testing.T) {
	ledger := newLedger(t, assessed(t, "KEN", 2020), assessed(t, "UGA", 2020), assessed(t, "TZA", 2020),
		assessed(t, "RWA", 2020), paid(t, "KEN", "2020-02-01", "1000"), paid(t, "UGA", "2020-02-01", "1000"),
		paid(t, "TZA", "2020-02-01", "1000"))
	on := day(t, "2021-01-31")
	rule := finance.Choice[finance.SurplusRule]{Value: finance.SurplusToCredits}
	disposal, err := finance.DisposeSurplus(money(t, "100 USD"), rule, ledger, 2020, on)
	require.NoError(t, err)
	require.Len(t, disposal.Credits, 3, "who paid nothing gets nothing")
	assert.Equal(t, "33.33 USD", disposal.Credits[0].Amount.String())
	assert.Equal(t, "0.01 USD", disposal.Reserve.String())
	require.NoError(t, ledger.Post(disposal.Credits...))
	assert.Equal(t, "33.33 USD", ledger.Account("UGA", on).CarriedForward.String())

	rule.Value = finance.SurplusToReserve
	disposal, err = finance.DisposeSurplus(money(t, "100 USD"), rule, nil, 2020, on)
	require.NoError(t, err)
	assert.Empty(t, disposal.Credits)
	assert.Equal(t, "100.00 USD", disposal.Reserve.String())

	rule.Value = finance.SurplusToCredits
	for name, run := range map[string]func() error{
		"no rule": func() error {
			_, err := finance.DisposeSurplus(money(t, "1 USD"), finance.Choice[finance.SurplusRule]{}, ledger, 2020, on)
			return err
		},
		"nothing": func() error {
			_, err := finance.DisposeSurplus(finance.Zero(finance.USD), rule, ledger, 2020, on)
			return err
		},
		"no ledger": func() error {
			_, err := finance.DisposeSurplus(money(t, "1 USD"), rule, nil, 2020, on)
			return err
		},
		"nobody paid": func() error {
			_, err := finance.DisposeSurplus(money(t, "1 USD"), rule, ledger, 2019, on)
			return err
		},
	} {
		assert.ErrorIs(t, run(), finance.ErrSurplus, name)
	}
	_, err = finance.DisposeSurplus(money(t, "1 EUR"), rule, ledger, 2020, on)
	require.ErrorIs(t, err, finance.ErrMixed)
}
