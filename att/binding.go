package att

import "github.com/openatt/treaty/internal/enum"

// BindingKind says whether Articles 6 and 7 bind a State on a day. The zero value is unknown, which is neither.
type BindingKind uint8

// The kinds of binding.
const (
	// BindingUnknown means that the days of the State were not found.
	BindingUnknown BindingKind = iota
	// BindingInForce means that the Treaty is in force for the State (Article 22).
	BindingInForce
	// BindingProvisional means that the State has declared to apply Articles 6 and 7 until the Treaty enters into
	// force for it (Article 23); no other provision is applied.
	BindingProvisional
	// BindingNone means that neither holds.
	BindingNone
)

var bindingNames = []string{"unknown", "in_force", "applied_provisionally", "not_bound"}

// String returns "in_force", "applied_provisionally", "not_bound" or "unknown".
func (k BindingKind) String() string { return enum.Name(bindingNames, k) }

// MarshalText writes what String returns; a value outside the list is an error.
func (k BindingKind) MarshalText() ([]byte, error) {
	return enum.Marshal("att: binding", bindingNames, k)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (k *BindingKind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: binding", bindingNames, text, k)
}

// Binding answers whether Articles 6 and 7 bind a State on a day, and on what that rests. The zero Binding is
// unknown.
type Binding struct {
	State State       `json:"state"`
	Day   Date        `json:"day"`
	Kind  BindingKind `json:"binding"`
	// Status is how the State stands to the Treaty that day: a signatory may apply it provisionally.
	Status Status `json:"status"`
	// Provision is what the answer rests on: 22(1), 22(2), 23 or 24(2); Article 22 as a whole for a State that has
	// deposited no consent, 21(3) where the answer is unknown.
	Provision Provision `json:"provision"`
	// From and Until are the first and the last day on which the answer holds; zero when there is no such limit or
	// it is not known.
	From  Date `json:"from,omitzero"`
	Until Date `json:"until,omitzero"`
	// Reason says in English why, with the days that were used.
	Reason string `json:"reason"`
	// Source is that of the State's row, graded lower where the answer needs a reading of ours; AsOf is the day of
	// the depositary's list. AfterData says that the day is later than that: the answer then assumes that nothing
	// has changed since.
	Source    Source `json:"source"`
	AsOf      Date   `json:"as_of"`
	AfterData bool   `json:"after_data,omitempty"`
}

// BindingOn answers whether Articles 6 and 7 bind the State on the day. The answer for an unknown State or day is
// BindingUnknown.
func BindingOn(s State, day Date) Binding {
	if !s.IsValid() || day.IsZero() {
		return Binding{State: s, Day: day, Reason: "the State or the day is not known", AsOf: membershipAsOf()}
	}
	m, found := MembershipOf(s)
	if !found {
		m = Membership{State: s, Source: unlistedSource()}
	}
	b := m.BindingOn(day)
	b.AsOf, b.AfterData = membershipAsOf(), day.After(membershipAsOf())
	return b
}

func unlistedSource() Source {
	return Source{
		Citation:   "UN Treaty Collection XXVI-8 status page as at 2026-02-03: the State is not on it",
		Confidence: HighConfidence, Basis: BasisRead,
	}
}

// BindingOn is the function BindingOn for a membership, which may be one that a host made up. AsOf is left out,
// because only the host knows of which day its facts are.
func (m Membership) BindingOn(day Date) Binding {
	full := m.computed()
	b := Binding{State: m.State, Day: day, Status: full.StatusOn(day), Source: m.Source}
	switch b.Status {
	case StatusUnknown:
		b.unknown(full)
	case StatusParty:
		b.inForce(full)
	case StatusWithdrawn:
		b.Kind, b.Provision, b.From = BindingNone, Art24Par2, full.WithdrawalEffective
		b.Reason = "withdrawal took effect on " + full.WithdrawalEffective.String() +
			"; what was owed before stays owed (24(3))"
	case StatusConsented, StatusSignatory, StatusSignatoryNotIntending, StatusNotParty:
		b.beforeForce(full)
	}
	return b
}

func (b *Binding) unknown(m Membership) {
	b.Provision = address(21, 3, 0, 0)
	b.Reason = "the day is not known"
	if m.DatesUnknown() {
		b.Reason = "listed as a party, but the days of deposit and entry into force were not found"
	}
}

func (b *Binding) inForce(m Membership) {
	b.Kind, b.From = BindingInForce, m.EntryIntoForce
	if !m.WithdrawalEffective.IsZero() {
		b.Until = m.WithdrawalEffective.AddDays(-1)
	}
	b.Provision = entryProvision(m.EntryIntoForce)
	b.Reason = "in force since " + m.EntryIntoForce.String() + " (deposit on " + m.Deposited.String() + ")"
}

func entryProvision(entry Date) Provision {
	if entry.After(InForceSince()) {
		return Art22Par2
	}
	return Art22Par1
}

// beforeForce answers for a day on which the Treaty is not in force for the State.
func (b *Binding) beforeForce(m Membership) {
	last := m.EntryIntoForce.AddDays(-1)
	if reached(m.ProvisionalFrom, b.Day) {
		b.Kind, b.Provision, b.From, b.Until = BindingProvisional, Art23, m.ProvisionalFrom, last
		b.Source.Confidence = min(b.Source.Confidence, MediumConfidence)
		b.Reason = "declared on " + m.ProvisionalFrom.String() + " to apply Articles 6 and 7 provisionally; " +
			"application from the day of the declaration is this library's reading"
		return
	}
	b.Kind, b.Provision, b.Until = BindingNone, Art22, last
	if !m.ProvisionalFrom.IsZero() {
		b.Until = m.ProvisionalFrom.AddDays(-1)
	}
	b.Reason = unboundReason(b.Status, m)
	if b.Status == StatusConsented {
		b.Provision = entryProvision(m.EntryIntoForce)
	}
}

func unboundReason(status Status, m Membership) string {
	signed := "signed on " + m.Signed.String()
	if status == StatusConsented {
		return "deposit on " + m.Deposited.String() + ", in force only from " + m.EntryIntoForce.String()
	}
	if status == StatusSignatoryNotIntending {
		return signed + ", told the depositary on " + m.NotificationOfNonParty.String() +
			" that it does not intend to become a party"
	}
	if status == StatusSignatory {
		return signed + ", no consent deposited by then"
	}
	return "neither signed nor consented by then"
}
