package finance

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
)

// sharePlaces is to how many places a share in per cent is written.
const sharePlaces = 10

// Result is a total divided among members, with what it rests on. It never changes. The zero Result has no lines.
type Result struct {
	total, residual Money
	lines           []Line
	excluded        []string
	basis           *basis
	passes          int
}

// basis is what every line of a result is explained by.
type basis struct {
	total     Money
	rules     FinancialRules
	datasets  []string
	low, high *big.Rat
	// common is the factor of the members that no bound holds.
	common *big.Rat
}

// Line is what one member owes and why: the trace of its amount.
type Line struct {
	Code string
	// Rate is the rate of assessment in per cent as given, with where it is from.
	Rate          decimal.Decimal
	RateKind      RateKind
	Participation Participation
	Source        att.Source
	// Bound is what holds the share; BoundNone means that it is rate times factor.
	Bound  Bound
	Amount Money
	// Moved is how many units of rounding the residual rule added to the rounded amount or took from it.
	Moved int64

	basis *basis
}

func newResult(p *plan, held []Bound, rounded *roundedShares, low, high *big.Rat, passes int) (Result, error) {
	currency := p.total.Currency()
	b := &basis{total: p.total, rules: p.rules, low: low, high: high, common: low, datasets: p.datasets()}
	r := Result{
		total: p.total, residual: p.total, excluded: p.excluded, basis: b, passes: passes,
		lines: make([]Line, len(p.members)),
	}
	var sum int64
	for i := range r.lines {
		m := p.members[i]
		r.lines[i] = Line{
			Code: m.Code, Rate: m.Rate, RateKind: m.RateKind, Participation: m.Participation, Source: m.Source,
			Bound: held[i], Amount: Money{rounded.units[i] * p.unit, currency}, basis: b,
		}
		if rounded.moved != nil {
			r.lines[i].Moved = rounded.moved[i]
		}
		if sum += r.lines[i].Amount.minor; sum > maxMinor {
			return Result{}, fmt.Errorf("%w: the sum of the amounts", ErrRange)
		}
	}
	r.residual.minor -= sum
	return r, nil
}

// Total returns what was to be divided.
func (r Result) Total() Money { return r.total }

// Residual returns the total less the sum of the amounts: what rounding left, and what bounds left unassessed where
// the rules do not redistribute it. It is negative when the amounts are more than the total.
func (r Result) Residual() Money { return r.residual }

// Lines returns the members in the order given.
func (r Result) Lines() []Line { return slices.Clone(r.lines) }

// Line returns the line of one member and whether there is one.
func (r Result) Line(code string) (Line, bool) {
	i := slices.IndexFunc(r.lines, func(l Line) bool { return l.Code == code })
	if i < 0 {
		return Line{}, false
	}
	return r.lines[i], true
}

// Excluded names the members given that are outside the base, in the order given.
func (r Result) Excluded() []string { return slices.Clone(r.excluded) }

// Passes returns how many times the factor was tried until no bound was broken.
func (r Result) Passes() int { return r.passes }

// Rules returns the rules that produced the result.
func (r Result) Rules() FinancialRules {
	if r.basis == nil {
		return FinancialRules{}
	}
	return r.basis.rules.clone()
}

// Datasets names the data that the result rests on, each with its version, in order.
func (r Result) Datasets() []string {
	if r.basis == nil {
		return nil
	}
	return slices.Clone(r.basis.datasets)
}

// datasets names the data that rates and the list of least developed countries were taken from.
func (p *plan) datasets() []string {
	var names []string
	for i := range p.members {
		if name := p.members[i].Dataset; name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if p.ldcListed {
		names = append(names, ldcVersion())
	}
	slices.Sort(names)
	return names
}

// Factor returns the interval of factors by which rates became shares. Both ends are equal when the factor is unique.
// A nil high means that any larger factor gives the same shares; both are nil when no member was scaled.
func (r Result) Factor() (low, high *big.Rat) {
	if r.basis == nil {
		return nil, nil
	}
	return cloneRat(r.basis.low), cloneRat(r.basis.high)
}

// Unverified returns a warning for each rule that does not rest on a source that was read, and one for each member
// whose rate does not.
func (r Result) Unverified() att.Findings {
	found := r.Rules().Unverified()
	for i := range r.lines {
		line := &r.lines[i]
		if !line.Rate.IsZero() && line.Source.Basis != att.BasisRead {
			found = append(found, ruleRateUnverified.Finding(linePointer(i),
				att.Arg{Name: "code", Value: line.Code}, att.Arg{Name: "rate", Value: formatDecimal(line.Rate)},
				att.Arg{Name: "source", Value: citationOr(line.Source, "no source named")}))
		}
	}
	return found
}

// Share returns the exact share in per cent of the total.
func (l Line) Share() *big.Rat {
	if l.basis == nil {
		return new(big.Rat)
	}
	rules := &l.basis.rules
	switch l.Bound {
	case BoundFixed:
		fixed, _ := fixedShare(rules.Fixed, l.Code)
		return ratOf(fixed.Percent)
	case BoundMinimum:
		return ratOf(l.Rate)
	case BoundFloor:
		return ratOf(rules.Floor.Value)
	case BoundFloorMoney:
		share := rules.FloorMoney.Value.Rat()
		return share.Quo(share.Mul(share, big.NewRat(100, 1)), l.basis.total.Rat())
	case BoundCeiling:
		return ratOf(rules.Ceiling.Value)
	case BoundLDCCap:
		return ratOf(rules.LDCCap.Value)
	case BoundNone:
	}
	return new(big.Rat).Mul(ratOf(l.Rate), l.basis.common)
}

// SharePercent returns the share in per cent rounded half up to ten places.
func (l Line) SharePercent() decimal.Decimal {
	scaled := new(big.Rat).SetInt(pow10(sharePlaces))
	return decimal.NewFromBigInt(RoundHalfUp.round(scaled.Mul(scaled, l.Share())), -sharePlaces)
}

// Exact returns the amount before rounding, in the currency of the total.
func (l Line) Exact() *big.Rat {
	if l.basis == nil {
		return new(big.Rat)
	}
	exact := l.Share()
	return exact.Quo(exact.Mul(exact, l.basis.total.Rat()), big.NewRat(100, 1))
}

func cloneRat(r *big.Rat) *big.Rat {
	if r == nil {
		return nil
	}
	return new(big.Rat).Set(r)
}
