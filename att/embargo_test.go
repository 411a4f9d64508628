package att_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func TestRegisterHoldsTheMeasuresOfTheSecurityCouncil(t *testing.T) {
	r := att.Embargoes()
	require.Equal(t, 39, r.Len())
	terms := map[att.EmbargoTerm]int{}
	for _, e := range r.Measures() {
		terms[e.Term]++
		assert.Equal(t, att.SecurityCouncil, e.Authority, e.ID)
		assert.NotEmpty(t, e.Source.Citation, e.ID)
		assert.NotEqual(t, att.NotGraded, e.Source.Confidence, e.ID)
		assert.NotEqual(t, att.BasisNotStated, e.Source.Basis, e.ID)
		assert.Equal(t, e.ID == "UNE-IRN-2", e.Contested, e.ID)
		assert.Equal(t, e.From == att.No, e.ItemsFrom == att.ItemsUnknown, e.ID)
		assert.Equal(t, e.State == "", e.ID == "UNE-QDE", e.ID)
		assert.Equal(t, e.ID == "UNE-YUG-2" || e.ID == "UNE-QDE", !e.State.IsValid(), e.ID)
	}
	assert.Equal(t, map[att.EmbargoTerm]int{
		att.OpenEnded: 9, att.MixedTerm: 1, att.FixedTerm: 5, att.Ended: 24,
	}, terms)
	assert.Equal(t, "2026-05-28", r.CheckedTo().String())
	assert.Len(t, r.Version(), 12)
	assert.Equal(t, 39, r.Dataset().Rows)
}

// statusBoundaries gives for each measure, in the order of the register, the days on which its status changes: first
// in force, first not confirmed, first not in force; empty when it never does.
var statusBoundaries = []struct{ id, inForce, notConfirmed, over string }{
	{"UNE-PRK", "2016-03-02", "", ""},
	{"UNE-IRN-2", "2025-09-28", "", ""},
	{"UNE-LBY", "2011-02-26", "", ""},
	{"UNE-SOM-2", "2023-12-01", "", ""},
	{"UNE-SOM-3", "2008-11-20", "", ""},
	{"UNE-COD", "2008-03-31", "2026-07-02", ""},
	{"UNE-CAF-2", "2024-07-30", "2026-08-01", ""},
	{"UNE-SSD", "2018-07-13", "2026-06-01", ""},
	{"UNE-SDN", "2005-03-29", "2026-09-13", ""},
	{"UNE-YEM", "2015-04-14", "", ""},
	{"UNE-HTI-2", "2024-10-18", "2026-10-18", ""},
	{"UNE-IRQ-2", "2004-06-08", "", ""},
	{"UNE-LBN", "2006-08-11", "", ""},
	{"UNE-QDE", "2002-01-16", "", ""},
	{"UNE-TAL", "2002-01-16", "", ""},
	{"UNE-PRK-2", "2009-06-12", "", "2016-03-02"},
	{"UNE-PRK-1", "2006-10-14", "", "2009-06-12"},
	{"UNE-CAF-1", "2013-12-05", "", "2023-07-27"},
	{"UNE-CAF-1B", "2023-07-27", "", "2024-07-30"},
	{"UNE-SOM-1", "1992-01-23", "", "2023-12-01"},
	{"UNE-HTI-1", "2022-10-21", "", "2023-10-02"},
	{"UNE-HTI-1B", "2023-10-02", "", "2024-10-18"},
	{"UNE-IRN-0", "2007-03-24", "", "2010-06-09"},
	{"UNE-IRN-1", "2010-06-09", "", "2016-01-16"},
	{"UNE-IRN-1B", "2016-01-16", "", "2020-10-18"},
	{"UNE-COD-2", "2005-04-18", "", "2008-03-31"},
	{"UNE-COD-1", "2003-07-28", "", "2005-04-18"},
	{"UNE-SDN-1", "2004-07-30", "", "2005-03-29"},
	{"UNE-IRQ-1", "1990-08-06", "", "2004-06-08"},
	{"UNE-ERI", "2009-12-23", "", "2018-11-14"},
	{"UNE-CIV", "2004-11-15", "", "2016-04-28"},
	{"UNE-LBR", "2009-12-17", "", "2016-05-25"},
	{"UNE-LBR-1", "2003-12-22", "", "2009-12-17"},
	{"UNE-SLE", "1998-06-05", "", "2010-09-29"},
	{"UNE-SLE-1", "1997-10-08", "", "1998-06-05"},
	{"UNE-RWA", "1995-08-16", "", "2008-07-10"},
	{"UNE-RWA-1", "1994-05-17", "", "1995-08-16"},
	{"UNE-YUG-2", "1998-03-31", "", "2001-09-10"},
	{"UNE-LBY-1", "1992-04-15", "", "1999-04-05"},
}

