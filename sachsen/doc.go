// Package sachsen is the Freistaat Sachsen, the second Land: its directory of municipalities, its partners and their offices, the rules
// of its law on municipal cooperation, and of its treaty with Thüringen of 1997 on cooperation across their border.
//
// Sachsen has three kreisfreie Städte and ten Landkreise. Its words are not those of Thüringen: a Verwaltungsgemeinschaft is no legal
// person here ([Kinds]), the articles of a Zweckverband say seven things and not five, and a Gemeinde can bind itself in electronic form
// since 20 February 2022 ([Rules]).
//
// The texts were read as they stood on 18 May 2025, in copies that bear no first day of any provision. On earlier days the rules find
// nothing worse than warnings that are in doubt, and a report is not complete.
//
// # Start here
//
// [Check] checks an agreement; with the law of a second Land and the national directory:
//
//	report, err := review.New(bund.Law(), thueringen.Law(), sachsen.Law()).Asking(bund.Directory).Check(a)
//
// [ProfileOf] tells what the law says of a form, [Directory] knows the municipalities since 1990, [Partners] who signs for the Land and the
// kommunale Spitzenverbände. [Duties] are what binds whom by when, [Supervision] tells who supervises a unit and [Addressee] who does its
// matters; [Actors] are the public bodies with their offices over time. [Transfers] are the norms by which tasks pass, [Verbandsversammlung]
// decides in the assembly of a Zweckverband, and [Holidays] move the end of a period. [Provisions] are the side provisions for grants to municipalities, [RepaymentTerms] and [UnusedMoneyTerms] the
// terms of interest.
package sachsen
