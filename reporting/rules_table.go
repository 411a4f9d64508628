package reporting

import "github.com/openatt/treaty/att"

// The codes of the checks. A code is never renamed or used again.
const (
	CodeReporter             att.Code = "REP-13-3-01"
	CodeYear                 att.Code = "REP-13-3-02"
	CodeFlow                 att.Code = "REP-13-3-03"
	CodeCategory             att.Code = "REP-13-3-04"
	CodePartner              att.Code = "REP-13-3-05"
	CodeNoQuantity           att.Code = "REP-13-3-06"
	CodeNoForm               att.Code = "REP-13-3-07"
	CodeNilWithLines         att.Code = "REP-13-3-08"
	CodeLate                 att.Code = "REP-13-3-09"
	CodeGrace                att.Code = "REP-13-3-10"
	CodeEarly                att.Code = "REP-13-3-11"
	CodeNoDate               att.Code = "REP-13-3-12"
	CodeNotDue               att.Code = "REP-13-3-13"
	CodeDueUnknown           att.Code = "REP-13-3-14"
	CodeNoBasis              att.Code = "REP-13-3-15"
	CodeMixedBasis           att.Code = "REP-13-3-16"
	CodeBasisText            att.Code = "REP-13-3-17"
	CodeWithheldNoMark       att.Code = "REP-13-3-18"
	CodeMarkNoWithheld       att.Code = "REP-13-3-19"
	CodeMixedVisibility      att.Code = "REP-13-3-20"
	CodeDuplicate            att.Code = "REP-13-3-21"
	CodeSameAsBefore         att.Code = "REP-13-3-22"
	CodeHoldings             att.Code = "REP-13-3-23"
	CodeTotal                att.Code = "REP-13-3-24"
	CodeSelf                 att.Code = "REP-13-3-25"
	CodeNotYetState          att.Code = "REP-13-3-26"
	CodeUnresolved           att.Code = "REP-13-3-27"
	CodeGroup                att.Code = "REP-13-3-28"
	CodeTerritory            att.Code = "REP-13-3-29"
	CodeVariantName          att.Code = "REP-13-3-30"
	CodeEndUser              att.Code = "REP-13-3-31"
	CodeOtherState           att.Code = "REP-13-3-32"
	CodeOriginExporter       att.Code = "REP-13-3-33"
	CodeOriginImporter       att.Code = "REP-13-3-34"
	CodeIntermediate         att.Code = "REP-13-3-35"
	CodeOtherName            att.Code = "REP-13-3-36"
	CodeNotCount             att.Code = "REP-13-3-37"
	CodeAmbiguous            att.Code = "REP-13-3-38"
	CodeNumberText           att.Code = "REP-13-3-39"
	CodeFootnote             att.Code = "REP-13-3-40"
	CodeWithheld             att.Code = "REP-13-3-41"
	CodeUndeclared           att.Code = "REP-13-3-42"
	CodeZeroRemark           att.Code = "REP-13-3-43"
	CodeZero                 att.Code = "REP-13-3-44"
	CodeRemarkCount          att.Code = "REP-13-3-45"
	CodeNoCurrency           att.Code = "REP-13-3-46"
	CodeValue                att.Code = "REP-13-3-47"
	CodeLabelDrift           att.Code = "REP-13-3-48"
	CodeLabel                att.Code = "REP-13-3-49"
	CodeDate                 att.Code = "REP-13-3-50"
	CodeFact                 att.Code = "REP-13-3-51"
	CodeRequired             att.Code = "REP-13-3-52"
	CodeFormTick             att.Code = "REP-13-3-53"
	CodeCutOff               att.Code = "REP-13-3-54"
	CodeNoUnit               att.Code = "REP-13-3-55"
	CodeCurrency             att.Code = "REP-13-3-56"
	CodeStatedTwice          att.Code = "REP-13-3-60"
	CodeNoPrevious           att.Code = "REP-13-3-61"
	CodeCategoryHint         att.Code = "REP-2-1-01"
	CodeCalibreHint          att.Code = "REP-2-1-02"
	CodeNotComplete          att.Code = "REP-2-1-03"
	CodeAmmunition           att.Code = "REP-3-01"
	CodeParts                att.Code = "REP-4-01"
	CodeDefinition           att.Code = "REP-5-3-01"
	CodeDefinitionOpen       att.Code = "REP-5-3-02"
	CodeVoluntary            att.Code = "REP-5-3-03"
	CodeVoluntaryUndefined   att.Code = "REP-5-3-04"
	CodeUnknownColumn        att.Code = "REP-FILE-01"
	CodeQuote                att.Code = "REP-FILE-02"
	CodeColumns              att.Code = "REP-FILE-03"
	CodeEncoding             att.Code = "REP-FILE-04"
	CodeNote                 att.Code = "REP-FILE-05"
	CodeNoPlace              att.Code = "REP-FILE-06"
	CodeWhitespace           att.Code = "REP-FILE-07"
	CodeLostLetter           att.Code = "REP-FILE-08"
	CodeCompareLimit         att.Code = "REP-FILE-09"
	CodeSwitchedOff          att.Code = "REP-FILE-10"
	CodeLeftOut              att.Code = "REP-FILE-11"
	CodeUnknownItem          att.Code = "REP-FILE-12"
	CodeVersion              att.Code = "REP-FILE-13"
	CodeJSONKey              att.Code = "REP-FILE-14"
	CodeJSONUnknown          att.Code = "REP-FILE-15"
	CodeJSONType             att.Code = "REP-FILE-16"
	CodeDisagrees            att.Code = "REP-FILE-17"
	CodeFieldLost            att.Code = "REP-FILE-18"
	CodeTooManyReports       att.Code = "REP-FILE-19"
	CodeSumLimit             att.Code = "REP-FILE-20"
	CodeHeaderAgain          att.Code = "REP-FILE-40"
	CodeOtherHeader          att.Code = "REP-FILE-41"
	CodeNothingChecked       att.Code = "REP-FILE-42"
	CodeSheetNotRead         att.Code = "REP-FILE-30"
	CodeHiddenSheet          att.Code = "REP-FILE-31"
	CodeDirection            att.Code = "REP-FILE-32"
	CodeFormula              att.Code = "REP-FILE-33"
	CodeMerged               att.Code = "REP-FILE-34"
	CodeMergedOnce           att.Code = "REP-FILE-35"
	CodeBeyondLimit          att.Code = "REP-FILE-36"
	CodeDigits               att.Code = "REP-FILE-37"
	CodeDayNumber            att.Code = "REP-FILE-38"
	CodeHidden               att.Code = "REP-FILE-39"
	CodeMark                 att.Code = "REP-FILE-50"
	CodeJSONText             att.Code = "REP-FILE-51"
	CodeInitialMissing       att.Code = "REP-13-1-01"
	CodeInitialCondition     att.Code = "REP-13-1-02"
	CodeInitialVoluntary     att.Code = "REP-13-1-03"
	CodeInitialNo            att.Code = "REP-13-1-04"
	CodeInitialUnknown       att.Code = "REP-13-1-05"
	CodeInitialAnswer        att.Code = "REP-13-1-06"
	CodeInitialTwice         att.Code = "REP-13-1-07"
	CodeInitialContradiction att.Code = "REP-13-1-08"
	CodeInitialAgainstAnnual att.Code = "REP-13-1-09"
	CodeInitialLate          att.Code = "REP-13-1-10"
	CodeInitialGap           att.Code = "REP-13-1-11"
	CodeInitialReporter      att.Code = "REP-13-1-12"
	CodeInitialNoDate        att.Code = "REP-13-1-13"
	CodeInitialDisagrees     att.Code = "REP-13-1-14"
	CodeInitialNotDue        att.Code = "REP-13-1-15"
	CodeInitialNoCondition   att.Code = "REP-13-1-16"
	CodeInitialOther         att.Code = "REP-13-1-17"
)

