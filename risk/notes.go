package risk

import (
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
)

// Findings returns what is to be said about the assessment beside its outcome: contradictions, gaps, what was not
// confirmed, what did not count. They point into the case.
func (a Assessment) Findings() att.Findings {
	if a.assessed.data == nil {
		return nil
	}
	findings := slices.Clone(a.assessed.notes)
	findings = append(findings, a.frame()...)
	for i := range a.results {
		findings = append(findings, a.results[i].notes()...)
	}
	findings.Sort()
	return findings
}

// frame looks at the policy and the State before any line.
func (a Assessment) frame() att.Findings {
	var findings att.Findings
	p, day := a.assessor.policy.data, a.assessed.data.AuthorizationDay
	if day.Before(p.ValidFrom) || day.After(p.ValidUntil) {
		findings = append(findings, rulePolicyLapsed.Finding("/authorization_day",
			arg("from", p.ValidFrom.String()), arg("until", p.ValidUntil.String()), arg("day", day.String())))
	}
	if b := a.Binding(); b.Kind == att.BindingUnknown {
		findings = append(findings, ruleBindingUnclear.Finding("/deciding_state",
			arg("state", string(b.State)), arg("day", day.String()), arg("reason", b.Reason)))
	}
	return findings
}

func (r Result) name() string { return pairName(r.Line(), r.EndUser()) }

// notes are about one line and end user; they point to the line.
func (r Result) notes() att.Findings {
	n := noter{r: r, pointer: at("lines", r.pair.line)}
	if r.scope == 1<<outside {
		n.add(&ruleOutsideTreaty)
		if slices.Contains(r.outsideBy(), att.Art2Par3) && !r.namesStateParty() {
			n.add(&ruleNoStateParty, arg("pair", r.name()), arg("day", r.data.AuthorizationDay.String()))
		}
		return n.findings
	}
	n.council()
	n.agreements()
	if r.Outcome() == Prohibited {
		return n.findings
	}
	if r.data.Activity != att.Export {
		n.add(&ruleNotExport)
		return n.findings
	}
	for limb := range Limb(limbCount) {
		n.appraisal(limb)
	}
	n.unneeded()
	n.contribution()
	return n.findings
}

// namesStateParty reports whether a State of the case was, or may have been, a party on the day.
func (r Result) namesStateParty() bool {
	d := r.data
	for _, s := range [...]att.State{d.DecidingState, d.Exporter, d.Importer, d.FinalDestination} {
		kind := att.BindingOn(s, d.AuthorizationDay).Kind
		if s != "" && (kind == att.BindingInForce || kind == att.BindingUnknown) {
			return true
		}
	}
	return false
}

type noter struct {
	r        Result
	pointer  string
	findings att.Findings
}

func (n *noter) add(rule *att.Rule, args ...att.Arg) {
	n.findings = append(n.findings, rule.Finding(n.pointer, args...))
}

// council explains 6(1): what the registers say of each measure, and why the host's answer counts or does not.
func (n *noter) council() {
	matches := n.r.matches()
	covered := false
	for i := range matches {
		m := &matches[i]
		if m.Authority == att.SecurityCouncil {
			covered = n.measure(m) || covered
		} else if m.Covered != att.No {
			n.add(&ruleRegionalEmbargo, arg("measure", m.ID), arg("pair", n.r.name()))
		}
	}
	if !covered && n.r.pair.query.Missing() == 0 {
		for _, register := range n.r.assessor.registers {
			n.add(&ruleEmbargoNotFound, arg("pair", n.r.name()), arg("version", register.Version()),
				arg("checked", register.CheckedTo().String()))
		}
	}
	if n.r.council.answerRejected {
		n.add(&ruleEmbargoCheck, arg("pair", n.r.name()), arg("reason", n.rejected()))
	}
	n.named()
}

// rejected says why a "no" to 6(1) does not count.
func (n *noter) rejected() string {
	c := n.r.pair.facts.check
	switch {
	case !c.named:
		return "it does not say who checked"
	case c.day.IsZero():
		return "it does not say when that was checked"
	case c.day.After(n.r.data.AuthorizationDay):
		return "it was checked after the day of authorization"
	default:
		return "it was checked on " + c.day.String() + ", longer ago than the policy allows"
	}
}

// measure explains one match, and reports whether the measure covers the transfer or may.
func (n *noter) measure(m *att.EmbargoMatch) bool {
	r := n.r
	said := r.pair.said(m.ID, func(s *scopeFacts) []measureAnswer { return s.coverage })
	if m.Covered == att.Yes && said.answer(att.Yes) == att.No {
		n.add(&ruleEmbargoContradicted, arg("fact", "covered"), arg("got", "no"), arg("measure", m.ID), arg("pair", r.name()))
	}
	reach := r.pair.covered(m)
	if reach == att.No {
		return false
	}
	n.data(m)
	switch {
	case m.Status == att.NotConfirmed:
		n.add(&ruleEmbargoUnconfirmed, arg("measure", m.ID), arg("seen", m.LastSeen.String()))
		return true
	case m.Contested:
		n.add(&ruleEmbargoContested, arg("measure", m.ID), arg("stance", r.assessor.terms.stance(m.ID).String()))
	}
	if reach == att.Unknown {
		n.add(&ruleEmbargoOpen, arg("measure", m.ID), arg("pair", r.name()), arg("want", m.Unknown.String()))
		return true
	}
	n.add(&ruleEmbargoed, arg("measure", m.ID), arg("pair", r.name()), arg("seen", m.LastSeen.String()))
	if e, found := r.assessor.lookup(m.ID); found && r.claimed(m.ID) {
		n.add(&ruleExemption, arg("measure", m.ID), arg("got", e.Exemptions))
	}
	if r.assessor.bars(r.pair, m) == att.Yes && r.pair.facts.violated.answer(att.Yes) == att.No {
		n.add(&ruleEmbargoContradicted, arg("fact", "violated"), arg("got", "no"), arg("measure", m.ID),
			arg("pair", r.name()))
	}
	return true
}

