package finance

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// StandingOutcome says how a member stands. The zero value is unknown and no answer.
type StandingOutcome uint8

// The outcomes.
const (
	StandingUnknown StandingOutcome = iota
	// NoArrears: nothing is in arrears beyond the tolerance.
	NoArrears
	// ArrearsWithoutConsequence: something is in arrears and no test is met.
	ArrearsWithoutConsequence
	// Excused: a test is met and circumstances beyond the State's control excuse it.
	Excused
	// UnderArrangement: a test is met and an arrangement is in force and kept.
	UnderArrangement
	// ConsequencesApply: a test is met and nothing excuses it.
	ConsequencesApply
	// StandingReferred: facts are missing that decide; Missing names them.
	StandingReferred
)

var standingNames = []string{
	"unknown", "no_arrears", "arrears_without_consequence", "excused", "under_arrangement", "consequences_apply",
	"referred",
}

// String returns the name used in files, such as "consequences_apply".
func (o StandingOutcome) String() string { return enum.Name(standingNames, o) }

// MarshalText writes what String returns; a value outside the list is an error.
func (o StandingOutcome) MarshalText() ([]byte, error) {
	return enum.Marshal("finance: standing", standingNames, o)
}

// UnmarshalText reads what MarshalText writes; empty text is unknown.
func (o *StandingOutcome) UnmarshalText(text []byte) error {
	return enum.Unmarshal("finance: standing", standingNames, text, o)
}

// StandingFacts are what a ledger does not know.
type StandingFacts struct {
	// BeyondControl says whether the body has accepted that circumstances beyond the State's control are the reason.
	BeyondControl att.Answer
	// Plan is the arrangement of the State, nil for none.
	Plan *PaymentPlan
	// FirstYear is the first year for which the State was to contribute; 0 when that is not known. It tells a State
	// that did not contribute yet from a ledger with a gap.
	FirstYear int
}

// Standing is how a member stands on a day and why. It is advice: who decides is the Conference (Article 17(3)).
type Standing struct {
	Member  string          `json:"member"`
	Day     att.Date        `json:"day"`
	Outcome StandingOutcome `json:"outcome"`
	// Arrears is what is known to be in arrears, ArrearsAtMost includes contributions of which the due date is not
	// known. Disputed amounts are in neither.
	Arrears       Money `json:"arrears"`
	ArrearsAtMost Money `json:"arrears_at_most"`
	Disputed      Money `json:"disputed"`
	// Threshold is the sum assessed for the preceding full years, as far as the ledger has them.
	Threshold Money `json:"threshold"`
	// Oldest is the day from which the oldest contribution is known to be in arrears.
	Oldest att.Date `json:"oldest,omitzero"`
	// ByAmount and ByAge are the answers of the two tests, whether the rules apply them or not.
	ByAmount att.Answer `json:"by_amount"`
	ByAge    att.Answer `json:"by_age"`
	// Arrangement says whether an arrangement is in force and kept.
	Arrangement att.Answer `json:"arrangement"`
	// Missing names the facts that would settle a referred answer.
	Missing []string `json:"missing,omitempty"`
	// Consequences apply only with the outcome ConsequencesApply.
	Consequences []Consequence `json:"consequences,omitempty"`
	// Rules is the name of the rules applied; Unverified warns of choices in them that were not read.
	Rules      string       `json:"rules"`
	Unverified att.Findings `json:"unverified,omitempty"`
}

