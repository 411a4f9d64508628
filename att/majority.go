package att

import (
	"slices"

	"github.com/openatt/treaty/internal/enum"
)

// MajorityBase says of what a majority is counted. The zero value is invalid.
type MajorityBase uint8

// The bases: all States Parties that day; those at the meeting that cast a vote for or against, so that abstentions
// and absence do not count (20(3)); the number of States Parties on the day on which the amendment was adopted.
const (
	BaseInvalid MajorityBase = iota
	OfStatesParties
	OfPresentAndVoting
	OfPartiesAtAdoption
)

var majorityBaseNames = []string{"invalid", "states_parties", "present_and_voting", "parties_at_adoption"}

// String returns the name used in files, such as "states_parties".
func (b MajorityBase) String() string { return enum.Name(majorityBaseNames, b) }

// MarshalText writes what String returns; a value outside the list is an error.
func (b MajorityBase) MarshalText() ([]byte, error) {
	return enum.Marshal("att: majority base", majorityBaseNames, b)
}

// UnmarshalText reads what MarshalText writes; empty text is invalid.
func (b *MajorityBase) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: majority base", majorityBaseNames, text, b)
}

// Majority is a number of States that the Treaty asks for. The zero Majority is reached by nothing.
type Majority struct {
	// Provision asks for it, Purpose says for what.
	Provision Provision
	Purpose   string
	// Of is what it is counted of.
	Of MajorityBase
	// It takes at least Numerator of every Denominator, or more than that when MoreThan is set.
	Numerator, Denominator int
	MoreThan               bool
}

// Majorities returns the four that the Treaty names, in its order. Those of the Conference's own rules are not among
// them: the adopted text was not seen.
func Majorities() []Majority {
	return []Majority{ExtraordinaryMeeting(), AmendmentConsideration(), AmendmentAdoption(), AmendmentAcceptance()}
}

// ExtraordinaryMeeting is the support that the request of one State Party for an extraordinary meeting needs: at
// least two thirds of the States Parties (17(5)).
func ExtraordinaryMeeting() Majority {
	return Majority{
		address(17, 5, 0, 0), "an extraordinary meeting is held at the request of a State Party", OfStatesParties,
		2, 3, false,
	}
}

// AmendmentConsideration is the support that brings a proposal before the Conference: a majority of the States
// Parties (20(2)).
func AmendmentConsideration() Majority {
	return Majority{address(20, 2, 0, 0), "a proposed amendment is considered", OfStatesParties, 1, 2, true}
}

// AmendmentAdoption is the last resort when all efforts at consensus have failed: three quarters of the States
// Parties present and voting (20(3)).
func AmendmentAdoption() Majority {
	return Majority{address(20, 3, 0, 0), "an amendment is adopted without consensus", OfPresentAndVoting, 3, 4, false}
}

// AmendmentAcceptance is the number of acceptances that brings an amendment into force: a majority of the number of
// States Parties at the time of its adoption (20(4)).
func AmendmentAcceptance() Majority {
	return Majority{address(20, 4, 0, 0), "an amendment enters into force", OfPartiesAtAdoption, 1, 2, true}
}

// Needed returns how many States of a base it takes. It is 0 when the base is not positive or the Majority is zero:
// then no number is enough.
func (m Majority) Needed(base int) int {
	switch {
	case base <= 0 || m.Denominator <= 0:
		return 0
	case m.MoreThan:
		return base/m.Denominator*m.Numerator + base%m.Denominator*m.Numerator/m.Denominator + 1
	default:
		return base/m.Denominator*m.Numerator + (base%m.Denominator*m.Numerator+m.Denominator-1)/m.Denominator
	}
}

// Reached reports whether count States of a base are enough. More than the base cannot be counted and is not.
func (m Majority) Reached(count, base int) bool {
	needed := m.Needed(base)
	return needed > 0 && count >= needed && count <= base
}

// AmendmentInForce returns for each acceptance of an amendment the day on which it enters into force for the State
// that deposited it (20(4)): 90 days after the deposit that makes the majority of the States Parties at the time of
// adoption, for that State and all before it, and 90 days after its own deposit for every later one. The days are
// zero while the majority is not reached, and all of them when one deposit has no day, because it could have come
// first.
func AmendmentInForce(partiesAtAdoption int, deposits []Date) []Date {
	days := make([]Date, len(deposits))
	decisive, known := decisiveDeposit(AmendmentAcceptance().Needed(partiesAtAdoption), deposits)
	if !known {
		return days
	}
	for i, deposit := range deposits {
		if deposit.Before(decisive) {
			deposit = decisive
		}
		days[i] = deposit.AddDays(amendmentDays)
	}
	return days
}

// amendmentDays is the time from deposit to entry into force in 20(4).
const amendmentDays = 90

// decisiveDeposit returns the day of the deposit that is the needed one in order of time.
func decisiveDeposit(needed int, deposits []Date) (Date, bool) {
	if needed <= 0 || len(deposits) < needed {
		return Date{}, false
	}
	sorted := slices.Clone(deposits)
	slices.SortFunc(sorted, Date.Compare)
	return sorted[needed-1], !sorted[0].IsZero()
}
