package reporting

import (
	"errors"
	"io"
	"strings"

	"github.com/openatt/treaty/att"
)

// session is one run of a check over one file. It keeps what rules over lines need and no line itself.
type session struct {
	*Checker

	file    string
	source  Source
	emit    func(*Mark)
	reports map[reportName]*reportState
	order   []*reportState
	last    *reportState
	names   map[nameKey]*nameInfo
	labels  map[string]*labelInfo
	// lastNames and lastLabels find those used last without searching the maps.
	lastNames  memo[nameInfo]
	lastLabels memo[labelInfo]
	lines      lineTable
	sums       sumTable
	totals     []totalLine
	sheets     []string
	remark     remark
	spoken     *stateNames
	// surprises holds, for each category, the topics that a hint may be about.
	surprises [att.SmallArmsAndLightWeapons + 1]topic
	mark      Mark
	counts    [len(rules)]int
	read      int
	left      int
	stopped   bool
	// sumsStopped says that what may be kept for totals was used up.
	sumsStopped bool
	joined      *strings.Builder
	has         [FieldCount]bool
	// header holds the headings of a text file.
	header []string
	// quiet keeps findings back while lines are only remembered.
	quiet bool
	// values says that a line has an amount of money.
	values bool
	// errors counts what is an error in the strict profile, whatever the profile of the check.
	errors int
	// before is how many there were before the record.
	before int
	// money is the currency and the unit that were read last.
	money money
	// currency is the code of the currency that was read last.
	currency string
}

// reportName is whose report a line belongs to, as it is known while reading.
type reportName struct {
	state att.State
	raw   string
	year  int
}

// reportState is what is known of one report so far.
type reportState struct {
	name reportName
	key  Key
	// spelt and speltYear are how the file spelt State and year last; hash is that of the report's name for the tables.
	spelt, speltYear string
	hash             hash64
	forms            [2]formState
	facts            map[string]*factState
	// withheld counts lines with a withheld quantity or a withheld mark; withheldAt is the first of them, viaAt the first
	// intermediate location.
	withheld          int
	withheldAt, viaAt att.Place
	first             firstPlace
	// unplaced counts lines that belong to no form; undirected says that one has no direction.
	unplaced   int
	undirected bool
	volun      bool
	volunDef   bool
	// defined says that there is a national definition.
	defined bool
	// via says that a line names an intermediate location.
	via bool
}

// formState is what is known of one form so far.
type formState struct {
	flow     att.Activity
	lines    int
	same     int
	sameYear int
	withheld int
	open     int
	failed   int
	basis    [3]int
	// bases says, for each category, which bases its lines have; mixedAt is where a second one comes up, openAt the first
	// line without a basis.
	bases   [HeadingVoluntary + 1]uint8
	mixedAt map[Heading]att.Place
	openAt  att.Place
	// contradicted says that the form states nil and has lines.
	contradicted bool
	first        firstPlace
	// sums adds up the lines of each heading over all partners.
	sums [HeadingVoluntary + 1]int64
	// unknown says of which headings there are lines without a number.
	unknown [HeadingVoluntary + 1]bool
	// values adds up the amounts of the lines of each heading over all partners.
	values [HeadingVoluntary + 1]valueSum
}

// firstPlace is the place of the first record of something.
type firstPlace struct {
	place att.Place
	known bool
}

// factState is one statement of the title page or of a form.
type factState struct {
	text  string
	place att.Place
	// clash says that another one of the report says something else.
	clash bool
}

func (c *Checker) newSession(file string, source Source, emit func(*Mark)) *session {
	s := &session{
		Checker: c, file: file, source: source, emit: registerMarks(source, emit), reports: map[reportName]*reportState{},
		names: map[nameKey]*nameInfo{}, labels: map[string]*labelInfo{},
		spoken: spokenNames.Get(buildSpokenNames), joined: &strings.Builder{},
		surprises: surprisesOf(),
	}
	for f := FieldRecord; f < FieldCount; f++ {
		s.has[f] = source.Has(f)
	}
	return s
}

// Check reads the source to its end and hands over what it finds, line by line and then report by report.
// It keeps a bounded amount for each line (see Limits.Compared). With a nil emit the findings are counted in
// the result and handed to nobody. A file without a report to check is a finding of severity error. The error
// is that of the source; what was found before it has been handed over.
func (c *Checker) Check(file string, source Source, emit func(*Mark)) (Result, error) {
	s := c.newSession(file, source, emit)
	err := s.readAll()
	s.finish()
	return s.result(), err
}

func (s *session) readAll() error {
	var record Record
	for {
		err := s.source.Read(&record)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := s.record(&record); err != nil {
			return err
		}
	}
}

// record checks one record.
func (s *session) record(r *Record) error {
	s.begin(r)
	if r.Header {
		s.header = append([]string(nil), r.Texts()...)
		s.notes(r)
		return nil
	}
	s.read++
	if s.beside(r) {
		return nil
	}
	report, chosen := s.reportOf(r)
	if report == nil {
		s.left++
		if !chosen {
			return s.tooMany()
		}
		return nil
	}
	s.mark.report = report.key
	flow := r.Cells[FieldFlow]
	if s.mark.flow = flowOf(flow); s.mark.flow == att.ActivityUnknown {
		s.mark.flow = flowOf(fold(flow))
	}
	if !report.first.known {
		report.first = firstPlace{r.place(s.file, FieldReporter), true}
	}
	s.before = s.errors
	s.notes(r)
	if kind := r.Cells[FieldRecord]; kind != "" && kind != recordLine {
		s.statement(report, r, strings.ToLower(kind))
		return nil
	}
	s.line(report, r)
	return nil
}

