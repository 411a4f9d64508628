package reporting

import (
	"cmp"
	"strings"

	"github.com/openatt/treaty/att"
)

// labelInfo is what a category label was read as.
type labelInfo struct {
	// written is the label as the file has it, code that of the heading.
	written, code string
	heading       Heading
	fit           labelFit
	// total says that the label names a total: of its heading, or of all categories when that is unknown.
	total bool
	// suggestion is the label of the form, where it says nothing else than the text.
	suggestion string
}

// subject is one line while it is checked.
type subject struct {
	record  *Record
	report  *reportState
	form    *formState
	flow    att.Activity
	heading Heading
	partner *nameInfo
	// quantity is what the cell was understood to be.
	quantity Quantity
	// value is the amount of money without white space around it, remark is description and comments together.
	value, remark string
	// amount is the value in thousandths of money, which is 0 when there is no amount that can be added up.
	amount int64
	money  measure
	// total says that the label is that of a total, all that the line stands for all partners.
	total, all bool
	// withheld says that something of the line is withheld: a cell says so, or the mark of the line.
	withheld bool
}

// line checks one line of a table and enters it into what the report keeps.
func (s *session) line(report *reportState, r *Record) {
	if s.isNote(r) {
		s.note(report, r)
		return
	}
	l := subject{record: r, report: report, flow: s.mark.flow}
	l.remark = s.remarkOf(r)
	s.enter(&l)
	l.withheld = l.marked()
	s.remark.read(l.remark)
	s.checkCategory(&l)
	s.checkPartner(&l)
	s.checkSelf(&l)
	s.checkQuantity(&l)
	s.checkValue(&l)
	s.checkBasis(&l)
	s.checkPlaces(&l)
	s.checkStated(&l)
	s.checkRemark(&l)
	s.checkText(&l)
	if l.withheld {
		l.form.withheld++
		if report.withheld++; report.withheld == 1 {
			report.withheldAt = r.place(s.file, l.withheldField())
		}
	}
	s.compare(&l)
	if s.errors > s.before {
		l.form.failed++
	}
}

// note names text beside the table; a blank row of the form is passed over.
func (s *session) note(report *reportState, r *Record) {
	if s.label(r.Cells[FieldCategory]).fit == labelExact {
		return
	}
	s.mark.flow = att.ActivityUnknown
	if r.Index > 0 || r.says() {
		report.unplaced++
		s.mark.index = cmp.Or(r.Index, report.unplaced)
	}
	s.mark.raw = firstText(r)
	s.say(ruleNote, FieldNone)
	s.mark.raw = ""
}

// enter finds the form that a line belongs to. One without a direction belongs to none.
func (s *session) enter(l *subject) {
	if l.flow != att.ActivityUnknown {
		l.form = &l.report.forms[l.flow-att.Export]
	} else {
		l.report.unplaced++
		l.report.undirected = true
		l.form = &formState{lines: l.report.unplaced - 1}
	}
	l.form.lines++
	s.mark.index = cmp.Or(l.record.Index, l.form.lines)
	if l.flow == att.ActivityUnknown {
		s.sayRaw(ruleFlow, FieldFlow)
	}
	if !l.form.first.known {
		l.form.first = firstPlace{l.record.place(s.file, FieldNone), true}
	}
}

// marked reports whether the line has the mark that something of it is withheld.
func (l *subject) marked() bool {
	cell := l.record.Cells[FieldWithheld]
	return cell != "" && markOf(fold(cell)) == att.Yes
}

// withheldField is the cell that says that something of the line is withheld.
func (l *subject) withheldField() Field {
	switch {
	case l.marked():
		return FieldWithheld
	case l.quantity.Kind == QuantityWithheld:
		return FieldQuantity
	case l.partner.kind == nameWithheld:
		return FieldPartner
	case wordKind(l.value) == QuantityWithheld:
		return FieldValue
	default:
		return FieldOrigin
	}
}

