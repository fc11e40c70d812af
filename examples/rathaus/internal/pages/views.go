package pages

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"log/slog"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
)

//go:embed templates
var templates embed.FS

// views are the templates in one language.
type views struct {
	tag   language.Tag
	pages map[string]*template.Template
}

// page is what the frame of a page shows.
type page struct {
	Title   string
	Section string   // of the navigation
	Covered []string // what the page does not cover or is not sure of: its first lines
	Body    any      // what the page is about

	Lang, Other, OtherURL string
	MayWrite, HasLogin    bool
	User                  string // who is signed in
	Edition               string
}

func newViews(tag language.Tag) *views {
	v := &views{tag: tag, pages: map[string]*template.Template{}}
	frame := template.Must(template.New("frame.html").Funcs(v.funcs()).Parse(v.source("frame.html")))
	template.Must(frame.New("parts.html").Parse(v.source("parts.html")))
	names, err := templates.ReadDir("templates")
	if err != nil {
		panic(err) // the templates are part of the program
	}
	for _, entry := range names {
		name := strings.TrimSuffix(entry.Name(), ".html")
		if name == "frame" || name == "parts" {
			continue
		}
		page := template.Must(frame.Clone())
		template.Must(page.New(entry.Name()).Parse(v.source(entry.Name())))
		v.pages[name] = page
	}
	return v
}

// The two languages of a text in a template, t "German" "English": alone between braces, or as an argument.
var (
	textAlone    = regexp.MustCompile(`{{t "([^"]*)" "([^"]*)"}}`)
	textArgument = regexp.MustCompile(`\bt "([^"]*)" "([^"]*)"`)
)

// source returns the source of a template with its texts in the language of the views: they are chosen once, and not for every page.
func (v *views) source(name string) string {
	source, err := fs.ReadFile(templates, "templates/"+name)
	if err != nil {
		panic(err) // the templates are part of the program
	}
	choose := func(pattern *regexp.Regexp, write func(string) string) {
		source = pattern.ReplaceAllFunc(source, func(text []byte) []byte {
			found := pattern.FindSubmatch(text)
			return []byte(write(bilingual.Text{German: string(found[1]), English: string(found[2])}.In(v.tag)))
		})
	}
	choose(textAlone, template.HTMLEscapeString)
	choose(textArgument, strconv.Quote)
	return string(source)
}

// funcs are what the templates can ask for.
func (v *views) funcs() template.FuncMap {
	lang := v.tag.String()
	return template.FuncMap{
		"in":       v.in,
		"path":     func(parts ...any) string { return "/" + lang + fmt.Sprint(parts...) },
		"table":    func(t finance.Table) (template.HTML, error) { return v.table(t) },
		"chart":    func(c finance.Chart) (template.HTML, error) { return v.chart(c) },
		"dict":     dict,
		"link":     v.link,
		"timeline": v.timeline,
		"dutyList": v.dutyList,
		"dayRows":  v.dayRows,
		"keyRows":  v.keyRows,
	}
}

// in returns a value in the language of the page.
func (v *views) in(value any) string {
	switch value := value.(type) {
	case bilingual.Text:
		return value.In(v.tag)
	case interface{ Text(language.Tag) string }:
		return value.Text(v.tag)
	case interface{ Format(language.Tag) string }:
		return value.Format(v.tag)
	case int64:
		return finance.Number(value).Format(v.tag)
	case int:
		return finance.Number(value).Format(v.tag)
	}
	return fmt.Sprint(value)
}

// link writes an entry of the navigation; current is the section of the page.
func (v *views) link(current, section, name string) template.HTML {
	mark := ""
	if current == section {
		mark = ` aria-current="true"`
	}
	return template.HTML(`<li><a href="/` + v.tag.String() + "/" + section + `"` + mark + ">" + template.HTMLEscapeString(name) + "</a></li>\n")
}

