package reporting

import "github.com/openatt/treaty/att"

// checkNames compares the States that the remark names with those in the other cells.
func (s *session) checkNames(l *subject) {
	named := s.stateInRemark(l)
	if named.words == 0 {
		return
	}
	r := &s.remark
	text := r.text[r.start(named.at):r.end(named.at+named.words-1)]
	field := s.remarkField(l)
	if named.authority && l.partner.state != "" {
		s.sayRaw(ruleEndUser, field, text, partnerWord(l.flow), l.partnerText())
		return
	}
	s.sayRaw(ruleOtherState, field, text)
}

func (l *subject) partnerText() string { return fold(l.record.Cells[FieldPartner]) }

// namedState is a State that a remark names: where it stands and whether it is that of an authority.
type namedState struct {
	at, words int
	authority bool
}

// stateInRemark finds the first State that the remark names and no other cell of the line holds, before all others
// one whose authority it names.
func (s *session) stateInRemark(l *subject) (first namedState) {
	r := &s.remark
	for i := r.names.next(0); i < r.tokens; i = r.names.next(i) {
		words := 0
		var state att.State
		if r.topic[i] == 0 && r.length(i) > 1 {
			state, words = s.spoken.at(r, i)
		}
		if words > 0 && !s.inOtherCell(l, state) {
			found := namedState{i, words, r.has(topicAuthority) && r.authorityOf(i, words)}
			if found.authority {
				return found
			}
			if first.words == 0 {
				first = found
			}
		}
		i += max(words, 1)
	}
	return first
}

// authorityOf reports whether the State at a word is that of an authority: directly behind the word for one, with a
// dash, "of" or "the" between them, or directly in front of it. Where something was made is no authority.
func (r *remark) authorityOf(i, words int) bool {
	if after := i + words; after < r.tokens && r.topic[after]&topicAuthority != 0 && r.between(after) == " " {
		return !r.madeIn(i)
	}
	for at := i; at > 0 && r.joins(at, i+words); at-- {
		if r.topic[at-1]&topicAuthority != 0 {
			return true
		}
		if !r.saysOne(at-1, smallWords[:]) {
			return false
		}
	}
	return false
}

// joins reports whether a word goes on with what the one before it says. After a comma, it must be the last before
// the given one.
func (r *remark) joins(i, after int) bool {
	switch r.between(i) {
	case " ", " - ", " – ", " — ", "-", " (", "'s ", "’s ":
		return true
	case ", ":
		return after >= r.tokens || r.breaks(after)
	default:
		return false
	}
}

// madeIn reports whether "in" or "from" stands in front of a word.
func (r *remark) madeIn(i int) bool {
	return i > 0 && (r.says(i-1, "in") || r.says(i-1, "from"))
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
