package currency_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/internal/currency"
	"github.com/openatt/treaty/internal/digest"
)

func TestRowsAreInOrder(t *testing.T) {
	rows := currency.Rows()
	require.Len(t, rows, 187)
	codes := map[string]bool{}
	for i, row := range rows {
		code := row.Cell("code")
		assert.Regexp(t, "^[A-Z]{3}$", code)
		assert.True(t, currency.Known(code), code)
		codes[code] = true
		if i > 0 && rows[i-1].Cell("code") == code {
			assert.Less(t, rows[i-1].Cell("valid_until"), row.Cell("valid_from"), code)
		} else if i > 0 {
			assert.Less(t, rows[i-1].Cell("code"), code)
		}
	}
	assert.Len(t, codes, 186, "the minor unit of ISK changed")
}

// A code that ended is still known; codes of metals and of no currency are not in the table.
func TestKnown(t *testing.T) {
	for _, code := range []string{"USD", "CHE", "XOF", "SIT", "ISK", "ZWL", "XCG"} {
		assert.True(t, currency.Known(code), code)
	}
	for _, text := range []string{"", "XAU", "XXX", "DEM", "usd", "US", "USDX", "US ", "code"} {
		assert.False(t, currency.Known(text), text)
	}
}

func TestVersionIsThatOfTheFile(t *testing.T) {
	content, err := os.ReadFile("data/currencies.csv")
	require.NoError(t, err)
	assert.Equal(t, digest.Version(content), currency.Version())
}
