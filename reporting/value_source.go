package reporting

import (
	"io"
	"strings"

	"github.com/openatt/treaty/att"
)

// valueSource hands out the records of reports that are values already.
type valueSource struct {
	reports []AnnualReport
	report  int
	// step counts the statements of the title page and of the forms, the definitions, and the lines.
	step  int
	facts []statement
}

// statement is one statement of the title page or of a form.
type statement struct {
	flow       att.Activity
	item, text string
	definition *Definition
	unread     *Statement
}

// Records returns a source that hands out reports as records, statements before lines.
//
//nolint:ireturn // A source is what every check takes.
func Records(reports ...AnnualReport) Source { return &valueSource{reports: reports} }

// Layout returns "value".
func (v *valueSource) Layout() string { return "value" }

// Has reports true: a value has a place for everything.
func (v *valueSource) Has(Field) bool { return true }

// Read fills in the next record; it returns io.EOF after the last.
func (v *valueSource) Read(r *Record) error {
	for v.report < len(v.reports) {
		report := &v.reports[v.report]
		if v.step == 0 {
			v.facts = statementsOf(report)
		}
		step := v.step
		v.step++
		if step < len(v.facts) {
			*r = v.facts[step].record(report)
			return nil
		}
		step -= len(v.facts)
		for _, flow := range [...]att.Activity{att.Export, att.Import} {
			form := report.Form(flow)
			if step < len(form.Lines) {
				*r = lineRecord(report, flow, step, &form.Lines[step])
				r.surely = true
				return nil
			}
			step -= len(form.Lines)
		}
		if step < len(report.Unplaced) {
			*r = lineRecord(report, att.ActivityUnknown, step, &report.Unplaced[step])
			r.Cells[FieldFlow] = report.Unplaced[step].FlowRaw
			return nil
		}
		v.report++
		v.step = 0
	}
	return io.EOF
}

// statementsOf lists what the title page and the forms say. A report that says nothing else has its
// template stated, so that it has a record at all.
func statementsOf(r *AnnualReport) []statement {
	none := att.ActivityUnknown
	list := []statement{{flow: none, item: itemTemplate, text: r.Template}}
	add := func(flow att.Activity, item, text string) {
		if text != "" && text != unknownText && text != notStatedText {
			list = append(list, statement{flow: flow, item: item, text: text})
		}
	}
	add(none, itemAuthority, r.Authority)
	add(none, itemContact, r.Contact)
	add(none, itemSubmitted, dateText(r.Submitted))
	add(none, itemWithheld, r.Withheld.String())
	add(none, itemWithheldNote, r.WithheldNote)
	add(none, itemVisibility, r.Visibility.String())
	add(none, itemPass, r.PassToRegister.String())
	add(none, itemDefinitions, r.DefinitionsIncluded.String())
	for _, flow := range [...]att.Activity{att.Export, att.Import} {
		form := r.Form(flow)
		add(flow, itemIncluded, form.Included.String())
		add(flow, itemNilIncluded, form.NilIncluded.String())
		add(flow, itemNil, form.Nil.String())
		add(flow, itemVisibility, form.Visibility.String())
		add(flow, itemBasis, form.Basis.String())
		add(flow, itemCutOff, dateText(form.CutOff))
		add(flow, itemFormState, form.ReportingCountry)
		add(flow, itemFormYear, form.FormYear)
	}
	for i := range r.Unread {
		list = append(list, statement{unread: &r.Unread[i]})
	}
	for i := range r.Definitions {
		list = append(list, statement{definition: &r.Definitions[i]})
	}
	return list
}

// What unknown values print as.
const (
	unknownText   = "unknown"
	notStatedText = "not_stated"
)

