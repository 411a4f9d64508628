package reporting_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// A heading says of itself what att says of the line of the form, for every line and for every value outside.
func TestHeadingsAreTheLinesOfTheForm(t *testing.T) {
	lines := att.Subcategories()
	headings := reporting.Headings()
	require.Len(t, headings, len(lines)+1)
	assert.Equal(t, reporting.HeadingVoluntary, headings[len(lines)])
	above := map[att.Subcategory]bool{}
	for _, line := range lines {
		above[line.Parent()] = true
	}
	for i, line := range lines {
		h := reporting.HeadingOf(line)
		assert.Equal(t, headings[i], h)
		assert.Equal(t, line, h.Subcategory())
		assert.Equal(t, line.String(), h.String())
		assert.Equal(t, line.Title(), h.Label())
		assert.Equal(t, line.Category(), h.Category())
		assert.Equal(t, line.Parent(), h.Parent().Subcategory())
		assert.Equal(t, above[line], h.IsTotal(), h)
		read, err := reporting.ParseHeading(line.String() + ". " + line.Title())
		require.NoError(t, err)
		assert.Equal(t, h, read)
	}
	for value := range 256 {
		h := reporting.Heading(value)
		assert.Equal(t, h.Subcategory().IsValid(), h != reporting.HeadingUnknown && h < reporting.HeadingVoluntary)
		if s := att.Subcategory(value); !s.IsValid() {
			assert.Equal(t, reporting.HeadingUnknown, reporting.HeadingOf(s))
			assert.Equal(t, att.CategoryUnknown, h.Category())
			assert.Equal(t, reporting.HeadingUnknown, h.Parent())
			assert.False(t, h.IsTotal())
		}
		text, err := h.MarshalText()
		require.Equal(t, h > reporting.HeadingVoluntary, err != nil)
		if err == nil {
			var back reporting.Heading
			require.NoError(t, back.UnmarshalText(text))
			assert.Equal(t, h, back)
		}
	}
	var h reporting.Heading
	require.ErrorIs(t, h.UnmarshalText([]byte("IX")), att.ErrSubcategory)
	assert.Equal(t, "invalid", reporting.Heading(200).String())
}

// Whatever letters, case and marks a label has, a code that is read is the one that att reads.
func TestLabelsAreReadAsAttReadsThem(t *testing.T) {
	for _, line := range att.Subcategories() {
		for _, mark := range []string{"", ".", " ", ". ", ") ", " - ", "*", ": ", "\u00a0"} {
			for _, words := range []string{"", "(b) more", "arms", line.Title()} {
				label := line.String() + mark + words
				want, wantErr := att.ReadSubcategory(label)
				got, err := reporting.ParseHeading(label)
				require.Equal(t, wantErr == nil, err == nil, label)
				assert.Equal(t, want, got.Subcategory(), label)
			}
		}
	}
}

// The words of the Register's forms and the longer ones of earlier blanks are no drift.
func TestLabelsThatAreNoDrift(t *testing.T) {
	for _, label := range []string{
		"VII. (b) Man-Portable Air-Defence Systems (MANPADS)", "VII.b man-portable air-defence systems (MANPADS)",
		"VII.b man-portable air-defence systems", "VIII.B.6 mortars of calibre below 75 mm", "VIII.B.6 mortars below 75 mm",
		"VIII.B.2 hand-held, under-barrel and mounted grenade launchers", "IV. (a) Combat aircraft", "VI. Warships",
	} {
		found := checkCSV(t, table(t, "category="+label), nil)
		assert.False(t, has(found, reporting.CodeLabelDrift), label)
		assert.False(t, has(found, reporting.CodeLabel), label)
	}
	for _, label := range []string{"VII.b Manpads", "VI. Ships", "IVa Combat Aircraft"} {
		assert.True(t, has(checkCSV(t, table(t, "category="+label), nil), reporting.CodeLabelDrift), label)
	}
}
