package risk_test

import (
	"strconv"
	"testing"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// typedFacts are the facts of the benchmark's case as plain Go: what a hand-written rule would be given.
type typedFacts struct {
	class                                   att.ItemClass
	byStateParty, ownUse, keepsOwnership    att.Answer
	embargoed                               att.Answer
	checked, day                            att.Date
	violatesAgreement                       att.Answer
	crime                                   risk.Crime
	knowledge                               risk.Knowledge
	before, after                           [7]risk.Likelihood
	measures                                [7][]typedMeasure
	offence                                 [7]att.Answer
	destinations                            []att.State
	embargoes                               []typedEmbargo
	threshold, diversionThreshold           risk.Likelihood
	checkDays                               int
	raised                                  [7]bool
	substantialGroundsSuffice, joinedTerror bool
	joinedCrime                             bool
}

type typedMeasure struct {
	available, verified att.Answer
	recorded            att.Date
	addresses           [7]bool
}

type typedEmbargo struct {
	state       att.State
	from, until att.Date
}

// plain is the yardstick: it returns the outcome and nothing else, and takes no care of unknown facts beyond refusing
// to decide on them.
func plain(f *typedFacts) risk.Outcome {
	if f.class == att.OutsideTreaty {
		return risk.OutOfScope
	}
	if f.byStateParty == att.Yes && f.ownUse == att.Yes && f.keepsOwnership == att.Yes {
		return risk.OutOfScope
	}
	for i := range f.embargoes {
		e := &f.embargoes[i]
		for _, state := range f.destinations {
			if e.state == state && !f.day.Before(e.from) && (e.until.IsZero() || f.day.Before(e.until)) {
				return risk.Prohibited
			}
		}
	}
	age, known := f.day.DaysSince(f.checked)
	if f.embargoed == att.Yes || f.violatesAgreement == att.Yes {
		return risk.Prohibited
	}
	if f.embargoed == att.Unknown || !known || age < 0 || age > f.checkDays || f.violatesAgreement == att.Unknown {
		return risk.Refer
	}
	if f.knowledge == risk.ActualKnowledge || f.knowledge == risk.SubstantialGrounds && f.substantialGroundsSuffice {
		if f.crime != risk.NoCrime {
			return risk.Prohibited
		}
	}
	outcome := risk.Authorize
	violenceBefore, violenceAfter, _ := residuals(f, risk.GenderBasedViolence)
	for limb := range f.before {
		if limb == int(risk.GenderBasedViolence) ||
			limb == int(risk.Terrorism) && (!f.joinedTerror || f.offence[limb] == att.No) ||
			limb == int(risk.OrganizedCrime) && (!f.joinedCrime || f.offence[limb] == att.No) {
			continue
		}
		threshold := f.threshold
		if limb == int(risk.Diversion) {
			threshold = f.diversionThreshold
		}
		before, after, ok := residuals(f, risk.Limb(limb))
		if !ok {
			return risk.Refer
		}
		if f.raised[limb] {
			before, after = max(before, violenceBefore), max(after, violenceAfter)
		}
		switch {
		case after >= threshold:
			return risk.Deny
		case before >= threshold:
			outcome = risk.AuthorizeWithConditions
		}
	}
	return outcome
}

func residuals(f *typedFacts, limb risk.Limb) (before, after risk.Likelihood, ok bool) {
	before = f.before[limb]
	after = before
	if before == risk.LikelihoodUnknown {
		return 0, 0, false
	}
	if f.after[limb] != risk.LikelihoodUnknown && len(f.measures[limb]) > 0 {
		counts := true
		for i := range f.measures[limb] {
			m := &f.measures[limb][i]
			counts = counts && m.addresses[limb] && m.available == att.Yes && m.verified == att.Yes &&
				m.recorded.Before(f.day)
		}
		if counts {
			after = min(before, f.after[limb])
		}
	}
	return before, after, true
}

// benchCase is a one-line case with measures under two provisions and 7(4) raising two limbs.
func benchCase() (risk.CaseData, risk.PolicyData) {
	data, policy := cleanCase(), completePolicy()
	policy.Violence = set(risk.RaiseLimbs)
	policy.RaisedLimbs = []risk.Limb{risk.HumanitarianLaw, risk.HumanRights}
	data.Measures = []risk.Measure{{
		Ref: "M1", Addresses: []att.Provision{att.Art7Par1Bi, att.Art11Par2}, Available: risk.Known(att.Yes),
		Verified: risk.Known(att.Yes), Recorded: testDay.AddDays(-10), Condition: "unit vetting",
	}}
	for _, limb := range []risk.Limb{risk.HumanitarianLaw, risk.Diversion} {
		data.Statements[0].Appraisals[limb] = risk.Appraisal{
			Before: risk.Known(risk.Clear), After: risk.Known(risk.Possible), Measures: []string{"M1"},
		}
	}
	return data, policy
}

func benchFacts() typedFacts {
	f := typedFacts{
		class: att.Arms, byStateParty: att.No, embargoed: att.No, checked: testDay.AddDays(-3), day: testDay,
		violatesAgreement: att.No, crime: risk.NoCrime, knowledge: risk.NoKnowledge,
		destinations: []att.State{"NOR"}, threshold: risk.Clear, diversionThreshold: risk.Clear, checkDays: 30,
		substantialGroundsSuffice: true, joinedTerror: true, joinedCrime: true,
	}
	for i := range f.before {
		f.before[i], f.offence[i] = risk.Negligible, att.Yes
	}
	measure := typedMeasure{available: att.Yes, verified: att.Yes, recorded: testDay.AddDays(-10)}
	for _, limb := range []risk.Limb{risk.HumanitarianLaw, risk.Diversion} {
		measure.addresses[limb] = true
	}
	for _, limb := range []risk.Limb{risk.HumanitarianLaw, risk.Diversion} {
		f.before[limb], f.after[limb] = risk.Clear, risk.Possible
		f.measures[limb] = []typedMeasure{measure}
	}
	f.raised[risk.HumanitarianLaw], f.raised[risk.HumanRights] = true, true
	for _, e := range att.Embargoes().Measures() {
		if e.Scope == att.WholeTerritory && e.To == att.Yes {
			f.embargoes = append(f.embargoes, typedEmbargo{e.State, e.Start, e.End})
		}
	}
	return f
}

// BenchmarkYardstick is the plain function on the facts of BenchmarkAssess.
func BenchmarkYardstick(b *testing.B) {
	f := benchFacts()
	b.ReportAllocs()
	for b.Loop() {
		if plain(&f) != risk.AuthorizeWithConditions {
			b.Fatal("wrong outcome")
		}
	}
}

// BenchmarkAssess decides a one-line case and reads its outcome, its results by provision, its possible and its
// missing set.
func BenchmarkAssess(b *testing.B) {
	data, policy := benchCase()
	assessor := newAssessor(b, policy)
	c, err := risk.NewCase(data)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		a, err := assessor.Assess(c)
		if err != nil || a.Outcome() != risk.AuthorizeWithConditions {
			b.Fatal("wrong outcome")
		}
	}
}

