package finance

import (
	"errors"
	"fmt"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// ErrSurplus says that a surplus cannot be disposed of as asked.
var ErrSurplus = errors.New("finance: unusable surplus")

// SurplusRule says what happens to money left at the end of a financial period. The zero value is "not chosen": what
// the Treaty's rules say was not read.
type SurplusRule uint8

// The rules: credits to members in proportion to what each paid for the year; to the reserve fund.
const (
	SurplusNotChosen SurplusRule = iota
	SurplusToCredits
	SurplusToReserve
)

var surplusRuleNames = []string{"not_chosen", "credits", "reserve"}

// String returns "credits", "reserve" or "not_chosen".
func (r SurplusRule) String() string { return enum.Name(surplusRuleNames, r) }

// MarshalText writes what String returns; a value outside the list is an error.
func (r SurplusRule) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: surplus rule", surplusRuleNames, r)
}

// UnmarshalText reads what MarshalText writes; empty text is not_chosen.
func (r *SurplusRule) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: surplus rule", surplusRuleNames, text, r)
}

// SurplusDisposal is where a surplus goes. Credits and Reserve sum to the surplus.
type SurplusDisposal struct {
	Rule   SurplusRule
	Source att.Source
	// Credits are entries to post in the ledger, Reserve is what goes to the reserve fund: all of it or, under
	// SurplusToCredits, the minor units that equal treatment leaves over.
	Credits []Entry
	Reserve Money
}

// DisposeSurplus divides a surplus of a year by the rule, on a day. Credits go to the members in proportion to what
// the ledger shows that each paid for the year up to the day, rounded down, so that equal payments get equal credits;
// who paid nothing gets nothing. Errors wrap ErrSurplus or ErrMixed.
func DisposeSurplus(
	surplus Money, rule Choice[SurplusRule], ledger *Ledger, year int, day att.Date,
) (SurplusDisposal, error) {
	if surplus.Sign() <= 0 {
		return SurplusDisposal{}, fmt.Errorf("%w: %s (want more than nothing)", ErrSurplus, surplus)
	}
	out := SurplusDisposal{Rule: rule.Value, Source: rule.Source, Reserve: surplus}
	switch rule.Value {
	case SurplusToReserve:
		return out, nil
	case SurplusToCredits:
		return out.credit(surplus, ledger, year, day)
	case SurplusNotChosen:
	}
	return SurplusDisposal{}, fmt.Errorf("%w: no rule is chosen", ErrSurplus)
}

func (d SurplusDisposal) credit(surplus Money, ledger *Ledger, year int, day att.Date) (SurplusDisposal, error) {
	if ledger == nil || day.IsZero() {
		return SurplusDisposal{}, fmt.Errorf("%w: credits need a ledger and a day", ErrSurplus)
	}
	if surplus.currency != ledger.currency {
		return SurplusDisposal{}, fmt.Errorf("%w: a surplus in %s and a ledger in %s", ErrMixed, surplus.currency,
			ledger.currency)
	}
	accounts := ledger.Accounts(day)
	paid := make([]int64, len(accounts))
	for i, account := range accounts {
		paid[i] = account.Year(year).Paid.minor
	}
	parts, rest, err := surplus.Allocate(paid...)
	if err != nil {
		return SurplusDisposal{}, fmt.Errorf("%w: nobody paid for %d by %s", ErrSurplus, year, day)
	}
	for i, part := range parts {
		if part.Sign() > 0 {
			d.Credits = append(d.Credits, Entry{
				Kind: Credited, Member: accounts[i].Member, Date: day, Amount: part,
				Note: fmt.Sprintf("surplus of %d", year),
			})
		}
	}
	d.Reserve = rest
	return d, nil
}
