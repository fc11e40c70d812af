package paper

import (
	"bufio"
	"html"
	"strconv"
)

// htmlWriter writes pages as HTML.
type htmlWriter struct{ out *bufio.Writer }

const pageBegin = `<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>`

// style makes the page readable on paper, on a telephone, by day and by night. It holds no character that XML would read as markup.
const style = `</title>
<style>
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --soft: #595959; --rule: #c8c8c8; --link: #0b4f9e; --error: #b00020; --warning: #7a4b00; --hint: #0b5a5a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --paper: #161616; --soft: #b0b0b0; --rule: #4a4a4a; --link: #8ab8f5; --error: #ff8a8f; --warning: #f0bd6a; --hint: #74cfcf; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.4rem; }
h3 { font-size: 1.2rem; margin-top: 2rem; padding-bottom: 0.2rem; border-bottom: 1px solid var(--rule); }
h4 { font-size: 1.05rem; margin-bottom: 0.3rem; }
h5 { font-size: 1rem; margin-bottom: 0.3rem; }
a { color: var(--link); }
p { margin: 0.4rem 0; }
ul { margin: 0.3rem 0; padding-left: 1.2rem; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; }
.error, .warning, .hint { border-left: 0.3rem solid; padding-left: 0.8rem; margin: 1rem 0; }
.error { border-color: var(--error); }
.warning { border-color: var(--warning); }
.hint { border-color: var(--hint); }
.error h4 { color: var(--error); }
.warning h4 { color: var(--warning); }
.hint h4 { color: var(--hint); }
.label { color: var(--soft); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.2rem 0.5rem 0.2rem 0; border-bottom: 1px solid var(--rule); font-weight: normal; }
thead th { font-weight: bold; }
:target { outline: 2px solid var(--link); outline-offset: 0.2rem; }
@media print {
  :root { --ink: #000000; --paper: #ffffff; --soft: #333333; --rule: #999999; --link: #000000; --error: #000000; --warning: #000000; --hint: #000000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  article { break-inside: avoid; }
  h3, h4, h5 { break-after: avoid; }
  a { text-decoration: none; }
  section[lang] + section[lang] { break-before: page; }
}
</style>
</head>
<body>
<header>
`

// languageNames name the languages, each in itself.
var languageNames = map[string]string{"de": "Deutsch", "en": "English"}

func (w *htmlWriter) pages(pages []page) {
	w.begin(pages[0].title, pages[0].lang)
	if len(pages) > 1 {
		w.raw("<nav aria-label=\"Sprache / language\">\n<ul>\n")
		for _, p := range pages {
			w.raw("<li><a href=\"#" + p.lang + "\" lang=\"" + p.lang + "\" hreflang=\"" + p.lang + "\">" + languageNames[p.lang] + "</a></li>\n")
		}
		w.raw("</ul>\n</nav>\n")
	}
	w.raw("</header>\n<main>\n")
	for _, p := range pages {
		w.page(p, plain(p.name))
	}
	w.end()
}

// begin writes all that stands before the first page and its list of contents.
func (w *htmlWriter) begin(title line, lang string) {
	w.raw("<!DOCTYPE html>\n<html lang=\"" + lang + "\">\n<head>\n" + pageBegin)
	w.text(joined(title))
	w.raw(style + "<h1")
	w.inside(title, lang)
	w.raw("</h1>\n")
}

func (w *htmlWriter) end() { w.raw("</main>\n</body>\n</html>\n") }

// inside writes the rest of a start tag and a line in it; the element is in German where the line is and the page is not.
func (w *htmlWriter) inside(l line, lang string) {
	if len(l) == 1 && l[0].isGerman && lang != "de" {
		w.raw(" lang=\"de\"")
	}
	w.raw(">")
	w.text(joined(l))
}

