package reporting

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

//go:embed data/annual_report_template.csv
var annualTemplateCSV []byte

// TemplateField is one field of the annual report's form, with what is known of it and from where.
type TemplateField struct {
	// Section, Code and Label name the field; AppliesTo is "both", "export" or "import".
	Section   string `json:"section"`
	Code      string `json:"code"`
	Label     string `json:"label"`
	AppliesTo string `json:"applies_to"`
	// Type and Required are what the form asks, in words.
	Type     string `json:"type"`
	Required string `json:"required"`
	// Source says where this was read, and Note what is uncertain about it.
	Source att.Source `json:"source"`
	Note   string     `json:"note,omitempty"`
	// Has says whether the version of the template has the field; Unknown when nobody has read that.
	Has att.Answer `json:"has"`
}

// Template is one version of the annual report's form as data. NewChecker refuses the zero Template, which
// has no version, a version that is there already and in use, and a field without a code or for neither
// direction.
type Template struct {
	// Version is the year of the form, such as "2017".
	Version string `json:"version"`
	// Enabled says whether the version may be used. A version that nobody has read stays switched off.
	Enabled bool `json:"enabled"`
	// Note says what is known of the version.
	Note   string          `json:"note"`
	Fields []TemplateField `json:"fields"`
}

// DefaultVersion is the version that a report is taken to follow when it does not say.
const DefaultVersion = "2017"

var annualTemplates lazy.Value[[]Template]

// Templates returns the embedded versions, oldest first: 2015, 2017, and 2021, which is switched off.
func Templates() []Template {
	all := append([]Template(nil), annualTemplates.Get(readTemplates)...)
	for i := range all {
		all[i].Fields = append([]TemplateField(nil), all[i].Fields...)
	}
	return all
}

func readTemplates() []Template {
	rows := table.MustRead(annualTemplateCSV, ',', "section", "code", "label", "applies_to", "type", "required", "in_2015",
		"in_2017", "in_2021", "in_register", "source", "confidence", "basis", "note")
	templates := []Template{
		{Version: "2015", Enabled: true, Note: "provisional form ATT/CSP1/2015/WP.4/Rev.2; its opening was read"},
		{Version: "2017", Enabled: true, Note: "form of 29 May 2017; its opening was read, the columns are from memory"},
		{Version: "2021", Note: "revision of the seventh Conference; nobody has read the form, its rows are from memory"},
	}
	for _, row := range rows {
		field := templateField(row)
		for i := range templates {
			field.Has = mustAnswer(row.Cell("in_" + templates[i].Version))
			templates[i].Fields = append(templates[i].Fields, field)
		}
	}
	return templates
}

func templateField(row table.Row) TemplateField {
	return TemplateField{
		Section: row.Cell("section"), Code: row.Cell("code"), Label: row.Cell("label"), AppliesTo: row.Cell("applies_to"),
		Type: row.Cell("type"), Required: row.Cell("required"), Source: mustSource(row), Note: row.Cell("note"),
	}
}

func mustSource(row table.Row) att.Source {
	source := att.Source{Citation: row.Cell("source")}
	must(source.Confidence.UnmarshalText([]byte(row.Cell("confidence"))))
	must(source.Basis.UnmarshalText([]byte(row.Cell("basis"))))
	return source
}

func mustAnswer(text string) (a att.Answer) {
	must(a.UnmarshalText([]byte(text)))
	return a
}

// must is for embedded tables, which the tests read in full.
func must(err error) {
	if err != nil {
		panic(err)
	}
}

// Has says whether the version has a field of that code for the direction: Unknown when nobody knows, No
// when it has none. A field for both directions answers for each.
func (t Template) Has(code string, flow att.Activity) att.Answer {
	for _, f := range t.Fields {
		if f.Code == code && (f.AppliesTo == "both" || flow == att.ActivityUnknown || f.AppliesTo == flow.String()) {
			return f.Has
		}
	}
	return att.No
}

// TextOf lists templates as text, one field a line with its confidence.
func TextOf(templates []Template) string {
	var b strings.Builder
	for _, t := range templates {
		state := "in use"
		if !t.Enabled {
			state = "switched off"
		}
		fmt.Fprintf(&b, "template %s (%s): %s\n", t.Version, state, t.Note)
		for _, f := range t.Fields {
			fmt.Fprintf(&b, "  %-24s %-7s has: %-7s required: %-22s %s confidence, %s; %s\n", f.Code, f.AppliesTo, f.Has,
				f.Required, f.Source.Confidence, f.Source.Basis, f.Label)
		}
	}
	return b.String()
}

// RulesText lists rules as text: code, severity, provision and what it holds.
func RulesText(list []att.Rule) string {
	var b strings.Builder
	for _, r := range list {
		provision := "-"
		if r.Provision.IsValid() {
			provision = r.Provision.String()
		}
		fmt.Fprintf(&b, "%-11s %-7s %-7s %s\n", r.Code, r.Severity, provision, r.Doc)
	}
	return b.String()
}

