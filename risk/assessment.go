package risk

import (
	"slices"

	"github.com/openatt/treaty/att"
)

// Assessment is what the rules give for a case under a policy: advice, not a decision. It never changes and is safe
// for concurrent use. What costs more than the outcome is computed when it is asked for.
type Assessment struct {
	assessor *Assessor
	assessed Case
	results  []Result
	outcome  Outcome
	possible OutcomeSet
}

// Outcome is the overall outcome: the most restrictive of those of the lines and end users.
func (a Assessment) Outcome() Outcome { return a.outcome }

// Possible joins the possible outcomes of all lines and end users.
func (a Assessment) Possible() OutcomeSet { return a.possible }

// Authorizable says whether the Treaty leaves the State free to authorize the whole transfer: yes when it does so for
// every line and end user, no when it does not for one.
func (a Assessment) Authorizable() att.Answer {
	answer := att.Yes
	for i := range a.results {
		answer = answer.And(a.results[i].Authorizable())
	}
	return answer
}

// Results are those of each line and end user, in the order of the case's lines and, for each, of its end users.
func (a Assessment) Results() []Result { return slices.Clone(a.results) }

// Case returns the case that was assessed.
func (a Assessment) Case() Case { return a.assessed }

// Binding says whether Articles 6 and 7 bind the deciding State on the day of authorization: in force, applied
// provisionally, or not bound. The outcome is computed all the same.
func (a Assessment) Binding() att.Binding {
	if a.assessed.data == nil {
		return att.Binding{}
	}
	return att.BindingOn(a.assessed.data.DecidingState, a.assessed.data.AuthorizationDay)
}

// Result is what the rules give for one line and one end user.
type Result struct {
	assessor *Assessor
	data     *CaseData
	index    *index
	pair     *pair
	settled
}

// Line is the reference of the line.
func (r Result) Line() string { return r.data.Lines[r.pair.line].Ref }

// EndUser is the reference of the end user, "" when the case names none.
func (r Result) EndUser() string {
	if r.pair.endUser < 0 {
		return ""
	}
	return r.data.Parties[r.pair.endUser].Ref
}

// Outcome is the only possible outcome, or Refer when two completions of the unknown facts differ.
func (r Result) Outcome() Outcome { return r.possible.outcome() }

// Possible holds the outcomes of all completions of the unknown facts.
func (r Result) Possible() OutcomeSet { return r.possible }

// Authorizable says whether the Treaty leaves the State free to authorize.
func (r Result) Authorizable() att.Answer { return r.possible.Authorizable() }

// Decisive lists the provisions on which the outcome rests, in the order of the Treaty. For a referred case these are
// the provisions that ask for the missing facts.
func (r Result) Decisive() []att.Provision {
	var decisive []att.Provision
	add := func(condition bool, provisions ...att.Provision) {
		if condition {
			decisive = append(decisive, provisions...)
		}
	}
	switch r.Outcome() {
	case OutOfScope:
		decisive = r.outsideBy()
	case Prohibited:
		add(r.council.reach == violatedOnly, att.Art6Par1)
		add(r.agreements == violatedOnly, att.Art6Par2)
		add(r.atrocities == violatedOnly, att.Art6Par3)
		add(len(decisive) == 0, att.Art6)
	case NotProhibited:
		add(true, att.Art6Par1, att.Art6Par2, att.Art6Par3)
	case Deny:
		decisive = r.limbsWith(overOnly)
		add(r.deniedUnder7(), att.Art7Par3)
	case AuthorizeWithConditions:
		decisive = r.limbsWith(1 << underByMeasure)
		add(slices.ContainsFunc(decisive, att.Art7Par1.Contains), att.Art7Par2)
	case Authorize:
		add(true, att.Art6, att.Art7Par1, att.Art7Par3)
	case Refer:
		for f := range r.missing.all() {
			add(true, f.asked().provision)
		}
	case OutcomeInvalid:
	}
	slices.SortFunc(decisive, att.Provision.Compare)
	return slices.Compact(decisive)
}

// outsideBy names what takes the item out of the Treaty.
func (r Result) outsideBy() []att.Provision {
	own := r.pair.facts.own
	if own[0].answer(att.No) == att.Yes && own[1].answer(att.No) == att.Yes && own[2].answer(att.No) == att.Yes {
		return []att.Provision{att.Art2Par3}
	}
	if p := att.ItemClass(r.pair.class.value()).Provision(); p != 0 && p != att.Art2Par1 {
		return []att.Provision{p}
	}
	return []att.Provision{att.Art2Par1}
}

// deniedUnder7 reports whether the denial is a duty of 7(3), and not only the State's policy on diversion.
func (r Result) deniedUnder7() bool { return r.seven.criteria == overOnly }

// DeniedByPolicyAlone reports whether the export is denied only because of the State's threshold for diversion,
// which is its policy under 11(2) and no duty of 7(3).
func (r Result) DeniedByPolicyAlone() bool { return r.Outcome() == Deny && !r.deniedUnder7() }

// limbsWith lists the appraisals whose verdict is certain and is the one given, as far as they count for the outcome.
func (r Result) limbsWith(v verdicts) []att.Provision {
	var provisions []att.Provision
	for limb, reach := range r.seven.limbs {
		if reach == v && r.counts(Limb(limb)) {
			provisions = append(provisions, Limb(limb).Provision())
		}
	}
	return provisions
}

// counts reports whether the appraisal has a part in the outcome: 11(2) only where it applies.
func (r Result) counts(limb Limb) bool {
	if limb != Diversion {
		return true
	}
	for item := armsInScope; item <= partsInScope; item++ {
		if r.scope.has(item) && r.assessor.terms.diversionApplies(item) {
			return true
		}
	}
	return false
}

// Conditions lists the measures that keep the result from being denied: an authorization has to hold to them. It is
// empty unless the outcome is AuthorizeWithConditions.
func (r Result) Conditions() []Measure {
	if r.Outcome() != AuthorizeWithConditions {
		return nil
	}
	places := r.measuresOf(func(limb Limb) bool { return r.seven.limbs[limb].has(underByMeasure) })
	conditions := make([]Measure, len(places))
	for i, place := range places {
		conditions[i] = r.data.Measures[place].clone()
	}
	return conditions
}

// measuresOf lists the measures of the appraisals chosen whose after likelihood counts, by place in the case.
func (r Result) measuresOf(chosen func(Limb) bool) []int {
	var places []int
	for limb := range Limb(limbCount) {
		f := &r.pair.facts.appraisals[limb]
		if f.counts == att.Yes && r.counts(limb) && chosen(limb) {
			places = union(places, f.measures)
		}
	}
	return places
}
