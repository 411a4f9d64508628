package reporting

// topic is what a word of a remark speaks of. A word may speak of several.
type topic uint64

const (
	topicTank topic = 1 << iota
	topicVehicle
	topicCarrier
	topicRecovery
	topicArtillery
	topicMortar
	topicRecoilless
	topicAircraft
	topicHelicopter
	topicShip
	topicMissile
	topicRocket
	topicLauncher
	topicManpads
	topicNotManpads
	topicRange
	topicSmallArm
	topicMachine
	topicGun
	topicHeavy
	topicAmmunition
	topicPart
	topicIncomplete
	topicWithout
	topicWith
	topicAnti
	topicAuthority
	topicMillimetre
	topicInch
	topicCalibre
	topicPieces
	topicIncluding
	topicGuided
	topicUnit
	topicAnd
	topicSingle
	topicAir
	topicTimes
	topicBattleTank
	topicHowitzer
	topicPistol
	topicRifle
	topicAssault
	topicSubmachine
	topicSub
	topicGrenade
	topicPropelled
	topicLight
	topicSignal
	topicRecoilWord
	// topicShared marks names that things of more than one kind bear.
	topicShared
	// topicShell marks ammunition that is reported itself, and does not come with something else.
	topicShell
	// topicPortable marks what a man carries, topicAntiTank what is aimed at tanks.
	topicPortable
	topicAntiTank
	topicManned
	topicUnmanned
	// topicArmoured marks the names of armoured vehicles.
	topicArmoured
	topicHeavyGun
	// topicBuilt marks what is a part where the name of an item stands in front of it.
	topicBuilt
)

// piecesWords are the words for pieces that may stand behind a number of items.
var piecesWords = [...]string{"pc", "pcs", "piece", "pieces", "unit", "units", "ea", "each", "item", "items"}

// notItems are words behind a number that count something about an item or beside it, and no items.
var notItems = [...]string{
	"of", "per", "crew", "member", "members", "person", "persons", "people", "men", "man", "seat", "seats", "seater",
	"passengers", "soldiers", "troops", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "percent",
	"barrel", "barrels", "cylinder", "wheel", "wheels", "axle", "axles", "engine", "engines", "tube", "tubes", "round",
	"rounds", "shot", "lot", "lots", "batch", "batches", "phase", "option", "options", "zoom", "power",
	"magnification", "scope", "optic", "optics",
}

// timesMarks stand in one word behind a number of items; with an x in front of it stands none.
var timesMarks = [...]string{"", "x", "×", "pcs", "pc"}

// containers are words behind a number that say nothing of how many items there are.
var containers = [...]string{
	"box", "boxes", "case", "cases", "crate", "crates", "pallet", "pallets", "container", "containers", "set", "sets",
	"pack", "packs", "pod", "pods", "pair", "pairs", "type", "types", "variant", "variants", "version", "versions",
	"model", "models", "kind", "kinds", "class", "classes", "shipment", "shipments", "consignment", "consignments",
	"battery", "batteries", "battalion", "battalions", "company", "companies", "squadron", "squadrons", "regiment",
	"regiments", "brigade", "brigades", "platoon", "platoons", "kit", "kits", "dozen", "hundred", "thousand",
}

// orderWords tell of numbers that were ordered, delivered before or are still to come.
var orderWords = [...]string{
	"contract", "contracts", "contracted", "order", "ordered", "orders", "deliver", "delivered", "delivery",
	"deliveries", "remaining", "remainder", "total", "balance", "licence", "license", "licensed", "licenced",
	"previous", "previously",
}

// weaponWords are what an item with "no" in front of them lacks.
var weaponWords = [...]string{
	"weapon", "weapons", "weaponry", "armament", "armaments", "arms", "turret", "turrets", "barrel", "barrels",
	"breech", "bolt", "firing", "fuze", "motor", "engine", "armamento", "armas", "armement", "armes",
}

// magazineWords are what holds rounds, rateWords what stands behind the rounds of a rate of fire.
var (
	magazineWords = [...]string{"magazine", "magazines", "mag", "mags", "clip", "clips", "cylinder", "capacity"}
	rateWords     = [...]string{"per", "min", "minute", "a"}
)

// fuzeWords are those of parts that only ammunition has, with or without them.
var fuzeWords = [...]string{"fuze", "fuzes", "fuse", "fuses"}

// airWords stand behind "air" where weapons come from an aircraft.
var airWords = [...]string{"to", "air", "surface", "ground"}

// plainTopics and plainWords are what may stand beside a name and changes nothing of what is named.
const plainTopics = topicUnit | topicPieces | topicTimes | topicAnti | topicAntiTank | topicLight | topicHeavy

var plainWords = [...]string{"main", "battle", "attack", "combat", "armed", "guided", "new", "used", "second", "hand"}

// smallWords may stand between an authority and its State.
var smallWords = [...]string{"of", "the", "in", "de", "du", "la", "del"}

