package paper

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// scribe puts a paper into one language.
type scribe struct {
	*Paper
	tag     language.Tag
	numbers *message.Printer
	about   map[int][]int // the findings about each clause
	file    string        // its name, where several are written together
	prefix  string        // of all anchors
}

func newScribe(p *Paper, tag language.Tag) *scribe {
	s := &scribe{Paper: p, tag: tag, numbers: message.NewPrinter(tag), about: map[int][]int{}}
	for i := range p.findings {
		if clause, ok := clauseIn(p.findings[i].Pointer); ok {
			s.about[clause] = append(s.about[clause], i)
		}
	}
	return s
}

func (s *scribe) lang() string { return s.tag.String() }

// in returns a text in the language of the scribe.
func (s *scribe) in(text bilingual.Text) string { return text.In(s.tag) }

// count returns a number with its word, "1 Warnung" or "2 Warnungen".
func (s *scribe) count(n int, of counted) string {
	if n == 1 {
		return "1 " + s.in(of.one)
	}
	return s.numbers.Sprint(n) + " " + s.in(of.many)
}

// most returns how many of n parts of the agreement are shown, and how many are not.
func (s *scribe) most(n int) (shown, more int) {
	if limit := max(s.options.most, rule.MostFindings); s.options.most >= 0 && n > limit {
		return limit, n - limit
	}
	return n, 0
}

// partAnchor returns the anchor of one of n parties or clauses; empty where that one is not shown.
func (s *scribe) partAnchor(what string, number, n int) string {
	if shown, _ := s.most(n); number >= shown {
		return ""
	}
	return s.anchor(what, number)
}

// anchor names a place of the page: "de-klausel-3".
func (s *scribe) anchor(what string, number int) string {
	return s.id() + "-" + what + "-" + strconv.Itoa(number+1)
}

func (s *scribe) chapter(name string) string { return s.id() + "-" + name }

// id is the anchor of the whole paper: "de", or "2-de" for the second of several.
func (s *scribe) id() string { return s.prefix + s.lang() }

const (
	anchorFinding = "finding"
	anchorClause  = "clause"
	anchorParty   = "party"
	anchorRule    = "rule"
)

// title is that of the agreement, behind the name of its file.
func (s *scribe) title() line {
	title := german(s.agreement.Title)
	if s.agreement.Title == "" {
		title = plain(s.in(words.untitled))
	}
	if s.file != "" {
		title = plain(s.file + ": ").and(title)
	}
	return title
}

// page is the whole paper.
func (s *scribe) page() page {
	return page{
		lang: s.lang(), id: s.id(), title: s.title(), name: s.in(words.report), nav: s.in(words.contents),
		parts: slices.Concat(
			[]part{s.head(), s.findingsPart(), s.questionsPart(), s.uncheckedPart(), s.agreementPart()}, s.rulesPart(), s.restPart(),
		),
	}
}

// head says whether there are rules for the law that applies, what came of them, and under which law.
func (s *scribe) head() part {
	var head part
	head.lines = s.coverage()
	if !s.report.IsEmpty() {
		head.lines = append(head.lines, plain(s.verdict()))
	}
	if on := s.report.On; !on.IsZero() {
		day := on.Format(s.tag)
		if !s.report.OnIs.IsZero() {
			day += " (" + s.in(s.report.OnIs) + ")"
		}
		head.entries = append(head.entries, entry{label: s.in(words.lawOn), value: plain(day)})
	}
	if s.report.Edition != "" {
		head.entries = append(head.entries, entry{label: s.in(words.rulebook), value: plain(s.report.Edition)})
	}
	if edition := s.report.DataEdition(); edition != "" {
		day, _, _ := strings.Cut(edition, " ")
		if date, err := civil.Parse(day); err == nil {
			edition = date.Format(s.tag)
		}
		head.entries = append(head.entries, entry{label: s.in(words.register), value: plain(edition)})
	}
	return head
}

// coverage says whether there are rules for the law that applies. What has none is named in words, and told of further down.
func (s *scribe) coverage() (sentences []line) {
	if s.report.Complete() {
		for _, sentence := range s.report.Coverage(s.tag) {
			sentences = append(sentences, plain(sentence))
		}
		return sentences
	}
	notChecked := piece{text: s.in(words.unchecked), to: s.chapter("unchecked")}
	if s.report.IsEmpty() {
		sentences = append(sentences, plain(s.in(words.nothingChecked)))
	}
	for i := range s.outcomes {
		if s.outcomes[i].Outcome == rule.NotCovered {
			sentences = append(sentences, line{notChecked, {text: ": " + s.in(s.outcomes[i].Rule.Title)}})
		}
	}
	if len(sentences) == 0 {
		sentences = append(sentences, plain(s.in(words.unassessed)))
	}
	return sentences
}

