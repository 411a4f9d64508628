package att

import (
	"fmt"
	"slices"
)

// Calendar says what a State owes and when, by settings that were chosen. Make one with NewCalendar; the zero
// Calendar answers with an error. It never changes.
type Calendar struct {
	settings CalendarSettings
}

// NewCalendar makes a calendar. The error lists every setting that is left open and wraps ErrCalendar.
func NewCalendar(settings CalendarSettings) (Calendar, error) {
	if err := settings.Validate(); err != nil {
		return Calendar{}, err
	}
	settings.Conferences = slices.Clone(settings.Conferences)
	slices.SortFunc(settings.Conferences, Date.Compare)
	return Calendar{settings}, nil
}

// Settings returns the settings that the calendar was made with.
func (c Calendar) Settings() CalendarSettings {
	s := c.settings
	s.Conferences = slices.Clone(s.Conferences)
	return s
}

// ScheduleFormat names the JSON form of a Schedule and its version.
const ScheduleFormat = "att-calendar/1"

// Schedule is what a calendar says of a span of days.
type Schedule struct {
	// Format is ScheduleFormat.
	Format string `json:"format"`
	// From and To are the first and the last day.
	From Date `json:"from"`
	To   Date `json:"to"`
	// AsOf is the day of the depositary's list, Data the version of the table. What falls later than AsOf assumes
	// that nothing has changed since.
	AsOf     Date             `json:"as_of"`
	Data     string           `json:"data"`
	Settings CalendarSettings `json:"settings"`
	// Dues stand in the order of Due.Compare.
	Dues []Due `json:"dues"`
	// Unknown lists the States that are parties on days that were not found: nothing is said of them.
	Unknown []State `json:"unknown"`
}

// longestSpan is the number of years up to which a span is answered.
const longestSpan = 100

// All lists what falls on every State in the span, its first and last day included. The error wraps ErrCalendar: a
// day unknown, a span that ends before it starts or lasts longer than a hundred years, a calendar without settings.
func (c Calendar) All(from, to Date) (Schedule, error) {
	return c.schedule(memberships().rows, from, to)
}

// Of is All for one State. A State that is no party owes nothing. The error also wraps ErrState for an unknown one.
func (c Calendar) Of(s State, from, to Date) (Schedule, error) {
	if !s.IsValid() {
		return Schedule{}, fmt.Errorf("%w: %q", ErrState, string(s))
	}
	m, found := MembershipOf(s)
	if !found {
		return c.schedule(nil, from, to)
	}
	return c.schedule([]Membership{m}, from, to)
}

// OfMembership is Of for a membership that a host made up.
func (c Calendar) OfMembership(m Membership, from, to Date) (Schedule, error) {
	return c.schedule([]Membership{m}, from, to)
}

func (c Calendar) schedule(rows []Membership, from, to Date) (Schedule, error) {
	if err := c.check(from, to); err != nil {
		return Schedule{}, err
	}
	s := Schedule{
		Format: ScheduleFormat, From: from, To: to, AsOf: membershipAsOf(), Data: statesDataset().Version,
		Settings: c.Settings(), Dues: []Due{}, Unknown: []State{},
	}
	for _, m := range rows {
		if m.DatesUnknown() {
			s.Unknown = append(s.Unknown, m.State)
			continue
		}
		l := lister{c.settings, m.computed(), from, to, &s.Dues}
		l.list()
	}
	slices.SortFunc(s.Dues, Due.Compare)
	return s, nil
}

func (c Calendar) check(from, to Date) error {
	switch {
	case c.settings.Validate() != nil:
		return c.settings.Validate()
	case from.IsZero() || to.IsZero():
		return fmt.Errorf("%w: the first or the last day is not known", ErrCalendar)
	case to.Before(from):
		return fmt.Errorf("%w: the span ends on %s, before it starts on %s", ErrCalendar, to, from)
	case to.Year()-from.Year() > longestSpan:
		return fmt.Errorf("%w: the span is longer than %d years", ErrCalendar, longestSpan)
	default:
		return nil
	}
}

// lister adds the entries of one membership within a span.
type lister struct {
	CalendarSettings
	m        Membership
	from, to Date
	dues     *[]Due
}

func (l *lister) list() {
	l.add(Due{
		Kind: DueProvisional, Day: l.m.ProvisionalFrom, Nature: NatureInformation, Provision: Art23,
		Basis: "day of the declaration",
	})
	entry := l.m.EntryIntoForce
	if entry.IsZero() {
		return
	}
	l.add(Due{
		Kind: DueEntryIntoForce, Day: entry, Nature: NatureInformation, Provision: entryProvision(entry),
		Basis: "90 days after the deposit, not before 24 December 2014",
	})
	initial, basis := l.InitialReport.day(entry)
	l.add(Due{Kind: DueInitialReport, Day: initial, Nature: NatureDuty, Provision: Art13Par1, Basis: basis})
	l.annual()
	l.records()
	if l.m.StatusOn(ProposalsOpen()) == StatusParty {
		l.add(Due{
			Kind: DueProposalsOpen, Day: ProposalsOpen(), Nature: NatureRight, Provision: address(20, 1, 0, 0),
			Basis: "six years after entry into force of the Treaty",
		})
	}
	l.arrangements()
	l.add(Due{
		Kind: DueWithdrawal, Day: l.m.WithdrawalEffective, Nature: NatureInformation, Provision: Art24Par2,
		Basis: "90 days after receipt of the notice, or the later day that it names",
	})
}

