// Package jsondoc reads JSON for people who must mend it: every problem is reported at once, with an RFC 6901
// pointer, line and column. It refuses what encoding/json lets pass: repeated names, unknown names, broken UTF-8.
package jsondoc

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Kind is the kind of a JSON value.
type Kind uint8

// The kinds of JSON values.
const (
	Null Kind = iota
	Bool
	Number
	String
	Array
	Object
)

var kindNames = [...]string{"null", "a boolean", "a number", "a string", "an array", "an object"}

// String names the kind with its article, for messages.
func (k Kind) String() string { return kindNames[k] }

// node is one JSON value. Text is the decoded string, or the number or literal as written.
type node struct {
	kind    Kind
	offset  int
	text    string
	members []member
	items   []node
}

type member struct {
	name   string
	offset int
	value  node
}

// Limits bound what Parse accepts; zero fields mean the defaults.
type Limits struct {
	// Bytes is the size of the text, Depth the nesting, Values the number of values in it.
	Bytes, Depth, Values int
}

// DefaultLimits are used for the zero fields of Limits.
func DefaultLimits() Limits { return Limits{Bytes: 16 << 20, Depth: 64, Values: 4 << 20} }

// SyntaxError says where a text stops being JSON, or which limit it exceeds.
type SyntaxError struct {
	Line, Column int
	Reason       string
}

// Error gives line, column and reason.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Reason)
}

type parser struct {
	data   string
	pos    int
	depth  int
	limits Limits
	values int
	reason string
}

func parse(data string, limits Limits) (node, error) {
	d := DefaultLimits()
	if limits.Bytes <= 0 {
		limits.Bytes = d.Bytes
	}
	if limits.Depth <= 0 {
		limits.Depth = d.Depth
	}
	if limits.Values <= 0 {
		limits.Values = d.Values
	}
	if len(data) > limits.Bytes {
		return node{}, &SyntaxError{1, 1, fmt.Sprintf("longer than the limit of %d bytes", limits.Bytes)}
	}
	p := parser{data: data, limits: limits}
	n, ok := p.value()
	if ok {
		if p.space(); p.pos < len(p.data) {
			ok = p.fail("text after the end of the JSON value")
		}
	}
	if !ok {
		line, column := position(data, p.pos)
		return node{}, &SyntaxError{line, column, p.reason}
	}
	return n, nil
}

// position counts lines and columns from 1; a column is a byte, as compilers count.
func position(data string, offset int) (line, column int) {
	before := data[:min(offset, len(data))]
	return 1 + strings.Count(before, "\n"), len(before) - strings.LastIndexByte(before, '\n')
}

func (p *parser) fail(reason string) bool {
	if p.reason == "" {
		p.reason = reason
	}
	return false
}

func (p *parser) space() {
	for p.pos < len(p.data) {
		switch p.data[p.pos] {
		case ' ', '\t', '\n', '\r':
			p.pos++
		default:
			return
		}
	}
}

func (p *parser) peek() byte {
	if p.pos < len(p.data) {
		return p.data[p.pos]
	}
	return 0
}

func (p *parser) value() (node, bool) {
	p.space()
	if p.values++; p.values > p.limits.Values {
		return node{}, p.fail(fmt.Sprintf("more than the limit of %d values", p.limits.Values))
	}
	n := node{offset: p.pos}
	var ok bool
	switch c := p.peek(); {
	case c == '{':
		n.kind, ok = Object, p.nested(&n, '}', p.member)
	case c == '[':
		n.kind, ok = Array, p.nested(&n, ']', p.item)
	case c == '"':
		n.kind = String
		n.text, ok = p.string()
	case c == '-' || c >= '0' && c <= '9':
		n.kind, ok = Number, p.number()
		n.text = p.data[n.offset:p.pos]
	default:
		n.kind, ok = p.literal()
		n.text = p.data[n.offset:p.pos]
	}
	return n, ok
}

// nested reads the members of an object or the items of an array up to the closing bracket.
func (p *parser) nested(n *node, closing byte, one func(*node) bool) bool {
	if p.depth++; p.depth > p.limits.Depth {
		return p.fail(fmt.Sprintf("nested deeper than the limit of %d", p.limits.Depth))
	}
	p.pos++
	if p.space(); p.peek() == closing {
		p.pos++
		p.depth--
		return true
	}
	for {
		if !one(n) {
			return false
		}
		p.space()
		switch p.peek() {
		case ',':
			p.pos++
		case closing:
			p.pos++
			p.depth--
			return true
		default:
			return p.fail("expected a comma or " + strconv.QuoteRune(rune(closing)))
		}
	}
}

