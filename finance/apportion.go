package finance

import (
	"fmt"
	"math/big"
	"math/bits"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
)

// Member is one payer of a budget: a State or another body.
type Member struct {
	// Code is an ISO 3166-1 alpha-3 code or another code of 2 to 8 letters and digits.
	Code string
	// Rate is the rate of assessment in per cent, or any other weight. It may be zero only for a member with a fixed
	// share.
	Rate     decimal.Decimal
	RateKind RateKind
	// Participation is needed unless the base is every member.
	Participation Participation
	// LDC says whether the member is a least developed country on the day that the rules name. Unknown is looked up
	// in the embedded list; where that does not know either, the member is refused.
	LDC    att.Answer
	Source att.Source
	// Dataset names the data that the rate is from with its version; Scale.Members fills it in.
	Dataset string
}

// Apportion divides the total among the members by the rules. Shares are clamp(rate x factor, floor, ceiling) with one
// factor for all, found exactly with floors and ceilings together; each is rounded once. Lines come in the order of
// the members, and no member's amount depends on that order. It is limited to 2048 members.
//
// Errors: ErrTotal, ErrRules (with the findings of Check), ErrMember, ErrRate, ErrMixed, ErrRange, an *InfeasibleError
// or a *ResidualError.
func Apportion(total Money, members []Member, rules FinancialRules) (Result, error) {
	p, err := newPlan(total, members, rules)
	if err != nil {
		return Result{}, err
	}
	if p.fitsNarrow() {
		return apportion[narrow](p)
	}
	return apportion[wide](p)
}

func apportion[T integer[T]](p *plan) (Result, error) {
	s := newShares[T](p)
	if err := s.crossed(p); err != nil {
		return Result{}, err
	}
	if err := s.solve(); err != nil {
		return Result{}, err
	}
	low, high := s.factor(p.rateScale)
	rounded := s.round(p.rules.Rounding.Value, p.rules.exactTotal())
	if err := settle(p, rounded); err != nil {
		return Result{}, err
	}
	return newResult(p, s.held(), rounded, low, high, s.passes)
}

// plan is a checked input: the members in the base and the bounds in the terms of the rules.
type plan struct {
	total   Money
	rules   FinancialRules
	members []*Member
	kinds   []memberKind
	// excluded names the members outside the base.
	excluded []string
	// ldcListed says that the embedded list of least developed countries was asked.
	ldcListed bool
	// unit is what amounts are rounded to, in minor units.
	unit int64
	// rateScale and moneyScale are the digits by which rates and minor units are scaled to become integers.
	rateScale, moneyScale int
}

// memberKind says how a member takes part.
type memberKind struct {
	fixed  decimal.Decimal
	bound  Bound
	capped bool
}

func newPlan(total Money, members []Member, rules FinancialRules) (*plan, error) {
	if !total.IsValid() || total.Sign() <= 0 {
		return nil, fmt.Errorf("%w: %s (want more than nothing)", ErrTotal, total)
	}
	if err := rules.Check().Err(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRules, err)
	}
	p := &plan{total: total, rules: rules.clone()}
	var whole bool
	if p.unit, whole = minorOfDecimal(rules.Unit.Value, total.Currency()); !whole {
		return nil, fmt.Errorf("%w: a unit of %s is no whole number of minor units of %s", ErrRules,
			formatDecimal(rules.Unit.Value), total.Currency())
	}
	if err := p.floorMoney(); err != nil {
		return nil, err
	}
	if err := p.admit(members); err != nil {
		return nil, err
	}
	if rules.exactTotal() && total.Minor()%p.unit != 0 {
		return nil, fmt.Errorf("%w: %s is no whole number of units of %s", ErrTotal, total,
			formatDecimal(rules.Unit.Value))
	}
	p.scale()
	return p, nil
}

// floorMoney checks that a floor in money is one that a member could pay out of the total.
func (p *plan) floorMoney() error {
	floor := p.rules.FloorMoney.Value
	if !floor.IsValid() {
		return nil
	}
	if err := floor.sameAs(p.total); err != nil {
		return fmt.Errorf("%w (floor and total)", err)
	}
	if floor.minor <= p.total.minor {
		return nil
	}
	hundred := big.NewRat(100, 1)
	share := floor.Rat()
	share.Quo(share.Mul(share, hundred), p.total.Rat())
	return &InfeasibleError{Reason: FloorAboveCeiling, Got: share, Allowed: hundred}
}

// exactTotal reports whether the amounts have to sum to the total.
func (r FinancialRules) exactTotal() bool {
	return r.Residual.Value == ResidualExact || r.Residual.Value == ResidualLargestRemainder
}

// admit checks every member and keeps those in the base.
func (p *plan) admit(members []Member) error {
	if len(members) == 0 || len(members) > maxParts {
		return fmt.Errorf("%w: %d members (want 1 to %d)", ErrMember, len(members), maxParts)
	}
	codes, err := packCodes(members)
	if err != nil {
		return err
	}
	p.members = make([]*Member, 0, len(members))
	p.kinds = make([]memberKind, 0, len(members))
	for i := range members {
		m := &members[i]
		if !withinDigits(m.Rate) || m.Rate.Sign() < 0 {
			return fmt.Errorf("%w: of %s (want 0 or more, at most %d digits)", ErrRate, m.Code, maxDigits)
		}
		if err := p.admitOne(m); err != nil {
			return err
		}
	}
	if len(p.members) == 0 {
		return fmt.Errorf("%w: nobody is in the base %s", ErrMember, p.rules.Base.Value)
	}
	for _, fixed := range p.rules.Fixed {
		if _, found := slices.BinarySearch(codes, packCode(fixed.Code)); !found {
			return fmt.Errorf("%w: %s has a fixed share and is not among the members", ErrMember, fixed.Code)
		}
	}
	return nil
}

