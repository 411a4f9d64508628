package reporting

import (
	"math"

	"github.com/openatt/treaty/att"
)

// totalLine is a line that sums up others, in 48 bytes.
type totalLine struct {
	partner          uint64
	report           *reportState
	money            measure
	row, line, index int32
	// sheet is the number of the sheet, columns those of the cells of quantity and value.
	sheet   uint16
	columns [2]uint8
	heading Heading
	flow    att.Activity
	// all says that it stands for all partners, counted that it has a number of items.
	all, counted bool
}

// addToSums adds the line to the sums of its heading, where a heading has others under or above it, and to
// that of all partners. Partner 1 holds the lines for all partners themselves.
func (s *session) addToSums(l *subject) {
	if l.heading == HeadingUnknown && !l.total || l.flow == att.ActivityUnknown || s.quiet {
		return
	}
	total := l.sumsUp()
	if l.total && !total {
		return
	}
	known := l.quantity.Kind == QuantityNumber
	if l.isPart() {
		l.form.unknown[l.heading] = l.form.unknown[l.heading] || !known
		l.form.sums[l.heading] += l.quantity.Number
		l.form.values[l.heading].add(l)
	}
	if !total && l.heading.Parent() == HeadingUnknown {
		return
	}
	if s.lines.bytes()+s.sums.bytes()+totalBytes*len(s.totals) > keptPerLine*s.lines.count+minimumKept {
		s.sumsStopped = true
		return
	}
	s.addToSum(l, known, total)
}

// isPart reports whether a line counts for its heading, and not for what stands under it alone.
func (l *subject) isPart() bool {
	return !l.all && (!l.total || l.heading.Category() == att.SmallArmsAndLightWeapons)
}

// sumsUp reports whether a line is a total with parts that are kept: one of all partners, a heading of small arms or
// light weapons, or another with lines under it that is said to be a total. States use the headings IV, V and VII
// undivided beside their parts: as such they are none.
func (l *subject) sumsUp() bool {
	return l.all || l.heading.IsTotal() && (l.total || l.heading.Category() == att.SmallArmsAndLightWeapons)
}

// addToSum adds the line to the sums of its heading and partner.
func (s *session) addToSum(l *subject, known, total bool) {
	partner := uint64(1)
	if !l.all {
		partner = l.partner.hash.sum()
	}
	key := s.sumKey(l.report, l.flow, l.heading, partner)
	if known {
		s.sums.add(key, l.quantity.Number)
	} else if !l.all {
		s.sums.add(key^unknownPart, 1)
	}
	if l.money != 0 {
		s.sums.add(key^uint64(l.money), l.amount)
	}
	if total && (known || l.money != 0) {
		s.addTotal(l, partner, known)
	}
}

// unknownPart makes of the key of a sum that of its parts without a number.
const unknownPart = 0x5bd1e9955bd1e996

// totalBytes is what is kept of a line that sums up others.
const totalBytes = 48

// minimumKept is what the tables may hold however few lines there are.
const minimumKept = 256 << 10

func (s *session) addTotal(l *subject, partner uint64, counted bool) {
	r := l.record
	s.totals = append(s.totals, totalLine{
		partner: partner, report: l.report, money: l.money, row: int32(r.Row), line: int32(r.Line),
		index: int32(s.mark.index), sheet: s.sheetNumber(r.Sheet),
		columns: [2]uint8{uint8(r.ref(FieldQuantity)), uint8(r.ref(FieldValue))}, heading: l.heading, flow: l.flow,
		all: l.all, counted: counted,
	})
}

// sheetNumber numbers the sheets of the file.
func (s *session) sheetNumber(name string) uint16 {
	for i, sheet := range s.sheets {
		if sheet == name {
			return uint16(i)
		}
	}
	s.sheets = append(s.sheets, name)
	return uint16(len(s.sheets) - 1)
}

func (t *totalLine) place(s *session, of measure) att.Place {
	p := att.Place{File: s.file, Sheet: s.sheets[t.sheet], Line: int(t.line)}
	column := t.columns[0]
	if of != 0 {
		column = t.columns[1]
	}
	if column > 0 {
		p.Cell = CellName(int(column), int(t.row))
	}
	return p
}

func (s *session) sumKey(r *reportState, flow att.Activity, h Heading, partner uint64) uint64 {
	k := r.hash.uint(uint64(r.key.Year))
	return k.byte(byte(flow)).byte(byte(h)).uint(partner).sum()
}

// partSum is what the lines under a heading add up to. open says that some of them have no number, bases which
// bases they are on, as in formState.
type partSum struct {
	sum         int64
	found, open bool
	bases       uint8
}

// partsOf adds up what stands under a heading for the partner of the total: of each heading below, its own lines or
// else what stands under it.
func (s *session) partsOf(t *totalLine, h Heading, of measure) (p partSum) {
	for child := h.nextPart(h); child != HeadingUnknown; child = h.nextPart(child) {
		if t.form().bases[child] == 0 && !child.IsTotal() {
			continue
		}
		key := s.sumKey(t.report, t.flow, child, t.partner)
		n, found := s.sums.get(key ^ uint64(of))
		_, open := s.sums.get(key ^ unknownPart)
		if of != 0 {
			_, open = t.form().values[child].in(of)
		}
		p.add(partSum{n, found, open, t.form().bases[child]})
		if !found && child.IsTotal() {
			p.add(s.partsOf(t, child, of))
		}
	}
	return p
}

