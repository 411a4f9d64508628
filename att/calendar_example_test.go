package att_test

import (
	"fmt"
	"strings"

	"github.com/openatt/treaty/att"
)

func ExampleMembershipOf() {
	m, found := att.MembershipOf("CHE")
	fmt.Println(found, m.Consent, m.Deposited, m.EntryIntoForce)
	m, _ = att.MembershipOf("ECU")
	fmt.Println(m.Consent, m.Deposited, m.DatesUnknown(), m.Source.Confidence)
	// Output:
	// true ratification 2015-01-30 2015-04-30
	// accession unknown true low
}

func ExampleState_StatusOn() {
	for _, s := range []att.State{"GBR", "USA", "KEN", "ECU"} {
		fmt.Println(s, s.StatusOn(att.MustDate(2020, 1, 1)))
	}
	// Output:
	// GBR party
	// USA signatory_not_intending
	// KEN not_party
	// ECU unknown
}

func ExampleState_IsLDCOn() {
	fmt.Println(att.State("VUT").IsLDCOn(att.MustDate(2020, 12, 3)))
	fmt.Println(att.State("VUT").IsLDCOn(att.MustDate(2020, 12, 4)))
	fmt.Println(att.State("BGD").IsLDCOn(att.MustDate(2027, 1, 1)))
	// Output:
	// yes
	// no
	// unknown
}

func ExampleSchedule_MarshalICalendar() {
	c, err := att.NewCalendar(att.CalendarPractice())
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := c.Of("VUT", att.MustDate(2026, 12, 1), att.MustDate(2026, 12, 31))
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err := s.MarshalICalendar()
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "DTSTART") || strings.HasPrefix(line, "SUMMARY") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	fmt.Println(err)
	// Output:
	// DTSTART;VALUE=DATE:20261203
	// SUMMARY:Vanuatu: initial report due
	// <nil>
}

func ExampleNewCalendar() {
	_, err := att.NewCalendar(att.CalendarSettings{FirstReport: att.FirstFullCalendarYear})
	fmt.Println(err)
	// Output:
	// att: calendar: initial_report is not set (want one of ["last_day_of_first_year" "twelve_months_after"])
	// att: calendar: records_start is not set (want one of ["own_day" "year_end" "report_due"])
}

func ExampleReadSubcategory() {
	s, err := att.ReadSubcategory("VII. (b) Man-Portable Air-Defence Systems (MANPADS).")
	fmt.Println(s, s.Category().Provision(), err)
	// Output:
	// VII.b 2(1)(g) <nil>
}

func ExampleHintsForHS() {
	for _, h := range att.HintsForHS("8710.00") {
		fmt.Println(h.Provision, h.Subcategory, h.Source.Confidence)
	}
	// Output:
	// 2(1)(a) I medium
	// 2(1)(b) II medium
	// 4 none medium
}

func ExampleWithdrawalTakesEffect() {
	received := att.MustDate(2030, 1, 1)
	fmt.Println(att.WithdrawalTakesEffect(received, att.Date{}))
	fmt.Println(att.WithdrawalTakesEffect(received, att.MustDate(2030, 12, 31)))
	// Output:
	// 2030-04-01
	// 2030-12-31
}