// add completes an entry and keeps it when its day lies in the span.
func (l *lister) add(d Due) {
	if d.Day.Before(l.from) || d.Day.After(l.to) || d.Day.IsZero() {
		return
	}
	d.State, d.Confidence, d.Owed = l.m.State, l.m.Source.Confidence, Yes
	if d.Nature == NatureDuty && reached(l.m.WithdrawalEffective, d.Day) {
		d.Owed = Unknown
	}
	*l.dues = append(*l.dues, d)
}

// day returns the last day for the initial report and why.
func (r InitialReportRule) day(entry Date) (day Date, basis string) {
	if r == TwelveMonthsAfter && entry.After(InForceSince()) {
		return entry.AddYears(1), "twelve months after entry into force for the State, as the Secretariat words it"
	}
	return lastDayOfFirstYear(entry), "last day of the first year after entry into force for the State"
}

// annual adds the annual reports. A State that has withdrawn owes none for a year that began after.
func (l *lister) annual() {
	first := max(l.FirstReport.year(l.m.EntryIntoForce), l.from.Year()-2)
	for year := first; year <= l.to.Year()-1; year++ {
		if l.withdrawnBefore(year) {
			return
		}
		due := AnnualReportDue(year)
		l.add(Due{
			Kind: DueAnnualReport, Day: due, Year: year, Nature: NatureDuty, Provision: Art13Par3,
			Basis: l.FirstReport.basis(),
		})
		if l.GraceDays > 0 {
			l.add(Due{
				Kind: DueGraceEnds, Day: due.AddDays(l.GraceDays), Year: year, Nature: NatureInformation,
				Provision: Art13Par3, Basis: "practice of the Secretariat, not in the Treaty",
			})
		}
	}
}

// withdrawnBefore reports whether the State had withdrawn when the year began.
func (l *lister) withdrawnBefore(year int) bool {
	first, err := NewDate(year, 1, 1)
	return err == nil && reached(l.m.WithdrawalEffective, first)
}

// year returns the first year that a State reports on.
func (r FirstReportRule) year(entry Date) int {
	year := entry.Year()
	switch r {
	case YearOfEntry:
		return year
	case InForceOnDueDay:
		if entry.After(AnnualReportDue(year - 1)) {
			return year
		}
		return year - 1
	case FirstFullCalendarYear, FirstReportUnset:
	}
	return year + 1
}

func (r FirstReportRule) basis() string {
	switch r {
	case YearOfEntry:
		return "31 May after the year; the first is the year of entry into force for the State (a setting)"
	case InForceOnDueDay:
		return "31 May after the year; the first is the one whose 31 May follows entry into force (a setting)"
	case FirstFullCalendarYear, FirstReportUnset:
	}
	return "31 May after the year; that the first is the first full calendar year is practice, not in 13(3)"
}

// records adds for each year since entry into force the last day on which its records must still be there.
func (l *lister) records() {
	first := max(l.m.EntryIntoForce.Year(), l.from.Year()-recordYears-2)
	for year := first; year <= l.to.Year()-recordYears; year++ {
		if l.withdrawnBefore(year) {
			return
		}
		until, basis := l.RecordsStart.until(year)
		l.add(Due{
			Kind: DueRecordsKept, Day: until, Year: year, Nature: NatureDuty, Provision: Art12Par4, Basis: basis,
		})
	}
}

// until returns the last day on which all records of a year must still be there.
func (r RecordsStart) until(year int) (day Date, basis string) {
	end, err := NewDate(year, 12, 31)
	if err != nil {
		return Date{}, ""
	}
	switch r {
	case RecordsFromReport:
		return RecordsKeptUntil(AnnualReportDue(year)), "ten years from the day on which the report was due (a setting)"
	case RecordsFromYearEnd:
		return RecordsKeptUntil(end), "ten years from the end of the calendar year (a setting)"
	case RecordsFromOwnDay, RecordsStartUnset:
	}
	return RecordsKeptUntil(end), "ten years from the day of each record, here the last of the year (a setting)"
}

func (l *lister) arrangements() {
	for _, opens := range l.Conferences {
		deadline := ArrangementDeadline(opens)
		if l.m.StatusOn(deadline) != StatusParty {
			continue
		}
		l.add(Due{
			Kind: DueArrangement, Day: deadline, About: opens, Nature: NatureRight, Provision: Art17Par3,
			Basis: "financial rule 8(1)(d): 60 days before a conference, for a State with unpaid contributions",
		})
	}
}
