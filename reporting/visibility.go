package reporting

import "github.com/openatt/treaty/internal/enum"

// Visibility says who may see a form. It is chosen form by form, so that one submission can mix both. The
// zero value is "not stated", which is not public.
type Visibility uint8

// The choices.
const (
	VisibilityNotStated Visibility = iota
	Public
	StatesPartiesOnly
)

var visibilityNames = []string{"not_stated", "public", "states_parties_only"}

// String returns "public", "states_parties_only" or "not_stated".
func (v Visibility) String() string { return enum.Name(visibilityNames, v) }

// MarshalText writes what String returns; a value outside the list is an error.
func (v Visibility) MarshalText() ([]byte, error) {
	return enum.Marshal("reporting: visibility", visibilityNames, v)
}

// UnmarshalText reads what MarshalText writes; empty text is "not stated".
func (v *Visibility) UnmarshalText(text []byte) error {
	return enum.Unmarshal("reporting: visibility", visibilityNames, text, v)
}

// Basis says what the figures of a form or of one line count: authorizations or actual transfers; 13(3)
// allows either. The zero value is "not stated".
type Basis uint8

// The bases of 13(3).
const (
	BasisNotStated Basis = iota
	Authorized
	Actual
)

var basisNames = []string{"not_stated", "authorized", "actual"}

// String returns "authorized", "actual" or "not_stated".
func (b Basis) String() string { return enum.Name(basisNames, b) }

// MarshalText writes what String returns; a value outside the list is an error.
func (b Basis) MarshalText() ([]byte, error) { return enum.Marshal("reporting: basis", basisNames, b) }

// UnmarshalText reads what MarshalText writes; empty text is "not stated".
func (b *Basis) UnmarshalText(text []byte) error {
	return enum.Unmarshal("reporting: basis", basisNames, text, b)
}
