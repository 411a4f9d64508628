package reporting_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/reporting"
)

// A value is a number alone. What names its currency in the cell is no missing currency, separators and footnote marks
// are those of a quantity.
func TestCellsOfValues(t *testing.T) {
	for row, want := range map[string]string{
		"value=US$ 5000000":                 "13-3-47",
		"value=US$5000000":                  "13-3-47",
		"value=5000000 EUR":                 "13-3-47",
		"value=EUR 5000000":                 "13-3-47",
		"value=€5000000":                    "13-3-47",
		"value=5000000 €":                   "13-3-47",
		"value=5000000 EUR|currency=EUR":    "13-3-47",
		"value=5000000 EUR|currency=banana": "13-3-47 13-3-56",
		"value=5000000 boxes":               "13-3-46 13-3-47",
		"value=XYZ 5000000":                 "13-3-46 13-3-47",
		"value=5000000*|currency=EUR":       "13-3-40",
		"value=5000000 (1)|currency=EUR":    "13-3-40",
		"value=5,000,000|currency=EUR":      "13-3-38",
		"value=5'000'000|currency=EUR":      "13-3-38",
		"value=1,234.56|currency=EUR":       "13-3-38",
		"value=1.2.3|currency=EUR":          "13-3-47",
		"value=-5|currency=EUR":             "13-3-47",
		"value=12.50|currency=EUR":          "",
	} {
		assert.Equal(t, want, lineCodes(t, row+"|unit=one"), row)
	}
	for row, want := range map[string]string{
		"value=5000000 EUR|currency=EUR": "5000000", "value=EUR 5000000.50|currency=EUR": "5000000.50",
		"value=5000000 EUR|currency=USD": "", "value=US$ 5000000": "", "value=5,000 EUR|currency=EUR": "", "value=5 tons": "",
	} {
		assert.Equal(t, want, firstOf(t, checkCSV(t, table(t, row), nil), reporting.CodeValue).Suggestion, row)
	}
	f := firstOf(t, checkCSV(t, table(t, "value=1,234.56"), nil), reporting.CodeAmbiguous)
	assert.Contains(t, f.Text(), "12,345.5 gives 1234.56")
}

// An apostrophe divides thousands too, and is not read unless that is declared.
func TestApostrophes(t *testing.T) {
	for _, text := range []string{"1'000", "1’000"} {
		assert.Equal(t, "13-3-38", lineCodes(t, "quantity="+text), text)
		swiss := func(o *reporting.Options) { o.Numbers = reporting.NumberFormat{Group: "'"} }
		found := checkCSV(t, table(t, "quantity="+text), swiss)
		assert.False(t, has(found, reporting.CodeNotCount), text)
		assert.False(t, has(found, reporting.CodeAmbiguous), text)
	}
	f := firstOf(t, checkCSV(t, table(t, "quantity=1'000"), nil), reporting.CodeAmbiguous)
	assert.Contains(t, f.Text(), "12'345.5 gives 1000")
	assert.Equal(t, "13-3-37", lineCodes(t, "quantity=1'00"))
}
