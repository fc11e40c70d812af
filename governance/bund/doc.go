// Package bund holds what the Federation has: the directory of all units of Germany with its history since 1990, the keys
// by which Federation and Länder share burdens, the rules of federal law for agreements, and the side provisions for grants
// of the Federation.
//
// [Directory] answers for all of Germany. A program that needs one Land alone is smaller with the directory of its
// package, such as thueringen.Directory.
package bund
