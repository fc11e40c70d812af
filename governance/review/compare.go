package review

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
)

// Comparison tells what becomes of one agreement under two laws: that of two days, or that of two reviewers.
type Comparison struct {
	// Before and After are the reports under the one and the other law, each with its day and its edition.
	Before, After rule.Report
	// Changes are the rules that come to something else, in the order of their IDs.
	Changes []OutcomeChange
}

// OutcomeChange is a rule that comes to something else under another law: to another outcome, or to findings at other places or of
// another severity.
type OutcomeChange struct {
	// Rule is what the rule says about itself, with the basis on which it rests in the second report; in the first one where the
	// second does not know it.
	Rule rule.Info
	// Before and After are the outcomes; 0 where there is no such rule.
	Before, After rule.Outcome
	// BasisBefore is the law on which the rule rests in the first report; empty where there is no such rule.
	BasisBefore rule.Basis
	// FindingsBefore and FindingsAfter are its violations.
	FindingsBefore, FindingsAfter []rule.Finding
}

// Compare checks an agreement as the law and the units stood on two days, and tells which rules come to something else, and by
// which norm. The agreement keeps its own days, such as those of its signatures: only the day of the law and of the directory
// is another one. A zero day is that on which [Reviewer.Check] judges the agreement. What a rule itself reckons from days of the
// agreement stays as it is.
//
// A day that no directory knows is a [*directory.SpanError]; other errors are those of Check. Of a nil agreement nothing changes.
func (r *Reviewer) Compare(a *agreement.Agreement, day, other civil.Date) (Comparison, error) {
	before, err := r.checkOn(a, day)
	if err != nil {
		return Comparison{}, err
	}
	after, err := r.checkOn(a, other)
	if err != nil {
		return Comparison{}, err
	}
	return compare(before, after), nil
}

// CompareWith checks an agreement under the laws of both reviewers, as [Reviewer.Check] does, and tells which rules come to something
// else. A rule that only one of them has is not known to the other.
func (r *Reviewer) CompareWith(a *agreement.Agreement, other *Reviewer) (Comparison, error) {
	before, err := r.Check(a)
	if err != nil {
		return Comparison{}, err
	}
	after, err := other.Check(a)
	if err != nil {
		return Comparison{}, err
	}
	return compare(before, after), nil
}

// checkOn is Check under the law, and with the units, of another day than the agreement's own.
func (r *Reviewer) checkOn(a *agreement.Agreement, day civil.Date) (rule.Report, error) {
	r = r.orNone()
	if a == nil || day.IsZero() || r.err != nil {
		return r.Check(a)
	}
	snapshot, err := r.snapshot(a, day)
	if err != nil {
		return rule.Report{}, err
	}
	undated := Case{Agreement: a, Snapshot: snapshot, day: day}
	var report rule.Report
	switch own, _ := DayOf(a); { // as Check has it
	case isSignedIn(a):
		first, last := a.SignedIn.Period().From, a.SignedIn.Period().Through
		report = eitherDay(a, r.rules.Evaluate(undated.datedAs(first), day), first, r.rules.Evaluate(undated.datedAs(last), day), last)
	case a.Signed.IsZero():
		report = r.rules.Evaluate(undated.datedAs(own), day)
	default:
		report = r.rules.Evaluate(undated, day)
	}
	report.OnIs = chosenDay
	return report.WithCoverage(r.uncovered(a, day)...), nil
}

var chosenDay = bilingual.Text{German: "gewählter Tag", English: "chosen day"}

// compare tells which rules two reports judge in another way.
func compare(before, after rule.Report) Comparison {
	comparison := Comparison{Before: before, After: after}
	firsts, seconds := sidesOf(before), sidesOf(after)
	for len(firsts) > 0 || len(seconds) > 0 {
		var first, second side
		order := compareSides(firsts, seconds)
		if order <= 0 {
			first, firsts = firsts[0], firsts[1:]
		}
		if order >= 0 {
			second, seconds = seconds[0], seconds[1:]
		}
		if first.outcome != second.outcome || !slices.EqualFunc(first.findings, second.findings, isSameFinding) {
			comparison.Changes = append(comparison.Changes, change(first, second))
		}
	}
	return comparison
}

// side is one rule in one report.
type side struct {
	info     rule.Info
	outcome  rule.Outcome
	findings []rule.Finding
}

