package att

import (
	"errors"
	"fmt"
	"slices"

	"github.com/openatt/treaty/internal/enum"
)

// ErrCalendar is wrapped by every error about a calendar: a setting left open, a span that is none.
var ErrCalendar = errors.New("att: calendar")

// InitialReportRule says which day is the last for the initial report of 13(1). The zero value is invalid: the
// Secretariat's two wordings differ by a day.
type InitialReportRule uint8

// The rules for the initial report.
const (
	InitialReportUnset InitialReportRule = iota
	// LastDayOfFirstYear is the day before the first anniversary of entry into force for the State: 23 December 2015
	// for those of 24 December 2014, as the Secretariat says of them. "Within the first year" and the equally
	// authentic French and Spanish texts support it.
	LastDayOfFirstYear
	// TwelveMonthsAfter is the first anniversary itself, as the Secretariat words it for States that joined later;
	// for those of 24 December 2014 it is 23 December 2015 all the same.
	TwelveMonthsAfter
)

var initialReportRuleNames = []string{"unset", "last_day_of_first_year", "twelve_months_after"}

// String returns the name used in files, such as "last_day_of_first_year".
func (r InitialReportRule) String() string { return enum.Name(initialReportRuleNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r InitialReportRule) MarshalText() ([]byte, error) {
	return enum.Marshal("att: initial report rule", initialReportRuleNames, r)
}

// UnmarshalText reads what MarshalText writes; empty text is unset.
func (r *InitialReportRule) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: initial report rule", initialReportRuleNames, text, r)
}

// FirstReportRule says which calendar year is the first that a State reports on under 13(3). The zero value is
// invalid: 13(3) does not say.
type FirstReportRule uint8

// The rules for the first annual report.
const (
	FirstReportUnset FirstReportRule = iota
	// FirstFullCalendarYear is the year after that of entry into force for the State. It is the practice: it gives
	// the counts of reports due that were published, 61 for 2015, 75 for 2016, 110 for 2022, where the others fail.
	// For entry into force on a 1 January, which no State has had, practice is silent; the year after is taken.
	FirstFullCalendarYear
	// YearOfEntry is the year of entry into force for the State, of which only a part is then reported on.
	YearOfEntry
	// InForceOnDueDay is the first year whose 31 May falls on or after entry into force for the State, even if the
	// Treaty was not in force for it in that year.
	InForceOnDueDay
)

var firstReportRuleNames = []string{"unset", "first_full_calendar_year", "year_of_entry", "in_force_on_due_day"}

// String returns the name used in files, such as "first_full_calendar_year".
func (r FirstReportRule) String() string { return enum.Name(firstReportRuleNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r FirstReportRule) MarshalText() ([]byte, error) {
	return enum.Marshal("att: first report rule", firstReportRuleNames, r)
}

// UnmarshalText reads what MarshalText writes; empty text is unset.
func (r *FirstReportRule) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: first report rule", firstReportRuleNames, text, r)
}

// RecordsStart says from when the ten years of 12(4) count. The zero value is invalid: the Treaty does not say.
type RecordsStart uint8

// The starts.
const (
	RecordsStartUnset RecordsStart = iota
	// RecordsFromOwnDay counts from the day of the record: each lapses on its own day, the last of a year on 31
	// December.
	RecordsFromOwnDay
	// RecordsFromYearEnd counts from the end of the calendar year of the record.
	RecordsFromYearEnd
	// RecordsFromReport counts from the day on which the annual report on that year was due. It is the longest of
	// the three.
	RecordsFromReport
)

var recordsStartNames = []string{"unset", "own_day", "year_end", "report_due"}

// String returns "own_day", "year_end", "report_due" or "unset".
func (r RecordsStart) String() string { return enum.Name(recordsStartNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r RecordsStart) MarshalText() ([]byte, error) {
	return enum.Marshal("att: records start", recordsStartNames, r)
}

// UnmarshalText reads what MarshalText writes; empty text is unset.
func (r *RecordsStart) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: records start", recordsStartNames, text, r)
}

// CalendarSettings holds what a calendar needs and the Treaty leaves open. Nothing has a default: the first three
// must be set. CalendarPractice is a set of them with reasons.
type CalendarSettings struct {
	InitialReport InitialReportRule `json:"initial_report"`
	FirstReport   FirstReportRule   `json:"first_report"`
	RecordsStart  RecordsStart      `json:"records_start"`
	// GraceDays is shown as information after each 31 May: the Secretariat has waited 7 days. 0 shows nothing. It
	// never moves the day of the Treaty.
	GraceDays int `json:"grace_days"`
	// Conferences are the opening days of the sessions for which deadlines are shown, in any order; none shows
	// nothing.
	Conferences []Date `json:"conferences,omitempty"`
}

// CalendarPractice returns the settings that follow what States and the Secretariat do: the initial report by the
// last day of the first year, because that is what the Secretariat says of the first 61 States and it is the
// stricter of its two wordings; the first annual report on the first full calendar year, because only that gives
// the published counts; records from the day on which the report built on them was due, because no practice was
// found and the longest term destroys nothing that another reading would still need; seven days of grace. It has no
// conferences.
func CalendarPractice() CalendarSettings {
	return CalendarSettings{
		InitialReport: LastDayOfFirstYear, FirstReport: FirstFullCalendarYear, RecordsStart: RecordsFromReport,
		GraceDays: secretariatGrace,
	}
}

// longestGrace is the number of days up to which a grace is taken for one.
const longestGrace = 365

// Validate returns an error that wraps ErrCalendar and lists every setting that is left open or outside its range.
func (s CalendarSettings) Validate() error {
	var faults []error
	check := func(name string, value uint8, names []string) {
		if value == 0 || int(value) >= len(names) {
			faults = append(faults, fmt.Errorf("%w: %s is not set (want one of %q)", ErrCalendar, name, names[1:]))
		}
	}
	check("initial_report", uint8(s.InitialReport), initialReportRuleNames)
	check("first_report", uint8(s.FirstReport), firstReportRuleNames)
	check("records_start", uint8(s.RecordsStart), recordsStartNames)
	if s.GraceDays < 0 || s.GraceDays > longestGrace {
		faults = append(faults, fmt.Errorf("%w: grace_days is %d (want 0 to %d)", ErrCalendar, s.GraceDays, longestGrace))
	}
	if slices.ContainsFunc(s.Conferences, Date.IsZero) {
		faults = append(faults, fmt.Errorf("%w: conferences holds an unknown day", ErrCalendar))
	}
	return errors.Join(faults...)
}
