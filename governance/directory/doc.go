// Package directory answers questions about the territorial units of Germany at a date: which units there are, what they
// are called, who administers them, what they were before and what they became.
//
// A [Directory] holds versions over time. It comes embedded (thueringen.Directory, bund.Directory), or is made from an
// official file with [FromGV100AD] or [Extend], or of a few units for a test with [Build]. A question always has a date.
//
// # Start here
//
// A table of 2019 has the damaged key "16.056.000". Which municipality is that today, in which Kreis, and who administers it?
// Without the checks of errors, which the example of the package has:
//
//	d := thueringen.Directory()
//	ags, repaired, err := key.RepairAGS("16.056.000") // 16056000, and what was changed to read it
//	then, err := d.LastKnownDay(2019)
//	s, err := d.Successors(ags, then, d.Span().Through)
//	today, err := s.Successor()            // 16063105 Eisenach, Stadt
//	kreis, ok := today.District()          // 16063 Wartburgkreis
//	acting, form := today.Administration() // itself, directory.OwnAdministration
//
// Nothing is chosen silently: a key that can be read in two ways, one that nothing had on that day, and a municipality that was
// divided are errors that name what there is. All errors are typed. An [*ArgumentError] is a mistake of the calling program,
// every other one is an answer.
//
// # Three ways not to find
//
// A key can be malformed (package key refuses it), well-formed but unknown, or known but not on that day. The short
// forms [Snapshot.Unit] and [Snapshot.Municipality] say no more than yes or no; [Snapshot.Lookup] tells the last two
// apart with a [*UnknownKeyError], which also names the periods in which there was such a unit, and keys that differ in
// one digit. Keys are used again: 16028260 was two municipalities at different times. So a key without a date names
// nothing. A pointer to a key is that key, and a nil pointer is no key.
//
// # Not recorded
//
// What the registers do not hold is never a zero: the methods for it return a second result, or a value such as
// [NotRecorded]. A day outside the [Directory.Span] is a [*SpanError].
//
// The registers have the areas outside municipalities (gemeindefreie Gebiete) of Bavaria one by one only since 2019-01-01. Before, a
// Kreis with such areas has one unit for all of them, whose key ends in 444; the keys from 450 on, which the Land used for each, are
// no units then.
//
// # Two questions about the future of a municipality
//
// [Directory.Successors] answers both: who is its legal successor ([Succession.Legal]), and which shares of its people
// and land went where ([Succession.Parts]). A municipality that was divided among three others has three parts and no
// legal successor that the registers would name. Where the lists of changes do not tell how large a part was, the shares
// have a [Gap] instead of a guess. A directory of one Land knows of a municipality that went to another Land only the key of
// that day: the part says on which day it Left, and its legal successor is not known from then on ([LeftDirectory]).
//
// # Names
//
// Names are for readers, keys for programs. [Snapshot.Find] is tolerant and ranks what it finds; it knows former names and
// leads from them to the units of today. [Snapshot.FindOne] never chooses among several: it names them in an
// [*AmbiguousError], with what tells them apart. The tail that the register appends to a name (", Stadt") is none of its: "München"
// is the city and the Landkreis, "Schwerin" the Landeshauptstadt and a village. What tells places of one name apart always
// counts: a query for "Weiden/Opf." never ends at another Weiden.
//
// What else the query says has to be true, too, and so decides: words for the kind ("LK München", "Stadt Schwerin"), official
// designations ("Lutherstadt Wittenberg", "Schwerin, Landeshauptstadt"), the Kreis in brackets ("Elxleben (Ilm-Kreis)"). Options do the
// same: [OnLevel], [OfKind], [InUnit], [WithoutUninhabited]. A [*NotFoundError] names what is near.
//
// # Tables
//
// A cell of a table becomes a unit by [Snapshot.Resolve], whatever spreadsheets did to it: keys of any level that lost their zero, are
// filled up with zeros, spread over columns or written without the Land, and names. What was repaired is told. A Resolution without a
// Repair need not be beyond doubt: a name is found without its tail or its addition too, and Resolution.Former tells a name of before.
// A name behind a key must be one of the unit; otherwise an [*OtherNameError] names both. "EG Uder" is the erfüllende Gemeinde itself.
//
// A table that does not say of which day it is, tells by its keys: [Directory.Dating] returns the periods on which most cells of a
// column hold, which do not and when they did, and whether the table is put together from two days.
//
//	table := d.Dating(cells)          // of the whole column
//	best := table.Periods[0]          // most cells hold on each of its days
//	s, err := d.On(best.Period.Through)
//	found, err := s.Resolve(cells[0]) // found.Unit, and found.Repair
//
// A table that is newer than the span of the directory may hold best on the day of [Directory.Beyond]; then best.Beyond says so, and the
// snapshot is that of Beyond.
//
// [Directory.Migrate] restates a table, row by row, for the units of a later day, and proves that its sums stay the same. It reads
// the same cells, rows that have no day, and, with a [Tolerance], keys that hold some days before or after that of their row.
// [Directory.DistrictSuccessors] gives the shares of Kreise.
//
// [Directory.Correspondence] is the whole table of which unit of one day is in which of another, both ways, and [Directory.Changes] the
// feed of what happened between two days. [WriteCSV] and [WriteJSON] write them, and the units of a day ([Snapshot.Rows]), for others.
//
// # Figures have days
//
// Populations, areas, seats and postal codes are recorded on the days of registers and on none between. [Unit.FigureRegister] and
// [Unit.PostalCodeAsOf] tell of which registers an answer is, and [Unit.RegisterDays] which registers are around a day.
//
// # Editions
//
// A directory is of an edition, and every answer tells of which. A newer one needs no release of a program: the command newedition
// below this package makes it of official files, [OpenFileOr] puts it before the embedded one. The order is: the file, where
// there is one; else the embedded directory. A file that is damaged, older or of something else is an error that names what is
// different, and never a reason to go on with the embedded directory silently.
package directory
