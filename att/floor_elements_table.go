package att

import "slices"

// categoryFloor is a description of the Register taken apart: what it reaches, the lower limits it sets and the
// characteristics it asks for.
type categoryFloor struct {
	elements []string
	limits   []floorLimit
	requires []string
}

type floorLimit struct {
	fact  string
	limit string
}

// isKnown reports whether it is known what the floor reaches: for small arms, where the State names an instrument that
// this library holds.
func (f categoryFloor) isKnown() bool { return len(f.elements) > 0 }

// bound returns the lower limit of a characteristic, the unknown Measure when the floor has none.
func (f categoryFloor) bound(fact string) Measure {
	for _, l := range f.limits {
		if l.fact == fact {
			return MustMeasure(l.limit)
		}
	}
	return Measure{}
}

// FloorElements lists what the description of a category reaches, as names for NationalDefinition: kinds of
// platforms and weapons, and ways of being within it of which one is enough. For small arms and light weapons it
// lists what the instruments known to this library name. It is nil for the unknown category.
func FloorElements(c Category) []string { return slices.Clone(allElements(c)) }

func allElements(c Category) []string {
	if c == SmallArmsAndLightWeapons {
		return append(registerFormElements(), "mortars_75_to_99_mm", "manpads", "portable_anti_aircraft_guns")
	}
	return floorOf(c).elements
}

// floorOf returns the floor of 2(1)(a) to (g).
func floorOf(c Category) categoryFloor {
	switch c {
	case BattleTanks:
		return categoryFloor{
			elements: []string{"tracked", "wheeled"},
			limits:   []floorLimit{{"unladen_weight_t", "16.5"}, {"calibre_mm", "75"}},
			requires: []string{
				"self_propelled", "armour_protection", "fighting_vehicle", "cross_country", "high_cross_country",
				"high_protection", "direct_fire_gun",
			},
		}
	case ArmouredCombatVehicles:
		return categoryFloor{
			elements: []string{
				"tracked", "semi_tracked", "wheeled", "infantry_carriers", "gun_armed_vehicles", "missile_armed_vehicles",
			},
			limits:   []floorLimit{{"infantry", "4"}, {"calibre_mm", "12.5"}},
			requires: []string{"self_propelled", "armour_protection", "cross_country"},
		}
	case LargeCalibreArtillery:
		return categoryFloor{
			elements: []string{"guns", "howitzers", "gun_howitzers", "mortars", "multiple_rocket_launchers"},
			limits:   []floorLimit{{"calibre_mm", "75"}},
			requires: []string{"indirect_fire"},
		}
	case CombatAircraft:
		return categoryFloor{
			elements: []string{
				"fixed_wing", "variable_wing", "designed_for_combat", "equipped_for_combat", "modified_for_combat",
				"guided_missiles", "unguided_rockets", "bombs", "guns", "other_weapons", "electronic_warfare_versions",
				"air_defence_suppression_versions", "reconnaissance_versions", "armed_trainers",
			},
			requires: []string{"engages_targets"},
		}
	case AttackHelicopters:
		return categoryFloor{
			elements: []string{
				"designed_for_combat", "equipped_for_combat", "modified_for_combat", "anti_armour_weapons",
				"air_to_surface_weapons", "air_to_subsurface_weapons", "air_to_air_weapons", "unguided_weapons",
				"reconnaissance_versions", "electronic_warfare_versions",
			},
			requires: []string{"engages_targets", "fire_control"},
		}
	case Warships:
		return categoryFloor{
			elements: []string{"surface_vessels", "submarines", "smaller_with_missiles", "smaller_with_torpedoes"},
			limits:   []floorLimit{{"displacement_t", "500"}, {"vessel_missile_range_km", "25"}},
			requires: []string{"military_vessel"},
		}
	case MissilesAndLaunchers:
		return categoryFloor{
			elements: []string{
				"guided_rockets", "unguided_rockets", "ballistic_missiles", "cruise_missiles", "remotely_piloted_vehicles",
				"launchers", "manpads",
			},
			limits:   []floorLimit{{"range_km", "25"}},
			requires: []string{"delivers_warhead", "made_for_launching"},
		}
	case CategoryUnknown, SmallArmsAndLightWeapons:
	}
	return categoryFloor{}
}

// registerFormElements are the kinds that the Register's form names; its lines for others are open.
func registerFormElements() []string {
	return []string{
		"revolvers_and_pistols", "rifles_and_carbines", "sub_machine_guns", "assault_rifles", "light_machine_guns",
		"heavy_machine_guns", "grenade_launchers", "portable_anti_tank_guns", "recoilless_rifles",
		"portable_anti_tank_missiles", "mortars_below_75_mm",
	}
}

// instrumentElements lists what an instrument names, nil for one that the library does not hold.
func instrumentElements(instrument string) []string {
	switch instrument {
	case InstrumentRegisterForm:
		return registerFormElements()
	case InstrumentTracing:
		return allElements(SmallArmsAndLightWeapons)
	default:
		return nil
	}
}

// isMeasured reports whether a characteristic is a Measure.
func isMeasured(fact string) bool {
	switch fact {
	case "calibre_mm", "unladen_weight_t", "infantry", "displacement_t", "vessel_missile_range_km", "range_km":
		return true
	default:
		return false
	}
}

// isFact reports whether a characteristic is a yes-or-no fact.
func isFact(fact string) bool {
	switch fact {
	case "self_propelled", "armour_protection", "fighting_vehicle", "cross_country", "high_cross_country",
		"high_protection", "direct_fire_gun", "vehicle_missiles", "indirect_fire", "unmanned", "engages_targets",
		"fire_control", "special_version", "military_vessel", "similar_torpedoes", "delivers_warhead", "ground_to_air",
		"made_for_launching":
		return true
	default:
		return false
	}
}
