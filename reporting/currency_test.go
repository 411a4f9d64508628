package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/currency"
	"github.com/openatt/treaty/reporting"
)

// The memo of the code that was read last holds none at first.
func TestCurrencyOfZeroBytes(t *testing.T) {
	report := `{"format":"att-annual-report/1","state":{"raw":"France"},"year":{"raw":"2017"},"exports":{"lines":[{"category":{"raw":"I"},` +
		`"quantity":{"raw":"1"},"partner":{"raw":"Norway"},"value":{"raw":"5","currency":"\u0000\u0000\u0000"}}]}}`
	source, err := reporting.NewJSONReader(strings.NewReader(report), reporting.Limits{})
	require.NoError(t, err)
	result, err := checker(t, nil).Check("a.json", source, nil)
	require.NoError(t, err)
	assert.Contains(t, result.Counts, reporting.RuleCount{
		Code: reporting.CodeCurrency, Severity: att.SeverityWarning, Count: 1,
	})
}

// Of all texts of three capitals, those of the table and those with an X in front are let pass.
func TestCurrencyCodesAreThoseOfTheTable(t *testing.T) {
	const letters = 26
	var lines, want, got []string
	for i := range letters * letters * letters {
		code := string([]byte{byte('A' + i/letters/letters), byte('A' + i/letters%letters), byte('A' + i%letters)})
		lines = append(lines, "value=12|unit=units|currency="+code)
		if code[0] != 'X' && !currency.Known(code) {
			want = append(want, code)
		}
	}
	for _, finding := range checkCSV(t, table(t, lines...), nil) {
		if finding.Code == reporting.CodeCurrency {
			got = append(got, finding.Raw)
		}
	}
	assert.Equal(t, want, got)
}
