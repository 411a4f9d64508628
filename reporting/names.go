package reporting

import (
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/lazy"
)

// nameKind says what a name in a report is.
type nameKind uint8

const (
	nameBlank nameKind = iota
	nameState
	nameTerritory
	nameGroup
	nameUnknown
	nameNotYet
	// nameWithheld is a word such as "classified" in the place of a name.
	nameWithheld
	// nameFormer is a State that existed in the year and exists no more; it has no code.
	nameFormer
)

// nameInfo is what is known of a name in a year.
type nameInfo struct {
	// written is the name as the file has it.
	written string
	kind    nameKind
	state   att.State
	// hash is the same for all names of a State, and for a name of none without regard to case and punctuation.
	hash hash64
	// variant says that the name is not the short name of the State in that year.
	variant bool
	// total says that the name stands for all partners, list that it is one of several places.
	total, list bool
	// members are the States of a list.
	members []att.State
	// suggestion is the one name that was meant by a slip, near what the name may mean, since the first day of
	// a State that was none in the year.
	suggestion, near, since string
	// doubt is what the name is in a cell where it may also be a word for nothing or for no, nil for most names.
	doubt *nameInfo
	// doubtPartner says that the partner is such a cell as well.
	doubtPartner bool
}

// nameKey is a name in a year.
type nameKey struct {
	name string
	year int
}

// maxNames bounds how many different names are remembered; beyond it each is resolved again.
const maxNames = 8192

// longestKept is how long a name or a label is at most to be remembered, in bytes.
const longestKept = 256

// resolve says what a name is in the year.
func (s *session) resolve(name string, year int) *nameInfo {
	if info := s.lastNames.get(name, year); info != nil {
		return info
	}
	if len(name) > longestKept {
		resolved := resolveName(fold(name), year)
		resolved.hash = resolved.hashOf(name)
		return &resolved
	}
	info, found := s.names[nameKey{name, year}]
	if !found {
		resolved := resolveName(fold(name), year)
		resolved.written, resolved.hash = strings.Clone(name), resolved.hashOf(name)
		resolved.doubtIn(year)
		info = &resolved
		if len(s.names) < maxNames {
			s.names[nameKey{info.written, year}] = info
		}
	}
	s.lastNames.put(info.written, year, info)
	return info
}

// resolveIn says what the name in a cell of a line is.
func (s *session) resolveIn(f Field, name string, year int) *nameInfo {
	info := s.resolve(name, year)
	if info.doubt != nil && (f != FieldPartner || info.doubtPartner) {
		return info.doubt
	}
	return info
}

// doubtfulCodes are codes of States that are also words in a cell: for nothing in whatever cell, and for no where a
// column asks for a place that a line need not have. As the name of a reporter they are codes.
var doubtfulCodes = [...]struct {
	code    string
	partner bool
}{{"NA", true}, {"NO", false}}

// doubtIn enters what a code that may be a word is in the cells where it may be one: unresolved, with the name near it.
func (n *nameInfo) doubtIn(year int) {
	for _, c := range doubtfulCodes {
		if n.kind == nameState && fold(n.written) == c.code {
			n.doubt, n.doubtPartner = &nameInfo{
				written: n.written, kind: nameUnknown, hash: hashStart.letters(n.written), near: n.state.Name(endOf(year)),
			}, c.partner
		}
	}
}

// endOf is the last day of a year, the zero date for an unknown one.
func endOf(year int) att.Date {
	if year <= 0 {
		return att.Date{}
	}
	return att.MustDate(year, 12, 31)
}

func (n *nameInfo) hashOf(name string) hash64 {
	if n.state != "" && n.kind == nameState {
		return hashStart.text(string(n.state))
	}
	if n.kind == nameFormer {
		name = n.near
	}
	return hashStart.letters(name)
}

// resolveName asks the library's lists of names, as they stood at the end of the year.
func resolveName(name string, year int) nameInfo {
	day := endOf(year)
	if wordKind(name) == QuantityWithheld {
		return nameInfo{kind: nameWithheld}
	}
	if former := formerIn(name, year); former != "" {
		return nameInfo{kind: nameFormer, near: former}
	}
	r := att.Resolve(name, day)
	if strings.TrimSpace(name) == "" || r.Match == att.MatchPlaceholder {
		return nameInfo{kind: nameBlank}
	}
	switch r.Kind {
	case att.ResolvedState:
		return stateInfo(r, day)
	case att.ResolvedTerritory:
		t, _ := att.TerritoryOf(r.Code)
		return nameInfo{kind: nameTerritory, state: t.AdministeredBy}
	case att.ResolvedGroup:
		return nameInfo{
			kind: nameGroup, total: r.Code == "TOTAL" || r.Code == "ALL", list: r.Code == att.GroupList, members: membersOf(r),
		}
	case att.Unresolved:
	}
	return nameInfo{kind: nameUnknown, near: nearOf(r)}
}

