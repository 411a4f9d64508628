package att

import (
	"errors"
	"fmt"
	"strings"
)

// ErrSubcategory is wrapped by every error about a code that is not that of a line of the reporting form.
var ErrSubcategory = errors.New("att: unknown sub-category")

// Subcategory is a line of the annual reporting form under one of the eight categories: "I" to "VIII.B.7". The
// headings "IV", "V", "VII", "VIII", "VIII.A" and "VIII.B" are among them, because forms and older reports use them
// undivided. The zero value is none. The division of IV and V into manned and unmanned types is later than the
// Treaty's entry into force.
type Subcategory uint8

// The lines in the order of the form.
const (
	NoSubcategory Subcategory = iota
	SubI
	SubII
	SubIII
	SubIV
	SubIVa
	SubIVb
	SubV
	SubVa
	SubVb
	SubVI
	SubVII
	SubVIIa
	SubVIIb
	SubVIII
	SubVIIIA
	SubVIIIA1
	SubVIIIA2
	SubVIIIA3
	SubVIIIA4
	SubVIIIA5
	SubVIIIA6
	SubVIIIB
	SubVIIIB1
	SubVIIIB2
	SubVIIIB3
	SubVIIIB4
	SubVIIIB5
	SubVIIIB6
	SubVIIIB7
)

// subcategoryLine is what the form says of a line.
type subcategoryLine struct {
	code, title string
	category    Category
	parent      Subcategory
}

var subcategoryLines = [...]subcategoryLine{
	SubI:      {"I", "battle tanks", BattleTanks, NoSubcategory},
	SubII:     {"II", "armoured combat vehicles", ArmouredCombatVehicles, NoSubcategory},
	SubIII:    {"III", "large-calibre artillery systems", LargeCalibreArtillery, NoSubcategory},
	SubIV:     {"IV", "combat aircraft", CombatAircraft, NoSubcategory},
	SubIVa:    {"IV.a", "manned combat aircraft", CombatAircraft, SubIV},
	SubIVb:    {"IV.b", "unmanned combat aerial vehicles", CombatAircraft, SubIV},
	SubV:      {"V", "attack helicopters", AttackHelicopters, NoSubcategory},
	SubVa:     {"V.a", "manned attack helicopters", AttackHelicopters, SubV},
	SubVb:     {"V.b", "rotary-wing unmanned combat aerial vehicles", AttackHelicopters, SubV},
	SubVI:     {"VI", "warships", Warships, NoSubcategory},
	SubVII:    {"VII", "missiles and missile launchers", MissilesAndLaunchers, NoSubcategory},
	SubVIIa:   {"VII.a", "missiles, rockets and launchers other than MANPADS", MissilesAndLaunchers, SubVII},
	SubVIIb:   {"VII.b", "man-portable air-defence systems", MissilesAndLaunchers, SubVII},
	SubVIII:   {"VIII", "small arms and light weapons", SmallArmsAndLightWeapons, NoSubcategory},
	SubVIIIA:  {"VIII.A", "small arms", SmallArmsAndLightWeapons, SubVIII},
	SubVIIIA1: {"VIII.A.1", "revolvers and self-loading pistols", SmallArmsAndLightWeapons, SubVIIIA},
	SubVIIIA2: {"VIII.A.2", "rifles and carbines", SmallArmsAndLightWeapons, SubVIIIA},
	SubVIIIA3: {"VIII.A.3", "sub-machine guns", SmallArmsAndLightWeapons, SubVIIIA},
	SubVIIIA4: {"VIII.A.4", "assault rifles", SmallArmsAndLightWeapons, SubVIIIA},
	SubVIIIA5: {"VIII.A.5", "light machine guns", SmallArmsAndLightWeapons, SubVIIIA},
	SubVIIIA6: {"VIII.A.6", "other small arms", SmallArmsAndLightWeapons, SubVIIIA},
	SubVIIIB:  {"VIII.B", "light weapons", SmallArmsAndLightWeapons, SubVIII},
	SubVIIIB1: {"VIII.B.1", "heavy machine guns", SmallArmsAndLightWeapons, SubVIIIB},
	SubVIIIB2: {"VIII.B.2", "grenade launchers", SmallArmsAndLightWeapons, SubVIIIB},
	SubVIIIB3: {"VIII.B.3", "portable anti-tank guns", SmallArmsAndLightWeapons, SubVIIIB},
	SubVIIIB4: {"VIII.B.4", "recoilless rifles", SmallArmsAndLightWeapons, SubVIIIB},
	SubVIIIB5: {"VIII.B.5", "portable anti-tank missile launchers and rocket systems", SmallArmsAndLightWeapons, SubVIIIB},
	SubVIIIB6: {"VIII.B.6", "mortars below 75 mm", SmallArmsAndLightWeapons, SubVIIIB},
	SubVIIIB7: {"VIII.B.7", "other light weapons", SmallArmsAndLightWeapons, SubVIIIB},
}