// sidesOf returns the rules of a report in the order of their IDs.
func sidesOf(report rule.Report) []side {
	findings := map[string][]rule.Finding{}
	for finding := range report.Findings() {
		findings[finding.Rule] = append(findings[finding.Rule], finding)
	}
	var sides []side
	for o := range report.Outcomes() {
		if len(o.Rule.Basis) == 0 { // no rule, but what none covers
			continue
		}
		sides = append(sides, side{o.Rule, o.Outcome, findings[o.Rule.ID]})
	}
	return sides
}

// compareSides tells which of two lists has the rule that comes first, 0 where it is the same one.
func compareSides(firsts, seconds []side) int {
	switch {
	case len(seconds) == 0:
		return -1
	case len(firsts) == 0:
		return 1
	}
	return cmp.Compare(firsts[0].info.ID, seconds[0].info.ID)
}

func isSameFinding(a, b rule.Finding) bool { return a.Pointer == b.Pointer && a.Severity == b.Severity }

func change(first, second side) OutcomeChange {
	c := OutcomeChange{
		Rule: second.info, Before: first.outcome, After: second.outcome, BasisBefore: first.info.Basis,
		FindingsBefore: first.findings, FindingsAfter: second.findings,
	}
	if second.outcome == 0 {
		c.Rule = first.info
	}
	return c
}

var compareLabels = struct{ same, changes, silent, notKnown, findings, incomplete bilingual.Text }{
	same:    bilingual.Text{German: "Keine Regel kommt zu einem anderen Ergebnis.", English: "No rule reaches a different outcome."},
	changes: bilingual.Text{German: "Regeln, die zu einem anderen Ergebnis kommen: %d", English: "Rules that reach a different outcome: %d"},
	silent: bilingual.Text{
		German:  "Regeln, die beide Male nichts zu prüfen hatten, aus verschiedenem Grund: %d (%s)",
		English: "Rules that had nothing to check either time, for different reasons: %d (%s)",
	},
	notKnown:   bilingual.Text{German: "hier nicht bekannt", English: "not known here"},
	findings:   bilingual.Text{German: "Befunde: %d → %d", English: "findings: %d → %d"},
	incomplete: bilingual.Text{German: "nicht alles anzuwendende Recht ist erfasst", English: "not all applicable law is covered"},
}

// Text returns what [Comparison.WriteText] writes.
func (c Comparison) Text(tag language.Tag) string {
	var out bytes.Buffer
	_ = c.WriteText(&out, tag) // a buffer takes everything
	return out.String()
}

// WriteText writes for readers, in German or English, which laws are compared and which rules come to something else: outcome
// before and after, the norm, and since when it is in force. Rules that had nothing to check under either law, such as one that is not
// in force under the one and not applicable under the other, are named at the end. Its error is that of the writer.
func (c Comparison) WriteText(w io.Writer, tag language.Tag) error {
	var out bytes.Buffer
	for i, report := range []rule.Report{c.Before, c.After} {
		fmt.Fprintf(&out, "%d. %s: %s", i+1, whyLabels.edition.In(tag), report.Edition)
		if !report.On.IsZero() {
			fmt.Fprintf(&out, "; %s: %s", whyLabels.day.In(tag), dayText(report.On, report.OnIs, tag))
		}
		if !report.Complete() {
			out.WriteString("; " + compareLabels.incomplete.In(tag))
		}
		out.WriteByte('\n')
	}
	var loud, silent []OutcomeChange
	for _, change := range c.Changes {
		if change.checks() {
			loud = append(loud, change)
		} else {
			silent = append(silent, change)
		}
	}
	if len(loud) == 0 {
		fmt.Fprintf(&out, "%s\n", compareLabels.same.In(tag))
	} else {
		fmt.Fprintf(&out, compareLabels.changes.In(tag)+"\n", len(loud))
	}
	for _, change := range loud {
		change.write(&out, tag)
	}
	if len(silent) > 0 {
		fmt.Fprintf(&out, "\n"+compareLabels.silent.In(tag)+"\n", len(silent), idsOf(silent))
	}
	_, err := w.Write(out.Bytes())
	return err
}

