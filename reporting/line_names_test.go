package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// An end user is a State beside the word for its authority; where something was made is none.
func TestEndUserInRemark(t *testing.T) {
	for _, c := range []struct {
		remark  string
		endUser string
		other   bool
	}{
		{"Ministry of Defence - South Sudan", "South Sudan", false},
		{"Ministry of Defence of Germany", "Germany", false},
		{"Ministry of Defence, Germany", "Germany", false},
		{"Ministry of Defence, South Sudan", "South Sudan", false},
		{"Ministry of Defence (Germany)", "Germany", false},
		{"Germany Army", "Germany", false},
		{"Police in Germany", "Germany", false},
		{"Made in Italy for the Government of Germany", "Germany", false},
		{"Ministry of Defence. Made in Germany", "", true},
		{"Ministry of Defence; Germany", "", true},
		{"made in Germany for the police", "", true},
		{"Norwegian Army; built in Germany", "", true},
		{"Norwegian Army built in Germany", "", true},
		{"made in Germany police cars", "", true},
		{"police, Germany made engines", "", true},
		{"Ministry of Defence of Sweden", "", false},
		{"made in Germany", "", true},
		{"End user: South Sudan", "South Sudan", false},
		{"end-user South Sudan", "South Sudan", false},
		{"final destination South Sudan", "South Sudan", false},
		{"Ministry of Defence of the Republic of South Sudan", "South Sudan", false},
		{"Ministry of Defence: South Sudan", "South Sudan", false},
		{"MoD South Sudan", "South Sudan", false},
		{"Iraqi Army", "Iraq", false},
		{"for the Iraqi Army, 10 pcs", "Iraq", false},
		{"South Sudanese army", "South Sudan", false},
		{"Chilean Air Force", "Chile", false},
		{"Iraqi Ministry of Defence", "Iraq", false},
		{"Iraqi armed forces", "Iraq", false},
		{"Royal Danish Navy", "Denmark", false},
		{"Swedish Air Force", "", false},
		{"German tank", "", false},
		{"Swiss Army rifles", "", false},
		{"German Government licence", "", false},
		{"Israeli defence company", "", false},
		{"ex Danish Army", "", false},
		{"US Army surplus", "", true},
		{"US Army type", "", true},
		{"US Army", "US", false},
		{"destination Germany", "", true},
	} {
		found := checkCSV(t, table(t, "partner=Sweden|comments="+c.remark), nil)
		assert.Equal(t, c.endUser != "", has(found, reporting.CodeEndUser), c.remark)
		assert.Equal(t, c.other, has(found, reporting.CodeOtherState), c.remark)
		if c.endUser != "" {
			assert.Contains(t, firstOf(t, found, reporting.CodeEndUser).Text(), "end user in "+c.endUser, c.remark)
		}
	}
	found := checkCSV(t, table(t, "partner=Chrypre|comments=Ministry of Defence of Germany"), nil)
	assert.False(t, has(found, reporting.CodeEndUser), "the partner is not known")
}

// A port or a town is an intermediate location; an origin is one State.
func TestOtherPlaces(t *testing.T) {
	for row, want := range map[string]string{
		"intermediate=Rotterdam":                        "",
		"intermediate=Hamburg (Germany)":                "",
		"intermediate=Østerbro":                         "",
		"intermediate=c":                                "13-3-36",
		"intermediate=Norwey":                           "13-3-36",
		"intermediate=Germany, Belgium":                 "",
		"intermediate=Germany; France":                  "13-3-35",
		"intermediate=Germany/Norway":                   "13-3-35",
		"intermediate=Germany, Rotterdam":               "",
		"intermediate=Various":                          "13-3-28",
		"intermediate=Malta":                            "",
		"intermediate=Hong Kong":                        "",
		"origin=Rotterdam":                              "13-3-36",
		"origin=Various":                                "13-3-28",
		"origin=USA/Germany":                            "13-3-28",
		"origin=USA":                                    "",
		"partner=Slovakia|year=1990":                    "13-3-26",
		"partner=Slovakia|year=1993":                    "",
		"partner=Croatia|year=1990":                     "13-3-26",
		"partner=Eritrea|year=1992":                     "13-3-26",
		"partner=Palau|year=1993":                       "13-3-26",
		"partner=Ukraine|year=1990":                     "13-3-26",
		"partner=Ukraine|year=1991":                     "",
		"partner=Bosnia and Herzegovina|year=1991":      "13-3-26",
		"partner=Kosovo":                                "13-3-29",
		"category=II|comments=vehicle with no comments": "",
		"category=II|comments=vehicle with no turret":   "2-1-03",
		"comments=tank without gun":                     "2-1-03",
	} {
		assert.Equal(t, want, lineCodes(t, row), row)
	}
	f := firstOf(t, checkCSV(t, table(t, "partner=Kosovo"), nil), reporting.CodeTerritory)
	assert.Contains(t, f.Text(), "no State is taken")
	f = firstOf(t, checkCSV(t, table(t, "partner=Netherlands (Aruba)"), nil), reporting.CodeTerritory)
	assert.Contains(t, f.Text(), "NLD is taken")
}

