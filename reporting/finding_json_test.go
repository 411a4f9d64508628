package reporting_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// keysOf lists the keys of an object, with those of objects inside it, in the order of the text.
func keysOf(t *testing.T, text []byte) string {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(text))
	var keys []string
	isKey := false
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return strings.Join(keys, " ")
		}
		require.NoError(t, err)
		if name, ok := token.(string); ok && isKey {
			keys = append(keys, name)
			isKey = false
			continue
		}
		isKey = true
	}
}

// A finding in JSON has the same keys in the same order, whether what they hold is known or not.
func TestKeysOfAFinding(t *testing.T) {
	const want = "file sheet cell line report state year code severity provision pointer message raw suggestion"
	findings := []reporting.Finding{
		{},
		{Report: reporting.Key{State: "ARG", Year: 2012}, Raw: "a", Suggestion: "b", EndColumn: 7, Replacement: `"b"`},
		{Finding: att.Finding{Place: att.Place{File: "a.xlsx", Sheet: "Exports", Cell: "C14"}}},
	}
	findings = append(findings, checkCSV(t, table(t, "reporter=Atlantis|year=x|partner=Chrypre|quantity=10 pcs"), nil)...)
	findings = append(findings, checkJSON(t, registerLine(`,"quantity":3,"colour":"red"`))...)
	require.Greater(t, len(findings), 10)
	for _, f := range findings {
		text, err := json.Marshal(f)
		require.NoError(t, err)
		assert.Equal(t, want, keysOf(t, text), string(text))
	}
	text, err := json.Marshal(findings[1])
	require.NoError(t, err)
	assert.Contains(t, string(text), `"report":{"state":"ARG","year":2012},`)
	text, err = json.Marshal(findings[0])
	require.NoError(t, err)
	assert.Contains(t, string(text), `"line":0,"report":{"state":"","year":0},"code":""`)
}
