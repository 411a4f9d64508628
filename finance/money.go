package finance

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"
)

// Errors of money, for errors.Is.
var (
	// ErrScale says that an amount has more digits after the point than its currency: nothing is rounded silently.
	ErrScale = errors.New("finance: more digits than the currency has")
	// ErrRange says that a result is beyond the range of Money.
	ErrRange = errors.New("finance: amount out of range")
	// ErrMixed says that two amounts of different currencies were to be added or compared.
	ErrMixed = errors.New("finance: amounts in different currencies")
)

// maxMinor bounds every amount, in minor units, so that two of them add up without overflow.
const maxMinor = math.MaxInt64 / 2

// Money is an exact amount of one currency: a whole number of minor units (cents) up to 4.6 x 10^18. Amounts
// compare with ==: equal amounts of one currency are the same value. The zero Money is invalid: it is no amount of
// nothing, it stands for "not known". Nothing owed is Zero(USD).
type Money struct {
	minor    int64
	currency Currency
}

// NewMoney returns the amount in a currency. An amount with more digits than the currency is an error wrapping
// ErrScale, too large a one wraps ErrRange, an invalid currency ErrCurrency.
func NewMoney(amount decimal.Decimal, currency Currency) (Money, error) {
	if !currency.IsValid() {
		return Money{}, fmt.Errorf("%w: %s", ErrCurrency, currency)
	}
	if !withinDigits(amount) {
		return Money{}, fmt.Errorf("%w: a number of more than %d digits", ErrRange, maxDigits)
	}
	minor, whole := integerAt(amount, currency.Digits())
	if !whole {
		return Money{}, fmt.Errorf("%w: %s %s (allowed: %d)", ErrScale, formatDecimal(amount), currency,
			currency.Digits())
	}
	return moneyOfBig(minor, currency)
}

// Minor returns the amount of so many minor units: Minor(150, USD) is 1.50 USD. Errors as for NewMoney.
func Minor(minor int64, currency Currency) (Money, error) {
	if !currency.IsValid() {
		return Money{}, fmt.Errorf("%w: %s", ErrCurrency, currency)
	}
	return moneyOfBig(big.NewInt(minor), currency)
}

// Zero returns nothing in a currency; it is invalid when the currency is.
func Zero(currency Currency) Money { return Money{0, currency} }

func moneyOfBig(minor *big.Int, currency Currency) (Money, error) {
	if !minor.IsInt64() || minor.CmpAbs(big.NewInt(maxMinor)) > 0 {
		return Money{}, fmt.Errorf("%w: %d digits of the minor unit of %s", ErrRange, len(minor.String()), currency)
	}
	return Money{minor.Int64(), currency}, nil
}

// RoundMoney returns the exact value rounded once to the minor unit of the currency. Errors as for NewMoney.
func RoundMoney(exact *big.Rat, currency Currency, mode RoundingMode) (Money, error) {
	if !currency.IsValid() {
		return Money{}, fmt.Errorf("%w: %s", ErrCurrency, currency)
	}
	scaled := new(big.Rat).SetInt(pow10(currency.Digits()))
	return moneyOfBig(mode.round(scaled.Mul(scaled, exact)), currency)
}

// ParseMoney reads what String writes, such as "1234.50 USD", and also fewer digits after the point. Where a code
// was redefined, the newest definition that has room for the digits is meant. Errors wrap ErrNumber, ErrCurrency,
// ErrScale or ErrRange.
func ParseMoney(s string) (Money, error) {
	number, code, found := strings.Cut(s, " ")
	if !found {
		return Money{}, fmt.Errorf("%w: %.60q (want an amount, a space and a currency code)", ErrNumber, s)
	}
	amount, err := ParseDecimal(number)
	if err != nil {
		return Money{}, err
	}
	currency, err := currencyHolding(code, int(-amount.Exponent()))
	if err != nil {
		return Money{}, err
	}
	return NewMoney(amount, currency)
}

