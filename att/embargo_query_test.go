package att_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

// match finds what the register says of one measure in one direction.
func match(matches []att.EmbargoMatch, id string, direction att.EmbargoDirection) (att.EmbargoMatch, bool) {
	for _, m := range matches {
		if m.ID == id && m.Direction == direction {
			return m, true
		}
	}
	return att.EmbargoMatch{}, false
}

// barred joins all measures that are in force: yes when one covers the transfer.
func barred(matches []att.EmbargoMatch) att.Answer {
	answer := att.No
	for _, m := range matches {
		covered := m.Covered
		if m.Status != att.InForce && covered == att.Yes {
			covered = att.Unknown
		}
		answer = answer.Or(covered)
	}
	return answer
}

func rifles(t *testing.T, day string, to att.State, endUser att.EndUserKind) *att.EmbargoQuery {
	t.Helper()
	return &att.EmbargoQuery{
		Day: date(t, day), Exporter: "BEL", Destinations: []att.State{to, to}, Item: att.Arms,
		Category: att.SmallArmsAndLightWeapons, EndUser: endUser, NotListed: att.Yes,
	}
}

func TestDecidedEmbargoCases(t *testing.T) {
	tanks := rifles(t, "2025-09-28", "IRN", att.Government)
	tanks.Category = att.BattleTanks
	chongChonGang := rifles(t, "2013-07-10", "PRK", att.Government)
	chongChonGang.Exporter, chongChonGang.Category = "CUB", att.MissilesAndLaunchers
	for name, c := range map[string]struct {
		query  *att.EmbargoQuery
		want   att.Answer
		decide string
	}{
		"rifles to an armed group in the Central African Republic": {
			rifles(t, "2024-07-29", "CAF", att.NonGovernmental), att.Yes, "UNE-CAF-1B",
		},
		"rifles to its army after the change": {rifles(t, "2024-08-01", "CAF", att.Government), att.No, ""},
		"machine guns to the army of South Sudan": {
			rifles(t, "2025-06-01", "SSD", att.Government), att.Yes, "UNE-SSD",
		},
		"rifles to the Congolese army":         {rifles(t, "2025-10-01", "COD", att.Government), att.No, ""},
		"tanks to Iran on the day of snapback": {tanks, att.Yes, "UNE-IRN-2"},
		"pistols to the DPRK under 1874":       {rifles(t, "2015-12-31", "PRK", att.Government), att.No, ""},
		"pistols to the DPRK under 2270":       {rifles(t, "2016-03-02", "PRK", att.Government), att.Yes, "UNE-PRK"},
		"missiles from Cuba to the DPRK":       {chongChonGang, att.Yes, "UNE-PRK-2"},
	} {
		t.Run(name, func(t *testing.T) {
			matches := att.Embargoes().Matches(c.query)
			assert.Equal(t, c.want, barred(matches))
			if c.decide != "" {
				m, found := match(matches, c.decide, att.ToTarget)
				require.True(t, found)
				assert.Equal(t, att.Yes, m.Covered)
				assert.Equal(t, att.InForce, m.Status)
				assert.Equal(t, c.decide == "UNE-IRN-2", m.Contested)
			}
		})
	}
}

func TestTermsThatRanOutAreNotConfirmed(t *testing.T) {
	for state, id := range map[att.State]string{
		"SSD": "UNE-SSD", "COD": "UNE-COD", "CAF": "UNE-CAF-2", "HTI": "UNE-HTI-2",
	} {
		matches := att.Embargoes().Matches(rifles(t, "2026-11-24", state, att.NonGovernmental))
		m, found := match(matches, id, att.ToTarget)
		require.True(t, found, id)
		assert.Equal(t, att.NotConfirmed, m.Status, id)
		assert.Equal(t, att.Yes, m.Covered, id)
		assert.Equal(t, att.Unknown, barred(matches), id)
	}
}

