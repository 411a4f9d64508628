package att_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func gapAt(t *testing.T, gaps []att.Gap, pointer string) att.Gap {
	t.Helper()
	for _, g := range gaps {
		if g.Pointer == pointer {
			return g
		}
	}
	require.Failf(t, "no gap", "at %s", pointer)
	return att.Gap{}
}

// Every duty that Articles 3 to 16 put on each State is a gap of a system of which nothing is known, and no other.
func TestGapsAreTheDutiesOfAState(t *testing.T) {
	want := map[string]bool{}
	for _, o := range everyObligation() {
		article := o.Provision.Article()
		if o.AsksState() && article >= 3 && article <= 16 && o.ID() != "16(3)#1" {
			want[o.ID()] = true
		}
	}
	got := map[string]bool{}
	var last att.Provision
	for _, g := range new(att.ControlSystem).Gaps(date(t, "2026-01-01")) {
		got[g.Obligation] = true
		assert.Equal(t, att.GapUnknown, g.Status, g.Pointer)
		assert.True(t, g.Status.Open())
		assert.Contains(t, g.Close, "say whether", g.Pointer)
		assert.NotEqual(t, att.ClassNone, g.Class, g.Pointer)
		assert.LessOrEqual(t, last.Compare(g.Provision), 0, g.Pointer)
		last = g.Provision
	}
	assert.Equal(t, want, got)
}

func TestPracticesAreNoDuties(t *testing.T) {
	system := att.ControlSystem{Practices: att.Practices{ListPublic: att.Arrangement{
		InPlace: att.Yes, Since: date(t, "2020-01-01"), Note: "gazette",
	}}}
	practices := system.PracticesOn(date(t, "2021-01-01"))
	assert.Len(t, practices, 19)
	for _, p := range practices {
		want := att.Unknown
		if p.Pointer == "/practices/list_public" {
			want = att.Yes
			assert.Equal(t, "gazette", p.Note)
		}
		assert.Equal(t, want, p.InPlace, p.Pointer)
		for _, o := range p.Provision.Sentences() {
			if o.ID() == p.Obligation {
				assert.False(t, o.AsksState(), p.Pointer)
			}
		}
	}
}

// The status of a duty by its class, by what is in place and by whether its condition applies.
func TestGapStatusTable(t *testing.T) {
	for _, row := range []struct {
		inPlace, excused     att.Answer
		binding, conditional att.GapStatus
	}{
		{att.Yes, att.Unknown, att.GapMet, att.GapMet},
		{att.Yes, att.Yes, att.GapMet, att.GapMet},
		{att.Yes, att.No, att.GapMet, att.GapMet},
		{att.No, att.Unknown, att.GapNotMet, att.GapConditional},
		{att.No, att.Yes, att.GapNotMet, att.GapNotOwed},
		{att.No, att.No, att.GapNotMet, att.GapNotMet},
		{att.Unknown, att.Unknown, att.GapUnknown, att.GapUnknown},
		{att.Unknown, att.Yes, att.GapUnknown, att.GapNotOwed},
		{att.Unknown, att.No, att.GapUnknown, att.GapUnknown},
	} {
		a := att.Arrangement{InPlace: row.inPlace, Excused: row.excused}
		system := att.ControlSystem{ControlList: a, TransitControl: a}
		gaps := system.Gaps(date(t, "2026-01-01"))
		list, transit := gapAt(t, gaps, "/control_list"), gapAt(t, gaps, "/transit_control")
		assert.Equal(t, row.binding, list.Status, row)
		assert.Equal(t, row.conditional, transit.Status, row)
		assert.Equal(t, row.binding.Open(), list.Close != "", row)
		assert.Equal(t, row.conditional.Open(), transit.Close != "", row)
	}
}

func TestArrangementCountsFromItsFirstDay(t *testing.T) {
	a := att.Arrangement{InPlace: att.Yes, Since: date(t, "2020-01-02")}
	assert.Equal(t, att.No, a.On(date(t, "2020-01-01")))
	assert.Equal(t, att.Yes, a.On(date(t, "2020-01-02")))
	assert.Equal(t, att.Unknown, a.On(att.Date{}))
	assert.Equal(t, att.Unknown, att.Arrangement{Since: date(t, "2020-01-02")}.On(date(t, "2020-01-02")))
	assert.Equal(t, att.Yes, att.Arrangement{InPlace: att.Yes}.On(att.Date{}))
}

