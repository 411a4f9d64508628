package risk

import (
	"iter"
	"math/bits"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// Outcome is what the rules give for a line and end user, or for a whole case. The zero value is invalid.
type Outcome uint8

// The outcomes from the least to the most restrictive, in the order by which a case takes its overall outcome.
const (
	OutcomeInvalid Outcome = iota
	// OutOfScope: the Treaty does not apply. Obligations outside the Treaty were not examined.
	OutOfScope
	// NotProhibited: Article 6 does not bar a transfer that is not an export; national measures were not examined.
	NotProhibited
	// Authorize: the Treaty does not stand against the export.
	Authorize
	// AuthorizeWithConditions: it does not, but only because of mitigation measures that count.
	AuthorizeWithConditions
	// Refer: two completions of the unknown facts have different outcomes.
	Refer
	// Deny: 7(3), or the State's own threshold for diversion under 11(2).
	Deny
	// Prohibited: Article 6.
	Prohibited
)

var outcomeNames = []string{
	"invalid", "out_of_scope", "not_prohibited", "authorize", "authorize_with_conditions", "refer", "deny", "prohibited",
}

// String returns the name used in files, such as "authorize_with_conditions".
func (o Outcome) String() string { return enum.Name(outcomeNames, o) }

// MarshalText writes what String returns; a value outside the list is an error.
func (o Outcome) MarshalText() ([]byte, error) {
	return enum.Marshal("risk: outcome", outcomeNames, o)
}

// UnmarshalText reads what MarshalText writes; empty text is invalid.
func (o *Outcome) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: outcome", outcomeNames, text, o)
}

// MoreRestrictive reports whether o comes before p in the order prohibited, deny, refer, authorize with conditions,
// authorize, not prohibited, out of scope.
func (o Outcome) MoreRestrictive(p Outcome) bool { return o > p }

// OutcomeSet is a set of outcomes. The zero value is empty.
type OutcomeSet uint8

// NewOutcomeSet returns the set of the outcomes given.
func NewOutcomeSet(outcomes ...Outcome) OutcomeSet {
	var s OutcomeSet
	for _, o := range outcomes {
		s |= 1 << o
	}
	return s
}

// Has reports whether the outcome is in the set.
func (s OutcomeSet) Has(o Outcome) bool { return s&(1<<o) != 0 }

// Len counts the outcomes.
func (s OutcomeSet) Len() int { return bits.OnesCount8(uint8(s)) }

// All walks the outcomes from the most restrictive to the least.
func (s OutcomeSet) All() iter.Seq[Outcome] {
	return func(yield func(Outcome) bool) {
		for o := Prohibited; o > OutcomeInvalid; o-- {
			if s.Has(o) && !yield(o) {
				return
			}
		}
	}
}

// String lists the outcomes from the most restrictive on, divided by commas.
func (s OutcomeSet) String() string {
	var names []string
	for o := range s.All() {
		names = append(names, o.String())
	}
	return strings.Join(names, ", ")
}

// outcome is the only member, or Refer when there are more.
func (s OutcomeSet) outcome() Outcome {
	if s.Len() != 1 {
		return Refer
	}
	return Outcome(bits.TrailingZeros8(uint8(s)))
}

// Authorizable says whether the Treaty leaves the State free to authorize: no when every possible outcome is
// prohibited or deny, yes when none is, unknown otherwise.
func (s OutcomeSet) Authorizable() att.Answer {
	stopped := NewOutcomeSet(Prohibited, Deny)
	if s&stopped == s {
		return att.No
	}
	if s&stopped == 0 {
		return att.Yes
	}
	return att.Unknown
}