// The reporter is a State in the year, and a slip in its name is suggested.
func TestReporters(t *testing.T) {
	f := firstOf(t, checkCSV(t, table(t, "reporter=Netherlands (Aruba)"), nil), reporting.CodeReporter)
	assert.Empty(t, f.Report.State)
	f = firstOf(t, checkCSV(t, table(t, "reporter=Norwey"), nil), reporting.CodeReporter)
	assert.Equal(t, "Norway", f.Suggestion)
	f = firstOf(t, checkCSV(t, table(t, "reporter=South Sudan|year=2010"), nil), reporting.CodeNotYetState)
	assert.Equal(t, "/state/raw", f.Pointer)
	found := checkCSV(t, table(t, "reporter=South Sudan|year=2012"), nil)
	assert.False(t, has(found, reporting.CodeNotYetState))
	assert.False(t, has(found, reporting.CodeReporter))
	assert.True(t, has(checkCSV(t, table(t, "reporter=Kingdom of Norway"), nil), reporting.CodeVariantName))
}

// Where no report is due none is late; whether it came too early is still said.
func TestLateOnlyWhereDue(t *testing.T) {
	for _, c := range []struct {
		row, submitted                      string
		notDue, late, grace, early, unknown bool
	}{
		{"year=2012", "2014-02-01", true, false, false, false, false},
		{"reporter=USA|year=2017|partner=France", "2019-02-01", true, false, false, false, false},
		{"year=2012", "2013-06-02", true, false, false, false, false},
		{"year=2012", "2012-12-01", true, false, false, true, false},
		{"year=2012", "", true, false, false, false, false},
		{"", "2019-02-01", false, true, false, false, false},
		{"", "2018-06-02", false, false, true, false, false},
		{"", "", false, false, false, false, true},
	} {
		rows := []string{c.row}
		if c.submitted != "" {
			year := "2017"
			if len(c.row) >= 9 && c.row[:9] == "year=2012" {
				year = "2012"
			}
			reporter := ""
			if len(c.row) > 12 && c.row[:12] == "reporter=USA" {
				reporter = "|reporter=USA"
			}
			rows = append(rows, title("submitted", c.submitted)+"|year="+year+reporter)
		}
		found := checkCSV(t, table(t, rows...), nil)
		assert.Equal(t, c.notDue, has(found, reporting.CodeNotDue), c)
		assert.Equal(t, c.late, has(found, reporting.CodeLate), c)
		assert.Equal(t, c.grace, has(found, reporting.CodeGrace), c)
		assert.Equal(t, c.early, has(found, reporting.CodeEarly), c)
		assert.Equal(t, c.unknown, has(found, reporting.CodeNoDate), c)
	}
}

func TestCutOffAgainstSubmission(t *testing.T) {
	for cutOff, want := range map[string]string{
		"2018-03-01": "after the submission on 2018-02-01", "2018-02-01": "", "2017-12-31": "", "2016-12-31": "outside 2017",
	} {
		found := checkCSV(t, table(t, "", title("submitted", "2018-02-01"), form("export", "cut_off", cutOff)), nil)
		assert.Equal(t, want != "", has(found, reporting.CodeCutOff), cutOff)
		if want != "" {
			assert.Contains(t, firstOf(t, found, reporting.CodeCutOff).Text(), want)
		}
	}
	late := func(o *reporting.Options) { o.Submitted = att.MustDate(2018, 2, 1) }
	found := checkCSV(t, table(t, "", form("export", "cut_off", "2018-03-01")), late)
	assert.True(t, has(found, reporting.CodeCutOff))
}

