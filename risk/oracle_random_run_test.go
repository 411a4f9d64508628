package risk_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/risk"
)

// mostCompletions bounds the work of the oracle for one pair.
const mostCompletions = 8192

// tally counts what was seen, so that a kind of unknown that never occurs fails the test.
type tally struct {
	cases, pairs, tooOpen int
	unknown, missing      map[string]int
	outcomes              map[string]int
}

func newTally() *tally {
	return &tally{unknown: map[string]int{}, missing: map[string]int{}, outcomes: map[string]int{}}
}

func (t *tally) add(v verdict) {
	t.pairs++
	t.outcomes[v.possible.String()]++
	for _, f := range v.facts {
		t.unknown[f.name]++
	}
	for _, f := range v.missing {
		t.missing[f.name]++
	}
}

func completions(unknown []raw) int {
	n := 1
	for _, r := range unknown {
		n *= len(r.values)
		if n > mostCompletions {
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

// disagreement compares a case with the oracle, and says how they differ; "" when they agree.
func disagreement(t testing.TB, policy *risk.PolicyData, assessor *risk.Assessor, data *risk.CaseData, seen *tally) string {
	t.Helper()
	lines, endUsers := pairsOf(data)
	pairs := make([]*judged, len(lines))
	for i := range lines {
		pairs[i] = read(policy, data, lines[i], endUsers[i])
		if completions(pairs[i].unknown) > mostCompletions {
			seen.tooOpen++
			return ""
		}
	}
	a := assess(t, assessor, *data)
	results := a.Results()
	require.Len(t, results, len(lines))
	seen.cases++
	worst := risk.OutOfScope
	for i := range pairs {
		v := settle(pairs[i].unknown, pairs[i].judge)
		seen.add(v)
		got := results[i]
		outcome := risk.Refer
		if v.possible.Len() == 1 {
			for o := range v.possible.All() {
				outcome = o
			}
		}
		worst = max(worst, outcome)
		if got.Possible() != v.possible || got.Outcome() != outcome {
			return fmt.Sprintf("pair %d: possible %s, oracle %s", i, got.Possible(), v.possible)
		}
		if missing := missingOf(got); !slices.Equal(missing, v.missing) {
			return fmt.Sprintf("pair %d (%s): missing %s\noracle %s", i, v.possible, names(missing), names(v.missing))
		}
	}
	if a.Outcome() != worst {
		return fmt.Sprintf("overall %s, oracle %s", a.Outcome(), worst)
	}
	return ""
}

func dump(policy risk.PolicyData, data risk.CaseData) string {
	c, err := risk.NewCase(data)
	if err != nil {
		return err.Error()
	}
	b, _ := json.MarshalIndent(c.Data(), "", " ")
	p, _ := json.Marshal(policy)
	return string(p) + "\n" + string(b)
}

func TestExplore(t *testing.T) {
	for shard := range uint64(2) {
		t.Run(fmt.Sprint(shard), func(t *testing.T) {
			t.Parallel()
			seen := newTally()
			n := 0
			for seed := range uint64(60000) {
				g := &generator{Rand: rand.New(rand.NewPCG(seed, 8+shard))}
				p := g.policy()
				a := newAssessor(t, p)
				for i := range 5 {
					d := g.next()
					if diff := disagreement(t, &p, a, &d, seen); diff != "" {
						if n++; n < 20 {
							t.Log(seed, shard, i, diff)
						}
					}
				}
			}
			t.Log(n, seen)
		})
	}
}
