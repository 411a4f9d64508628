package att

import "github.com/openatt/treaty/internal/enum"

// Confidence grades how far a fact of the embedded data can be relied on. The zero value is "not graded", which is
// no praise.
type Confidence uint8

// The grades.
const (
	NotGraded Confidence = iota
	LowConfidence
	MediumConfidence
	HighConfidence
)

var confidenceNames = []string{"not_graded", "low", "medium", "high"}

// String returns "low", "medium", "high" or "not_graded".
func (c Confidence) String() string { return enum.Name(confidenceNames, c) }

// MarshalText writes what String returns; a value outside the list is an error.
func (c Confidence) MarshalText() ([]byte, error) {
	return enum.Marshal("att: confidence", confidenceNames, c)
}

// UnmarshalText reads what MarshalText writes; empty text is not graded.
func (c *Confidence) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: confidence", confidenceNames, text, c)
}

// Basis says whether a fact was read in the source named or comes from general knowledge. The zero value is "not
// stated".
type Basis uint8

// The bases.
const (
	BasisNotStated Basis = iota
	BasisRead
	BasisMixed
	BasisMemory
)

var basisNames = []string{"not_stated", "read", "mixed", "memory"}

// String returns "read", "mixed", "memory" or "not_stated".
func (b Basis) String() string { return enum.Name(basisNames, b) }

// MarshalText writes what String returns; a value outside the list is an error.
func (b Basis) MarshalText() ([]byte, error) { return enum.Marshal("att: basis", basisNames, b) }

// UnmarshalText reads what MarshalText writes; empty text is not stated.
func (b *Basis) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: basis", basisNames, text, b)
}

// Source says where a fact comes from and how far to trust it.
type Source struct {
	// Citation names the document or page.
	Citation string `json:"citation"`
	// Confidence and Basis travel with the fact into every answer that leans on it.
	Confidence Confidence `json:"confidence"`
	Basis      Basis      `json:"basis"`
}

// Dataset describes one embedded body of facts.
type Dataset struct {
	// Name is stable, such as "unsc-arms-embargoes".
	Name string `json:"name"`
	// Version changes with every change of the data. Results print it so that they can be replayed.
	Version string `json:"version"`
	// AsOf is the day that the facts describe, Checked the day on which they were last compared with their sources.
	AsOf    Date `json:"as_of"`
	Checked Date `json:"checked"`
	// Source names the origin, Note what is known to be missing.
	Source string `json:"source"`
	Note   string `json:"note,omitempty"`
	// Rows counts the records.
	Rows int `json:"rows"`
}
