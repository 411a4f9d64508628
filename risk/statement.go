package risk

import (
	"slices"

	"github.com/openatt/treaty/att"
)

// Statement is a set of facts about the whole transfer, a line, an end user, or a line and an end user. The most
// specific statement replaces the general one: answers one by one, and as a whole what is said under 6(2), under
// 6(3) and in an appraisal, since these hang together. What two statements of one rank say differently is a
// contradiction: it is reported, and the more adverse is used.
type Statement struct {
	// Line and EndUser narrow the statement; empty means all.
	Line        string      `json:"line,omitempty"`
	EndUser     string      `json:"end_user,omitempty"`
	OwnMovement OwnMovement `json:"own_movement,omitzero"`
	// SecurityCouncil is about 6(1), Agreements about 6(2), Atrocities about 6(3).
	SecurityCouncil SecurityCouncil `json:"6(1),omitzero"`
	Agreements      Agreements      `json:"6(2),omitzero"`
	Atrocities      Atrocities      `json:"6(3),omitzero"`
	// Appraisals are those of 7(1), 7(4) and 11(2).
	Appraisals Appraisals `json:"appraisals,omitzero"`
	// Contribution is the likelihood that the arms would contribute to peace and security, the other side of
	// 7(1)(a). It is shown, and matters only to those who weigh under the balancing reading.
	Contribution Fact[Likelihood] `json:"contribution,omitzero"`
	// National answers the State's further criteria, which come after the Treaty's answer and are shown apart.
	National []NationalFinding `json:"national,omitempty"`
}

// OwnMovement holds the three facts of 2(3). A loan, a lease, a gift, the movement of a State that is not a party,
// a claim of return or repair do not meet them.
type OwnMovement struct {
	// ByStateParty: the movement is by or on behalf of a State Party. OwnUse: it is for that State Party's use.
	// KeepsOwnership: the arms remain that State Party's.
	ByStateParty   Fact[att.Answer] `json:"by_state_party,omitzero"`
	OwnUse         Fact[att.Answer] `json:"own_use,omitzero"`
	KeepsOwnership Fact[att.Answer] `json:"keeps_ownership,omitzero"`
}

// SecurityCouncil holds the facts of 6(1).
type SecurityCouncil struct {
	// Violated says whether the transfer would breach obligations under Chapter VII measures. Its Author is who
	// checked, On the day of the check: "no" counts only if that day is recent enough for the State's policy.
	Violated Fact[att.Answer] `json:"violated,omitzero"`
	// Exemptions claims exemptions from measures that cover the transfer. An exemption that nobody claims is not
	// there; one that is claimed needs the fact that it is met.
	Exemptions []Exemption `json:"exemptions,omitempty"`
	// Coverage answers, measure by measure, what the register cannot tell of this transfer. It does not overrule the
	// register where that can tell.
	Coverage []Coverage `json:"coverage,omitempty"`
}

// Exemption is a claim that a measure's own exemption fits: the notice was given, the approval is on file.
type Exemption struct {
	Measure string `json:"measure"`
	// Route says which exemption, such as "approval by the committee".
	Route string           `json:"route,omitempty"`
	Met   Fact[att.Answer] `json:"met,omitzero"`
}

// Coverage says whether a measure of the register reaches the transfer.
type Coverage struct {
	Measure string           `json:"measure"`
	Covered Fact[att.Answer] `json:"covered,omitzero"`
}

// Agreements holds the facts of 6(2).
type Agreements struct {
	// Violated says whether the transfer would breach relevant obligations under agreements that the deciding State
	// has joined.
	Violated Fact[att.Answer] `json:"violated,omitzero"`
	// Instruments names those agreements. When all named ones are political commitments or not joined on the day,
	// "yes" does not stand and the answer is unknown.
	Instruments []string `json:"instruments,omitempty"`
}

// Atrocities holds the facts of 6(3).
type Atrocities struct {
	Crime     Fact[Crime]     `json:"crime,omitzero"`
	Knowledge Fact[Knowledge] `json:"knowledge,omitzero"`
}

