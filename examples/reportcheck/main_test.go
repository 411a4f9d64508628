package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// runWith runs the program and returns its exit code and what it wrote.
func runWith(args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(args, &out, &err)
	return code, out.String(), err.String()
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

const header = "reporter,year,flow,category,basis,quantity,partner\n"

func TestExitCodes(t *testing.T) {
	clean := write(t, "clean.csv", header+"Norway,2017,export,I,actual,3,France\nNorway,2017,import,I,actual,3,France\n")
	wrong := write(t, "wrong.csv", header+"Norway,2017,export,I,actual,-3,France\n")
	broken := write(t, "broken.csv", "a,b\n")
	code, out, _ := runWith(clean)
	assert.Equal(t, exitClean, code, out)
	code, out, _ = runWith(wrong)
	assert.Equal(t, exitFindings, code)
	assert.Contains(t, out, "wrong.csv:2:29: error REP-13-3-37")
	code, out, errors := runWith(broken, wrong)
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, errors, "broken.csv: reporting: layout not recognized")
	assert.Contains(t, out, "error REP-13-3-37", "the rest is checked all the same")
	code, _, _ = runWith(filepath.Join(t.TempDir(), "missing.csv"))
	assert.Equal(t, exitUnreadable, code)
}

func TestFlags(t *testing.T) {
	for _, args := range [][]string{
		{"-format", "xml"},
		{"-layout", "x"},
		{"-profile", "x"},
		{"-state", "XXX"},
		{"-off", "REP-0"},
		{"-numbers", "x"},
		{"-submitted", "x"},
		{"-previous", "missing.csv"},
		{"-annotate", "x.xlsx"},
		{"-nonsense"},
		{"-profile", "invalid"},
		{"-year", "12"},
		{"-year", "-5"},
		{"-off", "REP-FILE-10"},
	} {
		code, _, errors := runWith(args...)
		assert.Equal(t, exitUnreadable, code, args)
		assert.NotEmpty(t, errors, args)
	}
	code, _, errors := runWith("-help")
	assert.Equal(t, exitClean, code)
	assert.Contains(t, errors, "-previous")
	code, out, _ := runWith("-rules")
	assert.Equal(t, exitClean, code)
	assert.Contains(t, out, "REP-13-3-25")
	assert.Contains(t, out, "template 2021 (switched off)")
}

func TestTheSelection(t *testing.T) {
	code, out, _ := runWith("-format", "json")
	assert.Equal(t, exitFindings, code)
	for line := range strings.Lines(out) {
		var object map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &object))
		assert.Len(t, object, 12)
	}
	assert.Contains(t, out, `"code":"REP-13-3-31"`)
	code, out, _ = runWith("-format", "json", "-state", "ZAF", "-year", "2012", "-profile", "lenient", "-off", "REP-13-3-31")
	assert.Equal(t, exitClean, code)
	assert.NotContains(t, out, "REP-13-3-31\",\"severity")
	assert.Contains(t, out, "lines of other reports in the file are left out")
	code, out, _ = runWith("-format", "sarif", "-submitted", "2013-05-31", "-numbers", "point")
	assert.Equal(t, exitFindings, code)
	assert.True(t, json.Valid([]byte(out)))
}

func TestPrevious(t *testing.T) {
	before := write(t, "2017.csv", header+"Norway,2017,export,I,actual,118,France\n")
	now := write(t, "2018.csv", header+"Norway,2018,export,I,actual,118,France\n")
	_, out, _ := runWith("-previous", before, "-numbers", "comma", now)
	assert.Contains(t, out, "the same line stands in the report for 2017")
	_, out, _ = runWith("-numbers", "space", now)
	assert.NotContains(t, out, "the same line")
}

// A report before that does not say whose it is belongs to the State and the year before of the flags.
func TestPreviousOfTheFlags(t *testing.T) {
	const bare = "flow,category,quantity,partner\n"
	var lines strings.Builder
	for _, quantity := range []string{"115", "125", "135", "145", "155", "165"} {
		lines.WriteString("import,I," + quantity + ",France\n")
	}
	file := write(t, "bare.csv", bare+lines.String())
	_, out, _ := runWith("-state", "NOR", "-year", "2018", "-previous", file, file)
	assert.Equal(t, 6, strings.Count(out, "REP-13-3-22"))
	assert.Equal(t, 1, strings.Count(out, "REP-13-3-23"))
	assert.NotContains(t, out, "REP-13-3-61")
	of2016 := write(t, "2016.csv", header+"Norway,2016,import,I,actual,115,France\n")
	_, out, _ = runWith("-state", "NOR", "-year", "2018", "-previous", of2016, file)
	assert.Contains(t, out, "holds no report of NOR for 2017")
	code, _, errors := runWith("-state", "NOR", "-year", "1990", "-previous", file, file)
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, errors, "the year before")
}

