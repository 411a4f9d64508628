package att

// Embargo is one phase of one arms embargo: a measure whose scope or items change has a row for each phase, and the
// next phase starts on the day on which the last ends. The status of the zero Embargo is unknown on every day.
type Embargo struct {
	// ID is stable, such as "UNE-SSD".
	ID string `json:"id"`
	// Authority says whether 6(1) asks about the measure.
	Authority EmbargoAuthority `json:"authority"`
	// Target names whom the measure is aimed at.
	Target string `json:"target"`
	// State is the target State, or the State that the list or group belongs to. It is empty for a list that is tied
	// to no territory. A former State keeps its code, which is not valid as that of a State today: see Also.
	State State `json:"iso3"`
	// Also lists today's States on the territory of a former State: the measure is found under them too.
	Also  []State      `json:"also,omitempty"`
	Scope EmbargoScope `json:"scope"`
	// Region is set for RegionOnly. Elsewhere names regions of the State that are known to lie outside it: only those
	// take a place out of the measure.
	Region    string   `json:"region,omitempty"`
	Elsewhere []string `json:"region_elsewhere,omitempty"`
	// Basis names the resolutions or decisions.
	Basis string `json:"resolution_basis"`
	// Start is the first day. AppliedFrom is later where the measure applied only some time after its adoption, and
	// SuspendedFrom is the day from which it was not applied, though not lifted.
	Start         Date `json:"start"`
	AppliedFrom   Date `json:"applied_from,omitzero"`
	SuspendedFrom Date `json:"suspended_from,omitzero"`
	// End is the first day without the measure when the term is Ended, and the last day of the latest known term when
	// it is FixedTerm.
	End  Date        `json:"end,omitzero"`
	Term EmbargoTerm `json:"term"`
	// CheckedTo is the day of the latest document that shows the measure in this form.
	CheckedTo Date `json:"checked_to"`
	// Items may not go to the target, ItemsFrom may not come from it.
	Items     EmbargoItems `json:"items"`
	ItemsFrom EmbargoItems `json:"items_from"`
	// To and From say whether arms to and from the target are barred, Services whether help with arms is.
	To       Answer `json:"to"`
	From     Answer `json:"from"`
	Services Answer `json:"services"`
	// Exemptions sums up what the measure lets through, and what must be notified or approved.
	Exemptions string `json:"exemptions_summary"`
	// Contested is set when States dispute that the measure is in force.
	Contested bool   `json:"contested,omitempty"`
	Source    Source `json:"source"`
}

// StatusOn says whether the measure applied on a day. The first day counts. An ended measure no longer applies on its
// end day. A fixed term counts up to the later of End and CheckedTo, both included, and is NotConfirmed after that.
// The status is unknown when the day is, or when the row has no start or term.
func (e *Embargo) StatusOn(day Date) EmbargoStatus {
	if day.IsZero() || e.Start.IsZero() || e.Term == TermInvalid {
		return EmbargoStatusUnknown
	}
	if day.Before(e.begin()) || e.suspendedOn(day) {
		return NotInForce
	}
	switch {
	case e.End.IsZero(), day.Before(e.End):
		return InForce
	case e.Term == Ended:
		return NotInForce
	case day.After(e.LastSeen()):
		return NotConfirmed
	default:
		return InForce
	}
}

func (e *Embargo) suspendedOn(day Date) bool {
	return !e.SuspendedFrom.IsZero() && !day.Before(e.SuspendedFrom)
}

func (e *Embargo) begin() Date {
	if e.AppliedFrom.IsZero() {
		return e.Start
	}
	return e.AppliedFrom
}

// LastSeen is the last day for which the register knows what became of the measure: the later of CheckedTo and End.
func (e *Embargo) LastSeen() Date {
	if e.End.Compare(e.CheckedTo) > 0 {
		return e.End
	}
	return e.CheckedTo
}