// data carries the marks of the row into the answer that leans on it.
func (n *noter) data(m *att.EmbargoMatch) {
	e, found := n.r.assessor.lookup(m.ID)
	if found && (e.Source.Confidence != att.HighConfidence || e.Source.Basis != att.BasisRead) {
		n.add(&ruleEmbargoData, arg("measure", m.ID), arg("confidence", e.Source.Confidence.String()),
			arg("basis", e.Source.Basis.String()))
	}
}

func (a *Assessor) lookup(measure string) (att.Embargo, bool) {
	for _, register := range a.registers {
		if e, found := register.Lookup(measure); found {
			return e, true
		}
	}
	return att.Embargo{}, false
}

// named reports IDs in exemptions, coverage and listings that no register has.
func (n *noter) named() {
	ids := slices.Clone(n.r.pair.query.Listed)
	for _, s := range n.r.pair.ranks {
		for _, list := range [...][]measureAnswer{s.exemptions, s.coverage} {
			for _, m := range list {
				ids = append(ids, m.measure)
			}
		}
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		if _, found := n.r.assessor.lookup(id); !found {
			n.add(&ruleEmbargoUnknown, arg("got", id))
		}
	}
}

func (n *noter) agreements() {
	f, day := &n.r.pair.facts.agreements, n.r.data.AuthorizationDay
	if f.violated.answer(att.Yes) == att.Yes && n.r.assessor.terms.agreementAnswer(f, day) != att.Yes {
		n.add(&ruleAgreementsUnfounded, arg("got", strings.Join(f.instruments, ", ")), arg("day", day.String()))
	}
}

// appraisal says what was not made and what does not count.
func (n *noter) appraisal(limb Limb) {
	r := n.r
	if !r.counts(limb) || !r.assessor.terms.applies(limb, r.data.AuthorizationDay) {
		return
	}
	f := &r.pair.facts.appraisals[limb]
	offence := att.Yes
	if limb.conditional() {
		offence = r.assessor.terms.offence(f, limb, r.data.AuthorizationDay)
	}
	if f.before.value() == 0 && offence != att.No {
		n.add(&ruleAppraisalMissing, arg("provision", limb.String()), arg("pair", r.name()))
	}
	if reason := r.uncounted(limb, f); reason != "" {
		n.add(&ruleMeasureUncounted, arg("provision", limb.String()), arg("pair", r.name()), arg("reason", reason))
	}
}

// uncounted says why an after likelihood does not count, and "" when it does or none is stated.
func (r Result) uncounted(limb Limb, f *appraisalFacts) string {
	switch {
	case f.after == 0 && len(f.measures) == 0 || f.counts == att.Yes:
		return ""
	case len(f.measures) == 0:
		return "it names no measure"
	}
	var reasons []string
	for _, place := range f.measures {
		reasons = append(reasons, r.data.Measures[place].lacks(limb, r.data.AuthorizationDay)...)
	}
	if len(reasons) == 0 {
		return "a document that a measure rests on does not hold"
	}
	return strings.Join(reasons, "; ")
}

// lacks says everything for which an after likelihood under a limb cannot rest on the measure.
func (m Measure) lacks(limb Limb, day att.Date) []string {
	var reasons []string
	name := "measure " + m.Ref
	if !m.addresses(limb) {
		reasons = append(reasons, name+" does not address the provision")
	}
	if m.Available.Value != att.Yes {
		reasons = append(reasons, "whether "+name+" is available: "+m.Available.Value.String())
	}
	if m.Verified.Value != att.Yes {
		reasons = append(reasons, "whether "+name+" is verified: "+m.Verified.Value.String())
	}
	switch m.recordedBefore(day) {
	case att.Unknown:
		reasons = append(reasons, "the day on which "+name+" was recorded is not stated")
	case att.No:
		reasons = append(reasons, name+" was not recorded before the day of authorization")
	case att.Yes:
	}
	return reasons
}

// unneeded lists the measures that count for an appraisal and change nothing.
func (n *noter) unneeded() {
	r := n.r
	needed := r.measuresOf(func(limb Limb) bool { return r.seven.limbs[limb]&^underOnly != 0 })
	for _, place := range r.measuresOf(func(Limb) bool { return true }) {
		if !slices.Contains(needed, place) {
			n.add(&ruleMeasureUnneeded, arg("measure", r.data.Measures[place].Ref), arg("pair", r.name()))
		}
	}
}

// contribution: a weighing in favour of a transfer whose contribution nobody appraised is shown.
func (n *noter) contribution() {
	if !n.r.assessor.terms.balancing || n.r.pair.facts.contribution.likelihood(Possible) >= Possible {
		return
	}
	for _, w := range n.r.pair.facts.weighed {
		if w.result == BenefitGreater {
			n.add(&ruleContributionMissing, arg("pair", n.r.name()))
			return
		}
	}
}
