package att

import (
	_ "embed"

	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

//go:embed data/states_parties.csv
var statesPartiesCSV []byte

// membershipTable holds the rows and, for each State in the order of stateCodes, its row counted from 1.
type membershipTable struct {
	rows []Membership
	at   [len(stateCodes)]uint8
}

var membershipRows lazy.Value[*membershipTable]

func memberships() *membershipTable { return membershipRows.Get(readMemberships) }

// membershipRecord returns the row of a State, nil when there is none.
func membershipRecord(s State) *Membership {
	i, found := stateIndex(s)
	if !found {
		return nil
	}
	t := memberships()
	if t.at[i] == 0 {
		return nil
	}
	return &t.rows[t.at[i]-1]
}

// membershipAsOf is the day of the depositary's list that the rows were read from.
func membershipAsOf() Date { return MustDate(2026, 2, 3) }

func statesDataset() Dataset {
	return Dataset{
		Name: "states-parties", Version: contentVersion(statesPartiesCSV),
		AsOf: membershipAsOf(), Checked: MustDate(2026, 11, 23),
		Source: "UN Treaty Collection, chapter XXVI-8, status page of 3 February 2026; UNTS record 52373; " +
			"Swiss RS 0.518.61; UN DGACM list of regional groups",
		Note: "Ecuador became a party in 2026 on days that were not found. Deposits and withdrawals after mid-2026 " +
			"are not known. Days of entry into force are computed by Article 22 unless marked as read.",
		Rows: len(memberships().rows),
	}
}

func readMemberships() *membershipTable {
	cells := table.MustRead(statesPartiesCSV, ',', "iso3", "signed", "consent_action", "deposited",
		"entry_into_force", "entry_into_force_basis", "listed_as", "provisional_declared", "provisional_from",
		"non_party_notified", "withdrawal_notified", "withdrawal_effective", "note", "source", "confidence", "basis")
	t := &membershipTable{rows: make([]Membership, len(cells))}
	for i, row := range cells {
		m := &t.rows[i]
		m.State = State(row.Cell("iso3"))
		m.RegionalGroup = m.State.RegionalGroup()
		m.EntryIntoForceRead = row.Cell("entry_into_force_basis") == "read"
		m.Note = row.Cell("note")
		m.Source = mustSource(row, "basis")
		mustDecode(row, "signed", &m.Signed)
		mustDecode(row, "consent_action", &m.Consent)
		mustDecode(row, "deposited", &m.Deposited)
		mustDecode(row, "entry_into_force", &m.EntryIntoForce)
		mustDecode(row, "listed_as", &m.Listed)
		mustDecode(row, "provisional_declared", &m.ProvisionalDeclared)
		mustDecode(row, "provisional_from", &m.ProvisionalFrom)
		mustDecode(row, "non_party_notified", &m.NotificationOfNonParty)
		mustDecode(row, "withdrawal_notified", &m.WithdrawalNotified)
		mustDecode(row, "withdrawal_effective", &m.WithdrawalEffective)
		s, _ := stateIndex(m.State)
		t.at[s] = uint8(i + 1)
	}
	return t
}
