package finance

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strconv"

	"github.com/openatt/treaty/att"
)

// Limits of an arrangement under Rule 8(1)(d), read on the ATT Secretariat's page on it.
const (
	// MaxPlanYears is how many years a payment plan may run at most.
	MaxPlanYears = 6
	// PlanNoticeDays is how many days before the start of a Conference of States Parties an application is due.
	PlanNoticeDays = 60
)

// Instalment is one payment of a plan.
type Instalment struct {
	Due    att.Date `json:"due"`
	Amount Money    `json:"amount"`
}

// PaymentPlan is a financial arrangement of a State in arrears under Rule 8(1)(d): the State applies by note verbale
// with its name, the reasons for not paying, the total outstanding, and the instalments with their dates. It is a
// plain value; Check says what it lacks. The zero PaymentPlan lacks everything.
type PaymentPlan struct {
	// Member is the code of the State, Reasons why it has not paid.
	Member  string `json:"member"`
	Reasons string `json:"reasons"`
	// Applied is the day of the application, Agreed that on which the arrangement was made; zero when it was not or
	// that is not known.
	Applied att.Date `json:"applied,omitzero"`
	Agreed  att.Date `json:"agreed,omitzero"`
	// Outstanding is the total owed, which the instalments sum to.
	Outstanding Money        `json:"outstanding"`
	Instalments []Instalment `json:"instalments"`
}

// Instalments divides an amount into n payments, the first on a day and the others every so many months after it (on
// the same day of the month or the last of a shorter one). They sum exactly and differ by one minor unit at most, the
// larger first. Errors wrap ErrParts or att.ErrDate.
func Instalments(amount Money, n int, first att.Date, months int) ([]Instalment, error) {
	parts, err := amount.Split(n)
	if err != nil {
		return nil, err
	}
	if months < 1 {
		return nil, fmt.Errorf("%w: every %d months", ErrParts, months)
	}
	instalments := make([]Instalment, n)
	for i, part := range parts {
		due, err := monthsAfter(first, i*months)
		if err != nil {
			return nil, err
		}
		instalments[i] = Instalment{due, part}
	}
	return instalments, nil
}

// monthsAfter returns the same day of the month so many months later, or the last day of a shorter month.
func monthsAfter(d att.Date, months int) (att.Date, error) {
	year, month, day := d.Civil()
	count := month - 1 + months
	year, month = year+count/12, count%12+1
	for {
		later, err := att.NewDate(year, month, day)
		if err == nil || day <= 28 {
			return later, err
		}
		day--
	}
}

// sorted returns the instalments by due date.
func (p PaymentPlan) sorted() []Instalment {
	return slices.SortedStableFunc(slices.Values(p.Instalments), func(a, b Instalment) int {
		return cmp.Or(a.Due.Compare(b.Due), cmp.Compare(a.Amount.minor, b.Amount.minor))
	})
}

// PlanProgress is how a plan is kept up to a day.
type PlanProgress struct {
	Day att.Date `json:"day"`
	// Scheduled is the sum of the instalments due up to the day, Paid what was paid from the day of the agreement on,
	// Behind what is missing, Remaining what the plan still asks for in all.
	Scheduled Money `json:"scheduled"`
	Paid      Money `json:"paid"`
	Behind    Money `json:"behind"`
	Remaining Money `json:"remaining"`
	// Next is the first instalment after the day that is not yet paid, zero when there is none.
	Next Instalment `json:"next,omitzero"`
	// Completed says that all is paid.
	Completed bool `json:"completed"`
}

// Progress measures a plan against the payments in the ledger. What a State pays from the day of the agreement counts,
// the oldest debt first, so its current contributions have to be paid on top. The error wraps ErrMixed when plan and
// ledger differ in currency, ErrRange, and ErrRules for a plan with no usable instalments.
func (p PaymentPlan) Progress(l *Ledger, day att.Date) (PlanProgress, error) {
	if err := p.usable(l.currency); err != nil {
		return PlanProgress{}, err
	}
	return p.progress(l.Entries(p.Member), day), nil
}

// usable reports whether every amount of the plan is in the currency.
func (p PaymentPlan) usable(currency Currency) error {
	if len(p.Instalments) == 0 || len(p.Instalments) > maxParts {
		return fmt.Errorf("%w: a plan of %d instalments", ErrRules, len(p.Instalments))
	}
	for _, instalment := range p.Instalments {
		if instalment.Amount.minor > maxEntryMinor || instalment.Amount.minor < -maxEntryMinor {
			return fmt.Errorf("%w: an instalment of %s", ErrRange, instalment.Amount)
		}
		if instalment.Amount.currency != currency || p.Outstanding.currency != currency {
			return fmt.Errorf("%w: an instalment of %s", ErrMixed, instalment.Amount)
		}
	}
	return nil
}

