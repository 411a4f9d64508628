package att

import "github.com/openatt/treaty/internal/enum"

// Answer is the value of a yes-or-no question of which the answer may be missing. The zero value is Unknown, which
// is not No: the logic is strong Kleene logic.
type Answer uint8

// The three answers.
const (
	Unknown Answer = iota
	Yes
	No
)

var answerNames = []string{"unknown", "yes", "no"}

// AnswerOf returns Yes for true and No for false.
func AnswerOf(b bool) Answer {
	if b {
		return Yes
	}
	return No
}

// And is Yes when both are, No when one is, Unknown otherwise.
func (a Answer) And(b Answer) Answer {
	switch {
	case a == No || b == No:
		return No
	case a == Yes && b == Yes:
		return Yes
	default:
		return Unknown
	}
}

// Or is Yes when one is, No when both are, Unknown otherwise.
func (a Answer) Or(b Answer) Answer { return a.Not().And(b.Not()).Not() }

// Not swaps Yes and No and leaves Unknown.
func (a Answer) Not() Answer {
	switch a {
	case Yes:
		return No
	case No:
		return Yes
	case Unknown:
	}
	return Unknown
}

// String returns "unknown", "yes" or "no".
func (a Answer) String() string { return enum.Name(answerNames, a) }

// MarshalText writes what String returns; a value outside the list is an error.
func (a Answer) MarshalText() ([]byte, error) { return enum.Marshal("att: answer", answerNames, a) }

// UnmarshalText reads what MarshalText writes; empty text is Unknown.
func (a *Answer) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: answer", answerNames, text, a)
}
