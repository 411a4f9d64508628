package reporting

import (
	"strings"

	"github.com/openatt/treaty/internal/currency"
)

// checkCurrency looks for the currency of a value. Codes of ISO 4217 for metals and funds, which start with an X,
// and those of years before the table are left alone. A code that is not in the table is a warning only.
func (s *session) checkCurrency(l *subject) {
	cell := l.record.Cells[FieldCurrency]
	if cell == s.currency && cell != "" || s.isCurrency(cell) {
		return
	}
	text := fold(cell)
	if text == "" {
		s.sayRaw(ruleNoCurrency, FieldValue)
		return
	}
	code := strings.ToUpper(text)
	year := l.report.key.Year
	if s.isCurrency(text) || isCode(code) && (code[0] == 'X' || year != 0 && year < currency.Since) {
		return
	}
	if s.isCurrency(code) {
		s.mark.suggestion = code
	}
	s.sayRaw(ruleCurrency, FieldCurrency)
}

func isCode(text string) bool {
	return len(text) == 3 && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// isCurrency reports whether a text is a code of the table on whatever day, also one that has ended; the last one
// that was found is kept.
func (s *session) isCurrency(text string) bool {
	if len(text) != 3 {
		return false
	}
	code := currency.Code(text)
	if code != "" {
		s.currency = code
	}
	return code != ""
}
