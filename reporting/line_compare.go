package reporting

import "strconv"

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
	found := s.lines.add(key, exact, s.lineNumber(l.record))
	if !s.quiet {
		s.compareWith(l, key, found)
	}
	s.addToSums(l)
}

// The number of a line of a workbook holds that of its sheet too.
const (
	rowBits   = 20
	maxSheets = 1<<(32-rowBits) - 1
)

// lineNumber is the number under which a line is kept.
func (s *session) lineNumber(r *Record) uint32 {
	if r.Sheet == "" {
		return uint32(r.number())
	}
	sheet := min(uint32(s.sheetNumber(r.Sheet)), maxSheets)
	return sheet<<rowBits | uint32(r.Row-1)&(1<<rowBits-1)
}

// lineName names a line that was kept, for a message about another record.
func (s *session) lineName(number uint32, r *Record) string {
	if r.Sheet == "" {
		return decimalText(int64(number))
	}
	name := decimalText(int64(number&(1<<rowBits-1)) + 1)
	if sheet := number >> rowBits; sheet < maxSheets && s.sheets[sheet] != r.Sheet {
		name += " of sheet " + strconv.Quote(s.sheets[sheet])
	}
	return name
}

// compareWith says what was found of the line before it.
func (s *session) compareWith(l *subject, key sameKey, found seen) {
	if found.same {
		s.say(ruleDuplicate, FieldNone, s.lineName(found.exact, l.record))
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
	base = base.uint(uint64(l.partner.hash))
	if l.quantity.Kind == QuantityNumber {
		base = base.uint(uint64(l.quantity.Number))
	} else {
		base = base.words(fold(l.record.Cells[FieldQuantity]))
	}
	if l.value != "" {
		money := l.money
		if money == 0 {
			money = s.moneyOf(l.record)
		}
		base = base.words(l.value).uint(uint64(money))
	}
	if l.quantity.Kind != QuantityNumber || l.quantity.Number < tellingQuantity {
		base = s.remark.letters(base)
	}
	text := hashStart
	if record := l.record.text(); record != "" {
		return base, uint32(text.words(record).sum())
	}
	for f := FieldCategory; f < FieldCount; f++ {
		text = text.words(l.record.Cells[f])
	}
	return base, uint32(text.sum())
}
