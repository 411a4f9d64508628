// Package enumtest tests closed lists, whose values package enum writes and reads.
package enumtest

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Value is a value of a closed list.
type Value interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
}

// Reader is a pointer to a value.
type Reader[T any] interface {
	*T
	encoding.TextUnmarshaler
}

// Check tests a list that goes from the zero value to the last: each value has a name of its own and reads it back,
// nothing lies beyond the last, and the error about another text lists the names. Empty text is the zero value.
func Check[T Value, P Reader[T]](t *testing.T, last T) {
	t.Helper()
	CheckWithoutUnknown[T, P](t, last)
	value := last
	require.NoError(t, P(&value).UnmarshalText(nil), "%T", last)
	assert.Equal(t, T(0), value, "empty text")
}

// CheckWithoutUnknown is Check for a list whose zero value is one like any other, so that empty text may be an error.
func CheckWithoutUnknown[T Value, P Reader[T]](t *testing.T, last T) {
	t.Helper()
	seen := map[string]bool{}
	for v := T(0); v <= last; v++ {
		text, err := v.MarshalText()
		require.NoError(t, err, "%T", v)
		assert.Equal(t, v.String(), string(text), "%T", v)
		assert.False(t, seen[v.String()], "%T: two are named %v", v, v)
		seen[v.String()] = true
		again := last
		require.NoError(t, P(&again).UnmarshalText(text), "%T", v)
		assert.Equal(t, v, again)
	}
	_, err := (last + 1).MarshalText()
	require.Error(t, err, "%T ends at %v", last, last)
	value := last
	require.ErrorContains(t, P(&value).UnmarshalText([]byte("nonsense")), T(1).String(), "%T", last)
}
