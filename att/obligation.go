package att

import (
	_ "embed"
	"encoding"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

// Obligation is what one sentence of the Treaty does, or one part of a sentence that speaks to two addressees or
// asks two things of different force. Sentences that ask nothing are there too, with a Kind that says so, so that
// the list is the whole Treaty. The zero Obligation is invalid.
type Obligation struct {
	// Provision is the paragraph, or the article without paragraphs, that the sentence stands in. Its letters belong
	// to it.
	Provision Provision `json:"provision"`
	// Sentence counts from 1 within the provision. Part is "a" or "b" when the sentence is more than one.
	Sentence  int            `json:"sentence"`
	Part      string         `json:"part,omitempty"`
	Addressee Addressee      `json:"addressee"`
	Modality  Modality       `json:"modality"`
	Kind      ObligationKind `json:"kind"`
	// Class is set for duties and prohibitions of States alone.
	Class ObligationClass `json:"class"`
	// FormClass is the class by the rule printed in the initial reporting form, which goes by the words: it also
	// calls what is encouraged or allowed voluntary, and all of 19(1). It is none where the form does not ask.
	FormClass  ObligationClass `json:"form_class"`
	Activities Activities      `json:"activities"`
	Items      ItemScope       `json:"items"`
	// Qualifiers limit the sentence, Deadline says by when or how long, Trigger what sets it off. They are empty
	// where the sentence says nothing of the kind.
	Qualifiers []string `json:"qualifiers,omitempty"`
	Deadline   string   `json:"deadline,omitempty"`
	Trigger    string   `json:"trigger,omitempty"`
	// Asks sums the sentence up in the library's own words, which no rule reads.
	Asks string `json:"asks"`
}

// ID names the sentence, such as "7(3)#1" or "19(1)#1a".
func (o *Obligation) ID() string {
	return o.Provision.String() + "#" + strconv.Itoa(o.Sentence) + o.Part
}

// AsksState reports whether the sentence is a duty or prohibition of a State.
func (o *Obligation) AsksState() bool { return o.Class != ClassNone }

// ObligationQuery selects sentences. A field that is left at its zero value selects all.
type ObligationQuery struct {
	// Provision selects the sentences of it and its parts, and for a letter the sentence that it belongs to.
	Provision Provision
	Addressee Addressee
	// Role selects what reaches a State Party in the role, with what is no matter of roles.
	Role     Role
	Activity Activity
	Item     ItemClass
	Modality Modality
	Kind     ObligationKind
	Class    ObligationClass
}

func (q *ObligationQuery) selects(o *Obligation) bool {
	return q.selectsPlace(o) && q.selectsSide(o) &&
		either(q.Addressee, o.Addressee) && either(q.Modality, o.Modality) && either(q.Kind, o.Kind) &&
		either(q.Class, o.Class) && o.Items.Covers(q.Item)
}

// either reports whether a field of a query leaves the value open or is the value.
func either[T ~uint8](want, got T) bool { return want == 0 || want == got }

func (q *ObligationQuery) selectsPlace(o *Obligation) bool {
	return q.Provision == 0 || q.Provision.Contains(o.Provision) || o.Provision.Contains(q.Provision)
}

func (q *ObligationQuery) selectsSide(o *Obligation) bool {
	if q.Activity != ActivityUnknown && !o.Activities.Has(q.Activity) {
		return false
	}
	return q.Role == RoleUnknown || o.Addressee.Reaches(q.Role) &&
		(o.Activities == 0 || o.Activities.Intersects(q.Role.Activities()))
}

// Obligations returns the sentences that the query selects, in the order of the Treaty.
func Obligations(q ObligationQuery) []Obligation {
	var selected []Obligation
	for i := range obligations() {
		if o := &obligations()[i]; q.selects(o) {
			copied := *o
			copied.Qualifiers = slices.Clone(o.Qualifiers)
			selected = append(selected, copied)
		}
	}
	return selected
}

// Sentences returns the sentences of a provision and its parts, and for a letter or item the one that it belongs to.
func (p Provision) Sentences() []Obligation {
	if p == 0 {
		return nil
	}
	return Obligations(ObligationQuery{Provision: p})
}

//go:embed data/obligations.tsv
var obligationData []byte

var obligationTable lazy.Value[[]Obligation]

func obligations() []Obligation { return obligationTable.Get(readObligations) }

func readObligations() []Obligation {
	rows := table.MustRead(obligationData, '\t', "provision", "sentence", "part", "addressee", "modality", "kind",
		"class", "form_class", "activities", "items", "qualifiers", "deadline", "trigger", "asks")
	list := make([]Obligation, len(rows))
	for i, row := range rows {
		o := &list[i]
		for _, cell := range [...]struct {
			column string
			into   encoding.TextUnmarshaler
		}{
			{"provision", &o.Provision},
			{"addressee", &o.Addressee},
			{"modality", &o.Modality},
			{"kind", &o.Kind},
			{"class", &o.Class},
			{"form_class", &o.FormClass},
			{"activities", &o.Activities},
			{"items", &o.Items},
		} {
			mustDecode(row, cell.column, cell.into)
		}
		o.Sentence = mustCount(row.Cell("sentence"))
		o.Part, o.Asks = row.Cell("part"), row.Cell("asks")
		o.Deadline, o.Trigger = row.Cell("deadline"), row.Cell("trigger")
		if cell := row.Cell("qualifiers"); cell != "" {
			o.Qualifiers = strings.Split(cell, ";")
		}
	}
	return list
}

func mustCount(cell string) int {
	n, err := strconv.Atoi(cell)
	if err != nil {
		panic(fmt.Sprintf("att: %v", err))
	}
	return n
}
