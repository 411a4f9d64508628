package att_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

// items are one item of each kind, all facts that their description asks for known and met.
func items() map[string]att.Characteristics {
	return map[string]att.Characteristics{
		"tank": {
			Platform: att.TrackedVehicle, Weapon: att.Gun, Calibre: att.Whole(75), SelfPropelled: att.Yes,
			ArmourProtection: att.Yes, FightingVehicle: att.Yes, HighCrossCountry: att.Yes, HighProtection: att.Yes,
			UnladenWeight: att.MustMeasure("16.5"), DirectFireGun: att.Yes, IndirectFire: att.No, Unmanned: att.No,
		},
		"carrier": {
			Platform: att.SemiTrackedVehicle, Weapon: att.NoWeapon, SelfPropelled: att.Yes, ArmourProtection: att.Yes,
			CrossCountry: att.Yes, Infantry: att.Whole(4), VehicleMissiles: att.No,
		},
		"howitzer": {
			Platform: att.NoPlatform, Weapon: att.Howitzer, Calibre: att.Whole(75), IndirectFire: att.Yes,
		},
		"fighter": {
			Platform: att.FixedWingAircraft, Weapon: att.OtherWeapon, EngagesTargets: att.Yes, SpecialVersion: att.No,
			Unmanned: att.No,
		},
		"helicopter": {
			Platform: att.RotaryWingAircraft, Weapon: att.OtherWeapon, EngagesTargets: att.Yes, FireControl: att.Yes,
			SpecialVersion: att.No, Unmanned: att.No,
		},
		"frigate": {
			Platform: att.SurfaceVessel, Weapon: att.OtherWeapon, MilitaryVessel: att.Yes,
			Displacement: att.Whole(500), VesselMissileRange: att.Whole(0), SimilarTorpedoes: att.No,
		},
		"missile": {
			Platform: att.NoPlatform, Weapon: att.CruiseMissile, DeliversWarhead: att.Yes, Range: att.Whole(25),
			GroundToAir: att.No,
		},
		"launcher": {
			Platform: att.WheeledVehicle, Weapon: att.MissileLauncherUnit, DeliversWarhead: att.Yes,
			Range: att.Whole(25), GroundToAir: att.No, MadeForLaunching: att.Yes, ArmourProtection: att.No,
			Unmanned: att.No,
		},
		"manpads": {Platform: att.NoPlatform, Weapon: att.ManPortableAirDefence},
		"rifle":   {Platform: att.NoPlatform, Weapon: att.RifleOrCarbine},
		"mortar":  {Platform: att.NoPlatform, Weapon: att.Mortar, Calibre: att.Whole(60), IndirectFire: att.Yes},
	}
}

func with(t *testing.T, name string, change func(*att.Characteristics)) att.Classification {
	t.Helper()
	c, found := items()[name]
	require.True(t, found, name)
	change(&c)
	return att.Classify(c)
}

func TestClassify(t *testing.T) {
	for name, want := range map[string]struct {
		categories []att.Category
		line       att.Subcategory
	}{
		"tank":       {[]att.Category{att.BattleTanks, att.ArmouredCombatVehicles}, att.SubI},
		"carrier":    {[]att.Category{att.ArmouredCombatVehicles}, att.SubII},
		"howitzer":   {[]att.Category{att.LargeCalibreArtillery}, att.SubIII},
		"fighter":    {[]att.Category{att.CombatAircraft}, att.SubIVa},
		"helicopter": {[]att.Category{att.AttackHelicopters}, att.SubVa},
		"frigate":    {[]att.Category{att.Warships}, att.SubVI},
		"missile":    {[]att.Category{att.MissilesAndLaunchers}, att.SubVIIa},
		"launcher":   {[]att.Category{att.MissilesAndLaunchers}, att.SubVIIa},
		"manpads":    {[]att.Category{att.MissilesAndLaunchers, att.SmallArmsAndLightWeapons}, att.SubVIIb},
		"rifle":      {[]att.Category{att.SmallArmsAndLightWeapons}, att.SubVIIIA2},
		"mortar":     {[]att.Category{att.SmallArmsAndLightWeapons}, att.SubVIIIB6},
	} {
		got := att.Classify(items()[name])
		assert.Equal(t, want.categories, got.Categories(), name)
		assert.Equal(t, want.line, got.ReportOn, name)
		assert.Empty(t, got.Possible(), name)
		assert.Empty(t, got.Missing(), name)
		assert.Equal(t, att.Yes, got.Arm, name)
		assert.Equal(t, att.InForceSince(), got.Baseline)
		for i, r := range got.Results {
			assert.Equal(t, att.Category(i+1), r.Category)
			assert.Equal(t, r.Category.Provision(), r.Provision)
			assert.NotEmpty(t, r.Criteria)
			assert.Equal(t, r, got.Result(r.Category))
			assert.Equal(t, r.Answer == att.Yes, r.Line.IsValid(), "%s %s", name, r.Category)
		}
	}
	assert.Zero(t, att.Classification{}.Result(att.BattleTanks))
	assert.Zero(t, att.Classify(items()["tank"]).Result(att.CategoryUnknown))
}

