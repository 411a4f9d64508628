package table_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/internal/table"
)

func TestRead(t *testing.T) {
	rows, err := table.Read("a,b\n1,\"2,3\"\n", ',', "a", "b")
	require.NoError(t, err)
	require.Len(t, rows, 1)
	assert.Equal(t, "2,3", rows[0].Cell("b"))
	assert.Panics(t, func() { rows[0].Cell("c") })

	rows = table.MustRead([]byte("\ufeffa\tb\nsay \"x\"\ty\n"), '\t', "a", "b")
	assert.Equal(t, `say "x"`, rows[0].Cell("a"))

	_, err = table.Read("", ',', "a")
	require.Error(t, err)
	_, err = table.Read("b\n1\n", ',', "a")
	require.Error(t, err)
	_, err = table.Read("a,b\n1\n", ',', "a", "b")
	require.Error(t, err)
	assert.Panics(t, func() { table.MustRead([]byte("x\n"), ',', "a") })
}
