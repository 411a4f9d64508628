package risk

import (
	"bytes"
	"encoding"
	"io"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/jsondoc"
)

// PolicyFormat is the name and version of the file format of policies.
const PolicyFormat = "att-policy/1"

// settingJSON is the form of one setting in a file.
type settingJSON[T any] struct {
	Value  T      `json:"value"`
	Limbs  []Limb `json:"limbs,omitempty"`
	Source string `json:"source"`
}

func settingOf[T any](s Setting[T]) settingJSON[T] { return settingJSON[T]{s.Value, nil, s.Source} }

// policyFile is the form of a policy in a file.
type policyFile struct {
	Format                string                         `json:"format"`
	Authority             string                         `json:"authority"`
	State                 att.State                      `json:"state"`
	ValidFrom             att.Date                       `json:"valid_from"`
	ValidUntil            att.Date                       `json:"valid_until,omitzero"`
	OverridingRisk        settingJSON[Reading]           `json:"overriding_risk"`
	Knowledge             settingJSON[KnowledgeStandard] `json:"knowledge"`
	Violence              settingJSON[ViolenceMode]      `json:"gender_based_violence"`
	DiversionThreshold    settingJSON[Likelihood]        `json:"diversion_threshold"`
	DiversionOfAmmunition settingJSON[att.Answer]        `json:"diversion_of_ammunition"`
	DiversionOfParts      settingJSON[att.Answer]        `json:"diversion_of_parts"`
	OwnMovementTakesAlong settingJSON[att.Answer]        `json:"own_movement_takes_along"`
	EmbargoCheckDays      settingJSON[int]               `json:"embargo_check_days"`
	RecordsFrom           settingJSON[RecordsStart]      `json:"records_from"`
	ContestedMeasures     []contestedJSON                `json:"contested_measures,omitempty"`
	Instruments           instrumentsJSON                `json:"instruments"`
	NationalCriteria      []criterionJSON                `json:"national_criteria,omitempty"`
}

type contestedJSON struct {
	Measure string `json:"measure"`
	Stance  Stance `json:"stance"`
	Source  string `json:"source"`
}

type instrumentsJSON struct {
	Joined []joinedJSON `json:"joined"`
	Source string       `json:"source"`
}

type joinedJSON struct {
	ID        string          `json:"id"`
	Name      string          `json:"name,omitempty"`
	Relevance []att.Provision `json:"relevance,omitempty"`
	From      att.Date        `json:"from"`
	Until     att.Date        `json:"until,omitzero"`
}

type criterionJSON struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Source string `json:"source"`
}

// MarshalJSON writes the canonical form: the fields in a fixed order.
func (p Policy) MarshalJSON() ([]byte, error) {
	if p.data == nil {
		return []byte("null"), nil
	}
	return p.data.MarshalJSON()
}

// MarshalJSON writes the canonical form: the fields in a fixed order.
func (d PolicyData) MarshalJSON() ([]byte, error) {
	f := policyFile{
		PolicyFormat, d.Authority, d.State, d.ValidFrom, d.ValidUntil, settingOf(d.OverridingRisk), settingOf(d.Knowledge),
		settingJSON[ViolenceMode]{d.Violence.Value, d.RaisedLimbs, d.Violence.Source},
		settingOf(d.DiversionThreshold),
		settingOf(d.DiversionOfAmmunition), settingOf(d.DiversionOfParts), settingOf(d.OwnMovementTakesAlong),
		settingOf(d.EmbargoCheckDays), settingOf(d.RecordsFrom), nil,
		instrumentsJSON{[]joinedJSON{}, d.InstrumentsSource},
		nil,
	}
	for _, m := range d.ContestedMeasures {
		f.ContestedMeasures = append(f.ContestedMeasures, contestedJSON(m))
	}
	for _, j := range d.Instruments {
		f.Instruments.Joined = append(f.Instruments.Joined, joinedJSON(j))
	}
	for _, n := range d.NationalCriteria {
		f.NationalCriteria = append(f.NationalCriteria, criterionJSON(n))
	}
	return marshal(f)
}

// ParsePolicy reads a policy in the format att-policy/1. The error is an *att.Error that lists at once everything
// that is wrong or missing.
func ParsePolicy(r io.Reader) (Policy, error) {
	var data PolicyData
	doc, findings := decodePolicy(r, &data)
	if findings.Has(ruleSyntax.Code) || findings.Has(ruleFormat.Code) {
		return Policy{}, findings.Err()
	}
	c := policyChecker{data: &data}
	findings = joinFindings(findings, c.check())
	place(findings, doc)
	findings.Sort()
	if err := findings.Err(); err != nil {
		return Policy{}, err
	}
	return NewPolicy(data)
}

func decodePolicy(r io.Reader, data *PolicyData) (*jsondoc.Document, att.Findings) {
	return readDocument(r, Limits{}, PolicyFormat, func(v jsondoc.Value) { readPolicy(v, data) })
}

// UnmarshalJSON reads the format att-policy/1 as strictly as ParsePolicy, but does not ask for completeness: NewPolicy
// does.
func (d *PolicyData) UnmarshalJSON(text []byte) error {
	var data PolicyData
	_, findings := decodePolicy(bytes.NewReader(text), &data)
	if err := findings.Err(); err != nil {
		return err
	}
	*d = data
	return nil
}

// settingField reads one choice with its source; more are fields that belong to it.
func settingField[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](name string, into *Setting[T], more ...jsondoc.Field,
) jsondoc.Field {
	fields := []jsondoc.Field{valueField("value", P(&into.Value)), textField("source", &into.Source)}
	return groupField(name, append(fields, more...)...)
}

func readPolicy(v jsondoc.Value, d *PolicyData) {
	v.Fields(
		formatField(),
		textField("authority", &d.Authority),
		stateField("state", &d.State),
		valueField("valid_from", &d.ValidFrom),
		valueField("valid_until", &d.ValidUntil),
		settingField("overriding_risk", &d.OverridingRisk),
		settingField("knowledge", &d.Knowledge),
		settingField("gender_based_violence", &d.Violence, listField("limbs", &d.RaisedLimbs, readLimb)),
		settingField("diversion_threshold", &d.DiversionThreshold),
		settingField("diversion_of_ammunition", &d.DiversionOfAmmunition),
		settingField("diversion_of_parts", &d.DiversionOfParts),
		settingField("own_movement_takes_along", &d.OwnMovementTakesAlong),
		groupField("embargo_check_days",
			jsondoc.Field{Name: "value", Read: func(v jsondoc.Value) {
				d.EmbargoCheckDays.Value = v.Int(0, longestCheck)
			}, Required: true},
			textField("source", &d.EmbargoCheckDays.Source)),
		settingField("records_from", &d.RecordsFrom),
		listField("contested_measures", &d.ContestedMeasures, func(v jsondoc.Value, m *ContestedMeasure) {
			v.Fields(textField("measure", &m.Measure), valueField("stance", &m.Stance), textField("source", &m.Source))
		}),
		groupField("instruments",
			listField("joined", &d.Instruments, readJoined),
			textField("source", &d.InstrumentsSource)),
		listField("national_criteria", &d.NationalCriteria, func(v jsondoc.Value, n *NationalCriterion) {
			v.Fields(textField("id", &n.ID), textField("title", &n.Title), textField("source", &n.Source))
		}),
	)
}

func readJoined(v jsondoc.Value, j *JoinedInstrument) {
	v.Fields(
		textField("id", &j.ID),
		textField("name", &j.Name),
		listField("relevance", &j.Relevance, readProvision),
		valueField("from", &j.From),
		valueField("until", &j.Until),
	)
}
