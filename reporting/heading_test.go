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

// Whatever letters, case and marks a label has, a code that is read is the one that att reads; a letter in brackets
// that the form does not have makes it none.
func TestLabelsAreReadAsAttReadsThem(t *testing.T) {
	for _, line := range att.Subcategories() {
		for _, mark := range []string{"", ".", " ", ". ", ") ", " - ", "*", ": ", "\u00a0"} {
			for _, words := range []string{"", "(b) more", "arms", line.Title()} {
				label := line.String() + mark + words
				want, wantErr := att.ReadSubcategory(label)
				if words == "(b) more" && want == line {
					want, wantErr = att.NoSubcategory, att.ErrSubcategory
				}
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

// A code that goes on where the form does not is no code, and one in small letters is one when it stands alone.
func TestCodesOfTheForm(t *testing.T) {
	for label, want := range map[string]reporting.Heading{
		"VIII.B.8": 0, "VIII.A.7": 0, "VIII.C": 0, "IV.c": 0, "VI.a": 0, "VI a": 0, "VII. (c) Other": 0, "VIII.B.8 Other": 0,
		"VIII.A.1a": 0, "VIII.B 8": 0, "IX": 0, "i) provisional": 0, "very": 0, "viii.a.1 pistols": 0, "v)": 0,
		"VIIa": reporting.HeadingVIIa, "i": reporting.HeadingI, "viii.a.1": reporting.HeadingVIIIA1, "vii.b": reporting.HeadingVIIb,
		"vii. (b) man-portable air-defence systems": reporting.HeadingVIIb, "VI a frigate": reporting.HeadingVI,
		"III. 155 mm": reporting.HeadingIII, "VIII.A. Small arms": reporting.HeadingVIIIA, "III (1)": reporting.HeadingIII,
		"VI 1)": reporting.HeadingVI, "II. ACV": reporting.HeadingII, "VIII.B.7": reporting.HeadingVIIIB7,
	} {
		got, err := reporting.ParseHeading(label)
		assert.Equal(t, want, got, label)
		assert.Equal(t, want == reporting.HeadingUnknown, err != nil, label)
	}
}

// Words of another line of the form contradict the code, also within a category; those of a heading above or under
// the line do not. The label of the form is suggested only where it says nothing else.
func TestLabelsAgainstTheirCode(t *testing.T) {
	for label, want := range map[string]string{
		"VIII.A.1 assault rifles":                                  "13-3-49",
		"VII.b missiles, rockets and launchers other than MANPADS": "13-3-49",
		"IV.a unmanned combat aerial vehicles":                     "13-3-49",
		"IV attack helicopters":                                    "13-3-49",
		"VIII.A.1 small arms":                                      "13-3-48",
		"VIII assault rifles":                                      "13-3-48",
		"VII.b Missiles and missile launchers":                     "13-3-48",
		"VIII.A.4 Assault Rifles":                                  "13-3-48",
		"VIII.A.4 assault rifles":                                  "",
		"VIII.A.1 Handguns":                                        "13-3-48",
		"VIII.B.8":                                                 "13-3-04",
		"VII.a MANPADS":                                            "13-3-49",
		"VIII.B.5 MANPADS":                                         "13-3-49",
		"VIII.B.1 heavy machine-guns":                              "13-3-48",
		"VIII.A.2 Rifles and carbines (other than assault rifles) 2017": "13-3-48",
	} {
		assert.Equal(t, want, lineCodes(t, "category="+label), label)
	}
	for label, want := range map[string]string{
		"VIII.A.4 Assault Rifles": "VIII.A.4 assault rifles", "VIII assault rifles": "", "VIII.A.1 Handguns": "",
		"battle tanks": "I battle tanks", "I Tanks": "I battle tanks", "VII.a Missiles": "VII.a " + reporting.HeadingVIIa.Label(),
		"VII.b Manpads": "VII.b man-portable air-defence systems", "I. (tanks)": "I battle tanks", "I Light tanks": "",
	} {
		assert.Equal(t, want, firstOf(t, checkCSV(t, table(t, "category="+label), nil), reporting.CodeLabelDrift).Suggestion, label)
	}
	f := firstOf(t, checkCSV(t, table(t, "category=VIII.A.1 assault rifles"), nil), reporting.CodeLabel)
	assert.Contains(t, f.Text(), "VIII.A.1 against VIII.A.4")
}

// A label that names several headings names none; one above the other is one line.
func TestLabelsOfSeveralHeadings(t *testing.T) {
	for _, label := range []string{
		"I/II", "I, II", "I and II", "I-VII", "I – VII", "I to VII", "I & II", "I; II", "III y IV", "IV.a/IV.b", "VII (a) and (b)",
		"VIII.A.1, VIII.A.2", "VIII.A.1 / 2", "VII.a/b", "I, II and III", "I Battle tanks, II Armoured combat vehicles",
		"Category I / Category II", "VIII.A - VIII.B",
	} {
		h, err := reporting.ParseHeading(label)
		require.Error(t, err, label)
		assert.Equal(t, reporting.HeadingUnknown, h, label)
		assert.Equal(t, "13-3-04", lineCodes(t, "category="+label), label)
	}
	for label, want := range map[string]reporting.Heading{
		"VIII / VIII.A.1": reporting.HeadingVIII, "II, V-150 type": reporting.HeadingII,
		"VI - V class frigates": reporting.HeadingVI, "I. Battle tanks, i. e. main ones": reporting.HeadingI,
		"VIII.A.1 Revolvers and self-loading pistols": reporting.HeadingVIIIA1, "VI, 1": reporting.HeadingVI,
		"VIII.B.2 hand-held, under-barrel and mounted grenade launchers":   reporting.HeadingVIIIB2,
		"IV. Combat aircraft and unmanned combat aerial vehicles (UCAV)":   reporting.HeadingIV,
		"VIII.B.5 Portable anti-tank missile launchers and rocket systems": reporting.HeadingVIIIB5,
	} {
		h, _ := reporting.ParseHeading(label)
		assert.Equal(t, want, h, label)
	}
}

// Labels are read with the number of the line in place of the code, in other words of the forms and with footnote marks.
func TestLabelsInOtherSpellings(t *testing.T) {
	for label, want := range map[string]reporting.Heading{
		"1. Revolvers and self-loading pistols": reporting.HeadingVIIIA1, "(6) Mortars below 75 mm": reporting.HeadingVIIIB6,
		"3. Large-calibre artillery systems": reporting.HeadingIII, "a) manned combat aircraft": reporting.HeadingIVa,
		"2. Revolvers and self-loading pistols": 0, "2. Battle tanks": 0, "1.": 0, "1. Pistols": 0,
		"Mortars of calibres less than 75 mm":                        reporting.HeadingVIIIB6,
		"Portable launchers of anti-tank missile and rocket systems": reporting.HeadingVIIIB5,
		"MANPADS": reporting.HeadingVIIb, "Manpads": reporting.HeadingVIIb, "Cat I": reporting.HeadingI, "CAT. VI": reporting.HeadingVI,
		"II¹": reporting.HeadingII, "II† Armoured combat vehicles": reporting.HeadingII, "VIII.A1": reporting.HeadingVIIIA1,
		"VIII.A. 1": reporting.HeadingVIIIA1, "VIII.B6 mortars": reporting.HeadingVIIIB6, "Catapults": 0,
	} {
		h, _ := reporting.ParseHeading(label)
		assert.Equal(t, want, h, label)
	}
	for _, label := range []string{"II¹", "MANPADS", "1. Revolvers and self-loading pistols", "II*"} {
		assert.Equal(t, "13-3-48", lineCodes(t, "category="+label), label)
	}
	f := firstOf(t, checkCSV(t, table(t, "category=1. Revolvers and self-loading pistols"), nil), reporting.CodeLabelDrift)
	assert.Equal(t, "VIII.A.1 revolvers and self-loading pistols", f.Suggestion)
}
