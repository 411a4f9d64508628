package reporting

import (
	"github.com/openatt/treaty/att"
)

// Memory holds what is kept of the lines of a report, for the year-on-year rules of another check. It is
// immutable. Lines are compared with those of the same State for the year before only; a check says when the
// memory holds no report of that State and year.
type Memory struct {
	lines   *lineTable
	reports map[Key]bool
}

// Remember reads a source and keeps at most 28 bytes for each line. A file that does not say whose report it
// is, or for which year, is read as that of the State and the year of the checker's options, which should be
// the year before that of the check. Errors are those of the source.
func (c *Checker) Remember(file string, source Source) (*Memory, error) {
	s := c.newSession(file, source, nil)
	s.quiet = true
	if err := s.readAll(); err != nil {
		return nil, err
	}
	memory := &Memory{&s.lines, map[Key]bool{}}
	for _, report := range s.order {
		memory.reports[report.key] = true
	}
	return memory, nil
}

// totalLine is a line that sums up others, in 40 bytes.
type totalLine struct {
	partner          uint64
	report           *reportState
	row, line, index int32
	sheet            uint16
	column           uint8
	heading          Heading
	flow             att.Activity
	all              bool
}

// keptPerLine is the most that is kept of a line by the rules over lines.
const keptPerLine = 32

// compare looks for the line among those before, in this report and in those of the years beside it.
func (s *session) compare(l *subject) {
	if s.lines.count >= s.options.Limits.Compared {
		if s.lines.count == s.options.Limits.Compared {
			limit := decimalText(int64(s.options.Limits.Compared))
			s.say(ruleCompareLimit, FieldNone, decimalText(int64(l.record.number())), limit)
			s.lines.count++
		}
		return
	}
	base, exact := s.lineKey(l)
	key := sameKeyOf(base, uint64(l.report.key.Year))
	found := s.lines.add(key, exact, uint32(l.record.number()))
	if !s.quiet {
		s.compareWith(l, key, found)
	}
	s.addToSums(l)
}

// compareWith says what was found of the line before it.
func (s *session) compareWith(l *subject, key sameKey, found seen) {
	if found.exact > 0 {
		s.say(ruleDuplicate, FieldNone, decimalText(int64(found.exact)))
	}
	if s.options.Previous != nil && !found.before {
		found.before = s.options.Previous.lines.near(key).before
	}
	other := l.report.key.Year - 1
	if !found.before {
		if !found.after {
			return
		}
		other += 2
	}
	l.form.same++
	l.form.sameYear = other
	s.say(ruleSameAsBefore, FieldNone, decimalText(int64(other)))
}

// tellingQuantity is the number of items from which category, partner and quantity alone make a line the
// same in another year: remarks are reworded. Below it the remark must be the same too.
const tellingQuantity = 10

// lineKey hashes what makes a line the same in another year, and its exact text.
func (s *session) lineKey(l *subject) (base hash64, exact uint32) {
	base = l.report.hash.byte(byte(l.flow)).byte(byte(l.heading))
	base = s.hashPartner(base, l)
	base = base.letters(l.record.Cells[FieldQuantity]).letters(l.record.Cells[FieldValue])
	if l.quantity.Kind != QuantityNumber || l.quantity.Number < tellingQuantity {
		base = base.letters(l.remark)
	}
	text := hashStart
	if l.record.text != "" {
		return base, uint32(text.words(l.record.text).sum())
	}
	for f := FieldCategory; f < FieldCount; f++ {
		text = text.words(l.record.Cells[f])
	}
	return base, uint32(text.sum())
}

func (s *session) hashPartner(h hash64, l *subject) hash64 {
	if l.partner.state != "" && l.partner.kind == nameState {
		return h.text(string(l.partner.state))
	}
	return h.letters(l.record.Cells[FieldPartner])
}

// addToSums adds the line to the sums of its heading, where a heading has others under or above it, and to
// that of all partners. Partner 1 holds the lines for all partners themselves.
func (s *session) addToSums(l *subject) {
	if l.quantity.Kind != QuantityNumber || l.heading == HeadingUnknown || l.flow == att.ActivityUnknown || s.quiet {
		return
	}
	if s.lines.bytes()+s.sums.bytes()+totalBytes*len(s.totals) > keptPerLine*s.lines.count+minimumKept {
		s.sumsStopped = true
		return
	}
	n := l.quantity.Number
	if l.partner.total {
		s.sums.add(s.sumKey(l.report, l.flow, l.heading, 1), n)
		s.addTotal(l, 1, true)
		return
	}
	l.form.sums[l.heading] += n
	total := l.heading.IsTotal()
	if !total && l.heading.Parent() == HeadingUnknown {
		return
	}
	partner := s.hashPartner(hashStart, l).sum()
	s.sums.add(s.sumKey(l.report, l.flow, l.heading, partner), n)
	if total {
		s.addTotal(l, partner, false)
	}
}

// totalBytes is what is kept of a line that sums up others.
const totalBytes = 40

// minimumKept is what the tables may hold however few lines there are.
const minimumKept = 256 << 10

func (s *session) addTotal(l *subject, partner uint64, all bool) {
	r := l.record
	s.totals = append(s.totals, totalLine{
		partner: partner, report: l.report, row: int32(r.Row), line: int32(r.Line), index: int32(s.mark.index),
		sheet: s.sheetNumber(r.Sheet), column: uint8(r.position(FieldQuantity).Ref), heading: l.heading,
		flow: l.flow, all: all,
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

func (t *totalLine) place(s *session) att.Place {
	p := att.Place{File: s.file, Sheet: s.sheets[t.sheet], Line: int(t.line)}
	if t.column > 0 {
		p.Cell = CellName(int(t.column), int(t.row))
	}
	return p
}

func (s *session) sumKey(r *reportState, flow att.Activity, h Heading, partner uint64) uint64 {
	k := r.hash.uint(uint64(r.key.Year))
	return k.byte(byte(flow)).byte(byte(h)).uint(partner).sum()
}

// partsOf adds up what stands under a heading: of each heading below, its own lines or else what stands
// under it.
func (s *session) partsOf(t *totalLine, h Heading) (sum int64, found bool) {
	for child := h + 1; child < HeadingVoluntary; child++ {
		if child.Parent() != h || !t.form().parts(child) {
			continue
		}
		n, ok := s.sums.get(s.sumKey(t.report, t.flow, child, t.partner))
		if !ok {
			n, ok = s.partsOf(t, child)
		}
		if ok {
			sum += n
			found = true
		}
	}
	return sum, found
}

func (t *totalLine) form() *formState { return &t.report.forms[t.flow-att.Export] }

// parts reports whether the form has lines of the heading or of those under it.
func (f *formState) parts(h Heading) bool {
	return f.sums[h] > 0 || h.IsTotal()
}

// checkTotals compares each total with its parts.
func (s *session) checkTotals() {
	for i := range s.totals {
		t := &s.totals[i]
		total, _ := s.sums.get(s.sumKey(t.report, t.flow, t.heading, t.partner))
		var sum int64
		var found bool
		if t.all {
			sum = t.form().sums[t.heading]
			found = sum > 0
		} else {
			sum, found = s.partsOf(t, t.heading)
		}
		if found && sum != total {
			s.mark = Mark{file: s.file, place: t.place(s), report: t.report.key, flow: t.flow, index: int(t.index)}
			s.say(ruleTotal, FieldQuantity, decimalText(total), decimalText(sum))
		}
	}
	if s.sumsStopped {
		s.mark = Mark{file: s.file}
		s.say(ruleSumLimit, FieldNone)
	}
}