// itemsTable states for each group of items what it says of arms, ammunition, parts, other things and things of an
// unknown class: first for the categories (a) to (g), then for (h), then for an unknown category.
var itemsTable = map[att.EmbargoItems][3][5]att.Answer{
	att.AllItems: {
		{att.Yes, att.Yes, att.Yes, att.No, att.Unknown},
		{att.Yes, att.Yes, att.Yes, att.No, att.Unknown},
		{att.Yes, att.Yes, att.Yes, att.No, att.Unknown},
	},
	att.RegisterCategories: {
		{att.Yes, att.Yes, att.Yes, att.No, att.Unknown},
		{att.No, att.No, att.No, att.No, att.No},
		{att.Unknown, att.Unknown, att.Unknown, att.No, att.Unknown},
	},
	att.HeavyArms: {
		{att.Yes, att.Yes, att.Yes, att.No, att.Unknown},
		{att.No, att.No, att.No, att.No, att.No},
		{att.Unknown, att.Unknown, att.Unknown, att.No, att.Unknown},
	},
	att.SmallArmsOnly: {
		{att.No, att.Unknown, att.No, att.No, att.Unknown},
		{att.Yes, att.Yes, att.Unknown, att.No, att.Unknown},
		{att.Unknown, att.Unknown, att.Unknown, att.No, att.Unknown},
	},
	att.ItemsUnknown: {
		{att.Unknown, att.Unknown, att.Unknown, att.No, att.Unknown},
		{att.Unknown, att.Unknown, att.Unknown, att.No, att.Unknown},
		{att.Unknown, att.Unknown, att.Unknown, att.No, att.Unknown},
	},
}

var (
	itemClasses = []att.ItemClass{att.Arms, att.Ammunition, att.Parts, att.OutsideTreaty, att.ItemClassUnknown}
	known       = itemClasses[:4]
)

func registerOf(t *testing.T, items att.EmbargoItems) *att.Register {
	t.Helper()
	return registerWith(t, func(e *att.Embargo) { e.Items = items })
}

func registerWith(t *testing.T, change func(e *att.Embargo)) *att.Register {
	t.Helper()
	e := att.Embargo{
		ID: "X-1", Authority: att.OtherAuthority, Target: "Kenya", State: "KEN", Scope: att.WholeTerritory,
		Basis: "decision 1", Start: date(t, "2020-01-01"), Term: att.OpenEnded, CheckedTo: date(t, "2026-01-01"),
		Items: att.AllItems, ItemsFrom: att.AllItems, To: att.Yes, From: att.No,
		Source: att.Source{Citation: "test"},
	}
	change(&e)
	r, err := att.NewRegister("test", "1", date(t, "2026-01-01"), []att.Embargo{e})
	require.NoError(t, err)
	return r
}

func rowOf(category att.Category) int {
	if category == att.CategoryUnknown {
		return 2
	}
	return int(category / att.SmallArmsAndLightWeapons)
}

func TestItemsByClassAndCategory(t *testing.T) {
	for items, table := range itemsTable {
		r := registerOf(t, items)
		for category := att.CategoryUnknown; category <= att.SmallArmsAndLightWeapons; category++ {
			row := table[rowOf(category)]
			for i, class := range itemClasses {
				q := rifles(t, "2025-01-01", "KEN", att.Government)
				q.Item, q.Category = class, category
				matches := r.Matches(q)
				require.Len(t, matches, 1)
				assert.Equal(t, row[i], matches[0].Covered, "%s %s %s", items, class, category)
				assert.Equal(t, row[i] == att.Unknown, matches[0].Unknown != 0, "%s %s %s", items, class, category)
				assert.Equal(t, row[i] == att.No, matches[0].Excluded != 0, "%s %s %s", items, class, category)
			}
		}
	}
}

// A fact of the item is named as unknown exactly when two of its values give different answers, all else equal.
func TestUnknownNamesTheFactsThatTell(t *testing.T) {
	ask := func(r *att.Register, class att.ItemClass, category att.Category) att.Answer {
		q := rifles(t, "2025-01-01", "KEN", att.Government)
		q.Item, q.Category = class, category
		return r.Matches(q)[0].Covered
	}
	for items := range itemsTable {
		r := registerOf(t, items)
		for _, class := range itemClasses {
			for category := att.CategoryUnknown; category <= att.SmallArmsAndLightWeapons; category++ {
				q := rifles(t, "2025-01-01", "KEN", att.Government)
				q.Item, q.Category = class, category
				m := r.Matches(q)[0]
				var want att.EmbargoFacts
				for _, c := range completions(class, category) {
					answer := ask(r, c.class, c.category)
					if answer == att.Unknown {
						want |= att.FactItems
					}
					for _, d := range completions(class, category) {
						if answer == ask(r, d.class, d.category) {
							continue
						}
						if c.category == d.category {
							want |= att.FactItemClass
						}
						if c.class == d.class {
							want |= att.FactCategory
						}
					}
				}
				assert.Equal(t, want, m.Unknown, "%s %s %s: %s", items, class, category, m.Unknown)
			}
		}
	}
}

