package risk_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// generator makes random policies and cases. The seed decides everything.
type generator struct {
	*rand.Rand
	day att.Date
	d   risk.CaseData
	p   risk.PolicyData
	// seven is set for cases in which little stands before Article 7, and more of it is open.
	seven bool
}

func pick[T any](g *generator, list ...T) T { return list[g.IntN(len(list))] }

// chance is true n times in a hundred.
func (g *generator) chance(n int) bool { return g.IntN(100) < n }

// The days stand before and after terms of the register, and one after the contested measure came back.
var testDays = []att.Date{
	att.MustDate(2012, 6, 1), att.MustDate(2016, 3, 1), att.MustDate(2019, 8, 1), att.MustDate(2023, 11, 1), testDay,
	att.MustDate(2025, 10, 20), att.MustDate(2026, 6, 15), att.MustDate(2026, 11, 1),
}

func (g *generator) policy() risk.PolicyData {
	g.day = pick(g, testDays...)
	p := completePolicy()
	p.OverridingRisk = set(pick(g, risk.Readings()...))
	if g.chance(30) {
		p.OverridingRisk = set(risk.BalancingReading)
	}
	p.Knowledge = set(pick(g, risk.ActualOnly, risk.SubstantialGroundsSuffice))
	if g.chance(50) {
		p.Violence = set(risk.RaiseLimbs)
		for limb := range risk.Limb(criteria) {
			if g.chance(40) {
				p.RaisedLimbs = append(p.RaisedLimbs, limb)
			}
		}
		if len(p.RaisedLimbs) == 0 {
			p.RaisedLimbs = []risk.Limb{pick(g, risk.HumanitarianLaw, risk.OrganizedCrime)}
		}
	}
	p.DiversionThreshold = set(risk.Likelihood(1 + g.IntN(5)))
	answer := func() risk.Setting[att.Answer] { return set(pick(g, att.Yes, att.No)) }
	p.DiversionOfAmmunition, p.DiversionOfParts, p.OwnMovementTakesAlong = answer(), answer(), answer()
	p.EmbargoCheckDays = set(pick(g, 0, 1, 30))
	p.ContestedMeasures[0].Stance = pick(g, risk.InForceStance, risk.NotInForceStance, risk.ReferStance)
	if g.chance(40) {
		p.Instruments = g.instruments()
	}
	g.p = p
	return p
}

func (g *generator) instruments() []risk.JoinedInstrument {
	var list []risk.JoinedInstrument
	for _, id := range []string{"CT-12", "TOC-01", "OBL-02", "OBL-06", "OBL-10", "OWN-1"} {
		if g.chance(40) {
			continue
		}
		in := risk.JoinedInstrument{ID: id, From: g.day.AddDays(pick(g, -4000, -1, 0, 1))}
		if g.chance(30) {
			in.Until = in.From.AddDays(pick(g, 0, 1, 5000))
		}
		if id == "OWN-1" {
			in.Name, in.Relevance = "own", []att.Provision{pick(g, att.Art6Par2, att.Art6Par3, att.Art7Par1Biv)}
		}
		list = append(list, in)
	}
	return list
}

func (g *generator) ifSeven(a, b int) int {
	if g.seven {
		return a
	}
	return b
}

// answer is mostly the quiet one; now and then it is another, or a statement that it is not known.
func (g *generator) answer(quiet att.Answer, noise int) risk.Fact[att.Answer] {
	if !g.chance(noise) {
		return risk.Known(quiet)
	}
	return pick(g, risk.Known(att.Yes), risk.Known(att.No), risk.Fact[att.Answer]{},
		risk.Fact[att.Answer]{Author: "desk"})
}

func (g *generator) likelihood(noise int) risk.Fact[risk.Likelihood] {
	switch {
	case !g.chance(noise):
		return risk.Known(risk.Negligible)
	case g.chance(20):
		return pick(g, risk.Fact[risk.Likelihood]{}, risk.Fact[risk.Likelihood]{Evidence: []string{"memo"}})
	default:
		return risk.Known(risk.Likelihood(1 + g.IntN(5)))
	}
}

