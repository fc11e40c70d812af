// Package voting decides by votes: councils, assemblies and boards with the rule by which each of them decides on a day.
//
// A [Body] has members, with their votes, shares and groups, and rules over time. A [Requirement] says its majorities in the words in which
// agreements say them, [agreement.Decision]: "consent of federation and 11 of laender and 2/3 of financing-shares". Beside these stand
// the quorum, the part of the votes that private members may have, the consent of each of several groups, votes that must be cast
// uniformly, and the objection of a member.
//
// [Body.Decide] counts. Votes that are not recorded stay open: the answer is adopted or rejected where they make no difference, and
// undecidable where they do, with what is missing. [Body.Winning] and [Body.Blocking] find who can carry a decision and who can block
// it. Which body decides by which rule is law: bund.ITPlanungsrat, by its method Body, thueringen.Verbandsversammlung, sachsen.Verbandsversammlung and
// sachsen.SAKDVerwaltungsrat return bodies, among others.
package voting
