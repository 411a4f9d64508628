package finance

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/internal/enum"
)

// Bound says what holds the share of a member. The zero value is BoundNone: the share is rate times factor.
type Bound uint8

// What may hold a share.
const (
	BoundNone Bound = iota
	BoundFixed
	BoundMinimum
	BoundFloor
	BoundFloorMoney
	BoundCeiling
	BoundLDCCap
)

var boundNames = []string{"none", "fixed", "minimum", "floor", "floor_money", "ceiling", "ldc_cap"}

// String returns the name used in files, such as "ceiling" or "ldc_cap".
func (b Bound) String() string { return enum.Name(boundNames, b) }

// MarshalText writes what String returns; a value outside the list is an error.
func (b Bound) MarshalText() ([]byte, error) { return enum.Marshal("finance: bound", boundNames, b) }

// UnmarshalText reads what MarshalText writes; empty text is none.
func (b *Bound) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: bound", boundNames, text, b)
}

// limits are the bounds of a share. Members under the same rule share one value.
type limits[T integer[T]] struct {
	lo, hi           T
	loBound, hiBound Bound
	// loWeighted and hiWeighted are the bounds times the weights that share what is left.
	loWeighted, hiWeighted T
}

func (l *limits[T]) capped() bool { return l.hiBound != BoundNone }

// share is one member in the solver. Amounts are integers of one small part of the minor unit.
type share[T integer[T]] struct {
	weight T
	bounds *limits[T]
	// held says what holds the share at amount; while it is BoundNone the share is weight x left / weights.
	held   Bound
	amount T
}

// shares is the whole problem: find the factor with which the clamped shares sum to the total.
type shares[T integer[T]] struct {
	each        []share[T]
	total, unit T
	// plain are the bounds of most members, ldc those of least developed countries.
	plain, ldc limits[T]
	// left is what the free members share in proportion to weights, the sum of theirs.
	left, weights T
	free, passes  int
	rule          Redistribution
}

func newShares[T integer[T]](p *plan) *shares[T] {
	var zero T
	scale := zero.of(decimal.New(1, 0), p.moneyScale)
	ofMinor := func(n int64) T { return zero.ofInt(n).mul(scale) }
	ofPercent := func(percent decimal.Decimal) T {
		return zero.ofInt(p.total.Minor()).mul(zero.of(percent, p.moneyScale-2))
	}
	s := &shares[T]{
		each: make([]share[T], len(p.members)), total: ofMinor(p.total.Minor()), unit: ofMinor(p.unit),
		left: zero.ofInt(0), weights: zero.ofInt(0), rule: p.rules.Redistribution.Value,
	}
	s.setBounds(&p.rules, ofMinor, ofPercent)
	for i := range s.each {
		one := &s.each[i]
		kind := &p.kinds[i]
		one.bounds = &s.plain
		if kind.capped {
			one.bounds = &s.ldc
		}
		if kind.bound == BoundNone {
			one.weight = zero.of(p.members[i].Rate, p.rateScale)
			continue
		}
		one.weight, one.held, one.amount = zero.ofInt(0), kind.bound, ofPercent(kind.fixed)
		if kind.bound == BoundMinimum {
			one.clamp(one.amount.cmp(one.bounds.lo) < 0, one.amount.cmp(one.bounds.hi) > 0)
		}
	}
	return s
}

// setBounds turns the bounds of the rules into amounts.
func (s *shares[T]) setBounds(
	rules *FinancialRules, ofMinor func(int64) T, ofPercent func(decimal.Decimal) T,
) {
	plain := limits[T]{lo: ofMinor(0), hi: s.total}
	if floor := rules.Floor.Value; !floor.IsZero() {
		plain.lo, plain.loBound = ofPercent(floor), BoundFloor
	}
	if floor := rules.FloorMoney.Value; floor.IsValid() && ofMinor(floor.Minor()).cmp(plain.lo) > 0 {
		plain.lo, plain.loBound = ofMinor(floor.Minor()), BoundFloorMoney
	}
	if ceiling := rules.Ceiling.Value; !ceiling.IsZero() {
		plain.hi, plain.hiBound = ofPercent(ceiling), BoundCeiling
	}
	s.plain, s.ldc = plain, plain
	if limit := rules.LDCCap.Value; !limit.IsZero() && (!plain.capped() || ofPercent(limit).cmp(plain.hi) < 0) {
		s.ldc.hi, s.ldc.hiBound = ofPercent(limit), BoundLDCCap
	}
}

// weigh multiplies the bounds by the weights, for comparison with weight x left.
func (s *shares[T]) weigh() {
	for _, l := range []*limits[T]{&s.plain, &s.ldc} {
		l.loWeighted, l.hiWeighted = l.lo.mul(s.weights), l.hi.mul(s.weights)
	}
}

// side says where weight x left lies: -1 below the floor, 1 above the ceiling, 0 within.
func (s *share[T]) side(exact T) int {
	switch {
	case exact.cmp(s.bounds.loWeighted) < 0:
		return -1
	case s.bounds.capped() && exact.cmp(s.bounds.hiWeighted) > 0:
		return 1
	default:
		return 0
	}
}

