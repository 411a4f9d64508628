package att_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func TestMeasuresAreExact(t *testing.T) {
	for _, s := range []string{"0", "16.5", "12.7", "0.000001", "500", "9223372036853.5"} {
		m, err := att.ParseMeasure(s)
		require.NoError(t, err)
		assert.True(t, m.IsKnown())
		assert.Equal(t, s, m.String())
		text, err := m.MarshalText()
		require.NoError(t, err)
		var again att.Measure
		require.NoError(t, again.UnmarshalText(text))
		assert.Equal(t, m, again)
	}
	for _, bad := range []string{
		"", ".", "1.", ".5", "-1", "+1", "1,5", "1e3", " 1", "1.0000001", "99999999999999999999", "1.5.5", "Inf",
	} {
		_, err := att.ParseMeasure(bad)
		require.ErrorIs(t, err, att.ErrMeasure, bad)
	}
	assert.Equal(t, att.Whole(75), att.MustMeasure("75.000"))
	assert.Panics(t, func() { att.MustMeasure("wide") })
	assert.False(t, att.Whole(-1).IsKnown())
	assert.False(t, att.Whole(math.MaxInt64).IsKnown())
	var m att.Measure
	require.Error(t, m.UnmarshalText([]byte("wide")))
	require.NoError(t, m.UnmarshalText(nil))
	text, err := m.MarshalText()
	require.NoError(t, err)
	assert.Empty(t, text)
	assert.Equal(t, "unknown", m.String())
}

func TestMeasuresCompare(t *testing.T) {
	var unknown att.Measure
	bound := att.MustMeasure("16.5")
	assert.Equal(t, att.Yes, bound.AtLeast(bound))
	assert.Equal(t, att.No, att.MustMeasure("16.499999").AtLeast(bound))
	assert.Equal(t, att.Yes, att.MustMeasure("16.500001").AtLeast(bound))
	assert.Equal(t, att.Unknown, unknown.AtLeast(bound))
	assert.Equal(t, att.Unknown, bound.AtLeast(unknown))
	assert.Equal(t, -1, unknown.Compare(att.Whole(0)))
	assert.Equal(t, 1, att.Whole(0).Compare(unknown))
	assert.Equal(t, 0, unknown.Compare(att.Measure{}))
	assert.Equal(t, -1, att.Whole(1).Compare(att.Whole(2)))
	assert.Equal(t, 1, att.Whole(2).Compare(att.Whole(1)))
}

func FuzzParseMeasure(f *testing.F) {
	for _, seed := range []string{"16.5", "0.000001", "1e3", "", "."} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := att.ParseMeasure(s)
		if err != nil {
			require.False(t, m.IsKnown())
			return
		}
		again, err := att.ParseMeasure(m.String())
		require.NoError(t, err)
		require.Equal(t, m, again)
	})
}
