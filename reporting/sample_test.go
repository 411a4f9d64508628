package reporting_test

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

//go:embed testdata/register_2010_2013.csv
var register []byte

func registerSource(tb testing.TB) *reporting.CSVReader {
	tb.Helper()
	source, err := reporting.NewCSVReader(bytes.NewReader(register), reporting.CSVOptions{})
	require.NoError(tb, err)
	return source
}

func readAll(t *testing.T, data []byte) [][]string {
	t.Helper()
	records, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	require.NoError(t, err)
	slices.SortFunc(records[1:], slices.Compare[[]string])
	return records
}

// What is read is written back cell for cell; only the order of lines within a report may change.
func TestNothingIsLost(t *testing.T) {
	reports, err := checker(t, nil).Collect("register.csv", registerSource(t))
	require.NoError(t, err)
	assert.Len(t, reports, 123)
	var b bytes.Buffer
	lost, err := reporting.WriteCSV(&b, reporting.LayoutUNROCA, reports...)
	require.NoError(t, err)
	assert.Empty(t, lost)
	want, got := readAll(t, register), readAll(t, b.Bytes())
	require.Len(t, got, 1257)
	assert.Equal(t, want, got)
}

// The counts of the whole file, by code. A changed count is a changed rule and stands in the changelog.
func TestCountsOfTheSample(t *testing.T) {
	result, err := checker(t, nil).Check("register.csv", registerSource(t), func(*reporting.Mark) {})
	require.NoError(t, err)
	assert.Equal(t, 1256, result.Records)
	assert.Len(t, result.Reports, 123)
	got := map[att.Code]int{}
	for _, c := range result.Counts {
		got[c.Code] = c.Count
	}
	assert.Equal(t, map[att.Code]int{
		reporting.CodeNoForm: 59, reporting.CodeNotDue: 123, reporting.CodeDuplicate: 4,
		reporting.CodeSameAsBefore: 60, reporting.CodeHoldings: 2, reporting.CodeSelf: 1, reporting.CodeVariantName: 314,
		reporting.CodeEndUser: 1, reporting.CodeOtherState: 10, reporting.CodeOriginExporter: 10,
		reporting.CodeOriginImporter: 14, reporting.CodeIntermediate: 1, reporting.CodeOtherName: 2,
		reporting.CodeWithheld: 6, reporting.CodeZeroRemark: 11, reporting.CodeZero: 1, reporting.CodeRemarkCount: 1,
		reporting.CodeLabelDrift: 224, reporting.CodeCategoryHint: 52, reporting.CodeCalibreHint: 5,
		reporting.CodeNotComplete: 22, reporting.CodeAmmunition: 4, reporting.CodeParts: 9, reporting.CodeNoPlace: 2,
		reporting.CodeWhitespace: 32, reporting.CodeLostLetter: 4,
	}, got)
	assert.Equal(t, 1, result.Count(att.SeverityError))
	assert.Contains(t, result.String(), "AUS 2012: exports withheld (6 lines), imports withheld (2 lines)")
}

func TestLinesLookedAtByEye(t *testing.T) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	require.NoError(t, w.Write(strings.Split(
		"reporter,year,flow,partner,category_raw,quantity_raw,state_of_origin,intermediate_locations,comments", ",")))
	lines := []int{}
	line := 2
	for _, l := range lookedAt {
		require.NoError(t, w.Write([]string{
			l.reporter, l.year, l.flow, l.partner, l.category, l.quantity, l.origin, l.via, l.remark,
		}))
		lines = append(lines, line)
		line += 1 + strings.Count(l.remark, "\n")
	}
	w.Flush()
	require.GreaterOrEqual(t, len(lookedAt), 60)
	codes := map[int][]string{}
	for _, f := range checkCSV(t, b.String(), nil) {
		if strings.Contains(f.Pointer, "/lines/") {
			codes[f.Place.Line] = append(codes[f.Place.Line], string(f.Code))
		}
	}
	for i, l := range lookedAt {
		slices.Sort(codes[lines[i]])
		assert.Equal(t, l.codes, strings.Join(codes[lines[i]], " "), "%s %s %s: %s", l.reporter, l.year, l.partner, l.remark)
	}
}

