package att_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/openatt/treaty/att"
)

var testRule = att.Rule{
	Code: "TEST-1", Severity: att.SeverityError, Provision: att.Art6Par1, Message: "{got} is not {want}", Doc: "A test.",
	Translations: att.Translations{French: "{got} n'est pas {want}"},
}

var testNote = att.Rule{Code: "TEST-2", Severity: att.SeverityInfo, Message: "a note", Doc: "Another."}

func TestFindingSpeaksLateAndFallsBackToEnglish(t *testing.T) {
	f := testRule.Finding("/lines/0", att.Arg{Name: "got", Value: "a"}, att.Arg{Name: "want", Value: "b"})
	assert.Equal(t, "a is not b", f.Text())
	assert.Equal(t, "a is not b", f.Text(language.German))
	assert.Equal(t, "a is not b", f.Text(language.Russian), "no Russian text yet")
	assert.Equal(t, "a n'est pas b", f.Text(language.MustParse("fr-CA")))
	assert.Equal(t, "a n'est pas b", f.Text(language.German, language.French))
	assert.Equal(t, "a note", testNote.Finding("").Text(language.French))
	assert.Equal(t, "b", f.Arg("want"))
	assert.Empty(t, f.Arg("nothing"))
	assert.Equal(t, []string{"got", "want"}, att.Placeholders(testRule.Message))
	assert.Empty(t, att.Placeholders("no {end"))
	assert.Equal(t, att.Withheld, att.Sensitive("value").Value)
}

func TestFindingSurvivesJSON(t *testing.T) {
	f := testRule.Finding("/lines/0", att.Arg{Name: "got", Value: "<a>"}, att.Arg{Name: "want", Value: "b"})
	f.Place = att.Place{File: "case.json", Line: 3, Column: 4}
	out, err := json.Marshal(f)
	require.NoError(t, err)
	var again att.Finding
	require.NoError(t, json.Unmarshal(out, &again))
	assert.Equal(t, f.Text(), again.Text(language.French), "text read back is English only")
	assert.Equal(t, f.Args, again.Args)
	twice, err := json.Marshal(again)
	require.NoError(t, err)
	assert.Equal(t, string(out), string(twice))
	assert.Error(t, json.Unmarshal([]byte(`{"surprise":1}`), &again))
}

func TestFindingsBecomeAnErrorOnlyWhenOneIsAnError(t *testing.T) {
	assert.NoError(t, att.Findings{}.Err())
	assert.NoError(t, att.Findings{testNote.Finding("")}.Err())

	fs := att.Findings{testNote.Finding("/z"), testRule.Finding("/b"), testRule.Finding("/a"), testRule.Finding("")}
	fs.Sort()
	assert.Empty(t, fs[0].Pointer)
	assert.Equal(t, att.Code("TEST-2"), fs[3].Code)
	assert.True(t, fs.Has("TEST-2"))
	assert.False(t, fs.Without("TEST-2").Has("TEST-2"))

	err := fmt.Errorf("wrapped: %w", fs.Err())
	require.ErrorIs(t, err, att.Code("TEST-1"))
	assert.NotErrorIs(t, err, att.Code("TEST-2"))
	typed, ok := errors.AsType[*att.Error](err)
	require.True(t, ok)
	assert.Len(t, typed.Findings, 3)
	assert.Equal(t, "TEST-1: {got} is not {want}\n/a: TEST-1: {got} is not {want}\n/b: TEST-1: {got} is not {want}",
		typed.Error())
}

func TestPlace(t *testing.T) {
	assert.Empty(t, att.Place{}.String())
	assert.Equal(t, "f.xlsx:Exports!C14", att.Place{File: "f.xlsx", Sheet: "Exports", Cell: "C14"}.String())
	assert.Equal(t, "f.csv:3:7", att.Place{File: "f.csv", Line: 3, Column: 7}.String())
	at := testNote.Finding("/a")
	at.Place = att.Place{File: "f.json", Line: 2}
	at.Severity = att.SeverityError
	assert.EqualError(t, att.Findings{at}.Err(), "f.json:2 /a: TEST-2: a note")
}
