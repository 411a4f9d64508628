package reporting

import (
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// A cell of a text file as it is spelt there: quoted, or with escapes.
type spelling struct {
	text string
	// json says that it is a JSON string, whole that the suggestion may take its place.
	json, whole bool
}

// spell enters how the cell of the finding is spelt in the file, and what may take its place: the suggestion, where it
// is a text for the whole cell and the only one. It leaves out what it cannot find letter by letter.
func (m *Mark) spell(f *Finding) {
	if m.record == nil || m.at.Line > 0 || f.Place.Column == 0 || m.field == FieldNone {
		return
	}
	cell, found := m.record.spelling(m.field)
	if !found || cell.text == "" {
		return
	}
	f.EndColumn = f.Place.Column + utf8.RuneCountInString(cell.text)
	if cell.whole && f.Raw != "" && m.replaces() {
		f.Replacement = cell.spell(m.suggestion)
	}
}

// replaces reports whether the suggestion is a text for the whole cell, and the only one.
func (m *Mark) replaces() bool {
	switch m.rule {
	case ruleLabelDrift, ruleNumberText, ruleUnresolved, ruleOtherName, ruleCurrency:
		return m.suggestion != "" && !strings.Contains(m.suggestion, suggestionsBreak)
	default:
		return false
	}
}

// suggestionsBreak stands between suggestions when there is more than one.
const suggestionsBreak = "; "

// spell writes a text in the way in which the cell was written.
func (s spelling) spell(text string) string {
	switch {
	case s.json:
		var b strings.Builder
		encoder := json.NewEncoder(&b)
		encoder.SetEscapeHTML(false)
		if encoder.Encode(text) != nil {
			return ""
		}
		return strings.TrimSuffix(b.String(), "\n")
	case strings.HasPrefix(s.text, `"`) || strings.ContainsAny(text, "\",;\t\r\n"):
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	default:
		return text
	}
}

// spelling finds the cell in the text of the record. It must say what the cell says.
func (r *Record) spelling(f Field) (spelling, bool) {
	if r.document != "" {
		return r.spellingInJSON(f)
	}
	if r.scan == nil {
		return spelling{}, false
	}
	starts := r.scan.allStarts()
	for i, field := range r.columns {
		if field != f || i >= len(starts) || int(starts[i].line) != r.Line {
			continue
		}
		from, to := int(starts[i].column)-1, len(strings.TrimRight(r.text(), "\r\n"))
		if i+1 < len(starts) {
			if starts[i+1].line != starts[i].line {
				return spelling{}, false
			}
			to = int(starts[i+1].column) - 2
		}
		if from > to || to > len(r.text()) {
			return spelling{}, false
		}
		text := r.text()[from:to]
		return spelling{text: text, whole: true}, unquoted(text) == r.Cells[f] && !strings.ContainsAny(text, "\r\n")
	}
	return spelling{}, false
}

// unquoted is what a cell of a CSV file says.
func unquoted(text string) string {
	if len(text) < 2 || text[0] != '"' || text[len(text)-1] != '"' {
		return text
	}
	return strings.ReplaceAll(text[1:len(text)-1], `""`, `"`)
}

// spellingInJSON finds a string of a document. Beside raw text may stand what it was understood to be, which a
// suggestion does not replace.
func (r *Record) spellingInJSON(f Field) (spelling, bool) {
	at, ok := r.offset(r.Positions[f])
	if !ok {
		return spelling{}, false
	}
	scan := &jsonScanner{text: r.document[at:], maxDepth: 1}
	said, err := scan.str()
	if err != nil || said != r.Cells[f] {
		return spelling{}, false
	}
	key := strings.TrimRight(strings.TrimRight(r.document[:at], " \t\r\n"), ":")
	isRaw := strings.HasSuffix(strings.TrimRight(key, " \t\r\n"), `"raw"`)
	return spelling{scan.text[:scan.at], true, isRaw || r.register}, true
}

// offset turns a position into one in the document from the start of the record.
func (r *Record) offset(p Position) (int, bool) {
	at, column := 0, r.documentAt.Column
	for line := r.documentAt.Line; line < p.Line; line++ {
		i := strings.IndexByte(r.document[at:], '\n')
		if i < 0 {
			return 0, false
		}
		at, column = at+i+1, 1
	}
	for ; column < p.Column && at < len(r.document); column++ {
		_, size := utf8.DecodeRuneInString(r.document[at:])
		at += size
	}
	return at, p.Line >= r.documentAt.Line && column == p.Column
}
