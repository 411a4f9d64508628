package reporting_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

func ExampleNewCSVReader() {
	file := "Figures are provisional;;;\n" +
		"category;\"Number\nof items\";final importing State;colour\n" +
		"I;3;France;green\n"
	source, err := reporting.NewCSVReader(strings.NewReader(file), reporting.CSVOptions{})
	if err != nil {
		panic(err)
	}
	var record reporting.Record
	for source.Read(&record) == nil {
		for _, note := range record.Notes {
			fmt.Println(note.Code, note.Args[0])
		}
		if !record.Header {
			fmt.Println(source.Layout(), record.Line, record.Cells[reporting.FieldFlow], record.Cells[reporting.FieldQuantity])
		}
	}
	_, err = reporting.NewCSVReader(strings.NewReader("category,quantity,partner\n"),
		reporting.CSVOptions{Layout: reporting.LayoutUNROCA})
	fmt.Println(errors.Is(err, reporting.ErrLayout))
	// Output:
	// REP-FILE-05 Figures are provisional
	// REP-FILE-01 colour
	// own 4 export 3
	// true
}

// The report for the year before is read first, by a checker whose options name its State and year where the file
// does not.
func ExampleChecker_Remember() {
	before, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict, State: "NOR", Year: 2017})
	if err != nil {
		panic(err)
	}
	open := func(file string) *reporting.CSVReader {
		source, err := reporting.NewCSVReader(strings.NewReader(file), reporting.CSVOptions{})
		if err != nil {
			panic(err)
		}
		return source
	}
	memory, err := before.Remember("2017.csv", open("flow,category,quantity,partner\nimport,I,118,France\nimport,II,45,Chile\n"))
	if err != nil {
		panic(err)
	}
	now, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict, State: "NOR", Year: 2018, Previous: memory})
	if err != nil {
		panic(err)
	}
	file := open("flow,category,quantity,partner\nimport,I,118,France\nimport,II,46,Chile\n")
	_, err = now.Check("2018.csv", file, func(m *reporting.Mark) {
		if m.Code() == reporting.CodeSameAsBefore || m.Code() == reporting.CodeNoPrevious {
			fmt.Println(m.Finding())
		}
	})
	if err != nil {
		panic(err)
	}
	// Output:
	// 2018.csv:2: info REP-13-3-22: the same line stands in the report for 2017 [Article 13(3)]
}

func ExampleNewChecker() {
	_, err := reporting.NewChecker(reporting.Options{})
	fmt.Println(err)
	_, err = reporting.NewChecker(reporting.Options{Profile: reporting.Strict, State: "XXX"})
	fmt.Println(err, errors.Is(err, reporting.ErrOptions))
	// Output:
	// reporting: invalid options: the profile must be strict or lenient
	// reporting: invalid options: "XXX" is not the code of a State true
}

func ExampleWriteJSON() {
	report := reporting.AnnualReport{
		State: reporting.Partner{Raw: "Norway", State: "NOR"}, Year: reporting.Year{Raw: "2017", Number: 2017},
		Exports: reporting.Form{Nil: att.Yes, Basis: reporting.Actual},
	}
	if err := reporting.WriteJSON(os.Stdout, report); err != nil {
		panic(err)
	}
	// Output:
	// {
	//   "format": "att-annual-report/1",
	//   "state": {
	//     "raw": "Norway",
	//     "state": "NOR"
	//   },
	//   "year": {
	//     "raw": "2017",
	//     "number": 2017
	//   },
	//   "exports": {
	//     "nil": "yes",
	//     "basis": "actual"
	//   },
	//   "imports": {}
	// }
}

func ExampleReadInitialJSON() {
	file := `{"format": "att-initial-report/1", "state": {"raw": "Norway", "state": "NOR"}, "submitted": "2015-12-22",
 "answers": [{"question": "1.2", "raw": "yes", "answer": "yes"}, {"question": "8.4", "answer": "no"}]}`
	report, err := reporting.ReadInitialJSON(strings.NewReader(file), reporting.Limits{})
	if err != nil {
		panic(err)
	}
	for _, a := range report.Answers {
		fmt.Println(report.State.State, report.Submitted, a.Question, a.Answer)
	}
	_, err = reporting.ReadInitialJSON(strings.NewReader(`{"format": "att-annual-report/1"}`), reporting.Limits{})
	fmt.Println(errors.Is(err, reporting.ErrKind))
	// Output:
	// NOR 2015-12-22 1.2 yes
	// NOR 2015-12-22 8.4 no
	// true
}

func ExampleWriteInitialJSON() {
	report := reporting.InitialReport{
		State:   reporting.Partner{State: "NOR"},
		Answers: []reporting.InitialAnswer{{Question: "8.4", Answer: att.Yes}},
	}
	if err := reporting.WriteInitialJSON(os.Stdout, report); err != nil {
		panic(err)
	}
	// Output:
	// {
	//   "format": "att-initial-report/1",
	//   "state": {
	//     "state": "NOR"
	//   },
	//   "answers": [
	//     {
	//       "question": "8.4",
	//       "answer": "yes"
	//     }
	//   ]
	// }
}

// findingsOf checks a report of two lines for the examples below.
func findingsOf(file string) []reporting.Finding {
	checker, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	if err != nil {
		panic(err)
	}
	source, err := reporting.NewCSVReader(strings.NewReader(file), reporting.CSVOptions{})
	if err != nil {
		panic(err)
	}
	var found []reporting.Finding
	_, err = checker.Check("report.csv", source, func(m *reporting.Mark) {
		if m.Severity() == att.SeverityError {
			found = append(found, m.Finding())
		}
	})
	if err != nil {
		panic(err)
	}
	return found
}

func ExampleWriteText() {
	file := "reporter,year,flow,category,quantity,partner\nNorway,2017,export,I,-3,France\nNorway,2017,export,II,3,Norway\n"
	if err := reporting.WriteText(os.Stdout, findingsOf(file)); err != nil {
		panic(err)
	}
	// Output:
	// report.csv:2:22: error REP-13-3-37: "-3" is not a number of items: it is negative [Article 13(3)]
	// report.csv:3:25: error REP-13-3-25: the final importing State is the reporting State itself [Article 2(2)]
}

func ExampleWriteJSONLines() {
	file := "reporter,year,flow,category,quantity,partner\nNorway,2017,export,I,-3,France\n"
	if err := reporting.WriteJSONLines(os.Stdout, findingsOf(file)); err != nil {
		panic(err)
	}
	// Output:
	// {"file":"report.csv","sheet":"","cell":"E2","line":2,"report":{"state":"NOR","year":2017},"code":"REP-13-3-37","severity":"error","provision":"13(3)","pointer":"/exports/lines/0/quantity/raw","message":"\"-3\" is not a number of items: it is negative","raw":"-3","suggestion":""}
}
