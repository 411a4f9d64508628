package risk

import "github.com/openatt/treaty/att"

// The verdicts on scope.
const (
	outside uint8 = iota
	armsInScope
	ammunitionInScope
	partsInScope
)

const inScope verdicts = 1<<armsInScope | 1<<ammunitionInScope | 1<<partsInScope

// The facts on which scope rests, in the order in which they are explored.
var scopeFactIDs = [...]factID{
	factClass, factCondition3, factCondition4, factByStateParty, factOwnUse, factKeepsOwnership,
}

// Articles 2(1), 3 and 4 say which items the Treaty reaches, 2(3) takes out a State Party's own movement for its own
// use of arms that it goes on owning. Whether that takes out the ammunition and parts that go along is policy.
func (t *terms) scope(p *pair) explored {
	class := att.ItemClass(p.class.value())
	condition3, condition4 := p.condition3.answer(att.Yes), p.condition4.answer(att.Yes)
	var own [len(ownMovementFacts)]att.Answer
	movement := att.Yes
	for i := range own {
		own[i] = p.facts.own[i].answer(att.No)
		movement = movement.And(own[i])
	}
	if class == att.Arms && movement != att.Unknown {
		m := uint8(movement)
		return explored{reach: 1 << t.scopeVerdict(completion{uint8(class), 0, 0, m, m, m})}
	}
	facts := [...]domain{
		classDomain(p.class), answerDomain(condition3), answerDomain(condition4),
		answerDomain(own[0]), answerDomain(own[1]), answerDomain(own[2]),
	}
	leaveOut(&facts)
	return explore(facts[:], t.scopeVerdict)
}

// leaveOut settles what cannot matter: the condition of a group to which the item is known not to belong, and the two
// other facts of 2(3) once one is not met. It saves their completions and changes no verdict.
func leaveOut(facts *[len(scopeFactIDs)]domain) {
	no := known(uint8(att.No))
	if class := facts[0]; class.count == 1 {
		if att.ItemClass(class.values[0]) != att.Ammunition {
			facts[1] = no
		}
		if att.ItemClass(class.values[0]) != att.Parts {
			facts[2] = no
		}
	}
	for i := 3; i < len(facts); i++ {
		if facts[i] == no {
			facts[3], facts[4], facts[5] = no, no, no
		}
	}
}

func (t *terms) scopeVerdict(c completion) uint8 {
	yes := func(i int) bool { return att.Answer(c[i]) == att.Yes }
	own := yes(3) && yes(4) && yes(5)
	class := att.ItemClass(c[0])
	switch {
	case class == att.Arms && !own:
		return armsInScope
	case !own || !t.ownMovementExtends:
		return withinCondition(class, yes(1), yes(2))
	default:
		return outside
	}
}

// withinCondition says whether ammunition and parts meet the condition of Article 3 or 4.
func withinCondition(class att.ItemClass, condition3, condition4 bool) uint8 {
	switch {
	case class == att.Ammunition && condition3:
		return ammunitionInScope
	case class == att.Parts && condition4:
		return partsInScope
	default:
		return outside
	}
}

func answerDomain(a att.Answer) domain {
	if a == att.Unknown {
		return oneOf(uint8(att.Yes), uint8(att.No))
	}
	return known(uint8(a))
}

func classDomain(s stated) domain {
	if v := s.value(); v != 0 {
		return known(v)
	}
	return oneOf(uint8(att.Arms), uint8(att.Ammunition), uint8(att.Parts), uint8(att.OutsideTreaty))
}

// diversionApplies says whether 11(2) is appraised for an item with the verdict: for arms by the Treaty, for
// ammunition and parts by policy.
func (t *terms) diversionApplies(scope uint8) bool {
	switch scope {
	case armsInScope:
		return true
	case ammunitionInScope:
		return t.diversionAmmunition
	case partsInScope:
		return t.diversionParts
	default:
		return false
	}
}
