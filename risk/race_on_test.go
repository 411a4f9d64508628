//go:build race

package risk_test

// raceEnabled is set under the race detector, where everything is slower and fewer cases are walked.
const raceEnabled = true
