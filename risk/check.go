package risk

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/jsondoc"
)

// checker collects what stands against representing a case at all. It does not look at facts.
type checker struct {
	data     *CaseData
	findings att.Findings
	lines    map[string]bool
	parties  map[string]PartyRole
	measures map[string]bool
}

func arg(name, value string) att.Arg { return att.Arg{Name: name, Value: value} }

// at makes the pointer of an item of a list.
func at(list string, i int, fields ...string) string {
	parts := []string{"", list, strconv.Itoa(i)}
	for _, field := range fields {
		parts = append(parts, jsondoc.Escape(field))
	}
	return strings.Join(parts, "/")
}

func (c *checker) add(rule *att.Rule, pointer string, args ...att.Arg) {
	c.findings = append(c.findings, rule.Finding(pointer, args...))
}

func checkCase(data *CaseData) att.Findings {
	c := checker{
		data: data, lines: map[string]bool{}, parties: map[string]PartyRole{}, measures: map[string]bool{},
	}
	c.frame()
	c.states()
	c.references()
	c.links()
	c.values()
	c.findings.Sort()
	return c.findings
}

// frame checks what a case cannot do without.
func (c *checker) frame() {
	d := c.data
	for _, need := range []struct {
		name    string
		missing bool
	}{
		{"deciding_state", d.DecidingState == ""},
		{"authorization_day", d.AuthorizationDay.IsZero()},
		{"activity", d.Activity == att.ActivityUnknown},
		{"lines", len(d.Lines) == 0},
	} {
		if need.missing {
			c.add(&ruleCaseMissing, "", arg("want", need.name))
		}
	}
	c.decider()
}

// decider checks that the State that decides is the one whose activity it is.
func (c *checker) decider() {
	d := c.data
	role, state := "", att.State("")
	switch d.Activity {
	case att.Export:
		role, state = "exporter", d.Exporter
	case att.Import:
		role, state = "importer", d.Importer
	case att.Transit, att.TransShipment:
		if len(d.Route) > 0 && !slices.Contains(d.Route, d.DecidingState) {
			role, state = "route", d.Route[0]
		}
	case att.Brokering, att.ActivityUnknown:
	}
	if state != "" && d.DecidingState != "" && state != d.DecidingState {
		c.add(&ruleCaseDecider, "/deciding_state",
			arg("got", string(d.DecidingState)), arg("role", role), arg("want", string(state)))
	}
}

func (c *checker) states() {
	d := c.data
	c.state("/deciding_state", d.DecidingState)
	c.state("/exporter", d.Exporter)
	c.state("/importer", d.Importer)
	c.state("/final_destination", d.FinalDestination)
	for i, s := range d.Route {
		c.state(at("route", i), s)
	}
	for i := range d.Parties {
		c.state(at("parties", i, "state"), d.Parties[i].State)
	}
	for i := range d.PlacesOfUse {
		c.state(at("places_of_use", i, "state"), d.PlacesOfUse[i].State)
	}
}

func (c *checker) state(pointer string, s att.State) {
	if s != "" && !s.IsValid() {
		c.add(&ruleCaseState, pointer, arg("got", string(s)))
	}
}

func (c *checker) references() {
	d := c.data
	documents := map[string]bool{}
	for i := range d.Lines {
		c.reference("lines", i, d.Lines[i].Ref, c.lines[d.Lines[i].Ref])
		c.lines[d.Lines[i].Ref] = true
	}
	for i := range d.Parties {
		_, used := c.parties[d.Parties[i].Ref]
		c.reference("parties", i, d.Parties[i].Ref, used)
		c.parties[d.Parties[i].Ref] = d.Parties[i].Role
	}
	for i := range d.Measures {
		c.reference("measures", i, d.Measures[i].Ref, c.measures[d.Measures[i].Ref])
		c.measures[d.Measures[i].Ref] = true
	}
	for i := range d.Documents {
		c.reference("documents", i, d.Documents[i].Ref, documents[d.Documents[i].Ref])
		documents[d.Documents[i].Ref] = true
	}
}

func (c *checker) reference(list string, i int, ref string, used bool) {
	switch {
	case ref == "":
		c.add(&ruleCaseMissing, at(list, i), arg("want", "ref"))
	case used:
		c.add(&ruleCaseRepeated, at(list, i, "ref"), arg("got", ref))
	}
}

// links checks that what is named is there.
func (c *checker) links() {
	d := c.data
	for i := range d.Lines {
		seen := map[string]bool{}
		for j, ref := range d.Lines[i].EndUsers {
			pointer := at("lines", i, "end_users", strconv.Itoa(j))
			c.endUser(pointer, ref)
			if seen[ref] {
				c.add(&ruleCaseRepeated, pointer, arg("got", ref))
			}
			seen[ref] = true
		}
	}
	for i := range d.Statements {
		s := &d.Statements[i]
		c.scope("statements", i, s.Line, s.EndUser)
		for limb := range s.Appraisals {
			for j, ref := range s.Appraisals[limb].Measures {
				if !c.measures[ref] {
					c.add(&ruleCaseReference,
						at("statements", i, "appraisals", Limb(limb).String(), "measures", strconv.Itoa(j)),
						arg("got", ref), arg("want", "measure"))
				}
			}
		}
	}
	for i := range d.Weighings {
		c.scope("weighings", i, d.Weighings[i].Line, d.Weighings[i].EndUser)
	}
}

