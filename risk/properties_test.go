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
	policies := 400
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
