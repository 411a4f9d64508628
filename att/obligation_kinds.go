package att

import "github.com/openatt/treaty/internal/enum"

// Modality is the force of the verb of a sentence. The zero value is invalid.
type Modality uint8

// The modalities. MayOnly limits what may be done; Declaratory sentences state something.
const (
	ModalityInvalid Modality = iota
	Shall
	ShallNot
	Encouraged
	May
	MayOnly
	Declaratory
)

var modalityNames = []string{"invalid", "shall", "shall_not", "encouraged", "may", "may_only", "declaratory"}

// String returns the name used in files, such as "shall_not".
func (m Modality) String() string { return enum.Name(modalityNames, m) }

// MarshalText writes what String returns; a value outside the list is an error.
func (m Modality) MarshalText() ([]byte, error) {
	return enum.Marshal("att: modality", modalityNames, m)
}

// UnmarshalText reads what MarshalText writes; empty text is invalid.
func (m *Modality) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: modality", modalityNames, text, m)
}

// ObligationKind says what a sentence does, which its verb alone does not tell: "shall" also grants rights and
// states effects. The zero value is invalid.
type ObligationKind uint8

// The kinds. Definitions, effects and sentences that set up institutions ask nothing of a State.
const (
	KindInvalid ObligationKind = iota
	Duty
	Prohibition
	Right
	Encouragement
	Definition
	Effect
	Institution
)

var obligationKindNames = []string{
	"invalid", "duty", "prohibition", "right", "encouragement", "definition", "effect", "institution",
}

// String returns the name used in files, such as "duty".
func (k ObligationKind) String() string { return enum.Name(obligationKindNames, k) }

// MarshalText writes what String returns; a value outside the list is an error.
func (k ObligationKind) MarshalText() ([]byte, error) {
	return enum.Marshal("att: obligation kind", obligationKindNames, k)
}

// UnmarshalText reads what MarshalText writes; empty text is invalid.
func (k *ObligationKind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: obligation kind", obligationKindNames, text, k)
}

// ObligationClass says how firmly a duty or prohibition binds a State. The zero value is "none": the sentence is no
// duty or prohibition, or is addressed to a body.
type ObligationClass uint8

// The classes. A conditional duty binds unless its condition applies, so that a State must say whether it does.
const (
	ClassNone ObligationClass = iota
	BindingClass
	ConditionalClass
	VoluntaryClass
)

var obligationClassNames = []string{"none", "binding", "conditional", "voluntary"}

// String returns "binding", "conditional", "voluntary" or "none".
func (c ObligationClass) String() string { return enum.Name(obligationClassNames, c) }

// MarshalText writes what String returns; a value outside the list is an error.
func (c ObligationClass) MarshalText() ([]byte, error) {
	return enum.Marshal("att: obligation class", obligationClassNames, c)
}

// UnmarshalText reads what MarshalText writes; empty text is none.
func (c *ObligationClass) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: obligation class", obligationClassNames, text, c)
}
