package reporting

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/openatt/treaty/att"
)

// Version and address of the format that WriteSARIF writes.
const (
	sarifVersion = "2.1.0"
	sarifSchema  = "https://json.schemastore.org/sarif-2.1.0.json"
	// The names version the way in which fingerprints are made.
	fingerprintName        = "attReport/v2"
	fingerprintAnyYearName = "attReportAnyYear/v2"
)

// Fingerprint names the finding apart from its place in the file, so that one that was accepted can be recognised
// when lines were inserted, taken away or sorted. It depends on the rule, the reporting State and the year, the cell,
// and on what the line says in all its cells; how many lines there are and which number one has play no part. Equal
// findings about equal lines share a fingerprint; WriteSARIF numbers them.
func (f Finding) Fingerprint() string { return f.fingerprint(strconv.Itoa(f.Report.Year)) }

// FingerprintAnyYear is Fingerprint without the year: what was accepted last year about a line is recognised this year
// about an equal one of the same State.
func (f Finding) FingerprintAnyYear() string { return f.fingerprint("any") }

func (f Finding) fingerprint(year string) string {
	h := sha256.New()
	line := strconv.FormatUint(f.line, 16)
	for _, part := range [...]string{string(f.Code), string(f.Report.State), year, f.field(), f.Raw, line} {
		h.Write(strconv.AppendQuote(nil, part))
	}
	for _, arg := range f.Args {
		switch arg.Name {
		case "line", "year", "due", "date", "count", "left", "same":
		default:
			h.Write(strconv.AppendQuote([]byte(arg.Name), arg.Value))
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// field is the pointer with the numbers of lines left out.
func (f Finding) field() string {
	parts := strings.Split(f.Pointer, "/")
	for i, part := range parts {
		if allDigits(part) && part != "" {
			parts[i] = "-"
		}
	}
	return strings.Join(parts, "/")
}

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool       sarifTool     `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name           string      `json:"name"`
	InformationURI string      `json:"informationUri"`
	Rules          []sarifRule `json:"rules"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifRule struct {
	ID                   string             `json:"id"`
	ShortDescription     sarifText          `json:"shortDescription"`
	FullDescription      sarifText          `json:"fullDescription"`
	DefaultConfiguration sarifConfiguration `json:"defaultConfiguration"`
	Properties           sarifRuleBag       `json:"properties"`
}

type sarifConfiguration struct {
	Level string `json:"level"`
}

type sarifRuleBag struct {
	Provision string `json:"provision,omitempty"`
}

type sarifResult struct {
	RuleID              string            `json:"ruleId"`
	RuleIndex           int               `json:"ruleIndex"`
	Level               string            `json:"level"`
	Message             sarifText         `json:"message"`
	Locations           []sarifLocation   `json:"locations"`
	PartialFingerprints map[string]string `json:"partialFingerprints"`
	Fixes               []sarifFix        `json:"fixes,omitempty"`
	Properties          sarifResultBag    `json:"properties"`
}

type sarifResultBag struct {
	State      att.State `json:"state,omitempty"`
	Year       int       `json:"year,omitempty"`
	Pointer    string    `json:"pointer"`
	Raw        string    `json:"raw,omitempty"`
	Suggestion string    `json:"suggestion,omitempty"`
}

type sarifLocation struct {
	Physical *sarifPhysical `json:"physicalLocation,omitempty"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

type sarifFix struct {
	Description sarifText     `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifArtifact      `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion `json:"deletedRegion"`
	Inserted sarifText   `json:"insertedContent"`
}

type sarifLogical struct {
	FullyQualifiedName string `json:"fullyQualifiedName"`
	Kind               string `json:"kind,omitempty"`
}

// WriteSARIF writes findings in the Static Analysis Results Interchange Format, version 2.1.0. Rules are
// listed in the order of Rules with the severities of the profile. A finding with a Replacement has a fix. Equal
// fingerprints are numbered, those for any year within each year: what was accepted in one is recognised in another,
// whether the two are written together or not. A file name with a drive or a server becomes a file: URI.
func WriteSARIF(w io.Writer, profile Profile, findings []Finding) error {
	run := sarifRun{
		Tool: sarifTool{sarifDriver{
			Name: "reportcheck", InformationURI: "https://github.com/openatt/treaty", Rules: sarifRules(profile),
		}},
		ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	seen := map[string]int{}
	for _, f := range findings {
		run.Results = append(run.Results, sarifResultOf(f, seen))
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(sarifLog{sarifSchema, sarifVersion, []sarifRun{run}}); err != nil {
		return fmt.Errorf("reporting: write: %w", err)
	}
	return nil
}

func sarifRules(profile Profile) []sarifRule {
	list := make([]sarifRule, 0, len(rules))
	for _, r := range RulesIn(profile) {
		rule := sarifRule{
			ID: string(r.Code), ShortDescription: sarifText{r.Message}, FullDescription: sarifText{r.Doc},
			DefaultConfiguration: sarifConfiguration{sarifLevel(r.Severity)},
		}
		if r.Provision.IsValid() {
			rule.Properties.Provision = r.Provision.String()
		}
		list = append(list, rule)
	}
	return list
}

func sarifResultOf(f Finding, seen map[string]int) sarifResult {
	// Equal findings are numbered within their year, so that one has the same number when another year is checked too.
	numbered := func(mark string) string {
		ofYear := mark + " " + strconv.Itoa(f.Report.Year)
		seen[ofYear]++
		return mark + ":" + strconv.Itoa(seen[ofYear])
	}
	return sarifResult{
		RuleID: string(f.Code), RuleIndex: ruleNumber(f.Code), Level: sarifLevel(f.Severity),
		Message: sarifText{f.Text()}, Locations: []sarifLocation{sarifLocationOf(f)},
		PartialFingerprints: map[string]string{
			fingerprintName: numbered(f.Fingerprint()), fingerprintAnyYearName: numbered(f.FingerprintAnyYear()),
		},
		Fixes:      sarifFixesOf(f),
		Properties: sarifResultBag{f.Report.State, f.Report.Year, f.Pointer, f.Raw, f.Suggestion},
	}
}

// sarifFixesOf is the replacement of the cell; nil when there is none or its place is not known to the last column.
func sarifFixesOf(f Finding) []sarifFix {
	if f.Replacement == "" || f.Place.File == "" || f.Place.Line == 0 || f.EndColumn <= f.Place.Column {
		return nil
	}
	return []sarifFix{{
		Description: sarifText{"write " + f.Suggestion},
		Changes: []sarifChange{{
			Artifact: sarifArtifact{fileURI(f.Place.File)},
			Replacements: []sarifReplacement{{
				sarifRegion{f.Place.Line, f.Place.Column, f.EndColumn}, sarifText{f.Replacement},
			}},
		}},
	}}
}

func sarifLocationOf(f Finding) sarifLocation {
	var location sarifLocation
	if f.Place.File != "" {
		location.Physical = &sarifPhysical{Artifact: sarifArtifact{fileURI(f.Place.File)}}
		if f.Place.Line > 0 {
			location.Physical.Region = &sarifRegion{f.Place.Line, f.Place.Column, f.EndColumn}
		}
	}
	if f.Place.Cell != "" {
		name := f.Place.Cell
		if f.Place.Sheet != "" {
			name = f.Place.Sheet + "!" + name
		}
		location.Logical = []sarifLogical{{FullyQualifiedName: name, Kind: "cell"}}
	} else if f.Pointer != "" {
		location.Logical = []sarifLogical{{FullyQualifiedName: f.Pointer}}
	}
	return location
}

// sarifLevel turns a severity into the level of the format.
func sarifLevel(s att.Severity) string {
	switch s {
	case att.SeverityError:
		return "error"
	case att.SeverityWarning:
		return "warning"
	case att.SeverityInfo:
		return "note"
	case att.SeverityInvalid:
	}
	return "none"
}
