package risk

import (
	"iter"
	"math/bits"

	"github.com/openatt/treaty/att"
)

// factID numbers the questions that the provisions ask about a line and an end user.
type factID uint8

const (
	factClass factID = iota
	factCondition3
	factCondition4
	factByStateParty
	factOwnUse
	factKeepsOwnership
	factViolatesCouncil
	factViolatesAgreement
	factCrime
	factKnowledge
	// factBefore and factAfter are the first of one for each limb.
	factBefore
	factAfter            = factBefore + limbCount
	factOffenceTerrorism = factAfter + limbCount
	factOffenceCrime     = factOffenceTerrorism + 1
	// factWeighing is the first of one for each limb of 7(1).
	factWeighing     = factOffenceCrime + 1
	factContribution = factWeighing + criteriaCount
	// factMeasures is the first of one for each limb: it stands for all open facts of the measures that the after
	// likelihood rests on. factCouncil stands for all open facts about single measures of the register.
	factMeasures = factContribution + 1
	factCouncil  = factMeasures + limbCount
)

func offenceFact(limb Limb) factID {
	if limb == OrganizedCrime {
		return factOffenceCrime
	}
	return factOffenceTerrorism
}

// factSet is a set of questions.
type factSet uint64

func (s *factSet) add(f factID) { *s |= 1 << f }

func (s factSet) has(f factID) bool { return s&(1<<f) != 0 }

func (s factSet) all() iter.Seq[factID] {
	return func(yield func(factID) bool) {
		for ; s != 0; s &= s - 1 {
			if !yield(factID(bits.TrailingZeros64(uint64(s)))) {
				return
			}
		}
	}
}

// limb returns the limb of a question about one, and the first question of its kind.
func (f factID) limb() (limb Limb, first factID) {
	switch {
	case f >= factMeasures:
		return Limb(f - factMeasures), factMeasures
	case f >= factWeighing && f < factContribution:
		return Limb(f - factWeighing), factWeighing
	case f == factOffenceCrime:
		return OrganizedCrime, factOffenceTerrorism
	case f == factOffenceTerrorism:
		return Terrorism, factOffenceTerrorism
	case f >= factAfter:
		return Limb(f - factAfter), factAfter
	default:
		return Limb(f - factBefore), factBefore
	}
}

var plainFactNames = [...]string{
	"class", "condition_3", "condition_4", "by_state_party", "own_use", "keeps_ownership", "violated", "violated",
	"crime", "knowledge",
}

// name is that of the field of the case in which the answer stands.
func (f factID) name() string {
	if int(f) < len(plainFactNames) {
		return plainFactNames[f]
	}
	if f == factContribution {
		return "contribution"
	}
	switch _, first := f.limb(); first {
	case factBefore:
		return "before"
	case factAfter:
		return "after"
	case factWeighing:
		return "weighing"
	default:
		return "offence"
	}
}

// provision is what asks the question.
func (f factID) provision() att.Provision {
	switch f {
	case factClass:
		return att.Art2Par1
	case factCondition3:
		return att.Art3
	case factCondition4:
		return att.Art4
	case factByStateParty, factOwnUse, factKeepsOwnership:
		return att.Art2Par3
	case factViolatesCouncil:
		return att.Art6Par1
	case factViolatesAgreement:
		return att.Art6Par2
	case factCrime, factKnowledge:
		return att.Art6Par3
	case factContribution:
		return att.Art7Par1A
	default:
		limb, _ := f.limb()
		return limb.Provision()
	}
}

// valueName names a value of the answer as it stands in files.
func (f factID) valueName(v uint8) string {
	switch {
	case f == factClass:
		return att.ItemClass(v).String()
	case f == factCrime:
		return Crime(v).String()
	case f == factKnowledge:
		return Knowledge(v).String()
	case f == factContribution || f >= factBefore && f < factOffenceTerrorism:
		return Likelihood(v).String()
	default:
		return att.Answer(v).String()
	}
}
