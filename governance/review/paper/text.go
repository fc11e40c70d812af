package paper

import (
	"bufio"
	"strings"
	"unicode/utf8"

	"github.com/foederal/foederal/governance/bilingual"
)

// clean returns a text as it may reach readers: in one line, without characters that do anything to the screen.
func clean(text string) string {
	if strings.ContainsAny(text, "\n\r\t") {
		text = strings.Join(strings.Fields(text), " ")
	}
	return bilingual.Printable(text)
}

// textWriter writes pages as plain text.
type textWriter struct{ out *bufio.Writer }

const (
	textWidth  = 100
	textIndent = "   "
)

func (w *textWriter) page(p page) {
	w.paragraph("", "", joined(p.title))
	w.line("")
	for i := range p.parts {
		w.chapter(&p.parts[i])
	}
}

// joined returns the text of a line.
func joined(l line) string {
	if len(l) == 1 {
		return clean(l[0].text)
	}
	var out strings.Builder
	for _, p := range l {
		out.WriteString(clean(p.text))
	}
	return out.String()
}

func (w *textWriter) line(text string) {
	w.out.WriteString(text)
	w.out.WriteByte('\n')
}

// chapter writes a part that is not within another one.
func (w *textWriter) chapter(p *part) {
	indent := ""
	if len(p.heading) > 0 {
		heading := joined(p.heading)
		w.line("")
		w.line(heading)
		w.line(strings.Repeat("─", utf8.RuneCountInString(heading)))
		indent = textIndent
	}
	w.body(p, indent)
}

// part writes a part within another one.
func (w *textWriter) part(p *part, indent string) {
	if len(p.heading) > 0 {
		w.paragraph(indent, indent+textIndent, joined(p.heading))
	}
	w.body(p, indent+textIndent)
}

func (w *textWriter) body(p *part, indent string) {
	for _, l := range p.lines {
		w.paragraph(indent, indent, joined(l))
	}
	w.entries(p.entries, indent)
	if p.table != nil {
		for _, row := range p.table.rows {
			cells := make([]string, len(row))
			for i, cell := range row {
				cells[i] = joined(cell)
			}
			w.paragraph(indent, indent+textIndent, strings.Join(cells, " · "))
		}
	}
	for i := range p.parts {
		if i > 0 || len(p.lines)+len(p.entries) > 0 {
			w.line("")
		}
		w.part(&p.parts[i], indent)
	}
}

func (w *textWriter) entries(list []entry, indent string) {
	for _, e := range list {
		text := joined(e.value)
		switch {
		case e.label != "" && text != "":
			text = clean(e.label) + ": " + text
		case e.label != "":
			text = clean(e.label) + ":"
		}
		w.paragraph(indent, indent+textIndent, text)
		w.entries(e.below, indent+textIndent)
		if e.table != nil {
			w.entries(e.table.asEntries(), indent+textIndent)
		}
	}
}

// paragraph writes a text in lines, the first of them behind one indentation and the others behind another.
func (w *textWriter) paragraph(first, others, text string) {
	w.out.WriteString(first)
	length := len(first)
	isBegun := false
	for word := range unbroken(text) {
		size := utf8.RuneCountInString(word)
		switch {
		case !isBegun:
		case length+1+size > textWidth:
			w.out.WriteByte('\n')
			w.out.WriteString(others)
			length = len(others)
		default:
			w.out.WriteByte(' ')
			length++
		}
		isBegun = true
		w.out.WriteString(word)
		length += size
	}
	w.out.WriteByte('\n')
}

// unbroken yields the pieces of a text between which a line may end: not inside a citation such as § 17 Abs. 2.
func unbroken(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for len(text) > 0 {
			end := 0
			for {
				next := strings.IndexByte(text[end:], ' ')
				if next < 0 {
					end = len(text)
					break
				}
				word := text[end : end+next]
				end += next
				if !bindsNext(word) {
					break
				}
				end++
			}
			if end > 0 && !yield(text[:end]) {
				return
			}
			text = strings.TrimLeft(text[end:], " ")
		}
	}
}

// bindsNext reports whether a word belongs to the one behind it.
func bindsNext(word string) bool {
	switch strings.TrimLeft(word, "[(„“") {
	case "§", "§§", "Art.", "Abs.", "S.", "Nr.":
		return true
	}
	return false
}
