package att

import (
	_ "embed"
	"fmt"

	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

//go:embed data/states.csv
var statesCSV []byte

// stateRecord holds what the library knows of a State beside its membership.
type stateRecord struct {
	iso2        string
	group       RegionalGroup
	groupSource Source
}

var stateTable lazy.Value[[]stateRecord]

// stateRecords stand in the order of stateCodes.
func stateRecords() []stateRecord { return stateTable.Get(readStates) }

func readStates() []stateRecord {
	cells := table.MustRead(statesCSV, ',',
		"iso3", "iso2", "regional_group", "group_note", "group_confidence", "group_basis")
	if len(cells) != len(stateCodes) {
		panic(fmt.Sprintf("att: %d rows for %d States", len(cells), len(stateCodes)))
	}
	rows := make([]stateRecord, len(cells))
	for i, row := range cells {
		if row.Cell("iso3") != string(stateCodes[i]) {
			panic("att: states.csv is not in the order of the codes at " + row.Cell("iso3"))
		}
		r := &rows[i]
		r.iso2 = row.Cell("iso2")
		mustDecode(row, "regional_group", &r.group)
		r.groupSource.Citation = "UN DGACM, regional groups of Member States"
		if note := row.Cell("group_note"); note != "" {
			r.groupSource.Citation += "; " + note
		}
		mustDecode(row, "group_confidence", &r.groupSource.Confidence)
		mustDecode(row, "group_basis", &r.groupSource.Basis)
	}
	return rows
}
