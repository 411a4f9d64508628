package finance

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
)

// ledgerFormat names the JSON form of a Ledger and its version.
const ledgerFormat = "att-ledger/1"

// maxLedgerBytes bounds what DecodeLedger reads.
const maxLedgerBytes = 256 << 20

// ErrFormat is wrapped by every error about a file that is not of the expected format.
var ErrFormat = errors.New("finance: unusable file")

type ledgerJSON struct {
	Format string `json:"format"`
	// Currency is the code; Digits tells apart definitions of one code.
	Currency string  `json:"currency"`
	Digits   int     `json:"digits"`
	Entries  []Entry `json:"entries"`
}

// MarshalJSON writes the ledger as "att-ledger/1": every entry, by member and in the order of taking effect. The same
// entries give the same bytes.
func (l *Ledger) MarshalJSON() ([]byte, error) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	out := ledgerJSON{ledgerFormat, l.currency.Code(), l.currency.Digits(), []Entry{}}
	for _, member := range slices.Sorted(maps.Keys(l.accounts)) {
		out.Entries = append(out.Entries, l.accounts[member]...)
	}
	return json.Marshal(out)
}

// DecodeLedger reads what Ledger.MarshalJSON writes. It refuses fields that it does not know, text after the end and
// more than 256 MiB. Errors wrap ErrFormat, and ErrCurrency or ErrEntry where one of those is the reason.
func DecodeLedger(r io.Reader) (*Ledger, error) {
	limited := &io.LimitedReader{R: r, N: maxLedgerBytes + 1}
	decoder := json.NewDecoder(limited)
	decoder.DisallowUnknownFields()
	var in ledgerJSON
	if err := decoder.Decode(&in); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) || limited.N == 0 {
		return nil, fmt.Errorf("%w: more than one ledger, or one that is too long", ErrFormat)
	}
	if err := checkFormat(in.Format, ledgerFormat); err != nil {
		return nil, err
	}
	currency, err := currencyOf(in.Currency, in.Digits)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	l, err := NewLedger(currency)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if err := l.Post(in.Entries...); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return l, nil
}

// currencyOf returns the definition of a code with so many digits.
func currencyOf(code string, digits int) (Currency, error) {
	for _, row := range currencyRows(code) {
		if row.Currency.Digits() == digits {
			return row.Currency, nil
		}
	}
	return 0, fmt.Errorf("%w: %.10q with %d digits", ErrCurrency, code, digits)
}
