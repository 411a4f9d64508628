package finance

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"sync"

	"github.com/openatt/treaty/att"
)

// ErrReserve is wrapped by every error about a reserve fund.
var ErrReserve = errors.New("finance: unusable reserve fund entry")

// ReserveEntry is a contribution to a reserve fund or, when negative, a drawing from it.
type ReserveEntry struct {
	Date   att.Date `json:"date"`
	Amount Money    `json:"amount"`
	Note   string   `json:"note,omitempty"`
}

// ReserveFund is money kept to bridge late contributions, with the target set for it. It changes: Post adds entries,
// which are never altered or removed, and nothing else changes it. It is safe for any number of concurrent readers
// beside one writer. The zero ReserveFund takes no entry; NewReserveFund makes one. A ReserveFund must not be copied.
//
// Whether the Treaty's budgets have such a fund and how large it is to be was not read: the target is a choice with
// its source.
type ReserveFund struct {
	mu      sync.RWMutex
	target  Choice[Money]
	entries []ReserveEntry
}

// NewReserveFund returns an empty fund with a target. The error wraps ErrReserve.
func NewReserveFund(target Choice[Money]) (*ReserveFund, error) {
	if target.Value.Sign() <= 0 {
		return nil, fmt.Errorf("%w: a target of %s", ErrReserve, target.Value)
	}
	return &ReserveFund{target: target}, nil
}

// Target returns the target and its source.
func (f *ReserveFund) Target() Choice[Money] { return f.target }

// Post adds the entries, all or none. A drawing that the fund does not cover on its day or later is refused. Errors
// wrap ErrReserve.
func (f *ReserveFund) Post(entries ...ReserveEntry) error {
	for i, e := range entries {
		if e.Date.IsZero() || e.Amount.currency != f.target.Value.currency || e.Amount.Sign() == 0 ||
			e.Amount.minor > maxEntryMinor || e.Amount.minor < -maxEntryMinor {
			return fmt.Errorf("%w: entry %d of %s on %s", ErrReserve, i, e.Amount, e.Date)
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	merged := append(slices.Clone(f.entries), entries...)
	if len(merged) > maxEntries {
		return fmt.Errorf("%w: a fund holds %d entries at most", ErrReserve, maxEntries)
	}
	slices.SortStableFunc(merged, func(a, b ReserveEntry) int { return a.Date.Compare(b.Date) })
	balance := int64(0)
	for i, e := range merged {
		balance += e.Amount.minor
		last := i+1 == len(merged) || merged[i+1].Date != e.Date
		if last && balance < 0 {
			return fmt.Errorf("%w: on %s the fund would be %s", ErrReserve, e.Date, Money{balance, e.Amount.currency})
		}
	}
	f.entries = merged
	return nil
}

// Entries returns the entries by day; those of one day in the order of posting.
func (f *ReserveFund) Entries() []ReserveEntry {
	f.mu.RLock()
	defer f.mu.RUnlock()
	return slices.Clone(f.entries)
}

// Balance returns what is in the fund on a day, the entries of that day included.
func (f *ReserveFund) Balance(day att.Date) Money {
	balance := Zero(f.target.Value.currency)
	for _, e := range f.Entries() {
		if !day.IsZero() && !e.Date.After(day) {
			balance.minor += e.Amount.minor
		}
	}
	return balance
}

// Shortfall returns what is missing from the target on a day; nothing when it is reached.
func (f *ReserveFund) Shortfall(day att.Date) Money {
	target := f.target.Value
	return Money{max(0, target.minor-f.Balance(day).minor), target.currency}
}

// Cover returns for how many months the fund on a day would pay a yearly budget alone. Errors wrap ErrReserve or
// ErrMixed.
func (f *ReserveFund) Cover(day att.Date, yearly Money) (*big.Rat, error) {
	if err := f.yearly(yearly); err != nil {
		return nil, err
	}
	months := f.Balance(day).Rat()
	return months.Quo(months.Mul(months, big.NewRat(12, 1)), yearly.Rat()), nil
}

func (f *ReserveFund) yearly(budget Money) error {
	if budget.Sign() <= 0 {
		return fmt.Errorf("%w: a yearly budget of %s", ErrReserve, budget)
	}
	return budget.sameAs(f.target.Value)
}
