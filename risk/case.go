package risk

import (
	"slices"

	"github.com/openatt/treaty/att"
)

// CaseData is a proposed transfer with what is known about it, as a host fills it in. NewCase makes a Case of it.
// Every field is optional unless its comment says required; what is left out is unknown.
type CaseData struct {
	// Reference is the host's own name of the case and stands in every result.
	Reference string
	// DecidingState is required: the exporter for an export, the importer for an import, the State of transit, the
	// State with jurisdiction over the broker.
	DecidingState att.State
	// AuthorizationDay is required. Knowledge, measures, weighings and embargoes are judged as at this day, in UTC.
	AuthorizationDay att.Date
	// Activity is required: one of the five of 2(2).
	Activity att.Activity
	// Exporter, Importer and FinalDestination are States; Route lists the States of transit and trans-shipment.
	Exporter, Importer, FinalDestination att.State
	Route                                []att.State
	// Basis is the ground of the transfer. It never takes a transfer out of the Treaty by itself.
	Basis Basis
	// Lines are the items; at least one is required.
	Lines []Line
	// Parties are everybody who takes part. Each end user gets results of its own, the others feed facts.
	Parties     []Party
	PlacesOfUse []att.Location
	Documents   []Document
	Measures    []Measure
	Weighings   []Weighing
	// Statements hold the facts that the provisions ask for.
	Statements []Statement
	// Remarks are facts that no criterion of the Treaty asks for, such as contract penalties or jobs. They are shown
	// as not used.
	Remarks []Remark
}

// Line is one item of the transfer.
type Line struct {
	// Ref is the host's own reference, required and unique.
	Ref string
	// Class is the group of items; Category the category of the arms, or of the arms that the ammunition or the parts
	// belong to.
	Class    Fact[att.ItemClass]
	Category att.Category
	// Condition3 says whether ammunition is fired, launched or delivered by arms of 2(1); Condition4 whether parts
	// come in a form that provides the capability to assemble such arms.
	Condition3, Condition4 Fact[att.Answer]
	// ControlCode is the host's control-list code, Description its words. No rule reads them.
	ControlCode, Description string
	Quantity                 Quantity
	Value                    Money
	// EndUsers are the references of the parties that the line is for; when empty, every end user of the case.
	EndUsers []string
}

// Party takes part in the transfer.
type Party struct {
	// Ref is the host's own reference, required and unique.
	Ref  string
	Role PartyRole
	// Kind matters for embargoes that reach only some recipients.
	Kind  att.EndUserKind
	Name  string
	State att.State
	// Listed says whether the party was found on a list of a Security Council measure with an arms ban, as the host
	// screened it; ListedUnder names the measures by their ID in the register.
	Listed      Fact[att.Answer]
	ListedUnder []string
}

// Document is an end-use or end-user document.
type Document struct {
	// Ref is the host's own reference, required and unique. Facts name it as evidence.
	Ref  string
	Type DocumentType
	// Issuer is who issued it; Authentic whether that was verified with the issuer.
	Issuer    string
	Authentic Fact[att.Answer]
	// Expires is the last day on which it holds.
	Expires att.Date
}

// Measure is a mitigation measure of 7(2) or 11(2). An appraisal names the measures that its likelihood after
// mitigation rests on; that likelihood counts only if each of them addresses the provision of the appraisal, is
// available and verified, and was recorded before the day of authorization.
type Measure struct {
	// Ref is the host's own reference, required and unique. Kind may name a measure of MitigationMeasures.
	Ref, Kind string
	// Addresses lists the provisions whose risk the measure is aimed at, such as 7(1)(b)(i) or 11(2).
	Addresses []att.Provision
	// Available means that consent or capacity was shown, Verified that it was checked.
	Available, Verified Fact[att.Answer]
	// Recorded is the day on which the measure was put on record.
	Recorded att.Date
	// Condition is what an authorization must say so that the measure holds.
	Condition string
}

// Weighing is a recorded human determination that weighs a risk against the contribution to peace and security. It
// matters only under the balancing reading, and only for limbs of 7(1) whose likelihood is known. It never reaches
// Article 6 or 11(2).
type Weighing struct {
	// Line and EndUser narrow the weighing; empty means all.
	Line, EndUser string
	// Limbs are those weighed, Likelihood the likelihood that was weighed.
	Limbs      []Limb
	Likelihood Likelihood
	Result     WeighingResult
	// By is the person who weighed, On the day; not after the day of authorization. Without both it does not count.
	By       string
	On       att.Date
	Evidence []string
}

// Remark is a fact that no criterion of the Treaty asks for.
type Remark struct {
	Topic string
	Text  string
}

// Case is a proposed transfer that was checked for everything but its facts: it names its lines and end users, and
// its references resolve. It never changes and is safe for concurrent use. The zero Case cannot be assessed.
type Case struct {
	data  *CaseData
	pairs []pair
	// texts are the findings about the facts, such as contradictions, that every assessment repeats.
	notes att.Findings
}

// NewCase checks the data and makes a Case of it. The error is an *att.Error that lists every fault at once.
func NewCase(data CaseData) (Case, error) {
	data = data.clone()
	if err := checkCase(&data).Err(); err != nil {
		return Case{}, err
	}
	r := resolver{data: &data}
	pairs := r.pairs()
	return Case{&data, pairs, r.notes}, nil
}

// Data returns a copy of what the case was made from.
func (c Case) Data() CaseData {
	if c.data == nil {
		return CaseData{}
	}
	return c.data.clone()
}

// Pairs counts the pairs of line and end user, which are what is assessed.
func (c Case) Pairs() int { return len(c.pairs) }

func cloneAll[T any](list []T, clone func(T) T) []T {
	copied := slices.Clone(list)
	for i := range copied {
		copied[i] = clone(copied[i])
	}
	return copied
}

func (d CaseData) clone() CaseData {
	d.Route = slices.Clone(d.Route)
	d.PlacesOfUse = slices.Clone(d.PlacesOfUse)
	d.Remarks = slices.Clone(d.Remarks)
	d.Lines = cloneAll(d.Lines, Line.clone)
	d.Parties = cloneAll(d.Parties, Party.clone)
	d.Documents = cloneAll(d.Documents, Document.clone)
	d.Measures = cloneAll(d.Measures, Measure.clone)
	d.Weighings = cloneAll(d.Weighings, Weighing.clone)
	d.Statements = cloneAll(d.Statements, Statement.clone)
	return d
}

func (l Line) clone() Line {
	l.Class, l.Condition3, l.Condition4 = l.Class.clone(), l.Condition3.clone(), l.Condition4.clone()
	l.EndUsers = slices.Clone(l.EndUsers)
	return l
}

func (p Party) clone() Party {
	p.Listed = p.Listed.clone()
	p.ListedUnder = slices.Clone(p.ListedUnder)
	return p
}

func (d Document) clone() Document {
	d.Authentic = d.Authentic.clone()
	return d
}

func (m Measure) clone() Measure {
	m.Addresses = slices.Clone(m.Addresses)
	m.Available, m.Verified = m.Available.clone(), m.Verified.clone()
	return m
}

func (w Weighing) clone() Weighing {
	w.Limbs = slices.Clone(w.Limbs)
	w.Evidence = slices.Clone(w.Evidence)
	return w
}