// checks reports whether the rule came to a result, or could not for want of a fact, under at least one of the laws.
func (c OutcomeChange) checks() bool {
	return slices.ContainsFunc([]rule.Outcome{c.Before, c.After}, func(outcome rule.Outcome) bool {
		return outcome != 0 && outcome != rule.NotApplicable && outcome != rule.NotInForce
	})
}

func idsOf(changes []OutcomeChange) string {
	ids := make([]string, len(changes))
	for i, change := range changes {
		ids[i] = change.Rule.ID
	}
	return strings.Join(ids, ", ")
}

func (c OutcomeChange) write(out *bytes.Buffer, tag language.Tag) {
	fmt.Fprintf(out, "\n%s  %s\n", c.Rule.ID, c.Rule.Title.In(tag))
	fmt.Fprintf(out, "  %s → %s", outcomeText(c.Before, tag), outcomeText(c.After, tag))
	if c.Before == c.After {
		fmt.Fprintf(out, ", "+compareLabels.findings.In(tag), len(c.FindingsBefore), len(c.FindingsAfter))
	}
	out.WriteByte('\n')
	if len(c.Rule.Basis) > 0 {
		fmt.Fprintf(out, "  %s: %s [%s]%s\n", whyLabels.basis.In(tag), c.Rule.Basis, c.Rule.Basis.EvidenceText(tag), inForceText(c.Rule, tag))
	}
	for _, finding := range c.FindingsAfter {
		fmt.Fprintf(out, "  %s: %s [%s]\n", finding.Severity.Text(tag), bilingual.Printable(finding.Text(tag)), bilingual.Printable(finding.Pointer))
	}
}

func outcomeText(outcome rule.Outcome, tag language.Tag) string {
	if outcome == 0 {
		return compareLabels.notKnown.In(tag)
	}
	return outcome.Text(tag)
}

type jsonComparison struct {
	Before  jsonSide            `json:"before"`
	After   jsonSide            `json:"after"`
	Changes []jsonOutcomeChange `json:"changes"`
}

type jsonSide struct {
	On          civil.Date     `json:"on,omitzero"`
	OnIs        bilingual.Text `json:"onIs,omitzero"`
	Edition     string         `json:"edition"`
	DataEdition string         `json:"dataEdition,omitempty"`
	Complete    bool           `json:"complete"`
}

type jsonOutcomeChange struct {
	Rule           string         `json:"rule"`
	Title          bilingual.Text `json:"title"`
	Before         *rule.Outcome  `json:"before,omitempty"`
	After          *rule.Outcome  `json:"after,omitempty"`
	Basis          []jsonSource   `json:"basis"`
	BasisBefore    []jsonSource   `json:"basisBefore,omitempty"`
	InForce        string         `json:"inForce,omitempty"`
	Since          civil.Date     `json:"since,omitzero"`
	FindingsBefore []rule.Finding `json:"findingsBefore,omitempty"`
	FindingsAfter  []rule.Finding `json:"findingsAfter,omitempty"`
}

// MarshalJSON writes days, editions and changes, with all texts in both languages. An outcome that is left out is that of a rule which
// is not known there. The reports themselves are not repeated.
func (c Comparison) MarshalJSON() ([]byte, error) {
	out := jsonComparison{Before: sideJSON(c.Before), After: sideJSON(c.After), Changes: []jsonOutcomeChange{}}
	for _, change := range c.Changes {
		out.Changes = append(out.Changes, change.json())
	}
	return json.Marshal(out)
}

func sideJSON(report rule.Report) jsonSide {
	return jsonSide{On: report.On, OnIs: report.OnIs, Edition: report.Edition, DataEdition: report.DataEdition(), Complete: report.Complete()}
}

func (c OutcomeChange) json() jsonOutcomeChange {
	out := jsonOutcomeChange{
		Rule: c.Rule.ID, Title: c.Rule.Title, Basis: sourcesJSON(c.Rule.Basis), BasisBefore: sourcesJSON(c.BasisBefore), Since: c.Rule.Since,
		FindingsBefore: c.FindingsBefore, FindingsAfter: c.FindingsAfter,
	}
	if c.Before != 0 {
		out.Before = &c.Before
	}
	if c.After != 0 {
		out.After = &c.After
	}
	if c.Rule.InForce != (civil.Period{}) {
		out.InForce = c.Rule.InForce.String()
	}
	return out
}
