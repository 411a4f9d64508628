package reporting

import (
	"slices"

	"github.com/openatt/treaty/att"
)

// checkReporter checks the name of the State whose report it is.
func (s *session) checkReporter(report *reportState) {
	year := report.key.Year
	info := s.resolve(report.name.raw, year)
	switch {
	case info.kind == nameFormer:
		s.sayRaw(ruleVariantName, FieldReporter, info.formerly())
	case report.key.State == "":
		s.mark.suggestion = info.suggestion
		s.sayRaw(ruleReporter, FieldReporter)
	case info.kind == nameNotYet:
		s.sayRaw(ruleNotYetState, FieldReporter, decimalText(int64(year)), info.since)
	case info.kind == nameState && info.variant:
		s.sayRaw(ruleVariantName, FieldReporter, string(info.state))
	}
}

// checkPlaces checks origin and intermediate location.
func (s *session) checkPlaces(l *subject) {
	exporter, importer := l.report.key.State, l.partner.state
	if l.flow == att.Import {
		exporter, importer = importer, exporter
	}
	if origin := s.place(l, FieldOrigin); origin != nil && origin.state != "" {
		if origin.state == exporter {
			s.sayRaw(ruleOriginExporter, FieldOrigin)
		}
		if origin.state == importer && importer != exporter {
			s.sayRaw(ruleOriginImporter, FieldOrigin)
		}
	}
	if !l.report.via && l.record.Cells[FieldIntermediate] != "" {
		l.report.via, l.report.viaAt = true, l.record.place(s.file, FieldIntermediate)
	}
	if via := s.place(l, FieldIntermediate); via != nil {
		switch {
		case via.holds(importer):
			s.sayRaw(ruleIntermediate, FieldIntermediate, "importer")
		case via.holds(exporter):
			s.sayRaw(ruleIntermediate, FieldIntermediate, "exporter")
		}
	}
}

// formerly names a State that exists no more, for a message.
func (n *nameInfo) formerly() string { return "the former State " + n.near }

// holds reports whether a name is that of a State, or of a list with that State in it.
func (n *nameInfo) holds(state att.State) bool {
	return state != "" && (n.state == state || slices.Contains(n.members, state))
}

// otherPlaces names the places of a line beside the partner.
var otherPlaces = [...]string{"State of origin", "intermediate location"}

// place resolves one of the other places of a line; it is nil when there is none.
func (s *session) place(l *subject, f Field) *nameInfo {
	if l.record.Cells[f] == "" {
		return nil
	}
	info := s.resolveIn(f, l.record.Cells[f], l.report.key.Year)
	switch info.kind {
	case nameWithheld:
		l.withheld = true
		s.sayRaw(ruleWithheld, f, otherPlaces[f-FieldOrigin])
	case nameUnknown:
		s.unknownPlace(l, f, info)
	case nameGroup:
		if f == FieldOrigin || !info.list {
			s.sayRaw(ruleGroup, f)
		}
	case nameNotYet:
		s.sayRaw(ruleNotYetState, f, decimalText(int64(l.report.key.Year)), info.since)
	case nameState:
		if info.variant {
			s.sayRaw(ruleVariantName, f, string(info.state))
		}
	case nameFormer:
		s.sayRaw(ruleVariantName, f, info.formerly())
	case nameBlank, nameTerritory:
	}
	return info
}

func (s *session) unknownPlace(l *subject, f Field, info *nameInfo) {
	if f == FieldOrigin || info.suggestion != "" || !mayBePlace(l.record.Cells[f]) {
		s.mark.suggestion = info.suggestion
		s.sayRaw(ruleOtherName, f, f.String(), info.near)
	}
}

// mayBePlace reports whether a text may name a port or a town: it has three letters in a row, the first of them a
// capital.
func mayBePlace(text string) bool {
	text = fold(text)
	for i := 0; i+3 <= len(text); i++ {
		if (text[i] >= 'A' && text[i] <= 'Z' || text[i] >= 0x80) && isLetterAt(text, i+1) && isLetterAt(text, i+2) {
			return true
		}
	}
	return false
}
