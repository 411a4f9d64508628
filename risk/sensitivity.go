package risk

// ReadingOutcome is the overall outcome of a case under one reading of overriding risk.
type ReadingOutcome struct {
	Reading Reading `json:"reading"`
	Outcome Outcome `json:"outcome"`
	// Possible joins the possible outcomes of all lines and end users.
	Possible OutcomeSet `json:"possible"`
	// IsPolicy marks the reading of the State's policy.
	IsPolicy bool `json:"is_policy,omitempty"`
}

// Sensitivity gives the overall outcome under every reading of overriding risk, everything else being equal, in the
// order of Readings. It shows how far the outcome hangs on the State's choice.
func (a Assessment) Sensitivity() []ReadingOutcome {
	if a.assessor == nil {
		return nil
	}
	own := a.assessor.policy.data.OverridingRisk.Value
	var outcomes []ReadingOutcome
	for _, reading := range Readings() {
		other := *a.assessor
		other.policy = other.policy.with(reading)
		other.terms = termsOf(other.policy.data)
		under, err := other.Assess(a.assessed)
		if err == nil {
			outcomes = append(outcomes, ReadingOutcome{reading, under.outcome, under.possible, reading == own})
		}
	}
	return outcomes
}
