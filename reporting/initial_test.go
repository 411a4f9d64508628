package reporting_test

import (
	"bytes"
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
		reporting.CodeInitialLate:          func(r *reporting.InitialReport) { r.Submitted = att.MustDate(2015, 12, 24) },
	}
	for _, rule := range reporting.Rules() {
		if strings.HasPrefix(string(rule.Code), "REP-13-1-") {
			assert.Contains(t, cases, rule.Code, "no failing input")
		}
	}
	for code, edit := range cases {
		r := initial()
		edit(&r)
		found := c.CheckInitial(r, report())
		assert.True(t, found.Has(code), "%s: %v", code, found)
		off := checker(t, func(o *reporting.Options) { o.Off = []att.Code{code} })
		assert.False(t, off.CheckInitial(r, report()).Has(code), code)
	}
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
