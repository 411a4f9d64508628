package risk_test

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// examplePolicy is a whole policy in its file format; every setting names the act that it comes from.
const examplePolicy = `{
  "format": "att-policy/1", "authority": "Export Control Board", "state": "NLD", "valid_from": "2020-01-01",
  "overriding_risk": {"value": "clear", "source": "Decree 12, section 3"},
  "knowledge": {"value": "substantial_grounds_suffice", "source": "Decree 12, section 4"},
  "gender_based_violence": {"value": "raise", "limbs": ["7(1)(b)(ii)"], "source": "Decree 12, section 5"},
  "diversion_threshold": {"value": "clear", "source": "Decree 12, section 6"},
  "diversion_of_ammunition": {"value": "yes", "source": "Decree 12, section 6"},
  "diversion_of_parts": {"value": "yes", "source": "Decree 12, section 6"},
  "own_movement_takes_along": {"value": "no", "source": "Decree 12, section 2"},
  "embargo_check_days": {"value": 14, "source": "Instruction 7"},
  "records_from": {"value": "expiry_of_authorization", "source": "Archives Act"},
  "contested_measures": [{"measure": "UNE-IRN-2", "stance": "in_force", "source": "Note of 1 October 2025"}],
  "instruments": {"source": "treaty database", "joined": [
    {"id": "CT-12", "from": "2002-04-10"}, {"id": "TOC-01", "from": "2004-06-25"}, {"id": "OBL-10", "from": "1999-10-01"}]}
}`

const exampleCase = `{
  "format": "att-case/1", "reference": "2024-117", "deciding_state": "NLD", "authorization_day": "2024-05-02",
  "activity": "export", "importer": "NOR", "final_destination": "NOR",
  "lines": [{"ref": "L1", "class": "arms", "category": "armoured_combat_vehicles"}],
  "parties": [{"ref": "P1", "role": "end_user", "kind": "government", "state": "NOR", "listed": "no"}],
  "statements": [{
    "own_movement": {"keeps_ownership": "no"},
    "6(1)": {"violated": {"value": "no", "author": "sanctions desk", "on": "2024-04-29"}},
    "6(2)": {"violated": "no"},
    "6(3)": {"crime": "none", "knowledge": "none"},
    "appraisals": {
      "7(1)(a)": {"before": "negligible"}, "7(1)(b)(i)": {"before": "negligible"},
      "7(1)(b)(ii)": {"before": "negligible"}, "7(1)(b)(iii)": {"before": "negligible"},
      "7(1)(b)(iv)": {"before": "negligible"}, "7(4)": {"before": "negligible"}, "11(2)": {"before": "possible"}
    }
  }]
}`

// exampleAssessment decides the case above under the policy above.
func exampleAssessment(caseText string) risk.Assessment {
	policy, err := risk.ParsePolicy(strings.NewReader(examplePolicy))
	if err != nil {
		panic(err)
	}
	assessor, err := risk.NewAssessor(policy)
	if err != nil {
		panic(err)
	}
	c, err := risk.ParseCase(strings.NewReader(caseText))
	if err != nil {
		panic(err)
	}
	a, err := assessor.Assess(c)
	if err != nil {
		panic(err)
	}
	return a
}

func Example() {
	a := exampleAssessment(exampleCase)
	r := a.Results()[0]
	fmt.Println(a.Outcome(), "because of", r.Decisive())
	fmt.Println("Articles 6 and 7 bind the State:", a.Binding().Kind)
	fmt.Println("facts still missing:", len(r.Missing()))
	// Output:
	// authorize because of [6 7(1) 7(3)]
	// Articles 6 and 7 bind the State: in_force
	// facts still missing: 0
}

func ExampleAssessor_Assess_missing() {
	a := exampleAssessment(strings.Replace(exampleCase, `"7(4)": {"before": "negligible"}, `, "", 1))
	r := a.Results()[0]
	fmt.Println(r.Outcome(), "of", r.Possible())
	for _, m := range r.Missing() {
		fmt.Println(m.Provision, m.Question)
	}
	// Output:
	// refer of deny, authorize
	// 7(4) what is the likelihood of gender-based violence and violence against women and children?
}

func ExampleAssessment_Findings() {
	a := exampleAssessment(strings.Replace(exampleCase, `"on": "2024-04-29"`, `"on": "2024-01-02"`, 1))
	for _, f := range a.Findings() {
		fmt.Println(f.Severity, f.Code, f.Provision, f.Text())
	}
	// Output:
	// warning RISK-6-1-05 6(1) the answer "no" to 6(1) for line L1, end user P1 does not count: it was checked on 2024-01-02, longer ago than the policy allows
	// info RISK-6-1-03 6(1) no measure that covers line L1, end user P1 was found in register 7f0d63176ef7, checked to 2026-05-28
}

func ExampleAssessment_Sensitivity() {
	a := exampleAssessment(strings.Replace(exampleCase, `"7(1)(b)(ii)": {"before": "negligible"`,
		`"7(1)(b)(ii)": {"before": "substantial"`, 1))
	for _, s := range a.Sensitivity() {
		fmt.Println(s.Reading, s.Outcome)
	}
	// Output:
	// precautionary deny
	// substantial deny
	// clear authorize
	// more_likely_than_not authorize
	// balancing refer
}

