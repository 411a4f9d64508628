//go:build exhaustive

package risk_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// places of the parts in a combination.
const (
	atScope   = limbs
	atSix     = limbs + 1
	partCount = limbs + 4
)

// combination is a choice of parts, and the verdicts of one completion.
type combination struct {
	composed *risk.Composed
	chosen   [partCount]*part
	verdict  [partCount]uint8
	export   bool
	unknown  []raw
	compared int
}

// judge gives the outcome of one completion from the verdicts of the parts.
func (c *combination) judge() risk.Outcome {
	v := &c.verdict
	worst := max(v[0], v[1], v[2], v[3], v[4], v[risk.GenderBasedViolence])
	if v[atScope] == withDiversion {
		worst = max(worst, v[risk.Diversion])
	}
	switch {
	case v[atScope] == outsideTreaty:
		return risk.OutOfScope
	case v[atSix]+v[atSix+1]+v[atSix+2] > 0:
		return risk.Prohibited
	case !c.export:
		return risk.NotProhibited
	case worst == o:
		return risk.Deny
	case worst == b:
		return risk.AuthorizeWithConditions
	default:
		return risk.Authorize
	}
}

// compare lets the package and the oracle decide the combination.
func (c *combination) compare(t *testing.T) {
	t.Helper()
	c.unknown = c.unknown[:0]
	for i, p := range c.chosen {
		c.verdict[i] = p.verdicts[0]
		if len(p.verdicts) > 1 {
			c.unknown = append(c.unknown, raw{p.fact, &c.verdict[i], p.verdicts})
		}
	}
	want := settle(c.unknown, c.judge)
	got := c.composed.Settle()
	if got.Possible() != want.possible || got.Outcome() != want.outcome() || !slices.Equal(missingOf(got), want.missing) {
		var sets [partCount][]uint8
		for i, p := range c.chosen {
			sets[i] = p.verdicts
		}
		require.Fail(t, "disagreement", "%v: possible %s, oracle %s; missing %s, oracle %s", sets, got.Possible(),
			want.possible, names(missingOf(got)), names(want.missing))
	}
	c.compared++
}

func (c *combination) limb(limb risk.Limb, p *part) {
	c.chosen[limb] = p
	c.composed.Limb(limb, p.from)
}

func (c *combination) scope(p *part) {
	c.chosen[atScope] = p
	c.composed.Scope(p.from)
}

func (c *combination) six(one, two, three *part) {
	c.chosen[atSix], c.chosen[atSix+1], c.chosen[atSix+2] = one, two, three
	c.composed.Prohibitions(one.from, two.from, three.from)
}

// combinations holds the parts under one policy.
type combinations struct {
	limbs  [limbs][]part
	scopes []part
	six    [3][]part
}

func newCombination(t *testing.T, reading risk.Reading, activity att.Activity) (*combination, *combinations) {
	t.Helper()
	p := readingPolicy(reading)
	p.DiversionOfAmmunition, p.DiversionOfParts = set(att.No), set(att.Yes)
	parts := &combinations{scopes: scopeParts(t), six: prohibitionParts(t)}
	for limb := range risk.Limb(limbs) {
		bar := reading.Threshold()
		if limb == risk.Diversion {
			bar = risk.Clear
		}
		if limb == risk.GenderBasedViolence {
			continue
		}
		parts.limbs[limb] = appraisalParts(t, limb, bar, reading == risk.BalancingReading)
	}
	violence := risk.GenderBasedViolence
	unmade := caseOf(t, func(d *risk.CaseData) { d.Statements[0].Appraisals[violence] = risk.Appraisal{} })
	parts.limbs[violence] = []part{
		{caseOf(t, func(*risk.CaseData) {}), fact{}, []uint8{u}},
		{unmade, fact{violence.Provision(), "before", ""}, []uint8{u, o}},
	}
	base := caseOf(t, func(d *risk.CaseData) {
		d.Activity = activity
		if activity == att.Import {
			d.Importer = d.DecidingState
		}
	})
	c := &combination{composed: risk.Compose(newAssessor(t, p), base), export: activity == att.Export}
	c.scope(&parts.scopes[1])
	c.six(&parts.six[0][0], &parts.six[1][0], &parts.six[2][0])
	for limb := range risk.Limb(limbs) {
		c.limb(limb, &parts.limbs[limb][0])
	}
	return c, parts
}

// walkLimbs walks the sets of the seven appraisals. The three unconditional limbs of 7(1) stand in for each other, and
// so do the two conditional ones: TestCombinationsInOrder walks them in every order, and TestUnconditionalLimbs and
// TestConditionalLimbs compare each of them with the oracle on its own raw facts. So here they come in rising order.
func (c *combination) walkLimbs(parts *combinations, each func()) {
	limb := &parts.limbs
	for i := range limb[0] {
		c.limb(0, &limb[0][i])
		for j := i; j < len(limb[1]); j++ {
			c.limb(1, &limb[1][j])
			for k := j; k < len(limb[2]); k++ {
				c.limb(2, &limb[2][k])
				c.walkOthers(parts, true, each)
			}
		}
	}
}

