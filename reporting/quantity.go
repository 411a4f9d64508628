package reporting

import (
	"strings"

	"github.com/openatt/treaty/internal/enum"
)

// QuantityKind says which of five different things a quantity is. The zero value is "not understood": the
// raw text alone stands.
type QuantityKind uint8

// The kinds. A zero beside a named item is not a number of items: the line says that something was
// transferred.
const (
	QuantityNotUnderstood QuantityKind = iota
	QuantityNumber
	QuantityValue
	QuantityWithheld
	QuantityUndeclared
	QuantityZeroWithRemark
)

var quantityKindNames = []string{
	"not_understood", "number", "value", "withheld", "undeclared", "zero_with_remark",
}

// String returns the name used in files, such as "zero_with_remark".
func (k QuantityKind) String() string { return enum.Name(quantityKindNames, k) }

// MarshalText writes what String returns; a value outside the list is an error.
func (k QuantityKind) MarshalText() ([]byte, error) {
	return enum.Marshal("reporting: quantity kind", quantityKindNames, k)
}

// UnmarshalText reads what MarshalText writes; empty text is "not understood".
func (k *QuantityKind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("reporting: quantity kind", quantityKindNames, text, k)
}

// Quantity is the number of items of a line, or what stands in its place. The zero Quantity is a blank cell.
type Quantity struct {
	// Raw is the text of the cell as it was read.
	Raw string `json:"raw,omitempty"`
	// Kind says what Raw was understood to be.
	Kind QuantityKind `json:"kind"`
	// Number counts items, 0 or more; it has a meaning for the kind number only.
	Number int64 `json:"number,omitempty"`
}

// NumberOf returns the quantity of n items; a negative n is not understood.
func NumberOf(n int64) Quantity {
	if n < 0 {
		return Quantity{}
	}
	return Quantity{Kind: QuantityNumber, Number: n}
}

// wordKind returns what a quantity written in words is.
func wordKind(text string) QuantityKind {
	lower := strings.ToLower(text)
	for _, word := range withheldWords {
		if lower == word {
			return QuantityWithheld
		}
	}
	for _, word := range undeclaredWords {
		if lower == word {
			return QuantityUndeclared
		}
	}
	return QuantityNotUnderstood
}
