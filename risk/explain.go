package risk

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/openatt/treaty/att"
)

// Explain says in words what the rules give and why: first what a minister needs, then what a court follows. Where
// the assessor was given the authentic texts they are quoted in the first of the preferred languages; findings speak
// that language where the library does, and everything else is English. The same assessment gives the same bytes.
func (a Assessment) Explain(preferred ...language.Tag) string {
	if a.assessor == nil {
		return ""
	}
	e := explainer{a: a, preferred: preferred}
	e.summary()
	for i := range a.results {
		e.result(&a.results[i])
	}
	e.remarks()
	e.choices()
	e.sensitivity()
	e.followOns()
	e.origin()
	return e.b.String()
}

type explainer struct {
	a         Assessment
	preferred []language.Tag
	b         strings.Builder
}

func (e *explainer) line(format string, args ...any) { fmt.Fprintf(&e.b, format+"\n", args...) }

func (e *explainer) section(title string) { e.line("\n%s", title) }

func (e *explainer) summary() {
	d := e.a.assessed.data
	e.line("ASSESSMENT UNDER THE ARMS TRADE TREATY%s", orNothing(": ", d.Reference))
	e.line("%s", advice)
	e.line("")
	e.line("Deciding State: %s. Activity: %s. Day of authorization: %s.",
		stateName(d.DecidingState, d.AuthorizationDay), plainWords(d.Activity.String()), d.AuthorizationDay)
	if route := e.route(); route != "" {
		e.line("%s", route)
	}
	b := e.a.Binding()
	e.line("Articles 6 and 7 for this State on that day: %s (%s).", bindingWords(b.Kind), b.Reason)
	e.line("")
	e.line("OVERALL OUTCOME: %s.", outcomeWords(e.a.outcome))
	e.line("Does the Treaty leave the State free to authorize it? %s.", freedom(e.a.Authorizable()))
}

func (e *explainer) route() string {
	d := e.a.assessed.data
	var parts []string
	for _, p := range [...]struct {
		name  string
		state att.State
	}{{"exporter", d.Exporter}, {"importer", d.Importer}, {"final destination", d.FinalDestination}} {
		if p.state != "" {
			parts = append(parts, p.name+" "+stateName(p.state, d.AuthorizationDay))
		}
	}
	for _, s := range d.Route {
		parts = append(parts, "by way of "+stateName(s, d.AuthorizationDay))
	}
	if d.Basis != BasisUnknown {
		parts = append(parts, "basis "+d.Basis.String())
	}
	if len(parts) == 0 {
		return ""
	}
	text := strings.Join(parts, ", ")
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

func (e *explainer) result(r *Result) {
	e.section(strings.ToUpper(r.name()[:1]) + r.name()[1:] + ": " + strings.ToUpper(outcomeWords(r.Outcome())))
	if text := e.subject(r); text != "" {
		e.line("  %s", text)
	}
	e.why(r)
	e.settling(r)
	e.line("  By provision:")
	for p := range r.Provisions() {
		e.provision(r, p)
	}
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
	}
	if conditions := r.Conditions(); len(conditions) > 0 {
		e.line("  Conditions, without which it would be denied:")
		for _, m := range conditions {
			e.line("    %s%s", m.Ref, orNothing(": ", m.Condition))
		}
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
	}
}

func (e *explainer) provision(r *Result, p ProvisionResult) {
	e.line("    %-14s %s", p.Provision, standingWords(p))
	for _, f := range r.Facts(p.Provision) {
		e.line("                   %s", factWords(f))
	}
	if limb, found := limbOf(p.Provision); found {
		if refs := r.named(limb); len(refs) > 0 && p.Standing != NotApplicable {
			e.line("                   measures: %s; after likelihood counts: %s", strings.Join(refs, ", "), p.Counts)
		}
	}
	if p.Provision != att.Art6Par1 {
		return
	}
	for _, m := range r.Embargoes() {
		exemption := "no exemption claimed"
		if m.Claimed {
			exemption = "exemption met: " + m.Exempt.String()
		}
		e.line("                   %s: %s, last seen %s; covers: %s; in force here: %s; %s",
			m.ID, plainWords(m.Status.String()), m.LastSeen, m.Covered, m.Active, exemption)
	}
}

