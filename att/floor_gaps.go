package att

import "slices"

// FloorGap is something that the floor of 5(3) leaves out, so that a State may transfer it without 2(1) applying
// unless its own definition is wider. It serves a review of scope.
type FloorGap struct {
	What string `json:"what"`
	// Category is the nearest one, CategoryUnknown where there is none.
	Category Category `json:"category,omitempty"`
	// Open says that it is disputed whether the floor leaves it out.
	Open   bool   `json:"open,omitempty"`
	Note   string `json:"note,omitempty"`
	Source Source `json:"source"`
}

// FloorGaps lists what was found to be left out, in the order of the categories. It is not complete.
func FloorGaps() []FloorGap { return slices.Clone(floorGaps[:]) }

const (
	descriptionCitation = "UN Register definitions (UNODA sheet) without the changes of A/71/259 and A/77/126"
	treatyCitation      = "Arms Trade Treaty, Articles 2 to 4"
)

var floorGaps = [...]FloorGap{
	{
		"armoured vehicles with fewer than four places for infantry, no weapon of 12.5 mm and no missile launcher",
		ArmouredCombatVehicles, false, "such as protected ambulances and recovery vehicles",
		Source{descriptionCitation, HighConfidence, BasisRead},
	},
	{
		"guns and howitzers below 75 mm", LargeCalibreArtillery, false, "",
		Source{descriptionCitation, HighConfidence, BasisRead},
	},
	{
		"unmanned combat aircraft with fixed wings", CombatAircraft, true, "named in the Register in 2016",
		Source{"A/71/259; dispute from general knowledge", MediumConfidence, BasisMixed},
	},
	{
		"unmanned combat aircraft with rotary wings", AttackHelicopters, true, "added to the Register in 2022",
		Source{"A/77/126", MediumConfidence, BasisRead},
	},
	{
		"trainer, transport, tanker and other unarmed military aircraft", CombatAircraft, false,
		"a primary trainer is in once it is designed, equipped or modified to engage targets",
		Source{descriptionCitation, HighConfidence, BasisRead},
	},
	{
		"armed helicopters without an integrated fire control and aiming system", AttackHelicopters, false, "",
		Source{descriptionCitation, HighConfidence, BasisRead},
	},
	{
		"vessels below 500 t without missiles or torpedoes of 25 km", Warships, false,
		"Canada controls vessels from 150 t (SOR/2019-223)",
		Source{descriptionCitation, HighConfidence, BasisRead},
	},
	{
		"rockets and missiles below 25 km, unless MANPADS", MissilesAndLaunchers, false,
		"portable anti-tank missiles are light weapons",
		Source{descriptionCitation, HighConfidence, BasisRead},
	},
	{
		"ground-to-air missiles that are not MANPADS", MissilesAndLaunchers, false, "",
		Source{descriptionCitation, HighConfidence, BasisRead},
	},
	{
		"mortars of 75 to 99 mm as light weapons", SmallArmsAndLightWeapons, true,
		"the Register's form stops below 75 mm, other instruments at 100 mm; category III reaches them in any case",
		Source{"1997 Panel; 2005 Tracing Instrument, from general knowledge", LowConfidence, BasisMemory},
	},
	{
		"portable anti-aircraft guns", SmallArmsAndLightWeapons, true, "named in the Register in 2022",
		Source{"A/77/126", MediumConfidence, BasisRead},
	},
	{
		"ammunition that arms of 2(1) do not fire, launch or deliver: hand grenades, landmines, demolition charges",
		CategoryUnknown, false, "Article 3 reaches only ammunition of arms of 2(1)",
		Source{treatyCitation, HighConfidence, BasisRead},
	},
	{
		"parts in a form that does not provide the capability to assemble arms of 2(1), and parts by technology",
		CategoryUnknown, false, "Article 4 asks for the form, not for the technology",
		Source{treatyCitation, HighConfidence, BasisRead},
	},
	{
		"technology, software, know-how and technical assistance", CategoryUnknown, false, "Articles 2 to 4 name goods",
		Source{treatyCitation, HighConfidence, BasisRead},
	},
	{
		"goods of dual use, riot control, surveillance, body armour, optics, radar apart from a weapon",
		CategoryUnknown, false, "not among the categories of 2(1)",
		Source{treatyCitation, HighConfidence, BasisRead},
	},
}
