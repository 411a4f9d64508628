package att

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strconv"

	"github.com/openatt/treaty/internal/jsondoc"
)

// ControlSystemFormat is the name and version of the file format of a ControlSystem.
const ControlSystemFormat = "att-control-system/1"

// The codes of the rules for a file that describes a control system.
const (
	CodeControlSystemSyntax   Code = "ATT-5-2-01"
	CodeControlSystemName     Code = "ATT-5-2-02"
	CodeControlSystemRepeated Code = "ATT-5-2-03"
	CodeControlSystemValue    Code = "ATT-5-2-04"
	CodeControlSystemMissing  Code = "ATT-5-2-05"
)

var controlSystemRules = formatRules{
	{
		Code: CodeControlSystemSyntax, Severity: SeverityError, Provision: Art5Par2,
		Message: "the document is not JSON: {problem}",
		Doc:     "A description of a control system is one JSON value (format, for 5(2)).",
	},
	{
		Code: CodeControlSystemName, Severity: SeverityError, Provision: Art5Par2,
		Message: "{got} is no name of the format",
		Doc: "A description of a control system has no name that the format does not know, so that no answer is " +
			"lost by a misspelling (format, for 5(2)).",
	},
	{
		Code: CodeControlSystemRepeated, Severity: SeverityError, Provision: Art5Par2,
		Message: "{got} stands twice",
		Doc:     "A description of a control system says each thing once (format, for 5(2)).",
	},
	{
		Code: CodeControlSystemValue, Severity: SeverityError, Provision: Art5Par2,
		Message: "{got} does not fit: {want}",
		Doc:     "Every value of a description of a control system is one that its name allows (format, for 5(2)).",
	},
	{
		Code: CodeControlSystemMissing, Severity: SeverityError, Provision: Art5Par2,
		Message: "{want} is missing",
		Doc:     "A description of a control system names its format and version (format, for 5(2)).",
	},
}

// ControlSystemRules lists what ReadControlSystem can find.
func ControlSystemRules() []Rule { return slices.Clone(controlSystemRules[:]) }

// MarshalJSON writes the description with its format; what is unknown is left out.
func (s *ControlSystem) MarshalJSON() ([]byte, error) {
	type plain ControlSystem
	return json.Marshal(struct {
		Format string `json:"format"`
		*plain
	}{ControlSystemFormat, (*plain)(s)})
}

// UnmarshalJSON reads what MarshalJSON writes, as ReadControlSystem does.
func (s *ControlSystem) UnmarshalJSON(data []byte) error {
	read, err := ReadControlSystem(bytes.NewReader(data))
	if err != nil {
		return err
	}
	*s = *read
	return nil
}

// ReadControlSystem reads a description in the format ControlSystemFormat. Names that it does not know, values that
// a field does not allow and names that stand twice come all at once as an *Error whose findings have pointer, line
// and column; an error of the reader itself is wrapped.
func ReadControlSystem(r io.Reader) (*ControlSystem, error) {
	var s ControlSystem
	if err := readDocument(r, "control system", ControlSystemFormat, &controlSystemRules, s.fields()...); err != nil {
		return nil, err
	}
	return &s, nil
}

func (s *ControlSystem) fields() []jsondoc.Field {
	fields := []jsondoc.Field{
		{Name: "state", Read: func(v jsondoc.Value) {
			s.State = State(v.String())
			if v.Kind() == jsondoc.String && s.State != "" && !s.State.IsValid() {
				v.Report(jsondoc.BadValue, strconv.Quote(string(s.State)), "the ISO 3166-1 alpha-3 code of a State")
			}
		}},
		valueField("in_force", &s.InForce),
		valueField("provisional", &s.Provisional),
		{Name: "practices", Read: s.Practices.read},
	}
	for i := range controlDuties {
		fields = append(fields, arrangementField(controlDuties[i].name, controlDuties[i].at(s)))
	}
	return fields
}

func (p *Practices) read(v jsondoc.Value) {
	fields := make([]jsondoc.Field, len(controlPractices))
	for i := range controlPractices {
		fields[i] = arrangementField(controlPractices[i].name, controlPractices[i].at(p))
	}
	v.Fields(fields...)
}

func arrangementField(name string, a *Arrangement) jsondoc.Field {
	return jsondoc.Field{Name: name, Read: func(v jsondoc.Value) {
		v.Fields(
			valueField("in_place", &a.InPlace),
			valueField("since", &a.Since),
			valueField("excused", &a.Excused),
			jsondoc.Field{Name: "note", Read: func(v jsondoc.Value) { a.Note = v.String() }},
			jsondoc.Field{Name: "source", Read: func(v jsondoc.Value) { a.Source = v.String() }},
		)
	}}
}
