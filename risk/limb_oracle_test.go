package risk_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// Why the analysis by limb and the analysis of combinations together cover the raw space.
//
// The outcome of a completion is a function of seven verdicts, of the scope, and of 6(1), 6(2) and 6(3): this is how
// the oracle's judge is written, and TestCombinations holds package risk to it. A limb's verdict depends on its own
// facts alone, and under a policy that raises on those of 7(4). So, as long as no measure is shared, the completions of
// a case are the product of the completions of its parts, and what matters of a part is the set of verdicts that it can
// reach and, for each of its facts, between which verdicts that fact alone can move it. The tests here walk the raw
// facts of every part and compare the set reached; TestCombinations (build tag exhaustive) walks all combinations of
// such sets, one raw representative for each. What breaks independence is walked on its own: 7(4) that raises in
// TestRaisedLimb, shared measures in TestSharedMeasures, and all of it together in TestRandomCases.

// reached lists the verdicts that a limb can still have, by enumerating the completions of its facts.
func reached(policy *risk.PolicyData, data *risk.CaseData, limb risk.Limb) []risk.Standing {
	j := read(policy, data, &data.Lines[0], &data.Parties[0])
	var found []risk.Standing
	var complete func(i int)
	complete = func(i int) {
		if i == len(j.unknown) {
			if s := j.appraise(limb); !slices.Contains(found, s) {
				found = append(found, s)
			}
			return
		}
		for _, v := range j.unknown[i].values {
			*j.unknown[i].place = v
			complete(i + 1)
		}
	}
	complete(0)
	slices.Sort(found)
	return found
}

// limbTest walks raw facts of one limb, all other facts known and quiet.
type limbTest struct {
	policy   risk.PolicyData
	assessor *risk.Assessor
	data     risk.CaseData
	limb     risk.Limb
	// seen counts the sets reached.
	seen map[string]int
}

func newLimbTest(t *testing.T, limb risk.Limb, policy risk.PolicyData) *limbTest {
	t.Helper()
	l := &limbTest{policy: policy, assessor: newAssessor(t, policy), data: cleanCase(), limb: limb, seen: map[string]int{}}
	l.data.Statements[0].OwnMovement.OwnUse = risk.Known(att.No)
	l.data.Statements[0].OwnMovement.KeepsOwnership = risk.Known(att.No)
	l.data.Measures = []risk.Measure{goodMeasure("M"), goodMeasure("N")}
	return l
}

func goodMeasure(ref string) risk.Measure {
	return risk.Measure{
		Ref: ref, Addresses: []att.Provision{att.Art7Par1, att.Art7Par4, att.Art11Par2}, Available: risk.Known(att.Yes),
		Verified: risk.Known(att.Yes), Recorded: testDay.AddDays(-1),
	}
}

func (l *limbTest) appraisal() *risk.Appraisal { return &l.data.Statements[0].Appraisals[l.limb] }

// check compares what the limb reaches.
func (l *limbTest) check(t *testing.T) {
	t.Helper()
	want := reached(&l.policy, &l.data, l.limb)
	got, _ := assess(t, l.assessor, l.data).Results()[0].Provision(l.limb.Provision())
	have := got.CouldBe
	if got.Standing != risk.Open {
		have = []risk.Standing{got.Standing}
	}
	if got.Standing == risk.NotApplicable || got.Standing == risk.Recorded {
		have = []risk.Standing{risk.Under} // a limb that is not asked, and 7(4) that was made, bar nothing
	}
	if !slices.Equal(have, want) {
		require.Equal(t, want, have, "%v under %v: %+v, measures %+v, weighings %+v, 7(4) %+v", l.limb,
			l.policy.OverridingRisk.Value, *l.appraisal(), l.data.Measures, l.data.Weighings,
			l.data.Statements[0].Appraisals[risk.GenderBasedViolence])
	}
	l.seen[fmt.Sprintf("%v", want)]++
}

