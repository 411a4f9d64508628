package finance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

// standingRules applies both tests, counts from the due date, tolerates a dollar and knows both excuses.
func standingRules() finance.StandingRules {
	source := att.Source{Citation: "test", Basis: att.BasisRead}
	tolerance, _ := finance.ParseMoney("1 USD")
	return finance.StandingRules{
		Name: "test", Test: finance.Chosen(finance.ArrearsByEither, source), Years: finance.Chosen(2, source),
		From: finance.Chosen(finance.ArrearsFromDueDate, source), Tolerance: finance.Chosen(tolerance, source),
		BeyondControl: finance.Chosen(att.Yes, source), Arrangement: finance.Chosen(att.Yes, source),
		Consequences: []finance.Consequence{{Name: "no vote", Source: source}},
	}
}

// assessed is an assessment of 1000 dollars due on 1 March of the year.
func assessed(tb testing.TB, member string, year int) finance.Entry {
	tb.Helper()
	first := att.MustDate(year, 1, 1)
	return finance.Entry{
		Kind: finance.Assessed, Member: member, Year: year, Date: first, Due: att.MustDate(year, 3, 1),
		Amount: money(tb, "1000 USD"),
	}
}

func paid(tb testing.TB, member, date, amount string) finance.Entry {
	tb.Helper()
	return finance.Entry{Kind: finance.Paid, Member: member, Date: day(tb, date), Amount: money(tb, amount+" USD")}
}

func newLedger(tb testing.TB, entries ...finance.Entry) *finance.Ledger {
	tb.Helper()
	ledger, err := finance.NewLedger(finance.USD)
	require.NoError(tb, err)
	require.NoError(tb, ledger.Post(entries...))
	return ledger
}

