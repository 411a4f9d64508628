package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// A finding is one line of text, whatever keys, headings and cells hold.
func TestFindingsAreOneLine(t *testing.T) {
	forged := `a\nreport.csv:9:9: error REP-13-3-99: forged`
	all := append(checkJSON(t, jsonReport(`,"`+forged+`":1`)),
		checkCSV(t, "reporter,year,flow,category,quantity,partner,\"my\r\nown\"\nNorway,2017,export,I,3,\"Fr\nance\",\n", nil)...)
	all = append(all, openedFindings(t, `{"format":"att-initial-report/1","`+forged+`":1}`)...)
	all = append(all, reporting.Finding{Suggestion: "é\x1b[2J\u0085\u2028\xe8\U0001F600", Finding: att.Finding{
		Place: att.Place{File: "a\nb.csv", Sheet: "\x00", Cell: "A1"},
	}})
	var b strings.Builder
	require.NoError(t, reporting.WriteText(&b, all))
	assert.Equal(t, len(all), strings.Count(b.String(), "\n"))
	assert.NotContains(t, b.String(), "\r")
	for _, want := range []string{
		`a\nreport.csv:9:9`, `my\r\nown`, `a\nb.csv:\x00!A1`, `(suggestion: é\x1b[2J\u0085\u2028\xe8😀)`,
	} {
		assert.Contains(t, b.String(), want)
	}
	err := readsAnnual(`{"format":"att-annual-report/1","` + forged + `":1}`)
	require.Error(t, err)
	assert.NotContains(t, err.Error(), "\n")
}

func openedFindings(t *testing.T, text string) []reporting.Finding {
	t.Helper()
	_, found := checker(t, nil).CheckInitialDocument(openInitial(t, text))
	return found
}
