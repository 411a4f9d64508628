package reporting_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// textsOf returns the messages of one rule with their pointers.
func textsOf(found []reporting.Finding, code att.Code) (texts []string) {
	for _, f := range found {
		if f.Code == code {
			texts = append(texts, f.Pointer+" "+f.Text())
		}
	}
	return texts
}

// Statements go by the names of the JSON and by the codes that Templates lists.
func TestStatementsByTheCodesOfTheTemplate(t *testing.T) {
	for row, want := range map[string]string{
		title("contents_national_definitions", "yes"): "",
		title("definitions_included", "no"):           "",
		title("submission_date", "2018-05-31"):        "",
		title("contents_exports", "yes"):              "",
		title("contents_nil_imports", "yes"):          "",
		title("annex3.imports", "yes"):                "",
		form("export", "cut_off_date", "2017-12-31"):  "",
		form("import", "contents_imports", "yes"):     "",
		form("export", "auth_or_actual", "actual"):    "",
		form("export", "reporting_country", "Norway"): "",
		form("export", "form_year", "2017"):           "",
		form("import", "contents_exports", "yes"):     "/imports/contents_exports contents_exports is not a field",
		title("cut_off_date", "2017-12-31"):           "/cut_off_date cut_off_date is a field, but not a statement, of version 2017",
		title("calendar_year", "2017"):                "/calendar_year calendar_year is a field, but not a statement, of version 2017",
		title("restricted_to_states_parties", "yes"):  "/restricted_to_states_parties restricted_to_states_parties is a field, but",
		title("colour", "blue"):                       "/colour colour is not a field of version 2017",
		title("v2021.unroca_tick", "yes"):             "/pass_to_register pass_to_register is not a field of version 2017",
	} {
		found := textsOf(checkCSV(t, table(t, "", row), nil), reporting.CodeUnknownItem)
		if want == "" {
			assert.Empty(t, found, row)
			continue
		}
		require.Len(t, found, 1, row)
		assert.True(t, strings.HasPrefix(found[0], want), "%s: %s", row, found[0])
	}
}

// What the template has, a report has a place for, and it is written and read again.
func TestStatementsByCodesAreCollected(t *testing.T) {
	text := table(t, "", title("contents_national_definitions", "no"), title("contents_exports", "yes"),
		title("submission_date", "2018-05-31"), form("export", "cut_off_date", "2017-12-31"),
		form("import", "reporting_country", "Norway"), form("import", "form_year", "2017"))
	source, err := reporting.NewCSVReader(strings.NewReader(text), reporting.CSVOptions{})
	require.NoError(t, err)
	reports, err := checker(t, nil).Collect("", source)
	require.NoError(t, err)
	require.Len(t, reports, 1)
	r := reports[0]
	assert.Equal(t, att.No, r.DefinitionsIncluded)
	assert.Equal(t, att.Yes, r.Exports.Included)
	assert.Equal(t, att.MustDate(2018, 5, 31), r.Submitted)
	assert.Equal(t, att.MustDate(2017, 12, 31), r.Exports.CutOff)
	assert.Equal(t, "Norway 2017", r.Imports.ReportingCountry+" "+r.Imports.FormYear)
	var b strings.Builder
	lost, err := reporting.WriteCSV(&b, reporting.LayoutOwn, r)
	require.NoError(t, err)
	assert.Empty(t, lost)
	source, err = reporting.NewCSVReader(strings.NewReader(b.String()), reporting.CSVOptions{})
	require.NoError(t, err)
	again, err := checker(t, nil).Collect("", source)
	require.NoError(t, err)
	for i := range r.Exports.Lines {
		again[0].Exports.Lines[i].Place, r.Exports.Lines[i].Place = att.Place{}, att.Place{}
	}
	assert.Equal(t, r, again[0])
	assert.Empty(t, textsOf(checkJSON(t, jsonReport(`,"definitions_included":"no","exports":{"form_year":"2017"}`)),
		reporting.CodeJSONUnknown))
}

func TestWhatAFormRepeats(t *testing.T) {
	for row, want := range map[string]bool{
		form("export", "reporting_country", "Norway"):    false,
		form("export", "reporting_country", "NOR"):       false,
		form("export", "reporting_country", ""):          false,
		form("export", "reporting_country", "Sweden"):    true,
		form("export", "reporting_country", "Greenland"): true,
		form("export", "form_year", "2017"):              false,
		form("export", "form_year", "2016"):              true,
		form("export", "form_year", "last year"):         true,
	} {
		assert.Equal(t, want, has(checkCSV(t, table(t, "", row), nil), reporting.CodeDisagrees), row)
	}
}

func TestNationalDefinitionsAreEnclosedOrNot(t *testing.T) {
	definition := "record=definition|category=I|text=tanks"
	for _, c := range []struct {
		rows []string
		want []string
	}{
		{rows("", title("definitions_included", "yes"), definition), nil},
		{rows("", title("definitions_included", "no")), nil},
		{
			rows("", title("definitions_included", "yes")),
			[]string{"/definitions_included the title page says that annex 2 is enclosed, and it is not"},
		},
		{
			rows("", title("definitions_included", "no"), definition),
			[]string{"/definitions_included the title page says that annex 2 is not enclosed, and it is there"},
		},
	} {
		assert.Equal(t, c.want, textsOf(checkCSV(t, table(t, c.rows...), nil), reporting.CodeFormTick), c.rows)
	}
}

// What a version requires is asked for, whoever made the version.
func TestRequiredFieldsOfAVersion(t *testing.T) {
	missing := func(codes []string, rows ...string) (list []string) {
		own := reporting.Templates()[1]
		own.Version = "own"
		for i := range own.Fields {
			f := &own.Fields[i]
			f.Required = "no"
			if slices.Contains(codes, f.Code) {
				f.Required = "yes"
			}
		}
		found := checkCSV(t, table(t, append(rows, title("template", "own"))...), func(o *reporting.Options) {
			o.Versions = []reporting.Template{own}
		})
		for _, f := range found {
			if f.Code == reporting.CodeRequired {
				list = append(list, f.Pointer)
			}
		}
		return list
	}
	for code, want := range map[string][]string{
		"contact": {"/contact"}, "submission_date": {"/submitted"}, "withheld": {"/withheld"},
		"cut_off_date": {"/exports/cut_off"}, "restricted_to_states_parties": {"/exports/visibility"},
		"contents_national_definitions": {"/definitions_included"}, "contents_imports": {"/imports/included"},
		"authority": {"/authority"}, "reporting_country": nil, "calendar_year": nil, "description": nil,
	} {
		assert.Equal(t, want, missing([]string{code}, ""), code)
	}
	assert.Empty(t, missing([]string{"contact", "submission_date", "withheld", "cut_off_date"}, "", title("contact", "desk"),
		title("submitted", "2018-05-31"), title("withheld", "no"), form("export", "cut_off", "2017-12-31")))
	assert.Empty(t, missing([]string{"cut_off_date"}, form("export", "nil", "yes")), "there is no table")
	assert.Equal(t, []string{"/contact", "/withheld"}, missing([]string{"contact", "withheld"}, ""))
}