type item struct {
	class    att.ItemClass
	category att.Category
}

func completions(class att.ItemClass, category att.Category) []item {
	classes, categories := []att.ItemClass{class}, []att.Category{category}
	if class == att.ItemClassUnknown {
		classes = known
	}
	if category == att.CategoryUnknown {
		categories = []att.Category{att.BattleTanks, att.SmallArmsAndLightWeapons}
	}
	var all []item
	for _, c := range classes {
		for _, d := range categories {
			all = append(all, item{c, d})
		}
	}
	return all
}

func TestNonGovernmentalMeasureByEndUser(t *testing.T) {
	r := registerWith(t, func(e *att.Embargo) { e.Scope = att.NonGovernmentalOnly })
	for kind, want := range map[att.EndUserKind]struct {
		covered  att.Answer
		unknown  att.EmbargoFacts
		excluded att.EmbargoFacts
	}{
		att.EndUserUnknown:            {att.Unknown, att.FactEndUserKind, 0},
		att.Government:                {att.No, 0, att.FactEndUserKind},
		att.NonGovernmental:           {att.Yes, 0, 0},
		att.RegionalAuthority:         {att.Unknown, att.FactTerms, 0},
		att.InternationalOrganization: {att.Unknown, att.FactTerms, 0},
		att.PrivateSecurity:           {att.Unknown, att.FactTerms, 0},
	} {
		m := r.Matches(rifles(t, "2025-01-01", "KEN", kind))[0]
		assert.Equal(t, want.covered, m.Covered, kind)
		assert.Equal(t, want.unknown, m.Unknown, kind)
		assert.Equal(t, want.excluded, m.Excluded, kind)
	}
}

func TestDarfurByPlaceOfUse(t *testing.T) {
	for name, c := range map[string]struct {
		places []att.Location
		want   att.Answer
	}{
		"no place":                  {nil, att.Unknown},
		"the region":                {[]att.Location{{State: "SDN", Region: "Darfur"}}, att.Yes},
		"a State of the region":     {[]att.Location{{State: "SDN", Region: "NORTH DARFUR"}}, att.Yes},
		"elsewhere":                 {[]att.Location{{State: "SDN", Region: "Khartoum"}}, att.No},
		"elsewhere, twice":          {[]att.Location{{State: "SDN", Region: "Khartoum"}, {State: "SDN", Region: "sennar"}}, att.No},
		"elsewhere and the region":  {[]att.Location{{State: "SDN", Region: "Khartoum"}, {State: "SDN", Region: "Darfur"}}, att.Yes},
		"elsewhere and not known":   {[]att.Location{{State: "SDN", Region: "Khartoum"}, {State: "SDN"}}, att.Unknown},
		"a name that is not listed": {[]att.Location{{State: "SDN", Region: "El Fasher"}}, att.Unknown},
		"region not known":          {[]att.Location{{State: "SDN"}}, att.Unknown},
		"in another State":          {[]att.Location{{State: "TCD", Region: "Khartoum"}}, att.Unknown},
	} {
		t.Run(name, func(t *testing.T) {
			q := rifles(t, "2025-10-01", "SDN", att.Government)
			q.Places = c.places
			m, found := match(att.Embargoes().Matches(q), "UNE-SDN", att.ToTarget)
			require.True(t, found)
			assert.Equal(t, c.want, m.Covered)
			assert.Equal(t, c.want == att.Unknown, m.Unknown == att.FactRegion)
			assert.Equal(t, c.want == att.No, m.Excluded == att.FactRegion)
		})
	}
}

func TestPlaceOfUseIsADestination(t *testing.T) {
	q := rifles(t, "2025-10-01", "TCD", att.Government)
	q.Places = []att.Location{{State: "SDN", Region: "West Darfur"}}
	assert.Equal(t, att.Yes, barred(att.Embargoes().Matches(q)))
}

