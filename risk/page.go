package risk

import (
	"strings"
	"unicode/utf8"
)

// pageWidth is the number of letters in a line of an explanation.
const pageWidth = 100

// writeLine writes a line and breaks it between words where it is too long. What follows a break is set in by hang.
func writeLine(b *strings.Builder, line string, hang int) {
	from := len(line) - len(strings.TrimLeft(line, " "))
	for utf8.RuneCountInString(line) > pageWidth {
		at := breakOf(line, from)
		if at < 0 {
			break
		}
		b.WriteString(strings.TrimRight(line[:at], " ") + "\n")
		line = strings.Repeat(" ", hang) + strings.TrimLeft(line[at:], " ")
		from = hang
	}
	b.WriteString(line + "\n")
}

// breakOf finds the last space after the first word that keeps the line within the width, or the first one when that
// word alone is too long; -1 when there is none. Words begin at from.
func breakOf(line string, from int) int {
	at, letters := -1, utf8.RuneCountInString(line[:from])
	for i, letter := range line[from:] {
		if letters > pageWidth && at >= 0 {
			return at
		}
		if letter == ' ' {
			at = from + i
		}
		letters++
	}
	return at
}
