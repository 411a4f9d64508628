package main

import (
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
)

// block is a stretch of statements in a coverage profile, known by its place in the source.
type block struct {
	statements int
	covered    bool
}

// tally counts statements, in all and covered.
type tally struct{ covered, all int }

func (t tally) percent() float64 { return 100 * float64(t.covered) / float64(t.all) }

// checkCoverage writes the statement coverage of each package in a profile, and fails when the whole is under
// the threshold. Each test binary adds its own lines to the profile: a block counts once, and as covered when
// any of them ran it.
func checkCoverage(out io.Writer, profile string, threshold float64) error {
	text, err := os.ReadFile(profile)
	if err != nil {
		return err
	}
	blocks, err := parseProfile(string(text))
	if err != nil {
		return err
	}
	var total tally
	packages := map[string]tally{}
	for place, block := range blocks {
		name := path.Dir(place)
		count := packages[name]
		count.all += block.statements
		total.all += block.statements
		if block.covered {
			count.covered += block.statements
			total.covered += block.statements
		}
		packages[name] = count
	}
	if total.all == 0 {
		fmt.Fprintln(out, "no statements to cover yet")
		return nil
	}
	for _, name := range slices.Sorted(maps.Keys(packages)) {
		count := packages[name]
		fmt.Fprintf(out, "%6.2f %%  %5d of %5d  %s\n", count.percent(), count.covered, count.all, name)
	}
	fmt.Fprintf(out, "%6.2f %%  %5d of %5d  all library packages\n", total.percent(), total.covered, total.all)
	if total.percent() < threshold {
		return fmt.Errorf("coverage %.2f %% is under %.2f %%", total.percent(), threshold)
	}
	return nil
}

// parseProfile reads lines of the form "file.go:1.2,3.4 statements count", after a first line with the mode.
func parseProfile(text string) (map[string]block, error) {
	blocks := map[string]block{}
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "mode:" {
			continue
		}
		if len(fields) != 3 {
			return nil, fmt.Errorf("coverage profile: unexpected line %q", line)
		}
		statements, err := strconv.Atoi(fields[1])
		if err != nil {
			return nil, fmt.Errorf("coverage profile: %w", err)
		}
		covered := fields[2] != "0" || blocks[fields[0]].covered
		blocks[fields[0]] = block{statements: statements, covered: covered}
	}
	return blocks, nil
}
