package finance

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
)

// FinancialRules says how a body divides a budget among its members: one field for each choice, with its source and
// whether that source was read. Percentages refer to the whole total; a percentage of zero means that there is no
// such bound. Rules are plain values: change a copy and Check it. The zero FinancialRules has chosen nothing and is
// refused.
type FinancialRules struct {
	// Name says whose rules these are.
	Name string
	// Base says who shares the cost.
	Base Choice[Base]
	// Scale says which year's scale counts. Only ScaleFor needs it.
	Scale Choice[ScaleRule]
	// Fixed shares are set by decision and come off the total first; neither factor nor bounds touch them.
	Fixed []FixedShare
	// Ceiling is the highest share of any member, Floor the lowest, both in per cent of the total.
	Ceiling Choice[decimal.Decimal]
	Floor   Choice[decimal.Decimal]
	// FloorMoney is the lowest amount of any member; the zero Money means that there is none. The higher of the two
	// floors counts.
	FloorMoney Choice[Money]
	// LDCCap is the highest share of a least developed country in per cent, LDCDate the day on which being one
	// counts.
	LDCCap  Choice[decimal.Decimal]
	LDCDate Choice[att.Date]
	// Minimum says what happens to members whose rate is MinimumRate per cent or less.
	Minimum     Choice[MinimumRule]
	MinimumRate Choice[decimal.Decimal]
	// Redistribution says who bears what the bounds take off.
	Redistribution Choice[Redistribution]
	// Unit is what amounts are rounded to, in the currency: 1 for whole dollars, 0.01 for cents. Rounding is the mode.
	Unit     Choice[decimal.Decimal]
	Rounding Choice[RoundingMode]
	// Residual says what happens to what rounding leaves.
	Residual Choice[ResidualRule]
	// Period says what is rounded when several years are apportioned. Only ApportionYears needs it.
	Period Choice[PeriodRule]
	// Joiners says how a State pays that joins within the year. Only Join needs it.
	Joiners Choice[JoinerRule]
}

// FixedShare is a share in per cent of the total that a decision sets for one member.
type FixedShare struct {
	Code    string
	Percent decimal.Decimal
	Source  att.Source
}

// clone returns rules that share nothing with r.
func (r FinancialRules) clone() FinancialRules {
	r.Fixed = slices.Clone(r.Fixed)
	return r
}

// ScaleFor returns the scale that the rules look at for a budget year of a financial period that begins in the given
// year. The error wraps ErrNoScale when the rules have not chosen or no scale covers the year.
func (r FinancialRules) ScaleFor(periodStart, year int) (Scale, error) {
	switch r.Scale.Value {
	case ScaleOfBudgetYear:
		return ScaleOf(year)
	case ScaleOfYearBefore:
		return ScaleOf(periodStart - 1)
	case ScaleNotChosen:
	}
	return Scale{}, fmt.Errorf("%w: %s does not say which year's scale counts", ErrNoScale, r.Name)
}

func citationOr(source att.Source, otherwise string) string {
	if source.Citation == "" {
		return otherwise
	}
	return source.Citation
}

// fixedShare returns the fixed share of a member.
func fixedShare(shares []FixedShare, code string) (FixedShare, bool) {
	for _, fixed := range shares {
		if fixed.Code == code {
			return fixed, true
		}
	}
	return FixedShare{}, false
}