// verdict is what came of the check, in one sentence.
func (s *scribe) verdict() string {
	var counts []string
	for _, w := range severityWords {
		if n := s.report.CountSeverity(w.severity); n > 0 {
			counts = append(counts, s.count(n, w.words))
		}
	}
	sentence := s.in(words.found)
	switch {
	case len(counts) > 0 && s.report.OK():
		sentence = s.in(words.foundNothingGrave)
	case len(counts) > 0:
	case s.report.Complete() && len(s.questions) == 0:
		sentence = s.in(words.clean)
	default:
		sentence = s.in(words.cleanSoFar)
	}
	if len(counts) > 0 {
		sentence += " " + s.inSequence(counts)
	}
	if n := s.acceptedCount(); n > 0 {
		sentence += ", " + s.in(words.ofThese) + " " + s.numbers.Sprint(n) + " " + s.in(words.accepted)
	}
	if !s.stillOpen.IsZero() {
		sentence += "; " + s.in(s.stillOpen)
	}
	if reservation := review.Reservation(s.agreement); !reservation.IsZero() {
		sentence += "; " + s.in(reservation)
	}
	return sentence + "."
}

// acceptedCount returns how many findings are accepted; of those that a limit of the report leaves out nothing is known.
func (s *scribe) acceptedCount() (n int) {
	if s.options.accepted == nil {
		return 0
	}
	for f := range s.report.Findings() {
		if s.acceptance(f).Holds {
			n++
		}
	}
	return n
}

// inSequence joins words: "a, b und c".
func (s *scribe) inSequence(list []string) string {
	last := len(list) - 1
	if last < 1 {
		return strings.Join(list, "")
	}
	and := bilingual.Text{German: " und ", English: " and "}
	return strings.Join(list[:last], ", ") + s.in(and) + list[last]
}

// findingsPart shows the findings, the gravest first.
func (s *scribe) findingsPart() part {
	all := part{anchor: s.chapter("findings"), heading: plain(s.in(words.findings))}
	if n := len(s.findings) + s.omitted; n > 0 {
		all.heading = all.heading.then(fmt.Sprintf(" (%s)", s.numbers.Sprint(n)))
	} else {
		all.lines = append(all.lines, plain(s.in(words.noFindings)))
	}
	for i := range s.findings {
		all.parts = append(all.parts, s.findingPart(i))
	}
	if s.omitted > 0 {
		all.parts = append(all.parts, part{lines: []line{plain(s.count(s.omitted, moreFindings))}})
	}
	return all
}

func (s *scribe) findingPart(i int) part {
	f := &s.findings[i]
	severity := capital(f.Severity.Text(s.tag))
	acceptance := s.acceptance(*f)
	if acceptance.Holds {
		severity += " (" + s.in(words.accepted) + ")"
	}
	p := part{
		anchor: s.anchor(anchorFinding, i), class: f.Severity.String(),
		heading: plain(s.numbers.Sprint(i+1) + ". " + severity + ": ").and(s.place(f.Pointer)),
		lines:   []line{plain(f.Text(s.tag))},
	}
	if !acceptance.Note.IsZero() {
		p.lines = append(p.lines, plain(s.in(acceptance.Note)))
	}
	if remedy := f.Remedy(s.tag); remedy != "" {
		p.entries = append(p.entries, entry{label: s.in(words.remedy), value: plain(remedy)})
	}
	if basis := s.basis(f.Basis); basis != "" {
		p.entries = append(p.entries, entry{label: s.in(words.basis), value: line{{text: basis, to: s.ruleAnchor(f.Rule)}}})
	}
	p.entries = append(p.entries, entry{label: s.in(words.ruleID), value: line{{text: f.Rule, to: s.ruleAnchor(f.Rule)}}})
	return p
}

// basis names the norms and how well they are known.
func (s *scribe) basis(basis rule.Basis) string {
	text := basis.String()
	if text == "" {
		return ""
	}
	return text + " [" + basis.EvidenceText(s.tag) + "]"
}

// ruleAnchor is where the rule with the ID is explained; empty where it is not.
func (s *scribe) ruleAnchor(id string) string {
	if i, known := s.rules[id]; known && s.isShown[i] {
		return s.anchor(anchorRule, i)
	}
	return ""
}

// uncheckedPart shows what should have been checked and was not.
func (s *scribe) uncheckedPart() part {
	all := part{anchor: s.chapter("unchecked"), heading: plain(s.in(words.unchecked))}
	for i := range s.outcomes {
		o := &s.outcomes[i]
		one := part{heading: plain(s.in(o.Rule.Title))}
		var places []string
		switch {
		case o.Outcome == rule.NotCovered:
			places = o.Missing
			if o.Failure != nil {
				one.lines = append(one.lines, plain(s.in(words.brokeOff)))
			}
		case o.Outcome == rule.Undecidable && len(o.Missing) == 0:
			places = o.Unrecorded
			one.lines = append(one.lines, plain(s.in(words.notHere)))
		default:
			continue
		}
		one.entries = append(one.entries, s.places(s.in(words.concerns), places, s.place)...)
		if basis := s.basis(o.Rule.Basis); basis != "" {
			one.entries = append(one.entries, entry{label: s.in(words.basis), value: line{{text: basis, to: s.ruleAnchor(o.Rule.ID)}}})
		}
		all.parts = append(all.parts, one)
	}
	switch {
	case len(all.parts) > 0:
	case s.report.IsEmpty():
		all.lines = append(all.lines, plain(s.in(words.nothingChecked)))
	case s.report.Complete():
		all.lines = append(all.lines, plain(s.in(words.noUnchecked)))
	default:
		all.lines = append(all.lines, plain(s.in(words.unassessed)))
	}
	return all
}

