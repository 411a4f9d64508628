package att

import "github.com/openatt/treaty/internal/enum"

// Platform says what carries the weapon. The zero value is unknown.
type Platform uint8

// The platforms. NoPlatform is that of arms carried, towed or set up by hand, and of missiles as such.
const (
	PlatformUnknown Platform = iota
	NoPlatform
	TrackedVehicle
	SemiTrackedVehicle
	WheeledVehicle
	FixedWingAircraft
	VariableWingAircraft
	RotaryWingAircraft
	SurfaceVessel
	Submarine
	OtherPlatform
)

var platformNames = []string{
	"unknown", "none", "tracked", "semi_tracked", "wheeled", "fixed_wing", "variable_wing", "rotary_wing",
	"surface_vessel", "submarine", "other",
}

// String returns the name used in files, such as "semi_tracked".
func (p Platform) String() string { return enum.Name(platformNames, p) }

// MarshalText writes what String returns; a value outside the list is an error.
func (p Platform) MarshalText() ([]byte, error) {
	return enum.Marshal("att: platform", platformNames, p)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (p *Platform) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: platform", platformNames, text, p)
}

// Weapon says what kind the weapon is, or the main weapon of a platform. The zero value is unknown.
type Weapon uint8

// The weapons. OtherSmallArm and OtherLightWeapon are what a State takes for one though it is of no kind named;
// MissileLauncherUnit is a means of launching missiles that is not itself a platform of the other categories.
const (
	WeaponUnknown Weapon = iota
	NoWeapon
	Gun
	Howitzer
	GunHowitzer
	Mortar
	MultipleRocketLauncher
	Rocket
	BallisticMissile
	CruiseMissile
	OtherMissile
	RemotelyPilotedMissile
	MissileLauncherUnit
	ManPortableAirDefence
	RevolverOrPistol
	RifleOrCarbine
	SubMachineGun
	AssaultRifle
	LightMachineGun
	OtherSmallArm
	HeavyMachineGun
	GrenadeLauncher
	PortableAntiTankGun
	RecoillessRifle
	PortableAntiTankMissile
	OtherLightWeapon
	PortableAntiAircraftGun
	OtherWeapon
)

var weaponNames = []string{
	"unknown", "none", "gun", "howitzer", "gun_howitzer", "mortar", "multiple_rocket_launcher", "rocket",
	"ballistic_missile", "cruise_missile", "other_missile", "remotely_piloted_missile", "missile_launcher", "manpads",
	"revolver_or_pistol", "rifle_or_carbine", "sub_machine_gun", "assault_rifle", "light_machine_gun",
	"other_small_arm", "heavy_machine_gun", "grenade_launcher", "portable_anti_tank_gun", "recoilless_rifle",
	"portable_anti_tank_missile", "other_light_weapon", "portable_anti_aircraft_gun", "other",
}

// String returns the name used in files, such as "gun_howitzer".
func (w Weapon) String() string { return enum.Name(weaponNames, w) }

// MarshalText writes what String returns; a value outside the list is an error.
func (w Weapon) MarshalText() ([]byte, error) { return enum.Marshal("att: weapon", weaponNames, w) }

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (w *Weapon) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: weapon", weaponNames, text, w)
}

// Characteristics holds what is known of an item, fact by fact. Every zero value is an unknown fact, which neither
// classifies an item nor rules it out. A Measure of 0 says that there is none.
type Characteristics struct {
	Platform Platform `json:"platform"`
	Weapon   Weapon   `json:"weapon"`
	// Calibre is that of the weapon, or of the integral or organic weapon of a vehicle, in millimetres.
	Calibre Measure `json:"calibre_mm,omitzero"`

	// SelfPropelled, ArmourProtection, FightingVehicle: the vehicle moves by itself, has armoured protection, is
	// made for fighting.
	SelfPropelled    Answer `json:"self_propelled"`
	ArmourProtection Answer `json:"armour_protection"`
	FightingVehicle  Answer `json:"fighting_vehicle"`
	// CrossCountry is cross-country capability, HighCrossCountry high mobility across country (which includes it),
	// HighProtection a high level of self-protection.
	CrossCountry     Answer `json:"cross_country"`
	HighCrossCountry Answer `json:"high_cross_country"`
	HighProtection   Answer `json:"high_protection"`
	// UnladenWeight is in metric tons.
	UnladenWeight Measure `json:"unladen_weight_t,omitzero"`
	// DirectFireGun says that the main gun is one for direct fire with high muzzle velocity.
	DirectFireGun Answer `json:"direct_fire_gun"`
	// Infantry is the number of infantrymen that the vehicle is designed and equipped to carry.
	Infantry Measure `json:"infantry,omitzero"`
	// VehicleMissiles says that the vehicle is armed with a missile launcher.
	VehicleMissiles Answer `json:"vehicle_missiles"`
	// IndirectFire says that the weapon engages surface targets primarily by indirect fire.
	IndirectFire Answer `json:"indirect_fire"`

	// Unmanned says that nobody is on board.
	Unmanned Answer `json:"unmanned"`
	// EngagesTargets says that the aircraft is designed, equipped or modified to engage targets with weapons: for
	// rotary wings with anti-armour, air-to-surface, air-to-subsurface or air-to-air weapons.
	EngagesTargets Answer `json:"engages_targets"`
	// FireControl says that it has an integrated fire control and aiming system for them.
	FireControl Answer `json:"fire_control"`
	// SpecialVersion says that it is a version of such an aircraft for electronic warfare or reconnaissance, for
	// fixed and variable wings also for the suppression of air defence.
	SpecialVersion Answer `json:"special_version"`

	// MilitaryVessel says that the vessel is armed and equipped for military use.
	MilitaryVessel Answer `json:"military_vessel"`
	// Displacement is standard displacement in metric tons.
	Displacement Measure `json:"displacement_t,omitzero"`
	// VesselMissileRange is the range in kilometres of the missiles that the vessel is equipped to launch.
	// SimilarTorpedoes says that its torpedoes have a similar range; how similar is not a figure in the Register.
	VesselMissileRange Measure `json:"vessel_missile_range_km,omitzero"`
	SimilarTorpedoes   Answer  `json:"similar_torpedoes"`

	// DeliversWarhead says that the rocket or missile, or what the launcher launches, can deliver a warhead or
	// another weapon of destruction; Range is how far, in kilometres.
	DeliversWarhead Answer  `json:"delivers_warhead"`
	Range           Measure `json:"range_km,omitzero"`
	// GroundToAir says that it is fired from the ground at targets in the air.
	GroundToAir Answer `json:"ground_to_air"`
	// MadeForLaunching says that the launcher was designed or modified specifically for launching such missiles.
	MadeForLaunching Answer `json:"made_for_launching"`
}
