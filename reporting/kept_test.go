package reporting_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/reporting"
)

// Lines without a direction, text beside the table, and statements that cannot be read come back from a value as they
// stand, through a table and through JSON.
func TestWhatIsNotUnderstoodIsKept(t *testing.T) {
	text := table(t,
		title("authority", "Ministry of  Defence"), title("submitted", "31 May 2018"), title("visibility", "PUBLIC please"),
		title("hobby", "chess"), title("pass_to_register", "yes"), title("pass_to_register", "no"),
		form("export", "nil", "perhaps"), form("import", "cut_off", "end of year"), form("sideways", "nil", "yes"),
		"record=definition|category=VOL|text=gun_mm = 75.5 ; tracked", "record=definition|category=VOL|text=squad=4",
		"", "flow=transit|quantity=2", "flow=|quantity=3|description=x", "flow=import|quantity=4",
		"category=Note: figures are provisional|quantity=|partner=",
	)
	read := func(text string) reporting.AnnualReport {
		source, err := reporting.NewCSVReader(strings.NewReader(text), reporting.CSVOptions{})
		require.NoError(t, err)
		reports, err := checker(t, nil).Collect("a.csv", source)
		require.NoError(t, err)
		require.Len(t, reports, 1)
		return reports[0]
	}
	report := read(text)
	assert.Len(t, report.Exports.Lines, 1)
	assert.Len(t, report.Imports.Lines, 1)
	require.Len(t, report.Unplaced, 3)
	assert.Equal(t, "transit", report.Unplaced[0].FlowRaw)
	assert.Len(t, report.Unread, 8)

	var document bytes.Buffer
	require.NoError(t, reporting.WriteJSON(&document, report))
	fromJSON, err := reporting.ReadJSON(bytes.NewReader(document.Bytes()), reporting.Limits{})
	require.NoError(t, err)
	source, err := reporting.NewJSONReader(bytes.NewReader(document.Bytes()), reporting.Limits{})
	require.NoError(t, err)
	streamed, err := checker(t, nil).Collect("a.json", source)
	require.NoError(t, err)
	require.Len(t, streamed, 1)
	want := sortedLines(t, text)
	for name, r := range map[string]reporting.AnnualReport{"value": report, "JSON": fromJSON, "JSON read by records": streamed[0]} {
		var back bytes.Buffer
		lost, err := reporting.WriteCSV(&back, reporting.LayoutOwn, r)
		require.NoError(t, err)
		assert.Empty(t, lost)
		got := slices.DeleteFunc(sortedLines(t, back.String()), func(line string) bool {
			return strings.Contains(line, "|template|")
		})
		assert.Equal(t, want, got, name)
		assert.Equal(t, codesFound(checkCSV(t, text, nil)), codesFound(checkCSV(t, back.String(), nil)), name)
	}
}

// Findings about what is not understood point to where the value keeps it.
func TestPointersOfWhatIsKept(t *testing.T) {
	report := reporting.AnnualReport{
		State: reporting.Partner{Raw: "Norway"}, Year: reporting.Year{Raw: "2017"},
		Unplaced: []reporting.Line{{}, {FlowRaw: "transit", Partner: reporting.Partner{Raw: "Chile"}, Quantity: reporting.Quantity{Raw: "-1"}}},
	}
	report.Unplaced[0].Description = "a note"
	var pointers []string
	for _, f := range checker(t, nil).CheckReport(report) {
		if strings.HasPrefix(f.Pointer, "/unplaced") {
			pointers = append(pointers, string(f.Code)+" "+f.Pointer)
		}
	}
	slices.Sort(pointers)
	assert.Equal(t, []string{
		"REP-13-3-03 /unplaced/1/flow_raw", "REP-13-3-04 /unplaced/1/category/raw", "REP-13-3-37 /unplaced/1/quantity/raw",
		"REP-FILE-05 /unplaced/0",
	}, pointers)
}

// sortedLines are the records of a table without its header, in the order of their text.
func sortedLines(t *testing.T, text string) (lines []string) {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	for _, record := range records[1:] {
		if record[0] == "" {
			record[0] = "line"
		}
		lines = append(lines, strings.Join(record, "|"))
	}
	slices.Sort(lines)
	return lines
}

func codesFound(found []reporting.Finding) (codes []string) {
	for _, f := range found {
		codes = append(codes, string(f.Code))
	}
	slices.Sort(codes)
	return codes
}
