package reporting

import "strings"

// checkQuantity reads the number of items.
func (s *session) checkQuantity(l *subject) {
	l.quantity.Raw = l.record.Cells[FieldQuantity]
	if n, ok := plainDigits(l.quantity.Raw); ok && n >= 0 {
		l.quantity.Kind, l.quantity.Number = QuantityNumber, n
		s.checkCount(l)
	} else if text := fold(l.quantity.Raw); text == "" {
		s.noQuantity(l)
	} else {
		s.quantityText(l, text)
	}
	switch l.quantity.Kind {
	case QuantityNotUnderstood, QuantityUndeclared, QuantityZeroWithRemark:
		l.form.open++
	case QuantityNumber, QuantityValue, QuantityWithheld:
	}
}

// quantityText reads what is more than plain digits.
func (s *session) quantityText(l *subject, text string) {
	n, verdict := l.record.numbers(FieldQuantity, s.options.Numbers).parseCount(text)
	switch verdict {
	case numberPlain, numberFootnote:
		l.quantity.Kind, l.quantity.Number = QuantityNumber, n
		if verdict == numberFootnote {
			s.sayRaw(ruleFootnote, FieldQuantity, decimalText(n))
		}
		s.checkCount(l)
	case numberNone:
		s.quantityWord(l, text)
	case numberAmbiguous:
		s.ambiguous(text)
	case numberWithText:
		if n >= 0 {
			s.mark.suggestion = decimalText(n)
		}
		s.sayRaw(ruleNumberText, FieldQuantity)
	case numberMalformed, numberFraction, numberNegative, numberTooLarge:
		s.sayRaw(ruleNotCount, FieldQuantity, verdictWords[verdict])
	}
}

var verdictWords = [...]string{
	numberMalformed: "it does not follow the declared number format",
	numberFraction:  "it is not whole",
	numberNegative:  "it is negative",
	numberTooLarge:  "it is too large",
	numberWithText:  "text stands beside the number",
	numberNone:      "it is not a number",
}

// ambiguous says how a number with separators may be read. One digit or two behind a lone point or comma
// can only be a fraction.
func (s *session) ambiguous(text string) {
	options := readings(text, countReading)
	if options == "none" {
		s.sayRaw(ruleNotCount, FieldQuantity, "no number format reads it as a whole number")
		return
	}
	s.sayRaw(ruleAmbiguous, FieldQuantity, options)
}

// noQuantity is a blank cell: a value, a mark or a word beside it may stand in its place.
func (s *session) noQuantity(l *subject) {
	if l.quantity.Kind = l.besideQuantity(); l.quantity.Kind == QuantityNotUnderstood {
		s.say(ruleNoQuantity, FieldQuantity)
	}
}

// besideQuantity is what a value or a mark says in the place of a number of items.
func (l *subject) besideQuantity() QuantityKind {
	value := fold(l.record.Cells[FieldValue])
	switch kind := wordKind(value); {
	case kind == QuantityWithheld || (kind == QuantityUndeclared || value == "") && l.marked():
		return QuantityWithheld
	case value != "" && kind == QuantityNotUnderstood:
		return QuantityValue
	default:
		return QuantityNotUnderstood
	}
}

func (s *session) quantityWord(l *subject, text string) {
	l.quantity.Kind = wordKind(text)
	if l.quantity.Kind == QuantityWithheld {
		l.withheld = true
		s.sayRaw(ruleWithheld, FieldQuantity, "quantity")
		return
	}
	if l.quantity.Kind == QuantityUndeclared {
		// A dash beside a value is a blank cell.
		if kind := l.besideQuantity(); kind != QuantityNotUnderstood && saysNothing(text) {
			l.quantity.Kind = kind
			return
		}
		s.sayRaw(ruleUndeclared, FieldQuantity)
		return
	}
	s.sayRaw(ruleNotCount, FieldQuantity, verdictWords[numberNone])
}

// checkCount compares a number with the remark.
func (s *session) checkCount(l *subject) {
	if l.quantity.Number == 0 {
		if s.remark.tokens > 0 && !namesNothing(fold(l.remark)) {
			l.quantity.Kind = QuantityZeroWithRemark
			s.sayRaw(ruleZeroRemark, FieldQuantity, shorten(joinRemark(l.record)))
		} else {
			s.sayRaw(ruleZero, FieldQuantity)
		}
		return
	}
	if count := s.remark.count(l.quantity.Number); count.contradicts(l.quantity.Number) && !s.remark.ordered() {
		s.mark.raw = l.record.Cells[FieldQuantity]
		s.say(ruleRemarkCount, FieldQuantity, decimalText(count.sum), decimalText(l.quantity.Number))
		s.mark.raw = ""
	}
}

// isNothing reports whether a line says that nothing was transferred: zero, and no item is named.
func (l *subject) isNothing() bool {
	n, ok := plainDigits(fold(l.record.Cells[FieldQuantity]))
	return ok && n == 0 && namesNothing(fold(l.remark))
}

// joinRemark joins description and comments for a message.
func joinRemark(r *Record) string {
	return strings.Trim(r.Cells[FieldDescription]+"; "+r.Cells[FieldComments], "; ")
}

// shorten cuts a long text for a message.
func shorten(text string) string {
	text = fold(text)
	if len(text) <= 60 {
		return text
	}
	cut := strings.LastIndexByte(text[:60], ' ')
	if cut < 20 {
		cut = 60
		for cut > 0 && text[cut]&0xc0 == 0x80 {
			cut--
		}
	}
	return text[:cut] + " ..."
}
