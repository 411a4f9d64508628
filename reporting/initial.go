package reporting

import (
	"fmt"
	"io"
	"strings"

	"github.com/openatt/treaty/att"
)

// FormatInitial is the name and version of the JSON form of an InitialReport.
const FormatInitial = "att-initial-report/1"

// InitialReport is the report that 13(1) asks for within the first year after entry into force for the
// State: the measures taken to implement the Treaty, as answers by question. It is a plain value. The zero
// InitialReport answers nothing.
type InitialReport struct {
	// Format is FormatInitial in files.
	Format string  `json:"format"`
	State  Partner `json:"state"`
	// Submitted is the day of submission; Update says that the report brings an earlier one up to date.
	Submitted  att.Date   `json:"submitted,omitzero"`
	Update     att.Answer `json:"update,omitzero"`
	Visibility Visibility `json:"visibility,omitzero"`
	// Answers stand in the order of the file.
	Answers []InitialAnswer `json:"answers,omitempty"`
}

// InitialAnswer is the answer to one question.
type InitialAnswer struct {
	// Question is the number of the question, as Questions lists them.
	Question string `json:"question"`
	// Raw is the answer as written, Answer what it was understood to be.
	Raw    string     `json:"raw,omitempty"`
	Answer att.Answer `json:"answer,omitzero"`
	// Condition says, for a duty with a condition, whether the condition applies and takes the duty away.
	Condition att.Answer `json:"condition,omitzero"`
	// Text explains; Link points to a law or a list.
	Text string `json:"text,omitempty"`
	Link string `json:"link,omitempty"`
}

// understood is the answer that counts.
func (a InitialAnswer) understood() att.Answer {
	if a.Raw == "" {
		return a.Answer
	}
	return answerOf(fold(a.Raw))
}

// answers reports whether something was said to the question: yes or no, a text, or what it is answered by.
func (a InitialAnswer) answers(q *Question) bool {
	return a.understood() != att.Unknown || a.Text != "" || !q.YesNo() && a.Raw != ""
}

// ReadInitialJSON reads an initial report as a value and holds all of it. It is as strict as ReadJSON and names as
// much at once. Errors wrap ErrSyntax, ErrKind or ErrLimit.
func ReadInitialJSON(r io.Reader, limits Limits) (InitialReport, error) {
	var report InitialReport
	if err := readDocument(r, limits.orDefault(), FormatInitial, &report); err != nil {
		return InitialReport{}, err
	}
	return report, nil
}

// WriteInitialJSON writes an initial report as JSON, always in the same bytes.
func WriteInitialJSON(w io.Writer, report InitialReport) error {
	report.Format = FormatInitial
	return writeDocument(w, report)
}

// CheckInitial checks an initial report by itself, and against annual reports of the same State when there
// are any. The day of submission comes from the report or from the options.
func (c *Checker) CheckInitial(report InitialReport, annual ...AnnualReport) att.Findings {
	k := initialCheck{Checker: c, report: &report, answers: map[string]*InitialAnswer{}}
	k.collect()
	k.completeness()
	k.contradictions()
	for i := range annual {
		k.against(&annual[i])
	}
	k.gaps()
	k.deadline()
	for i := range k.off {
		if k.off[i] {
			k.say(ruleSwitchedOff, "", string(rules[i].Code))
		}
	}
	k.findings.Sort()
	return k.findings
}

// initialCheck is one check of an initial report.
type initialCheck struct {
	*Checker

	report   *InitialReport
	answers  map[string]*InitialAnswer
	findings att.Findings
}

// say adds a finding; arguments stand in the order of the message.
func (k *initialCheck) say(rule int, pointer string, args ...string) {
	if k.off[rule] {
		return
	}
	m := Mark{rule: rule, severity: k.severities[rule], fact: strings.TrimPrefix(pointer, "/")}
	copy(m.args[:], args)
	k.findings = append(k.findings, m.Finding().Finding)
}

