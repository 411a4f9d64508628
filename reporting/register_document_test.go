package reporting_test

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

//go:embed testdata/register_AUS_2012.json
var registerAustralia string

//go:embed testdata/register_ZAF_2012.json
var registerSouthAfrica string

// registerLine makes a document with one export of South Africa to Spain; members override and add.
func registerLine(members string) string {
	return `{"reporting_state":"South Africa","iso3":"ZAF","calendar_year":2012,"exports":[
{"category_as_reported":"II. Armoured combat vehicles","quantity_as_reported":"20","final_importing_state":"Spain"` +
		members + `}],"imports":[]}`
}

func pointers(found []reporting.Finding, code att.Code) []string {
	var all []string
	for _, f := range found {
		if f.Code == code {
			all = append(all, f.Pointer)
		}
	}
	return all
}

func TestRegisterDocument(t *testing.T) {
	source, err := reporting.NewJSONReader(strings.NewReader(registerSouthAfrica), reporting.Limits{})
	require.NoError(t, err)
	assert.Equal(t, "unroca", source.Layout())
	assert.True(t, source.Has(reporting.FieldIntermediate))
	assert.False(t, source.Has(reporting.FieldBasis))
	assert.False(t, source.Has(reporting.FieldNone))
	reports, err := checker(t, nil).Collect("zaf.json", source)
	require.NoError(t, err)
	require.Len(t, reports, 1)
	assert.Equal(t, reporting.Key{State: "ZAF", Year: 2012}, reports[0].Key())
	require.Len(t, reports[0].Exports.Lines, 5)
	line := reports[0].Exports.Lines[1]
	assert.Equal(t, "5 x Vehicle, APC – kf412\r\n2 x Vehicle, Mine Protected - Casspir", line.Comments)
	assert.Equal(t, reporting.Quantity{Raw: "7", Kind: reporting.QuantityNumber, Number: 7}, line.Quantity)
	assert.Equal(t, "II. Armoured combat vehicles", line.Category.Raw)
	assert.Equal(t, "II", line.Category.CodeRaw)

	found := checkJSON(t, registerSouthAfrica)
	assert.Equal(t, []string{"/exports/2/quantity_as_reported"}, pointers(found, reporting.CodeRemarkCount))
	assert.Equal(t, []string{"/exports/3/remarks"}, pointers(found, reporting.CodeEndUser))
	for _, code := range []att.Code{
		reporting.CodeDisagrees, reporting.CodeJSONKey, reporting.CodeJSONType, reporting.CodeJSONUnknown,
	} {
		assert.False(t, has(found, code), code)
	}
}

// Every finding about a line has a line, a column, and a pointer to something that is there.
func TestRegisterDocumentPlaces(t *testing.T) {
	for _, text := range []string{registerAustralia, registerSouthAfrica} {
		var document any
		require.NoError(t, json.Unmarshal([]byte(text), &document))
		for _, f := range checkJSON(t, text) {
			at := document
			for name := range strings.SplitSeq(strings.TrimPrefix(f.Pointer, "/"), "/") {
				switch v := at.(type) {
				case map[string]any:
					if name != "" {
						require.Contains(t, v, name, f)
						at = v[name]
					}
				case []any:
					var i int
					_, err := fmt.Sscan(name, &i)
					require.NoError(t, err)
					require.Less(t, i, len(v))
					at = v[i]
				}
			}
			if strings.Count(f.Pointer, "/") > 1 {
				assert.Positive(t, f.Place.Line, f)
				assert.Positive(t, f.Place.Column, f)
			}
		}
	}
}

// The document says the same as the lines of the CSV file it was transcribed from.
func TestRegisterDocumentAndTable(t *testing.T) {
	ofTable := codesByComment(t, func(emit func(*reporting.Mark)) {
		source, err := reporting.NewCSVReader(bytes.NewReader(register), reporting.CSVOptions{})
		require.NoError(t, err)
		_, err = checker(t, func(o *reporting.Options) { o.State, o.Year = "AUS", 2012 }).Check("a.csv", source, emit)
		require.NoError(t, err)
	})
	ofDocument := codesByComment(t, func(emit func(*reporting.Mark)) {
		source, err := reporting.NewJSONReader(strings.NewReader(registerAustralia), reporting.Limits{})
		require.NoError(t, err)
		_, err = checker(t, nil).Check("a.json", source, emit)
		require.NoError(t, err)
	})
	assert.NotEmpty(t, ofDocument)
	assert.Equal(t, ofTable, ofDocument)
}

// codesByComment counts the codes about lines.
func codesByComment(t *testing.T, check func(func(*reporting.Mark))) []string {
	t.Helper()
	var codes []string
	check(func(m *reporting.Mark) {
		if f := m.Finding(); strings.Count(f.Pointer, "/") > 1 && f.Code != reporting.CodeNotDue {
			codes = append(codes, string(f.Code)+" "+f.Raw)
		}
	})
	slices.Sort(codes)
	return codes
}

