package reporting

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/openatt/treaty/att"
)

// Heading is one row heading of the forms: an att.Subcategory, or the voluntary national categories, which are
// none. Code, category, parent and words are those of att. The zero value is unknown.
type Heading uint8

// The headings, in the order of the form. HeadingVoluntary holds national categories beyond the eight.
const (
	HeadingUnknown   = Heading(att.NoSubcategory)
	HeadingI         = Heading(att.SubI)
	HeadingII        = Heading(att.SubII)
	HeadingIII       = Heading(att.SubIII)
	HeadingIV        = Heading(att.SubIV)
	HeadingIVa       = Heading(att.SubIVa)
	HeadingIVb       = Heading(att.SubIVb)
	HeadingV         = Heading(att.SubV)
	HeadingVa        = Heading(att.SubVa)
	HeadingVb        = Heading(att.SubVb)
	HeadingVI        = Heading(att.SubVI)
	HeadingVII       = Heading(att.SubVII)
	HeadingVIIa      = Heading(att.SubVIIa)
	HeadingVIIb      = Heading(att.SubVIIb)
	HeadingVIII      = Heading(att.SubVIII)
	HeadingVIIIA     = Heading(att.SubVIIIA)
	HeadingVIIIA1    = Heading(att.SubVIIIA1)
	HeadingVIIIA2    = Heading(att.SubVIIIA2)
	HeadingVIIIA3    = Heading(att.SubVIIIA3)
	HeadingVIIIA4    = Heading(att.SubVIIIA4)
	HeadingVIIIA5    = Heading(att.SubVIIIA5)
	HeadingVIIIA6    = Heading(att.SubVIIIA6)
	HeadingVIIIB     = Heading(att.SubVIIIB)
	HeadingVIIIB1    = Heading(att.SubVIIIB1)
	HeadingVIIIB2    = Heading(att.SubVIIIB2)
	HeadingVIIIB3    = Heading(att.SubVIIIB3)
	HeadingVIIIB4    = Heading(att.SubVIIIB4)
	HeadingVIIIB5    = Heading(att.SubVIIIB5)
	HeadingVIIIB6    = Heading(att.SubVIIIB6)
	HeadingVIIIB7    = Heading(att.SubVIIIB7)
	HeadingVoluntary = HeadingVIIIB7 + 1
)

// voluntaryCode is the code of HeadingVoluntary.
const voluntaryCode = "VOL"

// Headings returns every heading in the order of the form.
func Headings() []Heading {
	all := make([]Heading, 0, HeadingVoluntary)
	for h := HeadingI; h <= HeadingVoluntary; h++ {
		all = append(all, h)
	}
	return all
}

// HeadingOf returns the heading of a line of the form; HeadingUnknown for none.
func HeadingOf(s att.Subcategory) Heading {
	if !s.IsValid() {
		return HeadingUnknown
	}
	return Heading(s)
}

// Subcategory returns the line of the form; the unknown and the voluntary headings have none.
func (h Heading) Subcategory() att.Subcategory {
	if h >= HeadingVoluntary {
		return att.NoSubcategory
	}
	return att.Subcategory(h)
}

// String returns the code, such as "VIII.B.6" or "VOL", and "" for the unknown heading.
func (h Heading) String() string {
	switch {
	case h == HeadingUnknown:
		return ""
	case h == HeadingVoluntary:
		return voluntaryCode
	case h > HeadingVoluntary:
		return "invalid"
	default:
		return h.Subcategory().String()
	}
}