func TestStanding(t *testing.T) {
	plan := func(change func(*finance.PaymentPlan)) *finance.PaymentPlan {
		p := goodPlan(t)
		change(&p)
		return &p
	}
	years := func(from, to int) []finance.Entry {
		var entries []finance.Entry
		for year := from; year <= to; year++ {
			entries = append(entries, assessed(t, "KEN", year))
		}
		return entries
	}
	unknownDue := func(year int) finance.Entry {
		e := assessed(t, "KEN", year)
		e.Due = att.Date{}
		return e
	}
	no := finance.StandingFacts{BeyondControl: att.No}
	for name, c := range map[string]struct {
		entries []finance.Entry
		test    finance.ArrearsTest
		on      string
		facts   finance.StandingFacts
		want    finance.StandingOutcome
		missing []string
	}{
		"an empty ledger says nothing": {
			nil, finance.ArrearsByEither, "2024-06-01", no, finance.StandingReferred,
			[]string{"assessment of 2022", "assessment of 2023"},
		},
		"a State that does not contribute yet": {
			nil, finance.ArrearsByEither, "2024-06-01", finance.StandingFacts{FirstYear: 2025}, finance.NoArrears, nil,
		},
		"a gap in the ledger is not a payment": {
			[]finance.Entry{assessed(t, "KEN", 2023), paid(t, "KEN", "2023-02-01", "1000")},
			finance.ArrearsByAge,
			"2024-06-01", no, finance.StandingReferred,
			[]string{"assessment of 2022"},
		},
		"all paid": {
			append(years(2021, 2023), paid(t, "KEN", "2023-04-01", "3000")), finance.ArrearsByEither, "2024-01-10", no,
			finance.NoArrears, nil,
		},
		"a residue of a dollar suspends nobody": {
			append(years(2019, 2023), paid(t, "KEN", "2023-04-01", "4999")), finance.ArrearsByEither, "2024-01-10", no,
			finance.NoArrears, nil,
		},
		"two full years unpaid": {
			years(2022, 2023), finance.ArrearsByAmount, "2024-01-10", no, finance.ConsequencesApply, nil,
		},
		"one cent less than two full years": {
			append(years(2022, 2023), paid(t, "KEN", "2023-04-01", "0.01")), finance.ArrearsByAmount, "2024-01-10", no,
			finance.ArrearsWithoutConsequence, nil,
		},
		"not yet due": {
			years(2022, 2024), finance.ArrearsByAge, "2024-02-01", no, finance.ArrearsWithoutConsequence, nil,
		},
		"old but small, by age": {
			append(years(2021, 2023), paid(t, "KEN", "2021-02-01", "900"), paid(t, "KEN", "2023-04-01", "50")),
			finance.ArrearsByAge, "2024-01-10", no, finance.ConsequencesApply, nil,
		},
		"old but small, by amount": {
			append(years(2021, 2023), paid(t, "KEN", "2021-02-01", "2900")), finance.ArrearsByAmount, "2024-01-10", no,
			finance.ArrearsWithoutConsequence, nil,
		},
		"large but young, both needed": {
			years(2022, 2023), finance.ArrearsByBoth, "2024-01-10", no, finance.ArrearsWithoutConsequence, nil,
		},
		"the day before two years": {
			years(2022, 2023), finance.ArrearsByAge, "2024-03-01", no, finance.ArrearsWithoutConsequence, nil,
		},
		"two years to the day": {
			years(2022, 2022), finance.ArrearsByAge, "2024-03-02", no, finance.ConsequencesApply, nil,
		},
		"beyond control": {
			years(2020, 2023), finance.ArrearsByEither, "2024-01-10",
			finance.StandingFacts{BeyondControl: att.Yes},
			finance.Excused, nil,
		},
		"beyond control not decided": {
			years(2020, 2023), finance.ArrearsByEither, "2024-01-10",
			finance.StandingFacts{},
			finance.StandingReferred,
			[]string{"whether circumstances beyond control were accepted"},
		},
		"no due date, by age": {
			append(years(2022, 2023), unknownDue(2021)), finance.ArrearsByAge, "2024-01-10", no,
			finance.StandingReferred,
			[]string{"due date of 2021"},
		},
		"no due date, by amount": {
			[]finance.Entry{unknownDue(2022), unknownDue(2023)},
			finance.ArrearsByAmount, "2024-01-10", no,
			finance.StandingReferred,
			[]string{"due date of 2022", "due date of 2023"},
		},
		"a year is missing": {
			[]finance.Entry{assessed(t, "KEN", 2020), assessed(t, "KEN", 2021), assessed(t, "KEN", 2023)},
			finance.ArrearsByAmount, "2024-01-10", no, finance.StandingReferred,
			[]string{"assessment of 2022"},
		},
		"fewer than two years of membership": {
			years(2023, 2023), finance.ArrearsByAmount, "2024-01-10",
			finance.StandingFacts{BeyondControl: att.No, FirstYear: 2023},
			finance.StandingReferred,
			[]string{"how a rule of 2 full years treats a State that contributes since 2023"},
		},
		"arrangement kept": {
			append(years(2020, 2023), paid(t, "KEN", "2024-06-30", "1000")), finance.ArrearsByEither, "2024-07-10",
			finance.StandingFacts{BeyondControl: att.No, Plan: plan(func(*finance.PaymentPlan) {})},
			finance.UnderArrangement, nil,
		},
		"arrangement behind": {
			years(2020, 2023), finance.ArrearsByEither, "2024-07-10",
			finance.StandingFacts{BeyondControl: att.No, Plan: plan(func(*finance.PaymentPlan) {})},
			finance.ConsequencesApply, nil,
		},
		"arrangement not agreed": {
			years(2020, 2023), finance.ArrearsByEither, "2024-05-10",
			finance.StandingFacts{
				BeyondControl: att.No, Plan: plan(func(p *finance.PaymentPlan) { p.Agreed = att.Date{} }),
			},
			finance.StandingReferred,
			[]string{"whether the arrangement was agreed"},
		},
		"arrangement of another State": {
			years(2020, 2023), finance.ArrearsByEither, "2024-05-10",
			finance.StandingFacts{BeyondControl: att.No, Plan: plan(func(p *finance.PaymentPlan) { p.Member = "UGA" })},
			finance.ConsequencesApply, nil,
		},
		"arrangement that is none": {
			years(2020, 2023), finance.ArrearsByEither, "2024-05-10",
			finance.StandingFacts{BeyondControl: att.No, Plan: plan(func(p *finance.PaymentPlan) { p.Reasons = "" })},
			finance.StandingReferred,
			[]string{"a payment plan that passes its check"},
		},
		"disputed amounts are apart": {
			append(years(2022, 2023), finance.Entry{
				Kind: finance.Disputed, Member: "KEN", Year: 2022, Date: day(t, "2023-01-01"), Amount: money(t, "1000 USD"),
			}), finance.ArrearsByEither, "2024-01-10", no, finance.ArrearsWithoutConsequence, nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			rules := standingRules()
			rules.Test.Value = c.test
			ledger := newLedger(t, c.entries...)
			got, err := ledger.Standing("KEN", day(t, c.on), rules, c.facts)
			require.NoError(t, err)
			assert.Equal(t, c.want.String(), got.Outcome.String())
			assert.Equal(t, c.missing, got.Missing)
			assert.Equal(t, c.want == finance.ConsequencesApply, len(got.Consequences) > 0)
		})
	}
}