func TestNothingIsOwedBeforeTheTreatyIsInForce(t *testing.T) {
	for provisional, want := range map[att.Answer]att.GapStatus{
		att.Yes: att.GapUnknown, att.Unknown: att.GapUnknown, att.No: att.GapNotOwed,
	} {
		system := att.ControlSystem{InForce: date(t, "2025-01-13"), Provisional: provisional}
		for _, g := range system.Gaps(date(t, "2025-01-12")) {
			if article := g.Provision.Article(); article == 6 || article == 7 {
				assert.Equal(t, want, g.Status, g.Pointer)
			} else {
				assert.Equal(t, att.GapNotOwed, g.Status, g.Pointer)
			}
		}
	}
}

func TestReportsFallDue(t *testing.T) {
	system := att.ControlSystem{InForce: date(t, "2025-01-13")}
	for _, c := range []struct {
		pointer, due string
	}{{"/initial_report", "2026-01-12"}, {"/annual_reports", "2027-05-31"}} {
		due := date(t, c.due)
		g := gapAt(t, system.Gaps(due), c.pointer)
		assert.Equal(t, due, g.Due)
		assert.Equal(t, att.GapNotOwed, g.Status)
		assert.Equal(t, att.GapUnknown, gapAt(t, system.Gaps(due.AddDays(1)), c.pointer).Status)
		assert.Equal(t, att.GapUnknown, gapAt(t, system.Gaps(att.Date{}), c.pointer).Status)
	}
	for entry, due := range map[string]string{
		"2028-02-29": "2029-02-28", "2027-03-01": "2028-02-29", "2027-02-28": "2028-02-27", "2014-12-24": "2015-12-23",
	} {
		leap := att.ControlSystem{InForce: date(t, entry)}
		assert.Equal(t, due, gapAt(t, leap.Gaps(date(t, "2026-01-01")), "/initial_report").Due.String())
	}
	far := att.ControlSystem{InForce: date(t, "9999-01-01")}
	assert.True(t, gapAt(t, far.Gaps(date(t, "9999-12-31")), "/annual_reports").Due.IsZero())
}

// fullSystem answers everything, each in its own words.
func fullSystem(t *testing.T) *att.ControlSystem {
	t.Helper()
	s := &att.ControlSystem{State: "KEN", InForce: date(t, "2025-01-13"), Provisional: att.No}
	n := 0
	fill := func(structure reflect.Value) {
		for _, field := range structure.Fields() {
			if a, ok := reflect.TypeAssert[*att.Arrangement](field.Addr()); ok {
				n++
				*a = att.Arrangement{
					InPlace: att.Yes, Since: date(t, "2020-01-01").AddDays(n), Excused: att.No,
					Note: fmt.Sprint("note ", n), Source: "law",
				}
			}
		}
	}
	fill(reflect.ValueOf(s).Elem())
	fill(reflect.ValueOf(&s.Practices).Elem())
	require.Equal(t, 60, n)
	return s
}

func TestControlSystemReadsItsOwnJSON(t *testing.T) {
	for _, s := range []*att.ControlSystem{{}, fullSystem(t)} {
		data, err := json.Marshal(s)
		require.NoError(t, err)
		var again att.ControlSystem
		require.NoError(t, json.Unmarshal(data, &again))
		assert.Equal(t, *s, again)
	}
	notes := map[string]bool{}
	for _, g := range fullSystem(t).Gaps(date(t, "2026-01-01")) {
		assert.Equal(t, att.GapMet, g.Status, g.Pointer)
		notes[g.Note] = true
	}
	for _, p := range fullSystem(t).PracticesOn(date(t, "2026-01-01")) {
		assert.Equal(t, att.Yes, p.InPlace, p.Pointer)
		notes[p.Note] = true
	}
	assert.Len(t, notes, 60, "each arrangement is read by one duty or practice")
}

func readSystem(text string) (*att.ControlSystem, att.Findings, error) {
	s, err := att.ReadControlSystem(strings.NewReader(text))
	if failed, ok := errors.AsType[*att.Error](err); ok {
		return s, failed.Findings, err
	}
	return s, nil, err
}

