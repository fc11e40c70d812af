package finance

import (
	"html"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// WriteHTML writes the table as a part of a page: one table element with caption and headings of columns and rows, for the language of
// the reader. Cells of figures have the class "figure"; the style sheet of the page sets them to the right (text-align: right). Where
// the last row is a sum, it is the foot of the table. Names that others gave are shown as [bilingual.Printable] does.
func (t Table) WriteHTML(w io.Writer, tag language.Tag) error {
	if err := t.check(); err != nil {
		return err
	}
	lines, words := t.lines(tag), t.words()
	var out strings.Builder
	out.WriteString("<table lang=\"" + htmlLanguage(tag) + "\">\n<caption>" + html.EscapeString(bilingual.Printable(t.Title.In(tag))) + "</caption>\n")
	row := func(line []string, isHead bool) {
		out.WriteString("<tr>")
		for i, cell := range line {
			element, attributes := "td", ""
			switch {
			case isHead:
				element, attributes = "th", ` scope="col"`
			case i == 0 && cell != "":
				element, attributes = "th", ` scope="row"`
			}
			if !words[i] {
				attributes += ` class="figure"`
			}
			out.WriteString("<" + element + attributes + ">" + html.EscapeString(cell) + "</" + element + ">")
		}
		out.WriteString("</tr>\n")
	}
	out.WriteString("<thead>\n")
	row(lines[0], true)
	out.WriteString("</thead>\n<tbody>\n")
	for i, line := range lines[1:] {
		if t.Sum && i == len(t.Rows)-1 {
			out.WriteString("</tbody>\n<tfoot>\n")
		}
		row(line, false)
	}
	if t.Sum && len(t.Rows) > 0 {
		out.WriteString("</tfoot>\n</table>\n")
	} else {
		out.WriteString("</tbody>\n</table>\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// htmlLanguage returns the language in which a reader who asked for tag gets texts.
func htmlLanguage(tag language.Tag) string {
	return bilingual.Text{German: "de", English: "en"}.In(tag)
}

// WriteMarkdown writes the table as GitHub and GitLab read it, under its title in bold, for the language of the reader. Whatever
// Markdown would read as markup is escaped, and so are mentions, numbers of issues and addresses, of which GitHub makes links; a line break is shown as [bilingual.Printable] does.
func (t Table) WriteMarkdown(w io.Writer, tag language.Tag) error {
	if err := t.check(); err != nil {
		return err
	}
	lines, words := t.lines(tag), t.words()
	var out strings.Builder
	out.WriteString("**" + markdownText(bilingual.Printable(t.Title.In(tag))) + "**\n\n")
	for i, line := range lines {
		for _, cell := range line {
			out.WriteString("| " + markdownText(cell) + " ")
		}
		out.WriteString("|\n")
		if i > 0 {
			continue
		}
		for _, isWord := range words {
			if isWord {
				out.WriteString("| --- ")
			} else {
				out.WriteString("| ---: ")
			}
		}
		out.WriteString("|\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// markdownText escapes what Markdown could take for markup within a line, and that of which GitHub makes a link or a mention.
func markdownText(s string) string { return markdownMarks.Replace(s) }

// markdownMarks ends "@" with an empty comment, since GitHub looks for addresses and mentions after it has read the entities.
var markdownMarks = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`,
	"~", `\~`, "&", `\&`, "$", `\$`, "#", `\#`, "://", "&#58;//", "www.", "www&#46;", "@", "&#64;<!-- -->")
