package reporting_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// sarif is a decoder of our own for the parts of SARIF 2.1.0 that a reader of findings needs. It refuses what it does
// not know, so that a key in the wrong place shows.
type sarif struct {
	Schema  string `json:"$schema"`
	Version string `json:"version"`
	Runs    []struct {
		Tool struct {
			Driver struct {
				Name           string `json:"name"`
				InformationURI string `json:"informationUri"`
				Rules          []struct {
					ID               string `json:"id"`
					ShortDescription struct {
						Text string `json:"text"`
					} `json:"shortDescription"`
					FullDescription struct {
						Text string `json:"text"`
					} `json:"fullDescription"`
					DefaultConfiguration struct {
						Level string `json:"level"`
					} `json:"defaultConfiguration"`
					Properties map[string]string `json:"properties"`
				} `json:"rules"`
			} `json:"driver"`
		} `json:"tool"`
		ColumnKind string `json:"columnKind"`
		Results    []struct {
			RuleID    string `json:"ruleId"`
			RuleIndex int    `json:"ruleIndex"`
			Level     string `json:"level"`
			Message   struct {
				Text string `json:"text"`
			} `json:"message"`
			Locations []struct {
				PhysicalLocation *struct {
					ArtifactLocation struct {
						URI string `json:"uri"`
					} `json:"artifactLocation"`
					Region *struct {
						StartLine   int `json:"startLine"`
						StartColumn int `json:"startColumn"`
						EndColumn   int `json:"endColumn"`
					} `json:"region"`
				} `json:"physicalLocation"`
				LogicalLocations []struct {
					FullyQualifiedName string `json:"fullyQualifiedName"`
					Kind               string `json:"kind"`
				} `json:"logicalLocations"`
			} `json:"locations"`
			PartialFingerprints map[string]string `json:"partialFingerprints"`
			Fixes               []sarifFix        `json:"fixes"`
			Properties          map[string]any    `json:"properties"`
		} `json:"results"`
	} `json:"runs"`
}

// sarifFix is a change that takes a finding away.
type sarifFix struct {
	Description struct {
		Text string `json:"text"`
	} `json:"description"`
	ArtifactChanges []struct {
		ArtifactLocation struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	} `json:"artifactChanges"`
}

type sarifReplacement struct {
	DeletedRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndColumn   int `json:"endColumn"`
	} `json:"deletedRegion"`
	InsertedContent struct {
		Text string `json:"text"`
	} `json:"insertedContent"`
}

func decodeSARIF(t *testing.T, findings []reporting.Finding) sarif {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, reporting.WriteSARIF(&b, reporting.Strict, findings))
	decoder := json.NewDecoder(&b)
	decoder.DisallowUnknownFields()
	var log sarif
	require.NoError(t, decoder.Decode(&log))
	return log
}

func TestSARIF(t *testing.T) {
	found := checkCSV(t, table(t, "partner=Norway", "partner=Norway", "quantity=classified"), nil)
	log := decodeSARIF(t, found)
	assert.Equal(t, "2.1.0", log.Version)
	assert.Contains(t, log.Schema, "sarif-2.1.0")
	require.Len(t, log.Runs, 1)
	run := log.Runs[0]
	assert.Equal(t, "unicodeCodePoints", run.ColumnKind)
	require.Len(t, run.Tool.Driver.Rules, len(reporting.Rules()))
	require.Len(t, run.Results, len(found))
	prints := map[string]bool{}
	for i, r := range run.Results {
		rule := run.Tool.Driver.Rules[r.RuleIndex]
		assert.Equal(t, r.RuleID, rule.ID)
		assert.Equal(t, r.Level, rule.DefaultConfiguration.Level)
		assert.Contains(t, []string{"error", "warning", "note"}, r.Level)
		assert.Equal(t, found[i].Text(), r.Message.Text)
		require.Len(t, r.Locations, 1)
		require.NotNil(t, r.Locations[0].PhysicalLocation)
		assert.Equal(t, "report.csv", r.Locations[0].PhysicalLocation.ArtifactLocation.URI)
		if region := r.Locations[0].PhysicalLocation.Region; region != nil {
			assert.Positive(t, region.StartLine)
		}
		require.Len(t, r.PartialFingerprints, 2)
		for _, mark := range r.PartialFingerprints {
			assert.Regexp(t, `^[0-9a-f]{32}:\d+$`, mark)
			assert.False(t, prints[mark], "two results with one fingerprint")
			prints[mark] = true
		}
	}
	assert.Empty(t, decodeSARIF(t, nil).Runs[0].Results)
	require.ErrorIs(t, reporting.WriteSARIF(brokenWriter{}, reporting.Strict, nil), errBroken)
}

// fingerprints lists the fingerprints of a check that are about lines, by their text.
func fingerprints(t *testing.T, rows ...string) map[string][]string {
	t.Helper()
	prints := map[string][]string{}
	for _, f := range checkCSV(t, table(t, rows...), nil) {
		text := strings.Join([]string{string(f.Code), f.Report.String(), f.Raw}, " ")
		prints[text] = append(prints[text], f.Fingerprint())
	}
	return prints
}

