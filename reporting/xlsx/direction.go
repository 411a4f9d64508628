package xlsx

import (
	"slices"
	"strings"
	"unicode"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// flowOf reads the direction that a text speaks of. A text that speaks of both, or of neither, has none.
func flowOf(text string) att.Activity {
	exports, imports := false, false
	for _, word := range words(text) {
		exports = exports || strings.HasPrefix(word, "export")
		imports = imports || strings.HasPrefix(word, "import") && !strings.HasPrefix(word, "importan")
	}
	switch {
	case exports && !imports:
		return att.Export
	case imports && !exports:
		return att.Import
	default:
		return att.ActivityUnknown
	}
}

func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
}

// titleFlow reads a row that is nothing but the title of a table, such as "Table 2: imports".
func titleFlow(text []string) att.Activity {
	title := ""
	for _, t := range text {
		if t = strings.TrimSpace(t); t != "" && title != "" {
			return att.ActivityUnknown
		} else if t != "" {
			title = t
		}
	}
	left := slices.DeleteFunc(words(title), func(word string) bool {
		return len(word) == 1 || slices.Contains([]string{"table", "form", "part", "section", "annex"}, word)
	})
	if len(left) != 1 {
		return att.ActivityUnknown
	}
	return flowOf(left[0])
}

// retitle keeps the direction that the title of a further table says.
func (s *sheet) retitle(text []string) {
	if flow := titleFlow(text); flow != att.ActivityUnknown {
		s.title = flow
	}
}

// direction tells the direction of a table by the name of its sheet, its title and its columns. Where they
// disagree, title and columns together count; otherwise none is taken, and a finding says so.
func (s *sheet) direction(t *table) att.Activity {
	named, columns := flowOf(s.name), t.columns.Flow
	if s.isRepeated(t) {
		return s.tables[len(s.tables)-1].flow
	}
	confirmed := columns != att.ActivityUnknown && columns == s.title
	if confirmed && len(s.tables) > 0 {
		return columns
	}
	flows := [...]att.Activity{named, s.title, columns}
	exports, imports := slices.Contains(flows[:], att.Export), slices.Contains(flows[:], att.Import)
	switch {
	case exports && imports:
		return s.disagree(t.header, flows, confirmed)
	case exports:
		return att.Export
	case imports:
		return att.Import
	default:
		return att.ActivityUnknown
	}
}

// disagree says that the direction of a table is not clear.
func (s *sheet) disagree(row int, flows [3]att.Activity, confirmed bool) att.Activity {
	var said []string
	for i, who := range [...]string{"the name of the sheet", "the title", "the columns"} {
		if flows[i] != att.ActivityUnknown {
			said = append(said, who+" says "+flows[i].String())
		}
	}
	taken, name := att.ActivityUnknown, "none"
	if confirmed {
		taken, name = flows[2], flows[2].String()
	}
	s.notes = append(s.notes,
		noteRecord(s.name, row, 0, reporting.CodeDirection, strings.Join(said, ", "), name))
	return taken
}

// isRepeated reports whether a header is that of the table above once more, as on each page of a print.
func (s *sheet) isRepeated(t *table) bool {
	return len(s.tables) > 0 && s.title == att.ActivityUnknown &&
		slices.Equal(t.headings, s.tables[len(s.tables)-1].headings)
}
