package finance

import (
	"math/big"

	"github.com/openatt/treaty/internal/enum"
)

// RoundingMode says how an amount between two units becomes a whole number of units. The zero value is RoundHalfUp,
// which every table read uses.
type RoundingMode uint8

// The modes: to the nearest unit with an exact half away from zero, the same with an exact half to the even unit,
// and always towards zero.
const (
	RoundHalfUp RoundingMode = iota
	RoundHalfEven
	RoundDown
)

var roundingModeNames = []string{"half_up", "half_even", "down"}

// String returns "half_up", "half_even" or "down".
func (m RoundingMode) String() string { return enum.Name(roundingModeNames, m) }

// MarshalText writes what String returns; a value outside the list is an error.
func (m RoundingMode) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: rounding mode", roundingModeNames, m)
}

// UnmarshalText reads what MarshalText writes; empty text is half_up.
func (m *RoundingMode) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: rounding mode", roundingModeNames, text, m)
}

// up reports whether a number of which the whole part is odd or even, and whose rest compares with one half as half
// says (-1, 0, 1), is rounded away from zero. A rest of nothing never is.
func (m RoundingMode) up(half int, odd bool) bool {
	switch m {
	case RoundHalfUp:
		return half >= 0
	case RoundHalfEven:
		return half > 0 || half == 0 && odd
	case RoundDown:
	}
	return false
}

// round returns the integer that x becomes.
func (m RoundingMode) round(x *big.Rat) *big.Int {
	whole, rest := new(big.Int).QuoRem(x.Num(), x.Denom(), new(big.Int))
	half := rest.Lsh(rest, 1).CmpAbs(x.Denom())
	if x.IsInt() || !m.up(half, whole.Bit(0) == 1) {
		return whole
	}
	return whole.Add(whole, big.NewInt(int64(x.Sign())))
}
