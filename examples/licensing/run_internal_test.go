package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files of testdata anew")

// call runs the program in the folder of the test.
func call(stdin string, args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

// golden compares an output with a file of testdata. Versions and fingerprints follow every change of the data and are
// left out of the comparison.
func golden(t *testing.T, name, got string) {
	t.Helper()
	got = regexp.MustCompile(`\b([0-9a-f]{64}|[0-9a-f]{12})\b`).ReplaceAllString(got, "(left out)")
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Contains(t, got, "(left out)", "the expression no longer fits")
	assert.Equal(t, strings.ReplaceAll(string(want), "\r\n", "\n"), got)
}

func TestBuiltInCasesAsText(t *testing.T) {
	code, out, errs := call("")
	assert.Equal(t, exitDone, code)
	assert.Empty(t, errs)
	assert.NotContains(t, out, "DOES NOT AGREE")
	golden(t, "decided.txt", out)
}

func TestBuiltInCasesAsJSON(t *testing.T) {
	code, out, errs := call("", "-format", "json")
	assert.Equal(t, exitDone, code)
	assert.Empty(t, errs)
	assert.Equal(t, len(decidedCases), strings.Count(out, "\n"))
	assert.Equal(t, len(decidedCases), strings.Count(out, `"within_allowed":true`))
	golden(t, "decided.jsonl", out)
}

func TestSameInputSameBytes(t *testing.T) {
	_, first, _ := call("", "-format", "json")
	_, second, _ := call("", "-format", "json")
	assert.Equal(t, first, second)
}

func TestUsage(t *testing.T) {
	for _, test := range []struct {
		args []string
		want []string
	}{
		{[]string{"-format", "xml"}, []string{"-format xml: want text or json"}},
		{[]string{"case.json"}, []string{"-policy is missing"}},
		{[]string{"-"}, []string{"-policy is missing"}},
		{[]string{"-policy", "p.json"}, []string{"no case to assess"}},
		{[]string{"-policy", "p.json", "-", "case.json"}, []string{"stands alone"}},
		{[]string{"-policy", "p.json", ""}, []string{"name of a case file is empty"}},
		{[]string{"-colour"}, []string{"not defined: -colour"}},
		{[]string{"case.json", "-colour"}, []string{"not defined: -colour"}},
		{[]string{"-policy"}, []string{"needs an argument: -policy"}},
		{[]string{"-format", "xml", "", "-"}, []string{"want text or json", "-policy is missing", "stands alone", "empty"}},
	} {
		code, out, errs := call("", test.args...)
		assert.Equal(t, exitIncomplete, code, test.args)
		assert.Empty(t, out, test.args)
		for _, want := range append(test.want, "usage: licensing") {
			assert.Contains(t, errs, want, test.args)
		}
	}
}

func TestHelp(t *testing.T) {
	code, out, errs := call("", "-h")
	assert.Equal(t, exitDone, code)
	assert.Equal(t, usage, out)
	assert.Empty(t, errs)
}

func TestFilesUnderOnePolicy(t *testing.T) {
	code, out, errs := call("", "-policy", "policies/BEL.json", "-format=json",
		"cases/bel-sau-national-guard-2020.json", "cases/bel-sau-royal-guard-2020.json")
	assert.Equal(t, exitDone, code)
	assert.Empty(t, errs)
	require.Equal(t, 2, strings.Count(out, "\n"))
	lines := strings.Split(out, "\n")
	assert.True(t, strings.HasPrefix(lines[0], `{"file":"cases/bel-sau-national-guard-2020.json","assessment":{`), lines[0])
	assert.Contains(t, lines[0], `"outcome":"deny"`)
	assert.Contains(t, lines[1], `"reference":"WALLONIA-B"`)
}

// Options may stand after the files too.
func TestFilesAsText(t *testing.T) {
	code, out, errs := call("", "cases/zaf-sau-2022.json", "-policy", "policies/ZAF.json")
	assert.Equal(t, exitDone, code)
	assert.Empty(t, errs)
	assert.Contains(t, out, "SOUTH-AFRICA-2022")
	assert.Contains(t, out, "verification through diplomatic process")
}

// A case of another State is not assessed; the others are.
func TestPolicyOfAnotherState(t *testing.T) {
	code, out, errs := call("", "-policy", "policies/BEL.json", "-format", "json",
		"cases/zaf-sau-2022.json", "cases/bel-sau-royal-guard-2020.json")
	assert.Equal(t, exitIncomplete, code)
	assert.Contains(t, out, `{"file":"cases/zaf-sau-2022.json","findings":[{"code":"RISK-CASE-09"`)
	assert.Contains(t, out, `"reference":"WALLONIA-B"`)
	assert.Contains(t, errs, "cases/zaf-sau-2022.json was not assessed:")
	assert.Contains(t, errs, "/deciding_state: RISK-CASE-09: the policy is that of BEL; ZAF decides")
	assert.Contains(t, errs, "1 assessed, 1 not assessed")
}

// brokenPipe takes a few bytes and then fails.
type brokenPipe struct{ room int }

func (b *brokenPipe) Write(p []byte) (int, error) {
	if len(p) > b.room {
		return b.room, errors.New("broken pipe")
	}
	b.room -= len(p)
	return len(p), nil
}

func TestOutputThatCannotBeWritten(t *testing.T) {
	var errs bytes.Buffer
	assert.Equal(t, exitIncomplete, run([]string{"-format", "json"}, strings.NewReader(""), &brokenPipe{1000}, &errs))
	assert.Equal(t, 1, strings.Count(errs.String(), "the results cannot be written: broken pipe"))
	errs.Reset()
	stdin := strings.NewReader(oneLine(t, "zaf-sau-2022.json") + oneLine(t, "zaf-sau-2019.json"))
	assert.Equal(t, exitIncomplete, run([]string{"-policy", "policies/ZAF.json", "-"}, stdin, &brokenPipe{1000}, &errs))
	assert.Contains(t, errs.String(), "the results cannot be written")
}
