package att

import "slices"

// Criterion is one element of a description with what is known of it.
type Criterion struct {
	// Fact is the JSON name of the characteristic, "" for what follows from others. Want is what the description asks
	// of it, Got what is known.
	Fact string `json:"fact"`
	Want string `json:"want"`
	Got  string `json:"got"`
	// Met says whether it is met; Unknown when the fact is.
	Met Answer `json:"met"`
}

// clause is a list of criteria of which one is enough; most have one.
type clause []Criterion

func (c clause) met() Answer {
	met := No
	for _, criterion := range c {
		met = met.Or(criterion.Met)
	}
	return met
}

// allOf is Yes when every clause is met.
func allOf(clauses []clause) Answer {
	met := Yes
	for _, c := range clauses {
		met = met.And(c.met())
	}
	return met
}

func isYes(fact string, got Answer) Criterion { return Criterion{fact, "yes", got.String(), got} }

func isNo(fact string, got Answer) Criterion { return Criterion{fact, "no", got.String(), got.Not()} }

func atLeast(fact string, got, bound Measure) Criterion {
	return Criterion{fact, "at least " + bound.String(), got.String(), got.AtLeast(bound)}
}

func below(fact string, got, bound Measure) Criterion {
	return Criterion{fact, "below " + bound.String(), got.String(), got.AtLeast(bound).Not()}
}

// not is met when the criterion is not.
func (c Criterion) not() Criterion { return Criterion{c.Fact, "not " + c.Want, c.Got, c.Met.Not()} }

func (c Characteristics) platformIs(want string, kinds ...Platform) Criterion {
	return Criterion{"platform", want, c.Platform.String(), oneOf(c.Platform, kinds)}
}

func (c Characteristics) weaponIs(want string, kinds ...Weapon) Criterion {
	return Criterion{"weapon", want, c.Weapon.String(), oneOf(c.Weapon, kinds)}
}

// oneOf is Unknown for the zero value of a closed list.
func oneOf[T comparable](got T, kinds []T) Answer {
	var unknown T
	if got == unknown {
		return Unknown
	}
	return AnswerOf(slices.Contains(kinds, got))
}