func TestArrearsFromTheNextYear(t *testing.T) {
	rules := standingRules()
	rules.From.Value = finance.ArrearsFromNextYear
	rules.Test.Value = finance.ArrearsByAge
	ledger := newLedger(t)
	for year := 2022; year <= 2024; year++ {
		e := assessed(t, "KEN", year)
		e.Due = att.Date{}
		require.NoError(t, ledger.Post(e))
	}
	facts := finance.StandingFacts{BeyondControl: att.No, FirstYear: 2022}
	for on, want := range map[string]finance.StandingOutcome{
		"2022-12-31": finance.NoArrears, "2023-01-01": finance.ArrearsWithoutConsequence,
		"2024-12-31": finance.ArrearsWithoutConsequence, "2025-01-01": finance.ConsequencesApply,
	} {
		got, err := ledger.Standing("KEN", day(t, on), rules, facts)
		require.NoError(t, err)
		assert.Equal(t, want, got.Outcome, on)
	}
}

func TestStandingRefusesWhatItCannotUse(t *testing.T) {
	ledger := newLedger(t)
	_, err := ledger.Standing("KEN", day(t, "2024-01-01"), finance.StandingRules{}, finance.StandingFacts{})
	require.ErrorIs(t, err, finance.ErrRules)
	_, err = ledger.Standing("KEN", att.Date{}, standingRules(), finance.StandingFacts{})
	require.ErrorIs(t, err, finance.ErrEntry)
	rules := standingRules()
	rules.Tolerance.Value = money(t, "1 EUR")
	_, err = ledger.Standing("KEN", day(t, "2024-01-01"), rules, finance.StandingFacts{})
	require.ErrorIs(t, err, finance.ErrMixed)
	_, err = ledger.Standing("KEN", day(t, "2024-01-01"), standingRules(),
		finance.StandingFacts{Plan: &finance.PaymentPlan{}})
	require.ErrorIs(t, err, finance.ErrRules)
	plan := goodPlan(t)
	plan.Instalments[0].Amount = money(t, "1 EUR")
	_, err = ledger.Standing("KEN", day(t, "2024-01-01"), standingRules(), finance.StandingFacts{Plan: &plan})
	require.ErrorIs(t, err, finance.ErrMixed)
	plan.Instalments[0].Amount = money(t, "40000000000000000 USD")
	_, err = ledger.Standing("KEN", day(t, "2024-01-01"), standingRules(), finance.StandingFacts{Plan: &plan})
	require.ErrorIs(t, err, finance.ErrRange)
}

func TestTheATTsStandingRulesAreMarked(t *testing.T) {
	_, err := finance.NewATTStandingRules(finance.Choice[finance.ArrearsTest]{}, finance.Choice[finance.ArrearsFrom]{},
		finance.Choice[finance.Money]{})
	require.ErrorIs(t, err, finance.ErrRules, "which test applies was not read and is not guessed")
	var test finance.Choice[finance.ArrearsTest]
	test.Value = finance.ArrearsByAge
	var from finance.Choice[finance.ArrearsFrom]
	from.Value = finance.ArrearsFromNextYear
	rules, err := finance.NewATTStandingRules(test, from, finance.Choice[finance.Money]{})
	require.NoError(t, err)
	standing, err := newLedger(t, assessed(t, "KEN", 2020)).Standing("KEN", day(t, "2024-01-01"), rules,
		finance.StandingFacts{BeyondControl: att.No})
	require.NoError(t, err)
	assert.Equal(t, finance.ConsequencesApply, standing.Outcome)
	assert.Len(t, standing.Consequences, 2)
	assert.Equal(t, att.BasisMemory, standing.Consequences[0].Source.Basis)
	var fields []string
	for _, finding := range standing.Unverified {
		fields = append(fields, finding.Arg("field"))
	}
	assert.Contains(t, fields, "test")
	assert.NotContains(t, fields, "arrangement", "that one was read")

	charter := finance.TwoFullYears(from, finance.Choice[finance.Money]{})
	assert.Empty(t, charter.Check())
	assert.Len(t, charter.Unverified(), 1, "only what the caller chose without a source")
}
