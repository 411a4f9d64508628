package reporting

import (
	"cmp"

	"github.com/openatt/treaty/att"
)

// understood is the answer that counts: what the raw text says, and unknown when raw text and answer say different
// things. Words that name something answer a list, so that the answer beside them holds.
func (a *InitialAnswer) understood(q *Question) att.Answer {
	said, _ := spokenAnswer(fold(a.Raw))
	switch {
	case a.disagrees():
		return att.Unknown
	case said == att.Unknown && (a.Raw == "" || !q.YesNo()):
		return a.Answer
	default:
		return said
	}
}

// disagrees reports whether the raw text says another answer than the one beside it.
func (a *InitialAnswer) disagrees() bool {
	said, _ := spokenAnswer(fold(a.Raw))
	return said != att.Unknown && a.Answer != att.Unknown && said != a.Answer
}

// isNone reports whether the raw text answers a question of yes or no by neither.
func (a *InitialAnswer) isNone(q *Question) bool {
	said, _ := spokenAnswer(fold(a.Raw))
	return q.YesNo() && said == att.Unknown && fold(a.Raw) != ""
}

// explanation is the text, or what stands behind the answer in its own cell.
func (a *InitialAnswer) explanation() string {
	_, rest := spokenAnswer(fold(a.Raw))
	return cmp.Or(a.Text, rest)
}

// isBlank reports whether nothing is said.
func (a *InitialAnswer) isBlank() bool {
	return a.Answer == att.Unknown && a.Condition == att.Unknown && fold(a.Raw+a.Text+a.Link) == ""
}

// agreed is a yes or no that may be said more than once: unknown when it differs.
type agreed struct {
	answer  att.Answer
	differs bool
}

func (a *agreed) add(answer att.Answer) {
	switch {
	case answer == att.Unknown:
	case a.answer == att.Unknown && !a.differs:
		a.answer = answer
	case answer != a.answer:
		a.answer, a.differs = att.Unknown, true
	}
}

// questionAnswer is what a report says to one question, in all its entries together.
type questionAnswer struct {
	// entry is the first that says something, index its number in the report.
	entry *InitialAnswer
	index int
	// said is the answer and condition whether the condition applies.
	said, condition agreed
	// unclear says that an entry cannot be read or contradicts itself.
	unclear bool
}

// add joins one more entry.
func (a *questionAnswer) add(entry *InitialAnswer, index int, q *Question) {
	if a.entry == nil || a.entry.isBlank() {
		a.entry, a.index = entry, index
	}
	a.said.add(entry.understood(q))
	a.condition.add(entry.Condition)
	a.unclear = a.unclear || entry.disagrees() || entry.isNone(q)
}

// isUnclear reports whether something was answered that is no one answer.
func (a *questionAnswer) isUnclear() bool { return a.unclear || a.said.differs }

// understood is the one answer, unknown when there is none.
func (a *questionAnswer) understood() att.Answer {
	if a.isUnclear() {
		return att.Unknown
	}
	return a.said.answer
}

// answers reports whether the question is answered: a question of yes or no by one of them, any other by whatever
// was said.
func (a *questionAnswer) answers(q *Question) bool {
	switch {
	case a.isUnclear():
		return false
	case q.YesNo():
		return a.said.answer != att.Unknown
	default:
		return a.said.answer != att.Unknown || fold(a.entry.Raw+a.entry.Text+a.entry.Link) != ""
	}
}

// excused reports whether the condition of the duty applies, so that nothing is owed. Only a duty with a condition
// can be excused by one.
func (a *questionAnswer) excused(q *Question) bool {
	return q.Class == ClassConditional && a.condition.answer == att.Yes
}

// binds reports whether the duty is owed whatever else is said: it has no condition, or one that does not apply.
func (a *questionAnswer) binds(q *Question) bool {
	return q.Class == ClassBinding || q.Class == ClassConditional && a != nil && a.condition.answer == att.No
}

// isSaid reports whether the question is answered so. A list is answered yes by naming something too.
func (a *questionAnswer) isSaid(answer att.Answer, q *Question) bool {
	if a == nil || a.isUnclear() {
		return false
	}
	return a.said.answer == answer ||
		answer == att.Yes && a.said.answer == att.Unknown && !q.YesNo() && namesSomething(a.entry.Raw)
}

// answersByQuestion joins the entries of a report; those to no question are left out.
func answersByQuestion(entries []InitialAnswer) map[string]*questionAnswer {
	answers := map[string]*questionAnswer{}
	for i := range entries {
		q, found := QuestionOf(entries[i].Question)
		if !found {
			continue
		}
		if answers[q.Number] == nil {
			answers[q.Number] = &questionAnswer{}
		}
		answers[q.Number].add(&entries[i], i, &q)
	}
	return answers
}
