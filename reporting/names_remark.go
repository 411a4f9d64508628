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
		s.mark.suggestion = text
		s.sayRaw(ruleEndUser, field, text, partnerWord(l.flow), l.partnerText())
		return
	}
	s.sayRaw(ruleOtherState, field, text)
}

func (l *subject) partnerText() string { return fold(l.record.Cells[FieldPartner]) }

// stateInRemark finds the first State that the remark names and no other cell of the line holds.
func (s *session) stateInRemark(l *subject) (named att.State, text string) {
	for i := 0; i < len(s.remark.tokens); {
		t := &s.remark.tokens[i]
		if !t.upper || t.topic != 0 || t.end-t.start < 2 {
			i++
			continue
		}
		state, words := s.nameAt(i)
		if state == "" {
			i++
			continue
		}
		text = s.remark.text[t.start:s.remark.tokens[i+words-1].end]
		i += words
		if !s.inOtherCell(l, state) {
			return state, text
		}
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
