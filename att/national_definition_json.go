package att

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"

	"github.com/openatt/treaty/internal/jsondoc"
)

// NationalDefinitionFormat is the name and version of the file format of a NationalDefinition.
const NationalDefinitionFormat = "att-national-definition/1"

// The codes of the rules for a file that holds a national definition.
const (
	CodeDefinitionSyntax    Code = "ATT-5-3-13"
	CodeDefinitionFieldName Code = "ATT-5-3-14"
	CodeDefinitionRepeated  Code = "ATT-5-3-15"
	CodeDefinitionValue     Code = "ATT-5-3-16"
	CodeDefinitionMissing   Code = "ATT-5-3-17"
)

var definitionFormatRules = formatRules{
	{
		Code: CodeDefinitionSyntax, Severity: SeverityError, Provision: Art5Par3,
		Message: "the document is not JSON: {problem}",
		Doc:     "A national definition is one JSON value (format, for 5(3)).",
	},
	{
		Code: CodeDefinitionFieldName, Severity: SeverityError, Provision: Art5Par3,
		Message: "{got} is no name of the format",
		Doc: "A national definition has no name that the format does not know, so that nothing is lost by a " +
			"misspelling (format, for 5(3)).",
	},
	{
		Code: CodeDefinitionRepeated, Severity: SeverityError, Provision: Art5Par3,
		Message: "{got} stands twice",
		Doc:     "A national definition says each thing once (format, for 5(3)).",
	},
	{
		Code: CodeDefinitionValue, Severity: SeverityError, Provision: Art5Par3,
		Message: "{got} does not fit: {want}",
		Doc:     "Every value of a national definition is one that its name allows (format, for 5(3)).",
	},
	{
		Code: CodeDefinitionMissing, Severity: SeverityError, Provision: Art5Par3,
		Message: "{want} is missing",
		Doc:     "A national definition names its format and version, and each bound its fact (format, for 5(3)).",
	},
}

// DefinitionFormatRules lists what ReadNationalDefinition can find.
func DefinitionFormatRules() []Rule { return slices.Clone(definitionFormatRules[:]) }

// MarshalJSON writes the definition with its format.
func (d NationalDefinition) MarshalJSON() ([]byte, error) {
	type plain NationalDefinition
	return json.Marshal(struct {
		Format string `json:"format"`
		plain
	}{NationalDefinitionFormat, plain(d)})
}

// UnmarshalJSON reads what MarshalJSON writes, as ReadNationalDefinition does.
func (d *NationalDefinition) UnmarshalJSON(data []byte) error {
	read, err := ReadNationalDefinition(bytes.NewReader(data))
	if err != nil {
		return err
	}
	*d = read
	return nil
}

// ReadNationalDefinition reads a definition in the format NationalDefinitionFormat, for CheckNationalDefinition,
// which then says of the names of elements and characteristics whether it knows them. What is absent, null or empty
// text is not said; a limit is a string or a number with up to six decimals. Names that the format does not know,
// values that a field does not allow and names that stand twice come all at once as an *Error whose findings have
// pointer, line and column, with the zero NationalDefinition; an error of the reader itself is wrapped.
func ReadNationalDefinition(r io.Reader) (NationalDefinition, error) {
	var d NationalDefinition
	fields := definitionFields(&d)
	err := readDocument(r, "national definition", NationalDefinitionFormat, &definitionFormatRules, fields...)
	if err != nil {
		return NationalDefinition{}, err
	}
	return d, nil
}

func definitionFields(d *NationalDefinition) []jsondoc.Field {
	return []jsondoc.Field{
		valueField("category", &d.Category),
		valueField("by_reference", &d.ByReference),
		textsField("covers", &d.Covers),
		textsField("excludes", &d.Excludes),
		{Name: "bounds", Read: func(v jsondoc.Value) {
			for _, item := range v.Items() {
				var b Bound
				readBound(item, &b)
				d.Bounds = append(d.Bounds, b)
			}
		}},
		textsField("requires", &d.Requires),
		valueField("complete", &d.Complete),
		textsField("instruments", &d.Instruments),
	}
}

func readBound(v jsondoc.Value, b *Bound) {
	v.Fields(
		jsondoc.Field{Name: "fact", Required: true, Read: func(v jsondoc.Value) { b.Fact = v.String() }},
		measureField("at_least", &b.AtLeast),
		jsondoc.Field{Name: "exclusive", Read: func(v jsondoc.Value) { b.Exclusive = v.Bool() }},
		measureField("at_most", &b.AtMost),
	)
}
