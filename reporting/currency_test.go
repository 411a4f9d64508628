package reporting_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/internal/currency"
	"github.com/openatt/treaty/reporting"
)

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
