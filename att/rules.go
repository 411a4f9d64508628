package att

import (
	"cmp"
	"slices"
)

// Rules lists, by code, every rule that a check of this package can report, before any of them is run.
func Rules() []Rule {
	rules := slices.Concat(
		CharacteristicsRules(), ControlSystemRules(), DefinitionRules(), DefinitionFormatRules(), RegisterRules(),
	)
	slices.SortFunc(rules, func(a, b Rule) int { return cmp.Compare(a.Code, b.Code) })
	return rules
}
