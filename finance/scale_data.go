package finance

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

//go:embed data/un_scale_of_assessments.csv
var scaleCSV []byte

//go:embed data/un_scale_notional_rates.csv
var notionalCSV []byte

var embeddedScales lazy.Value[[]Scale]

// Scales returns the seven scales of the United Nations for 2007 to 2027, in order, each with the rates of States
// outside it that were found for its period.
func Scales() []Scale { return slices.Clone(unScales()) }

// ScaleOf returns the scale of the United Nations that covers the year. The error wraps ErrNoScale: no scale is
// carried into a year for which the General Assembly has not set it. Which year a budget looks at is a rule, see
// ScaleRule.
func ScaleOf(year int) (Scale, error) {
	scales := unScales()
	for _, s := range scales {
		if s.first <= year && year <= s.last {
			return s, nil
		}
	}
	return Scale{}, fmt.Errorf("%w for %d (known: %d to %d)", ErrNoScale, year, scales[0].first,
		scales[len(scales)-1].last)
}

func unScales() []Scale { return embeddedScales.Get(readScales) }

func scaleDataset(first, last, rows int, resolution string) att.Dataset {
	return att.Dataset{
		Name: fmt.Sprintf("un-scale-%d-%d", first, last), Version: contentVersion(scaleCSV, notionalCSV),
		AsOf: att.MustDate(first, 1, 1), Checked: att.MustDate(2026, 11, 24),
		Source: resolution + "; Committee on Contributions, Scale of Assessments for RB 1946-2027",
		Note: "Changes within a period are not covered. States outside the scale have notional rates where one was " +
			"found.",
		Rows: rows,
	}
}

func readScales() []Scale {
	var scales []Scale
	for _, row := range table.MustRead(scaleCSV, ',', "period_start_year", "period_end_year", "iso3", "name",
		"rate_percent", "resolution") {
		first, last := mustInt(row, "period_start_year"), mustInt(row, "period_end_year")
		if len(scales) == 0 || scales[len(scales)-1].first != first {
			scales = append(scales, Scale{first: first, last: last})
		}
		s := &scales[len(scales)-1]
		s.dataset.Source = row.Cell("resolution")
		s.rates = append(s.rates, Rate{
			row.Cell("iso3"), mustDecimal(row, "rate_percent"), RateAssessed, assessedSource(first, row),
		})
	}
	for _, row := range table.MustRead(notionalCSV, ',', "period_start_year", "period_end_year", "iso3", "name",
		"rate_percent", "basis", "source_note") {
		first := mustInt(row, "period_start_year")
		i := slices.IndexFunc(scales, func(s Scale) bool { return s.first == first })
		scales[i].rates = append(scales[i].rates, Rate{
			row.Cell("iso3"), mustDecimal(row, "rate_percent"), RateNotional, notionalSource(row),
		})
	}
	for i := range scales {
		s := &scales[i]
		slices.SortFunc(s.rates, compareRate)
		s.dataset = scaleDataset(s.first, s.last, len(s.rates), s.dataset.Source)
	}
	return scales
}

// assessedSource grades a rate: those before 2013 were found in one source only.
func assessedSource(first int, row table.Row) att.Source {
	source := att.Source{Citation: row.Cell("resolution"), Confidence: att.HighConfidence, Basis: att.BasisRead}
	if first < 2013 {
		source.Confidence = att.MediumConfidence
	}
	return source
}

// notionalSource grades a rate of a State outside the scale: one that was inferred from amounts stays marked.
func notionalSource(row table.Row) att.Source {
	source := att.Source{Citation: row.Cell("source_note"), Confidence: att.HighConfidence, Basis: att.BasisRead}
	if row.Cell("basis") != "read" {
		source.Citation = "inferred: " + strings.TrimSpace(source.Citation)
		source.Confidence, source.Basis = att.LowConfidence, att.BasisMixed
	}
	return source
}

// mustDecimal reads a cell that holds a plain decimal; it panics as mustDecode does.
func mustDecimal(row table.Row, column string) decimal.Decimal {
	d, err := ParseDecimal(row.Cell(column))
	if err != nil {
		panic(fmt.Sprintf("finance: embedded data, column %s: %v", column, err))
	}
	return d
}
