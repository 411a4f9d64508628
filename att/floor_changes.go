package att

import "slices"

// FloorChange is a change of the UN Register's descriptions. Those before 24 December 2014 made the floor of 5(3),
// those after leave it where it was.
type FloorChange struct {
	// Year is that of the expert group's report, Document its symbol or that of the press release read.
	Year     int      `json:"year"`
	Category Category `json:"category"`
	Change   string   `json:"change"`
	// InFloor says that the change came before the floor was set.
	InFloor bool   `json:"in_floor"`
	Source  Source `json:"source"`
}

// FloorChanges returns the changes found, in order of time. Others may exist.
func FloorChanges() []FloorChange { return slices.Clone(floorChanges[:]) }

var floorChanges = [...]FloorChange{
	{
		2003, LargeCalibreArtillery, "the lower bound of calibre went from 100 to 75 mm", true,
		Source{"DC/2880 of 1 August 2003", HighConfidence, BasisRead},
	},
	{
		2003, MissilesAndLaunchers, "man-portable air-defence systems were added as (b)", true,
		Source{"DC/2880 of 1 August 2003", HighConfidence, BasisRead},
	},
	{
		2006, Warships, "the lower bound of displacement went from 750 to 500 t; below it missiles or torpedoes of 25 km",
		true,
		Source{"DC/3040 of 1 August 2006", HighConfidence, BasisRead},
	},
	{
		2006, SmallArmsAndLightWeapons, "a form for voluntary reports was added", true,
		Source{"DC/3040 of 1 August 2006", HighConfidence, BasisRead},
	},
	{
		2016, CombatAircraft, "divided into manned (a) and unmanned (b) types", false,
		Source{"A/71/259", MediumConfidence, BasisMixed},
	},
	{
		2016, SmallArmsAndLightWeapons, "invited beside the seven categories on a trial basis", false,
		Source{"A/71/259 and resolution 71/44", HighConfidence, BasisRead},
	},
	{
		2022, AttackHelicopters, "rotary-wing unmanned combat aerial vehicles were added", false,
		Source{"A/77/126", HighConfidence, BasisRead},
	},
	{
		2022, SmallArmsAndLightWeapons,
		"described as man-portable lethal arms that expel a shot, bullet or projectile by an explosive, portable " +
			"anti-aircraft guns and missile launchers included, antiques excluded",
		false,
		Source{"A/77/126", HighConfidence, BasisRead},
	},
}

// laterChanges returns the changes after the floor was set that concern an item.
func (c Characteristics) laterChanges() []FloorChange {
	var later []FloorChange
	for _, change := range floorChanges[:] {
		if !change.InFloor && c.concernedBy(change) {
			later = append(later, change)
		}
	}
	return later
}

func (c Characteristics) concernedBy(change FloorChange) bool {
	switch change.Category {
	case CombatAircraft:
		return c.Unmanned != No && (c.Platform == FixedWingAircraft || c.Platform == VariableWingAircraft)
	case AttackHelicopters:
		return c.Unmanned != No && c.Platform == RotaryWingAircraft
	case SmallArmsAndLightWeapons:
		lightMortar := c.Weapon == Mortar && c.Calibre.AtLeast(lightMortarTop()) != Yes
		portable := c.Weapon >= RevolverOrPistol && c.Weapon <= PortableAntiAircraftGun
		return lightMortar || portable || c.Weapon == ManPortableAirDefence
	case CategoryUnknown, BattleTanks, ArmouredCombatVehicles, LargeCalibreArtillery, Warships, MissilesAndLaunchers:
	}
	return false
}
