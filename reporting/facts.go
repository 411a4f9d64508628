package reporting

import (
	"strconv"
	"strings"

	"github.com/openatt/treaty/att"
)

// The statements of the title page and of the forms, by the name of their place in the JSON of an
// AnnualReport.
const (
	itemTemplate     = "template"
	itemAuthority    = "authority"
	itemContact      = "contact"
	itemSubmitted    = "submitted"
	itemWithheld     = "withheld"
	itemWithheldNote = "withheld_note"
	itemVisibility   = "visibility"
	itemPass         = "pass_to_register"
	itemIncluded     = "included"
	itemNilIncluded  = "nil_included"
	itemNil          = "nil"
	itemBasis        = "basis"
	itemCutOff       = "cut_off"
	itemState        = "state"
	itemYear         = "year"
	itemDefinitions  = "definitions_included"
	itemFormState    = "reporting_country"
	itemFormYear     = "form_year"
)

// factKind says how the text of a statement is read.
type factKind uint8

const (
	factUnknown factKind = iota
	factText
	factDate
	factAnswer
	factVisibility
	factBasis
	factFormState
	factFormYear
)

// factKindOf says what a statement of the title page, or of a form, holds.
func factKindOf(item string, ofForm bool) factKind {
	switch item {
	case itemVisibility:
		return factVisibility
	case itemIncluded, itemNilIncluded, itemNil:
		return whenForm(ofForm, factAnswer)
	case itemBasis:
		return whenForm(ofForm, factBasis)
	case itemCutOff:
		return whenForm(ofForm, factDate)
	case itemFormState:
		return whenForm(ofForm, factFormState)
	case itemFormYear:
		return whenForm(ofForm, factFormYear)
	case itemTemplate, itemAuthority, itemContact, itemWithheldNote:
		return whenForm(!ofForm, factText)
	case itemSubmitted:
		return whenForm(!ofForm, factDate)
	case itemWithheld, itemPass, itemDefinitions:
		return whenForm(!ofForm, factAnswer)
	default:
		return factUnknown
	}
}

func whenForm(holds bool, kind factKind) factKind {
	if holds {
		return kind
	}
	return factUnknown
}

// fact keeps a statement and checks its text.
func (s *session) fact(report *reportState, r *Record) {
	item, text := fold(r.Cells[FieldItem]), fold(r.Cells[FieldText])
	ofForm := strings.EqualFold(r.Cells[FieldRecord], recordForm)
	if !ofForm {
		s.mark.flow = att.ActivityUnknown
	} else if s.mark.flow == att.ActivityUnknown {
		s.sayRaw(ruleFlow, FieldFlow)
		return
	}
	item, s.mark.flow = statementNamed(item, s.mark.flow)
	s.mark.fact = item
	kind := factKindOf(item, s.mark.flow != att.ActivityUnknown)
	clash := report.state(kind, factName(s.mark.flow, item), text, r.place(s.file, FieldText))
	if kind == factUnknown {
		s.mark.raw = item
		s.say(ruleUnknownItem, FieldItem, item, s.fieldness(report, item), s.versionName(report))
		s.mark.raw = ""
		return
	}
	if clash != nil {
		s.sayRaw(ruleStatedTwice, FieldText, item, strconv.Quote(clash.text))
	}
	s.checkFact(kind, item, text)
	s.checkRepeated(report, kind, text)
}

// factName is the name that a statement is kept by: that of a form has the direction before it.
func factName(flow att.Activity, item string) string {
	if flow == att.ActivityUnknown {
		return item
	}
	return flow.String() + "." + item
}

// state keeps a statement. A blank one says nothing. One that says something else than an earlier one is a
// clash, which is returned: neither then holds.
func (r *reportState) state(kind factKind, name, text string, place att.Place) (clash *factState) {
	if kind == factUnknown {
		return nil
	}
	if r.facts == nil {
		r.facts = map[string]*factState{}
	}
	fact, found := r.facts[name]
	switch {
	case !found || fact.text == "":
		r.facts[strings.Clone(name)] = &factState{text: strings.Clone(text), place: place}
		return nil
	case text == "" || sameStatement(kind, fact.text, text):
		return nil
	default:
		fact.clash = true
		return fact
	}
}

// sameStatement reports whether two texts say the same.
func sameStatement(kind factKind, a, b string) bool {
	if strings.EqualFold(a, b) {
		return true
	}
	switch kind {
	case factAnswer:
		return answerOf(a) != att.Unknown && answerOf(a) == answerOf(b)
	case factVisibility:
		return visibilityOf(a) != VisibilityNotStated && visibilityOf(a) == visibilityOf(b)
	case factBasis:
		one, _ := basisOf(a)
		other, _ := basisOf(b)
		return one != BasisNotStated && one == other
	case factUnknown, factText, factDate, factFormState, factFormYear:
	}
	return false
}

