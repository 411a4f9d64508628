package att

import "github.com/openatt/treaty/internal/enum"

// Status is how a State stands to the Treaty on a day. The zero value is unknown.
type Status uint8

// The statuses. A signatory is not a party: what it owes by its signature lies outside the Treaty.
const (
	// StatusUnknown is that of a State whose days were not found, and of an unknown State or day.
	StatusUnknown Status = iota
	// StatusNotParty is that of a State that has neither signed nor deposited its consent.
	StatusNotParty
	// StatusSignatory is that of a State that has signed and not yet deposited its consent.
	StatusSignatory
	// StatusSignatoryNotIntending is that of a signatory from the day on which it told the depositary that it does
	// not intend to become a party.
	StatusSignatoryNotIntending
	// StatusConsented is that of a State from its deposit until the Treaty enters into force for it (Article 22).
	StatusConsented
	// StatusParty is that of a State for which the Treaty is in force.
	StatusParty
	// StatusWithdrawn is that of a State from the day on which its withdrawal takes effect (24(2)).
	StatusWithdrawn
)

var statusNames = []string{
	"unknown", "not_party", "signatory", "signatory_not_intending", "consented", "party", "withdrawn",
}

// String returns the name used in files, such as "not_party".
func (s Status) String() string { return enum.Name(statusNames, s) }

// MarshalText writes what String returns; a value outside the list is an error.
func (s Status) MarshalText() ([]byte, error) { return enum.Marshal("att: status", statusNames, s) }

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (s *Status) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: status", statusNames, text, s)
}

// StatusOn returns how the State stands to the Treaty on the day, so far as the depositary's list shows it: Binding
// and MembershipAsOf say of which day that list is. A State that is on the list without days (Ecuador) is not a
// party before 24 December 2014, because accession was not open earlier (21(3)), and unknown from then on: no bound
// that rests on the dates of lists is used. The result for an unknown State or day is StatusUnknown.
func (s State) StatusOn(day Date) Status {
	if !s.IsValid() || day.IsZero() {
		return StatusUnknown
	}
	m := membershipRecord(s)
	if m == nil {
		return StatusNotParty
	}
	return statusOf(m, day)
}

// StatusOn is State.StatusOn for a membership, which may be one that a host made up.
func (m Membership) StatusOn(day Date) Status { return statusOf(&m, day) }

// statusOf is StatusOn without a copy.
func statusOf(m *Membership, day Date) Status {
	if day.IsZero() {
		return StatusUnknown
	}
	if lacksDays(m) {
		return statusWithoutDays(m, day)
	}
	switch {
	case reached(withdrawalOf(m), day):
		return StatusWithdrawn
	case reached(entryOf(m), day):
		return StatusParty
	case reached(m.Deposited, day):
		return StatusConsented
	case reached(m.NotificationOfNonParty, day):
		return StatusSignatoryNotIntending
	case reached(m.Signed, day):
		return StatusSignatory
	default:
		return StatusNotParty
	}
}

// statusWithoutDays is what the law alone tells of a party whose days are not known: a signatory may have
// deposited from the day on which it signed, any other State only once the Treaty was in force.
func statusWithoutDays(m *Membership, day Date) Status {
	first := InForceSince()
	if !m.Signed.IsZero() {
		first = m.Signed
	}
	if day.Before(first) {
		return StatusNotParty
	}
	return StatusUnknown
}

// reached reports whether the event is known to have taken place on the day or before it.
func reached(event, day Date) bool { return !event.IsZero() && !event.After(day) }

// MembershipAsOf returns the day of the depositary's list on which answers about membership rest. An answer for a
// later day assumes that nothing has changed since.
func MembershipAsOf() Date { return membershipAsOf() }
