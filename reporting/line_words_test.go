package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/att"
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
		{"III", "105 mm howitzers, incl. 200 rounds", ammunition},
		{"III", "105 mm howitzers, 200 rounds", ammunition},
		{"III", "155 mm shells and fuzes", "ammunition of Article 3 " + ammunition},
		{"III", "105 mm howitzer, 6 rounds per minute", ""},
		{"III", "ammunition resupply vehicle", ""},
		{"II", "ammunition vehicle", ""},
		{"VI", "aircraft carrier", ""},
		{"IV", "aircraft carrier", "VI"},
		{"VI", "helicopter carrier", ""},
		{"V", "Helicopter carrier-based", ""},
		{"II", "recovery vehicle with tank hull", ""},
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

// What is in one category by every word of the remark is a surprise under another; names that other things bear, and
// words that may stand for a weapon of the item, are none.
func TestHintsAcrossCategories(t *testing.T) {
	const missiles = "VII.a or VIII.B.5"
	for _, c := range []struct{ category, remark, want string }{
		{"VIII.B.5", "MANPADS", "VII.b"},
		{"VIII.B.5", "Stinger launchers", "VII.b"},
		{"VIII.B.5", "Mistral launchers", "VII.b"},
		{"VIII", "Igla", "VII.b"},
		{"VIII.B.7", "MANPADS", "VII.b"},
		{"VIII.A.6", "MANPADS", "VII.b"},
		{"VIII.A.1", "Grom", ""},
		{"VIII.A.2", "rifle with shoulder stock", ""},
		{"VIII.B.5", "shoulder-fired anti-tank missile launchers", ""},
		{"VIII.B.5", "man-portable anti-tank missile systems", ""},
		{"VII.a", "man-portable air defence system", "VII.b"},
		{"VII.a", "man-portable anti-aircraft missiles", "VII.b"},
		{"VII.a", "shoulder-launched SAM", "VII.b"},
		{"VII.a", "9K35 Strela-10 missiles", ""},
		{"II", "9P519", "VII.b"},
		{"II", "Strela-10", ""},
		{"II", "Stinger vehicle", ""},
		{"III", "Igla", "VII.b"},
		{"V", "helicopter with Stinger", ""},
		{"VI", "Mistral", ""},
		{"VI", "Igla", "VII.b"},
		{"VI", "frigate, Igla", ""},
		{"VII.b", "Igla", ""},
		{"VII.b", "air-to-air missiles", "VII.a"},
		{"VII.b", "air-air missile", "VII.a"},
		{"VII.b", "anti-ship missile", "VII.a"},
		{"VII.b", "anti-tank missiles", missiles},
		{"VII.b", "Hellfire", missiles},
		{"VII.b", "Stinger, air-to-air", ""},
		{"VII.b", "surface-to-air missile", ""},
		{"VII.b", "man-portable air-defence missiles", ""},
		{"III", "T-72", "I"},
		{"III", "Leopard 2 A4", "I"},
		{"III", "M60", ""},
		{"III", "M60A3", ""},
		{"III", "T-72 gun", ""},
		{"III", "cannon for Leopard 2", ""},
		{"III", "BTR-80", "II"},
		{"III", "BTR-80 with mortar", ""},
		{"I", "missiles", missiles},
		{"I", "anti-tank missiles", missiles},
		{"I", "missile tank", ""},
		{"II", "missiles", missiles},
		{"II", "missile carrier", ""},
		{"II", "155 mm howitzer", "III"},
		{"II", "BM-21", "III"},
		{"II", "howitzer vehicle", ""},
		{"II", "mortar carrier", ""},
		{"VI", "T-72", "I"},
		{"VI", "tank landing ship", ""},
		{"VI", "Viking", ""},
		{"VII.a", "F-16", "IV"},
		{"VII.a", "F-16 AIM-9L", ""},
		{"VII.a", "F-16 R-73", ""},
		{"VII.a", "launchers for F-16", ""},
		{"VII.a", "T-72 main battle tank", "I"},
		{"VII.a", "T-72 9M119", ""},
		{"VII.a", "frigate", "VI"},
		{"VII.a", strings.Repeat("frigate ", 200), ""},
		{"VII.a", "attack helicopters", "V"},
		{"VII.a", "Tornado", ""},
		{"VIII", "F-16", "IV"},
		{"VIII", "frigate", "VI"},
		{"VIII", "boat guns", ""},
		{"VIII", "BTR-80", "II"},
		{"VIII", "machine guns for helicopters", ""},
		{"VIII", "missiles", ""},
		{"VIII.B.5", "missiles", ""},
		{"VIII.A.2", "missiles", missiles},
		{"VIII.A.3", "9 mm pistols", "VIII.A.1"},
		{"VIII.A.3", "machine pistols", ""},
		{"VIII.A.3", "automatic pistols", ""},
		{"VIII.B.1", "rifles", "VIII.A.2 or VIII.A.4"},
		{"VIII.B.1", "12.7 mm rifles", ""},
		{"VIII.B.2", "rifles", "VIII.A.2 or VIII.A.4"},
		{"VIII.B.5", "rifles", "VIII.A.2 or VIII.A.4"},
		{"VIII.B.3", "rifles", ""},
		{"IV.a", "unmanned aerial vehicle", "IV.b"},
		{"IV.a", "un-manned aircraft", "IV.b"},
		{"IV.a", "manned aircraft", ""},
		{"IV.a", "aircraft and drones", ""},
		{"IV.a", "aircraft with drones", ""},
		{"IV.b", "MiG-29 manned fighter", "IV.a"},
		{"IV.b", "unmanned aircraft", ""},
		{"V.a", "unmanned helicopter", "V.b"},
		{"V.b", "manned helicopter", "V.a"},
	} {
		assert.Equal(t, c.want, hintOf(t, c.category, c.remark), "%s: %s", c.category, c.remark)
	}
}

// A heading of its own for ammunition or parts is no category, and no error: they are welcome and not asked for.
func TestAmmunitionAndPartsAsCategories(t *testing.T) {
	for category, want := range map[string]att.Code{
		"Ammunition (Article 3)": reporting.CodeAmmunition,
		"Parts and components":   reporting.CodeParts,
		"Gizmo":                  reporting.CodeCategory,
		"":                       reporting.CodeCategory,
	} {
		found := checkCSV(t, table(t, "category="+category+"|description=T-72 60 mm"), nil)
		for _, code := range []att.Code{reporting.CodeAmmunition, reporting.CodeParts, reporting.CodeCategory} {
			assert.Equal(t, code == want, has(found, code), "%q: %s", category, code)
		}
	}
}
