package att

import "fmt"

// ReportsDue lists the States that owe a report. A State whose days were not found stands apart and is never
// counted.
type ReportsDue struct {
	// Year is the calendar year reported on; 0 for initial reports.
	Year int `json:"report_year,omitempty"`
	// Due counts States, which stand in the order of their codes.
	Due     int     `json:"due"`
	States  []State `json:"states"`
	Unknown []State `json:"unknown"`
	// Basis says on what the count rests.
	Basis string `json:"basis"`
}

// AnnualReportsDue lists the States that owe an annual report on a calendar year. The count follows the setting
// FirstReport: under FirstFullCalendarYear it rests on practice, because 13(3) does not say which year is the first.
// The error wraps ErrCalendar: a calendar without settings, a year outside 1 to 9998.
func (c Calendar) AnnualReportsDue(year int) (ReportsDue, error) {
	due := AnnualReportDue(year)
	if due.IsZero() || year < minYear {
		return ReportsDue{}, fmt.Errorf("%w: year %d is not one of %d to %d", ErrCalendar, year, minYear, maxYear-1)
	}
	return c.reports(due, due, DueAnnualReport, year)
}

// InitialReportsDue lists the States whose initial report was due by the day, that day included. The error wraps
// ErrCalendar: a calendar without settings, an unknown day, one after 2113.
func (c Calendar) InitialReportsDue(by Date) (ReportsDue, error) {
	return c.reports(InForceSince(), latest(by, InForceSince()), DueInitialReport, 0)
}

// latest returns the later day, the zero Date when the first is unknown.
func latest(d, e Date) Date {
	if d.Before(e) {
		return e
	}
	return d
}

func (c Calendar) reports(from, to Date, kind DueKind, year int) (ReportsDue, error) {
	s, err := c.All(from, to)
	if err != nil {
		return ReportsDue{}, err
	}
	r := ReportsDue{Year: year, States: []State{}, Unknown: s.Unknown}
	for _, d := range s.Dues {
		switch {
		case d.Kind != kind:
		case d.Owed == Yes:
			r.States = append(r.States, d.State)
		default:
			r.Unknown = append(r.Unknown, d.State)
		}
	}
	r.Due = len(r.States)
	r.Basis = c.settings.FirstReport.basis()
	if kind == DueInitialReport {
		_, r.Basis = c.settings.InitialReport.day(InForceSince().AddDays(1))
	}
	return r, nil
}