// walkOthers walks the conditional limbs, 7(4) and 11(2).
func (c *combination) walkOthers(parts *combinations, rising bool, each func()) {
	limb := &parts.limbs
	for i := range limb[risk.Terrorism] {
		c.limb(risk.Terrorism, &limb[risk.Terrorism][i])
		first := 0
		if rising {
			first = i
		}
		for j := first; j < len(limb[risk.OrganizedCrime]); j++ {
			c.limb(risk.OrganizedCrime, &limb[risk.OrganizedCrime][j])
			for k := range limb[risk.GenderBasedViolence] {
				c.limb(risk.GenderBasedViolence, &limb[risk.GenderBasedViolence][k])
				for l := range limb[risk.Diversion] {
					c.limb(risk.Diversion, &limb[risk.Diversion][l])
					each()
				}
			}
		}
	}
}

// walkSix walks the states of 6(1) to 6(3), in rising order: TestCombinationsInOrder walks every order.
func (c *combination) walkSix(parts *combinations, each func()) {
	for i := range 3 {
		for j := i; j < 3; j++ {
			for k := j; k < 3; k++ {
				c.six(&parts.six[0][i], &parts.six[1][j], &parts.six[2][k])
				each()
			}
		}
	}
}

// TestCombinations compares every combination of what the seven appraisals, the scope and 6(1) to 6(3) can reach,
// under every reading.
func TestCombinations(t *testing.T) {
	for _, reading := range risk.Readings() {
		c, parts := newCombination(t, reading, att.Export)
		for i := range parts.scopes {
			c.scope(&parts.scopes[i])
			c.walkSix(parts, func() { c.walkLimbs(parts, func() { c.compare(t) }) })
		}
		assert.Greater(t, c.compared, 400_000, reading.String())
	}
}

// TestRaisedCombinations walks 7(4) that raises one limb or two, with every set of verdicts of a limb that it does not
// raise, of the raised ones, and of 11(2). The raised limbs are not independent of each other, so that the oracle
// enumerates the raw facts here.
func TestRaisedCombinations(t *testing.T) {
	compared := 0
	for _, raised := range [][]risk.Limb{{risk.HumanRights}, {risk.HumanRights, risk.Terrorism}} {
		for _, reading := range risk.Readings() {
			p := readingPolicy(reading)
			p.Violence, p.RaisedLimbs = set(risk.RaiseLimbs), raised
			compared += walkRaised(t, &p)
		}
	}
	assert.Greater(t, compared, 50_000)
}

func walkRaised(t *testing.T, p *risk.PolicyData) (compared int) {
	t.Helper()
	_, parts := newCombination(t, p.OverridingRisk.Value, att.Export)
	assessor := newAssessor(t, *p)
	d := cleanCase()
	d.Statements[0].OwnMovement.OwnUse = risk.Known(att.No)
	d.Statements[0].OwnMovement.KeepsOwnership = risk.Known(att.No)
	d.Measures = []risk.Measure{goodMeasure("M"), goodMeasure("N")}
	d.Measures[1].Available = risk.Fact[att.Answer]{}
	walked := []risk.Limb{risk.HumanitarianLaw, risk.HumanRights, risk.Terrorism, risk.Diversion}
	violence := &d.Statements[0].Appraisals[risk.GenderBasedViolence]
	var walk func(i int)
	walk = func(i int) {
		if i == len(walked) {
			verdicts, ok := ask(p, &d, 1<<20)
			require.True(t, ok)
			require.Empty(t, disagreement(assess(t, assessor, d), verdicts), "%+v %+v", *p, d)
			compared++
			return
		}
		for k := range parts.limbs[walked[i]] {
			from := parts.limbs[walked[i]][k].from.Data()
			d.Statements[0].Appraisals[walked[i]] = from.Statements[0].Appraisals[walked[i]]
			before := d.Weighings
			d.Weighings = append(slices.Clone(before), from.Weighings...)
			walk(i + 1)
			d.Weighings = before
		}
	}
	high, low, measure := risk.Known(risk.Clear), risk.Known(risk.Negligible), []string{"N"}
	for _, a := range []risk.Appraisal{
		{Before: low},
		{Before: high},
		{},
		{Before: high, After: low, Measures: []string{"M"}},
		{Before: high, After: low, Measures: measure},
		{Before: high, Measures: []string{"M"}},
	} {
		*violence = a
		walk(0)
	}
	return compared
}

// TestCombinationsInOrder tests the symmetries that TestCombinations uses: the limbs in every order with Article 6
// clear, the states of Article 6 in every order with each limb in turn, and all of it for what is no export.
func TestCombinationsInOrder(t *testing.T) {
	for _, reading := range []risk.Reading{risk.ClearReading, risk.BalancingReading} {
		c, parts := newCombination(t, reading, att.Export)
		limb := &parts.limbs
		for i := range limb[0] {
			for j := range limb[1] {
				for k := range limb[2] {
					c.limb(0, &limb[0][i])
					c.limb(1, &limb[1][j])
					c.limb(2, &limb[2][k])
					c.walkOthers(parts, false, func() { c.compare(t) })
				}
			}
		}
		assert.Greater(t, c.compared, 50_000)
	}
	for activity := att.Export; activity <= att.Brokering; activity++ {
		c, parts := newCombination(t, risk.ClearReading, activity)
		for s := range parts.scopes {
			c.scope(&parts.scopes[s])
			for i := range 27 {
				c.six(&parts.six[0][i%3], &parts.six[1][i/3%3], &parts.six[2][i/9])
				for limb := range risk.Limb(limbs) {
					for k := range parts.limbs[limb] {
						c.limb(limb, &parts.limbs[limb][k])
						c.compare(t)
					}
				}
			}
		}
		assert.Greater(t, c.compared, 5_000, activity.String())
	}
}
