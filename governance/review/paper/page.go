package paper

// page is a paper in one language, before it is written in a format.
type page struct {
	lang  string // "de" or "en"
	id    string // the anchor of the page
	title line   // of the document
	name  string // of the paper
	nav   string // names the list of contents
	parts []part // the first has no heading
}

// part is what stands under one heading.
type part struct {
	anchor  string
	class   string // "error", "warning", "hint", or empty
	heading line
	lines   []line // paragraphs
	table   *table
	entries []entry
	parts   []part // one level deeper
}

// entry is "label: value", or a value alone, with more of them below, or a table.
type entry struct {
	label string
	value line
	below []entry
	table *table
}

// isSimple reports whether there is nothing below.
func (e entry) isSimple() bool { return len(e.below) == 0 && e.table == nil }

// table has headings in its first row and in the first cell of each other one.
type table struct {
	name string
	head []string
	rows [][]line
}

// asEntries returns the rows of the table as entries, for those who have no room for columns: "Gotha: Sitze 2, Stimmen 2".
func (t *table) asEntries() []entry {
	list := make([]entry, len(t.rows))
	for i, row := range t.rows {
		list[i] = entry{label: joined(row[0])}
		for j, cell := range row[1:] {
			if cell.isEmpty() {
				continue
			}
			if len(list[i].value) > 0 {
				list[i].value = list[i].value.then(", ")
			}
			if t.head[j+1] != t.name {
				list[i].value = list[i].value.then(t.head[j+1] + " ")
			}
			list[i].value = list[i].value.and(cell)
		}
	}
	return list
}

// line is text in pieces.
type line []piece

// piece is text in one language, which may lead somewhere.
type piece struct {
	text     string
	to       string // the anchor of a part; empty for text that leads nowhere
	isGerman bool   // whether it is German in whatever language the paper is, for it comes from the document
}

// plain is a line of one piece that leads nowhere.
func plain(text string) line { return line{{text: text}} }

// german is a line from the document.
func german(text string) line { return line{{text: text, isGerman: true}} }

// and returns the line with another one behind it.
func (l line) and(more line) line { return append(l[:len(l):len(l)], more...) }

// then returns the line with text behind it.
func (l line) then(text string) line { return append(l[:len(l):len(l)], piece{text: text}) }

func (l line) isEmpty() bool {
	for _, p := range l {
		if p.text != "" {
			return false
		}
	}
	return true
}
