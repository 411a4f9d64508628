package reporting

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openatt/treaty/internal/currency"
)

// parseAmount reads an amount of money into a plain decimal, or says what became of it.
func (f NumberFormat) parseAmount(text string) (amount string, verdict numberVerdict) {
	body, footnote := cutFootnote(text)
	switch {
	case strings.HasPrefix(body, "-") && startsWithDigit(strings.TrimLeft(body, "- ")):
		return "", numberNegative
	case !startsWithDigit(body):
		if _, code := cutCurrency(text); code != "" {
			return "", numberWithText
		}
		return "", numberNone
	case numeralEnd(body) != len(body):
		return "", numberWithText
	case allDigits(body):
		amount = body
	case f.declared():
		amount, verdict = f.parseSeparatedAmount(body)
	default:
		amount, verdict = undeclaredAmount(body)
	}
	if verdict == numberPlain && footnote {
		verdict = numberFootnote
	}
	return amount, verdict
}

// parseSeparatedAmount reads digits and separators by the declared format.
func (f NumberFormat) parseSeparatedAmount(text string) (amount string, verdict numberVerdict) {
	whole, fraction := text, ""
	if f.Decimal != "" {
		whole, fraction, _ = strings.Cut(text, f.Decimal)
	}
	if _, verdict := f.parseSeparated(whole); verdict != numberPlain || !allDigits(fraction) {
		return "", numberMalformed
	}
	amount = strings.Map(onlyDigits, whole)
	if fraction != "" {
		amount += "." + fraction
	}
	return amount, numberPlain
}

// undeclaredAmount reads digits, a point and digits, the form in which programs write amounts. Three digits
// behind the point may be a group, unless more than three or a zero stand before it. Every other separator is
// ambiguous.
func undeclaredAmount(text string) (amount string, verdict numberVerdict) {
	whole, fraction, found := strings.Cut(text, ".")
	group := len(fraction) == 3 && len(whole) <= 3 && whole[0] != '0'
	if found && allDigits(whole) && allDigits(fraction) && !group && fraction != "" {
		return text, numberPlain
	}
	return "", numberAmbiguous
}

func onlyDigits(r rune) rune {
	if r >= '0' && r <= '9' {
		return r
	}
	return -1
}

// bareAmount is an amount without a footnote mark.
func bareAmount(text string) string {
	body, _ := cutFootnote(text)
	return body
}

// cutCurrency divides an amount from what names its currency in front of it or behind it: a code of ISO 4217 or a sign,
// as in "US$ 5000000", "5000000 EUR" and "€5000000". The currency is "" when there is none.
func cutCurrency(text string) (number, name string) {
	first := strings.IndexFunc(text, unicode.IsDigit)
	if first < 0 {
		return text, ""
	}
	last := strings.LastIndexFunc(text, unicode.IsDigit) + 1
	before, after := strings.TrimSpace(text[:first]), strings.TrimSpace(text[last:])
	if before != "" && after != "" {
		return text, ""
	}
	if name = before + after; !isCurrencyName(name) {
		return text, ""
	}
	return text[first:last], name
}

// isCurrencyName reports whether a text is a code of a currency, or has a sign of one with at most three letters
// beside it.
func isCurrencyName(text string) bool {
	if len(text) == 3 && currency.Code(text) != "" {
		return true
	}
	at := strings.IndexFunc(text, func(r rune) bool { return unicode.Is(unicode.Sc, r) })
	if at < 0 {
		return false
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	letters := text[:at] + text[at+size:]
	return len(letters) <= 3 && strings.IndexFunc(letters, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}
