package reporting

// memo remembers what the last texts of some cells were understood to be, without searching long: each text
// has one place in it, by its start, its end and its length. The zero memo remembers nothing.
type memo[T any] [256]struct {
	text  string
	year  int
	value T
	known bool
}

// place is where a text is remembered.
func (m *memo[T]) place(text string, year int) int {
	n := len(text)
	h := eightAt(text, 0)*0x9e3779b97f4a7c15 ^ eightAt(text, max(0, n-8))*0xa0761d6478bd642f
	return int((h ^ uint64(n+year<<8)) * 0xe7037ed1a0b428db >> 56)
}

// get returns what a text was understood to be in a year.
func (m *memo[T]) get(text string, year int) (value T, known bool) {
	e := &m[m.place(text, year)&255]
	if e.known && e.year == year && e.text == text {
		return e.value, true
	}
	return value, false
}

// put remembers a text that may be kept, and forgets the one that was at its place.
func (m *memo[T]) put(text string, year int, value T) {
	e := &m[m.place(text, year)&255]
	e.text, e.year, e.value, e.known = text, year, value, true
}
