package finance_test

import (
	"math/big"
	"slices"

	"github.com/openatt/treaty/finance"
)

// oracle is the plain solution with which Apportion is compared: fractions throughout, the factor found between two
// of the values at which a member meets a bound. Shares are fractions of the total.
type oracle struct {
	weight, lo, hi []*big.Rat
	fixed          []*big.Rat
	crossed        bool
}

func rat(s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic(s)
	}
	return r
}

// perCent turns a percentage into a fraction of the total.
func perCent(p *big.Rat) *big.Rat { return new(big.Rat).Quo(p, big.NewRat(100, 1)) }

func newOracle(b budget) *oracle {
	o := &oracle{}
	for i, m := range b.members {
		lo, hi := new(big.Rat), big.NewRat(1<<40, 1)
		if !b.rules.Floor.Value.IsZero() {
			lo = perCent(b.rules.Floor.Value.Rat())
		}
		if floor := b.rules.FloorMoney.Value; floor.IsValid() {
			share := new(big.Rat).Quo(floor.Rat(), b.total.Rat())
			if share.Cmp(lo) > 0 {
				lo = share
			}
		}
		if !b.rules.Ceiling.Value.IsZero() {
			hi = perCent(b.rules.Ceiling.Value.Rat())
		}
		if limit := perCent(b.rules.LDCCap.Value.Rat()); limit.Sign() > 0 && b.ldc[i] && limit.Cmp(hi) < 0 {
			hi = limit
		}
		var fixed *big.Rat
		for _, share := range b.rules.Fixed {
			if share.Code == m.Code {
				fixed = perCent(share.Percent.Rat())
			}
		}
		pinned := b.rules.Minimum.Value == finance.MinimumPinned && m.Rate.Cmp(b.rules.MinimumRate.Value) <= 0
		o.crossed = o.crossed || fixed == nil && lo.Cmp(hi) > 0
		if fixed == nil && pinned {
			fixed = clampRat(perCent(m.Rate.Rat()), lo, hi)
		}
		o.fixed = append(o.fixed, fixed)
		o.weight = append(o.weight, m.Rate.Rat())
		o.lo, o.hi = append(o.lo, lo), append(o.hi, hi)
	}
	return o
}

func clampRat(x, lo, hi *big.Rat) *big.Rat {
	switch {
	case x.Cmp(lo) < 0:
		return lo
	case x.Cmp(hi) > 0:
		return hi
	default:
		return x
	}
}

// sum is the sum of all shares under a factor; slope is how fast it grows just below it.
func (o *oracle) sum(f *big.Rat) (sum, slope *big.Rat) {
	sum, slope = new(big.Rat), new(big.Rat)
	for i := range o.weight {
		if o.fixed[i] != nil {
			sum.Add(sum, o.fixed[i])
			continue
		}
		x := new(big.Rat).Mul(o.weight[i], f)
		if x.Cmp(o.lo[i]) > 0 && x.Cmp(o.hi[i]) <= 0 {
			slope.Add(slope, o.weight[i])
		}
		sum.Add(sum, clampRat(x, o.lo[i], o.hi[i]))
	}
	return sum, slope
}

// solve returns the shares, or nil when the rules cannot be satisfied.
func (o *oracle) solve() []*big.Rat {
	var points []*big.Rat
	free := 0
	for i := range o.weight {
		if o.fixed[i] != nil {
			continue
		}
		free++
		points = append(points, new(big.Rat).Quo(o.lo[i], o.weight[i]), new(big.Rat).Quo(o.hi[i], o.weight[i]))
	}
	one := big.NewRat(1, 1)
	if o.crossed {
		return nil
	}
	if free == 0 {
		if sum, _ := o.sum(one); sum.Cmp(one) != 0 {
			return nil
		}
		return o.at(one)
	}
	least, _ := o.sum(new(big.Rat))
	if least.Cmp(one) > 0 || o.taken().Cmp(one) >= 0 {
		return nil
	}
	slices.SortFunc(points, (*big.Rat).Cmp)
	k, _ := slices.BinarySearchFunc(points, one, func(f, total *big.Rat) int {
		sum, _ := o.sum(f)
		return sum.Cmp(total)
	})
	if k == len(points) {
		return nil
	}
	sum, slope := o.sum(points[k])
	if slope.Sign() == 0 {
		return o.at(points[k])
	}
	back := new(big.Rat).Sub(sum, one)
	return o.at(new(big.Rat).Sub(points[k], back.Quo(back, slope)))
}

func (o *oracle) taken() *big.Rat {
	taken := new(big.Rat)
	for _, share := range o.fixed {
		if share != nil {
			taken.Add(taken, share)
		}
	}
	return taken
}

func (o *oracle) at(f *big.Rat) []*big.Rat {
	shares := make([]*big.Rat, len(o.weight))
	for i := range shares {
		shares[i] = o.fixed[i]
		if shares[i] == nil {
			shares[i] = clampRat(new(big.Rat).Mul(o.weight[i], f), o.lo[i], o.hi[i])
		}
	}
	return shares
}

// units rounds an amount in units half up.
func units(share *big.Rat, b budget) int64 {
	x := new(big.Rat).Mul(share, b.total.Rat())
	x.Quo(x, b.rules.Unit.Value.Rat())
	x.Add(x, big.NewRat(1, 2))
	return new(big.Int).Quo(x.Num(), x.Denom()).Int64()
}
