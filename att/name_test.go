package att_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func TestNamesChange(t *testing.T) {
	for _, test := range []struct {
		state att.State
		day   string
		name  string
	}{
		{"TUR", "2022-05-31", "Turkey"},
		{"TUR", "2022-06-01", "Türkiye"},
		{"TUR", "", "Türkiye"},
		{"TUR", "1900-01-01", "Turkey"},
		{"CZE", "2016-05-16", "Czech Republic"},
		{"CZE", "2016-05-17", "Czechia"},
		{"SWZ", "2018-05-29", "Swaziland"},
		{"SWZ", "2018-05-30", "Eswatini"},
		{"MKD", "2019-02-13", "The former Yugoslav Republic of Macedonia"},
		{"MKD", "2019-02-14", "North Macedonia"},
		{"CPV", "2013-10-23", "Cape Verde"},
		{"CPV", "2013-10-24", "Cabo Verde"},
		{"LBY", "2011-09-15", "Libyan Arab Jamahiriya"},
		{"LBY", "2011-09-16", "Libya"},
		{"KEN", "2020-01-01", "Kenya"},
		{"XXX", "2020-01-01", ""},
	} {
		assert.Equal(t, test.name, test.state.Name(day(t, test.day)), "%s %s", test.state, test.day)
	}
	assert.Equal(t, "Republic of Turkey", att.State("TUR").FormalName(att.MustDate(2020, 1, 1)))
	assert.Equal(t, "Republic of Türkiye", att.State("TUR").FormalName(att.Date{}))
	assert.Equal(t, "Canada", att.State("CAN").FormalName(att.Date{}))
	assert.Empty(t, att.State("").FormalName(att.Date{}))
	assert.Nil(t, att.State("XXX").Names())
}

func TestEveryStateHasNamesAndCodes(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range att.States() {
		require.NotEmpty(t, s.Name(att.Date{}), s)
		require.NotEmpty(t, s.FormalName(att.Date{}), s)
		two := s.Alpha2()
		require.Len(t, two, 2)
		require.False(t, seen[two], two)
		seen[two] = true
		again, err := att.ParseAlpha2(two)
		require.NoError(t, err)
		require.Equal(t, s, again)
		for _, n := range s.Names() {
			require.NotEmpty(t, n.Source.Citation)
			require.NotEqual(t, att.BasisNotStated, n.Source.Basis)
			require.NotEqual(t, att.NoNameForm, n.Form)
		}
	}
	for _, territory := range att.Territories() {
		require.NotEmpty(t, territory.Name, territory.Code)
		require.False(t, att.State(territory.Code).IsValid())
		require.False(t, seen[territory.Alpha2], territory.Alpha2)
		if territory.AdministeredBy != "" {
			require.True(t, territory.AdministeredBy.IsValid(), territory.Code)
		}
		found, ok := att.TerritoryOf(territory.Code)
		require.True(t, ok)
		require.Equal(t, territory, found)
	}
	_, ok := att.TerritoryOf("GBR")
	assert.False(t, ok)
	for _, bad := range []string{"", "g", "gb", "ZZ", "GBR", "HK"} {
		_, err := att.ParseAlpha2(bad)
		require.ErrorIs(t, err, att.ErrState, bad)
	}
	assert.Empty(t, att.State("XXX").Alpha2())
}

// TestNamesComeBackOnEveryDay resolves every name on every day from 2013 to 2030 on which it was in use. A name with
// limits is tried on each day; the answer for one without them changes only where the limits of another do.
func TestNamesComeBackOnEveryDay(t *testing.T) {
	first, last := att.MustDate(2013, 1, 1), att.MustDate(2030, 12, 31)
	turns := []att.Date{first, last}
	for _, s := range att.States() {
		for _, n := range s.Names() {
			for _, d := range []att.Date{n.From, n.From.AddDays(-1), n.Until, n.Until.AddDays(1)} {
				if !d.Before(first) && !d.After(last) {
					turns = append(turns, d)
				}
			}
		}
	}
	for _, s := range att.States() {
		for _, n := range s.Names() {
			if n.From.IsZero() && n.Until.IsZero() {
				for _, d := range turns {
					comesBack(t, s, n, d)
				}
				continue
			}
			for d := first; !d.After(last); d = d.AddDays(1) {
				comesBack(t, s, n, d)
			}
		}
		for d := first; !d.After(last); d = d.AddDays(31) {
			for _, name := range []string{s.Name(d), s.FormalName(d), string(s), s.Alpha2()} {
				if r := att.Resolve(name, d); r.State != s {
					require.Failf(t, "lost", "%s %s %q: %+v", s, d, name, r)
				}
			}
		}
	}
}

