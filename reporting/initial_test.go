package reporting_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// initial answers every question that has a class with yes.
func initial() reporting.InitialReport {
	r := reporting.InitialReport{State: reporting.Partner{State: "NOR"}, Submitted: att.MustDate(2015, 12, 1)}
	for _, q := range reporting.Questions() {
		if q.Class != reporting.ClassNone {
			r.Answers = append(r.Answers, reporting.InitialAnswer{Question: q.Number, Answer: att.Yes, Text: "by law"})
		}
	}
	return r
}

func change(number string, edit func(*reporting.InitialAnswer)) func(*reporting.InitialReport) {
	return func(r *reporting.InitialReport) {
		for i := range r.Answers {
			if r.Answers[i].Question == number {
				edit(&r.Answers[i])
			}
		}
	}
}

func wipe(a *reporting.InitialAnswer) { *a = reporting.InitialAnswer{Question: a.Question} }

func no(a *reporting.InitialAnswer) { a.Answer = att.No }

func TestInitialRules(t *testing.T) {
	c := checker(t, nil)
	assert.Empty(t, c.CheckInitial(initial()), "every question answered yes")
	cases := map[att.Code]func(*reporting.InitialReport){
		reporting.CodeInitialMissing:       change("1.2", wipe),
		reporting.CodeInitialCondition:     change("1.9", wipe),
		reporting.CodeInitialVoluntary:     change("1.6", wipe),
		reporting.CodeInitialNo:            change("7.1", no),
		reporting.CodeInitialUnknown:       func(r *reporting.InitialReport) { r.Answers[0].Question = "99.9" },
		reporting.CodeInitialAnswer:        change("1.1", func(a *reporting.InitialAnswer) { a.Raw = "perhaps" }),
		reporting.CodeInitialTwice:         func(r *reporting.InitialReport) { r.Answers = append(r.Answers, r.Answers[0]) },
		reporting.CodeInitialContradiction: change("3.1.b.ii", no),
		reporting.CodeInitialAgainstAnnual: change("1.3.h", no),
		reporting.CodeInitialGap:           change("7.1", no),
		reporting.CodeInitialReporter:      func(r *reporting.InitialReport) { r.State = reporting.Partner{Raw: "Atlantis"} },
		reporting.CodeInitialNoDate:        func(r *reporting.InitialReport) { r.Submitted = att.Date{} },
		reporting.CodeInitialDisagrees:     change("1.1", func(a *reporting.InitialAnswer) { a.Raw = "no" }),
		reporting.CodeInitialNotDue:        func(r *reporting.InitialReport) { r.State.State = "ECU" },
		reporting.CodeInitialNoCondition:   change("1.1", func(a *reporting.InitialAnswer) { a.Condition = att.Yes }),
		reporting.CodeInitialOther:         func(r *reporting.InitialReport) { r.State.State = "SWE" },
		reporting.CodeInitialLate:          func(r *reporting.InitialReport) { r.Submitted = att.MustDate(2015, 12, 24) },
	}
	for _, rule := range reporting.Rules() {
		if strings.HasPrefix(string(rule.Code), "REP-13-1-") {
			assert.Contains(t, cases, rule.Code, "no failing input")
		}
	}
	c = checker(t, func(o *reporting.Options) { o.State = "NOR" })
	assert.Empty(t, c.CheckInitial(initial()), "every question answered yes")
	for code, edit := range cases {
		r := initial()
		edit(&r)
		found := c.CheckInitial(r, report())
		assert.True(t, found.Has(code), "%s: %v", code, found)
		off := checker(t, func(o *reporting.Options) { o.Off, o.State = []att.Code{code}, "NOR" })
		assert.False(t, off.CheckInitial(r, report()).Has(code), code)
	}
}

// codes returns the codes of findings without those of voluntary questions.
func codes(findings att.Findings) (list []string) {
	for _, f := range findings {
		if f.Code != reporting.CodeInitialVoluntary {
			list = append(list, string(f.Code)+" "+f.Pointer)
		}
	}
	return list
}

