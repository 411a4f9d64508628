package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

func codesInJSON(t *testing.T, text string) ([]att.Code, reporting.Result) {
	t.Helper()
	source, err := reporting.NewJSONReader(strings.NewReader(text), reporting.Limits{})
	require.NoError(t, err)
	var codes []att.Code
	result, err := checker(t, nil).Check("a.json", source, func(m *reporting.Mark) { codes = append(codes, m.Code()) })
	require.NoError(t, err)
	return codes, result
}

const norway = `{"format":"att-annual-report/1","state":{"raw":"Norway"},"year":{"raw":"2017"},"exports":{"basis":"actual",`

// A line of a form is a line whatever it lacks; only a table in text or of a workbook has blank rows and notes.
func TestLinesThatLackNearlyEverything(t *testing.T) {
	codes, result := codesInJSON(t, norway+`"nil":"yes","lines":[{"category":{"raw":"I"}},{}]}}`)
	assert.Subset(t, codes, []att.Code{
		reporting.CodePartner, reporting.CodeNoQuantity, reporting.CodeNilWithLines, reporting.CodeCategory,
	})
	assert.Equal(t, 2, result.Reports[0].Exports.Lines)

	found := checker(t, nil).CheckReport(reporting.AnnualReport{
		State: reporting.Partner{Raw: "Norway"}, Year: reporting.Year{Raw: "2017"},
		Exports: reporting.Form{Lines: []reporting.Line{{Category: reporting.CategoryCell{Raw: "I"}}}},
	})
	assert.True(t, found.Has(reporting.CodePartner))

	blank := "category=I|partner=|quantity=|basis="
	assert.True(t, has(checkCSV(t, table(t, "", "record=line|"+blank), nil), reporting.CodePartner))
	assert.False(t, has(checkCSV(t, table(t, "", blank), nil), reporting.CodePartner), "a blank row of the form")
}

// Equal lines are found also where they stand on one line of a document.
func TestDuplicatesOnOneLine(t *testing.T) {
	line := `{"category":{"raw":"I"},"quantity":{"raw":"3"},"partner":{"raw":"Chile"}}`
	for _, between := range []string{",", ",\n"} {
		codes, _ := codesInJSON(t, norway+`"lines":[`+line+between+line+`]}}`)
		assert.Contains(t, codes, reporting.CodeDuplicate)
	}
}

// A form is not complete where a line of it, or one that may belong to it, has an error.
func TestFormsWithErrorsAreNotComplete(t *testing.T) {
	_, result := codesInJSON(t, norway+
		`"lines":[{"category":{"raw":"I"},"quantity":{"raw":"3"},"quantity":{"raw":"4"},"partner":{"raw":"Chile"}}]}}`)
	assert.Equal(t, reporting.FormPartial, result.Reports[0].Exports.Status)

	source, err := reporting.NewCSVReader(strings.NewReader(table(t, "", "flow=")), reporting.CSVOptions{})
	require.NoError(t, err)
	result, err = checker(t, nil).Check("a.csv", source, nil)
	require.NoError(t, err)
	assert.Equal(t, reporting.FormPartial, result.Reports[0].Exports.Status)
	assert.Equal(t, reporting.FormAbsent, result.Reports[0].Imports.Status)
}
