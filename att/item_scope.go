package att

import "github.com/openatt/treaty/internal/enum"

// ItemScope says which items a sentence covers. The zero value is the Treaty as a whole: the sentence names none.
type ItemScope uint8

// The scopes. ScopeAllItems is arms, ammunition and parts; ScopeInQuestion is whatever the export or authorization
// at hand is about, because the sentence does not say again which items it covers.
const (
	ScopeOfTreaty ItemScope = iota
	ScopeArms
	ScopeAmmunition
	ScopeParts
	ScopeAllItems
	ScopeInQuestion
)

var itemScopeNames = []string{"treaty", "arms", "ammunition", "parts", "all", "in_question"}

// Covers reports whether the scope reaches items of the class. It may reach items of an unknown class; nothing
// reaches items outside the Treaty.
func (s ItemScope) Covers(item ItemClass) bool {
	switch {
	case item == OutsideTreaty:
		return false
	case item == ItemClassUnknown:
		return true
	case s == ScopeArms:
		return item == Arms
	case s == ScopeAmmunition:
		return item == Ammunition
	case s == ScopeParts:
		return item == Parts
	default:
		return true
	}
}

// String returns the name used in files, such as "arms".
func (s ItemScope) String() string { return enum.Name(itemScopeNames, s) }

// MarshalText writes what String returns; a value outside the list is an error.
func (s ItemScope) MarshalText() ([]byte, error) {
	return enum.Marshal("att: item scope", itemScopeNames, s)
}

// UnmarshalText reads what MarshalText writes; empty text is the Treaty as a whole.
func (s *ItemScope) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: item scope", itemScopeNames, text, s)
}
