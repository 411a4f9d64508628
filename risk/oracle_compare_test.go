package risk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/risk"
)

// mostCompletions bounds the work of the oracle for one pair of a random case.
const mostCompletions = 4096

func completions(unknown []raw, most int) int {
	n := 1
	for _, r := range unknown {
		n *= len(r.values)
		if n > most {
			return n
		}
	}
	return n
}

// pairsOf lists lines and end users in the order of results.
func pairsOf(d *risk.CaseData) (lines []*risk.Line, endUsers []*risk.Party) {
	for i := range d.Lines {
		l := &d.Lines[i]
		found := false
		for k := range d.Parties {
			p := &d.Parties[k]
			if p.Role != risk.EndUser || len(l.EndUsers) > 0 && !slices.Contains(l.EndUsers, p.Ref) {
				continue
			}
			found = true
			lines, endUsers = append(lines, l), append(endUsers, p)
		}
		if !found {
			lines, endUsers = append(lines, l), append(endUsers, nil)
		}
	}
	return lines, endUsers
}

// missingOf names the missing facts of a result as the oracle does.
func missingOf(r risk.Result) []fact {
	var list []fact
	for _, m := range r.Missing() {
		f := fact{m.Provision, m.Fact, m.Subject}
		switch f.name {
		case "available", "verified", "recorded", "authentic":
			f.provision = 0
		default:
		}
		list = append(list, f)
	}
	slices.SortFunc(list, fact.compare)
	return slices.Compact(list)
}

func names(facts []fact) string {
	var list []string
	for _, f := range facts {
		list = append(list, strings.TrimSpace(f.provision.String()+" "+f.name+" "+f.subject))
	}
	return strings.Join(list, "; ")
}

// outcome is the only possible outcome, or refer.
func (v verdict) outcome() risk.Outcome {
	if v.possible.Len() == 1 {
		for o := range v.possible.All() {
			return o
		}
	}
	return risk.Refer
}

// ask lets the oracle decide every pair of a case; ok is false when one has too many completions.
func ask(policy *risk.PolicyData, data *risk.CaseData, most int) (verdicts []verdict, ok bool) {
	lines, endUsers := pairsOf(data)
	for i := range lines {
		j := read(policy, data, lines[i], endUsers[i])
		if completions(j.unknown, most) > most {
			return nil, false
		}
		verdicts = append(verdicts, settle(j.unknown, j.judge))
	}
	return verdicts, true
}

// disagreement says how an assessment differs from the oracle, "" when it does not.
func disagreement(a risk.Assessment, verdicts []verdict) string {
	results := a.Results()
	if len(results) != len(verdicts) {
		return fmt.Sprintf("%d results, oracle %d", len(results), len(verdicts))
	}
	worst, all := risk.OutOfScope, risk.OutcomeSet(0)
	for i, v := range verdicts {
		got := results[i]
		worst, all = max(worst, v.outcome()), all|v.possible
		if got.Possible() != v.possible || got.Outcome() != v.outcome() {
			return fmt.Sprintf("pair %d: possible %s, oracle %s", i, got.Possible(), v.possible)
		}
		if missing := missingOf(got); !slices.Equal(missing, v.missing) {
			return fmt.Sprintf("pair %d (%s): missing %s, oracle %s", i, v.possible, names(missing), names(v.missing))
		}
	}
	if a.Outcome() != worst || a.Possible() != all {
		return fmt.Sprintf("overall %s of %s, oracle %s of %s", a.Outcome(), a.Possible(), worst, all)
	}
	return ""
}

// agree fails unless the assessment of a case is the oracle's, and returns the assessment.
func agree(tb testing.TB, policy risk.PolicyData, data risk.CaseData) risk.Assessment {
	tb.Helper()
	verdicts, ok := ask(&policy, &data, mostCompletions)
	require.True(tb, ok, "too many completions")
	a := assess(tb, newAssessor(tb, policy), data)
	require.Empty(tb, disagreement(a, verdicts))
	return a
}
