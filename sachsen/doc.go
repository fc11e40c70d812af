// Package sachsen is the Freistaat Sachsen. So far it holds the side provisions for grants to municipalities and the terms of interest
// alone: its directory, partners and rules are not built yet.
package sachsen
