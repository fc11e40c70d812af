// Package finance computes with public money: exactly, to the cent, and with the law beside each figure.
//
// # Start here
//
// Who splits a cost among bodies makes a [Key] and asks it for the parts and for the Rechenweg:
//
//	inhabitants := bilingual.Text{German: "Einwohner", English: "inhabitants"}
//	key, err := finance.KeyByWeight(name, period, source, []finance.Weight{
//		{ID: "16070001", Name: "Alkersleben", Value: 299, Unit: inhabitants, AsOf: day},
//		{ID: "16070008", Name: "Dornheim", Value: 568, Unit: inhabitants, AsOf: day},
//	})
//	…
//	allocations, err := key.Apportion(finance.Euro(10_000), finance.LargestRemainder)
//	calculation, err := key.Explain(finance.Euro(10_000), finance.LargestRemainder)
//	fmt.Print(calculation.Text(language.German))
//
// What else a program wants first:
//
//   - an amount: [Euro] and [Cent] in source code, [ParseAmount] for what people write, [ParseDecimal] for what databases send,
//     [ParseBusinessAmount] for what German letters and accounts write
//   - a share: [Percent] for a percentage, [Fraction] for a quotient, [ParseShare] for a text
//   - a split without names and sources: [Apportion], within floors and caps [ApportionWithin]
//   - a key of shares: [NewKey]; of units of a directory: [KeyOf]; of other keys: [MixKeys]
//   - a base amount, a floor, a cap, or whole thousands: [Key.ApportionBy] with a [Scheme]
//   - seats and other things that are counted: [ApportionNumber]
//   - bodies and years at once, so that both add up: [Key.ApportionYears], [ApportionMatrix]
//   - an amount that grows by a rate every year: [Index]
//   - two keys beside each other: [CompareKeys]
//   - a table or a bar chart of results: [AllocationTable], [AllocationChart], [CeilingChart], [Plan.Table], [Plan.Chart]
//   - who pays what in which year: [NewPlan], checked by [Plan.CheckCeilings] and [Plan.CheckShares]
//
// # What holds everywhere
//
// An [Amount] is a whole number of cents. Its arithmetic is checked: what does not fit is an [*OverflowError] and never a
// wrong sum. There is no floating point anywhere in the package, and nothing is rounded unless a [Rounding] is named.
//
// A [Share] is an exact fraction. "2.63211 %" is 263211/10000000 and stays so.
//
// [Apportion] splits an amount by weights. The parts always add up to the whole, for every amount and all weights,
// because the cents that remain are given out by a named [Method].
//
// A [Key] is a distribution key (Verteilungsschlüssel): shares with names, a period in which they hold and the source on
// which they rest. A key by weight also keeps what was counted, how much, on which day and where that stands. Keys can be
// mixed, and the mixture is known no better and holds no longer than what it is made of.
//
// A [Calculation] is the Rechenweg of a result: its steps with formula, inputs, rounding and citation, for readers of
// German and English and as JSON. It is built only when somebody asks for it.
//
// A [Plan] is a financing plan over years. Keys and plans are read from JSON with the checks of their constructors. A
// [Table] writes results as text, HTML, Markdown, JSON or CSV, and a [Chart] draws them as SVG beside their table.
package finance
