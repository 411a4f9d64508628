package finance

import (
	"fmt"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
)

// FinancialRules says how a body divides a budget among its members: one field for each choice, with its source and
// whether that source was read. Percentages refer to the whole total; a percentage of zero means that there is no
// such bound. Rules are plain values: change a copy and Check it. The zero FinancialRules has chosen nothing and is
// refused.
type FinancialRules struct {
	// Name says whose rules these are.
	Name string `json:"name"`
	// Base says who shares the cost.
	Base Choice[Base] `json:"base"`
	// Scale says which year's scale counts. Only ScaleFor needs it.
	Scale Choice[ScaleRule] `json:"scale"`
	// Fixed shares are set by decision and come off the total first; neither factor nor bounds touch them.
	Fixed []FixedShare `json:"fixed,omitempty"`
	// Ceiling is the highest share of any member, Floor the lowest, both in per cent of the total.
	Ceiling Choice[decimal.Decimal] `json:"ceiling"`
	Floor   Choice[decimal.Decimal] `json:"floor"`
	// FloorMoney is the lowest amount of any member; the zero Money means that there is none. The higher of the two
	// floors counts.
	FloorMoney Choice[Money] `json:"floor_money"`
	// LDCCap is the highest share of a least developed country in per cent, LDCDate the day on which being one
	// counts.
	LDCCap  Choice[decimal.Decimal] `json:"ldc_cap"`
	LDCDate Choice[att.Date]        `json:"ldc_date"`
	// Minimum says what happens to members whose rate is MinimumRate per cent or less.
	Minimum     Choice[MinimumRule]     `json:"minimum"`
	MinimumRate Choice[decimal.Decimal] `json:"minimum_rate"`
	// Redistribution says who bears what the bounds take off.
	Redistribution Choice[Redistribution] `json:"redistribution"`
	// Unit is what amounts are rounded to, in the currency: 1 for whole dollars, 0.01 for cents. Rounding is the mode.
	Unit     Choice[decimal.Decimal] `json:"unit"`
	Rounding Choice[RoundingMode]    `json:"rounding"`
	// Residual says what happens to what rounding leaves.
	Residual Choice[ResidualRule] `json:"residual"`
	// Period says what is rounded when several years are apportioned. Only ApportionYears needs it.
	Period Choice[PeriodRule] `json:"period"`
	// Joiners says how a State pays that joins within the year. Only Join needs it.
	Joiners Choice[JoinerRule] `json:"joiners"`
}

// FixedShare is a share in per cent of the total that a decision sets for one member.
type FixedShare struct {
	Code    string          `json:"code"`
	Percent decimal.Decimal `json:"percent"`
	Source  att.Source      `json:"source"`
}

// ScaleFor returns the scale that the rules look at for a budget year of a financial period that begins in the given
// year. The error wraps ErrNoScale when the rules have not chosen or no scale covers the year.
func (r FinancialRules) ScaleFor(periodStart, year int) (Scale, error) {
	switch r.Scale.Value {
	case ScaleOfBudgetYear:
		return ScaleOf(year)
	case ScaleOfYearBefore:
		return ScaleOf(periodStart - 1)
	default:
		return Scale{}, fmt.Errorf("%w: %s does not say which year's scale counts", ErrNoScale, r.Name)
	}
}

// Unverified returns, for each choice made that does not rest on a source that was read, a warning that names the
// field and the source. Results carry it.
func (r FinancialRules) Unverified() att.Findings {
	var found att.Findings
	note := func(field string, chosen bool, source att.Source) {
		if chosen && source.Basis != att.BasisRead {
			found = append(found, ruleUnverified.Finding("/"+field, att.Arg{Name: "field", Value: field},
				att.Arg{Name: "source", Value: citationOr(source, "no source named")}))
		}
	}
	note("base", r.Base.Value != BaseNotChosen, r.Base.Source)
	note("scale", r.Scale.Value != ScaleNotChosen, r.Scale.Source)
	for i, fixed := range r.Fixed {
		note("fixed/"+strconv.Itoa(i), true, fixed.Source)
	}
	note("ceiling", !r.Ceiling.Value.IsZero(), r.Ceiling.Source)
	note("floor", !r.Floor.Value.IsZero(), r.Floor.Source)
	note("floor_money", r.FloorMoney.Value.IsValid(), r.FloorMoney.Source)
	note("ldc_cap", !r.LDCCap.Value.IsZero(), r.LDCCap.Source)
	note("ldc_date", !r.LDCDate.Value.IsZero(), r.LDCDate.Source)
	note("minimum", r.Minimum.Value != MinimumNotChosen, r.Minimum.Source)
	note("minimum_rate", !r.MinimumRate.Value.IsZero(), r.MinimumRate.Source)
	note("redistribution", r.Redistribution.Value != RedistributionNotChosen, r.Redistribution.Source)
	note("unit", !r.Unit.Value.IsZero(), r.Unit.Source)
	note("rounding", true, r.Rounding.Source)
	note("residual", r.Residual.Value != ResidualNotChosen, r.Residual.Source)
	note("period", r.Period.Value != PeriodNotChosen, r.Period.Source)
	note("joiners", r.Joiners.Value != JoinerNotChosen, r.Joiners.Source)
	return found
}

func citationOr(source att.Source, otherwise string) string {
	if source.Citation == "" {
		return otherwise
	}
	return source.Citation
}

// fixedShare returns the fixed share of a member.
func (r FinancialRules) fixedShare(code string) (FixedShare, bool) {
	for _, fixed := range r.Fixed {
		if fixed.Code == code {
			return fixed, true
		}
	}
	return FixedShare{}, false
}
