package risk

import (
	"slices"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// Reading is how a State reads "overriding risk" in 7(3): from which likelihood on, after mitigation, a negative
// consequence bars the export. The zero value is unset. Putting a reading on the scale of Likelihood is this
// library's model, not the Treaty's.
type Reading uint8

// The readings, with those who have taken them.
const (
	ReadingUnset Reading = iota
	// PrecautionaryReading bars from "possible" on (Norway's practice towards the United Arab Emirates, 2017).
	PrecautionaryReading
	// SubstantialReading bars from "substantial" on (New Zealand's declaration, from memory; Canada's statute).
	SubstantialReading
	// ClearReading bars from "clear" on (European Union criterion two; United Kingdom criterion 2(c); Dutch courts).
	ClearReading
	// MoreLikelyThanNotReading bars from "probable" on (declarations of Switzerland and Liechtenstein, from memory).
	MoreLikelyThanNotReading
	// BalancingReading bars from "substantial" on unless a recorded human weighing finds the contribution to peace and
	// security greater (put to the structure of Article 7; the United Kingdom's F-35 decision of 2024 is the clearest
	// practice).
	BalancingReading
)

var readingNames = []string{"unset", "precautionary", "substantial", "clear", "more_likely_than_not", "balancing"}

// String returns the name used in files.
func (r Reading) String() string { return enum.Name(readingNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r Reading) MarshalText() ([]byte, error) { return enum.Marshal("risk: reading", readingNames, r) }

// UnmarshalText reads what MarshalText writes; empty text is unset.
func (r *Reading) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: reading", readingNames, text, r)
}

// Threshold is the likelihood from which the reading bars, unknown for the unset reading.
func (r Reading) Threshold() Likelihood {
	switch r {
	case PrecautionaryReading:
		return Possible
	case SubstantialReading, BalancingReading:
		return Substantial
	case ClearReading:
		return Clear
	case MoreLikelyThanNotReading:
		return Probable
	case ReadingUnset:
	}
	return LikelihoodUnknown
}

// Readings lists the readings that a State can choose from.
func Readings() []Reading {
	return []Reading{
		PrecautionaryReading, SubstantialReading, ClearReading, MoreLikelyThanNotReading, BalancingReading,
	}
}

// KnowledgeStandard says what a State takes for knowledge in 6(3). The zero value is unset.
type KnowledgeStandard uint8

// The standards.
const (
	KnowledgeUnset KnowledgeStandard = iota
	// ActualOnly takes nothing but actual knowledge.
	ActualOnly
	// SubstantialGroundsSuffice also takes reliable information that gives substantial grounds to believe (declarations
	// of Switzerland and Liechtenstein, from memory).
	SubstantialGroundsSuffice
)

var standardNames = []string{"unset", "actual_only", "substantial_grounds_suffice"}

// String returns the name used in files.
func (k KnowledgeStandard) String() string { return enum.Name(standardNames, k) }

// MarshalText writes what String returns; a value outside the list is an error.
func (k KnowledgeStandard) MarshalText() ([]byte, error) {
	return enum.Marshal("risk: knowledge standard", standardNames, k)
}

// UnmarshalText reads what MarshalText writes; empty text is unset.
func (k *KnowledgeStandard) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: knowledge standard", standardNames, text, k)
}

// ViolenceMode says how 7(4) is taken into account. The zero value is unset.
type ViolenceMode uint8

// The modes. Whether 7(4) feeds the denial duty of 7(3), which speaks of paragraph 1 only, is a matter of reading.
const (
	ViolenceUnset ViolenceMode = iota
	// RecordViolence records the appraisal of 7(4) and lets nothing else follow from it.
	RecordViolence
	// RaiseLimbs makes each limb that the policy names at least as likely as 7(4), before and after mitigation.
	RaiseLimbs
)

var violenceNames = []string{"unset", "record", "raise"}

// String returns the name used in files.
func (m ViolenceMode) String() string { return enum.Name(violenceNames, m) }

// MarshalText writes what String returns; a value outside the list is an error.
func (m ViolenceMode) MarshalText() ([]byte, error) {
	return enum.Marshal("risk: 7(4) mode", violenceNames, m)
}

// UnmarshalText reads what MarshalText writes; empty text is unset.
func (m *ViolenceMode) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: 7(4) mode", violenceNames, text, m)
}

// Stance says how a State treats a contested measure. The zero value is unset.
type Stance uint8

// The stances.
const (
	StanceUnset Stance = iota
	InForceStance
	NotInForceStance
	ReferStance
)

var stanceNames = []string{"unset", "in_force", "not_in_force", "refer"}

// String returns the name used in files.
func (s Stance) String() string { return enum.Name(stanceNames, s) }

