package risk_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tally counts what was seen, so that a kind of unknown or of outcome that never occurs fails the test.
type tally struct {
	lock            sync.Mutex
	cases, skipped  int
	missing, needed map[string]int
	outcomes        map[string]int
}

func newTally() *tally {
	return &tally{missing: map[string]int{}, needed: map[string]int{}, outcomes: map[string]int{}}
}

func (t *tally) add(v verdict) {
	t.outcomes[v.possible.String()]++
	for _, f := range v.facts {
		if slices.Contains(v.missing, f) {
			t.missing[f.name]++
		} else {
			t.needed[f.name]++
		}
	}
}

func (t *tally) join(u *tally) {
	t.lock.Lock()
	defer t.lock.Unlock()
	t.cases, t.skipped = t.cases+u.cases, t.skipped+u.skipped
	for _, m := range []struct{ to, from map[string]int }{
		{t.missing, u.missing}, {t.needed, u.needed}, {t.outcomes, u.outcomes},
	} {
		for name, n := range m.from {
			m.to[name] += n
		}
	}
}

// kindsOfUnknown are the names of all facts that can be missing.
var kindsOfUnknown = []string{
	"class", "condition_3", "condition_4", "by_state_party", "own_use", "keeps_ownership", "violated", "exporter",
	"destination", "covered", "listed", "in_force", "met", "crime", "knowledge", "before", "after", "available",
	"verified", "recorded", "authentic", "offence", "weighing",
}

// TestRandomCases compares a million random cases with the oracle, end to end: outcome, possible outcomes and missing
// facts of each pair and of the whole. Under the race detector and with -short there are 50,000.
func TestRandomCases(t *testing.T) {
	const shards, casesPerPolicy = 16, 8
	cases := 1_000_000
	if testing.Short() || raceEnabled {
		cases = 50_000
	}
	total := newTally()
	t.Run("shards", func(t *testing.T) {
		for shard := range uint64(shards) {
			t.Run(strconv.FormatUint(shard, 10), func(t *testing.T) {
				t.Parallel()
				seen := newTally()
				for seed := uint64(0); seen.cases < cases/shards; seed++ {
					walk(t, &generator{Rand: rand.New(rand.NewPCG(shard, seed))}, casesPerPolicy, seen)
				}
				total.join(seen)
			})
		}
	})
	assert.GreaterOrEqual(t, total.cases, cases)
	assert.Less(t, total.skipped*5, total.cases, "too many cases have too many completions")
	for _, kind := range kindsOfUnknown {
		assert.Positive(t, total.missing[kind], "%s was never missing", kind)
		assert.Positive(t, total.needed[kind], "%s was never unknown without being missing", kind)
	}
	assert.Greater(t, len(total.outcomes), 25, "sets of possible outcomes")
}

// walk compares some cases under one policy.
func walk(t *testing.T, g *generator, cases int, seen *tally) {
	t.Helper()
	policy := g.policy()
	assessor := newAssessor(t, policy)
	for range cases {
		data := g.next()
		verdicts, ok := ask(&policy, &data, mostCompletions)
		if !ok {
			seen.skipped++
			continue
		}
		seen.cases++
		for _, v := range verdicts {
			seen.add(v)
		}
		if differs := disagreement(assess(t, assessor, data), verdicts); differs != "" {
			require.Empty(t, differs, "policy %+v\ncase %+v", policy, data)
		}
	}
}
