package risk

import (
	"slices"
	"strconv"

	"github.com/openatt/treaty/att"
)

// CaseData is a proposed transfer with what is known about it, as a host fills it in. NewCase makes a Case of it.
// Every field is optional unless its comment says required; what is left out is unknown.
type CaseData struct {
	// Reference is the host's own name of the case and stands in every result.
	Reference string `json:"reference,omitempty"`
	// DecidingState is required: the exporter for an export, the importer for an import, the State of transit, the
	// State with jurisdiction over the broker.
	DecidingState att.State `json:"deciding_state"`
	// AuthorizationDay is required. Knowledge, measures, weighings and embargoes are judged as at this day, in UTC.
	AuthorizationDay att.Date `json:"authorization_day"`
	// Activity is required: one of the five of 2(2).
	Activity att.Activity `json:"activity"`
	// Exporter, Importer and FinalDestination are States; Route lists the States of transit and trans-shipment.
	Exporter         att.State   `json:"exporter,omitempty"`
	Importer         att.State   `json:"importer,omitempty"`
	FinalDestination att.State   `json:"final_destination,omitempty"`
	Route            []att.State `json:"route,omitempty"`
	// Basis is the ground of the transfer. It never takes a transfer out of the Treaty by itself.
	Basis Basis `json:"basis,omitzero"`
	// Lines are the items; at least one is required.
	Lines []Line `json:"lines"`
	// Parties are everybody who takes part. Each end user gets results of its own, the others feed facts.
	Parties     []Party        `json:"parties,omitempty"`
	PlacesOfUse []att.Location `json:"places_of_use,omitempty"`
	Documents   []Document     `json:"documents,omitempty"`
	Measures    []Measure      `json:"measures,omitempty"`
	Weighings   []Weighing     `json:"weighings,omitempty"`
	// Statements hold the facts that the provisions ask for.
	Statements []Statement `json:"statements,omitempty"`
	// Remarks are facts that no criterion of the Treaty asks for, such as contract penalties or jobs. They are shown
	// as not used.
	Remarks []Remark `json:"remarks,omitempty"`
}

// Line is one item of the transfer.
type Line struct {
	// Ref is the host's own reference, required and unique.
	Ref string `json:"ref"`
	// Class is the group of items; Category the category of the arms, or of the arms that the ammunition or the parts
	// belong to.
	Class    Fact[att.ItemClass] `json:"class,omitzero"`
	Category att.Category        `json:"category,omitzero"`
	// Condition3 says whether ammunition is fired, launched or delivered by arms of 2(1); Condition4 whether parts
	// come in a form that provides the capability to assemble such arms.
	Condition3 Fact[att.Answer] `json:"condition_3,omitzero"`
	Condition4 Fact[att.Answer] `json:"condition_4,omitzero"`
	// ControlCode is the host's control-list code, Description its words. No rule reads them.
	ControlCode string   `json:"control_code,omitempty"`
	Description string   `json:"description,omitempty"`
	Quantity    Quantity `json:"quantity,omitzero"`
	Value       Money    `json:"value,omitzero"`
	// EndUsers are the references of the parties that the line is for; when empty, every end user of the case.
	EndUsers []string `json:"end_users,omitempty"`
}

// Party takes part in the transfer.
type Party struct {
	// Ref is the host's own reference, required and unique.
	Ref  string    `json:"ref"`
	Role PartyRole `json:"role,omitzero"`
	// Kind matters for embargoes that reach only some recipients.
	Kind  att.EndUserKind `json:"kind,omitzero"`
	Name  string          `json:"name,omitempty"`
	State att.State       `json:"state,omitempty"`
	// Listed says whether the party was found on a list of a Security Council measure with an arms ban, as the host
	// screened it; ListedUnder names the measures by their ID in the register.
	Listed      Fact[att.Answer] `json:"listed,omitzero"`
	ListedUnder []string         `json:"listed_under,omitempty"`
}

// Document is an end-use or end-user document.
type Document struct {
	// Ref is the host's own reference, required and unique. Facts name it as evidence.
	Ref  string       `json:"ref"`
	Type DocumentType `json:"type,omitzero"`
	// Issuer is who issued it; Authentic whether that was verified with the issuer.
	Issuer    string           `json:"issuer,omitempty"`
	Authentic Fact[att.Answer] `json:"authentic,omitzero"`
	// Expires is the last day on which it holds; zero when it states none. A measure that rests on such a document is
	// reported, since nobody can tell that the document still held.
	Expires att.Date `json:"expires,omitzero"`
}

