// Package finance reckons with public money: exactly, to the cent, with the law beside each figure.
//
// An [Amount] is a whole number of cents. Its arithmetic is checked: what does not fit is an [*OverflowError] and never a
// wrong sum. There is no floating point anywhere in the package, and nothing rounds unless a [Rounding] is named.
//
// A [Share] is an exact fraction. "2.63211 %" is 263211/10000000 and stays so.
//
// [Apportion] splits an amount by weights. The parts always add up to the whole, for every amount and all weights,
// because the cents that remain are given out by a named [Method].
//
// A [Key] is a distribution key (Verteilungsschlüssel): shares with names, a period in which they hold and the source on
// which they rest. Keys can be mixed, and the mixture is known no better and holds no longer than what it is made of. An
// apportionment can be held within floors and caps by [ApportionWithin].
//
// A [Calculation] is the Rechenweg of a result: its steps with formula, inputs, rounding and citation, for readers of
// German and English and as JSON. It is built only when somebody asks for it.
//
// A [Plan] is a financing plan over years, which is checked against ceilings and against the shares of an agreement. Keys
// and plans are read from JSON with the checks of their constructors. A [Table] writes results as text, JSON or CSV.
package finance
