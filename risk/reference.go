package risk

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/digest"
	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

// Indicator is a prompt for an appraisal: a thing to look for, and where. Indicators are never summed into a score
// and are no input to any rule.
type Indicator struct {
	// ID is stable, such as "IND-6-1-01".
	ID        string        `json:"id"`
	Provision att.Provision `json:"provision"`
	Theme     string        `json:"theme"`
	Indicator string        `json:"indicator"`
	// Evidence gives examples of where to look.
	Evidence string `json:"evidence"`
	// Polarity is "raises" or "lowers" the risk, or "context".
	Polarity string     `json:"polarity"`
	Source   att.Source `json:"source"`
}

// MitigationMeasure is a measure known from practice, with what it can and cannot cure. That a measure is in this
// list says nothing about whether it counts in a case.
type MitigationMeasure struct {
	// ID is stable, such as "MIT-03".
	ID string `json:"id"`
	// Provisions are those under which it stands, Measure what it is.
	Provisions []att.Provision `json:"provisions"`
	Measure    string          `json:"measure"`
	// Mitigates lists the kinds of risk at which it is aimed; empty when it is no mitigation.
	Mitigates []string `json:"mitigates,omitempty"`
	// Precondition says what must be shown for it to count, Limits what it cannot cure.
	Precondition string     `json:"precondition"`
	Limits       string     `json:"limits"`
	Source       att.Source `json:"source"`
}

//go:embed data/risk_indicators.csv
var indicatorData []byte

//go:embed data/mitigation_measures.csv
var mitigationData []byte

var (
	indicators         lazy.Value[[]Indicator]
	mitigationMeasures lazy.Value[[]MitigationMeasure]
)

// Indicators lists the prompts in the order of the Treaty.
func Indicators() []Indicator { return slices.Clone(indicators.Get(readIndicators)) }

func readIndicators() []Indicator {
	rows := table.MustRead(indicatorData, ',',
		"id", "att_ref", "theme", "indicator", "evidence_examples", "polarity", "source", "confidence", "basis")
	list := make([]Indicator, len(rows))
	for i, row := range rows {
		list[i] = Indicator{
			row.Cell("id"), mustProvisions(row.Cell("att_ref"))[0], row.Cell("theme"), row.Cell("indicator"),
			row.Cell("evidence_examples"), row.Cell("polarity"), mustSource(row),
		}
	}
	slices.SortStableFunc(list, func(a, b Indicator) int { return a.Provision.Compare(b.Provision) })
	return list
}

// MitigationMeasures lists the measures known from practice.
func MitigationMeasures() []MitigationMeasure {
	return cloneAll(mitigationMeasures.Get(readMitigationMeasures), func(m MitigationMeasure) MitigationMeasure {
		m.Provisions, m.Mitigates = slices.Clone(m.Provisions), slices.Clone(m.Mitigates)
		return m
	})
}

func readMitigationMeasures() []MitigationMeasure {
	rows := table.MustRead(mitigationData, ',', "id", "att_ref", "measure", "risks_mitigated",
		"precondition_or_verification", "limits", "source", "confidence", "basis")
	list := make([]MitigationMeasure, len(rows))
	for i, row := range rows {
		list[i] = MitigationMeasure{
			ID: row.Cell("id"), Provisions: mustProvisions(row.Cell("att_ref")), Measure: row.Cell("measure"),
			Precondition: row.Cell("precondition_or_verification"), Limits: row.Cell("limits"), Source: mustSource(row),
		}
		if risks := row.Cell("risks_mitigated"); risks != "none" {
			list[i].Mitigates = strings.Split(risks, "; ")
		}
	}
	return list
}

// Datasets lists the bodies of facts that this package carries, by name. att.Datasets lists those of the vocabulary.
func Datasets() []att.Dataset {
	return []att.Dataset{
		instrumentsDataset(),
		referenceDataset("mitigation-measures", mitigationData, len(mitigationMeasures.Get(readMitigationMeasures)),
			"guides, treaties and national practice, named in each row"),
		referenceDataset("risk-indicators", indicatorData, len(indicators.Get(readIndicators)),
			"guides, treaties, court decisions and reports, named in each row"),
	}
}

func instrumentsDataset() att.Dataset {
	return referenceDataset("instruments", instrumentData, len(instruments.Get(readInstruments)),
		"lists of the UN Office of Counter-Terrorism and general knowledge, named in each row")
}

func referenceDataset(name string, data []byte, rows int, source string) att.Dataset {
	checked := att.MustDate(2026, 11, 23)
	return att.Dataset{
		Name: name, Version: digest.Version(data), AsOf: checked, Checked: checked, Source: source,
		Note: "rows marked memory were not read in a source", Rows: rows,
	}
}
