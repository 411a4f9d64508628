package att_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func TestIsLDCOn(t *testing.T) {
	for _, test := range []struct {
		state att.State
		day   string
		want  att.Answer
	}{
		{"AFG", "2020-01-01", att.Yes},
		{"AFG", "1970-12-31", att.No},
		{"AFG", "1971-06-01", att.Unknown},
		{"AFG", "2028-01-01", att.Yes},
		{"SSD", "2011-12-31", att.No},
		{"SSD", "2012-12-18", att.Unknown},
		{"SSD", "2013-01-01", att.Yes},
		{"VUT", "2020-12-03", att.Yes},
		{"VUT", "2020-12-04", att.No},
		{"WSM", "2013-12-31", att.Yes},
		{"WSM", "2014-01-01", att.Unknown},
		{"WSM", "2014-01-31", att.Unknown},
		{"WSM", "2014-02-01", att.No},
		{"CPV", "2007-12-31", att.Unknown},
		{"CPV", "2008-01-01", att.No},
		{"BGD", "2026-11-23", att.Yes},
		{"BGD", "2026-11-24", att.Unknown},
		{"SLB", "2025-01-01", att.Yes},
		{"SLB", "2025-01-02", att.Unknown},
		{"GBR", "2020-01-01", att.No},
		{"", "2020-01-01", att.Unknown},
		{"AFG", "", att.Unknown},
	} {
		assert.Equal(t, test.want, test.state.IsLDCOn(day(t, test.day)), "%s %s", test.state, test.day)
	}
}

func TestLDCsAreThe44And8(t *testing.T) {
	on := 0
	rows := att.LDCs()
	for i, l := range rows {
		require.True(t, l.State.IsValid(), l.State)
		require.NotZero(t, l.Included)
		require.NotEmpty(t, l.Source.Citation)
		if i > 0 {
			require.Less(t, rows[i-1].State, l.State)
		}
		on += one(l.State.IsLDCOn(att.LDCAsOf()) == att.Yes)
	}
	assert.Len(t, rows, 52)
	assert.Equal(t, 44, on)
	bhutan, found := att.LDCOf("BTN")
	require.True(t, found)
	assert.Equal(t, att.MediumConfidence, bhutan.Source.Confidence, "the day is derived")
	_, found = att.LDCOf("GBR")
	assert.False(t, found)
}
