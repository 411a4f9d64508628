package reporting

import (
	"strconv"
	"strings"

	"github.com/openatt/treaty/att"
)

// definition holds a national definition to the floor of 5(3), which att.CheckNationalDefinition knows. What the
// definition says stands in the text of the record as name=value, divided by semicolons; words without an equals
// sign say nothing that a program can compare.
func (s *session) definition(report *reportState, r *Record) {
	s.mark.flow = att.ActivityUnknown
	s.mark.fact = "definitions"
	report.defined = true
	info := s.label(fold(r.Cells[FieldCategory]))
	if info.heading == HeadingUnknown {
		s.sayRaw(ruleCategory, FieldCategory)
		return
	}
	if info.heading == HeadingVoluntary {
		report.volunDef = true
		return
	}
	narrower, open := readDefinition(info.heading, r.Cells[FieldText]).compare()
	for _, why := range narrower {
		s.sayRaw(ruleDefinition, FieldText, info.heading.String(), why)
	}
	if len(open) > 0 {
		s.say(ruleDefinitionOpen, FieldText, info.heading.String(), strings.Join(open, "; "))
	}
}

// definitionText is a definition as its text was understood. Open says what of it could not be.
type definitionText struct {
	att.NationalDefinition

	heading Heading
	open    []string
}

// readDefinition reads the statements of a definition.
func readDefinition(h Heading, text string) *definitionText {
	d := &definitionText{heading: h}
	d.Category = h.Category()
	for part := range strings.SplitSeq(text, ";") {
		if name, value, found := strings.Cut(part, "="); found {
			d.statement(fold(name), fold(value))
		}
	}
	return d
}

// statement enters one statement: a part of an att.NationalDefinition by its JSON name, or a lower limit.
func (d *definitionText) statement(name, value string) {
	switch name {
	case "by_reference":
		d.answer(&d.ByReference, name, value)
	case "complete":
		d.answer(&d.Complete, name, value)
	case "covers":
		d.Covers = appendWords(d.Covers, value)
	case "excludes":
		d.Excludes = appendWords(d.Excludes, value)
	case "requires":
		d.Requires = appendWords(d.Requires, value)
	case "instruments":
		d.Instruments = appendWords(d.Instruments, value)
	default:
		d.limit(name, value)
	}
}

// answer takes a yes or no; a second one that differs leaves the question open.
func (d *definitionText) answer(into *att.Answer, name, value string) {
	said := answerOf(value)
	if said == att.Unknown || *into != att.Unknown && *into != said {
		d.open = append(d.open, name+": "+strconv.Quote(value)+" is not one yes or no")
		return
	}
	*into = said
}

// limit takes a lower limit. A figure that cannot be read, and one for a part of a category of which the floor sets
// none, are for a person to compare.
func (d *definitionText) limit(measure, figure string) {
	got, err := att.ParseMeasure(figure)
	if err != nil {
		d.open = append(d.open, measure+": "+strconv.Quote(figure)+" is not a figure")
		return
	}
	if d.heading == HeadingVIIb {
		d.open = append(d.open, measure+": the floor sets no figure for man-portable systems")
	}
	d.Bounds = append(d.Bounds, att.Bound{Fact: characteristic(d.Category, measure), AtLeast: got})
}

// characteristic is the name of a measure of Threshold in att. The names of att stand for themselves.
func characteristic(category att.Category, measure string) string {
	switch measure {
	case "weight_t":
		return "unladen_weight_t"
	case "gun_mm", "weapon_mm":
		return "calibre_mm"
	case "squad":
		return "infantry"
	case "range_km":
		if category == att.Warships {
			return "vessel_missile_range_km"
		}
	}
	return measure
}

// appendWords adds the words of a list divided by commas.
func appendWords(list []string, text string) []string {
	for word := range strings.SplitSeq(text, ",") {
		if word = strings.TrimSpace(word); word != "" {
			list = append(list, word)
		}
	}
	return list
}

// compare says in which respects the definition is narrower than the floor and what cannot be told.
func (d *definitionText) compare() (narrower, open []string) {
	answer, findings := att.CheckNationalDefinition(d.NationalDefinition)
	open = d.open
	var unsaid []string
	for _, f := range findings {
		switch {
		case f.Severity == att.SeverityError:
			narrower = append(narrower, f.Text())
		case answer == att.No || f.Severity < att.SeverityWarning:
		case f.Code == att.CodeDefinitionSilent:
			unsaid = append(unsaid, f.Arg("want"))
		default:
			open = append(open, f.Text())
		}
	}
	if len(unsaid) > 0 {
		open = append(open, "it is not said whether the definition covers "+strings.Join(unsaid, ", "))
	}
	return narrower, open
}
