package reporting

import (
	"math"
	"strings"
)

// measure is what is added up: 0 for items, and otherwise amounts of money, by a hash of their currency and unit.
// Amounts are added in thousandths.
type measure uint64

// money is a currency and a unit as a line has them, with their measure.
type money struct {
	currency, unit string
	measure        measure
}

// moneyOf is the measure of amounts in the currency and the unit of a line; those read last are kept.
func (s *session) moneyOf(r *Record) measure {
	currency, unit := r.Cells[FieldCurrency], r.Cells[FieldUnit]
	if m := &s.money; m.measure == 0 || m.currency != currency || m.unit != unit {
		*m = money{
			keepIfNew(m.currency, currency), keepIfNew(m.unit, unit),
			measure(hashStart.letters(currency).letters(unit).sum() | 1),
		}
	}
	return s.money.measure
}

// longestWhole is how many digits an amount has at most before the point to be added up.
const longestWhole = 12

// thousandths reads a plain decimal as parseAmount returns it. It reports false for one that is too large, or not a
// whole number of thousandths.
func thousandths(amount string) (n int64, ok bool) {
	if n, ok = plainDigits(amount); ok {
		return n * 1000, len(amount) <= longestWhole
	}
	whole, fraction, _ := strings.Cut(amount, ".")
	if len(whole) > longestWhole || len(fraction) > 3 {
		return 0, false
	}
	n, ok = plainDigits(whole)
	for i := range 3 {
		n *= 10
		if i < len(fraction) {
			n += int64(fraction[i] - '0')
		}
	}
	return n, ok
}

// text writes a sum of the measure.
func (m measure) text(n int64) string {
	if m == 0 {
		return decimalText(n)
	}
	text := decimalText(n / 1000)
	if rest := n % 1000; rest > 0 {
		text += "." + strings.TrimRight(decimalText(1000 + rest)[1:], "0")
	}
	return text
}

// field is where what is measured stands.
func (m measure) field() Field {
	if m == 0 {
		return FieldQuantity
	}
	return FieldValue
}

// valueSum adds up the amounts of the lines of a heading. The zero value is that of no lines.
type valueSum struct {
	sum   int64
	money measure
	// open says that there are lines without an amount, or with one in another money.
	open bool
}

// add adds a line. Nothing is nothing in whatever money.
func (v *valueSum) add(l *subject) {
	if l.money != 0 && l.amount == 0 {
		return
	}
	if v.money == 0 {
		v.money = l.money
	}
	if l.money == 0 || l.money != v.money || v.sum > math.MaxInt64-l.amount {
		v.open = true
		return
	}
	v.sum += l.amount
}

// in is what the amounts add up to in a money.
func (v *valueSum) in(money measure) (sum int64, open bool) {
	if v.money != money {
		return 0, v.open || v.money != 0
	}
	return v.sum, v.open
}
