package finance

import (
	"errors"
	"fmt"
	"slices"
)

// BudgetPart is a part of a budget with a base of its own, such as the cost of a Conference or of the Secretariat.
type BudgetPart struct {
	Name  string
	Total Money
	Rules FinancialRules
}

// PartsResult is a budget divided part by part. A floor in money holds in each part: to let it hold for the sum,
// apportion the sum.
type PartsResult struct {
	parts   []BudgetPart
	results []Result
}

// ApportionParts divides each part among the members that are in its base. Errors are those of Apportion with the
// name of the part, ErrMixed for parts in different currencies, and ErrRange.
func ApportionParts(parts []BudgetPart, members []Member) (PartsResult, error) {
	out := PartsResult{parts: slices.Clone(parts)}
	var sum Money
	for i, part := range parts {
		var err error
		if sum, err = part.Total.addedTo(sum, i > 0); err != nil {
			return PartsResult{}, fmt.Errorf("part %s: %w", part.Name, err)
		}
		result, err := Apportion(part.Total, members, part.Rules)
		if err != nil {
			return PartsResult{}, fmt.Errorf("part %s: %w", part.Name, err)
		}
		out.results = append(out.results, result)
	}
	return out, nil
}

// addedTo returns the amount added to a sum, or alone when there is none yet.
func (m Money) addedTo(sum Money, begun bool) (Money, error) {
	if !begun {
		return m, nil
	}
	return sum.Add(m)
}

// Result returns the division of one part and whether there is one of that name.
func (r PartsResult) Result(part string) (Result, bool) {
	i := slices.IndexFunc(r.parts, func(p BudgetPart) bool { return p.Name == part })
	if i < 0 {
		return Result{}, false
	}
	return r.results[i], true
}

// PartsLine is what one member owes in each part and in all.
type PartsLine struct {
	Code string
	// Amounts are in the order of the parts; a member outside a part's base owes nothing there.
	Amounts []Money
	Total   Money
}

// Lines returns the members of any part in the order in which they first occur.
func (r PartsResult) Lines() []PartsLine {
	var lines []PartsLine
	for i, result := range r.results {
		for _, line := range result.lines {
			k := slices.IndexFunc(lines, func(l PartsLine) bool { return l.Code == line.Code })
			if k < 0 {
				k = len(lines)
				currency := line.Amount.currency
				lines = append(lines, PartsLine{line.Code, slices.Repeat([]Money{Zero(currency)}, len(r.results)), Zero(currency)})
			}
			lines[k].Amounts[i] = line.Amount
			lines[k].Total.minor += line.Amount.minor
		}
	}
	return lines
}

// ErrPeriod says that a financial period has no years, a year twice, or rules that do not say what is rounded.
var ErrPeriod = errors.New("finance: unusable financial period")

// YearTotal is the budget of one year.
type YearTotal struct {
	Year  int
	Total Money
}

// YearsLine is what one member owes for each year and for the whole period.
type YearsLine struct {
	Code  string
	Years []Money
	// Period is the sum of the years or the rounded amount of the whole period, as the rules say; Difference is
	// Period less the sum of the years.
	Period, Difference Money
}

// YearsResult is the budget of a financial period of several years divided among members.
type YearsResult struct {
	// Rule says what was rounded.
	Rule PeriodRule
	// Years are the results by year, Period that of the sum: under RoundEachYear it serves for exact shares only.
	Years  []Result
	Period Result
	Lines  []YearsLine
}

// ApportionYears divides the budgets of several years among the same members by the same rates. The rules say whether
// the amounts of the period are the sums of the rounded years or rounded from their own exact amount. Errors are
// those of Apportion, ErrPeriod and ErrRange.
func ApportionYears(years []YearTotal, members []Member, rules FinancialRules) (YearsResult, error) {
	rule := rules.Period.Value
	if len(years) == 0 || rule != RoundEachYear && rule != RoundPeriod {
		return YearsResult{}, fmt.Errorf("%w: %d years, rounding %s", ErrPeriod, len(years), rule)
	}
	out := YearsResult{Rule: rule}
	total := Zero(years[0].Total.Currency())
	for i, year := range years {
		if slices.ContainsFunc(years[:i], func(y YearTotal) bool { return y.Year == year.Year }) {
			return YearsResult{}, fmt.Errorf("%w: %d twice", ErrPeriod, year.Year)
		}
		result, err := Apportion(year.Total, members, rules)
		if err != nil {
			return YearsResult{}, fmt.Errorf("year %d: %w", year.Year, err)
		}
		out.Years = append(out.Years, result)
		if total, err = total.Add(year.Total); err != nil {
			return YearsResult{}, fmt.Errorf("year %d: %w", year.Year, err)
		}
	}
	var err error
	if out.Period, err = Apportion(total, members, rules); err != nil {
		return YearsResult{}, fmt.Errorf("whole period: %w", err)
	}
	out.addLines()
	return out, nil
}

func (r *YearsResult) addLines() {
	for i, whole := range r.Period.lines {
		line := YearsLine{Code: whole.Code}
		sum := Zero(whole.Amount.currency)
		for _, year := range r.Years {
			line.Years = append(line.Years, year.lines[i].Amount)
			sum.minor += year.lines[i].Amount.minor
		}
		line.Period = sum
		if r.Rule == RoundPeriod {
			line.Period = whole.Amount
		}
		line.Difference = Money{line.Period.minor - sum.minor, sum.currency}
		r.Lines = append(r.Lines, line)
	}
}
