package reporting_test

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

func ExampleReadJSON() {
	var file bytes.Buffer
	report := reporting.AnnualReport{
		State: reporting.Partner{Raw: "Norway", State: "NOR"}, Year: reporting.Year{Number: 2017},
		Imports: reporting.Form{Nil: att.Yes},
	}
	if err := reporting.WriteJSON(&file, report); err != nil {
		panic(err)
	}
	back, err := reporting.ReadJSON(&file, reporting.Limits{})
	if err != nil {
		panic(err)
	}
	fmt.Println(back.Key(), back.Imports.Nil, back.Exports.Nil)
	// Output: NOR 2017 yes unknown
}

func ExampleWriteSARIF() {
	var log bytes.Buffer
	findings := []reporting.Finding{{Finding: att.Finding{Code: reporting.CodeSelf, Severity: att.SeverityError}}}
	if err := reporting.WriteSARIF(&log, reporting.Strict, findings); err != nil {
		panic(err)
	}
	text := log.String()
	fmt.Println(strings.Contains(text, `"version": "2.1.0"`), strings.Contains(text, `"level": "error"`))
	// Output: true true
}

func ExampleInitialReport_ControlSystem() {
	report := reporting.InitialReport{
		State:   reporting.Partner{State: "NOR"},
		Answers: []reporting.InitialAnswer{{Question: "7.1", Answer: att.No}, {Question: "8.4", Answer: att.Yes}},
	}
	system := report.ControlSystem()
	fmt.Println(system.DiversionPrevention.InPlace, system.RecordsKept.InPlace, system.BrokeringControl.InPlace)
	// Output: no yes unknown
}

func ExampleQuestionOf() {
	q, found := reporting.QuestionOf("8.4")
	fmt.Println(found, q.Provisions, q.Class, q.Topic)
	// Output: true 12(4) binding records kept at least ten years
}

func ExampleReadHeader() {
	columns, ok := reporting.ReadHeader([]string{
		"Category (I-VII)", "Final importer State(s)", "Number of items", "State of origin (if not exporter)",
	}, reporting.LayoutAuto)
	fmt.Println(ok, columns.Layout, columns.Flow, columns.Fields[0], columns.Fields[3])
	// Output: true unroca export category origin
}

func ExampleFinding_FingerprintAnyYear() {
	checker, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	if err != nil {
		panic(err)
	}
	var prints []string
	for _, file := range []string{
		"reporter,year,flow,category,quantity,partner\nNorway,2017,export,I,3,Norway\n",
		"reporter,year,flow,category,quantity,partner\nNorway,2018,export,I,4,Chile\nNorway,2018,export,I,3,Norway\n",
	} {
		source, err := reporting.NewCSVReader(strings.NewReader(file), reporting.CSVOptions{})
		if err != nil {
			panic(err)
		}
		_, err = checker.Check("report.csv", source, func(m *reporting.Mark) {
			if m.Code() == reporting.CodeSelf {
				prints = append(prints, m.Finding().FingerprintAnyYear())
			}
		})
		if err != nil {
			panic(err)
		}
	}
	fmt.Println(len(prints), prints[0] == prints[1])
	// Output: 2 true
}

func ExampleFinding_Fingerprint() {
	checker, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	if err != nil {
		panic(err)
	}
	const header, line = "reporter,year,flow,category,quantity,partner\n", "Norway,2017,export,III,,Chile\n"
	prints := map[string]int{}
	for _, file := range []string{header + line, header + "Norway,2017,export,I,,Peru\n" + line} {
		source, err := reporting.NewCSVReader(strings.NewReader(file), reporting.CSVOptions{})
		if err != nil {
			panic(err)
		}
		_, err = checker.Check("report.csv", source, func(m *reporting.Mark) {
			if m.Code() == reporting.CodeNoQuantity {
				prints[m.Finding().Fingerprint()]++
			}
		})
		if err != nil {
			panic(err)
		}
	}
	fmt.Println("different lines:", len(prints))
	// Output: different lines: 2
}