func (p PaymentPlan) progress(entries []Entry, day att.Date) PlanProgress {
	currency := p.Outstanding.currency
	out := PlanProgress{Day: day, Scheduled: Zero(currency), Paid: Zero(currency), Remaining: Zero(currency)}
	for _, e := range entries {
		if e.Kind == Paid && !p.Agreed.IsZero() && !e.Date.Before(p.Agreed) && !e.Date.After(day) {
			out.Paid.minor += e.Amount.minor
		}
	}
	var total int64
	for _, instalment := range p.sorted() {
		total += instalment.Amount.minor
		if !instalment.Due.After(day) {
			out.Scheduled.minor = total
		} else if out.Next == (Instalment{}) && total > out.Paid.minor {
			out.Next = instalment
		}
	}
	out.Behind = Money{max(0, out.Scheduled.minor-out.Paid.minor), currency}
	out.Remaining.minor = max(0, total-out.Paid.minor)
	out.Completed = out.Remaining.minor == 0 && total > 0
	return out
}

// Check reports what the plan lacks under Rule 8(1)(d) for the Conference that begins on the day: name, reasons,
// total and instalments; instalments that sum to the total, more than nothing each, on known days in order and after
// the application; at most six years from the first to the last, counted from the application; an application at
// least 60 days before the Conference.
func (p PaymentPlan) Check(conference att.Date) att.Findings {
	var c rulesChecker
	for _, part := range []struct {
		field   string
		missing bool
	}{
		{"member", !validCode(p.Member)},
		{"reasons", p.Reasons == ""},
		{"applied", p.Applied.IsZero()},
		{"outstanding", p.Outstanding.Sign() <= 0},
		{"instalments", len(p.Instalments) == 0},
	} {
		if part.missing {
			c.report(&rulePlanLacks, "/"+part.field, att.Arg{Name: "field", Value: part.field})
		}
	}
	p.checkInstalments(&c)
	p.checkDates(&c, conference)
	c.found.Sort()
	return c.found
}

func (p PaymentPlan) checkInstalments(c *rulesChecker) {
	sum, mixed := new(big.Int), false
	previous := p.Applied.AddDays(-1)
	for i, instalment := range p.Instalments {
		bad := instalment.Amount.Sign() <= 0 || instalment.Amount.currency != p.Outstanding.currency
		mixed = mixed || bad
		sum.Add(sum, big.NewInt(instalment.Amount.minor))
		if bad || instalment.Due.IsZero() || instalment.Due.Compare(previous) <= 0 {
			c.report(&ruleInstalment, "/instalments/"+strconv.Itoa(i),
				att.Arg{Name: "amount", Value: instalment.Amount.String()},
				att.Arg{Name: "due", Value: instalment.Due.String()})
		}
		previous = instalment.Due
	}
	if !mixed && len(p.Instalments) > 0 && sum.Cmp(big.NewInt(p.Outstanding.minor)) != 0 {
		got := "an amount out of range"
		if total, err := moneyOfBig(sum, p.Outstanding.currency); err == nil {
			got = total.String()
		}
		c.report(&rulePlanSum, "/instalments", att.Arg{Name: "got", Value: got},
			att.Arg{Name: "want", Value: p.Outstanding.String()})
	}
}

func (p PaymentPlan) checkDates(c *rulesChecker, conference att.Date) {
	if len(p.Instalments) > 0 && !p.Applied.IsZero() {
		last := p.sorted()[len(p.Instalments)-1].Due
		if limit := p.Applied.AddYears(MaxPlanYears); last.After(limit) {
			c.report(&rulePlanLength, "/instalments", att.Arg{Name: "got", Value: last.String()},
				att.Arg{Name: "allowed", Value: limit.String()})
		}
	}
	notice, known := conference.DaysSince(p.Applied)
	switch {
	case conference.IsZero():
		c.report(&rulePlanConference, "/applied")
	case known && notice < PlanNoticeDays:
		c.report(&rulePlanLate, "/applied", att.Arg{Name: "got", Value: p.Applied.String()},
			att.Arg{Name: "allowed", Value: conference.AddDays(-PlanNoticeDays).String()},
			att.Arg{Name: "conference", Value: conference.String()})
	}
}