// MarshalText writes what String returns; a value outside the list is an error.
func (h Heading) MarshalText() ([]byte, error) {
	if h > HeadingVoluntary {
		return nil, fmt.Errorf("reporting: heading: value %d is outside the list", h)
	}
	return []byte(h.String()), nil
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (h *Heading) UnmarshalText(text []byte) error {
	if string(text) == voluntaryCode {
		*h = HeadingVoluntary
		return nil
	}
	var s att.Subcategory
	if err := s.UnmarshalText(text); err != nil {
		return fmt.Errorf("reporting: heading: %w", err)
	}
	*h = HeadingOf(s)
	return nil
}

// Category returns the category of 2(1) to which the heading belongs; the unknown and the voluntary
// headings have none.
func (h Heading) Category() att.Category { return h.Subcategory().Category() }

// Parent returns the heading that a total of this one stands under, and the unknown heading at the top.
func (h Heading) Parent() Heading { return HeadingOf(h.Subcategory().Parent()) }

// IsTotal reports whether other headings stand under this one: the next line of the form is then the first.
func (h Heading) IsTotal() bool {
	return h != HeadingUnknown && h < HeadingVoluntary && (h+1).Parent() == h
}

// Label returns the words for the heading: those of att, and ours for the voluntary categories.
func (h Heading) Label() string {
	if h == HeadingVoluntary {
		return "voluntary national category"
	}
	return h.Subcategory().Title()
}

// labelFit says how far a label as written agrees with the heading it was read as.
type labelFit uint8

const (
	labelExact labelFit = iota
	labelDrifted
	labelContradicts
	labelUnknown
)

// ParseHeading reads the code at the start of a label, such as "VII. (b) Man-Portable Air-Defence Systems",
// or a label without a code, such as "battle tanks". Dots, brackets, spaces and the case of sub-category
// letters do not matter. The error says what was found.
func ParseHeading(label string) (Heading, error) {
	h, fit := readHeading(label)
	if fit == labelUnknown {
		return HeadingUnknown, fmt.Errorf("reporting: %q is not a category of the forms", label)
	}
	return h, nil
}

// readHeading reads a label and says how well its words fit. A label that names several headings is none.
func readHeading(label string) (Heading, labelFit) {
	if plain := labelMarks.Get(newLabelMarks).Replace(label); plain != label {
		h, fit := readHeading(strings.TrimSpace(plain))
		return h, max(fit, labelDrifted)
	}
	h, rest := headingCode(label)
	words := lettersOf(rest)
	switch {
	case h == HeadingUnknown:
		if h = headingCalled(label, words); h == HeadingUnknown {
			return h, labelUnknown
		}
		return h, labelDrifted
	case h.namesSeveral(label):
		return HeadingUnknown, labelUnknown
	default:
		return h, labelFitOf(h, label, rest, words)
	}
}

// headingCalled finds the heading of a label without its code.
func headingCalled(label, words string) Heading {
	for h := HeadingI; h <= HeadingVoluntary; h++ {
		if words != "" && h.isCalled(words) {
			return h
		}
	}
	return numberedHeading(label)
}

func labelFitOf(h Heading, label, rest, words string) labelFit {
	if label == h.String() {
		return labelExact
	}
	if words == "" || h.isCalled(words) {
		if rest == "" || slices.Contains(h.labels(), rest) {
			return labelExact
		}
		return labelDrifted
	}
	if h.contradictedBy(words) != HeadingUnknown {
		return labelContradicts
	}
	return labelDrifted
}

// contradictedBy returns the heading that words, folded to letters and digits, name and that is neither this one, nor
// above or under it; HeadingUnknown when there is none, or when the words name one of those as well.
func (h Heading) contradictedBy(words string) (found Heading) {
	for other := HeadingI; other <= HeadingVoluntary; other++ {
		if !other.isCalled(words) {
			continue
		}
		if h.onOneLine(other) {
			return HeadingUnknown
		}
		if found == HeadingUnknown {
			found = other
		}
	}
	return found
}

// isCalled reports whether words, folded to letters and digits, are one of the labels of the heading.
func (h Heading) isCalled(words string) bool {
	return slices.ContainsFunc(h.labels(), func(label string) bool { return words == lettersOf(label) })
}

// hasWords reports whether a text has no word that the label of the heading has not; what the label leaves out with
// "other than" is none of its words.
func (h Heading) hasWords(text string) bool {
	label, _, _ := strings.Cut(h.Label(), " other than ")
	words := strings.FieldsFunc(strings.ToLower(label), betweenWords)
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), betweenWords) {
		if !slices.Contains(words, word) {
			return false
		}
	}
	return true
}

