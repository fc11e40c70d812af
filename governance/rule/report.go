package rule

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Finding is one violation of one rule.
type Finding struct {
	Rule     string   // the ID of the rule
	Severity Severity // of this violation: that of the rule, or a Warning where the rule was applied with doubt
	Doubtful bool     // whether it is uncertain that the norm held on the day already; see [Rule.Since]
	Pointer  string   // where in the subject, as a JSON Pointer (RFC 6901); empty for the subject as a whole
	Params   []Param  // what the text is made from
	Basis    Basis    // the law on which the rule rests
	info     *Info
}

// Text says what is wrong, in German or English. What the subject says stands in it as [bilingual.Printable] shows it.
func (f Finding) Text(tag language.Tag) string {
	if f.info == nil {
		return f.Rule
	}
	text := expand(f.info.Finding.In(tag), tag, f.Params)
	if f.Doubtful {
		text += " " + doubt.In(tag)
	}
	return text
}

var doubt = bilingual.Text{
	German:  "Ob die Vorschrift an diesem Tag schon mit diesem Inhalt galt, ist nicht gesichert.",
	English: "Whether the provision already had this content on that day is not certain.",
}

// Remedy says what would be right, in German or English.
func (f Finding) Remedy(tag language.Tag) string {
	if f.info == nil {
		return ""
	}
	return expand(f.info.Remedy.In(tag), tag, f.Params)
}

// Param returns the value of the parameter with the name, or nil.
func (f Finding) Param(name string) any {
	for _, p := range f.Params {
		if p.Name == name {
			return p.Value
		}
	}
	return nil
}

// Report is what an evaluation found. It is a value and does not change.
type Report struct {
	Edition string     // of the rules
	On      civil.Date // the day for which the law was applied
	// OnIs says which day On is, such as that of the signature; zero where the caller named the day.
	OnIs bilingual.Text

	assessed   bool // whether somebody said what is covered
	uncovered  int  // how many of the outcomes, the last ones, are of what no rule covers
	subject    any  // as rules saw it
	isAbsent   bool
	infos      []Info
	conditions asker
	book       *book // of the rules; of what no rule covers it has nothing
	outcomes   []Outcome
	missing    []lack // in the order of the rules, at most one for each
	failures   []*PanicError
	findings   []Finding
	omitted    []Finding
	receipt    *Receipt // for its JSON; nil where nobody asked for it
	limited    bool     // whether the caller named a limit for them
}

type lack struct {
	rule  int
	facts []fact
}

// DataEdition returns the edition of the data on which the subject rests; empty if it names none.
func (r Report) DataEdition() string {
	if subject, ok := r.subject.(editioned); ok {
		return subject.DataEdition()
	}
	return ""
}

// Uncovered is what should have been checked and was not, because the law for it was not read or is not at hand.
type Uncovered struct {
	ID       string         // for machines: jurisdiction and matter, as in "BY-RECHT"
	Title    bilingual.Text // what was not checked
	Pointers []string       // whom or what in the subject it concerns
}

// WithCoverage returns the report together with what was not covered, each as a rule with the outcome [NotCovered]. Only a
// report that went through here can be [Report.Complete]: a set of rules alone cannot know what it lacks.
func (r Report) WithCoverage(uncovered ...Uncovered) Report {
	r.assessed, r.receipt = true, nil // what is covered is a part of the receipt
	if len(uncovered) == 0 {
		return r
	}
	r.infos, r.outcomes = slices.Clone(r.infos), slices.Clone(r.outcomes)
	r.missing = slices.Clone(r.missing)
	r.uncovered += len(uncovered)
	for _, u := range uncovered {
		facts := make([]fact, len(u.Pointers))
		for i, pointer := range u.Pointers {
			facts[i].pointer = pointer
		}
		r.missing = append(r.missing, lack{len(r.infos), facts})
		r.infos = append(r.infos, Info{ID: u.ID, Title: u.Title})
		r.outcomes = append(r.outcomes, NotCovered)
	}
	return r
}

// Complete reports whether there are rules for the general law that applies and all of them were asked: somebody compared the report
// with that law ([Report.WithCoverage]), nothing is [NotCovered], and there was something to look at. It does not say that everything was
// checked. A rule that is [Undecidable], because a fact is not recorded, was asked and is open; and the special law of single tasks
// (Fachrecht) has no rules and does not count.
func (r Report) Complete() bool {
	return r.assessed && !r.IsEmpty() && r.Count(NotCovered) == 0
}

