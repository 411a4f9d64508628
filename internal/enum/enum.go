// Package enum reads and writes the text of small closed lists. The first name of a list belongs to the zero value.
package enum

import (
	"fmt"
	"strings"
)

// Name returns the name of v, or "invalid" when the list has none.
func Name[T ~uint8](names []string, v T) string {
	if int(v) < len(names) {
		return names[v]
	}
	return "invalid"
}

// Marshal returns the name of v and an error when the list has none.
func Marshal[T ~uint8](kind string, names []string, v T) ([]byte, error) {
	if int(v) < len(names) {
		return []byte(names[v]), nil
	}
	return nil, fmt.Errorf("%s: value %d is outside the list", kind, v)
}

// Unmarshal finds the value with the given name; empty text is the zero value. The error lists what is allowed.
func Unmarshal[T ~uint8](kind string, names []string, text []byte, v *T) error {
	if len(text) == 0 {
		*v = 0
		return nil
	}
	for i, name := range names {
		if name == string(text) {
			*v = T(i)
			return nil
		}
	}
	return fmt.Errorf("%s: %q is not one of %s", kind, text, strings.Join(names, ", "))
}