// checkVersions says what is wrong with versions that a host adds.
func checkVersions(added []Template) error {
	known := map[string]bool{}
	for _, t := range annualTemplates.Get(readTemplates) {
		known[t.Version] = t.Enabled
	}
	for i, t := range added {
		if t.Version == "" {
			return fmt.Errorf("template %d has no version", i+1)
		}
		if known[t.Version] {
			return fmt.Errorf("there is a template of version %q already", t.Version)
		}
		known[t.Version] = true
		for _, f := range t.Fields {
			if f.Code == "" || !slices.Contains([]string{"both", flowNames[0], flowNames[1]}, f.AppliesTo) {
				return fmt.Errorf("template %q: the field %q for %q: want a code, and one of both, export, import",
					t.Version, f.Code, f.AppliesTo)
			}
		}
	}
	return nil
}

// template finds the version, among the embedded ones and those that the host added.
func (c *Checker) template(version string) (Template, bool) {
	for _, t := range c.options.Versions {
		if t.Version == version {
			return t, true
		}
	}
	for _, t := range annualTemplates.Get(readTemplates) {
		if t.Version == version {
			return t, true
		}
	}
	return Template{}, false
}

// versionName is the version of the template that the report says it follows.
func (s *session) versionName(report *reportState) string {
	if version := report.text(att.ActivityUnknown, itemTemplate); version != "" {
		return version
	}
	return DefaultVersion
}

// templateCode returns the code of the template's field that holds a statement.
func templateCode(item string, flow att.Activity) string {
	if item == itemVisibility && flow == att.ActivityUnknown {
		return "v2021.public_tick"
	}
	for i := range templateCodes {
		if templateCodes[i].item == item {
			return strings.ReplaceAll(templateCodes[i].code, "*", flow.String()+"s")
		}
	}
	return item
}

// templateCodes pairs the statements with the codes of the template's fields; a star stands for the direction.
var templateCodes = [...]struct{ item, code string }{
	{itemContact, "contact"},
	{itemSubmitted, "submission_date"},
	{itemWithheldNote, "v2021.withheld_detail"},
	{itemPass, "v2021.unroca_tick"},
	{itemVisibility, "restricted_to_states_parties"},
	{itemIncluded, "contents_*"},
	{itemNilIncluded, "contents_nil_*"},
	{itemNil, "annex3.*"},
	{itemBasis, "auth_or_actual"},
	{itemCutOff, "cut_off_date"},
}

// checkTemplate checks a report against the version of the template that it follows.
func (s *session) checkTemplate(report *reportState) {
	if !s.has[FieldItem] {
		return
	}
	none := att.ActivityUnknown
	version := s.versionName(report)
	t, found := s.template(version)
	switch {
	case !found:
		s.at(report, none, itemTemplate, ruleVersion, version, "it is not known")
		return
	case !t.Enabled:
		s.at(report, none, itemTemplate, ruleVersion, version, "it is switched off: "+t.Note)
		return
	}
	s.checkItems(report, t)
	s.checkRequired(report, none, t, itemAuthority)
	for i := range report.forms {
		flow := report.forms[i].flow
		for _, item := range [...]string{itemIncluded, itemNilIncluded} {
			s.checkRequired(report, flow, t, item)
		}
	}
}

// templateItems lists the statements that a version may not have.
var templateItems = [...]struct {
	item   string
	ofForm bool
}{
	{itemContact, false},
	{itemSubmitted, false},
	{itemWithheld, false},
	{itemWithheldNote, false},
	{itemVisibility, false},
	{itemPass, false},
	{itemIncluded, true},
	{itemNilIncluded, true},
	{itemNil, true},
	{itemVisibility, true},
	{itemBasis, true},
	{itemCutOff, true},
}

// checkItems says which statements the version has no field for.
func (s *session) checkItems(report *reportState, t Template) {
	for _, known := range templateItems {
		flows := [...]att.Activity{att.Export, att.Import}
		for i := range flows {
			flow := flows[i]
			if !known.ofForm {
				flow = att.ActivityUnknown
			}
			if (known.ofForm || i == 0) && report.text(flow, known.item) != "" &&
				t.Has(templateCode(known.item, flow), flow) == att.No {
				s.at(report, flow, known.item, ruleUnknownItem, known.item, t.Version)
			}
		}
	}
	ours := s.source.Layout() != layoutNames[LayoutUNROCA]
	if report.via && ours && t.Has("intermediate_location", att.ActivityUnknown) == att.No {
		s.atLine(report, att.ActivityUnknown, "intermediate", report.viaAt, ruleUnknownItem, "intermediate", t.Version)
	}
}

func (s *session) checkRequired(report *reportState, flow att.Activity, t Template, item string) {
	code := templateCode(item, flow)
	for i := range t.Fields {
		f := &t.Fields[i]
		if f.Code == code && f.Required == "yes" && f.Has == att.Yes && !report.stated(flow, item) {
			s.at(report, flow, item, ruleRequired, code, t.Version)
		}
	}
}
