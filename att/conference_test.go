package att_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func TestSessionsFollowOneAnother(t *testing.T) {
	sessions := att.Sessions()
	require.Len(t, sessions, 13)
	number, last := 0, att.Date{}
	for _, s := range sessions {
		assert.True(t, s.PresidingState.IsValid(), s.Start)
		assert.Positive(t, last.Compare(att.Date{})+1)
		assert.Negative(t, last.Compare(s.Start), s.Start)
		assert.LessOrEqual(t, s.Start.Compare(s.End), 0, s.Start)
		assert.NotEmpty(t, s.President, s.Start)
		assert.NotEmpty(t, s.Decisions, s.Start)
		assert.NotEmpty(t, s.Source.Citation, s.Start)
		assert.NotEqual(t, att.NotGraded, s.Source.Confidence, s.Start)
		assert.Equal(t, s.Source.Basis == att.BasisMixed, strings.Contains(s.Mark, "memory") || strings.Contains(s.Mark, "inferred"), s.Start)
		last = s.End
		if s.Kind == att.OrdinarySession {
			number++
			assert.Equal(t, number, s.Number)
			again, found := att.SessionNumbered(number)
			assert.True(t, found)
			assert.Equal(t, s, again)
		} else {
			assert.Zero(t, s.Number)
		}
	}
	assert.Equal(t, 12, number)
	_, found := att.SessionNumbered(0)
	assert.False(t, found)
}

// 17(1): the first session was convened within a year of the entry into force.
func TestFirstSessionWasInTime(t *testing.T) {
	first, _ := att.SessionNumbered(1)
	assert.False(t, first.Start.After(att.InForceSince().AddYears(1)))
}

// The counts of the sessions are those of the list of States.
func TestSessionsCountWhatTheListOfStatesHolds(t *testing.T) {
	for _, s := range att.Sessions() {
		deposits, inForce := 0, 0
		for _, m := range att.Memberships() {
			if !m.Deposited.IsZero() && !m.Deposited.After(s.Start) {
				deposits++
			}
			if m.StatusOn(s.Start) == att.StatusParty {
				inForce++
			}
		}
		assert.Equal(t, s.Deposits, deposits, s.Start)
		assert.Equal(t, s.InForce, inForce, s.Start)
	}
}

func TestBodiesAndProcedureCite(t *testing.T) {
	ids := map[string]bool{}
	for _, b := range att.Bodies() {
		assert.True(t, b.Basis.IsValid(), b.ID)
		assert.False(t, ids[b.ID], b.ID)
		ids[b.ID] = true
		assert.NotEmpty(t, b.Mandate, b.ID)
		assert.NotEmpty(t, b.Source.Citation, b.ID)
		assert.NotEqual(t, att.NotGraded, b.Source.Confidence, b.ID)
		assert.Equal(t, b.ID == "provisional_secretariat", b.Since().IsZero(), b.ID)
	}
	assert.Len(t, ids, 12)
	low := 0
	for _, f := range att.ProcedureFacts() {
		assert.True(t, f.Basis.IsValid(), f.Rule)
		assert.NotEmpty(t, f.Says, f.Rule)
		assert.NotContains(t, f.Says, "quorum", "it was not found")
		if f.Source.Confidence == att.LowConfidence {
			low++
			assert.NotEmpty(t, f.Mark, f.Rule)
		}
	}
	assert.Equal(t, 1, low)
}

// The thresholds worked by hand: base, number needed.
func TestMajoritiesByTheirOwnBases(t *testing.T) {
	for provision, c := range map[string]struct {
		majority att.Majority
		base     att.MajorityBase
		needed   map[int]int
	}{
		"17(5)": {att.ExtraordinaryMeeting(), att.OfStatesParties, map[int]int{1: 1, 2: 2, 3: 2, 4: 3, 116: 78, 117: 78, 118: 79}},
		"20(2)": {att.AmendmentConsideration(), att.OfStatesParties, map[int]int{1: 1, 2: 2, 3: 2, 116: 59, 117: 59, 118: 60}},
		"20(3)": {att.AmendmentAdoption(), att.OfPresentAndVoting, map[int]int{1: 1, 2: 2, 3: 3, 4: 3, 79: 60, 80: 60, 81: 61}},
		"20(4)": {att.AmendmentAcceptance(), att.OfPartiesAtAdoption, map[int]int{1: 1, 2: 2, 3: 2, 116: 59, 117: 59, 118: 60}},
	} {
		assert.Equal(t, provision, c.majority.Provision.String())
		assert.Equal(t, c.base, c.majority.Of, provision)
		for base, needed := range c.needed {
			assert.Equal(t, needed, c.majority.Needed(base), "%s of %d", provision, base)
		}
		assert.NotEmpty(t, c.majority.Purpose)
	}
	assert.Len(t, att.Majorities(), 4)
}

