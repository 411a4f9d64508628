package att

import (
	"strconv"
	"strings"
)

// Arrangement is what a State says of one thing that it may have in place. The zero Arrangement is unknown.
type Arrangement struct {
	// InPlace says whether the State has it.
	InPlace Answer `json:"in_place"`
	// Since is the first day on which it is in place; zero when that is not said, and it then counts on every day.
	Since Date `json:"since,omitzero"`
	// Excused says, for a duty that binds unless its condition applies, whether it does: Yes when national law or
	// circumstances take the duty away. It counts for no other duty.
	Excused Answer `json:"excused,omitzero"`
	// Note explains, Source says where the answer is from.
	Note   string `json:"note,omitempty"`
	Source string `json:"source,omitempty"`
}

// On says whether the arrangement is in place on a day. It is not before Since; without a day it is unknown whether
// what began some day is there.
func (a Arrangement) On(day Date) Answer {
	switch {
	case a.InPlace != Yes || a.Since.IsZero():
		return a.InPlace
	case day.IsZero():
		return Unknown
	default:
		return AnswerOf(!day.Before(a.Since))
	}
}

// Gap says how one duty of the Treaty stands in a control system on a day, open or not.
type Gap struct {
	// Pointer is the JSON pointer of the arrangement in the ControlSystem.
	Pointer string `json:"pointer"`
	// Obligation is the ID of the sentence, Provision its paragraph, Class how it binds.
	Obligation string          `json:"obligation"`
	Provision  Provision       `json:"provision"`
	Class      ObligationClass `json:"class"`
	Status     GapStatus       `json:"status"`
	// Close says what would close the gap. It is empty when nothing has to be done.
	Close string `json:"close,omitempty"`
	// Due is the last day for doing it, when the duty has one and it is known.
	Due Date `json:"due,omitzero"`
	// Note and Source are those of the arrangement.
	Note   string `json:"note,omitempty"`
	Source string `json:"source,omitempty"`
}

// Gaps returns, in the order of the Treaty, how every duty that Articles 3 to 16 put on the State stands on the day.
// Before the Treaty is in force for the State nothing is owed but Articles 6 and 7, unless the State is known not to
// apply them provisionally. A report that was not made is not owed until its last day has passed.
func (s *ControlSystem) Gaps(day Date) []Gap {
	gaps := make([]Gap, len(controlDuties))
	for i := range controlDuties {
		gaps[i] = s.gap(&controlDuties[i], day)
	}
	return gaps
}

func (s *ControlSystem) gap(duty *controlDuty, day Date) Gap {
	sentence := mustObligation(duty.id)
	arrangement := *duty.at(s)
	gap := Gap{
		Pointer: "/" + duty.name, Obligation: duty.id, Provision: sentence.Provision, Class: sentence.Class,
		Due: s.due(duty.id), Note: arrangement.Note, Source: arrangement.Source,
	}
	gap.Status = judgeGap(arrangement.On(day), arrangement.Excused, sentence.Class)
	if gap.Status != GapMet && !s.owes(&gap, day) {
		gap.Status = GapNotOwed
	}
	gap.Close = closeText(gap.Status, duty.close)
	return gap
}

// owes reports whether the duty may bind the State that day and is due.
func (s *ControlSystem) owes(gap *Gap, day Date) bool {
	if day.Before(s.InForce) {
		article := gap.Provision.Article()
		return (article == Art6.Article() || article == Art7.Article()) && s.Provisional != No
	}
	return gap.Due.IsZero() || day.IsZero() || day.After(gap.Due)
}

// judgeGap says how a duty stands by what the State says of it.
func judgeGap(inPlace, excused Answer, class ObligationClass) GapStatus {
	switch {
	case inPlace == Yes:
		return GapMet
	case class == ConditionalClass && excused == Yes:
		return GapNotOwed
	case inPlace == Unknown:
		return GapUnknown
	case class == ConditionalClass && excused == Unknown:
		return GapConditional
	default:
		return GapNotMet
	}
}

func closeText(status GapStatus, text string) string {
	switch status {
	case GapNotMet:
		return text
	case GapConditional:
		return "say whether the condition of the duty applies; if it does not: " + text
	case GapUnknown:
		return "say whether this is in place; if it is not: " + text
	case GapMet, GapNotOwed:
	}
	return ""
}

// due is the last day of the initial report and of the first annual report, as far as the entry into force is known:
// the first year ends the day before its anniversary (13(1)); the first annual report is on the first full calendar
// year, by practice and not by the words of 13(3).
func (s *ControlSystem) due(id string) Date {
	switch {
	case s.InForce.IsZero():
		return Date{}
	case id == "13(1)#1":
		return lastDayOfFirstYear(s.InForce)
	case id == "13(3)#1":
		return AnnualReportDue(s.InForce.Year() + 1)
	default:
		return Date{}
	}
}

// Practice says how one thing that the Treaty encourages or allows stands in a control system.
type Practice struct {
	Pointer    string    `json:"pointer"`
	Obligation string    `json:"obligation"`
	Provision  Provision `json:"provision"`
	InPlace    Answer    `json:"in_place"`
	Note       string    `json:"note,omitempty"`
	Source     string    `json:"source,omitempty"`
}

// PracticesOn returns, in the order of the Treaty, what goes beyond the duties: no gap, and no State owes it.
func (s *ControlSystem) PracticesOn(day Date) []Practice {
	practices := make([]Practice, len(controlPractices))
	for i := range controlPractices {
		p := &controlPractices[i]
		arrangement := *p.at(&s.Practices)
		practices[i] = Practice{
			"/practices/" + p.name, p.id, mustObligation(p.id).Provision, arrangement.On(day),
			arrangement.Note, arrangement.Source,
		}
	}
	return practices
}

// mustObligation finds a sentence by its ID. It panics on one that the tables of this package do not have.
func mustObligation(id string) *Obligation {
	address, number, _ := strings.Cut(id, "#")
	p, err := ParseProvision(address)
	if err == nil {
		for i := range obligations() {
			o := &obligations()[i]
			if o.Provision == p && strconv.Itoa(o.Sentence)+o.Part == number {
				return o
			}
		}
	}
	panic("att: no obligation " + strconv.Quote(id))
}