func TestRegisterDocumentFaults(t *testing.T) {
	replaced := func(old, text, members string) string { return strings.Replace(registerLine(members), old, text, 1) }
	const quantity = "/exports/0/quantity_as_reported"
	for what, c := range map[string]struct {
		text    string
		code    att.Code
		at      string
		pointer string
	}{
		"agrees":        {registerLine(`,"quantity":20`), reporting.CodeDisagrees, "", ""},
		"not said":      {registerLine(``), reporting.CodeDisagrees, "", ""},
		"disagrees":     {registerLine(`,"quantity":21`), reporting.CodeDisagrees, `"20"`, quantity},
		"null":          {registerLine(`,"quantity":null`), reporting.CodeDisagrees, `"20"`, quantity},
		"fraction":      {registerLine(`,"quantity":20.5`), reporting.CodeDisagrees, `"20"`, quantity},
		"no fraction":   {registerLine(`,"quantity":20.0`), reporting.CodeDisagrees, "", ""},
		"text":          {registerLine(`,"quantity":"20"`), reporting.CodeJSONType, `"20"}`, "/exports/0"},
		"blank raw":     {replaced(`"20"`, `""`, `,"quantity":21`), reporting.CodeDisagrees, `""`, quantity},
		"blank is open": {replaced(`"20"`, `""`, `,"quantity":21`), reporting.CodeNoQuantity, `""`, quantity},
		"null raw":      {replaced(`"20"`, `null`, `,"quantity":21`), reporting.CodeDisagrees, "", quantity},
		"withheld":      {replaced(`"20"`, `"classified"`, `,"quantity":null`), reporting.CodeDisagrees, "", ""},
		"zero":          {replaced(`"20"`, `"0"`, `,"quantity":0,"remarks":"Casspir"`), reporting.CodeDisagrees, "", ""},
		"unknown key":   {registerLine(`,"Remarks":"x"`), reporting.CodeJSONUnknown, `"Remarks"`, "/exports/0"},
		"other partner": {registerLine(`,"exporting_state":"x"`), reporting.CodeJSONUnknown, `"exporting`, "/exports/0"},
		"twice":         {registerLine(`,"quantity":20,"quantity":21`), reporting.CodeJSONKey, `"quantity":21`, "/exports/0"},
		"kind":          {registerLine(`,"remarks":7`), reporting.CodeJSONType, `7}`, "/exports/0"},
		"code":          {registerLine(`,"category_code":"III"`), reporting.CodeLabel, `"III"`, "/exports/0/category_code"},
		"line":          {replaced(`"imports":[]`, `"imports":[7]`, ""), reporting.CodeJSONType, `7]`, "/imports/0"},
		"table":         {replaced(`"imports":[]`, `"imports":{}`, ""), reporting.CodeJSONType, `{}}`, ""},
		"title":         {replaced(`"iso3"`, `"ISO3"`, ""), reporting.CodeJSONUnknown, `"ISO3"`, ""},
		"title twice":   {replaced(`"iso3":`, `"iso3":"ZAF","iso3" :`, ""), reporting.CodeJSONKey, `"iso3" `, ""},
		"state":         {replaced(`"ZAF"`, `"ESP"`, ""), reporting.CodeDisagrees, `"ESP"`, "/reporting_state"},
		"no state":      {replaced(`"reporting_state":"South Africa",`, "", ""), reporting.CodeReporter, "", ""},
		"year":          {replaced(`2012`, `"2012"`, ""), reporting.CodeYear, "", "/calendar_year"},
	} {
		var found []reporting.Finding
		for _, f := range checkJSON(t, c.text) {
			if f.Code == c.code {
				found = append(found, f)
			}
		}
		if c.at == "" && c.pointer == "" {
			assert.Empty(t, found, what)
			continue
		}
		require.Len(t, found, 1, what)
		assert.Equal(t, c.pointer, found[0].Pointer, what)
		if c.at != "" {
			before, _, _ := strings.Cut(c.text, c.at)
			assert.Equal(t, 1+strings.Count(before, "\n"), found[0].Place.Line, what)
			assert.Equal(t, len(before)-strings.LastIndexByte(before, '\n'), found[0].Place.Column, what)
		}
	}
	assert.True(t, has(checkJSON(t, `{"calendar_year":2012}`), reporting.CodeReporter))
}

// Each key that repeats an earlier one is a finding, at the title page as in a line.
func TestKeysThatStandThreeTimesHaveTwoFindings(t *testing.T) {
	for _, text := range []string{
		strings.Replace(registerLine(""), `"iso3":`, `"iso3":"ZAF","iso3":"ZAF","iso3":`, 1),
		registerLine(`,"quantity":20,"quantity":20,"quantity":20`),
	} {
		count := 0
		for _, f := range checkJSON(t, text) {
			if f.Code == reporting.CodeJSONKey {
				count++
			}
		}
		assert.Equal(t, 2, count, text)
	}
}

func TestRegisterDocumentRefusals(t *testing.T) {
	for text, want := range map[string]error{
		`{"calendar_year":2012}x`:                     reporting.ErrSyntax,
		`{"calendar_year":2012,"exports":[{]}`:        reporting.ErrSyntax,
		`{"reporting_state":tru}`:                     reporting.ErrSyntax,
		`{"a":{},"b":[1,2],"calendar_year":2012,}`:    reporting.ErrSyntax,
		`{"format":"x","calendar_year":2012}`:         reporting.ErrKind,
		`{"exports":[],"imports":[]}`:                 reporting.ErrKind,
		`{"a":tru,"calendar_year":2012}`:              reporting.ErrSyntax,
		`{"calendar_year":` + strings.Repeat("[", 40): reporting.ErrLimit,
	} {
		_, err := reporting.NewJSONReader(strings.NewReader(text), reporting.Limits{})
		require.ErrorIs(t, err, want, text)
	}
	source, err := reporting.NewJSONReader(strings.NewReader(registerAustralia), reporting.Limits{Rows: 3})
	require.NoError(t, err)
	_, err = checker(t, nil).Check("", source, nil)
	require.ErrorIs(t, err, reporting.ErrLimit)
}
