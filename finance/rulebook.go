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
		ruleFixed, ruleFloorCeiling, ruleExactUnshared, ruleFloorMoney, ruleExcess,
		ruleTolerance, rulePlanLacks, ruleInstalment, rulePlanSum, rulePlanLength, rulePlanLate, rulePlanConference,
		ruleBudgetLacks, ruleBudgetCode, ruleBudgetPayer, ruleBudgetFigure, ruleOverspent, ruleForecast, ruleVariance,
		ruleAssessedAfterWithdrawal, ruleOwedAfterWithdrawal,
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

var ruleTolerance = att.Rule{
	Code: "FIN-17-3-13", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the tolerance is {got} (want nothing or more)",
	Doc:     "Article 17(3): a tolerance for residues of payments is an amount.",
}

var rulePlanLacks = att.Rule{
	Code: "FIN-17-3-14", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the application for an arrangement lacks {field}",
	Doc: "Rule 8(1)(d) of the financial rules (Article 17(3)): an application names the State, its reasons, the total " +
		"outstanding and the payment plan.",
}

var ruleInstalment = att.Rule{
	Code: "FIN-17-3-15", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "an instalment of {amount} due on {due} is unusable",
	Doc: "Rule 8(1)(d) of the financial rules (Article 17(3)): a payment plan has instalments with their dates, after " +
		"the application and in order.",
}

var rulePlanSum = att.Rule{
	Code: "FIN-17-3-16", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the instalments sum to {got} (want {want})",
	Doc:     "Rule 8(1)(d) of the financial rules (Article 17(3)): a payment plan is about the total outstanding.",
}

var rulePlanLength = att.Rule{
	Code: "FIN-17-3-17", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the last instalment is due on {got} (allowed: until {allowed})",
	Doc:     "Rule 8(1)(d) of the financial rules (Article 17(3)): a payment plan may not exceed six years.",
}

var rulePlanLate = att.Rule{
	Code: "FIN-17-3-18", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the application of {got} is too late for the Conference of {conference} (allowed: until {allowed})",
	Doc: "Rule 8(1)(d) of the financial rules (Article 17(3)): applications are due 60 days before the start of a " +
		"Conference.",
}

var rulePlanConference = att.Rule{
	Code: "FIN-17-3-19", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "the start of the Conference is not known, so the 60 days were not checked",
	Doc: "Rule 8(1)(d) of the financial rules (Article 17(3)): applications are due 60 days before the start of a " +
		"Conference.",
}

var ruleBudgetLacks = att.Rule{
	Code: "FIN-17-3-20", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the budget lacks a usable {field}",
	Doc:     "Article 17(3): a budget is adopted for a financial period, in a currency.",
}

var ruleBudgetCode = att.Rule{
	Code: "FIN-17-3-21", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the code {code} of a line is empty or used twice",
	Doc:     "Article 17(3): spending is compared with the budget line by line.",
}

var ruleBudgetPayer = att.Rule{
	Code: "FIN-17-3-22", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "it is not stated who pays for {code}",
	Doc: "Article 17(3): the budget is funded as the financial rules say; assessed lines belong to a part of the " +
		"budget with its own payers.",
}

var ruleBudgetFigure = att.Rule{
	Code: "FIN-17-3-23", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "{field} of {code} is {got} (want nothing or more in the currency of the budget)",
	Doc:     "Article 17(3): a budget has one currency, and an amount that is not known is not nothing.",
}

var ruleOverspent = att.Rule{
	Code: "FIN-17-3-24", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "{code} is committed and spent {excess} beyond what was approved",
	Doc:     "Article 17(3): the Conference adopts the budget; spending beyond a line needs an explanation.",
}

var ruleForecast = att.Rule{
	Code: "FIN-17-3-25", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "the forecast of {code}, {got}, is below what is committed and spent (want at least {want})",
	Doc:     "Article 17(3): what will have been spent is at least what is spent and committed.",
}

var ruleVariance = att.Rule{
	Code: "FIN-17-3-26", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "{code} differs by {variance} from what was approved and no reason is given",
	Doc:     "Article 17(3): the Conference that adopted a budget is told why it was not kept.",
}
