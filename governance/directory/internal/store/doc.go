// Package store is the binary form of a territorial history: one string of bytes that is written once by [Encode], checked
// once by [Open], and then read in place.
//
// A table holds no pointers and needs no memory of its own, so a program that embeds one pays neither at start nor per
// unit. Everything in it is little-endian. After a header with magic, version, checksum, hash and the directory of
// sections follow:
//
//	units      one record of fixed width per unit: key, first and last day, place of its details
//	details    per unit, as differences from one to the next: its states, its events, its population and area
//	strings    all names, seats and postal codes, once each, sorted by their folded form (see [Fold])
//	signatures which letters are in a string, to skip nearly all strings in a tolerant search
//	words      the second and later words of the names, sorted by their folded form
//	bearers    which units ever had a string as name or postal code
//	slots      a hash table from the key of a municipality to its first unit
//	events     one record of fixed width per event; measures and parts hold what only some events have
//	beyond     keys that occur in events although the units lie outside the table
//
// Units are numbered in the order of level, key and first day: a range of keys is a range of units.
package store