// A mark of the title page that no line explains leaves no form complete; VII.a and VII.b may be on two bases.
func TestMarkOfTheTitlePage(t *testing.T) {
	status := func(rows ...string) reporting.FormStatus {
		source, err := reporting.NewCSVReader(strings.NewReader(table(t, rows...)), reporting.CSVOptions{})
		require.NoError(t, err)
		result, err := checker(t, nil).Check("x.csv", source, nil)
		require.NoError(t, err)
		return result.Reports[0].Exports.Status
	}
	assert.Equal(t, reporting.FormComplete, status(""))
	assert.Equal(t, reporting.FormWithheld, status("", title("withheld", "yes")))
	assert.Equal(t, reporting.FormComplete, status("", title("withheld", "no")))
	assert.Equal(t, reporting.FormComplete, status("", "flow=import|quantity=classified", title("withheld", "yes")))
	assert.Equal(t, reporting.FormPartial, status("quantity=", title("withheld", "yes")))
	found := checkCSV(t, table(t, "category=VII.a|basis=actual", "category=VII.b|basis=authorized"), nil)
	assert.False(t, has(found, reporting.CodeMixedBasis))
}

// NA is a word for nothing before it is Namibia, and NO in a column of other places is a word before it is Norway: a
// hint, and no State is taken.
func TestCodesThatAreWords(t *testing.T) {
	for row, want := range map[string]string{
		"partner=NA": "13-3-27", "partner=na": "13-3-05", "partner=N/A": "13-3-05", "partner=NAM": "", "partner=Namibia": "",
		"origin=NA": "13-3-36", "origin=NO": "13-3-36", "intermediate=NO": "13-3-36", "origin=NOR": "13-3-33",
		"partner=NO|reporter=Chile": "", "reporter=NA": "", "partner=FR": "", "origin=SE": "",
	} {
		assert.Equal(t, want, lineCodes(t, row), row)
	}
	f := firstOf(t, checkCSV(t, table(t, "partner=NA"), nil), reporting.CodeUnresolved)
	assert.Contains(t, f.Text(), "near it: Namibia")
	assert.Empty(t, f.Suggestion)
	source, err := reporting.NewCSVReader(strings.NewReader(table(t, "partner=NA|origin=NO")), reporting.CSVOptions{})
	require.NoError(t, err)
	reports, err := checker(t, nil).Collect("x.csv", source)
	require.NoError(t, err)
	assert.Equal(t, reporting.Partner{Raw: "NA"}, reports[0].Exports.Lines[0].Partner)
	assert.Equal(t, reporting.Partner{Raw: "NO"}, reports[0].Exports.Lines[0].Origin)
}

// A State that exists no more is one in its years, without a code; afterwards its name is not known.
func TestFormerStates(t *testing.T) {
	for row, want := range map[string]string{
		"partner=Serbia and Montenegro|year=2004": "13-3-30", "partner=Serbia and Montenegro|year=2010": "13-3-27",
		"partner=Yugoslavia|year=1991": "13-3-30", "partner=Yugoslavia|year=2001": "13-3-30", "partner=Yugoslavia|year=2004": "13-3-27",
		"partner=Czechoslovakia|year=1992": "13-3-30", "partner=Czechoslovakia|year=1993": "13-3-27",
		"partner=Soviet Union|year=1990": "13-3-30", "partner=U.S.S.R.|year=1991": "13-3-30", "partner=Soviet Union|year=1992": "13-3-27",
		"origin=Czechoslovakia|year=1991": "13-3-30", "partner=Serbia|year=2004": "13-3-26", "partner=Serbia|year=2007": "",
	} {
		assert.Equal(t, want, lineCodes(t, row), row)
	}
	found := checkCSV(t, table(t, "reporter=Yugoslavia|year=1991"), nil)
	assert.False(t, has(found, reporting.CodeReporter))
	f := firstOf(t, found, reporting.CodeVariantName)
	assert.Contains(t, f.Text(), "the former State Yugoslavia")
	assert.True(t, has(checkCSV(t, table(t, "reporter=Yugoslavia|year=2010"), nil), reporting.CodeReporter))
	same := table(t, "partner=USSR|year=1990|quantity=100", "partner=Soviet Union|year=1991|quantity=100")
	assert.True(t, has(checkCSV(t, same, nil), reporting.CodeSameAsBefore))
}
