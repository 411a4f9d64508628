package reporting

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
)

// CheckInitial checks an initial report by itself, and against those of the annual reports that are of the same
// State; others are passed over. The State and the day of submission come from the report or from the options. The
// findings point into the JSON of the report; CheckInitialDocument also gives their lines and columns.
func (c *Checker) CheckInitial(report InitialReport, annual ...AnnualReport) att.Findings {
	k := c.checkInitial(&report, annual)
	findings := make(att.Findings, len(k.findings))
	for i := range k.findings {
		findings[i] = k.findings[i].Finding
	}
	findings.Sort()
	return findings
}

// checkInitial makes the whole check.
func (c *Checker) checkInitial(report *InitialReport, annual []AnnualReport) *initialCheck {
	k := &initialCheck{Checker: c, report: report, answers: answersByQuestion(report.Answers)}
	k.day = cmp.Or(report.Submitted, c.options.Submitted)
	k.reporter()
	if k.day.IsZero() {
		k.say(ruleInitialNoDate, "/submitted", "")
	}
	k.entries()
	for i := range questions.Get(readQuestions) {
		k.complete(&questions.Get(readQuestions)[i])
	}
	k.contradictions()
	k.compare(annual)
	k.gaps()
	k.deadline()
	for i := range k.off {
		if k.off[i] {
			k.say(ruleSwitchedOff, "", "", string(rules[i].Code))
		}
	}
	return k
}

// initialCheck is one check of an initial report.
type initialCheck struct {
	*Checker

	report *InitialReport
	// state is whose report it is, "" when that is not known; day is that of submission.
	state    att.State
	day      att.Date
	answers  map[string]*questionAnswer
	counts   [len(rules)]int
	findings []Finding
}

// say adds a finding about a text; arguments stand in the order of the message, {raw} left out.
func (k *initialCheck) say(rule int, pointer, raw string, args ...string) {
	if k.off[rule] {
		return
	}
	m := Mark{rule: rule, severity: k.severities[rule], fact: strings.TrimPrefix(pointer, "/"), raw: raw}
	m.report.State = k.state
	copy(m.args[:], args)
	k.counts[rule]++
	k.findings = append(k.findings, m.Finding())
}

// reporter finds out whose report it is.
func (k *initialCheck) reporter() {
	said, want := k.report.State, k.options.State
	if said == (Partner{}) && want != "" {
		k.state = want
		return
	}
	state := stateOf(said, k.day.Year())
	switch {
	case state == "":
		k.say(ruleInitialReporter, "/state", said.text())
	case said.State != "" && said.State != state:
		k.say(ruleInitialDisagrees, "/state/state", said.Raw, string(said.State))
	default:
		k.state = state
		k.party(want)
	}
}

// party compares the State with the one that was asked for, and says when it owes no report.
func (k *initialCheck) party(want att.State) {
	if want != "" && want != k.state {
		k.say(ruleInitialOther, "/state", k.report.State.text(), string(k.state), string(want))
	}
	if m, found := att.MembershipOf(k.state); !found || m.EntryIntoForce.IsZero() {
		k.say(ruleInitialNotDue, "/state", k.report.State.text(), string(k.state))
	}
}

// latestYear is the year in which names are looked up when the report does not say its own.
const latestYear = 2100

// stateOf is the State that a cell names in a year, 0 for the names in use; "" when it names none.
func stateOf(p Partner, year int) att.State {
	if p.Raw == "" {
		if p.State.IsValid() {
			return p.State
		}
		return ""
	}
	if info := resolveName(fold(p.Raw), cmp.Or(year, latestYear)); info.kind == nameState {
		return info.state
	}
	return ""
}

// entries names entries to no question, second ones to one, and those that are no answer or two.
func (k *initialCheck) entries() {
	answered := map[string]bool{}
	for i := range k.report.Answers {
		a := &k.report.Answers[i]
		pointer := fmt.Sprintf("/answers/%d", i)
		q, found := QuestionOf(a.Question)
		if !found {
			k.say(ruleInitialUnknown, pointer+"/question", "", a.Question)
			continue
		}
		if answered[a.Question] && !a.isBlank() {
			k.say(ruleInitialTwice, pointer+"/question", "", a.Question)
		}
		answered[a.Question] = answered[a.Question] || !a.isBlank()
		switch {
		case a.disagrees():
			k.say(ruleInitialDisagrees, pointer+"/raw", a.Raw, a.Answer.String())
		case a.isNone(&q):
			k.say(ruleInitialAnswer, pointer+"/raw", a.Raw, a.Question, "yes, no")
		}
		if a.Condition == att.Yes && q.Class == ClassBinding {
			k.say(ruleInitialNoCondition, pointer+"/condition", "", q.Number, q.Provisions)
		}
	}
}

// find returns the answer to a question and where it stands; nil when there is none.
func (k *initialCheck) find(question string) (a *questionAnswer, pointer string) {
	if a = k.answers[question]; a == nil {
		return nil, "/answers"
	}
	name := "answer"
	if a.entry.Raw != "" {
		name = "raw"
	}
	return a, fmt.Sprintf("/answers/%d/%s", a.index, name)
}

// isSaid reports whether a question is answered so.
func (k *initialCheck) isSaid(question string, answer att.Answer) bool {
	q, _ := QuestionOf(question)
	return k.answers[question].isSaid(answer, &q)
}

