package att

import (
	"slices"
	"strings"
)

// loosely tries what is not found as written: another word order, a footnote mark, a form read by its build, a slip.
func (x *nameIndex) loosely(name string, folded []byte, day Date) Resolution {
	if hits := x.inAnyOrder(folded); hits != nil {
		return x.pick(hits, day, MatchFolded)
	}
	if plain := withoutFootnote(folded); len(plain) < len(folded) {
		if hits := x.folded[string(plain)]; hits != nil {
			return x.pick(hits, day, MatchFolded)
		}
	}
	if r, found := x.aggregate(folded); found {
		return r
	}
	if r, found := x.bracketed(name, day); found {
		return r
	}
	if x.knowsWords(folded) {
		if r, found := x.list(name, day); found {
			return r
		}
	}
	return x.nearest(folded, day)
}

// withoutFootnote drops numbers at the end, which footnote marks leave behind.
func withoutFootnote(folded []byte) []byte {
	n := len(folded)
	for n > 0 && (folded[n-1] == ' ' || folded[n-1] >= '0' && folded[n-1] <= '9') {
		n--
	}
	return folded[:n]
}

// aggregate recognises all countries but some, and totals.
func (x *nameIndex) aggregate(folded []byte) (Resolution, bool) {
	r := Resolution{Kind: ResolvedGroup, Match: MatchRule, Form: AlternativeName, InUse: Yes}
	first, rest := cutWord(folded)
	switch {
	case isAll(first) && hasExcept(rest):
		r.Code, r.Name = GroupAllExcept, "All countries except some"
	case isTotal(first):
		r.Code, r.Name = "TOTAL", x.groups["TOTAL"]
	default:
		return Resolution{}, false
	}
	return r, true
}

func hasExcept(folded []byte) bool {
	for word, rest := cutWord(folded); len(word) > 0; word, rest = cutWord(rest) {
		if isExcept(word) {
			return true
		}
	}
	return false
}

func isAll(word []byte) bool {
	switch string(word) {
	case "all", "alle", "any", "tous", "todos":
		return true
	default:
		return false
	}
}

func isExcept(word []byte) bool {
	switch string(word) {
	case "except", "excluding", "muv", "uitgezonderd", "behalve", "sauf", "salvo", "excepto", "but", "ausser":
		return true
	default:
		return false
	}
}

func isTotal(word []byte) bool {
	switch string(word) {
	case "total", "totals", "totaal", "subtotal", "sum":
		return true
	default:
		return false
	}
}

// bracketed reads "Netherlands (Aruba)": a territory in brackets after the State that answers for it, or after one
// that claims it, is that territory; two names of one place are that place. Anything else stays unresolved.
func (x *nameIndex) bracketed(name string, day Date) (Resolution, bool) {
	before, inside, found := brackets(name)
	if !found {
		return Resolution{}, false
	}
	outer, inner := x.strictly(before, day), x.strictly(inside, day)
	switch {
	case outer.Kind == Unresolved && inner.Kind == Unresolved:
		return Resolution{}, false
	case outer.Kind == inner.Kind && outer.Code == inner.Code:
		outer.Match = MatchRule
		return outer, true
	case inner.Kind == ResolvedTerritory && belongsTo(inner.Code, outer.State):
		inner.Match = MatchRule
		return inner, true
	}
	return eitherOf(outer, inner), true
}

// brackets divides a name with one pair of brackets.
func brackets(name string) (outside, inside string, found bool) {
	before, rest, opened := strings.Cut(name, "(")
	inside, after, closed := strings.Cut(rest, ")")
	if !opened || !closed || strings.ContainsAny(after, "()") {
		return "", "", false
	}
	return before + after, inside, true
}

// eitherOf suggests what two parts of a name stand for and resolves to neither.
func eitherOf(parts ...Resolution) Resolution {
	var s suggestions
	for _, part := range parts {
		if part.Kind != Unresolved {
			s.add(Named{part.Kind, part.Code, part.Name})
		}
		for _, n := range part.Suggestions {
			s.add(n)
		}
	}
	return Resolution{Match: MatchSeveral, Suggestions: s.list()}
}

func belongsTo(territory string, s State) bool {
	t, _ := TerritoryOf(territory)
	return s.IsValid() && t.AdministeredBy == s
}

// strictly resolves a part of a name by code, letter or folded form only.
func (x *nameIndex) strictly(name string, day Date) Resolution {
	name = strings.TrimSpace(name)
	if r, found := x.code(name, day); found {
		return r
	}
	if hits := x.exact[name]; hits != nil {
		return x.pick(hits, day, MatchExact)
	}
	var buffer [longestFolded]byte
	folded := fold(buffer[:0], name)
	if len(folded) == 0 {
		return Resolution{}
	}
	hits := x.folded[string(folded)]
	if hits == nil {
		hits = x.inAnyOrder(folded)
	}
	if hits != nil {
		return x.pick(hits, day, MatchFolded)
	}
	return Resolution{}
}

// list reads several States or territories in one cell. Every part must resolve, or none does; so a name of which
// some word is in no name is none.
func (x *nameIndex) list(name string, day Date) (Resolution, bool) {
	for _, separator := range [...]string{";", "\n", ",", "/", "+", " & ", " and ", " - "} {
		if strings.Contains(name, separator) && x.allPlaces(name, separator, day) {
			return x.members(name, separator, day), true
		}
	}
	return Resolution{}, false
}

// allPlaces reports whether every part of a name resolves, to two places at least.
func (x *nameIndex) allPlaces(name, separator string, day Date) bool {
	var first Named
	several := false
	for part := range strings.SplitSeq(name, separator) {
		if strings.TrimSpace(part) == "" {
			continue
		}
		place := x.strictly(part, day)
		if place.Kind == Unresolved {
			return false
		}
		member := Named{place.Kind, place.Code, place.Name}
		if first.Kind == Unresolved {
			first = member
		}
		several = several || member != first
	}
	return several
}

// members is the list of the places that the parts of a name stand for, each once.
func (x *nameIndex) members(name, separator string, day Date) Resolution {
	r := Resolution{
		Kind: ResolvedGroup, Code: GroupList, Name: "Several places", Match: MatchRule, Form: AlternativeName, InUse: Yes,
	}
	for part := range strings.SplitSeq(name, separator) {
		place := x.strictly(part, day)
		member := Named{place.Kind, place.Code, place.Name}
		if place.Kind != Unresolved && !slices.Contains(r.Members, member) {
			r.Members = append(r.Members, member)
		}
	}
	return r
}
