package reporting

import (
	"github.com/openatt/treaty/att"
)

// checkRemark compares the words of the remark with the other cells.
func (s *session) checkRemark(l *subject) {
	if s.remark.tokens == 0 {
		return
	}
	s.checkNames(l)
	if l.heading == HeadingUnknown || l.heading == HeadingVoluntary {
		s.checkNoWeapon(l)
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
	// only narrows the set to some headings, as a set of bits.
	only uint32
	// behind wants a word of says directly behind one of these.
	behind topic
	// quiet silences the hint beside a word for the category itself.
	quiet bool
	// alone wants no other words than those for says, numbers and plain adjectives.
	alone bool
}

func (h *hint) applies(heading Heading, r *remark) bool {
	unless := h.unless
	if h.quiet {
		unless |= ownWords[heading.Category()]
	}
	return h.under&(1<<heading.Category()) != 0 && r.has(h.says) && !r.has(unless) &&
		(h.and == 0 || r.has(h.and)) && (h.only == 0 || h.only&(1<<heading) != 0) &&
		(h.behind == 0 || r.phraseAt(h.says, h.behind) > 0) && (!h.alone || r.alone(h.says))
}

// alone reports whether the remark names nothing but what some topics speak of.
func (r *remark) alone(says topic) bool {
	if r.tokens == maxTokens {
		return false
	}
	for i := range r.tokens {
		plain := r.topic[i]&(says|plainTopics) != 0 || r.models.has(i+1) || r.saysOne(i, plainWords[:]) ||
			r.figures.has(i) && (r.number(i) >= 0 || r.length(i) <= 3)
		if !plain {
			return false
		}
	}
	return true
}

// phraseAt returns the first word of some topics that stands directly behind one of others, 0 when there is none.
func (r *remark) phraseAt(says, behind topic) int {
	for i := r.spoken.next(1); i < r.tokens; i = r.spoken.next(i + 1) {
		if r.topic[i]&says != 0 && r.topic[i-1]&behind != 0 && !r.breaks(i) {
			return i
		}
	}
	return 0
}

// word is the text of the remark that the hint rests on.
func (h *hint) word(r *remark) string {
	if h.behind == 0 {
		return r.wordFor(h.says)
	}
	i := r.phraseAt(h.says, h.behind)
	last := i
	if i+1 < r.tokens && r.topic[i+1]&topicGun != 0 && !r.breaks(i+1) {
		last++
	}
	return r.text[r.start(i-1):r.end(last)]
}

func (s *session) hint(l *subject, h *hint) {
	s.sayRaw(ruleCategoryHint, s.remarkField(l), h.word(&s.remark), h.betterFor(&s.remark), l.heading.String())
}

// betterFor is the heading that the words speak for; of mortars the calibre tells.
func (h *hint) betterFor(r *remark) string {
	if h.says&topicMortar == 0 || r.has(topicArtillery) {
		return h.better
	}
	switch smallest, largest := r.calibres(); {
	case smallest >= artilleryCalibre:
		return HeadingIII.String()
	case largest > 0 && largest < artilleryCalibre:
		return HeadingVIIIB6.String()
	default:
		return "VIII.B.6 or III"
	}
}

// remarkField is the cell that the remark stands in.
func (s *session) remarkField(l *subject) Field {
	if l.record.Cells[FieldDescription] != "" {
		return FieldDescription
	}
	return FieldComments
}

// checkCalibre compares calibres in the remark with the line at 75 mm, and under small arms with heavy machine guns.
func (s *session) checkCalibre(l *subject) {
	if s.remark.has(topicAmmunition) {
		return
	}
	switch h := l.heading; {
	case h == HeadingIII:
		s.checkLargeCalibre(l)
	case h == HeadingVIIIB6 || (h == HeadingVIII || h == HeadingVIIIB) && s.remark.has(topicMortar):
		s.checkMortar(l)
	case 1<<h&underA != 0:
		s.checkBore(l)
	}
}

// checkMortar looks for mortars of 75 mm and above among light weapons.
func (s *session) checkMortar(l *subject) {
	smallest, largest := s.remark.calibres()
	if smallest < artilleryCalibre && largest <= largestMortar {
		smallest = largest
	}
	if smallest >= artilleryCalibre {
		s.sayRaw(ruleCalibreHint, s.remarkField(l), calibreText(smallest), HeadingIII.String(), l.heading.String())
	}
}

// checkLargeCalibre looks for calibres below 75 mm. Beside a larger one, only those of mortars are no accessories.
func (s *session) checkLargeCalibre(l *subject) {
	smallest, largest := s.remark.calibres()
	mortars := s.remark.has(topicMortar)
	if largest >= artilleryCalibre && mortars && smallest >= smallestMortar && !s.remark.has(topicArtillery|topicGun) {
		largest = smallest
	}
	if largest == 0 || largest >= artilleryCalibre {
		return
	}
	better := "a category of smaller arms"
	if mortars {
		better = HeadingVIIIB6.String()
	}
	s.sayRaw(ruleCalibreHint, s.remarkField(l), calibreText(largest), better, l.heading.String())
}

// checkBore looks for machine guns of 12.7 or 14.5 mm under small arms.
func (s *session) checkBore(l *subject) {
	r := &s.remark
	if !r.has(topicMachine) || !r.has(topicGun) || r.has(topicLight|topicHeavy|topicSmallArm|topicPart) {
		return
	}
	for i := r.figures.next(0); i < r.tokens; i = r.figures.next(i + 1) {
		if bore := r.heavyBore(i); bore != "" {
			s.sayRaw(ruleCalibreHint, s.remarkField(l), bore, HeadingVIIIB1.String(), l.heading.String())
			return
		}
	}
}

// checkClass says what is ammunition, a part, or not a complete weapon.
func (s *session) checkClass(l *subject) {
	s.checkNoWeapon(l)
	if s.remark.has(topicIncomplete) {
		s.sayRaw(ruleNotComplete, s.remarkField(l), s.remark.wordFor(topicIncomplete))
	}
}

// checkNoWeapon says what is ammunition or a part, under whatever heading.
func (s *session) checkNoWeapon(l *subject) {
	if s.remark.has(topicAmmunition) && !s.remark.has(topicCarrier) {
		s.sayRaw(ruleAmmunition, s.remarkField(l), s.remark.wordFor(topicAmmunition))
	}
	if s.remark.has(topicPart) {
		s.sayRaw(ruleParts, s.remarkField(l), s.remark.wordFor(topicPart))
	}
}

// unknownCategory says of a label that is no category what it is: ammunition, parts, or nothing that is known.
func (s *session) unknownCategory(l *subject) {
	r := &s.remark
	r.read(l.record.Cells[FieldCategory])
	ammunition, part := r.wordFor(topicAmmunition), r.wordFor(topicPart)
	r.read(l.remark)
	switch {
	case ammunition != "":
		s.sayRaw(ruleAmmunition, FieldCategory, ammunition)
	case part != "":
		s.sayRaw(ruleParts, FieldCategory, part)
	default:
		s.sayRaw(ruleCategory, FieldCategory)
	}
}
