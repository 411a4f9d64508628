package xlsx

import (
	"slices"
	"strings"

	"github.com/openatt/treaty/reporting"
)

// shape is what kind of sheet of our own workbook a sheet is: by its name, and for those that are left aside
// by its first row that is not blank too, since a sheet of the same name may hold anything. The zero value has
// not been looked at.
type shape uint8

const (
	shapeNone shape = iota
	shapeUnknown
	shapeTitle
	shapeDefinitions
	shapeNotes
	shapeLists
	shapeCheck
)

// The sheets of our own workbook.
const (
	titleSheet      = "Title page"
	exportSheet     = "Exports"
	importSheet     = "Imports"
	definitionSheet = "Definitions"
	noteSheet       = "Notes"
	listSheet       = "Lists"
	checkSheet      = "Check"
)

// checkHeadings are the headings of the list of findings.
var checkHeadings = [...]string{
	"Sheet", "Cell", "Severity", "Code", "Provision", "Message", "Suggestion", "Report",
}

// orOf keeps a shape, or tells that of the first row.
func (s shape) orOf(name string, first []string) shape {
	if s != shapeNone {
		return s
	}
	switch {
	case name == titleSheet:
		return shapeTitle
	case name == definitionSheet:
		return shapeDefinitions
	case name == noteSheet && first[0] == noteTexts[0]:
		return shapeNotes
	case name == listSheet && first[0] == headingText(reporting.HeadingI):
		return shapeLists
	case strings.HasPrefix(name, checkSheet) && slices.Equal(first, checkHeadings[:]):
		return shapeCheck
	default:
		return shapeUnknown
	}
}