// TestBoundsAreInclusive holds every figure at, just under and just over.
func TestBoundsAreInclusive(t *testing.T) {
	for _, test := range []struct {
		item     string
		category att.Category
		bound    string
		set      func(*att.Characteristics, att.Measure)
	}{
		{"tank", att.BattleTanks, "16.5", func(c *att.Characteristics, m att.Measure) { c.UnladenWeight = m }},
		{"tank", att.BattleTanks, "75", func(c *att.Characteristics, m att.Measure) { c.Calibre = m }},
		{"carrier", att.ArmouredCombatVehicles, "4", func(c *att.Characteristics, m att.Measure) { c.Infantry = m }},
		{"carrier", att.ArmouredCombatVehicles, "12.5", func(c *att.Characteristics, m att.Measure) {
			c.Infantry, c.Weapon, c.Calibre = att.Whole(3), att.HeavyMachineGun, m
		}},
		{"howitzer", att.LargeCalibreArtillery, "75", func(c *att.Characteristics, m att.Measure) { c.Calibre = m }},
		{"frigate", att.Warships, "500", func(c *att.Characteristics, m att.Measure) { c.Displacement = m }},
		{"frigate", att.Warships, "25", func(c *att.Characteristics, m att.Measure) {
			c.Displacement, c.VesselMissileRange = att.MustMeasure("499.999999"), m
		}},
		{"missile", att.MissilesAndLaunchers, "25", func(c *att.Characteristics, m att.Measure) { c.Range = m }},
		{"launcher", att.MissilesAndLaunchers, "25", func(c *att.Characteristics, m att.Measure) { c.Range = m }},
	} {
		bound := att.MustMeasure(test.bound)
		for value, want := range map[att.Measure]att.Answer{
			under(t, bound): att.No, bound: att.Yes, att.MustMeasure(test.bound + over(test.bound)): att.Yes,
			att.Whole(0): att.No, {}: att.Unknown,
		} {
			r := with(t, test.item, func(c *att.Characteristics) { test.set(c, value) }).Result(test.category)
			assert.Equal(t, want, r.Answer, "%s %s %s", test.item, test.category, value)
			assert.Equal(t, want == att.No, r.NearMiss, "%s %s %s", test.item, test.category, value)
			if want == att.Unknown {
				assert.Len(t, r.Missing, 1, "%s %s", test.item, value)
			}
		}
	}
}

// under and over move a bound by a millionth.
func under(t *testing.T, bound att.Measure) att.Measure {
	t.Helper()
	whole, fraction, _ := strings.Cut(bound.String(), ".")
	text := "" + whole + "." + fraction + strings.Repeat("0", 6-len(fraction))
	digits := []byte(text)
	for i := len(digits) - 1; i >= 0; i-- {
		if digits[i] == '.' {
			continue
		}
		if digits[i] > '0' {
			digits[i]--
			break
		}
		digits[i] = '9'
	}
	m, err := att.ParseMeasure(string(digits))
	require.NoError(t, err)
	require.Negative(t, m.Compare(bound))
	return m
}

