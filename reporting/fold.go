package reporting

import "strings"

// fold trims a cell and turns its line breaks and special spaces into single spaces. It allocates only when
// there is something to fold.
func fold(s string) string {
	if s == "" {
		return ""
	}
	if first, last := s[0], s[len(s)-1]; oddByte(first) || oddByte(last) {
		s = strings.TrimSpace(s)
	}
	for i := range len(s) {
		if oddByte(s[i]) && folds(s, i) {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

// oddByte reports whether a byte may be a part of white space.
func oddByte(c byte) bool { return c <= ' ' || c >= 0x80 }

// folds reports whether there is white space at a byte that is not a single plain space.
func folds(s string, i int) bool {
	switch s[i] {
	case '\n', '\r', '\t':
		return true
	case ' ':
		return i > 0 && s[i-1] == ' '
	default:
		return strings.HasPrefix(s[i:], "\u00a0")
	}
}
