package risk

import "github.com/openatt/treaty/att"

// Rules lists everything that this package can say, in the order of the codes' areas: files, policies, cases, facts,
// then the Treaty's own order. The list is a copy.
func Rules() []att.Rule {
	rules := make([]att.Rule, 0, len(ruleList))
	for _, rule := range ruleList {
		rules = append(rules, *rule)
	}
	return rules
}

var ruleList = [...]*att.Rule{
	&ruleSyntax, &ruleUnknownName, &ruleRepeatedName, &ruleWrongKind, &ruleBadValue, &ruleMissingField, &ruleFormat,
	&rulePolicyMissing, &rulePolicyValue, &rulePolicySource, &rulePolicyInstrument, &rulePolicyContested,
	&rulePolicyDates, &rulePolicyLapsed,
	&ruleCaseMissing, &ruleCaseState, &ruleCaseRepeated, &ruleCaseReference, &ruleCaseDecider, &ruleCaseValue,
	&ruleCaseEndUser, &ruleCaseLimit, &ruleCasePolicy,
	&ruleContradiction, &ruleNoEndUser, &ruleDocument, &ruleUndated, &ruleOutsideTreaty, &ruleNoStateParty,
	&ruleEmbargoed, &ruleEmbargoContradicted, &ruleEmbargoNotFound, &ruleEmbargoUnconfirmed, &ruleEmbargoCheck,
	&ruleEmbargoContested, &ruleEmbargoOpen, &ruleEmbargoData, &ruleEmbargoUnknown, &ruleExemption,
	&ruleAgreementsUnfounded, &ruleRegionalEmbargo,
	&ruleNotExport, &ruleAppraisalMissing, &ruleMeasureUncounted, &ruleMeasureUnneeded, &ruleWeighingUncounted,
	&ruleContributionMissing, &ruleLate, &ruleBindingUnclear,
}

var (
	ruleSyntax = att.Rule{
		Code: "RISK-FILE-01", Severity: att.SeverityError,
		Message: "the file cannot be read: {reason}",
		Doc:     "A file is one JSON value within the limits of size and depth (RFC 8259).",
	}
	ruleUnknownName = att.Rule{
		Code: "RISK-FILE-02", Severity: att.SeverityError,
		Message: "unknown name {got}; allowed here: {allowed}",
		Doc:     "A file holds only names that its format knows (the format named in the file).",
	}
	ruleRepeatedName = att.Rule{
		Code: "RISK-FILE-03", Severity: att.SeverityError,
		Message: "the name {got} stands twice in one object",
		Doc:     "A name stands once in an object, so that no value is silently lost (RFC 8259, 4).",
	}
	ruleWrongKind = att.Rule{
		Code: "RISK-FILE-04", Severity: att.SeverityError,
		Message: "found {got}, expected {want}",
		Doc:     "A value has the JSON type that its format gives it (the format named in the file).",
	}
	ruleBadValue = att.Rule{
		Code: "RISK-FILE-05", Severity: att.SeverityError,
		Message: "{got} cannot be used: {want}",
		Doc:     "A value is one of those that its format allows (the format named in the file).",
	}
	ruleMissingField = att.Rule{
		Code: "RISK-FILE-06", Severity: att.SeverityError,
		Message: "{want} is missing",
		Doc:     "A file holds what its format requires (the format named in the file).",
	}
	ruleFormat = att.Rule{
		Code: "RISK-FILE-07", Severity: att.SeverityError,
		Message: "the format is {got}, expected {want}",
		Doc:     "A file names its format and version, and a reader refuses every other (the format named in the file).",
	}
)

