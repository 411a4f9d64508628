package risk

import (
	"fmt"

	"github.com/openatt/treaty/att"
)

// Assessor decides cases under one policy with one set of data. It never changes and is safe for concurrent use. The
// zero Assessor has no policy and assesses nothing.
type Assessor struct {
	policy    Policy
	terms     terms
	registers []*att.Register
	texts     *att.Texts
}

// Option adds to an Assessor while it is built.
type Option func(*Assessor)

// WithRegister adds a register of embargoes of the host's own beside that of the Security Council: newer measures of
// the Council, or those of another authority, which are never a matter of 6(1).
func WithRegister(register *att.Register) Option {
	return func(a *Assessor) { a.registers = append(a.registers, register) }
}

// WithTexts supplies the authentic text, which explanations then quote. It is never an input to a rule.
func WithTexts(texts *att.Texts) Option { return func(a *Assessor) { a.texts = texts } }

// NewAssessor builds an assessor. The error is an *att.Error that lists at once what the policy lacks for the data
// used, such as a stance on a contested measure.
func NewAssessor(policy Policy, options ...Option) (*Assessor, error) {
	if policy.data == nil {
		missing := att.Findings{rulePolicyMissing.Finding("", arg("want", "policy"))}
		return nil, fmt.Errorf("risk: %w", missing.Err())
	}
	a := &Assessor{
		policy: policy, terms: termsOf(policy.data), registers: []*att.Register{att.Embargoes()},
	}
	for _, option := range options {
		option(a)
	}
	if err := a.checkStances().Err(); err != nil {
		return nil, fmt.Errorf("risk: %w", err)
	}
	return a, nil
}

func (a *Assessor) checkStances() att.Findings {
	var findings att.Findings
	for _, register := range a.registers {
		for _, m := range register.Measures() {
			if m.Contested && m.Authority == att.SecurityCouncil && a.terms.stance(m.ID) == StanceUnset {
				findings = append(findings, rulePolicyContested.Finding("/contested_measures", arg("want", m.ID)))
			}
		}
	}
	return findings
}

// Policy returns the policy.
func (a *Assessor) Policy() Policy { return a.policy }

// Assess decides a case: for each line and end user, and overall. It returns an error only for what it cannot
// represent: a zero case or assessor, or a policy of another State. Contradictions and gaps are findings inside the
// assessment.
func (a *Assessor) Assess(c Case) (Assessment, error) {
	if err := a.refuse(c); err != nil {
		return Assessment{}, err
	}
	results := make([]Result, len(c.pairs))
	overall := OutOfScope
	var possible OutcomeSet
	for i := range c.pairs {
		r := &results[i]
		r.assessor, r.data, r.index, r.pair = a, c.data, c.index, &c.pairs[i]
		a.settle(r.pair, c.data.Activity, &r.settled)
		overall = max(overall, r.possible.outcome())
		possible |= r.possible
	}
	return Assessment{a, c, results, overall, possible}, nil
}

func (a *Assessor) refuse(c Case) error {
	var finding att.Finding
	switch {
	case a.policy.data == nil:
		finding = rulePolicyMissing.Finding("", arg("want", "policy"))
	case c.data == nil:
		finding = ruleCaseMissing.Finding("", arg("want", "case"))
	case c.data.DecidingState != a.policy.data.State:
		finding = ruleCasePolicy.Finding("/deciding_state",
			arg("got", string(c.data.DecidingState)), arg("want", string(a.policy.data.State)))
	default:
		return nil
	}
	return fmt.Errorf("risk: %w", att.Findings{finding}.Err())
}
