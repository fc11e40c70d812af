package thueringen

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// Check checks an agreement against [Rules], as the law and the municipalities stood on the day of signing; a draft on the last
// day that [Directory] knows. The report on a nil agreement is empty: nothing was looked at ([rule.Report.IsEmpty]).
//
// A day of signing outside the directory is a [*directory.SpanError], the only error; then there is no report. Whoever wants to
// check such an agreement without its municipalities evaluates [Rules] without a snapshot.
func Check(a *agreement.Agreement) (rule.Report, error) {
	if a == nil {
		return Rules().Evaluate(review.Case{}, civil.Date{}), nil
	}
	snapshot := Directory().Latest()
	if !a.Signed.IsZero() {
		then, err := Directory().On(a.Signed)
		if err != nil {
			return rule.Report{}, err
		}
		snapshot = then
	}
	return Rules().Evaluate(review.Case{Agreement: a, Snapshot: snapshot}, snapshot.Date()), nil
}
