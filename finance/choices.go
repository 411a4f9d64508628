package finance

import (
	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// Choice is one thing that financial rules decide, with the document it is taken from. The zero Choice is "not
// decided".
type Choice[T any] struct {
	Value  T
	Source att.Source
}

// Verified reports whether the value was read in the source that is named.
func (c Choice[T]) Verified() bool { return c.Source.Basis == att.BasisRead }

// Chosen returns a choice with its source.
func Chosen[T any](value T, source att.Source) Choice[T] { return Choice[T]{value, source} }

// Participation says in which capacity a member pays. The zero value is unknown.
type Participation uint8

// The capacities. A signatory or observer counts when it takes part in the session, which the caller states.
const (
	ParticipationUnknown Participation = iota
	StateParty
	Signatory
	Observer
)

var participationNames = []string{"unknown", "state_party", "signatory", "observer"}

// String returns "state_party", "signatory", "observer" or "unknown".
func (p Participation) String() string { return enum.Name(participationNames, p) }

// MarshalText writes what String returns; a value outside the list is an error.
func (p Participation) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: participation", participationNames, p)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (p *Participation) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: participation", participationNames, text, p)
}

// Base says who shares the cost of a budget or of a part of it. The zero value is "not chosen" and no rule.
type Base uint8

// The bases: every member given; States Parties; with participating signatories; with participating observers too.
const (
	BaseNotChosen Base = iota
	BaseEveryMember
	BaseParties
	BasePartiesSignatories
	BasePartiesSignatoriesObservers
)

var baseNames = []string{
	"not_chosen", "every_member", "parties", "parties_signatories", "parties_signatories_observers",
}

// String returns the name used in files, such as "parties_signatories".
func (b Base) String() string { return enum.Name(baseNames, b) }

// MarshalText writes what String returns; a value outside the list is an error.
func (b Base) MarshalText() ([]byte, error) { return enum.Marshal("finance: base", baseNames, b) }

// UnmarshalText reads what MarshalText writes; empty text is not_chosen.
func (b *Base) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: base", baseNames, text, b)
}

// includes says whether a member of the capacity shares the cost.
func (b Base) includes(p Participation) att.Answer {
	switch {
	case b == BaseEveryMember:
		return att.Yes
	case p == ParticipationUnknown:
		return att.Unknown
	case p == Signatory:
		return att.AnswerOf(b == BasePartiesSignatories || b == BasePartiesSignatoriesObservers)
	case p == Observer:
		return att.AnswerOf(b == BasePartiesSignatoriesObservers)
	default:
		return att.Yes
	}
}

// ScaleRule says which year's scale a budget looks at. The zero value is "not chosen".
type ScaleRule uint8

// The rules seen: the scale of the budget year itself; the scale of the year before the financial period begins,
// which is when its budget is adopted.
const (
	ScaleNotChosen ScaleRule = iota
	ScaleOfBudgetYear
	ScaleOfYearBefore
)

var scaleRuleNames = []string{"not_chosen", "budget_year", "year_before_period"}

// String returns "budget_year", "year_before_period" or "not_chosen".
func (r ScaleRule) String() string { return enum.Name(scaleRuleNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r ScaleRule) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: scale rule", scaleRuleNames, r)
}

// UnmarshalText reads what MarshalText writes; empty text is not_chosen.
func (r *ScaleRule) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: scale rule", scaleRuleNames, text, r)
}

// MinimumRule says what happens to members at the minimum rate of the scale. The zero value is "not chosen".
type MinimumRule uint8

// The rules seen: scaled by the common factor like everybody (CBD, ITLOS), or pinned at the minimum (OPCW). A pinned
// member is exempt from the factor, not from the floors and ceilings.
const (
	MinimumNotChosen MinimumRule = iota
	MinimumScaled
	MinimumPinned
)

var minimumRuleNames = []string{"not_chosen", "scaled", "pinned"}

