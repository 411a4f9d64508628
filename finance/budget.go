package finance

import (
	"math/big"
	"slices"
	"strconv"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// Funding says who pays for a line of a budget. The zero value is unknown.
type Funding uint8

// The sources of funds: contributions assessed on members, in the part of the budget that the line names; the host
// State; voluntary contributions, such as those to the trust fund (16(3)); the reserve.
const (
	FundingUnknown Funding = iota
	FundedByAssessment
	FundedByHost
	FundedVoluntarily
	FundedByReserve
)

var fundingNames = []string{"unknown", "assessed", "host", "voluntary", "reserve"}

// String returns "assessed", "host", "voluntary", "reserve" or "unknown".
func (f Funding) String() string { return enum.Name(fundingNames, f) }

// MarshalText writes what String returns; a value outside the list is an error.
func (f Funding) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: funding", fundingNames, f)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (f *Funding) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: funding", fundingNames, text, f)
}

// Budget is the budget of one financial period by what it is for (Article 17(3)): objectives, their activities, and
// the lines of each. It is a plain value; Check says what is wrong with it.
type Budget struct {
	Name     string `json:"name"`
	Currency string `json:"currency"`
	// First and Last are the days that it covers.
	First      att.Date    `json:"first"`
	Last       att.Date    `json:"last"`
	Objectives []Objective `json:"objectives"`
}

// Objective is an aim of the budget.
type Objective struct {
	Name       string     `json:"name"`
	Activities []Activity `json:"activities"`
}

// Activity is something done for an objective.
type Activity struct {
	Name  string       `json:"name"`
	Lines []BudgetLine `json:"lines"`
}

// BudgetLine is one line of an activity with what was approved and what became of it.
type BudgetLine struct {
	// Code is unique in the budget.
	Code string `json:"code"`
	Name string `json:"name"`
	// Funding says who pays, Part in which part of the budget when it is assessed.
	Funding Funding `json:"funding"`
	Part    string  `json:"part,omitempty"`
	Figures
	// Reason explains a variance.
	Reason string `json:"reason,omitempty"`
}

// Figures are the amounts of a line or the sums of several. An amount that is not known is the zero Money and makes
// every sum that needs it unknown.
type Figures struct {
	// Approved is what was adopted, Committed what is contracted and not yet spent, Spent what was paid out, Forecast
	// what will have been spent at the end of the period.
	Approved  Money `json:"approved"`
	Committed Money `json:"committed"`
	Spent     Money `json:"spent"`
	Forecast  Money `json:"forecast"`
}

// Available returns what is approved and neither committed nor spent; negative when more is. It is the zero Money
// when a figure is not known or they are in different currencies.
func (f Figures) Available() Money { return f.Approved.less(f.Committed).less(f.Spent) }

// Variance returns Forecast less Approved: what the period will cost more than was adopted, negative for a saving. It
// is the zero Money when a figure is not known.
func (f Figures) Variance() Money { return f.Forecast.less(f.Approved) }

// less subtracts and gives the zero Money for what cannot be subtracted.
func (m Money) less(n Money) Money {
	// Every error comes with the zero Money, which is the answer here.
	difference, _ := m.Sub(n)
	return difference
}

// plus adds in the same way.
func (m Money) plus(n Money) Money {
	sum, _ := m.Add(n)
	return sum
}

func (f Figures) plus(g Figures) Figures {
	return Figures{
		f.Approved.plus(g.Approved), f.Committed.plus(g.Committed), f.Spent.plus(g.Spent),
		f.Forecast.plus(g.Forecast),
	}
}

// lines calls yield for every line with its pointer.
func (b Budget) lines(yield func(pointer string, activity Activity, line BudgetLine)) {
	for i, objective := range b.Objectives {
		for k, activity := range objective.Activities {
			for n, line := range activity.Lines {
				pointer := "/objectives/" + strconv.Itoa(i) + "/activities/" + strconv.Itoa(k) + "/lines/" + strconv.Itoa(n)
				yield(pointer, activity, line)
			}
		}
	}
}

// Totals returns the sums of all lines. A figure is the zero Money when one of its lines does not know it.
func (b Budget) Totals() Figures { return b.sum(func(BudgetLine) bool { return true }) }

func (b Budget) sum(of func(BudgetLine) bool) Figures {
	// An unknown currency makes every sum unknown.
	currency, _ := currencyHolding(b.Currency, 0)
	nothing := Zero(currency)
	total := Figures{nothing, nothing, nothing, nothing}
	b.lines(func(_ string, _ Activity, line BudgetLine) {
		if of(line) {
			total = total.plus(line.Figures)
		}
	})
	return total
}

// Totals returns the sums of the lines of an activity; those of an activity without lines are not known.
func (a Activity) Totals() Figures {
	var total Figures
	for i, line := range a.Lines {
		if i == 0 {
			total = line.Figures
		} else {
			total = total.plus(line.Figures)
		}
	}
	return total
}

// Payer is who pays for some lines of a budget: a source of funds and, for assessed contributions, a part.
type Payer struct {
	Funding Funding `json:"funding"`
	Part    string  `json:"part,omitempty"`
}

// PayerFigures are the sums of the lines that one payer pays for.
type PayerFigures struct {
	Payer
	Figures
}

// Payers returns who pays for what, in the order in which they first occur. The approved sums of assessed parts are
// the totals to apportion.
func (b Budget) Payers() []PayerFigures {
	var payers []PayerFigures
	b.lines(func(_ string, _ Activity, line BudgetLine) {
		payer := Payer{line.Funding, line.Part}
		if !slices.ContainsFunc(payers, func(p PayerFigures) bool { return p.Payer == payer }) {
			sum := b.sum(func(l BudgetLine) bool { return Payer{l.Funding, l.Part} == payer })
			payers = append(payers, PayerFigures{payer, sum})
		}
	})
	return payers
}

// ActivityShare is what one member's contribution pays for.
type ActivityShare struct {
	Activity string
	Part     string
	// Exact is the member's share of what was approved for the activity in the part, before any rounding.
	Exact *big.Rat
}

// PaidFor returns which activities the contribution of a member pays for: its exact share in each part times what was
// approved there for the activity. The shares of a part sum to the exact contribution to it when the part's total is
// the approved sum.
func (b Budget) PaidFor(member string, parts PartsResult) []ActivityShare {
	var shares []ActivityShare
	b.lines(func(_ string, activity Activity, line BudgetLine) {
		result, found := parts.Result(line.Part)
		if line.Funding != FundedByAssessment || !found || !line.Approved.IsValid() {
			return
		}
		contribution, found := result.Line(member)
		if !found {
			return
		}
		exact := contribution.Share()
		exact.Mul(exact, line.Approved.Rat()).Quo(exact, big.NewRat(100, 1))
		i := slices.IndexFunc(shares, func(s ActivityShare) bool {
			return s.Activity == activity.Name && s.Part == line.Part
		})
		if i < 0 {
			shares = append(shares, ActivityShare{activity.Name, line.Part, exact})
			return
		}
		shares[i].Exact.Add(shares[i].Exact, exact)
	})
	return shares
}
