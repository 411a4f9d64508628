package reporting

// contains reports whether a number counts what holds items or what kinds there are of them.
func (r *remark) contains(i int) bool {
	for j := i + 1; j < r.tokens && j < i+4 && !r.breaks(j); j++ {
		if r.saysOne(j, containers[:]) {
			return true
		}
	}
	return false
}

// accessory reports whether a number counts what comes with an item: "with 8 x Harpoon".
func (r *remark) accessory(i int) bool {
	for j := i; j > 0 && j > i-3 && !r.breaks(j); j-- {
		if r.topic[j-1]&(topicWith|topicWithout) != 0 {
			return true
		}
	}
	return false
}

// sharedOut reports whether the remark says of some number that each item has so many.
func (r *remark) sharedOut() bool {
	for i := range r.tokens {
		if r.says(i, "each") && (i == 0 || r.number(i-1) < 0 || r.joined(i-1)) {
			return true
		}
	}
	return false
}

// leftOver reports whether the remark has a number that may be one of items and was not counted. The sum is none of
// the whole then: "16 tanks / 5 recovery vehicles".
func (r *remark) leftOver(c *remarkCount) bool {
	for i := r.figures.next(0); i < r.tokens; i = r.figures.next(i + 1) {
		if !c.seen.has(i) && !r.accessory(i) && r.mayCount(i) {
			return true
		}
	}
	return false
}

// mayCount reports whether a number may be one of items: in brackets, behind a dash or in front of a word that it
// does not belong to. The number of a model stands behind its name.
func (r *remark) mayCount(i int) bool {
	if n := r.number(i); n < 0 {
		return r.gluedTimes(i) > 0
	}
	if r.bracketed(i) > 0 || i > 0 && r.dash(i) && (i+1 >= r.tokens || r.breaks(i+1)) {
		return true
	}
	return r.counts(i) && !r.partOfNumber(i) && !r.joined(i) && !r.named(i) && !r.formula(i)
}

// partOfNumber reports whether a number is a calibre or a part of a longer one.
func (r *remark) partOfNumber(i int) bool { return r.measured(i) || r.fraction(i) || r.fraction(i+1) }

// measured reports whether a number is a calibre, by itself or in a list.
func (r *remark) measured(i int) bool {
	calibre, _ := r.calibreAt(i)
	return calibre > 0
}

// named reports whether a number stands directly behind a name.
func (r *remark) named(i int) bool {
	if i == 0 || r.between(i) != " " {
		return false
	}
	first, last := r.text[r.start(i-1)], r.text[r.end(i-1)-1]
	return r.figures.has(i-1) || capital(first) == 1 && last != 's'
}

// formula reports whether a number is the second of a drive formula: 4 x 4.
func (r *remark) formula(i int) bool { return i > 1 && r.timesSign(i-1) && r.number(i-2) >= 0 }
