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

// findingsOf returns the findings that an error of a reader holds.
func findingsOf(err error) att.Findings {
	if failed, ok := errors.AsType[*att.Error](err); ok {
		return failed.Findings
	}
	return nil
}

// faultsOf reads each text and wants one finding of it, with a place; every rule has a text that fails it.
func faultsOf(t *testing.T, rules []att.Rule, read func(string) error, faults map[string]string) {
	t.Helper()
	found := map[att.Code]bool{}
	for text, want := range faults {
		err := read(text)
		findings := findingsOf(err)
		require.Len(t, findings, 1, text)
		f := findings[0]
		assert.Equal(t, want, fmt.Sprintf("%s %s %d:%d", f.Code, f.Pointer, f.Place.Line, f.Place.Column), text)
		require.ErrorIs(t, err, f.Code)
		assert.NotContains(t, f.Text(), "{got}")
		assert.NotContains(t, f.Text(), "{want}")
		found[f.Code] = true
	}
	assert.Len(t, found, len(rules))
	for _, rule := range rules {
		assert.True(t, found[rule.Code], "no text fails %s", rule.Code)
		assert.Contains(t, rule.Doc, "(format, for "+rule.Provision.String()+")")
		assert.Contains(t, att.Rules(), rule)
	}
}

func readItem(text string) (att.Characteristics, error) {
	return att.ReadCharacteristics(strings.NewReader(text))
}

func readDefinition(text string) (att.NationalDefinition, error) {
	return att.ReadNationalDefinition(strings.NewReader(text))
}

// TestEveryCharacteristicIsRead gives each field a value of its own, writes them all and reads them again; each
// field alone comes back from its JSON name.
func TestEveryCharacteristicIsRead(t *testing.T) {
	var full att.Characteristics
	for i := range reflect.TypeFor[att.Characteristics]().NumField() {
		var one att.Characteristics
		for _, c := range []*att.Characteristics{&full, &one} {
			switch field := reflect.ValueOf(c).Elem().Field(i).Addr().Interface().(type) {
			case *att.Platform:
				*field = att.Submarine
			case *att.Weapon:
				*field = att.Mortar
			case *att.Measure:
				*field = att.Whole(int64(i))
			case *att.Answer:
				*field = att.No
			default:
				require.Failf(t, "no value", "for field %d", i)
			}
		}
		assert.Equal(t, one, itemAgain(t, one), i)
	}
	assert.Equal(t, full, itemAgain(t, full))
	assert.Equal(t, att.Characteristics{}, itemAgain(t, att.Characteristics{}))
}

func itemAgain(t *testing.T, c att.Characteristics) att.Characteristics {
	t.Helper()
	data, err := json.Marshal(c)
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(string(data), `{"format":"att-characteristics/1","platform":`))
	again, err := readItem(string(data))
	require.NoError(t, err)
	return again
}

func TestFaultsOfCharacteristics(t *testing.T) {
	const format = `"format":"att-characteristics/1"`
	faultsOf(t, att.CharacteristicsRules(), func(text string) error {
		c, err := readItem(text)
		assert.Equal(t, att.Characteristics{}, c, "half an item is none")
		return err
	}, map[string]string{
		`{`:                                   "ATT-2-1-01  1:2",
		`{` + format + "}\n[":                 "ATT-2-1-01  2:1",
		`{` + format + `,"weapons":"mortar"}`: "ATT-2-1-02 /weapons 1:35",
		`{` + format + `,"Weapon":"mortar"}`:  "ATT-2-1-02 /Weapon 1:35",
		`{` + format + `,"weapon":"mortar","weapon":"mortar"}`: "ATT-2-1-03 /weapon 1:53",
		`{` + format + ",\n" + `"weapon":"bow"}`:               "ATT-2-1-04 /weapon 2:10",
		`{` + format + `,"unmanned":false}`:                    "ATT-2-1-04 /unmanned 1:46",
		`{` + format + `,"calibre_mm":1e2}`:                    "ATT-2-1-04 /calibre_mm 1:48",
		`{` + format + `,"calibre_mm":-1}`:                     "ATT-2-1-04 /calibre_mm 1:48",
		`{` + format + `,"calibre_mm":"75 mm"}`:                "ATT-2-1-04 /calibre_mm 1:48",
		`{` + format + `,"calibre_mm":[75]}`:                   "ATT-2-1-04 /calibre_mm 1:48",
		`[]`:                                                   "ATT-2-1-04  1:1",
		`{"format":"att-characteristics"}`:                     "ATT-2-1-04 /format 1:11",
		`{"format":1}`:                                         "ATT-2-1-04 /format 1:11",
		`{"weapon":"mortar"}`:                                  "ATT-2-1-05  1:1",
		`{"format":null,"weapon":"mortar"}`:                    "ATT-2-1-05  1:1",
	})
	_, err := readItem(`{` + format + `}`)
	require.NoError(t, err, "passes every rule")
}

