package risk

import (
	"encoding"
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
	c.value("/activity", d.Activity)
	c.value("/basis", d.Basis)
	for i := range d.Lines {
		c.value(at("lines", i, "category"), d.Lines[i].Category)
	}
	for i := range d.Parties {
		c.value(at("parties", i, "role"), d.Parties[i].Role)
		c.value(at("parties", i, "kind"), d.Parties[i].Kind)
	}
	for i := range d.Documents {
		c.value(at("documents", i, "type"), d.Documents[i].Type)
	}
	visitFacts(d, func(where factPlace, fact shown) {
		if err := fact.outside(); err != nil {
			c.outside(where.pointer(), err)
		}
	})
	for i := range d.Measures {
		c.addresses(i, d.Measures[i].Addresses)
	}
	for i := range d.Weighings {
		c.weighing(i, &d.Weighings[i])
	}
	for i := range d.Statements {
		c.offences(i, &d.Statements[i])
	}
}

func (c *checker) value(pointer string, value encoding.TextMarshaler) {
	if _, err := value.MarshalText(); err != nil {
		c.outside(pointer, err)
	}
}

func (c *checker) outside(pointer string, err error) {
	c.add(&ruleCaseValue, pointer, arg("got", "a value outside the list"), arg("want", err.Error()))
}

func (c *checker) addresses(i int, provisions []att.Provision) {
	for j, p := range provisions {
		if !slices.ContainsFunc(limbProvisions[:], p.Contains) {
			c.add(&ruleCaseValue, at("measures", i, "addresses", strconv.Itoa(j)),
				arg("got", p.String()), arg("want", "a measure addresses a provision of 7(1), 7(4) or 11(2)"))
		}
	}
}

func (c *checker) weighing(i int, w *Weighing) {
	c.value(at("weighings", i, "likelihood"), w.Likelihood)
	c.value(at("weighings", i, "result"), w.Result)
	for j, limb := range w.Limbs {
		if limb >= criteriaCount {
			c.add(&ruleCaseValue, at("weighings", i, "limbs", strconv.Itoa(j)),
				arg("got", limb.String()), arg("want", "a weighing is about the limbs of 7(1) alone"))
		}
	}
}

// offences refuses the question of an offence where no provision asks it.
func (c *checker) offences(i int, s *Statement) {
	for limb := range s.Appraisals {
		a := &s.Appraisals[limb]
		if !Limb(limb).conditional() && (!a.Offence.IsZero() || len(a.Instruments) > 0) {
			c.add(&ruleCaseValue, at("statements", i, "appraisals", Limb(limb).String(), "offence"),
				arg("got", a.Offence.Value.String()), arg("want", "only 7(1)(b)(iii) and (iv) ask about an offence"))
		}
	}
}
