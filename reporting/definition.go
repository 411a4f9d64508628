package reporting

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
)

// definition checks a national definition against the floor of 5(3). Its figures stand in the text of the
// record as measure=figure, divided by semicolons.
func (s *session) definition(report *reportState, r *Record) {
	s.mark.flow = att.ActivityUnknown
	s.mark.fact = "definitions"
	info := s.label(fold(r.Cells[FieldCategory]))
	if info.heading == HeadingUnknown {
		s.sayRaw(ruleCategory, FieldCategory)
		return
	}
	if info.heading == HeadingVoluntary {
		report.volunDef = true
		return
	}
	checked := false
	for part := range strings.SplitSeq(r.Cells[FieldText], ";") {
		measure, figure, found := strings.Cut(part, "=")
		if found && s.threshold(info.heading, strings.TrimSpace(measure), strings.TrimSpace(figure)) {
			checked = true
		}
	}
	if !checked {
		why := "it is in words"
		if info.heading.Category() == att.SmallArmsAndLightWeapons {
			why = "the instruments that set the floor for small arms are not named in the Treaty"
		}
		s.say(ruleDefinitionOpen, FieldText, info.heading.String(), why)
	}
}

// floor is a lower bound of the UN Register's descriptions on 24 December 2014. All of them include the
// figure.
type floor struct {
	heading Heading
	measure string
	atMost  string
}

// floors lists the bounds that a national definition may not raise. Source: the Register's definitions
// sheet with the documented later changes taken out; the figures are of high confidence.
var floors = [...]floor{
	{HeadingI, "weight_t", "16.5"},
	{HeadingI, "gun_mm", "75"},
	{HeadingII, "squad", "4"},
	{HeadingII, "weapon_mm", "12.5"},
	{HeadingIII, "calibre_mm", "75"},
	{HeadingVI, "displacement_t", "500"},
	{HeadingVI, "range_km", "25"},
	{HeadingVII, "range_km", "25"},
	{HeadingVIIa, "range_km", "25"},
}

// threshold checks one figure and reports whether there is a floor for it.
func (s *session) threshold(h Heading, measure, figure string) bool {
	for i := range floors {
		f := &floors[i]
		if f.heading != h || f.measure != measure {
			continue
		}
		got, err := decimal.NewFromString(figure)
		if err != nil || got.IsNegative() {
			s.say(ruleDefinitionOpen, FieldText, h.String(), strconv.Quote(figure)+" is not a figure")
			return true
		}
		if limit := decimal.RequireFromString(f.atMost); got.GreaterThan(limit) {
			s.sayRaw(ruleDefinition, FieldText, h.String(), figure, measure, f.atMost)
		}
		return true
	}
	return false
}
