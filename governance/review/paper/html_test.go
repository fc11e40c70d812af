package paper_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/effort"
	"github.com/foederal/foederal/thueringen"
)

// element is what is looked at in a page.
type element struct {
	name       string
	attributes map[string]string
}

// elements reads a page as XML and returns all elements and the text.
func elements(t testing.TB, page []byte) (all []element, text string) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(page))
	var out strings.Builder
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return all, out.String()
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			e := element{token.Name.Local, map[string]string{}}
			for _, a := range token.Attr {
				e.attributes[a.Name.Local] = a.Value
			}
			all = append(all, e)
		case xml.CharData:
			out.Write(token)
		}
	}
}

// requireGoodPage requires that a page is well-formed, that its links lead to its own parts, and that it can be heard as well as seen.
func requireGoodPage(t testing.TB, page []byte) {
	t.Helper()
	all, _ := elements(t, page)
	ids, landmarks := map[string]bool{}, map[string]int{}
	for _, e := range all {
		landmarks[e.name]++
		if id, ok := e.attributes["id"]; ok {
			require.NotEmpty(t, id)
			require.False(t, ids[id], "%s stands twice", id)
			ids[id] = true
		}
	}
	depth := 0
	for _, e := range all {
		require.NotContains(t, []string{"script", "link", "img", "iframe", "form", "object"}, e.name)
		for name := range e.attributes {
			require.NotContains(t, []string{"src", "style", "onclick", "onload"}, name)
		}
		if href, ok := e.attributes["href"]; ok {
			require.True(t, strings.HasPrefix(href, "#"), href)
			require.True(t, ids[href[1:]], "%s leads nowhere", href)
		}
		if by, ok := e.attributes["aria-labelledby"]; ok {
			require.True(t, ids[by], by)
		}
		if len(e.name) == 2 && e.name[0] == 'h' && e.name[1] >= '1' && e.name[1] <= '6' {
			level := int(e.name[1] - '0')
			require.LessOrEqual(t, level, depth+1, "a heading is left out")
			depth = level
		}
		if e.name == "th" {
			require.Contains(t, []string{"row", "col"}, e.attributes["scope"])
		}
	}
	require.Equal(t, 1, landmarks["main"])
	require.Equal(t, 1, landmarks["h1"])
	require.NotZero(t, landmarks["nav"])
}

// Of very many parties, clauses and entries of a list the page shows a thousand and says how many there are beside them; what it does not
// show no link leads to. Without a limit all of it stands there.
func TestVeryLongAgreements(t *testing.T) {
	a := &agreement.Agreement{Form: agreement.Zweckvereinbarung}
	var shares agreement.CostSharing
	for i := range 1005 {
		id := agreement.PartyID(fmt.Sprint("p", i))
		a.Parties = append(a.Parties, agreement.Party{ID: id})
		shares.Shares = append(shares.Shares, agreement.PartyShare{Party: id, Share: finance.MustPercent("1")})
		a.Gaps = append(a.Gaps, agreement.Gap{Clause: agreement.Publication{}.Kind()})
	}
	a.Clauses = []agreement.Clause{shares}
	for range 299 {
		a.Clauses = append(a.Clauses, agreement.Publication{})
	}
	for range 1100 {
		a.Clauses = append(a.Clauses, agreement.Approval{Authority: "Amt", Notice: agreement.Yes})
	}
	report := rules(t).Evaluate(review.Case{Agreement: a}, civil.MustParse("2020-01-01"))
	for most, isBounded := range map[int]bool{rule.MostFindings: true, 0: true, 1003: true, 1005: false, -1: false, 2000: false} {
		var page bytes.Buffer
		require.NoError(t, paper.New(a, report, paper.Limit(most)).WriteHTML(&page, language.German))
		requireGoodPage(t, page.Bytes())
		require.Equal(t, isBounded, strings.Contains(page.String(), " weitere Parteien sind hier nicht gezeigt."), most)
		if most != rule.MostFindings {
			continue
		}
		for _, left := range []string{"<p>5 weitere Parteien sind hier nicht gezeigt.", "<p>400 weitere Klauseln sind hier nicht gezeigt.",
			`<span class="label">Anteil:</span> 5 weitere Einträge sind hier nicht gezeigt.`, "<p>5 weitere Einträge sind hier nicht gezeigt."} {
			require.Contains(t, page.String(), left)
		}
		require.Contains(t, page.String(), `<a href="#de-clause-1000">Klausel 1000`)
		require.Contains(t, page.String(), `Fehler: Klausel 1001`)
	}
}

