// Package rule checks subjects against rules of law.
//
// A [Rule] is one small function beside its citation: it has a stable ID, says on which line of law it rests and how well
// that line is known, from when it is in force, to which subjects it applies, and what to do about a violation. A [Set]
// holds rules; [Set.Evaluate] applies all of them to one subject on one day and returns a [Report] with an [Outcome] for
// every rule and a [Finding] for every violation.
//
// Six outcomes are told apart: satisfied, violated, not applicable, not in force on that day, undecidable because a fact is
// not recorded, and not covered because nobody looked. A report is therefore also a record of what was looked at.
//
// Texts exist in German and English. They are made from the typed parameters of a finding when somebody reads them, never
// before.
package rule

import (
	"database/sql/driver"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Severity grades a violation.
type Severity uint8

// The severities. An Error makes an agreement void, unlawful or inapplicable; the library says so only where it rests on
// the text of the norm itself ([law.Primary]).
const (
	Hint Severity = iota + 1
	Warning
	Error
)

var severities = bilingual.Words[Severity]{Name: "severity", List: []bilingual.Word[Severity]{
	{Value: Hint, Word: "hint", Text: bilingual.Text{German: "Hinweis", English: "hint"}},
	{Value: Warning, Word: "warning", Text: bilingual.Text{German: "Warnung", English: "warning"}},
	{Value: Error, Word: "error", Text: bilingual.Text{German: "Fehler", English: "error"}},
}}

// String returns "hint", "warning" or "error".
func (s Severity) String() string { return severities.String(s) }

// Text returns the word for readers.
func (s Severity) Text(tag language.Tag) string { return severities.Text(s, tag) }

// IsValid reports whether it is one of the three.
func (s Severity) IsValid() bool { return severities.Has(s) }

// MarshalText returns [Severity.String]; anything else than the three is a [*bilingual.WordError].
func (s Severity) MarshalText() ([]byte, error) { return severities.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Severity) UnmarshalText(text []byte) error { return severities.Unmarshal(s, text) }

// Value stores the word in a database; see [bilingual.Words].
func (s Severity) Value() (driver.Value, error) { return severities.Value(s) }

// Scan reads the word from a database; see [bilingual.Words].
func (s *Severity) Scan(column any) error { return severities.Scan(s, column) }

// Basis is the law on which a rule rests, the most important source first.
type Basis []law.Source

// Evidence returns how well the basis is known: as well as its weakest source.
func (b Basis) Evidence() law.Evidence {
	var weakest law.Evidence
	for i, source := range b {
		if i == 0 {
			weakest = source.Evidence
		} else {
			weakest = law.Weakest(weakest, source.Evidence)
		}
	}
	return weakest
}

// EvidenceText returns for readers how well the basis is known, as [law.Source.EvidenceText] does. It speaks of the text of a
// norm where at least one of the sources cites an act.
func (b Basis) EvidenceText(tag language.Tag) string {
	if slices.ContainsFunc(b, func(source law.Source) bool { return !source.Citation.IsZero() }) {
		return b.Evidence().Text(tag)
	}
	return law.Source{Evidence: b.Evidence()}.EvidenceText(tag)
}

// String returns the citations, such as "§ 57 VwVfG; § 126 Abs. 2 BGB", each of them once. An act as a whole
// is left out where a place in it is cited.
func (b Basis) String() string {
	var citations []string
	for _, source := range b {
		citation := source.Where
		if !source.Citation.IsZero() {
			citation = source.Citation.String()
		}
		if !slices.Contains(citations, citation) && !b.citesPlaceOf(source) {
			citations = append(citations, citation)
		}
	}
	return strings.Join(citations, "; ")
}

// citesPlaceOf reports whether the source is an act as a whole and the basis cites a place in it.
func (b Basis) citesPlaceOf(source law.Source) bool {
	act := source.Citation.Act()
	isWhole := func(s law.Source) bool { return s.Citation.Place() == "" }
	return act.IsValid() && isWhole(source) && slices.ContainsFunc(b, func(s law.Source) bool {
		return s.Citation.Act() == act && !isWhole(s)
	})
}

// Rule is a rule of law for subjects of type T.
type Rule[T any] struct {
	// ID names the rule for ever: jurisdiction, act and place, as in "TH-KGG-17-2-5".
	ID string
	// Title says what the norm demands.
	Title bilingual.Text
	// Finding says what is wrong in a subject that violates the rule. It may name parameters in braces.
	Finding bilingual.Text
	// Remedy says what would be right.
	Remedy bilingual.Text
	// Basis is the law on which the rule rests.
	Basis Basis
	// InForce is when the norm surely holds, from the first day on which its text is known to have held. The zero period stands for
	// a rule that rests on no norm and holds on any day.
	InForce civil.Period
	// Since is the first day on which the norm may have held, where only general knowledge or a commentary tells it; zero where
	// nothing lies before InForce. From that day until InForce begins the rule is applied with doubt: a violation is a Warning at
	// most, and says so.
	Since civil.Date
	// Earlier is what the rule rested on before InForce, where that was another norm; empty where it was the same.
	Earlier Basis
	// Severity of a violation.
	Severity Severity
	// Applies tells whether the rule has anything to say about the subject; the zero Condition means that it always has.
	Applies Condition[T]
	// Check looks at the subject and notes violations and missing facts. Without either, the rule is satisfied.
	Check func(T, *Result)

	undated bool // whether InForce is zero; a set knows it beforehand
}

// Info is what a rule says about itself, without its functions.
type Info struct {
	ID       string
	Title    bilingual.Text
	Finding  bilingual.Text
	Remedy   bilingual.Text
	Basis    Basis
	InForce  civil.Period
	Since    civil.Date
	Earlier  Basis
	Severity Severity
	Applies  bilingual.Text // the words of the condition under which the rule applies; zero where it always does
}

func (i Info) clone() Info {
	i.Basis, i.Earlier = slices.Clone(i.Basis), slices.Clone(i.Earlier)
	return i
}

// on returns what the rule says about itself on the day, when it may have rested on another norm.
func (i Info) on(day civil.Date) Info {
	i = i.clone()
	if len(i.Earlier) > 0 && doubtful(i.Since, i.InForce, day) {
		i.Basis = slices.Clone(i.Earlier)
	}
	return i
}

// Result collects what one rule notes about one subject. The zero Result is ready for use; a nil one panics.
type Result struct {
	violations []violation
	missing    []fact
	rule       int
}

// fact is one that a rule would need to know.
type fact struct {
	pointer string
	here    bool // whether the library lacks it, and not the subject
}

type violation struct {
	rule    int
	pointer string
	params  []Param
}

// Violate notes a violation at the place in the subject that the pointer names (JSON Pointer, RFC 6901; see [Pointer]).
func (r *Result) Violate(pointer string, params ...Param) {
	r.violations = append(r.violations, violation{r.rule, pointer, slices.Clone(params)})
}

// Lack notes that the rule cannot be decided because the subject leaves out the fact at the pointer.
func (r *Result) Lack(pointer string) {
	r.missing = append(r.missing, fact{pointer: pointer})
}

// LackHere notes that the rule cannot be decided because the library does not know what it would have to know about the fact at
// the pointer, such as since when an act is in force. The subject is complete; nobody has to add anything to it.
func (r *Result) LackHere(pointer string) {
	r.missing = append(r.missing, fact{pointer: pointer, here: true})
}

// Noted reports whether a check has noted a violation or a missing fact.
func (r *Result) Noted() bool { return len(r.violations) > 0 || len(r.missing) > 0 }

// Param is a typed parameter of a finding: a text, a whole number, or a value that prints itself with a method
// Text(language.Tag) string or Format(language.Tag) string, as days, amounts and shares do. A plain int is printed without
// groups of thousands, since many are years; a count that may be large is a finance.Number.
type Param struct {
	Name  string
	Value any
}

// P returns the parameter with the name and the value.
func P(name string, value any) Param { return Param{name, value} }

// Pointer builds a JSON Pointer (RFC 6901) from names and indexes: Pointer("clauses", 2, "source") is
// "/clauses/2/source". A step is a string or an int; anything else is a mistake in the program and panics.
func Pointer(steps ...any) string {
	var out strings.Builder
	for _, step := range steps {
		out.WriteByte('/')
		switch step := step.(type) {
		case string:
			out.WriteString(strings.ReplaceAll(strings.ReplaceAll(step, "~", "~0"), "/", "~1"))
		case int:
			out.WriteString(strconv.Itoa(step))
		default:
			panic("rule: a step of a pointer is a string or an int")
		}
	}
	return out.String()
}

// Outcome is what became of one rule.
type Outcome uint8

// The six outcomes.
const (
	Satisfied Outcome = iota + 1
	Violated
	NotApplicable // the rule has nothing to say about this subject
	NotInForce    // the rule did not hold on that day
	Undecidable   // a fact is not recorded, in the subject or in the library
	NotCovered    // nobody looked: the rule broke off, or there is none
)

var outcomes = bilingual.Words[Outcome]{Name: "outcome", List: []bilingual.Word[Outcome]{
	{Value: Satisfied, Word: "satisfied", Text: bilingual.Text{German: "erfüllt", English: "satisfied"}},
	{Value: Violated, Word: "violated", Text: bilingual.Text{German: "verletzt", English: "violated"}},
	{Value: NotApplicable, Word: "not-applicable", Text: bilingual.Text{German: "nicht anwendbar", English: "not applicable"}},
	{Value: NotInForce, Word: "not-in-force", Text: bilingual.Text{German: "nicht in Kraft", English: "not in force"}},
	{Value: Undecidable, Word: "undecidable",
		Text: bilingual.Text{German: "nicht entscheidbar, Angabe fehlt", English: "undecidable, fact missing"}},
	{Value: NotCovered, Word: "not-covered", Text: bilingual.Text{German: "nicht geprüft", English: "not checked"}},
}}

// String returns "satisfied", "violated", "not-applicable", "not-in-force", "undecidable" or "not-covered".
func (o Outcome) String() string { return outcomes.String(o) }

// Text returns the words for readers.
func (o Outcome) Text(tag language.Tag) string { return outcomes.Text(o, tag) }

// IsValid reports whether it is one of the six.
func (o Outcome) IsValid() bool { return outcomes.Has(o) }

// MarshalText returns [Outcome.String]; anything else than the six is a [*bilingual.WordError].
func (o Outcome) MarshalText() ([]byte, error) { return outcomes.Marshal(o) }

// UnmarshalText reads what MarshalText writes.
func (o *Outcome) UnmarshalText(text []byte) error { return outcomes.Unmarshal(o, text) }

// Value stores the word in a database; see [bilingual.Words].
func (o Outcome) Value() (driver.Value, error) { return outcomes.Value(o) }

// Scan reads the word from a database; see [bilingual.Words].
func (o *Outcome) Scan(column any) error { return outcomes.Scan(o, column) }
