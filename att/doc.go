// Package att says what the Arms Trade Treaty asks, of whom, for which arms, from which day. It is the vocabulary
// that the packages risk, reporting and finance share: provisions, items, activities, States, days, findings.
//
// # Provisions and obligations
//
// A Provision is the address of one of the 126 numbered units of the Treaty. Each has a title, a summary in the
// library's own words and the sentences that it is made of. An Obligation is one sentence, or one part of a sentence
// that speaks to two addressees or asks two things of different force: its addressee, its modality, what kind of
// sentence it is, the items and activities that it covers, its qualifiers, deadline and trigger. Only duties and
// prohibitions of States have a class: binding; binding unless its condition applies; voluntary. Applicable gives
// the provisions that govern a transfer for one side of it. Ammunition and parts are reached by Articles 6 and 7, and
// not by 8(2), 9 to 12 and 13(2)-(3).
//
// A host that has the authentic texts supplies them as Texts; what describes a provision then quotes them.
//
// # States, days and names
//
// MembershipOf holds what the depositary has recorded of a State, State.StatusOn how it stands to the Treaty on a day,
// BindingOn whether Articles 6 and 7 bind it that day: in force, applied provisionally, not bound, or unknown, with
// the provision, the days used and their source. A State whose days were not found stays unknown. Entry into force
// follows Article 22. Resolve reads the names that reports use: it finds a State, a territory or a group by the day,
// and leaves unresolved what two places share.
//
// # Calendar
//
// A Calendar says what a State owes and when. What the Treaty leaves open is a setting without a default; the settings
// of CalendarPractice follow what is done. That the first annual report is on the first full calendar year is practice
// and not in 13(3). A Schedule is written as JSON or iCalendar.
//
// # Categories
//
// Classify holds the characteristics of an item to the UN Register's descriptions as at 24 December 2014, every bound
// inclusive: each category is yes, no or unknown with the facts that would tell. CheckNationalDefinition holds a
// national definition to the same floor of 5(3), FloorGaps lists what the floor leaves out. Crosswalk hints at codes of
// other lists and decides nothing.
//
// # Embargoes
//
// A Register holds dated measures. The one that Embargoes returns holds the mandatory arms embargoes of the Security
// Council that 6(1) asks about. A query names a day, the States and what is known of item, end user, places of use
// and listing. For each measure that may concern the transfer the answer is yes, no or unknown, with the facts that
// would tell. A fixed term that has run out without a known decision is not confirmed; it is never "no embargo". A
// host reads registers of its own with ReadRegisterCSV.
//
// # Control systems and bodies
//
// A ControlSystem is what a State says that it has in place. Its Gaps show every duty of Articles 3 to 16 as met, not
// met, conditional, not owed that day, or unknown, and what would close the gap. Sessions, Bodies and ProcedureFacts
// are what was found about the Conference of States Parties; Majorities are counted by their own bases.
//
// # Promises
//
// The package does no input or output, reads no clock and keeps no state. Values do not change once they are made
// and are safe for concurrent use. A missing fact is the zero value of its type, is never read as a favourable one,
// and is named by the answer that needs it. Facts carry their source, confidence and basis; Datasets lists the bodies
// of facts with version and day. Checks report everything that they find, as Findings, by the rules that Rules lists.
//
// # What this package does not do
//
// It holds no sentence of the Treaty: summaries are in the library's own words and are never an input to a rule. It
// does not say whether an exemption of an embargo is met, and it knows no measure imposed after the day to which its
// register was checked. What was not found, such as the quorum of the Conference, is absent.
package att
