package att_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func midYear() att.Date { return att.MustDate(2012, 7, 1) }

// TestResolveWhatStatesWrote runs through every State named in the national submissions to the UN Register for 2010
// to 2013.
func TestResolveWhatStatesWrote(t *testing.T) {
	text, err := os.ReadFile("testdata/names/unroca_2010_2013.csv")
	require.NoError(t, err)
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 129)
	for _, row := range rows[1:] {
		for year := 2010; year <= 2013; year++ {
			r := att.Resolve(row[0], att.MustDate(year, 12, 31))
			assert.Equal(t, att.State(row[1]), r.State, row[0])
		}
	}
	assert.Equal(t, att.Unresolved, att.Resolve("c", midYear()).Kind, "a shifted cell")
}

func TestResolve(t *testing.T) {
	const state, territory, group, none = att.ResolvedState, att.ResolvedTerritory, att.ResolvedGroup, att.Unresolved
	for _, test := range []struct {
		name  string
		kind  att.ResolutionKind
		code  string
		match att.Match
	}{
		{"Czech Rep.", state, "CZE", att.MatchExact},
		{"Rep. of Korea", state, "KOR", att.MatchExact},
		{"Korea, Republic of", state, "KOR", att.MatchExact},
		{"Republic of  Korea", state, "KOR", att.MatchFolded},
		{"Korea (Dem Rep Of)", state, "PRK", att.MatchExact},
		{"KOREA (DEM. REP. OF)", state, "PRK", att.MatchFolded},
		{"Dem. Rep. of the Congo", state, "COD", att.MatchExact},
		{"Congo, Dem. Rep. of the", state, "COD", att.MatchFolded},
		{"Congo", state, "COG", att.MatchExact},
		{"Guinea", state, "GIN", att.MatchExact},
		{"GUINEA BISSAU", state, "GNB", att.MatchFolded},
		{"Niger", state, "NER", att.MatchExact},
		{"Viet Nam", state, "VNM", att.MatchExact},
		{"Venezuela (Bolivarian Republic of)", state, "VEN", att.MatchExact},
		{"The former Yugoslav Republic of Macedonia", state, "MKD", att.MatchExact},
		{"Swaziland", state, "SWZ", att.MatchExact},
		{"Turkey", state, "TUR", att.MatchExact},
		{"TÜRKİYE", state, "TUR", att.MatchFolded},
		{"Lao People's Dem. Rep.", state, "LAO", att.MatchExact},
		{"Lao People’s Democratic Republic", state, "LAO", att.MatchFolded},
		{"Cote d`Ivoire", state, "CIV", att.MatchFolded},
		{"St.Lucia", state, "LCA", att.MatchFolded},
		{"Trinidad-Tobago", state, "TTO", att.MatchFolded},
		{"U.S.A.", state, "USA", att.MatchExact},
		{"u.s.a", state, "USA", att.MatchFolded},
		{"United  Kingdom\r\n", state, "GBR", att.MatchFolded},
		{"France 1)", state, "FRA", att.MatchFolded},
		{"France (FRA)", state, "FRA", att.MatchRule},
		{"Chrypre", state, "CYP", att.MatchMisspelt},
		{"Zimbawe", state, "ZWE", att.MatchMisspelt},
		{"Untied Kingdom", state, "GBR", att.MatchMisspelt},
		{"GBR", state, "GBR", att.MatchCode},
		{"GB", state, "GBR", att.MatchCode},
		{"NA", state, "NAM", att.MatchCode},
		{"ROM", state, "ROU", att.MatchExact},
		{"Netherlands (Aruba)", territory, "ABW", att.MatchRule},
		{"China (Hong Kong)", territory, "HKG", att.MatchFolded},
		{"China (Macao)", territory, "MAC", att.MatchFolded},
		{"HKG", territory, "HKG", att.MatchCode},
		{"TW", territory, "TWN", att.MatchCode},
		{"Taiwan, Province of China", territory, "TWN", att.MatchExact},
		{"Kosovo (under UNSCR/1244/99)", territory, "XKX", att.MatchExact},
		{"Kosovo*", territory, "XKX", att.MatchFolded},
		{"EU", group, "EU", att.MatchExact},
		{"NAVO+", group, "NATO_PLUS", att.MatchExact},
		{"NAVO", group, "NATO", att.MatchExact},
		{"various", group, "VARIOUS", att.MatchExact},
		{"DIVERSE LANDEN", group, "VARIOUS", att.MatchFolded},
		{"VS, CANADA", group, att.GroupList, att.MatchRule},
		{"Alle landen muv landen van zorg", group, att.GroupAllExcept, att.MatchRule},
		{"All States except embargoed ones", group, att.GroupAllExcept, att.MatchRule},
		{"TOTAL PER ML category", group, "TOTAL", att.MatchRule},
		{"na", none, "", att.MatchPlaceholder},
		{"n/a", none, "", att.MatchPlaceholder},
		{"classified", none, "", att.MatchPlaceholder},
		{"-", none, "", att.MatchPlaceholder},
		{"", none, "", att.NoMatch},
		{" \r\n", none, "", att.NoMatch},
		{"c", none, "", att.NoMatch},
		{"gb", none, "", att.NoMatch},
		{strings.Repeat("Long ", 100), none, "", att.NoMatch},
		{strings.Repeat("Long ", 20), none, "", att.NoMatch},
		{"France ((((", state, "FRA", att.MatchFolded},
	} {
		r := att.Resolve(test.name, midYear())
		assert.Equal(t, test.kind, r.Kind, test.name)
		assert.Equal(t, test.code, r.Code, test.name)
		assert.Equal(t, test.match, r.Match, test.name)
		if test.kind == state {
			assert.Equal(t, test.code, string(r.State), test.name)
		} else {
			assert.Empty(t, r.State, test.name)
		}
	}
}

