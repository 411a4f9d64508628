package reporting_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// Text names the line of the cell, a line of JSON that on which the record starts.
func TestLineOfTheRecord(t *testing.T) {
	text := "reporter,year,flow,category,basis,description,quantity,partner\n" +
		"Norway,2019,export,I,actual,\"a\nb\",-3,Fance\nNorway,2019,import,I,actual,x,3,Chile\n"
	lines := map[att.Code]int{}
	for _, f := range checkCSV(t, text, nil) {
		if f.Code != reporting.CodeNotCount && f.Code != reporting.CodeUnresolved {
			continue
		}
		assert.Equal(t, 3, f.Place.Line)
		assert.Equal(t, 2, f.RecordLine)
		var line struct{ Line int }
		data, err := json.Marshal(f)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, &line))
		lines[f.Code] = line.Line
	}
	assert.Equal(t, map[att.Code]int{reporting.CodeNotCount: 2, reporting.CodeUnresolved: 2}, lines)
}

// What the lines of a form say together stands at the first line that says it, unless a statement of the form does.
func TestPlaceOfWhatLinesSay(t *testing.T) {
	for _, c := range []struct {
		rows  []string
		code  att.Code
		place string
	}{
		{rows("basis=actual", "basis=authorized"), reporting.CodeMixedBasis, "I3"},
		{rows("basis=actual|category=II", "basis=actual", "basis=authorized"), reporting.CodeMixedBasis, "I4"},
		{rows("basis=actual", "basis=authorized", form("export", "basis", "actual")), reporting.CodeMixedBasis, "F4"},
		{rows("basis=actual", ""), reporting.CodeNoBasis, "I3"},
		{rows("", "quantity=classified"), reporting.CodeWithheldNoMark, "J3"},
		{rows("", "withheld=yes|quantity="), reporting.CodeWithheldNoMark, "S3"},
		{rows("", "partner=classified"), reporting.CodeWithheldNoMark, "N3"},
		{rows("", "intermediate=Malta"), reporting.CodeUnknownItem, "P3"},
	} {
		var got []string
		for _, f := range checkCSV(t, table(t, c.rows...), nil) {
			if f.Code == c.code {
				got = append(got, f.Place.Cell)
			}
		}
		assert.Equal(t, []string{c.place}, got, "%v", c.rows)
	}
}

// Lines of categories that are not known are not mixed with each other.
func TestMixedBasisOfUnknownCategories(t *testing.T) {
	found := checkCSV(t, table(t, "category=tanks?|basis=actual", "category=ships?|basis=authorized"), nil)
	assert.False(t, has(found, reporting.CodeMixedBasis))
}

// A form is as complete as its lines, whatever profile or rules are asked for.
func TestStatusRestsOnNoProfile(t *testing.T) {
	for _, c := range []struct {
		rows []string
		want reporting.FormStatus
	}{
		{rows(""), reporting.FormComplete},
		{rows("partner="), reporting.FormPartial},
		{rows("", form("export", "nil", "yes")), reporting.FormPartial},
	} {
		for _, profile := range []reporting.Profile{reporting.Strict, reporting.Lenient} {
			for _, off := range [][]att.Code{nil, {reporting.CodePartner, reporting.CodeNilWithLines}} {
				checker := checker(t, func(o *reporting.Options) { o.Profile, o.Off = profile, off })
				source, err := reporting.NewCSVReader(strings.NewReader(table(t, c.rows...)), reporting.CSVOptions{})
				require.NoError(t, err)
				result, err := checker.Check("a.csv", source, nil)
				require.NoError(t, err)
				assert.Equal(t, c.want, result.Reports[0].Exports.Status, "%v %v %v", c.rows, profile, off)
			}
		}
	}
}

// A State that owes no report yet is told which is its first.
func TestReasonWhyNothingIsDue(t *testing.T) {
	for _, c := range []struct{ state, year, want string }{
		{"China", "2020", "its first one is that on 2021"},
		{"Norway", "2014", "its first one is that on 2015"},
		{"Norway", "2012", "its status was not_party at the end of the year"},
		{"United States", "2019", "its status was signatory_not_intending at the end of the year"},
	} {
		var said string
		for _, f := range checkCSV(t, table(t, "reporter="+c.state+"|year="+c.year), nil) {
			if f.Code == reporting.CodeNotDue {
				said = f.Text()
			}
		}
		assert.Contains(t, said, c.want, c.state)
	}
}

// What is missing from a record of a document stands where the record starts.
func TestPlacesOfRecordsInJSON(t *testing.T) {
	line := `{"category":{"raw":"I"},"quantity":{"raw":"3"},"partner":{"raw":"France"}}`
	places := func(text string, code att.Code) (all []string) {
		for _, f := range checkJSON(t, text) {
			if f.Code == code {
				all = append(all, fmt.Sprintf("%d:%d", f.Place.Line, f.Place.Column))
			}
		}
		return all
	}
	lines := func(text string) string {
		return `{"format":"att-annual-report/1",` + "\n" + `"exports":{"lines":[` + text + `]}}`
	}
	assert.Equal(t, []string{"2:21", "2:47"}, places(lines(`{"quantity":{"raw":"3"}}, {"quantity":{"raw":"4"}}`), reporting.CodePartner))
	assert.Equal(t, []string{"2:21"}, places(lines(`{"partner":{"raw":"é"}}`), reporting.CodeNoQuantity))
	assert.Equal(t, []string{"3:2"}, places(lines(line+",\n "+line), reporting.CodeDuplicate))
	assert.Equal(t, []string{"3:2"}, places("\n\n"+` {"format":"att-annual-report/1"}`, reporting.CodeYear))
	assert.Equal(t, []string{"1:34"}, places(`{"format":"att-annual-report/1", "contact":`+"\n7}", reporting.CodeYear))
	assert.Equal(t, []string{"1:18"}, places(`{"definitions":[ {"text":"a"}], "format":"att-annual-report/1"}`, reporting.CodeCategory))
}
