package att

// The figures of the UN Register's descriptions as at 24 December 2014, every one inclusive. They were read in a
// later sheet of definitions without the changes of 2016 and 2022; the wording of 2014 for IV and V was not read in
// full.
func tankWeight() Measure      { return MustMeasure("16.5") }
func tankCalibre() Measure     { return Whole(75) }
func infantrySquad() Measure   { return Whole(4) }
func vehicleCalibre() Measure  { return MustMeasure("12.5") }
func artilleryFloor() Measure  { return Whole(75) }
func lightMortarTop() Measure  { return Whole(100) }
func warshipSize() Measure     { return Whole(500) }
func missileDistance() Measure { return Whole(25) }

// description returns the clauses of the Register's description of a category, all of which must be met. That of
// small arms and light weapons has none: see smallArms.
func (c Characteristics) description(category Category) []clause {
	switch category {
	case BattleTanks:
		return c.battleTank()
	case ArmouredCombatVehicles:
		return c.combatVehicle()
	case LargeCalibreArtillery:
		return c.artillery()
	case CombatAircraft:
		return c.combatAircraft()
	case AttackHelicopters:
		return c.attackHelicopter()
	case Warships:
		return c.warship()
	case MissilesAndLaunchers:
		return c.missile()
	case CategoryUnknown, SmallArmsAndLightWeapons:
	}
	return nil
}

func (c Characteristics) battleTank() []clause {
	return []clause{
		{c.platformIs("tracked or wheeled", TrackedVehicle, WheeledVehicle)},
		{isYes("self_propelled", c.SelfPropelled)},
		{isYes("armour_protection", c.ArmourProtection)},
		{isYes("fighting_vehicle", c.FightingVehicle)},
		{isYes("high_cross_country", c.HighCrossCountry)},
		{isYes("high_protection", c.HighProtection)},
		{atLeast("unladen_weight_t", c.UnladenWeight, tankWeight())},
		{isYes("direct_fire_gun", c.DirectFireGun)},
		{atLeast("calibre_mm", c.weaponCalibre(), tankCalibre())},
	}
}

func (c Characteristics) combatVehicle() []clause {
	return []clause{
		{c.platformIs("tracked, semi-tracked or wheeled", TrackedVehicle, SemiTrackedVehicle, WheeledVehicle)},
		{isYes("self_propelled", c.SelfPropelled)},
		{isYes("armour_protection", c.ArmourProtection)},
		{isYes("cross_country", c.crossesCountry())},
		{
			atLeast("infantry", c.Infantry, infantrySquad()),
			atLeast("calibre_mm", c.weaponCalibre(), vehicleCalibre()),
			isYes("vehicle_missiles", c.VehicleMissiles),
		},
	}
}

func (c Characteristics) artillery() []clause {
	return []clause{
		{c.weaponIs("gun, howitzer, both in one, mortar or multiple-launch rocket system",
			Gun, Howitzer, GunHowitzer, Mortar, MultipleRocketLauncher)},
		{isYes("indirect_fire", c.IndirectFire)},
		{atLeast("calibre_mm", c.weaponCalibre(), artilleryFloor())},
	}
}

func (c Characteristics) combatAircraft() []clause {
	return []clause{
		{c.platformIs("fixed or variable wing", FixedWingAircraft, VariableWingAircraft)},
		{isYes("engages_targets", c.EngagesTargets), isYes("special_version", c.SpecialVersion)},
		{c.mannedAsIn2014()},
	}
}

func (c Characteristics) attackHelicopter() []clause {
	return []clause{
		{c.platformIs("rotary wing", RotaryWingAircraft)},
		{isYes("engages_targets", c.EngagesTargets), isYes("special_version", c.SpecialVersion)},
		{isYes("fire_control", c.FireControl), isYes("special_version", c.SpecialVersion)},
		{c.mannedAsIn2014()},
	}
}

func (c Characteristics) warship() []clause {
	return []clause{
		{c.platformIs("vessel or submarine", SurfaceVessel, Submarine)},
		{isYes("military_vessel", c.MilitaryVessel)},
		{
			atLeast("displacement_t", c.Displacement, warshipSize()),
			atLeast("vessel_missile_range_km", c.VesselMissileRange, missileDistance()),
			isYes("similar_torpedoes", c.SimilarTorpedoes),
		},
	}
}

// missile holds (a) of the description; MANPADS are (b) and need nothing else.
func (c Characteristics) missile() []clause {
	manpads := c.weaponIs("man-portable air-defence system", ManPortableAirDefence)
	if manpads.Met == Yes {
		return []clause{{manpads}}
	}
	notLauncher := Criterion{
		"weapon", "not a launcher", c.Weapon.String(), oneOf(c.Weapon, []Weapon{MissileLauncherUnit}).Not(),
	}
	return []clause{
		{c.weaponIs("rocket, missile, remotely piloted vehicle with the characteristics of one, launcher or MANPADS",
			Rocket, BallisticMissile, CruiseMissile, OtherMissile, RemotelyPilotedMissile, MissileLauncherUnit,
			ManPortableAirDefence)},
		{isYes("delivers_warhead", c.DeliversWarhead), manpads},
		{atLeast("range_km", c.Range, missileDistance()), manpads},
		{isNo("ground_to_air", c.GroundToAir), manpads},
		{c.platformIs("none, unless a launcher", NoPlatform), notLauncher.not(), manpads},
		{notLauncher, isYes("made_for_launching", c.MadeForLaunching)},
		{notLauncher, Criterion{"", "not covered by categories I to VI", c.coveredBefore().String(), c.coveredBefore().Not()}},
	}
}

// coveredBefore says whether an item is in one of the categories I to VI.
func (c Characteristics) coveredBefore() Answer {
	covered := No
	for category := BattleTanks; category < MissilesAndLaunchers; category++ {
		covered = covered.Or(allOf(c.description(category)))
	}
	return covered
}

// weaponCalibre is 0 where there is no weapon.
func (c Characteristics) weaponCalibre() Measure {
	if c.Weapon == NoWeapon {
		return Whole(0)
	}
	return c.Calibre
}

// crossesCountry is cross-country capability. High mobility includes it, and outweighs a "no" that contradicts it,
// because what may be in a category is not ruled out by a contradiction.
func (c Characteristics) crossesCountry() Answer {
	if c.HighCrossCountry == Yes {
		return Yes
	}
	return c.CrossCountry
}

// mannedAsIn2014 is met by manned aircraft. Whether the descriptions of 24 December 2014 reached unmanned ones is
// disputed for IV and was settled for V only in 2022, so that an unmanned type is neither in nor out.
func (c Characteristics) mannedAsIn2014() Criterion {
	met := Unknown
	if c.Unmanned == No {
		met = Yes
	}
	return Criterion{"unmanned", "no (open for unmanned types)", c.Unmanned.String(), met}
}
