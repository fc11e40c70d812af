package rulebook_test

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/internal/effort"
	"github.com/foederal/foederal/internal/rulebook"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// markup is what a page consists of.
type markup struct {
	ids      map[string]bool
	links    []string
	elements map[string]int
	text     string // without markup, each piece of it on a line of its own
}

// parse reads a page as XML, which knows no mercy: every element is closed, every attribute quoted, every ampersand escaped.
func parse(t *testing.T, page rulebook.Page) markup {
	t.Helper()
	m := markup{ids: map[string]bool{}, elements: map[string]int{}}
	decoder := xml.NewDecoder(bytes.NewReader(page.HTML))
	last := ""
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return m
		}
		require.NoError(t, err, page.Name)
		switch token := token.(type) {
		case xml.CharData:
			m.text += string(token) + "\n"
		case xml.EndElement:
			require.False(t, token.Name.Local == "dl" && last == "dt", "%s: a term without a description", page.Name)
		case xml.StartElement:
			require.False(t, token.Name.Local == "dt" && last == "dt", "%s: a term without a description", page.Name)
			if token.Name.Local == "dt" || token.Name.Local == "dd" || token.Name.Local == "dl" {
				last = token.Name.Local
			}
			m.elements[token.Name.Local]++
			m.attributes(t, page.Name, token)
		}
	}
}

func (m *markup) attributes(t *testing.T, name string, element xml.StartElement) {
	t.Helper()
	for _, attribute := range element.Attr {
		switch value := attribute.Value; attribute.Name.Local {
		case "id":
			require.False(t, m.ids[value], "%s: the id %s stands twice", name, value)
			m.ids[value] = true
		case "href":
			m.links = append(m.links, value)
		case "aria-labelledby":
			m.links = append(m.links, "#"+value)
		case "lang", "hreflang":
			require.Contains(t, []string{"de", "en"}, value, name)
		default:
			require.Contains(t, []string{"charset", "name", "content", "aria-label"}, attribute.Name.Local, "%s: <%s>", name, element.Name.Local)
		}
	}
	if element.Name.Local == "html" || element.Name.Local == "section" && name == "index.html" {
		require.True(t, strings.Contains(attributes(element), "lang="), "%s: <%s> has no language", name, element.Name.Local)
	}
}

func attributes(element xml.StartElement) string {
	var all string
	for _, attribute := range element.Attr {
		all += attribute.Name.Local + "=" + attribute.Value + " "
	}
	return all
}

// made are the pages and the documents of all tests here.
var made struct {
	once      sync.Once
	pages     map[string]markup
	documents []corpus.Document
}

func site(t *testing.T) (map[string]markup, []corpus.Document) {
	t.Helper()
	effort.OrSkip(t, "makes every page of the site")
	made.once.Do(func() {
		documents, err := rulebook.Documents(root)
		require.NoError(t, err)
		pages, err := rulebook.Site(book(t), documents)
		require.NoError(t, err)
		require.Equal(t, "index.html", pages[0].Name)
		require.Len(t, pages, 1+len(book(t).Rules)+len(documents))
		made.pages, made.documents = map[string]markup{}, documents
		for _, page := range pages {
			made.pages[page.Name] = parse(t, page)
		}
	})
	require.NotEmpty(t, made.pages)
	return made.pages, made.documents
}

// Every page stands by itself: it has its landmarks and one heading of the first rank, runs nothing and loads nothing.
func TestPagesAreWellFormed(t *testing.T) {
	pages, _ := site(t)
	allowed := strings.Fields("html head meta title style body header nav a main section footer h1 h2 p dl dt dd span pre")
	for name, page := range pages {
		for _, once := range []string{"title", "header", "nav", "main", "h1", "footer"} {
			require.Equal(t, 1, page.elements[once], "%s: <%s>", name, once)
		}
		require.Equal(t, page.elements["section"], page.elements["h2"], name)
		for element := range page.elements {
			require.Contains(t, allowed, element, name)
		}
		require.Contains(t, page.text, "@media print", name)
		for _, loaded := range []string{"url(", "@import"} {
			_, rest, _ := strings.Cut(page.text, "body {")
			style, _, _ := strings.Cut(rest, "@media print")
			require.NotContains(t, style, loaded, name)
		}
	}
}

// Every link leads to a page of the site, and to a place that is on it.
func TestNoLinkIsDead(t *testing.T) {
	pages, _ := site(t)
	links := 0
	for name, page := range pages {
		for _, link := range page.links {
			file, anchor, hasAnchor := strings.Cut(link, "#")
			target := name
			if file != "" {
				target = path.Join(path.Dir(name), file)
			}
			require.Contains(t, pages, target, "%s links %s", name, link)
			require.True(t, !hasAnchor || pages[target].ids[anchor], "%s links %s", name, link)
			links++
		}
	}
	require.Greater(t, links, 1000)
}

