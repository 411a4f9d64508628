package reporting_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

func TestTemplates(t *testing.T) {
	templates := reporting.Templates()
	require.Len(t, templates, 3)
	for i, want := range []struct {
		version string
		enabled bool
	}{{"2015", true}, {"2017", true}, {"2021", false}} {
		assert.Equal(t, want.version, templates[i].Version)
		assert.Equal(t, want.enabled, templates[i].Enabled)
		assert.Len(t, templates[i].Fields, 80)
	}
	for _, f := range templates[1].Fields {
		assert.NotEmpty(t, f.Code)
		assert.NotEmpty(t, f.Source.Citation, f.Code)
		assert.NotEqual(t, att.NotGraded, f.Source.Confidence, f.Code)
		assert.NotEqual(t, att.BasisNotStated, f.Source.Basis, f.Code)
	}
	low := templates[2].Fields[len(templates[2].Fields)-5]
	assert.Equal(t, "v2021.both", low.Code)
	assert.Equal(t, att.LowConfidence, low.Source.Confidence)
	assert.Equal(t, att.Yes, templates[1].Has("category", att.Export))
	assert.Equal(t, att.No, templates[1].Has("intermediate_location", att.Export))
	assert.Equal(t, att.Unknown, templates[0].Has("cut_off_date", att.Import))
	assert.Equal(t, att.No, templates[0].Has("nothing", att.Import))
	text := reporting.TextOf(templates)
	assert.Contains(t, text, "template 2021 (switched off)")
	assert.Equal(t, 243, strings.Count(text, "\n"))
	data, err := json.Marshal(templates)
	require.NoError(t, err)
	var back []reporting.Template
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, templates, back)
	templates[0].Fields[0].Code = "changed"
	assert.NotEqual(t, "changed", reporting.Templates()[0].Fields[0].Code)
}

func TestHostVersion(t *testing.T) {
	own := reporting.Template{Version: "2027", Enabled: true, Fields: []reporting.TemplateField{
		{Code: "v2021.unroca_tick", AppliesTo: "both", Has: att.Yes},
	}}
	found := checkCSV(t, table(t, "", title("template", "2027"), title("pass_to_register", "yes")), func(o *reporting.Options) {
		o.Versions = []reporting.Template{own}
	})
	assert.False(t, has(found, reporting.CodeVersion))
	assert.False(t, has(found, reporting.CodeUnknownItem))
	found = checkCSV(t, table(t, "", title("template", "2027")), nil)
	assert.True(t, has(found, reporting.CodeVersion))
	found = checkCSV(t, table(t, "intermediate=Malta"), nil)
	assert.True(t, has(found, reporting.CodeUnknownItem), "the form of 2017 has no intermediate location")
}

func TestConvert(t *testing.T) {
	narrow := reporting.Template{Version: "narrow", Enabled: true, Fields: []reporting.TemplateField{
		{Code: "I", AppliesTo: "both", Has: att.Yes},
		{Code: "VIII.A", AppliesTo: "both", Has: att.Yes},
		{Code: "restricted_to_states_parties", AppliesTo: "both", Has: att.Yes},
	}}
	empty := reporting.Template{Version: "empty", Enabled: true}
	c := checker(t, func(o *reporting.Options) { o.Versions = []reporting.Template{narrow, empty} })
	r := report()
	r.Contact, r.WithheldNote, r.PassToRegister, r.Visibility = "desk", "numbers", att.Yes, reporting.Public
	r.Exports.CutOff = att.MustDate(2017, 12, 31)
	r.Exports.Visibility = reporting.VisibilityNotStated
	r.Definitions = []reporting.Definition{{Text: "wide"}}
	r.Exports.Lines[0].Intermediate = reporting.Partner{State: "MLT"}
	r.Exports.Lines = append(r.Exports.Lines, reporting.Line{Category: reporting.CategoryCell{Heading: reporting.HeadingVoluntary}})
	out, lost, err := c.Convert(r, "narrow")
	require.NoError(t, err)
	assert.Empty(t, out.Contact+out.WithheldNote)
	assert.Equal(t, att.Unknown, out.Withheld)
	assert.Equal(t, att.Unknown, out.PassToRegister)
	assert.Empty(t, out.Definitions)
	assert.Equal(t, reporting.Public, out.Exports.Visibility, "the choice of the title page is spread over the forms")
	assert.Equal(t, reporting.HeadingVIIIA, out.Exports.Lines[1].Category.Heading)
	assert.Equal(t, reporting.HeadingVIIIA4, r.Exports.Lines[1].Category.Heading, "the report itself is not changed")
	assert.Empty(t, out.Exports.Lines[0].Intermediate)
	assert.Empty(t, out.Exports.Lines[2].Value)
	assert.Equal(t, "contact does not carry over from version 2017 to narrow: the version has no such field", lost[2].Text())
	out, lost, err = c.Convert(r, "empty")
	require.NoError(t, err)
	assert.Equal(t, reporting.VisibilityNotStated, out.Exports.Visibility)
	assert.NotEmpty(t, lost)

	kept, lost, err := c.Convert(report(), "2015")
	require.NoError(t, err)
	assert.Equal(t, report().Submitted, kept.Submitted, "what nobody knows is kept")
	assert.True(t, lost.Has(reporting.CodeFieldLost))
	off := checker(t, func(o *reporting.Options) { o.Off = []att.Code{reporting.CodeFieldLost} })
	_, lost, err = off.Convert(report(), "2015")
	require.NoError(t, err)
	assert.Empty(t, lost)
	for _, version := range []string{"2021", "1999"} {
		_, _, err = c.Convert(report(), version)
		require.ErrorIs(t, err, reporting.ErrOptions)
	}
	r.Template = ""
	_, _, err = c.Convert(r, "2017")
	require.NoError(t, err)
}

