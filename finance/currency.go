package finance

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/openatt/treaty/att"
)

// ErrCurrency is wrapped by every error about a code that is not a currency's on the day in question.
var ErrCurrency = errors.New("finance: unknown currency")

// Currency is a currency of ISO 4217 together with the digits of its minor unit, such as USD with 2. Two currencies
// with the same code and other digits are different: the code was then redefined. Currencies compare with ==. The
// zero Currency is invalid.
type Currency uint32

// The currencies of the preset rules and of the Treaty's seat. CurrencyOn gives every other one.
const (
	USD Currency = 'U'<<24 | 'S'<<16 | 'D'<<8 | 2
	EUR Currency = 'E'<<24 | 'U'<<16 | 'R'<<8 | 2
	CHF Currency = 'C'<<24 | 'H'<<16 | 'F'<<8 | 2
)

// CurrencyOn returns the currency that had the code on the day. Errors wrap ErrCurrency; one of them says that the
// code was withdrawn or not yet introduced on the day, with the days.
func CurrencyOn(code string, day att.Date) (Currency, error) {
	rows := currencyRows(code)
	if len(rows) == 0 {
		return 0, fmt.Errorf("%w: %q (want an ISO 4217 code with a minor unit)", ErrCurrency, code)
	}
	if day.IsZero() {
		return 0, fmt.Errorf("%w: %s on an unknown day", ErrCurrency, code)
	}
	for _, row := range rows {
		if !day.Before(row.From) && !day.After(row.Until) {
			return row.Currency, nil
		}
	}
	return 0, fmt.Errorf("%w: %s on %s, it was valid from %s until %s", ErrCurrency, code, day, rows[0].From,
		rows[len(rows)-1].Until)
}

// currencyHolding returns the newest definition of the code that has room for the given digits after the point.
func currencyHolding(code string, digits int) (Currency, error) {
	rows := currencyRows(code)
	if len(rows) == 0 {
		return 0, fmt.Errorf("%w: %q (want an ISO 4217 code with a minor unit)", ErrCurrency, code)
	}
	for _, row := range slices.Backward(rows) {
		if row.Currency.Digits() >= digits {
			return row.Currency, nil
		}
	}
	return 0, fmt.Errorf("%w: %s has %d digits after the point, got %d", ErrScale, code,
		rows[len(rows)-1].Currency.Digits(), digits)
}

// IsValid reports whether the currency is one of the table.
func (c Currency) IsValid() bool {
	return slices.ContainsFunc(currencyRows(c.code()), func(row CurrencyRecord) bool { return row.Currency == c })
}

func (c Currency) code() string {
	if c == 0 {
		return ""
	}
	return string([]byte{byte(c >> 24), byte(c >> 16), byte(c >> 8)})
}

// Code returns the three letters, "" for the zero Currency.
func (c Currency) Code() string { return c.code() }

// Digits returns the number of digits of the minor unit, 0 to 4: 2 for USD, whose minor unit is the cent.
func (c Currency) Digits() int { return int(c & 0xff) }

// String returns the code, or "unknown" for the zero Currency.
func (c Currency) String() string { return cmp.Or(c.code(), "unknown") }

// CurrencyRecord is one dated row of the ISO 4217 table: the meaning of a code from one day until another.
type CurrencyRecord struct {
	Currency Currency
	// Numeric is the three-digit code, such as "840".
	Numeric string
	// Name is the English name.
	Name string
	// From and Until are the first and last day; zero when the row reaches beyond the time that the table covers
	// (from 2007) or is still valid.
	From, Until att.Date
	Source      att.Source
}

// Currencies returns the table in the order of the codes and, within one, of the days.
func Currencies() []CurrencyRecord { return slices.Clone(currencies()) }
