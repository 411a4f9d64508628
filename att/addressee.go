package att

import "github.com/openatt/treaty/internal/enum"

// Addressee is whom a sentence speaks to. The zero value is unknown.
type Addressee uint8

// The addressees. TransferStatesParties are the importing, transit, trans-shipment and exporting States Parties of
// 11(3); StatesPartiesTogether are all of them as a group.
const (
	AddresseeUnknown Addressee = iota
	EachStateParty
	AuthorizingStateParty
	ExportingStateParty
	ImportingStateParty
	TransferStatesParties
	InvolvedStateParty
	DetectingStateParty
	StatesPartiesTogether
	AbleStateParty
	AnyStateParty
	ProposingStateParty
	AcceptingStateParty
	WithdrawingStateParty
	AnyState
	SignatoryState
	NonSignatoryState
	TheConference
	TheSecretariat
	TheProvisionalSecretariat
	TheDepositary
)

var addresseeNames = []string{
	"unknown", "each_state_party", "authorizing_state_party", "exporting_state_party", "importing_state_party",
	"transfer_states_parties", "involved_state_party", "detecting_state_party", "states_parties_together",
	"able_state_party", "any_state_party", "proposing_state_party", "accepting_state_party",
	"withdrawing_state_party", "any_state", "signatory_state", "non_signatory_state", "conference", "secretariat",
	"provisional_secretariat", "depositary",
}

// IsState reports whether the addressee is a State or several, and not a body of the Treaty.
func (a Addressee) IsState() bool { return a > AddresseeUnknown && a < TheConference }

// Reaches reports whether a State Party in the role is, or may be, among those addressed.
func (a Addressee) Reaches(role Role) bool {
	switch {
	case role == RoleUnknown:
		return a.IsState()
	case a == ExportingStateParty:
		return role == RoleExporter
	case a == ImportingStateParty:
		return role == RoleImporter
	case a == TransferStatesParties:
		return role != RoleBroker
	default:
		return a.IsState()
	}
}

// String returns the name used in files, such as "each_state_party".
func (a Addressee) String() string { return enum.Name(addresseeNames, a) }

// MarshalText writes what String returns; a value outside the list is an error.
func (a Addressee) MarshalText() ([]byte, error) {
	return enum.Marshal("att: addressee", addresseeNames, a)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (a *Addressee) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: addressee", addresseeNames, text, a)
}
