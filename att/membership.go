package att

import (
	"slices"

	"github.com/openatt/treaty/internal/enum"
)

// ConsentForm says by which act a State consented to be bound (Article 21(2) and (3)). The zero value means that it
// has not consented, or that it is not known how.
type ConsentForm uint8

// The forms of consent. A signatory ratifies, accepts or approves; a State that has not signed accedes.
const (
	NoConsent ConsentForm = iota
	Ratification
	Acceptance
	Approval
	Accession
)

var consentNames = []string{"none", "ratification", "acceptance", "approval", "accession"}

// String returns "ratification", "acceptance", "approval", "accession" or "none".
func (c ConsentForm) String() string { return enum.Name(consentNames, c) }

// MarshalText writes what String returns; a value outside the list is an error.
func (c ConsentForm) MarshalText() ([]byte, error) {
	return enum.Marshal("att: consent form", consentNames, c)
}

// UnmarshalText reads what MarshalText writes; empty text is none.
func (c *ConsentForm) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: consent form", consentNames, text, c)
}

// Membership holds what the Treaty's depositary has recorded of one State. A zero Date means that the act did not
// take place or that its day is not known; Listed tells the two apart. The zero Membership is that of a State of
// which the depositary has recorded nothing.
type Membership struct {
	State State `json:"state"`
	// Listed is StatusParty for a State whose consent the source shows and StatusSignatory for one that only
	// signed, both as at the day of the data. A State listed as a party without a Deposited day is one whose days
	// were not found: what depends on them is unknown.
	Listed Status `json:"listed"`
	// Signed is the day of signature (21(1)), Deposited that on which the instrument of consent was deposited.
	Signed    Date        `json:"signed,omitzero"`
	Consent   ConsentForm `json:"consent"`
	Deposited Date        `json:"deposited,omitzero"`
	// EntryIntoForce is the day for this State by Article 22. EntryIntoForceRead says that this day was also read in
	// a source and not only computed.
	EntryIntoForce     Date `json:"entry_into_force,omitzero"`
	EntryIntoForceRead bool `json:"entry_into_force_read,omitempty"`
	// ProvisionalDeclared says whether the State declared under Article 23 that it applies Articles 6 and 7
	// provisionally; ProvisionalFrom is the day of that declaration. Application from that very day is this
	// library's reading.
	ProvisionalDeclared Answer `json:"provisional_declared"`
	ProvisionalFrom     Date   `json:"provisional_from,omitzero"`
	// NotificationOfNonParty is the day on which a signatory told the depositary that it does not intend to become
	// a party.
	NotificationOfNonParty Date `json:"notification_of_non_party,omitzero"`
	// WithdrawalNotified is the day on which the depositary received a notice of withdrawal, WithdrawalEffective the
	// day on which it takes effect (24(2), see WithdrawalTakesEffect). No State has withdrawn so far.
	WithdrawalNotified  Date `json:"withdrawal_notified,omitzero"`
	WithdrawalEffective Date `json:"withdrawal_effective,omitzero"`
	// RegionalGroup is the group of the United Nations; see State.RegionalGroup.
	RegionalGroup RegionalGroup `json:"regional_group"`
	// Note holds what else the source says, such as territories left out.
	Note   string `json:"note,omitempty"`
	Source Source `json:"source"`
}

// MembershipOf returns what the depositary has recorded of a State, and false when it has recorded nothing or there
// is no such State.
func MembershipOf(s State) (Membership, bool) {
	m := membershipRecord(s)
	if m == nil {
		return Membership{}, false
	}
	return *m, true
}

// Memberships returns what the depositary has recorded of every State that signed or consented, in the order of the
// codes.
func Memberships() []Membership { return slices.Clone(memberships().rows) }

// DatesUnknown reports whether the State is listed as a party and the day of its deposit was not found.
func (m Membership) DatesUnknown() bool { return lacksDays(&m) }

func lacksDays(m *Membership) bool { return m.Listed == StatusParty && m.Deposited.IsZero() }

// computed fills in the days that follow from others where a membership does not state them.
func (m Membership) computed() Membership {
	m.EntryIntoForce, m.WithdrawalEffective = entryOf(&m), withdrawalOf(&m)
	return m
}

func entryOf(m *Membership) Date {
	if m.EntryIntoForce.IsZero() {
		return EntryIntoForce(m.Deposited)
	}
	return m.EntryIntoForce
}

func withdrawalOf(m *Membership) Date {
	if m.WithdrawalEffective.IsZero() {
		return WithdrawalTakesEffect(m.WithdrawalNotified, Date{})
	}
	return m.WithdrawalEffective
}

// OpenedForSignature returns 3 June 2013, the first day on which a State could sign (21(1)).
func OpenedForSignature() Date { return Date{ordinalOpened} }

// InForceSince returns 24 December 2014, the day on which the Treaty entered into force (22(1)): 90 days after the
// fiftieth deposit of a ratification, acceptance or approval, made on 25 September 2014.
func InForceSince() Date { return Date{ordinalInForce} }

// Days that the Treaty counts from, as ordinals so that no work is done at import; a test checks them.
const (
	ordinalOpened  = 735022
	ordinalInForce = 735591
)

// clockDays is the number of days of 22(1), 22(2), 20(4) and 24(2).
const clockDays = 90

// EntryIntoForce applies Article 22 to a deposit: until 24 December 2014 that day (22(1)), afterwards the 90th day
// after the day of deposit, which is not counted itself (22(2)). It returns the zero Date for an unknown deposit.
func EntryIntoForce(deposited Date) Date {
	switch {
	case deposited.IsZero():
		return Date{}
	case !deposited.After(InForceSince()):
		return InForceSince()
	default:
		return deposited.AddDays(clockDays)
	}
}

// WithdrawalTakesEffect applies 24(2): the 90th day after the depositary received the notice, or the day that the
// notice names when that is later. It returns the zero Date for an unknown day of receipt; named may be zero.
func WithdrawalTakesEffect(received, named Date) Date {
	effective := received.AddDays(clockDays)
	if named.After(effective) {
		return named
	}
	return effective
}
