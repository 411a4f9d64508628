package reporting

// checkPrevious says when the report before, which lines are compared with, is not there: nothing can then be
// the same.
func (s *session) checkPrevious(report *reportState) {
	key := Key{report.key.State, report.key.Year - 1}
	if s.options.Previous == nil || key.State == "" || report.key.Year == 0 || s.options.Previous.reports[key] {
		return
	}
	for _, other := range s.order {
		if other.key == key {
			return
		}
	}
	s.say(ruleNoPrevious, FieldReporter, string(key.State), decimalText(int64(key.Year)))
}

// checkNothing says when a file holds no report to check, which is no clean one. The report that was asked
// for by State and year is then one that is not there.
func (s *session) checkNothing() {
	if len(s.order) > 0 {
		return
	}
	s.mark = Mark{file: s.file}
	s.say(ruleNothingChecked, FieldNone, decimalText(int64(s.read)), decimalText(int64(s.left)))
	if s.options.State != "" && s.options.Year != 0 {
		s.newReport(reportName{state: s.options.State, year: s.options.Year})
	}
}