var (
	rulePolicyMissing = att.Rule{
		Code: "RISK-POLICY-01", Severity: att.SeverityError, Provision: att.Art5Par1,
		Message: "the policy does not say: {want}",
		Doc: "Article 5(1): a State implements consistently, so what the Treaty leaves open is decided once, in its " +
			"policy, and never by a default of this library.",
	}
	rulePolicyValue = att.Rule{
		Code: "RISK-POLICY-02", Severity: att.SeverityError,
		Message: "{got} is not allowed; allowed: {allowed}",
		Doc:     "A setting holds one of the values that the policy format lists (the format att-policy/1).",
	}
	rulePolicySource = att.Rule{
		Code: "RISK-POLICY-03", Severity: att.SeverityError, Provision: att.Art5Par1,
		Message: "the source of {want} is missing",
		Doc:     "Article 5(1): each setting names the act or decision of the State that it comes from.",
	}
	rulePolicyInstrument = att.Rule{
		Code: "RISK-POLICY-04", Severity: att.SeverityError, Provision: att.Art6Par2,
		Message: "instrument {got}: {reason}",
		Doc:     "Article 6(2): an instrument counts from the day on which it binds the State, so each one is dated.",
	}
	rulePolicyContested = att.Rule{
		Code: "RISK-POLICY-05", Severity: att.SeverityError, Provision: att.Art6Par1,
		Message: "the policy takes no stance on the contested measure {want}",
		Doc:     "Article 6(1): whether a contested measure is in force is for the State to say, measure by measure.",
	}
	rulePolicyDates = att.Rule{
		Code: "RISK-POLICY-06", Severity: att.SeverityError,
		Message: "valid until {got}, which is before {want}",
		Doc:     "A policy is valid from a day until the same or a later one (the format att-policy/1).",
	}
	rulePolicyLapsed = att.Rule{
		Code: "RISK-POLICY-07", Severity: att.SeverityError, Provision: att.Art5Par1,
		Message: "the policy is valid from {from} until {until}, not on {day}",
		Doc:     "Article 5(1): a decision is taken under the policy in force on the day of authorization.",
	}
)

var (
	ruleCaseMissing = att.Rule{
		Code: "RISK-CASE-01", Severity: att.SeverityError,
		Message: "{want} is missing",
		Doc: "A case names its deciding State, the day of authorization, the activity and at least one line " +
			"(Articles 2(2), 6 and 7).",
		Provision: att.Art2Par2,
	}
	ruleCaseState = att.Rule{
		Code: "RISK-CASE-02", Severity: att.SeverityError,
		Message: "{got} is not the code of a State (ISO 3166-1 alpha-3)",
		Doc:     "States are named by their ISO 3166-1 alpha-3 codes (the format att-case/1).",
	}
	ruleCaseRepeated = att.Rule{
		Code: "RISK-CASE-03", Severity: att.SeverityError,
		Message: "the reference {got} is used twice",
		Doc:     "Lines, parties, documents and measures each have a reference of their own (the format att-case/1).",
	}
	ruleCaseReference = att.Rule{
		Code: "RISK-CASE-04", Severity: att.SeverityError,
		Message: "no {want} has the reference {got}",
		Doc:     "A reference names something that the case holds (the format att-case/1).",
	}
	ruleCaseDecider = att.Rule{
		Code: "RISK-CASE-05", Severity: att.SeverityError, Provision: att.Art6,
		Message: "{got} decides, but the {role} is {want}",
		Doc: "Articles 6 and 7: the exporting State decides an export, the importing State an import, a State of " +
			"transit a transit or trans-shipment.",
	}
	ruleCaseValue = att.Rule{
		Code: "RISK-CASE-06", Severity: att.SeverityError,
		Message: "{got} is not allowed here: {want}",
		Doc:     "A value belongs to its closed list, an address to one of the seven appraisals (the format att-case/1).",
	}
	ruleCaseEndUser = att.Rule{
		Code: "RISK-CASE-07", Severity: att.SeverityError, Provision: att.Art7Par1,
		Message: "the party {got} is not an end user",
		Doc:     "Article 7(1): results are given for lines and end users, so these references name end users.",
	}
	ruleCaseLimit = att.Rule{
		Code: "RISK-CASE-08", Severity: att.SeverityError,
		Message: "the case names {got} pairs of line and end user; the limit is {allowed}",
		Doc:     "The number of pairs stays within the limit that the host set (Limits.Pairs).",
	}
	ruleCasePolicy = att.Rule{
		Code: "RISK-CASE-09", Severity: att.SeverityError, Provision: att.Art5Par1,
		Message: "the policy is that of {want}; {got} decides",
		Doc:     "Article 5(1): a case is decided under the policy of the State that decides it.",
	}
)

