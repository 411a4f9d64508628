package reporting

import "github.com/openatt/treaty/att"

// checkStated compares what the file states with what its raw text was understood to be.
func (s *session) checkStated(l *subject) {
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
	if stated.Kind == quantityKindNames[QuantityNumber] && l.quantity.Kind != QuantityNumber &&
		l.quantity.Kind != QuantityZeroWithRemark {
		s.sayRaw(ruleDisagrees, FieldQuantity, stated.Kind)
	}
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
