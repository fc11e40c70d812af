package rulebook

// PeriodWords and DoubtWords are open to the tests of this package.
var (
	PeriodWords = periodWords
	DoubtWords  = doubtWords
)
