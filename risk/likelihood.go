package risk

import "github.com/openatt/treaty/internal/enum"

// Likelihood is how probable a feared consequence is held to be. The zero value is unknown, which is not a point on
// the scale and compares with nothing: AtLeast is false for it both ways. The scale is this library's model.
type Likelihood uint8

// The scale from the least to the most likely.
const (
	LikelihoodUnknown Likelihood = iota
	Negligible
	Possible
	Substantial
	Clear
	// Probable is more likely than not.
	Probable
)

var likelihoodNames = []string{"unknown", "negligible", "possible", "substantial", "clear", "probable"}

// AtLeast reports whether both are known and l is at or over the threshold.
func (l Likelihood) AtLeast(threshold Likelihood) bool {
	return l != LikelihoodUnknown && threshold != LikelihoodUnknown && l >= threshold
}

// String returns the name used in files.
func (l Likelihood) String() string { return enum.Name(likelihoodNames, l) }

// MarshalText writes what String returns; a value outside the list is an error.
func (l Likelihood) MarshalText() ([]byte, error) {
	return enum.Marshal("risk: likelihood", likelihoodNames, l)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (l *Likelihood) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: likelihood", likelihoodNames, text, l)
}