// A check of nothing is no clean one.
func TestNothingChecked(t *testing.T) {
	empty := write(t, "empty.csv", header)
	line := write(t, "line.csv", header+"Norway,2017,export,I,actual,3,France\n")
	for _, args := range [][]string{
		{empty}, {"-state", "NOR", "-year", "2017", empty}, {"-state", "SWE", line}, {"-profile", "lenient", "-year", "2016", line},
	} {
		code, out, _ := runWith(args...)
		assert.Equal(t, exitFindings, code, args)
		assert.Contains(t, out, "error REP-FILE-42", args)
	}
	code, _, errors := runWith("-layout", "unroca", line)
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, errors, "declared unroca")
}

// What is read is never written over, not by another name of it either.
func TestInputsAreKept(t *testing.T) {
	dir := t.TempDir()
	blank, link := filepath.Join(dir, "blank.xlsx"), filepath.Join(dir, "link.xlsx")
	code, _, errors := runWith("-blank", blank)
	require.Equal(t, exitClean, code, errors)
	require.NoError(t, os.Symlink(blank, link))
	before, err := os.ReadFile(blank)
	require.NoError(t, err)
	for _, args := range [][]string{
		{"-annotate", blank, blank},
		{"-annotate", dir + "/./blank.xlsx", blank},
		{"-annotate", link, blank},
		{"-annotate", blank, "-previous", blank, link},
		{"-blank", blank, blank},
	} {
		code, _, errors := runWith(append([]string{"-state", "NOR", "-year", "2017"}, args...)...)
		assert.Equal(t, exitUnreadable, code, args)
		assert.Contains(t, errors, "would be written over", args)
	}
	after, err := os.ReadFile(blank)
	require.NoError(t, err)
	assert.Equal(t, before, after)
}

func TestWorkbooks(t *testing.T) {
	dir := t.TempDir()
	blank, marked := filepath.Join(dir, "blank.xlsx"), filepath.Join(dir, "marked.xlsx")
	code, _, errors := runWith("-blank", blank)
	require.Equal(t, exitClean, code, errors)
	code, out, _ := runWith("-state", "NOR", "-year", "2017", "-annotate", marked, blank)
	assert.Equal(t, exitClean, code, out)
	code, out, _ = runWith(marked)
	assert.Equal(t, exitFindings, code)
	assert.Contains(t, out, "REP-13-3-01")
	code, _, _ = runWith("-blank", filepath.Join(dir, "no", "such", "folder.xlsx"))
	assert.Equal(t, exitUnreadable, code)
	text := write(t, "a.csv", header+"Norway,2017,export,I,actual,3,France\n")
	code, _, errors = runWith("-annotate", marked, text)
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, errors, "wrong kind of file")
	report := write(t, "a.json", `{"format":"att-annual-report/1","state":{"raw":"Norway"},"year":{"raw":"2017"}}`)
	code, out, _ = runWith(report)
	assert.Equal(t, exitClean, code, out)
}

func TestRegisterDocuments(t *testing.T) {
	document := write(t, "zaf.json", `{"reporting_state":"South Africa","iso3":"ZAF","calendar_year":2012,"exports":[
{"category_as_reported":"II","quantity_as_reported":"20","quantity":21,"final_importing_state":"Spain"}],"imports":[]}`)
	own := write(t, "own.json", `{"format":"att-annual-report/1","state":{"raw":"Norway"},"year":{"raw":"2017"}}`)
	for _, layout := range []string{"auto", "unroca"} {
		code, out, errors := runWith("-layout", layout, document)
		assert.Equal(t, exitFindings, code, errors)
		assert.Contains(t, out, "zaf.json:2:53: error REP-FILE-17: the value 21 is not what the text \"20\" says")
	}
	for layout, file := range map[string]string{"own": document, "unroca": own} {
		code, _, errors := runWith("-layout", layout, file)
		assert.Equal(t, exitUnreadable, code)
		assert.Contains(t, errors, "the document is not laid out as "+layout)
	}
	code, out, _ := runWith("-format", "json", "-previous", document, document)
	assert.Equal(t, exitFindings, code)
	assert.Contains(t, out, `"pointer":"/exports/0/quantity_as_reported"`)
}

func TestBrokenPipe(t *testing.T) {
	var stderr bytes.Buffer
	assert.Equal(t, exitUnreadable, run(nil, brokenWriter{}, &stderr))
	assert.Contains(t, stderr.String(), "reportcheck:")
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, os.ErrClosed }
