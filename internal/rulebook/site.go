package rulebook

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/internal/version"
)

// Page is a page of the site: its name with slashes, from the folder of the site, and its text.
type Page struct {
	Name string
	HTML []byte
}

// Documents reads the corpora of all jurisdictions, from the root of the repository, and checks each document.
func Documents(root string) ([]corpus.Document, error) {
	var all []corpus.Document
	for _, j := range Jurisdictions() {
		documents, err := corpus.Load(filepath.Join(root, filepath.FromSlash(j.Folder), filepath.FromSlash(corpus.Folder)), j.Check())
		if err != nil {
			return nil, err
		}
		all = append(all, documents...)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("rulebook: no documents below %q; want the root of the repository", root)
	}
	return all, nil
}

// Site returns the book as static pages in German and English, the index first: one for every rule, with the documents that keep to
// it and those that break it, and one for every document, which also tells what law on it nobody checked. Pages hold no script and load nothing; characters that cannot be printed,
// and those that turn the direction of a text, are shown as escapes.
func Site(book rule.Catalogue, documents []corpus.Document) ([]Page, error) {
	look, err := template.New("site").Funcs(template.FuncMap{"inc": func(i int) int { return i + 1 }}).Parse(siteTemplate)
	if err != nil {
		return nil, err
	}
	s := site{look: look, edition: book.Edition + ", " + version.Version, reviewer: reviewer(), trials: map[string][]trial{},
		known: map[string]bool{}}
	for _, info := range book.Rules {
		s.known[info.ID] = true
	}
	var sheets []sheet
	for _, d := range documents {
		sheet, err := s.document(d)
		if err != nil {
			return nil, fmt.Errorf("rulebook: %s: %w", d.Name, err)
		}
		sheets = append(sheets, sheet)
	}
	if s.broken, err = breaks(documents); err != nil {
		return nil, err
	}
	pages := []sheet{s.index(book, documents)}
	for _, info := range book.Rules {
		pages = append(pages, s.rule(info))
	}
	return s.write(append(pages, sheets...))
}

// reviewer returns the reviewer that knows the law of all jurisdictions.
func reviewer() *review.Reviewer {
	var laws []review.Law
	for _, j := range Jurisdictions() {
		laws = append(laws, j.Whole())
	}
	return review.New(laws...).Asking(bund.Directory)
}

//go:embed site.html
var siteTemplate string

// site is what the pages have in common.
type site struct {
	look     *template.Template
	edition  string
	reviewer *review.Reviewer   // tells what law was not checked
	known    map[string]bool    // rules that have a page
	trials   map[string][]trial // of each rule, in the order of the documents
	broken   map[string]*broken // of each rule
}

// trial is what became of a rule in a document.
type trial struct {
	outcome  rule.Outcome
	here     bool // it is undecidable, and the document leaves nothing out: something is not recorded here
	document corpus.Document
	line     int // in the document, where the rule has something to say; 0 for nowhere
	pointer  string
}

// sheet is a page before it is written.
type sheet struct {
	Name, Title, Heading, Root, Edition string
	Sections                            []section
	Source                              []string
}

type section struct {
	ID, Lang, Heading string
	Rows              []row
}

type row struct {
	Label line
	Lines []line
}

// line is a text, or a link with a text after it, in a language of its own where Lang is not empty.
type line struct{ Text, Href, Lang, Rest string }

func texts(lines ...string) []line {
	out := make([]line, len(lines))
	for i, text := range lines {
		out[i].Text = text
	}
	return out
}

func (s site) write(sheets []sheet) ([]Page, error) {
	pages := make([]Page, len(sheets))
	seen := map[string]bool{}
	for i, sheet := range sheets {
		if seen[sheet.Name] {
			return nil, fmt.Errorf("rulebook: two pages are named %s", sheet.Name)
		}
		seen[sheet.Name] = true
		sheet.Edition = s.edition
		if strings.Contains(sheet.Name, "/") {
			sheet.Root = "../"
		}
		var out bytes.Buffer
		if err := s.look.Execute(&out, sheet); err != nil {
			return nil, err
		}
		pages[i] = Page{sheet.Name, visible(out.Bytes())}
	}
	return pages, nil
}

// visible shows what cannot be seen in a text as an escape: control characters, those that turn the direction of writing, and bytes
// that are no UTF-8.
func visible(text []byte) []byte {
	out := make([]byte, 0, len(text))
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		switch {
		case r == utf8.RuneError && size == 1:
			out = fmt.Appendf(out, `\x%02x`, text[0])
		case r == '\n' || r == '\t' || unicode.IsGraphic(r):
			out = append(out, text[:size]...)
		case r > 0xffff:
			out = fmt.Appendf(out, `\U%08x`, r)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
		text = text[size:]
	}
	return out
}

