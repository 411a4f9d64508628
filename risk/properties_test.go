package risk_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// randomly walks random cases with seeds of its own.
func randomly(t *testing.T, name string, each func(g *generator, p risk.PolicyData, d risk.CaseData)) {
	t.Helper()
	policies := 1000
	if testing.Short() || raceEnabled {
		policies = 100
	}
	salt := uint64(0)
	for _, r := range name {
		salt = salt*31 + uint64(r)
	}
	for seed := range uint64(policies) {
		g := &generator{Rand: rand.New(rand.NewPCG(salt, seed))}
		p := g.policy()
		for range 4 {
			each(g, p, g.next())
		}
	}
}

// simple leaves one line, at most one end user and one statement: nothing replaces or contradicts anything.
func simple(d *risk.CaseData) {
	d.Lines, d.Statements = d.Lines[:1], d.Statements[:1]
	d.Lines[0].EndUsers = nil
	if len(d.Parties) > 1 && d.Parties[1].Role == risk.EndUser {
		d.Parties = slices.Delete(d.Parties, 1, 2)
	}
	for i := range d.Weighings {
		d.Weighings[i].Line, d.Weighings[i].EndUser = "", ""
	}
}

// copied is a deep copy.
func copied(t *testing.T, d risk.CaseData) risk.CaseData {
	t.Helper()
	c, err := risk.NewCase(d)
	require.NoError(t, err)
	return c.Data()
}

type shown struct {
	line, endUser, possible, missing string
}

func showAll(a risk.Assessment) []shown {
	var list []shown
	for _, r := range a.Results() {
		list = append(list, shown{r.Line(), r.EndUser(), r.Possible().String(), names(missingOf(r))})
	}
	slices.SortFunc(list, func(a, b shown) int {
		if a.line != b.line {
			return compareText(a.line, b.line)
		}
		return compareText(a.endUser, b.endUser)
	})
	return list
}

func compareText(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	default:
		return 0
	}
}

// Whatever else is known or not, a certain prohibition leaves nothing but prohibited, and out of scope.
func TestProhibitionAlwaysWins(t *testing.T) {
	allowed := risk.NewOutcomeSet(risk.Prohibited, risk.OutOfScope)
	violations := []func(*risk.Statement){
		func(s *risk.Statement) { s.SecurityCouncil.Violated = risk.Known(att.Yes) },
		func(s *risk.Statement) { s.Agreements = risk.Agreements{Violated: risk.Known(att.Yes)} },
		func(s *risk.Statement) {
			s.Atrocities = risk.Atrocities{Crime: risk.Known(risk.Genocide), Knowledge: risk.Known(risk.ActualKnowledge)}
		},
	}
	randomly(t, "prohibition", func(g *generator, p risk.PolicyData, d risk.CaseData) {
		simple(&d)
		pick(g, violations...)(&d.Statements[0])
		got := assess(t, newAssessor(t, p), d).Possible()
		require.Equal(t, got, got&allowed, "%s", got)
	})
}