func (c *checker) scope(list string, i int, line, endUser string) {
	if line != "" && !c.lines[line] {
		c.add(&ruleCaseReference, at(list, i, "line"), arg("got", line), arg("want", "line"))
	}
	if endUser != "" {
		c.endUser(at(list, i, "end_user"), endUser)
	}
}

func (c *checker) endUser(pointer, ref string) {
	role, found := c.parties[ref]
	switch {
	case !found:
		c.add(&ruleCaseReference, pointer, arg("got", ref), arg("want", "party"))
	case role != EndUser:
		c.add(&ruleCaseEndUser, pointer, arg("got", ref))
	}
}

// values checks what a host that builds a case in Go could set outside the closed lists.
func (c *checker) values() {
	d := c.data
	c.value("/activity", d.Activity.MarshalText)
	c.value("/basis", d.Basis.MarshalText)
	for i := range d.Lines {
		l := &d.Lines[i]
		c.value(at("lines", i, "class"), l.Class.Value.MarshalText)
		c.value(at("lines", i, "category"), l.Category.MarshalText)
		c.value(at("lines", i, "condition_3"), l.Condition3.Value.MarshalText)
		c.value(at("lines", i, "condition_4"), l.Condition4.Value.MarshalText)
	}
	for i := range d.Parties {
		p := &d.Parties[i]
		c.value(at("parties", i, "role"), p.Role.MarshalText)
		c.value(at("parties", i, "kind"), p.Kind.MarshalText)
		c.value(at("parties", i, "listed"), p.Listed.Value.MarshalText)
	}
	for i := range d.Documents {
		c.value(at("documents", i, "type"), d.Documents[i].Type.MarshalText)
		c.value(at("documents", i, "authentic"), d.Documents[i].Authentic.Value.MarshalText)
	}
	for i := range d.Measures {
		c.measure(i, &d.Measures[i])
	}
	for i := range d.Weighings {
		c.weighing(i, &d.Weighings[i])
	}
	for i := range d.Statements {
		c.statement(i, &d.Statements[i])
	}
}

func (c *checker) value(pointer string, text func() ([]byte, error)) {
	if _, err := text(); err != nil {
		c.add(&ruleCaseValue, pointer, arg("got", "a value outside the list"), arg("want", err.Error()))
	}
}

func (c *checker) measure(i int, m *Measure) {
	c.value(at("measures", i, "available"), m.Available.Value.MarshalText)
	c.value(at("measures", i, "verified"), m.Verified.Value.MarshalText)
	for j, p := range m.Addresses {
		if !slices.ContainsFunc(limbProvisions[:], p.Contains) {
			c.add(&ruleCaseValue, at("measures", i, "addresses", strconv.Itoa(j)),
				arg("got", p.String()), arg("want", "a measure addresses a provision of 7(1), 7(4) or 11(2)"))
		}
	}
}

func (c *checker) weighing(i int, w *Weighing) {
	c.value(at("weighings", i, "likelihood"), w.Likelihood.MarshalText)
	c.value(at("weighings", i, "result"), w.Result.MarshalText)
	for j, limb := range w.Limbs {
		if limb >= criteriaCount {
			c.add(&ruleCaseValue, at("weighings", i, "limbs", strconv.Itoa(j)),
				arg("got", limb.String()), arg("want", "a weighing is about the limbs of 7(1) alone"))
		}
	}
}

func (c *checker) statement(i int, s *Statement) {
	m := s.OwnMovement
	c.value(at("statements", i, "own_movement", "by_state_party"), m.ByStateParty.Value.MarshalText)
	c.value(at("statements", i, "own_movement", "own_use"), m.OwnUse.Value.MarshalText)
	c.value(at("statements", i, "own_movement", "keeps_ownership"), m.KeepsOwnership.Value.MarshalText)
	c.value(at("statements", i, "6(1)", "violated"), s.SecurityCouncil.Violated.Value.MarshalText)
	c.value(at("statements", i, "6(2)", "violated"), s.Agreements.Violated.Value.MarshalText)
	c.value(at("statements", i, "6(3)", "crime"), s.Atrocities.Crime.Value.MarshalText)
	c.value(at("statements", i, "6(3)", "knowledge"), s.Atrocities.Knowledge.Value.MarshalText)
	c.value(at("statements", i, "contribution"), s.Contribution.Value.MarshalText)
	for j := range s.SecurityCouncil.Exemptions {
		c.value(at("statements", i, "6(1)", "exemptions", strconv.Itoa(j), "met"),
			s.SecurityCouncil.Exemptions[j].Met.Value.MarshalText)
	}
	for j := range s.SecurityCouncil.Coverage {
		c.value(at("statements", i, "6(1)", "coverage", strconv.Itoa(j), "covered"),
			s.SecurityCouncil.Coverage[j].Covered.Value.MarshalText)
	}
	for j := range s.National {
		c.value(at("statements", i, "national", strconv.Itoa(j), "met"), s.National[j].Met.Value.MarshalText)
	}
	for limb := range s.Appraisals {
		a := &s.Appraisals[limb]
		pointer := func(field string) string {
			return at("statements", i, "appraisals", Limb(limb).String(), field)
		}
		c.value(pointer("before"), a.Before.Value.MarshalText)
		c.value(pointer("after"), a.After.Value.MarshalText)
		c.value(pointer("offence"), a.Offence.Value.MarshalText)
		if !Limb(limb).conditional() && (!a.Offence.IsZero() || len(a.Instruments) > 0) {
			c.add(&ruleCaseValue, pointer("offence"),
				arg("got", a.Offence.Value.String()), arg("want", "only 7(1)(b)(iii) and (iv) ask about an offence"))
		}
	}
}
