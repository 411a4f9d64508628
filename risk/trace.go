package risk

import "github.com/openatt/treaty/att"

// FactUsed is a fact behind the result of a provision, with where it comes from.
type FactUsed struct {
	Provision att.Provision `json:"provision"`
	Fact      string        `json:"fact"`
	// Value is the value used; "unknown" when none is known.
	Value string `json:"value"`
	// Scope says for what the fact was stated: the whole transfer, a line, an end user, or both.
	Scope    string   `json:"scope,omitempty"`
	Evidence []string `json:"evidence,omitempty"`
	Author   string   `json:"author,omitempty"`
	On       att.Date `json:"on,omitzero"`
}

// Facts lists the facts behind the result of a provision that was tested, in a fixed order. Of facts that were stated
// more than once at one rank it lists each statement.
func (r Result) Facts(p att.Provision) []FactUsed {
	switch p {
	case att.Art2Par1:
		return r.factsOf(factClass, factCondition3, factCondition4, factByStateParty, factOwnUse, factKeepsOwnership)
	case att.Art6Par1:
		return r.factsOf(factViolatesCouncil)
	case att.Art6Par2:
		return r.factsOf(factViolatesAgreement)
	case att.Art6Par3:
		return r.factsOf(factCrime, factKnowledge)
	}
	for limb := range Limb(limbCount) {
		if limb.Provision() != p {
			continue
		}
		ids := []factID{factBefore + factID(limb), factAfter + factID(limb)}
		if limb.conditional() {
			ids = append(ids, offenceFact(limb))
		}
		if limb == PeaceAndSecurity {
			ids = append(ids, factContribution)
		}
		return r.factsOf(ids...)
	}
	return nil
}

func (r Result) factsOf(ids ...factID) []FactUsed {
	var used []FactUsed
	for _, id := range ids {
		if id <= factCondition4 {
			used = r.appendLineFact(used, id)
			continue
		}
		used = append(used, r.statedFacts(id)...)
	}
	return used
}

func (r Result) appendLineFact(used []FactUsed, id factID) []FactUsed {
	l := &r.data.Lines[r.pair.line]
	scope := pairName(l.Ref, "")
	switch id {
	case factClass:
		return append(used, usedFact(id, l.Class, scope))
	case factCondition3:
		if l.Condition3.IsZero() && l.Class.Value != att.Ammunition {
			return used
		}
		return append(used, usedFact(id, l.Condition3, scope))
	default:
		if l.Condition4.IsZero() && l.Class.Value != att.Parts {
			return used
		}
		return append(used, usedFact(id, l.Condition4, scope))
	}
}

func usedFact[T interface {
	Value
	String() string
}](id factID, f Fact[T], scope string,
) FactUsed {
	return FactUsed{id.provision(), id.name(), f.Value.String(), scope, f.Evidence, f.Author, f.On}
}

// statedFacts finds the statements of the most specific rank that speak to a question.
func (r Result) statedFacts(id factID) []FactUsed {
	line, endUser := r.Line(), r.EndUser()
	for _, rank := range [...][]scopeKey{
		{{line, endUser}}, {{line, ""}, {"", endUser}}, {{"", ""}},
	} {
		var used []FactUsed
		for i := range r.data.Statements {
			s := &r.data.Statements[i]
			for _, key := range rank {
				if f, says := s.used(id); says && key == (scopeKey{s.Line, s.EndUser}) && key.isOfRank(len(rank), line, endUser) {
					used = append(used, f)
				}
			}
		}
		if len(used) > 0 {
			return used
		}
	}
	return nil
}

// isOfRank keeps the scope of a pair without an end user from being met twice.
func (k scopeKey) isOfRank(scopes int, line, endUser string) bool {
	return scopes == 1 || endUser != "" || k.line == line
}

// used shows what a statement says to a question, and whether it says anything.
func (s *Statement) used(id factID) (f FactUsed, says bool) {
	scope := pairName(s.Line, s.EndUser)
	switch id {
	case factByStateParty:
		return usedFact(id, s.OwnMovement.ByStateParty, scope), !s.OwnMovement.ByStateParty.IsZero()
	case factOwnUse:
		return usedFact(id, s.OwnMovement.OwnUse, scope), !s.OwnMovement.OwnUse.IsZero()
	case factKeepsOwnership:
		return usedFact(id, s.OwnMovement.KeepsOwnership, scope), !s.OwnMovement.KeepsOwnership.IsZero()
	case factViolatesCouncil:
		return usedFact(id, s.SecurityCouncil.Violated, scope), !s.SecurityCouncil.Violated.IsZero()
	case factViolatesAgreement:
		return usedFact(id, s.Agreements.Violated, scope), !s.Agreements.IsZero()
	case factCrime:
		return usedFact(id, s.Atrocities.Crime, scope), !s.Atrocities.IsZero()
	case factKnowledge:
		return usedFact(id, s.Atrocities.Knowledge, scope), !s.Atrocities.IsZero()
	case factContribution:
		return usedFact(id, s.Contribution, scope), !s.Contribution.IsZero()
	default:
		return s.usedAppraisal(id, scope)
	}
}

func (s *Statement) usedAppraisal(id factID, scope string) (f FactUsed, says bool) {
	limb, first := id.limb()
	a := &s.Appraisals[limb]
	switch first {
	case factBefore:
		return usedFact(id, a.Before, scope), !a.isZero()
	case factAfter:
		return usedFact(id, a.After, scope), !a.After.IsZero()
	default:
		return usedFact(id, a.Offence, scope), !a.Offence.IsZero()
	}
}