func TestNothingIsTakenForEverything(t *testing.T) {
	c := checker(t, nil)
	assert.Subset(t, codes(c.CheckInitial(reporting.InitialReport{})), []string{
		"REP-13-1-12 /state", "REP-13-1-13 /submitted", "REP-13-1-01 /answers", "REP-13-1-02 /answers",
	})
	r := initial()
	for i := range r.Answers {
		r.Answers[i].Answer, r.Answers[i].Text = att.Unknown, "x"
	}
	yesNo := 0
	for _, q := range reporting.Questions() {
		if q.Class != reporting.ClassNone && q.YesNo() {
			yesNo++
		}
	}
	found := c.CheckInitial(r)
	assert.Len(t, found, yesNo, "a text does not answer a question of yes or no")
	for _, f := range found {
		assert.Contains(t, []att.Code{
			reporting.CodeInitialMissing, reporting.CodeInitialCondition, reporting.CodeInitialVoluntary,
		}, f.Code)
		assert.Regexp(t, `^/answers/[0-9]+/answer$`, f.Pointer)
	}
}

func TestRawAnswersAgreeWithTheirValues(t *testing.T) {
	c := checker(t, nil)
	r := initial()
	change("1.3.h", func(a *reporting.InitialAnswer) { a.Raw, a.Answer = "yes", att.No })(&r)
	at := 0
	for r.Answers[at].Question != "1.3.h" {
		at++
	}
	assert.Equal(t, []string{fmt.Sprintf("REP-13-1-14 /answers/%d/raw", at)}, codes(c.CheckInitial(r, report())))
	assert.Equal(t, att.Unknown, r.ControlSystem().ControlList.InPlace, "two answers are none")
	r.Answers[at].Raw = "No"
	assert.Contains(t, codes(c.CheckInitial(r)), fmt.Sprintf("REP-13-1-11 /answers/%d/raw", at), "the gap is where the no is")

	for said, want := range map[reporting.Partner]string{
		{Raw: "Norway"}:                       "",
		{Raw: "norway", State: "NOR"}:         "",
		{Raw: "Norway", State: "SWE"}:         "REP-13-1-14 /state/state",
		{State: "XXX"}:                        "REP-13-1-12 /state",
		{Raw: "Greenland"}:                    "REP-13-1-12 /state",
		{Raw: "European Union", State: "NOR"}: "REP-13-1-12 /state",
		{Raw: "South Sudan"}:                  "REP-13-1-15 /state",
		{State: "USA"}:                        "REP-13-1-15 /state",
		{Raw: "Netherlands (Aruba)"}:          "REP-13-1-12 /state",
	} {
		r := initial()
		r.State = said
		if want == "" {
			assert.Empty(t, codes(c.CheckInitial(r)), said)
		} else {
			assert.Equal(t, []string{want}, codes(c.CheckInitial(r)), said)
		}
	}
	r = initial()
	r.State = reporting.Partner{}
	declared := checker(t, func(o *reporting.Options) { o.State, o.Submitted = "NOR", att.MustDate(2016, 2, 1) })
	assert.Empty(t, codes(declared.CheckInitial(r)), "the State is declared")
	r.Submitted = att.Date{}
	assert.Equal(t, []string{"REP-13-1-10 /submitted"}, codes(declared.CheckInitial(r)), "and the day")
	change("7.1", no)(&r)
	assert.Contains(t, codes(c.CheckInitial(r)), "REP-13-1-13 /submitted")
	r.State.State = "NOR"
	assert.True(t, c.CheckInitial(r).Has(reporting.CodeInitialGap), "an unknown day hides no gap")
}

func TestInitialAgainstAnnual(t *testing.T) {
	c := checker(t, nil)
	r := initial()
	change("1.3.h", no)(&r)
	line := func(state, raw, code string) reporting.AnnualReport {
		return reporting.AnnualReport{
			State: reporting.Partner{Raw: state}, Year: reporting.Year{Number: 2017},
			Imports: reporting.Form{Lines: []reporting.Line{{Category: reporting.CategoryCell{Raw: raw, CodeRaw: code}}}},
		}
	}
	against := func(annual ...reporting.AnnualReport) bool {
		return c.CheckInitial(r, annual...).Has(reporting.CodeInitialAgainstAnnual)
	}
	assert.True(t, against(line("Norway", "VIII.A.1", "")))
	assert.True(t, against(line("NOR", "", "VIII.B")))
	assert.True(t, against(line("Sweden", "VIII.A.1", ""), line("Norway", "VIII.A.1", "")))
	assert.False(t, against(line("Sweden", "VIII.A.1", "")), "another State's")
	assert.False(t, against(line("", "VIII.A.1", "")), "nobody's")
	assert.False(t, against(line("Norway", "VII.a", "")), "another category")
	two := line("Norway", "VIII.A.1", "")
	two.State.State = "SWE"
	assert.False(t, against(two), "not known whose")
	r.State = reporting.Partner{Raw: "Atlantis"}
	assert.False(t, against(line("Norway", "VIII.A.1", "")))
}

