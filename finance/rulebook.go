package finance

import (
	"strconv"

	"github.com/openatt/treaty/att"
)

// linePointer points at the line of a member.
func linePointer(i int) string { return "/lines/" + strconv.Itoa(i) }

// Rules returns every rule that the checks of this package can report, in the order of the codes.
func Rules() []att.Rule {
	return []att.Rule{
		ruleUnverified, ruleRateUnverified, ruleNotChosen, ruleUnit, rulePercent, ruleLDCDate, ruleMinimumRate,
		ruleFixed, ruleFloorCeiling, ruleExactUnshared, ruleFloorMoney, ruleExcess, ruleAssessedAfterWithdrawal,
		ruleOwedAfterWithdrawal,
	}
}

var ruleUnverified = att.Rule{
	Code: "FIN-17-3-01", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "{field} rests on a source that was not read: {source}",
	Doc: "Article 17(3): financial rules are those that the Conference adopted; a value that was not read there is " +
		"marked.",
}

var ruleRateUnverified = att.Rule{
	Code: "FIN-17-3-02", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "the rate {rate} of {code} rests on a source that was not read: {source}",
	Doc: "Article 17(3): contributions follow the scale that the financial rules name; a rate that was not read is " +
		"marked.",
}

var ruleNotChosen = att.Rule{
	Code: "FIN-17-3-03", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "{field} is not chosen",
	Doc:     "Article 17(3): what the financial rules decide has to be stated; there is no silent default.",
}

var ruleUnit = att.Rule{
	Code: "FIN-17-3-04", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the unit of rounding is {got} (want more than 0)",
	Doc:     "Article 17(3): amounts are rounded to a unit that the financial rules name.",
}

var rulePercent = att.Rule{
	Code: "FIN-17-3-05", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "{field} is {got} per cent (allowed: 0 to 100)",
	Doc:     "Article 17(3): a bound of the financial rules is a share of the total.",
}

var ruleLDCDate = att.Rule{
	Code: "FIN-17-3-06", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "there is a cap for least developed countries and no day on which being one counts",
	Doc:     "Article 17(3): States leave the list of least developed countries, so a cap needs a reference date.",
}

var ruleMinimumRate = att.Rule{
	Code: "FIN-17-3-07", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "members at the minimum rate are pinned and the minimum rate is not given",
	Doc:     "Article 17(3): a rule about members at the minimum of the scale needs that minimum.",
}

var ruleFixed = att.Rule{
	Code: "FIN-17-3-08", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the fixed share of {code}, {got} per cent, is unusable or given twice (allowed: 0 to 100, once)",
	Doc:     "Article 17(3): a share fixed by decision is one share of the total for one member.",
}

var ruleFloorCeiling = att.Rule{
	Code: "FIN-17-3-09", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the floor of {floor} per cent is above the ceiling of {ceiling}",
	Doc:     "Article 17(3): no share can be at least the floor and at most a lower ceiling.",
}

var ruleExactUnshared = att.Rule{
	Code: "FIN-17-3-10", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "an exact total is asked for and what bounds take off is not redistributed",
	Doc:     "Article 17(3): amounts sum to the budget only when somebody bears what a bound takes off a member.",
}

var ruleFloorMoney = att.Rule{
	Code: "FIN-17-3-11", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the minimum contribution is {got} (want more than nothing)",
	Doc:     "Article 17(3): a minimum contribution of the financial rules is an amount that every member owes.",
}

var ruleExcess = att.Rule{
	Code: "FIN-17-3-12", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "{kind} of {got} for {member} on {date} takes off {excess} more than there is",
	Doc:     "Article 17(3): a write-off, dispute or refund is about an amount that is owed or was paid too much.",
}

var ruleAssessedAfterWithdrawal = att.Rule{
	Code: "FIN-24-3-01", Severity: att.SeverityWarning, Provision: att.Art24Par3,
	Message: "{member} is assessed for {year}, a year that begins after its withdrawal took effect on {date}",
	Doc:     "Article 24(3): a State owes what accrued while it was a party, not what falls wholly after.",
}

var ruleOwedAfterWithdrawal = att.Rule{
	Code: "FIN-24-3-02", Severity: att.SeverityInfo, Provision: att.Art24Par3,
	Message: "{member} withdrew on {date} and still owes {outstanding}",
	Doc:     "Article 24(3): withdrawal does not discharge a State from what it owed as a party.",
}