// Measure is a mitigation measure of 7(2) or 11(2). An appraisal names the measures that its likelihood after
// mitigation rests on; that likelihood counts only if each of them addresses the provision of the appraisal, is
// available and verified, and was recorded before the day of authorization.
type Measure struct {
	// Ref is the host's own reference, required and unique. Kind may name a measure of MitigationMeasures.
	Ref  string `json:"ref"`
	Kind string `json:"kind,omitempty"`
	// Addresses lists the provisions whose risk the measure is aimed at, such as 7(1)(b)(i) or 11(2).
	Addresses []att.Provision `json:"addresses,omitempty"`
	// Available means that consent or capacity was shown, Verified that it was checked.
	Available Fact[att.Answer] `json:"available,omitzero"`
	Verified  Fact[att.Answer] `json:"verified,omitzero"`
	// Recorded is the day on which the measure was put on record.
	Recorded att.Date `json:"recorded,omitzero"`
	// Condition is what an authorization must say so that the measure holds.
	Condition string `json:"condition,omitempty"`
}

// Weighing is a recorded human determination that weighs a risk against the contribution to peace and security. It
// matters only under the balancing reading, and only for limbs of 7(1) whose likelihood is known. It never reaches
// Article 6 or 11(2).
type Weighing struct {
	// Line and EndUser narrow the weighing; empty means all.
	Line    string `json:"line,omitempty"`
	EndUser string `json:"end_user,omitempty"`
	// Limbs are those weighed, Likelihood the likelihood that was weighed.
	Limbs      []Limb         `json:"limbs,omitempty"`
	Likelihood Likelihood     `json:"likelihood,omitzero"`
	Result     WeighingResult `json:"result,omitzero"`
	// By is the person who weighed, On the day; not after the day of authorization. Without both it does not count.
	By       string   `json:"by,omitempty"`
	On       att.Date `json:"on,omitzero"`
	Evidence []string `json:"evidence,omitempty"`
}

// Remark is a fact that no criterion of the Treaty asks for.
type Remark struct {
	Topic string `json:"topic,omitempty"`
	Text  string `json:"text,omitempty"`
}

// Case is a proposed transfer that was checked for everything but its facts: it names its lines and end users, and
// its references resolve. It never changes and is safe for concurrent use. The zero Case cannot be assessed.
type Case struct {
	// stated is what the case was made from, data the same less what was found after the day of authorization.
	stated, data *CaseData

	index *index
	pairs []pair
	// notes are the findings about the facts, such as contradictions, that every assessment repeats.
	notes att.Findings
}

// Limits bound what is taken in. The zero Limits are the defaults.
type Limits struct {
	// Pairs is the number of pairs of line and end user that one case may name, 10,000 by default.
	Pairs int
	// Bytes is the size of a file, 16 MiB by default.
	Bytes int
}

const defaultPairs = 10_000

// NewCase is Limits.NewCase with the default limits.
func NewCase(data CaseData) (Case, error) { return Limits{}.NewCase(data) }

// NewCase checks the data and makes a Case of it. The error is an *att.Error that lists every fault at once.
func (l Limits) NewCase(data CaseData) (Case, error) {
	data = data.clone()
	findings := checkCase(&data)
	findings = append(findings, l.checkPairs(&data)...)
	if err := findings.Err(); err != nil {
		return Case{}, err
	}
	known, notes := asAt(&data, data.AuthorizationDay)
	r := resolver{data: known, notes: notes}
	pairs := r.pairs()
	return Case{&data, known, &r.index, pairs, r.notes}, nil
}

// checkPairs counts the pairs before any is made.
func (l Limits) checkPairs(data *CaseData) att.Findings {
	limit, endUsers, pairs := l.Pairs, 0, 0
	if limit <= 0 {
		limit = defaultPairs
	}
	for i := range data.Parties {
		if data.Parties[i].Role == EndUser {
			endUsers++
		}
	}
	for i := range data.Lines {
		named := len(data.Lines[i].EndUsers)
		if named == 0 {
			named = max(1, endUsers)
		}
		pairs += named
	}
	if pairs <= limit {
		return nil
	}
	return att.Findings{ruleCaseLimit.Finding("/lines",
		arg("got", strconv.Itoa(pairs)), arg("allowed", strconv.Itoa(limit)))}
}

// Data returns a copy of what the case was made from.
func (c Case) Data() CaseData {
	if c.stated == nil {
		return CaseData{}
	}
	return c.stated.clone()
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
