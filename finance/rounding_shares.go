package finance

// roundedShares are the amounts in units after rounding, with what is needed to move a residual between them.
type roundedShares struct {
	// units are the amounts, down the same rounded towards zero, moved what the residual rule added.
	units, down, moved []int64
	// whole marks exact amounts that needed no rounding.
	whole []bool
	bound []Bound
	// compare orders members by exact share, compareRest by what rounding down would take off.
	compare, compareRest func(i, j int) int
}

// round rounds every share once, from its exact value.
func (s *shares[T]) round(mode RoundingMode) *roundedShares {
	var zero T
	weights := s.weights
	if weights.cmp(zero.ofInt(0)) == 0 {
		weights = zero.ofInt(1)
	}
	divisor := weights.mul(s.unit)
	n := len(s.each)
	exact, rest := make([]T, n), make([]T, n)
	numbers := make([]int64, 3*n)
	r := &roundedShares{
		units: numbers[:n:n], down: numbers[n : 2*n : 2*n], moved: numbers[2*n:], whole: make([]bool, n),
		bound:       s.held(),
		compare:     func(i, j int) int { return exact[i].cmp(exact[j]) },
		compareRest: func(i, j int) int { return rest[i].cmp(rest[j]) },
	}
	for i := range s.each {
		one := &s.each[i]
		if one.held == BoundNone {
			exact[i] = one.weight.mul(s.left)
		} else {
			exact[i] = one.amount.mul(weights)
		}
		r.down[i], rest[i] = exact[i].divMod(divisor)
		r.units[i] = r.down[i]
		r.whole[i] = rest[i].cmp(zero.ofInt(0)) == 0
		half := rest[i].add(rest[i]).cmp(divisor)
		if !r.whole[i] && mode.up(half, r.down[i]%2 != 0) {
			r.units[i]++
		}
	}
	return r
}