// remarkWords lists the words that speak for something, in the spellings that reports use, slips included.
// What the models are is general knowledge, of low confidence, and only ever used for a hint.
var remarkWords = [...]struct {
	words string
	topic topic
}{
	{"tank tanks mbt leopard leopards chieftain centurion challenger abrams leclerc sherman t34 t54 t55 t62 t72 t80 t90 " +
		"m60 pt91 amx30", topicTank},
	{"apc ifv mrap marder fuchs dingo pandur piranha casspir ratel mamba saxon ambulance brdm btr bmp bvp mtlb m113 " +
		"warthog bronco viking", topicVehicle},
	{"vehicle vehicles truck trucks", topicVehicle},
	{"ifv mrap marder fuchs dingo pandur casspir ratel brdm btr bmp bvp mtlb m113", topicArmoured},
	{"carrier carriers mounted transporter transport supply resupply tractor", topicCarrier},
	{"recovery bridge bridgelayer bpz engineering engineer leguan repair arv aev bergepanzer büffel standard", topicRecovery},
	{"howitzer howitzers howzier how obus mlrs artillery himars bm21 rm70", topicArtillery},
	{"mortar mortars mortero morteros", topicMortar},
	{"recoilless recoilles rcl gustaf spg9", topicRecoilless},
	{"aircraft aeroplane aeroplanes airplane fighter bomber f15 f16 f18 su24 su25 su27 su30 mig21 mig23 mig29 gripen " +
		"tornado mirage rafale tucano", topicAircraft},
	{"helicopter helicopters jetranger mi8 mi14 mi17 mi24 mi35 ah1 ah64 uh60", topicHelicopter},
	{"ship ships vessel vessels frigate frigates corvette corvettes submarine submarines destroyer destroyers boat " +
		"boats minehunter hydrographic cutter", topicShip},
	{"missile missiles misil misiles", topicMissile},
	{"rocket rockets", topicRocket},
	{"launcher launchers launching launch platform platforms", topicLauncher},
	{"manpads igla strela stinger mistral starstreak grom groom qw2 9m39 9p516 9p519 9m313 9p58m 9m36 9p58 " +
		"9m32m", topicManpads},
	{"m60 strela mistral grom groom tornado bronco viking mamba saxon warthog", topicShared},
	{"portable shoulder", topicPortable},
	{"harpoon himars rbs15 torpedo torpedoes", topicNotManpads},
	{"hellfire", topicAntiTank},
	{"torpedo torpedoes", topicRange},
	{"pistol pistols revolver revolvers rifle rifles carbine carbines shotgun shotguns glock submachine", topicSmallArm},
	{"machine", topicMachine},
	{"hmg hmgs", topicMachine | topicGun | topicHeavy | topicHeavyGun},
	{"gun guns canon cannon cannons", topicGun},
	{"heavy", topicHeavy},
	{"shell shells ammunition cartridge cartridges round rounds projectile projectiles fuze fuzes fuse fuses munición " +
		"munitions bomb bombs", topicAmmunition | topicShell},
	{"spare spares component components motor motors fuselage sight sights gripstock cradle warhead parts", topicPart},
	{
		"replica museum vintage demilitarized demilitarised demiltarized deactivated collection collector kit kits " +
			"disassembled display sample samples airframe historic nineteenth ww1 ww2 wwi wwii restoration exhibition",
		topicIncomplete,
	},
	{"without no sin sans excluding excl excluded", topicWithout},
	{"with w con mounting", topicWith},
	{"engine engines turret turrets barrel barrels hull hulls", topicBuilt},
	{"manned", topicManned},
	{"unmanned uav uavs ucav ucavs drone drones rpas", topicUnmanned},
	{"anti", topicAnti},
	{"ministry army forces police government guard defence defense gendarmerie", topicAuthority},
	{"mm millimetre millimetres millimeter millimeters", topicMillimetre | topicUnit},
	{"inch inches", topicInch | topicUnit},
	{"cal calibre calibres caliber calibers", topicCalibre | topicUnit},
	{"pcs pc pieces piece units unit ea each", topicPieces},
	{"including incl includes included", topicIncluding},
	{"guided pod pods", topicGuided},
	{"cm m km kg t ton tons tonne tonnes ft th st nd rd year years pounder pounders pdr gauge " +
		"bore metre metres meter meters feet foot knot knots hp kw kilometre kilometres litre litres", topicUnit},
	{"and", topicAnd},
	{"single twin", topicSingle},
	{"air sam", topicAir},
	{"x ×", topicTimes},
	{"tank tanks mbt abrams leclerc t62 t72 t80 t90 pt91 amx30", topicBattleTank},
	{"howitzer howitzers howzier mlrs himars bm21 rm70", topicHowitzer},
	{"pistol pistols revolver revolvers", topicPistol},
	{"rifle rifles carbine carbines", topicRifle},
	{"assault", topicAssault},
	{"submachine", topicSubmachine},
	{"sub", topicSub},
	{"grenade grenades", topicGrenade},
	{"propelled rpg rpg7 rpg18 rpg22 rpg26 rpg29", topicPropelled},
	{"light", topicLight},
	{"signal flare starting starter gas alarm blank grip grips", topicSignal},
	{"recoilless recoilles rcl", topicRecoilWord},
}