// rule is a rule of a check with the severity that the lenient profile gives it.
type rule struct {
	att.Rule
	lenient att.Severity
}

// rules lists what the checks can say.
var rules = [...]rule{
	{att.Rule{
		Code: CodeReporter, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "the reporting State {raw} is not one that is known",
		Doc: "The report is a State's: 13(3) puts the duty on each State Party, so the file must " +
			"say whose report it is. A territory has no report of its own.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeYear, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "{raw} is not a calendar year that a report can be about",
		Doc: "13(3) asks for the calendar year before; the year must be readable and not before " +
			"1990 or after 2100.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeFlow, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "{raw} is neither export nor import",
		Doc: "13(3) asks for exports and for imports; each line must stand in one of the two " +
			"tables.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeCategory, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "{raw} is not one category of the forms",
		Doc: "13(3) is about arms of 2(1); each line needs one of the eight categories or a " +
			"voluntary national one. A cell that names several is none of them.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodePartner, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "the {field} is missing: the cell holds {raw}",
		Doc: "A line without the final importing or the exporting State cannot be compared with " +
			"anybody's report; the forms require it, unless it is withheld under 13(3), which should then be said.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeNoQuantity, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "neither a number of items nor a value is given, nor that it is withheld",
		Doc: "The forms ask for a number or a value for each line; 13(3) lets a State leave out " +
			"sensitive data, which should then be said.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeNoForm, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "there are no {flow} lines and no statement that there is nothing to report",
		Doc: "13(3) asks for exports and imports; nil must be stated, because an absent table does " +
			"not tell nothing to report from not reported.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeNilWithLines, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "the {flow} form states nil and has {count} lines",
		Doc: "The nil form stands in place of the table (annex 3 of the template); both together " +
			"contradict each other.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeLate, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "submitted on {date}, after {due}",
		Doc:     "13(3) sets 31 May of the year after the one reported, for a State that may owe a report.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeGrace, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "submitted on {date}, after {due} and within the days of grace that the Secretariat " +
			"uses in practice",
		Doc: "The seven days until 7 June are a practice of the Secretariat, not a rule of 13(3).",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeEarly, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "submitted on {date}, before the year {year} was over",
		Doc: "13(3) asks for the preceding calendar year; a report made before its end cannot be " +
			"complete.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeNoDate, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "no day of submission is known, so that the deadline {due} cannot be checked",
		Doc:     "Whether 31 May was kept needs the day on which the report was submitted.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeNotDue, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "no report is due from {state} for {year}: {why}",
		Doc: "A State first owes a report on its first full calendar year as a party, by the " +
			"practice of reporting; 13(3) does not say which year is first.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeDueUnknown, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "whether a report is due from {state} for {year} is not known: {why}",
		Doc:     "The days of a State's membership may be missing from the data; unknown is not no.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeNoBasis, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the {flow} form does not say whether its figures count authorizations or actual " +
			"transfers",
		Doc: "13(3) allows either basis; figures on an unknown basis cannot be compared.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeMixedBasis, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "lines of category {category} count both authorizations and actual transfers",
		Doc: "The forms allow the choice for the whole report or line by line of the list of categories: VII.a and " +
			"VII.b may differ. Both in one line of the list make the figures add up to nothing.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeBasisText, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "{raw} is neither authorized nor actual",
		Doc:     "13(3) knows two bases, authorized and actual.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeWithheldNoMark, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "{count} lines withhold data or are marked so, and the title page does not say so",
		Doc: "13(3) lets sensitive data be left out; the template asks to say on the title page " +
			"that something was.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeMarkNoWithheld, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "{where} says that data were withheld, and no {what} shows any",
		Doc: "The mark of the title page may be about lines left out altogether, which nobody can " +
			"see, and that of a line about the words of a remark; it is worth a look.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeMixedVisibility, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the {flow} form is for States Parties only inside a report whose other form is " +
			"public",
		Doc: "The choice is made form by form; whoever publishes the report must leave this form " +
			"out.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeDuplicate, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the line repeats line {line} in every cell",
		Doc: "Lines with one partner and category may repeat, but a line equal in every cell is " +
			"often one transfer typed twice.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeSameAsBefore, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "the same line stands in the report for {year}",
		Doc: "A line that comes back unchanged the next year may be the same transfer, a " +
			"multi-year licence, or stock.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeHoldings, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "{same} of the {count} {flow} lines stand unchanged in the report for {year}: " +
			"holdings or an old report may have been typed in",
		Doc: "13(3) asks for what moved in the year; figures equal to last year's are often the " +
			"stock of arms or the old report. It takes five lines at least, and a third of the form.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeTotal, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the total {total} differs from the sum of its parts {sum}",
		Doc: "A line for VIII, VIII.A or VIII.B, for all partners, or with a word for a total should equal the lines under it, " +
			"in items and in money of one currency and unit; IV, V and VII are also used undivided beside their parts. " +
			"States often give only totals, so this is never an error. Parts on another basis are left out, and a total " +
			"may be larger when a part has no number, or no amount in the same money.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeSelf, Severity: att.SeverityError, Provision: att.Art2Par2,
		Message: "the {field} is the reporting State itself",
		Doc: "2(2) means international trade; a line from a State to itself is no export or " +
			"import.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeNotYetState, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "{raw} is no name of a State in {year}: it is one from {since}",
		Doc: "Names and States are resolved for the year reported. The first days and years of States are of low " +
			"confidence.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeUnresolved, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "{raw} is not a State, territory or group that is known; near it: {near}",
		Doc: "A partner that no one can resolve cannot be compared; likely names are suggested, " +
			"never taken.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeGroup, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "{raw} is a group or a total, not one State",
		Doc: "The forms ask for the final importing or the exporting State of each line, and for one State of " +
			"origin; a group hides it. A line may have several intermediate locations.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeTerritory, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "{raw} is a territory; {state} is taken to answer for it",
		Doc: "Some lists name territories beside the State that administers them; where that is disputed, no " +
			"State is taken.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeVariantName, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "{raw} is read as {state}",
		Doc:     "Short, old and variant names are resolved by the year reported and kept as written.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeEndUser, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the remark speaks of an end user in {named}, the {field} is {partner}",
		Doc: "The partner is the final importing State; a remark about the authorities of another " +
			"State hints at a wrong choice from a list. The name must stand beside the word for the authority.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeOtherState, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "the remark names {named}, which stands in no other cell of the line",
		Doc:     "A State named in a remark only may be the origin, a second partner or a slip.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeOriginExporter, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "the State of origin is the exporter, which the form does not ask for",
		Doc:     "The column is for a State of origin that is not the exporter.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeOriginImporter, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the State of origin is the importer",
		Doc:     "Arms that come back to where they were made are rare; often the column was misread.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeIntermediate, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the intermediate location is the {role} itself",
		Doc:     "An intermediate location is neither the exporter nor the importer.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeOtherName, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "{raw} in the column {field} is not a State, territory or group that is known; near it: {near}",
		Doc: "An origin is a State. An intermediate location may be a port or a town as well; a stray letter from a " +
			"shifted cell or a slip in the name of a State is not.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeNotCount, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "{raw} is not a number of items: {why}",
		Doc:     "A number of items is whole and not negative.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeAmbiguous, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "{raw} has separators and no number format is declared: {readings}",
		Doc:     "Separators of numbers are read by the declared format and never guessed.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeNumberText, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "{raw} holds more than a number",
		Doc:     "Text beside a number of items belongs into the remarks.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeFootnote, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "{raw} carries a footnote mark; {number} is read",
		Doc: "A footnote mark may say that the figure is partial; the number is read and the mark " +
			"kept.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeWithheld, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "the {field} is withheld: {raw}",
		Doc: "13(3) lets a State leave out commercially sensitive or national security " +
			"information.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeUndeclared, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the quantity is not declared: {raw}",
		Doc:     "Not declared is neither withheld nor zero.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeZeroRemark, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the quantity is 0 beside {remark}",
		Doc:     "Zero is not nil: a line with a named item says that something was transferred.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeZero, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the quantity is 0 and nothing is named",
		Doc:     "A line of zero says nothing; a nil form says that there was nothing.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeRemarkCount, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the remark counts {sum}, the quantity is {quantity}",
		Doc: "Numbers in a remark should add up to the number of items. Where one of them may be something else, or is " +
			"left over, nothing is said.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeNoCurrency, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "a value is given without a currency",
		Doc:     "An amount of money has a meaning only with its currency.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeValue, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "{raw} is not an amount of money: {why}",
		Doc: "A value is a decimal that is not negative, in the declared number format; a currency beside it belongs into " +
			"its own cell.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeLabelDrift, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "{raw} is read as {heading}",
		Doc: "Labels drift between years; they are matched by their code. The label of the form is suggested where " +
			"the words are its own.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeLabel, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "{raw} does not agree with itself: {heading} against {other}",
		Doc: "The code and the words of a category or of a line under it must name the same one; words of a heading " +
			"above or under it are no contradiction.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeDate, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "{raw} in {item} is not a date written YYYY-MM-DD",
		Doc:     "Dates are read in one way only, so that no day and month are swapped.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeFact, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "{raw} is not an answer to {item}: want {allowed}",
		Doc:     "Statements of the title page and of the forms have a closed list of answers.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeRequired, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "{item} is missing, which version {version} of the template requires",
		Doc: "The template is not obligatory; its required fields are what other States expect. This is about the title " +
			"page and the heads of tables; State, year, basis and nil have rules of their own.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeFormTick, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the title page says that {form} is {said}, and it is {found}",
		Doc:     "The list of what is enclosed on the title page should agree with what is enclosed.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeCutOff, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the cut-off date {date} cannot be right: {why}",
		Doc: "Figures are compiled to a day in the year reported, or to the end of it at the " +
			"latest by submission.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeNoUnit, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "a value is given without a unit",
		Doc: "An amount may be in units of its currency or in a multiple of them, such as thousands; what is " +
			"not said is not known. A layout without a place for it is named once for the file.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeCurrency, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "{raw} is not the code of a currency",
		Doc: "A currency is named by its code of ISO 4217 in capitals; signs and words may mean more than one. " +
			"Codes of metals and funds are let pass, and so is every code before 2007.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeStatedTwice, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "{item} is stated as {other} before and as {raw} here: neither is taken",
		Doc: "A State reports once on what 13(3) asks; of two statements that contradict each other none " +
			"holds, whichever comes last.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeNoPrevious, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "what was remembered holds no report of {state} for {year} to compare with",
		Doc: "13(3) asks for a report on each year; a line that comes back from the year before shows only where " +
			"that year's report of the State was read.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeCategoryHint, Severity: att.SeverityWarning, Provision: att.Art2Par1,
		Message: "{word} in the remark speaks for {better}, not for {heading}",
		Doc: "Words and models of a remark are compared with the category of 2(1); a hint for a " +
			"person to look, never a decision.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeCalibreHint, Severity: att.SeverityWarning, Provision: att.Art2Par1,
		Message: "a calibre of {calibre} mm speaks for {better}, not for {heading}",
		Doc: "The UN Register's descriptions at entry into force draw the line between category " +
			"III and light weapons at 75 mm; machine guns of 12.7 and 14.5 mm are heavy ones.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeNotComplete, Severity: att.SeverityInfo, Provision: att.Art2Par1,
		Message: "{word}: the item may not be a working or complete weapon",
		Doc: "Museum pieces, replicas, deactivated items, kits and items without weapons are " +
			"reported by some States and not by others.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeAmmunition, Severity: att.SeverityInfo, Provision: att.Art3,
		Message: "{word}: ammunition is not asked for",
		Doc: "13(3) asks for arms of 2(1); ammunition of Article 3 is outside it and welcome under " +
			"5(3).",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeParts, Severity: att.SeverityInfo, Provision: att.Art4,
		Message: "{word}: parts and components are not asked for",
		Doc: "13(3) asks for arms of 2(1); parts of Article 4 are outside it and welcome under " +
			"5(3).",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeDefinition, Severity: att.SeverityError, Provision: att.Art5Par3,
		Message: "the national definition of {heading} is narrower than the floor: {why}",
		Doc: "5(3): national definitions of categories (a) to (g) may not cover less than the UN " +
			"Register's descriptions at entry into force, that of (h) not less than the relevant instruments, which " +
			"are those that the definition names.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeDefinitionOpen, Severity: att.SeverityInfo, Provision: att.Art5Par3,
		Message: "whether the national definition of {heading} keeps the floor cannot be told: {why}",
		Doc: "5(3) sets a floor; what a definition in words alone covers, or what the floor for small " +
			"arms is where the definition names no instrument that is known, is for a person to say.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeVoluntary, Severity: att.SeverityInfo, Provision: att.Art5Par3,
		Message: "a voluntary national category is reported",
		Doc:     "5(3) encourages the broadest range of arms.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeVoluntaryUndefined, Severity: att.SeverityWarning, Provision: att.Art5Par3,
		Message: "a voluntary national category is reported and not defined",
		Doc: "A national category beyond the eight has a meaning only with its definition (annex " +
			"2).",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeUnknownColumn, Severity: att.SeverityWarning,
		Message: "the column {heading} is not one of the layout and is not read",
		Doc: "Columns that the layout does not know are kept as they are and play no part in the " +
			"check.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeQuote, Severity: att.SeverityWarning,
		Message: "the quoting of the record is odd: {what}",
		Doc: "A cell that starts with a quote ends with one. A quote that is not closed, or only on a " +
			"later line in front of text, is read as text, so that no line is swallowed.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeColumns, Severity: att.SeverityWarning,
		Message: "the record has {got} cells, the header {want}",
		Doc:     "Each record has as many cells as the header.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeEncoding, Severity: att.SeverityWarning,
		Message: "{raw} is not UTF-8 and is read as Windows-1252",
		Doc: "Text without a declared encoding is UTF-8; anything else is a guess and said to be " +
			"one.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeNote, Severity: att.SeverityInfo,
		Message: "the text {raw} beside the table is kept and not read as a line",
		Doc:     "Notes above, between and below the lines of a table are not lines.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeNoPlace, Severity: att.SeverityInfo,
		Message: "the layout {layout} has no place for {field}",
		Doc:     "What a layout cannot say is unknown, not absent.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeWhitespace, Severity: att.SeverityInfo,
		Message: "the cell holds {what}",
		Doc: "Line breaks, repeated and non-breaking spaces are kept, and names, labels and numbers are read without them; " +
			"two lines are equal in every cell only with the same spaces.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeLostLetter, Severity: att.SeverityInfo,
		Message: "{raw} has a question mark inside a word: a letter may have been lost in a conversion",
		Doc:     "Letters outside an encoding are often replaced by question marks.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeCompareLimit, Severity: att.SeverityWarning,
		Message: "lines after line {line} are not compared with each other: more than {limit}",
		Doc:     "Rules over lines keep a bounded amount for each line.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeSwitchedOff, Severity: att.SeverityInfo,
		Message: "the rule {code} is switched off",
		Doc:     "Nothing is switched off silently.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeLeftOut, Severity: att.SeverityInfo,
		Message: "{count} lines of other reports in the file are left out, as asked",
		Doc:     "A check of one State or year leaves the other reports of the file aside.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeUnknownItem, Severity: att.SeverityWarning,
		Message: "{item} is {what} of version {version} of the template",
		Doc: "Statements go by the names of the JSON or by the codes of the template. Fields that the version does not " +
			"know, and those that are no statement, are kept and play no part in the check.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeVersion, Severity: att.SeverityError,
		Message: "the template version {version} is not one that can be used: {why}",
		Doc:     "Versions of the form are data; one that nobody has read in full stays switched off.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeJSONKey, Severity: att.SeverityError,
		Message: "the key {key} stands twice in one object",
		Doc:     "A key that is given twice has no one value.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeJSONUnknown, Severity: att.SeverityError,
		Message: "the key {key} is not known here",
		Doc:     "A file format refuses what it does not know.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeJSONType, Severity: att.SeverityError,
		Message: "{got} stands where {want} is wanted",
		Doc:     "A file format names the kind of each value.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeDisagrees, Severity: att.SeverityError,
		Message: "the value {value} is not what the text {raw} says",
		Doc:     "Raw text and parsed value stand side by side and must agree.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeFieldLost, Severity: att.SeverityWarning,
		Message: "{item} does not carry over from version {from} to {to}: {why}",
		Doc:     "A conversion between versions says what it leaves behind.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeTooManyReports, Severity: att.SeverityError,
		Message: "more than {limit} reports in one file",
		Doc:     "Reports of one file are bounded.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeSumLimit, Severity: att.SeverityWarning,
		Message: "totals are not compared with their parts to the end: what may be kept for each line " +
			"is used up",
		Doc: "Rules over lines keep at most 32 bytes for each line.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeHeaderAgain, Severity: att.SeverityInfo,
		Message: "the header stands here again and is not read as a line",
		Doc:     "Tables that were printed page by page have their header on each of them.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeOtherHeader, Severity: att.SeverityError,
		Message: "the header of another table stands here, {raw}, and the lines below it are read by the first header",
		Doc: "One file holds one table; the columns of a second one, or its direction, may be others, so it " +
			"belongs into a file of its own.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeNothingChecked, Severity: att.SeverityError,
		Message: "no report was checked: of {count} records read, {left} are of other reports",
		Doc: "A file without a line or a statement of the report asked for is no clean one; that there is nothing " +
			"to report must be stated.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeSheetNotRead, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the sheet {sheet} is not read: none of its first {limit} rows names columns for category, " +
			"partner and quantity or value",
		Doc: "A report under 13(3) may stand on any sheet; one that cannot be read as a table is named, not passed " +
			"over.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeHiddenSheet, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "the sheet {sheet} is hidden and is not read",
		Doc: "What a State reports under 13(3) is what it shows: rows of a hidden sheet are not counted, and whoever " +
			"sends the workbook shows the sheet or takes it out.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeDirection, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "the direction is not clear: {what}; {taken} is taken",
		Doc: "13(3) asks for exports and for imports: where the name of a sheet, the title of a table, its columns " +
			"and its rows speak of both, lines are not counted by a guess.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeFormula, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the cell holds the formula {formula} and no value; it is not computed",
		Doc: "Formulas are never computed: the value that the workbook holds counts, and where there is none the " +
			"figure that 13(3) asks for is missing.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeMerged, Severity: att.SeverityInfo, Provision: att.Art13Par3,
		Message: "the cell is merged with {cell}: its text {text} counts for this row too",
		Doc:     "A name merged over several rows is that of each line under 13(3).",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeMergedOnce, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the cell is merged with {cell}: its text {text} is not counted for this row again",
		Doc:     "A number of items or a value under 13(3) merged over several rows would be counted more than once.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeBeyondLimit, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the text {text} stands behind column {limit} and is not read",
		Doc:     "The cells of a row that are read for 13(3) are bounded; what stands behind them is named.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeDigits, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the stored number {number} has more digits than the workbook shows: {shown}",
		Doc: "Figures under 13(3) are taken as they are stored. Programs show 15 digits at most, so the rest is mostly " +
			"what a computation left over.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeDayNumber, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the cell holds the number {number} and shows {shown}",
		Doc: "Programs turn text such as 5-10 into a day and keep a number for it: neither is the figure or the day " +
			"that 13(3) asks for.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeHidden, Severity: att.SeverityWarning, Provision: att.Art13Par3,
		Message: "the {what} is hidden and is read",
		Doc:     "A filter hides rows, and a fold columns, without taking them out of what a State reports under 13(3).",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeMark, Severity: att.SeverityError, Provision: att.Art13Par3,
		Message: "{raw} does not say whether something is withheld: want {allowed}",
		Doc: "13(3) lets commercially sensitive and national security data be left out; a mark that " +
			"cannot be read is neither yes nor no.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeJSONText, Severity: att.SeverityError,
		Message: "the string {text} holds what is no character: bytes that are not UTF-8, or half of a " +
			"surrogate pair",
		Doc: "JSON is text in UTF-8; what is no text cannot be read back as it was.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeInitialMissing, Severity: att.SeverityError, Provision: att.Art13Par1,
		Message: "question {question} on {provision} is not answered",
		Doc: "13(1) asks for the measures taken to implement the Treaty; a duty without conditions, or with one that " +
			"is said not to apply, should be answered.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeInitialCondition, Severity: att.SeverityWarning, Provision: att.Art13Par1,
		Message: "question {question} on {provision} is not answered, nor whether its condition " +
			"applies",
		Doc: "A duty that depends on national law or on need is binding unless the condition " +
			"applies, so at least that should be said.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeInitialVoluntary, Severity: att.SeverityInfo, Provision: att.Art13Par1,
		Message: "question {question} on {provision} is not answered; it is voluntary",
		Doc:     "What the Treaty encourages is reported freely.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeInitialNo, Severity: att.SeverityWarning, Provision: att.Art13Par1,
		Message: "question {question} is answered no: {provision} asks for it",
		Doc:     "A no to a duty shows a gap that the State itself reports.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeInitialUnknown, Severity: att.SeverityError, Provision: att.Art13Par1,
		Message: "question {question} is not one that is known",
		Doc:     "Answers are matched to the questions by number.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeInitialAnswer, Severity: att.SeverityError, Provision: att.Art13Par1,
		Message: "{raw} is not an answer to question {question}: want {allowed}",
		Doc: "Yes-or-no questions have closed answers: one of the words, alone or in front of a mark and an " +
			"explanation.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeInitialTwice, Severity: att.SeverityError, Provision: att.Art13Par1,
		Message: "question {question} is answered twice",
		Doc:     "An answer given twice has no one value unless both say the same; a blank one says nothing.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeInitialContradiction, Severity: att.SeverityWarning, Provision: att.Art13Par1,
		Message: "the answer to {question} contradicts the answer to {other}",
		Doc:     "Answers that exclude each other cannot both be right.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeInitialAgainstAnnual, Severity: att.SeverityWarning, Provision: att.Art13Par1,
		Message: "the no to question {question} contradicts the annual report for {year}: {why}",
		Doc: "A control list that covers no arms of a category contradicts transfers of it that are reported, and a no to " +
			"annual reports contradicts one.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeInitialLate, Severity: att.SeverityError, Provision: att.Art13Par1,
		Message: "submitted on {date}, after {due}",
		Doc: "13(1) asks for the initial report within the first year after entry into force for " +
			"that State.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeInitialGap, Severity: att.SeverityWarning, Provision: att.Art13Par1,
		Message: "the control system that the answers describe does not show {what} ({provision})",
		Doc: "What Articles 3 to 14 ask a State to have and the answers deny is a gap; what they leave open " +
			"is named as a question without an answer.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeInitialReporter, Severity: att.SeverityError, Provision: att.Art13Par1,
		Message: "{raw} does not name a State, so that nobody knows whose initial report this is",
		Doc:     "13(1) puts the duty to report on each State Party, so a report says whose it is.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeInitialNoDate, Severity: att.SeverityWarning, Provision: att.Art13Par1,
		Message: "the day of submission is not stated, so that the time limit is not checked",
		Doc:     "13(1) sets a time limit of one year, which only the day of submission can be held to.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeInitialDisagrees, Severity: att.SeverityError, Provision: att.Art13Par1,
		Message: "the value {value} is not what the text {raw} says",
		Doc: "13(1) asks for one account of the measures: raw text and parsed value stand side by side " +
			"and must agree, and what they disagree about counts as unknown.",
	}, att.SeverityError},
	{att.Rule{
		Code: CodeInitialNotDue, Severity: att.SeverityInfo, Provision: att.Art13Par1,
		Message: "{state} is not a State for which the Treaty is known to have entered into force: no " +
			"initial report is due",
		Doc: "13(1) counts the year from entry into force for the State; before that nothing is due.",
	}, att.SeverityInfo},
	{att.Rule{
		Code: CodeInitialNoCondition, Severity: att.SeverityError, Provision: att.Art13Par1,
		Message: "a condition is said to take away the duty of question {question}, and {provision} has " +
			"no condition",
		Doc: "A duty without conditions is not excused: only what depends on national law or on need " +
			"can be.",
	}, att.SeverityWarning},
	{att.Rule{
		Code: CodeInitialOther, Severity: att.SeverityWarning, Provision: att.Art13Par1,
		Message: "the report is of {state}; the check was asked for {want}",
		Doc:     "13(1) puts the duty on each State Party: the report of one is not that of another.",
	}, att.SeverityWarning},
}