// packCodes returns the codes in order, each as a number, and an error for an unusable one or one that occurs twice.
func packCodes(members []Member) ([]uint64, error) {
	codes := make([]uint64, len(members))
	for i := range members {
		if !validCode(members[i].Code) {
			return nil, fmt.Errorf("%w: code %.20q (want 2 to 8 letters or digits)", ErrMember, members[i].Code)
		}
		codes[i] = packCode(members[i].Code)
	}
	slices.Sort(codes)
	for i := 1; i < len(codes); i++ {
		if codes[i] == codes[i-1] {
			return nil, fmt.Errorf("%w: %s appears twice", ErrMember, unpackCode(codes[i]))
		}
	}
	return codes, nil
}

// packCode returns a code of up to eight letters as a number.
func packCode(code string) uint64 {
	var packed uint64
	for i := range len(code) {
		packed = packed<<8 | uint64(code[i])
	}
	return packed
}

func unpackCode(packed uint64) string {
	var letters []byte
	for ; packed > 0; packed >>= 8 {
		letters = append(letters, byte(packed))
	}
	slices.Reverse(letters)
	return string(letters)
}

func (p *plan) admitOne(m *Member) error {
	switch p.rules.Base.Value.includes(m.Participation) {
	case att.Unknown:
		return fmt.Errorf("%w: it is not stated in which capacity %s pays", ErrMember, m.Code)
	case att.No:
		p.excluded = append(p.excluded, m.Code)
		return nil
	case att.Yes:
	}
	kind, err := p.kindOf(m)
	if err != nil {
		return err
	}
	p.members = append(p.members, m)
	p.kinds = append(p.kinds, kind)
	return nil
}

func (p *plan) kindOf(m *Member) (memberKind, error) {
	if fixed, found := fixedShare(p.rules.Fixed, m.Code); found {
		return memberKind{fixed: fixed.Percent, bound: BoundFixed}, nil
	}
	if m.Rate.IsZero() {
		return memberKind{}, fmt.Errorf("%w: %s has neither a rate nor a fixed share", ErrRate, m.Code)
	}
	var kind memberKind
	if p.rules.Minimum.Value == MinimumPinned && m.Rate.Cmp(p.rules.MinimumRate.Value) <= 0 {
		kind = memberKind{fixed: m.Rate, bound: BoundMinimum}
	}
	if p.rules.LDCCap.Value.IsZero() {
		return kind, nil
	}
	ldc := m.LDC
	if ldc == att.Unknown {
		p.ldcListed = true
		ldc = att.State(m.Code).IsLDCOn(p.rules.LDCDate.Value)
	}
	if ldc == att.Unknown {
		return kind, fmt.Errorf("%w: it is not known whether %s is a least developed country on %s", ErrMember,
			m.Code, p.rules.LDCDate.Value)
	}
	kind.capped = ldc == att.Yes
	return kind, nil
}

// scale finds the digits that make every rate and every bound an integer.
func (p *plan) scale() {
	percentScale := -2
	count := func(percent decimal.Decimal) {
		if !percent.IsZero() {
			percentScale = max(percentScale, -int(percent.Exponent()))
		}
	}
	count(p.rules.Ceiling.Value)
	count(p.rules.Floor.Value)
	count(p.rules.LDCCap.Value)
	for i, kind := range p.kinds {
		count(kind.fixed)
		p.rateScale = max(p.rateScale, -int(p.members[i].Rate.Exponent()))
	}
	p.moneyScale = percentScale + 2
}

// narrowDigits is how many digits a factor may have in the narrow arithmetic: 10^18 is below 2^60.
const narrowDigits = 18

// fitsNarrow proves that the narrow arithmetic suffices. With amounts A and the sum of rates W, as integers, every
// factor is below 10^18, so every product is below 10^36 < 2^120, and a sum of 2048 of them below 2^131; but the sums
// that occur are bounded by A x W as well, because the floors were found to sum to at most A. The divisor of
// rounding, W x unit, is checked on its own to stay below 2^64.
func (p *plan) fitsNarrow() bool {
	if digitsOf(p.total.Minor())+p.moneyScale > narrowDigits {
		return false
	}
	var weights uint64
	for i := range p.members {
		rate := p.members[i].Rate
		power := p.rateScale + int(rate.Exponent())
		if rate.NumDigits()+power > narrowDigits || p.kinds[i].fixed.NumDigits()+p.moneyScale > narrowDigits {
			return false
		}
		weights += uint64(rate.CoefficientInt64()) * uint64(smallPow10(power))
		if weights >= uint64(smallPow10(narrowDigits)) {
			return false
		}
	}
	high, divisor := bits.Mul64(weights, uint64(p.unit))
	overflow, _ := bits.Mul64(divisor, uint64(smallPow10(p.moneyScale)))
	return high == 0 && overflow == 0 && digitsOf(p.unit)+p.moneyScale <= narrowDigits
}

func digitsOf(n int64) int {
	digits := 1
	for n >= 10 {
		n /= 10
		digits++
	}
	return digits
}