var siteTags = []struct {
	lang string
	tag  language.Tag
}{{"de", language.German}, {"en", language.English}}

// rule is the page of a rule.
func (s site) rule(info rule.Info) sheet {
	page := sheet{Name: rulePage(info.ID), Title: info.ID + ": " + info.Title.German, Heading: info.ID}
	for _, in := range siteTags {
		tag := in.tag
		part := section{ID: in.lang, Lang: in.lang, Heading: info.Title.In(tag)}
		add := func(label bilingual.Text, lines ...line) {
			if len(lines) > 0 {
				part.Rows = append(part.Rows, row{Label: line{Text: label.In(tag)}, Lines: lines})
			}
		}
		add(siteWords.basis, sources(info.Basis, tag)...)
		add(siteWords.acts, acts(info, tag)...)
		add(siteWords.period, texts(periodWords(info.InForce).In(tag))...)
		if !info.Since.IsZero() {
			add(siteWords.before, texts(doubtWords(info).In(tag))...)
			add(siteWords.earlier, sources(info.Earlier, tag)...)
		}
		add(siteWords.severity, texts(info.Severity.Text(tag)+": "+severityWords(info.Severity).In(tag))...)
		add(siteWords.applies, texts(appliesTo(info).In(tag))...)
		add(siteWords.finding, texts(info.Finding.In(tag))...)
		add(siteWords.remedy, texts(info.Remedy.In(tag))...)
		if strings.Contains(info.Finding.In(tag)+info.Remedy.In(tag), "{") {
			add(siteWords.braces, texts(siteWords.bracesMean.In(tag))...)
		}
		violated := s.examples(info.ID, rule.Violated, false)
		if len(violated) == 0 {
			violated = texts(siteWords.neverViolated.In(tag))
		}
		add(siteWords.violated, violated...)
		add(siteWords.brokenBy, s.brokenBy(info.ID, tag)...)
		add(siteWords.undecidable, s.examples(info.ID, rule.Undecidable, false)...)
		add(siteWords.undecidableHere, s.examples(info.ID, rule.Undecidable, true)...)
		add(siteWords.satisfied, s.satisfied(info.ID)...)
		add(siteWords.lookedAt, s.lookedAt(info.ID)...)
		page.Sections = append(page.Sections, part)
	}
	return page
}

func rulePage(id string) string { return "rules/" + id + ".html" }

func documentPage(name string) string { return "documents/" + name + ".html" }

// sources says on what a rule rests, and how well each is known.
func sources(basis rule.Basis, tag language.Tag) []line {
	lines := make([]line, len(basis))
	for i, source := range basis {
		rest := "[" + source.EvidenceText(tag)
		if !source.Checked.IsZero() {
			rest += ", " + siteWords.read.In(tag) + " " + day(source.Checked).In(tag)
		}
		lines[i] = line{Text: source.String(), Lang: "de", Rest: rest + "]"}
	}
	return lines
}

// examples links the documents in which the rule had the outcome, at their places; here tells whether for want of what is recorded here.
func (s site) examples(id string, outcome rule.Outcome, here bool) []line {
	var lines []line
	for _, t := range s.trials[id] {
		if t.outcome == outcome && t.here == here {
			lines = append(lines, t.link())
		}
	}
	return lines
}

func (t trial) link() line {
	l := line{Text: t.document.Agreement.Title + " (" + t.document.Name + ")", Lang: "de", Href: "../" + documentPage(t.document.Name)}
	if t.line > 0 {
		l.Href += fmt.Sprintf("#L%d", t.line)
		l.Rest = cmp.Or(t.pointer, "/")
	}
	return l
}

// satisfied links a few documents that keep to the rule: first those of the forms of documents that break it, and those in which
// least else is found.
func (s site) satisfied(id string) []line {
	const most = 3
	broken := map[agreement.Form]bool{}
	var kept []trial
	for _, t := range s.trials[id] {
		switch t.outcome {
		case rule.Violated:
			broken[t.document.Agreement.Form] = true
		case rule.Satisfied:
			kept = append(kept, t)
		}
	}
	rank := func(t trial) int {
		n := t.document.Report.Count(rule.Violated)
		if !broken[t.document.Agreement.Form] {
			n += len(s.known)
		}
		return n
	}
	slices.SortStableFunc(kept, func(a, b trial) int { return cmp.Compare(rank(a), rank(b)) })
	var lines []line
	for _, t := range kept[:min(most, len(kept))] {
		lines = append(lines, t.link())
	}
	return lines
}