// IsEmpty reports whether nothing was looked at: the report is the zero Report, its set has no rules, or there was no subject,
// such as a nil agreement. An empty report is OK, for it has found nothing; it says nothing.
func (r Report) IsEmpty() bool { return r.isAbsent || len(r.outcomes) == r.uncovered }

// Findings returns the violations in a fixed order: by pointer, then by rule ID.
func (r Report) Findings() iter.Seq[Finding] { return slices.Values(r.findings) }

// Omitted returns how many findings a [Limit] left out.
func (r Report) Omitted() int { return len(r.omitted) }

// MostFindings is how many findings a report shows as text, as SARIF or as JUnit where nobody named a [Limit].
const MostFindings = 1000

// shown returns the findings that are written in such a format, and how many are not.
func (r Report) shown() (findings []Finding, more int) {
	findings = r.findings
	if !r.limited && len(findings) > MostFindings {
		findings = findings[:MostFindings]
	}
	return findings, len(r.findings) - len(findings) + len(r.omitted)
}

// RuleOutcome is what became of one rule in a [Report].
type RuleOutcome struct {
	Rule       Info // with the basis on which it rested on the day of the report
	Outcome    Outcome
	Missing    []string    // pointers of the facts that the subject leaves out
	Unrecorded []string    // pointers of the facts about which the library would have to know more
	Failure    *PanicError // why a rule that panicked came to no result; nil for all others
}

// Text returns the outcome for readers. Of a rule that is undecidable it says who lacks the fact: the subject, or else the
// library.
func (o RuleOutcome) Text(tag language.Tag) string {
	if o.lacksHereOnly() {
		return undecidableHere.In(tag)
	}
	return o.Outcome.Text(tag)
}

var undecidableHere = bilingual.Text{German: "nicht entscheidbar, hier nicht hinterlegt", English: "undecidable, not recorded here"}

// lacksHereOnly reports whether the rule is undecidable and the subject leaves nothing out.
func (o RuleOutcome) lacksHereOnly() bool {
	return o.Outcome == Undecidable && len(o.Missing) == 0 && len(o.Unrecorded) > 0
}

// failure says why the rule broke off; empty for a rule that did not.
func (o RuleOutcome) failure() string {
	if o.Failure == nil {
		return ""
	}
	return o.Failure.Error()
}

// Outcomes returns what became of every rule, in the order of their IDs.
func (r Report) Outcomes() iter.Seq[RuleOutcome] {
	return func(yield func(RuleOutcome) bool) {
		failures := make(map[string]*PanicError, len(r.failures))
		for _, failure := range r.failures {
			failures[failure.Rule] = failure
		}
		for i, outcome := range r.outcomes {
			if !yield(RuleOutcome{r.infos[i].on(r.On), outcome, r.missingFor(i, false), r.missingFor(i, true), failures[r.infos[i].ID]}) {
				return
			}
		}
	}
}

// Conditions answers, for the rule with the ID, the conditions under which it applies: those that do not hold are why a rule is
// [NotApplicable]. It is nil for a rule that always applies, and where the set has none with the ID. The conditions are asked
// when somebody reads them; the subject must be what it was. It is nil, too, for a rule whose condition panicked, and where there
// was no subject to ask about.
func (r Report) Conditions(id string) (answers []Answer) {
	if r.isAbsent {
		return nil
	}
	defer func() {
		if recover() != nil { // Evaluate has told of it
			answers = nil
		}
	}()
	for i := range r.infos {
		if r.infos[i].ID == id {
			if i >= len(r.infos)-r.uncovered {
				return nil // no rule, but what none covers
			}
			return r.conditions.ask(i, r.subject)
		}
	}
	return nil
}

// Outcome returns what became of the rule with the ID; 0 if the set has none.
func (r Report) Outcome(id string) Outcome {
	for i := range r.infos {
		if r.infos[i].ID == id {
			return r.outcomes[i]
		}
	}
	return 0
}

// missingFor returns the pointers of the facts that the rule would need, and that the subject or, here, the library lacks.
func (r Report) missingFor(rule int, here bool) (pointers []string) {
	for _, fact := range r.factsFor(rule) {
		if fact.here == here {
			pointers = append(pointers, fact.pointer)
		}
	}
	return pointers
}