func TestListsFollowTheParty(t *testing.T) {
	q := rifles(t, "2025-10-01", "KEN", att.NonGovernmental)
	q.NotListed = att.Unknown
	matches := att.Embargoes().Matches(q)
	require.Len(t, matches, 1)
	assert.Equal(t, "UNE-QDE", matches[0].ID)
	assert.Equal(t, att.Unknown, matches[0].Covered)
	assert.Equal(t, att.FactListing, matches[0].Unknown)

	q.NotListed = att.No
	assert.Equal(t, att.Unknown, barred(att.Embargoes().Matches(q)))

	q.NotListed = att.Yes
	matches = att.Embargoes().Matches(q)
	assert.Equal(t, att.No, matches[0].Covered)
	assert.Equal(t, att.FactListing, matches[0].Excluded)

	q.Listed = []string{"UNE-TAL", "UNE-TAL", "no such list"}
	matches = att.Embargoes().Matches(q)
	require.Len(t, matches, 2)
	m, found := match(matches, "UNE-TAL", att.ToTarget)
	require.True(t, found)
	assert.Equal(t, att.Yes, m.Covered)
}

func TestArmsFromTheTarget(t *testing.T) {
	q := rifles(t, "2025-10-01", "KEN", att.Government)
	q.Exporter = "IRN"
	m, found := match(att.Embargoes().Matches(q), "UNE-IRN-2", att.FromTarget)
	require.True(t, found)
	assert.Equal(t, att.Yes, m.Covered, "from Iran all arms are barred, to Iran only those of the Register")

	q.Destinations = []att.State{"IRN"}
	m, found = match(att.Embargoes().Matches(q), "UNE-IRN-2", att.ToTarget)
	require.True(t, found)
	assert.Equal(t, att.No, m.Covered)

	for name, c := range map[string]struct {
		change  func(e *att.Embargo)
		want    att.Answer
		unknown att.EmbargoFacts
	}{
		"two-way":     {func(e *att.Embargo) { e.From = att.Yes }, att.Yes, 0},
		"not told":    {func(e *att.Embargo) { e.From = att.Unknown }, att.Unknown, att.FactDirection},
		"items open":  {func(e *att.Embargo) { e.From, e.ItemsFrom = att.Yes, att.ItemsUnknown }, att.Unknown, att.FactItems},
		"from groups": {func(e *att.Embargo) { e.From, e.Scope = att.Yes, att.NonGovernmentalOnly }, att.Unknown, att.FactSupplierKind},
		"from a region": {
			func(e *att.Embargo) { e.From, e.Scope, e.Region = att.Yes, att.RegionOnly, "Turkana" },
			att.Unknown, att.FactRegion,
		},
		"from a list": {func(e *att.Embargo) { e.From, e.Scope = att.Yes, att.ListedEntities }, att.No, 0},
	} {
		q := rifles(t, "2025-10-01", "UGA", att.Government)
		q.Exporter = "KEN"
		matches := registerWith(t, c.change).Matches(q)
		require.Len(t, matches, 1, name)
		assert.Equal(t, att.FromTarget, matches[0].Direction, name)
		assert.Equal(t, c.want, matches[0].Covered, name)
		assert.Equal(t, c.unknown, matches[0].Unknown, name)
	}
}

func TestUnknownDirectionToTheTarget(t *testing.T) {
	r := registerWith(t, func(e *att.Embargo) { e.To = att.Unknown })
	m := r.Matches(rifles(t, "2025-10-01", "KEN", att.Government))[0]
	assert.Equal(t, att.Unknown, m.Covered)
	assert.Equal(t, att.FactDirection, m.Unknown)
}

func TestFormerStateIsFoundUnderItsSuccessors(t *testing.T) {
	for _, state := range []att.State{"YUG", "SRB", "MNE"} {
		assert.Equal(t, att.Yes, barred(att.Embargoes().Matches(rifles(t, "2000-01-01", state, att.Government))), state)
	}
}

func TestAMissingDayFindsEveryPhase(t *testing.T) {
	q := rifles(t, "2025-10-01", "PRK", att.Government)
	q.Day = att.Date{}
	matches := att.Embargoes().Matches(q)
	require.Len(t, matches, 4)
	for _, m := range matches {
		assert.Equal(t, att.EmbargoStatusUnknown, m.Status)
		assert.NotEqual(t, att.Yes, m.Covered)
	}
	assert.Equal(t, att.Unknown, barred(matches))
}

func TestMissingFactsOfAQuery(t *testing.T) {
	day := date(t, "2025-10-01")
	for want, q := range map[att.EmbargoFacts]att.EmbargoQuery{
		0:                                      {Day: day, Exporter: "BEL", Destinations: []att.State{"KEN"}},
		att.FactDay:                            {Exporter: "BEL", Places: []att.Location{{State: "KEN"}}},
		att.FactExporter:                       {Day: day, Destinations: []att.State{"KEN"}},
		att.FactDestination:                    {Day: day, Exporter: "BEL", Destinations: []att.State{""}},
		att.FactDay | att.FactDestination:      {Exporter: "BEL"},
		att.FactExporter | att.FactDestination: {Day: day, Destinations: []att.State{"KEN"}, Places: []att.Location{{}}},
	} {
		assert.Equal(t, want.String(), q.Missing().String())
	}
}

