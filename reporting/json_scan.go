package reporting

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// jsonScanner walks through a JSON text and knows line and column of every value. It holds the text and
// nothing else.
type jsonScanner struct {
	text     string
	at       int
	depth    int
	maxDepth int
	// odd says that not all of the text is UTF-8, broken that a string was read that holds something else than
	// characters: bytes that are no UTF-8, or half of a surrogate pair.
	odd, broken bool
	// known is a position from which the next one is counted.
	known struct {
		at           int
		line, column int32
	}
}

func newJSONScanner(text string, maxDepth int) *jsonScanner {
	j := &jsonScanner{text: text, maxDepth: maxDepth, odd: !utf8.ValidString(text)}
	j.known.line, j.known.column = 1, 1
	return j
}

// position returns line and column, in characters, of a byte of the text.
func (j *jsonScanner) position(at int) Position {
	k := &j.known
	if at < k.at {
		k.at, k.line, k.column = 0, 1, 1
	}
	part := j.text[k.at:at]
	if i := strings.LastIndexByte(part, '\n'); i >= 0 {
		k.line += int32(strings.Count(part, "\n"))
		k.column = 1
		part = part[i+1:]
	}
	k.column += int32(utf8.RuneCountInString(part))
	k.at = at
	return Position{Line: k.line, Column: k.column}
}

// fail makes an error about the present place.
func (j *jsonScanner) fail(what string) error {
	p := j.position(min(j.at, len(j.text)))
	return fmt.Errorf("%w: line %d, column %d: %s", ErrSyntax, p.Line, p.Column, what)
}

// space skips white space and returns the next byte, 0 at the end.
func (j *jsonScanner) space() byte {
	for j.at < len(j.text) {
		switch c := j.text[j.at]; c {
		case ' ', '\n', '\t', '\r':
			j.at++
		default:
			return c
		}
	}
	return 0
}

// enter opens an object or an array.
func (j *jsonScanner) enter(open byte) error {
	if j.space() != open {
		return j.fail("want " + string(open))
	}
	j.at++
	j.depth++
	if j.depth > j.maxDepth {
		p := j.position(j.at)
		return fmt.Errorf("%w: line %d: nested deeper than %d", ErrLimit, p.Line, j.maxDepth)
	}
	return nil
}

// more moves to the next member of an object or array; first says that none was read yet.
func (j *jsonScanner) more(end byte, first bool) (bool, error) {
	c := j.space()
	if c == end {
		j.at++
		j.depth--
		return false, nil
	}
	if first {
		return true, nil
	}
	if c != ',' {
		return false, j.fail("want , or " + string(end))
	}
	j.at++
	if j.space() == end {
		return false, j.fail("a comma before " + string(end))
	}
	return true, nil
}

// object reads an object member by member; member reads the value.
func (j *jsonScanner) object(member func(key string, at int) error) error {
	if err := j.enter('{'); err != nil {
		return err
	}
	for first := true; ; first = false {
		more, err := j.more('}', first)
		if err != nil || !more {
			return err
		}
		key, at, err := j.key()
		if err != nil {
			return err
		}
		if err := member(key, at); err != nil {
			return err
		}
	}
}

// key reads the key of a member and the colon behind it.
func (j *jsonScanner) key() (key string, at int, err error) {
	j.space()
	at = j.at
	if key, err = j.str(); err != nil {
		return "", at, err
	}
	if j.space() != ':' {
		return "", at, j.fail("want :")
	}
	j.at++
	j.space()
	return key, at, nil
}

// str reads a string. It allocates only for one with escapes.
func (j *jsonScanner) str() (string, error) {
	if j.at >= len(j.text) || j.text[j.at] != '"' {
		return "", j.fail("want a string")
	}
	start := j.at + 1
	for i := start; i < len(j.text); i++ {
		switch c := j.text[i]; {
		case c == '"':
			j.at = i + 1
			j.broken = j.broken || j.odd && !utf8.ValidString(j.text[start:i])
			return j.text[start:i], nil
		case c == '\\':
			return j.escaped(start, i)
		case c < 0x20:
			j.at = i
			return "", j.fail("a control character in a string")
		}
	}
	j.at = len(j.text)
	return "", j.fail("a string that does not end")
}

// escaped reads the rest of a string from its first escape.
func (j *jsonScanner) escaped(start, i int) (string, error) {
	var b strings.Builder
	b.WriteString(j.text[start:i])
	for i < len(j.text) {
		c := j.text[i]
		switch {
		case c == '"':
			j.at = i + 1
			j.broken = j.broken || j.odd && !utf8.ValidString(b.String())
			return b.String(), nil
		case c == '\\':
			n, err := j.escape(&b, i)
			if err != nil {
				return "", err
			}
			i += n
		case c < 0x20:
			j.at = i
			return "", j.fail("a control character in a string")
		default:
			b.WriteByte(c)
			i++
		}
	}
	j.at = len(j.text)
	return "", j.fail("a string that does not end")
}

