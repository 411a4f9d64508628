package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

const (
	head = "reporter,year,flow,category,quantity,partner,comments\n"
	row  = "Norway,2017,export,I,3,France,x\n"
)

// checked returns what a check of a text says and sums up.
func checked(t *testing.T, text string, change func(*reporting.Options)) ([]reporting.Finding, reporting.Result) {
	t.Helper()
	source, err := reporting.NewCSVReader(strings.NewReader(text), reporting.CSVOptions{})
	require.NoError(t, err)
	var found []reporting.Finding
	result, err := checker(t, change).Check("report.csv", source, func(m *reporting.Mark) { found = append(found, m.Finding()) })
	require.NoError(t, err)
	return found, result
}

// only returns the findings with a code.
func only(found []reporting.Finding, code att.Code) []reporting.Finding {
	var all []reporting.Finding
	for _, f := range found {
		if f.Code == code {
			all = append(all, f)
		}
	}
	return all
}

// Text beside a table, in whatever column it stands, opens no report of nobody and is no line.
func TestTextBesideTheTableOpensNoReport(t *testing.T) {
	for note, raw := range map[string]string{
		"Source: MFA,,,,,,":                   "Source: MFA",
		"Source: MFA":                         "Source: MFA",
		",Figures are provisional,,,,,":       "Figures are provisional",
		"\"Source: MFA, desk 3\",note,,,,,":   "Source: MFA, desk 3, note",
		",,,Note: figures are provisional,,,": "Note: figures are provisional",
		",,,,,,(see annex)":                   "(see annex)",
	} {
		for _, text := range []string{head + row + note + "\n", head + note + "\n" + row} {
			found, result := checked(t, text, nil)
			notes := only(found, reporting.CodeNote)
			require.Len(t, notes, 1, note)
			assert.Equal(t, raw, notes[0].Raw)
			assert.Empty(t, only(found, reporting.CodeReporter), note)
			assert.Empty(t, only(found, reporting.CodeYear), note)
			require.Len(t, result.Reports, 1, note)
			assert.Equal(t, 1, result.Reports[0].Exports.Lines)
			source, err := reporting.NewCSVReader(strings.NewReader(text), reporting.CSVOptions{})
			require.NoError(t, err)
			reports, err := checker(t, nil).Collect("report.csv", source)
			require.NoError(t, err)
			require.Len(t, reports, 1)
			assert.Len(t, reports[0].Exports.Lines, 1)
		}
	}
	found, result := checked(t, head+"Atlantis,2017,export,I,,,\n,,,II,,,\n"+row, nil)
	assert.Len(t, only(found, reporting.CodeReporter), 1, "a row of the form that names a report is no note")
	assert.Empty(t, only(found, reporting.CodeNote))
	assert.Len(t, result.Reports, 2, "the blank row of the form names none")
}

// A header that comes again is no line; one of another table is an error, since the lines below are read wrongly.
func TestHeadersBelowTheFirst(t *testing.T) {
	found, result := checked(t, head+row+head+row, nil)
	again := only(found, reporting.CodeHeaderAgain)
	require.Len(t, again, 1)
	assert.Equal(t, 3, again[0].Place.Line)
	assert.Empty(t, only(found, reporting.CodeReporter))
	require.Len(t, result.Reports, 1)
	assert.Equal(t, 2, result.Reports[0].Exports.Lines)
	exports := "category,quantity,final importer state\nI,3,France\n"
	imports := "category,quantity,exporter state\nII,4,Chile\n"
	found, _ = checked(t, exports+imports, func(o *reporting.Options) { o.State, o.Year = "NOR", 2017 })
	other := only(found, reporting.CodeOtherHeader)
	require.Len(t, other, 1)
	assert.Equal(t, 3, other[0].Place.Line)
	assert.Equal(t, att.SeverityError, other[0].Severity)
	assert.Equal(t, "category, quantity, exporter state", other[0].Raw)
	found, _ = checked(t, head+"Norway,2017,export,category of something,3,France,x\n", nil)
	assert.True(t, has(found, reporting.CodeCategory))
	assert.False(t, has(found, reporting.CodeHeaderAgain))
}

// A file without the report that was asked for is not clean.
func TestNothingCheckedIsNotClean(t *testing.T) {
	asked := func(state att.State, year int) func(*reporting.Options) {
		return func(o *reporting.Options) { o.State, o.Year = state, year }
	}
	for _, c := range []struct {
		text   string
		change func(*reporting.Options)
		forms  int
	}{
		{head, nil, 0},
		{head + "Source: MFA,,,,,,\n", nil, 0},
		{head, asked("NOR", 2017), 2},
		{head + row, asked("SWE", 0), 0},
		{head + row, asked("SWE", 2017), 2},
		{head + row, asked("NOR", 2018), 2},
	} {
		found, result := checked(t, c.text, c.change)
		nothing := only(found, reporting.CodeNothingChecked)
		require.Len(t, nothing, 1, c.text)
		assert.Equal(t, "report.csv", nothing[0].Place.File)
		assert.Positive(t, result.Count(att.SeverityError))
		absent := only(found, reporting.CodeNoForm)
		assert.Len(t, absent, c.forms)
		for _, f := range absent {
			assert.True(t, f.Report.State.IsValid())
			assert.Positive(t, f.Report.Year)
		}
	}
	found, _ := checked(t, head+row, asked("NOR", 2017))
	assert.Empty(t, only(found, reporting.CodeNothingChecked))
}

// Findings are counted when nobody listens too: a status is never better for it.
func TestNilEmitCountsAllTheSame(t *testing.T) {
	text := head + row + "Norway,2017,export,I,-3,Norway,x\n"
	_, want := checked(t, text, nil)
	source, err := reporting.NewCSVReader(strings.NewReader(text), reporting.CSVOptions{})
	require.NoError(t, err)
	got, err := checker(t, nil).Check("report.csv", source, nil)
	require.NoError(t, err)
	assert.Equal(t, want, got)
	assert.Equal(t, reporting.FormPartial, got.Reports[0].Exports.Status)
}
