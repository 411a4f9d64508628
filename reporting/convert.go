package reporting

import (
	"cmp"
	"fmt"
	"slices"

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
	out.Definitions = slices.Clone(r.Definitions)
	carry(&v, reportFields[:], &out, "", att.ActivityUnknown)
	v.visibility(&out)
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

// carriedField is something that a report can state, and what of the template it is written into.
type carriedField[T any] struct {
	// name is that of the JSON.
	name string
	// code is the code of the template's field, imports that for imports where it differs; "" is that of a statement.
	code, imports string
	// kept says that the report is none without it.
	kept bool
	// take reports whether it is stated, and takes it away if told to.
	take func(value *T, away bool) bool
}

// codeIn returns the code of the template's field for a direction.
func (f *carriedField[T]) codeIn(flow att.Activity) string {
	switch {
	case f.code == "":
		return templateCode(f.name, flow)
	case f.imports != "" && flow == att.Import:
		return f.imports
	default:
		return f.code
	}
}

// take reports whether something is stated, and takes it away if told to.
func take[V comparable](value *V, away bool) bool {
	var nothing V
	stated := *value != nothing
	if away {
		*value = nothing
	}
	return stated
}

// either is for fields of two parts, both of which are taken.
func either(first, second bool) bool { return first || second }

// carry goes through every field of a table and leaves out what the version has no field for.
func carry[T any](v *conversion, fields []carriedField[T], value *T, pointer string, flow att.Activity) {
	for i := range fields {
		f := &fields[i]
		if !f.take(value, false) {
			continue
		}
		code := f.codeIn(flow)
		switch has := v.target.Has(code, flow); {
		case has == att.Yes:
		case has == att.Unknown:
			v.say(pointer+"/"+f.name, code, whyUnknown)
		case f.kept:
			v.say(pointer+"/"+f.name, code, whyKept)
		default:
			v.say(pointer+"/"+f.name, code, whyLost)
			f.take(value, true)
		}
	}
}

// Why something does not carry over.
const (
	whyLost    = "the version has no such field"
	whyUnknown = "whether the version has such a field is not known; it is kept"
	whyKept    = "the version has no such field; it is kept, because nothing stands in its place"
)

func (v *conversion) say(pointer, code, why string) {
	if v.checker.off[ruleFieldLost] {
		return
	}
	f := rules[ruleFieldLost].Finding(pointer, att.Arg{Name: "item", Value: code}, att.Arg{Name: "from", Value: v.from},
		att.Arg{Name: "to", Value: v.target.Version}, att.Arg{Name: "why", Value: why})
	f.Severity = v.checker.severities[ruleFieldLost]
	v.findings = append(v.findings, f)
}

// visibility puts the one choice of the title page onto each form that made none of its own, when the version asks
// for it form by form.
func (v *conversion) visibility(r *AnnualReport) {
	none := att.ActivityUnknown
	if r.Visibility == VisibilityNotStated {
		return
	}
	code := templateCode(itemVisibility, none)
	switch v.target.Has(code, none) {
	case att.Yes:
	case att.Unknown:
		v.say("/visibility", code, whyUnknown)
	case att.No:
		v.say("/visibility", code, whyLost)
		for _, form := range [...]*Form{&r.Exports, &r.Imports} {
			form.Visibility = cmp.Or(form.Visibility, r.Visibility)
		}
		r.Visibility = VisibilityNotStated
	}
}

func (v *conversion) form(f *Form, flow att.Activity) {
	pointer := formPointer(flow)
	carry(v, formFields[:], f, pointer, flow)
	f.Lines = slices.Clone(f.Lines)
	for i := range f.Lines {
		line := fmt.Sprintf("%s/lines/%d", pointer, i)
		v.category(&f.Lines[i], line+"/category", flow)
		carry(v, lineFields[:], &f.Lines[i], line, flow)
	}
}

// category moves a line to the nearest row above it that the version has or may have. A line whose category has no
// such row stays where it is, because a line without one says nothing.
func (v *conversion) category(l *Line, pointer string, flow att.Activity) {
	heading := l.Category.understood()
	if heading == HeadingUnknown {
		return
	}
	code := heading.String()
	switch v.target.Has(code, flow) {
	case att.Yes:
		return
	case att.Unknown:
		v.say(pointer, code, "whether the version has the row is not known; it is kept")
		return
	case att.No:
	}
	for up := heading.Parent(); up != HeadingUnknown; up = up.Parent() {
		if v.target.Has(up.String(), flow) != att.No {
			l.Category = CategoryCell{Heading: up}
			v.say(pointer, code, "the version has no such row; the line moves to "+up.String())
			return
		}
	}
	v.say(pointer, code, "the version has no such row and none above it; it is kept")
}
