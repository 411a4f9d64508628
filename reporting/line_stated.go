package reporting

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
)

// checkStated compares what the file states with what its raw text was understood to be.
func (s *session) checkStated(l *subject) {
	s.checkMark(l)
	stated := l.record.Stated
	if stated == nil {
		return
	}
	if stated.Heading != "" && stated.Heading != l.heading.String() {
		s.sayRaw(ruleDisagrees, FieldCategory, stated.Heading)
	}
	if stated.Number != "" && stated.Number != numberOf(l.quantity) {
		s.sayRaw(ruleDisagrees, FieldQuantity, stated.Number)
	}
	s.compareKind(l, stated.Kind)
	s.compareTexts(l.record, stated)
	s.compareState(l, FieldPartner, stated.Partner)
	s.compareState(l, FieldOrigin, stated.Origin)
	s.compareState(l, FieldIntermediate, stated.Intermediate)
}

// numberOf is the number of a quantity as a file states it, statedNull when it is none.
func numberOf(q Quantity) string {
	if q.Kind == QuantityNumber || q.Kind == QuantityZeroWithRemark {
		return decimalText(q.Number)
	}
	return statedNull
}

func (s *session) compareState(l *subject, f Field, stated string) {
	if stated == "" {
		return
	}
	if found := s.resolve(l.record.Cells[f], l.report.key.Year).state; found != att.State(stated) {
		s.sayRaw(ruleDisagrees, f, stated)
	}
}

// markOf reads the mark of a line that something of it is withheld: a tick, or a word for what is withheld.
func markOf(text string) att.Answer {
	if text == "" {
		return att.Unknown
	}
	if said := answerOf(text); said != att.Unknown {
		return said
	}
	if wordKind(text) == QuantityWithheld || slices.Contains(markedWords[:], plainWord(text)) {
		return att.Yes
	}
	return att.Unknown
}

// checkMark names a mark of withheld data that is neither yes nor no: what it says is not known. A line that is
// marked although it says everything is worth a look.
func (s *session) checkMark(l *subject) {
	text := l.record.Cells[FieldWithheld]
	if text == "" {
		return
	}
	switch text = fold(text); {
	case markOf(text) == att.Yes:
		if l.isFull() {
			s.sayRaw(ruleMarkNoWithheld, FieldWithheld, "the mark of the line", "cell")
		}
	case markOf(text) == att.Unknown && !saysNothing(text) && text != unknownText:
		s.sayRaw(ruleMark, FieldWithheld, "yes, no")
	}
}

// isFull reports whether a line says all that a form asks of it.
func (l *subject) isFull() bool {
	for _, f := range [...]Field{FieldQuantity, FieldValue, FieldCurrency, FieldUnit, FieldPartner, FieldOrigin} {
		if text := fold(l.record.Cells[f]); saysNothing(text) || wordKind(text) != QuantityNotUnderstood {
			return false
		}
	}
	return !saysNothing(fold(l.remark))
}

// compareKind compares the kind of a quantity. "Not understood" claims nothing, and a zero beside a remark is a
// number too.
func (s *session) compareKind(l *subject, stated string) {
	kind := l.quantity.Kind
	known := slices.Contains(quantityKindNames, stated)
	switch {
	case stated == "" || stated == quantityKindNames[QuantityNotUnderstood] || stated == kind.String():
	case known && fold(l.record.Cells[FieldQuantity]) == "":
	case kind == QuantityZeroWithRemark && stated == quantityKindNames[QuantityNumber]:
	default:
		s.sayRaw(ruleDisagrees, FieldQuantity, stated)
	}
}

// compareTexts compares amount, basis and mark with their raw texts. What cannot be read has findings of its own.
func (s *session) compareTexts(r *Record, stated *Stated) {
	if stated.Amount != "" {
		amount, _ := s.options.Numbers.parseAmount(fold(r.Cells[FieldValue]))
		if amount != "" && !sameAmount(amount, stated.Amount) {
			s.sayRaw(ruleDisagrees, FieldValue, stated.Amount)
		}
	}
	if basis, ok := basisOf(fold(r.Cells[FieldBasis])); ok && stated.Basis != "" && stated.Basis != basis.String() {
		s.sayRaw(ruleDisagrees, FieldBasis, stated.Basis)
	}
	if said := markOf(fold(r.Cells[FieldWithheld])); stated.Withheld != "" && said != att.Unknown &&
		said != markOf(stated.Withheld) {
		s.sayRaw(ruleDisagrees, FieldWithheld, stated.Withheld)
	}
}

// sameAmount compares amounts as numbers, "12.5" and "12.50" being one.
func sameAmount(a, b string) bool {
	if a == b {
		return true
	}
	first, errA := decimal.NewFromString(a)
	second, errB := decimal.NewFromString(b)
	return errA == nil && errB == nil && first.Equal(second)
}
