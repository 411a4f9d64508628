package att_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func practice(t *testing.T) att.Calendar {
	t.Helper()
	c, err := att.NewCalendar(att.CalendarPractice())
	require.NoError(t, err)
	return c
}

func calendar(t *testing.T, change func(*att.CalendarSettings)) att.Calendar {
	t.Helper()
	settings := att.CalendarPractice()
	change(&settings)
	c, err := att.NewCalendar(settings)
	require.NoError(t, err)
	return c
}

// TestAnnualReportsDue holds the counts that were published (2015, 2016, 2022) and those that follow for the others.
func TestAnnualReportsDue(t *testing.T) {
	c := practice(t)
	for year, want := range map[int]int{
		2013: 0, 2014: 0, 2015: 61, 2016: 75, 2017: 89, 2018: 92, 2019: 97, 2020: 105, 2021: 110, 2022: 110,
		2023: 112, 2024: 113, 2025: 115, 2026: 117, 2030: 117,
	} {
		r, err := c.AnnualReportsDue(year)
		require.NoError(t, err)
		assert.Equal(t, want, r.Due, year)
		assert.Len(t, r.States, want)
		assert.Equal(t, year, r.Year)
		assert.Equal(t, []att.State{"ECU"}, r.Unknown)
		assert.NotContains(t, r.States, att.State("ECU"))
		assert.Contains(t, r.Basis, "practice")
	}
}

func TestOtherReadingsOfTheFirstYearGiveOtherCounts(t *testing.T) {
	for rule, want := range map[att.FirstReportRule][3]int{
		att.YearOfEntry:     {61, 75, 89},
		att.InForceOnDueDay: {63, 82, 92},
	} {
		c := calendar(t, func(s *att.CalendarSettings) { s.FirstReport = rule })
		for i, got := range want {
			r, err := c.AnnualReportsDue(2014 + i)
			require.NoError(t, err)
			assert.Equal(t, got, r.Due, "%s %d", rule, 2014+i)
			assert.Contains(t, r.Basis, "setting")
		}
	}
}

func TestInitialReportsDue(t *testing.T) {
	for _, rule := range []att.InitialReportRule{att.LastDayOfFirstYear, att.TwelveMonthsAfter} {
		c := calendar(t, func(s *att.CalendarSettings) { s.InitialReport = rule })
		for by, want := range map[string]int{
			"2014-01-01": 0, "2015-12-22": 0, "2015-12-23": 61, "2017-09-15": 85,
		} {
			r, err := c.InitialReportsDue(day(t, by))
			require.NoError(t, err)
			assert.Equal(t, want, r.Due, "%s %s", rule, by)
			assert.Equal(t, []att.State{"ECU"}, r.Unknown)
			assert.NotEmpty(t, r.Basis)
		}
	}
}

func TestWhatAStateOwes(t *testing.T) {
	c := practice(t)
	s, err := c.Of("COL", att.MustDate(2024, 1, 1), att.MustDate(2027, 12, 31))
	require.NoError(t, err)
	got := make([]string, len(s.Dues))
	for i, d := range s.Dues {
		got[i] = fmt.Sprintln(d.Day, d.Kind, d.Year, d.Nature, d.Owed, d.Provision, d.Summary())
		assert.Equal(t, att.HighConfidence, d.Confidence)
		assert.NotEmpty(t, d.Basis)
	}
	assert.Equal(t, []string{
		"2025-01-13 entry_into_force 0 information yes 22(2) Colombia: the Treaty enters into force\n",
		"2026-01-12 initial_report 0 duty yes 13(1) Colombia: initial report due\n",
		"2027-05-31 annual_report 2026 duty yes 13(3) Colombia: annual report for 2026 due\n",
		"2027-06-07 annual_report_grace 2026 information yes 13(3) " +
			"Colombia: the Secretariat's grace for the annual report for 2026 ends\n",
	}, got)
}

func TestInitialReportRulesDifferByADay(t *testing.T) {
	other := calendar(t, func(s *att.CalendarSettings) { s.InitialReport = att.TwelveMonthsAfter })
	for state, want := range map[att.State][2]string{
		"GBR": {"2015-12-23", "2015-12-23"},
		"CHE": {"2016-04-29", "2016-04-30"},
		"PLW": {"2020-07-06", "2020-07-07"},
	} {
		for i, c := range []att.Calendar{practice(t), other} {
			s, err := c.Of(state, att.MustDate(2015, 1, 1), att.MustDate(2021, 1, 1))
			require.NoError(t, err)
			assert.Equal(t, day(t, want[i]), only(t, s, att.DueInitialReport).Day, state)
		}
	}
	leap := att.Membership{State: "KEN", Listed: att.StatusParty, Deposited: att.MustDate(2023, 12, 1)}
	s, err := practice(t).OfMembership(leap, att.MustDate(2024, 1, 1), att.MustDate(2026, 1, 1))
	require.NoError(t, err)
	assert.Equal(t, att.MustDate(2024, 2, 29), only(t, s, att.DueEntryIntoForce).Day)
	assert.Equal(t, att.MustDate(2025, 2, 28), only(t, s, att.DueInitialReport).Day)
}

