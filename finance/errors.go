package finance

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/openatt/treaty/internal/enum"
)

// Errors of apportionment, for errors.Is.
var (
	// ErrTotal says that the total is unknown, zero, negative, or no whole number of units where it must be one.
	ErrTotal = errors.New("finance: unusable total")
	// ErrRules says that the financial rules do not pass Check; the findings are wrapped with it.
	ErrRules = errors.New("finance: unusable financial rules")
	// ErrInfeasible says that no shares satisfy the rules: an *InfeasibleError has the numbers.
	ErrInfeasible = errors.New("finance: rules that no shares satisfy")
	// ErrResidual says that an exact total and equal treatment exclude each other: a *ResidualError has the numbers.
	ErrResidual = errors.New("finance: exact total and equal treatment exclude each other")
)

// Infeasibility says why no shares satisfy the rules. The zero value is unknown.
type Infeasibility uint8

// The reasons.
const (
	InfeasibleUnknown Infeasibility = iota
	// FloorsAboveTotal: what is left after fixed and pinned shares is less than the floors of the others.
	FloorsAboveTotal
	// CeilingsBelowTotal: what is left is more than the others may bear.
	CeilingsBelowTotal
	// FixedAboveTotal: fixed and pinned shares are more than the total.
	FixedAboveTotal
	// NobodyLeft: fixed and pinned shares are less than the total and no other member is there to bear the rest.
	NobodyLeft
	// NothingLeft: fixed and pinned shares are the total and other members are left with nothing to bear.
	NothingLeft
	// FloorAboveCeiling: the floor of a member is higher than its ceiling or cap.
	FloorAboveCeiling
)

var infeasibilityNames = []string{
	"unknown", "floors_above_total", "ceilings_below_total", "fixed_above_total", "nobody_left", "nothing_left",
	"floor_above_ceiling",
}

// String returns the name of the reason, such as "floors_above_total".
func (i Infeasibility) String() string { return enum.Name(infeasibilityNames, i) }

// MarshalText writes what String returns; a value outside the list is an error.
func (i Infeasibility) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: infeasibility", infeasibilityNames, i)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (i *Infeasibility) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: infeasibility", infeasibilityNames, text, i)
}

// InfeasibleError says why no shares satisfy the rules, with the numbers in per cent of the total. It wraps
// ErrInfeasible.
type InfeasibleError struct {
	Reason Infeasibility
	// Got is the sum (or the floor) that is too high or too low, Allowed what it may be at most or must be at least.
	Got, Allowed *big.Rat
	// Codes names the members in question when they are not all of them.
	Codes []string
}

// Error gives the reason with the numbers.
func (e *InfeasibleError) Error() string {
	text := map[Infeasibility]string{
		FloorsAboveTotal:   "the floors sum to %s per cent and %s are left to share",
		CeilingsBelowTotal: "the ceilings sum to %s per cent and %s are left to share",
		FixedAboveTotal:    "fixed and pinned shares sum to %s per cent of %s",
		NobodyLeft:         "fixed and pinned shares sum to %s per cent of %s and there is no other member",
		NothingLeft:        "fixed and pinned shares sum to %s per cent of %s and leave nothing to the other members",
		FloorAboveCeiling:  "a floor of %s per cent is above a ceiling or cap of %s",
	}[e.Reason]
	message := fmt.Sprintf("%v: "+text, ErrInfeasible, percentText(e.Got), percentText(e.Allowed))
	if len(e.Codes) > 0 {
		message += " (" + strings.Join(e.Codes, ", ") + ")"
	}
	return message
}

// Unwrap returns ErrInfeasible.
func (e *InfeasibleError) Unwrap() error { return ErrInfeasible }

// percentText writes an exact percentage with up to ten places.
func percentText(p *big.Rat) string {
	text := strings.TrimRight(p.FloatString(sharePlaces), "0")
	return strings.TrimSuffix(text, ".")
}

// ShareClass is a set of members with one and the same exact share.
type ShareClass struct {
	// Rate is the rate of its first member as given, Codes names them in order.
	Rate  string
	Codes []string
}

// ResidualError says that the rounded amounts cannot be made to sum to the total while equal shares pay equal
// amounts and no higher share pays less. It wraps ErrResidual. The caller may choose another residual rule.
type ResidualError struct {
	// Residual is the difference between the total and the rounded amounts, Unit what amounts are rounded to.
	Residual, Unit Money
	// Classes lists the classes of more than one member, which can only move together.
	Classes []ShareClass
}

// Error gives the residual and the classes.
func (e *ResidualError) Error() string {
	classes := make([]string, 0, len(e.Classes))
	for _, class := range e.Classes {
		classes = append(classes, fmt.Sprintf("%d members at %s (%s)", len(class.Codes), class.Rate,
			strings.Join(class.Codes, ", ")))
	}
	return fmt.Sprintf("%v: a residual of %s in units of %s, %s", ErrResidual, e.Residual, e.Unit,
		strings.Join(classes, "; "))
}

// Unwrap returns ErrResidual.
func (e *ResidualError) Unwrap() error { return ErrResidual }