// open returns how many rules stay open because the subject leaves a fact out, and how many only because the library lacks one.
func (r Report) open() (missing, unrecorded int) {
	for i, outcome := range r.outcomes {
		switch {
		case outcome != Undecidable:
		case len(r.missingFor(i, false)) == 0 && len(r.missingFor(i, true)) > 0:
			unrecorded++
		default:
			missing++
		}
	}
	return missing, unrecorded
}

// Count returns how many rules had the outcome.
func (r Report) Count(outcome Outcome) (n int) {
	for _, o := range r.outcomes {
		if o == outcome {
			n++
		}
	}
	return n
}

// CountSeverity returns how many findings, omitted ones included, have the severity.
func (r Report) CountSeverity(severity Severity) (n int) {
	for _, list := range [][]Finding{r.findings, r.omitted} {
		for _, f := range list {
			if f.Severity == severity {
				n++
			}
		}
	}
	return n
}

// Checked returns how many rules came to a result: they are satisfied or violated. Rules that are not applicable, not in force
// or undecidable checked nothing.
func (r Report) Checked() int { return r.Count(Satisfied) + r.Count(Violated) }

// OK reports whether no rule of severity [Error] is violated. Warnings, hints and undecidable rules do not count. It says
// nothing about what was not checked: a report without rules, on a subject to which none applied, or with a rule that panicked is
// OK as well. See [Report.Checked] and [Report.Err].
func (r Report) OK() bool { return r.CountSeverity(Error) == 0 }

// Err returns nil where the report is OK and no rule panicked, and otherwise a [*ReportError] that names the first error and counts
// them all, or names the rule that panicked.
func (r Report) Err() error {
	if r.OK() && len(r.failures) == 0 {
		return nil
	}
	return &ReportError{r}
}

// ReportError is a report with violations of severity [Error], or with rules that panicked, as an error.
type ReportError struct{ Report Report }

func (e *ReportError) Error() string {
	errors := e.Report.CountSeverity(Error)
	for _, list := range [][]Finding{e.Report.findings, e.Report.omitted} {
		for _, f := range list {
			if f.Severity != Error {
				continue
			}
			text := fmt.Sprintf("rule: %s at %q: %s (%s)", f.Rule, f.Pointer, f.Text(language.English), f.Basis)
			switch more := errors - 1; {
			case more == 1:
				text += ", and 1 more error"
			case more > 1:
				text += fmt.Sprintf(", and %d more errors", more)
			}
			return text
		}
	}
	if failures := e.Report.failures; len(failures) > 0 {
		text := failures[0].Error()
		if n := len(failures) - 1; n > 0 {
			text += fmt.Sprintf(", and %d more", n)
		}
		return text
	}
	return "rule: no error"
}

// Text returns the error for readers: the first finding of severity [Error] with its place, or the rule that panicked, and how many there
// are beside it.
func (e *ReportError) Text(tag language.Tag) string {
	for _, list := range [][]Finding{e.Report.findings, e.Report.omitted} {
		for _, f := range list {
			if f.Severity != Error {
				continue
			}
			text := bilingual.Sprintf("%s bei %q: ", "%s at %q: ", f.Rule, f.Pointer).In(tag)
			text += fmt.Sprintf("%s (%s)", f.Text(tag), f.Basis)
			return text + more(e.Report.CountSeverity(Error)-1).In(tag)
		}
	}
	if failures := e.Report.failures; len(failures) > 0 {
		return failures[0].Text(tag) + more(len(failures)-1).In(tag)
	}
	return bilingual.Text{German: "kein Fehler", English: "no error"}.In(tag)
}

// more tells how many errors there are beside the one that is told.
func more(n int) bilingual.Text {
	switch {
	case n == 1:
		return bilingual.Text{German: ", und 1 weiterer Fehler", English: ", and 1 more error"}
	case n > 1:
		return bilingual.Sprintf(", und %d weitere Fehler", ", and %d more errors", n)
	}
	return bilingual.Text{}
}

type jsonBasis struct {
	Citation string       `json:"citation"`
	Evidence law.Evidence `json:"evidence"`
}