// IsValid reports whether m is an amount at all.
func (m Money) IsValid() bool { return m.currency != 0 }

// Currency returns the currency, the zero Currency for the zero Money.
func (m Money) Currency() Currency { return m.currency }

// Minor returns the amount in minor units, such as cents.
func (m Money) Minor() int64 { return m.minor }

// Decimal returns the amount with the digits of its currency.
func (m Money) Decimal() decimal.Decimal { return decimal.New(m.minor, int32(-m.currency.Digits())) }

// Rat returns the amount as an exact fraction.
func (m Money) Rat() *big.Rat {
	return new(big.Rat).SetFrac(big.NewInt(m.minor), pow10(m.currency.Digits()))
}

// Sign returns -1, 0 or 1.
func (m Money) Sign() int {
	return cmp.Compare(m.minor, 0)
}

// String returns the amount plainly with all digits of the currency and the code, such as "1234.50 USD", or
// "unknown" for the zero Money.
func (m Money) String() string {
	if !m.IsValid() {
		return "unknown"
	}
	return m.Plain() + " " + m.currency.Code()
}

// Plain returns the amount alone as a plain decimal, such as "1234.50"; "" for the zero Money.
func (m Money) Plain() string {
	if !m.IsValid() {
		return ""
	}
	return m.Decimal().StringFixed(int32(m.currency.Digits()))
}

// MarshalText writes what String returns, and empty text for the zero Money; in JSON money is thus a string.
func (m Money) MarshalText() ([]byte, error) {
	if !m.IsValid() {
		return nil, nil
	}
	return []byte(m.String()), nil
}

// UnmarshalText reads what MarshalText writes.
func (m *Money) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*m = Money{}
		return nil
	}
	parsed, err := ParseMoney(string(text))
	if err != nil {
		return err
	}
	*m = parsed
	return nil
}

// Add returns m + n. Errors wrap ErrMixed, ErrCurrency for the zero Money, or ErrRange.
func (m Money) Add(n Money) (Money, error) {
	if err := m.sameAs(n); err != nil {
		return Money{}, err
	}
	return minorInRange(m.minor+n.minor, m.currency)
}

// Sub returns m - n. Errors as for Add.
func (m Money) Sub(n Money) (Money, error) { return m.Add(n.Neg()) }

// Neg returns -m.
func (m Money) Neg() Money { return Money{-m.minor, m.currency} }

// Mul returns m times n. The error wraps ErrRange.
func (m Money) Mul(n int64) (Money, error) {
	product := new(big.Int).Mul(big.NewInt(m.minor), big.NewInt(n))
	return moneyOfBig(product, m.currency)
}

// Compare returns -1, 0 or 1 as m is less than, equal to or more than n. Errors as for Add.
func (m Money) Compare(n Money) (int, error) {
	if err := m.sameAs(n); err != nil {
		return 0, err
	}
	return cmp.Compare(m.minor, n.minor), nil
}

// sameAs returns an error unless both are amounts of one currency.
func (m Money) sameAs(n Money) error {
	if !m.IsValid() || !n.IsValid() {
		return fmt.Errorf("%w: an amount is not known", ErrCurrency)
	}
	if m.currency != n.currency {
		return fmt.Errorf("%w: %s and %s", ErrMixed, m, n)
	}
	return nil
}

// minorInRange checks a sum of two amounts, which cannot overflow an int64.
func minorInRange(minor int64, currency Currency) (Money, error) {
	if minor > maxMinor || minor < -maxMinor {
		return Money{}, fmt.Errorf("%w: 19 digits of the minor unit of %s", ErrRange, currency)
	}
	return Money{minor, currency}, nil
}

// Sum returns the sum of the amounts, Zero(currency) for none. Errors as for Add.
func Sum(currency Currency, amounts ...Money) (Money, error) {
	total := Zero(currency)
	for _, amount := range amounts {
		var err error
		if total, err = total.Add(amount); err != nil {
			return Money{}, err
		}
	}
	return total, nil
}