func TestFaultsOfADefinition(t *testing.T) {
	const format = `"format":"att-national-definition/1"`
	faultsOf(t, att.DefinitionFormatRules(), func(text string) error {
		d, err := readDefinition(text)
		assert.Equal(t, att.NationalDefinition{}, d, "half a definition is none")
		return err
	}, map[string]string{
		`nothing`:                             "ATT-5-3-13  1:1",
		`{` + format + `,"cover":["wheels"]}`: "ATT-5-3-14 /cover 1:39",
		`{` + format + `,"bounds":[{"fact":"range_km","more":1}]}`:          "ATT-5-3-14 /bounds/0/more 1:68",
		`{` + format + `,"complete":"no","complete":"yes"}`:                 "ATT-5-3-15 /complete 1:55",
		`{` + format + `,"category":"I"}`:                                   "ATT-5-3-16 /category 1:50",
		`{` + format + `,"bounds":{}}`:                                      "ATT-5-3-16 /bounds 1:48",
		`{` + format + `,"covers":["a",1]}`:                                 "ATT-5-3-16 /covers/1 1:53",
		`{` + format + `,"bounds":[{"fact":"range_km","at_least":"much"}]}`: "ATT-5-3-16 /bounds/0/at_least 1:79",
		`{` + format + `,"bounds":[{"fact":"range_km","exclusive":"yes"}]}`: "ATT-5-3-16 /bounds/0/exclusive 1:80",
		`{` + format + `,"bounds":[null]}`:                                  "ATT-5-3-16 /bounds/0 1:49",
		`{` + format + `,"bounds":[{"at_least":25}]}`:                       "ATT-5-3-17 /bounds/0 1:49",
		`{}`: "ATT-5-3-17  1:1",
	})
	_, err := readDefinition(`{` + format + `}`)
	require.NoError(t, err, "passes every rule")
}

func TestAllFaultsComeAtOnce(t *testing.T) {
	_, err := readItem(`{"weapon":"bow","color":"red","range_km":"far","unmanned":"no","unmanned":"yes"}`)
	var codes []string
	for _, f := range findingsOf(err) {
		codes = append(codes, string(f.Code)+" "+f.Pointer)
	}
	assert.ElementsMatch(t, []string{
		"ATT-2-1-02 /color", "ATT-2-1-03 /unmanned", "ATT-2-1-04 /range_km", "ATT-2-1-04 /weapon", "ATT-2-1-05 ",
	}, codes)
}

func TestDefinitionReadsItsOwnJSON(t *testing.T) {
	for _, d := range []att.NationalDefinition{{}, {
		Category: att.Warships, ByReference: att.No, Covers: []string{"a"}, Excludes: []string{"b"},
		Bounds: []att.Bound{
			{Fact: "displacement_t", AtLeast: att.Whole(150), Exclusive: true, AtMost: att.MustMeasure("500.25")},
			{Fact: "range_km"},
		},
		Requires: []string{"military_vessel"}, Complete: att.Yes, Instruments: []string{att.InstrumentTracing},
	}} {
		data, err := json.Marshal(d)
		require.NoError(t, err)
		assert.True(t, strings.HasPrefix(string(data), `{"format":"att-national-definition/1","category":`))
		again, err := readDefinition(string(data))
		require.NoError(t, err)
		assert.Equal(t, d, again)
	}
}