// The page of every document of the corpus is good, under all rules and with all of them shown.
func TestPagesOfTheCorpus(t *testing.T) {
	reviewer := review.New(bund.Law(), thueringen.Law()).Asking(bund.Directory)
	files, err := filepath.Glob(corpus + "*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	if !effort.Full() {
		files = files[:20]
	}
	for _, file := range files {
		a := document(t, file)
		report, err := reviewer.Check(a)
		require.NoError(t, err, file)
		var page bytes.Buffer
		require.NoError(t, paper.New(a, report, paper.All()).WriteHTML(&page))
		requireGoodPage(t, page.Bytes())
	}
}

// A page holds each language once, in the order of the reader, with ways from one to the other.
func TestLanguagesOfThePage(t *testing.T) {
	for _, test := range []struct {
		tags []language.Tag
		want []string
	}{
		{nil, []string{"de", "en"}},
		{[]language.Tag{language.English, language.German}, []string{"en", "de"}},
		{[]language.Tag{language.MustParse("de-AT")}, []string{"de"}},
		{[]language.Tag{language.French, language.English}, []string{"en"}},
	} {
		var page bytes.Buffer
		require.NoError(t, paper.New(full(t), rule.Report{}).WriteHTML(&page, test.tags...))
		requireGoodPage(t, page.Bytes())
		all, _ := elements(t, page.Bytes())
		var sections, ways []string
		for _, e := range all {
			switch {
			case e.name == "html":
				require.Equal(t, test.want[0], e.attributes["lang"])
			case e.name == "section" && e.attributes["lang"] != "":
				require.Equal(t, e.attributes["id"], e.attributes["lang"])
				sections = append(sections, e.attributes["lang"])
			case e.name == "a" && e.attributes["hreflang"] != "":
				ways = append(ways, e.attributes["hreflang"])
			}
		}
		require.Equal(t, test.want, sections)
		if len(test.want) > 1 {
			require.Equal(t, test.want, ways)
		}
	}
}

// Each finding leads to its clause, the clause back to it, and the norm to the rule.
func TestLinks(t *testing.T) {
	a := document(t, corpus+"th-zweckvereinbarung-falsche-aufsicht.json")
	var page bytes.Buffer
	require.NoError(t, paper.New(a, rules(t).Evaluate(review.Case{Agreement: a}, a.Signed)).WriteHTML(&page, language.German))
	for _, want := range []string{
		`1. Fehler: <a href="#de-clause-10">Klausel 10 (Genehmigung oder Anzeige)</a>, Behörde`,
		`<article id="de-clause-10">`, `<a href="#de-finding-1">1 (Fehler)</a>`, `<article id="de-finding-1" class="error">`,
		`<a href="#de-rule-4">§ 46 ThürKGG [Wortlaut gelesen]</a>`, `<article id="de-rule-4">`,
	} {
		require.Contains(t, page.String(), want)
	}
}

// hostile does what a document must not do: act as markup, erase the screen, turn text around.
const hostile = "</title><script>alert(1)</script><img src=x onerror=alert(1)> \x1b[2J\x07\x00 \u202egnp.exe\u2066 \uffff " +
	"[klick](javascript:alert(1)) ![x](http://example.org/x) `code` **fett** | # & &lt; \"' @jemand/alle " +
	"a.b@example.org mailto:c@example.org https://example.org/y ftp://example.org www.example.org #1 #"