var (
	ruleContradiction = att.Rule{
		Code: "RISK-FACT-01", Severity: att.SeverityError,
		Message:   "{fact} is stated differently by statements of one rank for {pair}: {got}; the more adverse is used",
		Doc:       "Article 5(1): statements of one rank that differ contradict each other, and the more adverse is used.",
		Provision: att.Art5Par1,
	}
	ruleNoEndUser = att.Rule{
		Code: "RISK-FACT-02", Severity: att.SeverityWarning, Provision: att.Art7Par1,
		Message: "line {line} names no end user",
		Doc:     "Article 7(1): the assessment looks at who will use the items; without an end user it cannot be whole.",
	}
	ruleDocument = att.Rule{
		Code: "RISK-FACT-03", Severity: att.SeverityError, Provision: att.Art7Par2,
		Message: "measure {measure} rests on document {document}, which {reason}",
		Doc: "Article 7(2): a measure that rests on a document is not verified when the document is false or has " +
			"expired, and unknown while its authenticity is.",
	}
	ruleUndated = att.Rule{
		Code: "RISK-FACT-04", Severity: att.SeverityWarning, Provision: att.Art7Par2,
		Message: "measure {measure} rests on document {document}, for which no day of expiry is stated",
		Doc:     "Article 7(2): a document without a day of expiry is taken as one that states none, which is to be checked.",
	}
	ruleOutsideTreaty = att.Rule{
		Code: "RISK-2-3-01", Severity: att.SeverityInfo, Provision: att.Art2Par3,
		Message: "outside the Treaty; obligations outside the Treaty were not examined",
		Doc:     "Articles 2, 3 and 4: what the Treaty does not reach may still be barred by other law.",
	}
)

var ruleNoStateParty = att.Rule{
	Code: "RISK-2-3-02", Severity: att.SeverityError, Provision: att.Art2Par3,
	Message: "{pair} is stated to be a State Party's own movement, but no State of the case was a party on {day}",
	Doc:     "Article 2(3): only the movement by or on behalf of a State Party is outside the Treaty.",
}

var (
	ruleEmbargoed = att.Rule{
		Code: "RISK-6-1-01", Severity: att.SeverityInfo, Provision: att.Art6Par1,
		Message: "measure {measure} covers {pair}; last seen in force on {seen}",
		Doc:     "Article 6(1): a measure of the register that covers the transfer and is in force bars it.",
	}
	ruleEmbargoContradicted = att.Rule{
		Code: "RISK-6-1-02", Severity: att.SeverityError, Provision: att.Art6Par1,
		Message: "{fact} is stated as {got}, but the register says that measure {measure} covers {pair}; the register stands",
		Doc:     "Article 6(1): a host's answer does not overrule a measure that the register shows to be in force.",
	}
	ruleEmbargoNotFound = att.Rule{
		Code: "RISK-6-1-03", Severity: att.SeverityInfo, Provision: att.Art6Par1,
		Message: "no measure that covers {pair} was found in register {version}, checked to {checked}",
		Doc:     "Article 6(1): a register that finds nothing settles 6(1) only together with the host's own recent check.",
	}
	ruleEmbargoUnconfirmed = att.Rule{
		Code: "RISK-6-1-04", Severity: att.SeverityWarning, Provision: att.Art6Par1,
		Message: "the term of measure {measure} ran out on {seen} and no decision on its renewal was read",
		Doc:     "Article 6(1): a fixed term that has run out is not confirmed, which is not the same as ended.",
	}
	ruleEmbargoCheck = att.Rule{
		Code: "RISK-6-1-05", Severity: att.SeverityWarning, Provision: att.Art6Par1,
		Message: "the answer \"no\" to 6(1) for {pair} does not count: {reason}",
		Doc:     "Article 6(1): \"not violated\" counts only with who checked and a day not too old for the State's policy.",
	}
	ruleEmbargoContested = att.Rule{
		Code: "RISK-6-1-06", Severity: att.SeverityWarning, Provision: att.Art6Par1,
		Message: "measure {measure} is contested; the policy says: {stance}",
		Doc:     "Article 6(1): a contested measure is shown as such, with the stance of the State's policy.",
	}
	ruleEmbargoOpen = att.Rule{
		Code: "RISK-6-1-07", Severity: att.SeverityWarning, Provision: att.Art6Par1,
		Message: "the register cannot tell whether measure {measure} covers {pair}; it would need: {want}",
		Doc:     "Article 6(1): a measure whose reach depends on a fact that is missing leaves 6(1) open.",
	}
	ruleEmbargoData = att.Rule{
		Code: "RISK-6-1-08", Severity: att.SeverityInfo, Provision: att.Art6Par1,
		Message: "the data on measure {measure} is marked: confidence {confidence}, basis {basis}",
		Doc:     "Article 6(1): an answer that leans on data not read in full in a source says so.",
	}
	ruleEmbargoUnknown = att.Rule{
		Code: "RISK-6-1-09", Severity: att.SeverityWarning, Provision: att.Art6Par1,
		Message: "the register has no measure {got}",
		Doc:     "Article 6(1): exemptions, coverage and listings name measures by their ID in the register.",
	}
	ruleExemption = att.Rule{
		Code: "RISK-6-1-10", Severity: att.SeverityWarning, Provision: att.Art6Par1,
		Message: "an exemption from measure {measure} is claimed; the register says of exemptions: {got}",
		Doc:     "Article 6(1): an exemption is the host's claim, which the register does not check.",
	}
	ruleAgreementsUnfounded = att.Rule{
		Code: "RISK-6-2-01", Severity: att.SeverityWarning, Provision: att.Art6Par2,
		Message: "a violation is stated, but none of {got} is an agreement that the State had joined on {day}",
		Doc:     "Article 6(2): only agreements that the State has joined count, political commitments never.",
	}
	ruleRegionalEmbargo = att.Rule{
		Code: "RISK-6-2-02", Severity: att.SeverityInfo, Provision: att.Art6Par2,
		Message: "measure {measure} of another authority may cover {pair}: a matter of 6(2) or of national policy",
		Doc:     "Article 6(2): embargoes that are not the Security Council's are never a matter of 6(1).",
	}
)

