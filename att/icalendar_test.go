package att_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func TestICalendarKeepsRFC5545(t *testing.T) {
	c := calendar(t, func(s *att.CalendarSettings) { s.Conferences = []att.Date{att.MustDate(2025, 8, 25)} })
	s, err := c.All(att.MustDate(2013, 1, 1), att.MustDate(2030, 12, 31))
	require.NoError(t, err)
	text, err := s.MarshalICalendar()
	require.NoError(t, err)
	again, err := s.MarshalICalendar()
	require.NoError(t, err)
	require.Equal(t, text, again)

	lines := strings.Split(string(text), "\r\n")
	require.Empty(t, lines[len(lines)-1], "the last line ends too")
	for _, line := range lines {
		require.LessOrEqual(t, len(line), 75)
		require.True(t, utf8.ValidString(line))
		require.NotContains(t, line, "\n")
		require.NotContains(t, line, "\r")
	}
	unfolded := strings.Split(strings.ReplaceAll(string(text), "\r\n ", ""), "\r\n")
	uids := map[string]bool{}
	events := 0
	for _, line := range unfolded[:len(unfolded)-1] {
		name, value, found := strings.Cut(line, ":")
		require.True(t, found, line)
		switch name {
		case "UID":
			require.False(t, uids[value], value)
			uids[value] = true
		case "BEGIN":
			events += one(value == "VEVENT")
		case "DTSTAMP":
			require.Equal(t, "20260203T000000Z", value)
		}
	}
	assert.Len(t, s.Dues, events)
	assert.Len(t, uids, events)
	assert.Equal(t, "BEGIN:VCALENDAR", unfolded[0])
	assert.Contains(t, unfolded[6], "ECU")
	assert.Contains(t, string(text), `Côte d'Ivoire`)
}

func TestICalendarEventsKeepTheirNames(t *testing.T) {
	from, to := att.MustDate(2016, 1, 1), att.MustDate(2016, 12, 31)
	other := calendar(t, func(s *att.CalendarSettings) { s.InitialReport = att.TwelveMonthsAfter })
	for _, c := range []att.Calendar{practice(t), other} {
		s, err := c.Of("CHE", from, to)
		require.NoError(t, err)
		text, err := s.MarshalICalendar()
		require.NoError(t, err)
		assert.Contains(t, string(text), "UID:initial_report-che@treaty.openatt\r\n")
		assert.NotContains(t, string(text), "nothing is said")
	}
}

func TestAnEmptyICalendarHoldsANote(t *testing.T) {
	s, err := practice(t).Of("ECU", att.MustDate(2026, 1, 1), att.MustDate(2026, 12, 31))
	require.NoError(t, err)
	text, err := s.MarshalICalendar()
	require.NoError(t, err)
	assert.Contains(t, string(text), "BEGIN:VJOURNAL\r\n")
	assert.Contains(t, string(text), "ECU")
	assert.NotContains(t, string(text), "VEVENT")
}

func TestICalendarSaysHowSureTheDatesAre(t *testing.T) {
	m := att.Membership{State: "KEN", Deposited: att.MustDate(2020, 1, 1)}
	s, err := practice(t).OfMembership(m, att.MustDate(2020, 1, 1), att.MustDate(2022, 1, 1))
	require.NoError(t, err)
	text, err := s.MarshalICalendar()
	require.NoError(t, err)
	assert.Contains(t, strings.ReplaceAll(string(text), "\r\n ", ""), "Confidence in the dates: not_graded")
}