func over(bound string) string {
	if strings.Contains(bound, ".") {
		return "00001"
	}
	return ".000001"
}

func TestMortars(t *testing.T) {
	const artillery, light = att.LargeCalibreArtillery, att.SmallArmsAndLightWeapons
	for calibre, want := range map[string]struct {
		categories []att.Category
		line       att.Subcategory
	}{
		"60":        {[]att.Category{light}, att.SubVIIIB6},
		"74.999999": {[]att.Category{light}, att.SubVIIIB6},
		"75":        {[]att.Category{artillery, light}, att.SubIII},
		"81":        {[]att.Category{artillery, light}, att.SubIII},
		"99.999999": {[]att.Category{artillery, light}, att.SubIII},
		"100":       {[]att.Category{artillery}, att.SubIII},
		"120":       {[]att.Category{artillery}, att.SubIII},
	} {
		got := with(t, "mortar", func(c *att.Characteristics) { c.Calibre = att.MustMeasure(calibre) })
		assert.Equal(t, want.categories, got.Categories(), calibre)
		assert.Equal(t, want.line, got.ReportOn, calibre)
	}
	got := with(t, "mortar", func(c *att.Characteristics) { c.Calibre = att.Measure{} })
	assert.Equal(t, []string{"calibre_mm"}, got.Missing())
	assert.Equal(t, []att.Category{artillery, light}, got.Possible())
	assert.Equal(t, att.Yes, got.Arm, "each is unknown by itself, but no calibre is in neither")
	got = with(t, "mortar", func(c *att.Characteristics) { c.Calibre, c.IndirectFire = att.Measure{}, att.Unknown })
	assert.Equal(t, att.Unknown, got.Arm)
	assert.Contains(t, with(t, "mortar", func(c *att.Characteristics) { c.Calibre = att.Whole(81) }).Result(light).Reason,
		"below 100 mm")
}

func TestSmallArmsStandOnTheirLines(t *testing.T) {
	lines := map[att.Weapon]att.Subcategory{
		att.RevolverOrPistol: att.SubVIIIA1, att.RifleOrCarbine: att.SubVIIIA2, att.SubMachineGun: att.SubVIIIA3,
		att.AssaultRifle: att.SubVIIIA4, att.LightMachineGun: att.SubVIIIA5, att.HeavyMachineGun: att.SubVIIIB1,
		att.GrenadeLauncher: att.SubVIIIB2, att.PortableAntiTankGun: att.SubVIIIB3, att.RecoillessRifle: att.SubVIIIB4,
		att.PortableAntiTankMissile: att.SubVIIIB5,
	}
	for w := att.NoWeapon; w <= att.OtherWeapon; w++ {
		r := att.Classify(att.Characteristics{Platform: att.NoPlatform, Weapon: w}).Result(att.SmallArmsAndLightWeapons)
		switch line := lines[w]; {
		case line.IsValid():
			assert.Equal(t, att.Yes, r.Answer, w.String())
			assert.Equal(t, line, r.Line, w.String())
		case w == att.ManPortableAirDefence:
			assert.Equal(t, att.Yes, r.Answer)
		case w == att.OtherSmallArm, w == att.OtherLightWeapon, w == att.PortableAntiAircraftGun, w == att.Mortar:
			assert.Equal(t, att.Unknown, r.Answer, w.String())
			assert.Equal(t, w == att.Mortar, len(r.Missing) > 0, "without a missing fact the law is open")
			assert.Equal(t, w != att.Mortar, r.Reason != "", w.String())
		default:
			assert.Equal(t, att.No, r.Answer, w.String())
		}
	}
	mounted := att.Classify(att.Characteristics{Platform: att.WheeledVehicle, Weapon: att.HeavyMachineGun})
	assert.Equal(t, att.No, mounted.Result(att.SmallArmsAndLightWeapons).Answer, "a vehicle is no light weapon")
	loose := att.Classify(att.Characteristics{Weapon: att.AssaultRifle}).Result(att.SmallArmsAndLightWeapons)
	assert.Equal(t, att.Unknown, loose.Answer)
	assert.Equal(t, []string{"platform"}, loose.Missing)
}

