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
	e.transfer()
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

// line writes one line, or as many as the page's width takes; where the line is set in, the others are so a bit more.
func (e *explainer) line(format string, args ...any) {
	line := fmt.Sprintf(format, args...)
	hang := len(line) - len(strings.TrimLeft(line, " "))
	if hang > 0 {
		hang += 2
	}
	writeLine(&e.b, line, hang)
}

func (e *explainer) section(title string) { e.line("\n%s", title) }

// summary is what a minister reads: the outcome, and where there are several lines or end users that of each.
func (e *explainer) summary() {
	e.line("ASSESSMENT UNDER THE ARMS TRADE TREATY%s", orNothing(": ", e.a.assessed.data.Reference))
	e.line("%s", advice)
	e.line("")
	e.line("OUTCOME: %s", strings.ToUpper(outcomeWords(e.a.outcome)))
	e.line("Does the Treaty leave the State free to authorize it? %s.", freedom(e.a.Authorizable()))
	if len(e.a.results) == 1 {
		return
	}
	for i := range e.a.results {
		e.line("  %s: %s", e.a.results[i].name(), outcomeWords(e.a.results[i].Outcome()))
	}
}

func (e *explainer) transfer() {
	d := e.a.assessed.data
	e.line("")
	e.line("Deciding State: %s. Activity: %s. Day of authorization: %s.",
		stateName(d.DecidingState, d.AuthorizationDay), plainWords(d.Activity.String()), d.AuthorizationDay)
	if route := e.route(); route != "" {
		e.line("Transfer: %s.", route)
	}
	b := e.a.Binding()
	e.line("Do Articles 6 and 7 bind the State on that day? %s: %s.", bindingWords(b.Kind), b.Reason)
}

func (e *explainer) route() string {
	d := e.a.assessed.data
	var parts []string
	add := func(role string, state att.State) {
		if state != "" {
			parts = append(parts, role+" "+stateName(state, d.AuthorizationDay))
		}
	}
	add("exporter", d.Exporter)
	if d.Importer == d.FinalDestination {
		add("importer and final destination", d.Importer)
	} else {
		add("importer", d.Importer)
		add("final destination", d.FinalDestination)
	}
	for _, s := range d.Route {
		add("by way of", s)
	}
	if d.Basis != BasisUnknown {
		parts = append(parts, "basis "+d.Basis.String())
	}
	return strings.Join(parts, ", ")
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
	d := e.a.assessor.policy.data
	e.section("What the State has chosen, apart from what the Treaty asks")
	e.line("  Policy: %s.", d.Authority)
	for _, c := range e.a.PolicyChoices() {
		e.line("  %s: %s.", choiceGround(c.Provision), c.Choice)
		e.line("    Source: %s", c.Source)
		if c.Provision == att.Art6Par2 {
			for i := range d.Instruments {
				e.line("    Joined: %s", d.Instruments[i].words())
			}
		}
	}
}

func choiceGround(p att.Provision) string {
	if p == 0 {
		return "Beside the Treaty"
	}
	return p.String()
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
	switch e.a.Authorizable() {
	case att.Yes:
		e.section("What follows once it is authorized")
	case att.No:
		e.section("What the Treaty asks although it is not authorized")
	case att.Unknown:
		e.section("What follows if it is authorized")
	}
	for _, f := range list {
		e.line("  %s, %s, %s: %s%s. Lines: %s.%s", f.Provision, addresseeWords(f), f.Modality, f.Asks,
			orNothing(", until ", dayWords(f.Until)), strings.Join(f.Lines, ", "), bindsWords(f))
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
