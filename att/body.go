package att

import (
	_ "embed"
	"slices"

	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

// Body is a body or programme of the Treaty: what founded it, what it is for, who is in it.
type Body struct {
	// ID is stable, such as "management_committee".
	ID   string `json:"id"`
	Name string `json:"name"`
	// Basis is the provision it rests on.
	Basis Provision `json:"basis"`
	// Session is the number of the ordinary session that set it up or at which it first met, 0 for the one that
	// existed before the first.
	Session int `json:"session"`
	// Documents names the founding papers, Mandate what it does, Composition who is in it and how long; empty where
	// that was not found.
	Documents   string `json:"documents,omitempty"`
	Mandate     string `json:"mandate"`
	Composition string `json:"composition,omitempty"`
	Source      Source `json:"source"`
	// Mark says what in the row was not found or is general knowledge.
	Mark string `json:"mark,omitempty"`
}

// Since is the first day of the session that set the body up; for the provisional Secretariat it is unknown.
func (b *Body) Since() Date {
	session, _ := SessionNumbered(b.Session)
	return session.Start
}

// Bodies returns the bodies and programmes of the Treaty.
func Bodies() []Body { return slices.Clone(bodyTable.Get(readBodies)) }

//go:embed data/bodies.tsv
var bodyData []byte

var bodyTable lazy.Value[[]Body]

func readBodies() []Body {
	rows := table.MustRead(bodyData, '\t', "id", "name", "basis", "session", "documents", "mandate", "composition",
		"source", "confidence", "how", "mark")
	list := make([]Body, len(rows))
	for i, row := range rows {
		b := &list[i]
		mustDecode(row, "basis", &b.Basis)
		b.ID, b.Name, b.Session = row.Cell("id"), row.Cell("name"), mustCount(row.Cell("session"))
		b.Documents, b.Mandate = row.Cell("documents"), row.Cell("mandate")
		b.Composition, b.Mark = row.Cell("composition"), row.Cell("mark")
		b.Source = mustSource(row, "how")
	}
	return list
}

// ProcedureFact is one thing found about the adopted rules of the Conference. The adopted texts were not seen: what
// is not here, such as the quorum, was not found.
type ProcedureFact struct {
	// Title and Symbol name the document, Basis the provision under which it was adopted, Rule the rule in it.
	Title  string    `json:"title"`
	Symbol string    `json:"symbol"`
	Basis  Provision `json:"basis"`
	Rule   string    `json:"rule"`
	// Says sums up what was found.
	Says   string `json:"says"`
	Source Source `json:"source"`
	Mark   string `json:"mark,omitempty"`
}

// ProcedureFacts returns what was found about rules of procedure, financial rules and terms of reference.
func ProcedureFacts() []ProcedureFact { return slices.Clone(procedureTable.Get(readProcedure)) }

//go:embed data/procedure.tsv
var procedureData []byte

var procedureTable lazy.Value[[]ProcedureFact]

func readProcedure() []ProcedureFact {
	rows := table.MustRead(procedureData, '\t', "title", "symbol", "basis", "rule", "says", "source", "confidence",
		"how", "mark")
	list := make([]ProcedureFact, len(rows))
	for i, row := range rows {
		f := &list[i]
		mustDecode(row, "basis", &f.Basis)
		f.Title, f.Symbol, f.Rule = row.Cell("title"), row.Cell("symbol"), row.Cell("rule")
		f.Says, f.Mark = row.Cell("says"), row.Cell("mark")
		f.Source = mustSource(row, "how")
	}
	return list
}
