package finance

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/openatt/treaty/att"
)

// ErrJoiner says that the bill of a State that joins within the year cannot be made.
var ErrJoiner = errors.New("finance: unusable accession within the year")

// BudgetYear is the time that a budget covers, both days included.
type BudgetYear struct{ First, Last att.Date }

// Joined is what follows when a State joins within a budget year.
type Joined struct {
	Rule JoinerRule
	// Days is how many days of the year it takes part, the day of joining and the last day included, of YearDays.
	Days, YearDays int
	// Bill is what the new member owes: on top of the total under JoinerExtraBill, within it under
	// JoinerReapportion.
	Bill Money
	// Exact is the bill before rounding.
	Exact *big.Rat
	// Result is the division that stands: the old one under JoinerExtraBill, a new one with the State under
	// JoinerReapportion.
	Result Result
	// Changes is by how much each old member owes more (or less) than before, in the order of the lines.
	Changes []Money
}

// Join bills a State that joins on a day within the budget year, as the rules of the result say. An extra bill is the
// amount for the full year (the common factor and the bounds of the result, applied to its rate) times its days over
// the days of the year, rounded once; how the OPCW counted days was not found, so the day of joining counts here.
// A new division gives the State a full share of the year. Errors wrap ErrJoiner or are those of Apportion.
func Join(result Result, members []Member, joiner Member, from att.Date, year BudgetYear) (Joined, error) {
	days, known := year.Last.AddDays(1).DaysSince(from)
	all, knownYear := year.Last.AddDays(1).DaysSince(year.First)
	if !known || !knownYear || days < 1 || days > all {
		return Joined{}, fmt.Errorf("%w: %s is not within %s to %s", ErrJoiner, from, year.First, year.Last)
	}
	if _, found := result.Line(joiner.Code); found {
		return Joined{}, fmt.Errorf("%w: %s is a member already", ErrJoiner, joiner.Code)
	}
	j := Joined{Rule: result.Rules().Joiners.Value, Days: days, YearDays: all, Result: result}
	switch j.Rule {
	case JoinerExtraBill:
		return j.extraBill(joiner)
	case JoinerReapportion:
		return j.reapportion(members, joiner)
	case JoinerNotChosen:
	}
	return Joined{}, fmt.Errorf("%w: the rules do not say how a State pays that joins within the year", ErrJoiner)
}

func (j Joined) extraBill(joiner Member) (Joined, error) {
	low, high := j.Result.Factor()
	if low == nil || high == nil || low.Cmp(high) != 0 {
		return Joined{}, fmt.Errorf("%w: the factor of the others is not unique", ErrJoiner)
	}
	p := &plan{total: j.Result.total, rules: j.Result.Rules()}
	if err := p.admitOne(&joiner); err != nil {
		return Joined{}, err
	}
	if len(p.members) == 0 || p.kinds[0].bound == BoundFixed {
		return Joined{}, fmt.Errorf("%w: %s is outside the base or has a fixed share", ErrJoiner, joiner.Code)
	}
	share := ratOf(joiner.Rate)
	if p.kinds[0].bound == BoundNone {
		share.Mul(share, low)
	}
	share = p.rules.clampPercent(share, p.kinds[0].capped, p.total)
	j.Exact = share.Mul(share, p.total.Rat())
	j.Exact.Mul(j.Exact, big.NewRat(int64(j.Days), int64(j.YearDays)*100))
	unit := ratOf(p.rules.Unit.Value)
	units := p.rules.Rounding.Value.round(new(big.Rat).Quo(j.Exact, unit))
	bill, err := RoundMoney(unit.Mul(unit, new(big.Rat).SetInt(units)), p.total.currency, RoundHalfUp)
	j.Bill = bill
	for range j.Result.lines {
		j.Changes = append(j.Changes, Zero(p.total.currency))
	}
	return j, err
}

// clampPercent applies the bounds to a share in per cent of the total.
func (r FinancialRules) clampPercent(share *big.Rat, ldc bool, total Money) *big.Rat {
	if ceiling := ratOf(r.Ceiling.Value); ceiling.Sign() > 0 && share.Cmp(ceiling) > 0 {
		share = ceiling
	}
	if limit := ratOf(r.LDCCap.Value); ldc && limit.Sign() > 0 && share.Cmp(limit) > 0 {
		share = limit
	}
	if floor := ratOf(r.Floor.Value); share.Cmp(floor) < 0 {
		share = floor
	}
	if r.FloorMoney.Value.IsValid() {
		floor := r.FloorMoney.Value.Rat()
		floor.Quo(floor.Mul(floor, big.NewRat(100, 1)), total.Rat())
		if share.Cmp(floor) < 0 {
			share = floor
		}
	}
	return share
}

func (j Joined) reapportion(members []Member, joiner Member) (Joined, error) {
	with := append(append(make([]Member, 0, len(members)+1), members...), joiner)
	again, err := Apportion(j.Result.total, with, j.Result.Rules())
	if err != nil {
		return Joined{}, err
	}
	for _, line := range j.Result.lines {
		now, found := again.Line(line.Code)
		if !found {
			return Joined{}, fmt.Errorf("%w: %s is not among the members given", ErrJoiner, line.Code)
		}
		j.Changes = append(j.Changes, Money{now.Amount.minor - line.Amount.minor, line.Amount.currency})
	}
	line, found := again.Line(joiner.Code)
	if !found {
		return Joined{}, fmt.Errorf("%w: %s is outside the base", ErrJoiner, joiner.Code)
	}
	j.Bill, j.Exact, j.Result = line.Amount, line.Exact(), again
	return j, nil
}
