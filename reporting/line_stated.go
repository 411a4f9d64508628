package reporting

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
)

// checkStated compares what the file states with what its raw text was understood to be.
func (s *session) checkStated(l *subject) {
	s.checkMark(l.record.Cells[FieldWithheld])
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

// checkMark names a mark of withheld data that is neither yes nor no: what it says is not known.
func (s *session) checkMark(text string) {
	if text == "" {
		return
	}
	if text = fold(text); text != "" && text != unknownText && answerOf(text) == att.Unknown {
		s.sayRaw(ruleMark, FieldWithheld, "yes, no")
	}
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
		amount, why := s.options.Numbers.parseAmount(fold(r.Cells[FieldValue]))
		if why == "" && !sameAmount(amount, stated.Amount) {
			s.sayRaw(ruleDisagrees, FieldValue, stated.Amount)
		}
	}
	if basis, ok := basisOf(fold(r.Cells[FieldBasis])); ok && stated.Basis != "" && stated.Basis != basis.String() {
		s.sayRaw(ruleDisagrees, FieldBasis, stated.Basis)
	}
	if said := answerOf(fold(r.Cells[FieldWithheld])); stated.Withheld != "" && said != att.Unknown &&
		said != answerOf(stated.Withheld) {
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