// remarkOf returns description and comments together. Where the reader did not find them side by side, they
// are joined one behind the other in a text that is only added to.
func (s *session) remarkOf(r *Record) string {
	description, comments := r.Cells[FieldDescription], r.Cells[FieldComments]
	switch {
	case comments == "":
		return description
	case description == "":
		return comments
	case r.scan != nil:
		if text := r.scan.between(r.remarkColumn); text != "" {
			return text
		}
	}
	if s.joined.Cap()-s.joined.Len() < len(description)+len(comments)+2 {
		s.joined = &strings.Builder{}
		s.joined.Grow(max(csvBuffer, len(description)+len(comments)+2))
	}
	start := s.joined.Len()
	s.joined.WriteString(description)
	s.joined.WriteString("; ")
	s.joined.WriteString(comments)
	return s.joined.String()[start:]
}

// isNote reports whether a record is text beside the table: one cell with text, or only the cells that
// every line of the report has, and no partner, quantity or value. What is called a line is none.
func (s *session) isNote(r *Record) bool {
	if r.Cells[FieldPartner] != "" || r.Cells[FieldQuantity] != "" || r.Cells[FieldValue] != "" || r.surely ||
		r.Cells[FieldRecord] == recordLine {
		return false
	}
	filled := 0
	for f := FieldCategory; f < FieldCount; f++ {
		if strings.TrimSpace(r.Cells[f]) != "" {
			filled++
		}
	}
	return filled <= 1
}

func firstText(r *Record) string {
	for f := FieldCategory; f < FieldCount; f++ {
		if text := strings.TrimSpace(r.Cells[f]); text != "" {
			return text
		}
	}
	for _, cell := range r.Texts() {
		if text := strings.TrimSpace(cell); text != "" {
			return text
		}
	}
	return ""
}

// label reads a category label, remembering the few that a file has.
func (s *session) label(text string) *labelInfo {
	if info := s.lastLabels.get(text, 0); info != nil {
		return info
	}
	info, found := s.labels[text]
	if len(text) > longestKept {
		read := labelInfoOf(fold(text))
		read.code = read.heading.String()
		return &read
	}
	if !found {
		read := labelInfoOf(fold(text))
		read.written, read.code = strings.Clone(text), read.heading.String()
		info = &read
		if len(s.labels) < maxNames {
			s.labels[info.written] = info
		}
	}
	s.lastLabels.put(info.written, 0, info)
	return info
}

func labelInfoOf(text string) labelInfo {
	if rest, all, found := cutTotal(text); all {
		return labelInfo{fit: labelDrifted, total: true}
	} else if found {
		if heading, fit := readHeading(rest); fit != labelUnknown {
			return labelInfo{heading: heading, fit: max(fit, labelDrifted), total: true}
		}
	}
	heading, fit := readHeading(text)
	info := labelInfo{heading: heading, fit: fit}
	_, rest := headingCode(text)
	ownWords := heading.isCalled(lettersOf(rest)) || heading.hasWords(rest) || heading == numberedHeading(rest)
	if fit == labelDrifted && ownWords {
		info.suggestion = heading.String() + " " + heading.Label()
	}
	return info
}

// readAs names what a label was read as.
func (i *labelInfo) readAs() string {
	switch {
	case !i.total:
		return i.heading.String()
	case i.heading == HeadingUnknown:
		return "the total of all categories"
	default:
		return "the total of " + i.heading.String()
	}
}

func (s *session) checkCategory(l *subject) {
	text, code := l.record.Cells[FieldCategory], l.record.Cells[FieldCategoryCode]
	info := s.label(text)
	if text == "" && code != "" {
		info = s.label(code)
	}
	l.heading, l.total = info.heading, info.total
	switch info.fit {
	case labelUnknown:
		s.unknownCategory(l)
	case labelContradicts:
		s.sayRaw(ruleLabel, FieldCategory, info.heading.String(), otherHeading(fold(text), info.heading))
	case labelDrifted:
		s.mark.suggestion = info.suggestion
		s.sayRaw(ruleLabelDrift, FieldCategory, info.readAs())
	case labelExact:
	}
	if text != "" && code != "" && code != info.code {
		if other := s.label(code); other.heading != info.heading {
			s.sayRaw(ruleLabel, FieldCategoryCode, info.heading.String(), code)
		}
	}
	if l.heading == HeadingVoluntary {
		l.report.volun = true
		s.say(ruleVoluntary, FieldCategory)
	}
}

