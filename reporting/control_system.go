package reporting

import (
	"cmp"
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
	answers := answersByQuestion(r.Answers)
	for i := range arrangements {
		link := &arrangements[i]
		arrangement := link.arrangement(answers)
		for _, at := range link.at(&system) {
			*at = arrangement
		}
	}
	doubt(&system.AmmunitionAssessed, answers["2.4"])
	doubt(&system.PartsAssessed, answers["2.4"])
	return system
}

// arrangementLink joins questions to the arrangements that they ask about.
type arrangementLink struct {
	questions []string
	at        func(*att.ControlSystem) []*att.Arrangement
}

// arrangement joins the answers to the questions of one arrangement.
func (link *arrangementLink) arrangement(answers map[string]*questionAnswer) att.Arrangement {
	a := att.Arrangement{InPlace: att.Yes, Source: link.source()}
	for _, question := range link.questions {
		answer := answers[question]
		if answer == nil {
			a.InPlace = a.InPlace.And(att.Unknown)
			continue
		}
		a.InPlace = a.InPlace.And(answer.understood())
		if q, _ := QuestionOf(question); q.Class == ClassConditional {
			a.Excused = answer.condition.answer
		}
		a.Note = cmp.Or(a.Note, answer.entry.explanation())
	}
	return a
}

// source says which answers an arrangement follows from.
func (link *arrangementLink) source() string {
	return "answers of the initial report to " + strings.Join(link.questions, ", ")
}

// doubt leaves open whether ammunition and parts are assessed where the prohibitions are said not to reach both: the
// question does not tell which of them is meant.
func doubt(a *att.Arrangement, reach *questionAnswer) {
	if a.InPlace == att.Yes && reach != nil && reach.understood() == att.No {
		a.InPlace, a.Source = att.Unknown, a.Source+", 2.4"
	}
}

// exclusion is a pair of answers that cannot both be right. Where there are several others, all of them must be
// answered so.
type exclusion struct {
	question string
	answer   att.Answer
	others   string
	excludes att.Answer
}