// clamp holds a share at the bound that it would break.
func (s *share[T]) clamp(below, above bool) {
	switch {
	case below:
		s.held, s.amount = s.bounds.loBound, s.bounds.lo
	case above:
		s.held, s.amount = s.bounds.hiBound, s.bounds.hi
	}
}

// solve finds which members are held by a bound and what the others share.
//
// It pegs in turns: with the factor that would share out what is left, the sum of the clamped shares is too high when
// floors add more than ceilings take away. Then the true factor is lower, so every member now below its floor is
// there for good; otherwise every member above its ceiling is. Each turn holds somebody, so the turns end, and the
// shares are the unique ones: the sum of the clamped shares never falls as the factor grows.
func (s *shares[T]) solve() error {
	if err := s.takeOff(); err != nil || s.free == 0 {
		return err
	}
	if s.rule == NotRedistributed {
		s.passes = 1
		s.weigh()
		s.cut()
		return nil
	}
	if err := s.feasible(); err != nil {
		return err
	}
	for s.free > 0 {
		s.passes++
		s.weigh()
		under, over := s.imbalance()
		switch under.cmp(over) {
		case 1:
			s.peg(-1)
		case -1:
			s.peg(1)
		default:
			// The factor solves it: what floors add, ceilings take away.
			s.cut()
			return nil
		}
	}
	return nil
}

// takeOff sets fixed and pinned shares apart.
func (s *shares[T]) takeOff() error {
	taken := s.left
	for i := range s.each {
		if one := &s.each[i]; one.held == BoundNone {
			s.weights = s.weights.add(one.weight)
			s.free++
		} else {
			taken = taken.add(one.amount)
		}
	}
	order := taken.cmp(s.total)
	switch {
	case order > 0:
		return s.infeasible(FixedAboveTotal, taken, s.total)
	case order < 0 && s.free == 0:
		return s.infeasible(NobodyLeft, taken, s.total)
	case order == 0 && s.free > 0:
		return s.infeasible(NothingLeft, taken, s.total)
	}
	s.left = s.total.sub(taken)
	return nil
}

// feasible compares what is left with the floors and ceilings of the free members.
func (s *shares[T]) feasible() error {
	var zero T
	floors, ceilings, open := zero.ofInt(0), zero.ofInt(0), false
	for i := range s.each {
		one := &s.each[i]
		if one.held != BoundNone {
			continue
		}
		floors, ceilings = floors.add(one.bounds.lo), ceilings.add(one.bounds.hi)
		open = open || !one.bounds.capped()
	}
	if floors.cmp(s.left) > 0 {
		return s.infeasible(FloorsAboveTotal, floors, s.left)
	}
	if !open && ceilings.cmp(s.left) < 0 {
		return s.infeasible(CeilingsBelowTotal, ceilings, s.left)
	}
	return nil
}

func (s *shares[T]) infeasible(reason Infeasibility, got, allowed T) error {
	return &InfeasibleError{Reason: reason, Got: s.percent(got), Allowed: s.percent(allowed)}
}

// percent returns an amount in per cent of the total.
func (s *shares[T]) percent(amount T) *big.Rat {
	hundred := new(big.Int).Mul(amount.big(), big.NewInt(100))
	return new(big.Rat).SetFrac(hundred, s.total.big())
}

// crossed reports the members whose floor lies above their ceiling or cap.
func (s *shares[T]) crossed(p *plan) error {
	var e *InfeasibleError
	for i := range s.each {
		one := &s.each[i]
		if one.held == BoundFixed || one.bounds.lo.cmp(one.bounds.hi) <= 0 {
			continue
		}
		if e == nil {
			e = &InfeasibleError{Reason: FloorAboveCeiling, Got: s.percent(one.bounds.lo), Allowed: s.percent(one.bounds.hi)}
		}
		e.Codes = append(e.Codes, p.members[i].Code)
	}
	if e == nil {
		return nil
	}
	return e
}

// imbalance returns, times weights, what floors add to the free shares and what ceilings take away.
func (s *shares[T]) imbalance() (under, over T) {
	var zero T
	under, over = zero.ofInt(0), zero.ofInt(0)
	for i := range s.each {
		one := &s.each[i]
		if one.held != BoundNone {
			continue
		}
		exact := one.weight.mul(s.left)
		switch one.side(exact) {
		case -1:
			under = under.add(one.bounds.loWeighted.sub(exact))
		case 1:
			over = over.add(exact.sub(one.bounds.hiWeighted))
		}
	}
	return under, over
}

// peg holds the free members on one side of their bounds and leaves them out of what the others share.
func (s *shares[T]) peg(which int) {
	left := s.left
	for i := range s.each {
		one := &s.each[i]
		if one.held == BoundNone && one.side(one.weight.mul(left)) == which {
			one.clamp(which < 0, which > 0)
			s.left, s.weights = s.left.sub(one.amount), s.weights.sub(one.weight)
			s.free--
		}
	}
}

// cut holds every free member that breaks a bound and leaves the factor of the others as it is.
func (s *shares[T]) cut() {
	for i := range s.each {
		one := &s.each[i]
		if one.held == BoundNone {
			where := one.side(one.weight.mul(s.left))
			one.clamp(where < 0, where > 0)
		}
	}
}

func (s *shares[T]) held() []Bound {
	bounds := make([]Bound, len(s.each))
	for i := range s.each {
		bounds[i] = s.each[i].held
	}
	return bounds
}
