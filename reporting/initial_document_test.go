package reporting_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

func openInitial(tb testing.TB, text string) *reporting.InitialDocument {
	tb.Helper()
	d, err := reporting.ReadInitialDocument("initial.json", strings.NewReader(text), reporting.Limits{})
	require.NoError(tb, err)
	return d
}

// without leaves out what is said of questions that nobody answered.
func without(found []reporting.Finding) (lines []string) {
	for _, f := range found {
		if f.Pointer != "/answers" {
			lines = append(lines, fmt.Sprintf("%s %s %s", f.Place, f.Code, f.Pointer))
		}
	}
	return lines
}

func TestInitialFindingsHavePlaces(t *testing.T) {
	d := openInitial(t, "\ufeff"+`{"format":"att-initial-report/1",
 "state":{"raw":"Norwégian","State":"NOR"}, "submitted":"31.5.2015",
 "answers":[{"question":"1.1","text":"é","raw":"perhaps"},
  {"question":"1.2","answer":"no","answer":"yes"}, {"question":"1.3.a","answer":"maybe"},
  {"question":"1.1","answer":"yes"},7,{"question":"9.9"},{"text":"é","question":"1.3.h","raw":"yes","answer":"no"}]}`)
	assert.Equal(t, "Norwégian", d.Report().State.Raw)
	result, found := checker(t, nil).CheckInitialDocument(d)
	assert.Equal(t, []string{
		"initial.json:2:10 REP-13-1-12 /state",
		"initial.json:2:29 REP-FILE-15 /state/State",
		"initial.json:2:57 REP-13-1-13 /submitted",
		"initial.json:2:57 REP-FILE-16 /submitted",
		"initial.json:3:48 REP-13-1-06 /answers/0/raw",
		"initial.json:4:30 REP-13-1-04 /answers/1/answer",
		"initial.json:4:30 REP-13-1-11 /answers/1/answer",
		"initial.json:4:35 REP-FILE-14 /answers/1/answer",
		"initial.json:4:81 REP-13-1-01 /answers/2/answer",
		"initial.json:4:81 REP-FILE-16 /answers/2/answer",
		"initial.json:5:15 REP-13-1-07 /answers/3/question",
		"initial.json:5:37 REP-13-1-05 /answers/4/question",
		"initial.json:5:37 REP-FILE-16 /answers/4",
		"initial.json:5:51 REP-13-1-05 /answers/5/question",
		"initial.json:5:95 REP-13-1-14 /answers/6/raw",
	}, without(found))
	assert.Equal(t, att.State(""), result.State)
	assert.Equal(t, len(found), result.Count(att.SeverityInfo))
	for _, f := range found {
		if f.Code == reporting.CodeInitialAnswer {
			assert.Equal(t, `initial.json:3:48: error REP-13-1-06: "perhaps" is not an answer to question 1.1: `+
				"want yes, no [Article 13(1)]", f.String())
			assert.Equal(t, "perhaps", f.Raw)
		}
	}
}

func TestInitialFingerprintsStay(t *testing.T) {
	prints := func(before string) map[string]bool {
		d := openInitial(t, `{"format":"att-initial-report/1","state":{"state":"NOR"},"answers":[`+before+
			`{"question":"1.2","raw":"no"},{"question":"1.3.h","raw":"no"}]}`)
		_, found := checker(t, nil).CheckInitialDocument(d)
		all := map[string]bool{}
		for _, f := range found {
			if f.Code == reporting.CodeInitialNo {
				assert.Equal(t, att.State("NOR"), f.Report.State)
				all[f.Fingerprint()] = true
			}
		}
		return all
	}
	assert.Len(t, prints(""), 2)
	assert.Equal(t, prints(""), prints(`{"question":"1.1","raw":"yes"},`))
}

