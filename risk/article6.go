package risk

import (
	"cmp"
	"slices"

	"github.com/openatt/treaty/att"
)

// The verdicts on each paragraph of Article 6.
const (
	notViolated uint8 = iota
	violated
)

const (
	clearOnly    verdicts = 1 << notViolated
	violatedOnly verdicts = 1 << violated
	eitherWay             = clearOnly | violatedOnly
)

// council is what 6(1) comes to: the verdicts, whether the host's own answer is open, and whether the reach, the
// force or an exemption of a measure is.
type council struct {
	reach          verdicts
	answerOpen     bool
	measuresOpen   bool
	unconfirmed    bool
	barred         bool
	answerRejected bool
}

// matchRoom is the number of matches for which assessing needs no memory of its own.
const matchRoom = 6

// Article 6(1). A covering measure in force bars the transfer whatever the host says, unless a claimed exemption is
// met. "Not violated" counts only with a recent check of the host's own. A term that ran out leaves the register
// without an answer, so that all rests on that check.
func (a *Assessor) council(p *pair, q *att.EmbargoQuery) council {
	c := council{barred: p.listed}
	var room [matchRoom]att.EmbargoMatch
	for _, register := range a.registers {
		matches := register.AppendMatches(room[:0], q)
		for i := range matches {
			if m := &matches[i]; m.Authority == att.SecurityCouncil {
				c.add(m.Status, a.bars(p, m))
			}
		}
	}
	if q.Missing() != 0 {
		c.measuresOpen = true
	}
	answer := p.facts.violated.answer(att.Yes)
	if answer == att.No && !a.terms.recent(&p.facts.check, q.Day) {
		answer, c.answerRejected = att.Unknown, true
	}
	switch {
	case c.barred || answer == att.Yes:
		c.reach = violatedOnly
	case answer == att.No && !c.measuresOpen:
		c.reach = clearOnly
	default:
		c.reach, c.answerOpen = eitherWay, answer == att.Unknown
	}
	return c
}

// councilsOf asks the registers once where the group of items is known, and else for each group that it may be.
// Both answers are given: that for all groups together, and that for each.
func (a *Assessor) councilsOf(p *pair, scope verdicts) (all council, each [maxVerdicts]council) {
	if p.query.Item != att.ItemClassUnknown || scope&inScope == 0 {
		all = a.council(p, &p.query)
		return all, [maxVerdicts]council{all, all, all, all}
	}
	for item := armsInScope; item <= partsInScope; item++ {
		if scope.has(item) {
			q := p.queryFor(item)
			each[item] = a.council(p, &q)
			all.join(&each[item])
		}
	}
	return all, each
}

func (c *council) join(d *council) {
	c.reach |= d.reach
	c.answerOpen = c.answerOpen || d.answerOpen
	c.measuresOpen = c.measuresOpen || d.measuresOpen
	c.unconfirmed = c.unconfirmed || d.unconfirmed
	c.barred = c.barred || d.barred
	c.answerRejected = c.answerRejected || d.answerRejected
}

var classOf = [maxVerdicts]att.ItemClass{att.OutsideTreaty, att.Arms, att.Ammunition, att.Parts}

// queryFor asks about the pair as if the item were of a group that is in scope.
func (p *pair) queryFor(item uint8) att.EmbargoQuery {
	q := p.query
	q.Item = classOf[item]
	return q
}

// reaching is how a measure in force stands to an item.
type reaching struct {
	id      string
	covered att.Answer
}

// reaching lists the measures in force that bar, or may bar, an item of a group, by ID; each once, although it may
// stand against the transfer in both directions.
func (a *Assessor) reaching(p *pair, item uint8) []reaching {
	q := p.queryFor(item)
	var list []reaching
	for _, register := range a.registers {
		for _, m := range register.Matches(&q) {
			if m.Authority != att.SecurityCouncil || m.Status != att.InForce || a.bars(p, &m) == att.No {
				continue
			}
			covered := p.covered(&m)
			i := slices.IndexFunc(list, func(r reaching) bool { return r.id == m.ID })
			if i < 0 {
				list = append(list, reaching{m.ID, covered})
				continue
			}
			list[i].covered = list[i].covered.Or(covered)
		}
	}
	slices.SortFunc(list, func(r, s reaching) int { return cmp.Compare(r.id, s.id) })
	return list
}

func (c *council) add(status att.EmbargoStatus, bars att.Answer) {
	switch {
	case bars == att.No:
	case status == att.NotConfirmed:
		c.unconfirmed = true
	case bars == att.Yes:
		c.barred = true
	default:
		c.measuresOpen = true
	}
}

// bars says whether a match bars the transfer: it covers it, it is in force, and no claimed exemption is met.
func (a *Assessor) bars(p *pair, m *att.EmbargoMatch) att.Answer {
	covered := p.covered(m)
	if covered == att.No {
		return att.No
	}
	return covered.And(a.terms.active(m)).And(p.exempt(m.ID).Not())
}

