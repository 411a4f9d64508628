package risk

import (
	"cmp"
	"slices"

	"github.com/openatt/treaty/att"
)

// pair is one line and one end user with the facts that hold for them.
type pair struct {
	// line and endUser are places in the lists of the case; endUser is -1 when none is named.
	line, endUser                 int
	class, condition3, condition4 stated
	facts                         scopeFacts
	// open are the open facts about measures, if several appraisals share one.
	open []openFact
	// ranks hold what is said about single measures of the register, the most specific first.
	ranks [4]*scopeFacts
	query att.EmbargoQuery
	// listed says that a party is listed, but not under which measure. It is not known of the unscreened parties
	// whether they are: of those that are no end users, and of the end user itself.
	listed          bool
	unscreened      []int
	endUserScreened bool
}

// resolver lays the statements of a case over each other, so that each pair has one set of facts. Its time is linear
// in the statements and the pairs.
type resolver struct {
	data   *CaseData
	scopes map[scopeKey]*scopeFacts
	counts []att.Answer
	index  index
	notes  att.Findings
}

// index finds places in the lists of a case: statements by scope, measures and documents by reference.
type index struct {
	statements          map[scopeKey][]int
	measures, documents map[string]int
}

func indexOf(data *CaseData) index {
	x := index{map[scopeKey][]int{}, map[string]int{}, map[string]int{}}
	for i := range data.Statements {
		key := scopeKey{data.Statements[i].Line, data.Statements[i].EndUser}
		x.statements[key] = append(x.statements[key], i)
	}
	for i := range data.Measures {
		x.measures[data.Measures[i].Ref] = i
	}
	for i := range data.Documents {
		x.documents[data.Documents[i].Ref] = i
	}
	return x
}

type scopeKey struct{ line, endUser string }

var noFacts scopeFacts

func (r *resolver) pairs() []pair {
	r.index = indexOf(r.data)
	r.countMeasures()
	r.collect()
	others := r.screening()
	places := map[string]int{}
	var endUsers []int
	for i := range r.data.Parties {
		places[r.data.Parties[i].Ref] = i
		if r.data.Parties[i].Role == EndUser {
			endUsers = append(endUsers, i)
		}
	}
	var pairs []pair
	for i := range r.data.Lines {
		named := endUsers
		if refs := r.data.Lines[i].EndUsers; len(refs) > 0 {
			named = make([]int, len(refs))
			for j, ref := range refs {
				named[j] = places[ref]
			}
		}
		if len(named) == 0 {
			r.notes = append(r.notes, ruleNoEndUser.Finding(at("lines", i), arg("line", r.data.Lines[i].Ref)))
			named = []int{-1}
		}
		for _, endUser := range named {
			pairs = append(pairs, r.pair(i, endUser, others))
		}
	}
	return pairs
}

// pair joins the four scopes that reach a line and an end user.
func (r *resolver) pair(line, endUser int, others screened) pair {
	l := &r.data.Lines[line]
	p := pair{
		line: line, endUser: endUser,
		class: statedBy(l.Class), condition3: statedBy(l.Condition3), condition4: statedBy(l.Condition4),
	}
	ref := ""
	p.ranks = [4]*scopeFacts{&noFacts, r.scope(l.Ref, ""), &noFacts, r.scope("", "")}
	if endUser >= 0 {
		ref = r.data.Parties[endUser].Ref
		p.ranks[0], p.ranks[2] = r.scope(l.Ref, ref), r.scope("", ref)
	}
	middle := join{func(fact factID, values stated) {
		if !p.ranks[0].says(fact) {
			r.contradiction(fact, values, l.Ref, ref)
		}
	}}.scopes(p.ranks[1], p.ranks[2])
	middle = middle.over(p.ranks[3])
	p.facts = p.ranks[0].over(&middle)
	p.open = r.openFacts(&p.facts)
	r.screen(&p, others)
	p.query = r.query(&p, l)
	return p
}

func (r *resolver) scope(line, endUser string) *scopeFacts {
	if s, found := r.scopes[scopeKey{line, endUser}]; found {
		return s
	}
	return &noFacts
}

