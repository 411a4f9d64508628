package att

// ControlSystem is what a State says that it has in place to implement the Treaty. An arrangement left at its
// zero value is unknown, which is neither there nor missing. The sentence that each answers stands beside it.
type ControlSystem struct {
	State State `json:"state,omitempty"`
	// InForce is the day on which the Treaty entered into force for the State. When it is unknown, every duty is
	// judged as if it were in force.
	InForce Date `json:"in_force,omitzero"`
	// Provisional says whether the State applies Articles 6 and 7 before that day (Article 23).
	Provisional Answer `json:"provisional,omitzero"`

	// AmmunitionExports: control of exports of ammunition (3).
	AmmunitionExports Arrangement `json:"ammunition_exports,omitzero"`
	// AmmunitionAssessed: Articles 6 and 7 applied to exports of ammunition before they are authorized (3).
	AmmunitionAssessed Arrangement `json:"ammunition_assessed,omitzero"`

	// PartsExports: control of exports of parts and components (4).
	PartsExports Arrangement `json:"parts_exports,omitzero"`
	// PartsAssessed: Articles 6 and 7 applied to exports of parts and components before they are authorized
	// (4).
	PartsAssessed Arrangement `json:"parts_assessed,omitzero"`

	// EvenImplementation: consistent, objective, non-discriminatory implementation (5(1)).
	EvenImplementation Arrangement `json:"even_implementation,omitzero"`
	// NationalSystem: a national control system (5(2)).
	NationalSystem Arrangement `json:"national_system,omitzero"`
	// ControlList: a national control list as part of it (5(2)).
	ControlList Arrangement `json:"control_list,omitzero"`
	// DefinitionsOfArms: national definitions of (a) to (g) at least as wide as the Register of December
	// 2014 (5(3)).
	DefinitionsOfArms Arrangement `json:"definitions_of_arms,omitzero"`
	// DefinitionOfSmallArms: national definition of (h) at least as wide as the relevant UN instruments of
	// December 2014 (5(3)).
	DefinitionOfSmallArms Arrangement `json:"definition_of_small_arms,omitzero"`
	// ListProvided: the control list given to the Secretariat (5(4)).
	ListProvided Arrangement `json:"list_provided,omitzero"`
	// ImplementingMeasures: the measures that implementing the Treaty needs (5(5)).
	ImplementingMeasures Arrangement `json:"implementing_measures,omitzero"`
	// CompetentAuthorities: competent national authorities (5(5)).
	CompetentAuthorities Arrangement `json:"competent_authorities,omitzero"`
	// PointOfContact: a national point of contact (5(6)).
	PointOfContact Arrangement `json:"point_of_contact,omitzero"`
	// ContactNotified: the point of contact notified to the Secretariat (5(6)).
	ContactNotified Arrangement `json:"contact_notified,omitzero"`
	// ContactUpdated: that notice kept up to date (5(6)).
	ContactUpdated Arrangement `json:"contact_updated,omitzero"`

	// EmbargoesRefused: no authorization against Chapter VII measures (6(1)).
	EmbargoesRefused Arrangement `json:"embargoes_refused,omitzero"`
	// AgreementsRefused: no authorization against other agreements (6(2)).
	AgreementsRefused Arrangement `json:"agreements_refused,omitzero"`
	// AtrocitiesRefused: no authorization with knowledge of atrocity crimes (6(3)).
	AtrocitiesRefused Arrangement `json:"atrocities_refused,omitzero"`

	// ExportAssessment: an assessment of every export against all of 7(1) (7(1)).
	ExportAssessment Arrangement `json:"export_assessment,omitzero"`
	// MitigationConsidered: mitigation considered (7(2)).
	MitigationConsidered Arrangement `json:"mitigation_considered,omitzero"`
	// OverridingRiskRefused: no authorization on an overriding risk (7(3)).
	OverridingRiskRefused Arrangement `json:"overriding_risk_refused,omitzero"`
	// GenderBasedViolence: the risk of gender-based violence and of violence against women and children
	// taken into account (7(4)).
	GenderBasedViolence Arrangement `json:"gender_based_violence,omitzero"`
	// DetailedAuthorizations: detailed authorizations, issued before the export (7(5)).
	DetailedAuthorizations Arrangement `json:"detailed_authorizations,omitzero"`
	// ExportInformation: information about authorizations on request (7(6)).
	ExportInformation Arrangement `json:"export_information,omitzero"`

	// ImportInformation: information for the exporting State on request (8(1)).
	ImportInformation Arrangement `json:"import_information,omitzero"`
	// ImportControl: regulation of imports (8(2)).
	ImportControl Arrangement `json:"import_control,omitzero"`

	// TransitControl: regulation of transit and trans-shipment (9).
	TransitControl Arrangement `json:"transit_control,omitzero"`

	// BrokeringControl: regulation of brokering (10).
	BrokeringControl Arrangement `json:"brokering_control,omitzero"`

	// DiversionPrevention: measures to prevent diversion (11(1)).
	DiversionPrevention Arrangement `json:"diversion_prevention,omitzero"`
	// DiversionAssessment: diversion risk assessed and mitigation considered for exports (11(2)).
	DiversionAssessment Arrangement `json:"diversion_assessment,omitzero"`
	// DiversionCooperation: cooperation and exchange of information on the risk of diversion (11(3)).
	DiversionCooperation Arrangement `json:"diversion_cooperation,omitzero"`
	// DiversionResponse: measures for a detected diversion (11(4)).
	DiversionResponse Arrangement `json:"diversion_response,omitzero"`

	// ExportRecords: national records of export authorizations or of actual exports (12(1)).
	ExportRecords Arrangement `json:"export_records,omitzero"`
	// RecordsKept: records kept for at least ten years (12(4)).
	RecordsKept Arrangement `json:"records_kept,omitzero"`

	// InitialReport: the initial report (13(1)).
	InitialReport Arrangement `json:"initial_report,omitzero"`
	// UpdatesReported: new measures reported (13(1)).
	UpdatesReported Arrangement `json:"updates_reported,omitzero"`
	// AnnualReports: every annual report that has fallen due (13(3)).
	AnnualReports Arrangement `json:"annual_reports,omitzero"`

	// Enforcement: enforcement of the implementing laws (14).
	Enforcement Arrangement `json:"enforcement,omitzero"`

	// Cooperation: cooperation with other States Parties (15(1)).
	Cooperation Arrangement `json:"cooperation,omitzero"`
	// LegalAssistance: assistance in investigations and proceedings (15(5)).
	LegalAssistance Arrangement `json:"legal_assistance,omitzero"`

	// AssistanceGiven: assistance on request (16(1)).
	AssistanceGiven Arrangement `json:"assistance_given,omitzero"`

	// Practices are arrangements that go beyond the duties.
	Practices Practices `json:"practices,omitzero"`
}