// A finding keeps its fingerprint when lines are inserted above it, also one about a blank cell or about equal lines.
func TestFingerprintsStayWithTheirLine(t *testing.T) {
	report := []string{
		"category=III|partner=Chile|quantity=", "partner=", "partner=|quantity=4", "partner=Norway", "comments=vehicle without gun",
		"partner=Chile", "partner=Chile", "category=VIII.A|quantity=10", "category=VIII.A.1|quantity=4", "quantity=classified",
		title("submitted", "31.5.2018"), "reporter=Atlantis",
	}
	before := fingerprints(t, report...)
	after := fingerprints(t, append([]string{"category=I|partner=Peru|quantity="}, report...)...)
	more := 0
	for text, prints := range before {
		for _, mark := range prints {
			assert.Contains(t, after[text], mark, text)
		}
		more += len(after[text]) - len(prints)
	}
	assert.Equal(t, 1, more, "only the new line has a new finding")
	blank := before["REP-13-3-05 NOR 2017 "]
	require.Len(t, blank, 2)
	assert.NotEqual(t, blank[0], blank[1], "two lines with a blank partner")
	assert.NotContains(t, before["REP-13-3-06 NOR 2017 "], after["REP-13-3-06 NOR 2017 "][0], "the inserted line has its own")
}

// A finding accepted last year is recognised by its fingerprint for any year when lines were added above it.
func TestFingerprintsCarryOver(t *testing.T) {
	self := func(rows ...string) (year, anyYear string) {
		f := firstOf(t, checkCSV(t, table(t, rows...), nil), reporting.CodeSelf)
		return f.Fingerprint(), f.FingerprintAnyYear()
	}
	thisYear, accepted := self("partner=Norway")
	nextYear, again := self("year=2018|partner=Chile", "year=2018|partner=Norway")
	assert.Equal(t, accepted, again)
	assert.NotEqual(t, thisYear, nextYear)
	for _, row := range []string{
		"reporter=Chile|partner=Chile", "flow=import|partner=Norway", "partner=Norway|quantity=4", "partner=Norway|category=II",
		"partner=Norway|comments=trial", "partner=NOR",
	} {
		other, otherAny := self(row)
		assert.NotEqual(t, thisYear, other, row)
		assert.NotEqual(t, accepted, otherAny, row)
	}
}

// The number of a fingerprint for any year does not rest on what other years are in the same run.
func TestFingerprintsCarryOverBetweenYearsOfOneRun(t *testing.T) {
	printsOf := func(rows ...string) map[string]int {
		all := map[string]int{}
		for _, r := range decodeSARIF(t, checkCSV(t, table(t, rows...), nil)).Runs[0].Results {
			if r.RuleID == string(reporting.CodeSelf) {
				all[r.PartialFingerprints["attReportAnyYear/v2"]]++
			}
		}
		return all
	}
	accepted := printsOf("year=2016|partner=Norway", "year=2016|partner=Norway")
	require.Len(t, accepted, 2)
	both := printsOf("year=2016|partner=Norway", "year=2017|partner=Norway", "year=2016|partner=Norway", "year=2017|partner=Norway")
	assert.Len(t, both, 2)
	for mark := range accepted {
		assert.Equal(t, 2, both[mark], "once in each year")
	}
}

func TestSARIFOfASheet(t *testing.T) {
	f := reporting.Finding{Finding: att.Finding{
		Code: reporting.CodeSelf, Severity: att.SeverityInvalid,
		Place: att.Place{File: `reports\my file é.xlsx`, Sheet: "Exports", Cell: "C14"},
	}}
	result := decodeSARIF(t, []reporting.Finding{f, {}}).Runs[0].Results[0]
	assert.Equal(t, "reports/my%20file%20%C3%A9.xlsx", result.Locations[0].PhysicalLocation.ArtifactLocation.URI)
	assert.Nil(t, result.Locations[0].PhysicalLocation.Region)
	assert.Equal(t, "Exports!C14", result.Locations[0].LogicalLocations[0].FullyQualifiedName)
	assert.Equal(t, "none", result.Level)
}

func TestTextAndJSONLines(t *testing.T) {
	found := checkCSV(t, table(t, "partner=Chrypre", "quantity=54,534"), nil)
	var text, lines bytes.Buffer
	require.NoError(t, reporting.WriteText(&text, found))
	require.NoError(t, reporting.WriteJSONLines(&lines, found))
	golden(t, "findings.txt", text.Bytes())
	golden(t, "findings.jsonl", lines.Bytes())
	for line := range strings.Lines(lines.String()) {
		var object map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &object))
		for _, key := range []string{
			"file", "sheet", "cell", "line", "report", "code", "severity", "provision", "pointer", "message", "raw", "suggestion",
		} {
			assert.Contains(t, object, key)
		}
		assert.Len(t, object, 12)
	}
	require.ErrorIs(t, reporting.WriteText(brokenWriter{}, found), errBroken)
	require.ErrorIs(t, reporting.WriteJSONLines(brokenWriter{}, found), errBroken)
	assert.Equal(t, found[0].String(), found[0].Line(language.French), "English where there is no translation")
	sheet := reporting.Finding{Finding: att.Finding{Place: att.Place{File: "a.xlsx", Sheet: "Exports", Cell: "C14"}}}
	assert.True(t, strings.HasPrefix(sheet.String(), "a.xlsx:Exports!C14: invalid"))
	sheet.Place.Cell = ""
	assert.True(t, strings.HasPrefix(sheet.String(), "a.xlsx:Exports: invalid"))
	sheet.Place.Sheet, sheet.Report = "", reporting.Key{State: "NOR", Year: 2017}
	assert.True(t, strings.HasPrefix(sheet.String(), "a.xlsx: NOR 2017: invalid"))
}

// golden compares with a file of testdata, or writes it with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, got, 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

func TestMarkShowsItsRule(t *testing.T) {
	source, err := reporting.NewCSVReader(strings.NewReader(table(t, "partner=Norway")), reporting.CSVOptions{})
	require.NoError(t, err)
	_, err = checker(t, nil).Check("x.csv", source, func(m *reporting.Mark) {
		f := m.Finding()
		assert.Equal(t, f.Code, m.Code())
		assert.Equal(t, f.Severity, m.Severity())
		assert.Equal(t, f.Report, m.Report())
	})
	require.NoError(t, err)
}