// Appraisal is what a State finds under one limb.
type Appraisal struct {
	// Before is the likelihood before mitigation, After the one with the measures named in Measures.
	Before   Fact[Likelihood] `json:"before,omitzero"`
	After    Fact[Likelihood] `json:"after,omitzero"`
	Measures []string         `json:"measures,omitempty"`
	// Offence says, for 7(1)(b)(iii) and (iv) only, whether the feared act is an offence under a convention that the
	// exporting State has joined; Instruments names the conventions.
	Offence     Fact[att.Answer] `json:"offence,omitzero"`
	Instruments []string         `json:"instruments,omitempty"`
}

// NationalFinding answers one of the State's further criteria.
type NationalFinding struct {
	Criterion string           `json:"criterion"`
	Met       Fact[att.Answer] `json:"met,omitzero"`
}

// Appraisals holds the appraisals by Limb. Its JSON is an object whose names are the provisions.
type Appraisals [limbCount]Appraisal

// IsZero reports whether no appraisal says anything.
func (a Appraisals) IsZero() bool {
	for i := range a {
		if !a[i].isZero() {
			return false
		}
	}
	return true
}

// MarshalJSON writes the appraisals that say something, in the order of the Treaty.
func (a Appraisals) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i := range a {
		if a[i].isZero() {
			continue
		}
		if len(b) > 1 {
			b = append(b, ',')
		}
		one, err := marshal(a[i])
		if err != nil {
			return nil, err
		}
		b = append(b, '"')
		b = append(b, Limb(i).String()...)
		b = append(b, '"', ':')
		b = append(b, one...)
	}
	return append(b, '}'), nil
}

func (a Appraisal) isZero() bool {
	return a.Before.IsZero() && a.After.IsZero() && len(a.Measures) == 0 && a.Offence.IsZero() &&
		len(a.Instruments) == 0
}

func (a Appraisal) clone() Appraisal {
	a.Before, a.After, a.Offence = a.Before.clone(), a.After.clone(), a.Offence.clone()
	a.Measures, a.Instruments = slices.Clone(a.Measures), slices.Clone(a.Instruments)
	return a
}

func (s Statement) clone() Statement {
	s.OwnMovement = OwnMovement{
		s.OwnMovement.ByStateParty.clone(), s.OwnMovement.OwnUse.clone(), s.OwnMovement.KeepsOwnership.clone(),
	}
	s.SecurityCouncil = s.SecurityCouncil.clone()
	s.Agreements = Agreements{s.Agreements.Violated.clone(), slices.Clone(s.Agreements.Instruments)}
	s.Atrocities = Atrocities{s.Atrocities.Crime.clone(), s.Atrocities.Knowledge.clone()}
	for i := range s.Appraisals {
		s.Appraisals[i] = s.Appraisals[i].clone()
	}
	s.Contribution = s.Contribution.clone()
	s.National = cloneAll(s.National, func(n NationalFinding) NationalFinding {
		return NationalFinding{n.Criterion, n.Met.clone()}
	})
	return s
}

func (c SecurityCouncil) clone() SecurityCouncil {
	return SecurityCouncil{
		c.Violated.clone(),
		cloneAll(c.Exemptions, func(e Exemption) Exemption { return Exemption{e.Measure, e.Route, e.Met.clone()} }),
		cloneAll(c.Coverage, func(v Coverage) Coverage { return Coverage{v.Measure, v.Covered.clone()} }),
	}
}

// IsZero reports whether nothing is said.
func (c SecurityCouncil) IsZero() bool {
	return c.Violated.IsZero() && len(c.Exemptions) == 0 && len(c.Coverage) == 0
}

// IsZero reports whether nothing is said.
func (a Agreements) IsZero() bool { return a.Violated.IsZero() && len(a.Instruments) == 0 }

// IsZero reports whether nothing is said.
func (a Atrocities) IsZero() bool { return a.Crime.IsZero() && a.Knowledge.IsZero() }

// IsZero reports whether nothing is said.
func (m OwnMovement) IsZero() bool {
	return m.ByStateParty.IsZero() && m.OwnUse.IsZero() && m.KeepsOwnership.IsZero()
}