// formerIn returns the State that a name is that of in a year and that exists no more, "" for none.
func formerIn(name string, year int) string {
	letters := lettersOf(name)
	for i := range formerStates {
		f := &formerStates[i]
		if year >= max(f.first, firstYear) && year <= f.last && slices.Contains(f.names, letters) {
			return f.name
		}
	}
	return ""
}

// membersOf returns the States of a list.
func membersOf(r att.Resolution) (states []att.State) {
	for _, member := range r.Members {
		if member.Kind == att.ResolvedState {
			states = append(states, att.State(member.Code))
		}
	}
	return states
}

// stateInfo is what is known of the name of a State. A misspelt name is suggested, never taken.
func stateInfo(r att.Resolution, day att.Date) nameInfo {
	if r.Match == att.MatchMisspelt {
		return nameInfo{kind: nameUnknown, suggestion: r.Name, near: r.Name}
	}
	exact := r.Match == att.MatchExact && r.Form == att.ShortName && r.InUse == att.Yes
	info := nameInfo{kind: nameState, state: r.State, variant: r.Match != att.MatchCode && !exact}
	if since := firstDay(r.State); day.Before(since) {
		info.kind, info.since = nameNotYet, since.String()
	} else if first := stateSince(r.State); day.Year() < first && !day.IsZero() {
		info.kind, info.since = nameNotYet, decimalText(int64(first))
	}
	return info
}

// answersFor names the State that answers for a territory, for a message.
func (n *nameInfo) answersFor() string {
	if n.state == "" {
		return "no State"
	}
	return string(n.state)
}

// reporter is the State whose report it is; a territory has none.
func (n *nameInfo) reporter() att.State {
	if n.kind == nameState || n.kind == nameNotYet {
		return n.state
	}
	return ""
}

// stateSince is the year in which a State became one, for those that did within the years that a report can be about
// and whose names have no first day in the data. The years are general knowledge, of low confidence, as is which
// day within the year counts; 0 is not known.
func stateSince(state att.State) int {
	switch state {
	case "ARM", "AZE", "BLR", "GEO", "HRV", "KAZ", "KGZ", "MDA", "MKD", "SVN", "TJK", "TKM", "UKR", "UZB":
		return 1991
	case "BIH":
		return 1992
	case "CZE", "ERI", "SVK":
		return 1993
	case "PLW":
		return 1994
	default:
		return 0
	}
}

// firstDay is the first day of the first short name of a State; the zero date when it has no recorded first
// day.
func firstDay(state att.State) att.Date {
	for _, name := range state.Names() {
		if name.Form == att.ShortName {
			return name.From
		}
	}
	return att.Date{}
}

// nearOf lists what an unresolved name may mean.
func nearOf(r att.Resolution) string {
	if len(r.Suggestions) == 0 {
		return "no name"
	}
	var b strings.Builder
	for i, named := range r.Suggestions {
		if i > 0 {
			b.WriteString(suggestionsBreak)
		}
		b.WriteString(named.Name)
	}
	return b.String()
}

// stateNames finds names of States in running text by the hash of their first word.
type stateNames struct {
	byFirst map[hash64][]spokenName
	// starts are those of the first words.
	starts []piece
}

// spokenName is a name as a list of the hashes of its words.
type spokenName struct {
	words []hash64
	state att.State
	// adjective says that it is no name by itself: "Chilean Air Force".
	adjective bool
}

var spokenNames lazy.Value[*stateNames]

// buildSpokenNames takes the short and alternative names of every State, and the adjectives that remarks use.
func buildSpokenNames() *stateNames {
	n := &stateNames{byFirst: map[hash64][]spokenName{}}
	for _, state := range att.States() {
		for _, name := range state.Names() {
			if name.Form == att.ShortName || name.Form == att.AlternativeName && len(name.Name) > 4 {
				n.add(name.Name, state, false)
			}
		}
	}
	for _, a := range &adjectives {
		for adjective := range strings.SplitSeq(a.words, ";") {
			n.add(adjective, att.State(a.state), true)
		}
	}
	n.add("US", "USA", false)
	n.add("USA", "USA", false)
	return n
}

func (n *stateNames) add(name string, state att.State, adjective bool) {
	var r remark
	r.text = name
	r.cut()
	if r.tokens == 0 {
		return
	}
	words := make([]hash64, r.tokens)
	for i := range words {
		words[i] = wordHash(name, r.start(i), r.end(i))
	}
	n.starts = append(n.starts, pieceAt(name, r.start(0), r.end(0)))
	n.byFirst[words[0]] = append(n.byFirst[words[0]], spokenName{words, state, adjective})
}

// at finds the longest name of a State that starts at a word; it has no words when there is none.
func (n *stateNames) at(r *remark, i int) (longest spokenName) {
	for _, name := range n.byFirst[r.hash(i)] {
		if len(name.words) > len(longest.words) && r.saysAt(i, name.words) {
			longest = name
		}
	}
	return longest
}

func (r *remark) saysAt(i int, words []hash64) bool {
	if i+len(words) > r.tokens {
		return false
	}
	for j, word := range words {
		if r.hash(i+j) != word || j > 0 && r.breaks(i+j) {
			return false
		}
	}
	return true
}
