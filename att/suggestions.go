package att

import (
	"slices"
	"strings"
)

const mostSuggestions = 6

// suggestions gathers what an unresolved name may mean, each place once, without memory of its own.
type suggestions struct {
	places [mostSuggestions]Named
	n      int
}

func (s *suggestions) add(n Named) {
	if s.n < mostSuggestions && !slices.Contains(s.places[:s.n], n) {
		s.places[s.n] = n
		s.n++
	}
}

// list returns the suggestions for the caller to keep, nil when there are none.
func (s *suggestions) list() []Named { return append([]Named(nil), s.places[:s.n]...) }

// mean suggests what a row stands for.
func (x *nameIndex) mean(s *suggestions, r *nameRow) {
	if r.kind != Unresolved {
		s.add(x.named(r.kind, r.code))
		return
	}
	for code := range strings.FieldsSeq(r.code) {
		kind := ResolvedTerritory
		if State(code).IsValid() {
			kind = ResolvedState
		}
		s.add(x.named(kind, code))
	}
}

// named is a place by its present name. A group has none here.
func (x *nameIndex) named(kind ResolutionKind, code string) Named {
	switch kind {
	case ResolvedState:
		i, _ := stateIndex(State(code))
		return Named{kind, code, nameOn(x.byState[i], ShortName, Date{})}
	case ResolvedTerritory:
		return Named{kind, code, territories()[x.areas[code]].Name}
	case ResolvedGroup, Unresolved:
	}
	return Named{Kind: kind, Code: code}
}

// sharing suggests the places whose names hold one of the longer words of what was written.
func (x *nameIndex) sharing(folded []byte) Resolution {
	var s suggestions
	for word, rest := cutWord(folded); len(word) > 0 && s.n < mostSuggestions; word, rest = cutWord(rest) {
		for _, place := range x.words[string(word)] {
			s.add(place)
		}
	}
	return Resolution{Suggestions: s.list()}
}
