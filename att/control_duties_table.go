package att

// controlDuty joins an arrangement to the sentence that asks for it.
type controlDuty struct {
	name string
	id   string
	at   func(s *ControlSystem) *Arrangement
	// close says what would close a gap.
	close string
}

// controlPractice joins an arrangement to the sentence that encourages or allows it.
type controlPractice struct {
	name string
	id   string
	at   func(s *Practices) *Arrangement
}

var controlDuties = [...]controlDuty{
	{
		"ammunition_exports", "3#1a",
		func(s *ControlSystem) *Arrangement { return &s.AmmunitionExports },
		"bring exports of ammunition for the arms of 2(1) under the control system",
	},
	{
		"ammunition_assessed", "3#1b",
		func(s *ControlSystem) *Arrangement { return &s.AmmunitionAssessed },
		"apply the prohibitions and the export assessment to ammunition",
	},
	{
		"parts_exports", "4#1a",
		func(s *ControlSystem) *Arrangement { return &s.PartsExports },
		"bring exports of parts and components that allow arms to be assembled under the control system",
	},
	{
		"parts_assessed", "4#1b",
		func(s *ControlSystem) *Arrangement { return &s.PartsAssessed },
		"apply the prohibitions and the export assessment to parts and components",
	},
	{
		"even_implementation", "5(1)#1",
		func(s *ControlSystem) *Arrangement { return &s.EvenImplementation },
		"lay down that all cases are decided by the same rules, and review decisions against them",
	},
	{
		"national_system", "5(2)#1",
		func(s *ControlSystem) *Arrangement { return &s.NationalSystem },
		"set up a control system for the international transfer of arms in law and practice",
	},
	{
		"control_list", "5(2)#1",
		func(s *ControlSystem) *Arrangement { return &s.ControlList },
		"adopt a national control list",
	},
	{
		"definitions_of_arms", "5(3)#2",
		func(s *ControlSystem) *Arrangement { return &s.DefinitionsOfArms },
		"widen the definitions that fall short",
	},
	{
		"definition_of_small_arms", "5(3)#3",
		func(s *ControlSystem) *Arrangement { return &s.DefinitionOfSmallArms },
		"name the instruments that the definition follows and widen it where it falls short",
	},
	{
		"list_provided", "5(4)#1a",
		func(s *ControlSystem) *Arrangement { return &s.ListProvided },
		"send the control list to the Secretariat, or say which national law stands against it",
	},
	{
		"implementing_measures", "5(5)#1a",
		func(s *ControlSystem) *Arrangement { return &s.ImplementingMeasures },
		"adopt the laws, regulations or orders that are still missing",
	},
	{
		"competent_authorities", "5(5)#1b",
		func(s *ControlSystem) *Arrangement { return &s.CompetentAuthorities },
		"designate the authorities that decide, and publish who they are",
	},
	{
		"point_of_contact", "5(6)#1",
		func(s *ControlSystem) *Arrangement { return &s.PointOfContact },
		"designate one or more national points of contact",
	},
	{
		"contact_notified", "5(6)#2",
		func(s *ControlSystem) *Arrangement { return &s.ContactNotified },
		"notify the points of contact to the Secretariat",
	},
	{
		"contact_updated", "5(6)#2",
		func(s *ControlSystem) *Arrangement { return &s.ContactUpdated },
		"check the points of contact that the Secretariat holds, and correct them",
	},
	{
		"embargoes_refused", "6(1)#1",
		func(s *ControlSystem) *Arrangement { return &s.EmbargoesRefused },
		"make the refusal law, and check every transfer against a dated register of measures",
	},
	{
		"agreements_refused", "6(2)#1",
		func(s *ControlSystem) *Arrangement { return &s.AgreementsRefused },
		"make the refusal law, and keep a dated list of the agreements that count",
	},
	{
		"atrocities_refused", "6(3)#1",
		func(s *ControlSystem) *Arrangement { return &s.AtrocitiesRefused },
		"make the refusal law, and say what counts as knowledge and who looks for it",
	},
	{
		"export_assessment", "7(1)#1",
		func(s *ControlSystem) *Arrangement { return &s.ExportAssessment },
		"assess every export against 7(1)(a) and (b)(i) to (iv) before it is authorized, and " +
			"record the assessment",
	},
	{
		"mitigation_considered", "7(2)#1",
		func(s *ControlSystem) *Arrangement { return &s.MitigationConsidered },
		"make the question of mitigation part of every assessment that finds a risk",
	},
	{
		"overriding_risk_refused", "7(3)#1",
		func(s *ControlSystem) *Arrangement { return &s.OverridingRiskRefused },
		"make the refusal law, and say how an overriding risk is found",
	},
	{
		"gender_based_violence", "7(4)#1",
		func(s *ControlSystem) *Arrangement { return &s.GenderBasedViolence },
		"make 7(4) a question of its own in every assessment",
	},
	{
		"detailed_authorizations", "7(5)#1",
		func(s *ControlSystem) *Arrangement { return &s.DetailedAuthorizations },
		"lay down what an authorization must hold and that none is issued after the export",
	},
	{
		"export_information", "7(6)#1",
		func(s *ControlSystem) *Arrangement { return &s.ExportInformation },
		"name who answers such requests and by when, or say which law, practice or policy stands " +
			"against it",
	},
	{
		"import_information", "8(1)#1",
		func(s *ControlSystem) *Arrangement { return &s.ImportInformation },
		"name who answers such requests and by what documents",
	},
	{
		"import_control", "8(2)#1",
		func(s *ControlSystem) *Arrangement { return &s.ImportControl },
		"bring imports of arms under control, or say why it is not necessary",
	},
	{
		"transit_control", "9#1",
		func(s *ControlSystem) *Arrangement { return &s.TransitControl },
		"bring transit and trans-shipment by land, sea and air under control, or say why it is " +
			"not necessary or not feasible",
	},
	{
		"brokering_control", "10#1",
		func(s *ControlSystem) *Arrangement { return &s.BrokeringControl },
		"bring brokering under the jurisdiction of the State under control, or say which national " +
			"law stands against it",
	},
	{
		"diversion_prevention", "11(1)#1",
		func(s *ControlSystem) *Arrangement { return &s.DiversionPrevention },
		"adopt measures against diversion for every activity that the State takes part in",
	},
	{
		"diversion_assessment", "11(2)#1",
		func(s *ControlSystem) *Arrangement { return &s.DiversionAssessment },
		"make the risk of diversion and its mitigation a question of every export case",
	},
	{
		"diversion_cooperation", "11(3)#1",
		func(s *ControlSystem) *Arrangement { return &s.DiversionCooperation },
		"arrange how information on risks of diversion is exchanged with the other States of a transfer",
	},
	{
		"diversion_response", "11(4)#1",
		func(s *ControlSystem) *Arrangement { return &s.DiversionResponse },
		"lay down who acts on a detected diversion and how",
	},
	{
		"export_records", "12(1)#1",
		func(s *ControlSystem) *Arrangement { return &s.ExportRecords },
		"keep a record of every authorization or of every export",
	},
	{
		"records_kept", "12(4)#1",
		func(s *ControlSystem) *Arrangement { return &s.RecordsKept },
		"lay down a term of at least ten years",
	},
	{
		"initial_report", "13(1)#1",
		func(s *ControlSystem) *Arrangement { return &s.InitialReport },
		"send the initial report to the Secretariat",
	},
	{
		"updates_reported", "13(1)#2",
		func(s *ControlSystem) *Arrangement { return &s.UpdatesReported },
		"report the measures taken since the last report",
	},
	{
		"annual_reports", "13(3)#1",
		func(s *ControlSystem) *Arrangement { return &s.AnnualReports },
		"send the annual reports that are missing",
	},
	{
		"enforcement", "14#1",
		func(s *ControlSystem) *Arrangement { return &s.Enforcement },
		"provide for penalties, investigation and prosecution",
	},
	{
		"cooperation", "15(1)#1",
		func(s *ControlSystem) *Arrangement { return &s.Cooperation },
		"arrange how the authorities cooperate with those of other States Parties",
	},
	{
		"legal_assistance", "15(5)#1",
		func(s *ControlSystem) *Arrangement { return &s.LegalAssistance },
		"arrange mutual legal assistance for breaches of the implementing laws",
	},
	{
		"assistance_given", "16(1)#3",
		func(s *ControlSystem) *Arrangement { return &s.AssistanceGiven },
		"answer requests for assistance, or say that the State is not in a position to help",
	},
}

