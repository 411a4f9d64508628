package reporting

import "github.com/openatt/treaty/att"

// arrangements joins the questions, in our numbering, to what they ask about. The prohibitions are in place when they
// reach ammunition and parts too (2.4). Implementing measures (5(5)) are asked about by no question and stay unknown;
// assistance sought or given through others (12.1, 12.3) and disputes (13) are no part of a control system.
var arrangements = [...]arrangementLink{
	{
		[]string{"1.1"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.NationalSystem} },
	},
	{
		[]string{"1.2", "1.3.a", "1.3.b", "1.3.c", "1.3.d", "1.3.e", "1.3.f", "1.3.g", "1.3.h"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.ControlList} },
	},
	{
		[]string{"1.4"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.DefinitionsOfArms} },
	},
	{
		[]string{"1.5"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.DefinitionOfSmallArms} },
	},
	{
		[]string{"1.6"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Practices.WiderRange} },
	},
	{
		[]string{"1.7"},
		func(s *att.ControlSystem) []*att.Arrangement {
			return []*att.Arrangement{&s.AmmunitionExports, &s.AmmunitionAssessed}
		},
	},
	{
		[]string{"1.8"},
		func(s *att.ControlSystem) []*att.Arrangement {
			return []*att.Arrangement{&s.PartsExports, &s.PartsAssessed}
		},
	},
	{
		[]string{"1.9"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.ListProvided} },
	},
	{
		[]string{"1.10"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Practices.ListPublic} },
	},
	{
		[]string{"1.11"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.CompetentAuthorities} },
	},
	{
		[]string{"1.12"},
		func(s *att.ControlSystem) []*att.Arrangement {
			return []*att.Arrangement{&s.PointOfContact, &s.ContactNotified, &s.ContactUpdated}
		},
	},
	{
		[]string{"1.13"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.EvenImplementation} },
	},
	{
		[]string{"2.1", "2.4"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.EmbargoesRefused} },
	},
	{
		[]string{"2.2", "2.4"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.AgreementsRefused} },
	},
	{
		[]string{"2.3", "2.4"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.AtrocitiesRefused} },
	},
	{
		[]string{"3.1", "3.1.a", "3.1.b.i", "3.1.b.ii", "3.1.b.iii", "3.1.b.iv"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.ExportAssessment} },
	},
	{
		[]string{"3.2"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.MitigationConsidered} },
	},
	{
		[]string{"3.3"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.OverridingRiskRefused} },
	},
	{
		[]string{"3.4"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.GenderBasedViolence} },
	},
	{
		[]string{"3.5"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.DetailedAuthorizations} },
	},
	{
		[]string{"3.6"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.ExportInformation} },
	},
	{
		[]string{"3.7"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Practices.Reassessment} },
	},
	{
		[]string{"4.1"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.ImportInformation} },
	},
	{
		[]string{"4.2"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Practices.EndUseDocuments} },
	},
	{
		[]string{"4.3"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.ImportControl} },
	},
	{
		[]string{"4.4"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Practices.ImportSystem} },
	},
	{
		[]string{"4.5"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Practices.AsksExporters} },
	},
	{
		[]string{"5.1"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.TransitControl} },
	},
	{
		[]string{"6.1"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.BrokeringControl} },
	},
	{
		[]string{"6.2"},
		func(s *att.ControlSystem) []*att.Arrangement {
			return []*att.Arrangement{&s.Practices.BrokersRegistered}
		},
	},
	{
		[]string{"7.1"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.DiversionPrevention} },
	},
	{
		[]string{"7.2"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.DiversionAssessment} },
	},
	{
		[]string{"7.3"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Practices.PartiesExamined} },
	},
	{
		[]string{"7.4"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.DiversionCooperation} },
	},
	{
		[]string{"7.5"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.DiversionResponse} },
	},
	{
		[]string{"7.6"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Practices.DiversionAlerts} },
	},
	{
		[]string{"7.7"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Practices.DiversionShared} },
	},
	{
		[]string{"7.8"},
		func(s *att.ControlSystem) []*att.Arrangement {
			return []*att.Arrangement{&s.Practices.DiversionReported}
		},
	},
	{
		[]string{"8.1"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.ExportRecords} },
	},
	{
		[]string{"8.2"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Practices.ArrivalRecords} },
	},
	{
		[]string{"8.3"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Practices.FullRecords} },
	},
	{
		[]string{"8.4"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.RecordsKept} },
	},
	{
		[]string{"9.1"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.UpdatesReported} },
	},
	{
		[]string{"9.2"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.AnnualReports} },
	},
	{
		[]string{"9.3"},
		func(s *att.ControlSystem) []*att.Arrangement {
			return []*att.Arrangement{&s.Practices.EffectiveReported}
		},
	},
	{
		[]string{"10.1"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Enforcement} },
	},
	{
		[]string{"11.1"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Cooperation} },
	},
	{
		[]string{"11.2"},
		func(s *att.ControlSystem) []*att.Arrangement {
			return []*att.Arrangement{&s.Practices.InformationExchange, &s.Practices.IllicitShared}
		},
	},
	{
		[]string{"11.3"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.LegalAssistance} },
	},
	{
		[]string{"11.4"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Practices.AntiCorruption} },
	},
	{
		[]string{"11.5"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.Practices.LessonsShared} },
	},
	{
		[]string{"12.2"},
		func(s *att.ControlSystem) []*att.Arrangement { return []*att.Arrangement{&s.AssistanceGiven} },
	},
	{
		[]string{"12.4"},
		func(s *att.ControlSystem) []*att.Arrangement {
			return []*att.Arrangement{&s.Practices.FundContribution}
		},
	},
}

