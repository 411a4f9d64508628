package risk

import (
	"bytes"
	"io"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/jsondoc"
)

// ParseCase is Limits.ParseCase with the default limits.
func ParseCase(r io.Reader) (Case, error) { return Limits{}.ParseCase(r) }

// ParseCase reads a case in the format att-case/1. The error is an *att.Error that lists at once everything that is
// wrong, each with a pointer, line and column.
func (l Limits) ParseCase(r io.Reader) (Case, error) {
	var data CaseData
	doc, findings := l.decodeCase(r, &data)
	if findings.Has(ruleSyntax.Code) || findings.Has(ruleFormat.Code) {
		return Case{}, findings.Err()
	}
	findings = joinFindings(findings, checkCase(&data))
	findings = append(findings, l.checkPairs(&data)...)
	place(findings, doc)
	findings.Sort()
	if err := findings.Err(); err != nil {
		return Case{}, err
	}
	return l.NewCase(data)
}

func (l Limits) decodeCase(r io.Reader, data *CaseData) (*jsondoc.Document, att.Findings) {
	return readDocument(r, l, CaseFormat, func(v jsondoc.Value) { readCase(v, data) })
}

// UnmarshalJSON reads the format att-case/1 as strictly as ParseCase, but does not check references: NewCase does.
func (d *CaseData) UnmarshalJSON(text []byte) error {
	var data CaseData
	_, findings := Limits{}.decodeCase(bytes.NewReader(text), &data)
	if err := findings.Err(); err != nil {
		return err
	}
	*d = data
	return nil
}

func readCase(v jsondoc.Value, d *CaseData) {
	v.Fields(
		formatField(),
		textField("reference", &d.Reference),
		stateField("deciding_state", &d.DecidingState),
		valueField("authorization_day", &d.AuthorizationDay),
		valueField("activity", &d.Activity),
		stateField("exporter", &d.Exporter),
		stateField("importer", &d.Importer),
		stateField("final_destination", &d.FinalDestination),
		listField("route", &d.Route, readState),
		valueField("basis", &d.Basis),
		listField("lines", &d.Lines, readLine),
		listField("parties", &d.Parties, readParty),
		listField("places_of_use", &d.PlacesOfUse, readPlace),
		listField("documents", &d.Documents, readDocumentFact),
		listField("measures", &d.Measures, readMeasure),
		listField("weighings", &d.Weighings, readWeighing),
		listField("statements", &d.Statements, readStatement),
		listField("remarks", &d.Remarks, func(v jsondoc.Value, r *Remark) {
			v.Fields(textField("topic", &r.Topic), textField("text", &r.Text))
		}),
	)
}

func readLine(v jsondoc.Value, l *Line) {
	v.Fields(
		textField("ref", &l.Ref),
		factField("class", &l.Class),
		valueField("category", &l.Category),
		factField("condition_3", &l.Condition3),
		factField("condition_4", &l.Condition4),
		textField("control_code", &l.ControlCode),
		textField("description", &l.Description),
		groupField("quantity",
			jsondoc.Field{Name: "number", Read: func(v jsondoc.Value) {
				n, err := parseNumber(v.NumberText())
				reportNumber(v, err)
				l.Quantity.Number = n
			}},
			textField("unit", &l.Quantity.Unit)),
		groupField("value",
			jsondoc.Field{Name: "amount", Read: func(v jsondoc.Value) {
				n, err := parseNumber(v.NumberText())
				reportNumber(v, err)
				l.Value.Amount = n
			}},
			textField("currency", &l.Value.Currency)),
		textsField("end_users", &l.EndUsers),
	)
}

func reportNumber(v jsondoc.Value, err error) {
	if err != nil && (v.Kind() == jsondoc.Number || v.Kind() == jsondoc.String) {
		v.Report(jsondoc.BadValue, v.NumberText(), "a plain decimal number without exponent or sign")
	}
}

func readParty(v jsondoc.Value, p *Party) {
	v.Fields(
		textField("ref", &p.Ref),
		valueField("role", &p.Role),
		valueField("kind", &p.Kind),
		textField("name", &p.Name),
		stateField("state", &p.State),
		factField("listed", &p.Listed),
		textsField("listed_under", &p.ListedUnder),
	)
}

func readPlace(v jsondoc.Value, p *att.Location) {
	v.Fields(stateField("state", &p.State), textField("region", &p.Region))
}

func readDocumentFact(v jsondoc.Value, d *Document) {
	v.Fields(
		textField("ref", &d.Ref),
		valueField("type", &d.Type),
		textField("issuer", &d.Issuer),
		factField("authentic", &d.Authentic),
		valueField("expires", &d.Expires),
	)
}

func readProvision(v jsondoc.Value, p *att.Provision) { v.Text(p) }

func readLimb(v jsondoc.Value, l *Limb) { v.Text(l) }

func readMeasure(v jsondoc.Value, m *Measure) {
	v.Fields(
		textField("ref", &m.Ref),
		textField("kind", &m.Kind),
		listField("addresses", &m.Addresses, readProvision),
		factField("available", &m.Available),
		factField("verified", &m.Verified),
		valueField("recorded", &m.Recorded),
		textField("condition", &m.Condition),
	)
}

func readWeighing(v jsondoc.Value, w *Weighing) {
	v.Fields(
		textField("line", &w.Line),
		textField("end_user", &w.EndUser),
		listField("limbs", &w.Limbs, readLimb),
		valueField("likelihood", &w.Likelihood),
		valueField("result", &w.Result),
		textField("by", &w.By),
		valueField("on", &w.On),
		textsField("evidence", &w.Evidence),
	)
}

func readStatement(v jsondoc.Value, s *Statement) {
	v.Fields(
		textField("line", &s.Line),
		textField("end_user", &s.EndUser),
		groupField("own_movement",
			factField("by_state_party", &s.OwnMovement.ByStateParty),
			factField("own_use", &s.OwnMovement.OwnUse),
			factField("keeps_ownership", &s.OwnMovement.KeepsOwnership)),
		groupField("6(1)",
			factField("violated", &s.SecurityCouncil.Violated),
			listField("exemptions", &s.SecurityCouncil.Exemptions, func(v jsondoc.Value, e *Exemption) {
				v.Fields(textField("measure", &e.Measure), textField("route", &e.Route), factField("met", &e.Met))
			}),
			listField("coverage", &s.SecurityCouncil.Coverage, func(v jsondoc.Value, c *Coverage) {
				v.Fields(textField("measure", &c.Measure), factField("covered", &c.Covered))
			})),
		groupField("6(2)",
			factField("violated", &s.Agreements.Violated),
			textsField("instruments", &s.Agreements.Instruments)),
		groupField("6(3)",
			factField("crime", &s.Atrocities.Crime),
			factField("knowledge", &s.Atrocities.Knowledge)),
		groupField("appraisals", appraisalFields(&s.Appraisals)...),
		factField("contribution", &s.Contribution),
		listField("national", &s.National, func(v jsondoc.Value, n *NationalFinding) {
			v.Fields(textField("criterion", &n.Criterion), factField("met", &n.Met))
		}),
	)
}

func appraisalFields(into *Appraisals) []jsondoc.Field {
	fields := make([]jsondoc.Field, limbCount)
	for i := range into {
		a := &into[i]
		inner := []jsondoc.Field{
			factField("before", &a.Before), factField("after", &a.After), textsField("measures", &a.Measures),
		}
		if Limb(i).conditional() {
			inner = append(inner, factField("offence", &a.Offence), textsField("instruments", &a.Instruments))
		}
		fields[i] = groupField(Limb(i).String(), inner...)
	}
	return fields
}
