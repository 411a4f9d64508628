package jsondoc_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/internal/jsondoc"
)

func TestLocate(t *testing.T) {
	doc, err := jsondoc.Parse([]byte("{\n  \"a\": [1,\n    {\"b/c\": {\"~\": true}}],\n  \"7\": \"x\"\n}"), jsondoc.Limits{})
	require.NoError(t, err)
	for pointer, want := range map[string]string{
		"":             "1:1",
		"/a":           "2:8",
		"/a/0":         "2:9",
		"/a/1/b~1c":    "3:13",
		"/a/1/b~1c/~0": "3:19",
		"/7":           "4:8",
		"/missing":     "1:1",
		"/a/2":         "2:8",
		"/a/-1":        "2:8",
		"/a/x":         "2:8",
		"/a/1/gone":    "3:5",
		"/a/1/gone/on": "3:5",
		"/7/0":         "4:8",
		"astray":       "1:1",
	} {
		line, column := doc.Locate(pointer)
		assert.Equal(t, want, fmt.Sprintf("%d:%d", line, column), pointer)
	}
}

// Many pointers into one container cost a walk of it once, not once each.
func TestLocateManyInOneContainer(t *testing.T) {
	const many = 30_000
	text := "{" + strings.Repeat("\"x\":1,", many) + "\"list\":[" + strings.Repeat("{},", many) + "{}]}"
	doc, err := jsondoc.Parse([]byte(text), jsondoc.Limits{})
	require.NoError(t, err)
	last, inOrder := 0, true
	for i := range many {
		_, column := doc.Locate(fmt.Sprintf("/list/%d/ref", i))
		inOrder = inOrder && column > last
		last = column
	}
	assert.True(t, inOrder)
}