func TestInitialSummary(t *testing.T) {
	var b bytes.Buffer
	r := initial()
	change("7.1", no)(&r)
	change("8.4", wipe)(&r)
	change("5.1", func(a *reporting.InitialAnswer) { *a = reporting.InitialAnswer{Question: "5.1", Condition: att.Yes} })(&r)
	require.NoError(t, reporting.WriteInitialJSON(&b, r))
	result, _ := checker(t, nil).CheckInitialDocument(openInitial(t, b.String()))
	status := map[int]reporting.ArticleStatus{}
	for _, a := range result.Articles {
		status[a.Article] = a.Status
		assert.Equal(t, a.Duties, a.Answered+a.No+a.Open+a.NotApplicable, a)
	}
	assert.Equal(t, reporting.ArticleComplete, status[5])
	assert.Equal(t, reporting.ArticleNotApplicable, status[9])
	assert.Equal(t, reporting.ArticleGaps, status[11])
	assert.Equal(t, reporting.ArticleOpen, status[12])
	assert.Contains(t, result.String(), "NOR initial report: Article 9 not_applicable (1 duties: 0 answered, 0 no, 0 open, 1 ")
	assert.Contains(t, result.String(), "REP-13-1-01 error   1\n")
	text, err := json.Marshal(result)
	require.NoError(t, err)
	var back reporting.InitialResult
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, result, back)
	_, err = reporting.ArticleStatus(9).MarshalText()
	require.Error(t, err)

	result, found := checker(t, nil).CheckInitialDocument(openInitial(t, `{"format":"att-initial-report/1"}`))
	for _, a := range result.Articles {
		assert.Contains(t, []reporting.ArticleStatus{reporting.ArticleOpen, reporting.ArticleVoluntary}, a.Status, a.Article)
		assert.Equal(t, a.Voluntary, a.VoluntaryOpen)
	}
	for _, f := range found {
		assert.Equal(t, 1, f.Place.Line, f)
	}
	result, found = checker(t, nil).CheckInitialDocument(&reporting.InitialDocument{})
	assert.Empty(t, found)
	assert.Empty(t, result.Articles)
}

func TestInitialDocumentsThatAreRefused(t *testing.T) {
	for text, want := range map[string]error{
		`{"format":"att-annual-report/1"}`:   reporting.ErrKind,
		`{"format":7}`:                       reporting.ErrKind,
		`[]`:                                 reporting.ErrKind,
		"%PDF-1.7":                           reporting.ErrKind,
		"\ufeff<html>":                       reporting.ErrKind,
		`{"format":"att-initial-report/1"`:   reporting.ErrSyntax,
		"\"\xff\"":                           reporting.ErrSyntax,
		strings.Repeat("[", 100):             reporting.ErrLimit,
		"{\"\":\"" + strings.Repeat("x", 70): reporting.ErrLimit,
	} {
		_, err := reporting.ReadInitialDocument("a", strings.NewReader(text), reporting.Limits{Bytes: 64, Depth: 9})
		if strings.HasPrefix(text, "[[") {
			_, err = reporting.ReadInitialDocument("a", strings.NewReader(text), reporting.Limits{Depth: 9})
		}
		require.ErrorIs(t, err, want, text)
	}
	_, err := reporting.ReadInitialDocument("a", iotest.ErrReader(os.ErrClosed), reporting.Limits{})
	require.ErrorIs(t, err, os.ErrClosed)
}

func ExampleChecker_CheckInitialDocument() {
	checker, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	if err != nil {
		panic(err)
	}
	document, err := reporting.ReadInitialDocument("initial.json", strings.NewReader(`{
  "format": "att-initial-report/1", "state": {"raw": "Norway"}, "submitted": "2015-12-01",
  "answers": [
    {"question": "8.4", "raw": "we think so"}
  ]
}`), reporting.Limits{})
	if err != nil {
		panic(err)
	}
	result, findings := checker.CheckInitialDocument(document)
	for _, f := range findings {
		if f.Code == reporting.CodeInitialAnswer {
			fmt.Println(f)
		}
	}
	fmt.Println(result.State, result.Articles[0].Article, result.Articles[0].Status)
	// Output:
	// initial.json:4:32: error REP-13-1-06: "we think so" is not an answer to question 8.4: want yes, no [Article 13(1)]
	// NOR 2 open
}