// covered is the register's answer, and the host's where the register has none.
func (p *pair) covered(m *att.EmbargoMatch) att.Answer {
	if m.Covered != att.Unknown {
		return m.Covered
	}
	return p.said(m.ID, func(s *scopeFacts) []measureAnswer { return s.coverage }).answer(att.Yes)
}

// exempt is no when nobody claims an exemption.
func (p *pair) exempt(measure string) att.Answer {
	said := p.said(measure, func(s *scopeFacts) []measureAnswer { return s.exemptions })
	if said == 0 {
		return att.No
	}
	return said.answer(att.No)
}

// said finds what the most specific scope says about a measure.
func (p *pair) said(measure string, list func(*scopeFacts) []measureAnswer) stated {
	if s := answerOn(list(p.ranks[0]), measure); s != 0 {
		return s
	}
	if s := answerOn(list(p.ranks[1]), measure) | answerOn(list(p.ranks[2]), measure); s != 0 {
		return s
	}
	return answerOn(list(p.ranks[3]), measure)
}

// active says whether a measure is in force for this State: a contested one by its policy.
func (t *terms) active(m *att.EmbargoMatch) att.Answer {
	if !m.Contested {
		return att.Yes
	}
	switch t.stance(m.ID) {
	case InForceStance:
		return att.Yes
	case NotInForceStance:
		return att.No
	case ReferStance, StanceUnset:
	}
	return att.Unknown
}

func (t *terms) stance(measure string) Stance {
	for i := range t.contested {
		if t.contested[i].Measure == measure {
			return t.contested[i].Stance
		}
	}
	return StanceUnset
}

// recent says whether a check names who checked, and a day from the oldest allowed one to the day of authorization.
func (t *terms) recent(c *check, day att.Date) bool {
	age, isKnown := day.DaysSince(c.day)
	return isKnown && c.named && age >= 0 && age <= t.embargoCheckDays
}

// Article 6(2). A violation stands unless all agreements named for it are ones that do not count.
func (t *terms) agreements(f *agreementFacts, day att.Date) verdicts {
	switch t.agreementAnswer(f, day) {
	case att.Yes:
		return violatedOnly
	case att.No:
		return clearOnly
	case att.Unknown:
	}
	return eitherWay
}

func (t *terms) agreementAnswer(f *agreementFacts, day att.Date) att.Answer {
	answer := f.violated.answer(att.Yes)
	if answer == att.Yes && len(f.instruments) > 0 &&
		!slices.ContainsFunc(f.instruments, func(id string) bool { return t.binds(id, day) }) {
		return att.Unknown
	}
	return answer
}

// Article 6(3): the act and the knowledge of it. Whether substantial grounds are knowledge is policy, and other war
// crimes count only as defined by agreements that the State has joined.
func (t *terms) atrocities(f *atrocityFacts, day att.Date) explored {
	facts := [...]domain{t.crimeDomain(f.crime, day), t.knowledgeDomain(f.knowledge)}
	return explore(facts[:], func(c completion) uint8 {
		if t.knows(Knowledge(c[1])) && t.qualifies(Crime(c[0]), day) {
			return violated
		}
		return notViolated
	})
}

func (t *terms) knows(k Knowledge) bool {
	return k == ActualKnowledge || k == SubstantialGrounds && t.substantialGroundsSuffice
}

func (t *terms) qualifies(c Crime, day att.Date) bool {
	switch c {
	case Genocide, CrimesAgainstHumanity, GraveBreaches, AttacksOnCivilians:
		return true
	case OtherWarCrimes:
		return t.joined(warCrimes, day)
	case CrimeUnknown, NoCrime:
	}
	return false
}

// crimeDomain takes of several acts one that counts, then unknown, then one that does not.
func (t *terms) crimeDomain(s stated, day att.Date) domain {
	other := uint8(NoCrime)
	for c := Genocide; c <= OtherWarCrimes; c++ {
		if s&(1<<c) == 0 {
			continue
		}
		if t.qualifies(c, day) {
			return known(uint8(c))
		}
		other = uint8(c)
	}
	if s == 0 || s&saidUnknown != 0 {
		return oneOf(uint8(NoCrime), uint8(Genocide), uint8(CrimesAgainstHumanity), uint8(GraveBreaches),
			uint8(AttacksOnCivilians), uint8(OtherWarCrimes))
	}
	return known(other)
}

func (t *terms) knowledgeDomain(s stated) domain {
	other := uint8(NoKnowledge)
	for k := ActualKnowledge; k >= NoKnowledge; k-- {
		if s&(1<<k) == 0 {
			continue
		}
		if t.knows(k) {
			return known(uint8(k))
		}
		other = max(other, uint8(k))
	}
	if s == 0 || s&saidUnknown != 0 {
		return oneOf(uint8(NoKnowledge), uint8(SubstantialGrounds), uint8(ActualKnowledge))
	}
	return known(other)
}
