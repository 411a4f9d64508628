package att

import (
	"slices"
	"strings"
	"unicode"
)

// plainResolver is Resolve without haste: every question runs through all names, and slips are counted cell by cell.
type plainResolver struct {
	day    Date
	folded []string
	bags   []string
	spaced []string
}

func newPlainResolver(day Date) *plainResolver {
	p := &plainResolver{day: day}
	for _, row := range nameRows() {
		folded := plainFold(row.Name)
		p.folded, p.bags = append(p.folded, folded), append(p.bags, plainBag(folded))
		p.spaced = append(p.spaced, " "+folded+" ")
	}
	return p
}

func (p *plainResolver) resolve(name string) Resolution {
	if r, found := p.code(name); found {
		return r
	}
	if hits := p.rows(func(i int) bool { return nameRows()[i].Name == name }); hits != nil {
		return p.pick(hits, MatchExact)
	}
	if len(name) > 200 {
		return Resolution{}
	}
	folded := plainFold(name)
	if folded == "" {
		if strings.TrimSpace(name) == "" {
			return Resolution{}
		}
		return Resolution{Match: MatchPlaceholder}
	}
	if hits := p.byFolded(folded); hits != nil {
		return p.pick(hits, MatchFolded)
	}
	return p.loosely(name, folded)
}

func (p *plainResolver) loosely(name, folded string) Resolution {
	if hits := p.byBag(folded); hits != nil {
		return p.pick(hits, MatchFolded)
	}
	if plain := strings.TrimRight(folded, " 0123456789"); plain != folded {
		if hits := p.byFolded(plain); hits != nil {
			return p.pick(hits, MatchFolded)
		}
	}
	if r, found := plainAggregate(folded); found {
		return r
	}
	if r, found := p.bracketed(name); found {
		return r
	}
	for _, separator := range []string{";", "\n", ",", "/", "+", " & ", " and ", " - "} {
		if r, whole := p.members(strings.Split(name, separator)); whole {
			return r
		}
	}
	return p.nearest(folded)
}

func (p *plainResolver) rows(wanted func(i int) bool) []int {
	var hits []int
	for i := range p.folded {
		if wanted(i) {
			hits = append(hits, i)
		}
	}
	return hits
}

func (p *plainResolver) byFolded(folded string) []int {
	return p.rows(func(i int) bool { return p.folded[i] == folded && nameRows()[i].Form != FormerCode })
}

func (p *plainResolver) byBag(folded string) []int {
	bag := plainBag(folded)
	return p.rows(func(i int) bool { return p.bags[i] == bag && p.isPlace(i) })
}

// isPlace reports whether slips, word order and single words are looked at in a name.
func (p *plainResolver) isPlace(i int) bool {
	r := &nameRows()[i]
	return r.Form != FormerCode && r.kind != ResolvedGroup && r.code != ""
}

func (p *plainResolver) code(code string) (Resolution, bool) {
	form := Alpha2Code
	if len(code) == 3 {
		form = Alpha3Code
	}
	for i, s := range States() {
		if string(s) == code || stateRecords()[i].iso2 == code {
			return Resolution{
				Kind: ResolvedState, State: s, Code: string(s), Name: s.Name(p.day), Match: MatchCode, Form: form,
				InUse: Yes,
			}, true
		}
	}
	for _, t := range Territories() {
		if t.Code == code || t.Alpha2 == code {
			first := p.rows(func(i int) bool { return nameRows()[i].Name == t.Name })[0]
			return Resolution{
				Kind: ResolvedTerritory, Code: t.Code, Name: t.Name, Match: MatchCode, Form: form,
				InUse: nameRows()[first].InUse(p.day),
			}, true
		}
	}
	return Resolution{}, false
}

func (p *plainResolver) pick(hits []int, match Match) Resolution {
	rank := map[Answer]int{Yes: 2, Unknown: 1, No: 0}
	best := nameRows()[hits[0]]
	for _, h := range hits[1:] {
		r := nameRows()[h]
		now, then := rank[r.InUse(p.day)], rank[best.InUse(p.day)]
		if now > then {
			best = r
		} else if now == then && (r.kind != best.kind || r.code != best.code) {
			several := Resolution{Match: MatchSeveral}
			for _, h := range hits {
				p.mean(&several, h)
			}
			return several
		}
	}
	return p.resolution(best, match)
}

