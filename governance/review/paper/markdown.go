package paper

import (
	"bufio"
	"strings"
)

// markdownWriter writes pages as Markdown.
type markdownWriter struct{ out *bufio.Writer }

func (w *markdownWriter) page(p page) {
	w.out.WriteString("# ")
	w.inline(p.title)
	w.out.WriteByte('\n')
	for i := range p.parts {
		w.part(&p.parts[i], 2)
	}
}

func (w *markdownWriter) part(p *part, level int) {
	if len(p.heading) > 0 {
		w.out.WriteByte('\n')
		if p.anchor != "" {
			w.out.WriteString(`<a id="` + p.anchor + "\"></a>\n\n")
		}
		w.out.WriteString(strings.Repeat("#", min(level, 6)))
		w.out.WriteByte(' ')
		w.inline(p.heading)
		w.out.WriteByte('\n')
	}
	for _, l := range p.lines {
		w.out.WriteByte('\n')
		w.begin(l)
		w.out.WriteByte('\n')
	}
	if len(p.entries) > 0 {
		w.out.WriteByte('\n')
	}
	w.entries(p.entries, "")
	if p.table != nil {
		w.table(p.table)
	}
	for i := range p.parts {
		w.part(&p.parts[i], level+1)
	}
}

func (w *markdownWriter) entries(list []entry, indent string) {
	for _, e := range list {
		w.out.WriteString(indent + "- ")
		if e.label != "" {
			w.out.WriteString("**" + markdown(e.label) + ":** ")
			w.inline(e.value)
		} else {
			w.begin(e.value)
		}
		w.out.WriteByte('\n')
		w.entries(e.below, indent+"  ")
		if e.table != nil { // a list holds no table
			w.entries(e.table.asEntries(), indent+"  ")
		}
	}
}

func (w *markdownWriter) table(t *table) {
	w.out.WriteString("\n|")
	for _, cell := range t.head {
		w.out.WriteString(" " + markdown(cell) + " |")
	}
	w.out.WriteString("\n|" + strings.Repeat(" --- |", len(t.head)) + "\n")
	for _, row := range t.rows {
		w.out.WriteByte('|')
		for _, cell := range row {
			w.out.WriteByte(' ')
			w.inline(cell)
			w.out.WriteString(" |")
		}
		w.out.WriteByte('\n')
	}
}

func (w *markdownWriter) inline(l line) {
	for _, p := range l {
		if p.to != "" {
			w.out.WriteString("[" + markdown(p.text) + "](#" + p.to + ")")
		} else {
			w.out.WriteString(markdown(p.text))
		}
	}
}

// begin writes a line where Markdown would take its first characters for a heading or a list.
func (w *markdownWriter) begin(l line) {
	text := ""
	if len(l) > 0 && l[0].to == "" {
		text = clean(l[0].text)
	}
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	switch {
	case text != "" && strings.IndexByte("-+=", text[0]) >= 0:
		w.out.WriteByte('\\')
	case digits > 0 && digits < len(text) && (text[digits] == '.' || text[digits] == ')'):
		w.out.WriteString(text[:digits] + "\\")
		l = line{{text: text[digits:]}}.and(l[1:])
	}
	w.inline(l)
}

// markdown returns a text in which no character is markup within a line, and of which GitHub makes no link and no mention of anybody.
func markdown(text string) string { return escapeMarkup.Replace(clean(text)) }

// escapeMarkup ends "@" with an empty comment, since GitHub looks for addresses and mentions after it has read the entities.
var escapeMarkup = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
	"|", `\|`, "~", `\~`, "#", `\#`, "://", "&#58;//", "www.", "www&#46;", "@", "&#64;<!-- -->")
