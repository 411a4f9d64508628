package att

import (
	_ "embed"
	"slices"

	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

// LDC says since when a State is or was on the United Nations list of least developed countries. No provision of the
// Treaty asks for it; rules of assessment and assistance may.
type LDC struct {
	State State `json:"state"`
	// Included is the year in which the State was put on the list; the day is not recorded.
	Included int `json:"included"`
	// Left is the first day on which the State was certainly off the list, LeftNoEarlier the first on which it may
	// have been: they differ where only the month was found. Both are zero for a State still on it at LDCAsOf.
	Left          Date `json:"left,omitzero"`
	LeftNoEarlier Date `json:"left_no_earlier,omitzero"`
	// Scheduled says that leaving has been decided; ScheduledFor is the day, zero where it was not found. A
	// scheduled day can be put off.
	Scheduled    bool   `json:"scheduled,omitempty"`
	ScheduledFor Date   `json:"scheduled_for,omitzero"`
	Source       Source `json:"source"`
}

//go:embed data/ldc.csv
var ldcCSV []byte

var ldcRows lazy.Value[[]LDC]

// LDCAsOf returns the day that the list describes, 1 January 2025.
func LDCAsOf() Date { return MustDate(2025, 1, 1) }

// LDCOf returns the record of a State that is or was on the list, and false for any other.
func LDCOf(s State) (LDC, bool) {
	rows := ldcs()
	i, found := slices.BinarySearchFunc(rows, s, func(l LDC, s State) int { return compareState(l.State, s) })
	if !found {
		return LDC{}, false
	}
	return rows[i], true
}

// LDCs returns every record in the order of the codes.
func LDCs() []LDC { return slices.Clone(ldcs()) }

// IsLDCOn reports whether the State was on the list on the day: No for a State that never was, Unknown in the year
// of inclusion, in a month of leaving of which the day was not found, after LDCAsOf for a State that is scheduled
// to leave (from the scheduled day on where there is one), and for an unknown State or day. For a day after LDCAsOf
// a Yes assumes that nothing has changed since.
func (s State) IsLDCOn(day Date) Answer {
	if !s.IsValid() || day.IsZero() {
		return Unknown
	}
	l, found := LDCOf(s)
	if !found {
		return No
	}
	return l.on(day)
}

func (l LDC) on(day Date) Answer {
	switch {
	case day.Year() < l.Included || reached(l.Left, day):
		return No
	case day.Year() == l.Included || reached(l.LeftNoEarlier, day):
		return Unknown
	case l.Scheduled && l.ScheduledFor.IsZero() && day.After(LDCAsOf()), reached(l.ScheduledFor, day):
		return Unknown
	default:
		return Yes
	}
}

func ldcs() []LDC { return ldcRows.Get(readLDCs) }

func readLDCs() []LDC {
	cells := table.MustRead(ldcCSV, ',', "iso3", "name", "inclusion_year", "graduation_date",
		"graduation_date_precision", "scheduled_graduation_date", "status_2025_01_01")
	rows := make([]LDC, len(cells))
	for i, row := range cells {
		l := &rows[i]
		l.State = State(row.Cell("iso3"))
		l.Included, _ = digits(row.Cell("inclusion_year"))
		l.Scheduled = row.Cell("status_2025_01_01") == "scheduled"
		mustDecode(row, "scheduled_graduation_date", &l.ScheduledFor)
		l.Source = Source{
			Citation: "UN DESA, LDCs at a glance; UNCTAD, LDC Report 2025", Confidence: HighConfidence, Basis: BasisRead,
		}
		l.Left, l.LeftNoEarlier = readLeft(row)
		if row.Cell("graduation_date_precision") == "day_derived" {
			l.Source.Confidence = MediumConfidence
		}
	}
	return rows
}

// readLeft reads the day of leaving, which in some rows is a month.
func readLeft(row table.Row) (certainly, noEarlier Date) {
	if row.Cell("graduation_date_precision") != "month" {
		mustDecode(row, "graduation_date", &certainly)
		return certainly, certainly
	}
	left := row.Cell("graduation_date")
	year, _ := digits(left[:4])
	month, _ := digits(left[5:])
	noEarlier = MustDate(year, month, 1)
	return noEarlier.AddDays(daysIn(year, month)), noEarlier
}

func ldcDataset() Dataset {
	return Dataset{
		Name: "least-developed-countries", Version: contentVersion(ldcCSV), AsOf: LDCAsOf(),
		Checked: MustDate(2026, 11, 23),
		Source:  "UN DESA, LDCs at a glance; UN-OHRLLS; UNCTAD, LDC Report 2025",
		Note:    "Days of inclusion are not recorded, some graduations only by month. Scheduled graduations can be put off.",
		Rows:    len(ldcs()),
	}
}
