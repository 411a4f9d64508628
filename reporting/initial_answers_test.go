package reporting_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// say answers a question by a text.
func say(number, raw string) func(*reporting.InitialReport) {
	return change(number, func(a *reporting.InitialAnswer) {
		*a = reporting.InitialAnswer{Question: number, Raw: raw}
	})
}

// edited makes a report of answers by yes and edits it.
func edited(edits ...func(*reporting.InitialReport)) reporting.InitialReport {
	r := initial()
	for _, edit := range edits {
		edit(&r)
	}
	return r
}

// spoken returns the codes of what is found, without places.
func spoken(t *testing.T, r reporting.InitialReport) string {
	t.Helper()
	var list []string
	for _, f := range codes(checker(t, nil).CheckInitial(r)) {
		code, _, _ := strings.Cut(f, " ")
		list = append(list, strings.TrimPrefix(code, "REP-13-1-"))
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

func TestAnswersAreReadAsTheyAreWritten(t *testing.T) {
	for raw, want := range map[string]att.Answer{
		"Yes, planned for 2027": att.Unknown, "Yes (in preparation)": att.Unknown, "Yes - it will be": att.Unknown,
		"Yes, by Act 2010; a new one is planned": att.Yes, "Yes, by Act 2010": att.Yes, "Yes.": att.Yes, "YES": att.Yes, "oui": att.Yes, "sí": att.Yes, "si\u0301": att.Yes,
		"да": att.Yes, "是": att.Yes, "نعم": att.Yes, "Yes (see Act No. 5)": att.Yes, "yes*": att.Yes, "✓": att.Yes,
		"Yes – in part": att.Yes, "是，根据法律": att.Yes,
		"No.": att.No, "non": att.No, "нет": att.No, "No, none": att.No, "No; under way": att.No, "否。": att.No,
		"No. 5 of 2010": att.Unknown, "No.5/2010": att.Unknown, "No objection": att.Unknown, "yes/no": att.Unknown,
		"Yes and no": att.Unknown, "Yes (exports), no (imports)": att.Unknown, "N.A.": att.Unknown, "n/a": att.Unknown,
		"partially": att.Unknown, "under way": att.Unknown, "si la ley lo prevé": att.Unknown, "yesterday": att.Unknown,
	} {
		r := edited(say("1.1", raw))
		assert.Equal(t, want, r.ControlSystem().NationalSystem.InPlace, raw)
		found := map[att.Answer]string{att.Yes: "", att.No: "04 08 11", att.Unknown: "06"}
		assert.Equal(t, found[want], spoken(t, r), "%s: one finding, and none that is not true", raw)
	}
	assert.Equal(t, "by Act 2010", edited(say("1.1", "Yes, by Act 2010")).ControlSystem().NationalSystem.Note)
	assert.Equal(t, "14", spoken(t, edited(say("1.1", "Yes, by law"), change("1.1", no))))
}

// What is answered twice counts as one answer wherever it is looked at.
func TestAnswersGivenTwice(t *testing.T) {
	again := func(number string, more reporting.InitialAnswer) func(*reporting.InitialReport) {
		return func(r *reporting.InitialReport) {
			more.Question = number
			r.Answers = append(r.Answers, more)
		}
	}
	by := func(raw string) reporting.InitialAnswer { return reporting.InitialAnswer{Raw: raw} }
	for name, c := range map[string]struct {
		report reporting.InitialReport
		want   string
		is     att.Answer
	}{
		"yes, then no":   {edited(again("7.1", by("no"))), "07", att.Unknown},
		"no, then yes":   {edited(say("7.1", "no"), again("7.1", by("yes"))), "07", att.Unknown},
		"a third time":   {edited(say("7.1", "no"), again("7.1", by("yes")), again("7.1", by("Yes."))), "07 07", att.Unknown},
		"yes, then yes":  {edited(again("7.1", by("yes"))), "07", att.Yes},
		"no, then no":    {edited(say("7.1", "no"), again("7.1", by("No."))), "04 07 08 08 11", att.No},
		"blank, then no": {edited(say("7.1", ""), again("7.1", by("no"))), "04 08 08 11", att.No},
		"no, then blank": {edited(say("7.1", "no"), again("7.1", by(" "))), "04 08 08 11", att.No},
		"no, then words": {edited(say("7.1", "no"), again("7.1", by("partially"))), "06 07", att.Unknown},
		"two disagree": {
			edited(say("7.1", "no"), again("7.1", reporting.InitialAnswer{Raw: "no", Answer: att.Yes})), "07 14", att.Unknown,
		},
	} {
		assert.Equal(t, c.want, spoken(t, c.report), name)
		assert.Equal(t, c.is, c.report.ControlSystem().DiversionPrevention.InPlace, name)
	}
	conditions := edited(say("5.1", ""), again("5.1", reporting.InitialAnswer{Condition: att.Yes}))
	assert.Empty(t, spoken(t, conditions), "blank, then excused")
	again("5.1", reporting.InitialAnswer{Condition: att.No})(&conditions)
	assert.Equal(t, "02 07", spoken(t, conditions), "whether it applies is not known")
}

func TestProhibitionsReachAmmunitionAndParts(t *testing.T) {
	r := edited(say("2.4", "no"))
	assert.Equal(t, "04 08 11 11 11", spoken(t, r), "both are said to be assessed by Article 6, and then not to be")
	system := r.ControlSystem()
	for _, a := range []att.Arrangement{system.EmbargoesRefused, system.AgreementsRefused, system.AtrocitiesRefused} {
		assert.Equal(t, att.No, a.InPlace, "Article 6 is about ammunition and parts too")
	}
	assert.Equal(t, att.Yes, system.AmmunitionExports.InPlace)
	assert.Equal(t, att.Unknown, system.AmmunitionAssessed.InPlace, "the no may be about parts")
	assert.Equal(t, att.Unknown, system.PartsAssessed.InPlace)
	assert.NotContains(t, spoken(t, edited(say("2.4", "no"), say("1.8", "no"))), "08", "parts explain the no")
	assert.Equal(t, att.No, edited(say("2.4", "no"), say("1.8", "no")).ControlSystem().PartsAssessed.InPlace)
	assert.Equal(t, att.Unknown, edited(change("2.4", wipe)).ControlSystem().EmbargoesRefused.InPlace)
}

// Every question that has a class is about an arrangement, but for those that the comment of the table names.
func TestEveryQuestionIsInTheControlSystem(t *testing.T) {
	var without []string
	for _, q := range reporting.Questions() {
		if q.Class == reporting.ClassNone {
			continue
		}
		r := edited(change(q.Number, no))
		if r.ControlSystem() == initial().ControlSystem() {
			without = append(without, q.Number)
		}
	}
	assert.Equal(t, []string{"12.1", "12.3", "13.1", "13.2"}, without)
}

func TestListsContradictToo(t *testing.T) {
	for list, want := range map[string]string{
		"registration": "04 08", "Yes": "04 08", "written authorization; registration": "04 08",
		"none": "04", "no": "04", "not required": "04", "registration is planned": "04", "n/a": "04", "-": "04", "": "04",
	} {
		assert.Equal(t, want, spoken(t, edited(say("6.1", "no"), say("6.2", list))), list)
	}
	both := change("6.2", func(a *reporting.InitialAnswer) { a.Raw, a.Answer = "registration", att.Yes })
	assert.Equal(t, att.Yes, edited(both).ControlSystem().Practices.BrokersRegistered.InPlace)
}

func TestNoToTheWholeListAndToAnnualReports(t *testing.T) {
	open := change("1.3.h", wipe)
	nothing := []func(*reporting.InitialReport){say("1.2", "no"), say("1.9", "no"), say("1.10", "no")}
	for _, q := range reporting.Questions() {
		if strings.HasPrefix(q.Number, "1.3.") {
			nothing = append(nothing, change(q.Number, wipe))
		}
	}
	small := reporting.AnnualReport{
		State: reporting.Partner{Raw: "Norway"}, Year: reporting.Year{Number: 2017},
		Imports: reporting.Form{Lines: []reporting.Line{{Category: reporting.CategoryCell{Raw: "VIII.A.1"}}}},
	}
	against := func(r reporting.InitialReport) (texts []string) {
		for _, f := range checker(t, nil).CheckInitial(r, small) {
			if f.Code == reporting.CodeInitialAgainstAnnual {
				texts = append(texts, f.Text())
			}
		}
		return texts
	}
	assert.Equal(t, []string{"the no to question 1.2 contradicts the annual report for 2017: it has 1 lines of small arms and light weapons"},
		against(edited(nothing...)))
	assert.Empty(t, against(edited(say("1.2", "no"))), "VIII is said to be on it: the answers contradict each other")
	assert.Empty(t, against(edited(open)), "open is not no")
	assert.Equal(t, []string{"the no to question 9.2 contradicts the annual report for 2017: there is one"},
		against(edited(say("9.2", "no"))))
	small.Year = reporting.Year{Raw: "last year"}
	assert.Equal(t, []string{"the no to question 9.2 contradicts the annual report for last year: there is one"},
		against(edited(say("9.2", "no"))))
}

func TestConditionsThatAreStated(t *testing.T) {
	for _, c := range []struct {
		raw       string
		condition att.Answer
		found     string
		summary   reporting.ArticleSummary
	}{
		{"", att.Unknown, "02", reporting.ArticleSummary{Open: 1, Status: reporting.ArticleOpen}},
		{"", att.No, "01", reporting.ArticleSummary{Open: 1, Status: reporting.ArticleOpen}},
		{"", att.Yes, "", reporting.ArticleSummary{NotApplicable: 1, Status: reporting.ArticleNotApplicable}},
		{"no", att.Yes, "", reporting.ArticleSummary{NotApplicable: 1, Status: reporting.ArticleNotApplicable}},
		{"no", att.No, "04 11", reporting.ArticleSummary{No: 1, Status: reporting.ArticleGaps}},
		{"yes", att.Yes, "", reporting.ArticleSummary{Answered: 1, Status: reporting.ArticleComplete}},
	} {
		r := edited(change("5.1", func(a *reporting.InitialAnswer) {
			*a = reporting.InitialAnswer{Question: "5.1", Raw: c.raw, Condition: c.condition}
		}))
		assert.Equal(t, c.found, spoken(t, r), c)
		var b strings.Builder
		assert.NoError(t, reporting.WriteInitialJSON(&b, r))
		result, _ := checker(t, nil).CheckInitialDocument(openInitial(t, b.String()))
		want := c.summary
		want.Article, want.Duties = 9, 1
		assert.Contains(t, result.Articles, want, c)
	}
}
