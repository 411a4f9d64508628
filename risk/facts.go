package risk

import (
	"encoding"
	"strconv"
	"strings"

	"github.com/openatt/treaty/att"
)

// visitor is shown one fact of a case: its pointer, its value, its day, and a way to make the value unknown.
type visitor func(pointer string, value encoding.TextMarshaler, on att.Date, forget func())

func show[T Value](visit visitor, pointer string, f *Fact[T]) {
	visit(pointer, f.Value, f.On, func() { f.Value = 0 })
}

// visitFacts shows every fact of a case in the order of its lists.
func visitFacts(d *CaseData, visit visitor) {
	for i := range d.Lines {
		l := &d.Lines[i]
		show(visit, at("lines", i, "class"), &l.Class)
		show(visit, at("lines", i, "condition_3"), &l.Condition3)
		show(visit, at("lines", i, "condition_4"), &l.Condition4)
	}
	for i := range d.Parties {
		show(visit, at("parties", i, "listed"), &d.Parties[i].Listed)
	}
	for i := range d.Documents {
		show(visit, at("documents", i, "authentic"), &d.Documents[i].Authentic)
	}
	for i := range d.Measures {
		show(visit, at("measures", i, "available"), &d.Measures[i].Available)
		show(visit, at("measures", i, "verified"), &d.Measures[i].Verified)
	}
	for i := range d.Statements {
		visitStatement(&d.Statements[i], at("statements", i), visit)
	}
}

func visitStatement(s *Statement, pointer string, visit visitor) {
	show(visit, pointer+"/own_movement/by_state_party", &s.OwnMovement.ByStateParty)
	show(visit, pointer+"/own_movement/own_use", &s.OwnMovement.OwnUse)
	show(visit, pointer+"/own_movement/keeps_ownership", &s.OwnMovement.KeepsOwnership)
	show(visit, pointer+"/6(1)/violated", &s.SecurityCouncil.Violated)
	for j := range s.SecurityCouncil.Exemptions {
		show(visit, pointer+"/6(1)/exemptions/"+strconv.Itoa(j)+"/met", &s.SecurityCouncil.Exemptions[j].Met)
	}
	for j := range s.SecurityCouncil.Coverage {
		show(visit, pointer+"/6(1)/coverage/"+strconv.Itoa(j)+"/covered", &s.SecurityCouncil.Coverage[j].Covered)
	}
	show(visit, pointer+"/6(2)/violated", &s.Agreements.Violated)
	show(visit, pointer+"/6(3)/crime", &s.Atrocities.Crime)
	show(visit, pointer+"/6(3)/knowledge", &s.Atrocities.Knowledge)
	for limb := range s.Appraisals {
		a, under := &s.Appraisals[limb], pointer+"/appraisals/"+Limb(limb).String()
		show(visit, under+"/before", &a.Before)
		show(visit, under+"/after", &a.After)
		show(visit, under+"/offence", &a.Offence)
	}
	show(visit, pointer+"/contribution", &s.Contribution)
	for j := range s.National {
		show(visit, pointer+"/national/"+strconv.Itoa(j)+"/met", &s.National[j].Met)
	}
}

// asAt makes unknown what was found only after the day of authorization, and notes it: Articles 6 and 7 look at what is
// known when the State decides, and what becomes known later belongs to 7(7). The day of the answer to 6(1) is that of a
// check of what held on the day: the rule on checks looks at it.
func asAt(d *CaseData, day att.Date) att.Findings {
	var notes att.Findings
	visitFacts(d, func(pointer string, _ encoding.TextMarshaler, on att.Date, forget func()) {
		if !on.After(day) || strings.HasSuffix(pointer, "/6(1)/violated") {
			return
		}
		forget()
		notes = append(notes, ruleLate.Finding(pointer, arg("on", on.String()), arg("day", day.String())))
	})
	return notes
}
