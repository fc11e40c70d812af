// Package transfer tells which tasks may pass from whom to whom: between the levels of the state, between municipalities, and across the
// border of Länder.
//
// The law of a jurisdiction comes as [Norms] from its package: its kinds of tasks and of bodies, and edges, each of which is a way for a
// task, or says that there is none. [New] joins what it is given to a [Graph], and [Graph.May] answers with every way: by which
// instrument, under whose law, with which money, with whose approval, and on which line of law each of that rests. What nobody recorded
// is not recorded, and the law that was not given is not covered; neither is a permission.
//
//	g := transfer.New(bund.Transfers(), thueringen.Transfers(), sachsen.Transfers())
package transfer
