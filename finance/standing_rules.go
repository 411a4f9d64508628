package finance

import (
	"fmt"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// ArrearsTest says which test of arrears a body applies. The zero value is "not chosen".
type ArrearsTest uint8

// The tests found in practice: the arrears are at least the contributions of the preceding full years; something has
// been unpaid for so many years or more; one of the two suffices; both are needed.
const (
	ArrearsTestNotChosen ArrearsTest = iota
	ArrearsByAmount
	ArrearsByAge
	ArrearsByEither
	ArrearsByBoth
)

var arrearsTestNames = []string{"not_chosen", "amount", "age", "either", "both"}

// String returns "amount", "age", "either", "both" or "not_chosen".
func (t ArrearsTest) String() string { return enum.Name(arrearsTestNames, t) }

// MarshalText writes what String returns; a value outside the list is an error.
func (t ArrearsTest) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: arrears test", arrearsTestNames, t)
}

// UnmarshalText reads what MarshalText writes; empty text is not_chosen.
func (t *ArrearsTest) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: arrears test", arrearsTestNames, text, t)
}

// ArrearsFrom says from when a contribution counts as arrears. The zero value is "not chosen".
type ArrearsFrom uint8

// The rules: from the day after its due date; from 1 January of the year after (United Nations practice).
const (
	ArrearsFromNotChosen ArrearsFrom = iota
	ArrearsFromDueDate
	ArrearsFromNextYear
)

var arrearsFromNames = []string{"not_chosen", "due_date", "next_year"}

// String returns "due_date", "next_year" or "not_chosen".
func (f ArrearsFrom) String() string { return enum.Name(arrearsFromNames, f) }

// MarshalText writes what String returns; a value outside the list is an error.
func (f ArrearsFrom) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: arrears from", arrearsFromNames, f)
}

// UnmarshalText reads what MarshalText writes; empty text is not_chosen.
func (f *ArrearsFrom) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: arrears from", arrearsFromNames, text, f)
}

// Consequence is what the rules attach to arrears, such as the loss of a vote.
type Consequence struct {
	// Name is a short name in the host's words, such as "no vote in the Conference".
	Name   string     `json:"name"`
	Source att.Source `json:"source"`
}

// StandingRules says when arrears have consequences and which. Every field is a setting with a source; nothing has a
// default. The zero StandingRules is refused.
type StandingRules struct {
	Name string
	// Test says which test is applied, Years how many years it looks at (2 in every text read).
	Test  Choice[ArrearsTest]
	Years Choice[int]
	// From says from when a contribution counts as arrears.
	From Choice[ArrearsFrom]
	// Tolerance is what may be left unpaid without counting, so that a residue of a bank fee suspends nobody. The
	// zero Money is no tolerance.
	Tolerance Choice[Money]
	// BeyondControl says whether circumstances beyond a State's control excuse it, Arrangement whether an
	// arrangement such as that of Rule 8(1)(d) does.
	BeyondControl Choice[att.Answer]
	Arrangement   Choice[att.Answer]
	// Consequences are what follows when neither excuse holds.
	Consequences []Consequence
}

// Check reports everything that keeps the rules from being applied.
func (r StandingRules) Check() att.Findings {
	var c rulesChecker
	c.choice("test", uint8(r.Test.Value), uint8(ArrearsByBoth))
	c.choice("from", uint8(r.From.Value), uint8(ArrearsFromNextYear))
	c.choice("beyond_control", uint8(r.BeyondControl.Value), uint8(att.No))
	c.choice("arrangement", uint8(r.Arrangement.Value), uint8(att.No))
	if r.Years.Value < 1 || r.Years.Value > maxTestYears {
		c.report(&ruleNotChosen, "/years", att.Arg{Name: "field", Value: "years"})
	}
	if tolerance := r.Tolerance.Value; tolerance.Sign() < 0 {
		c.report(&ruleTolerance, "/tolerance", att.Arg{Name: "got", Value: tolerance.String()})
	}
	c.found.Sort()
	return c.found
}

const maxTestYears = 50

// Unverified returns a warning for each choice that does not rest on a source that was read.
func (r StandingRules) Unverified() att.Findings {
	var l choiceList
	l.add("test", r.Test.Value.String(), true, r.Test.Source)
	l.add("years", "", true, r.Years.Source)
	l.add("from", r.From.Value.String(), true, r.From.Source)
	l.add("tolerance", "", r.Tolerance.Value.IsValid(), r.Tolerance.Source)
	l.add("beyond_control", "", true, r.BeyondControl.Source)
	l.add("arrangement", "", true, r.Arrangement.Source)
	for _, consequence := range r.Consequences {
		l.add("consequences/"+consequence.Name, "", true, consequence.Source)
	}
	return unverified(l.records)
}

// TwoFullYears returns the rule of several treaties: the vote is lost when the arrears are at least the contributions
// due for the two preceding full years, unless circumstances beyond the State's control are the reason. From when a
// contribution is in arrears differs and is for the caller to choose, and so is the tolerance.
func TwoFullYears(from Choice[ArrearsFrom], tolerance Choice[Money]) StandingRules {
	source := read("UN Charter 19; CWC VIII(8); CTBT II(11); Rome Statute 112(8)")
	return StandingRules{
		Name: "arrears of two full years", Test: Chosen(ArrearsByAmount, source), Years: Chosen(2, source),
		From: from, Tolerance: tolerance, BeyondControl: Chosen(att.Yes, source), Arrangement: Chosen(att.No, source),
		Consequences: []Consequence{{"no vote", source}},
	}
}

// NewATTStandingRules returns rules for the Arms Trade Treaty. That an arrangement under Rule 8(1)(d) exists, for at
// most six years, was read; which test Rule 8(1) applies, from when, and what follows was not. The test and the day
// from which a contribution is in arrears have therefore to be given; the consequences set here are from memory and
// marked so. Errors wrap ErrRules.
func NewATTStandingRules(
	test Choice[ArrearsTest], from Choice[ArrearsFrom], tolerance Choice[Money],
) (StandingRules, error) {
	unread := att.Source{
		Citation: "ATT/CSP1/CONF/2, Rule 8(1)(d), text not read", Confidence: att.LowConfidence, Basis: att.BasisMemory,
	}
	r := StandingRules{
		Name: "Arms Trade Treaty, Rule 8(1)", Test: test, Years: Chosen(2, unread), From: from, Tolerance: tolerance,
		BeyondControl: Chosen(att.Yes, unread),
		Arrangement:   Chosen(att.Yes, read("ATT Secretariat, page on arrangements under Rule 8(1)(d)")),
		Consequences: []Consequence{
			{"no vote in the Conference", unread},
			{"not eligible for office or for committees", unread},
		},
	}
	for _, source := range []*att.Source{&r.Test.Source, &r.From.Source, &r.Tolerance.Source} {
		if *source == (att.Source{}) {
			*source = unread
		}
	}
	if err := r.Check().Err(); err != nil {
		return StandingRules{}, fmt.Errorf("%w: %w", ErrRules, err)
	}
	return r, nil
}