func betweenWords(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// registerLabel returns the words of the UN Register's forms: those of the category with a capital, also for its part
// (a), and "" for headings that the Register does not name.
func registerLabel(h Heading) string {
	if h == HeadingVIIb {
		return "Man-Portable Air-Defence Systems (MANPADS)"
	}
	title := h.Label()
	if parent := h.Parent(); parent != HeadingUnknown && h == parent+1 {
		title = parent.Label()
	} else if parent != HeadingUnknown {
		return ""
	}
	if category := h.Category(); category == att.CategoryUnknown || category == att.SmallArmsAndLightWeapons {
		return ""
	}
	return strings.ToUpper(title[:1]) + title[1:]
}

// headingCode reads the code at the start of a label and returns what follows it. A code starts with a capital, so
// that a note such as "i) provisional" is none, unless the label is nothing but the code or the words are those of
// its heading. A code that goes on where the form does not, such as VIII.B.8 or IV.c, is none.
func headingCode(label string) (h Heading, rest string) {
	text := strings.TrimLeft(label, " .(")
	text = strings.TrimLeft(cutPrefixFold(cutPrefixFold(text, "category"), "cat"), ". ")
	if code, rest, _ := strings.Cut(text, " "); code == voluntaryCode {
		return HeadingVoluntary, strings.TrimSpace(rest)
	}
	line, tail, err := att.CutSubcategory(text)
	if err != nil || goesOn(line, tail) {
		return HeadingUnknown, label
	}
	h, rest = HeadingOf(line), strings.TrimLeft(tail, " .:)-–—")
	words := lettersOf(rest)
	alone := rest == "" && !strings.Contains(tail, ")")
	if capital(text[0]) == 0 && !alone && (words == "" || !h.isCalled(words)) {
		return HeadingUnknown, label
	}
	return h, rest
}

// goesOn reports whether a code goes on behind what was read of it: with a single letter or a short number behind a
// point, a letter in brackets, or a letter, under VIII.A and VIII.B also a number, and nothing else.
func goesOn(line att.Subcategory, tail string) bool {
	if next, found := strings.CutPrefix(tail, "."); found && isStep(firstPart(next)) {
		return true
	}
	next := strings.TrimLeft(tail, " .)-–—:*\u00a0")
	if inside, found := strings.CutPrefix(next, "("); found {
		letter, _, closed := strings.Cut(inside, ")")
		return closed && len(letter) == 1 && isLetterAt(letter, 0)
	}
	last := strings.TrimRight(next, ".")
	if line != att.SubVIIIA && line != att.SubVIIIB && startsWithDigit(last) {
		return false
	}
	return isStep(last)
}

// firstPart returns the letters and digits at the start of a text.
func firstPart(text string) string {
	for i := range len(text) {
		if !wordByte(text[i]) {
			return text[:i]
		}
	}
	return text
}

// isStep reports whether a text is a single letter, or a number of one or two digits with or without a letter.
func isStep(text string) bool {
	digits := strings.TrimRightFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	letters := len(text) - len(digits)
	return text != "" && letters <= 1 && len(digits) <= 2 && allDigits(digits) &&
		(letters == 0 || isLetterAt(text, len(digits)))
}

func cutPrefixFold(s, prefix string) string {
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return strings.TrimSpace(s[len(prefix):])
	}
	return s
}

func isLetterAt(s string, i int) bool {
	return i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || s[i] >= 0x80)
}

// lettersOf folds a label to its ASCII letters and digits, lower case.
func lettersOf(s string) string {
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			b.WriteByte(c | 0x20)
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			b.WriteByte(c)
		}
	}
	return b.String()
}