// adverse lists changes that make one fact of a case more adverse; each reports whether it changed anything.
func adverse(d *risk.CaseData) []func() bool {
	var list []func() bool
	answer := func(f *risk.Fact[att.Answer], worst att.Answer) {
		list = append(list, func() bool {
			changed := f.Value != worst && f.Value != att.Unknown
			f.Value = worst
			return changed
		})
	}
	likelihood := func(f *risk.Fact[risk.Likelihood]) {
		list = append(list, func() bool {
			changed := f.Value != risk.LikelihoodUnknown && f.Value != risk.Probable
			f.Value++
			return changed
		})
	}
	s := &d.Statements[0]
	answer(&s.OwnMovement.ByStateParty, att.No)
	answer(&s.OwnMovement.OwnUse, att.No)
	answer(&s.OwnMovement.KeepsOwnership, att.No)
	answer(&s.SecurityCouncil.Violated, att.Yes)
	answer(&s.Agreements.Violated, att.Yes)
	answer(&d.Lines[0].Condition3, att.Yes)
	answer(&d.Lines[0].Condition4, att.Yes)
	for i := range s.SecurityCouncil.Exemptions {
		answer(&s.SecurityCouncil.Exemptions[i].Met, att.No)
	}
	for i := range s.SecurityCouncil.Coverage {
		answer(&s.SecurityCouncil.Coverage[i].Covered, att.Yes)
	}
	for i := range d.Parties {
		answer(&d.Parties[i].Listed, att.Yes)
	}
	for i := range d.Measures {
		answer(&d.Measures[i].Available, att.No)
		answer(&d.Measures[i].Verified, att.No)
	}
	for i := range d.Documents {
		answer(&d.Documents[i].Authentic, att.No)
	}
	for limb := range s.Appraisals {
		a := &s.Appraisals[limb]
		likelihood(&a.Before)
		likelihood(&a.After)
		if conditional(risk.Limb(limb)) {
			answer(&a.Offence, att.Yes)
		}
		list = append(list, func() bool {
			changed := len(a.Measures) > 0
			a.Measures = nil
			return changed
		})
	}
	list = append(list,
		func() bool {
			changed := s.Atrocities.Crime.Value == risk.NoCrime
			s.Atrocities.Crime.Value = risk.Genocide
			return changed
		},
		func() bool {
			changed := s.Atrocities.Knowledge.IsKnown() && s.Atrocities.Knowledge.Value < risk.ActualKnowledge
			s.Atrocities.Knowledge.Value++
			return changed
		})
	return list
}

// Nothing gets more permissive when a likelihood rises, a fact turns adverse or a measure is taken away: neither the
// most nor the least restrictive of the possible outcomes, and what was not authorizable stays so. The outcome refer
// stands for all that is possible, so that it is not compared itself: where a prohibition comes into question, deny
// turns into "prohibited or deny". Under balancing the least restrictive outcome can get more permissive: where a
// measure is taken away a weighing is asked for that nobody needed before, and it may find the benefit greater. Also
// there, a recorded weighing is passed over while the likelihood is open, and comes into its own when a measure with an
// open likelihood is taken away: so balancing is walked without recorded weighings.
func TestNothingGetsMorePermissive(t *testing.T) {
	changes := 0
	randomly(t, "adverse", func(_ *generator, p risk.PolicyData, d risk.CaseData) {
		simple(&d)
		d.Weighings = nil
		assessor := newAssessor(t, p)
		before := assess(t, assessor, d)
		for i := range adverse(&d) {
			e := copied(t, d)
			if !adverse(&e)[i]() {
				continue
			}
			changes++
			after := assess(t, assessor, e)
			settled := before.Possible().Len() == 1 && after.Possible().Len() == 1
			if settled && after.Outcome() < before.Outcome() || worstOf(after) < worstOf(before) ||
				before.Authorizable() == att.No && after.Authorizable() != att.No {
				require.Fail(t, "more permissive", "change %d: %s to %s\n%+v\n%+v", i, before.Possible(), after.Possible(), p, d)
			}
			if p.OverridingRisk.Value != risk.BalancingReading {
				require.GreaterOrEqual(t, leastOf(after), leastOf(before))
			}
		}
	})
	assert.Greater(t, changes, 1000)
}

func worstOf(a risk.Assessment) risk.Outcome {
	for o := range a.Possible().All() {
		return o
	}
	return risk.OutcomeInvalid
}

func leastOf(a risk.Assessment) (least risk.Outcome) {
	for o := range a.Possible().All() {
		least = o
	}
	return least
}

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
			{Result: risk.RiskGreater, Likelihood: risk.Probable}, {Result: risk.BenefitGreater, Likelihood: risk.Substantial},
			{Result: risk.BenefitGreater, Likelihood: risk.Clear}, {Result: risk.BenefitGreater, Likelihood: risk.Probable},
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

