package att

import (
	_ "embed"
	"slices"

	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

// Territory is a place that reports name as a partner and that is not a State here, such as Aruba, Hong Kong or
// Kosovo. Being one says nothing about the Treaty's application to it. The zero Territory is none.
type Territory struct {
	// Code is the ISO 3166-1 alpha-3 code, for Kosovo the user-assigned XKX; Alpha2 the alpha-2 code.
	Code   string `json:"code"`
	Alpha2 string `json:"alpha2"`
	Name   string `json:"name"`
	// AdministeredBy is the State that answers for it abroad; zero where that is disputed.
	AdministeredBy State `json:"administered_by,omitempty"`
	// Note says what is disputed, and what was declared about the Treaty's application.
	Note string `json:"note,omitempty"`
}

//go:embed data/territories.csv
var territoriesCSV []byte

var territoryRows lazy.Value[[]Territory]

// Territories returns the territories in the order of their codes.
func Territories() []Territory { return slices.Clone(territories()) }

// TerritoryOf returns the territory with the code, and false when there is none.
func TerritoryOf(code string) (Territory, bool) {
	for _, t := range territories() {
		if t.Code == code {
			return t, true
		}
	}
	return Territory{}, false
}

func territories() []Territory { return territoryRows.Get(readTerritories) }

func readTerritories() []Territory {
	names := map[string]string{}
	for _, r := range nameRows() {
		if r.kind == ResolvedTerritory && r.Form == ShortName {
			names[r.code] = r.Name
		}
	}
	cells := table.MustRead(territoriesCSV, ',', "code", "alpha2", "administered_by", "note")
	rows := make([]Territory, len(cells))
	for i, row := range cells {
		code := row.Cell("code")
		rows[i] = Territory{
			code, row.Cell("alpha2"), names[code], State(row.Cell("administered_by")), row.Cell("note"),
		}
	}
	return rows
}