// TestNamesOfTheDayAreInUse holds that no State is called by a name that had gone out of use.
func TestNamesOfTheDayAreInUse(t *testing.T) {
	for _, s := range att.States() {
		inUse := map[string]bool{}
		for d := att.MustDate(2013, 1, 1); d.Year() < 2031; d = d.AddDays(1) {
			for _, name := range []string{s.Name(d), s.FormalName(d)} {
				if name == "" {
					require.Failf(t, "no name", "%s %s", s, d)
				}
				inUse[name] = true
			}
		}
		for name := range inUse {
			r := att.Resolve(name, att.Date{})
			require.Equal(t, s, r.State, name)
		}
		now := att.MustDate(2030, 12, 31)
		require.Equal(t, att.Yes, att.Resolve(s.Name(now), now).InUse, s)
		require.Equal(t, att.Yes, att.Resolve(s.FormalName(now), now).InUse, s)
		require.Equal(t, s.Name(now), s.Name(att.Date{}))
		require.Equal(t, s.FormalName(now), s.FormalName(att.Date{}))
	}
	assert.Equal(t, "Democratic Republic of the Congo", att.State("COD").FormalName(att.MustDate(2020, 1, 1)))
	assert.Equal(t, "Republic of Zaire", att.State("COD").FormalName(att.MustDate(1990, 1, 1)))
}

// TestTheDayDecidesWhoseNameItIs holds that a name which two States had at once is that of neither.
func TestTheDayDecidesWhoseNameItIs(t *testing.T) {
	const name = "Republic of the Congo"
	assert.Equal(t, att.State("COG"), att.Resolve(name, att.MustDate(2020, 1, 1)).State)
	r := att.Resolve(name, att.MustDate(1962, 1, 1))
	assert.Equal(t, att.Unresolved, r.Kind)
	assert.Equal(t, att.MatchSeveral, r.Match)
	assert.Len(t, r.Suggestions, 2)
}

func comesBack(t *testing.T, s att.State, n att.DatedName, d att.Date) {
	t.Helper()
	if n.InUse(d) != att.Yes {
		return
	}
	if r := att.Resolve(n.Name, d); r.Kind != att.ResolvedState || r.State != s || r.InUse != att.Yes {
		require.Failf(t, "lost", "%s %s %q: %+v", s, d, n.Name, r)
	}
}

func TestNamesOutOfUseStillResolve(t *testing.T) {
	for _, s := range att.States() {
		for _, n := range s.Names() {
			r := att.Resolve(n.Name, att.MustDate(2026, 1, 1))
			if n.Name == "Republic of the Congo" {
				require.Equal(t, att.State("COG"), r.State, "it was also that of COD until 1964")
				continue
			}
			require.Equal(t, s, r.State, n.Name)
		}
	}
	r := att.Resolve("Turkey", att.MustDate(2024, 1, 1))
	assert.Equal(t, att.State("TUR"), r.State)
	assert.Equal(t, att.No, r.InUse)
	assert.Equal(t, "Türkiye", r.Name)
	assert.Equal(t, att.Unknown, att.Resolve("Turkey", att.Date{}).InUse)
}

func TestConfusedWith(t *testing.T) {
	assert.Equal(t, []att.State{"COD"}, att.State("COG").ConfusedWith())
	assert.Equal(t, []att.State{"GIN", "GNQ", "PNG"}, att.State("GNB").ConfusedWith())
	assert.Nil(t, att.State("KEN").ConfusedWith())
	for _, s := range att.States() {
		for _, other := range s.ConfusedWith() {
			require.True(t, other.IsValid())
			require.Contains(t, other.ConfusedWith(), s)
		}
	}
}

func ExampleState_Name() {
	s := att.State("TUR")
	fmt.Println(s.Name(att.MustDate(2020, 1, 1)))
	fmt.Println(s.Name(att.MustDate(2024, 1, 1)))
	// Output:
	// Turkey
	// Türkiye
}
