package finance

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/openatt/treaty/att"
)

// Account is how one member stands on a day. It is worked out from a ledger and never changes.
type Account struct {
	Member string   `json:"member"`
	Day    att.Date `json:"day"`
	// Years are the contributions assessed up to the day, the oldest first.
	Years []YearBalance `json:"years"`
	// Outstanding is what is owed and not disputed, Disputed what is kept apart, CarriedForward what was paid or
	// credited beyond every debt.
	Outstanding    Money `json:"outstanding"`
	Disputed       Money `json:"disputed"`
	CarriedForward Money `json:"carried_forward"`
	// Withdrawn is the day on which a withdrawal took effect, zero for none.
	Withdrawn att.Date `json:"withdrawn,omitzero"`

	debts []debt
	// excess lists entries of which a part found nothing to take off.
	excess []excess
}

// bookkeeper makes an account from entries.
type bookkeeper struct {
	Account
	// carriedPaid and carriedCredit divide what is carried forward by where it came from.
	carriedPaid, carriedCredit int64
}

// YearBalance is one year's contribution of one member. Assessed is always the sum of what was paid, credited and
// written off, what is disputed and what is outstanding.
type YearBalance struct {
	Year        int   `json:"year"`
	Assessed    Money `json:"assessed"`
	Paid        Money `json:"paid"`
	Credited    Money `json:"credited"`
	WrittenOff  Money `json:"written_off"`
	Disputed    Money `json:"disputed"`
	Outstanding Money `json:"outstanding"`
}

// debt is one assessment and what became of it, in minor units.
type debt struct {
	year                                         int
	due                                          att.Date
	assessed, paid, credited, written, contested int64
}

func (d *debt) outstanding() int64 {
	return d.assessed - d.paid - d.credited - d.written - d.contested
}

type excess struct {
	entry Entry
	rest  int64
}

func newAccount(currency Currency, member string, day att.Date, entries []Entry) Account {
	a := bookkeeper{Account: Account{
		Member: member, Day: day, Outstanding: Zero(currency), Disputed: Zero(currency),
		CarriedForward: Zero(currency),
	}}
	for _, e := range entries {
		if !e.Date.After(day) && !day.IsZero() {
			a.apply(e)
		}
	}
	a.sumUp()
	return a.Account
}

// apply lets one entry take effect.
func (a *bookkeeper) apply(e Entry) {
	amount := e.Amount.minor
	switch e.Kind {
	case Assessed:
		a.debts = append(a.debts, debt{year: e.Year, due: e.Due, assessed: amount})
		slices.SortStableFunc(a.debts, func(d, e debt) int {
			return cmp.Or(cmp.Compare(d.year, e.year), d.due.Compare(e.due))
		})
		a.carryForward()
	case Disputed:
		amount = a.inYear(e.Year, amount, (*debt).outstanding, func(d *debt, n int64) { d.contested += n })
		a.over(e, amount)
	case DisputeEnded:
		contested := func(d *debt) int64 { return d.contested }
		a.over(e, a.inYear(e.Year, amount, contested, func(d *debt, n int64) { d.contested -= n }))
		a.carryForward()
	case WrittenOff:
		a.over(e, a.inYear(e.Year, amount, (*debt).outstanding, func(d *debt, n int64) { d.written += n }))
	case Credited:
		a.carriedCredit += amount
		a.carryForward()
	case Paid:
		a.carriedPaid += amount
		a.carryForward()
	case Refunded:
		a.over(e, a.refund(amount))
	case Withdrew:
		a.Withdrawn = e.Date
	case EntryUnknown:
	}
}

// inYear takes up to amount from the debts of a year and returns what found nothing.
func (a *bookkeeper) inYear(year int, amount int64, room func(*debt) int64, take func(*debt, int64)) int64 {
	for i := range a.debts {
		if d := &a.debts[i]; d.year == year {
			n := min(amount, room(d))
			take(d, n)
			amount -= n
		}
	}
	return amount
}

// over notes the part of an entry that found nothing to take off.
func (a *bookkeeper) over(e Entry, rest int64) {
	if rest > 0 {
		a.excess = append(a.excess, excess{e, rest})
	}
}

// carryForward lets what is carried go to the oldest debts, payments before credits.
func (a *bookkeeper) carryForward() {
	for i := range a.debts {
		d := &a.debts[i]
		n := min(a.carriedPaid, d.outstanding())
		d.paid, a.carriedPaid = d.paid+n, a.carriedPaid-n
		n = min(a.carriedCredit, d.outstanding())
		d.credited, a.carriedCredit = d.credited+n, a.carriedCredit-n
	}
}

// refund gives back what is carried and returns what found nothing.
func (a *bookkeeper) refund(amount int64) int64 {
	n := min(amount, a.carriedPaid)
	a.carriedPaid, amount = a.carriedPaid-n, amount-n
	n = min(amount, a.carriedCredit)
	a.carriedCredit, amount = a.carriedCredit-n, amount-n
	return amount
}

func (a *bookkeeper) sumUp() {
	a.CarriedForward.minor = a.carriedPaid + a.carriedCredit
	for i := range a.debts {
		d := &a.debts[i]
		a.Outstanding.minor += d.outstanding()
		a.Disputed.minor += d.contested
		if len(a.Years) == 0 || a.Years[len(a.Years)-1].Year != d.year {
			a.Years = append(a.Years, nothingOwed(d.year, a.Outstanding.currency))
		}
		y := &a.Years[len(a.Years)-1]
		y.Assessed.minor += d.assessed
		y.Paid.minor += d.paid
		y.Credited.minor += d.credited
		y.WrittenOff.minor += d.written
		y.Disputed.minor += d.contested
		y.Outstanding.minor += d.outstanding()
	}
}

func nothingOwed(year int, currency Currency) YearBalance {
	nothing := Zero(currency)
	return YearBalance{year, nothing, nothing, nothing, nothing, nothing, nothing}
}

// Year returns the balance of one year; it is of nothing when nothing was assessed for it.
func (a Account) Year(year int) YearBalance {
	for _, balance := range a.Years {
		if balance.Year == year {
			return balance
		}
	}
	return nothingOwed(year, a.Outstanding.currency)
}

// check reports what is wrong with the entries behind the account.
func (a Account) check() att.Findings {
	var found att.Findings
	pointer := "/accounts/" + a.Member
	member := att.Arg{Name: "member", Value: a.Member}
	for _, over := range a.excess {
		found = append(found, ruleExcess.Finding(pointer, member, att.Arg{Name: "kind", Value: over.entry.Kind.String()},
			att.Arg{Name: "got", Value: over.entry.Amount.String()},
			att.Arg{Name: "excess", Value: Money{over.rest, a.Outstanding.currency}.String()},
			att.Arg{Name: "date", Value: over.entry.Date.String()}))
	}
	if a.Withdrawn.IsZero() {
		return found
	}
	withdrawn := att.Arg{Name: "date", Value: a.Withdrawn.String()}
	for _, year := range a.Years {
		if year.Year > a.Withdrawn.Year() {
			found = append(found, ruleAssessedAfterWithdrawal.Finding(pointer, member, withdrawn,
				att.Arg{Name: "year", Value: strconv.Itoa(year.Year)}))
		}
	}
	if a.Outstanding.Sign() > 0 {
		found = append(found, ruleOwedAfterWithdrawal.Finding(pointer, member, withdrawn,
			att.Arg{Name: "outstanding", Value: a.Outstanding.String()}))
	}
	return found
}