func (p *plainResolver) resolution(r nameRow, match Match) Resolution {
	out := Resolution{Kind: r.kind, Code: r.code, Match: match, Form: r.Form, InUse: r.InUse(p.day)}
	switch r.kind {
	case ResolvedState:
		out.State, out.Name = State(r.code), State(r.code).Name(p.day)
	case ResolvedTerritory:
		t, _ := TerritoryOf(r.code)
		out.Name = t.Name
	case ResolvedGroup:
		out.Name = plainGroupName(r.code)
	case Unresolved:
		if r.code == "" {
			return Resolution{Match: MatchPlaceholder}
		}
		out = Resolution{Match: MatchSeveral}
		p.meanCodes(&out, r.code)
	}
	return out
}

func plainGroupName(code string) string {
	for _, r := range nameRows() {
		if r.kind == ResolvedGroup && r.code == code && r.Form == ShortName {
			return r.Name
		}
	}
	return ""
}

// mean suggests what a row stands for.
func (p *plainResolver) mean(out *Resolution, i int) {
	if r := nameRows()[i]; r.kind == ResolvedGroup {
		// A group of the table has no territory's code, and so far no name.
		plainSuggest(out, Named{Kind: r.kind, Code: r.code})
	} else {
		p.meanCodes(out, r.code)
	}
}

func (p *plainResolver) meanCodes(out *Resolution, codes string) {
	for code := range strings.FieldsSeq(codes) {
		if s := State(code); s.IsValid() {
			plainSuggest(out, Named{ResolvedState, code, s.Name(Date{})})
		} else {
			t, _ := TerritoryOf(code)
			plainSuggest(out, Named{ResolvedTerritory, code, t.Name})
		}
	}
}

func plainSuggest(out *Resolution, n Named) {
	if len(out.Suggestions) < 6 && !slices.Contains(out.Suggestions, n) {
		out.Suggestions = append(out.Suggestions, n)
	}
}

func plainAggregate(folded string) (Resolution, bool) {
	words := strings.Fields(folded)
	r := Resolution{Kind: ResolvedGroup, Match: MatchRule, Form: AlternativeName, InUse: Yes}
	all := []string{"all", "alle", "any", "tous", "todos"}
	totals := []string{"total", "totals", "totaal", "subtotal", "sum"}
	excepts := []string{
		"except", "excluding", "muv", "uitgezonderd", "behalve", "sauf", "salvo", "excepto", "but", "ausser",
	}
	except := slices.ContainsFunc(words, func(w string) bool { return slices.Contains(excepts, w) })
	switch {
	case slices.Contains(all, words[0]) && except:
		r.Code, r.Name = GroupAllExcept, "All countries except some"
	case slices.Contains(totals, words[0]):
		r.Code, r.Name = "TOTAL", plainGroupName("TOTAL")
	default:
		return Resolution{}, false
	}
	return r, true
}

func (p *plainResolver) bracketed(name string) (Resolution, bool) {
	before, rest, opened := strings.Cut(name, "(")
	inside, after, closed := strings.Cut(rest, ")")
	if !opened || !closed || strings.ContainsAny(after, "()") {
		return Resolution{}, false
	}
	outer, inner := p.strictly(before+after), p.strictly(inside)
	if outer.Kind == Unresolved && inner.Kind == Unresolved {
		return Resolution{}, false
	}
	if outer.Kind == inner.Kind && outer.Code == inner.Code {
		outer.Match = MatchRule
		return outer, true
	}
	if inner.Kind == ResolvedTerritory && outer.Kind == ResolvedState {
		if t, _ := TerritoryOf(inner.Code); t.AdministeredBy == outer.State {
			inner.Match = MatchRule
			return inner, true
		}
	}
	r := Resolution{Match: MatchSeveral}
	for _, part := range []Resolution{outer, inner} {
		if part.Kind != Unresolved {
			plainSuggest(&r, Named{part.Kind, part.Code, part.Name})
		}
		for _, s := range part.Suggestions {
			plainSuggest(&r, s)
		}
	}
	return r, true
}

func (p *plainResolver) strictly(name string) Resolution {
	name = strings.TrimSpace(name)
	if r, found := p.code(name); found {
		return r
	}
	if hits := p.rows(func(i int) bool { return nameRows()[i].Name == name }); hits != nil {
		return p.pick(hits, MatchExact)
	}
	folded := plainFold(name)
	if folded == "" {
		return Resolution{}
	}
	if hits := p.byFolded(folded); hits != nil {
		return p.pick(hits, MatchFolded)
	}
	if hits := p.byBag(folded); hits != nil {
		return p.pick(hits, MatchFolded)
	}
	return Resolution{}
}