// likelihoodsOf walks before and after over all their values.
func likelihoodsOf(a *risk.Appraisal, each func()) {
	for before := risk.LikelihoodUnknown; before <= risk.Probable; before++ {
		for after := risk.LikelihoodUnknown; after <= risk.Probable; after++ {
			a.Before, a.After = risk.Fact[risk.Likelihood]{Value: before}, risk.Fact[risk.Likelihood]{Value: after}
			each()
		}
	}
}

var threeAnswers = []risk.Fact[att.Answer]{{}, {Value: att.Yes}, {Value: att.No}}

// measuresOf walks the facts by which one measure counts, and the appraisal without any.
func (l *limbTest) measuresOf(each func()) {
	a, m := l.appraisal(), &l.data.Measures[0]
	a.Measures = nil
	each()
	a.Measures = []string{"M"}
	for _, addresses := range [][]att.Provision{{l.limb.Provision()}, {att.Art7Par1, att.Art11Par2}, {att.Art7Par1Bi}} {
		for _, available := range threeAnswers {
			for _, verified := range threeAnswers {
				for _, recorded := range []att.Date{{}, testDay.AddDays(-1), testDay, testDay.AddDays(1)} {
					m.Addresses, m.Available, m.Verified, m.Recorded = addresses, available, verified, recorded
					each()
				}
			}
		}
	}
	l.data.Measures[0] = goodMeasure("M")
}

// weighingsOf walks what may be recorded as a weighing of the limb; only balancing looks at it.
func (l *limbTest) weighingsOf(each func()) {
	l.data.Weighings = nil
	each()
	if l.policy.OverridingRisk.Value != risk.BalancingReading || l.limb >= criteria {
		return
	}
	for _, result := range []risk.WeighingResult{risk.WeighingUnknown, risk.BenefitGreater, risk.RiskGreater} {
		for likelihood := risk.LikelihoodUnknown; likelihood <= risk.Probable; likelihood++ {
			if result != risk.BenefitGreater && likelihood != risk.LikelihoodUnknown && likelihood != risk.Clear {
				continue // only a benefit has a likelihood up to which it goes
			}
			l.data.Weighings = []risk.Weighing{{
				Limbs: []risk.Limb{l.limb}, Likelihood: likelihood, Result: result, By: "minister", On: testDay,
			}}
			each()
		}
	}
	l.data.Weighings = nil
}

func readingPolicy(reading risk.Reading) risk.PolicyData {
	p := completePolicy()
	p.OverridingRisk = set(reading)
	return p
}

// setsReached is the number of sets of verdicts that an unconditional limb can have: all but "under or by measure",
// which takes an open offence, and under balancing "by measure or over", since a weighing may find either.
func setsReached(reading risk.Reading) int {
	if reading == risk.BalancingReading {
		return 5
	}
	return 6
}

// The three unconditional limbs of 7(1), over all their raw facts under all readings.
func TestUnconditionalLimbs(t *testing.T) {
	withoutRace(t)
	for _, limb := range []risk.Limb{risk.PeaceAndSecurity, risk.HumanitarianLaw, risk.HumanRights} {
		for _, reading := range risk.Readings() {
			t.Run(limb.String()+" "+reading.String(), func(t *testing.T) {
				t.Parallel()
				l := newLimbTest(t, limb, readingPolicy(reading))
				l.measuresOf(func() { l.weighingsOf(func() { likelihoodsOf(l.appraisal(), func() { l.check(t) }) }) })
				assert.Len(t, l.seen, setsReached(reading))
			})
		}
	}
}

