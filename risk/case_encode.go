package risk

// CaseFormat is the name and version of the file format of cases.
const CaseFormat = "att-case/1"

// caseFile is CaseData with the name of its format in front.
type caseFile struct {
	Format string `json:"format"`
	caseFields
}

// caseFields is CaseData without its methods.
type caseFields CaseData

// MarshalJSON writes the canonical form: the fields in a fixed order, what is unknown left out. Reading it back and
// writing it again gives the same bytes.
func (d CaseData) MarshalJSON() ([]byte, error) { return marshal(caseFile{CaseFormat, caseFields(d)}) }

// MarshalJSON writes the canonical form of the case's data.
func (c Case) MarshalJSON() ([]byte, error) { return c.Data().MarshalJSON() }
