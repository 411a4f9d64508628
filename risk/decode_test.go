package risk_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// fullCase uses every field of the format.
const fullCase = `{
  "format": "att-case/1", "reference": "A-1", "deciding_state": "NLD", "authorization_day": "2024-05-02",
  "activity": "export", "exporter": "NLD", "importer": "KEN", "final_destination": "KEN", "route": ["BEL"],
  "basis": "sale",
  "lines": [{
    "ref": "L1", "class": {"value": "ammunition", "evidence": ["TECH-1"], "author": "lab", "on": "2024-04-01"},
    "category": "small_arms_and_light_weapons", "condition_3": "yes", "condition_4": "unknown",
    "control_code": "ML3", "description": "7.62 mm", "quantity": {"number": 120000, "unit": "rounds"},
    "value": {"amount": "36000.50", "currency": "EUR"}, "end_users": ["P1"]
  }],
  "parties": [
    {"ref": "P1", "role": "end_user", "kind": "government", "name": "Police", "state": "KEN", "listed": "no"},
    {"ref": "P2", "role": "broker", "listed": {"value": "yes", "author": "desk"}, "listed_under": ["UNE-QDE"]}
  ],
  "places_of_use": [{"state": "KEN", "region": "Nairobi"}],
  "documents": [{"ref": "D1", "type": "end_use_certificate", "issuer": "ministry", "authentic": "yes", "expires": "2025-01-01"}],
  "measures": [{
    "ref": "M1", "kind": "MIT-23", "addresses": ["7(1)(b)(ii)", "11(2)"], "available": "yes",
    "verified": {"value": "yes", "evidence": ["D1"]}, "recorded": "2024-04-20", "condition": "named units"
  }],
  "weighings": [{
    "line": "L1", "end_user": "P1", "limbs": ["7(1)(a)"], "likelihood": "substantial", "result": "benefit_greater",
    "by": "minister", "on": "2024-05-01", "evidence": ["W1"]
  }],
  "statements": [{
    "line": "L1", "end_user": "P1",
    "own_movement": {"by_state_party": "no", "own_use": "no", "keeps_ownership": "no"},
    "6(1)": {
      "violated": {"value": "no", "author": "desk", "on": "2024-05-01"},
      "exemptions": [{"measure": "UNE-SOM-2", "route": "notice", "met": "yes"}],
      "coverage": [{"measure": "UNE-SOM-2", "covered": "no"}]
    },
    "6(2)": {"violated": "no", "instruments": ["OBL-10"]},
    "6(3)": {"crime": "none", "knowledge": "none"},
    "appraisals": {
      "7(1)(b)(ii)": {"before": "clear", "after": "possible", "measures": ["M1"]},
      "7(1)(b)(iii)": {"before": "negligible", "offence": "yes", "instruments": ["CT-12"]}
    },
    "contribution": "possible",
    "national": [{"criterion": "N1", "met": "yes"}]
  }],
  "remarks": [{"topic": "jobs", "text": "40 in one town"}]
}`

func TestCaseReadsEveryFieldAndWritesTheSameBytesAgain(t *testing.T) {
	c, err := risk.ParseCase(strings.NewReader(fullCase))
	require.NoError(t, err)
	once, err := json.Marshal(c)
	require.NoError(t, err)
	again, err := risk.ParseCase(bytes.NewReader(once))
	require.NoError(t, err)
	twice, err := json.Marshal(again)
	require.NoError(t, err)
	assert.Equal(t, string(once), string(twice))
	assert.Contains(t, string(once), `"quantity":{"number":"120000","unit":"rounds"}`)
	assert.Contains(t, string(once), `"value":{"amount":"36000.50","currency":"EUR"}`)
	assert.NotContains(t, string(once), "condition_4", "unknown is the same as absent")

	var want, got any
	require.NoError(t, json.Unmarshal(once, &got))
	text := strings.NewReplacer(`"condition_4": "unknown",`, "", `120000,`, `"120000",`).Replace(fullCase)
	require.NoError(t, json.Unmarshal([]byte(text), &want))
	assert.Equal(t, want, got, "nothing is lost")

	var data risk.CaseData
	require.NoError(t, json.Unmarshal(once, &data))
	assert.Equal(t, c.Data(), data)
}

