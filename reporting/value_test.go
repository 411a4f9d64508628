package reporting_test

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enumtest"
	"github.com/openatt/treaty/reporting"
)

// report is a value built by a program, without raw text.
func report() reporting.AnnualReport {
	return reporting.AnnualReport{
		Template: "2017", State: reporting.Partner{State: "NOR"}, Year: reporting.Year{Number: 2017},
		Authority: "Ministry of Foreign Affairs", Submitted: att.MustDate(2018, 5, 31), Withheld: att.Yes,
		DefinitionsIncluded: att.No,
		Exports: reporting.Form{
			Included: att.Yes, NilIncluded: att.No, Basis: reporting.Actual, Visibility: reporting.Public,
			Lines: []reporting.Line{
				{
					Category: reporting.CategoryCell{Heading: reporting.HeadingI}, Quantity: reporting.NumberOf(3),
					Partner: reporting.Partner{State: "FRA"}, Description: "tank",
				},
				{
					Category: reporting.CategoryCell{Heading: reporting.HeadingVIIIA4}, Partner: reporting.Partner{State: "CHL"},
					Quantity: reporting.Quantity{Kind: reporting.QuantityWithheld}, Withheld: att.Yes,
				},
				{
					Category: reporting.CategoryCell{Heading: reporting.HeadingVI}, Partner: reporting.Partner{State: "CHL"},
					Value:    reporting.Value{Amount: "12000000", Currency: "NOK", Unit: "units"},
					Quantity: reporting.Quantity{Kind: reporting.QuantityValue},
				},
			},
		},
		Imports: reporting.Form{Included: att.No, NilIncluded: att.Yes, Nil: att.Yes, Basis: reporting.Actual},
	}
}

func TestACleanReportHasNoFindings(t *testing.T) {
	c := checker(t, nil)
	assert.Equal(t, []att.Code{reporting.CodeWithheld}, codesOf(c.CheckReport(report())))
	assert.Equal(t, reporting.Key{State: "NOR", Year: 2017}, report().Key())
	result, err := c.Check("", reporting.Records(report()), nil)
	require.NoError(t, err)
	assert.Equal(t, []reporting.RuleCount{{Code: reporting.CodeWithheld, Severity: att.SeverityInfo, Count: 1}}, result.Counts,
		"nobody listens, all the same it counts")
	require.Len(t, result.Reports, 1)
	assert.Equal(t, reporting.FormWithheld, result.Reports[0].Exports.Status)
	assert.Equal(t, reporting.FormNil, result.Reports[0].Imports.Status)
	assert.Equal(t, reporting.Actual, result.Reports[0].Exports.Basis)
}

func codesOf(findings att.Findings) []att.Code {
	var codes []att.Code
	for _, f := range findings {
		codes = append(codes, f.Code)
	}
	return codes
}

func TestAnEmptyReportIsNotNil(t *testing.T) {
	c := checker(t, nil)
	found := c.CheckReport(reporting.AnnualReport{})
	for _, code := range []att.Code{reporting.CodeReporter, reporting.CodeYear, reporting.CodeNoForm, reporting.CodeRequired} {
		assert.True(t, found.Has(code), code)
	}
	require.ErrorIs(t, found.Err(), reporting.CodeReporter)
	result, err := c.Check("", reporting.Records(), nil)
	require.NoError(t, err)
	assert.Empty(t, result.Reports)
}

func TestFormStatus(t *testing.T) {
	c := checker(t, nil)
	for want, change := range map[reporting.FormStatus]func(*reporting.Form){
		reporting.FormAbsent:   func(f *reporting.Form) { *f = reporting.Form{} },
		reporting.FormNil:      func(f *reporting.Form) { *f = reporting.Form{Nil: att.Yes} },
		reporting.FormComplete: func(f *reporting.Form) { f.Lines = f.Lines[:1] },
		reporting.FormPartial: func(f *reporting.Form) {
			f.Lines = f.Lines[:1:1]
			f.Lines[0].Partner = reporting.Partner{Raw: "Norway"}
		},
		reporting.FormWithheld:   func(*reporting.Form) {},
		reporting.FormRestricted: func(f *reporting.Form) { f.Visibility = reporting.StatesPartiesOnly },
	} {
		r := report()
		r.Withheld = att.No
		change(&r.Exports)
		result, err := c.Check("", reporting.Records(r), func(*reporting.Mark) {})
		require.NoError(t, err)
		assert.Equal(t, want, result.Reports[0].Exports.Status, want.String())
		data, err := json.Marshal(result)
		require.NoError(t, err)
		var back reporting.Result
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, result, back)
		indented, err := result.MarshalIndented()
		require.NoError(t, err)
		assert.JSONEq(t, string(data), string(indented))
	}
}

