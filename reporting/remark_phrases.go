package reporting

import "strings"

// modifying are the topics of words that change what the words around them say.
const modifying = topicAnti | topicSingle | topicRecoilless | topicArtillery | topicIncomplete | topicAir | topicWith |
	topicWithout | topicAmmunition | topicRocket | topicCarrier | topicPortable | topicManned | topicBuilt | topicPart |
	topicShared

// pairing are those of the first of two words that say something else together, beside those that come with or
// without something and parts; platform is one where the word behind it may be another.
const (
	pairing = topicAnti | topicRecoilless | topicArtillery | topicIncomplete | topicAir | topicAmmunition | topicRocket |
		topicPortable | topicManned | topicShared
	platform = topicAircraft | topicHelicopter | topicTank
)

// accessories are what may come with an item of another kind.
const accessories = topicGun | topicMachine | topicHeavyGun | topicSmallArm | topicMissile | topicLauncher |
	topicRocket | topicManpads | topicAircraft | topicHelicopter | topicUnmanned | topicPart | topicShell

// items are what parts are made for.
const items = topicTank | topicVehicle | topicAircraft | topicHelicopter | topicShip | topicArtillery | topicMortar |
	topicSmallArm | topicMachine | topicGun

// phrases changes what a word says where the words around it say otherwise.
func (r *remark) phrases() {
	if r.has(topicAmmunition) {
		r.ammunition()
	}
	pairs := pairing
	if r.has(topicCarrier | topicShip) {
		pairs |= platform
	}
	for i := r.spoken.next(0) + 1; i < r.tokens; i = r.spoken.next(i) + 1 {
		before := r.topic[i-1]
		if before&pairs != 0 {
			r.weapons(i)
			r.airDefence(i)
			r.platforms(i)
			r.manned(i)
		}
		if before&(topicSingle|topicPart) != 0 || r.topic[i]&topicBuilt != 0 {
			r.partBehind(i)
		}
		if before&(topicWith|topicWithout) != 0 {
			r.with(i)
		}
	}
	r.topics = 0
	for i := r.spoken.next(0); i < r.tokens; i = r.spoken.next(i + 1) {
		r.topics |= r.topic[i]
	}
}

// with reads what stands behind "with" and "without". It joins "w/o" to one word.
func (r *remark) with(i int) {
	before := &r.topic[i-1]
	if *before&topicWith != 0 && r.says(i, "o") && r.between(i) == "/" {
		*before &^= topicWith
		r.topic[i] |= topicWithout
		r.spoken.add(i)
	} else if !r.breaks(i) && !r.numbered(i) {
		r.carryWith(i)
	}
}

// weapons tells kinds of weapons from each other by two words.
func (r *remark) weapons(i int) {
	before, t := &r.topic[i-1], &r.topic[i]
	switch {
	case *before&topicAnti != 0:
		*t = against(*t)
	case *before&topicRecoilless != 0:
		*t &^= topicSmallArm
	case *before&topicRocket != 0 && (r.says(i, "system") || r.says(i, "systems")):
		*before |= topicArtillery
	case *before&topicArtillery != 0 && *t&topicRocket != 0:
		*before &^= topicArtillery
	case *before&topicIncomplete != 0 && *t&topicMissile != 0:
		*before &^= topicIncomplete
	}
}

// airDefence tells what a man carries against aircraft from other weapons.
func (r *remark) airDefence(i int) {
	switch before := &r.topic[i-1]; {
	case *before&topicAir != 0 && r.saysOne(i, airWords[:]):
		*before |= topicNotManpads
	case *before&topicPortable != 0 && r.againstAir(i):
		*before |= topicManpads
	case *before&topicShared != 0 && r.says(i-1, "strela") && (r.number(i) == 1 || strings.HasPrefix(r.word(i), "10")):
		*before &^= topicManpads
	}
}

// against is what a word says behind "anti": anti-tank is no tank.
func against(t topic) topic {
	if t&topicTank != 0 {
		t |= topicAntiTank
	}
	if t&topicShip != 0 {
		t |= topicNotManpads
	}
	return t &^ (topicTank | topicShip | topicAircraft)
}

// againstAir reports whether one of four words speaks of defence against aircraft.
func (r *remark) againstAir(i int) bool {
	for j := i; j < r.tokens && j < i+4 && !r.breaks(j); j++ {
		if r.topic[j]&topicAir != 0 || r.topic[j]&topicAircraft != 0 && r.topic[j-1]&topicAnti != 0 {
			return true
		}
	}
	return false
}

