package att

import (
	"fmt"

	"github.com/openatt/treaty/internal/enum"
)

// NameForm says what kind of name or code of a State, territory or group a text is. The zero value is none.
type NameForm uint8

// The forms. Short and formal names are those of the United Nations, in English; alternatives are what reports and
// lists use besides.
const (
	NoNameForm NameForm = iota
	Alpha3Code
	Alpha2Code
	FormerCode
	ShortName
	FormalName
	AlternativeName
	FormerName
)

var nameFormNames = []string{"none", "alpha3", "alpha2", "former_code", "short", "formal", "alternative", "former"}

// String returns the name used in files, such as "alpha2".
func (f NameForm) String() string { return enum.Name(nameFormNames, f) }

// MarshalText writes what String returns; a value outside the list is an error.
func (f NameForm) MarshalText() ([]byte, error) {
	return enum.Marshal("att: name form", nameFormNames, f)
}

// UnmarshalText reads what MarshalText writes; empty text is none.
func (f *NameForm) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: name form", nameFormNames, text, f)
}

// DatedName is a name or former code with the first and last day of its use; a zero day means no limit, or one that
// is not recorded. Names change: look them up by day.
type DatedName struct {
	Name  string   `json:"name"`
	Form  NameForm `json:"form"`
	From  Date     `json:"from,omitzero"`
	Until Date     `json:"until,omitzero"`
	// Source grades the name and its days: the present short names were read in A/RES/79/249, the rest is general
	// knowledge and marked so.
	Source Source `json:"source"`
}

// InUse reports whether the name was in use on the day: Unknown for an unknown day, except for a name without
// limits, which is always in use.
func (n DatedName) InUse(day Date) Answer { return inUse(n.From, n.Until, day) }

func inUse(from, until, day Date) Answer {
	switch {
	case from.IsZero() && until.IsZero():
		return Yes
	case day.IsZero():
		return Unknown
	default:
		return AnswerOf(!day.Before(from) && !day.After(until))
	}
}

// Name returns the short English name of the State in the United Nations on the day, such as "Turkey" until 31 May
// 2022 and "Türkiye" after it. Before the first recorded name it returns that first one, for an unknown day the
// present one. It returns "" for an unknown State.
func (s State) Name(day Date) string { return s.nameOn(ShortName, day) }

// FormalName returns the formal English name of the State on the day, by the rules of Name; for a State whose
// formal name is not recorded it is the short one.
func (s State) FormalName(day Date) string {
	if name := s.nameOn(FormalName, day); name != "" {
		return name
	}
	return s.nameOn(ShortName, day)
}

func (s State) nameOn(form NameForm, day Date) string {
	i, found := stateIndex(s)
	if !found {
		return ""
	}
	return nameOn(nameIndexed().byState[i], form, day)
}

// nameOn picks from names in order of form and time the last that had begun, or the first of all. It returns "" when
// that one had gone out of use without another.
func nameOn(names []DatedName, form NameForm, day Date) string {
	var picked *DatedName
	for i := range names {
		n := &names[i]
		if n.Form == form && (picked == nil || !day.Before(n.From)) {
			picked = n
		} else if picked != nil {
			break
		}
	}
	if picked == nil || day.After(picked.Until) || day.IsZero() && !picked.Until.IsZero() {
		return ""
	}
	return picked.Name
}

// Names returns every recorded name and former code of the State, nil for an unknown one: short names first, then
// formal ones, each in order of time, then former codes and alternatives.
func (s State) Names() []DatedName {
	i, found := stateIndex(s)
	if !found {
		return nil
	}
	return append([]DatedName(nil), nameIndexed().byState[i]...)
}

// Alpha2 returns the ISO 3166-1 alpha-2 code of the State, "" for an unknown one.
func (s State) Alpha2() string {
	i, found := stateIndex(s)
	if !found {
		return ""
	}
	return stateRecords()[i].iso2
}

// ParseAlpha2 reads an ISO 3166-1 alpha-2 code of a State in capitals and nothing else. Errors wrap ErrState.
func ParseAlpha2(code string) (State, error) {
	if len(code) == 2 {
		if i, found := nameIndexed().alpha2[code]; found {
			return stateCodes[i], nil
		}
	}
	return "", fmt.Errorf("%w: %q (want an ISO 3166-1 alpha-2 code in capitals)", ErrState, code)
}

// ConfusedWith returns the States whose names hold the short name of this one or differ from it by little, so that a
// reader may have meant them: Congo and the Democratic Republic of the Congo, Guinea and Guinea-Bissau. A resolver
// does not guess between them; a check may warn. It is nil for most States.
func (s State) ConfusedWith() []State {
	for _, set := range confusable {
		for i, t := range set {
			if t == s {
				others := append([]State(nil), set[:i]...)
				return append(others, set[i+1:]...)
			}
		}
	}
	return nil
}

// confusable lists sets of States that reports are known or likely to take for each other.
var confusable = [...][]State{
	{"COD", "COG"},
	{"GIN", "GNB", "GNQ", "PNG"},
	{"KOR", "PRK"},
	{"NER", "NGA"},
	{"DMA", "DOM"},
	{"SDN", "SSD"},
	{"AUS", "AUT"},
	{"IRN", "IRQ"},
	{"SVK", "SVN"},
	{"MRT", "MUS"},
	{"LBR", "LBY"},
	{"GMB", "ZMB"},
	{"MLI", "MLT"},
}
