package reporting

import "slices"

// beside reports whether a record is no part of a table, and says what it is: the header once more, or text
// that names no report and would open one of nobody.
func (s *session) beside(r *Record) bool {
	if len(r.Raw) == 0 || r.Cells[FieldRecord] != "" {
		return false
	}
	return s.isHeader(r) || s.isStray(r)
}

// isHeader finds a header below the first one.
func (s *session) isHeader(r *Record) bool {
	category := r.Cells[FieldCategory]
	if len(category) < len("category") || category[0]|0x20 != 'c' || len(s.header) == 0 {
		return false
	}
	columns, ok := ReadHeader(r.Raw, LayoutAuto)
	if !ok {
		return false
	}
	first, _ := ReadHeader(s.header, LayoutAuto)
	if slices.Equal(first.Fields, columns.Fields) && first.Flow == columns.Flow {
		s.say(ruleHeaderAgain, FieldNone)
		return true
	}
	s.mark.raw = textOf(r.Raw)
	s.say(ruleOtherHeader, FieldNone)
	s.mark.raw = ""
	return true
}

// isStray finds text beside the table whose State or year is not known and of which there is no report yet. A
// blank row of the form, with its category alone, is passed over.
func (s *session) isStray(r *Record) bool {
	if !s.isNote(r) {
		return false
	}
	reporter, rawYear := fold(r.Cells[FieldReporter]), fold(r.Cells[FieldYear])
	name := s.nameOf(reporter, s.yearIn(rawYear))
	if _, known := s.reports[name]; known || name.state != "" && name.year != 0 {
		return false
	}
	if s.label(r.Cells[FieldCategory]).fit == labelExact {
		return reporter == "" && rawYear == ""
	}
	s.notes(r)
	s.mark.raw = textOf(r.Raw)
	s.say(ruleNote, FieldNone)
	s.mark.raw = ""
	return true
}

// yearIn reads the year of a record; the declared one holds where there is none.
func (s *session) yearIn(text string) int {
	if text == "" {
		return s.options.Year
	}
	return yearOf(text)
}
