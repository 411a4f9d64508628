package att

import (
	"strings"

	"github.com/openatt/treaty/internal/enum"
)

// ResolutionKind says what a name in a report stands for. The zero value is unresolved.
type ResolutionKind uint8

// The kinds.
const (
	Unresolved ResolutionKind = iota
	ResolvedState
	// ResolvedTerritory is a place that is not a State here, such as Aruba, Hong Kong or Kosovo.
	ResolvedTerritory
	// ResolvedGroup is more than one partner in one place: an organization, "various", a total, a list of States.
	ResolvedGroup
)

var resolutionNames = []string{"unresolved", "state", "territory", "group"}

// String returns "state", "territory", "group" or "unresolved".
func (k ResolutionKind) String() string { return enum.Name(resolutionNames, k) }

// MarshalText writes what String returns; a value outside the list is an error.
func (k ResolutionKind) MarshalText() ([]byte, error) {
	return enum.Marshal("att: resolution kind", resolutionNames, k)
}

// UnmarshalText reads what MarshalText writes; empty text is unresolved.
func (k *ResolutionKind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: resolution kind", resolutionNames, text, k)
}

// Match says how a name was found. The zero value is not found.
type Match uint8

// The ways of finding a name, from the strictest to the loosest.
const (
	NoMatch Match = iota
	// MatchCode is a code in capitals, MatchExact a name letter by letter.
	MatchCode
	MatchExact
	// MatchFolded is a name after case, accents, punctuation, common abbreviations, word order and footnote marks
	// were set aside.
	MatchFolded
	// MatchMisspelt is the only name within a slip or two of what was written, with no other name near.
	MatchMisspelt
	// MatchRule is a form that is read by its build: a list of States, "all countries except", "Netherlands (Aruba)".
	MatchRule
	// MatchPlaceholder stands where a name is missing or withheld ("n/a", "classified"): nothing is resolved.
	MatchPlaceholder
	// MatchSeveral is a name that two or more places share ("Korea"): nothing is resolved.
	MatchSeveral
)

var matchNames = []string{
	"none", "code", "exact", "folded", "misspelt", "rule", "placeholder", "several",
}

// String returns the name used in files, such as "misspelt".
func (m Match) String() string { return enum.Name(matchNames, m) }

// MarshalText writes what String returns; a value outside the list is an error.
func (m Match) MarshalText() ([]byte, error) { return enum.Marshal("att: match", matchNames, m) }

// UnmarshalText reads what MarshalText writes; empty text is none.
func (m *Match) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: match", matchNames, text, m)
}

// Named is a State, a territory or a group by code and present English name.
type Named struct {
	Kind ResolutionKind `json:"kind"`
	Code string         `json:"code"`
	Name string         `json:"name"`
}

// Codes of groups that rules read, beside those of the embedded table ("EU", "NATO", "VARIOUS", "TOTAL" ...).
const (
	// GroupList is a list of States and territories in one cell; Members holds them.
	GroupList = "LIST"
	// GroupAllExcept is all States but some.
	GroupAllExcept = "ALL_EXCEPT"
)

// Resolution is what a name in a report stands for. The zero Resolution is unresolved.
type Resolution struct {
	Kind ResolutionKind `json:"kind"`
	// State is set for a State and only then.
	State State `json:"state,omitempty"`
	// Code is the alpha-3 code of a State or territory, or the code of a group; Name is its English name on the day.
	Code string `json:"code,omitempty"`
	Name string `json:"name,omitempty"`
	// Match says how it was found, Form which kind of name was found.
	Match Match    `json:"match"`
	Form  NameForm `json:"form"`
	// InUse says whether that name was in use on the day: No for "Turkey" in 2024 and for "Türkiye" in 2020.
	InUse Answer `json:"in_use"`
	// Members are the places of a list, in the order in which they stand in it.
	Members []Named `json:"members,omitempty"`
	// Suggestions are what an unresolved name may mean, the most likely first, at most six.
	Suggestions []Named `json:"suggestions,omitempty"`
}

// longestName is the length in bytes beyond which no name is looked for, longestFolded that of any such name when
// it is folded.
const (
	longestName   = 200
	longestFolded = 4 * longestName
)