// says reports whether the scope has a statement on the question, or on the group of questions that it belongs to.
func (s *scopeFacts) says(fact factID) bool {
	if fact >= factAppraisal {
		limb, _ := fact.appraisal()
		return s.appraisals[limb].isSet
	}
	return [factAppraisal]bool{
		factByStateParty: s.own[0] != 0, factOwnUse: s.own[1] != 0, factKeepsOwnership: s.own[2] != 0,
		factViolatesCouncil: s.violated != 0, factViolatesAgreement: s.agreements.isSet,
		factCrime: s.atrocities.isSet, factKnowledge: s.atrocities.isSet, factContribution: s.contribution != 0,
	}[fact]
}

func (r *resolver) contradiction(fact factID, values stated, line, endUser string) {
	question := fact.asked()
	r.notes = append(r.notes, ruleContradiction.Finding("/statements",
		arg("fact", question.provision.String()+" "+question.name), arg("pair", pairName(line, endUser)),
		arg("got", values.names(fact.valueName))))
}

// pairName names a pair, or a wider scope, in texts.
func pairName(line, endUser string) string {
	switch {
	case line == "" && endUser == "":
		return "the whole transfer"
	case endUser == "":
		return "line " + line
	case line == "":
		return "end user " + endUser
	default:
		return "line " + line + ", end user " + endUser
	}
}

// collect joins the statements and weighings of each scope.
func (r *resolver) collect() {
	r.scopes = map[scopeKey]*scopeFacts{}
	for i := range r.data.Statements {
		s := &r.data.Statements[i]
		facts := r.read(s)
		r.join(scopeKey{s.Line, s.EndUser}, &facts)
	}
	for i := range r.data.Weighings {
		w := &r.data.Weighings[i]
		var facts scopeFacts
		if r.weighingCounts(i, w) {
			for _, limb := range w.Limbs {
				facts.weighed[limb] = weighed{w.Result, w.Likelihood}
			}
		}
		r.join(scopeKey{w.Line, w.EndUser}, &facts)
	}
	for _, s := range r.scopes {
		slices.SortStableFunc(s.exemptions, measureAnswer.compare)
		slices.SortStableFunc(s.coverage, measureAnswer.compare)
		s.exemptions, s.coverage = mergeAnswers(s.exemptions), mergeAnswers(s.coverage)
	}
}

func (r *resolver) join(key scopeKey, facts *scopeFacts) {
	known, found := r.scopes[key]
	if !found {
		r.scopes[key] = facts
		return
	}
	joined := join{func(fact factID, values stated) {
		r.contradiction(fact, values, key.line, key.endUser)
	}}.scopes(known, facts)
	joined.exemptions = slices.Concat(known.exemptions, facts.exemptions)
	joined.coverage = slices.Concat(known.coverage, facts.coverage)
	*known = joined
}

func (m measureAnswer) compare(n measureAnswer) int { return cmp.Compare(m.measure, n.measure) }

func mergeAnswers(list []measureAnswer) []measureAnswer {
	merged := list[:0]
	for _, m := range list {
		if last := len(merged) - 1; last >= 0 && merged[last].measure == m.measure {
			merged[last].answer |= m.answer
			continue
		}
		merged = append(merged, m)
	}
	return merged
}

// read turns one statement into facts.
func (r *resolver) read(s *Statement) scopeFacts {
	f := scopeFacts{
		own: [len(ownMovementFacts)]stated{
			statedBy(s.OwnMovement.ByStateParty), statedBy(s.OwnMovement.OwnUse), statedBy(s.OwnMovement.KeepsOwnership),
		},
		violated: statedBy(s.SecurityCouncil.Violated),
		check:    r.check(s.SecurityCouncil.Violated),
		agreements: agreementFacts{
			statedBy(s.Agreements.Violated), s.Agreements.Instruments,
			!s.Agreements.Violated.IsZero() || len(s.Agreements.Instruments) > 0,
		},
		atrocities: atrocityFacts{
			statedBy(s.Atrocities.Crime), statedBy(s.Atrocities.Knowledge),
			!s.Atrocities.Crime.IsZero() || !s.Atrocities.Knowledge.IsZero(),
		},
		contribution: statedBy(s.Contribution),
	}
	for i := range s.Appraisals {
		f.appraisals[i] = r.appraisal(Limb(i), &s.Appraisals[i])
	}
	for _, e := range s.SecurityCouncil.Exemptions {
		f.exemptions = append(f.exemptions, measureAnswer{e.Measure, max(statedBy(e.Met), saidUnknown)})
	}
	for _, c := range s.SecurityCouncil.Coverage {
		if !c.Covered.IsZero() {
			f.coverage = append(f.coverage, measureAnswer{c.Measure, statedBy(c.Covered)})
		}
	}
	return f
}

