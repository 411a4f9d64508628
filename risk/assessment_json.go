package risk

import "github.com/openatt/treaty/att"

// AssessmentFormat is the name and version of the file format of assessments.
const AssessmentFormat = "att-assessment/1"

// assessmentFile is the form of an assessment in a file.
type assessmentFile struct {
	Format           string           `json:"format"`
	Advice           string           `json:"advice"`
	Reference        string           `json:"reference,omitempty"`
	DecidingState    att.State        `json:"deciding_state"`
	AuthorizationDay att.Date         `json:"authorization_day"`
	Activity         att.Activity     `json:"activity"`
	Binding          att.Binding      `json:"binding"`
	Outcome          Outcome          `json:"outcome"`
	Authorizable     att.Answer       `json:"authorizable"`
	Possible         OutcomeSet       `json:"possible"`
	Results          []resultFile     `json:"results"`
	Findings         att.Findings     `json:"findings"`
	Unused           []UnusedFact     `json:"facts_not_used"`
	FollowOns        []FollowOn       `json:"follow_on"`
	PolicyChoices    []PolicyChoice   `json:"policy_choices"`
	Sensitivity      []ReadingOutcome `json:"sensitivity"`
	Datasets         []att.Dataset    `json:"datasets"`
	Fingerprints     Fingerprints     `json:"fingerprints"`
}

// advice stands in every assessment.
const advice = "This states what the rules give on the facts told. It is advice and no decision; obligations outside " +
	"the Treaty were not examined."

type resultFile struct {
	Line         string           `json:"line"`
	EndUser      string           `json:"end_user"`
	Outcome      Outcome          `json:"outcome"`
	Authorizable att.Answer       `json:"authorizable"`
	Possible     OutcomeSet       `json:"possible"`
	Decisive     []att.Provision  `json:"decisive"`
	PolicyAlone  bool             `json:"denied_by_policy_alone,omitempty"`
	Conditions   []string         `json:"conditions,omitempty"`
	Missing      []Missing        `json:"missing"`
	Provisions   []provisionFile  `json:"provisions"`
	National     []NationalResult `json:"national_criteria,omitempty"`
}

type provisionFile struct {
	ProvisionResult
	Facts     []FactUsed     `json:"facts,omitempty"`
	Measures  []string       `json:"measures,omitempty"`
	Embargoes []EmbargoTaken `json:"embargoes,omitempty"`
}

// EmbargoTaken is how a measure of a register was taken into account under 6(1).
type EmbargoTaken struct {
	ID       string            `json:"id"`
	Status   att.EmbargoStatus `json:"status"`
	LastSeen att.Date          `json:"last_seen"`
	// Covered is the register's answer, or the host's where the register has none. Active says whether the measure is
	// in force for this State.
	Covered att.Answer `json:"covered"`
	Active  att.Answer `json:"active"`
	// Claimed says whether an exemption from the measure is claimed, Exempt whether it is met; no when none is claimed.
	Claimed bool       `json:"exemption_claimed"`
	Exempt  att.Answer `json:"exempt"`
}

// Embargoes lists the measures of the Security Council that may concern the line and end user, in the order of the
// registers.
func (r Result) Embargoes() []EmbargoTaken {
	var taken []EmbargoTaken
	for _, m := range r.matches() {
		if m.Authority == att.SecurityCouncil {
			taken = append(taken, EmbargoTaken{
				m.ID, m.Status, m.LastSeen, r.pair.covered(&m), r.assessor.terms.active(&m), r.claimed(m.ID),
				r.pair.exempt(m.ID),
			})
		}
	}
	return taken
}

func (r Result) claimed(measure string) bool {
	return r.pair.said(measure, func(s *scopeFacts) []measureAnswer { return s.exemptions }) != 0
}

// NationalResult is what was said about one of the State's further criteria. It comes after the Treaty's answer and
// does not change it.
type NationalResult struct {
	Criterion string     `json:"criterion"`
	Title     string     `json:"title"`
	Met       att.Answer `json:"met"`
}

// National lists the State's further criteria in the order of its policy.
func (r Result) National() []NationalResult {
	var results []NationalResult
	for _, n := range r.assessor.policy.data.NationalCriteria {
		results = append(results, NationalResult{n.ID, n.Title, r.nationalAnswer(n.ID)})
	}
	return results
}

// nationalAnswer takes the most specific statements, and of several of one rank that differ none.
func (r Result) nationalAnswer(criterion string) att.Answer {
	said := r.mostSpecific(func(s *Statement) []FactUsed {
		var used []FactUsed
		for _, n := range s.National {
			if n.Criterion == criterion && !n.Met.IsZero() {
				used = append(used, usedFact(0, criterion, n.Met, ""))
			}
		}
		return used
	})
	var all stated
	for _, f := range said {
		var answer att.Answer
		if answer.UnmarshalText([]byte(f.Value)) == nil {
			all |= 1 << answer
		}
	}
	return att.Answer(all.value())
}

func (r Result) conditionRefs() []string {
	var refs []string
	for _, m := range r.Conditions() {
		refs = append(refs, m.Ref)
	}
	return refs
}

// MarshalJSON writes the set as a list from the most restrictive outcome on.
func (s OutcomeSet) MarshalJSON() ([]byte, error) {
	list := []Outcome{}
	for o := range s.All() {
		list = append(list, o)
	}
	return marshal(list)
}

// MarshalJSON writes the whole assessment as one object in the format att-assessment/1. The same case, policy and
// data give the same bytes.
func (a Assessment) MarshalJSON() ([]byte, error) {
	if a.assessor == nil {
		return []byte("null"), nil
	}
	d := a.assessed.data
	f := assessmentFile{
		AssessmentFormat, advice, d.Reference, d.DecidingState, d.AuthorizationDay, d.Activity, a.Binding(), a.outcome,
		a.Authorizable(), a.possible, make([]resultFile, len(a.results)), orEmpty(a.Findings()), orEmpty(a.Unused()),
		orEmpty(a.FollowOns()), a.PolicyChoices(), a.Sensitivity(), a.Datasets(), a.Fingerprints(),
	}
	for i := range a.results {
		f.Results[i] = a.results[i].file()
	}
	return marshal(f)
}

// orEmpty makes a list that JSON writes as a list even when there is nothing in it.
func orEmpty[S ~[]T, T any](list S) S {
	if list == nil {
		return S{}
	}
	return list
}

func (r Result) file() resultFile {
	f := resultFile{
		r.Line(), r.EndUser(), r.Outcome(), r.Authorizable(), r.possible, orEmpty(r.Decisive()),
		r.DeniedByPolicyAlone(), r.conditionRefs(), orEmpty(r.Missing()), nil, r.National(),
	}
	for p := range r.Provisions() {
		one := provisionFile{ProvisionResult: p, Facts: r.Facts(p.Provision)}
		if p.Provision == att.Art6Par1 {
			one.Embargoes = r.Embargoes()
		}
		if limb, found := limbOf(p.Provision); found {
			one.Measures = r.named(limb)
		}
		f.Provisions = append(f.Provisions, one)
	}
	return f
}

func limbOf(p att.Provision) (Limb, bool) {
	for limb := range Limb(limbCount) {
		if limb.Provision() == p {
			return limb, true
		}
	}
	return 0, false
}

// named lists the measures that the after likelihood of a limb rests on, whether they count or not.
func (r Result) named(limb Limb) []string {
	var refs []string
	for _, place := range r.pair.facts.appraisals[limb].measures {
		refs = append(refs, r.data.Measures[place].Ref)
	}
	return refs
}
