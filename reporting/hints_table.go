package reporting

import "github.com/openatt/treaty/att"

// Sets of categories for the hints, as bits of the category's number.
const (
	underI    = 1 << 1
	underII   = 1 << 2
	underIII  = 1 << 3
	underIV   = 1 << 4
	underV    = 1 << 5
	underVI   = 1 << 6
	underVII  = 1 << 7
	underVIII = 1 << 8
)

// Sets of headings under VIII, as bits of the heading.
const (
	underA      = 1<<HeadingVIIIA | 1<<HeadingVIIIA1 | 1<<HeadingVIIIA2 | underA3to6
	underA3to6  = 1<<HeadingVIIIA3 | 1<<HeadingVIIIA4 | 1<<HeadingVIIIA5 | 1<<HeadingVIIIA6
	underB1     = 1 << HeadingVIIIB1
	underB2     = 1 << HeadingVIIIB2
	underB3to6  = 1<<HeadingVIIIB3 | 1<<HeadingVIIIB4 | 1<<HeadingVIIIB5 | 1<<HeadingVIIIB6
	underRifles = 1<<HeadingVIIIA2 | 1<<HeadingVIIIA4
)

// ownWords are the words for the items of each category, beside which those for the items of another are likely to say
// what it goes with.
var ownWords = [att.SmallArmsAndLightWeapons + 1]topic{
	0, topicTank, topicVehicle, topicArtillery | topicMortar, topicAircraft, topicHelicopter, topicShip,
}

// otherArms are words for small arms and light weapons beside those that a hint is about: a list of several kinds
// under one heading is left alone.
const otherArms = topicMachine | topicSubmachine | topicGrenade | topicLauncher | topicMortar | topicRecoilless |
	topicRocket | topicMissile | topicPart | topicAmmunition