// Options that a check cannot be made with are refused, and the error says which.
func TestOptionsAreRefused(t *testing.T) {
	version := func(names ...string) (all []reporting.Template) {
		for _, name := range names {
			all = append(all, reporting.Template{Version: name, Enabled: true})
		}
		return all
	}
	field := func(code, appliesTo string) []reporting.Template {
		return []reporting.Template{{Version: "x", Fields: []reporting.TemplateField{{Code: code, AppliesTo: appliesTo}}}}
	}
	for says, change := range map[string]func(*reporting.Options){
		"profile":                    func(o *reporting.Options) { o.Profile = reporting.ProfileInvalid },
		`"XXX"`:                      func(o *reporting.Options) { o.State = "XXX" },
		"12 is not a year":           func(o *reporting.Options) { o.Year = 12 },
		"-5 is not a year":           func(o *reporting.Options) { o.Year = -5 },
		"2101":                       func(o *reporting.Options) { o.Year = 2101 },
		"both thousands":             func(o *reporting.Options) { o.Numbers = reporting.NumberFormat{Group: ",", Decimal: ","} },
		`"5"`:                        func(o *reporting.Options) { o.Numbers = reporting.NumberFormat{Group: "5"} },
		`".."`:                       func(o *reporting.Options) { o.Numbers = reporting.NumberFormat{Decimal: ".."} },
		"Rows:-1":                    func(o *reporting.Options) { o.Limits.Rows = -1 },
		"Bytes:-1":                   func(o *reporting.Options) { o.Limits.Bytes = -1 },
		"template 1":                 func(o *reporting.Options) { o.Versions = []reporting.Template{{}} },
		`"2017" already`:             func(o *reporting.Options) { o.Versions = version("2017") },
		`"2027" already`:             func(o *reporting.Options) { o.Versions = version("2027", "2027") },
		`the field "" for`:           func(o *reporting.Options) { o.Versions = field("", "both") },
		`the field "I" for`:          func(o *reporting.Options) { o.Versions = field("I", "") },
		`code "REP-0"`:               func(o *reporting.Options) { o.Off = []att.Code{"REP-0"} },
		"switched off and cannot be": func(o *reporting.Options) { o.Off = []att.Code{reporting.CodeSwitchedOff} },
	} {
		options := reporting.Options{Profile: reporting.Strict}
		change(&options)
		_, err := reporting.NewChecker(options)
		require.ErrorIs(t, err, reporting.ErrOptions, says)
		assert.ErrorContains(t, err, says)
	}
	for _, o := range []reporting.Options{
		{Profile: reporting.Lenient, Numbers: reporting.SpaceFormat, Year: 1990},
		{Profile: reporting.Strict, Numbers: reporting.NumberFormat{Group: "'", Decimal: "."}, Year: 2100},
		{Profile: reporting.Strict, Numbers: reporting.NumberFormat{Decimal: ","}, Versions: version("2021", "2027")},
		{Profile: reporting.Strict, Versions: field("I", "export")},
	} {
		_, err := reporting.NewChecker(o)
		require.NoError(t, err)
	}
	_, err := reporting.NewCSVReader(strings.NewReader(plain), reporting.CSVOptions{Limits: reporting.Limits{Cells: -1}})
	require.ErrorIs(t, err, reporting.ErrOptions)
}
