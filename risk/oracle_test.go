package risk_test

import (
	"cmp"
	"slices"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// The oracle decides a case for one line and one end user by brute force: it lists the raw facts that are not known,
// walks every completion of them by plain nested recursion, and judges each completion with every fact in hand. It is
// written from the model of Articles 2, 6, 7 and 11 and shares nothing with the implementation.

const (
	yes       = uint8(att.Yes)
	no        = uint8(att.No)
	neverMade = uint8(9)
	// inTime and late are the completions of the day on which a measure was recorded.
	inTime = yes
	late   = no
	// weighedRisk, or the likelihood up to which the benefit was found greater.
	weighedRisk = uint8(9)
	// listedUnder is the first of the completions of a listing: under the measure with the slot.
	listedUnder = uint8(10)
)

const (
	maxSlots    = 16
	limbs       = 7
	criteria    = 5
	outsideItem = uint8(att.OutsideTreaty)
)

// raw is one unknown fact: its name, where its value stands in the world, and the values that it can take.
type raw struct {
	name   fact
	place  *uint8
	values []uint8
}

// fact names a missing fact as the package does; the facts of measures and documents carry no provision, since one
// measure can serve several appraisals.
type fact struct {
	provision att.Provision
	name      string
	subject   string
}

func (f fact) compare(g fact) int {
	return cmp.Or(f.provision.Compare(g.provision), cmp.Compare(f.name, g.name), cmp.Compare(f.subject, g.subject))
}

// world holds the values of all facts in one completion.
type world struct {
	class, condition3, condition4 uint8
	own                           [3]uint8
	violated                      uint8
	covered, inForce, met         [maxSlots]uint8
	listed                        [maxSlots]uint8
	frame                         [2]uint8
	agreements                    uint8
	crime, knowledge              uint8
	before, after                 [limbs]uint8
	offence                       [limbs]uint8
	weighing                      [criteria]uint8
	available, verified, recorded [maxSlots]uint8
	authentic                     [maxSlots]uint8
}

// verdict is what the oracle finds: the outcomes of all completions and the facts that matter.
type verdict struct {
	possible risk.OutcomeSet
	missing  []fact
	facts    []fact // every unknown fact
}

// settle walks all completions. judge sees the world of each.
func settle(unknown []raw, judge func() risk.Outcome) verdict {
	total := 1
	for _, r := range unknown {
		total *= len(r.values)
	}
	outcomes := make([]risk.Outcome, 0, total)
	var complete func(i int)
	complete = func(i int) {
		if i == len(unknown) {
			outcomes = append(outcomes, judge())
			return
		}
		for _, v := range unknown[i].values {
			*unknown[i].place = v
			complete(i + 1)
		}
	}
	complete(0)
	var v verdict
	for _, o := range outcomes {
		v.possible |= risk.NewOutcomeSet(o)
	}
	// A fact is missing if two completions that differ in it alone have different outcomes. The completions of one
	// fact stand stride apart.
	stride := total
	for _, r := range unknown {
		v.facts = append(v.facts, r.name)
		block := stride
		stride /= len(r.values)
		if differs(outcomes, block, stride) {
			v.missing = append(v.missing, r.name)
		}
	}
	slices.SortFunc(v.missing, fact.compare)
	v.missing = slices.Compact(v.missing)
	return v
}

func differs(outcomes []risk.Outcome, block, stride int) bool {
	for start := 0; start < len(outcomes); start += block {
		for i := start; i < start+stride; i++ {
			for j := i + stride; j < start+block; j += stride {
				if outcomes[i] != outcomes[j] {
					return true
				}
			}
		}
	}
	return false
}

// judged is a pair of line and end user with everything that is known about it, and the world to complete.
type judged struct {
	policy  *risk.PolicyData
	data    *risk.CaseData
	line    *risk.Line
	endUser *risk.Party // nil when the case names none
	w       world
	unknown []raw

	asked [limbs]bool  // conditional limbs without a convention are not asked
	named [limbs][]int // measures that the after likelihood rests on, by place in the case
	// weighed holds the recorded weighings of each limb that count, weighedRisk or the likelihood; 0 is none.
	weighed [criteria]uint8
	// parties are those whose listing matters here; embargoes the measures that may reach, by class of item.
	parties    []*risk.Party
	embargoes  [5][]att.EmbargoMatch
	slots      []string // IDs of measures with a slot in the world
	exempt     map[string]bool
	otherCrime bool
	// reaches holds what the host says of a measure that the register cannot tell of.
	reaches map[string]bool
}

// judge gives the outcome when every fact is known.
func (j *judged) judge() risk.Outcome {
	w := &j.w
	switch {
	case j.outside():
		return risk.OutOfScope
	case j.council() || w.agreements == yes || j.atrocity():
		return risk.Prohibited
	case j.data.Activity != att.Export:
		return risk.NotProhibited
	default:
		return j.article7()
	}
}

// outside: Articles 2(1), 3 and 4, and the three facts of 2(3).
func (j *judged) outside() bool {
	w := &j.w
	own := w.own == [3]uint8{yes, yes, yes}
	takesAlong := j.policy.OwnMovementTakesAlong.Value == att.Yes
	switch att.ItemClass(w.class) {
	case att.Arms:
		return own
	case att.Ammunition:
		return w.condition3 == no || own && takesAlong
	case att.Parts:
		return w.condition4 == no || own && takesAlong
	default:
		return true
	}
}

// atrocity: Article 6(3).
func (j *judged) atrocity() bool {
	crime, knowledge := risk.Crime(j.w.crime), risk.Knowledge(j.w.knowledge)
	if crime == risk.NoCrime || crime == risk.OtherWarCrimes && !j.otherCrime {
		return false
	}
	return knowledge == risk.ActualKnowledge ||
		knowledge == risk.SubstantialGrounds && j.policy.Knowledge.Value == risk.SubstantialGroundsSuffice
}

// article7: Articles 7(1) to 7(4) and 11(2).
func (j *judged) article7() risk.Outcome {
	over, byMeasure := false, false
	for limb := range risk.Limb(limbs) {
		switch j.appraise(limb) {
		case risk.Over:
			over = true
		case risk.UnderByMeasures:
			byMeasure = true
		default:
		}
	}
	switch {
	case over:
		return risk.Deny
	case byMeasure:
		return risk.AuthorizeWithConditions
	default:
		return risk.Authorize
	}
}

func conditional(limb risk.Limb) bool { return limb == risk.Terrorism || limb == risk.OrganizedCrime }

// appraise gives the verdict of one limb.
func (j *judged) appraise(limb risk.Limb) risk.Standing {
	w := &j.w
	if !j.applies(limb) || conditional(limb) && w.offence[limb] == no {
		return risk.Under
	}
	if w.before[limb] == neverMade {
		return risk.Over
	}
	before, residual := j.levels(limb)
	switch limb {
	case risk.GenderBasedViolence:
		return risk.Under
	case risk.Diversion:
		return against(before, residual, uint8(j.policy.DiversionThreshold.Value))
	default:
	}
	if j.raised(limb) && w.before[risk.GenderBasedViolence] != neverMade {
		b, r := j.levels(risk.GenderBasedViolence)
		before, residual = max(before, b), max(residual, r)
	}
	if j.policy.OverridingRisk.Value == risk.BalancingReading {
		return j.balance(limb, before, residual)
	}
	return against(before, residual, threshold(j.policy.OverridingRisk.Value))
}

// threshold puts a reading on the scale.
func threshold(r risk.Reading) uint8 {
	switch r {
	case risk.PrecautionaryReading:
		return 2
	case risk.ClearReading:
		return 4
	case risk.MoreLikelyThanNotReading:
		return 5
	default: // substantial and balancing
		return 3
	}
}

func against(before, residual, bar uint8) risk.Standing {
	switch {
	case residual >= bar:
		return risk.Over
	case before >= bar:
		return risk.UnderByMeasures
	default:
		return risk.Under
	}
}

// balance: 7(3) under the balancing reading. A weighing that nobody recorded is an unknown fact where the residual is
// substantial or more, and nothing where it is less.
func (j *judged) balance(limb risk.Limb, before, residual uint8) risk.Standing {
	recorded := j.weighed[limb]
	benefit := recorded
	if recorded == weighedRisk {
		benefit = 0
	}
	if residual < 3 {
		if before >= 3 && before > benefit {
			return risk.UnderByMeasures
		}
		return risk.Under
	}
	weighing := recorded
	if recorded != weighedRisk && recorded < residual {
		weighing = j.w.weighing[limb]
	}
	switch {
	case weighing == weighedRisk || weighing < residual:
		return risk.Over
	case before > weighing:
		return risk.UnderByMeasures
	default:
		return risk.Under
	}
}

func (j *judged) raised(limb risk.Limb) bool {
	return j.policy.Violence.Value == risk.RaiseLimbs && slices.Contains(j.policy.RaisedLimbs, limb)
}

// applies: the conditional limbs are asked only for conventions joined, 11(2) by class of item.
func (j *judged) applies(limb risk.Limb) bool {
	if conditional(limb) {
		return j.asked[limb]
	}
	if limb != risk.Diversion {
		return true
	}
	switch att.ItemClass(j.w.class) {
	case att.Ammunition:
		return j.policy.DiversionOfAmmunition.Value == att.Yes
	case att.Parts:
		return j.policy.DiversionOfParts.Value == att.Yes
	default:
		return true
	}
}

// levels are the likelihood before mitigation and the residual.
func (j *judged) levels(limb risk.Limb) (before, residual uint8) {
	before, residual = j.w.before[limb], j.w.before[limb]
	if j.counts(limb) {
		residual = min(before, j.w.after[limb])
	}
	return before, residual
}

// counts: Articles 7(2) and 11(2).
func (j *judged) counts(limb risk.Limb) bool {
	if len(j.named[limb]) == 0 {
		return false
	}
	for _, i := range j.named[limb] {
		m := &j.data.Measures[i]
		addresses := false
		for _, p := range m.Addresses {
			addresses = addresses || p.Contains(limb.Provision())
		}
		if !addresses || j.w.available[i] != yes || j.w.verified[i] != yes || j.w.recorded[i] != inTime {
			return false
		}
		for k := range j.data.Documents {
			d := &j.data.Documents[k]
			rests := slices.Contains(m.Verified.Evidence, d.Ref)
			if rests && (j.w.authentic[k] != yes || d.Expires.Before(j.data.AuthorizationDay)) {
				return false
			}
		}
	}
	return true
}

// council: Article 6(1).
func (j *judged) council() bool {
	w := &j.w
	if w.violated == yes || w.frame[0] == yes || w.frame[1] == yes {
		return true
	}
	for _, p := range j.parties {
		if p != nil && p.Listed.Value == att.Yes && len(p.ListedUnder) == 0 {
			return true
		}
	}
	for i := range j.embargoes[w.class] {
		if j.bars(&j.embargoes[w.class][i]) {
			return true
		}
	}
	return false
}

func (j *judged) bars(m *att.EmbargoMatch) bool {
	if m.Authority != att.SecurityCouncil || m.Status != att.InForce || m.Covered == att.No {
		return false
	}
	slot := slices.Index(j.slots, m.ID)
	if j.exempt[m.ID] && j.w.met[slot] == yes {
		return false
	}
	if m.Contested && j.w.inForce[slot] != yes {
		return false
	}
	switch {
	case m.Covered != att.Unknown:
		return m.Covered == att.Yes
	case m.Unknown == att.FactListing && !j.reaches[m.ID]:
		return slices.Contains(j.w.listed[:len(j.parties)], listedUnder+uint8(slot))
	default:
		return j.w.covered[slot] == yes
	}
}