func only(t *testing.T, s att.Schedule, kind att.DueKind) att.Due {
	t.Helper()
	var found []att.Due
	for _, d := range s.Dues {
		if d.Kind == kind {
			found = append(found, d)
		}
	}
	require.Len(t, found, 1)
	return found[0]
}

func TestRecordsAreKeptTenYears(t *testing.T) {
	for start, want := range map[att.RecordsStart]string{
		att.RecordsFromOwnDay: "2024-12-31", att.RecordsFromYearEnd: "2024-12-31", att.RecordsFromReport: "2025-05-31",
	} {
		c := calendar(t, func(s *att.CalendarSettings) { s.RecordsStart = start })
		s, err := c.Of("GBR", att.MustDate(2024, 1, 1), att.MustDate(2025, 12, 30))
		require.NoError(t, err)
		d := only(t, s, att.DueRecordsKept)
		assert.Equal(t, day(t, want), d.Day)
		assert.Equal(t, 2014, d.Year)
		assert.Equal(t, att.Art12Par4, d.Provision)
	}
	for start, want := range map[string]string{
		"2015-03-05": "2025-03-05", "2016-02-29": "2026-03-01", "2016-02-28": "2026-02-28", "": "",
	} {
		assert.Equal(t, day(t, want), att.RecordsKeptUntil(day(t, start)), start)
	}
	assert.Equal(t, att.MustDate(2000, 2, 29).AddYears(10).AddDays(1), att.RecordsKeptUntil(att.MustDate(2000, 2, 29)))
}

func TestConferencesAndAmendments(t *testing.T) {
	opens := att.MustDate(2025, 8, 25)
	c := calendar(t, func(s *att.CalendarSettings) { s.Conferences = []att.Date{opens, att.MustDate(2022, 8, 22)} })
	s, err := c.Of("GAB", att.MustDate(2020, 1, 1), att.MustDate(2025, 12, 31))
	require.NoError(t, err)
	d := only(t, s, att.DueArrangement)
	assert.Equal(t, att.MustDate(2025, 6, 26), d.Day, "not before it was a party")
	assert.Equal(t, opens, d.About)
	assert.Equal(t, att.NatureRight, d.Nature)
	assert.True(t, att.ArrangementDeadline(att.MustDate(2021, 8, 30)).IsZero(), "the procedure is of 2021")
	assert.Equal(t, att.MustDate(2022, 6, 23), att.ArrangementDeadline(att.MustDate(2022, 8, 22)))
	s, err = c.Of("GBR", att.MustDate(2020, 12, 24), att.MustDate(2020, 12, 24))
	require.NoError(t, err)
	assert.Equal(t, "20(1)", only(t, s, att.DueProposalsOpen).Provision.String())
	assert.Equal(t, att.MustDate(2025, 2, 26), att.LatestCirculation(opens))
	assert.Equal(t, att.MustDate(2025, 6, 26), att.SupportDeadline(att.LatestCirculation(opens)))
	assert.True(t, att.LatestCirculation(att.Date{}).IsZero())
}

func TestAWithdrawnStateOwesWhatBeganBefore(t *testing.T) {
	m, _ := att.MembershipOf("GBR")
	m.WithdrawalNotified = att.MustDate(2030, 1, 1)
	s, err := practice(t).OfMembership(m, att.MustDate(2030, 1, 1), att.MustDate(2045, 12, 31))
	require.NoError(t, err)
	assert.Equal(t, att.MustDate(2030, 4, 1), only(t, s, att.DueWithdrawal).Day)
	years := map[int]att.Answer{}
	lastRecords := 0
	for _, d := range s.Dues {
		if d.Kind == att.DueAnnualReport {
			years[d.Year] = d.Owed
		}
		if d.Kind == att.DueRecordsKept {
			lastRecords = d.Year
		}
	}
	assert.Equal(t, map[int]att.Answer{2029: att.Unknown, 2030: att.Unknown}, years, "24(3) leaves it open")
	assert.Equal(t, 2030, lastRecords)
	text, err := s.MarshalICalendar()
	require.NoError(t, err)
	assert.Contains(t, string(text), "24(3)")
}

