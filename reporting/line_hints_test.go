package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/reporting"
)

// Each hint under VIII with the nearest remarks that it must be silent about.
func TestHintsUnderSmallArms(t *testing.T) {
	for _, c := range []struct{ category, remark, better string }{
		{"VIII.A.4", "T-72 tanks", "I"},
		{"VIII.B.5", "Main battle tank", "I"},
		{"VIII.B.1", "Machine guns for T-72 tanks", ""},
		{"VIII.B.5", "anti-tank missile launchers", ""},
		{"VIII.A.5", "M60", ""},
		{"VIII.A.1", "howitzer 155 mm", "III"},
		{"VIII.A.1", "sights for howitzers", ""},
		{"VIII.A.4", "60 mm mortars", "VIII.B.6"},
		{"VIII.A.4", "120 mm mortars", "III"},
		{"VIII.A.4", "60 mm and 120 mm mortars", "VIII.B.6 or III"},
		{"VIII.B.7", "Mortars", "VIII.B.6 or III"},
		{"VIII.B.6", "60 mm mortars", ""},
		{"VIII.A.4", "mortar bombs", ""},
		{"VIII", "60 mm mortars", ""},
		{"VIII", "120 mm mortars", "III"},
		{"VIII.B", "82 mm mortars", "III"},
		{"VIII.B.6", "82 mm mortars", "III"},
		{"VIII.B.4", "84 mm recoilless rifles", ""},
		{"VIII.A.2", "84 mm recoilless rifles", "VIII.B.4"},
		{"VIII.A.3", "Carl Gustaf m/45", ""},
		{"VIII.A.4", "Submachine guns", "VIII.A.3"},
		{"VIII.A.4", "sub-machine guns 9 mm", "VIII.A.3"},
		{"VIII.A.3", "sub-machine guns", ""},
		{"VIII.A.6", "sub-machine guns", ""},
		{"VIII.A.5", "12.7 mm heavy machine guns", "VIII.B.1"},
		{"VIII.A.5", "Heavy machine gun", "VIII.B.1"},
		{"VIII.A.5", "12.7 mm machine guns", "VIII.B.1"},
		{"VIII.A.5", "14,5mm machine gun", "VIII.B.1"},
		{"VIII.A.5", "7.62 mm machine guns", ""},
		{"VIII.A.5", "machine guns with heavy barrel", ""},
		{"VIII.A.5", "light machine guns, heavy barrel", ""},
		{"VIII.A.2", "rifles 12.7 mm", ""},
		{"VIII.B.1", "12.7 mm machine guns", ""},
		{"VIII.B.1", "Light machine guns", "VIII.A.5"},
		{"VIII.B.1", "light weight heavy machine guns", ""},
		{"VIII.A.1", "assault rifles", "VIII.A.4"},
		{"VIII.A.2", "Assault rifle 5.56 mm", "VIII.A.4"},
		{"VIII.A.4", "assault rifles", ""},
		{"VIII.A.6", "assault rifles", ""},
		{"VIII.A.1", "hunting rifles", "VIII.A.2 or VIII.A.4"},
		{"VIII.A.1", "rifles and pistols", ""},
		{"VIII.A.4", "rifles", ""},
		{"VIII.A.4", "pistols", "VIII.A.1"},
		{"VIII.A.2", "9 mm pistol", "VIII.A.1"},
		{"VIII.A.2", "rifles with pistol grip", ""},
		{"VIII.A.5", "machine pistols", ""},
		{"VIII.A.4", "signal pistols", ""},
		{"VIII.A.6", "pistols", ""},
		{"VIII.A.1", "pistols", ""},
		{"VIII.A.4", "40 mm grenade launchers", "VIII.B.2"},
		{"VIII.A.4", "rifles with grenade launcher", ""},
		{"VIII.B.4", "RPG-7 rocket-propelled grenade launchers", ""},
		{"VIII.B.2", "grenade launchers", ""},
		{"VIII.A", "pistols, rifles", ""},
	} {
		better := ""
		for _, f := range checkCSV(t, table(t, "category="+c.category+"|description="+c.remark), nil) {
			if f.Code == reporting.CodeCategoryHint || f.Code == reporting.CodeCalibreHint {
				assert.Empty(t, better, "two hints: %s %s", c.category, c.remark)
				for _, arg := range f.Args {
					if arg.Name == "better" {
						better = arg.Value
					}
				}
				assert.Contains(t, strings.ToLower(f.Text()), " speaks for "+strings.ToLower(c.better))
			}
		}
		assert.Equal(t, c.better, better, "%s: %s", c.category, c.remark)
	}
	f := firstOf(t, checkCSV(t, table(t, "category=VIII.A.5|description=12.7 mm heavy machine guns"), nil), reporting.CodeCategoryHint)
	assert.Contains(t, f.Text(), "heavy machine guns in the remark")
}