func TestUnmannedAircraftAreOpenInLaw(t *testing.T) {
	for name, category := range map[string]att.Category{
		"fighter": att.CombatAircraft, "helicopter": att.AttackHelicopters,
	} {
		got := with(t, name, func(c *att.Characteristics) { c.Unmanned = att.Yes })
		r := got.Result(category)
		assert.Equal(t, att.Unknown, r.Answer)
		assert.Empty(t, r.Missing, "no fact would tell")
		assert.NotEmpty(t, r.Reason)
		require.Len(t, got.Later, 1)
		assert.Equal(t, category, got.Later[0].Category)
		assert.Equal(t, att.MediumConfidence, r.Source.Confidence)
		assert.Equal(t, att.NoSubcategory, got.ReportOn)

		got = with(t, name, func(c *att.Characteristics) { c.Unmanned = att.Unknown })
		assert.Equal(t, []string{"unmanned"}, got.Result(category).Missing)
		got = with(t, name, func(c *att.Characteristics) { c.EngagesTargets, c.Unmanned = att.No, att.Yes })
		assert.Equal(t, att.No, got.Result(category).Answer)
	}
	got := with(t, "fighter", func(c *att.Characteristics) { c.EngagesTargets, c.SpecialVersion = att.No, att.Yes })
	assert.Equal(t, []att.Category{att.CombatAircraft}, got.Categories(), "electronic warfare versions")
	got = with(t, "helicopter", func(c *att.Characteristics) { c.FireControl = att.No })
	assert.True(t, got.Result(att.AttackHelicopters).NearMiss)
}

func TestItemsOfTwoDescriptions(t *testing.T) {
	howitzer := func(c *att.Characteristics) {
		c.Weapon, c.Calibre, c.IndirectFire, c.DirectFireGun = att.Howitzer, att.Whole(155), att.Yes, att.No
	}
	got := with(t, "tank", howitzer)
	assert.Equal(t, []att.Category{att.ArmouredCombatVehicles, att.LargeCalibreArtillery}, got.Categories())
	assert.Equal(t, att.SubIII, got.ReportOn)
	got = with(t, "launcher", func(c *att.Characteristics) {
		c.ArmourProtection, c.SelfPropelled, c.CrossCountry, c.VehicleMissiles = att.Yes, att.Yes, att.Yes, att.Yes
	})
	assert.Equal(t, []att.Category{att.ArmouredCombatVehicles}, got.Categories(), "VII leaves to I to VI what is theirs")
	got = with(t, "launcher", func(c *att.Characteristics) { c.ArmourProtection = att.Unknown })
	assert.Contains(t, got.Result(att.MissilesAndLaunchers).Missing, "armour_protection")
	assert.Equal(t, att.NoSubcategory, got.ReportOn)
	assert.Equal(t, att.Yes, got.Arm, "in (g) or in a category before it")
	got = with(t, "launcher", func(c *att.Characteristics) { c.ArmourProtection, c.Range = att.Unknown, att.Measure{} })
	assert.Equal(t, att.Unknown, got.Arm)
	got = with(t, "missile", func(c *att.Characteristics) { c.GroundToAir = att.Yes })
	assert.Equal(t, att.No, got.Arm)
	assert.True(t, got.Result(att.MissilesAndLaunchers).NearMiss)
	got = with(t, "missile", func(c *att.Characteristics) { c.Platform = att.FixedWingAircraft })
	assert.Equal(t, att.No, got.Result(att.MissilesAndLaunchers).Answer, "an aircraft with missiles is not a missile")
	got = with(t, "frigate", func(c *att.Characteristics) {
		c.Platform, c.Displacement, c.SimilarTorpedoes = att.Submarine, att.Whole(200), att.Yes
	})
	assert.Equal(t, []att.Category{att.Warships}, got.Categories())
}

