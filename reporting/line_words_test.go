package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/reporting"
)

// hintOf returns what the words or the calibre of a remark speak for, and the other codes about what is reported.
func hintOf(t *testing.T, category, remark string) string {
	t.Helper()
	var found []string
	for _, f := range checkCSV(t, table(t, "category="+category+"|description="+remark), nil) {
		switch f.Code {
		case reporting.CodeCategoryHint, reporting.CodeCalibreHint:
			for _, arg := range f.Args {
				if arg.Name == "better" {
					found = append(found, arg.Value)
				}
			}
		case reporting.CodeNotComplete, reporting.CodeAmmunition, reporting.CodeParts:
			found = append(found, string(f.Code))
		}
	}
	return strings.Join(found, " ")
}

// Words that an item of the category may bear, or that stand for what goes with it, are no surprise.
func TestNoHintBesideTheItem(t *testing.T) {
	const ammunition, parts, incomplete = string(reporting.CodeAmmunition), string(reporting.CodeParts),
		string(reporting.CodeNotComplete)
	for _, c := range []struct{ category, remark, want string }{
		{"III", "M270 Multiple Launch Rocket System", ""},
		{"III", "M142 High Mobility Artillery Rocket System", ""},
		{"III", "Multiple-launch rocket system LAR-160", ""},
		{"III", "Astros II rocket system", ""},
		{"III", "rockets", "VII.a or ammunition of Article 3"},
		{"VII.a", "122 mm multiple launch rocket system", "III"},
		{"VII.a", "long range rocket system", ""},
		{"III", "105 mm howitzers without ammunition", ""},
		{"III", "105 mm howitzer, no ammunition included", ""},
		{"III", "105 mm howitzer excluding ammunition", ""},
		{"III", "105 mm howitzer, ammunition not included", ""},
		{"III", "105 mm howitzer sin munición", ""},
		{"III", "105 mm howitzer with ammunition", ammunition},
		{"III", "105 mm howitzers and ammunition", ammunition},
		{"III", "105 mm howitzer ammunition", "ammunition of Article 3 " + ammunition},
		{"III", "155 mm shells and fuzes", "ammunition of Article 3 " + ammunition},
		{"III", "105 mm howitzer, 6 rounds per minute", ""},
		{"III", "ammunition resupply vehicle", ""},
		{"II", "ammunition vehicle", ""},
		{"VI", "aircraft carrier", ""},
		{"IV", "aircraft carrier", "VI"},
		{"VI", "helicopter carrier", ""},
		{"VI", "frigate with helicopter", ""},
		{"VI", "Helicopter landing ship", ""},
		{"VI", "helicopter", "V"},
		{"V", "naval helicopter for frigate", ""},
		{"V", "frigate", "VI"},
		{"I", "wheeled tank destroyer", ""},
		{"II", "wheeled tank destroyer", ""},
		{"III", "Tornado MLRS", ""},
		{"III", "Tornado", ""},
		{"III", "Tornado aircraft", ""},
		{"III", "Mirage", "IV"},
		{"VIII.A.2", "rifles (10-round magazine)", ""},
		{"VIII.A.2", "rifles, magazine of 10 rounds", ""},
		{"VIII.A.1", "12 round pistols", ""},
		{"VIII.A.1", "1000 rounds", ammunition},
		{"VI", "motor gun boat", ""},
		{"IV.a", "twin motor aircraft", ""},
		{"VII.a", "rocket motor", parts},
		{"I", "tank engines", parts},
		{"I", "T-72 engine", parts},
		{"I", "tank turrets", parts},
		{"VIII.A.2", "rifle barrels", parts},
		{"VIII.A.2", "rifle barrel length 500 mm", ""},
		{"IV.a", "twin-engine aircraft", ""},
		{"II", "BMP-2 w/o weapon", incomplete},
		{"II", "BMP-2 w/ weapon", ""},
		{"I", "tank without export papers", ""},
		{"III", "No. 5 helicopters", "V"},
		{"VOL", "5.56 mm cartridges", ammunition},
		{"VOL", "spare parts", parts},
		{"Gizmo", "spare parts", parts},
		{"VOL", "demilitarized tank", ""},
		{"III", "Flak M31demilitarized", incomplete},
	} {
		assert.Equal(t, c.want, hintOf(t, c.category, c.remark), "%s: %s", c.category, c.remark)
	}
}

// A calibre tells mortars of III from those of VIII.B.6, and heavy machine guns from small arms.
func TestCalibresTellHeadings(t *testing.T) {
	for _, c := range []struct{ category, remark, want string }{
		{"III", "60.7 mm mortar", "VIII.B.6"},
		{"III", "60 millimetre mortar", "VIII.B.6"},
		{"III", "2-inch mortar", "VIII.B.6"},
		{"III", "3-inch mortar", ""},
		{"III", "6-inch howitzer", ""},
		{"III", "60 mm and 120 mm mortars", "VIII.B.6"},
		{"III", "60 and 120 mm mortars", "VIII.B.6"},
		{"III", "81 and 120 mm mortars", ""},
		{"III", "155 mm howitzer with 12.7 mm machine gun", ""},
		{"III", "25 pounder guns", ""},
		{"VIII.B.6", "81.4 mm mortar", "III"},
		{"VIII.B.6", "3-inch mortar", "III"},
		{"VIII.B.6", "60 and 81 mm mortars", "III"},
		{"VIII.B.6", "60.7 mm mortar", ""},
		{"VIII.B.6", "60 mm mortar of 650 mm length", ""},
		{"VIII.A.5", "12.7 x 99 mm machine gun", "VIII.B.1"},
		{"VIII.A.5", "12.7x99mm machine gun", "VIII.B.1"},
		{"VIII.A.5", "12.7mm HMG", "VIII.B.1"},
		{"VIII.A.5", "HMG", "VIII.B.1"},
		{"VIII.B.1", "12.7mm HMG", ""},
		{"VIII.A.5", "machine gun cal. .50", "VIII.B.1"},
		{"VIII.A.5", ".50 cal machine gun", "VIII.B.1"},
		{"VIII.A.5", "7.62 x 51 mm machine gun", ""},
		{"VII.a", "60 mm mortar", "VIII.B.6"},
		{"VII.a", "120 mm mortar", "III"},
		{"IV", "mortars", "VIII.B.6 or III"},
	} {
		assert.Equal(t, c.want, hintOf(t, c.category, c.remark), "%s: %s", c.category, c.remark)
	}
}
