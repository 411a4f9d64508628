package finance

import (
	"fmt"
	"strings"
)

// Explain returns the trace of a member's amount in one English sentence: rate, factor, what holds the share, the
// share, the exact amount, the amount and what the residual rule moved. Numbers that do not end are cut to ten places;
// Share and Exact have them in full. The zero Line gives "".
func (l Line) Explain() string {
	if l.basis == nil {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s; share %s %%, exactly %s of %s, rounded to %s", l.Code, l.explainShare(),
		percentText(l.Share()), percentText(l.Exact()), l.basis.total, l.Amount)
	if l.Moved != 0 {
		fmt.Fprintf(&b, " with %+d units of the residual", l.Moved)
	}
	return b.String()
}

// explainShare says where the share comes from.
func (l Line) explainShare() string {
	rules := &l.basis.rules
	switch l.Bound {
	case BoundFixed:
		return "share fixed by decision"
	case BoundMinimum:
		return fmt.Sprintf("rate %s %% at the minimum, pinned", l.RateText())
	case BoundFloor:
		return l.explainBound("raised to the floor of", formatDecimal(rules.Floor.Value)+" %")
	case BoundFloorMoney:
		return l.explainBound("raised to the minimum of", rules.FloorMoney.Value.String())
	case BoundCeiling:
		return l.explainBound("held at the ceiling of", formatDecimal(rules.Ceiling.Value)+" %")
	case BoundLDCCap:
		return l.explainBound("held at the cap for least developed countries of", formatDecimal(rules.LDCCap.Value)+" %")
	case BoundNone:
	}
	return fmt.Sprintf("rate %s %% times factor %s", l.RateText(), percentText(l.basis.common))
}

// explainBound names a bound and the factor that it overrides; without a single factor there is only the bound.
func (l Line) explainBound(what, bound string) string {
	low, high := l.basis.low, l.basis.high
	if low == nil || high == nil || low.Cmp(high) != 0 {
		return fmt.Sprintf("rate %s %%, %s %s", l.RateText(), what, bound)
	}
	return fmt.Sprintf("rate %s %% times factor %s, %s %s", l.RateText(), percentText(low), what, bound)
}