// Practices is the part of a ControlSystem that the Treaty encourages or allows.
type Practices struct {
	// WiderRange: the Treaty applied to more than the eight categories (5(3)).
	WiderRange Arrangement `json:"wider_range,omitzero"`
	// ListPublic: a public control list (5(4)).
	ListPublic Arrangement `json:"list_public,omitzero"`
	// Reassessment: authorizations reassessed on new information (7(7)).
	Reassessment Arrangement `json:"reassessment,omitzero"`
	// EndUseDocuments: end-use or end-user documents (8(1)).
	EndUseDocuments Arrangement `json:"end_use_documents,omitzero"`
	// ImportSystem: an import licensing system (8(2)).
	ImportSystem Arrangement `json:"import_system,omitzero"`
	// AsksExporters: questions to exporting States about authorizations (8(3)).
	AsksExporters Arrangement `json:"asks_exporters,omitzero"`
	// BrokersRegistered: brokers registered or authorized in writing (10).
	BrokersRegistered Arrangement `json:"brokers_registered,omitzero"`
	// PartiesExamined: parties examined, further documents and assurances asked for (11(2)).
	PartiesExamined Arrangement `json:"parties_examined,omitzero"`
	// DiversionAlerts: alerts, examination and follow-up of diverted shipments (11(4)).
	DiversionAlerts Arrangement `json:"diversion_alerts,omitzero"`
	// DiversionShared: information on diversion shared (11(5)).
	DiversionShared Arrangement `json:"diversion_shared,omitzero"`
	// DiversionReported: measures against diversion reported through the Secretariat (11(6)).
	DiversionReported Arrangement `json:"diversion_reported,omitzero"`
	// ArrivalRecords: records of arms that arrive or pass through (12(2)).
	ArrivalRecords Arrangement `json:"arrival_records,omitzero"`
	// FullRecords: records with quantity, value, model, States and end users (12(3)).
	FullRecords Arrangement `json:"full_records,omitzero"`
	// EffectiveReported: measures proven effective against diversion reported (13(2)).
	EffectiveReported Arrangement `json:"effective_reported,omitzero"`
	// InformationExchange: information on implementation exchanged (15(2)).
	InformationExchange Arrangement `json:"information_exchange,omitzero"`
	// IllicitShared: information on illicit activities and actors shared (15(4)).
	IllicitShared Arrangement `json:"illicit_shared,omitzero"`
	// AntiCorruption: measures against corrupt practices (15(6)).
	AntiCorruption Arrangement `json:"anti_corruption,omitzero"`
	// LessonsShared: lessons learned exchanged (15(7)).
	LessonsShared Arrangement `json:"lessons_shared,omitzero"`
	// FundContribution: a contribution to the voluntary trust fund (16(3)).
	FundContribution Arrangement `json:"fund_contribution,omitzero"`
}
