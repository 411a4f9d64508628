package risk

import (
	"math/bits"

	"github.com/openatt/treaty/att"
)

// stated is the set of values that statements of one rank give for a fact, a bit for each value; the lowest bit is a
// statement that the answer is not known. Nothing stated is the empty set. More than one bit is a contradiction.
type stated uint8

func statedBy[T Value](f Fact[T]) stated {
	if f.IsZero() {
		return 0
	}
	return 1 << f.Value
}

// or lets a specific statement replace a general one.
func (s stated) or(general stated) stated {
	if s != 0 {
		return s
	}
	return general
}

func (s stated) contradicts(t stated) bool { return s != 0 && t != 0 && s != t }

const saidUnknown stated = 1

// value is the value when one alone is stated, and unknown otherwise.
func (s stated) value() uint8 {
	if bits.OnesCount8(uint8(s)) == 1 {
		return uint8(bits.TrailingZeros8(uint8(s)))
	}
	return 0
}

// answer gives the adverse answer where it is stated, unknown where that is or nothing is, and else the other one.
func (s stated) answer(adverse att.Answer) att.Answer {
	if s&(1<<adverse) != 0 {
		return adverse
	}
	return att.Answer(s.value())
}

// likelihood gives the highest stated. A statement that it is not known stands before one under the threshold.
func (s stated) likelihood(threshold Likelihood) Likelihood {
	if s == 0 {
		return LikelihoodUnknown
	}
	highest := Likelihood(bits.Len8(uint8(s)) - 1)
	if s&saidUnknown != 0 && highest < threshold {
		return LikelihoodUnknown
	}
	return highest
}

// names lists the stated values as they stand in files.
func (s stated) names(name func(uint8) string) string {
	text := ""
	for v := range uint8(8) {
		if s&(1<<v) == 0 {
			continue
		}
		if text != "" {
			text += ", "
		}
		text += name(v)
	}
	return text
}
