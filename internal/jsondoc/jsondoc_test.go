package jsondoc_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/internal/jsondoc"
)

type word string

func (w *word) UnmarshalText(text []byte) error {
	if len(text) > 3 {
		return errors.New("at most three letters")
	}
	*w = word(text)
	return nil
}

func TestReadEveryKind(t *testing.T) {
	doc, err := jsondoc.Parse([]byte("\ufeff"+`{"s":"a\u00e9\n\ud83d\ude00","n":-12,"d":"1.5","b":true,"w":"abc",
		"list":["x","y"],"o":{"k":null},"gone":null}`), jsondoc.Limits{})
	require.NoError(t, err)
	var s, d string
	var n int
	var b bool
	var w word
	var list []string
	inner := -1
	doc.Root().Fields(
		jsondoc.Field{Name: "s", Read: func(v jsondoc.Value) { s = v.String() }},
		jsondoc.Field{Name: "n", Read: func(v jsondoc.Value) { n = v.Int(-20, 20) }},
		jsondoc.Field{Name: "d", Read: func(v jsondoc.Value) { d = v.NumberText() }},
		jsondoc.Field{Name: "b", Read: func(v jsondoc.Value) { b = v.Bool() }},
		jsondoc.Field{Name: "w", Read: func(v jsondoc.Value) { v.Text(&w) }},
		jsondoc.Field{Name: "list", Read: func(v jsondoc.Value) { list = v.Strings() }},
		jsondoc.Field{Name: "o", Read: func(v jsondoc.Value) { inner = len(v.Members()) }},
		jsondoc.Field{Name: "gone", Read: func(jsondoc.Value) { t.Error("null is absence") }},
	)
	assert.Empty(t, doc.Problems())
	assert.Equal(t, "aé\n😀", s)
	assert.Equal(t, -12, n)
	assert.Equal(t, "1.5", d)
	assert.True(t, b)
	assert.Equal(t, word("abc"), w)
	assert.Equal(t, []string{"x", "y"}, list)
	assert.Zero(t, inner)
}

func TestEveryProblemIsReportedAtItsPlace(t *testing.T) {
	doc, err := jsondoc.Parse([]byte("{\"n\": 99,\n \"n\": 1, \"s\": 5, \"w\": \"long\",\n \"x/y\": null, \"list\": {}}"),
		jsondoc.Limits{})
	require.NoError(t, err)
	var w word
	doc.Root().Fields(
		jsondoc.Field{Name: "n", Read: func(v jsondoc.Value) { assert.Zero(t, v.Int(0, 9)) }},
		jsondoc.Field{Name: "s", Read: func(v jsondoc.Value) { assert.Empty(t, v.String()) }},
		jsondoc.Field{Name: "w", Read: func(v jsondoc.Value) { v.Text(&w) }},
		jsondoc.Field{Name: "list", Read: func(v jsondoc.Value) { assert.Empty(t, v.Strings()) }},
		jsondoc.Field{Name: "need", Required: true, Read: func(jsondoc.Value) {}},
	)
	assert.Equal(t, []jsondoc.Problem{
		{Fault: jsondoc.RepeatedName, Pointer: "/n", Line: 2, Column: 2, Got: "n"},
		{Fault: jsondoc.BadValue, Pointer: "/n", Line: 1, Column: 7, Got: "99", Want: "a whole number from 0 to 9"},
		{Fault: jsondoc.WrongKind, Pointer: "/s", Line: 2, Column: 15, Got: "a number", Want: "a string"},
		{Fault: jsondoc.BadValue, Pointer: "/w", Line: 2, Column: 23, Got: "long", Want: "at most three letters"},
		{Fault: jsondoc.WrongKind, Pointer: "/list", Line: 3, Column: 23, Got: "an object", Want: "an array"},
		{Fault: jsondoc.UnknownName, Pointer: "/x~1y", Line: 3, Column: 2, Got: "x/y", Want: "n, s, w, list, need"},
		{Fault: jsondoc.Missing, Pointer: "", Line: 1, Column: 1, Want: "need"},
	}, doc.Problems())
}

