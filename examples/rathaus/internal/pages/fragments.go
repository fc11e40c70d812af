package pages

import (
	"html"
	"html/template"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
)

// The longest lists of a unit's page, its duties, their days and its identifiers, are written here and not by a template: they are most of the page, and a
// template takes several times as long for them.

// sources are norms as a page shows them, by language: those of the library alone, so that they are bounded in number.
type sources struct{ german, english sync.Map }

func (s *sources) text(source law.Source, tag language.Tag) string {
	if source.IsZero() {
		return ""
	}
	known := &s.german
	if tag == language.English {
		known = &s.english
	}
	if text, ok := known.Load(source); ok {
		return text.(string)
	}
	text := html.EscapeString(source.String() + " [" + source.Evidence.Text(tag) + "]")
	known.Store(source, text)
	return text
}

var librarySources sources

// deeds are what the duties of the library ask for, as a page shows them, by ID and language.
var deeds sync.Map

type deedKey struct {
	id  string
	tag language.Tag
}

// deed writes what is to be done; "" where a verdict is not of one duty.
func (v *views) deed(verdict duty.Verdict) string {
	id := deedKey{verdict.ID(), v.tag}
	if id.id == "" {
		return ""
	}
	if text, ok := deeds.Load(id); ok {
		return text.(string)
	}
	d := verdict.Duty()
	text := "<strong>" + html.EscapeString(d.Title.In(v.tag)) + ".</strong> " + html.EscapeString(d.Deed.In(v.tag)) + " "
	deeds.Store(id, text)
	return text
}

// dutyList writes duties as the entries of a list: what is to be done, why it binds or not, and the norm.
func (v *views) dutyList(verdicts []duty.Verdict) template.HTML {
	var out strings.Builder
	out.Grow(512 * len(verdicts))
	for _, verdict := range verdicts {
		out.WriteString("<li>" + v.deed(verdict))
		if start, ok := verdict.Starts(); ok && verdict.Status() == duty.NotBinding && isLater(verdict) {
			out.WriteString(html.EscapeString(bilingual.Sprintf("Beginnt am %s.", "Begins on %s.", start.Format(v.tag)).In(v.tag)) + " ")
		}
		if reason := verdict.Reason().In(v.tag); reason != "" {
			out.WriteString(`<span class="reason">` + html.EscapeString(reason) + "</span> ")
		}
		if norm := librarySources.text(verdict.Norm(), v.tag); norm != "" {
			out.WriteString(`<span class="source">` + norm + "</span>")
		}
		out.WriteString("</li>\n")
	}
	return template.HTML(out.String())
}

// dayRows writes the days of duties as the rows of a table.
func (v *views) dayRows(days []duty.Milestone) template.HTML {
	var out strings.Builder
	out.Grow(512 * len(days))
	for _, m := range days {
		day := "–"
		if !m.Day.IsZero() {
			day = m.Day.Format(v.tag)
		}
		out.WriteString(`<tr><th scope="row">` + html.EscapeString(day) + "</th><td>" + html.EscapeString(m.Kind.Text(v.tag)) + "</td><td>")
		if title := m.Title.In(v.tag); title != "" {
			out.WriteString("<strong>" + html.EscapeString(title) + ".</strong> ")
		}
		out.WriteString(html.EscapeString(m.Text.In(v.tag)) + "</td><td>" + librarySources.text(m.Source, v.tag) + "</td></tr>\n")
	}
	return template.HTML(out.String())
}

// keyRows writes identifiers as the rows of a table.
func (v *views) keyRows(keys []identifier) template.HTML {
	register := bilingual.Text{German: "Gemeindeverzeichnis", English: "register of municipalities"}.In(v.tag)
	var out strings.Builder
	out.Grow(256 * len(keys))
	for _, k := range keys {
		source := librarySources.text(k.Source, v.tag)
		if source == "" {
			source = register
		}
		out.WriteString(`<tr><th scope="row">` + html.EscapeString(k.Name) + "</th><td><code>" + html.EscapeString(k.Value) + "</code></td><td>" + source + "</td></tr>\n")
	}
	return template.HTML(out.String())
}
