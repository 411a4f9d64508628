package finance

import (
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"
)

// integer is what the apportionment counts in: narrow where the numbers are proven to fit, wide otherwise. Both are
// never negative: a is at least b in a.sub(b).
type integer[T any] interface {
	// of returns d x 10^shift, which is an integer.
	of(d decimal.Decimal, shift int) T
	ofInt(n int64) T
	add(b T) T
	sub(b T) T
	mul(b T) T
	cmp(b T) int
	// divMod returns quotient and remainder; the quotient fits an int64.
	divMod(b T) (quotient int64, rest T)
	big() *big.Int
}

// narrow is an integer below 2^128. Factors and divisors of mul and divMod are below 2^64: fitsNarrow proves that for
// a whole apportionment before it begins.
type narrow struct{ hi, lo uint64 }

func (narrow) of(d decimal.Decimal, shift int) narrow {
	n := uint64(d.CoefficientInt64())
	power := int(d.Exponent()) + shift
	if power < 0 {
		return narrow{0, n / uint64(smallPow10(-power))}
	}
	return narrow{0, n * uint64(smallPow10(power))}
}

func (narrow) ofInt(n int64) narrow { return narrow{0, uint64(n)} }

func (a narrow) add(b narrow) narrow {
	lo, carry := bits.Add64(a.lo, b.lo, 0)
	hi, _ := bits.Add64(a.hi, b.hi, carry)
	return narrow{hi, lo}
}

func (a narrow) sub(b narrow) narrow {
	lo, borrow := bits.Sub64(a.lo, b.lo, 0)
	hi, _ := bits.Sub64(a.hi, b.hi, borrow)
	return narrow{hi, lo}
}

func (a narrow) mul(b narrow) narrow {
	hi, lo := bits.Mul64(a.lo, b.lo)
	return narrow{hi, lo}
}

func (a narrow) cmp(b narrow) int {
	switch {
	case a == b:
		return 0
	case a.hi < b.hi || a.hi == b.hi && a.lo < b.lo:
		return -1
	default:
		return 1
	}
}

func (a narrow) divMod(b narrow) (quotient int64, rest narrow) {
	q, r := bits.Div64(a.hi, a.lo, b.lo)
	return int64(q), narrow{0, r}
}

func (a narrow) big() *big.Int {
	n := new(big.Int).SetUint64(a.hi)
	return n.Lsh(n, 64).Add(n, new(big.Int).SetUint64(a.lo))
}

// wide is an integer of any size.
type wide struct{ n *big.Int }

func (wide) of(d decimal.Decimal, shift int) wide {
	n, _ := integerAt(d, shift)
	return wide{n}
}

func (wide) ofInt(n int64) wide { return wide{big.NewInt(n)} }

func (a wide) add(b wide) wide { return wide{new(big.Int).Add(a.n, b.n)} }

func (a wide) sub(b wide) wide { return wide{new(big.Int).Sub(a.n, b.n)} }

func (a wide) mul(b wide) wide { return wide{new(big.Int).Mul(a.n, b.n)} }

func (a wide) cmp(b wide) int { return a.n.Cmp(b.n) }

func (a wide) divMod(b wide) (quotient int64, rest wide) {
	q, r := new(big.Int).QuoRem(a.n, b.n, new(big.Int))
	return q.Int64(), wide{r}
}

func (a wide) big() *big.Int { return a.n }
