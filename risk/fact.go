package risk

import (
	"bytes"
	"encoding"
	"encoding/json"
	"slices"

	"github.com/openatt/treaty/att"
)

// Value is the type of the answer that a Fact can hold: a closed list whose zero value is unknown.
type Value interface {
	~uint8
	encoding.TextMarshaler
}

// Fact is what is known about one question. The zero Fact is unknown; a missing fact is never read as a favourable
// one. A Fact that has no value but names evidence, author or day is a statement that the answer is not known, and
// replaces a more general fact; without them it says nothing at all.
//
// In JSON a Fact is its value alone, such as "yes", or an object with value, evidence, author and on.
type Fact[T Value] struct {
	// Value is the answer.
	Value T
	// Evidence refers to the host's own documents, or to the end-use documents of the case.
	Evidence []string
	// Author is who found it, On the day of the finding; for 6(1) who checked and when.
	Author string
	On     att.Date
}

// Known is a fact with a value and nothing else.
func Known[T Value](value T) Fact[T] { return Fact[T]{Value: value} }

// IsKnown reports whether the fact has a value.
func (f Fact[T]) IsKnown() bool { return f.Value != 0 }

// IsZero reports whether the fact says nothing at all.
func (f Fact[T]) IsZero() bool { return f.Value == 0 && !f.hasOrigin() }

func (f Fact[T]) hasOrigin() bool { return len(f.Evidence) > 0 || f.Author != "" || !f.On.IsZero() }

func (f Fact[T]) clone() Fact[T] {
	f.Evidence = slices.Clone(f.Evidence)
	return f
}

// factJSON is the long form of a Fact.
type factJSON struct {
	Value    string   `json:"value,omitempty"`
	Evidence []string `json:"evidence,omitempty"`
	Author   string   `json:"author,omitempty"`
	On       att.Date `json:"on,omitzero"`
}

// MarshalJSON writes null for a fact that says nothing, the value alone when there is nothing else, and the object
// otherwise.
func (f Fact[T]) MarshalJSON() ([]byte, error) {
	value := ""
	if f.IsKnown() {
		text, err := f.Value.MarshalText()
		if err != nil {
			return nil, err
		}
		value = string(text)
	}
	switch {
	case f.IsZero():
		return []byte("null"), nil
	case !f.hasOrigin():
		return marshal(value)
	default:
		return marshal(factJSON{value, f.Evidence, f.Author, f.On})
	}
}

// marshal is json.Marshal without the escapes that only a browser needs.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
