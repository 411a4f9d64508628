package reporting

import (
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
)

// Collect reads a source into values and holds every report of it in memory: for a check alone use Check,
// which does not. Raw text is kept as it stands, beside what it was understood to be; what the layout does
// not know is not carried over, and a check names it. The error is that of the source.
func (c *Checker) Collect(file string, source Source) ([]AnnualReport, error) {
	s := c.newSession(file, source, nil)
	s.quiet = true
	k := &collection{session: s, place: map[*reportState]int{}}
	var r Record
	for {
		err := source.Read(&r)
		if errors.Is(err, io.EOF) {
			return k.reports, nil
		}
		if err != nil {
			return k.reports, err
		}
		if r.Header {
			k.header = append([]string(nil), r.Texts()...)
			continue
		}
		k.add(&r)
	}
}

// CheckReport checks one report that is a value already. Pointers are those of its JSON; the day of submission
// comes from the report or from the options.
func (c *Checker) CheckReport(report AnnualReport) att.Findings {
	var findings att.Findings
	// A value cannot fail to be read.
	_, _ = c.Check("", Records(report), func(m *Mark) { findings = append(findings, m.Finding().Finding) })
	findings.Sort()
	return findings
}

// collection gathers the records of a source.
type collection struct {
	*session

	reports []AnnualReport
	place   map[*reportState]int
}

func (k *collection) add(r *Record) {
	k.begin(r)
	if k.beside(r) {
		return
	}
	state, _ := k.reportOf(r)
	if state == nil {
		return
	}
	i, found := k.place[state]
	if !found {
		i = len(k.reports)
		k.place[state] = i
		k.reports = append(k.reports, AnnualReport{
			Format: FormatAnnual,
			State:  Partner{keep(r.Cells[FieldReporter]), state.key.State},
			Year:   Year{keep(r.Cells[FieldYear]), state.key.Year},
		})
	}
	report := &k.reports[i]
	switch strings.ToLower(r.Cells[FieldRecord]) {
	case recordReport, recordForm:
		k.addFact(report, state, r)
	case recordDefinition:
		report.Definitions = append(report.Definitions, definitionOf(k.category(r), keep(r.Cells[FieldText])))
	default:
		k.addLine(report, state, r)
	}
}

// keep copies a text, so that the record it is a part of can be let go.
func keep(s string) string { return strings.Clone(s) }

func (k *collection) category(r *Record) CategoryCell {
	info := k.label(r.Cells[FieldCategory])
	if r.Cells[FieldCategory] == "" {
		info = k.label(r.Cells[FieldCategoryCode])
	}
	return CategoryCell{keep(r.Cells[FieldCategory]), keep(r.Cells[FieldCategoryCode]), info.heading}
}

func (k *collection) addLine(report *AnnualReport, state *reportState, r *Record) {
	flow, note := flowOf(fold(r.Cells[FieldFlow])), k.isNote(r)
	if note && (k.label(r.Cells[FieldCategory]).fit == labelExact || !r.says()) {
		return
	}
	l := subject{record: r, report: state, form: &formState{}, remark: k.remarkOf(r), flow: flow}
	k.remark.read(l.remark)
	k.checkQuantity(&l)
	l.quantity.Raw = keep(r.Cells[FieldQuantity])
	basis, _ := basisOf(fold(r.Cells[FieldBasis]))
	line := Line{
		Category: k.category(r), Basis: basis, BasisRaw: keep(r.Cells[FieldBasis]), Quantity: l.quantity,
		Value: k.value(r), Partner: k.partner(state, r, FieldPartner), Origin: k.partner(state, r, FieldOrigin),
		Intermediate: k.partner(state, r, FieldIntermediate), Description: keep(r.Cells[FieldDescription]),
		Comments: keep(r.Cells[FieldComments]), Withheld: markOf(fold(r.Cells[FieldWithheld])),
		WithheldRaw: keep(r.Cells[FieldWithheld]), Place: r.place(k.file, FieldNone),
	}
	switch {
	case note || flow == att.ActivityUnknown:
		line.FlowRaw = keep(r.Cells[FieldFlow])
		report.Unplaced = append(report.Unplaced, line)
	case flow == att.Export:
		report.Exports.Lines = append(report.Exports.Lines, line)
	default:
		report.Imports.Lines = append(report.Imports.Lines, line)
	}
}

func (k *collection) partner(state *reportState, r *Record, f Field) Partner {
	raw := keep(r.Cells[f])
	return Partner{raw, k.resolveIn(f, raw, state.key.Year).state}
}

func (k *collection) value(r *Record) Value {
	text := fold(r.Cells[FieldValue])
	v := Value{
		Raw: keep(r.Cells[FieldValue]), Currency: keep(r.Cells[FieldCurrency]), Unit: keep(r.Cells[FieldUnit]),
	}
	if text != "" {
		v.Amount, _ = r.numbers(FieldValue, k.options.Numbers).parseAmount(text)
	}
	return v
}