func TestConditionsExcuse(t *testing.T) {
	c := checker(t, nil)
	r := initial()
	change("5.1", func(a *reporting.InitialAnswer) { *a = reporting.InitialAnswer{Question: "5.1", Condition: att.Yes} })(&r)
	assert.Empty(t, c.CheckInitial(r))
	r = initial()
	change("1.1", func(a *reporting.InitialAnswer) { a.Answer, a.Raw = att.Unknown, "Yes" })(&r)
	assert.Empty(t, c.CheckInitial(r), "the raw text counts")
}

func TestInitialDeadline(t *testing.T) {
	c := checker(t, nil)
	late := func(edit func(*reporting.InitialReport)) bool {
		r := initial()
		edit(&r)
		return c.CheckInitial(r).Has(reporting.CodeInitialLate)
	}
	day := att.MustDate(2020, 1, 1)
	assert.True(t, late(func(r *reporting.InitialReport) { r.Submitted = day }))
	assert.False(t, late(func(r *reporting.InitialReport) { r.Submitted, r.Update = day, att.Yes }))
	assert.False(t, late(func(r *reporting.InitialReport) { r.Submitted = att.Date{} }))
	assert.False(t, late(func(r *reporting.InitialReport) { r.Submitted, r.State.State = day, "ECU" }))
	assert.False(t, late(func(r *reporting.InitialReport) { r.Submitted, r.State.State = day, "" }))
}

func TestControlSystemOfAnswers(t *testing.T) {
	system := initial().ControlSystem()
	assert.Equal(t, att.MustDate(2014, 12, 24), system.InForce)
	day := att.MustDate(2016, 1, 1)
	open := 0
	for _, gap := range system.Gaps(day) {
		if gap.Status != att.GapMet {
			open++
			assert.Equal(t, "/implementing_measures", gap.Pointer, "no question asks about it, so that it is unknown")
		}
	}
	assert.Equal(t, 1, open)

	r := initial()
	change("1.3.h", no)(&r)
	change("5.1", func(a *reporting.InitialAnswer) { a.Answer, a.Condition = att.No, att.Yes })(&r)
	change("7.1", wipe)(&r)
	system = r.ControlSystem()
	assert.Equal(t, att.No, system.ControlList.InPlace)
	assert.Equal(t, att.Yes, system.TransitControl.Excused)
	assert.Equal(t, att.Unknown, system.DiversionPrevention.InPlace, "unknown is not no")
	assert.Equal(t, att.Unknown, reporting.InitialReport{}.ControlSystem().NationalSystem.InPlace)
}

func TestQuestions(t *testing.T) {
	classes := map[reporting.DutyClass]int{}
	for _, q := range reporting.Questions() {
		classes[q.Class]++
		assert.NotEmpty(t, q.Source.Citation, q.Number)
		assert.NotEqual(t, att.NotGraded, q.Source.Confidence, q.Number)
		assert.Equal(t, q.Class != reporting.ClassNone, q.Version == "derived" && q.Answer != "rule" && q.Number != "1.14", q.Number)
	}
	assert.Len(t, reporting.Questions(), 112)
	assert.Equal(t, map[reporting.DutyClass]int{
		reporting.ClassNone: 41, reporting.ClassBinding: 36, reporting.ClassConditional: 13, reporting.ClassVoluntary: 22,
	}, classes)
	q, found := reporting.QuestionOf("6.1")
	require.True(t, found)
	assert.Equal(t, "10", q.Provisions)
	assert.True(t, q.YesNo())
	_, found = reporting.QuestionOf("v2021.1")
	assert.False(t, found, "the form of 2021 is switched off")
}

func TestInitialJSON(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, reporting.WriteInitialJSON(&b, initial()))
	back, err := reporting.ReadInitialJSON(&b, reporting.Limits{})
	require.NoError(t, err)
	want := initial()
	want.Format = reporting.FormatInitial
	assert.Equal(t, want, back)
	_, err = reporting.ReadInitialJSON(strings.NewReader(`{"format":"att-annual-report/1"}`), reporting.Limits{})
	require.ErrorIs(t, err, reporting.ErrKind)
	_, err = reporting.ReadInitialJSON(strings.NewReader(`{"colour":1}`), reporting.Limits{})
	require.ErrorIs(t, err, reporting.ErrSyntax)
	_, err = reporting.ReadInitialJSON(iotest.ErrReader(errBroken), reporting.Limits{})
	require.ErrorIs(t, err, errBroken)
	require.ErrorIs(t, reporting.WriteInitialJSON(brokenWriter{}, initial()), errBroken)
}