func TestUnknownNullAndAbsentAreTheSame(t *testing.T) {
	bytesOf := func(field string) string {
		c, err := risk.ParseCase(strings.NewReader(`{"format":"att-case/1","deciding_state":"NLD",
			"authorization_day":"2024-05-02","activity":"export","lines":[{"ref":"L1"` + field + `}]}`))
		require.NoError(t, err)
		text, err := json.Marshal(c)
		require.NoError(t, err)
		return string(text)
	}
	absent := bytesOf("")
	assert.Equal(t, absent, bytesOf(`,"class":null`))
	assert.Equal(t, absent, bytesOf(`,"class":"unknown"`))
	assert.Equal(t, absent, bytesOf(`,"class":{}`))
	assert.Equal(t, absent, bytesOf(`,"class":{"value":"unknown","evidence":[]}`))
	assert.NotEqual(t, absent, bytesOf(`,"class":{"value":"unknown","author":"lab"}`), "a statement that it is not known")
}

func TestEverythingWrongIsListedAtOnce(t *testing.T) {
	_, err := risk.ParseCase(strings.NewReader(`{"format":"att-case/1","deciding_state":"Holland","authorization_day":
"2023-02-29","activity":"export","exporter":"BEL","colour":"red",
"lines":[{"ref":"L1","quantity":{"number":"1e9"}},{"ref":"L1"}],"statements":[{"line":"L2"}]}`))
	findings := findingsOf(err)
	var got []string
	for _, f := range findings {
		got = append(got, f.Place.String()+" "+f.Pointer+" "+string(f.Code))
	}
	assert.Equal(t, []string{
		"1:41 /deciding_state RISK-FILE-05", "2:1 /authorization_day RISK-FILE-05", "2:51 /colour RISK-FILE-02",
		"3:43 /lines/0/quantity/number RISK-FILE-05", "3:58 /lines/1/ref RISK-CASE-03",
		"3:87 /statements/0/line RISK-CASE-04",
	}, got)
	require.ErrorIs(t, err, att.Code("RISK-CASE-03"))
	assert.ErrorContains(t, err, "plain decimal number")
}

func TestCaseFilesThatCannotBeRead(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "other format": `{"format":"att-policy/1"}`, "no format": `{}`, "list": `[]`, "null": `null`,
		"binary": "\x00\xff\xfe", "deep": strings.Repeat("[", 100000),
	} {
		_, err := risk.ParseCase(strings.NewReader(text))
		require.NotEmpty(t, findingsOf(err), name)
		_, err = risk.ParsePolicy(strings.NewReader(strings.ReplaceAll(text, "att-policy", "att-case")))
		require.NotEmpty(t, findingsOf(err), name)
	}
	_, err := risk.ParseCase(iotest.ErrReader(assert.AnError))
	require.ErrorIs(t, err, att.Code("RISK-FILE-01"))
	_, err = risk.Limits{Bytes: 10}.ParseCase(strings.NewReader(fullCase))
	require.ErrorIs(t, err, att.Code("RISK-FILE-01"))
	var data risk.CaseData
	require.Error(t, json.Unmarshal([]byte(`{"format":"att-case/1","x":1}`), &data))
	var policy risk.PolicyData
	require.Error(t, json.Unmarshal([]byte(`{"format":"att-policy/1","x":1}`), &policy))
}

func TestNumbersArePlainAndExact(t *testing.T) {
	read := func(number string) (string, error) {
		c, err := risk.ParseCase(strings.NewReader(`{"format":"att-case/1","deciding_state":"NLD",
			"authorization_day":"2024-05-02","activity":"export",
			"lines":[{"ref":"L1","value":{"amount":` + number + `,"currency":"EUR"}}]}`))
		if err != nil {
			return "", err
		}
		text, err := json.Marshal(c.Data().Lines[0].Value)
		return string(text), err
	}
	for number, want := range map[string]string{
		`"1234567890123456789012345678.10"`: `1234567890123456789012345678.10`, `0.00`: `0.00`, `7`: `7`,
	} {
		got, err := read(number)
		require.NoError(t, err, number)
		assert.JSONEq(t, `{"amount":"`+want+`","currency":"EUR"}`, got)
	}
	for _, bad := range []string{`-1`, `1e3`, `"1."`, `".5"`, `"1,000"`, `""`, `"1.2.3"`, `"` + strings.Repeat("9", 41) + `"`} {
		_, err := read(bad)
		require.Error(t, err, bad)
	}
}

