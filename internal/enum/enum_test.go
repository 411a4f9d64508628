package enum_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/internal/enum"
)

type colour uint8

func TestNamesGoBothWays(t *testing.T) {
	names := []string{"unknown", "red", "blue"}
	for i, name := range names {
		assert.Equal(t, name, enum.Name(names, colour(i)))
		text, err := enum.Marshal("test: colour", names, colour(i))
		require.NoError(t, err)
		var c colour
		require.NoError(t, enum.Unmarshal("test: colour", names, text, &c))
		assert.Equal(t, colour(i), c)
	}
	c := colour(2)
	require.NoError(t, enum.Unmarshal("test: colour", names, nil, &c))
	assert.Zero(t, c)
	assert.EqualError(t, enum.Unmarshal("test: colour", names, []byte("green"), &c),
		`test: colour: "green" is not one of unknown, red, blue`)
	assert.Equal(t, "invalid", enum.Name(names, colour(9)))
	_, err := enum.Marshal("test: colour", names, colour(9))
	assert.EqualError(t, err, "test: colour: value 9 is outside the list")
}
