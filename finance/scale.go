package finance

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// Errors of scales, for errors.Is.
var (
	// ErrNoScale says that no scale covers the year.
	ErrNoScale = errors.New("finance: no scale of assessments")
	// ErrNoRate says that a member has no rate for the period: a *MissingRateError names it.
	ErrNoRate = errors.New("finance: no rate of assessment")
	// ErrRate says that a rate is negative, above 100 per cent or of too many digits.
	ErrRate = errors.New("finance: unusable rate")
	// ErrMember says that a member has an unusable code, appears twice or lacks what the rules need to know of it.
	ErrMember = errors.New("finance: unusable member")
)

// RateKind says where a rate of a scale comes from. The zero value is unknown.
type RateKind uint8

// The kinds: set by the General Assembly for a Member State; set or inferred for a State outside the scale, and not
// part of its 100 per cent; given by the caller.
const (
	RateUnknown RateKind = iota
	RateAssessed
	RateNotional
	RateGiven
)

var rateKindNames = []string{"unknown", "assessed", "notional", "given"}

// String returns "assessed", "notional", "given" or "unknown".
func (k RateKind) String() string { return enum.Name(rateKindNames, k) }

// MarshalText writes what String returns; a value outside the list is an error.
func (k RateKind) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: rate kind", rateKindNames, k)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (k *RateKind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: rate kind", rateKindNames, text, k)
}

// Rate is the rate of assessment of one member in per cent.
type Rate struct {
	// Code names the member: an ISO 3166-1 alpha-3 code, or another code of 2 to 8 letters and digits.
	Code    string
	Percent decimal.Decimal
	Kind    RateKind
	Source  att.Source
}

// Scale is a scale of assessments for a period of years. It never changes once built. The zero Scale is empty and
// covers no year.
type Scale struct {
	first, last int
	dataset     att.Dataset
	rates       []Rate
}

// NewScale returns a host's own scale for the years from first to last. The dataset describes where it is from. An
// unusable code or a code given twice wraps ErrMember, an unusable rate ErrRate.
func NewScale(first, last int, dataset att.Dataset, rates ...Rate) (Scale, error) {
	if first < 1 || last < first {
		return Scale{}, fmt.Errorf("%w: for the years %d to %d", ErrNoScale, first, last)
	}
	sorted := slices.Clone(rates)
	slices.SortStableFunc(sorted, compareRate)
	for i, rate := range sorted {
		if err := checkRate(rate); err != nil {
			return Scale{}, err
		}
		if i > 0 && sorted[i-1].Code == rate.Code {
			return Scale{}, fmt.Errorf("%w: %s appears twice", ErrMember, rate.Code)
		}
	}
	return Scale{first, last, dataset, sorted}, nil
}

func checkRate(rate Rate) error {
	if !validCode(rate.Code) {
		return fmt.Errorf("%w: code %.20q (want 2 to 8 letters or digits)", ErrMember, rate.Code)
	}
	if !isPercent(rate.Percent) {
		return fmt.Errorf("%w: of %s (want 0 to 100 per cent)", ErrRate, rate.Code)
	}
	return nil
}

func validCode(code string) bool {
	for i := range len(code) {
		c := code[i]
		if (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return len(code) >= 2 && len(code) <= 8
}

func compareRate(a, b Rate) int { return strings.Compare(a.Code, b.Code) }

// Years returns the first and the last year that the scale covers.
func (s Scale) Years() (first, last int) { return s.first, s.last }

// Dataset says where the scale is from and which version it has.
func (s Scale) Dataset() att.Dataset { return s.dataset }

// Rates returns every rate in the order of the codes, those outside the 100 per cent with theirs.
func (s Scale) Rates() []Rate { return slices.Clone(s.rates) }

// Rate returns the rate of one member and whether the scale has one.
func (s Scale) Rate(code string) (Rate, bool) {
	i, found := slices.BinarySearchFunc(s.rates, Rate{Code: code}, compareRate)
	if !found {
		return Rate{}, false
	}
	return s.rates[i], true
}

// Total returns the sum of the assessed rates in per cent: exactly 100 for a scale of the United Nations.
func (s Scale) Total() decimal.Decimal {
	var total decimal.Decimal
	for _, rate := range s.rates {
		if rate.Kind == RateAssessed {
			total = total.Add(rate.Percent)
		}
	}
	return total
}

// With returns a scale in which the given rates replace or join those of s, each marked as given by the caller.
// Errors as for NewScale.
func (s Scale) With(rates ...Rate) (Scale, error) {
	merged := slices.DeleteFunc(slices.Clone(s.rates), func(old Rate) bool {
		return slices.ContainsFunc(rates, func(given Rate) bool { return given.Code == old.Code })
	})
	for _, rate := range rates {
		rate.Kind = RateGiven
		merged = append(merged, rate)
	}
	return NewScale(s.first, s.last, s.dataset, merged...)
}

// Members returns the members with the given codes and their rates, in the order of the codes given. Those without
// a rate for the period are all named by a *MissingRateError, which wraps ErrNoRate: no rate is carried over from
// another period or guessed. Participation and LDC status are left for the caller to state.
func (s Scale) Members(codes ...string) ([]Member, error) {
	members := make([]Member, 0, len(codes))
	data := dataVersion(s.dataset)
	missing := &MissingRateError{First: s.first, Last: s.last}
	for _, code := range codes {
		rate, found := s.Rate(code)
		if !found {
			missing.Codes = append(missing.Codes, code)
		}
		members = append(members, Member{
			Code: code, Rate: rate.Percent, RateKind: rate.Kind, Source: rate.Source, Dataset: data,
		})
	}
	if len(missing.Codes) > 0 {
		return nil, missing
	}
	return members, nil
}

// MissingRateError names the members that have no rate in the years of a scale.
type MissingRateError struct {
	Codes       []string
	First, Last int
}

// Error names the members and the period.
func (e *MissingRateError) Error() string {
	return fmt.Sprintf("%v for %s in %d-%d: give one or leave the member out", ErrNoRate,
		strings.Join(e.Codes, ", "), e.First, e.Last)
}

// Unwrap returns ErrNoRate.
func (e *MissingRateError) Unwrap() error { return ErrNoRate }
