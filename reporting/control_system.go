package reporting

import (
	"strings"

	"github.com/openatt/treaty/att"
)

// ControlSystem makes of the answers of an initial report the control system that they describe; what is
// not answered stays unknown, as does a State whose text and code differ. An arrangement that several questions
// ask about is in place when all of them say so. The report itself counts as the initial report.
func (r InitialReport) ControlSystem() att.ControlSystem {
	return r.controlSystem(annualState(r.State, r.Submitted.Year()))
}

// controlSystem is ControlSystem for the State whose report it was found to be.
func (r InitialReport) controlSystem(state att.State) att.ControlSystem {
	system := att.ControlSystem{State: state}
	if m, found := att.MembershipOf(state); found {
		system.InForce = m.EntryIntoForce
	}
	system.InitialReport = att.Arrangement{InPlace: att.Yes, Since: r.Submitted, Source: "this report"}
	answers := map[string]*InitialAnswer{}
	for i := range r.Answers {
		answers[r.Answers[i].Question] = &r.Answers[i]
	}
	for i := range arrangements {
		link := &arrangements[i]
		arrangement := arrangementOf(answers, link.questions)
		for _, at := range link.at(&system) {
			*at = arrangement
		}
	}
	return system
}

// arrangementOf joins the answers to the questions of one arrangement.
func arrangementOf(answers map[string]*InitialAnswer, questions []string) att.Arrangement {
	a := att.Arrangement{InPlace: att.Yes, Source: arrangementSource(questions)}
	for _, question := range questions {
		answer, found := answers[question]
		if !found {
			a.InPlace = a.InPlace.And(att.Unknown)
			continue
		}
		a.InPlace = a.InPlace.And(answer.understood())
		if q, _ := QuestionOf(question); q.Class == ClassConditional && answer.Condition != att.Unknown {
			a.Excused = answer.Condition
		}
		if a.Note == "" {
			a.Note = answer.Text
		}
	}
	return a
}

// arrangementSource says which answers an arrangement follows from.
func arrangementSource(questions []string) string {
	return "answers of the initial report to " + strings.Join(questions, ", ")
}

// arrangementLink joins questions to the arrangements that they ask about.
type arrangementLink struct {
	questions []string
	at        func(*att.ControlSystem) []*att.Arrangement
}

// exclusion is a pair of answers that cannot both be right.
type exclusion struct {
	question string
	answer   att.Answer
	other    string
	excludes att.Answer
}
