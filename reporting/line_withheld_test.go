package reporting_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// lineCodes checks rows of table and returns the codes about their lines, sorted, the first hyphenated part left out.
func lineCodes(tb testing.TB, rows ...string) string {
	tb.Helper()
	var codes []string
	for _, f := range checkCSV(tb, table(tb, rows...), nil) {
		if strings.Contains(f.Pointer, "/lines/") {
			codes = append(codes, strings.TrimPrefix(string(f.Code), "REP-"))
		}
	}
	slices.Sort(codes)
	return strings.Join(codes, " ")
}

// What is withheld under 13(3) and said to be is no error, in whatever cell.
func TestWithheldIsNoError(t *testing.T) {
	for row, want := range map[string]string{
		"partner=classified":                                   "13-3-41",
		"partner=Confidential":                                 "13-3-41",
		"partner=[withheld]":                                   "13-3-41",
		"partner=":                                             "13-3-05",
		"partner=n/a":                                          "13-3-05",
		"partner=|withheld=yes":                                "",
		"quantity=|partner=|withheld=yes":                      "",
		"quantity=|partner=|withheld=no":                       "13-3-05 13-3-06",
		"origin=secret":                                        "13-3-41",
		"value=classified":                                     "13-3-41",
		"quantity=|value=classified":                           "13-3-41",
		"quantity=|value=n/a":                                  "13-3-06",
		"quantity=|value=-|withheld=yes":                       "",
		"value=n/a":                                            "",
		"value=-":                                              "",
		"value=0":                                              "",
		"value=0.00":                                           "",
		"quantity=|value=0":                                    "13-3-46 13-3-55",
		"value=12|unit=one":                                    "13-3-46",
		"value=12|unit=one|currency=banana":                    "13-3-56",
		"value=12|unit=one|currency=€":                         "13-3-56",
		"value=12|unit=one|currency=XDR":                       "",
		"value=12|unit=one|currency=DEM":                       "13-3-56",
		"value=12|unit=one|currency=DEM|year=1999":             "",
		"value=12|unit=one|currency= EUR":                      "",
		"value=1250.500|unit=one|currency=KWD":                 "",
		"value=0.500|unit=one|currency=KWD":                    "",
		"value=125.500|unit=one|currency=KWD":                  "13-3-38",
		"quantity=|value=about five million|unit=one":          "13-3-46 13-3-47",
		"quantity=classified|value=classified|partner=Secreto": "13-3-41 13-3-41 13-3-41",
	} {
		assert.Equal(t, want, lineCodes(t, row), row)
	}
}

// A withheld partner or value counts as something withheld for the mark of the title page.
func TestWithheldIsCounted(t *testing.T) {
	for _, row := range []string{"partner=classified", "quantity=|value=classified", "value=classified", "origin=secret"} {
		found := checkCSV(t, table(t, row, title("withheld", "yes")), nil)
		assert.False(t, has(found, reporting.CodeMarkNoWithheld), row)
		found = checkCSV(t, table(t, row), nil)
		assert.True(t, has(found, reporting.CodeWithheldNoMark), row)
		for _, f := range found {
			assert.NotEqual(t, att.SeverityError, f.Severity, "%s: %s", row, f)
		}
	}
}

func TestMissingPartnerShowsItsText(t *testing.T) {
	found := checkCSV(t, table(t, "partner=n/a"), nil)
	i := slices.IndexFunc(found, func(f reporting.Finding) bool { return f.Code == reporting.CodePartner })
	require.GreaterOrEqual(t, i, 0)
	assert.Equal(t, "n/a", found[i].Raw)
	assert.Contains(t, found[i].Text(), `"n/a"`)
}

func TestCurrencyIsSuggestedByItsCode(t *testing.T) {
	for text, want := range map[string]string{"eur": "EUR", "Euro": "", "$": ""} {
		found := checkCSV(t, table(t, "value=12|currency="+text), nil)
		i := slices.IndexFunc(found, func(f reporting.Finding) bool { return f.Code == reporting.CodeCurrency })
		require.GreaterOrEqual(t, i, 0, text)
		assert.Equal(t, want, found[i].Suggestion, text)
	}
}
