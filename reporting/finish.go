package reporting

import (
	"github.com/openatt/treaty/att"
)

// finish checks what only the whole file tells.
func (s *session) finish() {
	s.checkTotals()
	s.checkNothing()
	for _, report := range s.order {
		s.mark = Mark{file: s.file, report: report.key, place: report.first.place}
		s.checkPrevious(report)
		s.checkTitle(report)
		for i := range report.forms {
			s.mark = Mark{file: s.file, report: report.key, flow: report.forms[i].flow}
			s.checkForm(report, i)
		}
	}
	s.mark = Mark{file: s.file}
	s.checkLayout()
	for i := range s.off {
		if s.off[i] {
			s.say(ruleSwitchedOff, FieldNone, string(rules[i].Code))
		}
	}
	if s.left > 0 {
		s.say(ruleLeftOut, FieldNone, decimalText(int64(s.left)))
	}
}

// at says a finding about a statement of a report or a form.
func (s *session) at(report *reportState, flow att.Activity, item string, rule int, args ...string) {
	s.atLine(report, flow, item, att.Place{}, rule, args...)
}

// atLine is at for what lines say: where nothing is stated, it is about the first such line.
func (s *session) atLine(
	report *reportState, flow att.Activity, item string, line att.Place, rule int, args ...string,
) {
	s.mark.flow, s.mark.fact = flow, item
	s.mark.place = report.placeOf(flow, item)
	if !report.stated(flow, item) && line != (att.Place{}) {
		s.mark.place = line
	}
	s.mark.raw = report.text(flow, item)
	s.say(rule, FieldNone, args...)
	s.mark.raw, s.mark.fact = "", ""
}

// checkLayout says what the layout cannot say.
func (s *session) checkLayout() {
	for _, f := range [...]Field{FieldBasis, FieldUnit, FieldItem} {
		if !s.has[f] && (f != FieldUnit || s.values) {
			name := f.String()
			if f == FieldItem {
				name = "title page and statements"
			}
			s.say(ruleNoPlace, FieldNone, s.source.Layout(), name)
		}
	}
}

// checkTitle checks the title page.
func (s *session) checkTitle(report *reportState) {
	none := att.ActivityUnknown
	mark := report.answer(none, itemWithheld)
	withheld := report.withheld > 0
	switch {
	case withheld && mark != att.Yes && s.has[FieldItem]:
		count := decimalText(int64(report.withheld))
		s.atLine(report, none, itemWithheld, report.withheldAt, ruleWithheldNoMark, count)
	case mark == att.Yes && !withheld:
		s.at(report, none, itemWithheld, ruleMarkNoWithheld, "the title page", "line")
	}
	if report.volun && !report.volunDef {
		s.at(report, none, "definitions", ruleVoluntaryUndefined)
	}
	switch tick := report.answer(none, itemDefinitions); {
	case tick == att.Yes && !report.defined:
		s.at(report, none, itemDefinitions, ruleFormTick, "annex 2", "enclosed", "not")
	case tick == att.No && report.defined:
		s.at(report, none, itemDefinitions, ruleFormTick, "annex 2", "not enclosed", "there")
	}
	s.checkDeadline(report)
	s.checkTemplate(report)
}

// checkForm checks one form of a report.
func (s *session) checkForm(report *reportState, i int) {
	f := &report.forms[i]
	nothing := report.answer(f.flow, itemNil)
	count := decimalText(int64(f.lines))
	switch {
	case nothing == att.Yes && f.lines > 0:
		f.contradicted = true
		s.at(report, f.flow, itemNil, ruleNilWithLines, f.flow.String(), count)
	case nothing != att.Yes && f.lines == 0:
		s.at(report, f.flow, itemNil, ruleNoForm, f.flow.String())
	}
	s.checkTicks(report, i, nothing)
	s.checkFormBasis(report, i, nothing)
	s.checkVisibility(report, i)
	s.checkCutOff(report, i)
	if f.same >= minimumSame && f.same*3 >= f.lines {
		s.mark.index = 0
		s.mark.place = f.first.place
		s.say(ruleHoldings, FieldNone, decimalText(int64(f.same)), count, f.flow.String(), decimalText(int64(f.sameYear)))
	}
}

