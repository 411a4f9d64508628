package reporting_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

func ExampleChecker_Check() {
	file := "reporter,year,flow,category,quantity,partner,comments\n" +
		"South Africa,2017,export,II,20,Spain,10 x Vehicle APC — RG31\n" +
		"South Africa,2017,export,III,3,Chrypre,60 mm mortar\n"
	checker, err := reporting.NewChecker(reporting.Options{
		Profile: reporting.Strict, Submitted: att.MustDate(2018, 5, 31), Off: []att.Code{reporting.CodeNoForm},
	})
	if err != nil {
		panic(err)
	}
	source, err := reporting.NewCSVReader(strings.NewReader(file), reporting.CSVOptions{})
	if err != nil {
		panic(err)
	}
	result, err := checker.Check("report.csv", source, func(m *reporting.Mark) { fmt.Println(m.Finding()) })
	if err != nil {
		panic(err)
	}
	fmt.Println(result.Reports[0].Exports.Status, result.Count(att.SeverityWarning))
	// Output:
	// report.csv:2:29: warning REP-13-3-45: the remark counts 10, the quantity is 20 [Article 13(3)]
	// report.csv:3:32: warning REP-13-3-27: "Chrypre" is not a State, territory or group that is known; near it: Cyprus (suggestion: Cyprus) [Article 13(3)]
	// report.csv:3:40: warning REP-2-1-02: a calibre of 60 mm speaks for VIII.B.6, not for III [Article 2(1)]
	// report.csv: info REP-FILE-06: the layout own has no place for basis
	// report.csv: info REP-FILE-06: the layout own has no place for title page and statements
	// report.csv: info REP-FILE-10: the rule REP-13-3-07 is switched off
	// complete 3
}

func ExampleChecker_CheckReport() {
	checker, err := reporting.NewChecker(reporting.Options{Profile: reporting.Lenient})
	if err != nil {
		panic(err)
	}
	report := reporting.AnnualReport{
		State: reporting.Partner{State: "NOR"}, Year: reporting.Year{Number: 2017}, Submitted: att.MustDate(2018, 6, 20),
		Exports: reporting.Form{Nil: att.Yes, Basis: reporting.Actual},
		Imports: reporting.Form{Nil: att.Yes, Basis: reporting.Actual},
	}
	for _, f := range checker.CheckReport(report).AtLeast(att.SeverityWarning) {
		fmt.Println(f.Pointer, f.Code, f.Text())
	}
	// Output:
	// /submitted REP-13-3-09 submitted on 2018-06-20, after 2018-05-31
}

func ExampleChecker_Collect() {
	checker, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict, Numbers: reporting.PointFormat})
	if err != nil {
		panic(err)
	}
	file := "reporter,year,flow,category,quantity,partner\nTurkey,2017,export,IV (a),\"1,250\",Czech Rep.\n"
	source, err := reporting.NewCSVReader(strings.NewReader(file), reporting.CSVOptions{})
	if err != nil {
		panic(err)
	}
	reports, err := checker.Collect("report.csv", source)
	if err != nil {
		panic(err)
	}
	line := reports[0].Exports.Lines[0]
	fmt.Println(reports[0].Key(), line.Category.Heading, line.Quantity.Number, line.Quantity.Raw, line.Partner.State)
	// Output:
	// TUR 2017 IV.a 1250 1,250 CZE
}

func ExampleNewJSONReader() {
	file := `{"format": "att-annual-report/1", "state": {"raw": "Norway"}, "year": {"raw": "2017"},
 "exports": {"lines": [{"category": {"raw": "I"}, "quantity": {"raw": "-3"}, "partner": {"raw": "France"}}]}}`
	source, err := reporting.NewJSONReader(strings.NewReader(file), reporting.Limits{})
	if err != nil {
		panic(err)
	}
	checker, err := reporting.NewChecker(reporting.Options{Profile: reporting.Lenient})
	if err != nil {
		panic(err)
	}
	_, err = checker.Check("report.json", source, func(m *reporting.Mark) {
		if m.Severity() == att.SeverityError {
			fmt.Println(m.Finding())
		}
	})
	if err != nil {
		panic(err)
	}
	// Output:
	// report.json:2:71: error REP-13-3-37: "-3" is not a number of items: it is negative [Article 13(3)]
}

