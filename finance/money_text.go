package finance

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// Text returns the amount as readers of the language write it, with the currency code behind a no-break space:
// "1 234,50 USD" in French. The digits are exact: no float is involved. Without a preferred language it is English;
// otherwise the first preferred language counts, with Latin digits unless it asks for others (ar-u-nu-arab). The
// zero Money gives "unknown".
func (m Money) Text(preferred ...language.Tag) string {
	if !m.IsValid() {
		return "unknown"
	}
	n := newNumerals(preferred)
	return n.number(m.minor, m.currency.Digits()) + "\u00a0" + m.currency.Code()
}

// numerals knows how one language writes numbers. Grouping comes from formatting the whole part as an integer; the
// decimal separator and the signs are those of two constants.
type numerals struct {
	printer *message.Printer
	digits  [10]string
	point   string
	// minus and after surround a negative number.
	minus, after string
}

func newNumerals(preferred []language.Tag) numerals {
	tag := language.English
	if len(preferred) > 0 {
		tag = preferred[0]
	}
	if tag.TypeForKey("nu") == "" {
		// The tag is a valid one and so are key and value.
		tag, _ = tag.SetTypeForKey("nu", "latn")
	}
	// A catalog of its own keeps what a host may have put into the default catalog out of amounts.
	n := numerals{printer: message.NewPrinter(tag, message.Catalog(catalog.NewBuilder()))}
	for i := range n.digits {
		n.digits[i] = n.printer.Sprintf("%d", i)
	}
	probe := n.printer.Sprintf("%.1f", 1.5)
	n.point = strings.TrimSuffix(strings.TrimPrefix(probe, n.digits[1]), n.digits[5])
	n.minus, n.after, _ = strings.Cut(n.printer.Sprintf("%d", -1), n.digits[1])
	return n
}

// number writes minor units with so many digits after the point.
func (n numerals) number(minor int64, digits int) string {
	size := minor
	if size < 0 {
		size = -size
	}
	unit := smallPow10(digits)
	text := n.printer.Sprintf("%d", size/unit)
	if digits > 0 {
		text += n.point + n.fraction(size%unit, digits)
	}
	if minor < 0 {
		return n.minus + text + n.after
	}
	return text
}

func (n numerals) fraction(rest int64, digits int) string {
	written := make([]string, digits)
	for i := digits - 1; i >= 0; i-- {
		written[i] = n.digits[rest%10]
		rest /= 10
	}
	return strings.Join(written, "")
}