func TestWrongKindsReadAsZero(t *testing.T) {
	doc, err := jsondoc.Parse([]byte(`[[], 7, "7"]`), jsondoc.Limits{})
	require.NoError(t, err)
	items := doc.Root().Items()
	require.Len(t, items, 3)
	items[0].Fields(jsondoc.Field{Name: "x", Required: true})
	assert.Nil(t, items[1].Members())
	assert.False(t, items[1].Bool())
	var w word
	items[1].Text(&w)
	assert.Zero(t, items[2].Int(0, 9))
	assert.Empty(t, items[0].NumberText())
	assert.Equal(t, jsondoc.Array, items[0].Kind())
	assert.Equal(t, "/2", items[2].Pointer())
	assert.Len(t, doc.Problems(), 6)
}

func TestSyntaxErrors(t *testing.T) {
	for text, want := range map[string]string{
		``:                      "line 1, column 1: unexpected end of the text",
		"\n x":                  "line 2, column 2: expected a JSON value",
		`{"a":1,}`:              "line 1, column 8: expected a name in double quotes",
		`{"a" 1}`:               "line 1, column 6: expected a colon after the name",
		`[1 2]`:                 "line 1, column 4: expected a comma or ']'",
		`[1] x`:                 "line 1, column 5: text after the end of the JSON value",
		`"a`:                    "line 1, column 3: the string does not end",
		`"a\n`:                  "line 1, column 5: the string does not end",
		"\"\x01\"":              "line 1, column 2: a control character must be escaped",
		"\"\\n\x01\"":           "line 1, column 4: a control character must be escaped",
		`"\x"`:                  "line 1, column 3: unknown escape in a string",
		`"\ud800"`:              "line 1, column 8: unknown escape in a string",
		`"\ud800\u0041"`:        "line 1, column 14: unknown escape in a string",
		"\"\xff\"":              "line 1, column 2: the string is not valid UTF-8",
		"\"\\n\xff\"":           "line 1, column 2: the string is not valid UTF-8",
		`-`:                     "line 1, column 2: expected a digit",
		`1.`:                    "line 1, column 3: expected a digit after the decimal point",
		`1e`:                    "line 1, column 3: expected a digit in the exponent",
		`{"a`:                   "line 1, column 4: the string does not end",
		`[[[[[1]]]]]`:           "line 1, column 5: nested deeper than the limit of 4",
		`[1,2,3,4,5,6,7,8]`:     "line 1, column 16: more than the limit of 8 values",
		strings.Repeat(" ", 65): "line 1, column 1: longer than the limit of 64 bytes",
	} {
		_, err := jsondoc.Parse([]byte(text), jsondoc.Limits{Bytes: 64, Depth: 4, Values: 8})
		require.EqualError(t, err, want, text)
	}
}

func FuzzParseAgreesWithTheStandardLibrary(f *testing.F) {
	for _, s := range []string{`{"a":[1,-0.5e+3,"\u00e9\ud83d\ude00",true,null]}`, `"\ud800"`, `01`, `[1,]`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		_, err := jsondoc.Parse([]byte(s), jsondoc.Limits{})
		if err == nil {
			require.True(t, json.Valid([]byte(strings.TrimPrefix(s, "\ufeff"))), s)
		}
	})
}

func TestTextOfARootMember(t *testing.T) {
	for text, want := range map[string]string{
		`{"a":1,"format":"x/1","format":"y"}`: "x/1", `{"format":7}`: "", `{}`: "", `["format"]`: "", `"format"`: "",
	} {
		doc, err := jsondoc.Parse([]byte(text), jsondoc.Limits{})
		require.NoError(t, err)
		assert.Equal(t, want, doc.Text("format"), text)
		assert.Empty(t, doc.Problems(), "looking reports nothing")
	}
}

type refusing string

func (r refusing) UnmarshalText([]byte) error { return errors.New(string(r)) }

func TestReasonsLeaveOutThePackage(t *testing.T) {
	for reason, want := range map[string]string{
		"att: invalid date: no such day": "invalid date: no such day", "no such day": "no such day",
		`"x": is not one of y`: `"x": is not one of y`, "not a day: 7": "not a day: 7",
	} {
		doc, err := jsondoc.Parse([]byte(`"x"`), jsondoc.Limits{})
		require.NoError(t, err)
		doc.Root().Text(refusing(reason))
		require.Len(t, doc.Problems(), 1)
		assert.Equal(t, want, doc.Problems()[0].Want)
	}
}