// statement takes a record that is no line.
func (s *session) statement(report *reportState, r *Record, kind string) {
	switch kind {
	case recordReport, recordForm:
		s.fact(report, r)
	case recordDefinition:
		s.definition(report, r)
	default:
		s.line(report, r)
	}
}

// begin points the mark at a record. What the record before left in it is taken back field by field: most of
// it is nothing.
func (s *session) begin(r *Record) {
	m := &s.mark
	if m.record != r || m.at != (Position{}) || m.place != (att.Place{}) {
		*m = Mark{file: s.file, record: r}
		return
	}
	if m.fact != "" {
		m.fact = ""
	}
	m.flow, m.index, m.report = att.ActivityUnknown, 0, Key{}
}

// notes hands on what the reader said.
func (s *session) notes(r *Record) {
	s.mark.index = r.Index
	for i := range r.Notes {
		n := &r.Notes[i]
		s.mark.raw = r.Cells[n.Field]
		if n.Code == CodeEncoding || n.Code == CodeNote {
			s.mark.raw = n.Args[0]
		}
		s.mark.at = n.at
		s.say(ruleNumber(n.Code), n.Field, n.Args[0], n.Args[1], n.Args[2])
	}
	s.mark.at = Position{}
	s.mark.raw = ""
}

// say hands over one finding about the field of the record. Arguments stand in the order of the message,
// {raw} left out.
func (s *session) say(rule int, field Field, args ...string) {
	if s.quiet {
		return
	}
	if rules[rule].Severity == att.SeverityError {
		s.errors++
	}
	if s.off[rule] {
		return
	}
	m := &s.mark
	m.rule, m.field, m.severity = rule, field, s.severities[rule]
	for i := range m.args {
		if i < len(args) {
			m.args[i] = args[i]
		} else if m.args[i] != "" {
			m.args[i] = ""
		}
	}
	s.counts[rule]++
	if s.emit != nil {
		s.emit(m)
	}
	if m.suggestion != "" {
		m.suggestion = ""
	}
}

// sayRaw is say with the raw text of the cell.
func (s *session) sayRaw(rule int, field Field, args ...string) {
	s.mark.raw = s.mark.record.Cells[field]
	s.say(rule, field, args...)
	s.mark.raw = ""
}

// reportOf finds the report that a record belongs to; nil when it is not the chosen one, or one too many.
func (s *session) reportOf(r *Record) (report *reportState, chosen bool) {
	rawState, rawYear := r.Cells[FieldReporter], r.Cells[FieldYear]
	if s.last != nil && s.last.spelt == rawState && s.last.speltYear == rawYear {
		return s.last, true
	}
	year := s.yearIn(rawYear)
	name := s.nameOf(fold(rawState), year)
	if s.isOther(name) {
		return nil, true
	}
	report, found := s.reports[name]
	if !found {
		if len(s.order) >= s.options.Limits.Reports {
			return nil, false
		}
		report = s.newReport(name)
	}
	s.last = report
	report.spelt, report.speltYear = keepIfNew(report.spelt, rawState), keepIfNew(report.speltYear, rawYear)
	return report, true
}

// nameOf names a report by what the file says, or by what was declared.
func (s *session) nameOf(rawState string, year int) reportName {
	name := reportName{raw: rawState, year: year, state: s.options.State}
	if rawState != "" {
		name.state = s.resolve(rawState, year).reporter()
	}
	return name
}

// isOther reports whether a State or a year was chosen and the report is that of another.
func (s *session) isOther(name reportName) bool {
	return s.options.State != "" && name.state != "" && name.state != s.options.State ||
		s.options.Year != 0 && name.year != 0 && name.year != s.options.Year
}

func (s *session) newReport(name reportName) *reportState {
	name.raw = strings.Clone(name.raw)
	report := &reportState{name: name, key: Key{name.state, name.year}}
	report.hash = hashStart.text(string(name.state)).letters(name.raw)
	if name.state != "" {
		report.hash = hashStart.text(string(name.state))
	}
	report.forms[0].flow, report.forms[1].flow = att.Export, att.Import
	s.reports[name] = report
	s.order = append(s.order, report)
	s.mark.report = report.key
	s.checkIdentity(report)
	return report
}

// keepIfNew copies a text unless it is the one that is kept already.
func keepIfNew(kept, text string) string {
	if kept == text {
		return kept
	}
	return strings.Clone(text)
}

// checkIdentity checks whose report it is, once for each report.
func (s *session) checkIdentity(report *reportState) {
	s.checkReporter(report)
	if report.key.Year == 0 {
		s.sayRaw(ruleYear, FieldYear)
	}
}

func (s *session) tooMany() error {
	if !s.stopped {
		s.stopped = true
		s.say(ruleTooManyReports, FieldReporter, decimalText(int64(s.options.Limits.Reports)))
	}
	return nil
}

// yearOf reads a calendar year that a report can be about, 0 when it is none.
func yearOf(text string) int {
	n, ok := plainDigits(text)
	if !ok {
		n, ok = plainDigits(fold(text))
	}
	if !ok || n < firstYear || n > lastYear {
		return 0
	}
	return int(n)
}