func standingWords(p ProvisionResult) string {
	text := plainWords(p.Standing.String())
	if p.Standing == Open {
		names := make([]string, len(p.CouldBe))
		for i, s := range p.CouldBe {
			names[i] = plainWords(s.String())
		}
		text += ": " + strings.Join(names, " or ")
	}
	if p.Threshold != LikelihoodUnknown {
		text += fmt.Sprintf(" (residual likelihood %s, threshold %s)", p.Residual, p.Threshold)
	}
	return text
}

func factWords(f FactUsed) string {
	text := plainWords(f.Fact) + ": " + plainWords(f.Value)
	var origin []string
	if f.Author != "" {
		origin = append(origin, f.Author)
	}
	if !f.On.IsZero() {
		origin = append(origin, f.On.String())
	}
	if len(f.Evidence) > 0 {
		origin = append(origin, "evidence "+strings.Join(f.Evidence, ", "))
	}
	if len(origin) > 0 {
		text += " (" + strings.Join(origin, "; ") + ")"
	}
	return text
}

func (e *explainer) remarks() {
	if findings := e.a.Findings(); len(findings) > 0 {
		e.section("To be noted")
		for _, f := range findings {
			e.line("  %s %s%s: %s", f.Severity, f.Code, provisionNote(f.Provision), f.Text(e.preferred...))
		}
	}
	if unused := e.a.Unused(); len(unused) > 0 {
		e.section("Stated and not used")
		for _, u := range unused {
			e.line("  %s: %s", u.Fact, u.Reason)
		}
	}
}

func provisionNote(p att.Provision) string {
	if p == 0 {
		return ""
	}
	return " [" + p.String() + "]"
}

func (e *explainer) choices() {
	e.section("What the State has chosen, apart from what the Treaty asks")
	e.line("  Policy of %s.", e.a.assessor.policy.data.Authority)
	for _, c := range e.a.PolicyChoices() {
		e.line("  %s: %s. (%s)", c.Provision, c.Choice, c.Source)
	}
}

func (e *explainer) sensitivity() {
	if e.a.assessed.data.Activity != att.Export {
		return
	}
	e.section("The same case under each reading of overriding risk")
	for _, s := range e.a.Sensitivity() {
		mark := ""
		if s.IsPolicy {
			mark = " (the State's reading)"
		}
		e.line("  %-21s %s%s", plainWords(s.Reading.String()), outcomeWords(s.Outcome), mark)
	}
}

func (e *explainer) followOns() {
	list := e.a.FollowOns()
	if len(list) == 0 {
		return
	}
	e.section("What follows, where it is authorized")
	for _, f := range list {
		who := f.Addressee
		if f.State != "" {
			who += " (" + string(f.State) + ")"
		}
		term := ""
		if !f.Until.IsZero() {
			term = ", until " + f.Until.String()
		}
		e.line("  %s, %s, %s: %s%s. Lines: %s.", f.Provision, who, f.Modality, f.Asks, term, strings.Join(f.Lines, ", "))
	}
}

func (e *explainer) origin() {
	e.section("Made from")
	for _, d := range e.a.Datasets() {
		e.line("  data %s, version %s, as of %s, checked %s", d.Name, d.Version, d.AsOf, d.Checked)
	}
	f := e.a.Fingerprints()
	e.line("  case %s", f.Case)
	e.line("  policy %s", f.Policy)
	e.line("  data %s", f.Data)
}

func orNothing(before, text string) string {
	if text == "" {
		return ""
	}
	return before + text
}

// plainWords writes a name of a file as words.
func plainWords(name string) string { return strings.ReplaceAll(name, "_", " ") }

func outcomeWords(o Outcome) string { return plainWords(o.String()) }

func freedom(a att.Answer) string {
	switch a {
	case att.Yes:
		return "Yes"
	case att.No:
		return "No"
	case att.Unknown:
	}
	return "That cannot be told yet"
}

func bindingWords(k att.BindingKind) string { return plainWords(k.String()) }

func stateName(s att.State, day att.Date) string {
	if name := s.Name(day); name != "" {
		return name + " (" + string(s) + ")"
	}
	return string(s)
}
