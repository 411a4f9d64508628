package finance

import "math/big"

// factor returns the interval of factors that give the shares found, share over rate. Both ends are equal unless
// every member that is scaled sits at a bound; high is nil when there is no upper end, and both are nil when no member
// is scaled.
func (s *shares[T]) factor(rateScale int) (low, high *big.Rat) {
	var zero T
	zero, fixed := zero.ofInt(0), 0
	for i := range s.each {
		one := &s.each[i]
		switch {
		case one.weight.cmp(zero) == 0:
			fixed++
		case s.rule == NotRedistributed || one.held == BoundNone && s.within(one):
			common := s.ratio(s.left, s.weights, rateScale)
			return common, common
		}
	}
	if fixed == len(s.each) {
		return nil, nil
	}
	return s.slack(rateScale)
}

// within reports whether a free share lies strictly between its bounds, so that it moves with the factor.
func (s *shares[T]) within(one *share[T]) bool {
	exact := one.weight.mul(s.left)
	lo, hi := one.bounds.lo.mul(s.weights), one.bounds.hi.mul(s.weights)
	return exact.cmp(lo) > 0 && (!one.bounds.capped() || exact.cmp(hi) < 0)
}

// ratio returns an amount in per cent of the total over a rate in per cent.
func (s *shares[T]) ratio(amount, weight T, rateScale int) *big.Rat {
	over := new(big.Rat).SetFrac(weight.big(), pow10(rateScale))
	return over.Quo(s.percent(amount), over)
}

// slack returns the interval when every scaled member sits at a bound: no factor may lift one off its floor or bring
// one below its ceiling. Free members are then at a bound as well and are marked so.
func (s *shares[T]) slack(rateScale int) (low, high *big.Rat) {
	var zero T
	zero, low = zero.ofInt(0), new(big.Rat)
	for i := range s.each {
		one := &s.each[i]
		if one.weight.cmp(zero) == 0 {
			continue
		}
		if one.held == BoundNone {
			below := one.weight.mul(s.left).cmp(one.bounds.lo.mul(s.weights)) <= 0
			one.clamp(below, !below)
		}
		limit := s.ratio(one.amount, one.weight, rateScale)
		if one.bounds.lo.cmp(one.bounds.hi) == 0 {
			continue
		}
		if one.held == one.bounds.hiBound {
			if limit.Cmp(low) > 0 {
				low = limit
			}
		} else if high == nil || limit.Cmp(high) < 0 {
			high = limit
		}
	}
	return low, high
}
