package risk

import "github.com/openatt/treaty/internal/enum"

// Crime is the act of 6(3) that the items are feared to be used for. The zero value is unknown.
type Crime uint8

// The acts of 6(3). OtherWarCrimes counts only as defined by agreements that the State has joined; that condition
// belongs to it alone.
const (
	CrimeUnknown Crime = iota
	NoCrime
	Genocide
	CrimesAgainstHumanity
	GraveBreaches
	AttacksOnCivilians
	OtherWarCrimes
)

var crimeNames = []string{
	"unknown", "none", "genocide", "crimes_against_humanity", "grave_breaches", "attacks_on_civilians",
	"other_war_crimes",
}

// String returns the name used in files, such as "grave_breaches".
func (c Crime) String() string { return enum.Name(crimeNames, c) }

// MarshalText writes what String returns; a value outside the list is an error.
func (c Crime) MarshalText() ([]byte, error) { return enum.Marshal("risk: crime", crimeNames, c) }

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (c *Crime) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: crime", crimeNames, text, c)
}

// Knowledge is what the deciding State knows, on the day of authorization, about the use feared under 6(3). The zero
// value is unknown: nobody has said what is known.
//
// The English text of 6(3) asks whether the items would be used so, the equally authentic French and Spanish texts
// whether they could be. Nothing here rests on the verb alone.
type Knowledge uint8

// The grades of knowledge.
const (
	KnowledgeUnknown Knowledge = iota
	NoKnowledge
	// SubstantialGrounds means reliable information that gives substantial grounds to believe; whether that is
	// knowledge is for the State's policy to say.
	SubstantialGrounds
	ActualKnowledge
)

var knowledgeNames = []string{"unknown", "none", "substantial_grounds", "actual"}

// String returns the name used in files, such as "substantial_grounds".
func (k Knowledge) String() string { return enum.Name(knowledgeNames, k) }

// MarshalText writes what String returns; a value outside the list is an error.
func (k Knowledge) MarshalText() ([]byte, error) {
	return enum.Marshal("risk: knowledge", knowledgeNames, k)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (k *Knowledge) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: knowledge", knowledgeNames, text, k)
}
