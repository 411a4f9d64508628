package finance_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

// ruleCase is one input that fails a rule and one that passes it.
type ruleCase struct{ fail, pass func() att.Findings }

// rulesCase changes good financial rules so that they fail.
func rulesCase(change func(*finance.FinancialRules)) ruleCase {
	check := func(change func(*finance.FinancialRules)) func() att.Findings {
		return func() att.Findings {
			rules := plainRules()
			change(&rules)
			return rules.Check()
		}
	}
	return ruleCase{check(change), check(func(*finance.FinancialRules) {})}
}

// budgetCase changes a good budget.
func budgetCase(t *testing.T, change func(*finance.Budget)) ruleCase {
	t.Helper()
	return ruleCase{
		func() att.Findings {
			b := goodBudget(t)
			change(&b)
			return b.Check()
		},
		func() att.Findings {
			b := goodBudget(t)
			b.Objectives[0].Activities[0].Lines[1].Figures = figures(t, "500", "0", "500", "500")
			return b.Check()
		},
	}
}

// planCase changes a good payment plan.
func planCase(t *testing.T, change func(*finance.PaymentPlan)) ruleCase {
	t.Helper()
	conference := att.MustDate(2024, 8, 19)
	return ruleCase{
		func() att.Findings {
			p := goodPlan(t)
			change(&p)
			return p.Check(conference)
		},
		func() att.Findings { return goodPlan(t).Check(conference) },
	}
}

// ledgerCase adds entries to a ledger with one assessment.
func ledgerCase(t *testing.T, entries ...finance.Entry) ruleCase {
	t.Helper()
	check := func(entries ...finance.Entry) func() att.Findings {
		return func() att.Findings {
			ledger := newLedger(t, append([]finance.Entry{assessed(t, "KEN", 2020)}, entries...)...)
			return ledger.Check(att.MustDate(2024, 1, 1))
		}
	}
	return ruleCase{check(entries...), check()}
}

func ruleCases(t *testing.T) map[att.Code]ruleCase {
	t.Helper()
	none := func() att.Findings { return nil }
	line := func(b *finance.Budget) *finance.BudgetLine { return &b.Objectives[0].Activities[0].Lines[0] }
	return map[att.Code]ruleCase{
		"FIN-17-3-01": {plainRules().Unverified, none},
		"FIN-17-3-02": {func() att.Findings {
			result, err := finance.Apportion(money(t, "5 USD"), members(t, "1"), plainRules())
			require.NoError(t, err)
			return result.Unverified()
		}, none},
		"FIN-17-3-03": rulesCase(func(r *finance.FinancialRules) { r.Base.Value = finance.BaseNotChosen }),
		"FIN-17-3-04": rulesCase(func(r *finance.FinancialRules) { r.Unit.Value = decimal.New(-1, 0) }),
		"FIN-17-3-05": rulesCase(func(r *finance.FinancialRules) { r.Ceiling.Value = number(t, "100.1") }),
		"FIN-17-3-06": rulesCase(func(r *finance.FinancialRules) { r.LDCCap.Value = number(t, "1") }),
		"FIN-17-3-07": rulesCase(func(r *finance.FinancialRules) { r.Minimum.Value = finance.MinimumPinned }),
		"FIN-17-3-08": rulesCase(func(r *finance.FinancialRules) {
			r.Fixed = []finance.FixedShare{{Code: "EUE", Percent: number(t, "1")}, {Code: "EUE", Percent: number(t, "1")}}
		}),
		"FIN-17-3-09": rulesCase(func(r *finance.FinancialRules) {
			r.Floor.Value, r.Ceiling.Value = number(t, "2"), number(t, "1")
		}),
		"FIN-17-3-10": rulesCase(func(r *finance.FinancialRules) {
			r.Residual.Value, r.Redistribution.Value = finance.ResidualExact, finance.NotRedistributed
		}),
		"FIN-17-3-11": rulesCase(func(r *finance.FinancialRules) { r.FloorMoney.Value = finance.Zero(finance.USD) }),
		"FIN-17-3-12": ledgerCase(t, entry(t, finance.WrittenOff, 2020, "2020-02-02", "1000.01")),
		"FIN-17-3-13": {func() att.Findings {
			r := standingRules()
			r.Tolerance.Value = money(t, "-1 USD")
			return r.Check()
		}, func() att.Findings { return standingRules().Check() }},
		"FIN-17-3-14": planCase(t, func(p *finance.PaymentPlan) { p.Member = "" }),
		"FIN-17-3-15": planCase(t, func(p *finance.PaymentPlan) { p.Instalments[3].Due = att.Date{} }),
		"FIN-17-3-16": planCase(t, func(p *finance.PaymentPlan) { p.Outstanding = money(t, "4001 USD") }),
		"FIN-17-3-17": planCase(t, func(p *finance.PaymentPlan) { p.Instalments[3].Due = att.MustDate(2031, 1, 1) }),
		"FIN-17-3-18": planCase(t, func(p *finance.PaymentPlan) { p.Applied = att.MustDate(2024, 6, 21) }),
		"FIN-17-3-19": {func() att.Findings { return goodPlan(t).Check(att.Date{}) }, none},
		"FIN-17-3-20": budgetCase(t, func(b *finance.Budget) { b.Name = "" }),
		"FIN-17-3-21": budgetCase(t, func(b *finance.Budget) { line(b).Code = "" }),
		"FIN-17-3-22": budgetCase(t, func(b *finance.Budget) { line(b).Part = "" }),
		"FIN-17-3-23": budgetCase(t, func(b *finance.Budget) { line(b).Spent = finance.Money{} }),
		"FIN-17-3-24": budgetCase(t, func(b *finance.Budget) {
			line(b).Committed, line(b).Forecast, line(b).Reason = money(t, "999 USD"), money(t, "9999 USD"), "storm"
		}),
		"FIN-17-3-25": budgetCase(t, func(b *finance.Budget) {
			line(b).Forecast, line(b).Reason = finance.Zero(finance.USD), "cancelled"
		}),
		"FIN-17-3-26": budgetCase(t, func(b *finance.Budget) { line(b).Forecast = money(t, "999 USD") }),
		"FIN-24-3-01": ledgerCase(t, entry(t, finance.Withdrew, 0, "2019-02-02", ""),
			entry(t, finance.Paid, 0, "2020-02-02", "1000")),
		"FIN-24-3-02": ledgerCase(t, entry(t, finance.Withdrew, 0, "2020-02-02", "")),
	}
}

