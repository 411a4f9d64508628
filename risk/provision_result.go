package risk

import (
	"iter"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// Standing says how a line and end user stand to a provision that was tested. The zero value is not tested.
type Standing uint8

// The standings. Under, UnderByMeasures and Over are against the threshold of the policy; UnderByMeasures means that
// it is under only because of measures that count.
const (
	NotTested Standing = iota
	NotApplicable
	// Open: completions of the unknown facts differ.
	Open
	Inside
	Outside
	NotViolated
	Violated
	Under
	UnderByMeasures
	Over
	// Recorded: the appraisal of 7(4) was made, and under the policy nothing more follows from it.
	Recorded
)

var standingNames = []string{
	"not_tested", "not_applicable", "open", "inside", "outside", "not_violated", "violated", "under",
	"under_by_measures", "over", "recorded",
}

// String returns the name used in files.
func (s Standing) String() string { return enum.Name(standingNames, s) }

// MarshalText writes what String returns; a value outside the list is an error.
func (s Standing) MarshalText() ([]byte, error) {
	return enum.Marshal("risk: standing", standingNames, s)
}

// UnmarshalText reads what MarshalText writes; empty text is not tested.
func (s *Standing) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: standing", standingNames, text, s)
}

// ProvisionResult is how a line and end user stand to one provision.
type ProvisionResult struct {
	Provision att.Provision `json:"provision"`
	Standing  Standing      `json:"standing"`
	// CouldBe lists the standings that are still possible when it is Open.
	CouldBe []Standing `json:"could_be,omitempty"`
	// Before, After and Residual are the likelihoods of an appraisal; After counts only where Counts is yes. Threshold
	// is that of the policy.
	Before    Likelihood `json:"before,omitzero"`
	After     Likelihood `json:"after,omitzero"`
	Counts    att.Answer `json:"after_counts,omitzero"`
	Residual  Likelihood `json:"residual,omitzero"`
	Threshold Likelihood `json:"threshold,omitzero"`
}

// Provisions walks the results by provision in the order of the Treaty.
func (r Result) Provisions() iter.Seq[ProvisionResult] {
	return func(yield func(ProvisionResult) bool) {
		one := func(p att.Provision, v verdicts, names ...Standing) bool {
			return yield(provisionResult(p, v, names))
		}
		scope := r.scopeVerdicts()
		if !one(att.Art2Par1, scope, Outside, Inside) ||
			!one(att.Art6Par1, r.council.reach, NotViolated, Violated) ||
			!one(att.Art6Par2, r.agreements, NotViolated, Violated) ||
			!one(att.Art6Par3, r.atrocities, NotViolated, Violated) {
			return
		}
		for limb := range Limb(limbCount) {
			if !yield(r.limbResult(limb)) {
				return
			}
		}
	}
}

// Provision returns the result for a provision that was tested; ok is false for every other.
func (r Result) Provision(p att.Provision) (result ProvisionResult, ok bool) {
	for result := range r.Provisions() {
		if result.Provision == p {
			return result, true
		}
	}
	return ProvisionResult{}, false
}

func (r Result) scopeVerdicts() verdicts {
	var s verdicts
	if r.scope.has(outside) {
		s |= 1
	}
	if r.scope&inScope != 0 {
		s |= 2
	}
	return s
}

// provisionResult names the verdicts of a group.
func provisionResult(p att.Provision, v verdicts, names []Standing) ProvisionResult {
	result := ProvisionResult{Provision: p}
	if v.single() {
		result.Standing = names[v.lowest()]
		return result
	}
	result.Standing = Open
	for i, name := range names {
		if v.has(uint8(i)) {
			result.CouldBe = append(result.CouldBe, name)
		}
	}
	return result
}

func (r Result) limbResult(limb Limb) ProvisionResult {
	p := limb.Provision()
	if r.data.Activity != att.Export || !r.counts(limb) || !r.assessor.terms.applies(limb, r.data.AuthorizationDay) {
		return ProvisionResult{Provision: p, Standing: NotApplicable}
	}
	result := provisionResult(p, r.seven.limbs[limb], []Standing{Under, UnderByMeasures, Over})
	t := &r.assessor.terms
	f := &r.pair.facts.appraisals[limb]
	result.Threshold = t.threshold
	if limb == Diversion {
		result.Threshold = t.diversionThreshold
	}
	result.Before = f.before.likelihood(result.Threshold)
	result.After = f.after.likelihood(result.Threshold)
	result.Counts = f.mayCount()
	result.Residual = residualLikelihood(result.Before, result.After, result.Counts)
	if limb == GenderBasedViolence && result.Standing == Under && !r.raisesAny() {
		result.Standing, result.Threshold = Recorded, LikelihoodUnknown
	}
	return result
}

// residualLikelihood is unknown while something that it depends on is.
func residualLikelihood(before, after Likelihood, counts att.Answer) Likelihood {
	switch {
	case counts == att.No || before == LikelihoodUnknown:
		return before
	case counts == att.Unknown && after != before || after == LikelihoodUnknown:
		return LikelihoodUnknown
	default:
		return min(before, after)
	}
}

func (r Result) raisesAny() bool {
	for limb := range Limb(criteriaCount) {
		if r.assessor.terms.raises(limb) && r.assessor.terms.applies(limb, r.data.AuthorizationDay) {
			return true
		}
	}
	return false
}