// next makes a case in which few facts are unknown.
func (g *generator) next() risk.CaseData {
	g.d = cleanCase()
	d := &g.d
	d.AuthorizationDay = g.day
	g.seven = g.chance(50)
	if !g.seven {
		d.Activity = pick(g, att.Export, att.Export, att.Export, att.Import, att.Transit, att.Brokering)
	}
	if d.Activity == att.Import {
		d.Exporter, d.Importer = pick(g, "", att.State("IRN"), att.State("NOR")), pick(g, "", att.State("NLD"))
	} else if d.Activity != att.Export {
		d.Exporter = pick(g, "", att.State("NOR"), att.State("PRK"))
	}
	g.states()
	g.lines()
	g.parties()
	g.measures()
	noisy := 5 + g.IntN(20)
	if g.seven {
		noisy = 1
	}
	g.quiet(&d.Statements[0], noisy)
	for range pick(g, 0, 0, 1, 1, 2, 3) {
		d.Statements = append(d.Statements, g.statement(noisy))
	}
	if g.p.OverridingRisk.Value == risk.BalancingReading {
		for range pick(g, 0, 1, 2) {
			d.Weighings = append(d.Weighings, g.weighing())
		}
	}
	return g.d
}

func (g *generator) states() {
	d := &g.d
	if g.seven || g.chance(40) {
		return
	}
	target := pick(g, att.State("PRK"), "IRN", "LBY", "SOM", "COD", "CAF", "SSD", "SDN", "YEM", "HTI", "IRQ", "LBN", "AFG",
		"LBR", "")
	if d.Activity != att.Import {
		d.Importer = target
	}
	d.FinalDestination = pick(g, target, target, "NOR", "")
	if g.chance(50) {
		d.PlacesOfUse = append(d.PlacesOfUse, att.Location{State: target, Region: pick(g, "", "Darfur", "Khartoum", "moon")})
	}
}

func (g *generator) lines() {
	d := &g.d
	d.Lines = nil
	for i := range pick(g, 1, 1, 1, 2) {
		l := risk.Line{Ref: fmt.Sprint("L", i), Class: risk.Known(att.Arms)}
		if g.chance(g.ifSeven(10, 35)) {
			l.Class = risk.Known(pick(g, att.ItemClassUnknown, att.Ammunition, att.Parts, att.OutsideTreaty))
		}
		l.Category = pick(g, att.BattleTanks, att.BattleTanks, att.SmallArmsAndLightWeapons, att.CategoryUnknown)
		l.Condition3, l.Condition4 = g.answer(att.Yes, 30), g.answer(att.Yes, 30)
		d.Lines = append(d.Lines, l)
	}
}

func (g *generator) parties() {
	d := &g.d
	d.Parties = nil
	for i := range pick(g, 1, 1, 1, 2, g.ifSeven(1, 0)) {
		d.Parties = append(d.Parties, risk.Party{
			Ref: fmt.Sprint("EU", i), Role: risk.EndUser, Listed: g.answer(att.No, g.ifSeven(1, 6)),
			Kind:  pick(g, att.Government, att.Government, att.NonGovernmental, att.RegionalAuthority, att.EndUserUnknown),
			State: pick(g, d.Importer, d.FinalDestination, "NOR", ""),
		})
	}
	if g.chance(g.ifSeven(0, 20)) {
		d.Parties = append(d.Parties, risk.Party{
			Ref: "BR", Role: pick(g, risk.Broker, risk.Carrier, risk.RoleUnknown), State: "PRK", Listed: g.answer(att.No, 25),
		})
	}
	for i := range d.Parties {
		p := &d.Parties[i]
		if p.Listed.Value == att.Yes && g.chance(70) {
			p.ListedUnder = []string{pick(g, "UNE-QDE", "UNE-YEM", "UNE-TAL")}
		}
		if p.Role == risk.EndUser && g.chance(10) {
			d.Lines[0].EndUsers = []string{p.Ref}
		}
	}
}

