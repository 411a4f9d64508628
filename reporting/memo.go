package reporting

// memo remembers what the last texts of some cells were understood to be, without searching long: each text
// has one place in it, by its start, its end and its length. The zero memo remembers nothing.
type memo[T any] [512]remembered[T]

// remembered is what a text was understood to be in a year.
type remembered[T any] struct {
	text  string
	year  int
	value *T
}

// memoPlace is where a text is remembered.
func memoPlace(text string, year int) uint {
	n := len(text)
	h := uint64(n + year<<8)
	if n >= 4 {
		h ^= uint64(four(text)) | uint64(four(text[n-4:]))<<32
	} else if n > 0 {
		h ^= uint64(text[0]) | uint64(text[n-1])<<32
	}
	return uint(h * 0x9e3779b97f4a7c15 >> 55)
}

// get returns what a text was understood to be in a year, nil when that is not remembered.
func (m *memo[T]) get(text string, year int) *T {
	e := &m[memoPlace(text, year)&511]
	if e.value != nil && e.year == year && e.text == text {
		return e.value
	}
	return nil
}

// put remembers a text that may be kept, and forgets the one that was at its place.
func (m *memo[T]) put(text string, year int, value *T) {
	m[memoPlace(text, year)&511] = remembered[T]{text, year, value}
}
