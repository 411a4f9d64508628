package att_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func sortedKeys(m map[string]bool) []string { return slices.Sorted(maps.Keys(m)) }

// byReference is a definition that takes the description over whole.
func byReference(c att.Category) att.NationalDefinition {
	return att.NationalDefinition{Category: c, ByReference: att.Yes, Complete: att.Yes}
}

func TestADefinitionByReferenceIsWideEnough(t *testing.T) {
	for c := att.BattleTanks; c <= att.MissilesAndLaunchers; c++ {
		answer, findings := att.CheckNationalDefinition(byReference(c))
		assert.Equal(t, att.Yes, answer, c.String())
		assert.Empty(t, findings)
		byName := att.NationalDefinition{Category: c, Covers: att.FloorElements(c), Complete: att.Yes}
		answer, findings = att.CheckNationalDefinition(byName)
		assert.Equal(t, att.Yes, answer, c.String())
		assert.Empty(t, findings)
		for i := range byName.Covers {
			less := byName
			less.Covers = slices.Delete(slices.Clone(byName.Covers), i, i+1)
			answer, findings = att.CheckNationalDefinition(less)
			assert.Equal(t, att.Unknown, answer)
			assert.True(t, findings.Has(att.CodeDefinitionSilent))
			less.Excludes = byName.Covers[i : i+1]
			answer, findings = att.CheckNationalDefinition(less)
			assert.Equal(t, att.No, answer)
			assert.Equal(t, byName.Covers[i], findings[0].Arg("got"))
		}
	}
	answer, findings := att.CheckNationalDefinition(att.NationalDefinition{})
	assert.Equal(t, att.Unknown, answer)
	assert.True(t, findings.Has(att.CodeDefinitionCategory))
	answer, _ = att.CheckNationalDefinition(att.NationalDefinition{Category: att.BattleTanks})
	assert.Equal(t, att.Unknown, answer, "silence is not width")
}

func TestBoundsOfDefinitions(t *testing.T) {
	for _, test := range []struct {
		category att.Category
		bound    att.Bound
		want     att.Answer
	}{
		{att.BattleTanks, att.Bound{Fact: "unladen_weight_t", AtLeast: att.MustMeasure("16.5")}, att.Yes},
		{att.BattleTanks, att.Bound{Fact: "unladen_weight_t", AtLeast: att.MustMeasure("16.500001")}, att.No},
		{att.BattleTanks, att.Bound{Fact: "unladen_weight_t", AtLeast: att.MustMeasure("16.499999")}, att.Yes},
		{att.BattleTanks, att.Bound{Fact: "unladen_weight_t", AtLeast: att.MustMeasure("16.5"), Exclusive: true}, att.No},
		{att.BattleTanks, att.Bound{Fact: "unladen_weight_t", AtLeast: att.Whole(16), Exclusive: true}, att.Yes},
		{att.BattleTanks, att.Bound{Fact: "calibre_mm", AtLeast: att.Whole(76)}, att.No},
		{att.BattleTanks, att.Bound{Fact: "calibre_mm", AtMost: att.Whole(500)}, att.No},
		{att.BattleTanks, att.Bound{Fact: "range_km", AtLeast: att.Whole(1)}, att.No},
		{att.BattleTanks, att.Bound{Fact: "range_km", AtLeast: att.Whole(0)}, att.Yes},
		{att.BattleTanks, att.Bound{Fact: "range_km", AtLeast: att.Whole(0), Exclusive: true}, att.No},
		{att.BattleTanks, att.Bound{Fact: "calibre_mm"}, att.Unknown},
		{att.BattleTanks, att.Bound{Fact: "colour", AtLeast: att.Whole(1)}, att.Unknown},
		{att.ArmouredCombatVehicles, att.Bound{Fact: "infantry", AtLeast: att.Whole(5)}, att.No},
		{att.ArmouredCombatVehicles, att.Bound{Fact: "infantry", AtLeast: att.Whole(4)}, att.Yes},
		{att.ArmouredCombatVehicles, att.Bound{Fact: "calibre_mm", AtLeast: att.MustMeasure("12.7")}, att.No},
		{att.LargeCalibreArtillery, att.Bound{Fact: "calibre_mm", AtLeast: att.Whole(100)}, att.No},
		{att.Warships, att.Bound{Fact: "displacement_t", AtLeast: att.Whole(150)}, att.Yes},
		{att.Warships, att.Bound{Fact: "displacement_t", AtLeast: att.Whole(750)}, att.No},
		{att.MissilesAndLaunchers, att.Bound{Fact: "range_km", AtLeast: att.Whole(25)}, att.Yes},
		{att.MissilesAndLaunchers, att.Bound{Fact: "range_km", AtLeast: att.Whole(300)}, att.No},
	} {
		d := byReference(test.category)
		d.Bounds = []att.Bound{test.bound}
		answer, findings := att.CheckNationalDefinition(d)
		assert.Equal(t, test.want, answer, "%s %+v", test.category, test.bound)
		for _, f := range findings {
			assert.Contains(t, f.Pointer, "/bounds/0")
		}
	}
}

