package finance

// roundedShares are the amounts in units after rounding, with what is needed to move a residual between them.
type roundedShares struct {
	// units are the amounts.
	units []int64
	// The rest is there when the rules have a residual rule: down are the amounts rounded towards zero, moved is what
	// the rule added.
	down, moved []int64
	// whole marks exact amounts that needed no rounding.
	whole []bool
	bound []Bound
	// compare orders members by exact share, compareRest by what rounding down would take off.
	compare, compareRest func(i, j int) int
}

// round rounds every share once, from its exact value. What only a residual rule needs is kept when one will ask.
func (s *shares[T]) round(mode RoundingMode, settled bool) *roundedShares {
	var zero T
	zero = zero.ofInt(0)
	weights := s.weights
	if weights.cmp(zero) == 0 {
		weights = zero.ofInt(1)
	}
	divisor := weights.mul(s.unit)
	r := &roundedShares{units: make([]int64, len(s.each))}
	var exacts, rests []T
	if settled {
		exacts, rests = make([]T, len(s.each)), make([]T, len(s.each))
		r.prepare(s.held())
		r.compare = func(i, j int) int { return exacts[i].cmp(exacts[j]) }
		r.compareRest = func(i, j int) int { return rests[i].cmp(rests[j]) }
	}
	for i := range s.each {
		one := &s.each[i]
		exact := one.amount
		if one.held == BoundNone {
			exact = one.weight.mul(s.left)
		} else {
			exact = exact.mul(weights)
		}
		down, rest := exact.divMod(divisor)
		whole := rest.cmp(zero) == 0
		r.units[i] = down
		if !whole && mode.up(rest.add(rest).cmp(divisor), down%2 != 0) {
			r.units[i]++
		}
		if settled {
			exacts[i], rests[i] = exact, rest
			r.down[i], r.whole[i] = down, whole
		}
	}
	return r
}

// prepare makes room for a residual rule.
func (r *roundedShares) prepare(held []Bound) {
	n := len(held)
	r.down, r.moved, r.whole, r.bound = make([]int64, n), make([]int64, n), make([]bool, n), held
}
