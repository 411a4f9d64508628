package reporting

import (
	"fmt"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/digest"
)

// Datasets lists the bodies of facts that this package carries, by name: the forms, and what it takes columns and the
// words of remarks to mean. Names of States are those of att.Datasets, codes of currencies those of finance.Datasets.
func Datasets() []att.Dataset {
	return []att.Dataset{
		formDataset("annual-report-templates", annualTemplateCSV, len(Templates()[0].Fields),
			"the form of the UN Register and the openings of the forms of 2015 and 2017, named in each row",
			"rows marked memory were not read in a source; nobody has read the form of 2021, which is switched off"),
		formDataset("initial-report-questions", initialTemplateCSV, len(Questions()),
			"the duties of the Treaty and surveys, named in each row",
			"the numbering is the library's own; the official form was not read"),
		formDataset("report-column-names", printed(columnNames), len(columnNames),
			"column names of the UN Register's form, as read in the code of a public reader of it, and of submissions "+
				"for 2010 to 2013",
			"headings in other languages are not known"),
		formDataset("report-remark-hints", printed(hints), len(hints),
			"the categories of 2(1) and the UN Register's descriptions on 24 December 2014",
			"a hint for a person to look, never a decision"),
		formDataset("report-remark-words", printed(remarkWords), len(remarkWords),
			"general knowledge, and remarks of submissions for 2010 to 2013",
			"words of English alone; models are examples, not a list"),
	}
}

// formDataset describes one of them; all were last compared with their sources on one day.
func formDataset(name string, data []byte, rows int, source, note string) att.Dataset {
	checked := att.MustDate(2026, 11, 23)
	return att.Dataset{
		Name: name, Version: digest.Version(data), AsOf: checked, Checked: checked, Source: source, Note: note, Rows: rows,
	}
}

// printed writes a table of the program, so that its version changes with every change of a row.
func printed(rows any) []byte { return fmt.Appendf(nil, "%v", rows) }