// The two conditional limbs: the same with the offence, and with conventions joined or not.
func TestConditionalLimbs(t *testing.T) {
	withoutRace(t)
	for _, limb := range []risk.Limb{risk.Terrorism, risk.OrganizedCrime} {
		for _, reading := range risk.Readings() {
			t.Run(limb.String()+" "+reading.String(), func(t *testing.T) {
				t.Parallel()
				joined := newLimbTest(t, limb, readingPolicy(reading))
				none := readingPolicy(reading)
				none.Instruments = nil
				apart := newLimbTest(t, limb, none)
				for _, offence := range threeAnswers {
					joined.appraisal().Offence = offence
					if offence.Value == att.No { // under, whatever else
						joined.appraisal().Measures = []string{"M"}
						likelihoodsOf(joined.appraisal(), func() { joined.check(t) })
					} else {
						joined.measuresOf(func() {
							if offence.Value == att.Unknown {
								likelihoodsOf(joined.appraisal(), func() { joined.check(t) })
								return
							}
							joined.weighingsOf(func() { likelihoodsOf(joined.appraisal(), func() { joined.check(t) }) })
						})
					}
					apart.appraisal().Offence = offence
					likelihoodsOf(apart.appraisal(), func() { apart.check(t) })
				}
				assert.Len(t, joined.seen, setsReached(reading)+1)
				assert.Equal(t, map[string]int{"[under]": 108}, apart.seen)
			})
		}
	}
}

// 11(2) under every threshold, and 7(4) under a policy that records.
func TestDiversionAndViolence(t *testing.T) {
	withoutRace(t)
	for threshold := risk.Negligible; threshold <= risk.Probable; threshold++ {
		p := completePolicy()
		p.DiversionThreshold = set(threshold)
		l := newLimbTest(t, risk.Diversion, p)
		l.measuresOf(func() { likelihoodsOf(l.appraisal(), func() { l.check(t) }) })
		assert.NotEmpty(t, l.seen)
	}
	for _, reading := range risk.Readings() {
		l := newLimbTest(t, risk.GenderBasedViolence, readingPolicy(reading))
		l.measuresOf(func() { likelihoodsOf(l.appraisal(), func() { l.check(t) }) })
		assert.Len(t, l.seen, 2)
	}
}

// The conventions named for an offence: joined, not joined, joined for something else.
func TestOffenceByConvention(t *testing.T) {
	seen := map[string]int{}
	for _, limb := range []risk.Limb{risk.Terrorism, risk.OrganizedCrime} {
		l := newLimbTest(t, limb, completePolicy())
		l.appraisal().Before = risk.Known(risk.Clear)
		ids := []string{"CT-12", "TOC-01", "OBL-10", "CT-01", "POL-01"}
		for subset := range 1 << len(ids) {
			l.appraisal().Instruments = nil
			for i, id := range ids {
				if subset&(1<<i) != 0 {
					l.appraisal().Instruments = append(l.appraisal().Instruments, id)
				}
			}
			for _, offence := range threeAnswers {
				l.appraisal().Offence = offence
				l.check(t)
			}
		}
		for name, n := range l.seen {
			seen[name] += n
		}
	}
	assert.Len(t, seen, 3)
}

// When an after likelihood counts: everything about one measure and the document it rests on, beside a second.
func TestMeasuresCount(t *testing.T) {
	withoutRace(t)
	l := newLimbTest(t, risk.HumanRights, completePolicy())
	l.appraisal().Before, l.appraisal().After = risk.Known(risk.Clear), risk.Known(risk.Negligible)
	l.data.Documents = []risk.Document{{Ref: "DOC"}}
	evidence := [][]string{nil, {"elsewhere"}, {"DOC"}}
	for _, second := range append([]risk.Fact[att.Answer]{{Author: "desk"}}, threeAnswers...) {
		l.data.Measures[1].Available = second
		for _, authentic := range threeAnswers {
			for _, expires := range []att.Date{{}, testDay.AddDays(-1), testDay} {
				l.data.Documents[0].Authentic, l.data.Documents[0].Expires = authentic, expires
				for _, rests := range evidence {
					l.measuresOf(func() {
						if len(l.appraisal().Measures) > 0 {
							l.appraisal().Measures = []string{"M", "N", "M"}
						}
						l.data.Measures[0].Verified.Evidence = rests
						l.check(t)
					})
				}
			}
		}
	}
	assert.Len(t, l.seen, 3)
}