// The order of lines, parties, statements, measures, weighings, documents and names never matters.
func TestOrderOfInputNeverMatters(t *testing.T) {
	compared := 0
	randomly(t, "order", func(g *generator, p risk.PolicyData, d risk.CaseData) {
		assessor := newAssessor(t, p)
		before := showAll(assess(t, assessor, d))
		e := copied(t, d)
		shuffle(g, e.Lines)
		shuffle(g, e.Parties)
		shuffle(g, e.Statements)
		shuffle(g, e.Measures)
		shuffle(g, e.Weighings)
		shuffle(g, e.Documents)
		for i := range e.Statements {
			s := &e.Statements[i]
			shuffle(g, s.SecurityCouncil.Exemptions)
			shuffle(g, s.SecurityCouncil.Coverage)
			shuffle(g, s.Agreements.Instruments)
			for limb := range s.Appraisals {
				shuffle(g, s.Appraisals[limb].Measures)
			}
		}
		require.Equal(t, before, showAll(assess(t, assessor, e)))
		compared++
	})
	assert.Positive(t, compared)
}

func shuffle[T any](g *generator, list []T) {
	g.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
}

// A line and an end user come to the same alone as beside others.
func TestPairsDoNotInfluenceEachOther(t *testing.T) {
	several := 0
	randomly(t, "pairs", func(_ *generator, p risk.PolicyData, d risk.CaseData) {
		assessor := newAssessor(t, p)
		together := assess(t, assessor, d).Results()
		if len(together) > 1 {
			several++
		}
		for _, r := range together {
			alone := only(copied(t, d), r.Line(), r.EndUser())
			got := assess(t, assessor, alone).Results()
			require.Len(t, got, 1)
			require.Equal(t, r.Possible(), got[0].Possible())
			require.Equal(t, names(missingOf(r)), names(missingOf(got[0])))
		}
	})
	assert.Positive(t, several)
}

// only keeps one line and one end user, and what is said about them.
func only(d risk.CaseData, line, endUser string) risk.CaseData {
	about := func(l, e string) bool { return l != "" && l != line || e != "" && e != endUser }
	d.Lines = slices.DeleteFunc(d.Lines, func(l risk.Line) bool { return l.Ref != line })
	d.Parties = slices.DeleteFunc(d.Parties, func(p risk.Party) bool { return p.Role == risk.EndUser && p.Ref != endUser })
	d.Statements = slices.DeleteFunc(d.Statements, func(s risk.Statement) bool { return about(s.Line, s.EndUser) })
	d.Weighings = slices.DeleteFunc(d.Weighings, func(w risk.Weighing) bool { return about(w.Line, w.EndUser) })
	return d
}

// The same input gives the same bytes, also from many goroutines that share one assessor.
func TestSameBytesFromManyGoroutines(t *testing.T) {
	g := &generator{Rand: rand.New(rand.NewPCG(1, 2))}
	p := g.policy()
	assessor := newAssessor(t, p)
	var cases []risk.Case
	var want []string
	for range 40 {
		c, err := risk.NewCase(g.next())
		require.NoError(t, err)
		cases = append(cases, c)
		want = append(want, bytesOf(t, assessor, c))
	}
	got := make([][]string, 8)
	var group sync.WaitGroup
	for worker := range got {
		group.Go(func() {
			for _, c := range cases {
				a, err := assessor.Assess(c)
				if err != nil {
					return
				}
				b, err := json.Marshal(a)
				if err != nil {
					return
				}
				got[worker] = append(got[worker], string(b))
			}
		})
	}
	group.Wait()
	for _, texts := range got {
		assert.Equal(t, want, texts)
	}
	for i, c := range cases {
		again, err := risk.NewCase(c.Data())
		require.NoError(t, err)
		assert.Equal(t, want[i], bytesOf(t, newAssessor(t, p), again))
	}
}

func bytesOf(t *testing.T, assessor *risk.Assessor, c risk.Case) string {
	t.Helper()
	a, err := assessor.Assess(c)
	require.NoError(t, err)
	b, err := json.Marshal(a)
	require.NoError(t, err)
	return string(b)
}
