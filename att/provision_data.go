package att

import (
	_ "embed"

	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

// articleTitles are the headings of the articles.
var articleTitles = [lastArticle + 1]string{
	1: "Object and Purpose", 2: "Scope", 3: "Ammunition/Munitions", 4: "Parts and Components",
	5: "General Implementation", 6: "Prohibitions", 7: "Export and Export Assessment", 8: "Import",
	9: "Transit or trans-shipment", 10: "Brokering", 11: "Diversion", 12: "Record keeping", 13: "Reporting",
	14: "Enforcement", 15: "International Cooperation", 16: "International Assistance",
	17: "Conference of States Parties", 18: "Secretariat", 19: "Dispute Settlement", 20: "Amendments",
	21: "Signature, Ratification, Acceptance, Approval or Accession", 22: "Entry into Force",
	23: "Provisional Application", 24: "Duration and Withdrawal", 25: "Reservations",
	26: "Relationship with other international agreements", 27: "Depositary", 28: "Authentic Texts",
}

// Title returns the heading of the article that the provision stands in, "" for one that the Treaty does not have.
func (p Provision) Title() string {
	if !p.IsValid() {
		return ""
	}
	return articleTitles[p.Article()]
}

// Summary says in the library's own words what the provision is about, "" for one that the Treaty does not have. It
// is for readers: no rule rests on its words.
func (p Provision) Summary() string { return provisionTable.Get(readProvisions)[p].summary }

// Topic names what the provision is about by a word for programs, such as "denial-overriding-risk".
func (p Provision) Topic() string { return provisionTable.Get(readProvisions)[p].topic }

type provisionRow struct{ topic, summary string }

//go:embed data/provisions.tsv
var provisionData []byte

var provisionTable lazy.Value[map[Provision]provisionRow]

func readProvisions() map[Provision]provisionRow {
	rows := table.MustRead(provisionData, '\t', "provision", "topic", "summary")
	summaries := make(map[Provision]provisionRow, len(rows))
	for _, row := range rows {
		p, err := ParseProvision(row.Cell("provision"))
		if err != nil {
			panic(err)
		}
		summaries[p] = provisionRow{row.Cell("topic"), row.Cell("summary")}
	}
	return summaries
}
