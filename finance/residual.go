package finance

import (
	"cmp"
	"slices"
	"strings"
)

// settle moves the residual between the rounded amounts as the rules say.
func settle(p *plan, r *roundedShares) error {
	if !p.rules.exactTotal() {
		return nil
	}
	residual := p.total.Minor() / p.unit
	for _, n := range r.units {
		residual -= n
	}
	if p.rules.Residual.Value == ResidualLargestRemainder {
		r.largestRemainder(p, residual)
		return nil
	}
	if residual == 0 {
		return nil
	}
	classes := r.classes(p)
	if moveSingles(r, classes, residual) || moveClasses(r, classes, residual) {
		return nil
	}
	return p.residualError(residual, classes)
}

// move changes the amount of a member by units.
func (r *roundedShares) move(i int, units int64) {
	r.units[i] += units
	r.moved[i] += units
}

// largestRemainder rounds all amounts down and gives the units that are then missing to the largest remainders; of
// equal remainders the higher share comes first, then the higher rate, then the lower code.
func (r *roundedShares) largestRemainder(p *plan, residual int64) {
	order := make([]int, len(r.units))
	for i := range order {
		order[i] = i
		residual += r.units[i] - r.down[i]
		r.move(i, r.down[i]-r.units[i])
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(r.compareRest(j, i), r.compare(j, i), p.members[j].Rate.Cmp(p.members[i].Rate),
			strings.Compare(p.members[i].Code, p.members[j].Code))
	})
	for _, i := range order[:residual] {
		r.move(i, 1)
	}
}

// shareClass is a set of members with the same exact share, which pay the same.
type shareClass struct {
	members []int
	// cell is the amount rounded down: classes of one cell pay cell or cell + 1, the higher shares never less.
	cell int64
	up   bool
	// mayRise and mayFall say whether a bound allows the class to be rounded the other way.
	mayRise, mayFall bool
	// single marks a class of one member that no bound holds.
	single bool
}

// classes returns the classes in the order of the shares.
func (r *roundedShares) classes(p *plan) []shareClass {
	order := make([]int, len(r.units))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(r.compare(i, j), strings.Compare(p.members[i].Code, p.members[j].Code))
	})
	var classes []shareClass
	for start := 0; start < len(order); {
		end := start + 1
		for end < len(order) && r.compare(order[start], order[end]) == 0 {
			end++
		}
		classes = append(classes, r.class(order[start:end]))
		start = end
	}
	return classes
}

func (r *roundedShares) class(members []int) shareClass {
	first := members[0]
	c := shareClass{
		members: members, cell: r.down[first], up: r.units[first] > r.down[first],
		mayRise: !r.whole[first], mayFall: !r.whole[first], single: len(members) == 1,
	}
	for _, i := range members {
		switch r.bound[i] {
		case BoundCeiling, BoundLDCCap:
			c.mayRise = false
		case BoundFloor, BoundFloorMoney:
			c.mayFall = false
		case BoundNone, BoundFixed, BoundMinimum:
		}
		c.single = c.single && r.bound[i] == BoundNone
	}
	return c
}

// moveSingles moves the residual unit by unit to the single members that were rounded the other way and are nearest
// one half. It reports whether they sufficed.
func moveSingles(r *roundedShares, classes []shareClass, residual int64) bool {
	rise := residual > 0
	var candidates []int
	for k := range classes {
		if classes[k].single && classes[k].up != rise && !r.whole[classes[k].members[0]] &&
			!blocked(classes, k, rise) {
			candidates = append(candidates, classes[k].members[0])
		}
	}
	step, count := int64(1), residual
	if !rise {
		step, count = -1, -residual
	}
	if int64(len(candidates)) < count {
		return false
	}
	slices.SortStableFunc(candidates, func(i, j int) int {
		if rise {
			return cmp.Or(r.compareRest(j, i), r.compare(j, i))
		}
		return cmp.Or(r.compareRest(i, j), r.compare(j, i))
	})
	for _, i := range candidates[:count] {
		r.move(i, step)
	}
	return true
}

// blocked reports whether a class that is rounded the same way, is not single and is nearer one half in the same cell
// stands before class k: moving k past it would make the higher of two shares pay less.
func blocked(classes []shareClass, k int, rise bool) bool {
	step := -1
	if rise {
		step = 1
	}
	for n := k + step; n >= 0 && n < len(classes); n += step {
		c := &classes[n]
		if c.cell != classes[k].cell || c.up != classes[k].up {
			return false
		}
		if !c.single {
			return true
		}
	}
	return false
}

// residualError names the classes that can only move together.
func (p *plan) residualError(residual int64, classes []shareClass) error {
	currency := p.total.Currency()
	e := &ResidualError{Residual: Money{residual * p.unit, currency}, Unit: Money{p.unit, currency}}
	for _, c := range classes {
		if len(c.members) < 2 {
			continue
		}
		class := ShareClass{Rate: formatDecimal(p.members[c.members[0]].Rate)}
		for _, i := range c.members {
			class.Codes = append(class.Codes, p.members[i].Code)
		}
		e.Classes = append(e.Classes, class)
	}
	return e
}
