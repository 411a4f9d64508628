package reporting

import "github.com/openatt/treaty/att"

// checkNames compares the States that the remark names with those in the other cells.
func (s *session) checkNames(l *subject) {
	named, text := s.stateInRemark(l)
	if named == "" {
		return
	}
	field := s.remarkField(l)
	if s.remark.has(topicAuthority) && l.partner.state != "" {
		s.sayRaw(ruleEndUser, field, text, partnerWord(l.flow), l.partnerText())
		return
	}
	s.sayRaw(ruleOtherState, field, text)
}

func (l *subject) partnerText() string { return fold(l.record.Cells[FieldPartner]) }

// stateInRemark finds the first State that the remark names and no other cell of the line holds.
func (s *session) stateInRemark(l *subject) (named att.State, text string) {
	r := &s.remark
	for i := r.capitals.next(0); i < r.tokens; i = r.capitals.next(i) {
		words := 0
		if r.topic[i] == 0 && r.length(i) > 1 {
			named, words = s.spoken.at(r, i)
		}
		if words > 0 && !s.inOtherCell(l, named) {
			return named, r.text[r.start(i):r.end(i+words-1)]
		}
		i += max(words, 1)
	}
	return "", ""
}

func (s *session) inOtherCell(l *subject, state att.State) bool {
	if state == l.report.key.State || state == l.partner.state {
		return true
	}
	for _, f := range [...]Field{FieldOrigin, FieldIntermediate} {
		if text := l.record.Cells[f]; text != "" && s.resolve(text, l.report.key.Year).state == state {
			return true
		}
	}
	return false
}
