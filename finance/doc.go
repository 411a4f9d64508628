// Package finance says who owes what to a treaty's budget, exactly, and what follows if it is not paid (Article
// 17(3) and the financial rules made under it).
//
// # Apportionment
//
// A budget is divided by rates of assessment. The share of a member is
//
//	clamp(rate x factor, floor, ceiling)
//
// with one factor for all, chosen so that the shares sum to the total; fixed shares come off first. The shares are
// unique. Apportion finds them with floors and ceilings together, in integers, and rounds each amount once.
// FinancialRules holds every choice that bodies make differently, with the document it is from and whether
// that was read: who shares the cost, bounds in per cent and in money, the cap for least developed countries
// and its day, members at the minimum rate, rounding, and what happens to the residual. Presets exist for
// what was read (UNRegularBudget, CBD, MultilateralFund, ITLOS, OPCW). The text of the Treaty's own financial
// rules, ATT/CSP1/CONF/2, was not read: NewATTRules asks for its numbers and marks what rests on them. A
// Result has a line for each member with rate, bound, exact share and amount, and names the rules and the
// data it rests on.
//
// # Money
//
// Money is a whole number of minor units of one currency of the dated ISO 4217 table. It refuses to mix currencies and
// to round silently, compares with ==, and is a string in JSON. Decimals come in and go out; nothing depends on the
// package variables of the decimal library, and nothing is a float.
//
// # Accounts
//
// Ledger keeps assessments, payments, credits, write-offs and disputes; it gives balances by State and year on any day.
// Ledger.Standing applies the tests of arrears found in practice, three-valued: a fact that is missing and decides
// makes the answer referred. PaymentPlan is an arrangement under Rule 8(1)(d). Budget follows spending by activity,
// DisposeSurplus divides what is left, ReserveFund says how long a reserve lasts. Ledger and ReserveFund change; every
// other value never does once built.
//
// # What this package does not do
//
// It does not decide: a Standing is advice to the Conference. It does not know the Treaty's ceiling, minimum
// contribution, due dates or sanctions. It converts no currencies, charges no interest and sends no notes verbales. It
// reads no files but from the reader that it is given, and looks at no clock.
package finance
