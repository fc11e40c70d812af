// Package foederal is the map of a library that holds the federal structure of German E-Government as typed Go values:
// who exists (Bund, Länder, Kreise, Gemeindeverbände, Gemeinden, each at a date and under its official key), who
// cooperates with whom under which clauses, who pays what, and on which line of law each answer rests.
//
// The package itself is empty. A first question takes five lines:
//
//	report, err := thueringen.Check(thueringen.FrameworkAgreement())
//	if err != nil {
//		log.Fatal(err)
//	}
//	fmt.Println(report.OK(), report.Complete(), report.Summary(language.German))
//
// # Packages
//
// From the ground up; a package imports only packages above it in this list:
//
//   - governance/bilingual: texts in German and English, closed lists of words
//   - governance/bilingual/commandline: the flags of programs, and what is wrong with them in the language asked for
//   - governance/civil: days and periods of days
//   - governance/key: AGS, ARS and the shorter keys
//   - governance/law: acts, citations, how well a fact is known, values over time
//   - governance/rule: rules of law, sets of them, reports
//   - governance/deadline: the last day of a period, by the rules of civil and administrative law
//   - governance/gv100: readers for the official files
//   - governance/leitweg: the Leitweg-ID of electronic invoices
//   - governance: levels, kinds of units, partners and their offices
//   - finance: amounts, shares, apportionment, keys of distribution, the trail of a calculation
//   - governance/directory: units at a date, search, administration, succession
//   - governance/directory/spreadsheet: tables as spreadsheets leave them, with their day, repaired and restated
//   - governance/agreement: agreements, clauses and their JSON form
//   - governance/calendar: an agreement in its time, and dated events as text, JSON and iCalendar
//   - governance/review: the law on agreements, with the rules that hold in every Land
//   - governance/review/paper: what a report looks like on paper, for those who read it
//   - governance/review/accepted: which findings somebody accepts, why and until when
//   - governance/review/batch: many files in one check and one output
//   - governance/bulk: streams of keys or agreements, judged row by row
//   - governance/actor: public bodies, their offices and who held them, over time
//   - governance/supervision: who supervises a body and who does its matters
//   - governance/voting: decisions by votes, and who can carry or block them
//   - governance/transfer: which tasks may pass from whom to whom, and by whose law
//   - governance/interop: official keys in the spelling of each consumer, a package for each family of formats
//   - governance/identifiers: one unit in the spelling of every consumer at once
//   - finance/grant: grant programmes from application to repayment
//   - governance/duty: who must do what by when
//   - governance/dossier: what is known of an agreement beside its document and report
//   - governance/bund: the Federation, with the national directory
//   - thueringen: the reference Land
//   - sachsen: the second Land, with the treaty that it made with Thüringen
//   - schleswigholstein: side provisions for grants, and nothing else yet
//   - governance/governancetest: what tests of other projects import
//
// # Zero and nil
//
// The zero value of every exported type answers, and so does nil where a type is used by pointer; the comment of a type or of a method
// says where it panics. As in the standard library two things need a value without saying so: an error, whose methods panic on a nil
// pointer, and what is read into, with Scan or with a method whose name begins with Unmarshal.
//
// # Dates and sources
//
// Every answer carries its date and its source, and a library that does not know says so: "not recorded", "ambiguous" and
// "outside the covered span" are answers of their own.
package foederal
