// Package reporting answers: is this report under Article 13 complete, consistent and in time?
//
// An AnnualReport (13(3)) and an InitialReport (13(1)) are plain values with stable JSON. A Checker reads a
// report file record by record, from CSV (NewCSVReader), JSON (NewJSONReader, which also reads submissions to the
// UN Register), a workbook (package xlsx) or a value (Records), and hands over what it finds: a stable code, a severity, the exact cell, the
// provision, and a suggestion where there is one. What a check can say is listed before it is run: Rules.
//
//	checker, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
//	source, err := reporting.NewCSVReader(file, reporting.CSVOptions{})
//	result, err := checker.Check("report.csv", source, func(m *reporting.Mark) { fmt.Println(m.Finding()) })
//
// # What it holds to
//
//   - Nothing is guessed. A number with separators is read by a declared format or not at all; a name is resolved for
//     the year reported, and likely names are suggested, never taken; nil must be stated, an empty table says nothing.
//   - A quantity is one of five things: a number, a value in its place, withheld, undeclared, or zero beside a remark.
//   - Raw text and what it was understood to be stand side by side; what is read can be written back cell for cell.
//   - A check never changes its input, never stops at the first finding, and reports a rule that is switched off.
//   - A check of a file keeps at most 32 bytes a line beside a fixed amount for each report of the file, with limits
//     that are options. Reading a report into a value (Collect, ReadJSON) holds all of it.
//   - The same input and options give the same findings in the same order.
//
// # What is data
//
// The versions of the form are data (Templates): 2015 and 2017, each field with its source and confidence,
// because only their openings could be read; 2021 is switched off until somebody holds the form. A host can
// add versions. The questions of the initial report (Questions) follow the duties of the Treaty; their
// numbering is ours. Hints about words and models of a remark rest on general knowledge and never decide
// anything.
//
// # What it does not do
//
// It does not compare reports of different States, does not decide what is withheld, and does not translate
// national categories. A finding is advice: the State decides what its report says.
package reporting
