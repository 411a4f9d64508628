package reporting

import (
	"strings"

	"github.com/openatt/treaty/internal/currency"
)

// checkCurrency looks for the currency of a value. Codes of ISO 4217 for metals and funds, which start with an X,
// and those of years before the table are left alone. A code that is not in the table is a warning only.
func (s *session) checkCurrency(l *subject) {
	cell := l.record.Cells[FieldCurrency]
	if isCurrency(cell, &s.currency) {
		return
	}
	text := fold(cell)
	if text == "" {
		s.sayRaw(ruleNoCurrency, FieldValue)
		return
	}
	code := strings.ToUpper(text)
	year := l.report.key.Year
	if isCurrency(text, &s.currency) || isCode(code) && (code[0] == 'X' || year != 0 && year < currency.Since) {
		return
	}
	if isCurrency(code, &s.currency) {
		s.mark.suggestion = code
	}
	s.sayRaw(ruleCurrency, FieldCurrency)
}

func isCode(text string) bool {
	return len(text) == 3 && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// isCurrency reports whether a text is a code of the table on whatever day, also one that has ended; the last one
// that was found is kept.
func isCurrency(text string, last *[3]byte) bool {
	if len(text) != 3 {
		return false
	}
	code := [3]byte{text[0], text[1], text[2]}
	if code == *last {
		return true
	}
	if !currency.Known(text) {
		return false
	}
	*last = code
	return true
}
