package reporting_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

func readsInitial(text string) error {
	_, err := reporting.ReadInitialJSON(strings.NewReader(text), reporting.Limits{Depth: 6})
	return err
}

func readsAnnual(text string) error {
	_, err := reporting.ReadJSON(strings.NewReader(text), reporting.Limits{Depth: 8, Rows: 3})
	return err
}

func TestEveryFaultOfAnInitialReportIsNamed(t *testing.T) {
	err := readsInitial(`{"format":"att-initial-report/1","State":{"state":"NOR"},
 "state":{"raw":"Norvège","STATE":"NOR"},"submitted":"31.5.2015",
 "answers":[{"question":"1.1","answer":"yes","answer":"no"},{"question":7},{"é":1}, 7]}`)
	require.ErrorIs(t, err, reporting.ErrSyntax)
	got := strings.Split(strings.TrimPrefix(err.Error(), "reporting: malformed file: "), "\n")
	wants := []string{
		`line 1, column 34: /State: the key "State" is not known (allowed: format, state, `,
		`line 2, column 27: /state/STATE: the key "STATE" is not known (allowed: raw, state)`,
		`line 2, column 54: /submitted: "31.5.2015": `,
		`line 3, column 46: /answers/0/answer: the key "answer" stands twice`,
		`line 3, column 73: /answers/1/question: a number stands where a string belongs`,
		`line 3, column 77: /answers/2/é: the key "é" is not known (allowed: question, raw, answer, `,
		`line 3, column 85: /answers/3: a number stands where an object belongs`,
	}
	require.Len(t, got, len(wants), err)
	for i, want := range wants {
		assert.True(t, strings.HasPrefix(got[i], want), "%s\n%s", got[i], want)
	}
}

// Each key of both documents, with a letter in another case or written twice, is refused, wherever it stands.
func TestKeysAreReadLetterByLetter(t *testing.T) {
	first := report()
	first.Definitions = []reporting.Definition{{
		Category: reporting.CategoryCell{Raw: "I", CodeRaw: "I", Heading: reporting.HeadingI}, Text: "tanks",
		Thresholds: []reporting.Threshold{{Measure: "weight_t", AtLeast: "16.5"}},
	}}
	first.Exports.Lines[0].Place = att.Place{File: "f", Line: 3, Column: 4}
	var annual, initialText strings.Builder
	require.NoError(t, reporting.WriteJSON(&annual, first))
	start := initial()
	start.Answers = start.Answers[:1]
	require.NoError(t, reporting.WriteInitialJSON(&initialText, start))
	for text, read := range map[string]func(string) error{annual.String(): readsAnnual, initialText.String(): readsInitial} {
		require.NoError(t, read(text))
		keys := 0
		for i, line := range strings.Split(text, "\n") {
			key, value, found := strings.Cut(line, `": `)
			name := strings.TrimLeft(key, ` "`)
			if !found {
				continue
			}
			keys++
			lines := strings.Split(text, "\n")
			lines[i] = strings.Replace(line, name, strings.ToUpper(name), 1)
			err := read(strings.Join(lines, "\n"))
			require.Error(t, err, line)
			if name != "format" {
				require.ErrorIs(t, err, reporting.ErrSyntax, line)
				assert.Contains(t, err.Error(), fmt.Sprintf("line %d, column ", i+1))
				assert.Contains(t, err.Error(), "/"+strings.ToUpper(name)+": ")
			}
			if strings.HasSuffix(value, "{") || strings.HasSuffix(value, "[") {
				continue
			}
			lines[i] = strings.TrimSuffix(line, ",") + "," + line
			require.ErrorIs(t, read(strings.Join(lines, "\n")), reporting.ErrSyntax, line)
		}
		assert.GreaterOrEqual(t, keys, 8)
	}
}

func TestDocumentsThatAreRefused(t *testing.T) {
	for text, want := range map[string]error{
		`{"format":"att-annual-report/1","definitions":[{"Text":"a"}]}`:                            reporting.ErrSyntax,
		`{"format":"att-annual-report/1","definitions":[{"text":"a","text":"b"}]}`:                 reporting.ErrSyntax,
		`{"format":"att-annual-report/1","exports":{"lines":[{},{}]},"imports":{"lines":[{},{}]}}`: reporting.ErrLimit,
		`{"format":"att-annual-report/1","exports":{"lines":[{"quantity":{"number":1.5}}]}}`:       reporting.ErrSyntax,
		`{"format":"att-annual-report/1","year":{"number":99999999999999999999}}`:                  reporting.ErrSyntax,
		`{"format":"att-annual-report/1","authority":"` + "\xff" + `"}`:                            reporting.ErrSyntax,
		`{"format":"att-annual-report/1"}{}`:                                                       reporting.ErrSyntax,
		`{"format":"att-annual-report/1","authority":` + strings.Repeat("[", 20):                   reporting.ErrLimit,
		`{"format":"other","colour":1}`:                                                            reporting.ErrKind,
		`{"FORMAT":"att-annual-report/1"}`:                                                         reporting.ErrSyntax,
		`{}`:                                                                                       reporting.ErrKind,
		`[]`:                                                                                       reporting.ErrSyntax,
	} {
		require.ErrorIs(t, readsAnnual(text), want, text)
		if !errors.Is(want, reporting.ErrLimit) {
			require.ErrorIs(t, readsInitial(strings.ReplaceAll(text, "annual", "initial")), want, text)
		}
	}
	many := `{"format":"att-initial-report/1","a":1` + strings.Repeat(`,"b":1`, 200) + `}`
	assert.Contains(t, readsInitial(many).Error(), "and ")
	assert.LessOrEqual(t, strings.Count(readsInitial(many).Error(), "\n"), 100)
	require.NoError(t, readsAnnual("\ufeff"+`{"format":"att-annual-report/1","authority":null}`))
}

// What encoding/json writes of a report is what ReadJSON reads of it.
func TestReadJSONAgreesWithEncodingJSON(t *testing.T) {
	want := report()
	want.Format = reporting.FormatAnnual
	text, err := json.Marshal(want)
	require.NoError(t, err)
	got, err := reporting.ReadJSON(strings.NewReader(string(text)), reporting.Limits{})
	require.NoError(t, err)
	assert.Equal(t, want, got)
}
