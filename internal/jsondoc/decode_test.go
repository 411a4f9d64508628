package jsondoc_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/internal/jsondoc"
)

type shape struct {
	Name  string   `json:"name"`
	Count int64    `json:"count,omitempty"`
	Word  word     `json:"word"`
	Parts []shape  `json:"parts,omitempty"`
	Texts []string `json:"texts"`
	Left  float64  `json:"left"`
	Bare  string
}

func decode(t *testing.T, text string) (shape, []jsondoc.Problem) {
	t.Helper()
	doc, err := jsondoc.Parse([]byte(text), jsondoc.Limits{})
	require.NoError(t, err)
	var s shape
	doc.Root().Decode(&s)
	return s, doc.Problems()
}

func TestDecode(t *testing.T) {
	s, problems := decode(t, `{"name":"a","count":-5,"word":"abc","parts":[{"name":"b"},{}],"texts":[]}`)
	assert.Empty(t, problems)
	assert.Equal(t, shape{Name: "a", Count: -5, Word: "abc", Parts: []shape{{Name: "b"}, {}}}, s)
}

func TestDecodeReportsEverything(t *testing.T) {
	_, problems := decode(t, `{"Name":"a","count":1.5,"word":"abcd","parts":[{"name":7,"bare":""},null],"texts":{},
		"count":1}`)
	var faults []string
	for _, p := range problems {
		faults = append(faults, p.Pointer)
	}
	assert.Equal(t, []string{
		"/count", "/count", "/word", "/parts/0/name", "/parts/0/bare", "/parts/1", "/texts", "/Name",
	}, faults)
	s, problems := decode(t, `{"count":9223372036854775808}`)
	assert.Zero(t, s)
	require.Len(t, problems, 1)
	assert.Equal(t, "a whole number of at most 64 bits", problems[0].Want)
	_, problems = decode(t, `{"count":"1"}`)
	assert.Len(t, problems, 1)
	_, problems = decode(t, `{"left":1.5}`)
	assert.Len(t, problems, 1, "a kind that Decode does not know")
	_, problems = decode(t, `[]`)
	assert.Len(t, problems, 1)
}
