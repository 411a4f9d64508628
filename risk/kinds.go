package risk

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/internal/enum"
)

// Basis is the ground of a transfer. The zero value is unknown.
type Basis uint8

// The grounds. None of them takes a transfer out of the Treaty: 2(3) has its own three conditions.
const (
	BasisUnknown Basis = iota
	Sale
	Gift
	Loan
	Lease
	Return
	Repair
	Temporary
	OtherBasis
)

var basisNames = []string{"unknown", "sale", "gift", "loan", "lease", "return", "repair", "temporary", "other"}

// String returns the name used in files.
func (b Basis) String() string { return enum.Name(basisNames, b) }

// MarshalText writes what String returns; a value outside the list is an error.
func (b Basis) MarshalText() ([]byte, error) { return enum.Marshal("risk: basis", basisNames, b) }

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (b *Basis) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: basis", basisNames, text, b)
}

// PartyRole is what a party does in the transfer. The zero value is unknown.
type PartyRole uint8

// The roles. Only end users get results of their own.
const (
	RoleUnknown PartyRole = iota
	EndUser
	Consignee
	Broker
	Carrier
	Owner
	OtherRole
)

var roleNames = []string{"unknown", "end_user", "consignee", "broker", "carrier", "owner", "other"}

// String returns the name used in files.
func (r PartyRole) String() string { return enum.Name(roleNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r PartyRole) MarshalText() ([]byte, error) {
	return enum.Marshal("risk: role", roleNames, r)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (r *PartyRole) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: role", roleNames, text, r)
}

// DocumentType is the type of an end-use or end-user document. The zero value is unknown.
type DocumentType uint8

// The types.
const (
	DocumentUnknown DocumentType = iota
	EndUseCertificate
	EndUserCertificate
	ImportLicence
	DeliveryVerification
	Assurance
	OtherDocument
)

var documentNames = []string{
	"unknown", "end_use_certificate", "end_user_certificate", "import_licence", "delivery_verification", "assurance",
	"other",
}

// String returns the name used in files.
func (t DocumentType) String() string { return enum.Name(documentNames, t) }

// MarshalText writes what String returns; a value outside the list is an error.
func (t DocumentType) MarshalText() ([]byte, error) {
	return enum.Marshal("risk: document type", documentNames, t)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (t *DocumentType) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: document type", documentNames, text, t)
}

// WeighingResult is what a weighing found. The zero value is unknown.
type WeighingResult uint8

// The results.
const (
	WeighingUnknown WeighingResult = iota
	BenefitGreater
	RiskGreater
)

var weighingNames = []string{"unknown", "benefit_greater", "risk_greater"}

// String returns the name used in files.
func (r WeighingResult) String() string { return enum.Name(weighingNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r WeighingResult) MarshalText() ([]byte, error) {
	return enum.Marshal("risk: weighing result", weighingNames, r)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (r *WeighingResult) UnmarshalText(text []byte) error {
	return enum.Unmarshal("risk: weighing result", weighingNames, text, r)
}

// Quantity is a number of units. It is unknown unless Number is valid. No rule reads it.
type Quantity struct {
	Number decimal.NullDecimal
	Unit   string
}

// Money is an amount in a currency by its ISO 4217 code. It is unknown unless Amount is valid. No rule reads it.
type Money struct {
	Amount   decimal.NullDecimal
	Currency string
}

// IsZero reports whether nothing is said.
func (q Quantity) IsZero() bool { return !q.Number.Valid && q.Unit == "" }

// IsZero reports whether nothing is said.
func (m Money) IsZero() bool { return !m.Amount.Valid && m.Currency == "" }

// MarshalJSON writes number and unit as strings, exactly.
func (q Quantity) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		Number string `json:"number,omitempty"`
		Unit   string `json:"unit,omitempty"`
	}{numberText(q.Number), q.Unit})
}

// MarshalJSON writes amount and currency as strings, exactly.
func (m Money) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		Amount   string `json:"amount,omitempty"`
		Currency string `json:"currency,omitempty"`
	}{numberText(m.Amount), m.Currency})
}

// longestNumber bounds the digits of a number in a file, so that no input makes a number of a million digits.
const longestNumber = 40

// parseNumber reads plain decimal digits, with at most one point and no exponent.
func parseNumber(s string) (decimal.NullDecimal, error) {
	plain := strings.TrimLeft(s, "0123456789")
	whole := len(s) - len(plain)
	fraction := strings.TrimPrefix(plain, ".")
	digitsOnly := strings.Trim(fraction, "0123456789") == ""
	pointEnds := plain == "." || plain == fraction && plain != ""
	if whole == 0 || !digitsOnly || pointEnds || len(s) > longestNumber {
		return decimal.NullDecimal{}, fmt.Errorf("%q is not a plain number of at most %d characters", s, longestNumber)
	}
	number, err := decimal.NewFromString(s)
	return decimal.NullDecimal{Decimal: number, Valid: err == nil}, err
}

// numberText writes a number as plain digits with the places that it has.
func numberText(n decimal.NullDecimal) string {
	if !n.Valid {
		return ""
	}
	return n.Decimal.StringFixed(max(0, -n.Decimal.Exponent()))
}