func TestProfilesAndSwitches(t *testing.T) {
	text := table(t, "partner=Norway")
	lenient := checkCSV(t, text, func(o *reporting.Options) { o.Profile = reporting.Lenient })
	for _, f := range lenient {
		if f.Code == reporting.CodeSelf {
			assert.Equal(t, att.SeverityWarning, f.Severity)
		}
	}
	off := checkCSV(t, text, func(o *reporting.Options) { o.Off = []att.Code{reporting.CodeSelf} })
	assert.False(t, has(off, reporting.CodeSelf))
	assert.True(t, has(off, reporting.CodeSwitchedOff))
	for _, options := range []reporting.Options{
		{}, {Profile: reporting.Strict, State: "XXX"}, {Profile: reporting.Strict, Off: []att.Code{"REP-0"}},
	} {
		_, err := reporting.NewChecker(options)
		require.ErrorIs(t, err, reporting.ErrOptions)
	}
}

func TestDeclaredReport(t *testing.T) {
	text := "flow,category,quantity,partner\nexport,I,3,France\n"
	found := checkCSV(t, text, func(o *reporting.Options) { o.State, o.Year = "NOR", 2017 })
	assert.False(t, has(found, reporting.CodeReporter))
	assert.Equal(t, reporting.Key{State: "NOR", Year: 2017}, found[0].Report)
	assert.Equal(t, "? ?", reporting.Key{}.String())
}

func TestPreviousReport(t *testing.T) {
	source, err := reporting.NewCSVReader(strings.NewReader(table(t, "quantity=118")), reporting.CSVOptions{})
	require.NoError(t, err)
	memory, err := checker(t, nil).Remember("2017.csv", source)
	require.NoError(t, err)
	found := checkCSV(t, table(t, "quantity=118|year=2018|comments=other words"), func(o *reporting.Options) { o.Previous = memory })
	assert.True(t, has(found, reporting.CodeSameAsBefore))
	found = checkCSV(t, table(t, "quantity=118|year=2019"), func(o *reporting.Options) { o.Previous = memory })
	assert.False(t, has(found, reporting.CodeSameAsBefore))
	source, err = reporting.NewCSVReader(strings.NewReader(table(t, "", "")), reporting.CSVOptions{Limits: reporting.Limits{Rows: 1}})
	require.NoError(t, err)
	_, err = checker(t, nil).Remember("2017.csv", source)
	require.ErrorIs(t, err, reporting.ErrLimit)
}

func TestTotalsOfAllPartners(t *testing.T) {
	for total, wrong := range map[string]bool{"7": false, "8": true} {
		found := checkCSV(t, table(t, "quantity=3", "quantity=4|partner=Chile", "quantity="+total+"|partner=TOTAL"), nil)
		assert.Equal(t, wrong, has(found, reporting.CodeTotal), total)
	}
	found := checkCSV(t, table(t, "category=VIII|quantity=9", "category=VIII.A|quantity=4", "category=VIII.B.1|quantity=5"), nil)
	assert.False(t, has(found, reporting.CodeTotal))
}

