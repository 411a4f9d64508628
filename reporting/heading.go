package reporting

import (
	"fmt"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// Heading is one row heading of the forms: a category of 2(1) or one of the sub-categories that the forms
// or the UN Register use. The zero value is unknown.
type Heading uint8

// The headings, in the order of the form. HeadingVoluntary holds national categories beyond the eight.
const (
	HeadingUnknown Heading = iota
	HeadingI
	HeadingII
	HeadingIII
	HeadingIV
	HeadingIVa
	HeadingIVb
	HeadingV
	HeadingVa
	HeadingVb
	HeadingVI
	HeadingVII
	HeadingVIIa
	HeadingVIIb
	HeadingVIII
	HeadingVIIIA
	HeadingVIIIA1
	HeadingVIIIA2
	HeadingVIIIA3
	HeadingVIIIA4
	HeadingVIIIA5
	HeadingVIIIA6
	HeadingVIIIB
	HeadingVIIIB1
	HeadingVIIIB2
	HeadingVIIIB3
	HeadingVIIIB4
	HeadingVIIIB5
	HeadingVIIIB6
	HeadingVIIIB7
	HeadingVoluntary
)

var headingNames = []string{
	"", "I", "II", "III", "IV", "IV.a", "IV.b", "V", "V.a", "V.b", "VI", "VII", "VII.a", "VII.b", "VIII",
	"VIII.A", "VIII.A.1", "VIII.A.2", "VIII.A.3", "VIII.A.4", "VIII.A.5", "VIII.A.6",
	"VIII.B", "VIII.B.1", "VIII.B.2", "VIII.B.3", "VIII.B.4", "VIII.B.5", "VIII.B.6", "VIII.B.7", "VOL",
}

// Headings returns every heading in the order of the form.
func Headings() []Heading {
	all := make([]Heading, 0, HeadingVoluntary)
	for h := HeadingI; h <= HeadingVoluntary; h++ {
		all = append(all, h)
	}
	return all
}

// String returns the code, such as "VIII.B.6", and "" for the unknown heading.
func (h Heading) String() string { return enum.Name(headingNames, h) }

// MarshalText writes what String returns; a value outside the list is an error.
func (h Heading) MarshalText() ([]byte, error) {
	return enum.Marshal("reporting: heading", headingNames, h)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (h *Heading) UnmarshalText(text []byte) error {
	return enum.Unmarshal("reporting: heading", headingNames, text, h)
}

// Category returns the category of 2(1) to which the heading belongs; the unknown and the voluntary
// headings have none.
func (h Heading) Category() att.Category {
	switch {
	case h == HeadingUnknown || h >= HeadingVoluntary:
		return att.CategoryUnknown
	case h <= HeadingIII:
		return att.Category(h)
	case h <= HeadingIVb:
		return att.CombatAircraft
	case h <= HeadingVb:
		return att.AttackHelicopters
	case h == HeadingVI:
		return att.Warships
	case h <= HeadingVIIb:
		return att.MissilesAndLaunchers
	default:
		return att.SmallArmsAndLightWeapons
	}
}

// Parent returns the heading that a total of this one stands under, and the unknown heading at the top.
func (h Heading) Parent() Heading {
	if h > HeadingVoluntary {
		return HeadingUnknown
	}
	return headingParents[h]
}

// headingParents holds for each heading the one above it.
var headingParents = [HeadingVoluntary + 1]Heading{
	HeadingIVa: HeadingIV, HeadingIVb: HeadingIV, HeadingVa: HeadingV, HeadingVb: HeadingV, HeadingVIIa: HeadingVII,
	HeadingVIIb: HeadingVII, HeadingVIIIA: HeadingVIII, HeadingVIIIB: HeadingVIII, HeadingVIIIA1: HeadingVIIIA,
	HeadingVIIIA2: HeadingVIIIA, HeadingVIIIA3: HeadingVIIIA, HeadingVIIIA4: HeadingVIIIA, HeadingVIIIA5: HeadingVIIIA,
	HeadingVIIIA6: HeadingVIIIA, HeadingVIIIB1: HeadingVIIIB, HeadingVIIIB2: HeadingVIIIB, HeadingVIIIB3: HeadingVIIIB,
	HeadingVIIIB4: HeadingVIIIB, HeadingVIIIB5: HeadingVIIIB, HeadingVIIIB6: HeadingVIIIB, HeadingVIIIB7: HeadingVIIIB,
}

// IsTotal reports whether other headings stand under this one.
func (h Heading) IsTotal() bool {
	return h <= HeadingVoluntary && headingsAbove&(1<<h) != 0
}

// headingsAbove is the set of headings that have others under them.
const headingsAbove uint32 = 1<<HeadingIV | 1<<HeadingV | 1<<HeadingVII | 1<<HeadingVIII | 1<<HeadingVIIIA |
	1<<HeadingVIIIB

// Label returns our words for the heading.
func (h Heading) Label() string {
	if h >= HeadingVoluntary+1 {
		return ""
	}
	return headingLabels[h]
}

var headingLabels = [...]string{
	"", "battle tanks", "armoured combat vehicles", "large-calibre artillery systems", "combat aircraft",
	"manned combat aircraft", "unmanned combat aerial vehicles", "attack helicopters", "manned attack helicopters",
	"rotary-wing unmanned combat aerial vehicles", "warships", "missiles and missile launchers",
	"missiles, rockets and launchers other than MANPADS", "man-portable air-defence systems (MANPADS)",
	"small arms and light weapons", "small arms", "revolvers and self-loading pistols", "rifles and carbines",
	"sub-machine guns", "assault rifles", "light machine guns", "other small arms", "light weapons",
	"heavy machine guns", "hand-held, under-barrel and mounted grenade launchers", "portable anti-tank guns",
	"recoilless rifles", "portable anti-tank missile launchers and rocket systems",
	"mortars of calibre below 75 mm", "other light weapons", "voluntary national category",
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

// readHeading reads a label and says how well its words fit.
func readHeading(label string) (Heading, labelFit) {
	h, rest := headingCode(label)
	words := lettersOf(rest)
	if h == HeadingUnknown {
		for candidate := HeadingI; candidate <= HeadingVoluntary; candidate++ {
			if words != "" && (words == lettersOf(candidate.Label()) || words == lettersOf(registerLabel(candidate))) {
				return candidate, labelDrifted
			}
		}
		return HeadingUnknown, labelUnknown
	}
	return h, labelFitOf(h, label, rest, words)
}

func labelFitOf(h Heading, label, rest, words string) labelFit {
	if label == h.String() {
		return labelExact
	}
	if words == "" || words == lettersOf(h.Label()) || words == lettersOf(registerLabel(h)) {
		if rest == "" || rest == h.Label() || rest == registerLabel(h) {
			return labelExact
		}
		return labelDrifted
	}
	for other := HeadingI; other <= HeadingVoluntary; other++ {
		if words == lettersOf(other.Label()) && other.Category() != h.Category() {
			return labelContradicts
		}
	}
	return labelDrifted
}

// registerLabel returns the words of the UN Register's forms where they differ from ours.
func registerLabel(h Heading) string {
	if h > HeadingVoluntary {
		return ""
	}
	return registerLabels[h]
}

var registerLabels = [HeadingVoluntary + 1]string{
	HeadingI: "Battle tanks", HeadingII: "Armoured combat vehicles", HeadingIII: "Large-calibre artillery systems",
	HeadingIV: "Combat aircraft", HeadingIVa: "Combat aircraft", HeadingV: "Attack helicopters",
	HeadingVa: "Attack helicopters", HeadingVI: "Warships", HeadingVII: "Missiles and missile launchers",
	HeadingVIIa: "Missiles and missile launchers", HeadingVIIb: "Man-Portable Air-Defence Systems (MANPADS)",
}

// headingCode reads the code at the start of a label and returns what follows it.
func headingCode(label string) (h Heading, rest string) {
	text := strings.TrimLeft(label, " .(")
	text = strings.TrimSpace(cutPrefixFold(cutPrefixFold(text, "category"), "cat."))
	end := 0
	for end < len(text) && (text[end] == 'I' || text[end] == 'V') {
		end++
	}
	if isLetterAt(text, end) || end == 0 {
		if code, rest, _ := strings.Cut(text, " "); code == "VOL" {
			return HeadingVoluntary, strings.TrimSpace(rest)
		}
		return HeadingUnknown, label
	}
	h = headingNamed(text[:end])
	rest = text[end:]
	for h != HeadingUnknown {
		part, after := headingPart(rest)
		sub := headingNamed(h.String() + "." + part)
		if part == "" || sub == HeadingUnknown {
			break
		}
		h, rest = sub, after
	}
	return h, strings.TrimLeft(rest, " .:)-–—")
}

// headingPart reads one letter or digit of a code with the dots, brackets and spaces before and after it.
func headingPart(text string) (part, rest string) {
	body := strings.TrimLeft(text, " .(-")
	if body == "" || isLetterAt(body, 1) || len(body) > 1 && body[1] >= '0' && body[1] <= '9' {
		return "", text
	}
	part = body[:1]
	if part == "a" || part == "b" || part == "A" || part == "B" || part >= "1" && part <= "9" {
		return part, strings.TrimLeft(body[1:], ")")
	}
	return "", text
}

// headingNamed finds a heading by its code without regard to case.
func headingNamed(code string) Heading {
	for h := HeadingI; h <= HeadingVoluntary; h++ {
		if strings.EqualFold(headingNames[h], code) {
			return h
		}
	}
	return HeadingUnknown
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
