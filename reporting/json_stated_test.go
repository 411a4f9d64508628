package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

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
