package risk

import "github.com/openatt/treaty/att"

// terms are a policy in the form in which the rules use it.
type terms struct {
	threshold                 Likelihood
	balancing                 bool
	substantialGroundsSuffice bool
	raised                    [criteriaCount]bool
	diversionThreshold        Likelihood
	diversionAmmunition       bool
	diversionParts            bool
	ownMovementExtends        bool
	embargoCheckDays          int
	contested                 []ContestedMeasure
	instruments               []joinedTerm
}

// joinedTerm is an instrument with what it counts for and when.
type joinedTerm struct {
	id          string
	counts      relevance
	from, until att.Date
}

func termsOf(d *PolicyData) terms {
	t := terms{
		threshold:                 d.OverridingRisk.Value.Threshold(),
		balancing:                 d.OverridingRisk.Value == BalancingReading,
		substantialGroundsSuffice: d.Knowledge.Value == SubstantialGroundsSuffice,
		diversionThreshold:        d.DiversionThreshold.Value,
		diversionAmmunition:       d.DiversionOfAmmunition.Value == att.Yes,
		diversionParts:            d.DiversionOfParts.Value == att.Yes,
		ownMovementExtends:        d.OwnMovementTakesAlong.Value == att.Yes,
		embargoCheckDays:          d.EmbargoCheckDays.Value,
		contested:                 d.ContestedMeasures,
	}
	for _, limb := range d.RaisedLimbs {
		t.raised[limb] = true
	}
	for i := range d.Instruments {
		j := &d.Instruments[i]
		t.instruments = append(t.instruments, joinedTerm{j.ID, j.counts(), j.From, j.Until})
	}
	return t
}

func (t *terms) raises(limb Limb) bool { return t.raised[limb] }

func (j *joinedTerm) bindsOn(day att.Date) bool { return !j.from.After(day) && !j.until.Before(day) }

// joined reports whether the State has joined an instrument that counts for the purpose on the day.
func (t *terms) joined(purpose relevance, day att.Date) bool {
	for i := range t.instruments {
		if t.instruments[i].counts&purpose != 0 && t.instruments[i].bindsOn(day) {
			return true
		}
	}
	return false
}

// binds reports whether the instrument binds the State on the day, for whatever purpose.
func (t *terms) binds(id string, day att.Date) bool { return t.bindsFor(id, ^relevance(0), day) }

func (t *terms) bindsFor(id string, purpose relevance, day att.Date) bool {
	for i := range t.instruments {
		j := &t.instruments[i]
		if j.id == id && j.counts&purpose != 0 && j.bindsOn(day) {
			return true
		}
	}
	return false
}