func TestAnUnknownDestinationFindsNothingAndIsMissing(t *testing.T) {
	q := rifles(t, "2025-10-01", "", att.Government)
	q.Destinations = append(q.Destinations, "ZZ", "ZZZ")
	matches := att.Embargoes().Matches(q)
	require.Len(t, matches, 1)
	assert.Equal(t, "UNE-QDE", matches[0].ID)
	assert.Equal(t, att.FactDestination, q.Missing())
}

func TestOrderOfDestinationsDoesNotMatter(t *testing.T) {
	q := rifles(t, "2025-10-01", "PRK", att.EndUserUnknown)
	q.Destinations = []att.State{"PRK", "LBY", "SOM"}
	first := att.Embargoes().Matches(q)
	q.Destinations = []att.State{"SOM", "PRK", "SOM", "LBY"}
	assert.Equal(t, first, att.Embargoes().Matches(q))
}

func TestEmbargoFactsHaveNames(t *testing.T) {
	all := att.FactTerms<<1 - 1
	assert.Len(t, all.Names(), 12)
	assert.Empty(t, att.EmbargoFacts(0).Names())
	data, err := json.Marshal(att.FactRegion | att.FactDay)
	require.NoError(t, err)
	assert.JSONEq(t, `["day","region"]`, string(data))
}

func TestAppendMatchesAllocatesNothing(t *testing.T) {
	r := att.Embargoes()
	q := rifles(t, "2025-10-01", "SOM", att.EndUserUnknown)
	q.Places = []att.Location{{State: "SDN", Region: "Darfur"}}
	q.Listed = []string{"UNE-TAL"}
	dst := make([]att.EmbargoMatch, 0, 16)
	assert.Zero(t, testing.AllocsPerRun(100, func() { dst = r.AppendMatches(dst[:0], q) }))
	assert.Len(t, dst, 5)
}

func BenchmarkEmbargoMatches(b *testing.B) {
	r := att.Embargoes()
	q := &att.EmbargoQuery{
		Day: att.MustDate(2025, 10, 1), Exporter: "BEL", Destinations: []att.State{"SSD", "SSD", "SSD"},
		Item: att.Arms, Category: att.SmallArmsAndLightWeapons, EndUser: att.Government, NotListed: att.Yes,
	}
	dst := make([]att.EmbargoMatch, 0, 16)
	b.ReportAllocs()
	for b.Loop() {
		dst = r.AppendMatches(dst[:0], q)
	}
}

func TestExplainSaysWhy(t *testing.T) {
	r := att.Embargoes()
	iran := rifles(t, "2025-10-01", "IRN", att.Government)
	iran.Category = att.BattleTanks
	for want, q := range map[string]*att.EmbargoQuery{
		"in force, last seen 2026-06-08; it covers": iran,
		"States dispute": iran,
		"does not cover the transfer (end user kind); duties to notify": rifles(t, "2025-10-01", "COD", att.Government),
		"is not known (end user kind)":                                  rifles(t, "2025-10-01", "COD", att.EndUserUnknown),
		"no later decision is known":                                    rifles(t, "2026-11-24", "SSD", att.Government),
	} {
		assert.Contains(t, r.Explain(r.Matches(q)[0]), want)
	}
	assert.Contains(t, r.Explain(att.EmbargoMatch{}), "not known without a day")
	assert.Contains(t, r.Explain(att.EmbargoMatch{Status: att.NotInForce}), "not in force")
}

func TestDatasetsNameTheirState(t *testing.T) {
	names := map[string]bool{}
	for _, d := range att.Datasets() {
		assert.NotEmpty(t, d.Version, d.Name)
		assert.NotEmpty(t, d.Source, d.Name)
		assert.False(t, d.AsOf.IsZero(), d.Name)
		assert.False(t, d.Checked.IsZero(), d.Name)
		assert.Positive(t, d.Rows, d.Name)
		assert.False(t, names[d.Name], d.Name)
		names[d.Name] = true
	}
	assert.True(t, names["unsc-arms-embargoes"])
}
