// Command licensing decides proposed transfers of arms under Articles 6 and 7 of the Arms Trade Treaty, and says why.
// It shows how a licensing system embeds package risk, and can itself be run by a host in any language.
//
//	go run ./examples/licensing [-policy FILE] [-format text|json] [FILE... | -]
//
// Without arguments it assesses decided cases that are built in, each under a policy of the State that decided, and
// prints what a court or ministry really did beside what the rules give. The cases stand in the folder cases, the
// policies in the folder policies; decided_table.go says of each how the input was chosen. They are a good start for
// files of your own: copy a case and a policy, change them, and run
//
//	go run ./examples/licensing -policy policy.json case.json
//
// With FILE it assesses each case file (format att-case/1) under the policy (format att-policy/1) and prints the
// explanation, or with -format json one JSON object a line. The policy is required, because what a State must decide
// for itself has no default.
//
// With - it reads JSON lines from standard input, one case a line, and writes one result a line as soon as the case
// has been read: an object with the number of the line and either the assessment (format att-assessment/1) or the
// findings that say why there is none. Empty lines get no result. With -format text the result is a short line for
// people.
//
//	{"line":1,"assessment":{"format":"att-assessment/1","outcome":"refer", ...}}
//	{"line":2,"findings":[{"code":"RISK-CASE-01","severity":"error","pointer":"", ...}]}
//
// A fact that is left out of a case is unknown, and unknown is not no: where the answer depends on it, the outcome is
// refer, and the missing facts are listed. What cannot be read is an error. All faults of a file are printed at once
// to standard error, with file, line, column, JSON pointer, code and what was expected; the other files are assessed
// all the same.
//
// The exit code is 0 when every case was assessed, whatever the outcome, and 2 when one could not be, or when the
// command line or the policy is at fault. The go command itself turns every code but 0 into 1: build the program
// where the code matters.
package main