// manyPlaces is how many places are named before the rest is counted.
const manyPlaces = 10

// places names places under a label, the first of them and how many more there are.
func (s *scribe) places(label string, pointers []string, name func(string) line) (entries []entry) {
	for i, pointer := range pointers {
		if i == manyPlaces {
			return append(entries, entry{value: plain(s.count(len(pointers)-i, morePlaces))})
		}
		entries = append(entries, entry{label: label, value: name(pointer)})
	}
	return entries
}

// rulesPart explains the rules on which findings and questions rest.
func (s *scribe) rulesPart() []part {
	all := part{anchor: s.chapter("rules"), heading: plain(s.in(words.explained))}
	for i := range s.outcomes {
		if s.isShown[i] && s.outcomes[i].Outcome != rule.NotCovered {
			all.parts = append(all.parts, s.rulePart(i))
		}
	}
	if len(all.parts) == 0 {
		return nil
	}
	return []part{all}
}

func (s *scribe) rulePart(i int) part {
	info := &s.outcomes[i].Rule
	p := part{anchor: s.anchor(anchorRule, i), heading: plain(info.ID), lines: []line{plain(s.in(info.Title))}}
	for _, source := range info.Basis {
		p.entries = append(p.entries, entry{label: s.in(words.basis), value: plain(s.source(source))})
	}
	if info.InForce != (civil.Period{}) {
		period := info.InForce.Format(s.tag)
		if !info.Since.IsZero() {
			period += ", " + s.in(words.perhapsSince) + " " + info.Since.Format(s.tag)
		}
		p.entries = append(p.entries, entry{label: s.in(words.inForce), value: plain(period)})
	}
	if !info.Applies.IsZero() {
		p.entries = append(p.entries, entry{label: s.in(words.appliesTo), value: plain(s.in(info.Applies))})
	}
	if info.Severity.IsValid() {
		p.entries = append(p.entries, entry{label: s.in(words.severity), value: plain(info.Severity.Text(s.tag))})
	}
	if why := s.options.whys[info.ID]; why != nil && len(why.Facts) > 0 {
		turns := entry{label: s.in(words.turnsOn)}
		for _, fact := range why.Facts {
			turns.below = append(turns.below, entry{value: s.clauseOf(fact.Pointer, clean(why.FactText(fact, s.tag)))})
		}
		p.entries = append(p.entries, turns)
	}
	return p
}

// clauseOf links a text to the clause in which the pointer leads.
func (s *scribe) clauseOf(pointer, text string) line {
	if i, ok := clauseIn(pointer); ok && i < len(s.agreement.Clauses) {
		return line{{text: text, to: s.partAnchor(anchorClause, i, len(s.agreement.Clauses))}}
	}
	return plain(text)
}

// restPart counts the rules that gave no reason for anything, and lists all where everything is to be shown.
func (s *scribe) restPart() []part {
	p := part{anchor: s.chapter("rest"), heading: plain(s.in(words.rest))}
	var counts []string
	total := 0
	for _, outcome := range [...]rule.Outcome{rule.Satisfied, rule.NotApplicable, rule.NotInForce} {
		if n := s.report.Count(outcome); n > 0 {
			total += n
			counts = append(counts, s.numbers.Sprint(n)+" "+outcome.Text(s.tag))
		}
	}
	if total == 0 {
		return nil
	}
	sentence := s.count(total, restRules) + ": " + s.inSequence(counts)
	if !s.options.all {
		p.lines = []line{plain(sentence + s.in(words.notListed))}
		return []part{p}
	}
	p.lines = []line{plain(sentence + ".")}
	p.table = &table{name: s.in(words.rest), head: []string{s.in(words.rule), s.in(words.outcome), s.in(words.basis)}}
	for i := range s.outcomes {
		o := &s.outcomes[i]
		switch o.Outcome {
		case rule.Satisfied, rule.NotApplicable, rule.NotInForce:
			p.table.rows = append(p.table.rows, []line{
				{{text: o.Rule.ID, to: s.ruleAnchor(o.Rule.ID)}}, plain(o.Outcome.Text(s.tag)), plain(o.Rule.Basis.String()),
			})
		}
	}
	return []part{p}
}

// name returns how a party is called; who is no party is called as the document does.
func (s *scribe) name(id agreement.PartyID) string {
	if i, known := s.parties[id]; known {
		return s.partyName(i)
	}
	return string(id)
}

// partyName returns the name of the party with the index, or else its ID.
func (s *scribe) partyName(i int) string {
	party := &s.agreement.Parties[i]
	if party.Partner.Name != "" {
		return party.Partner.Name
	}
	return string(party.ID)
}