func (g *generator) measures() {
	d := &g.d
	d.Measures = nil
	if g.chance(30) {
		d.Documents = []risk.Document{{
			Ref: "DOC", Authentic: g.answer(att.Yes, 40), Expires: pick(g, att.Date{}, g.day, g.day.AddDays(-1)),
		}}
	}
	for i := range 3 {
		m := risk.Measure{
			Ref: fmt.Sprint("M", i), Available: g.answer(att.Yes, 20), Verified: g.answer(att.Yes, 20),
			Addresses: []att.Provision{att.Art7Par1, att.Art7Par4, att.Art11Par2},
			Recorded:  g.day.AddDays(-1),
		}
		if g.chance(12) {
			m.Recorded = pick(g, att.Date{}, g.day, g.day.AddDays(1))
		}
		if g.chance(15) {
			m.Addresses = []att.Provision{pick(g, att.Art7Par1B, att.Art7Par1A, att.Art11Par2)}
		}
		if g.chance(20) {
			m.Verified.Evidence = []string{pick(g, "DOC", "elsewhere")}
		}
		d.Measures = append(d.Measures, m)
	}
}

func (g *generator) council() risk.Fact[att.Answer] {
	f := risk.Fact[att.Answer]{Value: pick(g, att.No, att.No, att.No, att.Yes, att.Unknown), Author: "desk"}
	f.On = g.day.AddDays(pick(g, 0, 0, -1, -30, -31, 1))
	if g.chance(10) {
		f.Author = ""
	}
	return f
}

// quiet fills a statement for the whole transfer in which most facts are known.
func (g *generator) quiet(s *risk.Statement, noise int) {
	s.SecurityCouncil.Violated.On = g.day
	if g.chance(noise) {
		s.SecurityCouncil.Violated = g.council()
	}
	g.claims(s, g.ifSeven(0, 40))
	s.OwnMovement = risk.OwnMovement{ByStateParty: g.answer(att.No, noise)}
	if g.chance(80) {
		s.OwnMovement.OwnUse, s.OwnMovement.KeepsOwnership = risk.Known(att.No), risk.Known(att.No)
	}
	if g.chance(g.ifSeven(2, 20)) {
		s.OwnMovement = risk.OwnMovement{
			ByStateParty: g.answer(att.Yes, 20), OwnUse: g.answer(att.Yes, 20), KeepsOwnership: g.answer(att.Yes, 20),
		}
	}
	s.Agreements = risk.Agreements{Violated: g.answer(att.No, noise)}
	if g.chance(noise) {
		g.violation(s)
	}
	if g.chance(noise) {
		g.atrocity(s)
	}
	busy := pick(g, 0, 1, 2, 2, 3) + g.ifSeven(2, 0)
	for limb := range risk.Limb(limbs) {
		s.Appraisals[limb] = risk.Appraisal{Before: risk.Known(risk.Negligible)}
		if conditional(limb) {
			s.Appraisals[limb].Offence = risk.Known(att.Yes)
		}
		if g.IntN(limbs) < busy {
			s.Appraisals[limb] = g.appraisal(limb)
		}
	}
}

// claims adds what the host says of single measures.
func (g *generator) claims(s *risk.Statement, often int) {
	ids := []string{"UNE-PRK", "UNE-IRN-2", "UNE-LBY", "UNE-SOM-2", "UNE-COD", "UNE-QDE", "UNE-SDN", "UNE-TAL", "UNE-YEM"}
	for _, id := range ids {
		if !g.chance(often) {
			continue
		}
		if g.chance(25) {
			s.SecurityCouncil.Exemptions = append(s.SecurityCouncil.Exemptions,
				risk.Exemption{Measure: id, Met: g.answer(att.Yes, 60)})
		}
		if g.chance(25) {
			s.SecurityCouncil.Coverage = append(s.SecurityCouncil.Coverage,
				risk.Coverage{Measure: id, Covered: g.answer(att.No, 60)})
		}
	}
}