func TestRequirementsOfDefinitions(t *testing.T) {
	d := byReference(att.BattleTanks)
	d.Requires = []string{"armour_protection", "high_protection", "cross_country"}
	answer, _ := att.CheckNationalDefinition(d)
	assert.Equal(t, att.Yes, answer)
	d.Requires = []string{"unmanned"}
	answer, findings := att.CheckNationalDefinition(d)
	assert.Equal(t, att.No, answer)
	assert.Equal(t, "/requires/0", findings[0].Pointer)
	d.Complete = att.Unknown
	d.Requires = nil
	answer, findings = att.CheckNationalDefinition(d)
	assert.Equal(t, att.Unknown, answer)
	assert.True(t, findings.Has(att.CodeDefinitionIncomplete))
}

func TestTheFloorOfSmallArmsIsThatOfNamedInstruments(t *testing.T) {
	d := byReference(att.SmallArmsAndLightWeapons)
	answer, findings := att.CheckNationalDefinition(d)
	assert.Equal(t, att.Unknown, answer)
	assert.True(t, findings.Has(att.CodeDefinitionInstruments))
	narrow := d
	narrow.Bounds = []att.Bound{{Fact: "calibre_mm", AtLeast: att.Whole(9), AtMost: att.Whole(20)}}
	narrow.Requires = []string{"self_propelled"}
	for _, instruments := range [][]string{nil, {"firearms_protocol"}} {
		narrow.Instruments = instruments
		answer, _ = att.CheckNationalDefinition(narrow)
		assert.Equal(t, att.Unknown, answer, "the floor of %v is not known", instruments)
	}
	narrow.Instruments = []string{att.InstrumentRegisterForm}
	answer, findings = att.CheckNationalDefinition(narrow)
	assert.Equal(t, att.No, answer)
	assert.Len(t, findings, 3)
	d.Instruments = []string{att.InstrumentRegisterForm, att.InstrumentTracing}
	answer, findings = att.CheckNationalDefinition(d)
	assert.Equal(t, att.Yes, answer)
	assert.Empty(t, findings)
	d.Excludes = []string{"manpads"}
	answer, _ = att.CheckNationalDefinition(d)
	assert.Equal(t, att.No, answer)
	d.Instruments = []string{att.InstrumentRegisterForm}
	answer, _ = att.CheckNationalDefinition(d)
	assert.Equal(t, att.Yes, answer, "the form does not name them")
	d.Instruments = append(d.Instruments, "firearms_protocol")
	answer, findings = att.CheckNationalDefinition(d)
	assert.Equal(t, att.Unknown, answer)
	assert.Equal(t, "/instruments/1", findings[0].Pointer)
}

// TestCanadaIsWider holds Group 9 of the Canadian export control list (SOR/2019-223) to the floor.
func TestCanadaIsWider(t *testing.T) {
	for category, bounds := range map[att.Category][]att.Bound{
		att.BattleTanks: {
			{Fact: "unladen_weight_t", AtLeast: att.MustMeasure("16.5")}, {Fact: "calibre_mm", AtLeast: att.Whole(75)},
		},
		att.ArmouredCombatVehicles: {{Fact: "calibre_mm", AtLeast: att.MustMeasure("12.5")}},
		att.LargeCalibreArtillery:  {{Fact: "calibre_mm", AtLeast: att.Whole(75)}},
		att.Warships:               {{Fact: "displacement_t", AtLeast: att.Whole(150)}},
		att.MissilesAndLaunchers:   {{Fact: "range_km", AtLeast: att.Whole(25)}},
	} {
		d := byReference(category)
		d.Bounds = bounds
		answer, findings := att.CheckNationalDefinition(d)
		assert.Equal(t, att.Yes, answer, category.String())
		assert.Empty(t, findings)
	}
}

