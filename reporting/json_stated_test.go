package reporting_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// What a line of JSON states beside raw text is compared with it.
func TestStatedValuesAgreeWithRawText(t *testing.T) {
	for members, want := range map[string]string{
		`"quantity":{"raw":"3","kind":"withheld"}`:                                         "/exports/lines/0/quantity/raw",
		`"quantity":{"raw":"4","kind":"undeclared"}`:                                       "/exports/lines/0/quantity/raw",
		`"quantity":{"raw":"5","kind":"banana"}`:                                           "/exports/lines/0/quantity/raw",
		`"quantity":{"kind":"banana"}`:                                                     "/exports/lines/0/quantity/raw",
		`"quantity":{"raw":"classified","kind":"undeclared"}`:                              "/exports/lines/0/quantity/raw",
		`"quantity":{"raw":"classified","kind":"withheld"}`:                                "",
		`"quantity":{"raw":"5","kind":"number"}`:                                           "",
		`"quantity":{"raw":"5","kind":"not_understood"}`:                                   "",
		`"quantity":{"raw":"0","kind":"number"},"comments":"Several missiles"`:             "",
		`"quantity":{"kind":"zero_with_remark"},"comments":"Several missiles"`:             "",
		`"quantity":{"kind":"withheld"}`:                                                   "",
		`"quantity":{"kind":"value"},"value":{"raw":"12","currency":"EUR"}`:                "",
		`"quantity":{"raw":"3"},"basis":"actual","basis_raw":"Authorisations"`:             "/exports/lines/0/basis_raw",
		`"quantity":{"raw":"3"},"basis_raw":"auth","basis":"authorized"`:                   "",
		`"quantity":{"raw":"3"},"withheld_raw":"x","withheld":"no"`:                        "/exports/lines/0/withheld_raw",
		`"quantity":{"raw":"3"},"withheld_raw":"x","withheld":"yes"`:                       "",
		`"quantity":{"raw":"3"},"value":{"raw":"12.5","amount":"13","currency":"EUR"}`:     "/exports/lines/0/value/raw",
		`"quantity":{"raw":"3"},"value":{"raw":"12.5","amount":"banana","currency":"EUR"}`: "/exports/lines/0/value/raw",
		`"quantity":{"raw":"3"},"value":{"raw":"12.5","amount":"12.50","currency":"EUR"}`:  "",
	} {
		var found []string
		for _, f := range checkJSON(t, jsonReport(`,"exports":{"lines":[{"category":{"raw":"I"},"partner":{"raw":"France"},`+members+`}]}`)) {
			if f.Code == reporting.CodeDisagrees {
				found = append(found, f.Pointer)
			}
		}
		assert.Equal(t, want, strings.Join(found, " "), members)
	}
	marked := checkJSON(t, jsonLine(`,"withheld":"maybe"`))
	assert.True(t, has(marked, reporting.CodeMark), "%v", marked)
	assert.False(t, has(checkJSON(t, jsonLine(`,"withheld":"unknown"`)), reporting.CodeMark))
}

func TestStringsThatAreNoText(t *testing.T) {
	for members, broken := range map[string]bool{
		`,"comments":"a` + "\xff" + `"`:                                     true,
		`,"comments":"\n` + "\xff" + `"`:                                    true,
		`,"comments":"\udc00"`:                                              true,
		`,"comments":"\ud800\ud800"`:                                        true,
		`,"comments":"\ufffd"`:                                              false,
		`,"comments":"` + strings.Repeat("é", 3) + `\ud83d\ude00"`:          false,
		`,"comments":"é","place":{"file":"` + "\xff" + `"},"withheld":"no"`: false,
	} {
		found := checkJSON(t, jsonLine(members))
		assert.Equal(t, broken, has(found, reporting.CodeJSONText), "%q: %v", members, found)
	}
}

// A number of JSON is one however it is written: no format of text has a part in it.
func TestNumbersOfJSON(t *testing.T) {
	codes := []att.Code{reporting.CodeNotCount, reporting.CodeAmbiguous, reporting.CodeNumberText, reporting.CodeDisagrees}
	for quantity, want := range map[string]string{
		`{"number":3.0}`:              "",
		`{"number":3e0}`:              "",
		`{"number":1.2E+1}`:           "",
		`{"raw":"3","number":3.00}`:   "",
		`{"number":3.0,"raw":"3"}`:    "",
		`{"raw":"3","number":30e-1}`:  "",
		`{"raw":"3","number":3.5}`:    "REP-FILE-17",
		`{"number":3.5}`:              "REP-13-3-37",
		`{"number":3.500}`:            "REP-13-3-37",
		`{"number":-3}`:               "REP-13-3-37",
		`{"number":3.0,"raw":"3.0"}`:  "REP-13-3-38 REP-FILE-17",
		`{"kind":"value","number":4}`: "REP-FILE-17",
		`{"number":1e400}`:            "REP-13-3-39",
	} {
		var found []string
		for _, f := range checkJSON(t, jsonReport(`,"exports":{"lines":[{"category":{"raw":"I"},"partner":{"raw":"France"},"quantity":`+quantity+`}]}`)) {
			if slices.Contains(codes, f.Code) {
				found = append(found, string(f.Code))
			}
		}
		assert.Equal(t, want, strings.Join(found, " "), quantity)
	}
	assert.False(t, has(checkJSON(t, strings.Replace(jsonLine(""), `"year":{"raw":"2017"}`, `"year":{"number":2.017e3}`, 1)),
		reporting.CodeYear))
}