func TestMeasuresAreReadAsWritten(t *testing.T) {
	for _, text := range []string{`75.000001`, `"75.000001"`} {
		c, err := readItem(`{"format":"att-characteristics/1","calibre_mm":` + text + `}`)
		require.NoError(t, err)
		assert.Equal(t, att.MustMeasure("75.000001"), c.Calibre)
	}
	for _, text := range []string{`null`, `""`} {
		c, err := readItem(`{"format":"att-characteristics/1","calibre_mm":` + text + `,"unmanned":` + text + `}`)
		require.NoError(t, err)
		assert.Equal(t, att.Characteristics{}, c, "unknown, not 0")
	}
}

func TestDocumentFaultOfTheReader(t *testing.T) {
	_, err := att.ReadCharacteristics(iotest.ErrReader(os.ErrClosed))
	require.ErrorIs(t, err, os.ErrClosed)
	_, err = att.ReadNationalDefinition(iotest.ErrReader(os.ErrClosed))
	require.ErrorIs(t, err, os.ErrClosed)
	require.Error(t, json.Unmarshal([]byte(`{}`), new(att.Characteristics)))
	require.Error(t, json.Unmarshal([]byte(`{}`), new(att.NationalDefinition)))
	_, err = att.ReadCharacteristics(strings.NewReader(strings.Repeat(" ", 20<<20)))
	require.ErrorIs(t, err, att.CodeCharacteristicsSyntax, "a document has a limit")
}

func FuzzReadCharacteristics(f *testing.F) {
	f.Add(`{"format":"att-characteristics/1","platform":"tracked","weapon":"gun","calibre_mm":"105"}`)
	f.Add(`{"format":"att-characteristics/1","range_km":25.5,"unmanned":null,"ground_to_air":"no"}`)
	f.Add(`{"format":1,"format":2}`)
	f.Fuzz(func(t *testing.T, text string) {
		c, err := readItem(text)
		if err != nil {
			require.NotEmpty(t, findingsOf(err))
			require.Equal(t, att.Characteristics{}, c)
			return
		}
		assert.Equal(t, c, itemAgain(t, c))
		assert.Len(t, att.Classify(c).Results, 8)
	})
}

func FuzzReadNationalDefinition(f *testing.F) {
	f.Add(`{"format":"att-national-definition/1","category":"battle_tanks","by_reference":"yes","complete":"yes"}`)
	f.Add(`{"format":"att-national-definition/1","bounds":[{"fact":"calibre_mm","at_least":100,"exclusive":true}]}`)
	f.Add(`{"format":"att-national-definition/1","covers":[],"bounds":[],"instruments":["x",""]}`)
	f.Fuzz(func(t *testing.T, text string) {
		d, err := readDefinition(text)
		if err != nil {
			require.NotEmpty(t, findingsOf(err))
			require.Equal(t, att.NationalDefinition{}, d)
			return
		}
		data, err := json.Marshal(d)
		require.NoError(t, err)
		again, err := readDefinition(string(data))
		require.NoError(t, err)
		require.Equal(t, d, again)
		answer, findings := att.CheckNationalDefinition(d)
		assert.Equal(t, len(findings) == 0, answer == att.Yes)
	})
}

func ExampleReadCharacteristics() {
	item, err := att.ReadCharacteristics(strings.NewReader(`{
	  "format": "att-characteristics/1",
	  "platform": "none", "weapon": "mortar", "calibre_mm": 81, "indirect_fire": "yes"
	}`))
	fmt.Println(att.Classify(item).ReportOn, err)
	_, err = att.ReadCharacteristics(strings.NewReader(`{
	  "format": "att-characteristics/1",
	  "weapon": "mortar", "caliber_mm": 81
	}`))
	for _, f := range findingsOf(err) {
		fmt.Println(f.Code, f.Place.Line, f.Place.Column, f.Text())
	}
	// Output:
	// III <nil>
	// ATT-2-1-02 3 24 caliber_mm is no name of the format
}

func ExampleReadNationalDefinition() {
	definition, err := att.ReadNationalDefinition(strings.NewReader(`{
	  "format": "att-national-definition/1",
	  "category": "large_calibre_artillery", "by_reference": "yes", "complete": "yes",
	  "bounds": [{"fact": "calibre_mm", "at_least": 100}]
	}`))
	answer, findings := att.CheckNationalDefinition(definition)
	fmt.Println(answer, findings[0].Code, findings[0].Pointer, err)
	// Output:
	// no ATT-5-3-03 /bounds/0/at_least <nil>
}
