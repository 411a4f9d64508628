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
	if named.adjectiveOf != "" {
		text = named.adjectiveOf.Name(endOf(l.report.key.Year))
	}
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
	// adjectiveOf is the State of an adjective, "" for a name.
	adjectiveOf att.State
}

// stateInRemark finds the first State that the remark names and no other cell of the line holds, before all others
// one whose authority it names.
func (s *session) stateInRemark(l *subject) (first namedState) {
	r := &s.remark
	for i := r.names.next(0); i < r.tokens; i = r.names.next(i) {
		var name spokenName
		if r.topic[i] == 0 && r.length(i) > 1 {
			name = s.spoken.at(r, i)
		}
		words := len(name.words)
		if words > 0 && !s.inOtherCell(l, name.state) {
			found := namedState{at: i, words: words}
			found.authority = r.forcesOf(i, words) || !name.adjective && r.authorityOf(i, words)
			if name.adjective {
				found.adjectiveOf = name.state
			}
			if found.authority {
				return found
			}
			if first.words == 0 && !name.adjective {
				first = found
			}
		}
		i += max(words, 1)
	}
	return first
}

// forceWords may stand between a State and its forces, forces are those words that are no topic.
var (
	forceWords = [...]string{
		"air", "armed", "royal", "national", "federal", "defence", "defense", "ground", "land", "special",
	}
	forces = [...]string{"force", "navy", "marines", "mod"}
)

// forcesOf reports whether the State at a word is that of the authority behind it: "Chilean Air Force". Words behind
// that again make a kind of item of it, as in "US Army surplus"; so does "ex" in front of it. Where something was made
// is no authority.
func (r *remark) forcesOf(i, words int) bool {
	if r.madeIn(i) || i > 0 && (r.says(i-1, "ex") || r.says(i-1, "former")) {
		return false
	}
	at := i + words
	for r.follows(at) && r.follows(at+1) && r.saysOne(at, forceWords[:]) {
		at++
	}
	if !r.follows(at) || r.topic[at]&topicAuthority == 0 && !r.saysOne(at, forces[:]) {
		return false
	}
	return r.says(at, "ministry") || r.ends(at+1)
}

// ends reports whether what a text says ends in front of a word.
func (r *remark) ends(i int) bool { return i >= r.tokens || r.between(i) != " " && r.between(i) != "-" }

// follows reports whether a word stands behind the one before it with nothing but a space between them.
func (r *remark) follows(i int) bool { return i < r.tokens && r.between(i) == " " }

// formalWords stand in front of the name of a State in its long form.
var formalWords = [...]string{"republic", "kingdom", "state", "federal", "democratic", "islamic"}

// authorityOf reports whether the State at a word is that of an authority in front of it, with a dash, a colon, "of" or
// "the" between them.
func (r *remark) authorityOf(i, words int) bool {
	for at := i; at > 0 && r.joins(at, i+words); at-- {
		if r.topic[at-1]&topicAuthority != 0 || r.isUser(at-1) {
			return true
		}
		if !r.saysOne(at-1, smallWords[:]) && !r.saysOne(at-1, formalWords[:]) {
			return false
		}
	}
	return false
}

// isUser reports whether a word is the last of those for who receives the arms in the end.
func (r *remark) isUser(i int) bool {
	switch {
	case r.says(i, "mod"):
		return true
	case i == 0:
		return false
	case r.says(i, "user") || r.says(i, "users") || r.says(i, "use"):
		return r.says(i-1, "end")
	default:
		return r.says(i, "destination") && (r.says(i-1, "final") || r.says(i-1, "ultimate"))
	}
}

// joins reports whether a word goes on with what the one before it says. After a comma, it must be the last before
// the given one.
func (r *remark) joins(i, after int) bool {
	switch r.between(i) {
	case " ", " - ", " – ", " — ", "-", " (", "'s ", "’s ", ": ", ":":
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
