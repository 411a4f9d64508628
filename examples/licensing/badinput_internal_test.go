package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// faulty has one fault of each kind. What is not at fault is read all the same.
const faulty = `{
  "format": "att-case/1",
  "deciding_state": "GBR",
  "authorization_day": "2024-02-30",
  "activity": "export",
  "exporter": "ZAF",
  "importer": "Saudi Arabia",
  "final_destination": "ZZZ",
  "colour": "green",
  "basis": "sale",
  "basis": "gift",
  "lines": [
    {"ref": "L1", "class": "arms", "category": "spaceships", "end_users": ["EU1", "EU2", "EU9"]},
    {"ref": "L1", "class": {"value": "arms", "on": "2024-13-01"}, "quantity": {"number": "1e9"}}
  ],
  "parties": [
    {"ref": "EU1", "role": "end_user", "state": "SAU", "listed": false},
    {"ref": "EU2", "role": "broker"},
    {"role": "end_user"}
  ],
  "statements": [
    {"line": "L7", "appraisals": {"7(1)(b)(v)": {}, "7(1)(a)": {"before": "likely", "offence": "yes", "measures": ["M1"]}}}
  ]
}
`

// faults lists code, pointer, line and column of every fault above.
var faults = []string{
	"4:24 /authorization_day: RISK-FILE-05",
	"7:15 /importer: RISK-FILE-05",
	"8:24 /final_destination: RISK-FILE-05",
	"9:3 /colour: RISK-FILE-02",
	"11:3 /basis: RISK-FILE-03",
	"13:48 /lines/0/category: RISK-FILE-05",
	"13:83 /lines/0/end_users/1: RISK-CASE-07",
	"13:90 /lines/0/end_users/2: RISK-CASE-04",
	"14:13 /lines/1/ref: RISK-CASE-03",
	"14:52 /lines/1/class/on: RISK-FILE-05",
	"14:90 /lines/1/quantity/number: RISK-FILE-05",
	"17:66 /parties/0/listed: RISK-FILE-04",
	"19:5 /parties/2: RISK-CASE-01",
	"22:14 /statements/0/line: RISK-CASE-04",
	"22:35 /statements/0/appraisals/7(1)(b)(v): RISK-FILE-02",
	"22:75 /statements/0/appraisals/7(1)(a)/before: RISK-FILE-05",
	"22:85 /statements/0/appraisals/7(1)(a)/offence: RISK-FILE-02",
	"22:116 /statements/0/appraisals/7(1)(a)/measures/0: RISK-CASE-04",
	"3:21 /deciding_state: RISK-CASE-05",
}

func write(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "case.json")
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	return name
}

func TestEveryFaultIsListedAtOnce(t *testing.T) {
	name := write(t, faulty)
	code, out, errs := call("", "-policy", "policies/GBR.json", "-format", "json", name, "cases/gbr-sau-2019.json")
	assert.Equal(t, exitIncomplete, code)
	for _, fault := range faults {
		assert.Contains(t, errs, name+":"+fault+": ")
	}
	assert.Equal(t, len(faults), strings.Count(errs, ": RISK-"), "no other fault is reported:\n%s", errs)
	for _, expected := range []string{
		"2024-02-30", "allowed here: format, reference, deciding_state", "ISO 3166-1 alpha-3",
		"GBR decides, but the exporter is ZAF", "the reference L1 is used twice", "the party EU2 is not an end user",
		"negligible, possible, substantial, clear, probable", "found a boolean, expected a string",
	} {
		assert.Contains(t, errs, expected)
	}

	lines := strings.Split(out, "\n")
	require.Len(t, lines, 3, "the other file is assessed all the same")
	assert.Contains(t, lines[1], `{"file":"cases/gbr-sau-2019.json","assessment":`)
	var result struct {
		File     string
		Findings []struct {
			Code, Severity, Pointer, Message string
			Place                            struct{ Line, Column int }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(lines[0]), &result))
	assert.Equal(t, name, result.File)
	assert.Len(t, result.Findings, len(faults))
	for _, f := range result.Findings {
		assert.NotEmpty(t, f.Code+f.Pointer+f.Message)
		assert.Positive(t, f.Place.Line)
		assert.Positive(t, f.Place.Column)
	}
}

// The same faults on one line of standard input are placed on that line.
func TestFaultsOnStandardInput(t *testing.T) {
	var line strings.Builder
	for text := range strings.Lines(faulty) {
		line.WriteString(strings.TrimSpace(text) + " ")
	}
	code, out, errs := call("\n"+line.String()+"\n", "-policy", "policies/GBR.json", "-")
	assert.Equal(t, exitIncomplete, code)
	assert.Equal(t, len(faults), strings.Count(errs, "standard input:2:"))
	assert.Contains(t, out, `{"line":2,"findings":[`)
	assert.Equal(t, 1, strings.Count(out, "\n"))
}

