package risk

import (
	"fmt"
	"strings"

	"github.com/openatt/treaty/att"
)

func (e *explainer) result(r *Result) {
	e.section(strings.ToUpper(r.name()[:1]) + r.name()[1:] + ": " + strings.ToUpper(outcomeWords(r.Outcome())))
	if text := e.subject(r); text != "" {
		e.line("  %s", text)
	}
	e.why(r)
	e.settling(r)
	e.provisions(r)
	for _, n := range r.National() {
		e.line("  National criterion %s (%s), apart from the Treaty: %s.", n.Criterion, n.Title, n.Met)
	}
}

func (e *explainer) subject(r *Result) string {
	l := &r.data.Lines[r.pair.line]
	parts := []string{plainWords(l.Class.Value.String())}
	if l.Category != att.CategoryUnknown {
		parts = append(parts, plainWords(l.Category.String()))
	}
	if l.Description != "" {
		parts = append(parts, l.Description)
	}
	text := "Item: " + strings.Join(parts, ", ") + "."
	if r.pair.endUser >= 0 {
		p := &r.data.Parties[r.pair.endUser]
		who := []string{plainWords(p.Kind.String())}
		if p.Name != "" {
			who = append([]string{p.Name}, who...)
		}
		if p.State != "" {
			who = append(who, stateName(p.State, r.data.AuthorizationDay))
		}
		text += " End user: " + strings.Join(who, ", ") + "."
	}
	return text
}

// why gives the reason of the outcome with the provisions that it rests on.
func (e *explainer) why(r *Result) {
	e.line("  Why: %s", reasonWords(r))
	for _, p := range r.Decisive() {
		e.line("    %s", p.Describe(e.a.assessor.texts, e.preferred...))
		if one, found := r.Provision(p); found {
			e.measured(r, one)
		}
	}
	if conditions := r.Conditions(); len(conditions) > 0 {
		e.line("  Conditions, without which it would be denied:")
		for _, m := range conditions {
			e.line("    %s%s", m.Ref, orNothing(": ", m.Condition))
		}
	}
}

// measured says how the likelihood stands to the State's threshold, where that decides.
func (e *explainer) measured(r *Result, p ProvisionResult) {
	switch {
	case r.Outcome() == Deny && p.Standing == Over && p.Residual != LikelihoodUnknown:
		e.line("      The likelihood that remains is %s; this State refuses from %s on.", p.Residual, p.Threshold)
	case p.Standing == UnderByMeasures && p.Before != LikelihoodUnknown:
		e.line("      Without the measures the likelihood is %s, with them %s; this State refuses from %s on.",
			p.Before, p.Residual, p.Threshold)
	}
}

func reasonWords(r *Result) string {
	switch r.Outcome() {
	case OutOfScope:
		return "the Treaty does not reach it. Obligations outside the Treaty were not examined."
	case Prohibited:
		return "Article 6 bars it. No measure mitigates a prohibition and nothing is weighed against it."
	case NotProhibited:
		return "Article 6 does not bar it, and Article 7 is about exports. National measures were not examined."
	case Deny:
		if r.DeniedByPolicyAlone() {
			return "the risk of diversion reaches the State's own threshold. This is its policy, not a duty of 7(3)."
		}
		return "an overriding risk remains after mitigation, as the State reads these words."
	case AuthorizeWithConditions:
		return "no overriding risk remains, but only because of the measures below."
	case Authorize:
		return "Article 6 does not bar it, and no risk reaches the State's thresholds, with or without measures."
	case Refer:
		if r.Authorizable() == att.No {
			return "it cannot be authorized; which provision stands against it depends on facts that are missing."
		}
		return "it depends on facts that are missing. A missing fact is not read as a favourable one."
	case OutcomeInvalid:
	}
	return ""
}

