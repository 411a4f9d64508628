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
		require.Len(t, r.PartialFingerprints, 1)
		for _, mark := range r.PartialFingerprints {
			assert.Regexp(t, `^[0-9a-f]{32}:\d+$`, mark)
			assert.False(t, prints[mark], "two results with one fingerprint")
			prints[mark] = true
		}
	}
	assert.Empty(t, decodeSARIF(t, nil).Runs[0].Results)
	require.ErrorIs(t, reporting.WriteSARIF(brokenWriter{}, reporting.Strict, nil), errBroken)
}

// A finding accepted last year is recognised by its fingerprint when lines were added above it and the year moved on.
func TestFingerprintsCarryOver(t *testing.T) {
	self := func(rows ...string) string {
		for _, f := range checkCSV(t, table(t, rows...), nil) {
			if f.Code == reporting.CodeSelf {
				return f.Fingerprint()
			}
		}
		return ""
	}
	accepted := self("partner=Norway")
	require.NotEmpty(t, accepted)
	assert.Equal(t, accepted, self("year=2018|partner=Chile", "year=2018|partner=Norway"))
	assert.NotEqual(t, accepted, self("reporter=Chile|partner=Chile"))
	assert.NotEqual(t, accepted, self("flow=import|partner=Norway"))
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
