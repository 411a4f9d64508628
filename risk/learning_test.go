package risk_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// learned sets an unknown fact of a simple case to each of its values, one after the other.
func learned(p *risk.PolicyData, d *risk.CaseData, f fact, each func(value int)) {
	s := &d.Statements[0]
	answers := func(place *risk.Fact[att.Answer]) {
		old := *place
		for _, a := range []att.Answer{att.Yes, att.No} {
			*place = risk.Fact[att.Answer]{Value: a, Author: "desk", On: d.AuthorizationDay}
			each(int(a))
		}
		*place = old
	}
	switch f.name {
	case "class":
		for class := att.Arms; class <= att.OutsideTreaty; class++ {
			d.Lines[0].Class = risk.Known(class)
			each(int(class))
		}
	case "condition_3":
		answers(&d.Lines[0].Condition3)
	case "condition_4":
		answers(&d.Lines[0].Condition4)
	case "by_state_party":
		answers(&s.OwnMovement.ByStateParty)
	case "own_use":
		answers(&s.OwnMovement.OwnUse)
	case "keeps_ownership":
		answers(&s.OwnMovement.KeepsOwnership)
	case "violated":
		if f.provision == att.Art6Par1 {
			answers(&s.SecurityCouncil.Violated)
		} else {
			s.Agreements.Instruments = nil
			answers(&s.Agreements.Violated)
		}
	case "crime":
		for c := risk.NoCrime; c <= risk.OtherWarCrimes; c++ {
			s.Atrocities.Crime = risk.Known(c)
			each(int(c))
		}
	case "knowledge":
		for k := risk.NoKnowledge; k <= risk.ActualKnowledge; k++ {
			s.Atrocities.Knowledge = risk.Known(k)
			each(int(k))
		}
	case "covered", "met", "listed", "in_force":
		learnedOfRegister(p, d, f, answers, each)
	default:
		learnedOfAppraisals(d, f, answers, each)
	}
}

func learnedOfRegister(p *risk.PolicyData, d *risk.CaseData, f fact, answers func(*risk.Fact[att.Answer]), each func(int)) {
	s := &d.Statements[0].SecurityCouncil
	switch f.name {
	case "covered":
		s.Coverage = slices.DeleteFunc(s.Coverage, func(c risk.Coverage) bool { return c.Measure == f.subject })
		s.Coverage = append(s.Coverage, risk.Coverage{Measure: f.subject})
		answers(&s.Coverage[len(s.Coverage)-1].Covered)
	case "met":
		i := slices.IndexFunc(s.Exemptions, func(e risk.Exemption) bool { return e.Measure == f.subject })
		answers(&s.Exemptions[i].Met)
	case "in_force":
		for _, stance := range []risk.Stance{risk.InForceStance, risk.NotInForceStance} {
			p.ContestedMeasures = []risk.ContestedMeasure{{Measure: f.subject, Stance: stance, Source: testSource}}
			each(int(stance))
		}
	default:
		i := slices.IndexFunc(d.Parties, func(q risk.Party) bool { return q.Ref == f.subject })
		if i < 0 {
			return // nobody is named who could be screened
		}
		d.Parties[i].Listed = risk.Known(att.No)
		each(0)
		d.Parties[i].Listed, d.Parties[i].ListedUnder = risk.Known(att.Yes), []string{"UNE-QDE"}
		each(1)
	}
}

func learnedOfAppraisals(d *risk.CaseData, f fact, answers func(*risk.Fact[att.Answer]), each func(int)) {
	likelihoods := func(place *risk.Fact[risk.Likelihood]) {
		for l := risk.Negligible; l <= risk.Probable; l++ {
			*place = risk.Known(l)
			each(int(l))
		}
	}
	measure := slices.IndexFunc(d.Measures, func(m risk.Measure) bool { return m.Ref == f.subject })
	limb := risk.Limb(0)
	for limb < limbs-1 && limb.Provision() != f.provision {
		limb++
	}
	a := &d.Statements[0].Appraisals[limb]
	switch f.name {
	case "available":
		answers(&d.Measures[measure].Available)
	case "verified":
		evidence := d.Measures[measure].Verified.Evidence
		for _, v := range []att.Answer{att.Yes, att.No} {
			d.Measures[measure].Verified = risk.Fact[att.Answer]{Value: v, Evidence: evidence}
			each(int(v))
		}
	case "recorded":
		for _, days := range []int{-1, 0} {
			d.Measures[measure].Recorded = d.AuthorizationDay.AddDays(days)
			each(days)
		}
	case "authentic":
		answers(&d.Documents[0].Authentic)
	case "before":
		likelihoods(&a.Before)
	case "after":
		likelihoods(&a.After)
	case "offence":
		a.Instruments = nil
		answers(&a.Offence)
	case "weighing":
		for _, w := range []risk.Weighing{
			{Result: risk.RiskGreater, Likelihood: risk.Probable},
			{Result: risk.BenefitGreater, Likelihood: risk.Substantial},
			{Result: risk.BenefitGreater, Likelihood: risk.Clear},
			{Result: risk.BenefitGreater, Likelihood: risk.Probable},
		} {
			w.Limbs, w.By, w.On = []risk.Limb{limb}, "minister", d.AuthorizationDay
			old := d.Weighings
			d.Weighings = append(slices.Clone(old), w)
			each(int(w.Likelihood))
			d.Weighings = old
		}
	default:
	}
}

// What is learned never leads outside the outcomes that were possible.
func TestLearningStaysInside(t *testing.T) {
	steps := map[string]int{}
	randomly(t, "learning", func(_ *generator, p risk.PolicyData, d risk.CaseData) {
		simple(&d)
		before := assess(t, newAssessor(t, p), d).Results()[0]
		_, endUsers := pairsOf(&d)
		for _, f := range read(&p, &d, &d.Lines[0], endUsers[0]).unknown {
			q, e := p, copied(t, d)
			q.ContestedMeasures = slices.Clone(p.ContestedMeasures)
			named := f.name
			learned(&q, &e, named, func(value int) {
				steps[named.name]++
				after := assess(t, newAssessor(t, q), e).Possible()
				if after&before.Possible() != after {
					require.Fail(t, "outside", "%v = %d: %s, before %s\n%+v\n%+v", named, value, after,
						before.Possible(), q, e)
				}
			})
		}
	})
	for _, kind := range kindsOfUnknown {
		if kind != "exporter" && kind != "destination" && !testing.Short() && !raceEnabled {
			assert.Positive(t, steps[kind], kind)
		}
	}
}