// What is reached agrees with the fraction itself, for every count and base up to 200.
func TestMajorityAgreesWithItsFraction(t *testing.T) {
	for _, m := range att.Majorities() {
		for base := -1; base <= 200; base++ {
			for count := -1; count <= base+1; count++ {
				want := base > 0 && count >= 0 && count <= base && count*m.Denominator >= base*m.Numerator
				if m.MoreThan {
					want = want && count*m.Denominator > base*m.Numerator
				}
				if want != m.Reached(count, base) {
					require.Equal(t, want, m.Reached(count, base), "%s: %d of %d", m.Provision, count, base)
				}
			}
		}
	}
	assert.False(t, att.Majority{}.Reached(1, 1))
	assert.Positive(t, att.AmendmentAdoption().Needed(math.MaxInt), "does not overflow")
}

func TestAmendmentEntersIntoForceForItsAcceptors(t *testing.T) {
	d := func(s string) att.Date { return date(t, s) }
	// Five parties at adoption: the third deposit decides.
	got := att.AmendmentInForce(5, []att.Date{d("2031-03-01"), d("2031-01-01"), d("2031-02-01"), d("2031-03-02")})
	assert.Equal(t, []att.Date{d("2031-05-30"), d("2031-05-30"), d("2031-05-30"), d("2031-05-31")}, got)
	assert.Equal(t, []att.Date{{}, {}}, att.AmendmentInForce(5, []att.Date{d("2031-03-01"), d("2031-01-01")}))
	assert.Equal(t, []att.Date{{}, {}, {}}, att.AmendmentInForce(3, []att.Date{d("2031-03-01"), {}, d("2031-01-01")}))
	assert.Equal(t, []att.Date{{}}, att.AmendmentInForce(0, []att.Date{d("2031-03-01")}))
	assert.Empty(t, att.AmendmentInForce(5, nil))
}

func TestOrderOfDepositsDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		deposits := make([]att.Date, 1+r.IntN(12))
		for i := range deposits {
			deposits[i] = date(t, "2031-01-01").AddDays(r.IntN(40))
		}
		parties := 1 + r.IntN(20)
		days := att.AmendmentInForce(parties, deposits)
		for i, day := range days {
			if !day.IsZero() {
				assert.False(t, day.Before(deposits[i].AddDays(90)))
			}
		}
		slices.Reverse(deposits)
		slices.Reverse(days)
		assert.Equal(t, days, att.AmendmentInForce(parties, deposits))
	}
}

// With 117 States Parties, of which 80 vote for or against: each threshold has its own base.
func ExampleMajorities() {
	for _, m := range att.Majorities() {
		base := 117
		if m.Of == att.OfPresentAndVoting {
			base = 80
		}
		fmt.Println(m.Provision, m.Of, m.Needed(base), "of", base)
	}
	// Output:
	// 17(5) states_parties 78 of 117
	// 20(2) states_parties 59 of 117
	// 20(3) present_and_voting 60 of 80
	// 20(4) parties_at_adoption 59 of 117
}

// Three States Parties at adoption: the second acceptance decides, the third State follows 90 days after its own.
func ExampleAmendmentInForce() {
	fmt.Println(att.AmendmentInForce(3, []att.Date{
		att.MustDate(2031, 1, 10), att.MustDate(2031, 2, 1), att.MustDate(2031, 6, 1),
	}))
	// Output:
	// [2031-05-02 2031-05-02 2031-08-30]
}

func ExampleSessions() {
	for _, s := range att.Sessions()[:2] {
		fmt.Println(s.Kind, s.Number, s.Start, s.Place, s.PresidingState, s.InForce)
	}
	// Output:
	// ordinary 1 2015-08-24 Cancun MEX 69
	// extraordinary 0 2016-02-29 Geneva NGA 78
}

func ExampleBodies() {
	for _, b := range att.Bodies() {
		if b.ID == "dief" {
			fmt.Println(b.Name, b.Basis, b.Since())
		}
	}
	// Output:
	// Diversion Information Exchange Forum 17(4)(f) 2020-08-17
}
