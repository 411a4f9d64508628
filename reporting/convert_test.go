package reporting_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// fill gives every part of a value something to state.
func fill(t *testing.T, v reflect.Value) {
	t.Helper()
	switch {
	case v.Type() == reflect.TypeFor[att.Date]():
		v.Set(reflect.ValueOf(att.MustDate(2017, 12, 31)))
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i))
		}
	case v.Kind() == reflect.String:
		v.SetString("x")
	case v.CanInt():
		v.SetInt(1)
	case v.CanUint():
		v.SetUint(1)
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(t, v.Index(0))
	default:
		require.Fail(t, "a kind of field that is not known", v.Type())
	}
}

// field is one field of a report: it is set in a report and looked up in another.
type field struct {
	pointer string
	of      func(*reporting.AnnualReport) reflect.Value
}

// fieldsOf lists the fields of a part of a report by their names in JSON.
func fieldsOf(pointer string, part func(*reporting.AnnualReport) reflect.Value) (list []field) {
	for i, member := range reflect.VisibleFields(part(new(reporting.AnnualReport)).Type()) {
		name, _, _ := strings.Cut(member.Tag.Get("json"), ",")
		list = append(list, field{pointer + "/" + name, func(r *reporting.AnnualReport) reflect.Value {
			return part(r).Field(i)
		}})
	}
	return list
}

func allFields() []field {
	list := fieldsOf("", func(r *reporting.AnnualReport) reflect.Value { return reflect.ValueOf(r).Elem() })
	for _, form := range []string{"Exports", "Imports"} {
		pointer := "/" + strings.ToLower(form)
		of := func(r *reporting.AnnualReport) reflect.Value { return reflect.ValueOf(r).Elem().FieldByName(form) }
		list = append(list, fieldsOf(pointer, of)...)
		list = append(list, fieldsOf(pointer+"/lines/0", func(r *reporting.AnnualReport) reflect.Value {
			lines := of(r).FieldByName("Lines")
			if lines.Len() == 0 {
				lines.Set(reflect.MakeSlice(lines.Type(), 1, 1))
			}
			return lines.Index(0)
		})...)
	}
	return list
}

// Every field of a report is carried over or has a finding, whatever the version has: what a new field needs is that
// this test knows it.
func TestEveryFieldIsCarriedOverOrSaid(t *testing.T) {
	codes := map[string]bool{}
	for _, f := range reporting.Templates()[1].Fields {
		codes[f.Code] = true
	}
	for _, has := range []att.Answer{att.No, att.Unknown, att.Yes} {
		target := reporting.Template{Version: "other", Enabled: true}
		for code := range codes {
			target.Fields = append(target.Fields, reporting.TemplateField{Code: code, AppliesTo: "both", Has: has})
		}
		c := checker(t, func(o *reporting.Options) { o.Versions = []reporting.Template{target} })
		said := 0
		for _, f := range allFields() {
			if slices.Contains([]string{"/template", "/exports", "/imports", "/exports/lines", "/imports/lines"}, f.pointer) {
				continue
			}
			var r reporting.AnnualReport
			fill(t, f.of(&r))
			before := f.of(&r).Interface()
			out, lost, err := c.Convert(r, "other")
			require.NoError(t, err)
			assert.Equal(t, before, f.of(&r).Interface(), "%s: the report itself is not changed", f.pointer)
			same := assert.ObjectsAreEqual(before, f.of(&out).Interface())
			// What was not understood is kept as it stands, whatever the version.
			free := f.pointer == "/format" || f.pointer == "/unplaced" || f.pointer == "/unread" ||
				strings.HasSuffix(f.pointer, "/place") || strings.HasSuffix(f.pointer, "/flow_raw")
			switch {
			case free || has == att.Yes:
				assert.True(t, same, f.pointer)
				assert.Empty(t, lost, f.pointer)
			default:
				require.NotEmpty(t, lost, f.pointer)
				assert.Equal(t, strings.TrimSuffix(f.pointer, "_raw"), lost[0].Pointer)
				kept := strings.Contains(lost[0].Text(), "it is kept")
				assert.Equal(t, kept, same, lost[0].Text())
				said++
			}
		}
		if has != att.Yes {
			assert.Equal(t, 11+2*(8+12), said)
		}
	}
}

func TestRowsMoveUp(t *testing.T) {
	target := reporting.Template{Version: "other", Enabled: true}
	for code, has := range map[string]att.Answer{"VIII": att.Yes, "VIII.B": att.Unknown, "I": att.No, "category": att.Yes} {
		target.Fields = append(target.Fields, reporting.TemplateField{Code: code, AppliesTo: "both", Has: has})
	}
	c := checker(t, func(o *reporting.Options) { o.Versions = []reporting.Template{target} })
	for raw, want := range map[string]struct{ heading, why string }{
		"VIII.A.1": {"VIII", "the version has no such row; the line moves to VIII"},
		"VIII.B.2": {"VIII.B", "the version has no such row; the line moves to VIII.B"},
		"VIII.B":   {"", "whether the version has the row is not known; it is kept"},
		"I":        {"", "the version has no such row and none above it; it is kept"},
		"VOL":      {"", "the version has no such row and none above it; it is kept"},
		"VIII":     {"", ""},
		"bananas":  {"", ""},
	} {
		var r reporting.AnnualReport
		r.Exports.Lines = []reporting.Line{{Category: reporting.CategoryCell{Raw: raw}}}
		out, lost, err := c.Convert(r, "other")
		require.NoError(t, err)
		got := out.Exports.Lines[0].Category
		assert.Equal(t, want.heading, got.Heading.String(), raw)
		if want.why == "" {
			assert.Empty(t, lost, raw)
			continue
		}
		require.Len(t, lost, 1, raw)
		assert.Equal(t, want.why, lost[0].Arg("why"))
		assert.Equal(t, want.heading == "", got.Raw == raw, "what moves has no raw text of the old row")
	}
}