// A limb that 7(4) raises, over the levels of both, the ways in which their measures count, and the weighings.
func TestRaisedLimb(t *testing.T) {
	withoutRace(t)
	for _, limb := range []risk.Limb{risk.PeaceAndSecurity, risk.OrganizedCrime} {
		for _, reading := range risk.Readings() {
			t.Run(limb.String()+" "+reading.String(), func(t *testing.T) {
				t.Parallel()
				p := readingPolicy(reading)
				p.Violence, p.RaisedLimbs = set(risk.RaiseLimbs), []risk.Limb{limb}
				l := newLimbTest(t, limb, p)
				violence := &l.data.Statements[0].Appraisals[risk.GenderBasedViolence]
				for _, own := range threeAnswers {
					for _, others := range threeAnswers {
						l.data.Measures[0].Available, l.data.Measures[1].Available = own, others
						l.appraisal().Measures, violence.Measures = []string{"M"}, []string{"N"}
						likelihoodsOf(violence, func() {
							if violence.Before.Value == 0 && testing.Short() {
								return
							}
							l.raisedLevels(t)
						})
					}
				}
				assert.GreaterOrEqual(t, len(l.seen), 6)
			})
		}
	}
}

func (l *limbTest) raisedLevels(t *testing.T) {
	t.Helper()
	for _, weighing := range []risk.Weighing{
		{}, {Result: risk.RiskGreater, Likelihood: risk.Clear}, {Result: risk.BenefitGreater, Likelihood: risk.Clear},
	} {
		l.data.Weighings = nil
		if weighing.Result != risk.WeighingUnknown {
			if l.policy.OverridingRisk.Value != risk.BalancingReading {
				continue
			}
			weighing.Limbs, weighing.By, weighing.On = []risk.Limb{l.limb}, "minister", testDay
			l.data.Weighings = []risk.Weighing{weighing}
		}
		likelihoodsOf(l.appraisal(), func() { l.check(t) })
	}
}

// Two appraisals that rest on one open measure, and a third that rests on it and on one more: outcome, possible
// outcomes and missing facts.
func TestSharedMeasures(t *testing.T) {
	withoutRace(t)
	for _, reading := range risk.Readings() {
		for _, mode := range []risk.ViolenceMode{risk.RecordViolence, risk.RaiseLimbs} {
			t.Run(reading.String()+" "+mode.String(), func(t *testing.T) {
				t.Parallel()
				p := readingPolicy(reading)
				p.Violence = set(mode)
				other := risk.Diversion
				if mode == risk.RaiseLimbs {
					p.RaisedLimbs = []risk.Limb{risk.Terrorism}
					other = risk.GenderBasedViolence
				}
				assert.Positive(t, walkShared(t, p, other))
			})
		}
	}
}

func walkShared(t *testing.T, p risk.PolicyData, other risk.Limb) (compared int) {
	t.Helper()
	a := newAssessor(t, p)
	d := cleanCase()
	d.Statements[0].OwnMovement.OwnUse = risk.Known(att.No)
	d.Statements[0].OwnMovement.KeepsOwnership = risk.Known(att.No)
	d.Measures = []risk.Measure{goodMeasure("M"), goodMeasure("N")}
	d.Measures[0].Available = risk.Fact[att.Answer]{}
	one, two := &d.Statements[0].Appraisals[risk.Terrorism], &d.Statements[0].Appraisals[other]
	two.Measures = []string{"M"}
	for _, measures := range [][]string{{"M"}, {"N", "M"}} {
		for _, second := range threeAnswers[:len(measures)] {
			one.Measures, d.Measures[1].Available = measures, second
			for _, offence := range threeAnswers[:2] {
				one.Offence = offence
				likelihoodsOf(one, func() {
					likelihoodsOf(two, func() {
						verdicts, ok := ask(&p, &d, 1<<16)
						require.True(t, ok)
						require.Empty(t, disagreement(assess(t, a, d), verdicts), "%+v %+v %+v", *one, *two, d.Measures)
						compared++
					})
				})
			}
		}
	}
	return compared
}

// withoutRace leaves a walk over everything to the run without the race detector, under which it would take many
// minutes: what it walks is one goroutine's.
func withoutRace(t *testing.T) {
	t.Helper()
	if raceEnabled {
		t.Skip("a walk over everything, in one goroutine")
	}
}