func TestFaultsOfAControlSystem(t *testing.T) {
	const format = `"format":"att-control-system/1"`
	found := map[att.Code]bool{}
	for text, want := range map[string]string{
		`{`:                                   "ATT-5-2-01 ",
		`{` + format + `,"control_lists":{}}`: "ATT-5-2-02 /control_lists",
		`{` + format + `,"control_list":{"in_place":"yes","color":"red"}}`: "ATT-5-2-02 /control_list/color",
		`{` + format + `,"state":"KEN","state":"UGA"}`:                     "ATT-5-2-03 /state",
		`{` + format + `,"control_list":{"in_place":"perhaps"}}`:           "ATT-5-2-04 /control_list/in_place",
		`{` + format + `,"control_list":true}`:                             "ATT-5-2-04 /control_list",
		`{` + format + `,"state":"ken"}`:                                   "ATT-5-2-04 /state",
		`{` + format + `,"practices":{"list_public":{"since":"2020"}}}`:    "ATT-5-2-04 /practices/list_public/since",
		`{"format":"att-control-system/2"}`:                                "ATT-5-2-04 /format",
		`{}`:                                                               "ATT-5-2-05 ",
	} {
		_, findings, err := readSystem(text)
		require.Len(t, findings, 1, text)
		assert.Equal(t, want, string(findings[0].Code)+" "+findings[0].Pointer, text)
		require.ErrorIs(t, err, findings[0].Code)
		assert.Positive(t, findings[0].Place.Line, text)
		assert.NotContains(t, findings[0].Text(), "{got}")
		found[findings[0].Code] = true
	}
	for _, rule := range att.ControlSystemRules() {
		assert.True(t, found[rule.Code], "no test fails %s", rule.Code)
		assert.Contains(t, rule.Doc, "5(2)")
	}
	_, _, err := readSystem(`{` + format + `}`)
	require.NoError(t, err, "passes every rule")
}

func TestControlSystemFaultOfTheReader(t *testing.T) {
	_, err := att.ReadControlSystem(iotest.ErrReader(os.ErrClosed))
	require.ErrorIs(t, err, os.ErrClosed)
	require.Error(t, json.Unmarshal([]byte(`{}`), new(att.ControlSystem)))
}

func FuzzReadControlSystem(f *testing.F) {
	f.Add(`{"format":"att-control-system/1","state":"KEN","control_list":{"in_place":"yes","since":"2020-01-01"}}`)
	f.Add(`{"format":"att-control-system/1","practices":{"list_public":{"in_place":"no"}},"control_list":null}`)
	f.Add(`{}`)
	f.Fuzz(func(t *testing.T, text string) {
		s, findings, err := readSystem(text)
		if err != nil {
			require.NotEmpty(t, findings)
			return
		}
		data, err := json.Marshal(s)
		require.NoError(t, err)
		again, _, err := readSystem(string(data))
		require.NoError(t, err)
		require.Equal(t, s, again)
		assert.Equal(t, s.Gaps(date(t, "2026-01-01")), again.Gaps(date(t, "2026-01-01")))
	})
}

func ExampleControlSystem_Gaps() {
	system := att.ControlSystem{
		State:          "KEN",
		ControlList:    att.Arrangement{InPlace: att.Yes, Source: "order of 2020"},
		TransitControl: att.Arrangement{InPlace: att.No},
		RecordsKept:    att.Arrangement{InPlace: att.No, Note: "five years"},
	}
	for _, gap := range system.Gaps(att.MustDate(2026, 1, 1)) {
		if gap.Status != att.GapUnknown {
			fmt.Printf("%s %s %s %q\n", gap.Provision, gap.Class, gap.Status, gap.Close)
		}
	}
	// Output:
	// 5(2) binding met ""
	// 9 conditional conditional "say whether the condition of the duty applies; if it does not: bring transit and trans-shipment by land, sea and air under control, or say why it is not necessary or not feasible"
	// 12(4) binding not_met "lay down a term of at least ten years"
}

func ExampleReadControlSystem() {
	_, err := att.ReadControlSystem(strings.NewReader(
		`{"format": "att-control-system/1", "control_list": {"in_place": "Yes"}, "broker_control": {}}`))
	fmt.Println(err)
	// Output:
	// 1:65 /control_list/in_place: ATT-5-2-04: Yes does not fit: answer: "Yes" is not one of unknown, yes, no
	// 1:73 /broker_control: ATT-5-2-02: broker_control is no name of the format
}
