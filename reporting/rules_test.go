package reporting_test

import (
	"bytes"
	"encoding/csv"
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// table makes a CSV file in our own layout. Each row lists its cells as field=text divided by bars; what it does not
// say is an export of Norway in 2017 of three tanks to France.
func table(tb testing.TB, rows ...string) string {
	tb.Helper()
	var names []string
	for f := reporting.FieldRecord; f < reporting.FieldCount; f++ {
		names = append(names, f.String())
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	require.NoError(tb, w.Write(names))
	for _, row := range rows {
		cells := map[string]string{"reporter": "Norway", "year": "2017"}
		if !strings.Contains(row, "record=") {
			maps.Copy(cells, map[string]string{"flow": "export", "category": "I", "quantity": "3", "partner": "France"})
		}
		for cell := range strings.SplitSeq(row, "|") {
			if name, text, found := strings.Cut(cell, "="); found {
				cells[name] = text
			}
		}
		record := make([]string, len(names))
		for i, name := range names {
			record[i] = cells[name]
		}
		require.NoError(tb, w.Write(record))
	}
	w.Flush()
	return b.String()
}

// checker makes a strict one with the calendar of practice.
func checker(tb testing.TB, change func(*reporting.Options)) *reporting.Checker {
	tb.Helper()
	calendar, err := att.NewCalendar(att.CalendarPractice())
	require.NoError(tb, err)
	options := reporting.Options{Profile: reporting.Strict, Calendar: &calendar}
	if change != nil {
		change(&options)
	}
	c, err := reporting.NewChecker(options)
	require.NoError(tb, err)
	return c
}

// checkCSV checks a text with the options and returns what was found.
func checkCSV(tb testing.TB, text string, change func(*reporting.Options)) []reporting.Finding {
	tb.Helper()
	source, err := reporting.NewCSVReader(strings.NewReader(text), reporting.CSVOptions{})
	require.NoError(tb, err)
	return drain(tb, checker(tb, change), source)
}

func drain(tb testing.TB, c *reporting.Checker, source reporting.Source) []reporting.Finding {
	tb.Helper()
	var found []reporting.Finding
	_, err := c.Check("report.csv", source, func(m *reporting.Mark) { found = append(found, m.Finding()) })
	require.NoError(tb, err)
	return found
}

func checkJSON(tb testing.TB, text string) []reporting.Finding {
	tb.Helper()
	source, err := reporting.NewJSONReader(strings.NewReader(text), reporting.Limits{})
	require.NoError(tb, err)
	return drain(tb, checker(tb, nil), source)
}

func has(found []reporting.Finding, code att.Code) bool {
	for _, f := range found {
		if f.Code == code {
			return true
		}
	}
	return false
}

// ruleCase is an input that fails a rule and one that passes it. Rows are of table; a text that starts with { is JSON.
type ruleCase struct {
	code       att.Code
	fail, pass []string
	options    func(*reporting.Options)
}

func (c ruleCase) run(t *testing.T, rows []string) []reporting.Finding {
	t.Helper()
	switch {
	case strings.HasPrefix(rows[0], "{"):
		return checkJSON(t, rows[0])
	case strings.HasPrefix(rows[0], "raw:"):
		return checkCSV(t, strings.TrimPrefix(rows[0], "raw:"), c.options)
	default:
		return checkCSV(t, table(t, rows...), c.options)
	}
}

func rows(r ...string) []string { return r }

func title(item, text string) string { return "record=report|item=" + item + "|text=" + text }

func form(flow, item, text string) string {
	return "record=form|flow=" + flow + "|item=" + item + "|text=" + text
}

func jsonReport(members string) string {
	return `{"format":"att-annual-report/1","state":{"raw":"Norway","state":"NOR"},"year":{"raw":"2017"}` + members + `}`
}

func jsonLine(members string) string {
	return jsonReport(`,"exports":{"lines":[{"category":{"raw":"I"},"quantity":{"raw":"3"},"partner":{"raw":"France"}` +
		members + `}]}`)
}

func TestEachRuleFailsAndPasses(t *testing.T) {
	covered := map[att.Code]bool{}
	for _, c := range ruleCases() {
		t.Run(string(c.code), func(t *testing.T) {
			assert.False(t, covered[c.code], "listed twice")
			covered[c.code] = true
			failed := c.run(t, c.fail)
			assert.True(t, has(failed, c.code), "the failing input does not give the code: %v", failed)
			passed := c.run(t, c.pass)
			assert.False(t, has(passed, c.code), "the passing input gives the code: %v", passed)
		})
	}
	for _, r := range reporting.Rules() {
		// The rules on workbooks have their cases in package xlsx.
		if strings.HasPrefix(string(r.Code), "REP-13-1-") || strings.HasPrefix(string(r.Code), "REP-FILE-3") || r.Code == reporting.CodeFieldLost ||
			r.Code == reporting.CodeSwitchedOff {
			continue
		}
		assert.True(t, covered[r.Code], "%s has no failing and passing input", r.Code)
	}
}

func TestRulesAreComplete(t *testing.T) {
	seen := map[att.Code]bool{}
	for i, r := range reporting.Rules() {
		assert.False(t, seen[r.Code], r.Code)
		seen[r.Code] = true
		assert.NotEmpty(t, r.Message, r.Code)
		assert.NotEmpty(t, r.Doc, r.Code)
		assert.NotEqual(t, att.SeverityInvalid, r.Severity, r.Code)
		assert.NotEqual(t, att.SeverityInvalid, reporting.RulesIn(reporting.Lenient)[i].Severity, r.Code)
		assert.LessOrEqual(t, reporting.RulesIn(reporting.Lenient)[i].Severity, r.Severity, r.Code)
		if !strings.HasPrefix(string(r.Code), "REP-FILE-") {
			require.True(t, r.Provision.IsValid(), r.Code)
			assert.Regexp(t, `^REP-[0-9]+(-[0-9]+)?-[0-9]{2}$`, string(r.Code))
			assert.True(t, strings.HasPrefix(string(r.Code), "REP-"+article(r.Provision)), r.Code)
		}
	}
	text := reporting.RulesText(reporting.Rules())
	assert.Equal(t, len(reporting.Rules()), strings.Count(text, "\n"))
	assert.Contains(t, text, "REP-13-3-25 error   2(2)")
}

// article writes the article of a provision; the rule on self-transfer is about 13(3) and rests on 2(2).
func article(p att.Provision) string {
	if p == att.Art2Par2 {
		return "13-3"
	}
	return strings.NewReplacer("(", "-", ")", "").Replace(p.String())
}
