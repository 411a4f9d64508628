package finance

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
)

// Check reports everything that keeps the rules from being applied. What the law leaves open and the rules have not
// chosen is an error: nothing has a silent default but rounding half up. Values that rest on no source that was read
// are not reported here but by Unverified.
func (r FinancialRules) Check() att.Findings {
	var c rulesChecker
	c.choices(r)
	c.percentages(r)
	c.fixed(r.Fixed)
	c.together(r)
	c.found.Sort()
	return c.found
}

type rulesChecker struct{ found att.Findings }

func (c *rulesChecker) report(rule *att.Rule, pointer string, args ...att.Arg) {
	c.found = append(c.found, rule.Finding(pointer, args...))
}

func (c *rulesChecker) choices(r FinancialRules) {
	c.choice("base", uint8(r.Base.Value), uint8(BasePartiesSignatoriesObservers))
	c.choice("minimum", uint8(r.Minimum.Value), uint8(MinimumPinned))
	c.choice("residual", uint8(r.Residual.Value), uint8(ResidualLargestRemainder))
	if r.bounded() || r.Redistribution.Value != RedistributionNotChosen {
		c.choice("redistribution", uint8(r.Redistribution.Value), uint8(NotRedistributed))
	}
	if r.Rounding.Value > RoundDown {
		c.report(&ruleNotChosen, "/rounding", att.Arg{Name: "field", Value: "rounding"})
	}
	if unit := r.Unit.Value; !withinDigits(unit) || unit.Sign() <= 0 {
		c.report(&ruleUnit, "/unit", att.Arg{Name: "got", Value: numberText(unit)})
	}
}

// choice reports a choice that was not made or is none of the list.
func (c *rulesChecker) choice(field string, value, last uint8) {
	if value == 0 || value > last {
		c.report(&ruleNotChosen, "/"+field, att.Arg{Name: "field", Value: field})
	}
}

// bounded reports whether the rules have a bound that can move a share.
func (r FinancialRules) bounded() bool {
	return !r.Ceiling.Value.IsZero() || !r.Floor.Value.IsZero() || !r.LDCCap.Value.IsZero() ||
		r.FloorMoney.Value.IsValid()
}

func (c *rulesChecker) percentages(r FinancialRules) {
	c.percentage("ceiling", r.Ceiling.Value)
	c.percentage("floor", r.Floor.Value)
	c.percentage("ldc_cap", r.LDCCap.Value)
	c.percentage("minimum_rate", r.MinimumRate.Value)
	if floor := r.FloorMoney.Value; floor.IsValid() && floor.Sign() <= 0 {
		c.report(&ruleFloorMoney, "/floor_money", att.Arg{Name: "got", Value: floor.String()})
	}
}

func (c *rulesChecker) percentage(field string, percent decimal.Decimal) {
	if !isPercent(percent) {
		c.report(&rulePercent, "/"+field, att.Arg{Name: "field", Value: field},
			att.Arg{Name: "got", Value: numberText(percent)})
	}
}

func (c *rulesChecker) fixed(shares []FixedShare) {
	for i, share := range shares {
		twice := false
		for _, earlier := range shares[:i] {
			twice = twice || earlier.Code == share.Code
		}
		if twice || !validCode(share.Code) || !isPercent(share.Percent) {
			c.report(&ruleFixed, "/fixed/"+strconv.Itoa(i), att.Arg{Name: "code", Value: share.Code},
				att.Arg{Name: "got", Value: numberText(share.Percent)})
		}
	}
}

// together reports choices that contradict each other.
func (c *rulesChecker) together(r FinancialRules) {
	if !r.LDCCap.Value.IsZero() && r.LDCDate.Value.IsZero() {
		c.report(&ruleLDCDate, "/ldc_date")
	}
	if r.Minimum.Value == MinimumPinned && r.MinimumRate.Value.IsZero() {
		c.report(&ruleMinimumRate, "/minimum_rate")
	}
	if r.exactTotal() && r.Redistribution.Value == NotRedistributed {
		c.report(&ruleExactUnshared, "/residual")
	}
	floor, ceiling := r.Floor.Value, r.Ceiling.Value
	if isPercent(floor) && isPercent(ceiling) && !ceiling.IsZero() && floor.Cmp(ceiling) > 0 {
		c.report(&ruleFloorCeiling, "/floor", att.Arg{Name: "floor", Value: formatDecimal(floor)},
			att.Arg{Name: "ceiling", Value: formatDecimal(ceiling)})
	}
}

// numberText writes a number that may be of any size.
func numberText(d decimal.Decimal) string {
	if !withinDigits(d) {
		return "a number of too many digits"
	}
	return formatDecimal(d)
}
