package finance

import "github.com/openatt/treaty/att"

// Check reports everything wrong with a budget: no name, no days or a line without a code or payer, a code twice, an
// amount that is negative, unknown or in another currency, more committed and spent than approved, a forecast below
// what is spent or committed, and a variance without a reason.
func (b Budget) Check() att.Findings {
	var c rulesChecker
	currency, err := currencyHolding(b.Currency, 0)
	if err != nil {
		c.report(&ruleBudgetLacks, "/currency", att.Arg{Name: "field", Value: "currency"})
	}
	if b.Name == "" {
		c.report(&ruleBudgetLacks, "/name", att.Arg{Name: "field", Value: "name"})
	}
	if b.First.IsZero() || b.Last.Before(b.First) || b.Last.IsZero() {
		c.report(&ruleBudgetLacks, "/first", att.Arg{Name: "field", Value: "first and last day"})
	}
	seen := map[string]bool{}
	b.lines(func(pointer string, _ Activity, line BudgetLine) {
		if line.Code == "" || seen[line.Code] {
			c.report(&ruleBudgetCode, pointer+"/code", att.Arg{Name: "code", Value: line.Code})
		}
		seen[line.Code] = true
		if line.Funding == FundingUnknown || line.Funding == FundedByAssessment && line.Part == "" {
			c.report(&ruleBudgetPayer, pointer+"/funding", att.Arg{Name: "code", Value: line.Code})
		}
		if c.figures(pointer, line, currency) {
			c.spending(pointer, line)
		}
	})
	c.found.Sort()
	return c.found
}

// figures checks the amounts of a line and reports whether all are usable.
func (c *rulesChecker) figures(pointer string, line BudgetLine, currency Currency) bool {
	usable := true
	for _, figure := range []struct {
		field  string
		amount Money
	}{
		{"approved", line.Approved},
		{"committed", line.Committed},
		{"spent", line.Spent},
		{"forecast", line.Forecast},
	} {
		if figure.amount.currency != currency || figure.amount.Sign() < 0 || !figure.amount.IsValid() {
			usable = false
			c.report(&ruleBudgetFigure, pointer+"/"+figure.field, att.Arg{Name: "code", Value: line.Code},
				att.Arg{Name: "field", Value: figure.field}, att.Arg{Name: "got", Value: figure.amount.String()})
		}
	}
	return usable
}

// spending compares the amounts of a line with one another.
func (c *rulesChecker) spending(pointer string, line BudgetLine) {
	code := att.Arg{Name: "code", Value: line.Code}
	if available := line.Available(); available.Sign() < 0 {
		c.report(&ruleOverspent, pointer, code, att.Arg{Name: "excess", Value: available.Neg().String()})
	}
	if used := line.Spent.plus(line.Committed); line.Forecast.less(used).Sign() < 0 {
		c.report(&ruleForecast, pointer+"/forecast", code, att.Arg{Name: "got", Value: line.Forecast.String()},
			att.Arg{Name: "want", Value: used.String()})
	}
	if variance := line.Variance(); variance.Sign() != 0 && line.Reason == "" {
		c.report(&ruleVariance, pointer+"/reason", code, att.Arg{Name: "variance", Value: variance.String()})
	}
}
