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
	Line, EndUser string
	OwnMovement   OwnMovement
	// SecurityCouncil is about 6(1), Agreements about 6(2), Atrocities about 6(3).
	SecurityCouncil SecurityCouncil
	Agreements      Agreements
	Atrocities      Atrocities
	// Appraisals are those of 7(1), 7(4) and 11(2), by Limb.
	Appraisals [limbCount]Appraisal
	// Contribution is the likelihood that the arms would contribute to peace and security, the other side of
	// 7(1)(a). It is shown, and matters only to those who weigh under the balancing reading.
	Contribution Fact[Likelihood]
	// National answers the State's further criteria, which come after the Treaty's answer and are shown apart.
	National []NationalFinding
}

// OwnMovement holds the three facts of 2(3). A loan, a lease, a gift, the movement of a State that is not a party,
// a claim of return or repair do not meet them.
type OwnMovement struct {
	// ByStateParty: the movement is by or on behalf of a State Party. OwnUse: it is for that State Party's use.
	// KeepsOwnership: the arms remain that State Party's.
	ByStateParty, OwnUse, KeepsOwnership Fact[att.Answer]
}

// SecurityCouncil holds the facts of 6(1).
type SecurityCouncil struct {
	// Violated says whether the transfer would breach obligations under Chapter VII measures. Its Author is who
	// checked, On the day of the check: "no" counts only if that day is recent enough for the State's policy.
	Violated Fact[att.Answer]
	// Exemptions claims exemptions from measures that cover the transfer. An exemption that nobody claims is not
	// there; one that is claimed needs the fact that it is met.
	Exemptions []Exemption
	// Coverage answers, measure by measure, what the register cannot tell of this transfer. It does not overrule the
	// register where that can tell.
	Coverage []Coverage
}

// Exemption is a claim that a measure's own exemption fits: the notice was given, the approval is on file.
type Exemption struct {
	Measure string
	// Route says which exemption, such as "approval by the committee".
	Route string
	Met   Fact[att.Answer]
}

// Coverage says whether a measure of the register reaches the transfer.
type Coverage struct {
	Measure string
	Covered Fact[att.Answer]
}

// Agreements holds the facts of 6(2).
type Agreements struct {
	// Violated says whether the transfer would breach relevant obligations under agreements that the deciding State
	// has joined.
	Violated Fact[att.Answer]
	// Instruments names those agreements. When all named ones are political commitments or not joined on the day,
	// "yes" does not stand and the answer is unknown.
	Instruments []string
}

// Atrocities holds the facts of 6(3).
type Atrocities struct {
	Crime     Fact[Crime]
	Knowledge Fact[Knowledge]
}

// Appraisal is what a State finds under one limb.
type Appraisal struct {
	// Before is the likelihood before mitigation, After the one with the measures named in Measures.
	Before, After Fact[Likelihood]
	Measures      []string
	// Offence says, for 7(1)(b)(iii) and (iv) only, whether the feared act is an offence under a convention that the
	// exporting State has joined; Instruments names the conventions.
	Offence     Fact[att.Answer]
	Instruments []string
}

// NationalFinding answers one of the State's further criteria.
type NationalFinding struct {
	Criterion string
	Met       Fact[att.Answer]
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