func definitionOf(category CategoryCell, raw string) Definition {
	d := Definition{Category: category}
	d.Text, d.Thresholds = cutThresholds(raw)
	if d.figures() != raw {
		d.Raw = raw
	}
	return d
}

// cutThresholds takes the figures out of the text of a definition, where they stand as measure=figure between
// semicolons. Without figures the text stays as it is.
func cutThresholds(raw string) (text string, thresholds []Threshold) {
	var words []string
	for part := range strings.SplitSeq(raw, ";") {
		part = strings.TrimSpace(part)
		measure, figure, found := strings.Cut(part, "=")
		if measure, figure = strings.TrimSpace(measure), strings.TrimSpace(figure); found && isFigure(figure) {
			thresholds = append(thresholds, Threshold{keep(measure), keep(figure)})
		} else if part != "" {
			words = append(words, part)
		}
	}
	if thresholds == nil {
		return keep(raw), nil
	}
	return strings.Join(words, "; "), thresholds
}

// isFigure reports whether a text is digits with at most one point between them.
func isFigure(text string) bool {
	whole, fraction, pointed := strings.Cut(text, ".")
	return whole != "" && allDigits(whole) && allDigits(fraction) && pointed == (fraction != "")
}

// addFact enters a statement. What cannot be read stays unknown, and so does what is stated in two ways; the texts are
// kept.
func (k *collection) addFact(report *AnnualReport, state *reportState, r *Record) {
	raw := Statement{Item: keep(r.Cells[FieldItem]), Text: keep(r.Cells[FieldText])}
	item, text := fold(raw.Item), fold(raw.Text)
	flow := att.ActivityUnknown
	if strings.EqualFold(r.Cells[FieldRecord], recordForm) {
		raw.Form = cmp.Or(keep(r.Cells[FieldFlow]), unknownText)
		if flow = flowOf(fold(raw.Form)); flow == att.ActivityUnknown {
			report.Unread = append(report.Unread, raw)
			return
		}
	}
	item, flow = statementNamed(item, flow)
	if !understood(factKindOf(item, flow != att.ActivityUnknown), text) {
		report.Unread = append(report.Unread, raw)
		return
	}
	k.enterFact(report, state, raw, item, flow)
}

// wordItems are the statements whose words are kept as they stand.
var wordItems = []string{itemAuthority, itemContact, itemWithheldNote, itemFormState, itemFormYear}

// enterFact enters a statement that can be read.
func (k *collection) enterFact(
	report *AnnualReport, state *reportState, raw Statement, item string, flow att.Activity,
) {
	text := fold(raw.Text)
	clashed, name := state.clashes(flow, item), factName(flow, item)
	if earlier := state.state(factKindOf(item, flow != att.ActivityUnknown), name, text, att.Place{}); earlier != nil {
		if !clashed {
			report.Unread = append(report.Unread, Statement{raw.Form, raw.Item, earlier.text})
		}
		report.Unread = append(report.Unread, raw)
	}
	said := state.text(flow, item)
	if said == text && slices.Contains(wordItems, item) {
		said = raw.Text
	}
	if flow == att.Export {
		formFact(&report.Exports, item, said)
	}
	if flow == att.Import {
		formFact(&report.Imports, item, said)
	}
	if flow == att.ActivityUnknown {
		titleFact(report, item, said)
	}
}

// understood reports whether a statement can be read.
func understood(kind factKind, text string) bool {
	if kind == factDate {
		_, ok := dateOf(text)
		return ok
	}
	return kind != factUnknown && allowedAnswers(kind, text) == ""
}

func titleFact(report *AnnualReport, item, text string) {
	switch item {
	case itemTemplate:
		report.Template = text
	case itemAuthority:
		report.Authority = text
	case itemContact:
		report.Contact = text
	case itemSubmitted:
		report.Submitted, _ = dateOf(text)
	case itemWithheld:
		report.Withheld = answerOf(text)
	case itemWithheldNote:
		report.WithheldNote = text
	case itemVisibility:
		report.Visibility = visibilityOf(text)
	case itemPass:
		report.PassToRegister = answerOf(text)
	case itemDefinitions:
		report.DefinitionsIncluded = answerOf(text)
	}
}

func formFact(f *Form, item, text string) {
	switch item {
	case itemIncluded:
		f.Included = answerOf(text)
	case itemNilIncluded:
		f.NilIncluded = answerOf(text)
	case itemNil:
		f.Nil = answerOf(text)
	case itemVisibility:
		f.Visibility = visibilityOf(text)
	case itemBasis:
		f.Basis, _ = basisOf(text)
	case itemCutOff:
		f.CutOff, _ = dateOf(text)
	case itemFormState:
		f.ReportingCountry = text
	case itemFormYear:
		f.FormYear = text
	}
}
