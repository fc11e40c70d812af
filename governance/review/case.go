package review

import (
	"bytes"
	"cmp"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/rule"
)

// Case is what rules see: an agreement, and the directory on the day. Without an agreement no rule is asked. Clauses and keys
// may be given by pointers; nil clauses, nil pointers to them and types from elsewhere are passed over.
type Case struct {
	Agreement *agreement.Agreement
	Snapshot  directory.Snapshot

	// dayAssumed tells that the agreement names no day of signing, and bears another day in its place.
	dayAssumed bool
	// document is the agreement as it was handed in where Agreement bears another day; nil where it is the same.
	document *agreement.Agreement
	// day is that of law and directory where it is not that of signing.
	day civil.Date
}

// signed is the day of the last signature as the document names it; zero where it names none.
func (c Case) signed() civil.Date {
	if c.dayAssumed {
		return civil.Date{}
	}
	return c.Agreement.Signed
}

// datedAs returns the case of an agreement without a day of signing that bears the day in its place.
func (c Case) datedAs(day civil.Date) Case {
	dated := *c.Agreement
	dated.Signed = day
	c.document, c.dayAssumed = c.Agreement, !isSignedIn(c.Agreement)
	c.Agreement = &dated
	return c
}

// signedIn is the month or the year of the last signature where the document names no day, and the agreement bears one of its days;
// zero otherwise.
func (c Case) signedIn() agreement.Month {
	if c.document == nil || !isSignedIn(c.document) {
		return agreement.Month{}
	}
	return c.document.SignedIn
}

// Day returns the day on which the case is judged: that for which a [Reviewer] was asked ([Reviewer.Compare]), or else that of the agreement
// ([DayOf]); for a draft without any day that of the directory, and zero where there is no directory either.
func (c Case) Day() civil.Date {
	if !c.day.IsZero() {
		return c.day
	}
	if on, _ := DayOf(c.Agreement); !on.IsZero() {
		return on
	}
	return c.Snapshot.Date()
}

// HasUnitsOfDay reports whether the directory is of the day on which the case is judged, so that its units are those of the agreement:
// the day for which a [Reviewer] chose the directory, or else that of signing. For drafts, and without an agreement, it always is.
func (c Case) HasUnitsOfDay() bool {
	switch {
	case !c.day.IsZero():
		return c.Snapshot.Date() == c.day
	case c.Agreement == nil || c.Agreement.Signed.IsZero():
		return true
	}
	return c.Snapshot.Date() == c.Agreement.Signed
}

// Completed returns the case as rules see it: with an empty agreement where it has none, and with every clause and key as a value.
// A clause that is nil or a nil pointer is nil there and keeps its place, so that the indexes of the others hold; see
// [agreement.Agreement.Plain].
func (c Case) Completed() Case {
	c.Agreement = c.Agreement.Plain()
	return c
}

// IsZero reports whether the case has no agreement, and so nothing to look at: no rule is asked, and its report is empty
// ([rule.Report.IsEmpty]).
func (c Case) IsZero() bool { return c.Agreement == nil }

// DataEdition names the edition of the directory; empty where the case has none.
func (c Case) DataEdition() string {
	if c.Snapshot.IsZero() {
		return ""
	}
	return c.Snapshot.Directory().Edition().String()
}

// DataHash returns the SHA-256 of the directory in hexadecimal digits ([directory.Directory.Hash]); empty where the case has none.
func (c Case) DataHash() string { return c.Snapshot.Directory().Hash() }

// Document returns the canonical form of the agreement, as [agreement.Encode] writes it, for receipts ([rule.Report.Receipt]). An
// agreement that no document can hold is a [*agreement.DocumentError].
func (c Case) Document() ([]byte, error) {
	var document bytes.Buffer
	err := agreement.Encode(&document, cmp.Or(c.document, c.Agreement))
	return document.Bytes(), err
}

// Rule is a rule of law on agreements.
type Rule = rule.Rule[Case]
