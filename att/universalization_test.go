package att_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func TestUniversalizationAddsUp(t *testing.T) {
	for year := 2012; year <= 2030; year++ {
		tallies := att.Universalization(att.MustDate(year, 12, 31))
		require.Len(t, tallies, 7)
		var sum att.Tally
		for i, tally := range tallies[:6] {
			require.False(t, tally.Total)
			require.Equal(t, att.RegionalGroup((i+1)%6), tally.Group, "the States in no group come last")
			require.Equal(t, tally.States, tally.Parties+tally.Consented+tally.Signatories+tally.NotIntending+
				tally.NotParties+tally.Withdrawn+tally.Unknown)
			sum.States += tally.States
			sum.Parties += tally.Parties
			sum.Unknown += tally.Unknown
		}
		total := tallies[6]
		require.True(t, total.Total)
		require.Equal(t, 197, total.States)
		require.Equal(t, total.States, sum.States)
		require.Equal(t, total.Parties, sum.Parties)
		require.Equal(t, total.Unknown, sum.Unknown)
		require.Equal(t, one(year >= 2014), total.Unknown, "Ecuador, once accession was open")
	}
}

func TestUniversalizationByRegion(t *testing.T) {
	tallies := att.Universalization(att.MustDate(2026, 2, 3))
	got := map[att.RegionalGroup]int{}
	for _, tally := range tallies[:6] {
		got[tally.Group] = tally.Parties
	}
	assert.Equal(t, map[att.RegionalGroup]int{
		att.African: 31, att.AsiaPacific: 15, att.EasternEuropean: 18, att.LatinAmericanAndCaribbean: 27,
		att.WesternEuropeanAndOthers: 26, att.NoRegionalGroup: 0,
	}, got)
	assert.Equal(t, 117, tallies[6].Parties)
	assert.Equal(t, 24, tallies[6].Signatories)
	assert.Equal(t, 1, tallies[6].NotIntending)
}

func ExampleUniversalization() {
	for _, t := range att.Universalization(att.MustDate(2020, 12, 31)) {
		if t.Total {
			fmt.Println(t.Parties, "of", t.States, "States; unknown:", t.Unknown)
		}
	}
	// Output:
	// 110 of 197 States; unknown: 1
}