func TestPolicyReadsWhatItWrites(t *testing.T) {
	data := completePolicy()
	data.ValidUntil = att.MustDate(2030, 1, 1)
	data.Violence, data.RaisedLimbs = set(risk.RaiseLimbs), []risk.Limb{risk.HumanRights}
	data.NationalCriteria = []risk.NationalCriterion{{ID: "N1", Title: "Own defence needs", Source: "act"}}
	data.Instruments = append(data.Instruments, risk.JoinedInstrument{
		ID: "OWN-1", Name: "A regional convention", Relevance: []att.Provision{att.Art6Par2}, From: att.MustDate(2010, 1, 1),
		Until: att.MustDate(2020, 1, 1),
	})
	policy, err := risk.NewPolicy(data)
	require.NoError(t, err)
	once, err := json.Marshal(policy)
	require.NoError(t, err)
	again, err := risk.ParsePolicy(bytes.NewReader(once))
	require.NoError(t, err)
	twice, err := json.Marshal(again)
	require.NoError(t, err)
	assert.Equal(t, string(once), string(twice))
	assert.Equal(t, data, again.Data())
	var decoded risk.PolicyData
	require.NoError(t, json.Unmarshal(once, &decoded))
	assert.Equal(t, data, decoded)
	assert.Equal(t, risk.PolicyData{}, risk.Policy{}.Data())
	zero, err := json.Marshal(risk.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "null", string(zero))
}

func TestPolicyListsAllThatIsMissing(t *testing.T) {
	_, err := risk.NewPolicy(risk.PolicyData{})
	findings := findingsOf(err)
	missing := map[string]bool{}
	for _, f := range findings {
		missing[string(f.Code)+" "+f.Arg("want")] = true
	}
	for _, want := range []string{
		"authority", "state", "valid_from", "overriding_risk", "knowledge", "gender_based_violence",
		"diversion_threshold", "diversion_of_ammunition", "diversion_of_parts", "own_movement_takes_along", "records_from",
	} {
		assert.True(t, missing["RISK-POLICY-01 "+want], want)
	}
	for _, want := range []string{"overriding_risk", "embargo_check_days", "instruments", "records_from"} {
		assert.True(t, missing["RISK-POLICY-03 "+want], want)
	}
	_, err = risk.ParsePolicy(strings.NewReader(`{"format":"att-policy/1","overriding_risk":{"value":"firm","source":"x"}}`))
	for _, f := range findingsOf(err) {
		assert.False(t, f.Code == "RISK-POLICY-01" && f.Arg("want") == "overriding_risk", "said once, as a bad value")
	}
	_, err = risk.NewAssessor(risk.Policy{})
	require.ErrorIs(t, err, att.Code("RISK-POLICY-01"))
}

func TestPolicyValuesOutsideTheirLists(t *testing.T) {
	for name, change := range map[string]func(*risk.PolicyData){
		"reading":     func(d *risk.PolicyData) { d.OverridingRisk.Value = 99 },
		"state":       func(d *risk.PolicyData) { d.State = "XXX" },
		"raised limb": func(d *risk.PolicyData) { d.Violence.Value, d.RaisedLimbs = risk.RaiseLimbs, []risk.Limb{6} },
		"limb twice": func(d *risk.PolicyData) {
			d.Violence.Value, d.RaisedLimbs = risk.RaiseLimbs, []risk.Limb{risk.HumanRights, risk.HumanRights}
		},
		"limbs unused": func(d *risk.PolicyData) { d.RaisedLimbs = []risk.Limb{risk.HumanRights} },
		"no limbs":     func(d *risk.PolicyData) { d.Violence.Value = risk.RaiseLimbs },
		"measure twice": func(d *risk.PolicyData) {
			d.ContestedMeasures = append(d.ContestedMeasures, d.ContestedMeasures[0])
		},
		"measure unnamed": func(d *risk.PolicyData) { d.ContestedMeasures[0].Measure = "" },
		"no id":           func(d *risk.PolicyData) { d.Instruments[0].ID = "" },
		"twice":           func(d *risk.PolicyData) { d.Instruments[0].ID = d.Instruments[1].ID },
		"own unnamed":     func(d *risk.PolicyData) { d.Instruments[0].ID = "OWN" },
		"undated":         func(d *risk.PolicyData) { d.Instruments[0].From = att.Date{} },
		"ends early":      func(d *risk.PolicyData) { d.Instruments[0].Until = att.MustDate(1990, 1, 1) },
		"relevance":       func(d *risk.PolicyData) { d.Instruments[0].Relevance = []att.Provision{att.Art8} },
		"criterion":       func(d *risk.PolicyData) { d.NationalCriteria = []risk.NationalCriterion{{}} },
	} {
		data := completePolicy()
		change(&data)
		_, err := risk.NewPolicy(data)
		assert.Error(t, err, name)
	}
}