func TestTerritoriesComeToAnEnd(t *testing.T) {
	for _, name := range []string{"ANT", "AN", "Netherlands Antilles"} {
		r := att.Resolve(name, att.MustDate(2010, 10, 9))
		assert.Equal(t, "ANT", r.Code)
		assert.Equal(t, att.Yes, r.InUse, name)
		assert.Equal(t, att.No, att.Resolve(name, att.MustDate(2010, 10, 10)).InUse, name)
	}
}

func TestResolveNeverGuessesBetweenTwo(t *testing.T) {
	for name, codes := range map[string]string{
		"Korea":                             "KOR PRK",
		"Virgin Islands":                    "VGB VIR",
		"Serbia and Montenegro":             "SRB MNE",
		"CS":                                "CZE SVK SRB MNE",
		"England":                           "GBR",
		"Sweden (South Sudan)":              "SWE SSD",
		"Congo (Leopoldville)":              "COD COG",
		"Nigera":                            "NER NGA",
		"Austrlia":                          "AUS AUT",
		"Slovania":                          "SVN SVK",
		"Ministry of Defence - South Sudan": "SSD",
		"Koria":                             "KOR PRK",
		"Guinea (French)":                   "GIN",
	} {
		r := att.Resolve(name, midYear())
		assert.Equal(t, att.Unresolved, r.Kind, name)
		assert.LessOrEqual(t, len(r.Suggestions), 6)
		var got []string
		for _, s := range r.Suggestions {
			require.NotEmpty(t, s.Name)
			got = append(got, s.Code)
		}
		for code := range strings.FieldsSeq(codes) {
			assert.Contains(t, got, code, name)
		}
	}
}

// TestOneSlipNeverNamesAnotherState changes, drops, doubles and swaps every letter of every short name: what is
// still resolved as misspelt is the same State.
func TestOneSlipNeverNamesAnotherState(t *testing.T) {
	resolved, tried := 0, 0
	for _, s := range att.States() {
		name := s.Name(midYear())
		for i := range len(name) - 1 {
			for _, slip := range []string{
				name[:i] + name[i+1:], name[:i] + name[i:i+1] + name[i:], name[:i] + "q" + name[i+1:],
				name[:i] + name[i+1:i+2] + name[i:i+1] + name[i+2:],
			} {
				r := att.Resolve(slip, midYear())
				tried++
				if r.Match == att.MatchMisspelt {
					resolved++
					require.Equal(t, s, r.State, "%q for %q", slip, name)
				}
			}
		}
	}
	assert.Greater(t, resolved, tried/2)
}