// complete names a question without an answer, by class, and a duty answered no. What was answered and is no one
// answer has its own finding.
func (k *initialCheck) complete(q *Question) {
	if q.Class == ClassNone {
		return
	}
	a, pointer := k.find(q.Number)
	switch {
	case a == nil:
		k.missing(q, a, pointer, "")
	case a.excused(q) || a.isUnclear():
	case !a.answers(q):
		k.missing(q, a, pointer, cmp.Or(a.entry.Raw, a.entry.Text))
	case a.understood() == att.No && q.Class != ClassVoluntary:
		k.say(ruleInitialNo, pointer, a.entry.Raw, q.Number, q.Provisions)
	}
}

func (k *initialCheck) missing(q *Question, a *questionAnswer, pointer, raw string) {
	rule := ruleInitialVoluntary
	switch {
	case a.binds(q):
		rule = ruleInitialMissing
	case q.Class == ClassConditional:
		rule = ruleInitialCondition
	}
	k.say(rule, pointer, raw, q.Number, q.Provisions)
}

// contradictions names answers that exclude each other.
func (k *initialCheck) contradictions() {
	for i := range contradictions {
		c := &contradictions[i]
		others := strings.Split(c.others, " and ")
		other := func(question string) bool { return !k.isSaid(question, c.excludes) }
		if k.isSaid(c.question, c.answer) && !slices.ContainsFunc(others, other) {
			a, pointer := k.find(c.question)
			k.say(ruleInitialContradiction, pointer, a.entry.Raw, c.question, c.others)
		}
	}
}

// compare compares the answers with the annual reports of the same State, year by year.
func (k *initialCheck) compare(annual []AnnualReport) {
	for i := range annual {
		if year := annual[i].Year.Number; k.state != "" && annualState(annual[i].State, year) == k.state {
			k.against(&annual[i])
		}
	}
}

// annualState is whose an annual report is; "" when its text and its code name different States.
func annualState(p Partner, year int) att.State {
	state := stateOf(p, year)
	if p.State != "" && p.State != state {
		return ""
	}
	return state
}

// against compares the answers with one annual report.
func (k *initialCheck) against(annual *AnnualReport) {
	var lines [att.SmallArmsAndLightWeapons + 1]int
	for _, form := range [...]*Form{&annual.Exports, &annual.Imports} {
		for i := range form.Lines {
			lines[form.Lines[i].Category.understood().Category()]++
		}
	}
	for category := att.BattleTanks; category <= att.SmallArmsAndLightWeapons; category++ {
		if question := k.notListed(category); lines[category] > 0 && question != "" {
			k.denied(question, annual, fmt.Sprintf("it has %d lines of %s", lines[category], spaced(category.String())))
		}
	}
	if k.isSaid("9.2", att.No) {
		k.denied("9.2", annual, "there is one")
	}
}

// notListed is the question whose no says that the control list does not cover a category: that about the category, or
// that about the whole list when the other is open. It is "" when neither says so.
func (k *initialCheck) notListed(category att.Category) string {
	question := "1.3." + string(rune('a'+category-att.BattleTanks))
	switch {
	case k.isSaid(question, att.No):
		return question
	case k.isSaid("1.2", att.No) && !k.isSaid(question, att.Yes):
		return "1.2"
	default:
		return ""
	}
}

// denied says that an annual report contradicts a no.
func (k *initialCheck) denied(question string, annual *AnnualReport, why string) {
	a, pointer := k.find(question)
	k.say(ruleInitialAgainstAnnual, pointer, a.entry.Raw, question, annual.Year.text(), why)
}

// understood is the heading as stated, or as the text is read when none is stated.
func (c CategoryCell) understood() Heading {
	if c.Heading != HeadingUnknown {
		return c.Heading
	}
	heading, _ := readHeading(fold(cmp.Or(c.Raw, c.CodeRaw)))
	return heading
}

// gaps names the duties that the control system made of the answers does not meet on the day of submission, or on
// the last day of the first year when that is not known.
func (k *initialCheck) gaps() {
	system := k.report.controlSystem(k.state)
	day := k.day
	if day.IsZero() && !system.InForce.IsZero() {
		day = system.InForce.AddYears(1)
	}
	for _, gap := range system.Gaps(day) {
		if gap.Status == att.GapNotMet {
			k.say(ruleInitialGap, k.sourceOf(gap), "", spaced(strings.TrimPrefix(gap.Pointer, "/")), gap.Provision.String())
		}
	}
}

// spaced writes the name that something has in files as words.
func spaced(name string) string { return strings.ReplaceAll(name, "_", " ") }

// sourceOf is where the first no stands from which a gap follows.
func (k *initialCheck) sourceOf(gap att.Gap) string {
	for i := range arrangements {
		link := &arrangements[i]
		if link.source() != gap.Source {
			continue
		}
		no := slices.IndexFunc(link.questions, func(q string) bool { return k.isSaid(q, att.No) })
		if no >= 0 {
			_, pointer := k.find(link.questions[no])
			return pointer
		}
	}
	return "/answers"
}

// deadline compares the day of submission with the end of the first year. An update has no day in the Treaty.
func (k *initialCheck) deadline() {
	if k.day.IsZero() || k.options.Calendar == nil || k.state == "" || k.report.Update == att.Yes {
		return
	}
	m, found := att.MembershipOf(k.state)
	if !found || m.EntryIntoForce.IsZero() {
		return
	}
	schedule, err := k.options.Calendar.Of(k.state, m.EntryIntoForce, m.EntryIntoForce.AddYears(1))
	if err != nil {
		return
	}
	for _, due := range schedule.Dues {
		if due.Kind == att.DueInitialReport && k.day.After(due.Day) {
			k.say(ruleInitialLate, "/submitted", "", k.day.String(), due.Day.String())
		}
	}
}