func TestJSONReader(t *testing.T) {
	whole := `{"exports":{"nil":"no","basis":"actual","lines":[{"quantity":{"kind":"withheld"},"partner":{"state":"FRA"},` +
		`"category":{"heading":"I"},"basis_raw":"actual","value":{"raw":"5","amount":"5","currency":"EUR","unit":"thousand"},` +
		`"origin":{"raw":"Sweden","state":"SWE"},"intermediate":{"raw":"Malta","state":"MLT"},"withheld_raw":"yes","place":{}}]},` +
		`"imports":{"nil":"yes"},"definitions":[{"category":{"raw":"I"},"text":"a","thresholds":[{"measure":"gun_mm","at_least":"75"}]}],` +
		`"year":{"number":2017},"state":{"state":"NOR"},"authority":"\u00e9\ud83d\ude00\n","format":"att-annual-report/1"}`
	found := checkJSON(t, whole)
	for _, code := range []att.Code{reporting.CodeJSONKey, reporting.CodeJSONUnknown, reporting.CodeJSONType, reporting.CodeDisagrees, reporting.CodeReporter} {
		assert.False(t, has(found, code), "%s: %v", code, found)
	}
	assert.True(t, has(found, reporting.CodeWithheld))
	for what, c := range map[string]struct {
		text string
		code att.Code
	}{
		"exports":          {jsonReport(`,"exports":[]`), reporting.CodeJSONType},
		"lines":            {jsonReport(`,"exports":{"lines":{}}`), reporting.CodeJSONType},
		"line":             {jsonReport(`,"exports":{"lines":[7,[1],{}]}`), reporting.CodeJSONType},
		"state":            {`{"format":"att-annual-report/1","state":"NOR","year":{"raw":null,"more":[{}]}}`, reporting.CodeJSONType},
		"definitions":      {jsonReport(`,"definitions":{"a":[1,{"b":null}]}`), reporting.CodeJSONType},
		"definition":       {jsonReport(`,"definitions":[{"colour":1}]`), reporting.CodeJSONUnknown},
		"definition twice": {jsonReport(`,"definitions":[{"text":"a","text":"b"}]`), reporting.CodeJSONKey},
		"definition case":  {jsonReport(`,"definitions":[{"Text":"a"}]`), reporting.CodeJSONUnknown},
		"definition kind":  {jsonReport(`,"definitions":[7]`), reporting.CodeJSONType},
		"thresholds":       {jsonReport(`,"definitions":[{"thresholds":7}]`), reporting.CodeJSONType},
		"threshold":        {jsonReport(`,"definitions":[{"thresholds":[7]}]`), reporting.CodeJSONType},
		"threshold key":    {jsonReport(`,"definitions":[{"thresholds":[{"at_most":"7"}]}]`), reporting.CodeJSONUnknown},
		"title":            {jsonReport(`,"colour":1`), reporting.CodeJSONUnknown},
		"twice":            {jsonReport(`,"authority":"a","authority":"b"`), reporting.CodeJSONKey},
		"category":         {jsonLine(`,"category":7`), reporting.CodeJSONType},
		"heading":          {jsonLine(`,"basis":{"a":1}`), reporting.CodeJSONType},
		"kind": {
			strings.Replace(jsonLine(""), `"quantity":{"raw":"3"}`, `"quantity":{"raw":"classified","kind":"number"}`, 1),
			reporting.CodeDisagrees,
		},
		"partner": {
			strings.Replace(jsonLine(""), `"partner":{"raw":"France"}`, `"partner":{"raw":"France","state":"DEU"}`, 1),
			reporting.CodeDisagrees,
		},
		"category code": {
			strings.Replace(jsonLine(""), `{"raw":"I"}`, `{"raw":"I","heading":"II"}`, 1), reporting.CodeDisagrees,
		},
		"code": {strings.Replace(jsonLine(""), `{"raw":"I"}`, `{"raw":"I","code_raw":"II"}`, 1), reporting.CodeLabel},
	} {
		assert.True(t, has(checkJSON(t, c.text), c.code), what)
	}
}

func TestJSONPlaces(t *testing.T) {
	text := strings.ReplaceAll(jsonLine(`,"comments":"é","colour":"red"`), `,"`, ",\n \"")
	for _, f := range checkJSON(t, text) {
		if f.Code == reporting.CodeJSONUnknown {
			assert.Equal(t, 9, f.Place.Line)
			assert.Equal(t, 2, f.Place.Column)
			return
		}
	}
	assert.Fail(t, "not found")
}

