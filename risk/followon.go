package risk

import (
	"slices"

	"github.com/openatt/treaty/att"
)

// FollowOn is what the Treaty asks after a decision, of whom and by when.
type FollowOn struct {
	Provision att.Provision `json:"provision"`
	// Addressee says whose duty it is; State is named when the case names it.
	Addressee string    `json:"addressee"`
	State     att.State `json:"state,omitempty"`
	// Modality is that of the Treaty: "shall", "encouraged" or "may".
	Modality string `json:"modality"`
	// Binds says whether the provision binds that State on the day of authorization: it does so only for a State
	// Party, and those of Articles 6 and 7 also for a State that applies them provisionally (23).
	Binds att.Answer `json:"binds"`
	// Asks says in our words what is asked.
	Asks string `json:"asks"`
	// From and Until are the days of the term where the Treaty gives one and its start is known.
	From  att.Date `json:"from,omitzero"`
	Until att.Date `json:"until,omitzero"`
	// Lines are the references of the lines that it is about.
	Lines []string `json:"lines"`
}

// recordYears is the least time for which records are kept (12(4)).
const recordYears = 10

// followOnRule is one row of the table below.
type followOnRule struct {
	provision           att.Provision
	addressee, modality string
	asks                string
	// state finds the State in the case.
	state func(*CaseData) att.State
	// activities are those from which the rule follows; none means all.
	activities []att.Activity
	// armsOnly rules do not reach ammunition and parts; granted ones follow only where an authorization can.
	armsOnly, granted bool
}

func deciding(d *CaseData) att.State { return d.DecidingState }

func exporting(d *CaseData) att.State {
	if d.Activity == att.Export {
		return d.DecidingState
	}
	return d.Exporter
}

func importing(d *CaseData) att.State {
	if d.Activity == att.Import {
		return d.DecidingState
	}
	if d.Importer != "" {
		return d.Importer
	}
	return d.FinalDestination
}

var (
	exportAlone     = []att.Activity{att.Export}
	exportAndImport = []att.Activity{att.Export, att.Import}
)

var followOnRules = [...]followOnRule{
	{
		provision: att.Art7Par5, addressee: "exporting State Party", modality: "shall", state: exporting,
		asks:       "see to it that the authorization is detailed and is issued before the export",
		activities: exportAlone, granted: true,
	},
	{
		provision: att.Art7Par6, addressee: "exporting State Party", modality: "shall", state: exporting,
		asks: "make appropriate information about the authorization available, on request and subject to national laws, " +
			"practices or policies, to the importing State Party and to transit and trans-shipment States Parties",
		activities: exportAlone, granted: true,
	},
	{
		provision: att.Art7Par7, addressee: "exporting State Party", modality: "encouraged", state: exporting,
		asks: "reassess the authorization on new relevant information, after consulting the importing State where " +
			"appropriate", activities: exportAlone, granted: true,
	},
	{
		provision: att.Art8Par1, addressee: "importing State Party", modality: "shall", state: importing,
		asks: "see to it that appropriate and relevant information reaches the exporting State Party, on request and " +
			"pursuant to national laws", activities: exportAndImport,
	},
	{
		provision: att.Art8Par3, addressee: "importing State Party", modality: "may", state: importing,
		asks:       "ask about pending or actual export authorizations where it is the country of final destination",
		activities: exportAndImport,
	},
	{
		provision: att.Art11Par1, addressee: "each State Party involved", modality: "shall", state: deciding,
		asks: "take measures to prevent diversion of the arms", armsOnly: true,
	},
	{
		provision: att.Art11Par3, addressee: "importing, transit, trans-shipment and exporting States Parties",
		modality: "shall", state: deciding,
		asks: "cooperate and exchange information against the risk of diversion, pursuant to national laws and where " +
			"appropriate and feasible", armsOnly: true,
	},
	{
		provision: att.Art12Par1, addressee: "exporting State Party", modality: "shall", state: exporting,
		asks:     "keep a national record of the authorization or of the actual export",
		armsOnly: true, activities: exportAlone, granted: true,
	},
}

// FollowOns lists what the Treaty asks after the decision, in the order of the Treaty. Nothing follows for lines that
// are outside it. Where an authorization may still be refused, what follows from one is listed for the case that it
// is granted.
func (a Assessment) FollowOns() []FollowOn {
	var list []FollowOn
	for i := range followOnRules {
		rule := &followOnRules[i]
		lines := a.linesOf(rule)
		if len(lines) == 0 {
			continue
		}
		list = append(list, FollowOn{
			Provision: rule.provision, Addressee: rule.addressee, State: rule.state(a.assessed.data),
			Modality: rule.modality, Asks: rule.asks, Lines: lines,
		})
	}
	list = a.recordKeeping(list)
	for i := range list {
		list[i].Binds = binds(list[i].Provision, list[i].State, a.assessed.data.AuthorizationDay)
	}
	return list
}

func binds(p att.Provision, s att.State, day att.Date) att.Answer {
	status := s.StatusOn(day)
	if status == att.StatusUnknown {
		return att.Unknown
	}
	if status == att.StatusParty {
		return att.Yes
	}
	return att.AnswerOf(att.Art7.Contains(p) && att.BindingOn(s, day).Kind == att.BindingProvisional)
}

// recordKeeping adds the terms of 12(2) and 12(4).
func (a Assessment) recordKeeping(list []FollowOn) []FollowOn {
	kept := a.linesOf(&followOnRule{armsOnly: true, granted: true})
	if len(kept) == 0 {
		return list
	}
	d := a.assessed.data
	if d.Activity != att.Export && d.Activity != att.Brokering {
		list = append(list, FollowOn{
			Provision: att.Art12Par2, Addressee: "importing or transit State Party", State: d.DecidingState,
			Modality: "encouraged", Asks: "keep a record of the arms that arrive or pass", Lines: kept,
		})
	}
	start := a.assessor.policy.data.RecordsFrom.Value
	term := FollowOn{
		Provision: att.Art12Par4, Addressee: "each State Party", State: d.DecidingState, Modality: "shall", Lines: kept,
		Asks: "keep the records for at least ten years, by the State's policy from " + recordsWords(start),
	}
	if start == FromAuthorization {
		term.From, term.Until = d.AuthorizationDay, d.AuthorizationDay.AddYears(recordYears)
	}
	return append(list, term)
}

func (r *followOnRule) followsFrom(activity att.Activity) bool {
	return len(r.activities) == 0 || slices.Contains(r.activities, activity)
}

// linesOf lists the lines for which a rule holds for at least one end user.
func (a Assessment) linesOf(rule *followOnRule) []string {
	var lines []string
	for i := range a.results {
		r := &a.results[i]
		scope := r.scope & inScope
		if rule.armsOnly {
			scope &= 1 << armsInScope
		}
		stopped := rule.granted && r.Authorizable() == att.No
		if scope == 0 || stopped || !rule.followsFrom(a.assessed.data.Activity) {
			continue
		}
		if line := r.Line(); len(lines) == 0 || lines[len(lines)-1] != line {
			lines = append(lines, line)
		}
	}
	return lines
}
