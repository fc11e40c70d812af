// Package bulk judges a stream of rows one by one: keys and names against a directory, or agreements, one a line, against the laws. A
// stream of any length takes the same memory, several workers share it, and a run that was interrupted goes on where it stopped.
//
//	judge := bulk.Keys(snapshot)
//	state, err := bulk.Run(ctx, os.Stdin, judge, bulk.Course{})
//	err = state.Tally.WriteText(os.Stdout, language.German)
//
// Rows are independent of each other: a [Tally] can be added up of parts in any order, on one machine or on many. No line is passed over
// silently: one that is blank, broken or too long is counted, and the worst of each kind are named with their lines.
package bulk

import (
	"bytes"
	"errors"
	"strings"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// Verdict is what a judge says of one row.
type Verdict struct {
	Outcome string   // the word under which the row counts; see the functions that return a Judge
	Exit    int      // how a program ends that judges this row alone: [rule.ExitComplete], [rule.ExitErrors] or [rule.ExitIncomplete]
	Reasons []string // what is counted beside: words of a [key.Repair], IDs of rules that found errors
	Weight  int      // how bad the row is among those of its outcome
	Err     error    // what is wrong; nil where nothing is
}

// Judge judges a row, which is a line without its end. It is called by several workers at once, and keeps nothing of the row.
type Judge func(row []byte) Verdict

// Outcomes of every judge.
const (
	Blank   = "blank"    // a line without anything
	TooLong = "too long" // a line of more than MostBytes, which was not judged
)

// Outcomes of [Keys].
const (
	Sound      = "sound"      // the key of a unit
	Repaired   = "repaired"   // a damaged key of a unit; the reasons tell what was changed
	Named      = "named"      // a name that one unit has
	FormerName = "former"     // a name that a unit had before
	Uncertain  = "uncertain"  // several units come into question
	OtherDay   = "other day"  // the key of a unit, but not on that day
	Elsewhere  = "elsewhere"  // a key of a Land that the directory does not hold; whether it is that of a unit, it cannot say
	NoUnit     = "no unit"    // no unit ever had the key, and none has the name
	LeftOut    = "left out"   // the key of a unit that the options leave out
	NoKey      = "no key"     // neither key nor name
	Mismatched = "mismatched" // the name behind the key is not that of its unit
)

// Outcomes of [Agreements].
const (
	Valid         = "valid"             // the report is complete ([rule.Report.Complete]), and no error found
	Incomplete    = "incomplete"        // no error, but something was not covered
	Erroneous     = "errors"            // rules found errors; the reasons are their IDs
	OutsideOfDays = "outside"           // the day that counts lies outside the directory
	Unreadable    = "unreadable"        // no document
	NotChecked    = "cannot be checked" // the check itself failed
)

// Keys returns the judge of keys and names on a day: [directory.Snapshot.Resolve] says for which unit a row stands. Options restrict it.
func Keys(s directory.Snapshot, options ...directory.FindOption) Judge {
	return func(row []byte) Verdict {
		if isBlank(row) {
			return Verdict{Outcome: Blank}
		}
		found, err := s.Resolve(string(row), options...)
		switch {
		case err != nil:
			return failed(err)
		case found.Former:
			return Verdict{Outcome: FormerName}
		case found.Repair != 0:
			return Verdict{Outcome: Repaired, Reasons: strings.Split(found.Repair.String(), ", ")}
		case found.ByName:
			return Verdict{Outcome: Named}
		}
		return Verdict{Outcome: Sound}
	}
}

// failed is the verdict on a row that stands for no unit.
func failed(err error) Verdict {
	var (
		ambiguous *directory.AmbiguousError
		unknown   *directory.UnknownKeyError
		other     *directory.OtherNameError
		notFound  *directory.NotFoundError
		leftOut   *directory.LeftOutError
	)
	switch {
	case errors.As(err, &ambiguous):
		return Verdict{Outcome: Uncertain, Exit: rule.ExitIncomplete, Err: err}
	case errors.As(err, &other):
		return Verdict{Outcome: Mismatched, Exit: rule.ExitErrors, Err: err}
	case errors.As(err, &unknown) && len(unknown.Known) > 0:
		return Verdict{Outcome: OtherDay, Exit: rule.ExitIncomplete, Err: err}
	case unknown != nil && len(unknown.Laender) > 0:
		return Verdict{Outcome: Elsewhere, Exit: rule.ExitIncomplete, Err: err}
	case errors.As(err, &leftOut):
		return Verdict{Outcome: LeftOut, Exit: rule.ExitErrors, Err: err}
	case unknown != nil, errors.As(err, &notFound):
		return Verdict{Outcome: NoUnit, Exit: rule.ExitErrors, Err: err}
	}
	return Verdict{Outcome: NoKey, Exit: rule.ExitErrors, Err: err}
}

// Agreements returns the judge of documents in the form of [agreement.Schema], one a line. The weight is how many errors one has.
func Agreements(r *review.Reviewer) Judge {
	return func(row []byte) Verdict {
		if isBlank(row) {
			return Verdict{Outcome: Blank}
		}
		document, err := agreement.Decode(bytes.NewReader(row))
		if err != nil {
			return Verdict{Outcome: Unreadable, Exit: rule.ExitErrors, Err: err}
		}
		report, err := r.Check(document)
		var span *directory.SpanError
		switch {
		case errors.As(err, &span):
			return Verdict{Outcome: OutsideOfDays, Exit: rule.ExitIncomplete, Err: err}
		case err != nil:
			return Verdict{Outcome: NotChecked, Exit: rule.ExitErrors, Err: err}
		case !report.OK():
			return erroneous(report)
		case !report.Complete():
			return Verdict{Outcome: Incomplete, Exit: rule.ExitIncomplete}
		}
		return Verdict{Outcome: Valid}
	}
}

// erroneous is the verdict on a document with errors. Each rule is a reason once, however many places it found.
func erroneous(report rule.Report) Verdict {
	v := Verdict{Outcome: Erroneous, Exit: rule.ExitErrors, Err: report.Err(), Weight: report.CountSeverity(rule.Error)}
	seen := map[string]bool{}
	for finding := range report.Findings() {
		if finding.Severity == rule.Error && !seen[finding.Rule] {
			seen[finding.Rule] = true
			v.Reasons = append(v.Reasons, finding.Rule)
		}
	}
	return v
}

func isBlank(row []byte) bool { return len(bytes.TrimSpace(row)) == 0 }
