package xlsx

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// shownDigits is how many digits of a number the programs show.
const shownDigits = 15

// plainNumber writes a stored number in plain digits with a point: the shortest that stands for the same
// binary number, since programs write 1.1 as 1.1000000000000001. shown differs from plain when programs show
// fewer digits. ok is false when the text is no number.
func plainNumber(text string) (plain, shown string, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" || strings.Trim(text, "0123456789+-.eE") != "" {
		return "", "", false
	}
	number, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return "", "", false
	}
	if number == 0 {
		return "0", "0", true
	}
	plain = strconv.FormatFloat(number, 'f', -1, 64)
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(number, 'g', shownDigits, 64), 64)
	if err != nil || rounded == number {
		return plain, plain, true
	}
	return plain, strconv.FormatFloat(rounded, 'f', -1, 64), true
}

// rowCells are the cells of a row: as they are stored, and as they are read.
type rowCells struct {
	stored, text []string
	numeric      []bool
	notes        []cellNote
}

// cellNote is what reading a cell has to say.
type cellNote struct {
	column int
	code   att.Code
	args   [3]string
}

func (r *rowCells) say(column int, code att.Code, args ...string) {
	n := cellNote{column: column, code: code}
	copy(n.args[:], args)
	r.notes = append(r.notes, n)
}

// isNumber reports whether a number is stored in a column, counted from 0.
func (r *rowCells) isNumber(i int) bool { return i < len(r.numeric) && r.numeric[i] }

// understand reads the cells of a row by what the workbook stores.
func (x *Reader) understand(stored []string, kept []storedCell) rowCells {
	r := rowCells{stored: stored, text: stored}
	if len(kept) == 0 {
		return r
	}
	r.text = append([]string(nil), stored...)
	r.numeric = make([]bool, len(stored))
	for i := range kept {
		if c := &kept[i]; int(c.column) <= len(r.text) && c.column > 0 {
			x.understandCell(&r, c)
		}
	}
	return r
}

func (x *Reader) understandCell(r *rowCells, c *storedCell) {
	i := c.column - 1
	switch c.kind {
	case storedFormula:
		r.text[i] = c.text
		r.say(int(c.column), reporting.CodeFormula, oneLine(c.text))
	case storedAnswer:
		r.text[i] = "FALSE"
		if strings.TrimSpace(c.text) == "1" {
			r.text[i] = "TRUE"
		}
	case storedNumber:
		x.understandNumber(r, c)
	case storedText:
	}
}

// understandNumber reads a stored number, or the day that it is shown as.
func (x *Reader) understandNumber(r *rowCells, c *storedCell) {
	plain, shown, ok := plainNumber(c.text)
	if !ok {
		return
	}
	if day := x.dayOf(plain, int(c.style)); day != "" {
		r.text[c.column-1] = day
		r.say(int(c.column), reporting.CodeDayNumber, plain, "the day "+day)
		return
	}
	r.text[c.column-1], r.numeric[c.column-1] = plain, true
	if plain != shown {
		r.say(int(c.column), reporting.CodeDigits, plain, shown)
	}
}

// lastSerial is the number of 9999-12-31, the last day that a workbook can hold.
const lastSerial = 2_958_465

// dayOf returns the day that a number is shown as, "" when its format is not that of a day.
func (x *Reader) dayOf(plain string, style int) string {
	serial, err := strconv.ParseFloat(plain, 64)
	if err != nil || serial < 1 || serial > lastSerial || !x.isDayStyle(style) {
		return ""
	}
	day, err := excelize.ExcelDateToTime(serial, x.from1904)
	if err != nil {
		return ""
	}
	return day.Format("2006-01-02")
}

// isDayStyle reports whether a style shows a number as a day.
func (x *Reader) isDayStyle(style int) bool {
	if style <= 0 {
		return false
	}
	if is, found := x.dayStyles[style]; found {
		return is
	}
	format, err := x.file.GetStyle(style)
	is := err == nil && (isDayNumber(format.NumFmt) ||
		format.CustomNumFmt != nil && isDayFormat(*format.CustomNumFmt))
	x.dayStyles[style] = is
	return is
}

// isDayNumber reports whether one of the formats that have only a number shows a day.
func isDayNumber(n int) bool {
	return n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 36 || n >= 50 && n <= 58
}

// isDayFormat reports whether a format shows the year or the day of a number. Text in quotes or brackets and
// single characters behind a backslash say nothing.
func isDayFormat(format string) bool {
	for i := 0; i < len(format); i++ {
		switch format[i] {
		case '"':
			i += 1 + strings.IndexByte(format[i+1:]+`"`, '"')
		case '[':
			i += 1 + strings.IndexByte(format[i+1:]+"]", ']')
		case '\\', '_', '*':
			i++
		case 'y', 'Y', 'd', 'D':
			return true
		}
	}
	return false
}