func TestEveryRuleHasACodeADocAFailureAndAPass(t *testing.T) {
	cases := ruleCases(t)
	var codes []string
	for _, rule := range finance.Rules() {
		codes = append(codes, string(rule.Code))
		assert.Regexp(t, `^FIN-(17|24)-3-\d\d$`, rule.Code)
		assert.True(t, rule.Provision.IsValid(), rule.Code)
		assert.NotZero(t, rule.Severity, rule.Code)
		assert.Contains(t, rule.Doc, "Article "+rule.Provision.String(), "%s cites its ground", rule.Code)
		c, found := cases[rule.Code]
		require.True(t, found, "%s has a failing input", rule.Code)
		failed := c.fail()
		require.True(t, failed.Has(rule.Code), "%s: %v", rule.Code, failed)
		assert.False(t, c.pass().Has(rule.Code), "%s passes on good input", rule.Code)
		for _, finding := range failed {
			if finding.Code != rule.Code {
				continue
			}
			assert.Equal(t, rule.Severity, finding.Severity)
			assert.NotContains(t, finding.Text(), "{", "every placeholder of %s has an argument", rule.Code)
			_, err := json.Marshal(finding)
			require.NoError(t, err)
		}
	}
	assert.True(t, slices.IsSorted(codes))
	assert.Len(t, slices.Compact(codes), len(cases), "one case for each rule and one rule for each case")
}

func TestEveryMessageIsTranslatedWithItsPlaceholders(t *testing.T) {
	placeholder := regexp.MustCompile(`\{[a-z_]+\}`)
	sorted := func(text string) []string {
		names := placeholder.FindAllString(text, -1)
		slices.Sort(names)
		return names
	}
	for _, rule := range finance.Rules() {
		for _, text := range []string{
			rule.Translations.Arabic, rule.Translations.Chinese, rule.Translations.French, rule.Translations.Russian,
			rule.Translations.Spanish,
		} {
			assert.NotEmpty(t, text, rule.Code)
			assert.Equal(t, sorted(rule.Message), sorted(text), rule.Code)
		}
	}
}

func TestCheckReportsEverythingAtOnce(t *testing.T) {
	found := finance.FinancialRules{}.Check()
	assert.Len(t, found, 4, "base, minimum, residual and unit")
	assert.Len(t, finance.StandingRules{}.Check(), 5)
	rules := plainRules()
	rules.Redistribution.Value = finance.RedistributionNotChosen
	assert.Empty(t, rules.Check(), "without a bound there is nothing to redistribute")
	rules.Ceiling.Value = number(t, "22")
	assert.True(t, rules.Check().Has("FIN-17-3-03"))
	rules.Rounding.Value = 77
	rules.Base.Value = 77
	rules.Unit.Value = decimal.New(1, 99)
	assert.Len(t, rules.Check(), 4)
	require.Error(t, rules.Check().Err())
}