// Every rule has a page, which the index links and which says in both languages what the rule says.
func TestEveryRuleHasItsPage(t *testing.T) {
	pages, _ := site(t)
	for _, info := range book(t).Rules {
		name := "rules/" + info.ID + ".html"
		require.Contains(t, pages["index.html"].links, name)
		page := pages[name]
		for _, text := range []bilingual.Text{info.Title, info.Finding, info.Remedy, info.Applies, rulebook.PeriodWords(info.InForce),
			bilingual.TextOf(info.Severity)} {
			require.Contains(t, page.text, text.German, info.ID)
			require.Contains(t, page.text, text.English, info.ID)
		}
		for _, sources := range []rule.Basis{info.Basis, info.Earlier} {
			for _, source := range sources {
				require.Equal(t, 2*occurrences(info, source), strings.Count(page.text, "\n"+source.String()+"\n"), "%s: %s", info.ID, source)
			}
		}
		require.True(t, page.ids["de"] && page.ids["en"], info.ID)
	}
}

// occurrences tells how often a rule names a source.
func occurrences(info rule.Info, source law.Source) (n int) {
	for _, sources := range []rule.Basis{info.Basis, info.Earlier} {
		for _, s := range sources {
			if s.String() == source.String() {
				n++
			}
		}
	}
	return n
}

// The page of a rule links the documents whose expectations name it, and those pages link the rule.
func TestPagesOfRulesShowTheirDocuments(t *testing.T) {
	pages, documents := site(t)
	named := 0
	for _, d := range documents {
		for _, j := range rulebook.Jurisdictions() {
			text, err := os.ReadFile(filepath.Join(root, j.Folder, corpus.Folder, d.Name+".expected.txt"))
			if errors.Is(err, os.ErrNotExist) {
				continue
			}
			require.NoError(t, err)
			for expected := range strings.Lines(string(text)) {
				expected, _, _ = strings.Cut(expected, "#")
				fields := strings.Fields(expected)
				if len(fields) < 2 {
					continue
				}
				named++
				page, document := "rules/"+fields[1]+".html", "documents/"+d.Name+".html"
				require.Contains(t, strings.Join(pages[page].links, " "), "../"+document+"#L", "%s names %s", d.Name, fields[1])
				require.Contains(t, pages[document].links, "../"+page)
			}
		}
	}
	require.Greater(t, named, 50)
	require.True(t, slices.ContainsFunc(pages["rules/TH-KGG-17-2-3.html"].links, func(link string) bool {
		return strings.HasPrefix(link, "../documents/th-zweckverband") && !strings.Contains(link, "#")
	}), "a document that keeps to the rule")
}

// The page of a rule names a change by which a document that is in order breaks it, with as little else broken as may be, and the places of
// documents at which it looks. Most rules have a document that breaks them, or such a change.
func TestPagesOfRulesTellWhatBreaksThem(t *testing.T) {
	pages, _ := site(t)
	const levy = "rules/TH-KGG-17-2-5.html"
	require.Regexp(t, `\nVerletzt, wenn man ein Dokument ändert\s+.*\n Umlegungsschlüssel \(levy\) weggelassen\n`, pages[levy].text)
	require.Regexp(t, `\nViolated where a document is changed\s+.*\n .*\(levy\) left out\n`, pages[levy].text)
	require.Contains(t, pages[levy].text, "clauses, jurisdiction, levy")
	require.Regexp(t, `Selbstverwaltung.*\(parity\.respectsSelfGovernment\) = nein\n`, pages["rules/DE-GG-28-2.html"].text)
	require.Contains(t, pages["rules/DE-GG-28-2.html"].text, "(parity.respectsSelfGovernment) = no\n")
	shown := 0
	for _, info := range book(t).Rules {
		text := pages["rules/"+info.ID+".html"].text
		if !strings.Contains(text, "\nkeinem Dokument der Sammlung\n") || strings.Contains(text, "\nVerletzt, wenn man ein Dokument ändert\n") {
			shown++
		}
	}
	require.Greater(t, shown, len(book(t).Rules)*2/3)
}

// The page of a rule tells of each act that it cites what is recorded of it.
func TestPagesOfRulesTellOfTheirActs(t *testing.T) {
	pages, _ := site(t)
	require.Contains(t, pages["rules/DE-GG-28-2.html"].text, "\nGG: Grundgesetz für die Bundesrepublik Deutschland; vom 23. Mai 1949; BGBl. 1949 S. 1\n")
	require.Contains(t, pages["rules/DE-GG-28-2.html"].text, "; of 23 May 1949; ")
	cited := 0
	for _, info := range book(t).Rules {
		for _, source := range info.Basis {
			if act := source.Citation.Act(); act.IsValid() {
				cited++
				require.Contains(t, pages["rules/"+info.ID+".html"].text, "\n"+act.String()+": "+act.Title(), info.ID)
			}
		}
	}
	require.NotZero(t, cited)
}

