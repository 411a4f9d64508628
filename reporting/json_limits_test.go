package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/reporting"
)

// What stands above the lines of a document, and what cannot be read, is bounded as lines are.
func TestStatementsAreBounded(t *testing.T) {
	limits := reporting.Limits{Statements: 3}
	four := func(text string) string { return strings.TrimSuffix(strings.Repeat(text+",", 4), ",") }
	for _, text := range []string{
		`,"definitions":[` + four(`{}`) + `]`,
		`,"definitions":[{"thresholds":[` + four(`{}`) + `]}]`,
		`,"definitions":[` + four(`7`) + `]`,
		"," + four(`"contact":"a"`),
		"," + four(`"colour":1`),
		`,"exports":{` + four(`"basis":"actual"`) + `}`,
		"," + four(`"contact":7`),
		"," + four(`"contact":{}`),
		`,"contact":"` + "\xff" + `","authority":"` + "\xff" + `","submitted":"` + "\xff" + `","withheld":"` + "\xff" + `"`,
	} {
		_, err := reporting.NewJSONReader(strings.NewReader(jsonReport(text)), limits)
		require.ErrorIs(t, err, reporting.ErrLimit, text)
		_, err = reporting.NewJSONReader(strings.NewReader(jsonReport(text)), reporting.Limits{})
		require.NoError(t, err, text)
	}
	for _, line := range []string{four(`"colour":1`), four(`"basis":7`), four(`"comments":"a"`) + `,"comments":"b"`} {
		source, err := reporting.NewJSONReader(strings.NewReader(jsonReport(`,"exports":{"lines":[{`+line+`}]}`)), limits)
		require.NoError(t, err)
		_, err = checker(t, nil).Check("a.json", source, nil)
		require.ErrorIs(t, err, reporting.ErrLimit, line)
	}
	_, err := reporting.ReadJSON(strings.NewReader(jsonReport(`,"definitions":[`+four(`{}`)+`]`)), limits)
	require.ErrorIs(t, err, reporting.ErrLimit)
	_, err = reporting.NewChecker(reporting.Options{Limits: reporting.Limits{Statements: -1}})
	require.ErrorIs(t, err, reporting.ErrOptions)
}

// The time for many keys grows with their number, not with its square.
func TestManyKeys(t *testing.T) {
	const many = 40_000
	var text strings.Builder
	for i := range many {
		text.WriteString(`,"k` + strings.Repeat("a", i%7) + string(rune('\u4e00'+i%20_000)) + string(rune('a'+i/20_000)) + `":1`)
	}
	text.WriteString(strings.Repeat(`,"contact":"a"`, many))
	limits := reporting.Limits{Statements: 2 * many}
	_, err := reporting.NewJSONReader(strings.NewReader(jsonReport(text.String())), limits)
	require.NoError(t, err)
	// Suggestions are looked up in the document from the line of each on.
	line := `{"category":{"raw":"I"},"partner":{"raw":"Frence"},"quantity":{"raw":"3"}},`
	found := checkJSON(t, jsonReport(`,"exports":{"lines":[`+strings.Repeat(line, 10_000)+line[:len(line)-1]+`]}`))
	assert.GreaterOrEqual(t, len(found), 10_000)
}