func TestFilesThatAreNoCase(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"empty":          {"", ":1:1: RISK-FILE-01: the file cannot be read: unexpected end of the text"},
		"blank":          {" \n\t\n", ":3:1: RISK-FILE-01: the file cannot be read: unexpected end of the text"},
		"binary":         {"\x7fELF\x02\x01\x01\x00", ":1:1: RISK-FILE-01: the file cannot be read: expected a JSON value"},
		"broken UTF-8":   {"{\"format\": \"\xff\"}", "RISK-FILE-01: the file cannot be read: the string is not valid UTF-8"},
		"two values":     {`{"format":"att-case/1"} {}`, "RISK-FILE-01: the file cannot be read: text after the end of the JSON value"},
		"cut off":        {`{"format":"att-case/1",`, "RISK-FILE-01: the file cannot be read: expected a name in double quotes"},
		"deep":           {strings.Repeat("[", 100_000), "RISK-FILE-01: the file cannot be read: nested deeper than the limit of 64"},
		"deep in a case": {`{"format":"att-case/1","lines":` + strings.Repeat("[", 100_000), "nested deeper than the limit of 64"},
		"no format":      {`{"reference":"X"}`, ":1:1 /format: RISK-FILE-07: the format is not stated, expected att-case/1"},
		"later format":   {`{"format":"att-case/2"}`, ":1:11 /format: RISK-FILE-07: the format is att-case/2, expected att-case/1"},
		"a policy":       {`{"format":"att-policy/1"}`, "/format: RISK-FILE-07: the format is att-policy/1, expected att-case/1"},
		"a list":         {`[]`, "RISK-FILE-04: found an array, expected an object"},
		"null":           {`null`, "RISK-FILE-04: found null, expected an object"},
		"nothing said":   {`{"format":"att-case/1"}`, "RISK-CASE-01: deciding_state is missing"},
	} {
		t.Run(name, func(t *testing.T) {
			file := write(t, test.text)
			code, out, errs := call("", "-policy", "policies/GBR.json", file)
			assert.Equal(t, exitIncomplete, code)
			assert.Empty(t, out)
			assert.Contains(t, errs, test.want)
			assert.Contains(t, errs, "licensing: "+file+" was not assessed:\n  "+file)
		})
	}
}

func TestFilesThatCannotBeOpened(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.json")
	code, out, errs := call("", "-policy", "policies/GBR.json", missing, t.TempDir(), "cases/gbr-sau-2020.json")
	assert.Equal(t, exitIncomplete, code)
	assert.Contains(t, out, "UK-SAUDI-2020")
	assert.Contains(t, errs, missing+": RISK-FILE-01: the file cannot be read: ")
	assert.Equal(t, 2, strings.Count(errs, "RISK-FILE-01"))
	assert.Contains(t, errs, "1 assessed, 2 not assessed")
}

func TestPolicyThatCannotBeUsed(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"says nothing": {`{"format":"att-policy/1"}`, []string{
			"/overriding_risk: RISK-POLICY-01", "/knowledge: RISK-POLICY-01", "/gender_based_violence: RISK-POLICY-01",
			"/diversion_threshold: RISK-POLICY-01", "/embargo_check_days: RISK-POLICY-", "/records_from: RISK-POLICY-01",
			"/instruments: RISK-POLICY-03", "/state: RISK-POLICY-01", "/authority: RISK-POLICY-01",
		}},
		"a case":    {`{"format":"att-case/1"}`, []string{"RISK-FILE-07", "expected att-policy/1"}},
		"no stance": {withoutStances(t), []string{"/contested_measures: RISK-POLICY-05", "UNE-IRN-2"}},
	} {
		t.Run(name, func(t *testing.T) {
			policy := write(t, test.text)
			code, out, errs := call("", "-policy", policy, "cases/gbr-sau-2019.json")
			assert.Equal(t, exitIncomplete, code)
			assert.Empty(t, out)
			for _, want := range append(test.want, "policy "+policy+" cannot be used, so nothing was assessed:") {
				assert.Contains(t, errs, want)
			}
		})
	}
	code, _, errs := call("", "-policy", "nowhere.json", "cases/gbr-sau-2019.json")
	assert.Equal(t, exitIncomplete, code)
	assert.Contains(t, errs, "nowhere.json: RISK-FILE-01: the file cannot be read: ")
}

func withoutStances(t *testing.T) string {
	t.Helper()
	_, policy := load(t, "gbr-sau-2019.json")
	policy.ContestedMeasures = nil
	text, err := policy.MarshalJSON()
	require.NoError(t, err)
	return string(text)
}

func FuzzLines(f *testing.F) {
	for _, seed := range []string{"", "{}\n", "\n\n{\"format\":\"att-case/1\"}", "[[[[", "\"\x00\n{", faulty} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, input string) {
		want := 0
		for line := range strings.SplitSeq(input, "\n") {
			if strings.TrimSpace(line) != "" {
				want++
			}
		}
		code, out, _ := call(input, "-policy", "policies/GBR.json", "-")
		assert.Equal(t, want, strings.Count(out, "\n"), "one result for each line that is not empty")
		assert.Contains(t, []int{exitDone, exitIncomplete}, code)
	})
}
