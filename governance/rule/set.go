package rule

import (
	"cmp"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Set is an immutable collection of rules in the order of their IDs. The zero Set has no rules.
type Set[T any] struct {
	edition string
	rules   []Rule[T]
	infos   []Info

	conditions asker // of the rules, for reports, which do not know T
	book       *book // of the infos, for receipts
}

// SetError tells why a rule cannot stand in a [Set].
type SetError struct {
	Rule   string
	Reason string
}

func (e *SetError) Error() string { return fmt.Sprintf("rule: %s: %s", e.Rule, e.Reason) }

// NewSet collects rules under the name of their edition, which every report repeats. It refuses an ID that stands twice
// or is malformed, a rule without a text in either language, without a valid basis or without a check, an Error that
// rests on less than [law.Primary] evidence, parameters that only one of the two languages names, and a condition that lacks its
// words or its function.
func NewSet[T any](edition string, rules ...Rule[T]) (Set[T], error) {
	if edition == "" {
		return Set[T]{}, &SetError{"set", "the edition has no name"}
	}
	s := Set[T]{edition: edition, rules: slices.Clone(rules)}
	slices.SortStableFunc(s.rules, func(a, b Rule[T]) int { return cmp.Compare(a.ID, b.ID) })
	for i := range s.rules {
		s.rules[i].Basis, s.rules[i].Earlier = slices.Clone(s.rules[i].Basis), slices.Clone(s.rules[i].Earlier)
		s.rules[i].undated = s.rules[i].InForce == (civil.Period{})
		r := s.rules[i]
		if i > 0 && s.rules[i-1].ID == r.ID {
			return Set[T]{}, &SetError{r.ID, "the ID stands twice"}
		}
		if reason := fault(r); reason != "" {
			return Set[T]{}, &SetError{r.ID, reason}
		}
		s.infos = append(s.infos, Info{r.ID, r.Title, r.Finding, r.Remedy, r.Basis, r.InForce, r.Since, r.Earlier, r.Severity, r.Applies.Words()})
	}
	s.conditions, s.book = &askerOf[T]{s.rules}, &book{infos: s.infos}
	return s, nil
}

// asker asks the condition of a rule about a subject.
type asker interface {
	ask(rule int, subject any) []Answer
}

type askerOf[T any] struct{ rules []Rule[T] }

func (a *askerOf[T]) ask(rule int, subject any) []Answer {
	return a.rules[rule].Applies.Answers(subject.(T))
}

// MustSet is [NewSet] for rules that stand in the source code; it panics where NewSet returns an error.
func MustSet[T any](edition string, rules ...Rule[T]) Set[T] {
	s, err := NewSet(edition, rules...)
	if err != nil {
		panic(err)
	}
	return s
}

// Join puts sets together under a new edition. An ID that stands in two of them is a [*SetError].
func Join[T any](edition string, sets ...Set[T]) (Set[T], error) {
	var rules []Rule[T]
	for _, s := range sets {
		rules = append(rules, s.rules...)
	}
	return NewSet(edition, rules...)
}

func fault[T any](r Rule[T]) string {
	switch {
	case !wellFormedID(r.ID):
		return "want an ID such as TH-KGG-17-2-5: capital letters and digits, steps with hyphens, jurisdiction first"
	case r.Check == nil:
		return "no check"
	case !r.Severity.IsValid():
		return "no severity"
	case len(r.Basis) == 0:
		return "no basis in law"
	case r.InForce.IsEmpty():
		return "ends before it begins"
	case !r.Since.IsZero() && !r.Since.Before(r.InForce.From):
		return "the day since which it may hold must lie before the day on which it surely does"
	case r.Applies.isWordless():
		return "a condition needs a text in German and in English"
	case r.Applies.isMute():
		return "a condition has words and no function; want both"
	case strings.ContainsAny(r.Title.German+r.Title.English, "{}"):
		return "a title has no parameters"
	}
	for _, text := range []bilingual.Text{r.Title, r.Finding, r.Remedy} {
		if text.German == "" || text.English == "" {
			return "title, finding and remedy need a text in German and in English"
		}
		for _, s := range []string{text.German, text.English} {
			if strings.Count(s, "{") != strings.Count(s, "}") {
				return fmt.Sprintf("a brace is open in %q", s)
			}
		}
		german, english := placeholders(text.German), placeholders(text.English)
		if !slices.Equal(german, english) {
			return fmt.Sprintf("the German text names the parameters %v, the English one %v", german, english)
		}
	}
	for _, source := range slices.Concat(r.Basis, r.Earlier) {
		if err := source.Check(); err != nil {
			return err.Error()
		}
	}
	if r.Severity == Error && r.Basis.Evidence() != law.Primary {
		return fmt.Sprintf("an error must rest on primary evidence, this rests on %s", r.Basis.Evidence())
	}
	return ""
}

// wellFormedID reports whether the ID is made of at least two steps of capital letters and digits, a jurisdiction first: STV-SN-TH-1 is
// one of the treaty (Staatsvertrag) of two Länder with each other.
func wellFormedID(id string) bool {
	steps := strings.Split(id, "-")
	if treaty, ok := strings.CutPrefix(id, "STV-"); ok {
		steps = strings.Split(treaty, "-")
		if len(steps) < 3 || !law.Jurisdiction(steps[1]).IsValid() {
			return false
		}
	}
	if len(steps) < 2 || !law.Jurisdiction(steps[0]).IsValid() {
		return false
	}
	for _, step := range steps {
		if step == "" {
			return false
		}
		for _, c := range []byte(step) {
			if (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}

// Edition returns the name of the edition.
func (s Set[T]) Edition() string { return s.edition }

// Len returns the number of rules.
func (s Set[T]) Len() int { return len(s.rules) }

// Rules returns what the rules say about themselves, in the order of their IDs.
func (s Set[T]) Rules() []Info {
	infos := make([]Info, len(s.infos))
	for i, info := range s.infos {
		infos[i] = info.clone()
	}
	return infos
}

// Rule returns what the rule with the ID says about itself.
func (s Set[T]) Rule(id string) (Info, bool) {
	i, found := slices.BinarySearchFunc(s.infos, id, func(info Info, id string) int { return cmp.Compare(info.ID, id) })
	if !found {
		return Info{}, false
	}
	return s.infos[i].clone(), true
}

// Select returns the set of those rules that keep reports true for, under the same edition. A nil keep panics.
func (s Set[T]) Select(keep func(Info) bool) Set[T] {
	selected := Set[T]{edition: s.edition}
	for i, info := range s.infos {
		if keep(info) {
			selected.rules = append(selected.rules, s.rules[i])
			selected.infos = append(selected.infos, info)
		}
	}
	selected.conditions, selected.book = &askerOf[T]{selected.rules}, &book{infos: selected.infos}
	return selected
}

// Only returns the set of the one rule with the ID, under the same edition. An ID that the set does not have is an
// [*UnknownRuleError].
func (s Set[T]) Only(id string) (Set[T], error) {
	i, found := slices.BinarySearchFunc(s.infos, id, func(info Info, id string) int { return cmp.Compare(info.ID, id) })
	if !found {
		return Set[T]{}, &UnknownRuleError{ID: id, Near: near(id, s.infos)}
	}
	only := Set[T]{edition: s.edition, rules: s.rules[i : i+1 : i+1], infos: s.infos[i : i+1 : i+1]}
	only.conditions = &askerOf[T]{only.rules}
	return only, nil
}

// Option changes how a subject is evaluated.
type Option func(*options)

type options struct {
	limit   int
	limited bool // whether the caller named the limit
}

// Limit keeps at most n findings, the first ones in the order of the report; [Report.Omitted] tells how many were left out. The
// outcomes are complete all the same. A limit of 0 keeps none; a negative one is no limit.
//
// Where nobody names a limit, the report keeps all findings, and what is written as text, SARIF or JUnit shows the first
// [MostFindings] of them.
func Limit(n int) Option { return func(o *options) { o.limit, o.limited = n, true } }

// What a subject may say of itself, beside what its rules ask.
type (
	// editioned rests on data with an edition of its own, such as a municipality directory. The report asks for it when somebody
	// reads it; the answer must always be the same.
	editioned interface{ DataEdition() string }

	// completed may be handed in with parts missing or in a form that rules cannot use; they see what it returns.
	completed[T any] interface{ Completed() T }

	// absent tells that there is nothing to look at.
	absent interface{ IsZero() bool }
)

// Evaluate applies every rule to the subject as the law stands on the day. The zero Date stands for no day: then every
// rule with a limited period is not in force. A rule that panics does not end the evaluation: it is [NotCovered], and
// [RuleOutcome.Failure] tells why.
//
// A subject may have methods that Evaluate looks for: DataEdition() string names the edition of the data on which it rests,
// Completed() T returns what rules see in its place, and IsZero() bool tells that there is nothing to look at, as
// there is not where T is an interface and the subject nil. Then no rule is asked: all are [NotApplicable], and the report is
// empty ([Report.IsEmpty]).
//
// Options that are nil are passed over.
func (s Set[T]) Evaluate(subject T, on civil.Date, opts ...Option) Report {
	report := Report{Edition: s.edition, On: on, subject: subject, infos: s.infos, conditions: s.conditions, book: s.book}
	if nothing, ok := report.subject.(absent); report.subject == nil || ok && nothing.IsZero() {
		report.isAbsent, report.outcomes = true, slices.Repeat([]Outcome{NotApplicable}, len(s.rules))
		return report
	}
	if whole, ok := report.subject.(completed[T]); ok {
		subject = whole.Completed()
		report.subject = subject
	}
	e := evaluation[T]{rules: s.rules, subject: subject, on: on, outcomes: make([]Outcome, len(s.rules)), result: new(Result)}
	for next := 0; next < len(s.rules); {
		next = e.from(next)
	}
	report.outcomes, report.missing, report.failures = e.outcomes, e.missing, e.failures
	report.findings = s.findings(e.result.violations, on)
	chosen := chosenFrom(opts)
	report.limited = chosen.limited
	if n := chosen.limit; n >= 0 && n < len(report.findings) {
		report.findings, report.omitted = report.findings[:n:n], report.findings[n:]
	}
	return report
}

// evaluation applies rules to a subject and keeps what becomes of them.
type evaluation[T any] struct {
	rules    []Rule[T]
	subject  T
	on       civil.Date
	outcomes []Outcome
	missing  []lack
	failures []*PanicError
	result   *Result
	// How much the rules before the one that is applied now noted.
	violated, lacked int
}

// from applies the rules from an index on and returns the index of the next rule to apply: the one after a rule that panicked, or
// the number of rules.
func (e *evaluation[T]) from(first int) (next int) {
	defer func() {
		if value := recover(); value != nil {
			e.breakOff(next, value)
			next++
		}
	}()
	result := e.result
	for next = first; next < len(e.rules); next++ {
		r := &e.rules[next]
		switch {
		case !r.undated && !r.holds(e.on):
			e.outcomes[next] = NotInForce
			continue
		case !r.Applies.met(e.subject):
			e.outcomes[next] = NotApplicable
			continue
		}
		result.rule = next
		r.Check(e.subject, result)
		e.outcomes[next] = Satisfied
		if len(result.violations) > e.violated || len(result.missing) > e.lacked {
			e.note(next)
		}
	}
	return next
}

// note keeps what a rule noted.
func (e *evaluation[T]) note(i int) {
	if missing := e.result.missing[e.lacked:]; len(missing) > 0 {
		e.outcomes[i] = Undecidable
		e.missing = append(e.missing, lack{i, slices.Clip(missing)})
	}
	if len(e.result.violations) > e.violated {
		e.outcomes[i] = Violated
	}
	e.violated, e.lacked = len(e.result.violations), len(e.result.missing)
}

// breakOff keeps that a rule panicked. What it noted before is half of an answer and does not count.
func (e *evaluation[T]) breakOff(i int, value any) {
	e.result.violations, e.result.missing = e.result.violations[:e.violated], e.result.missing[:e.lacked]
	e.outcomes[i] = NotCovered
	e.failures = append(e.failures, &PanicError{Rule: e.rules[i].ID, Value: value, Stack: debug.Stack()})
}

// PanicError tells that a rule panicked. It is a mistake in the rule, not in the subject.
type PanicError struct {
	Rule  string // the ID of the rule
	Value any    // what it panicked with
	Stack []byte // where, as [debug.Stack] writes it
}

func (e *PanicError) Error() string { return fmt.Sprintf("rule: %s panicked: %s", e.Rule, e.value()) }

// value is what the rule panicked with, on one line and without controls.
func (e *PanicError) value() string { return bilingual.Printable(fmt.Sprint(e.Value)) }

// Text returns the error for readers.
func (e *PanicError) Text(tag language.Tag) string {
	return bilingual.Sprintf("Die Regel %s ist ausgefallen, weil in ihr ein Fehler steckt: %s", "Rule %s failed because of a mistake in it: %s",
		e.Rule, e.value()).In(tag)
}

// chosenFrom returns what the options say; a negative limit is none.
func chosenFrom(opts []Option) options {
	if len(opts) == 0 {
		return options{limit: -1}
	}
	chosen := options{limit: -1}
	for _, option := range opts {
		if option != nil {
			option(&chosen)
		}
	}
	return chosen
}

// holds reports whether a norm that has a period holds on the day, surely or with doubt.
func (r *Rule[T]) holds(on civil.Date) bool {
	return r.InForce.Contains(on) || doubtful(r.Since, r.InForce, on)
}

// doubtful reports whether the day lies where a norm may have held and is not known to.
func doubtful(since civil.Date, inForce civil.Period, on civil.Date) bool {
	return !since.IsZero() && !on.IsZero() && !on.Before(since) && on.Before(inForce.From)
}

func (s Set[T]) findings(violations []violation, on civil.Date) []Finding {
	if len(violations) == 0 {
		return nil
	}
	findings := make([]Finding, len(violations))
	for i, v := range violations {
		info := &s.infos[v.rule]
		findings[i] = Finding{Rule: info.ID, Severity: info.Severity, Pointer: v.pointer, Params: v.params, Basis: slices.Clone(info.Basis), info: info}
		if doubtful(info.Since, info.InForce, on) {
			findings[i].Doubtful, findings[i].Severity = true, min(info.Severity, Warning)
			if len(info.Earlier) > 0 {
				findings[i].Basis = slices.Clone(info.Earlier)
			}
		}
	}
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(comparePointers(a.Pointer, b.Pointer), cmp.Compare(a.Rule, b.Rule))
	})
	return findings
}

// comparePointers orders pointers step by step; steps that are numbers are compared as numbers, so that clause 10 comes
// after clause 2.
func comparePointers(a, b string) int {
	for a != "" && b != "" {
		stepA, restA := cutStep(a)
		stepB, restB := cutStep(b)
		if c := compareSteps(stepA, stepB); c != 0 {
			return c
		}
		a, b = restA, restB
	}
	return cmp.Compare(len(a), len(b))
}

func cutStep(pointer string) (step, rest string) {
	pointer = strings.TrimPrefix(pointer, "/")
	if i := strings.IndexByte(pointer, '/'); i >= 0 {
		return pointer[:i], pointer[i:]
	}
	return pointer, ""
}

// compareSteps puts numbers before words, numbers in their order and words in that of their bytes.
func compareSteps(a, b string) int {
	switch numberA, numberB := isNumber(a), isNumber(b); {
	case numberA && numberB:
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	case numberA:
		return -1
	case numberB:
		return 1
	}
	return cmp.Compare(a, b)
}

func isNumber(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
