// Package risk says whether a transfer may be authorized under Articles 6, 7 and 11 of the Arms Trade Treaty, and why.
//
// A host hands it a proposed transfer with what is known about it (a Case) and what the State has decided for itself
// (a Policy). It gets an Assessment: prohibited, deny, refer, authorize with conditions, authorize, not prohibited or
// out of scope, for each line and end user and overall, with the provisions that decide and the facts behind them.
//
// # Promises
//
//   - Unknown is not no. A missing fact is never read as a favourable one. A result is Refer if and only if two
//     completions of its unknown facts have different outcomes; Possible holds the outcomes of all completions, and
//     Missing exactly the facts that can change the outcome by themselves.
//   - Nothing outweighs Article 6. No measure mitigates a prohibition and no weighing reaches it.
//   - Lines and end users do not influence each other. The overall outcome is the most restrictive of theirs.
//   - No outcome gets more permissive when a likelihood rises, a fact turns adverse or a measure is taken away.
//   - Pure and replayable: no clock, no network, no global state. The same case, policy and data give the same bytes.
//   - What the Treaty leaves open is a setting of the policy, without a default, and shown apart from what it asks.
//   - Advice, not a decision: who decided, and what, is for the host to record.
//
// # The order of the test
//
// Scope first: arms of 2(1), ammunition of Article 3, parts of Article 4, each with its condition, less a State
// Party's own movement under 2(3). Then Article 6, for every activity of 2(2). Then, for exports alone, the five
// criteria of 7(1) with 7(4) taken into account, mitigation under 7(2), the overriding risk of 7(3), and diversion
// under 11(2) beside them, which is no criterion of 7(1) and knows no overriding test.
//
// # What is our model, and what is the Treaty
//
// The Treaty knows no scale of likelihood. Likelihood and the thresholds of each Reading are this library's model;
// each Reading names who holds it. These are our readings too, and hold for every policy:
//
//   - Whether the Security Council bars a transfer is a fact of the host's, dated and signed; the register of
//     embargoes supports or contradicts it. A covering measure in force bars whatever the host says. A term that ran
//     out without a decision read is not confirmed, which is not the same as ended. Finding no measure settles 6(1)
//     only together with a check that is recent enough for the policy. An exemption is a claim on record that needs
//     the fact that it is met; one that nobody claims is not there.
//   - 6(3) turns on an act and on knowledge of it on the day. Its English text asks whether the items would be used so,
//     the equally authentic French and Spanish whether they could be: nothing here rests on the verb alone.
//   - What is dated after the day of authorization is left out and reported: it belongs to 7(7). The day of the answer
//     to 6(1) is that of a check, which must not be later either if the answer is to count as no.
//   - "Yes" that names only instruments which do not bind the State, under 6(2) or as an offence of 7(1)(b)(iii) and
//     (iv), leaves the question open.
//   - An appraisal that the Treaty asks for and that was not made is an unknown of its own: the export may not be
//     authorized without it, also where its likelihood would change nothing.
//   - A likelihood after mitigation counts only if it names measures and each of them addresses the provision, is
//     available and verified, and was recorded before the day of authorization. It never makes a likelihood higher.
//   - A limb is under its threshold only because of measures when it would reach the threshold without them. Only
//     then is the outcome AuthorizeWithConditions.
//   - Under the balancing reading a weighing counts with its person, day, likelihood and result; a finding that the
//     benefit is greater counts up to the likelihood weighed; it never counts for a limb whose likelihood is unknown.
//   - 7(1)(b)(iii) and (iv) are asked only of a State that has joined a convention of their kind, and a limb whose
//     feared act is no offence under such a convention is under its threshold.
//
// # Statements
//
// Facts are stated for the whole transfer, for a line, for an end user, or for both; the most specific statement
// replaces the general one. Statements of one rank that differ are a contradiction: an error finding, and the more
// adverse is used, unknown before a known favourable one.
//
// # What this package does not do
//
// It does not examine obligations outside the Treaty, national measures under Articles 8 to 10, or whether a fact is
// true. It screens nobody: screening results come from the host. It never sums indicators into a score.
package risk
