package finance

import (
	"strconv"

	"github.com/openatt/treaty/att"
)

// linePointer points at the line of a member.
func linePointer(i int) string { return "/lines/" + strconv.Itoa(i) }

// Rules returns every rule that the checks of this package can report, in the order of the codes.
func Rules() []att.Rule {
	return []att.Rule{ruleUnverified, ruleRateUnverified}
}

var ruleUnverified = att.Rule{
	Code: "FIN-17-3-01", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "{field} rests on a source that was not read: {source}",
	Doc:     "Article 17(3): financial rules are those that the Conference adopted; a value that was not read there is marked.",
}

var ruleRateUnverified = att.Rule{
	Code: "FIN-17-3-02", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "the rate {rate} of {code} rests on a source that was not read: {source}",
	Doc:     "Article 17(3): contributions follow the scale that the rules name; a rate that was not read there is marked.",
}
