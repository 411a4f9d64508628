package reporting

import (
	"fmt"

	"github.com/openatt/treaty/att"
)

// Convert writes a report over to another version of the template. What that version has no field for is
// left out, what nobody knows about is kept; each gives a finding, so that nothing is lost in silence. The
// report itself is not changed. The error wraps ErrOptions when one of the versions is not known or is
// switched off.
func (c *Checker) Convert(r AnnualReport, to string) (AnnualReport, att.Findings, error) {
	from := r.Template
	if from == "" {
		from = DefaultVersion
	}
	for _, version := range [...]string{from, to} {
		if t, found := c.template(version); !found || !t.Enabled {
			return AnnualReport{}, nil, fmt.Errorf("%w: version %q of the template cannot be used", ErrOptions, version)
		}
	}
	target, _ := c.template(to)
	v := conversion{checker: c, target: target, from: from}
	out := r
	out.Template = to
	v.title(&out)
	v.form(&out.Exports, att.Export)
	v.form(&out.Imports, att.Import)
	return out, v.findings, nil
}

type conversion struct {
	checker  *Checker
	target   Template
	from     string
	findings att.Findings
}

// lost says that a statement does not carry over and reports whether it must be left out.
func (v *conversion) lost(pointer, code string, flow att.Activity) bool {
	has := v.target.Has(code, flow)
	if has == att.Yes {
		return false
	}
	why := "the version has no such field"
	if has == att.Unknown {
		why = "whether the version has such a field is not known; it is kept"
	}
	v.say(pointer, code, why)
	return has == att.No
}

func (v *conversion) say(pointer, code, why string) {
	if v.checker.off[ruleFieldLost] {
		return
	}
	f := rules[ruleFieldLost].Finding(pointer, att.Arg{Name: "item", Value: code}, att.Arg{Name: "from", Value: v.from},
		att.Arg{Name: "to", Value: v.target.Version}, att.Arg{Name: "why", Value: why})
	f.Severity = v.checker.severities[ruleFieldLost]
	v.findings = append(v.findings, f)
}

func (v *conversion) title(r *AnnualReport) {
	none := att.ActivityUnknown
	if r.Contact != "" && v.lost("/contact", templateCode(itemContact, none), none) {
		r.Contact = ""
	}
	if !r.Submitted.IsZero() && v.lost("/submitted", templateCode(itemSubmitted, none), none) {
		r.Submitted = att.Date{}
	}
	if r.Withheld != att.Unknown && v.lost("/withheld", itemWithheld, none) {
		r.Withheld = att.Unknown
	}
	v.extras(r)
}

// extras are the parts of the title page that only some versions know.
func (v *conversion) extras(r *AnnualReport) {
	none := att.ActivityUnknown
	if r.WithheldNote != "" && v.lost("/withheld_note", templateCode(itemWithheldNote, none), none) {
		r.WithheldNote = ""
	}
	if r.Visibility != VisibilityNotStated && v.lost("/visibility", templateCode(itemVisibility, none), none) {
		v.spread(r)
	}
	if r.PassToRegister != att.Unknown && v.lost("/pass_to_register", templateCode(itemPass, none), none) {
		r.PassToRegister = att.Unknown
	}
	if len(r.Definitions) > 0 && v.lost("/definitions", "annex2", none) {
		r.Definitions = nil
	}
}

// spread puts the one choice of the title page onto each form that made none of its own.
func (v *conversion) spread(r *AnnualReport) {
	for _, form := range [...]*Form{&r.Exports, &r.Imports} {
		if form.Visibility == VisibilityNotStated {
			form.Visibility = r.Visibility
		}
	}
	r.Visibility = VisibilityNotStated
}

func (v *conversion) form(f *Form, flow att.Activity) {
	pointer := "/" + flow.String() + "s"
	if f.Visibility != VisibilityNotStated && v.lost(pointer+"/visibility", templateCode(itemVisibility, flow), flow) {
		f.Visibility = VisibilityNotStated
	}
	if !f.CutOff.IsZero() && v.lost(pointer+"/cut_off", templateCode(itemCutOff, flow), flow) {
		f.CutOff = att.Date{}
	}
	if len(f.Lines) == 0 {
		return
	}
	lines := append([]Line(nil), f.Lines...)
	for i := range lines {
		v.line(&lines[i], fmt.Sprintf("%s/lines/%d", pointer, i), flow)
	}
	f.Lines = lines
}

func (v *conversion) line(l *Line, pointer string, flow att.Activity) {
	if l.Intermediate != (Partner{}) && v.lost(pointer+"/intermediate", "intermediate_location", flow) {
		l.Intermediate = Partner{}
	}
	if l.Value != (Value{}) && v.lost(pointer+"/value", "value", flow) {
		l.Value = Value{}
	}
	h := l.Category.Heading
	if h == HeadingUnknown || v.target.Has(h.String(), flow) == att.Yes {
		return
	}
	code := h.String()
	if h == HeadingVoluntary || h.Parent() == HeadingUnknown {
		v.lost(pointer+"/category", code, flow)
		return
	}
	l.Category = CategoryCell{Heading: h.Parent()}
	v.say(pointer+"/category", code, "the version is not known to have the row; the line moves to "+h.Parent().String())
}
