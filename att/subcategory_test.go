package att_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func TestSubcategoriesFormATree(t *testing.T) {
	all := att.Subcategories()
	assert.Len(t, all, 29)
	for _, s := range all {
		require.True(t, s.IsValid())
		require.NotEmpty(t, s.Title())
		require.NotEqual(t, att.CategoryUnknown, s.Category())
		require.True(t, s.Contains(s))
		if parent := s.Parent(); parent.IsValid() {
			require.True(t, parent.Contains(s))
			require.False(t, s.Contains(parent))
			require.Equal(t, parent.Category(), s.Category())
		}
		text, err := s.MarshalText()
		require.NoError(t, err)
		var again att.Subcategory
		require.NoError(t, again.UnmarshalText(text))
		require.Equal(t, s, again)
		read, err := att.ReadSubcategory(s.String())
		require.NoError(t, err)
		require.Equal(t, s, read)
	}
	assert.True(t, att.SubVIII.Contains(att.SubVIIIB7))
	assert.False(t, att.SubVIIIA.Contains(att.SubVIIIB7))
}

func TestNoSubcategory(t *testing.T) {
	for _, s := range []att.Subcategory{att.NoSubcategory, 99} {
		assert.False(t, s.IsValid())
		assert.Equal(t, "none", s.String())
		assert.Empty(t, s.Title())
		assert.Equal(t, att.NoSubcategory, s.Parent())
		assert.Equal(t, att.CategoryUnknown, s.Category())
		assert.False(t, s.Contains(att.SubI))
	}
	text, err := att.NoSubcategory.MarshalText()
	require.NoError(t, err)
	assert.Empty(t, text)
	_, err = att.Subcategory(99).MarshalText()
	require.ErrorIs(t, err, att.ErrSubcategory)
	s := att.SubI
	require.NoError(t, s.UnmarshalText(nil))
	assert.Equal(t, att.NoSubcategory, s)
	require.ErrorIs(t, s.UnmarshalText([]byte("IX")), att.ErrSubcategory)
}

func TestReadSubcategory(t *testing.T) {
	for label, want := range map[string]att.Subcategory{
		"I. Battle tanks":                      att.SubI,
		"III. Large calibre artillery systems": att.SubIII,
		"III Large-calibre artillery":          att.SubIII,
		"IV. (a) Combat aircraft":              att.SubIVa,
		"IV (b)":                               att.SubIVb,
		"IVa":                                  att.SubIVa,
		"V. Attack helicopters":                att.SubV,
		"VII. (b) Man-Portable Air-Defence Systems (MANPADS).": att.SubVIIb,
		"viii b 6":              att.SubVIIIB6,
		"VIII.A.1 Revolvers":    att.SubVIIIA1,
		"VIII.A1 Revolvers":     att.SubVIIIA1,
		"VIII B6":               att.SubVIIIB6,
		"I.V":                   att.SubI,
		"V.I.I":                 att.SubV,
		"VIII – A":              att.SubVIII,
		"VIII.B.9 unknown line": att.SubVIIIB,
	} {
		got, err := att.ReadSubcategory(label)
		require.NoError(t, err, label)
		assert.Equal(t, want, got, label)
	}
	for label, rest := range map[string]string{
		"VII. (b) Man-Portable": ") Man-Portable", "IVb": "", "III* Artillery": "* Artillery", "VIII.B.9": ".9",
	} {
		_, got, err := att.CutSubcategory(label)
		require.NoError(t, err, label)
		assert.Equal(t, rest, got, label)
	}
	for _, bad := range []string{"", "Battle tanks", "IX", "(a)", "8"} {
		_, rest, err := att.CutSubcategory(bad)
		require.ErrorIs(t, err, att.ErrSubcategory, bad)
		assert.Equal(t, bad, rest)
		_, err = att.ReadSubcategory(bad)
		require.ErrorIs(t, err, att.ErrSubcategory, bad)
	}
	for _, bad := range []string{"", "none", "iv.a", "IV", "IV (a)"} {
		_, err := att.ParseSubcategory(bad)
		if bad == "IV" {
			require.NoError(t, err)
			continue
		}
		require.ErrorIs(t, err, att.ErrSubcategory, bad)
	}
}

func TestCrosswalkHintsAreHints(t *testing.T) {
	all := att.Crosswalk()
	require.Len(t, all, 28)
	lines := map[att.Subcategory]bool{}
	for _, h := range all {
		require.True(t, h.Provision.IsValid())
		require.NotEmpty(t, h.HS)
		require.NotEmpty(t, h.MunitionsList)
		require.NotEqual(t, att.HighConfidence, h.Source.Confidence)
		require.NotEqual(t, att.NotGraded, h.Source.Confidence)
		for _, code := range h.HS {
			require.Regexp(t, `^\d{6}$`, code)
			require.Contains(t, att.HintsForHS(code), h)
		}
		if h.Subcategory.IsValid() {
			lines[h.Subcategory] = true
			require.Equal(t, h.Provision, h.Subcategory.Category().Provision())
		}
	}
	for _, s := range att.Subcategories() {
		if s.Parent().IsValid() && s != att.SubVIIIA && s != att.SubVIIIB {
			assert.True(t, lines[s], s.String())
		}
	}
	assert.Len(t, att.HintsForHS("8710.00.10"), 3, "tanks, other armoured vehicles, parts")
	assert.Len(t, att.HintsForHS("9305"), 1)
	assert.Nil(t, att.HintsForHS("93"))
	assert.Nil(t, att.HintsForHS("010121"))
	assert.Len(t, att.HintsForMunitionsList("ML6"), 2)
	assert.Len(t, att.HintsForSubcategory(att.SubVIIIB), 7)
	assert.Nil(t, att.HintsForSubcategory(att.NoSubcategory))
	all[0].HS[0] = "changed"
	assert.NotEqual(t, all, att.Crosswalk())
}

func FuzzReadSubcategory(f *testing.F) {
	for _, seed := range []string{"IV. (a) Combat aircraft", "VIII.B.6", "i", "(((", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, label string) {
		s, err := att.ReadSubcategory(label)
		require.Equal(t, err == nil, s.IsValid())
		if err != nil {
			return
		}
		again, err := att.ParseSubcategory(s.String())
		require.NoError(t, err)
		require.Equal(t, s, again)
	})
}
