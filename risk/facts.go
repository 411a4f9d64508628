package risk

import (
	"strconv"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/jsondoc"
)

// factPlace says where a fact stands in the case. Its pointer is made only when it is asked for.
type factPlace struct {
	list  string
	index int
	// path holds the names below the item of the list; nested is the place in a list of its own before the last name,
	// -1 when there is none.
	path   [3]string
	nested int
}

func (p factPlace) pointer() string {
	parts := []string{"", p.list, strconv.Itoa(p.index)}
	names := make([]string, 0, len(p.path))
	for _, name := range p.path {
		if name != "" {
			names = append(names, jsondoc.Escape(name))
		}
	}
	if p.nested >= 0 {
		last := len(names) - 1
		names = append(names[:last:last], strconv.Itoa(p.nested), names[last])
	}
	return strings.Join(append(parts, names...), "/")
}

// visitor is shown one fact of a case and its place.
type visitor func(where factPlace, fact shown)

// shown is a fact of any type of answer.
type shown interface {
	// outside says why the value is none of its list, nil when it is one.
	outside() error
	day() att.Date
	leaveOut()
}

// shownFact holds the pointer alone, so that a fact is shown without memory.
type shownFact[T Value] struct{ fact *Fact[T] }

func (s shownFact[T]) outside() error {
	if s.fact.Value == 0 {
		return nil
	}
	_, err := s.fact.Value.MarshalText()
	return err
}

func (s shownFact[T]) day() att.Date { return s.fact.On }

func (s shownFact[T]) leaveOut() { *s.fact = Fact[T]{} }

func show[T Value](visit visitor, where factPlace, f *Fact[T]) { visit(where, shownFact[T]{f}) }

func field(list string, i int, names ...string) factPlace {
	p := factPlace{list: list, index: i, nested: -1}
	copy(p.path[:], names)
	return p
}

// visitFacts shows every fact of a case in the order of its lists.
func visitFacts(d *CaseData, visit visitor) {
	for i := range d.Lines {
		l := &d.Lines[i]
		show(visit, field("lines", i, "class"), &l.Class)
		show(visit, field("lines", i, "condition_3"), &l.Condition3)
		show(visit, field("lines", i, "condition_4"), &l.Condition4)
	}
	for i := range d.Parties {
		show(visit, field("parties", i, "listed"), &d.Parties[i].Listed)
	}
	for i := range d.Documents {
		show(visit, field("documents", i, "authentic"), &d.Documents[i].Authentic)
	}
	for i := range d.Measures {
		show(visit, field("measures", i, "available"), &d.Measures[i].Available)
		show(visit, field("measures", i, "verified"), &d.Measures[i].Verified)
	}
	for i := range d.Statements {
		visitStatement(&d.Statements[i], i, visit)
	}
}

const statements = "statements"

func visitStatement(s *Statement, i int, visit visitor) {
	show(visit, field(statements, i, "own_movement", "by_state_party"), &s.OwnMovement.ByStateParty)
	show(visit, field(statements, i, "own_movement", "own_use"), &s.OwnMovement.OwnUse)
	show(visit, field(statements, i, "own_movement", "keeps_ownership"), &s.OwnMovement.KeepsOwnership)
	show(visit, councilAnswer(i), &s.SecurityCouncil.Violated)
	for j := range s.SecurityCouncil.Exemptions {
		where := field(statements, i, "6(1)", "exemptions", "met")
		where.nested = j
		show(visit, where, &s.SecurityCouncil.Exemptions[j].Met)
	}
	for j := range s.SecurityCouncil.Coverage {
		where := field(statements, i, "6(1)", "coverage", "covered")
		where.nested = j
		show(visit, where, &s.SecurityCouncil.Coverage[j].Covered)
	}
	show(visit, field(statements, i, "6(2)", "violated"), &s.Agreements.Violated)
	show(visit, field(statements, i, "6(3)", "crime"), &s.Atrocities.Crime)
	show(visit, field(statements, i, "6(3)", "knowledge"), &s.Atrocities.Knowledge)
	for limb := range s.Appraisals {
		a, name := &s.Appraisals[limb], limbNames[limb]
		show(visit, field(statements, i, "appraisals", name, "before"), &a.Before)
		show(visit, field(statements, i, "appraisals", name, "after"), &a.After)
		show(visit, field(statements, i, "appraisals", name, "offence"), &a.Offence)
	}
	show(visit, field(statements, i, "contribution"), &s.Contribution)
	for j := range s.National {
		where := field(statements, i, "national", "met")
		where.nested = j
		show(visit, where, &s.National[j].Met)
	}
}

func councilAnswer(i int) factPlace { return field(statements, i, "6(1)", "violated") }

// asAt returns the case as it stood on the day of authorization, without what was found only later, and notes what that
// is: Articles 6 and 7 look at what is known when the State decides, and what becomes known later belongs to 7(7). The
// day of the answer to 6(1) is that of a check of what held on the day: the rule on checks looks at it.
func asAt(d *CaseData, day att.Date) (*CaseData, att.Findings) {
	var notes att.Findings
	isLate := func(where factPlace, on att.Date) bool {
		return on.After(day) && where != councilAnswer(where.index)
	}
	visitFacts(d, func(where factPlace, fact shown) {
		if on := fact.day(); isLate(where, on) {
			notes = append(notes, ruleLate.Finding(where.pointer(), arg("on", on.String()), arg("day", day.String())))
		}
	})
	if len(notes) == 0 {
		return d, nil
	}
	known := d.clone()
	visitFacts(&known, func(where factPlace, fact shown) {
		if isLate(where, fact.day()) {
			fact.leaveOut()
		}
	})
	return &known, notes
}
