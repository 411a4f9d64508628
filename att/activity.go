package att

import "github.com/openatt/treaty/internal/enum"

// Activity is one of the five activities that 2(2) calls transfer. The zero value is unknown.
type Activity uint8

// The activities of 2(2).
const (
	ActivityUnknown Activity = iota
	Export
	Import
	Transit
	TransShipment
	Brokering
)

var activityNames = []string{"unknown", "export", "import", "transit", "trans_shipment", "brokering"}

// String returns the name used in files, such as "trans_shipment".
func (a Activity) String() string { return enum.Name(activityNames, a) }

// MarshalText writes what String returns; a value outside the list is an error.
func (a Activity) MarshalText() ([]byte, error) {
	return enum.Marshal("att: activity", activityNames, a)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (a *Activity) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: activity", activityNames, text, a)
}