func (g *generator) violation(s *risk.Statement) {
	s.Agreements.Violated = g.answer(att.Yes, 50)
	for range g.IntN(3) {
		s.Agreements.Instruments = append(s.Agreements.Instruments, pick(g, "OBL-10", "OBL-02", "OWN-1", "POL-01", "CT-12"))
	}
}

func (g *generator) atrocity(s *risk.Statement) {
	s.Atrocities.Crime.Value = risk.Crime(g.IntN(7))
	s.Atrocities.Knowledge.Value = risk.Knowledge(g.IntN(4))
	if s.Atrocities.Crime.Value == 0 {
		s.Atrocities.Crime.Author = pick(g, "", "desk")
	}
}

func (g *generator) appraisal(limb risk.Limb) risk.Appraisal {
	a := risk.Appraisal{Before: g.likelihood(90)}
	if g.chance(70) {
		a.After = g.likelihood(50)
		for range pick(g, 1, 1, 1, 2, 0) {
			a.Measures = append(a.Measures, pick(g, "M0", "M0", "M1", "M2"))
		}
	}
	if conditional(limb) {
		a.Offence = g.answer(att.Yes, 40)
		if g.chance(15) {
			a.Instruments = []string{pick(g, "CT-12", "TOC-01", "OBL-10", "POL-01")}
		}
	}
	return a
}

// scope narrows a statement at random.
func (g *generator) scope() (line, endUser string) {
	if g.chance(50) {
		line = pick(g, g.d.Lines...).Ref
	}
	if len(g.d.Parties) > 0 && g.d.Parties[0].Role == risk.EndUser && g.chance(50) {
		endUser = "EU0"
	}
	return line, endUser
}

// statement says something more at some rank, and may contradict what is said already.
func (g *generator) statement(noise int) risk.Statement {
	var s risk.Statement
	s.Line, s.EndUser = g.scope()
	if !g.seven {
		g.beforeSeven(&s)
	}
	for limb := range risk.Limb(limbs) {
		if g.chance(max(noise, g.ifSeven(20, 0))) {
			s.Appraisals[limb] = g.appraisal(limb)
			if g.chance(30) {
				s.Appraisals[limb].Before = risk.Fact[risk.Likelihood]{}
			}
		}
	}
	return s
}

// beforeSeven says something on what comes before Article 7.
func (g *generator) beforeSeven(s *risk.Statement) {
	if g.chance(30) {
		s.SecurityCouncil.Violated = g.council()
	}
	if g.chance(20) {
		g.claims(s, 20)
	}
	if g.chance(20) {
		s.OwnMovement.OwnUse = g.answer(att.No, 50)
	}
	if g.chance(20) {
		s.OwnMovement.ByStateParty = g.answer(att.No, 50)
	}
	if g.chance(20) {
		s.Agreements.Violated = g.answer(att.No, 50)
	}
	if g.chance(10) {
		g.violation(s)
	}
	if g.chance(20) {
		g.atrocity(s)
	}
}

func (g *generator) weighing() risk.Weighing {
	w := risk.Weighing{
		Limbs: []risk.Limb{risk.Limb(g.IntN(criteria))}, Likelihood: risk.Likelihood(3 + g.IntN(3)),
		Result: pick(g, risk.BenefitGreater, risk.BenefitGreater, risk.RiskGreater), By: "minister", On: g.day.AddDays(-1),
	}
	for limb := range risk.Limb(criteria) {
		if limb != w.Limbs[0] && g.chance(50) {
			w.Limbs = append(w.Limbs, limb)
		}
	}
	w.Line, w.EndUser = g.scope()
	if g.chance(20) {
		switch g.IntN(5) {
		case 0:
			w.By = ""
		case 1:
			w.On = att.Date{}
		case 2:
			w.On = g.day.AddDays(1)
		case 3:
			w.Likelihood = risk.Likelihood(g.IntN(3))
		default:
			w.Result = risk.WeighingUnknown
		}
	}
	return w
}
