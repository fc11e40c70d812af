// Package paper is what a report on an agreement looks like on paper: for those who read it, and not for machines.
//
// A [Paper] is made from an agreement and its [rule.Report] ([New]). It says first whether there are rules for the law that applies and
// what came of them, then what was found, what must still be asked and what nobody checked; after that it shows the agreement with all
// that its clauses say. Parties are called by their names, clauses by their numbers, places by words and not by pointers. It is written as
// text, as Markdown or as one HTML page ([Paper.WriteText], [Paper.WriteMarkdown], [Paper.WriteHTML]), in German and English.
//
//	report, err := reviewer.Check(a)
//	…
//	err = paper.New(a, report).WriteHTML(w)
//
// Everything that comes from the document is shown as [bilingual.Printable] shows it, and none of it is ever read as markup.
package paper

import (
	"bufio"
	"io"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// Paper is a report as people read it. It is a value that is made once and can be written often; the agreement must stay what it was.
type Paper struct {
	agreement *agreement.Agreement
	report    rule.Report
	options   options

	parties   map[agreement.PartyID]int // the first party with the ID
	findings  []rule.Finding            // those that are shown, the gravest first
	omitted   int                       // how many findings are not shown
	questions []question
	stillOpen bilingual.Text // how many questions there are
	outcomes  []rule.RuleOutcome
	rules     map[string]int // where a rule stands among the outcomes
	isShown   []bool         // whether a rule is explained, because something that is shown rests on it
}

type options struct {
	all      bool
	whys     map[string]*review.Explanation
	most     int
	units    directory.Snapshot
	accepted func(rule.Finding) rule.Acceptance
}

// Option changes what a paper shows.
type Option func(*options)

// All shows what became of every rule. Without it a paper only counts those that are satisfied, do not apply or are not in force.
func All() Option { return func(o *options) { o.all = true } }

// Limit shows at most so many findings, the gravest first, and as many open questions; the paper says how many more there are. A
// negative number is no limit; where nobody names one, it is [rule.MostFindings].
//
// Of the agreement itself it shows as many parties, clauses and entries of a list, but [rule.MostFindings] of each at least.
func Limit(n int) Option { return func(o *options) { o.most = n } }

// Explained adds to the rules behind findings and questions the facts on which their outcomes turn ([review.Reviewer.Why]). An
// explanation of a rule that the paper does not show is not shown.
func Explained(explanations ...review.Explanation) Option {
	return func(o *options) {
		o.whys = make(map[string]*review.Explanation, len(explanations))
		for i := range explanations {
			o.whys[explanations[i].Rule.ID] = &explanations[i]
		}
	}
}

// Units adds to the parties what the directory knows of them on its day: the official name and the Kreis.
func Units(snapshot directory.Snapshot) Option { return func(o *options) { o.units = snapshot } }

// Accepted shows of each finding whether somebody has accepted it, with the note on that; such a finding stays a finding. Nil accepts none.
func Accepted(accepted func(rule.Finding) rule.Acceptance) Option {
	return func(o *options) { o.accepted = accepted }
}

// New makes the paper of an agreement and the report on it. A nil agreement is an empty one.
func New(a *agreement.Agreement, report rule.Report, opts ...Option) Paper {
	p := Paper{agreement: a.Plain(), report: report, options: options{most: rule.MostFindings}}
	for _, option := range opts {
		option(&p.options)
	}
	p.parties = make(map[agreement.PartyID]int, len(p.agreement.Parties))
	for i := range p.agreement.Parties {
		if _, known := p.parties[p.agreement.Parties[i].ID]; !known {
			p.parties[p.agreement.Parties[i].ID] = i
		}
	}
	p.outcomes = slices.Collect(report.Outcomes())
	p.rules = make(map[string]int, len(p.outcomes))
	p.isShown = make([]bool, len(p.outcomes))
	for i := range p.outcomes {
		p.rules[p.outcomes[i].Rule.ID] = i
		p.isShown[i] = p.options.all || p.outcomes[i].Outcome == rule.Undecidable
	}
	p.takeFindings()
	p.askAll()
	return p
}

// takeFindings takes as many findings as are shown, the gravest first and otherwise in the order of the report.
func (p *Paper) takeFindings() {
	p.omitted = p.report.Omitted()
	for _, severity := range [...]rule.Severity{rule.Error, rule.Warning, rule.Hint} {
		for finding := range p.report.Findings() {
			switch {
			case finding.Severity != severity:
			case p.options.most >= 0 && len(p.findings) >= p.options.most:
				p.omitted++
			default:
				p.findings = append(p.findings, finding)
				if i, known := p.rules[finding.Rule]; known {
					p.isShown[i] = true
				}
			}
		}
	}
}

// WriteText writes the paper as plain text in lines of at most a hundred characters, where words allow it.
func (p Paper) WriteText(w io.Writer, tag language.Tag) error {
	out := bufio.NewWriter(w)
	text := textWriter{out: out}
	text.page(p.scribe(tag).page())
	return out.Flush()
}

// WriteQuestions writes as plain text whether there are rules for the law that applies, what came of them and under which law, and then
// what is open: the questions, each with the place of the answer and the rules that depend on it. It is for whoever is to complete a draft.
func (p Paper) WriteQuestions(w io.Writer, tag language.Tag) error {
	out := bufio.NewWriter(w)
	text, s := textWriter{out: out}, p.scribe(tag)
	for _, part := range []part{s.head(), s.questionsPart()} {
		text.chapter(&part)
	}
	return out.Flush()
}

// WriteMarkdown writes the paper as Markdown with tables (GitHub Flavored Markdown).
func (p Paper) WriteMarkdown(w io.Writer, tag language.Tag) error {
	out := bufio.NewWriter(w)
	markdown := markdownWriter{out}
	markdown.page(p.scribe(tag).page())
	return out.Flush()
}

// WriteHTML writes the paper as one HTML page that is well-formed XML, too. It needs nothing from elsewhere and runs no script. Each
// language stands in a section of its own, in the order of the tags; without any tag it is German and English. Who asks for another
// language gets English, and nobody gets the same twice.
func (p Paper) WriteHTML(w io.Writer, tags ...language.Tag) error {
	if len(tags) == 0 {
		tags = []language.Tag{language.German, language.English}
	}
	var pages []page
	for _, tag := range tags {
		s := p.scribe(tag)
		if !slices.ContainsFunc(pages, func(other page) bool { return other.lang == s.lang() }) {
			pages = append(pages, s.page())
		}
	}
	out := bufio.NewWriter(w)
	html := htmlWriter{out}
	html.pages(pages)
	return out.Flush()
}

// scribe returns who writes the paper in the language.
func (p *Paper) scribe(tag language.Tag) *scribe {
	if p.agreement == nil { // the zero Paper
		*p = New(nil, p.report)
	}
	if bilingual.German(tag) {
		return newScribe(p, language.German)
	}
	return newScribe(p, language.English)
}

// acceptance returns what became of a finding.
func (p *Paper) acceptance(f rule.Finding) rule.Acceptance {
	if p.options.accepted == nil {
		return rule.Acceptance{}
	}
	return p.options.accepted(f)
}
