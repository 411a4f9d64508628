package att

import "slices"

// The codes of the rules for national definitions.
const (
	CodeDefinitionCategory    Code = "ATT-5-3-01"
	CodeDefinitionExcludes    Code = "ATT-5-3-02"
	CodeDefinitionBound       Code = "ATT-5-3-03"
	CodeDefinitionUpper       Code = "ATT-5-3-04"
	CodeDefinitionRequires    Code = "ATT-5-3-05"
	CodeDefinitionSilent      Code = "ATT-5-3-06"
	CodeDefinitionIncomplete  Code = "ATT-5-3-07"
	CodeDefinitionInstruments Code = "ATT-5-3-08"
	CodeDefinitionInstrument  Code = "ATT-5-3-09"
	CodeDefinitionConflict    Code = "ATT-5-3-10"
	CodeDefinitionName        Code = "ATT-5-3-11"
	CodeDefinitionLimit       Code = "ATT-5-3-12"
)

var definitionRules = [...]Rule{
	{
		Code: CodeDefinitionCategory, Severity: SeverityWarning, Provision: Art5Par3,
		Message: "the category of 2(1) is not said",
		Doc:     "A national definition is held to the floor of one category, 2(1)(a) to (h) (5(3)).",
	},
	{
		Code: CodeDefinitionExcludes, Severity: SeverityError, Provision: Art5Par3,
		Message: "the definition leaves out {got}, which the floor reaches",
		Doc: "A national definition covers no less than the Register's description as at 24 December 2014, every " +
			"element of it (5(3)).",
	},
	{
		Code: CodeDefinitionBound, Severity: SeverityError, Provision: Art5Par3,
		Message: "{fact}: the definition asks for {got}, the floor for {want}",
		Doc: "A lower limit is no higher than that of the Register's description as at 24 December 2014, which is " +
			"inclusive; where the description has none, there is none (5(3)).",
	},
	{
		Code: CodeDefinitionUpper, Severity: SeverityError, Provision: Art5Par3,
		Message: "{fact}: the definition ends at {got}, the floor has no upper limit",
		Doc:     "The Register's descriptions as at 24 December 2014 have no upper limits (5(3)).",
	},
	{
		Code: CodeDefinitionRequires, Severity: SeverityError, Provision: Art5Par3,
		Message: "the definition asks for {got}, the floor does not",
		Doc: "A national definition asks for no characteristic that the Register's description as at 24 December 2014 " +
			"does not ask for (5(3)).",
	},
	{
		Code: CodeDefinitionSilent, Severity: SeverityWarning, Provision: Art5Par3,
		Message: "it is not said whether the definition covers {want}",
		Doc: "Each element of the floor is covered by name or by reference to the description; what is not said is " +
			"not known (5(3)).",
	},
	{
		Code: CodeDefinitionIncomplete, Severity: SeverityWarning, Provision: Art5Par3,
		Message: "whether all limits and requirements were transcribed: {got}",
		Doc:     "A definition can only be called wide enough when nothing that narrows it was left out (5(3)).",
	},
	{
		Code: CodeDefinitionInstruments, Severity: SeverityWarning, Provision: Art5Par3,
		Message: "no instrument is named, and which ones 5(3) means for small arms and light weapons is not settled",
		Doc: "For small arms and light weapons the floor is that of relevant instruments of the United Nations at " +
			"entry into force, which 5(3) does not name.",
	},
	{
		Code: CodeDefinitionInstrument, Severity: SeverityWarning, Provision: Art5Par3,
		Message: "the library does not hold what {got} lists",
		Doc:     "A floor can only be compared with an instrument whose list is known (5(3)).",
	},
	{
		Code: CodeDefinitionConflict, Severity: SeverityWarning, Provision: Art5Par3,
		Message: "{got} stands under both covers and excludes",
		Doc:     "A definition either covers an element or leaves it out (for 5(3)).",
	},
	{
		Code: CodeDefinitionName, Severity: SeverityWarning, Provision: Art5Par3,
		Message: "{got} is no element or characteristic that the library knows",
		Doc:     "Elements are those of FloorElements, characteristics those of Characteristics (for 5(3)).",
	},
	{
		Code: CodeDefinitionLimit, Severity: SeverityWarning, Provision: Art5Par3,
		Message: "{fact}: the limit holds no figure",
		Doc:     "A limit has a lower or an upper figure; an unknown figure may be narrower than the floor (5(3)).",
	},
}

// DefinitionRules lists what CheckNationalDefinition can find, in the order of the codes.
func DefinitionRules() []Rule { return slices.Clone(definitionRules[:]) }

func definitionRule(code Code) *Rule {
	i := slices.IndexFunc(definitionRules[:], func(r Rule) bool { return r.Code == code })
	return &definitionRules[i]
}
