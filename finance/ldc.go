package finance

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

//go:embed data/ldc.csv
var ldcCSV []byte

var ldcTable lazy.Value[[]ldcRow]

// ldcRow is the time that one State spent or spends on the list of least developed countries.
type ldcRow struct {
	code string
	// included is the year of inclusion.
	included int
	// yesUntil is the last day on which it is known to be listed, noFrom the first on which it is known not to be.
	// Between the two the answer is not known. A zero noFrom means that no end is known.
	yesUntil, noFrom att.Date
	// open says that no end is known or planned.
	open bool
}

// LeastDeveloped says whether a State is on the United Nations list of least developed countries on the day. Unknown
// is the answer within the year of inclusion, within the month of a graduation of which only the month was read, from
// the day of a planned graduation that may have been put off, and from 1 January 2025 for a State whose graduation
// was decided for a day that was not found. An answer Yes for a later day assumes that nothing was decided since;
// LDCDataset says as of when the list is. Unknown States get Unknown.
func LeastDeveloped(state att.State, day att.Date) att.Answer {
	if !state.IsValid() || day.IsZero() {
		return att.Unknown
	}
	rows := ldcRows()
	i, found := slices.BinarySearchFunc(rows, string(state), func(row ldcRow, code string) int {
		return strings.Compare(row.code, code)
	})
	if !found || day.Year() < rows[i].included {
		return att.No
	}
	return rows[i].on(day)
}

func (r ldcRow) on(day att.Date) att.Answer {
	switch {
	case day.Year() == r.included:
		return att.Unknown
	case r.open || !day.After(r.yesUntil):
		return att.Yes
	case !r.noFrom.IsZero() && !day.Before(r.noFrom):
		return att.No
	default:
		return att.Unknown
	}
}

// LDCDataset describes the list of least developed countries.
func LDCDataset() att.Dataset {
	return att.Dataset{
		Name: "ldc", Version: "2025-01-01.1", AsOf: ldcAsOf(), Checked: att.MustDate(2026, 11, 24),
		Source: "UN DESA, LDCs at a glance, as compiled by openclimatedata/countrygroups; UN-OHRLLS; UNCTAD Least " +
			"Developed Countries Report 2025",
		Note: "Planned graduations may be put off; the days for Cambodia, Senegal and Solomon Islands were not found.",
		Rows: len(ldcRows()),
	}
}

func ldcAsOf() att.Date { return att.MustDate(2025, 1, 1) }

func ldcRows() []ldcRow { return ldcTable.Get(readLDC) }

func readLDC() []ldcRow {
	cells := table.MustRead(ldcCSV, ',', "iso3", "name", "inclusion_year", "graduation_date",
		"graduation_date_precision", "scheduled_graduation_date", "status_2025_01_01")
	rows := make([]ldcRow, len(cells))
	for i, row := range cells {
		r := &rows[i]
		r.code, r.included = row.Cell("iso3"), mustInt(row, "inclusion_year")
		switch {
		case row.Cell("graduation_date_precision") == "month":
			month := row.Cell("graduation_date")
			r.yesUntil = mustDate(month + "-01").AddDays(-1)
			r.noFrom = monthAfter(mustDate(month + "-01"))
		case row.Cell("graduation_date") != "":
			r.noFrom = mustDate(row.Cell("graduation_date"))
			r.yesUntil = r.noFrom.AddDays(-1)
		case row.Cell("scheduled_graduation_date") != "":
			r.yesUntil = mustDate(row.Cell("scheduled_graduation_date")).AddDays(-1)
		case row.Cell("status_2025_01_01") == "scheduled":
			r.yesUntil = ldcAsOf()
		default:
			r.open = true
		}
	}
	slices.SortFunc(rows, func(a, b ldcRow) int { return strings.Compare(a.code, b.code) })
	return rows
}

// mustDate reads a day of the embedded data.
func mustDate(s string) att.Date {
	day, err := att.ParseDate(s)
	if err != nil {
		panic("finance: embedded data: " + err.Error())
	}
	return day
}

// monthAfter returns the first day of the month after the one that begins on the day.
func monthAfter(first att.Date) att.Date {
	later := first.AddDays(31)
	_, _, day := later.Civil()
	return later.AddDays(1 - day)
}
