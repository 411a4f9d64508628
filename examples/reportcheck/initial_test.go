package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const initialReport = `{"format":"att-initial-report/1","state":{"raw":"Norway"},"submitted":"2015-12-01",
"answers":[{"question":"1.3.a","raw":"no"},
{"question":"1.1","raw":"perhaps"}]}`

func TestInitialReports(t *testing.T) {
	initial := write(t, "initial.json", initialReport)
	annual := write(t, "annual.csv", header+"Norway,2017,export,I,actual,3,France\nNorway,2017,import,I,actual,3,France\n")
	other := write(t, "other.csv", header+"Sweden,2017,export,I,actual,3,France\nSweden,2017,import,I,actual,3,France\n")
	const against = "initial.json:2:38: warning REP-13-1-09"

	code, out, summary := runWith(initial)
	assert.Equal(t, exitFindings, code)
	assert.Contains(t, out, "initial.json:3:25: error REP-13-1-06")
	assert.NotContains(t, out, against)
	assert.Contains(t, summary, "NOR initial report: Article 11 open (")
	_, out, _ = runWith(initial, other)
	assert.NotContains(t, out, against, "the report of another State")
	_, out, summary = runWith(other, initial, annual)
	assert.Contains(t, out, against)
	assert.Contains(t, summary, "NOR 2017: exports complete")

	code, out, summary = runWith("-format", "json", initial, annual)
	assert.Equal(t, exitFindings, code)
	assert.Empty(t, summary)
	assert.Contains(t, out, `"pointer":"/answers/1/raw"`)
	for line := range strings.Lines(out) {
		assert.True(t, json.Valid([]byte(line)), line)
	}
	code, out, _ = runWith("-format", "sarif", initial)
	assert.Equal(t, exitFindings, code)
	require.True(t, json.Valid([]byte(out)))
	assert.Contains(t, out, `"attReport/`)
	assert.Contains(t, out, `"startColumn": 25`)
}

func TestInitialReportsThatCannotBeRead(t *testing.T) {
	initial := write(t, "initial.json", initialReport)
	broken := write(t, "broken.json", strings.Replace(initialReport, "perhaps", "\xff", 1))
	wrong := write(t, "wrong.json", `{"format":"other/1"}`)
	code, out, errors := runWith(broken, wrong, initial)
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, out, "initial.json:3:25", "the rest is checked all the same")
	assert.Contains(t, errors, "broken.json: reporting: malformed file")
	assert.Contains(t, errors, "wrong.json: reporting: wrong kind of file")
}

// A file of another kind is called what it is, not a broken document.
func TestFilesOfAnotherKind(t *testing.T) {
	zero := header + "Norway,2017,export,I,actual,3,Fra\x00nce\n"
	for text, want := range map[string]string{
		"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "a workbook of the old binary kind",
		"%PDF-1.7\n":                       "a PDF file",
		"<!DOCTYPE html>":                  "HTML or XML",
		"r\x00e\x00p\x00":                  "a binary file",
		"[1]":                              "this is JSON, not a table in text",
		zero:                               "a binary file",
		strings.Repeat("\n", 600) + zero:   "line 602 holds a zero byte",
	} {
		code, _, errors := runWith(write(t, "a.dat", text))
		assert.Equal(t, exitUnreadable, code)
		assert.Contains(t, errors, "a.dat: reporting: wrong kind of file: ", want)
		assert.Contains(t, errors, want)
	}
}
