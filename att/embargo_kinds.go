package att

import "github.com/openatt/treaty/internal/enum"

// EmbargoAuthority says whose measure an embargo is. The zero value is invalid: which article asks about the measure
// depends on it.
type EmbargoAuthority uint8

// The authorities. Only measures of the Security Council under Chapter VII are tested by 6(1); those of others, such
// as regional organizations, can bind under 6(2) or as national policy.
const (
	AuthorityInvalid EmbargoAuthority = iota
	SecurityCouncil
	OtherAuthority
)

var embargoAuthorityNames = []string{"invalid", "security_council", "other"}

// String returns "security_council", "other" or "invalid".
func (a EmbargoAuthority) String() string { return enum.Name(embargoAuthorityNames, a) }

// MarshalText writes what String returns; a value outside the list is an error.
func (a EmbargoAuthority) MarshalText() ([]byte, error) {
	return enum.Marshal("att: embargo authority", embargoAuthorityNames, a)
}

// UnmarshalText reads what MarshalText writes; empty text is invalid.
func (a *EmbargoAuthority) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: embargo authority", embargoAuthorityNames, text, a)
}

// EmbargoScope says whom within its target a measure reaches. The zero value is invalid.
type EmbargoScope uint8

// The scopes: everyone in the territory; everyone there but the Government; everyone in one region; the persons and
// entities on a list.
const (
	ScopeInvalid EmbargoScope = iota
	WholeTerritory
	NonGovernmentalOnly
	RegionOnly
	ListedEntities
)

var embargoScopeNames = []string{"invalid", "whole_territory", "non_governmental", "region", "listed_entities"}

// String returns the name used in files, such as "whole_territory".
func (s EmbargoScope) String() string { return enum.Name(embargoScopeNames, s) }

// MarshalText writes what String returns; a value outside the list is an error.
func (s EmbargoScope) MarshalText() ([]byte, error) {
	return enum.Marshal("att: embargo scope", embargoScopeNames, s)
}

// UnmarshalText reads what MarshalText writes; empty text is invalid.
func (s *EmbargoScope) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: embargo scope", embargoScopeNames, text, s)
}

// EmbargoTerm says how long a measure lasts. The zero value is invalid.
type EmbargoTerm uint8

// The terms: without an end; until a day unless renewed; the arms ban without an end beside other parts with one;
// over.
const (
	TermInvalid EmbargoTerm = iota
	OpenEnded
	FixedTerm
	MixedTerm
	Ended
)

var embargoTermNames = []string{"invalid", "open_ended", "fixed_term", "mixed", "ended"}

// String returns the name used in files, such as "fixed_term".
func (t EmbargoTerm) String() string { return enum.Name(embargoTermNames, t) }

// MarshalText writes what String returns; a value outside the list is an error.
func (t EmbargoTerm) MarshalText() ([]byte, error) {
	return enum.Marshal("att: embargo term", embargoTermNames, t)
}

// UnmarshalText reads what MarshalText writes; empty text is invalid.
func (t *EmbargoTerm) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: embargo term", embargoTermNames, text, t)
}

// EmbargoItems says which arms a measure reaches. The zero value is unknown.
type EmbargoItems uint8

// The groups of items: all arms and related materiel; the seven categories of the Register with theirs; all arms but
// small arms and light weapons; small arms and light weapons with ammunition.
const (
	ItemsUnknown EmbargoItems = iota
	AllItems
	RegisterCategories
	HeavyArms
	SmallArmsOnly
)

var embargoItemsNames = []string{"unknown", "all", "register_categories", "heavy", "salw"}

// String returns the name used in files, such as "register_categories".
func (i EmbargoItems) String() string { return enum.Name(embargoItemsNames, i) }

// MarshalText writes what String returns; a value outside the list is an error.
func (i EmbargoItems) MarshalText() ([]byte, error) {
	return enum.Marshal("att: embargo items", embargoItemsNames, i)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (i *EmbargoItems) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: embargo items", embargoItemsNames, text, i)
}

// EmbargoStatus says whether a measure applied on a day. The zero value is "unknown".
type EmbargoStatus uint8

// The statuses. NotConfirmed is a fixed term that has run out without a decision known to the register: it is not
// the absence of an embargo.
const (
	EmbargoStatusUnknown EmbargoStatus = iota
	InForce
	NotConfirmed
	NotInForce
)

var embargoStatusNames = []string{"unknown", "in_force", "not_confirmed", "not_in_force"}

// String returns the name used in files, such as "not_confirmed".
func (s EmbargoStatus) String() string { return enum.Name(embargoStatusNames, s) }

// MarshalText writes what String returns; a value outside the list is an error.
func (s EmbargoStatus) MarshalText() ([]byte, error) {
	return enum.Marshal("att: embargo status", embargoStatusNames, s)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (s *EmbargoStatus) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: embargo status", embargoStatusNames, text, s)
}

// EndUserKind says what kind of recipient an end user is. The zero value is unknown.
type EndUserKind uint8

// The kinds. Government means the central government with its armed forces and police; NonGovernmental means armed
// groups, companies and individuals; the three others need the terms of each measure to be read.
const (
	EndUserUnknown EndUserKind = iota
	Government
	RegionalAuthority
	NonGovernmental
	InternationalOrganization
	PrivateSecurity
)

var endUserKindNames = []string{
	"unknown", "government", "regional_authority", "non_governmental", "international_organization",
	"private_security",
}

// String returns the name used in files, such as "government".
func (k EndUserKind) String() string { return enum.Name(endUserKindNames, k) }

// MarshalText writes what String returns; a value outside the list is an error.
func (k EndUserKind) MarshalText() ([]byte, error) {
	return enum.Marshal("att: end-user kind", endUserKindNames, k)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (k *EndUserKind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: end-user kind", endUserKindNames, text, k)
}

// EmbargoDirection says which way the arms move. The zero value is invalid.
type EmbargoDirection uint8

// The directions: to the target of the measure, or from it.
const (
	DirectionInvalid EmbargoDirection = iota
	ToTarget
	FromTarget
)

var embargoDirectionNames = []string{"invalid", "to", "from"}

// String returns "to", "from" or "invalid".
func (d EmbargoDirection) String() string { return enum.Name(embargoDirectionNames, d) }

// MarshalText writes what String returns; a value outside the list is an error.
func (d EmbargoDirection) MarshalText() ([]byte, error) {
	return enum.Marshal("att: embargo direction", embargoDirectionNames, d)
}

// UnmarshalText reads what MarshalText writes; empty text is invalid.
func (d *EmbargoDirection) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: embargo direction", embargoDirectionNames, text, d)
}