func dateText(d att.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func (s statement) record(report *AnnualReport) Record {
	r := recordOf(report)
	if s.definition != nil {
		r.Cells[FieldRecord] = recordDefinition
		r.Cells[FieldCategory] = s.definition.Category.text()
		r.Cells[FieldText] = s.definition.figures()
		return r
	}
	if s.unread != nil {
		return s.unread.record(r)
	}
	r.Cells[FieldRecord] = recordReport
	if s.flow != att.ActivityUnknown {
		r.Cells[FieldRecord] = recordForm
		r.Cells[FieldFlow] = s.flow.String()
	}
	r.Cells[FieldItem], r.Cells[FieldText] = s.item, s.text
	return r
}

func (s *Statement) record(r Record) Record {
	r.Cells[FieldRecord] = recordReport
	if s.Form != "" {
		r.Cells[FieldRecord], r.Cells[FieldFlow] = recordForm, s.Form
	}
	r.Cells[FieldItem], r.Cells[FieldText] = s.Item, s.Text
	return r
}

// recordOf starts a record with whose report it is.
func recordOf(report *AnnualReport) Record {
	var r Record
	r.Cells[FieldReporter] = report.State.text()
	r.Cells[FieldYear] = report.Year.Raw
	if r.Cells[FieldYear] == "" && report.Year.Number != 0 {
		r.Cells[FieldYear] = decimalText(int64(report.Year.Number))
	}
	return r
}

// figures writes a definition as it was written, or as its text with the figures behind it.
func (d *Definition) figures() string {
	if d.Raw != "" {
		return d.Raw
	}
	var b strings.Builder
	b.WriteString(d.Text)
	for _, t := range d.Thresholds {
		if b.Len() > 0 {
			b.WriteString("; ")
		}
		b.WriteString(t.Measure + "=" + t.AtLeast)
	}
	return b.String()
}

func (c CategoryCell) text() string {
	if c.Raw == "" && c.CodeRaw == "" {
		return c.Heading.String()
	}
	return c.Raw
}

// lineRecord writes a line as a record: raw text where there is some, otherwise what it was understood to be.
func lineRecord(report *AnnualReport, flow att.Activity, index int, l *Line) Record {
	r := recordOf(report)
	r.Index = index + 1
	r.Cells[FieldFlow] = flow.String()
	r.Cells[FieldCategory] = l.Category.text()
	r.Cells[FieldCategoryCode] = l.Category.CodeRaw
	r.Cells[FieldBasis] = rawOr(l.BasisRaw, l.Basis.String(), notStatedText)
	r.Cells[FieldQuantity] = l.Quantity.text()
	r.Cells[FieldValue] = rawOr(l.Value.Raw, l.Value.Amount, "")
	r.Cells[FieldCurrency], r.Cells[FieldUnit] = l.Value.Currency, l.Value.Unit
	r.Cells[FieldPartner] = l.Partner.text()
	r.Cells[FieldOrigin], r.Cells[FieldIntermediate] = l.Origin.text(), l.Intermediate.text()
	r.Cells[FieldDescription], r.Cells[FieldComments] = l.Description, l.Comments
	r.Cells[FieldWithheld] = rawOr(l.WithheldRaw, l.Withheld.String(), unknownText)
	r.Stated = statedOf(l)
	if l.Place != (att.Place{}) {
		r.given = l.Place
	}
	return r
}

func rawOr(raw, value, nothing string) string {
	if raw != "" || value == nothing {
		return raw
	}
	return value
}

// text writes a quantity for a cell.
func (q Quantity) text() string {
	switch {
	case q.Raw != "":
		return q.Raw
	case q.Kind == QuantityNumber || q.Kind == QuantityZeroWithRemark:
		return decimalText(q.Number)
	case q.Kind == QuantityWithheld:
		return "withheld"
	case q.Kind == QuantityUndeclared:
		return "not declared"
	default:
		return ""
	}
}

// Stated holds what a file states beside the raw text of a line, to be compared with it. The Number "null" states that
// there is none.
type Stated struct {
	Heading, Number, Kind, Partner, Origin, Intermediate, Amount, Basis, Withheld string
}

// statedOf is nil when a line has values without raw text: there is nothing to disagree with.
func statedOf(l *Line) *Stated {
	var s Stated
	if l.Quantity.Raw != "" {
		s.Kind = l.Quantity.Kind.String()
	}
	if l.Category.Raw != "" {
		s.Heading = l.Category.Heading.String()
	}
	if l.Quantity.Raw != "" && l.Quantity.Kind == QuantityNumber {
		s.Number = decimalText(l.Quantity.Number)
	}
	if l.Partner.Raw != "" {
		s.Partner = string(l.Partner.State)
	}
	if l.Origin.Raw != "" {
		s.Origin = string(l.Origin.State)
	}
	if l.Intermediate.Raw != "" {
		s.Intermediate = string(l.Intermediate.State)
	}
	s.marks(l)
	return &s
}

// marks enters what stands beside the raw text of value, basis and mark.
func (s *Stated) marks(l *Line) {
	if l.Value.Raw != "" {
		s.Amount = l.Value.Amount
	}
	if l.BasisRaw != "" && l.Basis != BasisNotStated {
		s.Basis = l.Basis.String()
	}
	if l.WithheldRaw != "" && l.Withheld != att.Unknown {
		s.Withheld = l.Withheld.String()
	}
}

// part is the text of a part other than a State.
func (s *Stated) part(part statedPart) *string {
	switch part {
	case statedHeading:
		return &s.Heading
	case statedNumber:
		return &s.Number
	case statedKind:
		return &s.Kind
	case statedAmount:
		return &s.Amount
	case statedBasis:
		return &s.Basis
	case statedWithheld:
		return &s.Withheld
	case statedNone, statedState:
	}
	return new(string)
}
