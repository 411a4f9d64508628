package reporting

import (
	"github.com/openatt/treaty/att"
)

// graceDays is the practice of the Secretariat; it stands in no rule of the Treaty.
const graceDays = 7

// checkDeadline says whether a report is due at all, and compares the day of submission with 31 May when one may be:
// a report that nobody owes is never late.
func (s *session) checkDeadline(report *reportState) {
	year := report.key.Year
	if year == 0 {
		return
	}
	notDue := s.checkDue(report)
	due := dueDay(year)
	day, _ := dateOf(report.text(att.ActivityUnknown, itemSubmitted))
	if day.IsZero() {
		day = s.options.Submitted
	}
	none := att.ActivityUnknown
	switch {
	case !day.IsZero() && day.Year() <= year:
		s.at(report, none, itemSubmitted, ruleEarly, day.String(), decimalText(int64(year)))
	case notDue:
	case day.IsZero():
		s.at(report, none, itemSubmitted, ruleNoDate, due.String())
	case day.After(due.AddDays(graceDays)):
		s.at(report, none, itemSubmitted, ruleLate, day.String(), due.String())
	case day.After(due):
		s.at(report, none, itemSubmitted, ruleGrace, day.String(), due.String())
	}
}

// checkDue says whether the State owes a report on the year; notDue that it surely does not.
func (s *session) checkDue(report *reportState) (notDue bool) {
	state, year := report.key.State, report.key.Year
	if state == "" || s.options.Calendar == nil {
		return false
	}
	due := dueDay(year)
	schedule, err := s.options.Calendar.Of(state, due, due)
	if err != nil {
		return false
	}
	args := [...]string{string(state), decimalText(int64(year)), "its days are not in the data"}
	if len(schedule.Unknown) > 0 {
		s.say(ruleDueUnknown, FieldReporter, args[:]...)
		return false
	}
	for _, d := range schedule.Dues {
		if d.Kind == att.DueAnnualReport && d.Year == year {
			return false
		}
	}
	args[2] = "its status was " + state.StatusOn(att.MustDate(year, 12, 31)).String() + " at the end of the year"
	if first := s.firstDue(state, year); first > 0 {
		args[2] = "its first one is that on " + decimalText(int64(first))
	}
	s.say(ruleNotDue, FieldReporter, args[:]...)
	return true
}

// firstDue is the first of the years after one on which the State owes a report, 0 when it owes none soon.
func (s *session) firstDue(state att.State, year int) int {
	const years = 2
	schedule, err := s.options.Calendar.Of(state, dueDay(year+1), dueDay(year+years))
	if err != nil || state.StatusOn(att.MustDate(year, 12, 31)) != att.StatusParty {
		return 0
	}
	for _, d := range schedule.Dues {
		if d.Kind == att.DueAnnualReport {
			return d.Year
		}
	}
	return 0
}
