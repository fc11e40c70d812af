package governancetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/rule"
)

// RequireFinding ends the test unless the report has a finding of the rule at the place. The place is a JSON Pointer, "" for the
// document as a whole. The message says what became of the rule instead, and what the report found.
func RequireFinding(t testing.TB, report rule.Report, id, pointer string) {
	t.Helper()
	var places []string
	for f := range report.Findings() {
		if f.Rule == id {
			if f.Pointer == pointer {
				return
			}
			places = append(places, fmt.Sprintf("%q", f.Pointer))
		}
	}
	if len(places) > 0 {
		t.Fatalf("%s finds something at %s; want a finding at %q", id, strings.Join(places, ", "), pointer)
		return
	}
	t.Fatalf("%s finds nothing; want a finding at %q\n%s%s", id, pointer, whyNot(report, id), found(report))
}

// whyNot says what became of a rule that has no finding.
func whyNot(report rule.Report, id string) string {
	for o := range report.Outcomes() {
		if o.Rule.ID != id {
			continue
		}
		text := fmt.Sprintf("it is %s: %s\n", o.Outcome.Text(language.English), o.Rule.Title.English)
		for _, pointer := range o.Missing {
			text += fmt.Sprintf("  the document says nothing at %q\n", pointer)
		}
		for _, pointer := range o.Unrecorded {
			text += fmt.Sprintf("  the library does not know enough about %q\n", pointer)
		}
		for _, answer := range report.Conditions(id) {
			if o.Outcome == rule.NotApplicable && !answer.Holds {
				text += fmt.Sprintf("  it would apply to: %s\n", answer.Condition.English)
			}
		}
		if o.Failure != nil {
			text += fmt.Sprintf("  %v\n", o.Failure)
		}
		if o.Outcome == rule.NotInForce {
			text += fmt.Sprintf("  it is in force %s, and the report is of %q\n", o.Rule.InForce, report.On)
		}
		return text
	}
	return fmt.Sprintf("the report has no such rule; its rules are of the edition %q\n", report.Edition)
}

// found lists the findings of a report.
func found(report rule.Report) string {
	var out strings.Builder
	for f := range report.Findings() {
		fmt.Fprintf(&out, "found: %s %s at %q: %s\n", f.Severity, f.Rule, f.Pointer, f.Text(language.English))
	}
	if out.Len() == 0 {
		return "the report has no findings\n"
	}
	return out.String()
}

// RequireComplete ends the test unless the report is complete: there was something to look at, and there are rules for the general law
// that applies ([rule.Report.Complete]). The message lists what has none.
func RequireComplete(t testing.TB, report rule.Report) {
	t.Helper()
	if report.Complete() {
		return
	}
	var open []string
	for o := range report.Outcomes() {
		if o.Outcome != rule.NotCovered {
			continue
		}
		line := o.Rule.ID + ": " + o.Rule.Title.English
		if o.Failure != nil {
			line = o.Failure.Error()
		}
		if len(o.Missing) > 0 {
			line += " (" + strings.Join(o.Missing, ", ") + ")"
		}
		open = append(open, line)
	}
	switch {
	case report.IsEmpty():
		t.Fatalf("the report is not complete: nothing was looked at; was there an agreement, and are there rules?")
	case len(open) == 0:
		t.Fatalf("the report is not complete: nobody compared it with the law that applies; a set of rules alone never is, use review.Reviewer.Check")
	default:
		t.Fatalf("the report is not complete; not checked was\n  %s", strings.Join(open, "\n  "))
	}
}

// RequireOnly ends the test unless the rules with a finding are exactly these, in any order; without IDs the report must have no finding.
// A report for which nothing was looked at ([rule.Report.IsEmpty]) ends the test, whatever is wanted. How often a rule finds something does not matter. Of findings that a [rule.Limit] left out nothing is known: then the test ends, too.
func RequireOnly(t testing.TB, report rule.Report, ids ...string) {
	t.Helper()
	if report.IsEmpty() {
		t.Fatalf("want findings of %s only, but nothing was looked at; was there an agreement, and are there rules?", orNone(ids))
		return
	}
	have := map[string]bool{}
	for f := range report.Findings() {
		have[f.Rule] = true
	}
	var faults []string
	for _, id := range ids {
		if !have[id] {
			faults = append(faults, fmt.Sprintf("missing: %s; %s", id, strings.TrimSpace(whyNot(report, id))))
		}
	}
	for f := range report.Findings() {
		if !slices.Contains(ids, f.Rule) {
			faults = append(faults, fmt.Sprintf("not expected: %s at %q: %s", f.Rule, f.Pointer, f.Text(language.English)))
		}
	}
	if n := report.Omitted(); n > 0 {
		faults = append(faults, fmt.Sprintf("%d findings were left out by a limit; want a report with all", n))
	}
	if len(faults) > 0 {
		t.Fatalf("want findings of %s only\n  %s", orNone(ids), strings.Join(faults, "\n  "))
	}
}

func orNone(ids []string) string {
	if len(ids) == 0 {
		return "no rule"
	}
	return strings.Join(ids, ", ")
}

// RequireAmounts ends the test unless the amounts are these, in their order. Each is written as [finance.ParseAmount] reads it, in German
// or in English: "3.333,33" or "3,333.33".
func RequireAmounts(t testing.TB, got []finance.Amount, want ...string) {
	t.Helper()
	var wantSum finance.Amount
	var faults []string
	for i, text := range want {
		amount, err := finance.ParseAmount(text)
		if err != nil {
			t.Fatalf("the amount %d that is wanted cannot be read: %v", i, err)
			return
		}
		if i < len(got) && got[i] != amount {
			faults = append(faults, fmt.Sprintf("amount %d is %s; want %s", i, got[i], amount))
		}
		wantSum, err = wantSum.Add(amount)
		if err != nil {
			t.Fatalf("the amounts that are wanted: %v", err)
			return
		}
	}
	if len(got) != len(want) {
		faults = append(faults, fmt.Sprintf("there are %d amounts; want %d", len(got), len(want)))
	}
	if len(faults) == 0 {
		return
	}
	sum, err := finance.Sum(got...)
	switch {
	case err != nil:
		faults = append(faults, "their sum: "+err.Error())
	case sum != wantSum:
		faults = append(faults, fmt.Sprintf("their sum is %s; want %s", sum, wantSum))
	}
	t.Fatalf("%s", strings.Join(faults, "\n"))
}

// AmountsOf returns the amounts of an apportionment, in its order, for [RequireAmounts].
func AmountsOf(allocations []finance.Allocation) []finance.Amount {
	amounts := make([]finance.Amount, len(allocations))
	for i, a := range allocations {
		amounts[i] = a.Amount
	}
	return amounts
}