func TestListsOfPartners(t *testing.T) {
	r := att.Resolve("VS, CANADA", midYear())
	assert.Equal(t, []att.Named{
		{att.ResolvedState, "USA", "United States of America"}, {att.ResolvedState, "CAN", "Canada"},
	}, r.Members)
	r = att.Resolve("France; Netherlands (Aruba) ; EU;", midYear())
	assert.Equal(t, att.Unresolved, r.Kind, "a part that only a rule reads does not count")
	r = att.Resolve("France / Aruba / EU / France", midYear())
	require.Len(t, r.Members, 3)
	assert.Equal(t, "European Union", r.Members[2].Name)
	assert.Equal(t, att.Unresolved, att.Resolve("France, Atlantis", midYear()).Kind)
}

func TestResolutionSurvivesJSON(t *testing.T) {
	for _, name := range []string{"Turkey", "VS, CANADA", "Korea", "na", "Aruba"} {
		r := att.Resolve(name, midYear())
		text, err := json.Marshal(r)
		require.NoError(t, err)
		var again att.Resolution
		require.NoError(t, json.Unmarshal(text, &again))
		assert.Equal(t, r, again)
	}
}

func FuzzResolve(f *testing.F) {
	for _, seed := range []string{"Czech Rep.", "VS, CANADA", "Korea (Dem Rep Of)", "Kosovo*", "\xff(", "a/b", "U.S.A."} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		r := att.Resolve(name, midYear())
		require.Equal(t, r.Kind == att.ResolvedState, r.State.IsValid())
		require.Equal(t, r.Kind != att.Unresolved, r.Code != "" && r.Name != "")
		if r.Kind != att.Unresolved {
			require.Empty(t, r.Suggestions)
		}
		require.Equal(t, r, att.Resolve(name, midYear()))
	})
}

func BenchmarkResolve(b *testing.B) {
	for _, name := range []string{
		"GBR", "GB", "Turkey", "United Kingdom of Great Britain and Northern Ireland", "dem. rep of congo",
		"Chrypre", "Zimbawe", "Unted Kngdom of Britain and Northern Ireland", "Nowhere at all",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				att.Resolve(name, midYear())
			}
		})
	}
}

// benchmarkNames resolves a thousand names in turn, so that no answer comes from the processor's memory of the last.
func benchmarkNames(b *testing.B, name func(*rand.Rand) string) {
	b.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	names := make([]string, 1000)
	for i := range names {
		names[i] = name(random)
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		att.Resolve(names[i%len(names)], midYear())
		i++
	}
}

func randomText(random *rand.Rand, length int, alphabet string) string {
	text := make([]byte, length)
	for i := range text {
		text[i] = alphabet[random.IntN(len(alphabet))]
	}
	return string(text)
}

func BenchmarkResolveUnknown(b *testing.B) {
	const letters = "abcdefghijklmnopqrstuvwxyz    "
	benchmarkNames(b, func(r *rand.Rand) string { return randomText(r, 4+r.IntN(40), letters) })
}

// BenchmarkResolveUnknownNear takes letters that most names hold, so that few names are ruled out at sight.
func BenchmarkResolveUnknownNear(b *testing.B) {
	benchmarkNames(b, func(r *rand.Rand) string { return randomText(r, 4+r.IntN(6), "aeinrst") })
}

func BenchmarkResolveLongUnknown(b *testing.B) {
	for _, length := range []int{200, 5000} {
		b.Run(strconv.Itoa(length), func(b *testing.B) {
			benchmarkNames(b, func(r *rand.Rand) string { return randomText(r, length, "abcdefghij ,;/+&-(\n") })
		})
	}
}

