package reporting

import "strings"

// remarkCount is what the numbers of a remark add up to.
type remarkCount struct {
	sum int64
	// parts counts the numbers added. open says that parts without a number stand beside them.
	parts int
	open  bool
}

// contradicts reports whether the quantity cannot be what the remark counts.
func (c remarkCount) contradicts(quantity int64) bool {
	if c.parts == 0 || c.sum == quantity {
		return false
	}
	return !c.open || c.sum > quantity
}

// count adds up the items that the remark counts: "10 x", "140 pcs.", or a list of which each part starts
// with a number. Calibres, drive formulas such as 4 x 4, years and numbers of models are no counts.
func (r *remark) count() remarkCount {
	if r.numbers == 0 {
		return remarkCount{}
	}
	if r.topics&topicPieces != 0 {
		if c := r.countBy(r.pieces); c.parts > 0 {
			return c
		}
	}
	if r.topics&topicTimes != 0 {
		if c := r.countBy(r.times); c.parts > 0 {
			return r.countBy(r.timesOrListed)
		}
	}
	if strings.IndexByte(r.text, '(') >= 0 {
		if c := r.countBy(r.bracketed); c.parts > 1 {
			return c
		}
	}
	return r.countList()
}

func (r *remark) countBy(counts func(i int) bool) (c remarkCount) {
	for i := r.figures.next(0); i < r.tokens; i = r.figures.next(i + 1) {
		if n := r.number(i); n >= 0 && counts(i) {
			c.sum += n
			c.parts++
		}
	}
	return c
}

// pieces: a number with the word pieces behind it.
func (r *remark) pieces(i int) bool {
	return i+1 < r.tokens && r.topic[i+1]&topicPieces != 0 && !r.breaks(i+1)
}

// times: a number with an x and a word behind it.
func (r *remark) times(i int) bool {
	if i+2 >= r.tokens || r.length(i+1) != 1 || r.number(i+2) >= 0 {
		return false
	}
	return r.text[r.start(i+1)]|0x20 == 'x' && !r.breaks(i+1) && r.before(i+1) == ' '
}

// timesOrListed adds the numbers at the start of a part of the list that has other parts with an x.
func (r *remark) timesOrListed(i int) bool {
	return r.times(i) || r.startsPart(i) && r.counts(i)
}

// startsPart reports whether a part of a list starts at the token.
func (r *remark) startsPart(i int) bool {
	return i == 0 || r.topic[i-1]&topicAnd != 0 || r.breaks(i)
}

// bracketed: a number alone in brackets.
func (r *remark) bracketed(i int) bool {
	return r.before(i) == '(' && r.end(i) < len(r.text) && r.text[r.end(i)] == ')'
}

// countList reads a list in which the first part starts with a number.
func (r *remark) countList() (c remarkCount) {
	if r.tokens == 0 || !r.counts(0) || r.topics&topicIncluding != 0 {
		return c
	}
	plain := false
	for i := range r.tokens {
		switch {
		case !r.startsPart(i):
		case r.counts(i):
			c.sum += r.number(i)
			c.parts++
			plain = plain || r.plainCount(i)
		case r.topic[i]&topicAnd == 0:
			c.open = true
		}
	}
	if c.parts == 1 && !plain {
		return remarkCount{}
	}
	return c
}

// counts reports whether the token is a number of items: digits with a word behind them that is no unit.
func (r *remark) counts(i int) bool {
	n := r.number(i)
	if n <= 0 || i+1 >= r.tokens || n >= 1900 && n <= 2035 || r.number(i+1) >= 0 || r.topic[i+1]&topicUnit != 0 {
		return false
	}
	switch r.between(i + 1) {
	case " ", "  ", "-", " - ", " – ", "\n":
		return true
	default:
		return false
	}
}

// plainCount reports whether a lone number is surely a count: a hyphen or a word in lower case follows.
func (r *remark) plainCount(i int) bool {
	return !r.capitals.has(i+1) && r.length(i+1) > 2
}
