package finance

import "slices"

// cell is a run of classes that are the same rounded down, from start to end, with the ways to round them.
type cell struct {
	start, end int
	options    []cellOption
}

// cellOption is one way to round the classes of a cell: those from threshold on up, the others down.
type cellOption struct {
	threshold int
	// delta is by how many units this changes the sum, cost how many members it moves.
	delta, cost int
}

// cellPlan is the choice for every cell that was reached for every change of the sum.
type cellPlan struct {
	reach int
	// cost is the fewest members moved, or -1, and chosen the option of each cell, by change of the sum plus reach.
	cost   []int
	chosen [][]int16
}

// moveClasses looks over all ways to round every class up or down such that no higher share pays less and no bound is
// broken by the move, and takes the one with the residual that moves the fewest members. It reports whether there is
// one.
func moveClasses(r *roundedShares, classes []shareClass, residual int64) bool {
	members := len(r.units)
	if residual > int64(members) || residual < -int64(members) {
		return false
	}
	var cells []cell
	for start := 0; start < len(classes); {
		end := start + 1
		for end < len(classes) && classes[end].cell == classes[start].cell {
			end++
		}
		cells = append(cells, cell{start, end, cellOptions(classes, start, end)})
		start = end
	}
	best := bestOptions(cells, members)
	at := best.reach + int(residual)
	if best.cost[at] < 0 {
		return false
	}
	for k, c := range slices.Backward(cells) {
		option := c.options[best.chosen[k][at]]
		r.apply(classes[c.start:c.end], option.threshold-c.start)
		at -= option.delta
	}
	return true
}

// cellOptions lists the ways to round the classes from start to end; leaving them as they are is one.
func cellOptions(classes []shareClass, start, end int) []cellOption {
	var options []cellOption
	for threshold := start; threshold <= end; threshold++ {
		option, possible := cellOption{threshold: threshold}, true
		for k := start; k < end; k++ {
			c, size := &classes[k], len(classes[k].members)
			switch up := k >= threshold; {
			case up == c.up:
			case up:
				possible = possible && c.mayRise
				option.delta, option.cost = option.delta+size, option.cost+size
			default:
				possible = possible && c.mayFall
				option.delta, option.cost = option.delta-size, option.cost+size
			}
		}
		if possible {
			options = append(options, option)
		}
	}
	return options
}

func bestOptions(cells []cell, members int) cellPlan {
	best := cellPlan{reach: members, cost: unreached(2*members + 1)}
	best.cost[members] = 0
	for _, c := range cells {
		cost, chosen := unreached(len(best.cost)), make([]int16, len(best.cost))
		for at, spent := range best.cost {
			if spent < 0 {
				continue
			}
			for o, option := range c.options {
				to := at + option.delta
				if to >= 0 && to < len(cost) && (cost[to] < 0 || spent+option.cost < cost[to]) {
					cost[to], chosen[to] = spent+option.cost, int16(o)
				}
			}
		}
		best.cost, best.chosen = cost, append(best.chosen, chosen)
	}
	return best
}

func unreached(n int) []int {
	costs := make([]int, n)
	for i := range costs {
		costs[i] = -1
	}
	return costs
}

// apply rounds the classes from the threshold on up and the others down.
func (r *roundedShares) apply(classes []shareClass, threshold int) {
	for k := range classes {
		up := k >= threshold
		for _, i := range classes[k].members {
			switch {
			case up && !classes[k].up:
				r.move(i, 1)
			case !up && classes[k].up:
				r.move(i, -1)
			}
		}
	}
}