// BenchmarkResolveHostile takes lists that fail at their end, of places and of marks that names drop.
func BenchmarkResolveHostile(b *testing.B) {
	for name, text := range map[string]string{
		"list": strings.Repeat("FR,DE,", 32) + "of", "folded": strings.Repeat("Eu,", 65) + "of",
		"marks": strings.Repeat("\u093c", 50) + ";\n,/+ & and - (republic)",
		"words": strings.Repeat("guinea congo ", 15),
	} {
		b.Run(name, func(b *testing.B) {
			benchmarkNames(b, func(*rand.Rand) string { return text })
		})
	}
}

func BenchmarkResolveMisspelt(b *testing.B) {
	states := att.States()
	benchmarkNames(b, func(r *rand.Rand) string {
		name := states[r.IntN(len(states))].FormalName(midYear())
		i := r.IntN(len(name))
		return name[:i] + "q" + name[i:]
	})
}

func TestUnknownNamesNeedNoMemory(t *testing.T) {
	for _, name := range []string{
		"Nowhere at all", "xyz", strings.Repeat("Long ", 40), strings.Repeat("FR,", 60), strings.Repeat("&", 200),
		strings.Repeat("Eu,", 60) + "x", strings.Repeat("x", 5000), "Россия", "dem. rep of congo", "Zimbawe",
	} {
		assert.Zero(t, testing.AllocsPerRun(100, func() { att.Resolve(name, midYear()) }), name)
	}
}

func TestNoNameIsTooLongToFind(t *testing.T) {
	for _, s := range att.States() {
		for _, n := range s.Names() {
			assert.Less(t, len(n.Name), 100)
		}
	}
	assert.Equal(t, att.Resolution{}, att.Resolve(strings.Repeat(" ", 200)+"France", midYear()))
}

func TestExactNamesNeedNoMemory(t *testing.T) {
	for _, name := range []string{"GBR", "GB", "Turkey", "Lao People's Democratic Republic", "Aruba", "EU"} {
		assert.Zero(t, testing.AllocsPerRun(100, func() { att.Resolve(name, midYear()) }), name)
	}
}

func ExampleResolve() {
	in2015 := att.MustDate(2015, 12, 31)
	for _, name := range []string{"Dem. Rep. of the Congo", "Turkey", "Netherlands (Aruba)", "various", "Korea"} {
		r := att.Resolve(name, in2015)
		fmt.Println(r.Kind, r.Code, r.Name, len(r.Suggestions))
	}
	// Output:
	// state COD Democratic Republic of the Congo 0
	// state TUR Turkey 0
	// territory ABW Aruba 0
	// group VARIOUS Various countries 0
	// unresolved   2
}

func TestAccentsAreSetAside(t *testing.T) {
	for _, name := range []string{
		"Ĝërmany", "Gêrmàny", "Česká", "Côte d’Ivoire", "Łaos", "Đenmark", "Řwanda", "Țunisia", "Žambia", "Ýemen", "Šerbia",
		"Finlañd", "Ægypt",
	} {
		r := att.Resolve(name, midYear())
		switch name {
		case "Česká", "Ĝërmany", "Ægypt":
			assert.NotEqual(t, att.MatchFolded, r.Match, name)
		default:
			assert.Equal(t, att.MatchFolded, r.Match, name)
			assert.Equal(t, att.ResolvedState, r.Kind, name)
		}
	}
	assert.Equal(t, att.State("MEX"), att.Resolve("Me\u0301xico", midYear()).State, "a combining accent is no letter")
	assert.Equal(t, att.Unresolved, att.Resolve("Россия", midYear()).Kind, "English names only")
}

func TestLookupsAreSafeTogether(t *testing.T) {
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for _, s := range att.States() {
				d := att.MustDate(2020, 6, 1)
				assert.Equal(t, s, att.Resolve(s.Name(d), d).State)
				assert.Equal(t, s.StatusOn(d), att.BindingOn(s, d).Status)
			}
		})
	}
	group.Wait()
}
