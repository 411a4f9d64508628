package att

import "github.com/openatt/treaty/internal/enum"

// RegionalGroup is a group of States in the United Nations. The zero value is none or unknown.
type RegionalGroup uint8

// The five groups.
const (
	NoRegionalGroup RegionalGroup = iota
	African
	AsiaPacific
	EasternEuropean
	LatinAmericanAndCaribbean
	WesternEuropeanAndOthers
)

var regionalGroupNames = []string{"none", "african", "asia_pacific", "eastern_european", "grulac", "weog"}

// String returns "african", "asia_pacific", "eastern_european", "grulac", "weog" or "none".
func (g RegionalGroup) String() string { return enum.Name(regionalGroupNames, g) }

// MarshalText writes what String returns; a value outside the list is an error.
func (g RegionalGroup) MarshalText() ([]byte, error) {
	return enum.Marshal("att: regional group", regionalGroupNames, g)
}

// UnmarshalText reads what MarshalText writes; empty text is none.
func (g *RegionalGroup) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: regional group", regionalGroupNames, text, g)
}

// RegionalGroups returns the five groups in the order of their constants.
func RegionalGroups() []RegionalGroup {
	return []RegionalGroup{
		African, AsiaPacific, EasternEuropean, LatinAmericanAndCaribbean, WesternEuropeanAndOthers,
	}
}

// RegionalGroup returns the group in which the State is counted for elections, and NoRegionalGroup for a State in
// none or an unknown one. Groups are those of the present: no history is kept.
func (s State) RegionalGroup() RegionalGroup {
	i, found := stateIndex(s)
	if !found {
		return NoRegionalGroup
	}
	return stateRecords()[i].group
}

// RegionalGroupSource says where the regional group of the State comes from; the zero Source for an unknown State.
func (s State) RegionalGroupSource() Source {
	i, found := stateIndex(s)
	if !found {
		return Source{}
	}
	return stateRecords()[i].groupSource
}
