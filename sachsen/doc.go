// Package sachsen is the Freistaat Sachsen: its directory of municipalities, the side provisions for grants to them and the terms of
// interest.
package sachsen
