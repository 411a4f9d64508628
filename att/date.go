package att

import (
	"cmp"
	"errors"
	"fmt"
)

// ErrDate is wrapped by every error about a day that cannot exist or is not written as YYYY-MM-DD.
var ErrDate = errors.New("att: invalid date")

// Date is a civil day in UTC, from 0001-01-01 to 9999-12-31, without a time of day or a zone: the Treaty counts
// in days. Dates compare with == and Compare. The zero Date is not a day: it stands for "unknown".
type Date struct {
	// ordinal counts days from 0001-01-01, which has ordinal 1.
	ordinal int32
}

// Limits of a Date.
const (
	minYear, maxYear = 1, 9999
	daysPer400Years  = 146097
)

// NewDate returns the day, or the zero Date and an error wrapping ErrDate when no such day exists.
func NewDate(year, month, day int) (Date, error) {
	if year < minYear || year > maxYear || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return Date{}, fmt.Errorf("%w: %04d-%02d-%02d does not exist", ErrDate, year, month, day)
	}
	return Date{ordinalOf(year, month, day)}, nil
}

// MustDate is NewDate for days known when the program is written. It panics when no such day exists.
func MustDate(year, month, day int) Date {
	d, err := NewDate(year, month, day)
	if err != nil {
		panic(err)
	}
	return d
}

// ParseDate reads YYYY-MM-DD and nothing else. Errors wrap ErrDate.
func ParseDate(s string) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, fmt.Errorf("%w: %q is not written as YYYY-MM-DD", ErrDate, s)
	}
	y, okY := digits(s[:4])
	m, okM := digits(s[5:7])
	d, okD := digits(s[8:])
	if !okY || !okM || !okD {
		return Date{}, fmt.Errorf("%w: %q is not written as YYYY-MM-DD", ErrDate, s)
	}
	return NewDate(y, m, d)
}

func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d.ordinal == 0 }

// Civil returns year, month (1-12) and day (1-31); all are 0 for the zero Date.
func (d Date) Civil() (year, month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	return civilOf(d.ordinal)
}

// Year returns the calendar year, 0 for the zero Date.
func (d Date) Year() int {
	year, _, _ := d.Civil()
	return year
}

// Compare orders days; the zero Date comes before every day.
func (d Date) Compare(e Date) int { return cmp.Compare(d.ordinal, e.ordinal) }

// Before reports whether both dates are known and d is the earlier.
func (d Date) Before(e Date) bool { return !d.IsZero() && !e.IsZero() && d.ordinal < e.ordinal }

// After reports whether both dates are known and d is the later.
func (d Date) After(e Date) bool { return e.Before(d) }

// DaysSince returns the number of days from e to d, negative when d is the earlier, and whether both are known.
func (d Date) DaysSince(e Date) (days int, known bool) {
	if d.IsZero() || e.IsZero() {
		return 0, false
	}
	return int(d.ordinal - e.ordinal), true
}

// AddDays returns the day n days later (earlier when n is negative). It returns the zero Date when d is unknown
// or the result lies outside the years 1 to 9999.
func (d Date) AddDays(n int) Date {
	sum := int64(d.ordinal) + int64(n)
	if d.IsZero() || sum < 1 || sum > int64(ordinalOf(maxYear, 12, 31)) {
		return Date{}
	}
	return Date{int32(sum)}
}

// AddYears returns the same month and day n years later; 29 February becomes 28 February in a common year. It
// returns the zero Date when d is unknown or the result lies outside the years 1 to 9999.
func (d Date) AddYears(n int) Date {
	if d.IsZero() {
		return Date{}
	}
	year, month, day := d.Civil()
	year += n
	if year < minYear || year > maxYear {
		return Date{}
	}
	return Date{ordinalOf(year, month, min(day, daysIn(year, month)))}
}

// String returns YYYY-MM-DD, or "unknown" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return "unknown"
	}
	return string(d.append(nil))
}

func (d Date) append(b []byte) []byte {
	year, month, day := d.Civil()
	return append(b,
		byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10), '-',
		byte('0'+month/10), byte('0'+month%10), '-', byte('0'+day/10), byte('0'+day%10))
}

// AppendText appends YYYY-MM-DD, or nothing for the zero Date. It never fails.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.IsZero() {
		return b, nil
	}
	return d.append(b), nil
}

// MarshalText returns YYYY-MM-DD, or empty text for the zero Date. It never fails.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(year, month int) int {
	switch month {
	case 2:
		if isLeap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	default:
		return 31
	}
}

// ordinalOf counts days with the year taken to start on 1 March, so that the leap day is the last of it.
func ordinalOf(year, month, day int) int32 {
	if month <= 2 {
		year--
		month += 12
	}
	dayOfYear := (153*(month-3)+2)/5 + day - 1
	return int32(365*year + year/4 - year/100 + year/400 + dayOfYear - 305)
}

func civilOf(ordinal int32) (year, month, day int) {
	n := int(ordinal) + 305
	era := n / daysPer400Years
	n -= era * daysPer400Years
	yearOfEra := (n - n/1460 + n/36524 - n/146096) / 365
	dayOfYear := n - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	day = dayOfYear - (153*shifted+2)/5 + 1
	month = shifted + 3
	year = yearOfEra + era*400
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}
