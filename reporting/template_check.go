package reporting

import (
	"strings"

	"github.com/openatt/treaty/att"
)

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
	{itemDefinitions, "contents_national_definitions"},
}

// statementNamed returns the statement that a record makes, by its own name or by the code of the template's field, and
// the direction of the form that it is about. Any other name is returned as it is. The tick for States Parties only is
// none, because it does not say who may see the form in the words of a statement.
func statementNamed(name string, flow att.Activity) (item string, of att.Activity) {
	if factKindOf(name, flow != att.ActivityUnknown) != factUnknown {
		return name, flow
	}
	for i := range templateCodes {
		item, code := templateCodes[i].item, templateCodes[i].code
		flows := []att.Activity{flow}
		if flow == att.ActivityUnknown && strings.Contains(code, "*") {
			flows = []att.Activity{att.Export, att.Import}
		}
		for _, of := range flows {
			kind := factKindOf(item, of != att.ActivityUnknown)
			if kind != factUnknown && kind != factVisibility && name == templateCode(item, of) {
				return item, of
			}
		}
	}
	return name, flow
}

// fieldness says what a name that is no statement is in the version of the template.
func (s *session) fieldness(report *reportState, name string) string {
	t, found := s.template(s.versionName(report))
	if found && t.Has(name, s.mark.flow) == att.Yes {
		return "a field, but not a statement,"
	}
	return notField
}

// notField says that a version of the template has no such field.
const notField = "not a field"

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
	for _, flow := range [...]att.Activity{none, att.Export, att.Import} {
		for i := range templateItems {
			if templateItems[i].ofForm == (flow != none) {
				s.checkItem(report, flow, &templateItems[i], t)
			}
		}
	}
	ours := s.source.Layout() != layoutNames[LayoutUNROCA]
	if report.via && ours && t.Has("intermediate_location", none) == att.No {
		s.atLine(report, none, "intermediate", report.viaAt, ruleUnknownItem, "intermediate", notField, t.Version)
	}
}

// required says when a statement that the template requires is missing if nothing is stated.
type required uint8

const (
	// requiredAlways is for the title page.
	requiredAlways required = iota
	// requiredOfTable is for the header of a table that has lines.
	requiredOfTable
	// requiredElsewhere is for what other rules ask for, or what every record has.
	requiredElsewhere
)

// templateItem is a statement that a version may not have, or may require.
type templateItem struct {
	item     string
	ofForm   bool
	required required
}

var templateItems = [...]templateItem{
	{itemAuthority, false, requiredAlways},
	{itemContact, false, requiredAlways},
	{itemSubmitted, false, requiredAlways},
	{itemWithheld, false, requiredAlways},
	{itemWithheldNote, false, requiredAlways},
	{itemVisibility, false, requiredAlways},
	{itemPass, false, requiredAlways},
	{itemDefinitions, false, requiredAlways},
	{itemIncluded, true, requiredAlways},
	{itemNilIncluded, true, requiredAlways},
	{itemNil, true, requiredElsewhere},
	{itemVisibility, true, requiredOfTable},
	{itemBasis, true, requiredElsewhere},
	{itemCutOff, true, requiredOfTable},
	{itemFormState, true, requiredElsewhere},
	{itemFormYear, true, requiredElsewhere},
}

// checkItem says that a statement is made for which the version has no field, or that one is missing which it requires.
func (s *session) checkItem(report *reportState, flow att.Activity, known *templateItem, t Template) {
	code := templateCode(known.item, flow)
	field := t.field(code, flow)
	switch stated := report.stated(flow, known.item); {
	case stated:
		if report.text(flow, known.item) != "" && (field == nil || field.Has == att.No) {
			s.at(report, flow, known.item, ruleUnknownItem, known.item, notField, t.Version)
		}
	case field == nil || field.Required != "yes" || field.Has != att.Yes:
	case known.required == requiredAlways,
		known.required == requiredOfTable && report.forms[flow-att.Export].lines > 0:
		s.at(report, flow, known.item, ruleRequired, code, t.Version)
	}
}