// TestDefinitionRulesAreClosed holds one failing and one passing input for each rule, and one rule for each code.
func TestDefinitionRulesAreClosed(t *testing.T) {
	pass := byReference(att.BattleTanks)
	pass.Covers = []string{"tracked"}
	fail := map[att.Code]func(*att.NationalDefinition){
		att.CodeDefinitionCategory: func(d *att.NationalDefinition) { d.Category = 99 },
		att.CodeDefinitionExcludes: func(d *att.NationalDefinition) { d.Excludes = []string{"wheeled"} },
		att.CodeDefinitionBound: func(d *att.NationalDefinition) {
			d.Bounds = []att.Bound{{Fact: "calibre_mm", AtLeast: att.Whole(100)}}
		},
		att.CodeDefinitionUpper: func(d *att.NationalDefinition) {
			d.Bounds = []att.Bound{{Fact: "calibre_mm", AtMost: att.Whole(200)}}
		},
		att.CodeDefinitionRequires:   func(d *att.NationalDefinition) { d.Requires = []string{"unmanned"} },
		att.CodeDefinitionSilent:     func(d *att.NationalDefinition) { d.ByReference = att.No },
		att.CodeDefinitionIncomplete: func(d *att.NationalDefinition) { d.Complete = att.No },
		att.CodeDefinitionInstruments: func(d *att.NationalDefinition) {
			*d = byReference(att.SmallArmsAndLightWeapons)
		},
		att.CodeDefinitionInstrument: func(d *att.NationalDefinition) {
			*d = byReference(att.SmallArmsAndLightWeapons)
			d.Instruments = []string{"other"}
		},
		att.CodeDefinitionConflict: func(d *att.NationalDefinition) { d.Excludes = []string{"tracked"} },
		att.CodeDefinitionName:     func(d *att.NationalDefinition) { d.Covers = []string{"hovering"} },
		att.CodeDefinitionLimit:    func(d *att.NationalDefinition) { d.Bounds = []att.Bound{{Fact: "calibre_mm"}} },
	}
	_, none := att.CheckNationalDefinition(pass)
	require.Empty(t, none)
	rules := att.DefinitionRules()
	assert.Len(t, fail, len(rules))
	for i, rule := range rules {
		change, found := fail[rule.Code]
		require.True(t, found, rule.Code)
		d := pass
		change(&d)
		answer, findings := att.CheckNationalDefinition(d)
		require.Len(t, findings, 1, rule.Code)
		f := findings[0]
		assert.Equal(t, rule.Code, f.Code)
		assert.NotEqual(t, att.Yes, answer, rule.Code)
		assert.Equal(t, rule.Severity == att.SeverityError, answer == att.No, rule.Code)
		assert.Equal(t, att.Art5Par3, f.Provision)
		assert.NotContains(t, f.Text(), "{")
		assert.Contains(t, rule.Doc, "5(3)")
		if i > 0 {
			assert.Less(t, rules[i-1].Code, rule.Code)
		}
	}
	d := pass
	d.Excludes = []string{"floating"}
	_, findings := att.CheckNationalDefinition(d)
	assert.True(t, findings.Has(att.CodeDefinitionName))
	d = pass
	d.Requires = []string{"beauty"}
	_, findings = att.CheckNationalDefinition(d)
	assert.True(t, findings.Has(att.CodeDefinitionName))
}

func TestDefinitionsSurviveJSON(t *testing.T) {
	d := byReference(att.Warships)
	d.Bounds = []att.Bound{{Fact: "displacement_t", AtLeast: att.Whole(150)}}
	text, err := json.Marshal(d)
	require.NoError(t, err)
	var again att.NationalDefinition
	require.NoError(t, json.Unmarshal(text, &again))
	assert.Equal(t, d, again)
}

func ExampleCheckNationalDefinition() {
	answer, findings := att.CheckNationalDefinition(att.NationalDefinition{
		Category: att.LargeCalibreArtillery, ByReference: att.Yes, Complete: att.Yes,
		Bounds: []att.Bound{{Fact: "calibre_mm", AtLeast: att.Whole(100)}},
	})
	fmt.Println(answer)
	for _, f := range findings {
		fmt.Println(f.Code, f.Pointer, f.Text())
	}
	// Output:
	// no
	// ATT-5-3-03 /bounds/0/at_least calibre_mm: the definition asks for at least 100, the floor for at least 75
}
