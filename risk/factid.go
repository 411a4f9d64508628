package risk

import (
	"iter"
	"math/bits"

	"github.com/openatt/treaty/att"
)

// factID numbers the questions that the provisions ask about a line and an end user.
type factID uint8

// The questions that are asked once.
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
	factContribution
	// factCouncil stands for all open facts about single measures of the register.
	factCouncil
	// factAppraisal is the first of those that are asked for each limb.
	factAppraisal
)

// The questions that are asked for each limb, in the order of the facts of an appraisal. That on measures stands for
// all open facts of the measures that the after likelihood rests on.
func appraisalFact(limb Limb, fact int) factID {
	return factAppraisal + factID(fact)*limbCount + factID(limb)
}

// appraisal returns the limb and the fact of a question that is asked for each limb.
func (f factID) appraisal() (limb Limb, fact int) {
	n := f - factAppraisal
	return Limb(n % limbCount), int(n / limbCount)
}

// factSet is a set of questions.
type factSet uint64

func (s factSet) with(f factID) factSet { return s | 1<<f }

func (s factSet) all() iter.Seq[factID] {
	return func(yield func(factID) bool) {
		for rest := s; rest != 0; rest &= rest - 1 {
			if !yield(factID(bits.TrailingZeros64(uint64(rest)))) {
				return
			}
		}
	}
}

// asked describes a question: the field of the case in which the answer stands, what asks it, and what to find out.
type asked struct {
	name      string
	provision att.Provision
	question  string
}

var askedOnce = [factAppraisal]asked{
	factClass:      {"class", att.Art2Par1, "which group of items does it belong to?"},
	factCondition3: {"condition_3", att.Art3, "is the ammunition fired, launched or delivered by arms of 2(1)?"},
	factCondition4: {
		"condition_4", att.Art4, "do the parts come in a form that gives the capability to assemble arms of 2(1)?",
	},
	factByStateParty:   {"by_state_party", att.Art2Par3, "is the movement by or on behalf of a State Party?"},
	factOwnUse:         {"own_use", att.Art2Par3, "is it for that State Party's own use?"},
	factKeepsOwnership: {"keeps_ownership", att.Art2Par3, "does that State Party go on owning the arms?"},
	factViolatesCouncil: {
		"violated", att.Art6Par1, "would it breach measures of the Security Council, by a recent check?",
	},
	factViolatesAgreement: {"violated", att.Art6Par2, "would it breach an agreement that the State has joined?"},
	factCrime:             {"crime", att.Art6Par3, "which act of 6(3) is feared, if any?"},
	factKnowledge:         {"knowledge", att.Art6Par3, "what does the State know of that use?"},
	factContribution: {
		"contribution", att.Art7Par1A, "what is the likelihood of a contribution to peace and security?",
	},
	factCouncil: {"covered", att.Art6Par1, "which measures of the Security Council cover it?"},
}

var appraisalFactNames = [appraisalFactCount]string{
	appraisedBefore: "before", appraisedAfter: "after", measuresCount: "measures", isOffence: "offence",
	coveredByWeighing: "weighing",
}

func (f factID) asked() asked {
	if f < factAppraisal {
		return askedOnce[f]
	}
	limb, fact := f.appraisal()
	return asked{appraisalFactNames[fact], limb.Provision(), appraisalQuestion(limb, fact)}
}

func appraisalQuestion(limb Limb, fact int) string {
	switch fact {
	case appraisedBefore:
		return "what is the likelihood of " + limb.title() + "?"
	case appraisedAfter:
		return "what is the likelihood of " + limb.title() + " with the measures taken?"
	case coveredByWeighing:
		return "does a recorded weighing find the contribution to peace and security greater than the risk of " +
			limb.title() + "?"
	default:
		return "is the feared act an offence under a convention that the State has joined?"
	}
}

// valueName names a value of the answer as it stands in files.
func (f factID) valueName(v uint8) string {
	if f >= factAppraisal {
		if _, fact := f.appraisal(); fact == isOffence {
			return att.Answer(v).String()
		}
		return Likelihood(v).String()
	}
	if f == factCrime {
		return Crime(v).String()
	}
	if f == factKnowledge {
		return Knowledge(v).String()
	}
	if f == factContribution {
		return Likelihood(v).String()
	}
	return att.Answer(v).String()
}
