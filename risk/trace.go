package risk

import "github.com/openatt/treaty/att"

// FactUsed is a fact behind the result of a provision, with where it comes from.
type FactUsed struct {
	Provision att.Provision `json:"provision"`
	Fact      string        `json:"fact"`
	// Value is the value stated, "unknown" when none is.
	Value string `json:"value"`
	// Scope says for what the fact was stated: the whole transfer, a line, an end user, or both.
	Scope    string   `json:"scope,omitempty"`
	Evidence []string `json:"evidence,omitempty"`
	Author   string   `json:"author,omitempty"`
	On       att.Date `json:"on,omitzero"`
}

func usedFact[T interface {
	Value
	String() string
}](p att.Provision, name string, f Fact[T], scope string,
) FactUsed {
	return FactUsed{p, name, f.Value.String(), scope, f.Evidence, f.Author, f.On}
}

// Facts lists the facts behind the result of a provision that was tested, in a fixed order. Of facts that were stated
// more than once at one rank it lists each statement.
func (r Result) Facts(p att.Provision) []FactUsed {
	switch p {
	case att.Art2Par1:
		return append(r.lineFacts(), r.ownMovementFacts()...)
	case att.Art6Par1:
		return r.mostSpecific(func(s *Statement) []FactUsed {
			return said(nil, p, "violated", s.SecurityCouncil.Violated, s)
		})
	case att.Art6Par2:
		return r.mostSpecific(func(s *Statement) []FactUsed {
			return said(nil, p, "violated", s.Agreements.Violated, s)
		})
	case att.Art6Par3:
		return r.mostSpecific(func(s *Statement) []FactUsed {
			return said(said(nil, p, "crime", s.Atrocities.Crime, s), p, "knowledge", s.Atrocities.Knowledge, s)
		})
	}
	if limb, found := limbOf(p); found {
		return r.appraisalFacts(limb)
	}
	return nil
}

// said appends a fact that says something.
func said[T interface {
	Value
	String() string
}](used []FactUsed, p att.Provision, name string, f Fact[T], s *Statement,
) []FactUsed {
	if f.IsZero() {
		return used
	}
	return append(used, usedFact(p, name, f, pairName(s.Line, s.EndUser)))
}

func (r Result) lineFacts() []FactUsed {
	l := &r.data.Lines[r.pair.line]
	scope := pairName(l.Ref, "")
	used := []FactUsed{usedFact(att.Art2Par1, askedOnce[factClass].name, l.Class, scope)}
	if !l.Condition3.IsZero() {
		used = append(used, usedFact(att.Art3, askedOnce[factCondition3].name, l.Condition3, scope))
	}
	if !l.Condition4.IsZero() {
		used = append(used, usedFact(att.Art4, askedOnce[factCondition4].name, l.Condition4, scope))
	}
	return used
}

func (r Result) ownMovementFacts() []FactUsed {
	var used []FactUsed
	for i, fact := range ownMovementFacts {
		used = append(used, r.mostSpecific(func(s *Statement) []FactUsed {
			m := &s.OwnMovement
			f := [...]Fact[att.Answer]{m.ByStateParty, m.OwnUse, m.KeepsOwnership}[i]
			return said(nil, att.Art2Par3, askedOnce[fact].name, f, s)
		})...)
	}
	return used
}

func (r Result) appraisalFacts(limb Limb) []FactUsed {
	p := limb.Provision()
	used := r.mostSpecific(func(s *Statement) []FactUsed {
		a := &s.Appraisals[limb]
		used := said(nil, p, "before", a.Before, s)
		used = said(used, p, "after", a.After, s)
		return said(used, p, "offence", a.Offence, s)
	})
	if limb != PeaceAndSecurity {
		return used
	}
	return append(used, r.mostSpecific(func(s *Statement) []FactUsed {
		return said(nil, p, askedOnce[factContribution].name, s.Contribution, s)
	})...)
}

// mostSpecific reads the statements of the most specific rank that say something.
func (r Result) mostSpecific(read func(*Statement) []FactUsed) []FactUsed {
	line, endUser := r.Line(), r.EndUser()
	ranks := [...][]scopeKey{{{line, endUser}}, {{line, ""}, {"", endUser}}, {{"", ""}}}
	if endUser == "" {
		ranks = [...][]scopeKey{nil, {{line, ""}}, {{"", ""}}}
	}
	for _, rank := range ranks {
		var used []FactUsed
		for _, key := range rank {
			for _, i := range r.index.statements[key] {
				used = append(used, read(&r.data.Statements[i])...)
			}
		}
		if len(used) > 0 {
			return used
		}
	}
	return nil
}
