// Package treaty is the root of a Go library that states what the Arms Trade Treaty (ATT) asks and computes
// what follows from it. The package holds no code; this page maps articles to packages and entry points.
//
//	article             question                                              entry point
//	1-28                What does it ask, of whom, how firmly?                att.Obligations, att.Applicable
//	2, 5(3)             Which arms, and is a national definition wide enough? att.Classify, att.CheckNationalDefinition
//	3-5, 8-12, 14       What does a control system lack?                      att.ControlSystem
//	6(1)                Which Security Council measures cover it?             att.Embargoes
//	6, 7, 11(2)         May this transfer be authorized, and why?             risk.NewAssessor, risk.Assessor.Assess
//	7(5)-(7), 8, 11, 12 What follows?                                         risk.Assessment.FollowOns
//	12(4), 13, 20, 24   What is due, and when?                                att.Calendar
//	5(3), 13(1), 13(3)  Is this report whole, consistent and in time?         reporting.NewChecker
//	17(3), 24(3)        Who owes what, and what follows if it is not paid?    finance.Apportion, finance.Ledger
//	21-24               Which State is bound on a day?                        att.MembershipOf, att.BindingOn
//
// # Promises
//
// They hold for every package, and a test holds each:
//
//  1. Pure: no I/O, clock, network, environment, global state or init work. Dates come in as arguments.
//  2. Immutable: values never change once built and are safe for concurrent use.
//  3. Unknown is not no: a missing fact is never read as a favourable one.
//  4. Every answer cites the provision or rule it rests on, and the data version it used.
//  5. Replayable: the same input, policy, date and data version give the same bytes on any machine.
//  6. Exact money: amounts are decimals end to end, rounded once, by a named rule.
//  7. All findings at once: a check never stops at the first, never alters its input, never panics on bad input.
//  8. Advice, not a decision: who decided, and what, is recorded by the host.
package treaty
