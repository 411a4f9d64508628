package finance

import (
	"encoding/json"
	"math/big"

	"github.com/openatt/treaty/att"
)

// resultFormat names the JSON form of a Result and its version.
const resultFormat = "att-contributions/1"

type resultJSON struct {
	Format     string         `json:"format"`
	Total      Money          `json:"total"`
	Residual   Money          `json:"residual"`
	Factor     factorJSON     `json:"factor"`
	Passes     int            `json:"passes"`
	Rules      FinancialRules `json:"rules"`
	Datasets   []string       `json:"datasets"`
	Excluded   []string       `json:"excluded,omitempty"`
	Lines      []lineJSON     `json:"lines"`
	Unverified att.Findings   `json:"unverified"`
}

// factorJSON holds the ends of the interval as exact fractions.
type factorJSON struct {
	Low  string `json:"low,omitempty"`
	High string `json:"high,omitempty"`
}

type lineJSON struct {
	Code          string        `json:"code"`
	Rate          string        `json:"rate,omitempty"`
	RateKind      RateKind      `json:"rate_kind"`
	Participation Participation `json:"participation"`
	Source        att.Source    `json:"source"`
	Bound         Bound         `json:"bound"`
	Share         string        `json:"share"`
	Exact         string        `json:"exact"`
	Amount        Money         `json:"amount"`
	Moved         int64         `json:"moved"`
}

// MarshalJSON writes the result with everything it rests on, as "att-contributions/1": shares in per cent to ten
// places, the exact amount before rounding and the factor as fractions, amounts as strings.
func (r Result) MarshalJSON() ([]byte, error) {
	low, high := r.Factor()
	out := resultJSON{
		Format: resultFormat, Total: r.total, Residual: r.residual, Factor: factorJSON{ratText(low), ratText(high)},
		Passes: r.passes, Rules: r.Rules(), Datasets: r.Datasets(), Excluded: r.excluded,
		Lines: make([]lineJSON, len(r.lines)), Unverified: r.Unverified(),
	}
	for i, line := range r.lines {
		out.Lines[i] = lineJSON{
			line.Code, line.RateText(), line.RateKind, line.Participation, line.Source, line.Bound,
			line.SharePercent().StringFixed(sharePlaces), line.Exact().RatString(), line.Amount, line.Moved,
		}
	}
	return json.Marshal(out)
}

// RateText returns the rate with the digits that it was given with, "" for a member without one.
func (l Line) RateText() string {
	if l.Rate.IsZero() {
		return ""
	}
	return formatDecimal(l.Rate)
}

func ratText(r *big.Rat) string {
	if r == nil {
		return ""
	}
	return r.RatString()
}