// Standing says how a member stands on a day. Unknown due dates, missing years and an undecided excuse are never read
// in the State's favour or against it: where they decide, the answer is referred. Errors wrap ErrRules for rules that
// do not pass Check or a plan without instalments, ErrMixed for a tolerance or a plan in another currency, ErrEntry
// for an unknown day.
func (l *Ledger) Standing(
	member string, day att.Date, rules StandingRules, facts StandingFacts,
) (Standing, error) {
	if err := rules.Check().Err(); err != nil {
		return Standing{}, fmt.Errorf("%w: %w", ErrRules, err)
	}
	if day.IsZero() {
		return Standing{}, fmt.Errorf("%w: standing on an unknown day", ErrEntry)
	}
	if tolerance := rules.Tolerance.Value; tolerance.IsValid() && tolerance.Currency() != l.currency {
		return Standing{}, fmt.Errorf("%w: a tolerance in %s", ErrMixed, tolerance.Currency())
	}
	if facts.Plan != nil {
		if err := facts.Plan.usable(l.currency); err != nil {
			return Standing{}, err
		}
	}
	entries := l.Entries(member)
	account := newAccount(l.currency, member, day, entries)
	t := arrearsTester{account: account, rules: rules, facts: facts, day: day}
	t.out = Standing{
		Member: member, Day: day, Disputed: account.Disputed, Arrears: Zero(l.currency),
		ArrearsAtMost: Zero(l.currency), Threshold: Zero(l.currency), Rules: rules.Name,
		Unverified: rules.Unverified(),
	}
	t.measure()
	t.look()
	t.byAmount()
	t.byAge()
	t.arrangement(entries)
	t.decide()
	slices.Sort(t.out.Missing)
	t.out.Missing = slices.Compact(t.out.Missing)
	return t.out, nil
}

// arrearsTester works out one standing.
type arrearsTester struct {
	account Account
	rules   StandingRules
	facts   StandingFacts
	day     att.Date
	out     Standing
	// amountMissing and ageMissing name what the tests lack.
	amountMissing, ageMissing, planMissing []string
	// yearsMissing names preceding full years without an assessment; young says that the State did not contribute in
	// all of them.
	yearsMissing []string
	young        bool
}

// since returns the first day on which an unpaid debt counts as arrears; zero when its due date is not known.
func (t *arrearsTester) since(d *debt) att.Date {
	if t.rules.From.Value == ArrearsFromDueDate {
		return d.due.AddDays(1)
	}
	// A year outside the calendar gives the zero date, which counts as not known.
	day, _ := att.NewDate(d.year+1, 1, 1)
	return day
}

// tolerated reports whether so many minor units are within the tolerance.
func (t *arrearsTester) tolerated(minor int64) bool { return minor <= t.rules.Tolerance.Value.minor }

// measure sums what is and what may be in arrears.
func (t *arrearsTester) measure() {
	for i := range t.account.debts {
		d := &t.account.debts[i]
		since := t.since(d)
		switch {
		case d.outstanding() == 0 || since.After(t.day):
		case since.IsZero():
			t.out.ArrearsAtMost.minor += d.outstanding()
			t.ageMissing = append(t.ageMissing, "due date of "+strconv.Itoa(d.year))
		default:
			t.out.Arrears.minor += d.outstanding()
			t.out.ArrearsAtMost.minor += d.outstanding()
			if t.out.Oldest.IsZero() || since.Before(t.out.Oldest) {
				t.out.Oldest = since
			}
		}
	}
	t.amountMissing = slices.Clone(t.ageMissing)
}

// look reads the preceding full years. A year that the ledger lacks is one for which something may be owed, unless
// the State did not contribute yet.
func (t *arrearsTester) look() {
	for back := 1; back <= t.rules.Years.Value; back++ {
		year := t.day.Year() - back
		assessed := t.account.Year(year).Assessed
		t.out.Threshold.minor += assessed.minor
		switch {
		case assessed.Sign() > 0:
		case t.facts.FirstYear > year:
			t.young = true
		default:
			t.yearsMissing = append(t.yearsMissing, "assessment of "+strconv.Itoa(year))
		}
	}
}

// byAmount compares the arrears with the contributions of the preceding full years.
func (t *arrearsTester) byAmount() {
	most, known, threshold := t.out.ArrearsAtMost.minor, t.out.Arrears.minor, t.out.Threshold.minor
	t.amountMissing = slices.Concat(t.amountMissing, t.yearsMissing)
	switch {
	case len(t.yearsMissing) > 0:
	case t.tolerated(most) || most < threshold:
		t.out.ByAmount = att.No
	case t.young:
		t.amountMissing = append(t.amountMissing, fmt.Sprintf(
			"how a rule of %d full years treats a State that contributes since %d", t.rules.Years.Value,
			t.facts.FirstYear))
	case !t.tolerated(known) && known >= threshold:
		t.out.ByAmount = att.Yes
	}
}

