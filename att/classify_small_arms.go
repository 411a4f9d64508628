package att

import "slices"

// smallArms answers for 2(1)(h). The Register had no description of small arms and light weapons on 24 December
// 2014; its reporting form names kinds, which the Treaty's forms follow as an approximation, and other instruments
// name more. 5(3) speaks of relevant instruments of the United Nations without naming them. A vehicle, vessel or
// aircraft that carries such a weapon is none itself.
func (c Characteristics) smallArms() CategoryResult {
	r := CategoryResult{
		Category: SmallArmsAndLightWeapons, Provision: SmallArmsAndLightWeapons.Provision(),
		Criteria: []Criterion{c.weaponIs("a kind of the Register's form for small arms and light weapons", formKinds()...)},
		Source: Source{
			Citation:   "UN Register, form for small arms and light weapons; 1997 Panel and 2005 Tracing Instrument",
			Confidence: MediumConfidence, Basis: BasisMixed,
		},
	}
	onNothing := c.platformIs("none", NoPlatform)
	r.Criteria = append(r.Criteria, onNothing)
	c.smallArm(&r)
	if r.Answer != No && onNothing.Met == No {
		r.Answer, r.Line, r.Missing, r.Reason, r.NearMiss = No, NoSubcategory, nil, "", false
	}
	if r.Answer != No && onNothing.Met == Unknown {
		r.Answer, r.Line, r.Missing = Unknown, NoSubcategory, append(r.Missing, "platform")
	}
	slices.Sort(r.Missing)
	return r
}

// smallArm answers for the weapon alone, whatever carries it.
func (c Characteristics) smallArm(r *CategoryResult) {
	line := formLine(c.Weapon)
	switch {
	case c.Weapon == WeaponUnknown:
		r.Answer, r.Missing = Unknown, []string{"weapon"}
	case c.Weapon == Mortar:
		c.lightMortar(r)
	case c.Weapon == ManPortableAirDefence:
		r.Answer, r.Line = Yes, SubVIIb
		r.Reason = "the 2005 Tracing Instrument counts MANPADS among light weapons; they are reported under VII.b"
	case c.Weapon == PortableAntiAircraftGun:
		r.Answer = Unknown
		r.Reason = "light weapons by the description of 2022 and other instruments; the form of 2014 does not name them"
	case c.Weapon == OtherSmallArm || c.Weapon == OtherLightWeapon:
		r.Answer = Unknown
		r.Reason = "the instruments that 5(3) means are not named: whether a kind of no name is reached is open"
	case line != NoSubcategory:
		r.Answer, r.Line = Yes, line
	default:
		r.Answer = No
	}
}

// lightMortar divides mortars: below 75 mm they stand on the form, from 75 to below 100 mm other instruments count
// them as light weapons beside category III, from 100 mm they are none.
func (c Characteristics) lightMortar(r *CategoryResult) {
	onForm := below("calibre_mm", c.Calibre, artilleryFloor())
	inInstruments := below("calibre_mm", c.Calibre, lightMortarTop())
	r.Criteria = append(r.Criteria, onForm, inInstruments)
	r.Answer = inInstruments.Met
	switch {
	case r.Answer == Unknown:
		r.Missing = []string{"calibre_mm"}
	case onForm.Met == Yes:
		r.Line = SubVIIIB6
	case r.Answer == Yes:
		r.Line = SubIII
		r.Reason = "the 1997 Panel and the 2005 Tracing Instrument count mortars below 100 mm as light weapons; the " +
			"form stops below 75 mm and has them under III"
	default:
		r.NearMiss = true
	}
}

// formKinds are the kinds that the Register's form names.
func formKinds() []Weapon {
	return []Weapon{
		RevolverOrPistol, RifleOrCarbine, SubMachineGun, AssaultRifle, LightMachineGun, HeavyMachineGun, GrenadeLauncher,
		PortableAntiTankGun, RecoillessRifle, PortableAntiTankMissile, Mortar,
	}
}

// formLine returns the line of the form for a kind that needs nothing else.
func formLine(w Weapon) Subcategory {
	if w >= RevolverOrPistol && w <= LightMachineGun {
		return SubVIIIA1 + Subcategory(w-RevolverOrPistol)
	}
	if w >= HeavyMachineGun && w <= PortableAntiTankMissile {
		return SubVIIIB1 + Subcategory(w-HeavyMachineGun)
	}
	return NoSubcategory
}
