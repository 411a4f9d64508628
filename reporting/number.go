package reporting

import (
	"math"
	"strings"
)

// NumberFormat declares how a file writes numbers. The zero value declares nothing: a number with a
// separator in it is then ambiguous and is never read.
type NumberFormat struct {
	// Group divides thousands and Decimal the fraction; both are one character, and a space stands for every
	// kind of space. An empty Group means that thousands are not divided.
	Group   string `json:"group,omitempty"`
	Decimal string `json:"decimal,omitempty"`
}

// The formats in common use.
var (
	// PointFormat writes 12,345.5 and SpaceFormat 12 345,5; CommaFormat writes 12.345,5.
	PointFormat = NumberFormat{Group: ",", Decimal: "."}
	CommaFormat = NumberFormat{Group: ".", Decimal: ","}
	SpaceFormat = NumberFormat{Group: " ", Decimal: ","}
)

// declared reports whether anything is declared.
func (f NumberFormat) declared() bool { return f != NumberFormat{} }

// numberVerdict says what became of a cell that should hold a whole number.
type numberVerdict uint8

const (
	numberPlain numberVerdict = iota
	numberFootnote
	numberAmbiguous
	numberMalformed
	numberFraction
	numberNegative
	numberTooLarge
	numberWithText
	numberNone
)

// parseCount reads a number of items. The text is trimmed. Only plain digits need no declared format.
func (f NumberFormat) parseCount(text string) (n int64, verdict numberVerdict) {
	body, footnote := cutFootnote(text)
	n, verdict = f.parseBody(body)
	if verdict == numberPlain && footnote {
		verdict = numberFootnote
	}
	return n, verdict
}

func (f NumberFormat) parseBody(text string) (int64, numberVerdict) {
	if text == "" {
		return 0, numberNone
	}
	if n, ok := plainDigits(text); ok {
		if n < 0 {
			return 0, numberTooLarge
		}
		return n, numberPlain
	}
	if rest, ok := strings.CutPrefix(text, "-"); ok && startsWithDigit(rest) {
		return 0, numberNegative
	}
	if !startsWithDigit(text) {
		return 0, numberNone
	}
	if end := numeralEnd(text); end < len(text) {
		return f.countBeside(strings.TrimRight(text[:end], " "), text[end:]), numberWithText
	}
	if !f.declared() {
		return 0, numberAmbiguous
	}
	return f.parseSeparated(text)
}

// countBeside is the number of items that text beside a number leaves no doubt of: nothing but a word for pieces
// stands behind it. It is -1 otherwise.
func (f NumberFormat) countBeside(number, text string) int64 {
	if !isPieces(text) {
		return -1
	}
	n, ok := plainDigits(number)
	if !ok && f.declared() {
		if separated, verdict := f.parseSeparated(number); verdict == numberPlain {
			return separated
		}
	}
	if !ok {
		return -1
	}
	return n
}

// isPieces reports whether a text is nothing but a word for pieces.
func isPieces(text string) bool {
	text = strings.ToLower(strings.Trim(text, " ."))
	for _, word := range piecesWords {
		if text == word {
			return true
		}
	}
	return false
}

// parseSeparated reads digits and separators by the declared format.
func (f NumberFormat) parseSeparated(text string) (int64, numberVerdict) {
	whole, fraction := text, ""
	if f.Decimal != "" {
		whole, fraction, _ = strings.Cut(text, f.Decimal)
	}
	groups := f.groups(strings.Map(foldSpace, whole))
	for i, group := range groups[1:] {
		if len(group) != 3 || i == 0 && (groups[0] == "" || len(groups[0]) > 3) {
			return 0, numberMalformed
		}
	}
	n, ok := plainDigits(strings.Join(groups, ""))
	if fractionDigits := strings.TrimRight(fraction, "0"); !ok || !allDigits(fraction) {
		return 0, numberMalformed
	} else if fractionDigits != "" {
		return 0, numberFraction
	}
	if n < 0 {
		return 0, numberTooLarge
	}
	return n, numberPlain
}

// groups divides the digits in front of the fraction.
func (f NumberFormat) groups(whole string) []string {
	switch f.Group {
	case "":
		return []string{whole}
	case "'":
		whole = strings.ReplaceAll(whole, "’", f.Group)
	}
	return strings.Split(whole, f.Group)
}

// commonFormats are the formats that an undeclared number may be written in, with an example of each.
var commonFormats = [...]struct {
	format  NumberFormat
	example string
}{
	{PointFormat, "12,345.5"},
	{CommaFormat, "12.345,5"},
	{SpaceFormat, "12 345,5"},
	{NumberFormat{Group: "'", Decimal: "."}, "12'345.5"},
}

// readings lists what an ambiguous number may mean, for the finding; "none" when no format reads it.
func readings(text string, read func(NumberFormat, string) (string, numberVerdict)) string {
	var b strings.Builder
	for _, f := range commonFormats {
		// A number without an apostrophe says nothing about that format.
		if f.format.Group == "'" && !strings.ContainsAny(text, "'’") {
			continue
		}
		n, verdict := read(f.format, text)
		if verdict != numberPlain {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		b.WriteString(f.example + " gives " + n)
	}
	if b.Len() == 0 {
		return "none"
	}
	return b.String()
}

// countReading reads a number of items for readings.
func countReading(f NumberFormat, text string) (string, numberVerdict) {
	n, verdict := f.parseSeparated(text)
	return decimalText(n), verdict
}

// footnoteMarks are the characters of footnote marks that stand behind a text, and the space in front of them.
const footnoteMarks = "*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰ "

// cutFootnote takes a footnote mark off the end of a number: stars, daggers, superscript digits, or a digit or
// letter in brackets.
func cutFootnote(text string) (body string, found bool) {
	if text == "" || startsWithDigit(text[len(text)-1:]) {
		return text, false
	}
	body = strings.TrimRight(text, footnoteMarks)
	if body == text {
		body = withoutBrackets(text)
	}
	if body == text || !startsWithDigit(body) {
		return text, false
	}
	return body, true
}

// withoutBrackets takes a mark of one or two characters in brackets off the end. What is longer says something.
func withoutBrackets(text string) string {
	open := strings.LastIndexAny(text, "([")
	if open <= 0 || len(text)-open < 3 || len(text)-open > 4 {
		return text
	}
	if closing := text[len(text)-1]; text[open] == '(' && closing == ')' || text[open] == '[' && closing == ']' {
		return strings.TrimRight(text[:open], " ")
	}
	return text
}

// plainDigits reads decimal digits and nothing else; -1 means too large.
func plainDigits(s string) (n int64, ok bool) {
	for i := range len(s) {
		digit := s[i] - '0'
		switch {
		case digit > 9:
			return 0, false
		case n < 0 || n > (math.MaxInt64-9)/10:
			n = -1
		default:
			n = n*10 + int64(digit)
		}
	}
	return n, s != ""
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// numeralEnd returns where the digits and separators at the start of the text end.
func numeralEnd(text string) int {
	for i, r := range text {
		digit := r >= '0' && r <= '9'
		if !digit && r != '.' && r != ',' && r != '\'' && r != '’' && foldSpace(r) != ' ' {
			return i
		}
	}
	return len(text)
}

// foldSpace turns every kind of space that divides thousands into the plain one.
func foldSpace(r rune) rune {
	switch r {
	case '\u00a0', '\u202f', '\u2009', '\u2007':
		return ' '
	default:
		return r
	}
}