// byAge asks whether something beyond the tolerance has been in arrears for the years of the rule.
func (t *arrearsTester) byAge() {
	var old, atMost int64
	for i := range t.account.debts {
		d := &t.account.debts[i]
		switch since := t.since(d); {
		case since.IsZero():
			atMost += d.outstanding()
		case !since.AddYears(t.rules.Years.Value).After(t.day) && !since.After(t.day):
			old, atMost = old+d.outstanding(), atMost+d.outstanding()
		}
	}
	switch {
	case !t.tolerated(old):
		t.out.ByAge = att.Yes
	case t.tolerated(atMost) && len(t.yearsMissing) == 0:
		t.out.ByAge = att.No
	}
	t.ageMissing = slices.Concat(t.ageMissing, t.yearsMissing)
}

// arrangement asks whether an arrangement is in force and kept.
func (t *arrearsTester) arrangement(entries []Entry) {
	t.out.Arrangement = att.No
	plan := t.facts.Plan
	if plan == nil {
		return
	}
	if plan.Agreed.IsZero() {
		t.out.Arrangement = att.Unknown
		t.planMissing = append(t.planMissing, "whether the arrangement was agreed")
		return
	}
	if plan.Check(att.Date{}).Err() != nil {
		t.out.Arrangement = att.Unknown
		t.planMissing = append(t.planMissing, "a payment plan that passes its check")
		return
	}
	progress := plan.progress(entries, t.day)
	t.out.Arrangement = att.AnswerOf(plan.Member == t.account.Member && !plan.Agreed.After(t.day) &&
		progress.Behind.Sign() == 0)
}

// decide joins the tests and the excuses.
func (t *arrearsTester) decide() {
	met, missing := t.met()
	switch met {
	case att.No:
		t.out.Outcome = ArrearsWithoutConsequence
		if t.tolerated(t.out.Arrears.minor) {
			t.out.Outcome = NoArrears
		}
	case att.Yes:
		t.excuse()
	case att.Unknown:
		t.refer(missing)
	}
}

// met applies the test that the rules choose and names what it lacks.
func (t *arrearsTester) met() (answer att.Answer, missing []string) {
	both := slices.Concat(t.amountMissing, t.ageMissing)
	switch t.rules.Test.Value {
	case ArrearsByAmount:
		return t.out.ByAmount, t.amountMissing
	case ArrearsByAge:
		return t.out.ByAge, t.ageMissing
	case ArrearsByEither:
		return t.out.ByAmount.Or(t.out.ByAge), both
	case ArrearsByBoth, ArrearsTestNotChosen:
	}
	return t.out.ByAmount.And(t.out.ByAge), both
}

// excuse asks what may lift the consequences of a test that is met.
func (t *arrearsTester) excuse() {
	arrangement := t.rules.Arrangement.Value.And(t.out.Arrangement)
	beyond := t.rules.BeyondControl.Value.And(t.facts.BeyondControl)
	switch {
	case arrangement == att.Yes:
		t.out.Outcome = UnderArrangement
	case beyond == att.Yes:
		t.out.Outcome = Excused
	case arrangement == att.Unknown || beyond == att.Unknown:
		missing := t.planMissing
		if beyond == att.Unknown {
			missing = append(missing, "whether circumstances beyond control were accepted")
		}
		t.refer(missing)
	default:
		t.out.Outcome = ConsequencesApply
		t.out.Consequences = slices.Clone(t.rules.Consequences)
	}
}

func (t *arrearsTester) refer(missing []string) {
	t.out.Outcome = StandingReferred
	t.out.Missing = slices.Clone(missing)
}