type jsonFinding struct {
	Rule     string         `json:"rule"`
	Severity Severity       `json:"severity"`
	Doubtful bool           `json:"doubtful,omitempty"`
	Pointer  string         `json:"pointer"`
	Text     bilingual.Text `json:"text"`
	Remedy   bilingual.Text `json:"remedy"`
	Params   map[string]any `json:"params,omitempty"`
	Basis    []jsonBasis    `json:"basis"`
}

type jsonOutcome struct {
	Rule    string   `json:"rule"`
	Outcome Outcome  `json:"outcome"`
	Missing []string `json:"missing,omitempty"` // in the subject
	// Unrecorded is about what the library knows, not about what the subject says.
	Unrecorded []string `json:"unrecorded,omitempty"`
	Failure    string   `json:"failure,omitempty"`
	// Title says what was not covered; other outcomes have theirs in the catalogue.
	Title bilingual.Text `json:"title,omitzero"`
}

type jsonReport struct {
	OK          bool           `json:"ok"`
	Complete    bool           `json:"complete"`
	Empty       bool           `json:"empty,omitempty"`
	On          string         `json:"on"`
	OnIs        bilingual.Text `json:"onIs,omitzero"`
	Edition     string         `json:"edition"`
	DataEdition string         `json:"dataEdition,omitempty"`
	Findings    []jsonFinding  `json:"findings"`
	Omitted     int            `json:"omitted,omitempty"`
	Outcomes    []jsonOutcome  `json:"outcomes"`
	Receipt     *Receipt       `json:"receipt,omitempty"`
}

// MarshalJSON writes the report with all findings in both languages and the outcome of every rule, and the receipt where
// [Report.WithReceipt] put it in.
func (r Report) MarshalJSON() ([]byte, error) {
	out := jsonReport{OK: r.OK(), Complete: r.Complete(), Empty: r.IsEmpty(), On: r.On.String(), OnIs: r.OnIs, Edition: r.Edition, DataEdition: r.DataEdition(),
		Findings: make([]jsonFinding, 0, len(r.findings)), Omitted: r.Omitted(), Outcomes: make([]jsonOutcome, 0, len(r.outcomes)), Receipt: r.receipt}
	for f := range r.Findings() {
		out.Findings = append(out.Findings, f.json())
	}
	for o := range r.Outcomes() {
		outcome := jsonOutcome{Rule: o.Rule.ID, Outcome: o.Outcome, Missing: o.Missing, Unrecorded: o.Unrecorded, Failure: o.failure()}
		if o.Outcome == NotCovered {
			outcome.Title = o.Rule.Title
		}
		out.Outcomes = append(out.Outcomes, outcome)
	}
	return json.Marshal(out)
}

// MarshalJSON writes the finding with its text in both languages.
func (f Finding) MarshalJSON() ([]byte, error) { return json.Marshal(f.json()) }

func (f Finding) json() jsonFinding {
	out := jsonFinding{Rule: f.Rule, Severity: f.Severity, Doubtful: f.Doubtful, Pointer: f.Pointer, Basis: basisJSON(f.Basis),
		Text:   bilingual.Text{German: f.Text(language.German), English: f.Text(language.English)},
		Remedy: bilingual.Text{German: f.Remedy(language.German), English: f.Remedy(language.English)}}
	if len(f.Params) > 0 {
		out.Params = make(map[string]any, len(f.Params))
		for _, p := range f.Params {
			out.Params[p.Name] = p.Value
		}
	}
	return out
}

func basisJSON(basis Basis) []jsonBasis {
	out := make([]jsonBasis, len(basis))
	for i, source := range basis {
		out[i] = jsonBasis{Basis{source}.String(), source.Evidence}
	}
	return out
}

// Problem is a report in the form of problem details (RFC 9457), with one entry in Errors per finding.
type Problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail"`
	// Complete tells whether there are rules for the general law that applies and all were asked; see [Report.Complete].
	Complete bool           `json:"complete"`
	Errors   []ProblemEntry `json:"errors"`
}

// ProblemEntry is one finding of a [Problem]. Pointer is a fragment such as "#/parties/1", as the RFC shows it.
type ProblemEntry struct {
	Detail   string   `json:"detail"`
	Pointer  string   `json:"pointer"`
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	Basis    string   `json:"basis"`
	Remedy   string   `json:"remedy"`
}

var problemTitle = bilingual.Text{German: "Prüfung nicht bestanden", English: "Check not passed"}

