package finance

import (
	"errors"
	"fmt"
	"math/big"
)

// ErrParts is wrapped by errors about a number of parts or weights that cannot be used.
var ErrParts = errors.New("finance: unusable parts")

// maxParts bounds the parts of an amount and the members of an apportionment.
const maxParts = 2048

// Split divides m into n parts that differ by at most one minor unit and sum exactly; the larger parts come first.
// It is for instalments, where order has a meaning; shares of States are Apportion's. Errors wrap ErrParts.
func (m Money) Split(n int) ([]Money, error) {
	if n < 1 || n > maxParts {
		return nil, fmt.Errorf("%w: %d (want 1 to %d)", ErrParts, n, maxParts)
	}
	whole, rest := m.minor/int64(n), m.minor%int64(n)
	parts := make([]Money, n)
	for i := range parts {
		parts[i] = Money{whole, m.currency}
		if int64(i) < rest || int64(i) < -rest {
			parts[i].minor += int64(m.Sign())
		}
	}
	return parts, nil
}

// Allocate divides m by weights, each part rounded towards zero, so that equal weights get equal parts whatever
// their order. What is left over is returned and not given to anybody: who gets it is the caller's rule. Negative
// weights, none at all or a sum of zero wrap ErrParts.
func (m Money) Allocate(weights ...int64) (parts []Money, rest Money, err error) {
	sum := new(big.Int)
	for _, w := range weights {
		if w < 0 {
			return nil, Money{}, fmt.Errorf("%w: negative weight %d", ErrParts, w)
		}
		sum.Add(sum, big.NewInt(w))
	}
	if sum.Sign() == 0 {
		return nil, Money{}, fmt.Errorf("%w: weights sum to zero", ErrParts)
	}
	rest = m
	parts = make([]Money, len(weights))
	for i, w := range weights {
		n := new(big.Int).Mul(big.NewInt(m.minor), big.NewInt(w))
		parts[i] = Money{n.Quo(n, sum).Int64(), m.currency}
		rest.minor -= parts[i].minor
	}
	return parts, rest, nil
}