func TestJSONRefusals(t *testing.T) {
	for text, want := range map[string]error{
		``: reporting.ErrSyntax, `[]`: reporting.ErrSyntax, `{`: reporting.ErrSyntax, `{"a"}`: reporting.ErrSyntax, `{"a":}`: reporting.ErrSyntax,
		`{"a":1,}`: reporting.ErrSyntax, `{"a":1 "b":2}`: reporting.ErrSyntax, `{"a":01}`: reporting.ErrSyntax, `{"a":1.}`: reporting.ErrSyntax,
		`{"a":1e}`: reporting.ErrSyntax, `{"a":tru}`: reporting.ErrSyntax, `{"a":"\x"}`: reporting.ErrSyntax, `{"a":"\u12g4"}`: reporting.ErrSyntax,
		"{\"a\":\"\n\"}": reporting.ErrSyntax, "{\"a\":\"\\n\n\"}": reporting.ErrSyntax, `{"a":"`: reporting.ErrSyntax, `{"a":"\n`: reporting.ErrSyntax,
		`{"a":[1,]}`: reporting.ErrSyntax, `{"a":[1 2]}`: reporting.ErrSyntax, `{"a":-}`: reporting.ErrSyntax, `{"a":1}x`: reporting.ErrSyntax, `{"format":"att-annual-report/1"}}`: reporting.ErrSyntax,
		`{"exports":{"lines":[{]}}`: reporting.ErrSyntax, `{"definitions":[1 2]}`: reporting.ErrSyntax, `{"definitions":[`: reporting.ErrSyntax,
		`{"a":{"b":1 }`: reporting.ErrSyntax, `{"exports":{"lines":tru}}`: reporting.ErrSyntax, `{"state":tru}`: reporting.ErrSyntax,
		`{"format":"other"}`:                  reporting.ErrKind,
		"%PDF-1.7":                            reporting.ErrKind,
		"P\x00K":                              reporting.ErrKind,
		`{"a":` + strings.Repeat("[", 50):     reporting.ErrLimit,
		strings.Repeat(" ", 2000) + `{"a":1}`: reporting.ErrLimit,
		`{"format":"att-annual-report/1","a":-1.5E+7}` + strings.Repeat(" ", 2000): reporting.ErrLimit,
	} {
		_, err := reporting.NewJSONReader(strings.NewReader(text), reporting.Limits{Bytes: 1000})
		require.ErrorIs(t, err, want, text)
		_, err = reporting.ReadJSON(strings.NewReader(text), reporting.Limits{Bytes: 1000})
		require.Error(t, err, text)
	}
	_, err := reporting.NewJSONReader(iotest.ErrReader(errBroken), reporting.Limits{})
	require.ErrorIs(t, err, errBroken)
	_, err = reporting.ReadJSON(iotest.ErrReader(errBroken), reporting.Limits{})
	require.ErrorIs(t, err, errBroken)
	require.ErrorIs(t, reporting.WriteJSON(brokenWriter{}, report()), errBroken)
	source, err := reporting.NewJSONReader(strings.NewReader(jsonReport(`,"imports":{"lines":[{},{}]}`)), reporting.Limits{Rows: 1})
	require.NoError(t, err)
	_, err = checker(t, nil).Check("", source, nil)
	require.ErrorIs(t, err, reporting.ErrLimit)
	_, err = reporting.ReadJSON(strings.NewReader(`{"format":"other"}`), reporting.Limits{})
	require.ErrorIs(t, err, reporting.ErrKind)
}

func TestQuantities(t *testing.T) {
	assert.Equal(t, reporting.Quantity{}, reporting.NumberOf(-1))
	for format, cases := range map[reporting.NumberFormat]map[string]int64{
		{}:                    {"12": 12, "007": 7, "621*": 621, "5 (1)": 5, "12a": -1, "1,234": -1, "1.5": -1, "lots": -1},
		reporting.PointFormat: {"54,534": 54534, "1,234,567.00": 1234567, "1,23": -1, "1.5": -1, ",123": -1, "1234,567": -1},
		reporting.CommaFormat: {"54.534": 54534, "32,0": 32, "32,5": -1},
		reporting.SpaceFormat: {"386 000": 386000, "386\u00a0000": 386000, "7 56000": -1},
		{Decimal: "."}:        {"12.0": 12, "1,000": -1},
	} {
		for text, want := range cases {
			found := checkCSV(t, table(t, "quantity="+text), func(o *reporting.Options) { o.Numbers = format })
			wrong := has(found, reporting.CodeNotCount) || has(found, reporting.CodeAmbiguous) || has(found, reporting.CodeNumberText)
			assert.Equal(t, want < 0, wrong, "%v %q", format, text)
			source, err := reporting.NewCSVReader(strings.NewReader(table(t, "quantity="+text)), reporting.CSVOptions{})
			require.NoError(t, err)
			reports, err := checker(t, func(o *reporting.Options) { o.Numbers = format }).Collect("", source)
			require.NoError(t, err)
			if quantity := reports[0].Exports.Lines[0].Quantity; want >= 0 {
				assert.Equal(t, want, quantity.Number, "%v %q", format, text)
				assert.Equal(t, text, quantity.Raw)
			}
		}
	}
	found := checkCSV(t, table(t, "quantity=99999999999999999999"), nil)
	assert.True(t, has(found, reporting.CodeNotCount))
	found = checkCSV(t, table(t, "quantity=54,534"), nil)
	assert.Contains(t, found[0].Text(), "12,345.5 gives 54534")
}