// Problem returns the report as problem details (RFC 9457, media type application/problem+json) in the language of the
// tag. Its status is 422. It reports false where the report is OK: then there is no problem to tell of, though the report may
// be incomplete; ask [Report.Complete].
func (r Report) Problem(tag language.Tag) (Problem, bool) {
	if r.OK() {
		return Problem{}, false
	}
	p := Problem{Type: "about:blank", Title: problemTitle.In(tag), Status: 422, Detail: r.Summary(tag), Complete: r.Complete(), Errors: []ProblemEntry{}}
	for f := range r.Findings() {
		p.Errors = append(p.Errors, ProblemEntry{f.Text(tag), fragment(f.Pointer), f.Rule, f.Severity, f.Basis.String(), f.Remedy(tag)})
	}
	return p, true
}

// fragment writes a pointer as a URI fragment (RFC 6901, section 6): what a fragment cannot hold is percent-encoded.
func fragment(pointer string) string {
	var out strings.Builder
	out.WriteByte('#')
	for _, c := range []byte(pointer) {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', strings.IndexByte("-._~!$&'()*+,;=:@/?", c) >= 0:
			out.WriteByte(c)
		default:
			fmt.Fprintf(&out, "%%%02X", c)
		}
	}
	return out.String()
}

var summaryTexts = struct{ nothing, checked, outcomes, notCovered, findings bilingual.Text }{
	nothing: bilingual.Text{German: "Es wurde nichts geprüft. Regeln: %d", English: "Nothing was checked. Rules: %d"},
	checked: bilingual.Text{German: "Geprüfte Regeln: %d", English: "Rules checked: %d"},
	outcomes: bilingual.Text{
		German:  "; erfüllt %d, verletzt %d, nicht anwendbar %d, nicht in Kraft %d, nicht entscheidbar %d",
		English: "; satisfied %d, violated %d, not applicable %d, not in force %d, undecidable %d",
	},
	notCovered: bilingual.Text{German: ", nicht geprüft %d", English: ", not checked %d"},
	findings: bilingual.Text{
		German:  ". Fehler %d, Warnungen %d, Hinweise %d.",
		English: ". Errors %d, warnings %d, hints %d.",
	},
}

// Summary counts findings and outcomes in one sentence. Where nothing was looked at, it says so first.
func (r Report) Summary(tag language.Tag) string {
	p := message.NewPrinter(tag)
	var out strings.Builder
	rules := summaryTexts.checked
	if r.IsEmpty() {
		rules = summaryTexts.nothing
	}
	out.WriteString(p.Sprintf(rules.In(tag), len(r.outcomes)))
	out.WriteString(p.Sprintf(summaryTexts.outcomes.In(tag), r.Count(Satisfied), r.Count(Violated),
		r.Count(NotApplicable), r.Count(NotInForce), r.Count(Undecidable)))
	if n := r.Count(NotCovered); n > 0 {
		out.WriteString(p.Sprintf(summaryTexts.notCovered.In(tag), n))
	}
	out.WriteString(p.Sprintf(summaryTexts.findings.In(tag), r.CountSeverity(Error), r.CountSeverity(Warning), r.CountSeverity(Hint)))
	return out.String()
}

// expand puts the parameters into the text.
func expand(text string, tag language.Tag, params []Param) string {
	if !strings.Contains(text, "{") {
		return text
	}
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed {
			out.WriteString("{" + rest)
			return out.String()
		}
		out.WriteString(bilingual.Printable(render(tag, name, params)))
		text = after
	}
}

// render prints the value of the named parameter for readers.
func render(tag language.Tag, name string, params []Param) string {
	for _, p := range params {
		if p.Name != name {
			continue
		}
		switch value := p.Value.(type) {
		case string:
			return value
		case interface{ Text(language.Tag) string }:
			return value.Text(tag)
		case interface{ Format(language.Tag) string }:
			return value.Format(tag)
		case fmt.Stringer:
			return value.String()
		}
		return fmt.Sprint(p.Value)
	}
	return "{" + name + "}"
}

// placeholders returns the names in braces, sorted and each once.
func placeholders(text string) []string {
	var names []string
	for {
		_, rest, found := strings.Cut(text, "{")
		if !found {
			break
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed {
			break
		}
		names = append(names, name)
		text = after
	}
	slices.Sort(names)
	return slices.Compact(names)
}
