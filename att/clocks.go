package att

// Days and years that the Treaty's clocks count.
const (
	recordYears      = 10
	amendmentYears   = 6
	circulationDays  = 180
	supportDays      = 120
	arrangementDays  = 60
	secretariatGrace = 7
)

// AnnualReportDue returns 31 May of the year after the one reported on (13(3)); the zero Date outside the years 0 to
// 9998.
func AnnualReportDue(reportYear int) Date {
	d, err := NewDate(reportYear+1, 5, 31)
	if err != nil {
		return Date{}
	}
	return d
}

// RecordsKeptUntil returns the last day on which a record must still be there when its ten years (12(4)) start on
// the given day: the tenth anniversary itself, so that ten whole years have passed; 1 March for 29 February. The
// start is not in the Treaty: see RecordsStart. It returns the zero Date for an unknown day.
func RecordsKeptUntil(start Date) Date {
	until := start.AddYears(recordYears)
	if isLeapDay(start) && !isLeapDay(until) {
		return until.AddDays(1)
	}
	return until
}

// ProposalsOpen returns 24 December 2020, the first day on which a State Party could propose an amendment (20(1)).
func ProposalsOpen() Date { return InForceSince().AddYears(amendmentYears) }

// LatestCirculation returns the last day on which the Secretariat may circulate a proposal of amendment that a
// conference opening on the given day is to consider: 180 days before it (20(2)). Whether amendments may be
// considered at that conference (20(1)) is for the host to know. It returns the zero Date for an unknown day.
func LatestCirculation(conferenceOpens Date) Date { return conferenceOpens.AddDays(-circulationDays) }

// SupportDeadline returns the last day for States Parties to say that they support considering a proposal: 120 days
// after it was circulated (20(2)). It returns the zero Date for an unknown day.
func SupportDeadline(circulated Date) Date { return circulated.AddDays(supportDays) }

// ArrangementDeadline returns the last day to apply for a payment arrangement under Rule 8(1)(d) of the financial
// rules before a conference that opens on the given day: 60 days before it. Source: the Secretariat's page on the
// rule; the text of the rule was not read. The procedure was adopted by the seventh session, so that the function
// returns the zero Date for a conference that opened before that one closed, and for an unknown day.
func ArrangementDeadline(conferenceOpens Date) Date {
	if conferenceOpens.Before(MustDate(2021, 9, 4)) {
		return Date{}
	}
	return conferenceOpens.AddDays(-arrangementDays)
}

// lastDayOfFirstYear returns the day before the first anniversary; 28 February for 29 February.
func lastDayOfFirstYear(entry Date) Date {
	anniversary := entry.AddYears(1)
	if isLeapDay(entry) {
		return anniversary
	}
	return anniversary.AddDays(-1)
}

func isLeapDay(d Date) bool {
	_, month, day := d.Civil()
	return month == 2 && day == 29
}
