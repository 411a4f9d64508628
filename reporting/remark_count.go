package reporting

import (
	"slices"
	"strings"
)

// remarkCount is what the numbers of a remark add up to.
type remarkCount struct {
	sum int64
	// parts counts the numbers added. open says that parts without a number, or of something else, stand beside
	// them.
	parts int
	open  bool
	// same says that one of the numbers is the quantity, unclear that one of them can be read in two ways.
	same, unclear bool
	// careful asks to look at the words around each number, which is only worth it where the sum contradicts. seen are
	// the numbers that were looked at so.
	careful bool
	seen    tokenSet
}

// contradicts reports whether the quantity cannot be what the remark counts.
func (c remarkCount) contradicts(quantity int64) bool {
	if c.parts == 0 || c.same || c.unclear || c.sum == quantity {
		return false
	}
	return !c.open || c.sum > quantity
}

// count adds up the items that the remark counts: "10 x", "10x", "140 pcs.", or a list of which each part starts
// with a number. Calibres, drive formulas such as 4 x 4, years, numbers of models, parts of a number counted
// before ("2 of which") and what is no item are no counts.
func (r *remark) count(quantity int64) remarkCount {
	if r.numbers == 0 && !r.figures.has(0) {
		return remarkCount{}
	}
	if c := r.countWith(remarkCount{}, quantity); !c.contradicts(quantity) {
		return c
	}
	c := r.countWith(remarkCount{careful: true}, quantity)
	c.unclear = c.unclear || r.sharedOut() || r.leftOver(&c)
	return c
}

// countWith counts in the first of the ways that finds something.
func (r *remark) countWith(none remarkCount, quantity int64) remarkCount {
	if r.topics&topicPieces != 0 {
		if c := r.countBy(none, quantity, r.pieces); c.parts > 0 {
			return c
		}
	}
	if r.topics&topicTimes != 0 || r.timesWord(0) >= 0 {
		if c := r.countBy(none, quantity, r.times); c.parts > 0 {
			return r.countBy(none, quantity, r.timesOrListed)
		}
	}
	if strings.IndexByte(r.text, '(') >= 0 {
		if c := r.countBy(none, quantity, r.timesInBrackets); c.parts > 0 {
			return c
		}
		if c := r.countBy(none, quantity, r.bracketed); c.parts > 1 {
			return c
		}
	}
	if c := r.countList(none, quantity); c.parts > 0 {
		return c
	}
	if r.numbers > 1 {
		if c := r.countBy(none, quantity, r.dashed); c.parts > 1 {
			return c
		}
	}
	return remarkCount{}
}

// countBy adds up the numbers that a reading finds, which is -1 where there is none.
func (r *remark) countBy(c remarkCount, quantity int64, reading func(i int) int64) remarkCount {
	for i := r.figures.next(0); i < r.tokens; i = r.figures.next(i + 1) {
		if n := reading(i); n >= 0 {
			r.addCount(&c, i, n, quantity)
		}
	}
	return c
}

func (r *remark) addCount(c *remarkCount, i int, n, quantity int64) {
	if c.careful {
		c.seen.add(i)
		switch {
		case r.subset(i) || r.notItem(i) || r.accessory(i) || r.measured(i):
			return
		case r.ofParts(i):
			c.open = true
			return
		}
		c.unclear = c.unclear || r.separated(i) || r.separated(i+1) || r.contains(i)
	}
	c.sum += n
	c.parts++
	c.same = c.same || n == quantity
}

// subset reports whether a number counts some of what was counted before: "of 280", "2 of which".
func (r *remark) subset(i int) bool {
	return i > 0 && (r.says(i-1, "of") || r.says(i-1, "per")) || i+1 < r.tokens && r.says(i+1, "of")
}

// notItem reports whether the word behind a number is that of no item: crew, months.
func (r *remark) notItem(i int) bool { return i+1 < r.tokens && r.saysOne(i+1, notItems[:]) }

// ofParts reports whether a part is counted: the words of the same item up to the third speak of one.
func (r *remark) ofParts(i int) bool {
	for j := i + 1; j < r.tokens && j < i+4 && !r.breaks(j); j++ {
		if r.topic[j]&topicPart != 0 {
			return true
		}
	}
	return false
}

// separated reports whether a number follows another with no more than a separator of digits between them.
func (r *remark) separated(i int) bool {
	if i < 1 || i >= r.tokens || r.number(i) < 0 || r.number(i-1) < 0 {
		return false
	}
	switch r.between(i) {
	case ".", ",", "'", "’", "/", " ", "\u00a0", "\u202f":
		return true
	default:
		return false
	}
}

// says reports whether a word is the given one, in lower case.
func (r *remark) says(i int, word string) bool {
	return r.length(i) == len(word) && strings.EqualFold(r.word(i), word)
}

// saysOne reports whether a word is one of the list.
func (r *remark) saysOne(i int, words []string) bool {
	for _, word := range words {
		if r.says(i, word) {
			return true
		}
	}
	return false
}

