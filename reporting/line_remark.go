package reporting

import (
	"strings"

	"github.com/openatt/treaty/att"
)

// checkRemark compares the words of the remark with the other cells.
func (s *session) checkRemark(l *subject) {
	if s.remark.tokens == 0 {
		return
	}
	s.checkNames(l)
	if l.heading == HeadingUnknown || l.heading == HeadingVoluntary {
		return
	}
	if s.remark.figures != (tokenSet{}) {
		s.checkCalibre(l)
	}
	if s.remark.topics == 0 {
		return
	}
	s.checkHints(l)
	s.checkClass(l)
}

// checkHints says the first of the hints that applies.
func (s *session) checkHints(l *subject) {
	if s.remark.topics&s.surprises[l.heading.Category()] == 0 {
		return
	}
	for i := range hints {
		h := &hints[i]
		if h.applies(l.heading, &s.remark) {
			s.hint(l, h)
			return
		}
	}
}

// surprisesOf gathers the words that surprise under each category, so that most remarks need no look at
// each hint.
func surprisesOf() (all [att.SmallArmsAndLightWeapons + 1]topic) {
	for i := range hints {
		for category := range all {
			if hints[i].under&(1<<category) != 0 {
				all[category] |= hints[i].says
			}
		}
	}
	return all
}

// hint is a word of a remark that speaks for another category.
type hint struct {
	// under is the set of categories, as a set of bits, under which the words are a surprise.
	under uint16
	// says holds the topics that must be there, unless those that must not.
	says, and, unless topic
	better            string
	// only narrows the set to one heading.
	only Heading
}

func (h *hint) applies(heading Heading, r *remark) bool {
	return h.under&(1<<heading.Category()) != 0 && r.has(h.says) && !r.has(h.unless) &&
		(h.and == 0 || r.has(h.and)) && (h.only == HeadingUnknown || h.only == heading)
}

func (s *session) hint(l *subject, h *hint) {
	if h.better == l.heading.String() {
		return
	}
	field := s.remarkField(l)
	s.sayRaw(ruleCategoryHint, field, s.remark.wordFor(h.says), h.better, l.heading.String())
}

// remarkField is the cell that the remark stands in.
func (s *session) remarkField(l *subject) Field {
	if l.record.Cells[FieldDescription] != "" {
		return FieldDescription
	}
	return FieldComments
}

// checkCalibre compares calibres in the remark with the line at 75 mm.
func (s *session) checkCalibre(l *subject) {
	if l.heading != HeadingIII && l.heading != HeadingVIIIB6 || s.remark.has(topicAmmunition) {
		return
	}
	smallest, largest := s.remark.calibres()
	if smallest == 0 {
		return
	}
	field := s.remarkField(l)
	switch {
	case l.heading == HeadingIII && largest < 75:
		better := "a category of smaller arms"
		if s.remark.has(topicMortar) {
			better = "VIII.B.6"
		}
		s.sayRaw(ruleCalibreHint, field, decimalText(largest), better, l.heading.String())
	case l.heading == HeadingVIIIB6 && smallest >= 75:
		s.sayRaw(ruleCalibreHint, field, decimalText(smallest), "III", l.heading.String())
	}
}

// calibres returns the smallest and the largest whole number of millimetres that the remark names, 0 when
// it names none.
func (r *remark) calibres() (smallest, largest int64) {
	for i := r.figures.next(0); i < r.tokens; i = r.figures.next(i + 1) {
		n := r.calibreAt(i)
		if n <= 0 {
			continue
		}
		if smallest == 0 || n < smallest {
			smallest = n
		}
		largest = max(largest, n)
	}
	return smallest, largest
}

// calibreAt reads "82 mm", "82mm" and "cal. 82" at a token.
func (r *remark) calibreAt(i int) int64 {
	if before := r.before(i); before == '.' || before == ',' {
		return 0
	}
	word := r.word(i)
	if body := strings.TrimRight(word, "mM"); len(word)-len(body) == 2 {
		if n, ok := plainDigits(body); ok && n > 0 {
			return n
		}
	}
	named := i+1 < r.tokens && r.topic[i+1]&topicMillimetre != 0 ||
		i > 0 && r.topic[i-1]&topicCalibre != 0 && !r.breaks(i)
	if !named {
		return 0
	}
	if end := strings.IndexAny(word, "xX"); end > 0 {
		n, _ := plainDigits(word[:end])
		return n
	}
	return r.number(i)
}

// checkClass says what is ammunition, a part, or not a complete weapon.
func (s *session) checkClass(l *subject) {
	if !s.remark.has(topicAmmunition | topicPart | topicIncomplete) {
		return
	}
	field := s.remarkField(l)
	if s.remark.has(topicAmmunition) && !s.remark.has(topicCarrier) {
		s.sayRaw(ruleAmmunition, field, s.remark.wordFor(topicAmmunition))
	}
	if s.remark.has(topicPart) {
		s.sayRaw(ruleParts, field, s.remark.wordFor(topicPart))
	}
	if s.remark.has(topicIncomplete) {
		s.sayRaw(ruleNotComplete, field, s.remark.wordFor(topicIncomplete))
	}
}