func (p *plainResolver) members(parts []string) (Resolution, bool) {
	r := Resolution{
		Kind: ResolvedGroup, Code: GroupList, Name: "Several places", Match: MatchRule, Form: AlternativeName, InUse: Yes,
	}
	for _, part := range parts {
		if strings.TrimSpace(part) == "" {
			continue
		}
		place := p.strictly(part)
		if place.Kind == Unresolved {
			return Resolution{}, false
		}
		if member := (Named{place.Kind, place.Code, place.Name}); !slices.Contains(r.Members, member) {
			r.Members = append(r.Members, member)
		}
	}
	return r, len(r.Members) > 1
}

func (p *plainResolver) nearest(folded string) Resolution {
	var hits, slips []int
	if len(folded) >= 4 && len(folded) <= 64 {
		for i, name := range p.folded {
			if p.isPlace(i) && len(name) >= 4 && len(name) <= 64 {
				if n := plainSlips(name, folded); n <= 3 {
					hits, slips = append(hits, i), append(slips, n)
				}
			}
		}
	}
	if len(hits) == 0 {
		return p.sharing(folded)
	}
	nearest := slices.Min(slips)
	best := hits[slices.Index(slips, nearest)]
	allowed := 2
	if len(folded) < 5 {
		allowed = 0
	} else if len(folded) < 9 {
		allowed = 1
	}
	settled := nearest <= allowed && nameRows()[best].kind != Unresolved
	r := Resolution{}
	for far := nearest; far <= nearest+1; far++ {
		for k, h := range hits {
			if slips[k] == far {
				settled = settled && nameRows()[h].code == nameRows()[best].code
				p.mean(&r, h)
			}
		}
	}
	if settled {
		return p.resolution(nameRows()[best], MatchMisspelt)
	}
	return r
}

func (p *plainResolver) sharing(folded string) Resolution {
	r := Resolution{}
	for word := range strings.FieldsSeq(folded) {
		if len(word) < 4 || isCommonWord(word) {
			continue
		}
		for i, name := range p.spaced {
			if strings.Contains(name, " "+word+" ") && p.isPlace(i) {
				p.mean(&r, i)
			}
		}
	}
	return r
}

func plainBag(folded string) string {
	words := strings.Fields(folded)
	words = slices.DeleteFunc(words, func(w string) bool { return w == "of" || w == "and" })
	slices.Sort(words)
	return strings.Join(words, " ")
}

// plainSlips counts in a table the insertions, deletions, changes and swaps of neighbours that turn one text into
// the other. Lengths that differ by more than three say enough.
func plainSlips(a, b string) int {
	if len(a)-len(b) > 3 || len(b)-len(a) > 3 {
		return 4
	}
	var table [3][66]int
	for j := range len(b) + 1 {
		table[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, above, aboveThat := &table[i%3], &table[(i+2)%3], &table[(i+1)%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], aboveThat[j-2]+1)
			}
		}
	}
	return table[len(a)%3][len(b)]
}

// plainFold folds word by word.
func plainFold(name string) string {
	var words []string
	word, sinceStop := "", 0
	end := func() {
		switch word {
		case "", "the":
		case "rep":
			words = append(words, "republic")
		case "dem":
			words = append(words, "democratic")
		case "st":
			words = append(words, "saint")
		case "is", "isl":
			words = append(words, "islands")
		default:
			words = append(words, word)
		}
		word, sinceStop = "", 0
	}
	add := func(s string) { word += s; sinceStop += len(s) }
	for i, r := range name {
		next := byte(0)
		if i+1 < len(name) {
			next = name[i+1] | 0x20
		}
		lower := unicode.ToLower(r)
		switch {
		case r < 128 && (lower >= 'a' && lower <= 'z' || r >= '0' && r <= '9'):
			add(string(lower))
		case r == '.' && sinceStop == 1 && next >= 'a' && next <= 'z':
			sinceStop = 0
		case r == '&':
			end()
			words = append(words, "and")
		case strings.ContainsRune("'`´‘’ʼ′", r) || unicode.Is(unicode.Mn, r):
		case r < 128 || !unicode.IsLetter(r):
			end()
		case withoutAccent(lower) != "":
			add(withoutAccent(lower))
		default:
			add(string(lower))
		}
	}
	end()
	return strings.Join(words, " ")
}