// escape reads one escape and returns its length.
func (j *jsonScanner) escape(b *strings.Builder, i int) (int, error) {
	if i+1 < len(j.text) {
		if k := strings.IndexByte(`"\/bfnrt`, j.text[i+1]); k >= 0 {
			b.WriteByte("\"\\/\b\f\n\r\t"[k])
			return 2, nil
		}
	}
	r, ok := hexRune(j.text, i)
	if !ok {
		j.at = i
		return 0, j.fail("a broken escape")
	}
	if r >= 0xd800 && r < 0xdc00 {
		if low, ok := hexRune(j.text, i+6); ok && low >= 0xdc00 && low < 0xe000 {
			b.WriteRune((r-0xd800)<<10 + (low - 0xdc00) + 0x10000)
			return 12, nil
		}
	}
	j.broken = j.broken || r >= 0xd800 && r < 0xe000
	b.WriteRune(r)
	return 6, nil
}

// hexRune reads \uXXXX.
func hexRune(s string, i int) (r rune, ok bool) {
	if i+6 > len(s) || s[i] != '\\' || s[i+1] != 'u' {
		return 0, false
	}
	for _, c := range []byte(s[i+2 : i+6]) {
		r <<= 4
		switch {
		case c >= '0' && c <= '9':
			r |= rune(c - '0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			r |= rune(c|0x20-'a') + 10
		default:
			return 0, false
		}
	}
	return r, true
}

// jsonKind is the kind of a value.
type jsonKind uint8

const (
	jsonString jsonKind = iota
	jsonNumber
	jsonTrue
	jsonFalse
	jsonNull
	jsonObject
	jsonArray
)

var jsonKindNames = [...]string{"a string", "a number", "true", "false", "null", "an object", "an array"}

// value reads a scalar; of an object or an array it returns the kind and does not move.
func (j *jsonScanner) value() (text string, kind jsonKind, err error) {
	switch c := j.space(); {
	case c == '"':
		text, err = j.str()
		return text, jsonString, err
	case c == '{':
		return "", jsonObject, nil
	case c == '[':
		return "", jsonArray, nil
	case c == '-' || c >= '0' && c <= '9':
		return j.number()
	default:
		return j.word()
	}
}

func (j *jsonScanner) word() (string, jsonKind, error) {
	for i, word := range [...]string{"true", "false", "null"} {
		if strings.HasPrefix(j.text[j.at:], word) && !isLetterAt(j.text, j.at+len(word)) {
			j.at += len(word)
			return word, jsonTrue + jsonKind(i), nil
		}
	}
	return "", jsonNull, j.fail("want a value")
}

func (j *jsonScanner) number() (string, jsonKind, error) {
	start := j.at
	for j.at < len(j.text) && strings.IndexByte("+-.0123456789Ee", j.text[j.at]) >= 0 {
		j.at++
	}
	text := j.text[start:j.at]
	if !validNumber(text) {
		j.at = start
		return "", jsonNumber, j.fail("a broken number")
	}
	return text, jsonNumber, nil
}

// validNumber follows the grammar of JSON.
func validNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if whole == 0 || whole > 1 && s[0] == '0' {
		return false
	}
	s = s[whole:]
	if rest, found := strings.CutPrefix(s, "."); found {
		n := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
		if n == 0 {
			return false
		}
		s = rest[n:]
	}
	if s == "" {
		return true
	}
	exponent := strings.TrimLeft(s[1:], "+-")
	return s[0]|0x20 == 'e' && len(s[1:])-len(exponent) <= 1 && exponent != "" && allDigits(exponent)
}

// longestExponent bounds the digits that plainNumber adds.
const longestExponent = 100

// plainNumber writes a number without an exponent and without a fraction of zeros, which say nothing in JSON. One that
// would be very long stays as it is.
func plainNumber(text string) string {
	if !strings.ContainsAny(text, ".eE") {
		return text
	}
	d, err := decimal.NewFromString(text)
	if err != nil || max(d.Exponent(), -d.Exponent()) > longestExponent {
		return text
	}
	plain := d.StringFixed(max(0, -d.Exponent()))
	if whole, fraction, found := strings.Cut(plain, "."); found && strings.Trim(fraction, "0") == "" {
		return whole
	}
	return plain
}

// skip passes over a value of any kind.
func (j *jsonScanner) skip() error {
	_, kind, err := j.value()
	if err != nil || kind < jsonObject {
		return err
	}
	end := byte('}')
	open := byte('{')
	if kind == jsonArray {
		open, end = '[', ']'
	}
	if err := j.enter(open); err != nil {
		return err
	}
	for first := true; ; first = false {
		more, err := j.more(end, first)
		if err != nil || !more {
			return err
		}
		if kind == jsonObject {
			if _, _, err := j.key(); err != nil {
				return err
			}
		}
		if err := j.skip(); err != nil {
			return err
		}
	}
}