var controlPractices = [...]controlPractice{
	{"wider_range", "5(3)#1", func(s *Practices) *Arrangement { return &s.WiderRange }},
	{"list_public", "5(4)#2", func(s *Practices) *Arrangement { return &s.ListPublic }},
	{"reassessment", "7(7)#1", func(s *Practices) *Arrangement { return &s.Reassessment }},
	{"end_use_documents", "8(1)#2", func(s *Practices) *Arrangement { return &s.EndUseDocuments }},
	{"import_system", "8(2)#2", func(s *Practices) *Arrangement { return &s.ImportSystem }},
	{"asks_exporters", "8(3)#1", func(s *Practices) *Arrangement { return &s.AsksExporters }},
	{"brokers_registered", "10#2", func(s *Practices) *Arrangement { return &s.BrokersRegistered }},
	{"parties_examined", "11(2)#2", func(s *Practices) *Arrangement { return &s.PartiesExamined }},
	{"diversion_alerts", "11(4)#2", func(s *Practices) *Arrangement { return &s.DiversionAlerts }},
	{"diversion_shared", "11(5)#1", func(s *Practices) *Arrangement { return &s.DiversionShared }},
	{"diversion_reported", "11(6)#1", func(s *Practices) *Arrangement { return &s.DiversionReported }},
	{"arrival_records", "12(2)#1", func(s *Practices) *Arrangement { return &s.ArrivalRecords }},
	{"full_records", "12(3)#1", func(s *Practices) *Arrangement { return &s.FullRecords }},
	{"effective_reported", "13(2)#1", func(s *Practices) *Arrangement { return &s.EffectiveReported }},
	{"information_exchange", "15(2)#1", func(s *Practices) *Arrangement { return &s.InformationExchange }},
	{"illicit_shared", "15(4)#1", func(s *Practices) *Arrangement { return &s.IllicitShared }},
	{"anti_corruption", "15(6)#1", func(s *Practices) *Arrangement { return &s.AntiCorruption }},
	{"lessons_shared", "15(7)#1", func(s *Practices) *Arrangement { return &s.LessonsShared }},
	{"fund_contribution", "16(3)#2", func(s *Practices) *Arrangement { return &s.FundContribution }},
}