// MarshalText writes what String returns; a value outside the list is an error.
func (s Stance) MarshalText() ([]byte, error) { return enum.Marshal("risk: stance", stanceNames, s) }

// UnmarshalText reads what MarshalText writes; empty text is unset.
func (s *Stance) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: stance", stanceNames, text, s)
}

// RecordsStart says from which event the ten years of 12(4) run, which the Treaty does not say. The zero value is
// unset.
type RecordsStart uint8

// The events.
const (
	RecordsUnset RecordsStart = iota
	FromAuthorization
	FromDelivery
	FromExpiry
)

var recordsNames = []string{"unset", "authorization", "delivery", "expiry_of_authorization"}

// String returns the name used in files.
func (s RecordsStart) String() string { return enum.Name(recordsNames, s) }

// MarshalText writes what String returns; a value outside the list is an error.
func (s RecordsStart) MarshalText() ([]byte, error) {
	return enum.Marshal("risk: start of the ten years", recordsNames, s)
}

// UnmarshalText reads what MarshalText writes; empty text is unset.
func (s *RecordsStart) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: start of the ten years", recordsNames, text, s)
}

// Setting is one choice of a State with the act or decision that it comes from. Both are required.
type Setting[T any] struct {
	Value  T
	Source string
}

// PolicyData is one State's policy as a host fills it in: what the Treaty leaves to it. Nothing has a default.
// NewPolicy makes a Policy of it.
type PolicyData struct {
	// Authority is who answers for the policy, State whose it is.
	Authority string
	State     att.State
	// ValidFrom is required; ValidUntil is the last day, or zero when no end is known.
	ValidFrom, ValidUntil att.Date
	// OverridingRisk is the reading of 7(3), Knowledge the standard of 6(3).
	OverridingRisk Setting[Reading]
	Knowledge      Setting[KnowledgeStandard]
	// Violence is the mode of 7(4), RaisedLimbs the limbs of 7(1) that it raises.
	Violence    Setting[ViolenceMode]
	RaisedLimbs []Limb
	// DiversionThreshold is the likelihood from which the State refuses under 11(2). DiversionOfAmmunition and
	// DiversionOfParts say whether it also appraises them, which 11(2) does not ask.
	DiversionThreshold                      Setting[Likelihood]
	DiversionOfAmmunition, DiversionOfParts Setting[att.Answer]
	// OwnMovementTakesAlong says whether 2(3) also takes out the ammunition and parts that go along with the arms.
	OwnMovementTakesAlong Setting[att.Answer]
	// EmbargoCheckDays is the age in days up to which a check of 6(1) counts; 0 is the day itself.
	EmbargoCheckDays Setting[int]
	// RecordsFrom is the start of the ten years of 12(4).
	RecordsFrom Setting[RecordsStart]
	// ContestedMeasures holds a stance on each contested measure of the registers used.
	ContestedMeasures []ContestedMeasure
	// Instruments are the agreements that the State has joined; InstrumentsSource is required even if there are none.
	Instruments       []JoinedInstrument
	InstrumentsSource string
	// NationalCriteria come after the Treaty's answer and never change it.
	NationalCriteria []NationalCriterion
}

// ContestedMeasure is a State's stance on one contested measure.
type ContestedMeasure struct {
	Measure string
	Stance  Stance
	Source  string
}

// NationalCriterion is a further criterion of the State.
type NationalCriterion struct {
	ID, Title, Source string
}

// Policy is one State's policy, complete and checked. It never changes and is safe for concurrent use. The zero
// Policy is not one.
type Policy struct{ data *PolicyData }

// NewPolicy checks the data and makes a Policy of it. The error is an *att.Error that lists at once everything that
// is missing or not allowed.
func NewPolicy(data PolicyData) (Policy, error) {
	data = data.clone()
	c := policyChecker{data: &data}
	if err := c.check().Err(); err != nil {
		return Policy{}, err
	}
	return Policy{&data}, nil
}

// Data returns a copy of what the policy was made from.
func (p Policy) Data() PolicyData {
	if p.data == nil {
		return PolicyData{}
	}
	return p.data.clone()
}

// with returns the policy with another reading, for the sensitivity of an assessment.
func (p Policy) with(reading Reading) Policy {
	data := *p.data
	data.OverridingRisk.Value = reading
	return Policy{&data}
}

func (d PolicyData) clone() PolicyData {
	d.RaisedLimbs = slices.Clone(d.RaisedLimbs)
	d.ContestedMeasures = slices.Clone(d.ContestedMeasures)
	d.NationalCriteria = slices.Clone(d.NationalCriteria)
	d.Instruments = cloneAll(d.Instruments, func(i JoinedInstrument) JoinedInstrument {
		i.Relevance = slices.Clone(i.Relevance)
		return i
	})
	return d
}