// nextPart returns the heading behind one that stands directly under this one: under the unknown one, every category.
// It is unknown when there is none.
func (h Heading) nextPart(last Heading) Heading {
	for child := last + 1; child < HeadingVoluntary; child++ {
		if child.Parent() == h {
			return child
		}
	}
	return HeadingUnknown
}

func (p *partSum) add(o partSum) {
	if p.sum > math.MaxInt64-o.sum {
		p.sum, p.open = math.MaxInt64, true
	} else {
		p.sum += o.sum
	}
	p.found = p.found || o.found
	p.open = p.open || o.open
	p.bases |= o.bases
}

// partsOfAll is partsOf over all partners.
func (f *formState) partsOfAll(h Heading, of measure) (p partSum) {
	for child := h.nextPart(h); child != HeadingUnknown; child = h.nextPart(child) {
		own := f.linesOf(child, of)
		p.add(own)
		if !child.IsTotal() {
			continue
		}
		below := f.partsOfAll(child, of)
		if own.sum == 0 {
			p.add(below)
		}
		// Lines of the heading may hold those under it, or stand beside them.
		p.open = p.open || own.found && below.found && own.sum != below.sum
	}
	return p
}

// linesOf is what the lines of a heading itself add up to over all partners.
func (f *formState) linesOf(h Heading, of measure) partSum {
	sum, open := f.sums[h], f.unknown[h]
	if of != 0 {
		sum, open = f.values[h].in(of)
	}
	return partSum{sum, sum > 0, open, f.bases[h]}
}

func (t *totalLine) form() *formState { return &t.report.forms[t.flow-att.Export] }

// bothBases are the bits of a set of bases that hold authorizations and actual transfers.
const bothBases = 1<<Authorized | 1<<Actual

// differs reports whether a total cannot be the sum of its parts: of the lines of its heading, of those under it, or
// of both. Parts on another basis than the total are no parts of it, and parts without a number may be anything.
func (s *session) differs(t *totalLine, of measure, total int64) (sum int64, differs bool) {
	own, below := s.partsOfTotal(t, of)
	both := t.together(own, below)
	if !both.found || both.bases&bothBases == bothBases || t.hasUndivided(of) {
		return 0, false
	}
	for _, p := range [...]partSum{both, own, below} {
		if p.found && (p.sum == total || both.open && p.sum <= total) {
			return 0, false
		}
	}
	if own.found {
		return own.sum, true
	}
	return below.sum, true
}

// partsOfTotal adds up the lines of the heading itself, for a total of all partners, and those under it.
func (s *session) partsOfTotal(t *totalLine, of measure) (own, below partSum) {
	below = s.partsOf(t, t.heading, of)
	if t.all {
		own = t.form().linesOf(t.heading, of)
		if all := t.form().partsOfAll(t.heading, of); all.found {
			below = all
		}
	}
	return own, below
}

// together adds both kinds of parts, with the bases that the lines and the total are on. Lines of unknown and of
// voluntary categories may be parts of a total of all categories.
func (t *totalLine) together(own, below partSum) partSum {
	both, form := own, t.form()
	both.add(below)
	both.bases |= form.bases[t.heading]
	if t.heading == HeadingUnknown {
		both.bases |= form.bases[HeadingVoluntary]
		both.open = both.open || form.bases[HeadingUnknown]|form.bases[HeadingVoluntary] != 0
	}
	if basis, _ := basisOf(t.report.text(t.flow, itemBasis)); both.bases&1 != 0 {
		both.bases |= 1 << basis
	}
	return both
}

// hasUndivided reports whether lines of a heading that is no total by itself, such as VII, may be parts of a total for
// one partner: whose they are is not kept.
func (t *totalLine) hasUndivided(of measure) bool {
	own := t.form().linesOf(t.heading, of)
	return !t.all && t.heading.Category() != att.SmallArmsAndLightWeapons && (own.found || own.open)
}

// checkTotals compares each total with its parts.
func (s *session) checkTotals() {
	for i := range s.totals {
		t := &s.totals[i]
		if t.counted {
			s.checkTotal(t, 0)
		}
		if t.money != 0 {
			s.checkTotal(t, t.money)
		}
	}
	if s.sumsStopped {
		s.mark = Mark{file: s.file}
		s.say(ruleSumLimit, FieldNone)
	}
}

func (s *session) checkTotal(t *totalLine, of measure) {
	total, _ := s.sums.get(s.sumKey(t.report, t.flow, t.heading, t.partner) ^ uint64(of))
	if sum, differs := s.differs(t, of, total); differs {
		s.mark = Mark{file: s.file, place: t.place(s, of), report: t.report.key, flow: t.flow, index: int(t.index)}
		content := hashStart.byte(byte(t.heading)).uint(t.partner)
		if of != 0 {
			content = content.uint(uint64(of))
		}
		s.mark.content = uint64(content)
		s.say(ruleTotal, of.field(), of.text(total), of.text(sum))
	}
}