// BenchmarkAssessUnknown leaves everything unknown, which is the most that one line can cost.
func BenchmarkAssessUnknown(b *testing.B) {
	data, policy := benchCase()
	data.Statements = nil
	data.Lines[0].Class = risk.Fact[att.ItemClass]{}
	assessor := newAssessor(b, policy)
	c, err := risk.NewCase(data)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		a, err := assessor.Assess(c)
		if err != nil || a.Outcome() != risk.Refer {
			b.Fatal("wrong outcome")
		}
	}
}

// BenchmarkPairs shows that time is linear in the pairs of line and end user: its last figure is the time for one.
func BenchmarkPairs(b *testing.B) {
	for _, lines := range []int{1, 10, 100, 1000} {
		b.Run(strconv.Itoa(lines), func(b *testing.B) {
			data, policy := benchCase()
			for i := 1; i < lines; i++ {
				line := data.Lines[0]
				line.Ref = "L" + strconv.Itoa(i+1)
				data.Lines = append(data.Lines, line)
				data.Statements = append(data.Statements, risk.Statement{Line: line.Ref, Contribution: risk.Known(risk.Possible)})
			}
			assessor := newAssessor(b, policy)
			b.ReportAllocs()
			for b.Loop() {
				c, err := risk.NewCase(data)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := assessor.Assess(c); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*lines), "ns/pair")
		})
	}
}
