package finance

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// ErrEntry is wrapped by every error about an entry that a ledger cannot take.
var ErrEntry = errors.New("finance: unusable ledger entry")

// EntryKind says what an entry of a ledger records. The zero value is unknown. Entries of one day take effect in the
// order of the kinds.
type EntryKind uint8

// The kinds of entry.
const (
	EntryUnknown EntryKind = iota
	// Assessed: the member owes the amount for the year.
	Assessed
	// Disputed: so much of what the member owes for the year is contested and kept apart from what is outstanding.
	Disputed
	// DisputeEnded: so much of it is owed after all.
	DisputeEnded
	// WrittenOff: the Conference gave up so much of what is outstanding for the year.
	WrittenOff
	// Credited: the member is given so much against what it owes, such as its part of a surplus.
	Credited
	// Paid: the member paid.
	Paid
	// Refunded: so much of what was paid too much was given back.
	Refunded
	// Withdrew: the member's withdrawal took effect (24(2)). What it owes stays owed (24(3)).
	Withdrew
)

var entryKindNames = []string{
	"unknown", "assessed", "disputed", "dispute_ended", "written_off", "credited", "paid", "refunded", "withdrew",
}

// String returns the name used in files, such as "written_off".
func (k EntryKind) String() string { return enum.Name(entryKindNames, k) }

// MarshalText writes what String returns; a value outside the list is an error.
func (k EntryKind) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: entry kind", entryKindNames, k)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (k *EntryKind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: entry kind", entryKindNames, text, k)
}

// ofYear reports whether entries of the kind are about one year's contribution. Payments and credits are not: they go
// to the oldest debt.
func (k EntryKind) ofYear() bool {
	return k == Assessed || k == Disputed || k == DisputeEnded || k == WrittenOff
}

// Entry is one line of a ledger.
type Entry struct {
	Kind EntryKind `json:"kind"`
	// Member is the code of the member.
	Member string `json:"member"`
	// Date is the day on which the entry takes effect.
	Date att.Date `json:"date"`
	// Year is that of the contribution; payments, credits, refunds and withdrawals have none.
	Year int `json:"year,omitempty"`
	// Due is the day by which an assessment is to be paid; zero when it is not known.
	Due att.Date `json:"due,omitzero"`
	// Amount is more than nothing; a withdrawal has none.
	Amount Money `json:"amount,omitzero"`
	// Note names the document behind the entry.
	Note string `json:"note,omitempty"`
}

// check reports why a ledger in the currency cannot take the entry.
func (e Entry) check(currency Currency) error {
	if e.Kind == EntryUnknown || int(e.Kind) >= len(entryKindNames) {
		return fmt.Errorf("%w: of no known kind", ErrEntry)
	}
	if !validCode(e.Member) {
		return fmt.Errorf("%w: member %.20q (want 2 to 8 letters or digits)", ErrEntry, e.Member)
	}
	return e.checkFields(currency)
}

// checkFields reports a field that the kind of entry lacks or must not have.
func (e Entry) checkFields(currency Currency) error {
	switch {
	case e.Date.IsZero():
		return fmt.Errorf("%w: %s of %s has no date", ErrEntry, e.Kind, e.Member)
	case e.Kind.ofYear() != (e.Year > 0):
		return fmt.Errorf("%w: %s of %s is for the year %d", ErrEntry, e.Kind, e.Member, e.Year)
	case e.Kind != Assessed && !e.Due.IsZero():
		return fmt.Errorf("%w: %s of %s has a due date", ErrEntry, e.Kind, e.Member)
	case (e.Kind == Withdrew) != (e.Amount == Money{}):
		return fmt.Errorf("%w: %s of %s has the amount %s", ErrEntry, e.Kind, e.Member, e.Amount)
	case e.Kind != Withdrew && (e.Amount.Currency() != currency || e.Amount.Sign() <= 0):
		return fmt.Errorf("%w: %s of %s is %s (want more than nothing in %s)", ErrEntry, e.Kind, e.Member,
			e.Amount, currency)
	default:
		return nil
	}
}

// compareEntries orders entries as they take effect; entries of one day and kind keep the order of posting.
func compareEntries(a, b Entry) int {
	return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Kind, b.Kind))
}

// Assessments returns an entry for each amount of the result that is more than nothing, to be posted in a ledger:
// owed for the year from the day, to be paid by the due date (zero when it is not known).
func (r Result) Assessments(year int, day, due att.Date) []Entry {
	var entries []Entry
	for _, line := range r.lines {
		if line.Amount.Sign() > 0 {
			entries = append(entries, Entry{
				Kind: Assessed, Member: line.Code, Date: day, Year: year, Due: due, Amount: line.Amount,
				Note: r.basis.rules.Name,
			})
		}
	}
	return entries
}
