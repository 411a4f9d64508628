package att

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
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

var controlSystemRules = [...]Rule{
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
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("att: control system: %w", err)
	}
	document, err := jsondoc.Parse(data, jsondoc.DefaultLimits())
	if err != nil {
		return nil, syntaxFindings(err).Err()
	}
	var s ControlSystem
	s.read(document.Root())
	if err := controlSystemFindings(document.Problems()).Err(); err != nil {
		return nil, err
	}
	return &s, nil
}

func (s *ControlSystem) read(root jsondoc.Value) {
	fields := []jsondoc.Field{
		{Name: "format", Required: true, Read: func(v jsondoc.Value) {
			if format := v.String(); v.Kind() == jsondoc.String && format != ControlSystemFormat {
				v.Report(jsondoc.BadValue, strconv.Quote(format), ControlSystemFormat)
			}
		}},
		{Name: "state", Read: func(v jsondoc.Value) {
			s.State = State(v.String())
			if v.Kind() == jsondoc.String && s.State != "" && !s.State.IsValid() {
				v.Report(jsondoc.BadValue, strconv.Quote(string(s.State)), "the ISO 3166-1 alpha-3 code of a State")
			}
		}},
		{Name: "in_force", Read: func(v jsondoc.Value) { v.Text(&s.InForce) }},
		{Name: "provisional", Read: func(v jsondoc.Value) { v.Text(&s.Provisional) }},
		{Name: "practices", Read: s.Practices.read},
	}
	for i := range controlDuties {
		fields = append(fields, arrangementField(controlDuties[i].name, controlDuties[i].at(s)))
	}
	root.Fields(fields...)
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
			jsondoc.Field{Name: "in_place", Read: func(v jsondoc.Value) { v.Text(&a.InPlace) }},
			jsondoc.Field{Name: "since", Read: func(v jsondoc.Value) { v.Text(&a.Since) }},
			jsondoc.Field{Name: "excused", Read: func(v jsondoc.Value) { v.Text(&a.Excused) }},
			jsondoc.Field{Name: "note", Read: func(v jsondoc.Value) { a.Note = v.String() }},
			jsondoc.Field{Name: "source", Read: func(v jsondoc.Value) { a.Source = v.String() }},
		)
	}}
}

func syntaxFindings(err error) Findings {
	problem, place := err.Error(), Place{}
	if syntax, ok := errors.AsType[*jsondoc.SyntaxError](err); ok {
		problem, place = syntax.Reason, Place{Line: syntax.Line, Column: syntax.Column}
	}
	finding := controlSystemRules[0].Finding("", Arg{"problem", problem})
	finding.Place = place
	return Findings{finding}
}

func controlSystemFindings(problems []jsondoc.Problem) Findings {
	findings := make(Findings, len(problems))
	for i, p := range problems {
		findings[i] = controlSystemRule(p.Fault).Finding(p.Pointer, Arg{"got", p.Got}, Arg{"want", p.Want})
		findings[i].Place = Place{Line: p.Line, Column: p.Column}
	}
	return findings
}

func controlSystemRule(fault jsondoc.Fault) *Rule {
	switch fault {
	case jsondoc.UnknownName:
		return &controlSystemRules[1]
	case jsondoc.RepeatedName:
		return &controlSystemRules[2]
	case jsondoc.Missing:
		return &controlSystemRules[4]
	case jsondoc.WrongKind, jsondoc.BadValue:
	}
	return &controlSystemRules[3]
}
