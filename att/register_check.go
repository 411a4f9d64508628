package att

import (
	"encoding"
	"strconv"
)

// placing gives the place of a field of a row in the file that it was read from.
type placing func(row int, field string) Place

func nowhere(int, string) Place { return Place{} }

// embargoCheck collects what is wrong with one row. Fields go by their JSON names.
type embargoCheck struct {
	row      *Embargo
	index    int
	place    placing
	findings Findings
}

func (c *embargoCheck) report(code Code, field string, args ...Arg) {
	pointer := "/" + strconv.Itoa(c.index) + "/" + field
	finding := registerRule(code).Finding(pointer, append([]Arg{{"field", field}}, args...)...)
	finding.Place = c.place(c.index, field)
	c.findings = append(c.findings, finding)
}

// checkEmbargoes checks the rows in order and lists what it finds.
func checkEmbargoes(rows []Embargo, place placing) Findings {
	var findings Findings
	seen := make(map[string]bool, len(rows))
	for i := range rows {
		c := embargoCheck{row: &rows[i], index: i, place: place}
		c.required()
		c.values()
		c.target()
		c.directions()
		c.scope()
		c.term()
		c.days()
		if id := rows[i].ID; id != "" && seen[id] {
			c.report(CodeRegisterRepeated, "id", Arg{"got", id})
		}
		seen[rows[i].ID] = true
		findings = append(findings, c.findings...)
	}
	return findings
}

func (c *embargoCheck) required() {
	e := c.row
	for _, field := range [...]struct {
		name    string
		missing bool
	}{
		{"id", e.ID == ""},
		{"authority", e.Authority == AuthorityInvalid},
		{"target", e.Target == ""},
		{"scope", e.Scope == ScopeInvalid},
		{"resolution_basis", e.Basis == ""},
		{"start", e.Start.IsZero()},
		{"term", e.Term == TermInvalid},
		{"checked_to", e.CheckedTo.IsZero()},
		{"source", e.Source.Citation == ""},
	} {
		if field.missing {
			c.report(CodeRegisterMissing, field.name)
		}
	}
}

func (c *embargoCheck) values() {
	e := c.row
	for _, field := range [...]struct {
		name  string
		value encoding.TextMarshaler
	}{
		{"authority", e.Authority},
		{"scope", e.Scope},
		{"term", e.Term},
		{"items", e.Items},
		{"items_from", e.ItemsFrom},
		{"to", e.To},
		{"from", e.From},
		{"services", e.Services},
		{"source", e.Source.Confidence},
		{"source", e.Source.Basis},
	} {
		if _, err := field.value.MarshalText(); err != nil {
			c.report(CodeRegisterValue, field.name, Arg{"got", "a number"}, Arg{"want", "a value of its list"})
		}
	}
}

func (c *embargoCheck) target() {
	e := c.row
	if e.State == "" && e.Scope != ListedEntities {
		c.report(CodeRegisterMissing, "iso3")
	}
	if e.State == "" && e.Scope == ListedEntities && len(e.Also) > 0 {
		c.report(CodeRegisterMissing, "iso3")
	}
	if e.State != "" && !e.State.IsValid() && !e.isFormer() {
		c.report(CodeRegisterState, "iso3", Arg{"got", string(e.State)})
	}
	for _, state := range e.Also {
		if !state.IsValid() {
			c.report(CodeRegisterState, "also", Arg{"got", string(state)})
		}
	}
}

// isFormer reports whether the target can be a former State: one of three letters that names its successors.
func (e *Embargo) isFormer() bool { return len(e.Also) > 0 && stateKey(e.State) != 0 }

func (c *embargoCheck) directions() {
	e := c.row
	if e.To == No && e.From == No {
		c.report(CodeRegisterConflict, "to", Arg{"got", "no"}, Arg{"other", "from"}, Arg{"with", "no"})
	}
}

func (c *embargoCheck) scope() {
	e := c.row
	if e.Scope == RegionOnly && e.Region == "" {
		c.report(CodeRegisterMissing, "region")
	}
	if e.Scope != RegionOnly && e.Region != "" {
		c.report(CodeRegisterConflict, "region",
			Arg{"got", e.Region}, Arg{"other", "scope"}, Arg{"with", e.Scope.String()})
	}
	for _, name := range e.Elsewhere {
		if name == "" || e.Scope != RegionOnly || containsFold(name, e.Region) {
			c.report(CodeRegisterConflict, "region_elsewhere",
				Arg{"got", name}, Arg{"other", "region"}, Arg{"with", e.Region})
		}
	}
}

func (c *embargoCheck) term() {
	e := c.row
	ends := e.Term == Ended || e.Term == FixedTerm
	if ends && e.End.IsZero() {
		c.report(CodeRegisterMissing, "end")
	}
	if !ends && !e.End.IsZero() {
		c.report(CodeRegisterConflict, "end",
			Arg{"got", e.End.String()}, Arg{"other", "term"}, Arg{"with", e.Term.String()})
	}
}

func (c *embargoCheck) days() {
	e := c.row
	c.order("end", e.End, "start", e.Start)
	c.order("checked_to", e.CheckedTo, "start", e.Start)
	c.order("applied_from", e.AppliedFrom, "start", e.Start)
	c.order("suspended_from", e.SuspendedFrom, "start", e.begin())
	c.order("end", e.End, "applied_from", e.AppliedFrom)
	c.order("end", e.End, "suspended_from", e.SuspendedFrom)
}

func (c *embargoCheck) order(field string, day Date, other string, earlier Date) {
	if day.Before(earlier) {
		c.report(CodeRegisterOrder, field,
			Arg{"got", day.String()}, Arg{"other", other}, Arg{"want", earlier.String()})
	}
}

// checkDataset checks what NewRegister is told about the register as a whole.
func checkDataset(d *Dataset) Findings {
	var findings Findings
	for _, field := range [...]struct {
		name    string
		missing bool
	}{{"name", d.Name == ""}, {"version", d.Version == ""}, {"as_of", d.AsOf.IsZero()}} {
		if field.missing {
			findings = append(findings, registerRule(CodeRegisterMissing).Finding("", Arg{"field", field.name}))
		}
	}
	return findings
}