// collect enters the answers and names those to no question, twice to one, or that are no answer.
func (k *initialCheck) collect() {
	for i := range k.report.Answers {
		a := &k.report.Answers[i]
		pointer := fmt.Sprintf("/answers/%d", i)
		q, found := QuestionOf(a.Question)
		if !found {
			k.say(ruleInitialUnknown, pointer+"/question", a.Question)
			continue
		}
		if _, twice := k.answers[a.Question]; twice {
			k.say(ruleInitialTwice, pointer+"/question", a.Question)
			continue
		}
		k.answers[a.Question] = a
		if q.YesNo() && a.Raw != "" && answerOf(fold(a.Raw)) == att.Unknown {
			if k.off[ruleInitialAnswer] {
				continue
			}
			m := Mark{rule: ruleInitialAnswer, severity: k.severities[ruleInitialAnswer], raw: a.Raw}
			m.fact, m.args = strings.TrimPrefix(pointer, "/")+"/raw", [4]string{a.Question, "yes, no"}
			k.findings = append(k.findings, m.Finding().Finding)
		}
	}
}

// answer returns the answer to a question, Unknown when there is none.
func (k *initialCheck) answer(question string) att.Answer {
	if a, found := k.answers[question]; found {
		return a.understood()
	}
	return att.Unknown
}

// completeness names the questions without an answer, by class, and the duties answered no.
func (k *initialCheck) completeness() {
	for i := range questions.Get(readQuestions) {
		k.complete(&questions.Get(readQuestions)[i])
	}
}

// complete checks one question.
func (k *initialCheck) complete(q *Question) {
	if q.Class == ClassNone {
		return
	}
	a, found := k.answers[q.Number]
	excused := found && a.Condition == att.Yes
	switch {
	case excused:
	case !found || !a.answers(q):
		rule := [...]int{ruleInitialMissing, ruleInitialCondition, ruleInitialVoluntary}[q.Class-ClassBinding]
		k.say(rule, "/answers", q.Number, q.Provisions)
	case a.understood() == att.No && q.Class != ClassVoluntary:
		k.say(ruleInitialNo, "/answers", q.Number, q.Provisions)
	}
}

// contradictions names answers that exclude each other.
func (k *initialCheck) contradictions() {
	for i := range contradictions {
		c := &contradictions[i]
		if k.answer(c.question) == c.answer && k.answer(c.other) == c.excludes {
			k.say(ruleInitialContradiction, "/answers", c.question, c.other)
		}
	}
}

// against compares the control list with the lines of an annual report.
func (k *initialCheck) against(annual *AnnualReport) {
	var lines [att.SmallArmsAndLightWeapons + 1]int
	for _, form := range [...]*Form{&annual.Exports, &annual.Imports} {
		for i := range form.Lines {
			lines[form.Lines[i].Category.Heading.Category()]++
		}
	}
	for category := att.BattleTanks; category <= att.SmallArmsAndLightWeapons; category++ {
		question := "1.3." + string(rune('a'+category-att.BattleTanks))
		if lines[category] > 0 && k.answer(question) == att.No {
			k.say(ruleInitialAgainstAnnual, "/answers", category.String(), decimalText(int64(lines[category])))
		}
	}
}

// gaps names the duties that the control system made of the answers does not meet on the day of submission.
func (k *initialCheck) gaps() {
	system := k.report.ControlSystem()
	for _, gap := range system.Gaps(k.report.Submitted) {
		if gap.Status == att.GapNotMet {
			what := strings.ReplaceAll(strings.TrimPrefix(gap.Pointer, "/"), "_", " ")
			k.say(ruleInitialGap, "/answers", what, gap.Provision.String())
		}
	}
}

// deadline compares the day of submission with the end of the first year. An update has no day in the Treaty.
func (k *initialCheck) deadline() {
	day := k.report.Submitted
	if day.IsZero() {
		day = k.options.Submitted
	}
	if day.IsZero() || k.options.Calendar == nil || k.report.State.State == "" || k.report.Update == att.Yes {
		return
	}
	m, found := att.MembershipOf(k.report.State.State)
	if !found || m.EntryIntoForce.IsZero() {
		return
	}
	schedule, err := k.options.Calendar.Of(k.report.State.State, m.EntryIntoForce, m.EntryIntoForce.AddYears(1))
	if err != nil {
		return
	}
	for _, due := range schedule.Dues {
		if due.Kind == att.DueInitialReport && day.After(due.Day) {
			k.say(ruleInitialLate, "/submitted", day.String(), due.Day.String())
		}
	}
}
