package reporting

import (
	"slices"
	"strings"

	"github.com/openatt/treaty/internal/enum"
	"github.com/openatt/treaty/internal/lazy"
)

// QuantityKind says which of five different things a quantity is. The zero value is "not understood": the
// raw text alone stands.
type QuantityKind uint8

// The kinds. A zero beside a named item is not a number of items: the line says that something was
// transferred.
const (
	QuantityNotUnderstood QuantityKind = iota
	QuantityNumber
	QuantityValue
	QuantityWithheld
	QuantityUndeclared
	QuantityZeroWithRemark
)

var quantityKindNames = []string{
	"not_understood", "number", "value", "withheld", "undeclared", "zero_with_remark",
}

// String returns the name used in files, such as "zero_with_remark".
func (k QuantityKind) String() string { return enum.Name(quantityKindNames, k) }

// MarshalText writes what String returns; a value outside the list is an error.
func (k QuantityKind) MarshalText() ([]byte, error) {
	return enum.Marshal("reporting: quantity kind", quantityKindNames, k)
}

// UnmarshalText reads what MarshalText writes; empty text is "not understood".
func (k *QuantityKind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("reporting: quantity kind", quantityKindNames, text, k)
}

// Quantity is the number of items of a line, or what stands in its place. The zero Quantity is a blank cell.
type Quantity struct {
	// Raw is the text of the cell as it was read.
	Raw string `json:"raw,omitempty"`
	// Kind says what Raw was understood to be.
	Kind QuantityKind `json:"kind"`
	// Number counts items, 0 or more; it has a meaning for the kind number only.
	Number int64 `json:"number,omitempty"`
}

// NumberOf returns the quantity of n items; a negative n is not understood.
func NumberOf(n int64) Quantity {
	if n < 0 {
		return Quantity{}
	}
	return Quantity{Kind: QuantityNumber, Number: n}
}

// wordKind returns what a quantity written in words is.
func wordKind(text string) QuantityKind {
	if text == "" {
		return QuantityNotUnderstood
	}
	word := plainWord(text)
	if slices.Contains(withheldWords[:], word) {
		return QuantityWithheld
	}
	if slices.Contains(undeclaredWords[:], word) {
		return QuantityUndeclared
	}
	return QuantityNotUnderstood
}

// saysNothing reports whether a text is blank or a mark in a cell that has nothing to say.
func saysNothing(text string) bool {
	return text == "" || slices.Contains(blankMarks[:], plainWord(text))
}

// namesNothing reports whether a remark names no item.
func namesNothing(remark string) bool {
	return saysNothing(remark) || slices.Contains(nothingWords[:], plainWord(remark))
}

// plainWord is a text as the lists of words have it: in small letters without accents, without brackets around it and
// footnote marks behind it, with a space for a hyphen between letters. "(Non-public) 1)" is "non public".
func plainWord(text string) string {
	word := withoutBrackets(strings.TrimRight(text, footnoteMarks))
	if cut, found := strings.CutSuffix(word, ")"); found && !strings.Contains(word, "(") {
		word = strings.TrimRight(cut, "0123456789 ")
	}
	word = strings.Trim(word, footnoteMarks+"()[]\"'“”«»:;!")
	if len(word) > 2 {
		if rest := strings.TrimRight(word, "."); !strings.Contains(rest, ".") && rest != "" {
			word = rest
		}
		word = plainLetters.Get(newPlainLetters).Replace(word)
	}
	return strings.ToLower(word)
}

// plainLetters takes the accents of Spanish and French from letters, and the hyphen between words.
var plainLetters lazy.Value[*strings.Replacer]

func newPlainLetters() *strings.Replacer {
	return strings.NewReplacer(
		"á", "a", "à", "a", "â", "a", "Á", "a", "À", "a", "é", "e", "è", "e", "ê", "e", "É", "e", "È", "e",
		"í", "i", "Í", "i",
		"ó", "o", "Ó", "o", "ô", "o", "ú", "u", "Ú", "u", "ü", "u", "ç", "c", "-", " ", "‑", " ",
	)
}
