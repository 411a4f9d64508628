package reporting

import "strings"

// checkValue reads the amount of money, or the word in its place.
func (s *session) checkValue(l *subject) {
	l.value = l.record.Cells[FieldValue]
	amount := l.value
	if !allDigits(amount) {
		if l.value = fold(amount); s.valueWord(l) {
			return
		}
		amount = s.valueText(l)
	}
	if l.value == "" {
		return
	}
	s.values = true
	if n, ok := thousandths(amount); ok {
		l.amount, l.money = n, s.moneyOf(l.record)
	}
	if isZero(amount) && l.quantity.Kind != QuantityValue {
		return
	}
	if !l.namesCurrency() {
		s.checkCurrency(l)
	}
	if s.has[FieldUnit] && fold(l.record.Cells[FieldUnit]) == "" {
		s.sayRaw(ruleNoUnit, FieldValue)
	}
}

// valueWord reports whether nothing or a word stands in the place of the value.
func (s *session) valueWord(l *subject) bool {
	if startsWithDigit(l.value) {
		return false
	}
	kind := wordKind(l.value)
	if kind == QuantityWithheld {
		l.withheld = true
		s.sayRaw(ruleWithheld, FieldValue, "value")
	}
	return l.value == "" || kind == QuantityWithheld || kind == QuantityUndeclared
}

// valueText reads what is more than plain digits, and says why it is no amount.
func (s *session) valueText(l *subject) string {
	amount, verdict := l.record.numbers(FieldValue, s.options.Numbers).parseAmount(l.value)
	switch verdict {
	case numberPlain:
	case numberFootnote:
		s.sayRaw(ruleFootnote, FieldValue, amount)
	case numberAmbiguous:
		s.ambiguousAmount(l)
	case numberWithText:
		// The number alone says less, unless the cell of the currency has it already.
		number, currency := cutCurrency(l.value)
		if currency != "" && currency == fold(l.record.Cells[FieldCurrency]) {
			s.mark.suggestion, _ = s.options.Numbers.parseAmount(number)
		}
		s.sayRaw(ruleValue, FieldValue, verdictWords[verdict])
	case numberMalformed, numberFraction, numberNegative, numberTooLarge, numberNone:
		s.sayRaw(ruleValue, FieldValue, verdictWords[verdict])
	}
	return amount
}

// ambiguousAmount says how an amount with separators may be read.
func (s *session) ambiguousAmount(l *subject) {
	if options := readings(bareAmount(l.value), NumberFormat.parseSeparatedAmount); options != "none" {
		s.sayRaw(ruleAmbiguous, FieldValue, options)
		return
	}
	s.sayRaw(ruleValue, FieldValue, "no number format reads it")
}

// namesCurrency reports whether the cell of the value names a currency and that of the currency does not.
func (l *subject) namesCurrency() bool {
	if fold(l.record.Cells[FieldCurrency]) != "" {
		return false
	}
	_, currency := cutCurrency(l.value)
	return currency != ""
}

// isZero reports whether an amount is nothing at all, in whatever currency.
func isZero(amount string) bool {
	return amount != "" && amount[0] == '0' && strings.Trim(amount, "0.") == ""
}
