package finance

import (
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/openatt/treaty/att"
)

// Ledger is the account of who was assessed, who paid and who owes, in one currency. It changes: Post adds entries,
// which are never altered or removed, and nothing else changes it. It is safe for any number of concurrent readers
// beside one writer. The zero Ledger takes no entry; NewLedger makes one. A Ledger must not be copied.
//
// Payments and credits go to the oldest debt first; what is left over is carried forward to the next assessment.
// Disputed amounts are kept apart from what is outstanding. Every balance is worked out from the entries up to a day,
// so entries may be posted in any order. A State that has withdrawn still owes what accrued while it was a party
// (24(3)): no entry removes a debt but a payment, a credit and a write-off.
type Ledger struct {
	mu       sync.RWMutex
	currency Currency
	// accounts holds the entries of each member in the order in which they take effect.
	accounts map[string][]Entry
}

// maxEntries bounds the entries of a ledger, so that no sum of amounts below maxEntryMinor can overflow.
const (
	maxEntries    = 1 << 20
	maxEntryMinor = maxMinor >> 20
)

// NewLedger returns an empty ledger. The error wraps ErrCurrency.
func NewLedger(currency Currency) (*Ledger, error) {
	if !currency.IsValid() {
		return nil, fmt.Errorf("%w: %s", ErrCurrency, currency)
	}
	return &Ledger{currency: currency, accounts: map[string][]Entry{}}, nil
}

// Currency returns the currency of every amount in the ledger.
func (l *Ledger) Currency() Currency { return l.currency }

// Post adds the entries, all of them or, when one is unusable, none. Errors wrap ErrEntry: an entry of another
// currency, without a date, without an amount and the like. An entry that takes off more than there is to take off is
// not an error here, since an earlier one may still be posted; Check reports it.
func (l *Ledger) Post(entries ...Entry) error {
	if l.accounts == nil {
		return fmt.Errorf("%w: the ledger was not made by NewLedger", ErrEntry)
	}
	for i, e := range entries {
		if err := e.check(l.currency); err != nil {
			return fmt.Errorf("entry %d: %w", i, err)
		}
		if e.Amount.minor > maxEntryMinor {
			return fmt.Errorf("entry %d: %w: %s is too large for a ledger", i, ErrEntry, e.Amount)
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.count()+len(entries) > maxEntries {
		return fmt.Errorf("%w: a ledger holds %d at most", ErrEntry, maxEntries)
	}
	changed := map[string]bool{}
	for _, e := range entries {
		l.accounts[e.Member] = append(l.accounts[e.Member], e)
		changed[e.Member] = true
	}
	for member := range changed {
		slices.SortStableFunc(l.accounts[member], compareEntries)
	}
	return nil
}

func (l *Ledger) count() int {
	n := 0
	for _, entries := range l.accounts {
		n += len(entries)
	}
	return n
}

// Members returns the codes of all members with entries, in order.
func (l *Ledger) Members() []string {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return slices.Sorted(maps.Keys(l.accounts))
}

// Entries returns the entries of one member in the order in which they take effect.
func (l *Ledger) Entries(member string) []Entry {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return slices.Clone(l.accounts[member])
}

// Account returns how a member stands on a day, the entries of that day included. An unknown day gives an account of
// nothing.
func (l *Ledger) Account(member string, day att.Date) Account {
	return newAccount(l.currency, member, day, l.Entries(member))
}

// Accounts returns how every member stands on a day, in the order of the codes.
func (l *Ledger) Accounts(day att.Date) []Account {
	members := l.Members()
	accounts := make([]Account, len(members))
	for i, member := range members {
		accounts[i] = l.Account(member, day)
	}
	return accounts
}

// Balance returns how a member stands on a day with the contribution of one year. A year without an assessment has a
// balance of nothing.
func (l *Ledger) Balance(member string, year int, day att.Date) YearBalance {
	return l.Account(member, day).Year(year)
}

// Check reports what is wrong with the entries up to a day: entries that take off more than there is, and assessments
// for years that begin after a withdrawal. It notes what is still owed after one.
func (l *Ledger) Check(day att.Date) att.Findings {
	var found att.Findings
	for _, account := range l.Accounts(day) {
		found = append(found, account.check()...)
	}
	found.Sort()
	return found
}