// ordered reports whether the numbers of the remark may be those of an order or of other deliveries.
func (r *remark) ordered() bool {
	for i := range r.tokens {
		if r.saysOne(i, orderWords[:]) {
			return true
		}
	}
	return false
}

// pieces: a number with the word pieces behind it.
func (r *remark) pieces(i int) int64 {
	if i+1 < r.tokens && r.topic[i+1]&topicPieces != 0 && !r.breaks(i+1) && !r.joined(i) {
		return r.number(i)
	}
	return -1
}

// times: a number with an x and a word or a calibre behind it, with or without a space.
func (r *remark) times(i int) int64 {
	n := r.number(i)
	if n < 0 {
		return r.timesWord(i)
	}
	if !r.timesSign(i+1) || r.breaks(i+1) || r.fraction(i) || r.before(i+1) != ' ' {
		return -1
	}
	if r.closed(i+1) || i+2 < r.tokens && r.countable(n, i+2) {
		return n
	}
	return -1
}

// timesWord reads "10x", "x10" and "10pcs" at the start of a part, where a word follows that may be an item.
func (r *remark) timesWord(i int) int64 {
	n := r.gluedTimes(i)
	if n < 0 || i+1 >= r.tokens || !r.startsPart(i) || r.between(i+1) != " " {
		return -1
	}
	if !r.countable(n, i+1) || r.saysOne(i+1, notItems[:]) {
		return -1
	}
	return n
}

// timesInBrackets reads "(10x)".
func (r *remark) timesInBrackets(i int) int64 {
	if r.before(i) != '(' || !r.closed(i) {
		return -1
	}
	return r.gluedTimes(i)
}

// gluedTimes reads a number in one word with an x or the word for pieces.
func (r *remark) gluedTimes(i int) int64 {
	if !r.figures.has(i) || r.number(i) >= 0 {
		return -1
	}
	if c := r.text[r.end(i)-1]; c >= '0' && c <= '9' && r.text[r.start(i)] != 'x' {
		return -1
	}
	word, prefixed := strings.CutPrefix(r.word(i), "x")
	n, digits, rest := cutDigits(word)
	if digits == 0 || digits > 6 || prefixed != (rest == "") || !slices.Contains(timesMarks[:], rest) {
		return -1
	}
	return n
}

// countable reports whether a number stands in front of an item: any word, or a calibre that cannot be the case of a
// cartridge of the number's calibre.
func (r *remark) countable(n int64, i int) bool {
	if !r.figures.has(i) {
		return true
	}
	calibre, _ := r.calibreAt(i)
	if calibre == 0 {
		return r.number(i) < 0
	}
	return calibre == 900 || !r.isCase(100*n, calibre)
}

// closed reports whether a bracket closes behind a word.
func (r *remark) closed(i int) bool { return r.end(i) < len(r.text) && r.text[r.end(i)] == ')' }

// joined reports whether a hyphen joins a number to the word in front of it: AIM-9.
func (r *remark) joined(i int) bool { return i > 0 && r.between(i) == "-" && !r.figures.has(i-1) }

// timesOrListed adds the numbers at the start of a part of the list that has other parts with an x.
func (r *remark) timesOrListed(i int) int64 {
	if n := r.times(i); n >= 0 {
		return n
	}
	if r.startsPart(i) && r.counts(i) {
		return r.number(i)
	}
	return -1
}

// startsPart reports whether a part of a list starts at the token.
func (r *remark) startsPart(i int) bool {
	return i == 0 || r.topic[i-1]&topicAnd != 0 || r.breaks(i)
}

// bracketed: a number alone in brackets.
func (r *remark) bracketed(i int) int64 {
	if n := r.number(i); r.before(i) == '(' && r.closed(i) && !isYear(n) {
		return n
	}
	return -1
}

// dashed: a number behind a dash at the end of a part.
func (r *remark) dashed(i int) int64 {
	if i == 0 || i+1 < r.tokens && !r.breaks(i+1) || !r.dash(i) || r.length(i-1) < 4 || r.figures.has(i-1) ||
		capital(r.text[r.start(i-1)]) == 1 {
		return -1
	}
	return r.number(i)
}

// dash reports whether a dash with spaces stands in front of a word.
func (r *remark) dash(i int) bool {
	switch r.between(i) {
	case " - ", " – ", " — ":
		return true
	default:
		return false
	}
}

// isYear reports whether a number may be a year.
func isYear(n int64) bool { return n >= 1900 && n <= 2035 }

// countList reads a list in which the first part starts with a number.
func (r *remark) countList(c remarkCount, quantity int64) remarkCount {
	if r.tokens == 0 || !r.counts(0) || r.topics&topicIncluding != 0 {
		return c
	}
	plain := false
	for i := range r.tokens {
		switch {
		case !r.startsPart(i):
		case r.counts(i):
			r.addCount(&c, i, r.number(i), quantity)
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
	if n <= 0 || i+1 >= r.tokens || isYear(n) || r.leadingPoint(i) || r.number(i+1) >= 0 || r.topic[i+1]&topicUnit != 0 {
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
	return capital(r.text[r.start(i+1)]) == 0 && r.length(i+1) > 2
}
