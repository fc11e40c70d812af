package review

import (
	"slices"
	"strconv"
	"strings"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// Explanation tells why a rule came to its outcome for an agreement; see [Reviewer.Why].
type Explanation struct {
	// Rule is what the rule says about itself, with the basis on which it rested on the day.
	Rule rule.Info
	// Edition names the rules, DataEdition the directory; empty where there is none.
	Edition, DataEdition string
	// On is the day of the law and of the directory, OnIs says which day that is, such as that of the signature.
	On   civil.Date
	OnIs bilingual.Text
	// Outcome is what became of the rule. Failure tells why a rule that panicked came to none; nil for all others.
	Outcome rule.Outcome
	Failure *rule.PanicError
	// Findings are the violations of this rule, Missing the pointers of the facts without which it cannot be decided.
	Findings []rule.Finding
	Missing  []string
	// Conditions are the conditions under which the rule applies, with their answers; none where it always does.
	Conditions []rule.Answer
	// Facts are the facts of the agreement on which the outcome turns, in the order of the document: each of them alone, changed as
	// its Changes say, gives another outcome, or findings at other places.
	Facts []DecisiveFact
	// Units are what the directory knows of the parties whose key is one of these facts.
	Units []DecisiveUnit
	// Figures are the days, amounts, shares and numbers that the findings name.
	Figures []NamedFigure
	// Tried is how many facts were changed to see what comes of it, Untried how many more there are that were not, because the
	// agreement is very large; see [MostFacts].
	Tried, Untried int
}

// DecisiveFact is a fact of an agreement without which a rule would have come to something else.
type DecisiveFact struct {
	// Pointer is where it stands (JSON Pointer, RFC 6901); it ends in "/-" for an entry that a list has not.
	Pointer string
	// Where says the same for readers, who count from 1: "Klausel 4 „§ 7“ (Kostenverteilung)"; zero for what stands at the agreement
	// itself. Label is what they call the fact.
	Where, Label bilingual.Text
	// Recorded is what is recorded, with its own type, and nil for an entry that is not there; Value is how readers see it.
	Recorded any
	Value    bilingual.Text
	// Changes are changes of this fact alone, the smallest first, one for each thing that comes of them.
	Changes []FactChange
}

// FactChange is a change of one fact, and what comes of it.
type FactChange struct {
	// Kind tells whether a value is changed, or an entry removed or added.
	Kind agreement.DifferenceKind
	// New is the other value or the new entry, with its own type; nil for an entry that is removed. Value is how readers see it.
	New   any
	Value bilingual.Text
	// Outcome is what would become of the rule, Findings and Missing what it would note.
	Outcome  rule.Outcome
	Findings []rule.Finding
	Missing  []string
}

// DecisiveUnit is what the directory knows of a party whose key counts.
type DecisiveUnit struct {
	Pointer string // of the key
	Key     governance.UnitKey
	// Name, Kind and District are those of the day; all are zero for a key that the directory does not know on that day, and the
	// district for a unit that lies in none.
	Name     string
	Kind     governance.Kind
	District string
	// Administration names the unit whose administration acts for it, Form how.
	Administration string
	Form           directory.AdministrationForm
}

// NamedFigure is a day, an amount, a share or a number that a finding names.
type NamedFigure struct {
	Finding int    // the index of the finding
	Name    string // of the parameter
	Value   any
}

// MostExplained is how many rules [Reviewer.WhyAll] explains at most.
const MostExplained = 25

// WhyAll explains the rules that found something in the agreement, and those that cannot be decided, in the order of the report and at
// most [MostExplained] of them; left is how many more there are. It is for pages on which the verdict explains itself.
func (r *Reviewer) WhyAll(a *agreement.Agreement, report rule.Report) (explanations []Explanation, left int, err error) {
	for outcome := range report.Outcomes() {
		switch {
		case outcome.Outcome != rule.Violated && outcome.Outcome != rule.Undecidable:
		case len(explanations) == MostExplained:
			left++
		default:
			e, err := r.Why(a, outcome.Rule.ID)
			if err != nil {
				return nil, 0, err
			}
			explanations = append(explanations, e)
		}
	}
	return explanations, left, nil
}

// MostFacts is how many facts of an agreement [Reviewer.Why] changes at most. Agreements of the usual length have some
// hundreds. Of a larger one it takes the clauses and parties that the findings name, and of every list its first entries; of one with more
// than five thousand facts it takes fewer, for each trial looks at the whole agreement again.
const MostFacts = 2000

// mostTried returns how many of so many facts are changed at most: the fewer the longer the agreement is, so that an explanation takes a
// time that does not grow with it, but some in any case.
func mostTried(facts int) int {
	const (
		plenty      = 5000 // facts; so long an agreement is gone through MostFacts times
		fewestTried = 100
	)
	return min(MostFacts, max(fewestTried, MostFacts*plenty/max(1, facts)))
}

// Why explains what became of one rule for an agreement, as [Reviewer.Check] judges it: what was found, under which law and as of which
// day, which conditions made the rule apply or not, and on which facts the outcome turns. These are found by changing one fact at
// a time and asking the rule again, under the law and the directory of the day on which the changed agreement would be judged.
// A fact that matters only together with another one is therefore not among them.
//
// An ID that the reviewer has no rule for is a [*rule.UnknownRuleError]; other errors are those of Check. A nil agreement has an
// explanation without facts: the rule is not applicable. A rule that panics is not covered, and its explanation says why.
func (r *Reviewer) Why(a *agreement.Agreement, ruleID string) (Explanation, error) {
	r = r.orNone()
	if r.err != nil {
		return Explanation{}, r.err
	}
	only, err := r.rules.Only(ruleID)
	if err != nil {
		return Explanation{}, err
	}
	if a == nil {
		return explanationOf(only.Evaluate(Case{}, civil.Date{})), nil
	}
	a = a.Plain()
	report, _, err := r.judge(only, a)
	if err != nil {
		return Explanation{}, err
	}
	e := explanationOf(report)
	day, which := DayOf(a)
	c, on, _, err := r.caseOn(a, day, which)
	if err != nil {
		return Explanation{}, err
	}
	t := trials{reviewer: r, only: only, base: c, on: on, day: day, isDated: c.Agreement != a, isUnsigned: a.Signed.IsZero(), explanation: &e}
	t.is = stateOf(report)
	t.known = knownTo(&e)
	t.run(a)
	return e, nil
}

// explanationOf returns what a report on one rule says.
func explanationOf(report rule.Report) Explanation {
	e := Explanation{Edition: report.Edition, DataEdition: report.DataEdition(), On: report.On, OnIs: report.OnIs}
	for o := range report.Outcomes() {
		e.Rule, e.Outcome, e.Missing, e.Failure = o.Rule, o.Outcome, o.Missing, o.Failure
	}
	e.Findings = slices.Collect(report.Findings())
	e.Conditions = report.Conditions(e.Rule.ID)
	for i, finding := range e.Findings {
		for _, param := range finding.Params {
			if isFigure(param.Value) {
				e.Figures = append(e.Figures, NamedFigure{i, param.Name, param.Value})
			}
		}
	}
	return e
}

// trials change one fact of an agreement at a time.
type trials struct {
	reviewer *Reviewer
	only     rule.Set[Case]
	base     Case       // as the rule saw it
	on       civil.Date // the day of the law
	day      civil.Date // the day that the agreement names; zero for a draft
	isDated  bool       // whether the rule saw that day as the day of signing
	is       state      // what became of the rule
	// isUnsigned tells whether the agreement names no day of signing.
	isUnsigned bool
	known      []any // values that findings and norm name
	units      map[string][]any

	explanation *Explanation
	place       agreement.Place
	touchesCase bool // whether the fact may decide which directory is asked
	found       []foundChange
}

// state is what became of a rule, as far as it counts: a finding at the same place is the same, whatever its text says.
type state struct {
	outcome  rule.Outcome
	findings []noted
	missing  []string
}

// noted is a finding without its text.
type noted struct {
	pointer  string
	severity rule.Severity
}

func stateOf(report rule.Report) state {
	var s state
	for f := range report.Findings() {
		s.findings = append(s.findings, noted{f.Pointer, f.Severity})
	}
	for o := range report.Outcomes() {
		s.outcome, s.missing = o.Outcome, o.Missing
	}
	return s
}

// isState reports whether a report on the one rule says what the state is.
func (t *trials) isState(report *rule.Report, want *state) bool {
	if report.Outcome(t.explanation.Rule.ID) != want.outcome {
		return false
	}
	i := 0
	for f := range report.Findings() {
		if i >= len(want.findings) || want.findings[i] != (noted{f.Pointer, f.Severity}) {
			return false
		}
		i++
	}
	if i < len(want.findings) {
		return false
	}
	var missing []string
	for o := range report.Outcomes() {
		missing = o.Missing
	}
	return slices.Equal(missing, want.missing)
}

// hasPlaces reports whether the rule noted anything.
func (s *state) hasPlaces() bool { return len(s.findings) > 0 || len(s.missing) > 0 }

// run tries the facts of the agreement.
func (t *trials) run(a *agreement.Agreement) {
	choose := t.choice(a)
	for place := range a.Places() {
		if !choose(place) {
			t.explanation.Untried++
			continue
		}
		t.explanation.Tried++
		t.place, t.found = place, t.found[:0]
		t.touchesCase = decidesDirectory(place)
		t.tryPlace()
		if len(t.found) > 0 {
			t.note()
		}
	}
}

// decidesDirectory reports whether the fact may decide which directory is asked; days are compared in any case.
func decidesDirectory(place agreement.Place) bool {
	switch place.Kind() {
	case agreement.Changed:
		switch place.Recorded().(type) {
		case governance.UnitKey, law.Jurisdiction:
			return true
		}
		return false
	case agreement.Removed:
		_, isParty := place.Recorded().(agreement.Party)
		return isParty
	}
	return place.Pointer() == "/parties/-"
}

// choice returns which facts are tried: all, or of a very large agreement those in the entries that findings name, and then those in
// the first entries of each list.
func (t *trials) choice(a *agreement.Agreement) func(agreement.Place) bool {
	total, ranks := 0, []int{}
	for place := range a.Places() {
		total++
		rank := place.Rank()
		for len(ranks) <= rank {
			ranks = append(ranks, 0)
		}
		ranks[rank]++
	}
	limit := mostTried(total)
	if total <= limit {
		return func(agreement.Place) bool { return true }
	}
	entries := t.namedEntries()
	isNamed := func(place agreement.Place) bool {
		return len(entries) > 0 && slices.Contains(entries, entryOf(place.Pointer()))
	}
	named := 0
	for place := range a.Places() {
		if named < limit/2 && isNamed(place) {
			named++
		}
	}
	left, last := limit-named, 0
	for sum := 0; sum < left; last++ {
		sum += ranks[last]
	}
	return func(place agreement.Place) bool {
		switch {
		case named > 0 && isNamed(place):
			named--
		case left > 0 && place.Rank() < last:
			left--
		default:
			return false
		}
		return true
	}
}

// namedEntries returns the clauses and parties that the first findings and missing facts name.
func (t *trials) namedEntries() []string {
	const most = 8
	var entries []string
	add := func(pointer string) {
		if entry := entryOf(pointer); len(entries) < most && entry != "" && !slices.Contains(entries, entry) {
			entries = append(entries, entry)
		}
	}
	for _, finding := range t.explanation.Findings {
		add(finding.Pointer)
	}
	for _, pointer := range t.explanation.Missing {
		add(pointer)
	}
	return entries
}

// entryOf returns the first two steps of a pointer: "/clauses/3"; "" for what lies in no list.
func entryOf(pointer string) string {
	steps := strings.SplitN(pointer, "/", 4)
	if len(steps) < 3 {
		return ""
	}
	return "/" + steps[1] + "/" + steps[2]
}

// changes reports whether the rule comes to something else with the value.
func (t *trials) changes(value any) bool {
	differs := false
	t.try(value, func(report *rule.Report, want *state) { differs = !t.isState(report, want) })
	return differs
}

// try asks the rule about the agreement with the fact changed to the value, unless no directory knows its day then.
func (t *trials) try(value any, look func(report *rule.Report, want *state)) {
	t.place.Try(value, func(a *agreement.Agreement) {
		report, ok := t.judge(a)
		if !ok {
			return
		}
		want := &t.is
		if _, isClause := t.place.Recorded().(agreement.Clause); !isClause && t.place.Kind() == agreement.Removed && t.is.hasPlaces() {
			moved := t.is.without(t.place.Pointer())
			want = &moved
		}
		look(&report, want)
	})
}

// judge asks the rule about the changed agreement. It reports false where no directory knows its day.
func (t *trials) judge(a *agreement.Agreement) (report rule.Report, ok bool) {
	if day, _ := DayOf(a); t.touchesCase || day != t.day || a.Signed.IsZero() != t.isUnsigned || isSignedIn(a) {
		report, _, err := t.reviewer.judge(t.only, a)
		return report, err == nil
	}
	c := t.base
	c.Agreement = a
	if t.isDated {
		dated := *a
		dated.Signed = t.day
		c.Agreement, c.document = &dated, a
	}
	return t.only.Evaluate(c, t.on), true
}

// without returns the state as it reads when an entry of a list is gone and nothing else changes: what stood behind it moved up. What
// was noted in the entry itself is gone with it, and that is a change.
func (s *state) without(entry string) state {
	moved := state{outcome: s.outcome, findings: slices.Clone(s.findings), missing: slices.Clone(s.missing)}
	for i := range moved.findings {
		if !moveUp(&moved.findings[i].pointer, entry) {
			moved.outcome = 0
		}
	}
	for i := range moved.missing {
		if !moveUp(&moved.missing[i], entry) {
			moved.outcome = 0
		}
	}
	return moved
}

// moveUp changes a pointer into an entry behind the one that is gone. It reports false for a pointer into that one.
func moveUp(pointer *string, gone string) bool {
	last := strings.LastIndexByte(gone, '/') + 1
	rest, isInList := strings.CutPrefix(*pointer, gone[:last])
	if !isInList {
		return true
	}
	step, below, _ := strings.Cut(rest, "/")
	number, err := strconv.Atoi(step)
	goneNumber, _ := strconv.Atoi(gone[last:])
	switch {
	case err != nil || number < goneNumber:
		return true
	case number == goneNumber:
		return false
	}
	*pointer = gone[:last] + strconv.Itoa(number-1) + rest[len(step):len(rest)-len(below)] + below
	return true
}

// isFigure reports whether a parameter of a finding is a day, an amount, a share or a number.
func isFigure(value any) bool {
	switch value.(type) {
	case civil.Date, agreement.Duration, agreement.Month, finance.Amount, finance.Share, finance.Number, int:
		return true
	}
	return false
}
