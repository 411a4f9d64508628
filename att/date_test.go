package att_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func TestDateAgreesWithTheStandardLibraryOnEveryDay(t *testing.T) {
	day := att.MustDate(1, 1, 1)
	want := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for !day.IsZero() {
		y, m, d := day.Civil()
		if y != want.Year() || m != int(want.Month()) || d != want.Day() {
			require.Equal(t, want.Format(time.DateOnly), day.String())
		}
		if again := att.MustDate(y, m, d); again != day {
			require.Equal(t, day, again)
		}
		day, want = day.AddDays(1), want.AddDate(0, 0, 1)
	}
	assert.Equal(t, 10000, want.Year(), "the walk ends after 9999-12-31")
}

func TestParseDate(t *testing.T) {
	for _, bad := range []string{
		"", "2024-02-30", "2023-02-29", "0000-01-01", "2024-13-01", "2024-00-10", "2024-1-1", "2024/01/01",
		"24-01-01", "2024-01-01 ", "+024-01-01", "2024-01-0x", "10000-01-01", "2024-01-01T00:00:00Z",
	} {
		_, err := att.ParseDate(bad)
		require.ErrorIs(t, err, att.ErrDate, bad)
	}
	d, err := att.ParseDate("2014-12-24")
	require.NoError(t, err)
	assert.Equal(t, att.MustDate(2014, 12, 24), d)
	assert.Equal(t, "2014-12-24", d.String())
	assert.Equal(t, 2014, d.Year())
}

func TestDateArithmetic(t *testing.T) {
	deposit := att.MustDate(2014, 9, 25)
	assert.Equal(t, att.MustDate(2014, 12, 24), deposit.AddDays(90), "Article 22(1)")
	days, known := att.MustDate(2014, 12, 24).DaysSince(deposit)
	assert.True(t, known)
	assert.Equal(t, 90, days)
	assert.Equal(t, att.MustDate(2023, 2, 28), att.MustDate(2020, 2, 29).AddYears(3))
	assert.Equal(t, att.MustDate(2024, 2, 29), att.MustDate(2020, 2, 29).AddYears(4))
	assert.True(t, att.MustDate(9999, 12, 31).AddDays(1).IsZero())
	assert.True(t, att.MustDate(1, 1, 1).AddDays(-1).IsZero())
	assert.True(t, att.MustDate(9999, 1, 1).AddYears(1).IsZero())
	assert.True(t, att.Date{}.AddDays(1).IsZero())
	assert.True(t, att.Date{}.AddYears(1).IsZero())
	assert.Panics(t, func() { att.MustDate(2023, 2, 29) })
}

func TestUnknownDateComparesWithNothing(t *testing.T) {
	var unknown att.Date
	day := att.MustDate(2024, 1, 1)
	assert.False(t, unknown.Before(day))
	assert.False(t, unknown.After(day))
	assert.False(t, day.Before(unknown))
	_, known := day.DaysSince(unknown)
	assert.False(t, known)
	assert.Equal(t, -1, unknown.Compare(day))
	assert.Equal(t, 1, day.Compare(unknown))
	assert.Equal(t, 0, day.Compare(day))
	assert.Equal(t, "unknown", unknown.String())
	y, m, d := unknown.Civil()
	assert.Equal(t, []int{0, 0, 0}, []int{y, m, d})
}

func TestDateText(t *testing.T) {
	for _, d := range []att.Date{{}, att.MustDate(2024, 2, 29)} {
		text, err := d.MarshalText()
		require.NoError(t, err)
		var again att.Date
		require.NoError(t, again.UnmarshalText(text))
		assert.Equal(t, d, again)
	}
	var d att.Date
	assert.Error(t, d.UnmarshalText([]byte("yesterday")))
}

func FuzzParseDate(f *testing.F) {
	f.Add("2014-12-24")
	f.Add("2023-02-29")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := att.ParseDate(s)
		_, stdErr := time.Parse(time.DateOnly, s)
		if err == nil {
			require.Equal(t, s, d.String())
			require.NoError(t, stdErr)
		} else if len(s) == 10 && s[:4] != "0000" {
			require.Error(t, stdErr)
		}
	})
}