// Resolve finds what a name in a report stands for on a day: a State, a territory, a group or nothing, and then with
// suggestions. Codes are read in capitals only. Names are read as written, then without regard to case, accents,
// punctuation, word order and common abbreviations, then with a slip when no other name is near. It never chooses
// between two: an exact name is what it says ("Congo", "Guinea", "Niger" are States, see State.ConfusedWith), one
// that two share ("Korea") stays unresolved. Where the meaning of a name changed, the day decides; for an unknown
// day such a name stays unresolved.
func Resolve(name string, day Date) Resolution {
	if len(name) > longestName {
		return Resolution{}
	}
	x := nameIndexed()
	if r, found := x.code(name, day); found {
		return r
	}
	if hits := x.exact[name]; hits != nil {
		return x.pick(hits, day, MatchExact)
	}
	var buffer [longestFolded]byte
	folded := fold(buffer[:0], name)
	if len(folded) == 0 {
		return Resolution{Match: placeholderMatch(name)}
	}
	if hits := x.folded[string(folded)]; hits != nil {
		return x.pick(hits, day, MatchFolded)
	}
	return x.loosely(name, folded, day)
}

// placeholderMatch tells a dash in an empty cell from nothing at all.
func placeholderMatch(name string) Match {
	if strings.TrimSpace(name) == "" {
		return NoMatch
	}
	return MatchPlaceholder
}

// code finds alpha-3 and alpha-2 codes of States and territories.
func (x *nameIndex) code(code string, day Date) (Resolution, bool) {
	if len(code) < 2 || len(code) > 3 {
		return Resolution{}, false
	}
	r := Resolution{Match: MatchCode, Form: Alpha3Code, InUse: Yes}
	if len(code) == 2 {
		r.Form = Alpha2Code
		if i, found := x.alpha2[code]; found {
			x.setState(&r, int(i), day)
			return r, true
		}
	} else if i, found := stateIndex(State(code)); found {
		x.setState(&r, i, day)
		return r, true
	}
	if i, found := x.areas[code]; found {
		t := &territories()[i]
		r.Kind, r.Code, r.Name = ResolvedTerritory, t.Code, t.Name
		r.InUse = nameRows()[x.exact[t.Name][0]].InUse(day)
		return r, true
	}
	return Resolution{}, false
}

func (x *nameIndex) setState(r *Resolution, i int, day Date) {
	s := stateCodes[i]
	r.Kind, r.State, r.Code, r.Name = ResolvedState, s, string(s), nameOn(x.byState[i], ShortName, day)
}

// pick chooses among the rows that have a name: those in use on the day before those that are not. Rows of two
// different places leave the name unresolved.
func (x *nameIndex) pick(hits []uint16, day Date, match Match) Resolution {
	rows := nameRows()
	best := &rows[hits[0]]
	for _, h := range hits[1:] {
		r := &rows[h]
		switch better := useRank(r.on(day)) - useRank(best.on(day)); {
		case better > 0:
			best = r
		case better == 0 && (r.kind != best.kind || r.code != best.code):
			return x.several(hits)
		}
	}
	return x.resolution(best, day, match)
}

func useRank(inUse Answer) int {
	switch inUse {
	case Yes:
		return 2
	case Unknown:
		return 1
	case No:
	}
	return 0
}

func (x *nameIndex) resolution(r *nameRow, day Date, match Match) Resolution {
	out := Resolution{Kind: r.kind, Code: r.code, Name: r.Name, Match: match, Form: r.Form, InUse: r.on(day)}
	switch r.kind {
	case ResolvedState:
		x.setState(&out, r.state, day)
	case ResolvedTerritory:
		out.Name = x.named(r.kind, r.code).Name
	case ResolvedGroup:
		out.Name = x.groups[r.code]
	case Unresolved:
		if r.code == "" {
			return Resolution{Match: MatchPlaceholder}
		}
		var s suggestions
		x.mean(&s, r)
		return Resolution{Match: MatchSeveral, Suggestions: s.list()}
	}
	return out
}

// several is the answer for a name that different places have.
func (x *nameIndex) several(hits []uint16) Resolution {
	var s suggestions
	for _, h := range hits {
		x.mean(&s, &nameRows()[h])
	}
	return Resolution{Match: MatchSeveral, Suggestions: s.list()}
}
