package finance

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"
)

// ErrNumber is wrapped by every error about text that is not a plain decimal number.
var ErrNumber = errors.New("finance: not a plain decimal number")

// maxDigits bounds the digits of a number before and after the point together, and its exponent: enough for any
// budget and any rate, and no input can make the arithmetic expensive.
const maxDigits = 36

// ParseDecimal reads a plain decimal such as "-1234.50": an optional sign, digits, optionally a point and digits; no
// exponent, no grouping, at most 36 digits. It keeps the digits after the point as written. Unlike
// decimal.NewFromString it depends on no package variable. Errors wrap ErrNumber.
func ParseDecimal(s string) (decimal.Decimal, error) {
	whole, fraction, pointed := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	digits := whole + fraction
	if whole == "" || pointed && fraction == "" || len(digits) > maxDigits || strings.Trim(digits, "0123456789") != "" {
		return decimal.Decimal{}, fmt.Errorf("%w: %.60q", ErrNumber, s)
	}
	value, _ := new(big.Int).SetString(digits, 10)
	if strings.HasPrefix(s, "-") {
		value.Neg(value)
	}
	return decimal.NewFromBigInt(value, -int32(len(fraction))), nil
}

// formatDecimal writes a decimal plainly with the digits after the point that it carries.
func formatDecimal(d decimal.Decimal) string { return d.StringFixed(max(0, -d.Exponent())) }

// withinDigits reports whether a decimal is of a size that the arithmetic accepts.
func withinDigits(d decimal.Decimal) bool {
	return d.Exponent() <= maxDigits && d.Exponent() >= -maxDigits && d.NumDigits() <= maxDigits
}

// integerAt returns d x 10^shift when that is an integer of acceptable size.
func integerAt(d decimal.Decimal, shift int) (*big.Int, bool) {
	if !withinDigits(d) {
		return nil, false
	}
	n := d.Coefficient()
	power := int(d.Exponent()) + shift
	if power >= 0 {
		return n.Mul(n, pow10(power)), true
	}
	quotient, rest := n.QuoRem(n, pow10(-power), new(big.Int))
	return quotient, rest.Sign() == 0
}

func pow10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// ratOf returns the exact value of a decimal of acceptable size.
func ratOf(d decimal.Decimal) *big.Rat {
	n, _ := integerAt(d, max(0, -int(d.Exponent())))
	return new(big.Rat).SetFrac(n, pow10(max(0, -int(d.Exponent()))))
}

// smallPow10 returns 10^n for n from 0 to 18.
func smallPow10(n int) int64 {
	power := int64(1)
	for range n {
		power *= 10
	}
	return power
}

// minorOfDecimal returns d in minor units of a currency when it is a whole number of them and fits.
func minorOfDecimal(d decimal.Decimal, currency Currency) (int64, bool) {
	n, whole := integerAt(d, currency.Digits())
	if !whole || !n.IsInt64() {
		return 0, false
	}
	return n.Int64(), true
}

// isPercent reports whether a decimal lies between 0 and 100 and is of acceptable size.
func isPercent(d decimal.Decimal) bool {
	places := -int(d.Exponent())
	if places >= 0 && places <= 16 && d.NumDigits() <= 18 {
		n := d.CoefficientInt64()
		return n >= 0 && n <= 100*smallPow10(places)
	}
	return withinDigits(d) && !d.IsNegative() && d.Cmp(decimal.New(100, 0)) <= 0
}
