package reporting

import (
	"github.com/openatt/treaty/att"
)

// graceDays is the practice of the Secretariat; it stands in no rule of the Treaty.
const graceDays = 7

// checkDeadline compares the day of submission with 31 May, and says whether a report is due at all.
func (s *session) checkDeadline(report *reportState) {
	year := report.key.Year
	if year == 0 {
		return
	}
	s.checkDue(report)
	due := dueDay(year)
	day, _ := dateOf(report.text(att.ActivityUnknown, itemSubmitted))
	if day.IsZero() {
		day = s.options.Submitted
	}
	none := att.ActivityUnknown
	switch {
	case day.IsZero():
		s.at(report, none, itemSubmitted, ruleNoDate, due.String())
	case day.Year() <= year:
		s.at(report, none, itemSubmitted, ruleEarly, day.String(), decimalText(int64(year)))
	case day.After(due.AddDays(graceDays)):
		s.at(report, none, itemSubmitted, ruleLate, day.String(), due.String())
	case day.After(due):
		s.at(report, none, itemSubmitted, ruleGrace, day.String(), due.String())
	}
}

// FirstReport says which calendar year a State reports first; 13(3) does not. The zero value is "not chosen", and
// whether a report is due is then unknown for years near the entry into force.
type FirstReport uint8

// The readings.
const (
	FirstReportNotChosen FirstReport = iota
	// FirstFullYear is the practice: the first calendar year that begins with the Treaty in force for the State. The
	// counts of reports due that were published for 2015, 2016 and 2022 follow from it.
	FirstFullYear
	// YearOfEntry is the year in which the Treaty enters into force for the State.
	YearOfEntry
)

// checkDue says whether the State owes a report on the year.
func (s *session) checkDue(report *reportState) {
	state, year := report.key.State, report.key.Year
	if state == "" {
		return
	}
	first, last := att.MustDate(year, 1, 1), att.MustDate(year, 12, 31)
	args := [...]string{string(state), decimalText(int64(year)), ""}
	atStart, atEnd := state.StatusOn(first.AddDays(-1)), state.StatusOn(last)
	switch {
	case atStart == att.StatusParty && atEnd == att.StatusParty:
		return
	case atEnd == att.StatusUnknown || atStart == att.StatusUnknown:
		args[2] = "the days of its membership are not in the data"
		s.say(ruleDueUnknown, FieldReporter, args[:]...)
	case atEnd == att.StatusParty && s.options.FirstReport == YearOfEntry:
		return
	case atEnd == att.StatusParty && s.options.FirstReport == FirstReportNotChosen:
		args[2] = "the Treaty entered into force for it in that year, and no reading of the first year is chosen"
		s.say(ruleDueUnknown, FieldReporter, args[:]...)
	case atEnd == att.StatusParty:
		args[2] = "the Treaty entered into force for it in that year"
		s.say(ruleNotDue, FieldReporter, args[:]...)
	default:
		args[2] = "its status at the end of that year is " + atEnd.String()
		s.say(ruleNotDue, FieldReporter, args[:]...)
	}
}