func (p *parser) item(n *node) bool {
	v, ok := p.value()
	n.items = append(n.items, v)
	return ok
}

func (p *parser) member(n *node) bool {
	p.space()
	m := member{offset: p.pos}
	if p.peek() != '"' {
		return p.fail("expected a name in double quotes")
	}
	var ok bool
	if m.name, ok = p.string(); !ok {
		return false
	}
	if p.space(); p.peek() != ':' {
		return p.fail("expected a colon after the name")
	}
	p.pos++
	m.value, ok = p.value()
	n.members = append(n.members, m)
	return ok
}

func (p *parser) literal() (Kind, bool) {
	for _, l := range [...]struct {
		text string
		kind Kind
	}{{"null", Null}, {"true", Bool}, {"false", Bool}} {
		if strings.HasPrefix(p.data[p.pos:], l.text) {
			p.pos += len(l.text)
			return l.kind, true
		}
	}
	if p.pos >= len(p.data) {
		return Null, p.fail("unexpected end of the text")
	}
	return Null, p.fail("expected a JSON value")
}

func (p *parser) digits() bool {
	start := p.pos
	for p.peek() >= '0' && p.peek() <= '9' {
		p.pos++
	}
	return p.pos > start
}

func (p *parser) number() bool {
	if p.peek() == '-' {
		p.pos++
	}
	if p.peek() == '0' {
		p.pos++
	} else if !p.digits() {
		return p.fail("expected a digit")
	}
	if p.peek() == '.' {
		if p.pos++; !p.digits() {
			return p.fail("expected a digit after the decimal point")
		}
	}
	if c := p.peek(); c == 'e' || c == 'E' {
		p.pos++
		if c := p.peek(); c == '+' || c == '-' {
			p.pos++
		}
		if !p.digits() {
			return p.fail("expected a digit in the exponent")
		}
	}
	return true
}

func (p *parser) string() (string, bool) {
	p.pos++
	start := p.pos
	for p.pos < len(p.data) {
		switch c := p.data[p.pos]; {
		case c == '"':
			s := p.data[start:p.pos]
			if !utf8.ValidString(s) {
				p.pos = start
				return "", p.fail("the string is not valid UTF-8")
			}
			p.pos++
			return s, true
		case c == '\\':
			return p.escaped(start)
		case c < ' ':
			return "", p.fail("a control character must be escaped")
		default:
			p.pos++
		}
	}
	return "", p.fail("the string does not end")
}

// escaped reads a string from its first escape on.
func (p *parser) escaped(start int) (string, bool) {
	b := []byte(p.data[start:p.pos])
	for p.pos < len(p.data) {
		switch c := p.data[p.pos]; {
		case c == '"':
			if !utf8.Valid(b) {
				p.pos = start
				return "", p.fail("the string is not valid UTF-8")
			}
			p.pos++
			return string(b), true
		case c < ' ':
			return "", p.fail("a control character must be escaped")
		case c == '\\':
			r, ok := p.escape()
			if !ok {
				return "", p.fail("unknown escape in a string")
			}
			b = utf8.AppendRune(b, r)
		default:
			b = append(b, c)
			p.pos++
		}
	}
	return "", p.fail("the string does not end")
}

// escape reads one escape; a surrogate must come with its other half.
func (p *parser) escape() (rune, bool) {
	const plain, meaning = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	p.pos++
	c := p.peek()
	if i := strings.IndexByte(plain, c); i >= 0 && c != 0 {
		p.pos++
		return rune(meaning[i]), true
	}
	r, ok := p.hex()
	if !ok || !utf16.IsSurrogate(r) {
		return r, ok
	}
	if !strings.HasPrefix(p.data[p.pos:], `\u`) {
		return 0, false
	}
	p.pos++
	low, ok := p.hex()
	r = utf16.DecodeRune(r, low)
	return r, ok && r != utf8.RuneError
}

func (p *parser) hex() (rune, bool) {
	const length = 5
	if p.peek() != 'u' || p.pos+length > len(p.data) {
		return 0, false
	}
	n, err := strconv.ParseUint(p.data[p.pos+1:p.pos+length], 16, 16)
	if err != nil || p.data[p.pos+1] == '+' || p.data[p.pos+1] == '_' {
		return 0, false
	}
	p.pos += length
	return rune(n), true
}