// The page of a document names the law that nobody checked, and that nothing was found is said of these rules alone.
func TestPagesOfDocumentsSayWhatWasNotChecked(t *testing.T) {
	pages, documents := site(t)
	hessen := pages["documents/he-kooperationsvereinbarung-2019.html"].text
	for _, want := range []string{"HE-RECHT nicht geprüft", "HE-RECHT not checked"} {
		require.Contains(t, hessen, want)
	}
	require.NotContains(t, pages["documents/th-zweckverband.html"].text, "-RECHT nicht geprüft", "the law of Thüringen is checked")
	reviewer := review.New(bund.Law(), sachsen.Law(), thueringen.Law()).Asking(bund.Directory)
	uncovered := 0
	for _, d := range documents {
		report, err := reviewer.Check(d.Agreement)
		require.NoError(t, err, d.Name)
		text := pages["documents/"+d.Name+".html"].text
		for o := range report.Outcomes() {
			if o.Outcome == rule.NotCovered {
				uncovered++
				require.Contains(t, text, o.Rule.Title.German, d.Name)
				require.Contains(t, text, o.Rule.Title.English, d.Name)
			}
		}
		require.NotContains(t, text, "keine Angabe fehlt.", d.Name)
	}
	require.NotZero(t, uncovered)
}

// What the library lacks is not asked of the document: its page names it as not recorded here, and the page of the rule lists it apart.
func TestPagesTellWhoLacksAFact(t *testing.T) {
	pages, documents := site(t)
	const asked, here = "\nOffen, weil eine Angabe fehlt, in\n", "\nOffen, weil hier etwas nicht hinterlegt ist, in\n"
	onlyHere := 0
	for _, d := range documents {
		for o := range d.Report.Outcomes() {
			if o.Outcome != rule.Undecidable {
				continue
			}
			document := pages["documents/"+d.Name+".html"].text
			for _, pointer := range o.Unrecorded {
				require.Contains(t, document, "\n"+cmp.Or(pointer, "/")+"\n hier nicht hinterlegt\n", d.Name)
				require.Contains(t, document, "\n"+cmp.Or(pointer, "/")+"\n not recorded here\n", d.Name)
			}
			german, _, _ := strings.Cut(pages["rules/"+o.Rule.ID+".html"].text, "\nLegal basis\n")
			before, after, isHere := strings.Cut(german, here)
			_, missing, _ := strings.Cut(before, asked)
			name := "(" + d.Name + ")\n"
			if len(o.Missing) > 0 {
				require.Contains(t, missing, name, o.Rule.ID)
				continue
			}
			onlyHere++
			require.True(t, isHere, o.Rule.ID)
			require.Contains(t, after, name, o.Rule.ID)
			require.NotContains(t, missing, name, o.Rule.ID)
		}
	}
	require.NotZero(t, onlyHere)
}

// A text of a rule reaches the page as a text, whatever is in it: no markup, and nothing that a reader cannot see.
func TestPagesEscapeTexts(t *testing.T) {
	hostile := "<script>alert(1)</script> & \"x\" \x1b[31m\u202eab\u2066\u00ad\ufeff\U000e0041"
	text := bilingual.Text{German: hostile, English: hostile}
	book := rule.Catalogue{Edition: hostile, Rules: []rule.Info{{ID: "DE-GG-1", Title: text, Finding: text, Remedy: text, Applies: text,
		Severity: rule.Hint, Basis: rule.Basis{{Where: hostile, Evidence: law.Derived}}}}}
	pages, err := rulebook.Site(book, nil)
	require.NoError(t, err)
	require.Len(t, pages, 2)
	for _, page := range pages {
		m := parse(t, page)
		require.Zero(t, m.elements["script"])
		require.Contains(t, m.text, `<script>alert(1)</script> & "x" \u001b[31m\u202eab\u2066\u00ad\ufeff\U000e0041`)
		for _, bad := range []string{"\x1b", "\u202e", "\u2066", "\u00ad", "\ufeff", "\U000e0041"} {
			require.NotContains(t, string(page.HTML), bad)
		}
	}
	book.Rules = append(book.Rules, book.Rules[0])
	_, err = rulebook.Site(book, nil)
	require.EqualError(t, err, "rulebook: two pages are named rules/DE-GG-1.html")
}

// Periods are told in words.
func TestPeriodWords(t *testing.T) {
	for period, want := range map[string]bilingual.Text{
		"2025-12-06/..":         {German: "seit 6. Dezember 2025", English: "since 6 December 2025"},
		"../2024-03-31":         {German: "bis 31. März 2024", English: "until 31 March 2024"},
		"2020-01-01/2024-03-31": {German: "vom 1. Januar 2020 bis 31. März 2024", English: "from 1 January 2020 to 31 March 2024"},
	} {
		require.Equal(t, want, rulebook.PeriodWords(civil.MustParsePeriod(period)), period)
	}
	require.Contains(t, rulebook.PeriodWords(civil.Period{}).German, "an jedem Tag")

	info := rule.Info{InForce: civil.MustParsePeriod("2024-12-02/.."), Since: civil.MustParse("2017-01-01")}
	require.True(t, strings.HasPrefix(rulebook.DoubtWords(info).German, "Vom 1. Januar 2017 bis 1. Dezember 2024 ist nicht gesichert"))
	info.Since = civil.MustParse("2024-12-01")
	require.True(t, strings.HasPrefix(rulebook.DoubtWords(info).English, "On 1 December 2024 it is not certain"))
}