// check reads who checked and when. A day after the authorization is no day of a check, however recent another is.
func (r *resolver) check(f Fact[att.Answer]) check {
	if f.On.After(r.data.AuthorizationDay) {
		return check{att.Date{}, f.Author != ""}
	}
	return check{f.On, f.Author != ""}
}

func (r *resolver) appraisal(limb Limb, a *Appraisal) appraisalFacts {
	f := appraisalFacts{
		before: statedBy(a.Before), after: statedBy(a.After), offence: statedBy(a.Offence),
		instruments: a.Instruments, counts: att.No, isSet: !a.isZero(),
	}
	for _, ref := range a.Measures {
		f.measures = append(f.measures, r.index.measures[ref])
	}
	slices.Sort(f.measures)
	f.measures = slices.Compact(f.measures)
	if len(f.measures) > 0 {
		f.counts = att.Yes
	}
	for _, i := range f.measures {
		f.counts = f.counts.And(r.counts[i]).And(att.AnswerOf(r.data.Measures[i].addresses(limb)))
	}
	return f
}

func (m Measure) addresses(limb Limb) bool {
	return slices.ContainsFunc(m.Addresses, func(p att.Provision) bool { return p.Contains(limb.Provision()) })
}

// countMeasures says for each measure whether it is available, verified and recorded in time.
func (r *resolver) countMeasures() {
	r.counts = make([]att.Answer, len(r.data.Measures))
	for i := range r.data.Measures {
		m := &r.data.Measures[i]
		r.counts[i] = m.Available.Value.And(r.verified(i, m)).And(m.recordedBefore(r.data.AuthorizationDay))
	}
}

// recordedBefore is unknown while the day of the record is; the day of authorization itself is too late.
func (m Measure) recordedBefore(day att.Date) att.Answer {
	if m.Recorded.IsZero() {
		return att.Unknown
	}
	return att.AnswerOf(m.Recorded.Before(day))
}

// verified takes back what rests on a document that is false, expired or not verified itself.
func (r *resolver) verified(i int, m *Measure) att.Answer {
	answer := m.Verified.Value
	for _, evidence := range m.Verified.Evidence {
		j, found := r.index.documents[evidence]
		if !found {
			continue
		}
		d := &r.data.Documents[j]
		if d.Expires.IsZero() {
			r.notes = append(r.notes, ruleUndated.Finding(at("measures", i, "verified"),
				arg("measure", m.Ref), arg("document", d.Ref)))
		}
		holds, reason := d.holds(r.data.AuthorizationDay)
		if holds != att.Yes {
			r.notes = append(r.notes, ruleDocument.Finding(at("measures", i, "verified"),
				arg("measure", m.Ref), arg("document", d.Ref), arg("reason", reason)))
		}
		answer = answer.And(holds)
	}
	return answer
}

// holds says whether a document is authentic and has not expired.
func (d Document) holds(day att.Date) (answer att.Answer, reason string) {
	switch {
	case d.Authentic.Value == att.No:
		return att.No, "is not authentic"
	case d.Expires.Before(day):
		return att.No, "expired on " + d.Expires.String()
	case d.Authentic.Value == att.Unknown:
		return att.Unknown, "nobody has verified with its issuer"
	default:
		return att.Yes, ""
	}
}

// weighingCounts reports whether a weighing counts, and notes why when it does not.
func (r *resolver) weighingCounts(i int, w *Weighing) bool {
	reason := w.lacks(r.data.AuthorizationDay)
	if reason == "" {
		return true
	}
	r.notes = append(r.notes, ruleWeighingUncounted.Finding(at("weighings", i), arg("by", w.By), arg("reason", reason)))
	return false
}

// lacks says why a weighing does not count on a day, and "" when it does.
func (w Weighing) lacks(day att.Date) string {
	switch {
	case w.By == "":
		return "it names no person"
	case w.On.IsZero():
		return "it names no day"
	case w.On.After(day):
		return "it was made after the authorization"
	case w.Likelihood == LikelihoodUnknown:
		return "it does not say which likelihood was weighed"
	case w.Result == WeighingUnknown:
		return "it has no result"
	case len(w.Limbs) == 0:
		return "it names no limb"
	default:
		return ""
	}
}