func ExampleAssessment_FollowOns() {
	for _, f := range exampleAssessment(exampleCase).FollowOns() {
		if f.Provision == att.Art7Par5 || f.Provision == att.Art12Par4 {
			fmt.Println(f.Provision, f.State, f.Modality, f.Asks)
		}
	}
	// Output:
	// 7(5) NLD shall see to it that the authorization is detailed and is issued before the export
	// 12(4) NLD shall keep the records for at least ten years, by the State's policy from the day on which the authorization expires
}

func ExampleNewPolicy() {
	_, err := risk.NewPolicy(risk.PolicyData{Authority: "Board", State: "NLD", InstrumentsSource: "treaty database"})
	lines := strings.Split(err.Error(), "\n")
	fmt.Println(len(lines), "things are missing, such as:")
	fmt.Println(lines[0])
	// Output:
	// 18 things are missing, such as:
	// /diversion_of_ammunition: RISK-POLICY-01: the policy does not say: diversion_of_ammunition
}

func ExampleParseCase() {
	_, err := risk.ParseCase(strings.NewReader(`{"format": "att-case/1", "deciding_state": "NLD",
  "authorization_day": "2023-02-29", "activity": "export", "lines": [{"ref": "L1", "color": "green"}]}`))
	fmt.Println(err)
	// Output:
	// 2:24 /authorization_day: RISK-FILE-05: 2023-02-29 cannot be used: invalid date: 2023-02-29 does not exist
	// 2:84 /lines/0/color: RISK-FILE-02: unknown name color; allowed here: ref, class, category, condition_3, condition_4, control_code, description, quantity, value, end_users
}

func ExampleParsePolicy() {
	policy, err := risk.ParsePolicy(strings.NewReader(examplePolicy))
	fmt.Println(err)
	fmt.Println(policy.Choices()[5].Choice)
	// Output:
	// <nil>
	// a risk overrides from a likelihood that is clear on, after mitigation (clear reading)
}

func ExampleNewCase() {
	c, err := risk.NewCase(risk.CaseData{
		DecidingState: "NLD", AuthorizationDay: att.MustDate(2024, 5, 2), Activity: att.Export,
		Lines:   []risk.Line{{Ref: "L1", Class: risk.Known(att.Parts)}},
		Parties: []risk.Party{{Ref: "P1", Role: risk.EndUser}, {Ref: "P2", Role: risk.EndUser}},
	})
	fmt.Println(c.Pairs(), err)
	text, _ := json.Marshal(c)
	fmt.Println(string(text))
	// Output:
	// 2 <nil>
	// {"format":"att-case/1","deciding_state":"NLD","authorization_day":"2024-05-02","activity":"export","lines":[{"ref":"L1","class":"parts"}],"parties":[{"ref":"P1","role":"end_user"},{"ref":"P2","role":"end_user"}]}
}

func ExampleResult_Provisions() {
	for p := range exampleAssessment(exampleCase).Results()[0].Provisions() {
		fmt.Println(p.Provision, p.Standing, p.Residual, p.Threshold)
	}
	// Output:
	// 2(1) inside unknown unknown
	// 6(1) not_violated unknown unknown
	// 6(2) not_violated unknown unknown
	// 6(3) not_violated unknown unknown
	// 7(1)(a) under negligible clear
	// 7(1)(b)(i) under negligible clear
	// 7(1)(b)(ii) under negligible clear
	// 7(1)(b)(iii) under negligible clear
	// 7(1)(b)(iv) under negligible clear
	// 7(4) under negligible clear
	// 11(2) under possible clear
}

func ExampleRules() {
	for _, rule := range risk.Rules() {
		if rule.Code == "RISK-6-1-03" {
			fmt.Println(rule.Severity, rule.Provision, rule.Doc)
		}
	}
	// Output:
	// info 6(1) Article 6(1): a register that finds nothing settles 6(1) only together with the host's own recent check.
}

func ExampleIndicators() {
	fmt.Println(risk.Indicators()[0].ID, risk.Indicators()[0].Source.Confidence)
	// Output:
	// IND-6-1-01 high
}

func ExampleMitigationMeasures() {
	m := risk.MitigationMeasures()[2]
	fmt.Println(m.ID, m.Measure, m.Mitigates)
	// Output:
	// MIT-03 Right to on-site inspection after delivery written into the end-use statement [diversion]
}

func ExampleInstruments() {
	i := risk.Instruments()[11]
	fmt.Println(i.ID, i.Name, i.Relevance)
	// Output:
	// CT-12 Convention for the Suppression of the Financing of Terrorism [7(1)(b)(iii)]
}

func ExampleDatasets() {
	for _, d := range risk.Datasets() {
		fmt.Println(d.Name, d.Rows)
	}
	// Output:
	// instruments 56
	// mitigation-measures 40
	// risk-indicators 126
}
