package reporting

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

// hints lists the words that surprise under a category; the first that applies speaks. The lines between
// categories are those of 2(1) and of the UN Register's descriptions on 24 December 2014; what models are
// is general knowledge.
var hints = [...]hint{
	{
		under: underVII | underIII, says: topicAmmunition, unless: topicLauncher | topicMissile | topicCarrier,
		better: "ammunition of Article 3",
	},
	{
		under: underI | underII | underIII | underIV | underV | underVII, says: topicRecoilless,
		better: "VIII.B.4",
	},
	{
		under:  underI | underII | underIII | underIV | underVI | underVIII,
		says:   topicHelicopter,
		unless: topicMissile | topicLauncher, better: "V",
	},
	{
		under: underI | underII | underIII | underIV | underV, says: topicShip,
		unless: topicMissile | topicGun, better: "VI",
	},
	{
		under: underI | underII | underIII | underV | underVI, says: topicAircraft,
		unless: topicMissile | topicGun | topicHelicopter | topicShip, better: "IV",
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
		under: underIII, says: topicMissile, unless: topicMortar, better: "VII.a or VIII.B.5",
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
		under: underVII, only: HeadingVIIa, says: topicManpads, unless: topicPart, better: "VII.b",
	},
	{
		under: underVII, only: HeadingVIIb, says: topicNotManpads, better: "VII.a",
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
		under: underVII, says: topicRange, better: "none of the eight categories",
	},
}