func TestPlacesAreExact(t *testing.T) {
	found := drain(t, checker(t, nil), registerSource(t))
	i := slices.IndexFunc(found, func(f reporting.Finding) bool { return f.Code == reporting.CodeSelf })
	require.GreaterOrEqual(t, i, 0)
	f := found[i]
	assert.Equal(t, att.Place{File: "report.csv", Cell: "D63", Line: 65, Column: 28}, f.Place)
	assert.Equal(t, "/exports/lines/7/partner/raw", f.Pointer)
	assert.Equal(t, reporting.Key{State: "GBR", Year: 2010}, f.Report)
	assert.Equal(t, "United Kingdom", f.Raw)
	assert.Equal(t,
		"report.csv:65:28: error REP-13-3-25: the final importing State is the reporting State itself [Article 2(2)]",
		f.String())
}

// Every report of the sample goes through JSON unchanged, and a check of its JSON says what a check of the value says.
func TestReportsGoThroughJSON(t *testing.T) {
	c := checker(t, nil)
	reports, err := c.Collect("register.csv", registerSource(t))
	require.NoError(t, err)
	for _, report := range reports {
		var b bytes.Buffer
		require.NoError(t, reporting.WriteJSON(&b, report))
		text := b.String()
		back, err := reporting.ReadJSON(strings.NewReader(text), reporting.Limits{})
		require.NoError(t, err)
		require.Equal(t, report, back)
		source, err := reporting.NewJSONReader(strings.NewReader(text), reporting.Limits{})
		require.NoError(t, err)
		var fromJSON, fromValue []string
		for _, f := range drain(t, c, source) {
			fromJSON = append(fromJSON, string(f.Code)+f.Pointer)
		}
		for _, f := range c.CheckReport(report) {
			fromValue = append(fromValue, string(f.Code)+f.Pointer)
		}
		slices.Sort(fromJSON)
		slices.Sort(fromValue)
		require.Equal(t, fromValue, fromJSON, report.Key().String())
	}
}

func TestReportsGoThroughOurOwnCSV(t *testing.T) {
	c := checker(t, nil)
	reports, err := c.Collect("register.csv", registerSource(t))
	require.NoError(t, err)
	reports[0].Template, reports[0].Authority, reports[0].Withheld = "2017", "Ministry", att.Yes
	reports[0].Contact, reports[0].Submitted, reports[0].WithheldNote = "desk", att.MustDate(2011, 5, 30), "numbers"
	reports[0].Visibility, reports[0].PassToRegister = reporting.Public, att.No
	reports[0].Exports.Visibility, reports[0].Exports.Basis = reporting.StatesPartiesOnly, reporting.Actual
	reports[0].Exports.Included, reports[0].Exports.NilIncluded = att.Yes, att.No
	reports[0].Exports.Nil, reports[0].Exports.CutOff = att.No, att.MustDate(2010, 12, 31)
	reports[0].Exports.Lines[0].Description = "and a description"
	reports[0].Definitions = []reporting.Definition{{Category: reporting.CategoryCell{Raw: "I"}, Text: "heavy ones"}}
	var b bytes.Buffer
	lost, err := reporting.WriteCSV(&b, reporting.LayoutOwn, reports...)
	require.NoError(t, err)
	assert.Empty(t, lost)
	source, err := reporting.NewCSVReader(&b, reporting.CSVOptions{Layout: reporting.LayoutOwn})
	require.NoError(t, err)
	back, err := c.Collect("own.csv", source)
	require.NoError(t, err)
	require.Len(t, back, len(reports))
	reports[0].Definitions[0].Category.Heading = reporting.HeadingI
	for i := range reports {
		clearPlaces(&reports[i])
		clearPlaces(&back[i])
		require.Equal(t, reports[i], back[i])
	}
	lost, err = reporting.WriteCSV(&bytes.Buffer{}, reporting.LayoutUNROCA, reports[0])
	require.NoError(t, err)
	assert.Len(t, lost, 16)
	assert.True(t, lost.Has(reporting.CodeFieldLost))
	_, err = reporting.WriteCSV(&b, reporting.LayoutAuto)
	require.ErrorIs(t, err, reporting.ErrLayout)
	_, err = reporting.WriteCSV(brokenWriter{}, reporting.LayoutOwn, reports[0])
	require.ErrorIs(t, err, errBroken)
}

func clearPlaces(r *reporting.AnnualReport) {
	for _, form := range []*reporting.Form{&r.Exports, &r.Imports} {
		for i := range form.Lines {
			form.Lines[i].Place = att.Place{}
		}
	}
}