var (
	ruleNotExport = att.Rule{
		Code: "RISK-8-01", Severity: att.SeverityInfo, Provision: att.Art8,
		Message: "not an export: Article 7 does not apply, and national measures under Articles 8 to 10 were not examined",
		Doc:     "Articles 8 to 10: import, transit and brokering are for national measures once Article 6 is clear.",
	}
	ruleAppraisalMissing = att.Rule{
		Code: "RISK-7-1-01", Severity: att.SeverityWarning, Provision: att.Art7Par1,
		Message: "the appraisal under {provision} was not made for {pair}",
		Doc:     "Articles 7(1), 7(4) and 11(2): each appraisal that applies is to be made, also where another settles it.",
	}
	ruleMeasureUncounted = att.Rule{
		Code: "RISK-7-2-01", Severity: att.SeverityWarning, Provision: att.Art7Par2,
		Message: "the likelihood after mitigation under {provision} does not count for {pair}: {reason}",
		Doc: "Articles 7(2) and 11(2): mitigation counts only with measures that address the provision, are available " +
			"and verified, and were recorded before the day of authorization.",
	}
	ruleMeasureUnneeded = att.Rule{
		Code: "RISK-7-2-02", Severity: att.SeverityInfo, Provision: att.Art7Par2,
		Message: "measure {measure} was not needed for {pair}",
		Doc:     "Article 7(2): a measure that changes no result is listed and is no condition.",
	}
	ruleWeighingUncounted = att.Rule{
		Code: "RISK-7-3-01", Severity: att.SeverityWarning, Provision: att.Art7Par3,
		Message: "the weighing by {by} does not count: {reason}",
		Doc: "Article 7(3): under the balancing reading a weighing names limbs, likelihood, result, person and a day " +
			"not after the authorization.",
	}
	ruleContributionMissing = att.Rule{
		Code: "RISK-7-3-02", Severity: att.SeverityWarning, Provision: att.Art7Par1A,
		Message: "a weighing finds the benefit greater for {pair}, but no contribution to peace and security was appraised",
		Doc:     "Articles 7(1)(a) and 7(3): a weighing in favour names something that was appraised.",
	}
	ruleLate = att.Rule{
		Code: "RISK-7-7-01", Severity: att.SeverityWarning, Provision: att.Art7Par7,
		Message: "found on {on}, after the day of authorization ({day}): not used, but a reason to reassess",
		Doc: "Articles 6(3), 7(1) and 7(7): a decision rests on what is known on its day; what becomes known later is for " +
			"reassessment.",
	}
	ruleBindingUnclear = att.Rule{
		Code: "RISK-22-01", Severity: att.SeverityWarning, Provision: att.Art22,
		Message: "whether Articles 6 and 7 bind {state} on {day} cannot be told: {reason}",
		Doc:     "Articles 22 to 24: the answer depends on dates of the State that are not known.",
	}
)
