package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// ofDefinition returns what a check says of a definition: the severities by rule with the reasons.
func ofDefinition(t *testing.T, category, text string) (narrower []string, open string) {
	t.Helper()
	for _, f := range checkCSV(t, table(t, "record=definition|category="+category+"|text="+text), nil) {
		switch f.Code {
		case reporting.CodeDefinition:
			assert.Equal(t, att.SeverityError, f.Severity)
			assert.Equal(t, text, f.Raw)
			narrower = append(narrower, f.Arg("why"))
		case reporting.CodeDefinitionOpen:
			require.Empty(t, open, "said once")
			open = f.Arg("why")
		}
	}
	return narrower, open
}

const whole = "; by_reference=yes; complete=yes"

func TestDefinitionsAgainstTheFloor(t *testing.T) {
	for _, c := range []struct{ category, text, narrower, open string }{
		{"I", "weight_t=16.5; gun_mm=75" + whole, "", ""},
		{"I", "unladen_weight_t=16.5; calibre_mm=75" + whole, "", ""},
		{"I", "weight_t=16.500001" + whole, "unladen_weight_t: the definition asks for at least 16.500001", ""},
		{"I", "gun_mm=76" + whole, "calibre_mm: the definition asks for at least 76", ""},
		{"II", "squad=4; weapon_mm=12.5" + whole, "", ""},
		{"II", "squad=5" + whole, "infantry: the definition asks for at least 5", ""},
		{"II", "weapon_mm=20" + whole, "calibre_mm: the definition asks for at least 20", ""},
		{"III", "calibre_mm=75" + whole, "", ""},
		{"III", "calibre_mm=100" + whole, "calibre_mm: the definition asks for at least 100", ""},
		{"IV", "weight_t=1" + whole, "unladen_weight_t: the definition asks for at least 1, the floor for no lower limit", ""},
		{"VI", "displacement_t=500; range_km=25" + whole, "", ""},
		{"VI", "displacement_t=501" + whole, "displacement_t", ""},
		{"VI", "range_km=26" + whole, "vessel_missile_range_km", ""},
		{"VII", "range_km=25" + whole, "", ""},
		{"VII.a", "range_km=30" + whole, "range_km", ""},
		{"VII.b", "range_km=3" + whole, "", "range_km: the floor sets no figure for man-portable systems"},
		{"VIII", "by_reference=yes; complete=yes", "", "not settled"},
		{"VIII", "instruments=register_form; by_reference=yes; complete=yes", "", ""},
		{"VIII.A", "instruments=a letter; by_reference=yes; complete=yes", "", "the library does not hold what a letter lists"},
		{"VIII", "calibre_mm=9" + whole, "", "not settled"},
		{"VIII.B.6", "calibre_mm=60" + whole, "", "not settled"},
		{"VIII.B.6", "calibre_mm=60; instruments=register_form" + whole, "calibre_mm: the definition asks for at least 60", ""},
		{"III", "excludes=mortars" + whole, "the definition leaves out mortars", ""},
		{"III", "requires=self_propelled" + whole, "the definition asks for self_propelled", ""},
		{"III", "covers=guns, howitzers, gun_howitzers, mortars, multiple_rocket_launchers; complete=yes", "", ""},
		{"III", "covers=guns, howitzers, mortars; complete=yes", "", "covers gun_howitzers, multiple_rocket_launchers"},
		{"I", "weight_t=heavy" + whole, "", `weight_t: "heavy" is not a figure`},
		{"I", "weight_t=-3" + whole, "", `weight_t: "-3" is not a figure`},
		{"I", "colour=3" + whole, "", "colour is no element or characteristic"},
		{"I", "armoured vehicles with a gun", "", "transcribed: unknown; it is not said whether the definition covers tracked, wheeled"},
		{"I", "by_reference=yes", "", "transcribed: unknown"},
		{"I", "by_reference=yes; complete=no", "", "transcribed: no"},
		{"I", "by_reference=perhaps; complete=yes", "", `by_reference: "perhaps" is not one yes or no`},
		{"I", "by_reference=yes; by_reference=no; complete=yes", "", `by_reference: "no" is not one yes or no`},
	} {
		narrower, open := ofDefinition(t, c.category, c.text)
		if c.narrower == "" {
			assert.Empty(t, narrower, c.text)
		} else {
			require.Len(t, narrower, 1, c.text)
			assert.True(t, strings.HasPrefix(narrower[0], c.narrower), "%s: %s", c.text, narrower[0])
		}
		if c.open == "" {
			assert.Empty(t, open, c.text)
		} else {
			assert.Contains(t, open, c.open, c.text)
		}
	}
}

// A definition of which something is not known is never passed over in silence, and one that is known to be narrower
// is never only "open".
func TestNoDefinitionIsPassedOver(t *testing.T) {
	for _, h := range reporting.Headings() {
		if h == reporting.HeadingVoluntary {
			continue
		}
		narrower, open := ofDefinition(t, h.String(), "some words")
		assert.Empty(t, narrower, h)
		assert.NotEmpty(t, open, h)
		narrower, _ = ofDefinition(t, h.String(), "range_km=100000; complete=yes")
		if h.Category() == att.SmallArmsAndLightWeapons {
			continue
		}
		assert.NotEmpty(t, narrower, h)
	}
}

// Every figure that att knows for a category decides here too: itself is wide enough, a millionth more is not.
func TestThereIsOneTableOfFloors(t *testing.T) {
	for _, h := range reporting.Headings() {
		category := h.Category()
		if h.Parent() != reporting.HeadingUnknown || category == att.CategoryUnknown {
			continue
		}
		for _, fact := range []string{
			"calibre_mm", "unladen_weight_t", "infantry", "displacement_t", "vessel_missile_range_km", "range_km",
		} {
			for _, figure := range []string{"0", "4", "12.5", "16.5", "25", "75", "500", "501"} {
				want, _ := att.CheckNationalDefinition(att.NationalDefinition{
					Category: category, ByReference: att.Yes, Complete: att.Yes,
					Bounds: []att.Bound{{Fact: fact, AtLeast: att.MustMeasure(figure)}},
				})
				narrower, open := ofDefinition(t, h.String(), fact+"="+figure+whole)
				// The report's range_km of warships is that of their missiles.
				if category == att.Warships && fact == "range_km" {
					continue
				}
				assert.Equal(t, want == att.No, len(narrower) > 0, "%s %s %s", h, fact, figure)
				assert.Equal(t, want == att.Unknown, open != "", "%s %s %s", h, fact, figure)
			}
		}
	}
}
