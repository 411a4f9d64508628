package risk_test

import (
	"slices"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

var (
	likelihoods = []uint8{1, 2, 3, 4, 5}
	appraisals  = []uint8{1, 2, 3, 4, 5, neverMade}
	weighings   = []uint8{weighedRisk, 3, 4, 5}
)

func (j *judged) readAppraisals() {
	for limb := range risk.Limb(limbs) {
		j.readAppraisal(limb)
	}
	if j.policy.OverridingRisk.Value != risk.BalancingReading {
		return
	}
	for limb := range risk.Limb(criteria) {
		known := j.fullyKnown(limb) && (!j.raised(limb) || j.fullyKnown(risk.GenderBasedViolence))
		if known {
			j.weighed[limb] = j.weighing(limb)
		}
		low := func(limb risk.Limb) bool {
			_, residual := j.levels(limb)
			return known && residual < 3 || j.w.before[limb] == 1 || j.w.before[limb] == 2
		}
		if low(limb) && (!j.raised(limb) || low(risk.GenderBasedViolence)) || known && j.covered(limb) {
			continue // no weighing is asked for
		}
		if j.applies(limb) {
			j.open(fact{limb.Provision(), "weighing", ""}, &j.w.weighing[limb], 0, weighings)
		}
	}
}

// covered reports whether a recorded weighing answers for the residual.
func (j *judged) covered(limb risk.Limb) bool {
	_, residual := j.levels(limb)
	if j.raised(limb) {
		_, raised := j.levels(risk.GenderBasedViolence)
		residual = max(residual, raised)
	}
	return j.weighed[limb] >= residual
}

func (j *judged) readAppraisal(limb risk.Limb) {
	w := &j.w
	p := limb.Provision()
	bar := threshold(j.policy.OverridingRisk.Value)
	if limb == risk.Diversion {
		bar = uint8(j.policy.DiversionThreshold.Value)
	}
	if conditional(limb) {
		j.asked[limb] = j.joined("", p)
		if !j.asked[limb] {
			return
		}
	}
	chosen := j.most(func(s *risk.Statement) bool {
		a := &s.Appraisals[limb]
		return !a.Before.IsZero() || !a.After.IsZero() || !a.Offence.IsZero() || len(a.Measures) > 0 || len(a.Instruments) > 0
	})
	likelihood := func(of func(*risk.Appraisal) risk.Fact[risk.Likelihood]) uint8 {
		return merge(chosen, func(s *risk.Statement) risk.Fact[risk.Likelihood] { return of(&s.Appraisals[limb]) },
			worseLikelihood(bar))
	}
	if conditional(limb) {
		j.readOffence(limb, chosen)
	}
	before := likelihood(func(a *risk.Appraisal) risk.Fact[risk.Likelihood] { return a.Before })
	j.open(fact{p, "before", ""}, &w.before[limb], before, appraisals)
	for _, s := range chosen {
		for _, ref := range s.Appraisals[limb].Measures {
			i := slices.IndexFunc(j.data.Measures, func(m risk.Measure) bool { return m.Ref == ref })
			j.named[limb] = append(j.named[limb], i)
		}
	}
	if len(j.named[limb]) == 0 {
		return
	}
	after := likelihood(func(a *risk.Appraisal) risk.Fact[risk.Likelihood] { return a.After })
	j.open(fact{p, "after", ""}, &w.after[limb], after, likelihoods)
	for _, i := range j.named[limb] {
		j.readMeasure(i)
	}
}

func (j *judged) readOffence(limb risk.Limb, chosen []*risk.Statement) {
	value := merge(chosen, func(s *risk.Statement) risk.Fact[att.Answer] { return s.Appraisals[limb].Offence },
		worse(att.Yes))
	var named []string
	for _, s := range chosen {
		named = append(named, s.Appraisals[limb].Instruments...)
	}
	joined := func(id string) bool { return j.joined(id, limb.Provision()) }
	if value == yes && len(named) > 0 && !slices.ContainsFunc(named, joined) {
		value = 0
	}
	j.open(fact{limb.Provision(), "offence", ""}, &j.w.offence[limb], value, answers)
}

func (j *judged) readMeasure(i int) {
	w := &j.w
	m := &j.data.Measures[i]
	j.open(fact{0, "available", m.Ref}, &w.available[i], uint8(m.Available.Value), answers)
	j.open(fact{0, "verified", m.Ref}, &w.verified[i], uint8(m.Verified.Value), answers)
	recorded := late
	switch {
	case m.Recorded.IsZero():
		recorded = 0
	case m.Recorded.Before(j.data.AuthorizationDay):
		recorded = inTime
	}
	j.open(fact{0, "recorded", m.Ref}, &w.recorded[i], recorded, answers)
	for k := range j.data.Documents {
		d := &j.data.Documents[k]
		if slices.Contains(m.Verified.Evidence, d.Ref) {
			j.open(fact{0, "authentic", d.Ref}, &w.authentic[k], uint8(d.Authentic.Value), answers)
		}
	}
}

// fullyKnown reports whether before and the residual are the same in all completions.
func (j *judged) fullyKnown(limb risk.Limb) bool {
	before, after := j.w.before[limb], j.w.after[limb]
	if before == 0 {
		return false
	}
	if len(j.named[limb]) == 0 || before == 1 || after >= before {
		return true
	}
	open := false
	for _, i := range j.named[limb] {
		m := &j.data.Measures[i]
		addresses := slices.ContainsFunc(m.Addresses, func(p att.Provision) bool { return p.Contains(limb.Provision()) })
		values := []uint8{j.w.available[i], j.w.verified[i], j.w.recorded[i]}
		for k := range j.data.Documents {
			d := &j.data.Documents[k]
			if slices.Contains(m.Verified.Evidence, d.Ref) {
				values = append(values, j.w.authentic[k])
				addresses = addresses && !d.Expires.Before(j.data.AuthorizationDay)
			}
		}
		if !addresses || slices.Contains(values, no) {
			return true // after cannot count
		}
		open = open || slices.Contains(values, 0)
	}
	return !open && after != 0
}

// weighing joins the recorded weighings that count: the most specific replaces, the risk wins, else the highest.
func (j *judged) weighing(limb risk.Limb) uint8 {
	best, result := -1, uint8(0)
	for i := range j.data.Weighings {
		g := &j.data.Weighings[i]
		rank := j.rank(g.Line, g.EndUser)
		if !slices.Contains(g.Limbs, limb) || rank < 0 || rank < best || g.By == "" || g.On.IsZero() ||
			g.On.After(j.data.AuthorizationDay) || g.Likelihood == 0 || g.Result == 0 {
			continue
		}
		if rank > best {
			best, result = rank, 0
		}
		value := uint8(g.Likelihood)
		if g.Result == risk.RiskGreater {
			value = weighedRisk
		}
		result = max(result, value)
	}
	return result
}