func ExampleChecker_CheckInitial() {
	calendar, err := att.NewCalendar(att.CalendarPractice())
	if err != nil {
		panic(err)
	}
	checker, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict, Calendar: &calendar})
	if err != nil {
		panic(err)
	}
	report := reporting.InitialReport{
		State: reporting.Partner{State: "NOR"}, Submitted: att.MustDate(2016, 1, 10),
		Answers: []reporting.InitialAnswer{
			{Question: "1.2", Answer: att.No},
			{Question: "1.3.h", Answer: att.Yes},
			{Question: "9.9", Answer: att.Yes},
		},
	}
	for _, f := range checker.CheckInitial(report) {
		if f.Code != reporting.CodeInitialMissing && f.Severity > att.SeverityInfo && f.Code != reporting.CodeInitialCondition {
			fmt.Println(f.Code, f.Text())
		}
	}
	fmt.Println(report.ControlSystem().ControlList.InPlace)
	// Output:
	// REP-13-1-05 question 9.9 is not one that is known
	// REP-13-1-10 submitted on 2016-01-10, after 2015-12-23
	// REP-13-1-04 question 1.2 is answered no: 5(2) asks for it
	// REP-13-1-08 the answer to 1.2 contradicts the answer to 1.3.h
	// REP-13-1-11 the control system that the answers describe does not show control list (5(2))
	// no
}

func ExampleChecker_Convert() {
	checker, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	if err != nil {
		panic(err)
	}
	report := reporting.AnnualReport{Template: "2017", PassToRegister: att.Yes}
	converted, lost, err := checker.Convert(report, "2015")
	if err != nil {
		panic(err)
	}
	fmt.Println(converted.Template, converted.PassToRegister)
	fmt.Println(lost[0].Text())
	// Output:
	// 2015 unknown
	// v2021.unroca_tick does not carry over from version 2017 to 2015: the version has no such field
}

func ExampleWriteCSV() {
	report := reporting.AnnualReport{
		State: reporting.Partner{State: "NOR"}, Year: reporting.Year{Number: 2017},
		Exports: reporting.Form{Lines: []reporting.Line{{
			Category: reporting.CategoryCell{Heading: reporting.HeadingI}, Quantity: reporting.NumberOf(3),
			Partner: reporting.Partner{State: "FRA"}, Basis: reporting.Actual,
		}}},
	}
	lost, err := reporting.WriteCSV(os.Stdout, reporting.LayoutUNROCA, report)
	if err != nil {
		panic(err)
	}
	fmt.Println(lost[0].Text())
	// Output:
	// reporter,year,flow,partner,category_raw,category_code,quantity_raw,state_of_origin,intermediate_locations,comments
	// NOR,2017,export,FRA,I,,3,,,
	// basis does not carry over from version own to unroca: the layout has no place for it
}

func ExampleTemplates() {
	for _, t := range reporting.Templates() {
		fmt.Println(t.Version, t.Enabled, len(t.Fields))
	}
	// Output:
	// 2015 true 80
	// 2017 true 80
	// 2021 false 80
}

func ExampleRules() {
	fmt.Print(reporting.RulesText(reporting.Rules()[:2]))
	// Output:
	// REP-13-3-01 error   13(3)   The report is a State's: 13(3) puts the duty on each State Party, so the file must say whose report it is. A territory has no report of its own.
	// REP-13-3-02 error   13(3)   13(3) asks for the calendar year before; the year must be readable and not before 1990 or after 2100.
}

func ExampleParseHeading() {
	h, err := reporting.ParseHeading("VII. (b) Man-Portable Air-Defence Systems (MANPADS).")
	fmt.Println(h, h.Category(), err)
	// Output:
	// VII.b missiles_and_launchers <nil>
}

func ExampleDatasets() {
	for _, d := range reporting.Datasets() {
		fmt.Println(d.Name, d.AsOf)
	}
	// Output:
	// annual-report-templates 2026-11-23
	// initial-report-questions 2026-11-23
	// report-column-names 2026-11-23
	// report-remark-hints 2026-11-23
	// report-remark-words 2026-11-23
}