// hints lists the words that surprise under a category; the first that applies speaks. The lines between
// categories are those of 2(1) and of the UN Register's descriptions on 24 December 2014; what models are
// is general knowledge. Under VIII a hint speaks only of one kind of arm, named in words and not as an accessory.
var hints = [...]hint{
	{
		under: underVII | underIII, says: topicShell, unless: topicLauncher | topicMissile | topicCarrier,
		better: "ammunition of Article 3",
	},
	{
		under: underI | underII | underIII | underIV | underV | underVII, says: topicRecoilless,
		better: "VIII.B.4",
	},
	{
		under:  underI | underII | underIII | underIV | underVI | underVIII,
		says:   topicHelicopter,
		unless: topicMissile | topicLauncher | topicGun | topicPart | topicSmallArm, quiet: true, better: "V",
	},
	{
		under: underI | underII | underIII | underIV | underV, says: topicShip,
		unless: topicMissile | topicGun, quiet: true, better: "VI",
	},
	{
		under: underI | underII | underIII | underV | underVI, says: topicAircraft,
		unless: topicMissile | topicGun | topicHelicopter | topicShip | topicShared, quiet: true, better: "IV",
	},
	{
		under: underI | underII | underIII | underIV | underV | underVI | underVII,
		says:  topicSmallArm, unless: topicVehicle | topicTank | topicCarrier | topicMissile, better: "VIII.A",
	},
	{
		under: underIII | underIV | underV | underVI | underVII,
		says:  topicMachine, and: topicGun, unless: topicVehicle | topicTank, better: "VIII",
	},
	{
		under: underI | underII | underIII | underIV | underV | underVI | underVIII, says: topicManpads,
		unless: topicShared | topicCarrier | topicVehicle | topicTank | topicPart | topicAmmunition, quiet: true,
		better: "VII.b",
	},
	{
		under: underVIII, only: 1<<HeadingVIII | 1<<HeadingVIIIB | underB1 | underB2 | underB3to6 | 1<<HeadingVIIIB7,
		says: topicManpads, unless: topicCarrier | topicVehicle | topicPart | topicAmmunition, better: "VII.b",
	},
	{
		under: underIII, says: topicMissile, unless: topicMortar, better: "VII.a or VIII.B.5",
	},
	{
		under: underI | underII, says: topicMissile, alone: true, better: "VII.a or VIII.B.5",
	},
	{
		under: underVIII, only: underA | underB1 | underB2 | 1<<HeadingVIIIB3 | 1<<HeadingVIIIB4 | 1<<HeadingVIIIB6,
		says: topicMissile, alone: true, better: "VII.a or VIII.B.5",
	},
	{
		under: underIII, says: topicRocket, unless: topicLauncher | topicArtillery,
		better: "VII.a or ammunition of Article 3",
	},
	{
		under: underI | underIV | underV | underVI, says: topicArtillery | topicMortar,
		unless: topicTank | topicShip | topicAircraft | topicHelicopter, better: "III",
	},
	{
		under: underVII, only: 1 << HeadingVIIa, says: topicManpads, unless: topicPart, better: "VII.b",
	},
	{
		under: underVII, only: 1 << HeadingVIIb, says: topicNotManpads, unless: topicManpads, better: "VII.a",
	},
	{
		under: underVII, only: 1 << HeadingVIIb, says: topicAntiTank, unless: topicManpads,
		better: "VII.a or VIII.B.5",
	},
	{
		under: underVII, says: topicArtillery | topicMortar, unless: topicGuided | topicRocket | topicMissile,
		better: "III",
	},
	{
		under: underVII, says: topicRocket, and: topicLauncher,
		unless: topicGuided | topicMissile | topicPart | topicInch | topicIncomplete,
		better: "III",
	},
	{
		under: underI, says: topicVehicle, unless: topicTank | topicRecovery, better: "II",
	},
	{
		under: underII, says: topicTank, unless: topicRecovery | topicCarrier | topicVehicle, better: "I",
	},
	{
		under: underII, says: topicHowitzer, unless: topicCarrier | topicRecovery | topicPart | topicAmmunition,
		quiet: true, better: "III",
	},
	{
		under: underIII | underVI | underVII, says: topicTank, unless: topicShared, alone: true, better: "I",
	},
	{
		under: underIII | underVI | underVII | underVIII, says: topicArmoured, unless: topicShared, alone: true,
		better: "II",
	},
	{
		under: underVII | underVIII, says: topicAircraft, unless: topicShared, alone: true, better: "IV",
	},
	{
		under: underVII, says: topicHelicopter, alone: true, better: "V",
	},
	{
		under: underVII | underVIII, says: topicShip, alone: true, better: "VI",
	},
	{
		under: underIV, only: 1 << HeadingIVa, says: topicUnmanned, unless: topicManned | topicMissile | topicAnd,
		better: "IV.b",
	},
	{
		under: underIV, only: 1 << HeadingIVb, says: topicManned, unless: topicUnmanned, better: "IV.a",
	},
	{
		under: underV, only: 1 << HeadingVa, says: topicUnmanned, unless: topicManned | topicMissile | topicAnd,
		better: "V.b",
	},
	{
		under: underV, only: 1 << HeadingVb, says: topicManned, unless: topicUnmanned, better: "V.a",
	},
	{
		under: underVII, says: topicRange, better: "none of the eight categories",
	},
	{
		under: underVIII, says: topicTank, and: topicBattleTank,
		unless: otherArms | topicSmallArm | topicGun | topicVehicle | topicRecovery, better: "I",
	},
	{
		under: underVIII, says: topicArtillery, and: topicHowitzer,
		unless: otherArms | topicSmallArm | topicCarrier, better: "III",
	},
	{
		under: underVIII, only: underA | underB1 | underB2 | 1<<HeadingVIIIB3 | 1<<HeadingVIIIB4 | 1<<HeadingVIIIB5 |
			1<<HeadingVIIIB7,
		says: topicMortar, unless: topicPart | topicAmmunition | topicSmallArm | topicMachine | topicGrenade,
		better: "VIII.B.6 or III",
	},
	{
		under: underVIII, only: underA | underB1 | underB2 | 1<<HeadingVIIIB6, says: topicRecoilWord,
		unless: topicPart | topicAmmunition | topicMachine | topicMortar, better: "VIII.B.4",
	},
	{
		under: underVIII, only: underRifles | 1<<HeadingVIIIA1 | 1<<HeadingVIIIA5 | underB1, says: topicSubmachine,
		unless: topicPistol | topicRifle | topicLight | topicHeavy | topicPart | topicAmmunition, better: "VIII.A.3",
	},
	{
		under: underVIII, only: underRifles | 1<<HeadingVIIIA1 | 1<<HeadingVIIIA5 | underB1, says: topicMachine,
		behind: topicSub, unless: topicPistol | topicRifle | topicLight | topicHeavy | topicPart | topicAmmunition,
		better: "VIII.A.3",
	},
	{
		under: underVIII, only: underA, says: topicHeavyGun,
		unless: topicLight | topicSmallArm | topicPart | topicAmmunition, better: "VIII.B.1",
	},
	{
		under: underVIII, only: underA, says: topicMachine, behind: topicHeavy, and: topicGun,
		unless: topicLight | topicSmallArm | topicPart | topicAmmunition, better: "VIII.B.1",
	},
	{
		under: underVIII, only: 1<<HeadingVIIIA1 | underRifles | 1<<HeadingVIIIA3 | underB1 | underB2 | underB3to6,
		says: topicMachine, behind: topicLight, and: topicGun,
		unless: topicHeavy | topicSmallArm | topicPart | topicAmmunition, better: "VIII.A.5",
	},
	{
		under: underVIII, only: 1<<HeadingVIIIA1 | 1<<HeadingVIIIA2 | 1<<HeadingVIIIA3 | 1<<HeadingVIIIA5 | underB1 |
			underB2 | underB3to6,
		says: topicRifle, behind: topicAssault, unless: otherArms | topicPistol, better: "VIII.A.4",
	},
	{
		under: underVIII, only: 1 << HeadingVIIIA1, says: topicSmallArm, and: topicRifle,
		unless: otherArms | topicPistol, better: "VIII.A.2 or VIII.A.4",
	},
	{
		under: underVIII, only: underRifles | 1<<HeadingVIIIA5 | underB1 | underB3to6, says: topicSmallArm,
		and: topicPistol, unless: otherArms | topicRifle | topicSignal, better: "VIII.A.1",
	},
	{
		under: underVIII, only: 1 << HeadingVIIIA3, says: topicPistol, alone: true, better: "VIII.A.1",
	},
	{
		under: underVIII, only: underB1 | underB2 | 1<<HeadingVIIIB5, says: topicRifle, unless: topicUnit, alone: true,
		better: "VIII.A.2 or VIII.A.4",
	},
	{
		under: underVIII, only: 1<<HeadingVIIIA1 | underRifles | 1<<HeadingVIIIA3 | 1<<HeadingVIIIA5 | underB1 |
			1<<HeadingVIIIB3 | 1<<HeadingVIIIB4 | 1<<HeadingVIIIB6,
		says: topicLauncher, behind: topicGrenade,
		unless: topicPropelled | topicAnti | topicRocket | topicMissile | topicSmallArm | topicMachine | topicPart |
			topicAmmunition,
		better: "VIII.B.2",
	},
}