// contradictions lists answers that exclude each other.
var contradictions = [...]exclusion{
	{"1.1", att.No, "1.2", att.Yes},
	{"1.2", att.No, "1.3.a", att.Yes},
	{"1.2", att.No, "1.3.b", att.Yes},
	{"1.2", att.No, "1.3.c", att.Yes},
	{"1.2", att.No, "1.3.d", att.Yes},
	{"1.2", att.No, "1.3.e", att.Yes},
	{"1.2", att.No, "1.3.f", att.Yes},
	{"1.2", att.No, "1.3.g", att.Yes},
	{"1.2", att.No, "1.3.h", att.Yes},
	{"1.2", att.No, "1.9", att.Yes},
	{"1.2", att.No, "1.10", att.Yes},
	{"3.1", att.No, "3.1.a", att.Yes},
	{"3.1", att.No, "3.1.b.i", att.Yes},
	{"3.1", att.No, "3.1.b.ii", att.Yes},
	{"3.1", att.No, "3.1.b.iii", att.Yes},
	{"3.1", att.No, "3.1.b.iv", att.Yes},
	{"3.1", att.Yes, "3.1.a", att.No},
	{"3.1", att.Yes, "3.1.b.i", att.No},
	{"3.1", att.Yes, "3.1.b.ii", att.No},
	{"3.1", att.Yes, "3.1.b.iii", att.No},
	{"3.1", att.Yes, "3.1.b.iv", att.No},
	{"3.1", att.No, "3.2", att.Yes},
	{"3.1", att.No, "3.3", att.Yes},
	{"3.1", att.No, "3.4", att.Yes},
	{"4.3", att.No, "4.4", att.Yes},
	{"6.1", att.No, "6.2", att.Yes},
	{"7.1", att.No, "7.2", att.Yes},
	{"7.1", att.No, "7.3", att.Yes},
	{"7.5", att.No, "7.6", att.Yes},
	{"8.1", att.No, "8.4", att.Yes},
	{"1.7", att.No, "2.4", att.Yes},
	{"1.8", att.No, "2.4", att.Yes},
	{"2.4", att.No, "1.7 and 1.8", att.Yes},
}