func (w *htmlWriter) page(p page, heading line) {
	w.raw("<section id=\"" + p.id + "\" lang=\"" + p.lang + "\" aria-labelledby=\"" + p.id + "-title\">\n<h2 id=\"" + p.id + "-title\">")
	w.inline(heading, p.lang)
	w.raw("</h2>\n")
	var chapters []*part
	for i := range p.parts {
		if len(p.parts[i].heading) == 0 {
			w.body(&p.parts[i], 3, p.lang)
		} else {
			chapters = append(chapters, &p.parts[i])
		}
	}
	if len(chapters) > 0 {
		w.raw("<nav aria-label=\"")
		w.text(p.nav)
		w.raw("\">\n<ul>\n")
		for _, part := range chapters {
			w.raw("<li><a href=\"#" + part.anchor + "\">")
			w.text(joined(part.heading))
			w.raw("</a></li>\n")
		}
		w.raw("</ul>\n</nav>\n")
	}
	for _, part := range chapters {
		w.part(part, 3, p.lang)
	}
	w.raw("</section>\n")
}

// part writes a part whose heading is of the level: a section where it is one of the page, and an article below.
func (w *htmlWriter) part(p *part, level int, lang string) {
	element := "article"
	if level == 3 {
		element = "section"
	}
	w.raw("<" + element)
	if p.anchor != "" {
		w.raw(" id=\"" + p.anchor + "\"")
	}
	if level == 3 {
		w.raw(" aria-labelledby=\"" + p.anchor + "-h\"")
	}
	if p.class != "" {
		w.raw(" class=\"" + p.class + "\"")
	}
	w.raw(">\n")
	if len(p.heading) > 0 {
		heading := "h" + strconv.Itoa(min(level, 6))
		w.raw("<" + heading)
		if level == 3 {
			w.raw(" id=\"" + p.anchor + "-h\"")
		}
		w.raw(">")
		w.inline(p.heading, lang)
		w.raw("</" + heading + ">\n")
	}
	w.body(p, level+1, lang)
	w.raw("</" + element + ">\n")
}

func (w *htmlWriter) body(p *part, level int, lang string) {
	for _, l := range p.lines {
		w.raw("<p>")
		w.inline(l, lang)
		w.raw("</p>\n")
	}
	w.entries(p.entries, lang)
	if p.table != nil {
		w.table(p.table, lang)
	}
	for i := range p.parts {
		w.part(&p.parts[i], level, lang)
	}
}

func (w *htmlWriter) entries(list []entry, lang string) {
	if len(list) == 0 {
		return
	}
	w.raw("<ul>\n")
	for _, e := range list {
		w.raw("<li>")
		if e.label != "" {
			w.raw("<span class=\"label\">")
			w.text(clean(e.label))
			w.raw(":</span> ")
		}
		w.inline(e.value, lang)
		if len(e.below) > 0 {
			w.raw("\n")
			w.entries(e.below, lang)
		}
		if e.table != nil {
			w.table(e.table, lang)
		}
		w.raw("</li>\n")
	}
	w.raw("</ul>\n")
}

func (w *htmlWriter) table(t *table, lang string) {
	w.raw("<table aria-label=\"")
	w.text(t.name)
	w.raw("\">\n<thead>\n<tr>")
	for _, cell := range t.head {
		w.raw("<th scope=\"col\">")
		w.text(cell)
		w.raw("</th>")
	}
	w.raw("</tr>\n</thead>\n<tbody>\n")
	for _, row := range t.rows {
		w.raw("<tr>")
		for i, cell := range row {
			element := "td"
			w.raw("<")
			if i == 0 {
				element = "th"
				w.raw("th scope=\"row\"")
			} else {
				w.raw("td")
			}
			w.raw(">")
			w.inline(cell, lang)
			w.raw("</" + element + ">")
		}
		w.raw("</tr>\n")
	}
	w.raw("</tbody>\n</table>\n")
}

func (w *htmlWriter) inline(l line, lang string) {
	for _, p := range l {
		inGerman := p.isGerman && lang != "de" && p.text != ""
		switch {
		case p.to != "" && inGerman:
			w.raw("<a lang=\"de\" href=\"#" + p.to + "\">")
		case p.to != "":
			w.raw("<a href=\"#" + p.to + "\">")
		case inGerman:
			w.raw("<span lang=\"de\">")
		}
		w.text(clean(p.text))
		switch {
		case p.to != "":
			w.raw("</a>")
		case inGerman:
			w.raw("</span>")
		}
	}
}

// raw writes markup.
func (w *htmlWriter) raw(markup string) { w.out.WriteString(markup) }

// text writes text that holds no markup, whatever it looks like.
func (w *htmlWriter) text(text string) { w.out.WriteString(html.EscapeString(text)) }
