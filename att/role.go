package att

import "github.com/openatt/treaty/internal/enum"

// Role is the side on which a State stands in a transfer. The zero value is unknown.
type Role uint8

// The roles. RoleTransit is the State of transit or trans-shipment, RoleBroker the State under whose jurisdiction
// the brokering takes place.
const (
	RoleUnknown Role = iota
	RoleExporter
	RoleImporter
	RoleTransit
	RoleBroker
)

var roleNames = []string{"unknown", "exporter", "importer", "transit", "broker"}

// Activities returns what a State in the role has to do with: export for the exporter and so on, and all five for an
// unknown role.
func (r Role) Activities() Activities {
	switch r {
	case RoleExporter:
		return ActivitiesOf(Export)
	case RoleImporter:
		return ActivitiesOf(Import)
	case RoleTransit:
		return ActivitiesOf(Transit, TransShipment)
	case RoleBroker:
		return ActivitiesOf(Brokering)
	case RoleUnknown:
	}
	return ActivitiesOf(Export, Import, Transit, TransShipment, Brokering)
}

// String returns "exporter", "importer", "transit", "broker" or "unknown".
func (r Role) String() string { return enum.Name(roleNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r Role) MarshalText() ([]byte, error) { return enum.Marshal("att: role", roleNames, r) }

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (r *Role) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: role", roleNames, text, r)
}
