package att

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrState is wrapped by every error about a code that is not a State's.
var ErrState = errors.New("att: unknown State code")

// State is a State by its ISO 3166-1 alpha-3 code, such as "KEN". Being one of these says nothing about being a
// party to the Treaty. The zero State is unknown.
type State string

// ParseState reads an alpha-3 code in capitals and nothing else. Errors wrap ErrState.
func ParseState(code string) (State, error) {
	if s := State(code); s.IsValid() {
		return s, nil
	}
	return "", fmt.Errorf("%w: %q (want an ISO 3166-1 alpha-3 code in capitals)", ErrState, code)
}

// IsValid reports whether the code is that of a State.
func (s State) IsValid() bool {
	_, found := stateIndex(s)
	return found
}

// stateIndex returns the place of the State in stateCodes. Every question about a State begins here, so it compares
// codes as numbers.
func stateIndex(s State) (int, bool) {
	if len(s) != 3 {
		return 0, false
	}
	want := packed(s)
	low, high := 0, len(stateCodes)
	for low < high {
		if middle := (low + high) / 2; packed(stateCodes[middle]) < want {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, low < len(stateCodes) && stateCodes[low] == s
}

// packed is a code of three letters as a number, in the order of the codes.
func packed(s State) uint32 { return uint32(s[0])<<16 | uint32(s[1])<<8 | uint32(s[2]) }

func compareState(a, b State) int { return strings.Compare(string(a), string(b)) }

// States returns every State in the order of the codes.
func States() []State { return slices.Clone(stateCodes[:]) }
