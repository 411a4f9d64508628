package att

import "github.com/openatt/treaty/internal/enum"

// ItemClass says which of the Treaty's three groups of items a thing belongs to. The zero value is unknown.
type ItemClass uint8

// The item classes. Ammunition of Article 3 is fired, launched or delivered by arms of 2(1); parts of Article 4 come
// in a form that provides the capability to assemble them. Whether an item meets that condition is a fact of the case.
const (
	ItemClassUnknown ItemClass = iota
	Arms
	Ammunition
	Parts
	OutsideTreaty
)

var itemClassNames = []string{"unknown", "arms", "ammunition", "parts", "outside"}

// Provision returns 2(1), 3 or 4, and the zero Provision for the other classes.
func (c ItemClass) Provision() Provision {
	switch c {
	case Arms:
		return Art2Par1
	case Ammunition:
		return Art3
	case Parts:
		return Art4
	case ItemClassUnknown, OutsideTreaty:
	}
	return 0
}

// String returns the name used in files: "arms", "ammunition", "parts", "outside" or "unknown".
func (c ItemClass) String() string { return enum.Name(itemClassNames, c) }

// MarshalText writes what String returns; a value outside the list is an error.
func (c ItemClass) MarshalText() ([]byte, error) {
	return enum.Marshal("att: item class", itemClassNames, c)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (c *ItemClass) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: item class", itemClassNames, text, c)
}

// Category is one of the eight categories of arms of 2(1)(a) to (h). The zero value is unknown.
type Category uint8

// The categories in the order of 2(1).
const (
	CategoryUnknown Category = iota
	BattleTanks
	ArmouredCombatVehicles
	LargeCalibreArtillery
	CombatAircraft
	AttackHelicopters
	Warships
	MissilesAndLaunchers
	SmallArmsAndLightWeapons
)

var categoryNames = []string{
	"unknown", "battle_tanks", "armoured_combat_vehicles", "large_calibre_artillery", "combat_aircraft",
	"attack_helicopters", "warships", "missiles_and_launchers", "small_arms_and_light_weapons",
}

// Provision returns 2(1)(a) to (h), and the zero Provision for the unknown category.
func (c Category) Provision() Provision {
	if c == CategoryUnknown || c > SmallArmsAndLightWeapons {
		return 0
	}
	return Art2Par1 + Provision(c)<<letterShift
}

// String returns the name used in files, such as "battle_tanks".
func (c Category) String() string { return enum.Name(categoryNames, c) }

// MarshalText writes what String returns; a value outside the list is an error.
func (c Category) MarshalText() ([]byte, error) {
	return enum.Marshal("att: category", categoryNames, c)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (c *Category) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: category", categoryNames, text, c)
}