// String returns "scaled", "pinned" or "not_chosen".
func (r MinimumRule) String() string { return enum.Name(minimumRuleNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r MinimumRule) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: minimum rule", minimumRuleNames, r)
}

// UnmarshalText reads what MarshalText writes; empty text is not_chosen.
func (r *MinimumRule) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: minimum rule", minimumRuleNames, text, r)
}

// Redistribution says who bears what a bound takes off or puts on a member. The zero value is "not chosen".
type Redistribution uint8

// The rules: the other members, so that the shares sum to the total; or nobody, so that a part of the total stays
// unassessed or too much is assessed.
const (
	RedistributionNotChosen Redistribution = iota
	Redistributed
	NotRedistributed
)

var redistributionNames = []string{"not_chosen", "redistributed", "not_redistributed"}

// String returns "redistributed", "not_redistributed" or "not_chosen".
func (r Redistribution) String() string { return enum.Name(redistributionNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r Redistribution) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: redistribution", redistributionNames, r)
}

// UnmarshalText reads what MarshalText writes; empty text is not_chosen.
func (r *Redistribution) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: redistribution", redistributionNames, text, r)
}

// ResidualRule says what happens to the difference between the total and the sum of the rounded amounts. The zero
// value is "not chosen".
type ResidualRule uint8

// The rules: ResidualLeave shows it and moves nothing (CBD, Multilateral Fund, ITLOS). ResidualExact moves it unit by
// unit to the members nearest one half whose share nobody else has, so that equal shares pay equal amounts (as the
// tables of the UN regular budget show); where those do not suffice, whole classes of equal shares move.
// ResidualLargestRemainder rounds all down and gives the units to the largest remainders: exact, but equal rates may
// pay different amounts.
const (
	ResidualNotChosen ResidualRule = iota
	ResidualLeave
	ResidualExact
	ResidualLargestRemainder
)

var residualRuleNames = []string{"not_chosen", "leave", "exact", "largest_remainder"}

// String returns "leave", "exact", "largest_remainder" or "not_chosen".
func (r ResidualRule) String() string { return enum.Name(residualRuleNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r ResidualRule) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: residual rule", residualRuleNames, r)
}

// UnmarshalText reads what MarshalText writes; empty text is not_chosen.
func (r *ResidualRule) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: residual rule", residualRuleNames, text, r)
}

// PeriodRule says what is rounded when a budget covers several years. The zero value is "not chosen".
type PeriodRule uint8

// The rules: each year is rounded and the period is their sum; or the period is rounded from its own exact amount
// (CBD, Multilateral Fund), which need not be the sum of the rounded years.
const (
	PeriodNotChosen PeriodRule = iota
	RoundEachYear
	RoundPeriod
)

var periodRuleNames = []string{"not_chosen", "each_year", "whole_period"}

// String returns "each_year", "whole_period" or "not_chosen".
func (r PeriodRule) String() string { return enum.Name(periodRuleNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r PeriodRule) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: period rule", periodRuleNames, r)
}

// UnmarshalText reads what MarshalText writes; empty text is not_chosen.
func (r *PeriodRule) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: period rule", periodRuleNames, text, r)
}

// JoinerRule says how a State pays that joins within the year. The zero value is "not chosen".
type JoinerRule uint8

// The rules: JoinerExtraBill bills it for its days on top and leaves the others alone (as the OPCW did in 2018);
// JoinerReapportion divides the year anew with it among the members.
const (
	JoinerNotChosen JoinerRule = iota
	JoinerExtraBill
	JoinerReapportion
)

var joinerRuleNames = []string{"not_chosen", "extra_bill", "reapportion"}

// String returns "extra_bill", "reapportion" or "not_chosen".
func (r JoinerRule) String() string { return enum.Name(joinerRuleNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r JoinerRule) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: joiner rule", joinerRuleNames, r)
}

// UnmarshalText reads what MarshalText writes; empty text is not_chosen.
func (r *JoinerRule) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: joiner rule", joinerRuleNames, text, r)
}