// index is the first page: what the grades mean, then all rules under the act on which each rests most, and all documents.
func (s site) index(book rule.Catalogue, documents []corpus.Document) sheet {
	page := sheet{Name: "index.html", Title: siteWords.book.German, Heading: siteWords.book.German + " / " + siteWords.book.English}
	acts := headings(book.Rules)
	for _, in := range siteTags {
		part := section{ID: in.lang, Lang: in.lang, Heading: siteWords.howToRead.In(in.tag)}
		lesser := rule.Warning.Text(in.tag) + ", " + rule.Hint.Text(in.tag)
		part.Rows = append(part.Rows,
			row{line{Text: rule.Error.Text(in.tag)}, texts(severityWords(rule.Error).In(in.tag))},
			row{line{Text: lesser}, texts(severityWords(rule.Warning).In(in.tag))})
		var links []line
		for i, act := range acts {
			links = append(links, line{Text: act, Lang: "de", Href: fmt.Sprintf("#act-%d", i+1)})
		}
		links = append(links, line{Text: siteWords.documents.In(in.tag), Href: "#documents"})
		part.Rows = append(part.Rows, row{line{Text: siteWords.contents.In(in.tag)}, links})
		page.Sections = append(page.Sections, part)
	}
	for i, act := range acts {
		part := section{ID: fmt.Sprintf("act-%d", i+1), Lang: "de", Heading: act}
		for _, info := range book.Rules {
			if heading(info) == act {
				part.Rows = append(part.Rows, row{line{Text: info.ID, Href: rulePage(info.ID)},
					[]line{{Text: info.Title.German}, {Text: info.Title.English, Lang: "en"}}})
			}
		}
		page.Sections = append(page.Sections, part)
	}
	part := section{ID: "documents", Lang: "de", Heading: siteWords.documents.German}
	for _, d := range documents {
		part.Rows = append(part.Rows, row{line{Text: d.Name, Href: documentPage(d.Name)}, texts(d.Agreement.Title)})
	}
	page.Sections = append(page.Sections, part)
	return page
}

// document is the page of a document. It notes what became of each rule in it.
func (s site) document(d corpus.Document) (sheet, error) {
	position, err := agreement.Positions(bytes.NewReader(d.Text))
	if err != nil {
		return sheet{}, err
	}
	whole, err := s.reviewer.Check(d.Agreement)
	if err != nil {
		return sheet{}, err
	}
	page := sheet{Name: documentPage(d.Name), Title: d.Agreement.Title, Heading: d.Agreement.Title,
		Source: strings.Split(strings.TrimSuffix(string(d.Text), "\n"), "\n")}
	for _, in := range siteTags {
		part := section{ID: in.lang, Lang: in.lang, Heading: siteWords.found.In(in.tag)}
		part.Rows = append(part.Rows,
			row{line{Text: siteWords.form.In(in.tag)}, texts(d.Agreement.Form.Text(in.tag))},
			row{line{Text: siteWords.lawOn.In(in.tag)}, texts(day(d.Report.On).In(in.tag))})
		if len(d.Agreement.Remarks) > 0 {
			remarks := texts(d.Agreement.Remarks...)
			for i := range remarks {
				remarks[i].Lang = "de"
			}
			part.Rows = append(part.Rows, row{line{Text: siteWords.remarks.In(in.tag)}, remarks})
		}
		part.Rows = append(part.Rows, s.found(d, position, in.tag)...)
		part.Rows = append(part.Rows, s.unchecked(whole, position, in.tag)...)
		page.Sections = append(page.Sections, part)
	}
	s.note(d, position)
	return page, nil
}

type positions func(pointer string) (line, column int, ok bool)

// lineOf returns the line of a value, or of the nearest one around it that stands in the document.
func (at positions) lineOf(pointer string) int {
	for {
		if n, _, ok := at(pointer); ok {
			return n
		}
		if pointer == "" {
			return 1
		}
		pointer = pointer[:max(0, strings.LastIndexByte(pointer, '/'))]
	}
}

// place links the line of a value.
func (at positions) place(pointer string) line {
	return line{Text: cmp.Or(pointer, "/"), Href: fmt.Sprintf("#L%d", at.lineOf(pointer))}
}