func TestCaseValuesOutsideTheirLists(t *testing.T) {
	for name, change := range map[string]func(*risk.CaseData){
		"/basis":               func(d *risk.CaseData) { d.Basis = 99 },
		"/lines/0/class":       func(d *risk.CaseData) { d.Lines[0].Class.Value = 99 },
		"/lines/0/end_users/1": func(d *risk.CaseData) { d.Lines[0].EndUsers = []string{"EU1", "EU1"} },
		"/parties/0/role":      func(d *risk.CaseData) { d.Parties[0].Role = 99 },
		"/parties/0/state":     func(d *risk.CaseData) { d.Parties[0].State = "nor" },
		"/route/0":             func(d *risk.CaseData) { d.Route = []att.State{"?"} },
		"/places_of_use/0/state": func(d *risk.CaseData) {
			d.PlacesOfUse = []att.Location{{State: "?"}}
		},
		"/documents/0/type": func(d *risk.CaseData) { d.Documents = []risk.Document{{Ref: "D", Type: 99}} },
		"/documents/0":      func(d *risk.CaseData) { d.Documents = []risk.Document{{}} },
		"/measures/0/addresses/0": func(d *risk.CaseData) {
			d.Measures = []risk.Measure{{Ref: "M", Addresses: []att.Provision{att.Art13}}}
		},
		"/weighings/0/limbs/0": func(d *risk.CaseData) { d.Weighings = []risk.Weighing{{Limbs: []risk.Limb{risk.Diversion}}} },
		"/weighings/0/end_user": func(d *risk.CaseData) {
			d.Weighings = []risk.Weighing{{EndUser: "P9"}}
		},
		"/statements/0/6(3)/crime": func(d *risk.CaseData) { d.Statements[0].Atrocities.Crime.Value = 99 },
		"/statements/0/6(1)/exemptions/0/met": func(d *risk.CaseData) {
			d.Statements[0].SecurityCouncil.Exemptions = []risk.Exemption{{Met: risk.Known(att.Answer(9))}}
		},
		"/statements/0/6(1)/coverage/0/covered": func(d *risk.CaseData) {
			d.Statements[0].SecurityCouncil.Coverage = []risk.Coverage{{Covered: risk.Known(att.Answer(9))}}
		},
		"/statements/0/national/0/met": func(d *risk.CaseData) {
			d.Statements[0].National = []risk.NationalFinding{{Met: risk.Known(att.Answer(9))}}
		},
		"/statements/0/appraisals/7(4)/before": func(d *risk.CaseData) {
			d.Statements[0].Appraisals[risk.GenderBasedViolence].Before.Value = 99
		},
		"/statements/0/appraisals/7(4)/offence": func(d *risk.CaseData) {
			d.Statements[0].Appraisals[risk.GenderBasedViolence].Offence = risk.Known(att.Yes)
		},
		"/statements/0/appraisals/7(4)/measures/0": func(d *risk.CaseData) {
			d.Statements[0].Appraisals[risk.GenderBasedViolence].Measures = []string{"M9"}
		},
		"/deciding_state": func(d *risk.CaseData) { d.Activity, d.Route = att.Transit, []att.State{"BEL"} },
	} {
		data := cleanCase()
		change(&data)
		_, err := risk.NewCase(data)
		findings := findingsOf(err)
		require.NotEmpty(t, findings, name)
		pointers := map[string]bool{}
		for _, f := range findings {
			pointers[f.Pointer] = true
		}
		assert.True(t, pointers[name], "%s: %v", name, findings)
	}
	assert.Equal(t, risk.CaseData{}, risk.Case{}.Data())
}

func FuzzParseCase(f *testing.F) {
	f.Add(fullCase)
	f.Add(`{"format":"att-case/1","lines":[{"ref":"","class":{"value":null}}]}`)
	policy, err := risk.NewPolicy(completePolicy())
	require.NoError(f, err)
	assessor, err := risk.NewAssessor(policy)
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		c, err := risk.ParseCase(strings.NewReader(text))
		if err != nil {
			require.NotEmpty(t, findingsOf(err))
			return
		}
		once, err := json.Marshal(c)
		require.NoError(t, err)
		again, err := risk.ParseCase(bytes.NewReader(once))
		require.NoError(t, err, string(once))
		twice, err := json.Marshal(again)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
		if a, err := assessor.Assess(c); err == nil {
			_, err = json.Marshal(a)
			require.NoError(t, err)
			require.NotEmpty(t, a.Explain())
		}
	})
}

func FuzzParsePolicy(f *testing.F) {
	policy, err := risk.NewPolicy(completePolicy())
	require.NoError(f, err)
	text, err := json.Marshal(policy)
	require.NoError(f, err)
	f.Add(string(text))
	f.Fuzz(func(t *testing.T, text string) {
		p, err := risk.ParsePolicy(strings.NewReader(text))
		if err != nil {
			require.NotEmpty(t, findingsOf(err))
			return
		}
		once, err := json.Marshal(p)
		require.NoError(t, err)
		again, err := risk.ParsePolicy(bytes.NewReader(once))
		require.NoError(t, err)
		twice, err := json.Marshal(again)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
		require.NotEmpty(t, p.Words())
	})
}
