package att

// Tally counts States by their status on a day.
type Tally struct {
	Day Date `json:"day"`
	// Group is the regional group counted; NoRegionalGroup in the tally of all States, which Total marks, and in
	// that of the States in none.
	Group RegionalGroup `json:"group"`
	Total bool          `json:"total,omitempty"`
	// States counts those that exist here; the counts after it add up to it.
	States      int `json:"states"`
	Parties     int `json:"parties"`
	Consented   int `json:"consented"`
	Signatories int `json:"signatories"`
	// NotIntending counts the signatories that do not intend to become parties.
	NotIntending int `json:"signatories_not_intending"`
	NotParties   int `json:"not_parties"`
	Withdrawn    int `json:"withdrawn"`
	// Unknown counts the States of which the days were not found: they are in none of the other counts.
	Unknown int `json:"unknown"`
}

// Universalization counts all 197 States by status on a day: one tally for each regional group, one for the States
// in none, and the total last. The groups are those of the present.
func Universalization(day Date) []Tally {
	tallies := make([]Tally, len(regionalGroupNames)+1)
	total := &tallies[len(tallies)-1]
	total.Total = true
	for _, s := range stateCodes[:] {
		status := s.StatusOn(day)
		total.add(status)
		tallies[s.RegionalGroup()].add(status)
	}
	for i := range tallies {
		tallies[i].Day = day
		if i < len(regionalGroupNames) {
			tallies[i].Group = RegionalGroup(i)
		}
	}
	return append(append(tallies[1:len(tallies)-1:len(tallies)-1], tallies[0]), *total)
}

func (t *Tally) add(s Status) {
	t.States++
	switch s {
	case StatusUnknown:
		t.Unknown++
	case StatusNotParty:
		t.NotParties++
	case StatusSignatory:
		t.Signatories++
	case StatusSignatoryNotIntending:
		t.NotIntending++
	case StatusConsented:
		t.Consented++
	case StatusParty:
		t.Parties++
	case StatusWithdrawn:
		t.Withdrawn++
	}
}
