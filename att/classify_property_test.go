package att_test

import (
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

// randomly sets about as many facts as chance says, to any of their values that go together; what is set stays.
func randomly(random *rand.Rand, c att.Characteristics, chance float64) att.Characteristics {
	for {
		more := randomFacts(random, c, chance)
		mobile := more.HighCrossCountry == att.Yes && more.CrossCountry == att.No
		armed := more.Weapon == att.NoWeapon && more.Calibre.IsKnown() && more.Calibre != att.Whole(0)
		if !mobile && !armed {
			return more
		}
	}
}

func randomFacts(random *rand.Rand, c att.Characteristics, chance float64) att.Characteristics {
	fields := reflect.ValueOf(&c).Elem()
	for _, field := range fields.Fields() {
		if !field.IsZero() || random.Float64() > chance {
			continue
		}
		switch field.Interface().(type) {
		case att.Answer:
			field.Set(reflect.ValueOf(att.Answer(random.IntN(3))))
		case att.Platform:
			field.Set(reflect.ValueOf(att.Platform(random.IntN(int(att.OtherPlatform) + 1))))
		case att.Weapon:
			field.Set(reflect.ValueOf(att.Weapon(random.IntN(int(att.OtherWeapon) + 1))))
		case att.Measure:
			values := []string{"0", "3", "4", "12.5", "16.5", "24.9", "25", "75", "99", "100", "500"}
			field.Set(reflect.ValueOf(att.MustMeasure(values[random.IntN(len(values))])))
		}
	}
	return c
}

// filled sets every unknown fact to that of another item.
func filled(c, from att.Characteristics) att.Characteristics {
	fields, other := reflect.ValueOf(&c).Elem(), reflect.ValueOf(from)
	for i := range fields.NumField() {
		if fields.Field(i).IsZero() {
			fields.Field(i).Set(other.Field(i))
		}
	}
	return c
}

// TestLearningAFactNeverTurnsAnAnswerAround holds that an answer given on some facts stands on more of them.
func TestLearningAFactNeverTurnsAnAnswerAround(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 3))
	for range 2_000 {
		some := randomly(random, att.Characteristics{}, 0.6)
		more := randomly(random, some, 0.6)
		before, after := att.Classify(some), att.Classify(more)
		for i, r := range before.Results {
			if r.Answer != att.Unknown {
				require.Equal(t, r.Answer, after.Results[i].Answer, "%s\n%+v\n%+v", r.Category, some, more)
			}
		}
		if before.Arm != att.Unknown {
			require.Equal(t, before.Arm, after.Arm, "%+v\n%+v", some, more)
		}
	}
}

// TestUnknownMeansThatFactsCouldTell holds that an item of which a category is unknown for want of facts can be
// completed in two ways that differ in the answer, which may then be that the law is open.
func TestUnknownMeansThatFactsCouldTell(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	nothing := att.Characteristics{
		Platform: att.OtherPlatform, Weapon: att.OtherWeapon, Calibre: att.Whole(0), SelfPropelled: att.No,
		ArmourProtection: att.No, FightingVehicle: att.No, CrossCountry: att.No, HighCrossCountry: att.No,
		HighProtection: att.No, UnladenWeight: att.Whole(0), DirectFireGun: att.No, Infantry: att.Whole(0),
		VehicleMissiles: att.No, IndirectFire: att.No, Unmanned: att.No, EngagesTargets: att.No, FireControl: att.No,
		SpecialVersion: att.No, MilitaryVessel: att.No, Displacement: att.Whole(0), VesselMissileRange: att.Whole(0),
		SimilarTorpedoes: att.No, DeliversWarhead: att.No, Range: att.Whole(0), GroundToAir: att.Yes,
		MadeForLaunching: att.No,
	}
	completions := slices.Collect(maps.Values(items()))
	for _, name := range []string{"carrier", "frigate", "fighter", "helicopter"} {
		c := items()[name]
		c.VehicleMissiles, c.SimilarTorpedoes, c.SpecialVersion = att.Yes, att.Yes, att.Yes
		completions = append(completions, c)
		c.Platform, c.Weapon, c.Calibre, c.VesselMissileRange = items()[name].Platform, att.Gun, att.Whole(75), att.Whole(25)
		completions = append(completions, c)
	}
	tried := 0
	for range 150 {
		some := randomly(random, att.Characteristics{}, 0.25)
		for _, r := range att.Classify(some).Results {
			if r.Answer != att.Unknown || r.Reason != "" {
				continue
			}
			tried++
			answers := map[att.Answer]bool{}
			heavy, unmanned := nothing, nothing
			heavy.Calibre, unmanned.Unmanned = att.Whole(100), att.Yes
			for _, completion := range completions {
				answers[att.Classify(filled(filled(some, completion), nothing)).Result(r.Category).Answer] = true
			}
			for _, completion := range []att.Characteristics{nothing, heavy, unmanned} {
				answers[att.Classify(filled(some, completion)).Result(r.Category).Answer] = true
			}
			require.Greater(t, len(answers), 1, "no fact tells for %s of %+v", r.Category, some)
		}
	}
	require.Greater(t, tried, 200)
}