func TestValues(t *testing.T) {
	for text, want := range map[string]string{
		"1250000": "1250000", "12.50": "12.50", "1,5": "", "1.234": "", "-5": "", "5 EUR": "", "classified": "",
	} {
		source, err := reporting.NewCSVReader(strings.NewReader(table(t, "currency=EUR|value="+text)), reporting.CSVOptions{})
		require.NoError(t, err)
		reports, err := checker(t, nil).Collect("", source)
		require.NoError(t, err)
		value := reports[0].Exports.Lines[0].Value
		assert.Equal(t, want, value.Amount, text)
		amount, err := value.Decimal()
		assert.Equal(t, want == "", err != nil, text)
		if err == nil {
			assert.True(t, amount.IsPositive())
		}
	}
	for text, want := range map[string]bool{"1,250.75": false, "1,250.7a": true, "12,50": true, "1,250.75.1": true} {
		found := checkCSV(t, table(t, "currency=EUR|value="+text), english)
		assert.Equal(t, want, has(found, reporting.CodeValue), text)
	}
	for _, code := range []att.Code{reporting.CodeValue, reporting.CodeNoCurrency, reporting.CodeNoUnit} {
		assert.False(t, has(checkCSV(t, table(t, "value=classified"), nil), code), code)
	}
}

func TestHeadings(t *testing.T) {
	assert.Len(t, reporting.Headings(), 30)
	for _, h := range reporting.Headings() {
		for _, label := range []string{h.String(), h.String() + " " + h.Label(), strings.ToLower(h.Label())} {
			if label == "" {
				continue
			}
			back, err := reporting.ParseHeading(label)
			require.NoError(t, err, label)
			assert.Equal(t, h.Category(), back.Category(), label)
		}
		if parent := h.Parent(); parent != reporting.HeadingUnknown {
			assert.True(t, parent.IsTotal(), h.String())
			assert.Equal(t, h.Category(), parent.Category())
		}
	}
	for label, want := range map[string]string{
		"VII. (b) Man-Portable Air-Defence Systems (MANPADS).": "VII.b", "IV (a)": "IV.a", "Category III": "III", "VIII.B.6": "VIII.B.6",
		"VIII A 4": "VIII.A.4", "Cat. II": "II", "V.a.": "V.a", "VOL": "VOL", "IV.attack helicopters": "IV", "IVb drones": "IV.b", "III* guns": "III",
	} {
		h, err := reporting.ParseHeading(label)
		require.NoError(t, err, label)
		assert.Equal(t, want, h.String(), label)
	}
	for _, label := range []string{"", "IX", "tanks", "IVX", "Victor", "V12", "i) provisional"} {
		_, err := reporting.ParseHeading(label)
		require.Error(t, err, label)
	}
	assert.Equal(t, att.CategoryUnknown, reporting.HeadingVoluntary.Category())
	assert.Empty(t, reporting.Heading(99).Label())
	assert.Empty(t, reporting.FieldCount.String())
}

func TestClosedListsGoThroughText(t *testing.T) {
	enumtest.Check(t, reporting.StatesPartiesOnly)
	enumtest.Check(t, reporting.Actual)
	enumtest.Check(t, reporting.QuantityZeroWithRemark)
	enumtest.Check(t, reporting.FormRestricted)
	enumtest.Check(t, reporting.Lenient)
	enumtest.Check(t, reporting.HeadingVoluntary)
	enumtest.Check(t, reporting.ClassVoluntary)
}

func TestCellName(t *testing.T) {
	for column, want := range map[int]string{1: "A7", 3: "C7", 26: "Z7", 27: "AA7", 702: "ZZ7", 703: "AAA7"} {
		assert.Equal(t, want, reporting.CellName(column, 7))
	}
	assert.NotPanics(t, func() { reporting.CellName(math.MaxInt, 1) })
}

func TestFormByFlow(t *testing.T) {
	r := report()
	assert.Len(t, r.Form(att.Export).Lines, 3)
	assert.Equal(t, att.Yes, r.Form(att.Import).Nil)
	assert.Empty(t, r.Form(att.Transit))
	var b bytes.Buffer
	require.NoError(t, reporting.WriteJSON(&b, r))
	back, err := reporting.ReadJSON(&b, reporting.Limits{})
	require.NoError(t, err)
	r.Format = reporting.FormatAnnual
	assert.Equal(t, r, back)
}
