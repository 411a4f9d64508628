package finance

import (
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
)

// PaymentScenario says how a budget is paid in the years to come.
type PaymentScenario struct {
	// Budget is the cost of a year.
	Budget Money
	// PaidPercent is how much of the contributions of a year is paid within it, LatePercent how much of the rest
	// comes in the year after. The European Union told CSP5 in 2019 of a deficit of 15 per cent a year: 85 and 0.
	PaidPercent, LatePercent decimal.Decimal
	// Years is how many years to look ahead, at most 100.
	Years int
}

// ReserveYear is one year of a forecast.
type ReserveYear struct {
	Year int
	// Received is what comes in, Deficit what the reserve has to pay (negative when more comes in than is spent), End
	// what is left in the fund at the end, nothing when it does not suffice. All are exact.
	Received, Deficit, End *big.Rat
	// Unpaid is what the fund does not cover.
	Unpaid *big.Rat
}

// ReserveForecast says how long a reserve lasts.
type ReserveForecast struct {
	Years []ReserveYear
	// Months is after how many months from the start the fund is empty, when deficits run evenly within each year;
	// nil when it lasts longer than the forecast.
	Months *big.Rat
}

// maxForecastYears bounds a forecast.
const maxForecastYears = 100

// Forecast works out how long the fund, as it is on a day, lasts under a scenario, from the year after the day. Errors
// wrap ErrReserve, ErrRate or ErrMixed.
func (f *ReserveFund) Forecast(day att.Date, s PaymentScenario) (ReserveForecast, error) {
	if err := f.yearly(s.Budget); err != nil {
		return ReserveForecast{}, err
	}
	if !isPercent(s.PaidPercent) || !isPercent(s.LatePercent) {
		return ReserveForecast{}, fmt.Errorf("%w: of payment (want 0 to 100 per cent)", ErrRate)
	}
	if s.Years < 1 || s.Years > maxForecastYears || day.IsZero() {
		return ReserveForecast{}, fmt.Errorf("%w: a forecast of %d years from %s", ErrReserve, s.Years, day)
	}
	return forecast(f.Balance(day).Rat(), day.Year()+1, s), nil
}

// forecast lets a fund pay the deficits of the years from first on.
func forecast(fund *big.Rat, first int, s PaymentScenario) ReserveForecast {
	budget := s.Budget.Rat()
	paid := new(big.Rat).Mul(budget, fraction(s.PaidPercent))
	late := new(big.Rat).Sub(budget, paid)
	late.Mul(late, fraction(s.LatePercent))
	var out ReserveForecast
	for n := range s.Years {
		received := new(big.Rat).Set(paid)
		if n > 0 {
			received.Add(received, late)
		}
		deficit := new(big.Rat).Sub(budget, received)
		end := new(big.Rat).Sub(fund, deficit)
		year := ReserveYear{first + n, received, deficit, end, new(big.Rat)}
		if end.Sign() < 0 {
			year.Unpaid.Neg(end)
			year.End = new(big.Rat)
		}
		if out.Months == nil && end.Sign() <= 0 && deficit.Sign() > 0 {
			out.Months = new(big.Rat).Quo(fund, deficit)
			out.Months.Add(out.Months, new(big.Rat).SetInt64(int64(n)))
			out.Months.Mul(out.Months, big.NewRat(12, 1))
		}
		out.Years = append(out.Years, year)
		fund = year.End
	}
	return out
}

// fraction returns a percentage as a fraction of one.
func fraction(percent decimal.Decimal) *big.Rat {
	f := ratOf(percent)
	return f.Quo(f, big.NewRat(100, 1))
}