// otherHeading names the heading that the words of a label speak for.
func otherHeading(text string, not Heading) string {
	_, rest := headingCode(text)
	return not.contradictedBy(lettersOf(rest)).String()
}

// partnerWord names the partner of a line in words.
func partnerWord(flow att.Activity) string {
	if flow == att.Import {
		return "exporting State"
	}
	return "final importing State"
}

func (s *session) checkPartner(l *subject) {
	l.partner = s.resolveIn(FieldPartner, l.record.Cells[FieldPartner], l.report.key.Year)
	switch l.partner.kind {
	case nameWithheld:
		l.withheld = true
		s.sayRaw(ruleWithheld, FieldPartner, partnerWord(l.flow))
	case nameBlank:
		s.noPartner(l)
	case nameUnknown:
		s.mark.suggestion = l.partner.suggestion
		s.sayRaw(ruleUnresolved, FieldPartner, l.partner.near)
	case nameGroup:
		l.all = l.partner.total
		s.sayRaw(ruleGroup, FieldPartner)
	case nameNotYet:
		s.sayRaw(ruleNotYetState, FieldPartner, decimalText(int64(l.report.key.Year)), l.partner.since)
	case nameFormer:
		s.sayRaw(ruleVariantName, FieldPartner, l.partner.formerly())
	case nameTerritory:
		s.sayRaw(ruleTerritory, FieldPartner, l.partner.answersFor())
	case nameState:
		if l.partner.variant {
			s.sayRaw(ruleVariantName, FieldPartner, string(l.partner.state))
		}
	}
}

// noPartner is a blank cell: a total needs no partner, nor does a line of nothing.
func (s *session) noPartner(l *subject) {
	l.all = l.total
	if !l.total && !l.marked() && !l.isNothing() {
		s.sayRaw(rulePartner, FieldPartner, partnerWord(l.flow))
	}
}

func (s *session) checkSelf(l *subject) {
	if l.partner.state != "" && l.partner.state == l.report.key.State && l.partner.kind == nameState {
		s.sayRaw(ruleSelf, FieldPartner, partnerWord(l.flow))
	}
}

func (s *session) checkBasis(l *subject) {
	cell := l.record.Cells[FieldBasis]
	basis, ok := basisNamed(cell)
	if !ok {
		basis, ok = basisOf(fold(cell))
	}
	if !ok {
		s.sayRaw(ruleBasisText, FieldBasis)
	}
	l.form.basis[basis]++
	if l.heading == HeadingUnknown && l.total {
		return
	}
	if bases := l.form.bases[l.heading]; bases|1<<basis != bases {
		s.firstOnBasis(l, basis)
	}
}

// firstOnBasis keeps where a category first has a line on a basis.
func (s *session) firstOnBasis(l *subject, basis Basis) {
	bases, place := &l.form.bases[l.heading], l.record.place(s.file, FieldBasis)
	if basis == BasisNotStated && l.form.openAt == (att.Place{}) {
		l.form.openAt = place
	}
	if *bases != 0 {
		if l.form.mixedAt == nil {
			l.form.mixedAt = map[Heading]att.Place{}
		}
		l.form.mixedAt[l.heading] = place
	}
	*bases |= 1 << basis
}

// checkText says what is odd about the text of the cells: it is kept as it stands.
func (s *session) checkText(l *subject) {
	field := FieldComments
	if l.record.Cells[FieldComments] == "" {
		field = FieldDescription
	}
	if what := s.remark.oddText(); what != "" {
		s.say(ruleWhitespace, field, what)
	}
	if s.remark.lostLetter {
		s.sayRaw(ruleLostLetter, field)
	}
}

// oddText lists what the text holds beside words.
func (r *remark) oddText() string {
	switch {
	case r.lineBreak && r.doubleSpace:
		return "line breaks and repeated spaces"
	case r.lineBreak:
		return "a line break"
	case r.hardSpace:
		return "a non-breaking space"
	case r.doubleSpace:
		return "repeated spaces"
	default:
		return ""
	}
}
