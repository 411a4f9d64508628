package risk_test

import (
	"slices"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

var answers = []uint8{yes, no}

// read lays out what is known of a pair and lists what is not.
func read(policy *risk.PolicyData, data *risk.CaseData, line *risk.Line, endUser *risk.Party) *judged {
	j := &judged{policy: policy, data: data, line: line, endUser: endUser}
	j.readItem()
	j.readCouncil()
	j.readAgreements()
	j.readAtrocities()
	if data.Activity == att.Export {
		j.readAppraisals()
	}
	return j
}

// open sets a fact, and lists it with the values that it can take when it is not known.
func (j *judged) open(name fact, place *uint8, value uint8, values []uint8) {
	*place = value
	if value != 0 || slices.ContainsFunc(j.unknown, func(r raw) bool { return r.place == place }) {
		return
	}
	j.unknown = append(j.unknown, raw{name, place, values})
}

// rank says how specific a statement about a line and an end user is for this pair; -1 when it is about another.
func (j *judged) rank(line, endUser string) int {
	if line != "" && line != j.line.Ref || endUser != "" && (j.endUser == nil || endUser != j.endUser.Ref) {
		return -1
	}
	rank := 0
	if line != "" {
		rank++
	}
	if endUser != "" {
		rank++
	}
	return rank
}

// most returns those of the statements for which says holds that are most specific.
func (j *judged) most(says func(*risk.Statement) bool) []*risk.Statement {
	var chosen []*risk.Statement
	best := 0
	for i := range j.data.Statements {
		s := &j.data.Statements[i]
		rank := j.rank(s.Line, s.EndUser)
		if rank < best || !says(s) {
			continue
		}
		if rank > best {
			chosen, best = nil, rank
		}
		chosen = append(chosen, s)
	}
	return chosen
}

// merge takes the worst of the values stated at one rank; weight orders them, and that of the unknown value 0 stands
// between the adverse and the favourable ones.
func merge[T risk.Value](chosen []*risk.Statement, of func(*risk.Statement) risk.Fact[T], weight func(T) int) uint8 {
	said, worst := false, T(0)
	for _, s := range chosen {
		f := of(s)
		if f.IsZero() {
			continue
		}
		if !said || weight(f.Value) > weight(worst) {
			said, worst = true, f.Value
		}
	}
	return uint8(worst)
}

func worse(adverse att.Answer) func(att.Answer) int {
	return func(a att.Answer) int {
		switch a {
		case adverse:
			return 2
		case att.Unknown:
			return 1
		default:
			return 0
		}
	}
}

func worseLikelihood(bar uint8) func(risk.Likelihood) int {
	return func(l risk.Likelihood) int {
		switch {
		case l == risk.LikelihoodUnknown:
			return 10
		case uint8(l) >= bar:
			return 10 + int(l)
		default:
			return int(l)
		}
	}
}

func (j *judged) readItem() {
	w := &j.w
	j.open(fact{att.Art2Par1, "class", ""}, &w.class, uint8(j.line.Class.Value), []uint8{1, 2, 3, 4})
	class := j.line.Class.Value
	if class == att.Ammunition || class == att.ItemClassUnknown {
		j.open(fact{att.Art3, "condition_3", ""}, &w.condition3, uint8(j.line.Condition3.Value), answers)
	}
	if class == att.Parts || class == att.ItemClassUnknown {
		j.open(fact{att.Art4, "condition_4", ""}, &w.condition4, uint8(j.line.Condition4.Value), answers)
	}
	for i, name := range []string{"by_state_party", "own_use", "keeps_ownership"} {
		of := func(s *risk.Statement) risk.Fact[att.Answer] {
			m := s.OwnMovement
			return []risk.Fact[att.Answer]{m.ByStateParty, m.OwnUse, m.KeepsOwnership}[i]
		}
		chosen := j.most(func(s *risk.Statement) bool { f := of(s); return !f.IsZero() })
		value := merge(chosen, of, worse(att.No))
		j.open(fact{att.Art2Par3, name, ""}, &w.own[i], value, answers)
	}
}

// hostAnswer is the host's own answer to 6(1): "no" without a recent check, or with a later one, is no answer.
func (j *judged) hostAnswer() uint8 {
	of := func(s *risk.Statement) risk.Fact[att.Answer] {
		f := s.SecurityCouncil.Violated
		age, known := j.data.AuthorizationDay.DaysSince(f.On)
		recent := known && age >= 0 && age <= j.policy.EmbargoCheckDays.Value && f.Author != ""
		if f.Value == att.No && !recent {
			return risk.Fact[att.Answer]{Author: "nobody"}
		}
		return f
	}
	return merge(j.most(func(s *risk.Statement) bool { return !s.SecurityCouncil.Violated.IsZero() }), of, worse(att.Yes))
}

func (j *judged) readCouncil() {
	w := &j.w
	j.open(fact{att.Art6Par1, "violated", ""}, &w.violated, j.hostAnswer(), answers)
	query := j.query()
	missing := query.Missing().Names()
	for i, name := range []string{"exporter", "destination"} {
		value := no
		if slices.Contains(missing, name) {
			value = 0
		}
		j.open(fact{att.Art6Par1, name, ""}, &w.frame[i], value, answers)
	}
	j.exempt, j.reaches = map[string]bool{}, map[string]bool{}
	for class := uint8(1); class <= 4; class++ {
		if w.class != 0 && w.class != class {
			continue
		}
		query.Item = att.ItemClass(class)
		j.embargoes[class] = att.Embargoes().Matches(&query)
		for i := range j.embargoes[class] {
			j.readEmbargo(&j.embargoes[class][i])
		}
	}
}

// query asks the register about the pair, with the State that decides as the exporter or the importer.
func (j *judged) query() att.EmbargoQuery {
	d := j.data
	q := att.EmbargoQuery{Day: d.AuthorizationDay, Exporter: d.Exporter, Category: j.line.Category, Places: d.PlacesOfUse}
	importer := d.Importer
	switch d.Activity {
	case att.Export:
		q.Exporter = d.DecidingState
	case att.Import:
		importer = d.DecidingState
	default:
	}
	states := []att.State{importer, d.FinalDestination}
	for i := range d.Parties {
		if d.Parties[i].Role != risk.EndUser {
			j.parties = append(j.parties, &d.Parties[i])
		}
	}
	j.parties = append(j.parties, j.endUser)
	if j.endUser != nil {
		states = append(states, j.endUser.State)
		q.EndUser = j.endUser.Kind
	}
	for _, s := range states {
		if s != "" {
			q.Destinations = append(q.Destinations, s)
		}
	}
	q.NotListed = att.Yes
	for _, p := range j.parties {
		switch {
		case p == nil || p.Listed.Value == att.Unknown:
			q.NotListed = att.Unknown
		case p.Listed.Value == att.Yes:
			q.Listed = append(q.Listed, p.ListedUnder...)
		}
	}
	return q
}

// readEmbargo gives a measure in force a place in the world and lists what is not known of it.
func (j *judged) readEmbargo(m *att.EmbargoMatch) {
	if m.Authority != att.SecurityCouncil || m.Status != att.InForce || m.Covered == att.No {
		return
	}
	slot := slices.Index(j.slots, m.ID)
	if slot < 0 {
		slot = len(j.slots)
		j.slots = append(j.slots, m.ID)
	}
	if m.Covered == att.Unknown {
		answer, _ := j.coverage(m.ID)
		j.reaches[m.ID] = answer != 0
		if m.Unknown == att.FactListing && answer == 0 {
			j.openListings(listedUnder + uint8(slot))
		} else {
			j.open(fact{att.Art6Par1, "covered", m.ID}, &j.w.covered[slot], answer, answers)
		}
	}
	if met, claimed := j.exemption(m.ID); claimed {
		j.exempt[m.ID] = true
		j.open(fact{att.Art6Par1, "met", m.ID}, &j.w.met[slot], met, answers)
	}
	if m.Contested {
		inForce := uint8(0)
		for _, c := range j.policy.ContestedMeasures {
			if c.Measure == m.ID {
				inForce = map[risk.Stance]uint8{risk.InForceStance: yes, risk.NotInForceStance: no}[c.Stance]
			}
		}
		j.open(fact{att.Art6Par1, "in_force", m.ID}, &j.w.inForce[slot], inForce, answers)
	}
}

// openListings lists the parties that were not screened, each of which may stand on one more list. What a party is
// known to be listed under, the register knows.
func (j *judged) openListings(under uint8) {
	for i, p := range j.parties {
		ref := ""
		if p != nil {
			if p.Listed.IsKnown() {
				continue
			}
			ref = p.Ref
		}
		j.open(fact{att.Art6Par1, "listed", ref}, &j.w.listed[i], 0, []uint8{no})
		for k := range j.unknown {
			r := &j.unknown[k]
			if r.place == &j.w.listed[i] && !slices.Contains(r.values, under) {
				r.values = append(r.values, under)
			}
		}
	}
}

func (j *judged) coverage(id string) (answer uint8, said bool) {
	of := func(s *risk.Statement) (facts []risk.Fact[att.Answer]) {
		for _, c := range s.SecurityCouncil.Coverage {
			if c.Measure == id && !c.Covered.IsZero() {
				facts = append(facts, c.Covered)
			}
		}
		return facts
	}
	return j.byMeasure(of, worse(att.Yes))
}

func (j *judged) exemption(id string) (answer uint8, claimed bool) {
	of := func(s *risk.Statement) (facts []risk.Fact[att.Answer]) {
		for _, e := range s.SecurityCouncil.Exemptions {
			if e.Measure == id {
				facts = append(facts, e.Met)
			}
		}
		return facts
	}
	return j.byMeasure(of, worse(att.No))
}

func (j *judged) byMeasure(of func(*risk.Statement) []risk.Fact[att.Answer], weight func(att.Answer) int,
) (answer uint8, said bool) {
	worst := att.Unknown
	for _, s := range j.most(func(s *risk.Statement) bool { return len(of(s)) > 0 }) {
		for _, f := range of(s) {
			if !said || weight(f.Value) > weight(worst) {
				said, worst = true, f.Value
			}
		}
	}
	return uint8(worst), said
}

// joined reports whether an instrument binds the State on the day and is relevant; every one is for the zero
// provision.
func (j *judged) joined(id string, relevant att.Provision) bool {
	for i := range j.policy.Instruments {
		in := &j.policy.Instruments[i]
		day := j.data.AuthorizationDay
		if id != "" && in.ID != id || in.From.After(day) || !in.Until.IsZero() && day.After(in.Until) {
			continue
		}
		if relevant == 0 || slices.Contains(relevance(in), relevant) {
			return true
		}
	}
	return false
}

func relevance(in *risk.JoinedInstrument) []att.Provision {
	if len(in.Relevance) > 0 {
		return in.Relevance
	}
	for _, known := range knownInstruments {
		if known.ID != in.ID {
			continue
		}
		list := slices.DeleteFunc(slices.Clone(known.Relevance), func(p att.Provision) bool { return p == att.Art6Par3 })
		if known.DefinesWarCrimes {
			list = append(list, att.Art6Par3)
		}
		return list
	}
	return nil
}

var knownInstruments = risk.Instruments()

func (j *judged) readAgreements() {
	chosen := j.most(func(s *risk.Statement) bool { return !s.Agreements.IsZero() })
	value := merge(chosen, func(s *risk.Statement) risk.Fact[att.Answer] { return s.Agreements.Violated }, worse(att.Yes))
	var named []string
	for _, s := range chosen {
		named = append(named, s.Agreements.Instruments...)
	}
	if value == yes && len(named) > 0 && !slices.ContainsFunc(named, func(id string) bool { return j.joined(id, 0) }) {
		value = 0
	}
	j.open(fact{att.Art6Par2, "violated", ""}, &j.w.agreements, value, answers)
}

func (j *judged) readAtrocities() {
	j.otherCrime = j.joined("", att.Art6Par3)
	chosen := j.most(func(s *risk.Statement) bool { return !s.Atrocities.IsZero() })
	crime := merge(chosen, func(s *risk.Statement) risk.Fact[risk.Crime] { return s.Atrocities.Crime },
		func(c risk.Crime) int {
			switch {
			case c == risk.CrimeUnknown:
				return 2
			case c == risk.NoCrime:
				return 0
			case c != risk.OtherWarCrimes:
				return 4
			case j.otherCrime:
				return 3
			default:
				return 1
			}
		})
	knowledge := merge(chosen, func(s *risk.Statement) risk.Fact[risk.Knowledge] { return s.Atrocities.Knowledge },
		func(k risk.Knowledge) int {
			switch {
			case k == risk.KnowledgeUnknown:
				return 2
			case k == risk.NoKnowledge:
				return 0
			case k == risk.ActualKnowledge:
				return 4
			case j.policy.Knowledge.Value == risk.SubstantialGroundsSuffice:
				return 3
			default:
				return 1
			}
		})
	j.open(fact{att.Art6Par3, "crime", ""}, &j.w.crime, crime, []uint8{1, 2, 3, 4, 5, 6})
	j.open(fact{att.Art6Par3, "knowledge", ""}, &j.w.knowledge, knowledge, []uint8{1, 2, 3})
}
