package att

import (
	"strings"
	"unicode/utf8"
)

// MarshalICalendar writes the schedule as an iCalendar object (RFC 5545): one all-day event for each entry, lines of
// at most 75 octets ended by CRLF. The UID of an event is stable: it comes from Due.ID and not from its day. DTSTAMP
// is the day of the depositary's list, because no clock is read, so that the same schedule gives the same bytes. The
// description names the States of which nothing is said. It never fails.
func (s Schedule) MarshalICalendar() ([]byte, error) {
	w := icsWriter{stamp: icsDay(s.AsOf) + "T000000Z"}
	w.line("BEGIN:VCALENDAR")
	w.line("VERSION:2.0")
	w.line("PRODID:-//openatt//treaty att calendar//EN")
	w.line("CALSCALE:GREGORIAN")
	w.line("METHOD:PUBLISH")
	w.text("X-WR-CALNAME", "Arms Trade Treaty "+s.From.String()+" to "+s.To.String())
	w.text("X-WR-CALDESC", s.description())
	for _, d := range s.Dues {
		w.event(d)
	}
	if len(s.Dues) == 0 {
		w.nothing(s)
	}
	w.line("END:VCALENDAR")
	return w.out, nil
}

func (s Schedule) description() string {
	text := "As the depositary's list stood on " + s.AsOf.String() + "."
	if len(s.Unknown) > 0 {
		codes := make([]string, len(s.Unknown))
		for i, state := range s.Unknown {
			codes[i] = string(state)
		}
		text += " Days not found, so nothing is said of: " + strings.Join(codes, ", ") + "."
	}
	return text
}

// icsWriter builds an iCalendar object.
type icsWriter struct {
	out   []byte
	stamp string
}

// nothing writes a note for a schedule without entries: an iCalendar object has at least one component (3.6).
func (w *icsWriter) nothing(s Schedule) {
	w.line("BEGIN:VJOURNAL")
	w.line("UID:nothing-" + s.From.String() + "-" + s.To.String() + "@treaty.openatt")
	w.line("DTSTAMP:" + w.stamp)
	w.text("SUMMARY", "Arms Trade Treaty: nothing is known to fall from "+s.From.String()+" to "+s.To.String())
	w.text("DESCRIPTION", s.description())
	w.line("END:VJOURNAL")
}

func (w *icsWriter) event(d Due) {
	w.line("BEGIN:VEVENT")
	w.line("UID:" + strings.ToLower(d.ID()) + "@treaty.openatt")
	w.line("DTSTAMP:" + w.stamp)
	w.line("DTSTART;VALUE=DATE:" + icsDay(d.Day))
	w.text("SUMMARY", d.Summary())
	w.text("DESCRIPTION", d.description())
	w.text("CATEGORIES", d.Nature.String())
	w.line("TRANSP:TRANSPARENT")
	w.line("END:VEVENT")
}

func (d Due) description() string {
	text := "Article " + d.Provision.String() + "; " + d.Basis + "."
	if d.Owed == Unknown {
		text += " Falls after a withdrawal: whether it is still owed is open (24(3))."
	}
	if d.Confidence != HighConfidence {
		text += " Confidence in the dates: " + d.Confidence.String() + "."
	}
	return text
}

func icsDay(d Date) string { return strings.ReplaceAll(d.String(), "-", "") }

// text writes a property whose value is text, with the escapes of section 3.3.11.
func (w *icsWriter) text(name, value string) { w.line(name + ":" + icsEscape(value)) }

func icsEscape(value string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(value)
}

// icsOctets is the longest line, without its end, of section 3.1.
const icsOctets = 75

// line folds a content line: what does not fit goes on after CRLF and a space. No letter is divided.
func (w *icsWriter) line(content string) {
	limit := icsOctets
	for len(content) > limit {
		cut := limit
		for !utf8.RuneStart(content[cut]) {
			cut--
		}
		w.out = append(w.out, content[:cut]...)
		w.out = append(w.out, "\r\n "...)
		content, limit = content[cut:], icsOctets-1
	}
	w.out = append(w.out, content...)
	w.out = append(w.out, "\r\n"...)
}