func TestNothingKnownSaysNothing(t *testing.T) {
	got := att.Classify(att.Characteristics{})
	assert.Len(t, got.Possible(), 8)
	assert.Equal(t, att.Unknown, got.Arm)
	assert.Equal(t, factNames(), got.Missing(), "every fact could tell for some category")
	for w := att.NoWeapon; w <= att.OtherWeapon; w++ {
		for p := att.NoPlatform; p <= att.OtherPlatform; p++ {
			known := att.Classify(att.Characteristics{Platform: p, Weapon: w})
			for _, r := range known.Results {
				require.Equal(t, r.Answer == att.Unknown, len(r.Missing) > 0 || r.Reason != "" && r.Answer == att.Unknown)
			}
		}
	}
}

// factNames are the JSON names of the characteristics in order.
func factNames() []string {
	var names []string
	for field := range reflect.TypeFor[att.Characteristics]().Fields() {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		names = append(names, name)
	}
	sorted := map[string]bool{}
	for _, n := range names {
		sorted[n] = true
	}
	return sortedKeys(sorted)
}

// TestMoreFactsNeverTurnAnAnswerAround forgets each fact of each item: what was Yes or No becomes Unknown or stays.
func TestMoreFactsNeverTurnAnAnswerAround(t *testing.T) {
	for name, item := range items() {
		full := att.Classify(item)
		value := reflect.ValueOf(&item).Elem()
		for i := range value.NumField() {
			was := reflect.New(value.Field(i).Type()).Elem()
			was.Set(value.Field(i))
			value.Field(i).SetZero()
			less := att.Classify(item)
			for j, r := range less.Results {
				if r.Answer != att.Unknown {
					require.Equal(t, full.Results[j].Answer, r.Answer, "%s without %s", name, value.Type().Field(i).Name)
				}
			}
			value.Field(i).Set(was)
		}
	}
}

func TestCharacteristicsSurviveJSON(t *testing.T) {
	for name, item := range items() {
		text, err := json.Marshal(item)
		require.NoError(t, err)
		var again att.Characteristics
		require.NoError(t, json.Unmarshal(text, &again))
		assert.Equal(t, item, again, name)
		c := att.Classify(item)
		text, err = json.Marshal(c)
		require.NoError(t, err)
		var back att.Classification
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, c, back, name)
	}
}

func TestFloorChangesAndGaps(t *testing.T) {
	before, after := 0, 0
	changes := att.FloorChanges()
	for i, change := range changes {
		require.NotEmpty(t, change.Source.Citation)
		if i > 0 {
			require.LessOrEqual(t, changes[i-1].Year, change.Year)
		}
		require.Equal(t, change.Year <= 2014, change.InFloor)
		before += one(change.InFloor)
		after += one(!change.InFloor)
	}
	assert.Equal(t, []int{4, 4}, []int{before, after})
	open := 0
	for _, gap := range att.FloorGaps() {
		require.NotEmpty(t, gap.What)
		require.NotEmpty(t, gap.Source.Citation)
		require.NotEqual(t, att.NotGraded, gap.Source.Confidence)
		open += one(gap.Open)
	}
	assert.Equal(t, 4, open)
	assert.GreaterOrEqual(t, len(att.FloorGaps()), 12)
}

func ExampleClassify() {
	c := att.Classify(att.Characteristics{
		Platform: att.NoPlatform, Weapon: att.Mortar, Calibre: att.Whole(81), IndirectFire: att.Yes,
	})
	for _, category := range c.Categories() {
		fmt.Println(category.Provision(), category)
	}
	fmt.Println("reported on", c.ReportOn)
	c = att.Classify(att.Characteristics{Platform: att.NoPlatform, Weapon: att.CruiseMissile, Range: att.Whole(24)})
	fmt.Println(c.Arm)
	c = att.Classify(att.Characteristics{Platform: att.NoPlatform, Weapon: att.CruiseMissile})
	fmt.Println(c.Arm, c.Missing())
	// Output:
	// 2(1)(c) large_calibre_artillery
	// 2(1)(h) small_arms_and_light_weapons
	// reported on III
	// no
	// unknown [delivers_warhead ground_to_air range_km]
}

func BenchmarkClassify(b *testing.B) {
	tank := items()["tank"]
	b.ReportAllocs()
	for b.Loop() {
		if att.Classify(tank).ReportOn != att.SubI {
			b.Fatal("a tank is a tank")
		}
	}
}