// Whatever a document says, it says it as text, in every format.
func TestHostileTexts(t *testing.T) {
	a := full(t)
	set := func(pointer string, leaf reflect.Value, put func()) {
		if leaf.Kind() == reflect.String && leaf.CanSet() && !leaf.Type().Implements(reflect.TypeFor[interface{ IsValid() bool }]()) {
			leaf.SetString(hostile)
			put()
		}
	}
	leaves(reflect.ValueOf(a).Elem(), "", func() {}, set)
	require.Equal(t, hostile, a.Title)
	require.Equal(t, hostile, a.Clauses[0].Remark().Heading)
	a.Form = agreement.Zweckvereinbarung
	a.Clauses = append(a.Clauses, agreement.Approval{Authority: hostile, Notice: agreement.Yes}, nil)
	report := rules(t).Evaluate(review.Case{Agreement: a}, a.Signed)
	require.NotZero(t, report.CountSeverity(rule.Error))
	p := paper.New(a, report.WithCoverage(rule.Uncovered{ID: hostile, Title: inBoth(hostile, hostile), Pointers: []string{hostile, "/clauses/9999", "/parties/-1"}}), paper.All())
	for _, format := range formats {
		for _, tag := range both {
			var out bytes.Buffer
			require.NoError(t, format.write(p, &out, tag))
			for _, bad := range []string{"\x1b", "\x07", "\x00", "\u202e", "\u2066", "\uffff"} {
				require.NotContains(t, out.String(), bad, format.ending)
			}
			require.Contains(t, out.String(), `\u202e`)
			switch format.ending {
			case "html":
				requireGoodPage(t, out.Bytes())
				_, text := elements(t, out.Bytes())
				require.Contains(t, text, "<script>alert(1)</script>", "it stands there as text")
			case "md":
				for _, bad := range []string{"<script", "<img", "[klick](", "![x]", " `code`", " **fett**", " | #", "://", "www.", "@", " #1", " #\n"} {
					require.NotContains(t, out.String(), bad)
				}
				for _, want := range []string{" &#64;<!-- -->jemand/alle a.b&#64;<!-- -->example.org ", " https&#58;//example.org/y ftp&#58;//", " www&#46;example.org \\#1 \\#"} {
					require.Contains(t, out.String(), want)
				}
			}
		}
	}
}

// What Markdown would take for a heading or a list at the beginning of a line is text.
func TestMarkdownBegins(t *testing.T) {
	for title, want := range map[string]string{
		"# Kopf": `\# Kopf`, "- Punkt": `\- Punkt`, "1. Punkt": `1\. Punkt`, "12) Punkt": `12\) Punkt`, "2020": "2020", "1.5": `1\.5`, "a_b*c": `a\_b\*c`,
	} {
		var out strings.Builder
		uncovered := rule.Uncovered{ID: "X", Title: inBoth("X", "X")}
		texts := review.Rule{ID: "TH-KGG-1", Severity: rule.Hint, Basis: rule.Basis{{Where: "Rat", Evidence: law.Derived}},
			Title: inBoth("T", "T"), Finding: inBoth("{x}", "{x}"), Remedy: inBoth("R {x}", "R {x}"),
			Check: func(_ review.Case, r *rule.Result) { r.Violate("", rule.P("x", title)) }}
		set, err := rule.NewSet("Probe", texts)
		require.NoError(t, err)
		a := &agreement.Agreement{Title: "Vertrag"}
		require.NoError(t, paper.New(a, set.Evaluate(review.Case{Agreement: a}, civil.Date{}).WithCoverage(uncovered)).WriteMarkdown(&out, language.German))
		require.Contains(t, out.String(), "\n"+want+"\n")
	}
}

// A pointer that leads nowhere is told as far as it leads, and never panics.
func FuzzPlaces(f *testing.F) {
	for _, pointer := range []string{"", "/", "/clauses", "/clauses/1/tasks/0/name", "/parties/0/signatures/0/form", "/basis/0/citation",
		"/gaps/0", "/clauses/99999999999999999999", "/clauses/-1/x", "/parties/0/partner/unit", "/a~1b~0c/~2", "clauses/0"} {
		f.Add(pointer)
	}
	a := full(f)
	f.Fuzz(func(t *testing.T, pointer string) {
		p := paper.New(a, rule.Report{}.WithCoverage(rule.Uncovered{ID: "X", Title: inBoth("X", "X"), Pointers: []string{pointer}}))
		var page bytes.Buffer
		require.NoError(t, p.WriteHTML(&page))
		requireGoodPage(t, page.Bytes())
	})
}

// The pages of the tests can be looked at in a browser, since they are files; they are the good pages that the other tests speak of.
func TestGoldenPagesAreGood(t *testing.T) {
	files, err := filepath.Glob("testdata/*.html")
	require.NoError(t, err)
	require.Len(t, files, 4)
	for _, file := range files {
		page, err := os.ReadFile(file)
		require.NoError(t, err)
		requireGoodPage(t, page)
	}
}
