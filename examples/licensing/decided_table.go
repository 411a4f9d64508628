package main

import "github.com/openatt/treaty/risk"

// The outcomes that agree with each kind of decision.
var (
	onlyRefer      = []risk.Outcome{risk.Refer}
	onlyDeny       = []risk.Outcome{risk.Deny}
	onlyProhibited = []risk.Outcome{risk.Prohibited}
	onlyConditions = []risk.Outcome{risk.AuthorizeWithConditions}
	denyOrRefer    = []risk.Outcome{risk.Deny, risk.Refer}
	eitherPermit   = []risk.Outcome{risk.AuthorizeWithConditions, risk.Authorize}
	notDeny        = []risk.Outcome{risk.Refer, risk.AuthorizeWithConditions, risk.Authorize}
)

const (
	// restAssumed ends the explanation of most inputs.
	restAssumed = "Everything else is set to stand against nothing, so that the point of the case shows alone; each " +
		"such fact carries the evidence \"assumed for this example\" and is no finding about anybody."
	vectorBasis = "The measure stands in the register of embargoes with its sources; the transfer is made up."
	vectorInput = "The transfer and its exporter are made up; the Netherlands is taken as the exporting State because " +
		"it is a party and the reading of its courts is known. "
	noArticle7 = "Article 7 was not appraised, so that the case goes on to it and is referred: a clear 6(1) is no licence."
)

