package reporting

import (
	"strings"

	"github.com/openatt/treaty/att"
)

// definition checks a national definition against the floor of 5(3). Its figures stand in the text of the record as
// measure=figure, divided by semicolons.
func (s *session) definition(report *reportState, r *Record) {
	s.mark.flow = att.ActivityUnknown
	s.mark.fact = "definitions"
	info := s.label(fold(r.Cells[FieldCategory]))
	switch {
	case info.heading == HeadingUnknown:
		s.sayRaw(ruleCategory, FieldCategory)
		return
	case info.heading == HeadingVoluntary:
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
