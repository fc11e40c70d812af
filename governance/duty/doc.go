// Package duty tells who must do what by when under the law of digital administration.
//
// A [Duty] says what an act bids, whom it is addressed to and since when, with its exceptions and with what became of its dates. The
// Federation and each Land bring theirs as a [Chapter]: bund.Duties, thueringen.Duties, sachsen.Duties. [New] makes a [Collection] of
// chapters, which is asked for a unit and a day:
//
//	duties := duty.New(bund.Duties(), thueringen.Duties())
//	for _, verdict := range duties.For(unit, day) {
//		fmt.Println(verdict.Status(), verdict.ID(), verdict.Reason().German)
//	}
//
// A [Verdict] is binding, not binding, conditional on a question that only the body itself can answer, waiting for a decision,
// not recorded, or not covered. What was not read is "not recorded" and never "not binding". A unit of a Land whose chapter was not
// handed in is not covered, and so is everything of which the law of that Land decides.
//
// [Collection.ForSubject] asks for bodies that no directory holds: a Zweckverband, a company of municipalities, an Eigenbetrieb.
package duty