// platforms tells what carries weapons by two words: an aircraft carrier is a ship, a tank destroyer is none.
func (r *remark) platforms(i int) {
	if r.breaks(i) {
		return
	}
	switch before, t := &r.topic[i-1], &r.topic[i]; {
	case *before&(topicAircraft|topicHelicopter) != 0 && *t&topicCarrier != 0 && !r.based(i+1):
		*before = *before&^(topicAircraft|topicHelicopter) | topicShip
	case *before&topicTank != 0 && *t&topicShip != 0:
		*before &^= topicTank
		*t &^= topicShip
	case *before&topicAmmunition != 0 && *t&topicVehicle != 0:
		*before &^= topicAmmunition | topicShell
	}
}

// based reports whether a word goes on as "carrier-based" does.
func (r *remark) based(i int) bool { return i < r.tokens && (r.says(i, "based") || r.says(i, "borne")) }

// manned reads "un-manned".
func (r *remark) manned(i int) {
	if before := &r.topic[i-1]; *before&topicManned != 0 && i > 1 && r.says(i-2, "un") {
		*before = *before&^topicManned | topicUnmanned
	}
}

// partBehind reads tank engines as parts, and the motor of a motor boat as none.
func (r *remark) partBehind(i int) {
	before, t := &r.topic[i-1], &r.topic[i]
	switch {
	case *before&topicSingle != 0:
		*t &^= topicPart
	case *before&topicPart != 0 && *t&items != 0 && r.says(i-1, "motor") && !r.breaks(i):
		*before &^= topicPart
	case *before&items != 0 && *t&topicBuilt != 0 && r.endsPart(i) && !r.accessory(i-1):
		*t |= topicPart
	}
}

// endsPart reports whether a word belongs to the one before it and is the last of a part of the remark.
func (r *remark) endsPart(i int) bool {
	return !r.breaks(i) && (i+1 >= r.tokens || r.breaks(i+1) || r.says(i+1, "for"))
}

// numbered reports whether "no" is short for number.
func (r *remark) numbered(i int) bool { return r.figures.has(i) && r.says(i-1, "no") }

// carryWith takes back what stands behind "with" or "without": an accessory is not the item.
func (r *remark) carryWith(i int) {
	lacking, back := r.topic[i-1]&topicWithout != 0, accessories
	if lacking {
		back |= topicAmmunition
	}
	var carried topic
	for j, last := i, i+4; j < r.tokens && j < last && !r.breaks(j); j++ {
		carried |= r.topic[j]
		if r.topic[j]&topicShell == 0 || !r.saysOne(j, fuzeWords[:]) {
			r.topic[j] &^= back
		}
		if r.number(j) >= 0 {
			last++
		}
	}
	if lacking && (carried&(topicGun|topicMachine|topicLauncher|topicMissile) != 0 || r.saysOne(i, weaponWords[:])) {
		r.topic[i-1] |= topicIncomplete
	}
}

// ammunition takes back what is none, and what only comes with an item.
func (r *remark) ammunition() {
	magazine := false
	for i := range r.tokens {
		magazine = magazine || r.saysOne(i, magazineWords[:])
	}
	for i := r.spoken.next(0); i < r.tokens; i = r.spoken.next(i + 1) {
		switch {
		case r.topic[i]&topicShell == 0:
		case r.rounds(i, magazine) || i+1 < r.tokens && (r.says(i+1, "excluded") || r.says(i+1, "not")):
			r.topic[i] &^= topicAmmunition | topicShell
		case r.has(topicArtillery|topicMortar) && r.supplied(i):
			r.topic[i] &^= topicShell
		}
	}
}

// rounds finds what is no ammunition: rounds per minute, a magazine of 10 rounds, and a 12-round pistol.
func (r *remark) rounds(i int, magazine bool) bool {
	single := r.says(i, "round")
	if !single && !r.says(i, "rounds") {
		return false
	}
	return magazine || single && i > 0 && r.number(i-1) > 1 || i+1 < r.tokens && r.saysOne(i+1, rateWords[:])
}

// supplied reports whether ammunition stands in a list with what shoots it: "howitzers and 100 rounds".
func (r *remark) supplied(i int) bool {
	if r.saysOne(i, fuzeWords[:]) {
		return false
	}
	for i > 0 && !r.breaks(i) && r.number(i-1) >= 0 {
		i--
	}
	return i > 0 && (r.breaks(i) || r.topic[i-1]&(topicAnd|topicIncluding) != 0)
}
