// Package att says what the Arms Trade Treaty asks, of whom, for which arms, from which day. It is the vocabulary
// that the packages risk, reporting and finance share: provisions, items, activities, States, days, findings.
//
// # What this package does not do
//
// It holds no sentence of the Treaty: summaries are in the library's own words and are never an input to a rule.
package att
