package reporting

import (
	"encoding/json"
	"hash/fnv"
	"strconv"
	"strings"

	"github.com/openatt/treaty/att"
)

// Mark is one finding as a check makes it: it costs no memory until it is turned into a Finding. It is only
// good inside the call that hands it over.
type Mark struct {
	rule       int
	severity   att.Severity
	report     Key
	file       string
	record     *Record
	field      Field
	flow       att.Activity
	index      int
	fact       string
	raw        string
	suggestion string
	args       [4]string
	place      att.Place
	// at overrides the place of the field.
	at Position
	// content identifies the line that the finding is about where there is no record of it any more.
	content uint64
	// register says that the pointer is one into a document of the Register.
	register bool
}

// Code returns the code of the rule.
func (m *Mark) Code() att.Code { return rules[m.rule].Code }

// Severity returns the severity in the profile of the check.
func (m *Mark) Severity() att.Severity { return m.severity }

// Report returns the report that the finding is about.
func (m *Mark) Report() Key { return m.report }

// Place returns where the finding stands.
func (m *Mark) Place() att.Place {
	place := m.place
	place.File = m.file
	if m.record != nil {
		place = m.record.place(m.file, m.field)
	}
	if m.at.Line > 0 {
		place.Line, place.Column = int(m.at.Line), int(m.at.Column)
	}
	return place
}

// Finding turns the mark into a value that can be kept.
func (m *Mark) Finding() Finding {
	r := &rules[m.rule].Rule
	names := att.Placeholders(r.Message)
	args := make([]att.Arg, 0, len(names)+2)
	next := 0
	for _, name := range names {
		if name == "raw" {
			args = append(args, att.Arg{Name: name, Value: m.shownRaw()})
			continue
		}
		if next < len(m.args) {
			args = append(args, att.Arg{Name: name, Value: m.args[next]})
		}
		next++
	}
	if m.suggestion != "" {
		args = append(args, att.Arg{Name: "suggestion", Value: m.suggestion})
	}
	f := Finding{Finding: r.Finding(m.pointer(), args...), Report: m.report, Raw: m.raw, Suggestion: m.suggestion}
	f.Severity = m.severity
	f.Place = m.Place()
	f.RecordLine = f.Place.Line
	if m.record != nil && m.record.Line > 0 && m.at.Line == 0 {
		f.RecordLine = m.record.Line
	}
	f.line = m.lineHash()
	m.spell(&f)
	return f
}

// lineHash identifies the line that the finding is about by what it says, apart from its place: by every cell but
// those that all lines of a report share. It is 0 for a finding about the report or the file.
func (m *Mark) lineHash() uint64 {
	switch {
	case m.record == nil:
		return m.content
	case m.field == FieldReporter || m.field == FieldYear || m.rule == ruleCompareLimit:
		return 0
	}
	h := fnv.New64a()
	for f := FieldItem; f < FieldCount; f++ {
		// A hash takes everything.
		_, _ = h.Write(strconv.AppendQuote(nil, m.record.Cells[f]))
	}
	return h.Sum64()
}

func (m *Mark) shownRaw() string {
	if m.raw == "" {
		return "(nothing)"
	}
	return strconv.Quote(m.raw)
}

// pointer returns where the finding is in the JSON of the AnnualReport that it is about, or in the document of the
// Register that was read.
func (m *Mark) pointer() string {
	if m.register {
		return m.registerPointer()
	}
	form := formPointer(m.flow)
	switch {
	case m.fact != "":
		return form + "/" + m.fact
	case m.field == FieldReporter:
		return "/state/raw"
	case m.field == FieldYear:
		return "/year/raw"
	case m.index == 0:
		return form
	default:
		pointer := form + "/lines/"
		if m.flow == att.ActivityUnknown {
			pointer = "/unplaced/"
		}
		pointer += strconv.Itoa(m.index - 1)
		if m.field != FieldNone && (m.field != FieldFlow || m.flow == att.ActivityUnknown) {
			pointer += "/" + m.field.pointerName()
		}
		return pointer
	}
}

// formPointer returns where the form of a direction is in the JSON of a report, "" for none.
func formPointer(flow att.Activity) string {
	if flow == att.ActivityUnknown {
		return ""
	}
	return "/" + flow.String() + "s"
}

// Finding is a finding of a check of reports: what it is about beside what every finding holds.
type Finding struct {
	att.Finding

	// Report is the report that it is about.
	Report Key
	// Raw is the text of the cell, Suggestion a text to put in its place or a list of them divided by semicolons; both
	// may be empty.
	Raw, Suggestion string
	// RecordLine is the physical line of a text file on which the record starts that the cell is a part of, 0 in a
	// workbook. The line of the place is that of the cell, which may be a later one.
	RecordLine int
	// EndColumn is the column behind the cell as a text file spells it, quotes and escapes counted; it is on the line
	// of the place, and 0 when it is not known.
	EndColumn int
	// Replacement is the suggestion in the spelling of the file, where it may take the place of the whole cell, from
	// the column of the place to EndColumn; "" where there is none.
	Replacement string

	// line identifies the line that it is about by what it says, 0 for none.
	line uint64
}

// lineJSON is one finding as a line of JSON.
type lineJSON struct {
	File       string        `json:"file"`
	Sheet      string        `json:"sheet"`
	Cell       string        `json:"cell"`
	Line       int           `json:"line"`
	Report     Key           `json:"report"`
	Code       att.Code      `json:"code"`
	Severity   att.Severity  `json:"severity"`
	Provision  att.Provision `json:"provision"`
	Pointer    string        `json:"pointer"`
	Message    string        `json:"message"`
	Raw        string        `json:"raw"`
	Suggestion string        `json:"suggestion"`
}

// MarshalJSON writes file, sheet, cell, line (on which the record starts), report (state and year), code, severity,
// provision, pointer, message, raw and suggestion, in this order and every one of them always: what does not apply or
// is not known is "" or 0.
func (f Finding) MarshalJSON() ([]byte, error) {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(lineJSON{
		f.Place.File, f.Place.Sheet, f.Place.Cell, f.RecordLine, f.Report, f.Code, f.Severity, f.Provision,
		f.Pointer, f.Text(), f.Raw, f.Suggestion,
	})
	return []byte(strings.TrimSuffix(b.String(), "\n")), err
}