// found lists what the rules find in a document: the violations, and the facts that are missing in it, or here.
func (s site) found(d corpus.Document, at positions, tag language.Tag) []row {
	var rows []row
	for f := range d.Report.Findings() {
		rows = append(rows, row{s.ruleLink(f.Rule, f.Severity.Text(tag)), []line{at.place(f.Pointer), {Text: f.Text(tag)}, {Text: f.Remedy(tag)}}})
	}
	for o := range d.Report.Outcomes() {
		if o.Outcome != rule.Undecidable {
			continue
		}
		var lines []line
		for _, pointer := range o.Missing {
			lines = append(lines, at.place(pointer))
		}
		for _, pointer := range o.Unrecorded {
			l := at.place(pointer)
			l.Rest = siteWords.notHere.In(tag)
			lines = append(lines, l)
		}
		rows = append(rows, row{s.ruleLink(o.Rule.ID, o.Text(tag)), lines})
	}
	if len(rows) == 0 {
		rows = []row{{line{Text: siteWords.result.In(tag)}, texts(siteWords.nothingFound.In(tag))}}
	}
	return rows
}

// unchecked lists what a review of all jurisdictions did not cover: the law that nobody here has read, and what it concerns.
func (s site) unchecked(whole rule.Report, at positions, tag language.Tag) []row {
	var rows []row
	for o := range whole.Outcomes() {
		if o.Outcome != rule.NotCovered {
			continue
		}
		lines := texts(o.Rule.Title.In(tag))
		for _, pointer := range o.Missing {
			lines = append(lines, at.place(pointer))
		}
		rows = append(rows, row{s.ruleLink(o.Rule.ID, o.Outcome.Text(tag)), lines})
	}
	return rows
}

func (s site) ruleLink(id, rest string) line {
	if !s.known[id] {
		return line{Text: id, Rest: rest}
	}
	return line{Text: id, Href: "../" + rulePage(id), Rest: rest}
}

// note keeps for every rule what became of it in the document.
func (s site) note(d corpus.Document, at positions) {
	for o := range d.Report.Outcomes() {
		t := trial{outcome: o.Outcome, document: d}
		switch o.Outcome {
		case rule.Violated:
			for f := range d.Report.Findings() {
				if f.Rule == o.Rule.ID && t.line == 0 {
					t.pointer, t.line = f.Pointer, at.lineOf(f.Pointer)
				}
			}
		case rule.Undecidable:
			t.here = len(o.Missing) == 0
			if lacking := slices.Concat(o.Missing, o.Unrecorded); len(lacking) > 0 {
				t.pointer, t.line = lacking[0], at.lineOf(lacking[0])
			}
		}
		s.trials[o.Rule.ID] = append(s.trials[o.Rule.ID], t)
	}
}

// periodWords says in words when a norm holds.
func periodWords(p civil.Period) bilingual.Text {
	from, through := day(p.From), day(p.Through)
	switch {
	case p == civil.Period{}:
		return bilingual.Text{German: "an jedem Tag; die Regel hängt von keinem Inkrafttreten ab", English: "on any day; the rule does not depend on any entry into force"}
	case p.Through.IsZero():
		return bilingual.Text{German: "seit " + from.German, English: "since " + from.English}
	case p.From.IsZero():
		return bilingual.Text{German: "bis " + through.German, English: "until " + through.English}
	}
	return bilingual.Text{German: "vom " + from.German + " bis " + through.German, English: "from " + from.English + " to " + through.English}
}

// doubtWords says in words what held before the norm surely did.
func doubtWords(info rule.Info) bilingual.Text {
	last := info.InForce.From.AddDays(-1)
	from, through := day(info.Since), day(last)
	when := bilingual.Text{German: "Vom " + from.German + " bis " + through.German, English: "From " + from.English + " to " + through.English}
	if info.Since == last {
		when = bilingual.Text{German: "Am " + from.German, English: "On " + from.English}
	}
	return bilingual.Text{
		German:  when.German + " ist nicht gesichert, dass die Vorschrift mit diesem Inhalt galt; ein Verstoß ist dann höchstens eine Warnung.",
		English: when.English + " it is not certain that the provision had this content; a violation is then a warning at most.",
	}
}

var months = [...]string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}

// day writes a day in words: "6. Dezember 2025".
func day(d civil.Date) bilingual.Text {
	if d.IsZero() {
		return bilingual.Text{}
	}
	return bilingual.Text{German: fmt.Sprintf("%d. %s %d", d.Day(), months[d.Month()-1], d.Year()), English: d.Format(language.English)}
}

