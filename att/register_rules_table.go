package att

import "slices"

// The codes of the rules for a register of embargoes.
const (
	CodeRegisterColumn   Code = "ATT-6-1-01"
	CodeRegisterRecord   Code = "ATT-6-1-02"
	CodeRegisterValue    Code = "ATT-6-1-03"
	CodeRegisterMissing  Code = "ATT-6-1-04"
	CodeRegisterRepeated Code = "ATT-6-1-05"
	CodeRegisterConflict Code = "ATT-6-1-06"
	CodeRegisterOrder    Code = "ATT-6-1-07"
	CodeRegisterState    Code = "ATT-6-1-08"
)

var registerRules = [...]Rule{
	{
		Code: CodeRegisterColumn, Severity: SeverityError, Provision: Art6Par1,
		Message: "column {column}: {problem}",
		Doc: "The header of a register of embargoes has every required column once and no column that is not known " +
			"(format of the register, for 6(1)).",
	},
	{
		Code: CodeRegisterRecord, Severity: SeverityError, Provision: Art6Par1,
		Message: "the record does not read: {problem}",
		Doc:     "Every record of a register is well-formed CSV with one cell for each column (format, for 6(1)).",
	},
	{
		Code: CodeRegisterValue, Severity: SeverityError, Provision: Art6Par1,
		Message: "{field} is {got}, which is not {want}",
		Doc: "Every value of a register is one that its field allows, so that no measure is lost by a misspelling " +
			"(format, for 6(1)).",
	},
	{
		Code: CodeRegisterMissing, Severity: SeverityError, Provision: Art6Par1,
		Message: "{field} is missing",
		Doc: "A measure says what 6(1) asks of it: whose it is, whom it is aimed at, since when, until when if it " +
			"ends, and when that was checked in which source.",
	},
	{
		Code: CodeRegisterRepeated, Severity: SeverityError, Provision: Art6Par1,
		Message: "id {got} stands in an earlier row",
		Doc:     "Each phase of a measure has an identifier of its own (format, for 6(1)).",
	},
	{
		Code: CodeRegisterConflict, Severity: SeverityError, Provision: Art6Par1,
		Message: "{field} {got} does not go with {other} {with}",
		Doc: "The fields of a measure agree: a region with the scope of a region, an end with a term that ends, at " +
			"least one direction barred (format, for 6(1)).",
	},
	{
		Code: CodeRegisterOrder, Severity: SeverityError, Provision: Art6Par1,
		Message: "{field} {got} is before {other} {want}",
		Doc:     "The days of a measure follow one another (format, for 6(1)).",
	},
	{
		Code: CodeRegisterState, Severity: SeverityError, Provision: Art6Par1,
		Message: "{field} {got} is not the code of a State",
		Doc: "The target of a measure is a State by its ISO 3166-1 alpha-3 code; a former code stands only beside " +
			"those of today's States (format, for 6(1)).",
	},
}

// RegisterRules lists what NewRegister and ReadRegisterCSV can find.
func RegisterRules() []Rule { return slices.Clone(registerRules[:]) }

func registerRule(code Code) *Rule {
	for i := range registerRules {
		if registerRules[i].Code == code {
			return &registerRules[i]
		}
	}
	return nil
}