// dict makes the argument of a part out of names and values.
func dict(pairs ...any) map[string]any {
	out := make(map[string]any, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		out[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	return out
}

// scrolled puts wide content into a region that scrolls by keyboard too.
func scrolled(name, content string) template.HTML {
	return template.HTML(`<div class="scroll" role="region" tabindex="0" aria-label="` + template.HTMLEscapeString(name) + `">` + content + `</div>`)
}

func (v *views) table(t finance.Table) (template.HTML, error) {
	var out strings.Builder
	if err := t.WriteHTML(&out, v.tag); err != nil {
		return "", err
	}
	return scrolled(t.Title.In(v.tag), out.String()), nil
}

// chart draws a chart with its table below.
func (v *views) chart(c finance.Chart) (template.HTML, error) {
	var out strings.Builder
	if err := c.WriteSVG(&out, v.tag); err != nil {
		return "", err
	}
	table, err := v.table(c.Table)
	if err != nil {
		return "", err
	}
	name := bilingual.Text{German: "Diagramm: ", English: "Chart: "}.In(v.tag) + c.Title.In(v.tag)
	return "<figure>" + scrolled(name, out.String()) + table + "</figure>", nil
}

// timeline draws the history of a unit with its table below.
func (v *views) timeline(unit directory.Unit) (template.HTML, error) {
	timeline := unit.Timeline()
	var out strings.Builder
	if err := timeline.WriteSVG(&out, v.tag); err != nil {
		return "", err
	}
	t := timeline.Table()
	table, err := v.table(t)
	if err != nil {
		return "", err
	}
	name := bilingual.Text{German: "Zeichnung: ", English: "Drawing: "}.In(v.tag) + t.Title.In(v.tag)
	return "<figure>" + scrolled(name, out.String()) + table + "</figure>", nil
}

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// show answers with a page.
func (q *request) show(status int, name string, p *page) {
	out := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(out)
	out.Reset()
	text, err := q.render(out, name, p)
	if err != nil {
		slog.ErrorContext(q.Context(), "a page cannot be written", "page", name, "error", err)
		http.Error(q.w, "this page cannot be written", http.StatusInternalServerError)
		return
	}
	q.answer(status, text)
}

// render makes the text of a page.
func (q *request) render(out *bytes.Buffer, name string, p *page) ([]byte, error) {
	p.Lang, p.Edition = q.lang(), q.data.Edition.String()
	p.Other = map[string]string{"de": "en", "en": "de"}[p.Lang]
	p.OtherURL = q.inLanguage(p.Other)
	p.MayWrite = q.site.MayWrite(q.Request)
	p.HasLogin, p.User = q.site.Login != nil, q.user
	if err := q.site.views[p.Lang].pages[name].ExecuteTemplate(out, "frame.html", p); err != nil {
		return nil, err
	}
	return visible(out.Bytes()), nil
}

func (q *request) answer(status int, text []byte) {
	header := q.w.Header()
	header.Set("Content-Type", "text/html; charset=utf-8")
	header.Set("Content-Language", q.lang())
	header.Set("Content-Length", strconv.Itoa(len(text)))
	header.Set("Cache-Control", "no-cache")
	if q.site.Login != nil {
		header.Set("Cache-Control", "private, no-cache") // the page names who is signed in
		header.Add("Vary", "Cookie")
	}
	q.w.WriteHeader(status)
	if q.Method != http.MethodHead {
		_, _ = q.w.Write(text)
	}
}

// visible shows control characters and those that turn text around as escapes, wherever they stand in a page; see [bilingual.Printable].
// Line ends and tabs stay.
func visible(page []byte) []byte {
	isPlain := func(r rune) bool {
		return r >= ' ' && r < 0x7f || r == '\n' || r == '\t' || r >= 0xc0 && r < 0x250 || r >= 0x2010 && r < 0x2028
	}
	var out []byte
	from := 0
	for i := 0; i < len(page); {
		r, size := rune(page[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(page[i:])
		}
		if !isPlain(r) {
			raw := string(page[i : i+size])
			if shown := bilingual.Printable(raw); shown != raw {
				out = append(append(out, page[from:i]...), shown...)
				from = i + size
			}
		}
		i += size
	}
	if from == 0 {
		return page
	}
	return append(out, page[from:]...)
}