// severityWords says what a severity means.
func severityWords(severity rule.Severity) bilingual.Text {
	if severity == rule.Error {
		return bilingual.Text{
			German: "Der Befund bedeutet, dass die Vereinbarung nichtig, rechtswidrig oder unanwendbar ist; der Wortlaut der Vorschrift wurde " +
				"gelesen.",
			English: "The finding means that the agreement is void, unlawful or inapplicable; the text of the provision was read.",
		}
	}
	return bilingual.Text{
		German:  "Die Regel kann auf weniger beruhen als auf dem gelesenen Wortlaut; wie gut die Vorschrift bekannt ist, steht bei der Rechtsgrundlage.",
		English: "The rule may rest on less than a text that was read; how well the provision is known is given beside the legal basis.",
	}
}

var siteWords = struct {
	book, howToRead, contents, documents, basis, period, before, earlier, severity, applies, finding, remedy, read, braces, bracesMean,
	violated, neverViolated, undecidable, undecidableHere, notHere, satisfied, found, form, lawOn, remarks, result, nothingFound, acts, brokenBy,
	leftOut, lookedAt bilingual.Text
}{
	book:            bilingual.Text{German: "Regeln für Vereinbarungen der Verwaltung", English: "Rules for agreements of public bodies"},
	howToRead:       bilingual.Text{German: "Wie die Regeln zu lesen sind", English: "How to read the rules"},
	contents:        bilingual.Text{German: "Inhalt", English: "Contents"},
	documents:       bilingual.Text{German: "Dokumente der Sammlung", English: "Documents of the collection"},
	basis:           bilingual.Text{German: "Rechtsgrundlage", English: "Legal basis"},
	period:          bilingual.Text{German: "Zeitraum", English: "Period"},
	before:          bilingual.Text{German: "Davor", English: "Before that"},
	earlier:         bilingual.Text{German: "Rechtsgrundlage davor", English: "Legal basis before that"},
	severity:        bilingual.Text{German: "Schwere", English: "Severity"},
	applies:         bilingual.Text{German: "Gilt für Vereinbarungen", English: "Applies to agreements"},
	finding:         bilingual.Text{German: "Befund bei einem Verstoß", English: "Finding on a violation"},
	remedy:          bilingual.Text{German: "Abhilfe", English: "Remedy"},
	read:            bilingual.Text{German: "zuletzt gelesen am", English: "last read on"},
	braces:          bilingual.Text{German: "Geschweifte Klammern", English: "Braces"},
	bracesMean:      bilingual.Text{German: "An ihrer Stelle steht im Prüfbericht der Wert aus der Vereinbarung.", English: "In their place, the report gives the value from the agreement."},
	violated:        bilingual.Text{German: "Verletzt in", English: "Violated in"},
	neverViolated:   bilingual.Text{German: "keinem Dokument der Sammlung", English: "no document of the collection"},
	undecidable:     bilingual.Text{German: "Offen, weil eine Angabe fehlt, in", English: "Open, because a fact is missing, in"},
	undecidableHere: bilingual.Text{German: "Offen, weil hier etwas nicht hinterlegt ist, in", English: "Open, because something is not recorded here, in"},
	notHere:         bilingual.Text{German: "hier nicht hinterlegt", English: "not recorded here"},
	satisfied:       bilingual.Text{German: "Erfüllt zum Beispiel in", English: "Satisfied for example in"},
	found:           bilingual.Text{German: "Was die Regeln finden", English: "What the rules find"},
	form:            bilingual.Text{German: "Form", English: "Form"},
	lawOn:           bilingual.Text{German: "Geprüft nach dem Recht vom", English: "Checked under the law of"},
	remarks:         bilingual.Text{German: "Anmerkungen", English: "Remarks"},
	result:          bilingual.Text{German: "Ergebnis", English: "Result"},
	acts:            bilingual.Text{German: "Gesetz", English: "Act"},
	brokenBy:        bilingual.Text{German: "Verletzt, wenn man ein Dokument ändert", English: "Violated where a document is changed"},
	leftOut:         bilingual.Text{German: "weggelassen", English: "left out"},
	lookedAt:        bilingual.Text{German: "Bemerkt Änderungen an", English: "Notices changes of"},
	nothingFound: bilingual.Text{
		German:  "Kein Verstoß, und keine Angabe fehlt, soweit die Regeln dieses Regelbuchs reichen. Das Fachrecht einzelner Aufgaben prüfen sie nicht.",
		English: "No violation, and no fact is missing, as far as the rules of this book reach. They do not check the special law of single tasks.",
	},
}
