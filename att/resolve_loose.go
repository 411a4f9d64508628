package att

import (
	"slices"
	"strings"
)

// loosely tries what is not found as written: another word order, a footnote mark, a form read by its build, a slip.
func (x *nameIndex) loosely(name, folded string, day Date) Resolution {
	if hits := x.shuffled[shuffle(folded)]; hits != nil {
		return x.pick(hits, day, MatchFolded)
	}
	if plain := withoutFootnote(folded); plain != folded {
		if hits := x.folded[plain]; hits != nil {
			return x.pick(hits, day, MatchFolded)
		}
	}
	if r, found := aggregate(folded); found {
		return r
	}
	if r, found := x.bracketed(name, day); found {
		return r
	}
	if r, found := x.list(name, day); found {
		return r
	}
	return x.nearest(folded, day)
}

// withoutFootnote drops numbers at the end, which footnote marks leave behind.
func withoutFootnote(folded string) string {
	return strings.TrimRight(folded, " 0123456789")
}

// aggregate recognises all countries but some, and totals.
func aggregate(folded string) (Resolution, bool) {
	words := strings.Fields(folded)
	switch {
	case isAll(words[0]) && slices.ContainsFunc(words, isExcept):
		return Resolution{
			Kind: ResolvedGroup, Code: GroupAllExcept, Name: "All countries except some", Match: MatchRule,
			Form: AlternativeName, InUse: Yes,
		}, true
	case isTotal(words[0]):
		return Resolution{
			Kind: ResolvedGroup, Code: "TOTAL", Name: groupName("TOTAL"), Match: MatchRule,
			Form: AlternativeName, InUse: Yes,
		}, true
	default:
		return Resolution{}, false
	}
}

func isAll(word string) bool {
	switch word {
	case "all", "alle", "any", "tous", "todos":
		return true
	default:
		return false
	}
}

func isExcept(word string) bool {
	switch word {
	case "except", "excluding", "muv", "uitgezonderd", "behalve", "sauf", "salvo", "excepto", "but", "ausser":
		return true
	default:
		return false
	}
}

func isTotal(word string) bool {
	switch word {
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
	return before + after, inside, opened && closed && !strings.ContainsAny(after, "()")
}

// eitherOf suggests what two parts of a name stand for and resolves to neither.
func eitherOf(parts ...Resolution) Resolution {
	r := Resolution{Match: MatchSeveral}
	for _, part := range parts {
		if part.Kind != Unresolved {
			r.suggest(Named{part.Kind, part.Code, part.Name})
		}
		for _, s := range part.Suggestions {
			r.suggest(s)
		}
	}
	return r
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
	folded := string(fold(nil, name))
	if hits := x.folded[folded]; folded != "" && hits != nil {
		return x.pick(hits, day, MatchFolded)
	}
	if hits := x.shuffled[shuffle(folded)]; folded != "" && hits != nil {
		return x.pick(hits, day, MatchFolded)
	}
	return Resolution{}
}

// list reads several States or territories in one cell. Every part must resolve, or none does.
func (x *nameIndex) list(name string, day Date) (Resolution, bool) {
	for _, separator := range []string{";", "\n", ",", "/", "+", " & ", " and ", " - "} {
		if !strings.Contains(name, separator) {
			continue
		}
		if r, whole := x.members(strings.Split(name, separator), day); whole {
			return r, true
		}
	}
	return Resolution{}, false
}

func (x *nameIndex) members(parts []string, day Date) (Resolution, bool) {
	r := Resolution{
		Kind: ResolvedGroup, Code: GroupList, Name: "Several places", Match: MatchRule, Form: AlternativeName, InUse: Yes,
	}
	for _, part := range parts {
		if strings.TrimSpace(part) == "" {
			continue
		}
		place := x.strictly(part, day)
		if place.Kind == Unresolved {
			return Resolution{}, false
		}
		member := Named{place.Kind, place.Code, place.Name}
		if !slices.Contains(r.Members, member) {
			r.Members = append(r.Members, member)
		}
	}
	return r, len(r.Members) > 1
}
