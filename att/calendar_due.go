package att

import (
	"cmp"
	"strconv"

	"github.com/openatt/treaty/internal/enum"
)

// DueKind says what falls on a day of a calendar. The zero value is invalid.
type DueKind uint8

// The kinds, in the order in which they are listed on one day.
const (
	DueInvalid DueKind = iota
	// DueProvisional is the day of a declaration to apply Articles 6 and 7 provisionally (Article 23).
	DueProvisional
	// DueEntryIntoForce is the day on which the Treaty enters into force for the State (Article 22).
	DueEntryIntoForce
	// DueInitialReport is the last day for the initial report (13(1)).
	DueInitialReport
	// DueAnnualReport is 31 May, the last day for the annual report (13(3)).
	DueAnnualReport
	// DueGraceEnds is the day until which the Secretariat has waited for an annual report; it is no day of the Treaty.
	DueGraceEnds
	// DueRecordsKept is the last day on which every record of a calendar year must still be there (12(4)).
	DueRecordsKept
	// DueProposalsOpen is the first day for proposals of amendment (20(1)).
	DueProposalsOpen
	// DueArrangement is the last day to apply for a payment arrangement before a conference (financial rule 8(1)(d)).
	DueArrangement
	// DueWithdrawal is the day on which a withdrawal takes effect (24(2)).
	DueWithdrawal
)

var dueKindNames = []string{
	"invalid", "provisional_application", "entry_into_force", "initial_report", "annual_report",
	"annual_report_grace", "records_kept", "amendment_proposals", "payment_arrangement", "withdrawal",
}

// String returns the name used in files, such as "annual_report".
func (k DueKind) String() string { return enum.Name(dueKindNames, k) }

// MarshalText writes what String returns; a value outside the list is an error.
func (k DueKind) MarshalText() ([]byte, error) { return enum.Marshal("att: due kind", dueKindNames, k) }

// UnmarshalText reads what MarshalText writes; empty text is invalid.
func (k *DueKind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: due kind", dueKindNames, text, k)
}

// DueNature says whether a State must, may or need only know. The zero value is invalid.
type DueNature uint8

// The natures.
const (
	NatureInvalid DueNature = iota
	NatureDuty
	NatureRight
	NatureInformation
)

var dueNatureNames = []string{"invalid", "duty", "right", "information"}

// String returns "duty", "right", "information" or "invalid".
func (n DueNature) String() string { return enum.Name(dueNatureNames, n) }

// MarshalText writes what String returns; a value outside the list is an error.
func (n DueNature) MarshalText() ([]byte, error) {
	return enum.Marshal("att: due nature", dueNatureNames, n)
}

// UnmarshalText reads what MarshalText writes; empty text is invalid.
func (n *DueNature) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: due nature", dueNatureNames, text, n)
}

// Due is one entry of a calendar.
type Due struct {
	State State   `json:"state"`
	Kind  DueKind `json:"kind"`
	// Day is the day itself: the last one for a report, an application or the keeping of records.
	Day Date `json:"day"`
	// Year is the calendar year reported on, or that of the records; 0 for other kinds.
	Year int `json:"year,omitempty"`
	// About is the opening day of the conference before which an application is to be made.
	About Date `json:"about,omitzero"`
	// Nature says whether the State must, may or need only know. Owed is Yes, and Unknown for a duty that falls due
	// after a withdrawal from something that happened before it: 24(3) does not settle it.
	Nature DueNature `json:"nature"`
	Owed   Answer    `json:"owed"`
	// Provision is what the entry rests on, Basis the reading or practice by which its day was set.
	Provision Provision `json:"provision"`
	Basis     string    `json:"basis"`
	// Confidence is that of the State's dates.
	Confidence Confidence `json:"confidence"`
}

// Summary says in English what falls on the day, without the day.
func (d Due) Summary() string {
	name := d.State.Name(d.Day)
	switch d.Kind {
	case DueProvisional:
		return name + ": provisional application of Articles 6 and 7 declared"
	case DueEntryIntoForce:
		return name + ": the Treaty enters into force"
	case DueInitialReport:
		return name + ": initial report due"
	case DueAnnualReport:
		return name + ": annual report for " + strconv.Itoa(d.Year) + " due"
	case DueGraceEnds:
		return name + ": the Secretariat's grace for the annual report for " + strconv.Itoa(d.Year) + " ends"
	case DueRecordsKept:
		return name + ": records of " + strconv.Itoa(d.Year) + " to be kept until this day"
	case DueProposalsOpen:
		return name + ": amendments may be proposed"
	case DueArrangement:
		return name + ": last day to ask for a payment arrangement, if contributions are unpaid, before the conference of " +
			d.About.String()
	case DueWithdrawal:
		return name + ": withdrawal takes effect"
	case DueInvalid:
	}
	return ""
}

// ID names the entry for ever, whatever its day: kind, State and, where there is more than one, the year or the day
// of the conference it is about.
func (d Due) ID() string {
	id := d.Kind.String() + "-" + string(d.State)
	if d.Year != 0 {
		id += "-" + strconv.Itoa(d.Year)
	}
	if !d.About.IsZero() {
		id += "-" + d.About.String()
	}
	return id
}

// Compare orders entries by day, State, kind and year.
func (d Due) Compare(e Due) int {
	return cmp.Or(
		d.Day.Compare(e.Day), compareState(d.State, e.State), cmp.Compare(d.Kind, e.Kind), cmp.Compare(d.Year, e.Year),
		d.About.Compare(e.About),
	)
}
