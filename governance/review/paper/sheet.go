package paper

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/rule"
)

// Sheet is one document of several that are written together.
type Sheet struct {
	// Name is that of the file; where it is empty, the title of the agreement stands alone.
	Name string
	// Paper is the report on the document.
	Paper Paper
	// Unreadable is why the document cannot be read; the paper counts for nothing then.
	Unreadable error
}

// WriteText writes the papers of several documents one after the other, each with its name, as [Paper.WriteText] writes one. Of a
// document that cannot be read it tells why, line by line.
func WriteText(w io.Writer, tag language.Tag, sheets ...Sheet) error {
	out := bufio.NewWriter(w)
	text := textWriter{out: out}
	for i := range sheets {
		if i > 0 {
			text.line("")
			text.line(strings.Repeat("═", textWidth))
			text.line("")
		}
		text.page(sheets[i].page(tag, i))
	}
	return out.Flush()
}

// WriteMarkdown writes the papers of several documents one after the other, each with its name, as [Paper.WriteMarkdown] writes one.
func WriteMarkdown(w io.Writer, tag language.Tag, sheets ...Sheet) error {
	out := bufio.NewWriter(w)
	markdown := markdownWriter{out}
	for i := range sheets {
		if i > 0 {
			out.WriteString("\n")
		}
		markdown.page(sheets[i].page(tag, i))
	}
	return out.Flush()
}

// WriteHTML writes the papers of several documents as one HTML page in one language, with a list of the documents and what came of each
// at its head. Like that of [Paper.WriteHTML] it is well-formed XML, needs nothing from elsewhere and runs no script.
func WriteHTML(w io.Writer, tag language.Tag, sheets ...Sheet) error {
	out := bufio.NewWriter(w)
	html := htmlWriter{out}
	s := new(Paper).scribe(tag)
	html.begin(plain(s.in(words.documents)), s.lang())
	if len(sheets) > 0 {
		html.raw("<nav aria-label=\"")
		html.text(s.in(words.contents))
		html.raw("\">\n<ol>\n")
		for i := range sheets {
			name, result := sheets[i].line(tag, i)
			html.raw("<li><a href=\"#" + prefixOf(i) + s.lang() + "\">")
			html.inline(name, s.lang())
			html.raw("</a><br />")
			html.text(clean(result))
			html.raw("</li>\n")
		}
		html.raw("</ol>\n</nav>\n")
	}
	html.raw("</header>\n<main>\n")
	for i := range sheets {
		p := sheets[i].page(tag, i)
		html.page(p, p.title)
	}
	html.end()
	return out.Flush()
}

// prefixOf begins the anchors of the document with the index.
func prefixOf(i int) string { return "d" + strconv.Itoa(i+1) + "-" }

// scribe returns who writes the sheet with the index.
func (s *Sheet) scribe(tag language.Tag, i int) *scribe {
	paper := s.Paper
	if paper.agreement == nil { // the zero Paper
		paper = New(nil, rule.Report{})
	}
	scribe := paper.scribe(tag)
	scribe.file, scribe.prefix = s.Name, prefixOf(i)
	return scribe
}

// page returns the sheet with the index, before it is written in a format.
func (s *Sheet) page(tag language.Tag, i int) page {
	scribe := s.scribe(tag, i)
	if s.Unreadable == nil {
		return scribe.page()
	}
	p := page{lang: scribe.lang(), id: scribe.id(), title: plain(s.Name)}
	why := part{lines: []line{plain(scribe.in(words.cannotRead))}}
	for reason := range strings.SplitSeq(bilingual.ErrorText(s.Unreadable, tag), "\n") {
		why.entries = append(why.entries, entry{value: plain(reason)})
	}
	p.parts = []part{why}
	return p
}

// line returns how the sheet is called in the list of all, and what came of it.
func (s *Sheet) line(tag language.Tag, i int) (name line, result string) {
	scribe := s.scribe(tag, i)
	switch {
	case s.Unreadable != nil:
		return plain(s.Name), scribe.in(words.cannotRead)
	case scribe.report.IsEmpty():
		return scribe.title(), scribe.in(words.nothingChecked)
	}
	return scribe.title(), scribe.verdict()
}