var decidedCases = []decidedCase{
	{
		file: "gbr-sau-2019.json", policy: "GBR.json",
		title: "United Kingdom to Saudi Arabia: air-delivered munitions, decisions up to 2019",
		brief: "licences kept by the ministry; unlawful, decide again (Court of Appeal, 20 June 2019)",
		decision: "The ministry kept the licences. The Court of Appeal of England and Wales held on 20 June 2019, in " +
			"[2019] EWCA Civ 1020 (Campaign Against Arms Trade v Secretary of State for International Trade), that it was " +
			"irrational not to assess past incidents systematically where that is possible, and sent the decisions back to " +
			"be taken again. The criterion was 2(c) of the United Kingdom, which asks what 7(1)(b)(i) asks.",
		basis:   "Holding and citation were read; that the ministry stopped making findings in early 2016 is from memory.",
		allowed: onlyRefer,
		input: "The ministry listed incidents but made no finding on each, so the likelihood under 7(1)(b)(i) is left " +
			"without a value. Training, dialogue and assurances are available, as the ministry said, and are taken as not " +
			"verified, so that nothing rests on them. Munitions delivered by aircraft are ammunition of Article 3. The day " +
			"is that of the judgment; the decisions under review are older. " + restAssumed,
	},
	{
		file: "gbr-sau-2020.json", policy: "GBR.json",
		title: "United Kingdom to Saudi Arabia: the decision taken again in July 2020, upheld in 2023",
		brief: "licensing resumed; claim dismissed (High Court, 2023)",
		decision: "The ministry looked at every credible incident, treated it as a possible breach, and found them isolated, " +
			"with no pattern of time, place, weapon or cause; it accepted that Saudi Arabia means to comply and can. " +
			"Licensing resumed. The High Court dismissed the claim against this in [2023] EWHC 1343 (Admin).",
		basis: "The judgment and its list of sections were read; the test that the ministry applied and the day of its " +
			"decision are from memory.",
		allowed: eitherPermit,
		input: "The same file as the one before but for one fact: the likelihood under 7(1)(b)(i) is now \"possible\", our " +
			"word for isolated incidents without a pattern in a war that goes on. (Reference and days differ too.) The " +
			"measures are still taken as not verified and change nothing. Under a precautionary reading the same file is " +
			"denied. " + restAssumed,
	},
	{
		file: "bel-sau-national-guard-2020.json", policy: "BEL.json",
		title: "Belgium (Wallonia) to the Saudi National Guard, 2020",
		brief: "licences suspended (Council of State, 7 August 2020)",
		decision: "Belgium's Council of State suspended contested Walloon licences on 9 March 2020, and on 7 August 2020 those " +
			"for arms of FN Herstal for the National Guard, which takes part in the conflict in Yemen and was not held to be a " +
			"reliable recipient.",
		basis:   "Read.",
		allowed: onlyDeny,
		input: "Part in the conflict and the doubt about the recipient become the likelihood \"clear\" under 7(1)(b)(i) and " +
			"(ii); the grade is our translation. The federal State stands for the Region, which decides in Belgium. A court " +
			"that suspends a licence has not denied one: the closest outcome is taken. " + restAssumed,
	},
	{
		file: "bel-sau-royal-guard-2020.json", policy: "BEL.json",
		title: "Belgium (Wallonia) to the Saudi Royal Guard, 2020",
		brief: "request to suspend rejected (Council of State, 7 August 2020)",
		decision: "In the same ruling the Council of State rejected the request to suspend licences for products of CMI for the " +
			"Royal Guard: its stated use is to protect the royal family and the holy sites, and no part in the conflict in " +
			"Yemen was shown.",
		basis:   "Read.",
		allowed: notDeny,
		input: "No part shown becomes \"possible\", not \"negligible\": what was not shown is not excluded. The products are " +
			"not described where we read of them and are taken as armoured combat vehicles. State, policy and day are those " +
			"of the case before; what differs is the item, the end user and what is known of that end user. " + restAssumed,
	},
	{
		file: "zaf-sau-2019.json", policy: "ZAF.json",
		title: "South Africa to Saudi Arabia: inspection refused, 2019",
		brief: "permits blocked (National Conventional Arms Control Committee, from March 2019)",
		decision: "South Africa's end-user certificate asked for a promise of no retransfer and for on-site inspection by a " +
			"named inspector. Saudi Arabia and other buyers refused, and the permits were blocked from March 2019 on.",
		basis:   "Read in press reports.",
		allowed: denyOrRefer,
		input: "The two clauses are measures of 11(2) that are not available, because the buyers refuse them. The likelihood " +
			"of diversion without them is taken as \"substantial\" and the policy's threshold is the same: both are our " +
			"choice, made so that the refusal decides, as it did. The day is the last of March 2019. Of the four buyers Saudi " +
			"Arabia stands for all. " + restAssumed,
	},
	{
		file: "zaf-sau-2022.json", policy: "ZAF.json",
		title: "South Africa to Saudi Arabia: after the clause was changed, 2022",
		brief: "exports approved (March 2022)",
		decision: "South Africa changed the clause on 11 May 2020, so that delivery is verified through diplomatic process. " +
			"Approvals were announced in March 2022.",
		basis:   "Read in press reports and the official gazette.",
		allowed: onlyConditions,
		input: "The same likelihood of diversion as before; now the buyer consents, and with both measures it is taken as " +
			"\"possible\". That the certificate was verified with its issuer, the day on which the measures were recorded and " +
			"the last of March 2022 as the day are assumed. " + restAssumed,
	},
	{
		file: "pan-cub-prk-2013-repair.json", policy: "PAN.json",
		title: "Cuba to the DPRK by the Panama Canal: the Chong Chon Gang, July 2013, as a repair",
		brief: "embargo breached, repair no defence (UN Panel of Experts)",
		decision: "Panama stopped the ship with some 240 tonnes of arms hidden under sugar: two surface-to-air missile systems, " +
			"two MiG-21 aircraft and their engines. Cuba said that they were to be repaired and returned and stayed its own. " +
			"The Panel of Experts of the Security Council's committee found that cargo and deal breached the embargo and " +
			"rejected that argument.",
		basis:   "Read; the day on which the ship was stopped is from memory.",
		allowed: onlyProhibited, council: risk.Violated,
		input: "Panama, the State of transit, decides, because it was the State that had the ship before it and is a party " +
			"today; on the day the Treaty was not yet in force, which the result says. The basis is Cuba's own claim, repair, " +
			"and so is the fact that ownership is kept. No answer to 6(1) is given: the register alone settles it. Whether the " +
			"engines meet the condition of Article 4 was not read and is left unknown, so that this line alone is referred. " +
			"The Treaty may not reach it; the embargo does. Agreements of 6(2) and acts of 6(3) are assumed to be no issue.",
	},
	{
		file: "pan-cub-prk-2013-temporary.json", policy: "PAN.json",
		title: "Cuba to the DPRK by the Panama Canal: the Chong Chon Gang, July 2013, as a temporary transfer",
		brief: "embargo breached, return no defence (UN Panel of Experts)",
		decision: "The same finding of the Panel of Experts. The claim that arms go abroad for a time and come back changes nothing " +
			"in a ban on their transfer.",
		basis:   "Read; the day on which the ship was stopped is from memory.",
		allowed: onlyProhibited, council: risk.Violated,
		input: "The same file as the one before with the basis \"temporary\". A test tries every other basis as well. The basis " +
			"is shown and decides nothing: the Treaty has no exception for it but 2(3), whose three conditions are not met.",
	},
	{
		file: "vector-caf-2024-07-29.json", policy: "NLD.json",
		title: "Embargo vector: rifles to an armed group in the Central African Republic, 29 July 2024",
		brief: "barred by resolution 2693 until 30 July 2024, then by 2745",
		decision: "No real transfer. On that day the embargo reached everyone there but the security forces of the State; the " +
			"armed groups were never freed from it.",
		basis: vectorBasis, allowed: onlyProhibited, council: risk.Violated,
		input: vectorInput + "No answer to 6(1) is given: the register alone settles it.",
	},
	{
		file: "vector-caf-2024-08-01.json", policy: "NLD.json",
		title: "Embargo vector: rifles to the army of the Central African Republic, 1 August 2024",
		brief: "not barred by resolution 2745",
		decision: "No real transfer. Resolution 2745 of 30 July 2024 left the embargo in place for armed groups and those who work " +
			"with them; the national army is free of it.",
		basis: vectorBasis, allowed: onlyRefer, council: risk.NotViolated,
		input: vectorInput + "The exporter's own check on the day says that 6(1) is not violated, and the register has " +
			"nothing against it. " + noArticle7,
	},
	{
		file: "vector-ssd-2025-06-01.json", policy: "NLD.json",
		title: "Embargo vector: machine guns to the army of South Sudan, 1 June 2025",
		brief: "barred by resolution 2428, as extended by 2781",
		decision: "No real transfer. The embargo on South Sudan covers the whole territory, the Government included; resolution " +
			"2781 had just extended it by a year.",
		basis: vectorBasis, allowed: onlyProhibited, council: risk.Violated,
		input: vectorInput + "No answer to 6(1) is given: the register alone settles it.",
	},
	{
		file: "vector-cod-2025-10-01.json", policy: "NLD.json",
		title: "Embargo vector: rifles to the army of the Democratic Republic of the Congo, 1 October 2025",
		brief: "not barred since resolution 1807; no notice asked since 2667",
		decision: "No real transfer. The embargo reaches non-governmental entities and individuals; the Government has been free of " +
			"it since 2008, and of the duty of notice since December 2022.",
		basis: vectorBasis, allowed: onlyRefer, council: risk.NotViolated,
		input: vectorInput + "The exporter's own check on the day says that 6(1) is not violated, and the register has " +
			"nothing against it. " + noArticle7,
	},
	{
		file: "vector-irn-2025-09-28.json", policy: "NLD.json",
		title: "Embargo vector: battle tanks to Iran, 28 September 2025, a minute after midnight UTC",
		brief: "barred by resolution 1929 as restored; contested",
		decision: "No real transfer. The measures against Iran applied again from 28 September 2025, 00:00 GMT, as the " +
			"Secretariat of the United Nations noted. China, Russia and Iran dispute it.",
		basis: vectorBasis, allowed: onlyProhibited, council: risk.Violated,
		input: vectorInput + "Days are days in UTC. The policy takes the contested measure as in force, and the result flags " +
			"it; under a policy that refers the question the case is referred, and under one that does not recognize the " +
			"measure 6(1) rests on the State's own check. A test holds all three.",
	},
	{
		file: "vector-prk-2015-12-31.json", policy: "NLD.json",
		title: "Embargo vector: pistols to the DPRK with five days' notice, 31 December 2015",
		brief: "not barred by resolution 1874; barred from 2 March 2016 by 2270",
		decision: "No real transfer. From 2009 to 2016 small arms and light weapons were left out of the ban on supply to the DPRK, " +
			"on notice to the committee at least five days before.",
		basis: vectorBasis, allowed: onlyRefer, council: risk.NotViolated,
		input: vectorInput + "The notice is stated as given, and the exporter's own check says that 6(1) is not violated. The " +
			"European Union's own embargo, which bars it, is no matter of 6(1). " + noArticle7,
	},
}
