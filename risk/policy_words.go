package risk

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/openatt/treaty/att"
)

// PolicyChoice is one choice of a State's policy, apart from what the Treaty itself asks.
type PolicyChoice struct {
	// Provision is the one that leaves the choice.
	Provision att.Provision `json:"provision"`
	// Choice says in words what was chosen, Source where from.
	Choice string `json:"choice"`
	Source string `json:"source"`
}

// PolicyChoices lists the choices under which the assessment was made, in the order of the Treaty.
func (a Assessment) PolicyChoices() []PolicyChoice {
	if a.assessor == nil {
		return nil
	}
	return a.assessor.policy.Choices()
}

// Choices lists the policy's choices in words, in the order of the Treaty.
func (p Policy) Choices() []PolicyChoice {
	if p.data == nil {
		return nil
	}
	d := p.data
	choices := []PolicyChoice{
		{att.Art2Par3, takesAlong(d.OwnMovementTakesAlong.Value), d.OwnMovementTakesAlong.Source},
		{att.Art6Par1, "a check of Security Council measures counts when it is at most " +
			strconv.Itoa(d.EmbargoCheckDays.Value) + " days old on the day of authorization", d.EmbargoCheckDays.Source},
	}
	for _, m := range d.ContestedMeasures {
		choices = append(choices, PolicyChoice{att.Art6Par1, "the contested measure " + m.Measure + " " +
			stanceWords(m.Stance), m.Source})
	}
	choices = append(choices, PolicyChoice{att.Art6Par2, instrumentWords(d.Instruments), d.InstrumentsSource},
		PolicyChoice{att.Art6Par3, knowledgeWords(d.Knowledge.Value), d.Knowledge.Source},
		PolicyChoice{att.Art7Par3, readingWords(d.OverridingRisk.Value), d.OverridingRisk.Source},
		PolicyChoice{att.Art7Par4, violenceWords(d.Violence.Value, d.RaisedLimbs), d.Violence.Source},
		PolicyChoice{att.Art11Par2, "an export is refused from a risk of diversion that is " +
			d.DiversionThreshold.Value.String() + " on, after mitigation", d.DiversionThreshold.Source},
		PolicyChoice{
			att.Art11Par2, "diversion of ammunition " + appraisedWords(d.DiversionOfAmmunition.Value),
			d.DiversionOfAmmunition.Source,
		},
		PolicyChoice{
			att.Art11Par2, "diversion of parts and components " + appraisedWords(d.DiversionOfParts.Value),
			d.DiversionOfParts.Source,
		},
		PolicyChoice{att.Art12Par4, "records are kept for at least ten years from " +
			recordsWords(d.RecordsFrom.Value), d.RecordsFrom.Source})
	for _, n := range d.NationalCriteria {
		choices = append(choices, PolicyChoice{0, "national criterion " + n.ID + ": " + n.Title, n.Source})
	}
	return choices
}

// Words prints the policy in words, so that it can be read and signed.
func (p Policy) Words() string {
	if p.data == nil {
		return ""
	}
	d := p.data
	var b strings.Builder
	until := "until it is replaced"
	if !d.ValidUntil.IsZero() {
		until = "until " + d.ValidUntil.String()
	}
	fmt.Fprintf(&b, "Policy of %s on decisions under Articles 6, 7 and 11 of the Arms Trade Treaty\n", d.State)
	fmt.Fprintf(&b, "Authority: %s\nValid from %s %s\n\n", d.Authority, d.ValidFrom, until)
	b.WriteString("The Treaty leaves the following to the State. The scale of likelihood (negligible, possible, " +
		"substantial, clear, probable) is a model of the library used, not of the Treaty.\n\n")
	for i, c := range p.Choices() {
		ground := "Beside the Treaty"
		if c.Provision != 0 {
			ground = "Article " + c.Provision.String()
		}
		fmt.Fprintf(&b, "%2d. %s: %s.\n    Source: %s\n", i+1, ground, c.Choice, c.Source)
	}
	for _, j := range d.Instruments {
		fmt.Fprintf(&b, "    Joined: %s\n", j.words())
	}
	b.WriteString("\nSigned: ____________________   Date: ____________\n")
	return b.String()
}

func (j *JoinedInstrument) words() string {
	name := j.Name
	if known, found := lookupInstrument(j.ID); found && name == "" {
		name = known.Name
	}
	text := j.ID + ", " + name + ", from " + j.From.String()
	if !j.Until.IsZero() {
		text += " until " + j.Until.String()
	}
	return text
}

func takesAlong(a att.Answer) string {
	if a == att.Yes {
		return "a State Party's own movement also takes out the ammunition and parts that go along"
	}
	return "a State Party's own movement takes out the arms alone, not the ammunition and parts that go along"
}

func stanceWords(s Stance) string {
	switch s {
	case InForceStance:
		return "is treated as in force"
	case NotInForceStance:
		return "is treated as not in force"
	case ReferStance, StanceUnset:
	}
	return "is referred in each case"
}

func instrumentWords(joined []JoinedInstrument) string {
	if len(joined) == 0 {
		return "no agreement is counted as joined"
	}
	return "the State has joined the agreements listed below, " + strconv.Itoa(len(joined)) + " in number"
}

func knowledgeWords(k KnowledgeStandard) string {
	if k == ActualOnly {
		return "knowledge is actual knowledge alone"
	}
	return "knowledge is also reliable information that gives substantial grounds to believe"
}

func readingWords(r Reading) string {
	text := "a risk overrides from a likelihood that is " + r.Threshold().String() + " on, after mitigation (" +
		r.String() + " reading)"
	if r == BalancingReading {
		text += ", unless a recorded weighing finds the contribution to peace and security greater"
	}
	return text
}

func violenceWords(m ViolenceMode, limbs []Limb) string {
	if m != RaiseLimbs {
		return "the risk of gender-based violence and violence against women and children is recorded on its own"
	}
	names := make([]string, len(limbs))
	for i, limb := range limbs {
		names[i] = limb.String()
	}
	return "the risk of gender-based violence and violence against women and children raises " +
		strings.Join(names, ", ") + " to at least its own likelihood"
}

func appraisedWords(a att.Answer) string {
	if a == att.Yes {
		return "is appraised too, which 11(2) does not ask"
	}
	return "is not appraised, as 11(2) speaks of arms alone"
}

func recordsWords(s RecordsStart) string {
	switch s {
	case FromAuthorization:
		return "the day of authorization"
	case FromDelivery:
		return "the day of delivery"
	case FromExpiry:
		return "the day on which the authorization expires"
	case RecordsUnset:
	}
	return "a day that is not set"
}
