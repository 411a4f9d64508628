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

func (s *session) checkDue(report *reportState) {}
