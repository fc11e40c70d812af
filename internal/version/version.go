// Package version holds the version of this module, as receipts of reports name it.
package version

// Version is the version that the source code has: that of the tag, without its v, in a commit that is tagged, and otherwise that
// of the release in the making with "-dev" after it. bash .ci/run holds it against the tag.
const Version = "0.1.0-dev"
