package risk

import (
	"slices"

	"github.com/openatt/treaty/att"
)

// UnusedFact is something that the case states and no provision asked for in this assessment.
type UnusedFact struct {
	// Fact names it, Reason says why nothing rests on it.
	Fact   string `json:"fact"`
	Reason string `json:"reason"`
}

// Unused lists what was stated and not used, so that nobody believes that it was: remarks such as contract penalties
// or jobs, appraisals of a transfer that is no export, weighings under a reading that does not weigh, documents that
// no measure rests on.
func (a Assessment) Unused() []UnusedFact {
	if a.assessed.data == nil {
		return nil
	}
	var unused []UnusedFact
	add := func(fact, reason string) { unused = append(unused, UnusedFact{fact, reason}) }
	d := a.assessed.data
	for _, remark := range d.Remarks {
		add(remark.Topic, "no criterion of the Treaty asks for it")
	}
	if d.Activity != att.Export && slices.ContainsFunc(d.Statements, func(s Statement) bool {
		return !s.Appraisals.IsZero()
	}) {
		add("appraisals", "Article 7 and 11(2) are about exports")
	}
	if !a.assessor.terms.balancing {
		a.unweighed(add)
	}
	evidence := map[string]bool{}
	for i := range d.Measures {
		for _, ref := range d.Measures[i].Verified.Evidence {
			evidence[ref] = true
		}
	}
	for i := range d.Documents {
		if !evidence[d.Documents[i].Ref] {
			add("document "+d.Documents[i].Ref, "no measure names it as its evidence")
		}
	}
	return unused
}

func (a Assessment) unweighed(add func(fact, reason string)) {
	const reason = "the State's reading of overriding risk does not weigh"
	d := a.assessed.data
	if len(d.Weighings) > 0 {
		add("weighings", reason)
	}
	if slices.ContainsFunc(d.Statements, func(s Statement) bool { return !s.Contribution.IsZero() }) {
		add("contribution", reason)
	}
}
