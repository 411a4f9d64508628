package att

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// ErrMeasure is wrapped by every error about a number that is not a measure.
var ErrMeasure = errors.New("att: invalid measure")

// Measure is an exact number, at least 0, with up to six decimals, in the unit that its field names: tonnes,
// millimetres, kilometres, heads. The zero Measure is unknown, which is not 0: 0 says that there is none.
type Measure struct {
	millionths int64
	known      bool
}

const (
	measureDecimals = 6
	millionthsOfOne = 1_000_000
)

// Whole returns the measure of a whole number. It returns the unknown Measure for a number below 0 or so large that
// it cannot be held.
func Whole(n int64) Measure {
	if n < 0 || n > math.MaxInt64/millionthsOfOne {
		return Measure{}
	}
	return Measure{n * millionthsOfOne, true}
}

// MustMeasure is ParseMeasure for numbers known when the program is written. It panics on any other.
func MustMeasure(s string) Measure {
	m, err := ParseMeasure(s)
	if err != nil {
		panic(err)
	}
	return m
}

// ParseMeasure reads digits with at most six decimals after a point, such as "16.5", and nothing else. Errors wrap
// ErrMeasure.
func ParseMeasure(s string) (Measure, error) {
	whole, fraction, point := strings.Cut(s, ".")
	_, okWhole := digits(whole)
	_, okFraction := digits(fraction)
	if whole == "" || point && fraction == "" || !okWhole || !okFraction || len(fraction) > measureDecimals {
		return Measure{}, fmt.Errorf("%w: %q is not digits with up to %d decimals", ErrMeasure, s, measureDecimals)
	}
	n, err := strconv.ParseInt(whole+fraction+strings.Repeat("0", measureDecimals-len(fraction)), 10, 64)
	if err != nil {
		return Measure{}, fmt.Errorf("%w: %q is too large", ErrMeasure, s)
	}
	return Measure{n, true}, nil
}

// IsKnown reports whether there is a number.
func (m Measure) IsKnown() bool { return m.known }

// Compare orders measures; the unknown one comes before every other.
func (m Measure) Compare(o Measure) int {
	switch {
	case m == o:
		return 0
	case !m.known || o.known && m.millionths < o.millionths:
		return -1
	default:
		return 1
	}
}

// AtLeast reports whether the measure reaches the bound, the bound itself included: Unknown when either is unknown.
func (m Measure) AtLeast(bound Measure) Answer {
	if !m.known || !bound.known {
		return Unknown
	}
	return AnswerOf(m.millionths >= bound.millionths)
}

// String returns the number in decimal without needless zeros, or "unknown".
func (m Measure) String() string {
	if !m.known {
		return "unknown"
	}
	text := fmt.Sprintf("%d.%0*d", m.millionths/millionthsOfOne, measureDecimals, m.millionths%millionthsOfOne)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// MarshalText returns the number, or empty text for the unknown Measure. It never fails.
func (m Measure) MarshalText() ([]byte, error) {
	if !m.known {
		return nil, nil
	}
	return []byte(m.String()), nil
}

// UnmarshalText reads what MarshalText writes.
func (m *Measure) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*m = Measure{}
		return nil
	}
	parsed, err := ParseMeasure(string(text))
	if err != nil {
		return err
	}
	*m = parsed
	return nil
}
