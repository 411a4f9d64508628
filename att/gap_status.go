package att

import "github.com/openatt/treaty/internal/enum"

// GapStatus says how a duty stands. The zero value is unknown.
type GapStatus uint8

// The statuses. GapConditional is a duty that is not met and binds unless its condition applies, of which the State
// has not said whether it does; GapNotOwed one that does not bind that day, or of which the condition applies.
const (
	GapUnknown GapStatus = iota
	GapMet
	GapNotMet
	GapConditional
	GapNotOwed
)

var gapStatusNames = []string{"unknown", "met", "not_met", "conditional", "not_owed"}

// Open reports whether something remains to be done or said.
func (s GapStatus) Open() bool { return s != GapMet && s != GapNotOwed }

// String returns the name used in files, such as "not_met".
func (s GapStatus) String() string { return enum.Name(gapStatusNames, s) }

// MarshalText writes what String returns; a value outside the list is an error.
func (s GapStatus) MarshalText() ([]byte, error) {
	return enum.Marshal("att: gap status", gapStatusNames, s)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (s *GapStatus) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: gap status", gapStatusNames, text, s)
}
