package corpus

// Compare and Orphans are open to the tests of this package.
var (
	Compare = compare
	Orphans = orphans
)