// settling lists the possible outcomes and what would settle them.
func (e *explainer) settling(r *Result) {
	missing := r.Missing()
	if len(missing) == 0 {
		return
	}
	e.line("  Possible outcomes: %s.", plainWords(r.possible.String()))
	e.line("  These facts together would settle it:")
	for _, m := range missing {
		e.line("    %s: %s", m.Provision, m.Question)
		for _, f := range r.Facts(m.Provision) {
			if f.Fact == m.Fact && f.Value == att.Unknown.String() {
				e.line("      On record as not known%s.", originWords(f))
			}
		}
	}
}

// provisions shows the result of every provision that was tested, with the facts behind it.
func (e *explainer) provisions(r *Result) {
	e.line("  By provision:")
	var none []string
	for p := range r.Provisions() {
		if p.Standing == NotApplicable {
			none = append(none, p.Provision.String())
			continue
		}
		e.provision(r, p)
	}
	if len(none) > 0 {
		e.line("    Not applicable: %s.", strings.Join(none, ", "))
	}
}

const factIndent = "                   "

func (e *explainer) provision(r *Result, p ProvisionResult) {
	writeLine(&e.b, fmt.Sprintf("    %-14s %s", p.Provision, measuredWords(p)), len(factIndent))
	for _, f := range r.Facts(p.Provision) {
		e.line(factIndent+"%s: %s%s", factLabel(f.Fact), plainWords(f.Value), originWords(f))
	}
	if limb, found := limbOf(p.Provision); found {
		if refs := r.named(limb); len(refs) > 0 {
			e.line(factIndent+"measures: %s; they count: %s", strings.Join(refs, ", "), p.Counts)
		}
	}
	if p.Provision == att.Art6Par1 {
		for _, m := range r.Embargoes() {
			e.line(factIndent+"%s", e.embargo(m))
		}
	}
}

// embargo says how a measure of the register was taken.
func (e *explainer) embargo(m EmbargoTaken) string {
	known, _ := e.a.assessor.lookup(m.ID)
	text := m.ID + orNothing(", ", known.Target)
	if m.Covered == att.No && m.Claimed {
		return text + ": does not cover it, so that the exemption claimed is not needed"
	}
	if m.Covered == att.No {
		return text + ": does not cover it"
	}
	text += orNothing(", ", known.Basis) + ": covers it"
	if m.Covered == att.Unknown {
		text += ", or not: that is open"
	}
	text += "; " + plainWords(m.Status.String()) + ", last seen on " + m.LastSeen.String()
	switch m.Active {
	case att.No:
		text += "; contested, and not in force for this State by its policy"
	case att.Unknown:
		text += "; contested, and by the State's policy neither in force nor not"
	case att.Yes:
	}
	switch {
	case !m.Claimed:
		text += "; no exemption is claimed"
	case m.Exempt == att.Yes:
		text += "; an exemption is claimed and met"
	case m.Exempt == att.No:
		text += "; an exemption is claimed and not met"
	default:
		text += "; an exemption is claimed, and whether it is met is not known"
	}
	return text
}

// measuredWords gives the standing, and the likelihoods that it rests on.
func measuredWords(p ProvisionResult) string {
	text := standingWords(p.Standing)
	if p.Standing == Open {
		names := make([]string, len(p.CouldBe))
		for i, s := range p.CouldBe {
			names[i] = standingWords(s)
		}
		text = "open: " + strings.Join(names, "; or ")
	}
	if p.Threshold != LikelihoodUnknown {
		text += fmt.Sprintf(" (likelihood that remains: %s; threshold: %s)", p.Residual, p.Threshold)
	}
	return text
}

// originWords says who found a fact, when and on what evidence.
func originWords(f FactUsed) string {
	var origin []string
	if f.Author != "" {
		origin = append(origin, f.Author)
	}
	if !f.On.IsZero() {
		origin = append(origin, f.On.String())
	}
	if len(f.Evidence) > 0 {
		origin = append(origin, "evidence: "+strings.Join(f.Evidence, ", "))
	}
	if len(origin) == 0 {
		return ""
	}
	return " (" + strings.Join(origin, "; ") + ")"
}
