package att

import (
	"cmp"
	_ "embed"
	"slices"

	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

//go:embed data/names.csv
var namesCSV []byte

// nameRow is a name of a State, a territory or a group. A row that is Unresolved lists in codes what the name may
// mean; without any it stands where a name is missing ("n/a").
type nameRow struct {
	DatedName
	kind   ResolutionKind
	code   string
	folded string
	// state is the place of a State in stateCodes.
	state int
}

// on is InUse without a copy.
func (r *nameRow) on(day Date) Answer { return inUse(r.From, r.Until, day) }

var nameTable lazy.Value[[]nameRow]

func nameRows() []nameRow { return nameTable.Get(readNames) }

func readNames() []nameRow {
	cells := table.MustRead(namesCSV, ',', "kind", "code", "form", "name", "from", "until", "confidence", "basis")
	rows := make([]nameRow, len(cells))
	for i, row := range cells {
		r := &rows[i]
		switch row.Cell("kind") {
		case "state":
			r.kind = ResolvedState
			r.state, _ = stateIndex(State(row.Cell("code")))
		case "territory":
			r.kind = ResolvedTerritory
		case "group":
			r.kind = ResolvedGroup
		}
		r.code, r.Name = row.Cell("code"), row.Cell("name")
		r.folded = string(fold(nil, r.Name))
		mustDecode(row, "form", &r.Form)
		mustDecode(row, "from", &r.From)
		mustDecode(row, "until", &r.Until)
		mustDecode(row, "confidence", &r.Source.Confidence)
		mustDecode(row, "basis", &r.Source.Basis)
		r.Source.Citation = "general knowledge"
		if r.Source.Basis == BasisRead {
			r.Source.Citation = "A/RES/79/249"
		}
	}
	return rows
}

func namesDataset() Dataset {
	return Dataset{
		Name: "state-names", Version: contentVersion(namesCSV), AsOf: MustDate(2024, 12, 24), Checked: MustDate(2026, 11, 24),
		Source: "A/RES/79/249 for the present short names; general knowledge for the rest",
		Note:   "Days on which names changed are from general knowledge, unverified. English only.",
		Rows:   len(nameRows()),
	}
}

// nameIndex finds names. The values of its maps are places in nameRows; a State's code is found by search.
type nameIndex struct {
	exact    map[string][]uint16
	folded   map[string][]uint16
	shuffled map[string][]uint16
	alpha2   map[string]uint16
	areas    map[string]uint16
	groups   map[string]string
	byState  [len(stateCodes)][]DatedName
	fuzzy    []fuzzyName
	// words holds every word of a folded name or code, with the places to suggest for it.
	words map[string][]Named
	// longestBag is the length of the longest key of shuffled.
	longestBag int
}

var nameIndexValue lazy.Value[*nameIndex]

func nameIndexed() *nameIndex { return nameIndexValue.Get(indexNames) }

func indexNames() *nameIndex {
	rows := nameRows()
	x := &nameIndex{
		exact: make(map[string][]uint16, len(rows)), folded: make(map[string][]uint16, len(rows)),
		shuffled: make(map[string][]uint16, len(rows)), alpha2: make(map[string]uint16, len(stateCodes)),
		areas: map[string]uint16{}, groups: map[string]string{}, words: make(map[string][]Named, len(rows)),
		fuzzy: make([]fuzzyName, 0, len(rows)),
	}
	for i, r := range stateRecords() {
		x.alpha2[r.iso2] = uint16(i)
		x.know(fold(nil, r.iso2))
		x.know(fold(nil, string(stateCodes[i])))
	}
	for i, t := range territories() {
		for _, code := range [...]string{t.Code, t.Alpha2} {
			x.areas[code] = uint16(i)
			x.know(fold(nil, code))
		}
	}
	for i := range rows {
		x.add(uint16(i), &rows[i])
	}
	for i := range x.byState {
		slices.SortStableFunc(x.byState[i], compareNames)
	}
	for i := range rows {
		x.addWords(&rows[i])
	}
	return x
}

// know makes words known.
func (x *nameIndex) know(folded []byte) {
	for word, rest := cutWord(folded); len(word) > 0; word, rest = cutWord(rest) {
		if _, known := x.words[string(word)]; !known {
			x.words[string(word)] = nil
		}
	}
}

func (x *nameIndex) add(i uint16, r *nameRow) {
	x.exact[r.Name] = append(x.exact[r.Name], i)
	x.know([]byte(r.folded))
	if r.kind == ResolvedState {
		x.byState[r.state] = append(x.byState[r.state], r.DatedName)
	}
	if r.Form == FormerCode {
		return
	}
	x.folded[r.folded] = append(x.folded[r.folded], i)
	if r.kind == ResolvedGroup && r.Form == ShortName && x.groups[r.code] == "" {
		x.groups[r.code] = r.Name
	}
	if !r.isPlace() {
		return
	}
	bytes, _ := shuffle(nil, []byte(r.folded), longestFolded)
	bag := string(bytes)
	x.shuffled[bag] = append(x.shuffled[bag], i)
	x.longestBag = max(x.longestBag, len(bag))
	if len(r.folded) >= shortestFuzzy && len(r.folded) <= longestFuzzy {
		x.fuzzy = append(x.fuzzy, fuzzyName{r.folded, letterCounts(r.folded), i})
	}
}

// isPlace reports whether the row names or may mean a State or a territory, by other than a former code.
func (r *nameRow) isPlace() bool {
	return r.Form != FormerCode && r.kind != ResolvedGroup && r.code != ""
}

// addWords notes the place for each word of its name that tells. As many as are suggested are enough.
func (x *nameIndex) addWords(r *nameRow) {
	if !r.isPlace() {
		return
	}
	var meant suggestions
	x.mean(&meant, r)
	for word, rest := cutWord([]byte(r.folded)); len(word) > 0; word, rest = cutWord(rest) {
		if !tells(word) {
			continue
		}
		places := x.words[string(word)]
		for _, place := range meant.places[:meant.n] {
			if len(places) < mostSuggestions && !slices.Contains(places, place) {
				places = append(places, place)
			}
		}
		x.words[string(word)] = places
	}
}

// compareNames puts short names before formal ones and those before the rest, each in order of time.
func compareNames(a, b DatedName) int {
	return cmp.Or(nameRank(a.Form)-nameRank(b.Form), a.From.Compare(b.From))
}

func nameRank(f NameForm) int {
	if f == ShortName {
		return 0
	}
	if f == FormalName {
		return 1
	}
	return 2
}