func TestCalendarOfStatesWithoutDuties(t *testing.T) {
	c := practice(t)
	from, to := att.MustDate(2013, 1, 1), att.MustDate(2030, 12, 31)
	for _, s := range []att.State{"KEN", "USA", "TUR"} {
		got, err := c.Of(s, from, to)
		require.NoError(t, err)
		assert.Empty(t, got.Dues, s)
		assert.Empty(t, got.Unknown)
	}
	got, err := c.Of("ECU", from, to)
	require.NoError(t, err)
	assert.Empty(t, got.Dues)
	assert.Equal(t, []att.State{"ECU"}, got.Unknown)
	got, err = c.Of("ESP", from, att.MustDate(2013, 12, 31))
	require.NoError(t, err)
	assert.Equal(t, att.Art23, only(t, got, att.DueProvisional).Provision)
}

func TestCalendarRefuses(t *testing.T) {
	_, err := att.NewCalendar(att.CalendarSettings{GraceDays: -1, Conferences: []att.Date{{}}})
	require.ErrorIs(t, err, att.ErrCalendar)
	for _, setting := range []string{"initial_report", "first_report", "records_start", "grace_days", "conferences"} {
		assert.ErrorContains(t, err, setting)
	}
	_, err = att.NewCalendar(att.CalendarSettings{InitialReport: 9, FirstReport: 9, RecordsStart: 9})
	require.ErrorIs(t, err, att.ErrCalendar)

	d := att.MustDate(2020, 1, 1)
	_, err = att.Calendar{}.All(d, d)
	require.ErrorIs(t, err, att.ErrCalendar)
	c := practice(t)
	for _, span := range [][2]att.Date{{d, d.AddDays(-1)}, {{}, d}, {d, {}}, {d, d.AddYears(101)}} {
		_, err = c.All(span[0], span[1])
		require.ErrorIs(t, err, att.ErrCalendar)
	}
	_, err = c.Of("XXX", d, d)
	require.ErrorIs(t, err, att.ErrState)
	for _, year := range []int{-1, 0, 9999, 10000} {
		_, err = c.AnnualReportsDue(year)
		require.ErrorIs(t, err, att.ErrCalendar, year)
	}
	_, err = c.InitialReportsDue(att.Date{})
	require.ErrorIs(t, err, att.ErrCalendar)
}

func TestCalendarSettingsStayAsTheyWere(t *testing.T) {
	conferences := []att.Date{att.MustDate(2026, 8, 24), att.MustDate(2025, 8, 25)}
	c := calendar(t, func(s *att.CalendarSettings) { s.Conferences = conferences })
	conferences[0] = att.Date{}
	got := c.Settings()
	assert.Equal(t, []att.Date{att.MustDate(2025, 8, 25), att.MustDate(2026, 8, 24)}, got.Conferences)
	got.Conferences[0] = att.Date{}
	assert.Equal(t, att.MustDate(2025, 8, 25), c.Settings().Conferences[0])
}

func TestScheduleIsSortedNamedOnceAndSurvivesJSON(t *testing.T) {
	c := calendar(t, func(s *att.CalendarSettings) { s.Conferences = []att.Date{att.MustDate(2025, 8, 25)} })
	s, err := c.All(att.MustDate(2013, 1, 1), att.MustDate(2030, 12, 31))
	require.NoError(t, err)
	assert.Greater(t, len(s.Dues), 3000)
	seen := map[string]bool{}
	for i, d := range s.Dues {
		require.False(t, seen[d.ID()], d.ID())
		seen[d.ID()] = true
		require.NotEmpty(t, d.Summary())
		if i > 0 {
			require.Negative(t, s.Dues[i-1].Compare(d))
		}
	}
	text, err := json.Marshal(s)
	require.NoError(t, err)
	var again att.Schedule
	require.NoError(t, json.Unmarshal(text, &again))
	assert.Equal(t, s, again)
	assert.Empty(t, att.Due{}.Summary())
}

func BenchmarkCalendarOfAllStatesForOneYear(b *testing.B) {
	c, err := att.NewCalendar(att.CalendarPractice())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.All(att.MustDate(2026, 1, 1), att.MustDate(2026, 12, 31)); err != nil {
			b.Fatal(err)
		}
	}
}

func ExampleCalendar_AnnualReportsDue() {
	c, err := att.NewCalendar(att.CalendarPractice())
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := c.AnnualReportsDue(2015)
	fmt.Println(r.Due, r.Unknown, err)
	// Output:
	// 61 [ECU] <nil>
}

func ExampleCalendar_Of() {
	c, err := att.NewCalendar(att.CalendarPractice())
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := c.Of("VUT", att.MustDate(2026, 1, 1), att.MustDate(2027, 5, 31))
	for _, d := range s.Dues {
		fmt.Println(d.Day, d.Provision, d.Summary())
	}
	fmt.Println(err)
	// Output:
	// 2026-12-03 13(1) Vanuatu: initial report due
	// 2027-05-31 13(3) Vanuatu: annual report for 2026 due
	// <nil>
}