// Subcategories returns every line in the order of the form, headings before their lines.
func Subcategories() []Subcategory {
	all := make([]Subcategory, 0, len(subcategoryLines)-1)
	for s := SubI; int(s) < len(subcategoryLines); s++ {
		all = append(all, s)
	}
	return all
}

// ParseSubcategory reads a code as String writes it and nothing else. Errors wrap ErrSubcategory.
func ParseSubcategory(code string) (Subcategory, error) {
	for i, line := range subcategoryLines[:] {
		if i > 0 && line.code == code {
			return Subcategory(i), nil
		}
	}
	return NoSubcategory, fmt.Errorf("%w: %q (want a code such as IV.a or VIII.B.6)", ErrSubcategory, code)
}

// ReadSubcategory finds the code at the start of a label as reports write it: "VII. (b) Man-Portable Air-Defence
// Systems (MANPADS).", "IV (a)", "viii b 6", "III. Large calibre artillery". It reads the longest code that is there
// and leaves the words alone. Errors wrap ErrSubcategory.
func ReadSubcategory(label string) (Subcategory, error) {
	s, _, err := CutSubcategory(label)
	return s, err
}

// CutSubcategory is ReadSubcategory that also returns what follows the code, with the marks that divide them:
// ") Man-Portable" after "VII. (b". On an error it returns the whole label.
func CutSubcategory(label string) (s Subcategory, rest string, err error) {
	code := ""
	rest = label
	for at := label; ; {
		at = strings.TrimLeftFunc(at, divides)
		end := strings.IndexFunc(at, divides)
		if end < 0 {
			end = len(at)
		}
		code = strings.TrimPrefix(code+"."+strings.ToUpper(at[:end]), ".")
		longer, known := subcategoryByUpper(code)
		if !known {
			break
		}
		at = at[end:]
		s, rest = longer, at
	}
	if s == NoSubcategory {
		return NoSubcategory, label, fmt.Errorf("%w: no code at the start of %q", ErrSubcategory, label)
	}
	return s, rest, nil
}

// divides reports whether a letter divides the parts of a code: white space and the marks of ASCII.
func divides(r rune) bool {
	return r == '\u00a0' || r < 0x80 && !isLetterOrDigit(byte(r))
}

func isLetterOrDigit(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

func subcategoryByUpper(code string) (Subcategory, bool) {
	for i, line := range subcategoryLines[:] {
		if i > 0 && (strings.EqualFold(line.code, code) || strings.EqualFold(undotted(line.code), code) ||
			strings.EqualFold(lastUndotted(line.code), code)) {
			return Subcategory(i), true
		}
	}
	return NoSubcategory, false
}

// undotted writes a code as labels such as "IVa" do.
func undotted(code string) string { return strings.ReplaceAll(code, ".", "") }

// lastUndotted writes a code as labels such as "VIII.A1" do.
func lastUndotted(code string) string {
	i := strings.LastIndexByte(code, '.')
	return code[:max(i, 0)] + code[i+1:]
}

// IsValid reports whether it is a line of the form.
func (s Subcategory) IsValid() bool { return s != NoSubcategory && int(s) < len(subcategoryLines) }

// Category returns the category of 2(1) that the line stands under, CategoryUnknown for none.
func (s Subcategory) Category() Category {
	if !s.IsValid() {
		return CategoryUnknown
	}
	return subcategoryLines[s].category
}

// Title returns what the line is called in English, in lower case; "" for none.
func (s Subcategory) Title() string {
	if !s.IsValid() {
		return ""
	}
	return subcategoryLines[s].title
}

// Parent returns the heading above the line, NoSubcategory when there is none.
func (s Subcategory) Parent() Subcategory {
	if !s.IsValid() {
		return NoSubcategory
	}
	return subcategoryLines[s].parent
}

// Contains reports whether o is the line itself or stands under it.
func (s Subcategory) Contains(o Subcategory) bool {
	for ; o.IsValid(); o = o.Parent() {
		if o == s {
			return true
		}
	}
	return false
}

// String returns the code, such as "VIII.B.6", or "none".
func (s Subcategory) String() string {
	if !s.IsValid() {
		return "none"
	}
	return subcategoryLines[s].code
}

// MarshalText writes the code, and empty text for none; a value outside the list is an error.
func (s Subcategory) MarshalText() ([]byte, error) {
	if s == NoSubcategory {
		return nil, nil
	}
	if !s.IsValid() {
		return nil, fmt.Errorf("%w: value %d", ErrSubcategory, s)
	}
	return []byte(s.String()), nil
}

// UnmarshalText reads what MarshalText writes.
func (s *Subcategory) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*s = NoSubcategory
		return nil
	}
	for i := range subcategoryLines {
		if i > 0 && subcategoryLines[i].code == string(text) {
			*s = Subcategory(i)
			return nil
		}
	}
	_, err := ParseSubcategory(string(text))
	return err
}
