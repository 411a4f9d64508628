//go:build race

package finance_test

// raceDetector says that the tests run under the race detector, ten times slower.
const raceDetector = true