// allowedAnswers lists what a statement may say, "" when it says one of them.
func allowedAnswers(kind factKind, text string) string {
	switch {
	case text == "" || text == unknownText || text == notStatedText:
		return ""
	case kind == factAnswer && answerOf(text) == att.Unknown:
		return "yes, no"
	case kind == factVisibility && visibilityOf(text) == VisibilityNotStated:
		return "public, states_parties_only"
	}
	if _, ok := basisOf(text); kind == factBasis && !ok {
		return "authorized, actual"
	}
	return ""
}

// checkFact checks the text of a statement against what its kind allows.
func (s *session) checkFact(kind factKind, item, text string) {
	if _, ok := dateOf(text); kind == factDate && !ok {
		s.sayRaw(ruleDate, FieldText, item)
	}
	if allowed := allowedAnswers(kind, text); allowed != "" {
		s.sayRaw(ruleFact, FieldText, item, allowed)
	}
}

// checkRepeated compares the State and the year that a form repeats with those of the report.
func (s *session) checkRepeated(report *reportState, kind factKind, text string) {
	if text == "" {
		return
	}
	state, year := report.key.State, report.key.Year
	if kind == factFormState && state != "" && s.resolve(text, year).reporter() != state {
		s.sayRaw(ruleDisagrees, FieldText, string(state))
	}
	if kind == factFormYear && year != 0 && yearOf(text) != year {
		s.sayRaw(ruleDisagrees, FieldText, decimalText(int64(year)))
	}
}

// text returns a statement, "" when it was not made or when two of them clash.
func (r *reportState) text(flow att.Activity, item string) string {
	if fact, found := r.facts[factName(flow, item)]; found && !fact.clash {
		return fact.text
	}
	return ""
}

// clashes reports whether two statements clash.
func (r *reportState) clashes(flow att.Activity, item string) bool {
	fact, found := r.facts[factName(flow, item)]
	return found && fact.clash
}

// stated reports whether a statement was made at all.
func (r *reportState) stated(flow att.Activity, item string) bool {
	fact, found := r.facts[factName(flow, item)]
	return found && fact.text != ""
}

func (r *reportState) placeOf(flow att.Activity, item string) att.Place {
	if fact, found := r.facts[factName(flow, item)]; found {
		return fact.place
	}
	return r.first.place
}

func (r *reportState) answer(flow att.Activity, item string) att.Answer {
	return answerOf(r.text(flow, item))
}

// visibility is that of the form, or of the whole report when only the title page says it.
func (r *reportState) visibility(flow att.Activity) Visibility {
	if v := visibilityOf(r.text(flow, itemVisibility)); v != VisibilityNotStated {
		return v
	}
	return visibilityOf(r.text(att.ActivityUnknown, itemVisibility))
}

func (r *reportState) formBasis(i int) Basis {
	basis, _ := basisOf(r.text(r.forms[i].flow, itemBasis))
	return basis
}

// dateOf reads YYYY-MM-DD; an empty text is no date and no fault.
func dateOf(text string) (att.Date, bool) {
	if text == "" {
		return att.Date{}, true
	}
	d, err := att.ParseDate(text)
	return d, err == nil
}

// answerOf reads yes and no in the ways in which forms are ticked.
func answerOf(text string) att.Answer {
	switch strings.ToLower(text) {
	case "yes", "y", "x", "true", "1", "☒", "☑", "✓", "✔":
		return att.Yes
	case "no", "n", "false", "0", "☐":
		return att.No
	default:
		return att.Unknown
	}
}

func visibilityOf(text string) Visibility {
	switch strings.ToLower(text) {
	case "public":
		return Public
	case "states_parties_only", "states parties only", "restricted":
		return StatesPartiesOnly
	default:
		return VisibilityNotStated
	}
}

// basisNamed reads the name of a basis as programs write it.
func basisNamed(text string) (Basis, bool) {
	switch text {
	case "":
		return BasisNotStated, true
	case basisNames[Authorized]:
		return Authorized, true
	case basisNames[Actual]:
		return Actual, true
	default:
		return BasisNotStated, false
	}
}

// basisOf reads a basis; an empty text is none and no fault.
func basisOf(text string) (Basis, bool) {
	if basis, ok := basisNamed(text); ok {
		return basis, true
	}
	switch strings.ToLower(text) {
	case "authorized", "authorised", "authorization", "authorizations", "authorisation", "authorisations", "auth":
		return Authorized, true
	case "actual", "actual transfer", "actual transfers", "act":
		return Actual, true
	default:
		return BasisNotStated, strings.EqualFold(text, "not_stated")
	}
}