func TestStatusOnEveryBoundaryDay(t *testing.T) {
	r := att.Embargoes()
	require.Len(t, statusBoundaries, r.Len())
	first, last := date(t, "1989-12-31"), date(t, "2030-12-31")
	for i, want := range statusBoundaries {
		e := r.At(i)
		require.Equal(t, want.id, e.ID)
		changes := []struct {
			day    att.Date
			status att.EmbargoStatus
		}{{first, att.NotInForce}, {date(t, want.inForce), att.InForce}}
		if want.notConfirmed != "" {
			changes = append(changes, struct {
				day    att.Date
				status att.EmbargoStatus
			}{date(t, want.notConfirmed), att.NotConfirmed})
		}
		if want.over != "" {
			changes = append(changes, struct {
				day    att.Date
				status att.EmbargoStatus
			}{date(t, want.over), att.NotInForce})
		}
		next := 0
		status := att.EmbargoStatusUnknown
		for day := first; !day.After(last); day = day.AddDays(1) {
			if next < len(changes) && day == changes[next].day {
				status = changes[next].status
				next++
			}
			if got := e.StatusOn(day); got != status {
				require.Equal(t, status, got, "%s on %s", e.ID, day)
			}
		}
		assert.Equal(t, len(changes), next, e.ID)
		assert.Equal(t, att.EmbargoStatusUnknown, e.StatusOn(att.Date{}), e.ID)
	}
}

func TestStatusKeepsAFixedTermThatWasSeenAfterItsEnd(t *testing.T) {
	e := att.Embargo{
		Start: date(t, "2020-01-01"), End: date(t, "2020-12-31"), Term: att.FixedTerm, CheckedTo: date(t, "2021-03-01"),
	}
	assert.Equal(t, att.InForce, e.StatusOn(date(t, "2021-03-01")))
	assert.Equal(t, att.NotConfirmed, e.StatusOn(date(t, "2021-03-02")))
	assert.Equal(t, att.EmbargoStatusUnknown, (&att.Embargo{}).StatusOn(date(t, "2021-03-02")))
}

// The phases of one regime follow one another on the day, as the resolutions that changed them did.
func TestPhasesJoinWithoutGap(t *testing.T) {
	for _, phases := range [][]string{
		{"UNE-PRK-1", "UNE-PRK-2", "UNE-PRK"},
		{"UNE-IRN-0", "UNE-IRN-1", "UNE-IRN-1B"},
		{"UNE-SOM-1", "UNE-SOM-2"},
		{"UNE-COD-1", "UNE-COD-2", "UNE-COD"},
		{"UNE-CAF-1", "UNE-CAF-1B", "UNE-CAF-2"},
		{"UNE-SDN-1", "UNE-SDN"},
		{"UNE-HTI-1", "UNE-HTI-1B", "UNE-HTI-2"},
		{"UNE-IRQ-1", "UNE-IRQ-2"},
		{"UNE-LBR-1", "UNE-LBR"},
		{"UNE-SLE-1", "UNE-SLE"},
		{"UNE-RWA-1", "UNE-RWA"},
	} {
		for i := range len(phases) - 1 {
			earlier, ok := att.Embargoes().Lookup(phases[i])
			require.True(t, ok, phases[i])
			later, ok := att.Embargoes().Lookup(phases[i+1])
			require.True(t, ok, phases[i+1])
			assert.Equal(t, earlier.End, later.Start, phases[i])
			assert.Equal(t, earlier.State, later.State, phases[i])
			assert.Equal(t, att.NotInForce, earlier.StatusOn(later.Start), phases[i])
			assert.Equal(t, att.InForce, later.StatusOn(later.Start), phases[i])
			assert.Equal(t, att.InForce, earlier.StatusOn(later.Start.AddDays(-1)), phases[i])
		}
	}
}

func TestLookupOfAnUnknownMeasure(t *testing.T) {
	_, found := att.Embargoes().Lookup("UNE-XYZ")
	assert.False(t, found)
	assert.Equal(t, att.Embargo{}, att.Embargoes().At(-1))
	assert.Equal(t, att.Embargo{}, att.Embargoes().At(39))
}

func TestMeasuresAreCopies(t *testing.T) {
	rows := att.Embargoes().Measures()
	i := slices.IndexFunc(rows, func(e att.Embargo) bool { return e.ID == "UNE-YUG-2" })
	rows[i].Also[0] = "XXX"
	again, _ := att.Embargoes().Lookup("UNE-YUG-2")
	assert.Equal(t, []att.State{"SRB", "MNE"}, again.Also)
}

func TestEmbargoReadsItsOwnJSON(t *testing.T) {
	for _, e := range att.Embargoes().Measures() {
		data, err := json.Marshal(e)
		require.NoError(t, err, e.ID)
		var again att.Embargo
		require.NoError(t, json.Unmarshal(data, &again), e.ID)
		assert.Equal(t, e, again, e.ID)
	}
}

func date(t *testing.T, s string) att.Date {
	t.Helper()
	d, err := att.ParseDate(s)
	require.NoError(t, err)
	return d
}
