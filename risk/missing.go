package risk

import (
	"slices"

	"github.com/openatt/treaty/att"
)

// Missing is a fact whose knowledge can change the outcome: two completions that differ in it alone have different
// outcomes. The missing facts of a result together are the one smallest set that settles it whatever their values.
type Missing struct {
	// Provision is what asks for the fact.
	Provision att.Provision `json:"provision"`
	// Fact is the name of the field of the case in which the answer stands, such as "before" or "violated".
	Fact string `json:"fact"`
	// Subject is the reference of the measure, party or document, or the ID of the embargo, that the fact is about; ""
	// when it is about the line and end user themselves.
	Subject string `json:"subject,omitempty"`
	// Question says in English what to find out.
	Question string `json:"question"`
}

// Missing lists the missing facts in the order of the Treaty. It is empty unless the outcome is Refer.
func (r Result) Missing() []Missing {
	var list []Missing
	for f := range r.missing.all() {
		if f == factCouncil {
			list = append(list, r.missingCouncil()...)
			continue
		}
		if f >= factAppraisal {
			if limb, fact := f.appraisal(); fact == measuresCount {
				list = append(list, r.missingMeasures(limb)...)
				continue
			}
		}
		question := f.asked()
		list = append(list, Missing{question.provision, question.name, "", question.question})
	}
	slices.SortStableFunc(list, func(m, n Missing) int { return m.Provision.Compare(n.Provision) })
	return slices.CompactFunc(list, func(m, n Missing) bool { return m == n })
}

// missingMeasures lists what is not known of the measures that an after likelihood rests on, and can change the
// outcome.
func (r Result) missingMeasures(limb Limb) []Missing {
	var list []Missing
	add := func(name, subject string) {
		list = append(list, Missing{limb.Provision(), name, subject, measureQuestion(name, subject)})
	}
	for _, o := range r.pair.open {
		if o.limbs.has(limb) && r.open.has(o.limbs) {
			add(o.name, o.subject)
		}
	}
	if len(r.pair.open) > 0 {
		return list
	}
	for _, place := range r.pair.facts.appraisals[limb].measures {
		openOf(r.data, r.index, place, add)
	}
	return list
}

func measureQuestion(name, subject string) string {
	switch name {
	case "authentic":
		return "is document " + subject + " authentic?"
	case "recorded":
		return "on which day was measure " + subject + " recorded?"
	default:
		return "is measure " + subject + " " + name + "?"
	}
}

// missingCouncil lists what is not known about measures of the register, for each group of items that the item may
// belong to.
func (r Result) missingCouncil() []Missing {
	var list []Missing
	for item := armsInScope; item <= partsInScope; item++ {
		if r.scope.has(item) && r.councils[item].reach == eitherWay {
			for _, m := range r.missingOf(item) {
				if !slices.Contains(list, m) {
					list = append(list, m)
				}
			}
		}
	}
	for _, name := range r.pair.query.Missing().Names() {
		list = append(list, Missing{
			att.Art6Par1, name, "", "the " + name + " is not stated, so that no embargo can be ruled out",
		})
	}
	return list
}

// missingOf lists what is not known about measures for an item of one group. A measure that covers the transfer in
// one direction leaves nothing to find out about the other.
func (r Result) missingOf(item uint8) []Missing {
	var list []Missing
	add := func(fact, subject, question string) {
		list = append(list, Missing{att.Art6Par1, fact, subject, question})
	}
	q := r.pair.queryFor(item)
	covering := r.assessor.reaching(r.pair, item)
	for _, m := range r.assessor.matches(&q) {
		if m.Authority != att.SecurityCouncil || m.Status == att.NotConfirmed || r.assessor.bars(r.pair, &m) != att.Unknown {
			continue
		}
		if r.pair.covered(&m) == att.Unknown && !slices.Contains(covering, reaching{m.ID, att.Yes}) {
			list = append(list, r.missingCoverage(&m)...)
		}
		if r.assessor.terms.active(&m) == att.Unknown {
			add("in_force", m.ID, "is the contested measure "+m.ID+" in force?")
		}
		if r.pair.exempt(m.ID) == att.Unknown {
			add("met", m.ID, "is the exemption from measure "+m.ID+" met?")
		}
	}
	return list
}

// missingCoverage names the parties still to be screened where a listing is at stake, and the measure otherwise.
func (r Result) missingCoverage(m *att.EmbargoMatch) []Missing {
	if m.Unknown&^att.FactListing != 0 {
		return []Missing{{
			att.Art6Par1, "covered", m.ID,
			"does measure " + m.ID + " cover this? It would take: " + m.Unknown.String(),
		}}
	}
	var list []Missing
	for _, place := range r.unscreened() {
		ref := ""
		if place >= 0 {
			ref = r.data.Parties[place].Ref
		}
		list = append(list, Missing{att.Art6Par1, "listed", ref, "is party " + ref + " on a list of the Security Council?"})
	}
	return list
}

// unscreened lists the places of the parties of whom no screening is stated; -1 stands for the end user that the
// case does not name.
func (r Result) unscreened() []int {
	places := slices.Clone(r.pair.unscreened)
	if !r.pair.endUserScreened {
		places = append(places, r.pair.endUser)
	}
	return places
}

// matches asks the registers again, in their order.
func (r Result) matches() []att.EmbargoMatch { return r.assessor.matches(&r.pair.query) }

func (a *Assessor) matches(q *att.EmbargoQuery) []att.EmbargoMatch {
	var matches []att.EmbargoMatch
	for _, register := range a.registers {
		matches = register.AppendMatches(matches, q)
	}
	return matches
}