// minimumSame is how many lines must come back unchanged before a form is said to repeat the year before.
const minimumSame = 5

// checkTicks compares the list of enclosed forms with the forms.
func (s *session) checkTicks(report *reportState, i int, nothing att.Answer) {
	f := &report.forms[i]
	form := "the " + f.flow.String() + " form"
	tick := report.answer(f.flow, itemIncluded)
	switch {
	case tick == att.Yes && f.lines == 0 && nothing != att.Yes:
		s.at(report, f.flow, itemIncluded, ruleFormTick, form, "enclosed", "not")
	case tick == att.No && f.lines > 0:
		s.at(report, f.flow, itemIncluded, ruleFormTick, form, "not enclosed", "there")
	}
	tick = report.answer(f.flow, itemNilIncluded)
	switch {
	case tick == att.Yes && nothing != att.Yes:
		s.at(report, f.flow, itemNilIncluded, ruleFormTick, form, "a nil form", "not stated to be nil")
	case tick == att.No && nothing == att.Yes && f.lines == 0:
		s.at(report, f.flow, itemNilIncluded, ruleFormTick, form, "no nil form", "stated to be nil")
	}
}

func (s *session) checkFormBasis(report *reportState, i int, nothing att.Answer) {
	f := &report.forms[i]
	basis := report.formBasis(i)
	if s.has[FieldBasis] && basis == BasisNotStated {
		if f.lines > 0 && f.basis[BasisNotStated] > 0 || f.lines == 0 && nothing == att.Yes {
			s.atLine(report, f.flow, itemBasis, f.openAt, ruleNoBasis, f.flow.String())
		}
	}
	for h := HeadingUnknown + 1; h <= HeadingVoluntary; h++ {
		bases := f.bases[h]
		if bases&1 != 0 && basis != BasisNotStated {
			bases |= 1 << basis
		}
		if bases&(1<<Authorized) != 0 && bases&(1<<Actual) != 0 {
			s.atLine(report, f.flow, itemBasis, f.mixedAt[h], ruleMixedBasis, h.String())
		}
	}
}

func (s *session) checkVisibility(report *reportState, i int) {
	own, other := report.visibility(report.forms[i].flow), report.visibility(report.forms[1-i].flow)
	whole := visibilityOf(report.text(att.ActivityUnknown, itemVisibility))
	if own == StatesPartiesOnly && (other == Public || whole == Public) {
		s.at(report, report.forms[i].flow, itemVisibility, ruleMixedVisibility, report.forms[i].flow.String())
	}
}

// checkCutOff: figures are compiled to a day of the year, or of the next one up to 31 May, and before they are
// submitted.
func (s *session) checkCutOff(report *reportState, i int) {
	flow := report.forms[i].flow
	day, _ := dateOf(report.text(flow, itemCutOff))
	year := report.key.Year
	if day.IsZero() || year == 0 {
		return
	}
	submitted, _ := dateOf(report.text(att.ActivityUnknown, itemSubmitted))
	if submitted.IsZero() {
		submitted = s.options.Submitted
	}
	switch {
	case day.Year() != year && (day.Year() != year+1 || day.After(dueDay(year))):
		why := "it lies outside " + decimalText(int64(year)) + " and its reporting period"
		s.at(report, flow, itemCutOff, ruleCutOff, day.String(), why)
	case !submitted.IsZero() && day.After(submitted):
		s.at(report, flow, itemCutOff, ruleCutOff, day.String(), "it lies after the submission on "+submitted.String())
	}
}

// dueDay is 31 May of the year after the one reported (13(3)).
func dueDay(year int) att.Date { return att.AnnualReportDue(year) }
