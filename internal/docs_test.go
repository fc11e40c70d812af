package internal

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

var (
	pageLink  = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	fenced    = regexp.MustCompile("(?s)(?:^|\n)```.*?\n```")
	inlined   = regexp.MustCompile("`[^`\n]*`")
	headings  = regexp.MustCompile(`(?m)^(#+) (.*)$`)
	tableRow  = regexp.MustCompile(`(?m)^\|`)
	pageItem  = regexp.MustCompile(`(?m)^(?:- |[0-9]+\. )`)
	germanEnd = regexp.MustCompile(`\.de\.(md|svg)\b`)
)

// prose returns a page without its code between fences.
func prose(text string) string { return fenced.ReplaceAllString(text, "") }

// anchors returns the places to which a link into a page can lead: its headings, as GitHub names them.
func anchors(text string) map[string]bool {
	found := map[string]bool{}
	for _, heading := range headings.FindAllStringSubmatch(prose(text), -1) {
		var anchor strings.Builder
		for _, r := range strings.ToLower(heading[2]) {
			switch {
			case r == ' ':
				anchor.WriteByte('-')
			case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
				anchor.WriteRune(r)
			}
		}
		found[anchor.String()] = true
	}
	return found
}

// Every link of the pages for readers leads to a file of the repository, and to a heading that is in it.
func TestPagesHaveNoDeadLink(t *testing.T) {
	links, places := 0, map[string]map[string]bool{}
	for _, page := range append(manual(t), "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md") {
		for _, found := range pageLink.FindAllStringSubmatch(inlined.ReplaceAllString(prose(read(t, page)), ""), -1) {
			link := found[1]
			if strings.Contains(link, "://") {
				continue
			}
			links++
			file, anchor, hasAnchor := strings.Cut(link, "#")
			target := page
			if file != "" {
				target = path.Join(path.Dir(page), file)
			}
			require.FileExists(t, filepath.Join(root, filepath.FromSlash(target)), "%s links %s", page, link)
			if hasAnchor && places[target] == nil {
				places[target] = anchors(read(t, target))
			}
			require.True(t, !hasAnchor || places[target][anchor], "%s links %s", page, link)
		}
	}
	require.Greater(t, links, 100)
}

// The index leads to every page of docs, in each language to that in the language where there is one.
func TestIndexLeadsToEveryPage(t *testing.T) {
	files, err := os.ReadDir(filepath.Join(root, "docs"))
	require.NoError(t, err)
	for index, other := range map[string]string{"docs/README.md": "docs/README.de.md", "docs/README.de.md": "docs/README.md"} {
		text := read(t, index)
		require.Contains(t, text, "]("+path.Base(other)+")")
		isGerman := strings.HasSuffix(index, ".de.md")
		for _, file := range files {
			name := file.Name()
			isSister := strings.HasSuffix(name, ".de.md")
			sister := strings.TrimSuffix(name, ".md") + ".de.md"
			if !strings.HasSuffix(name, ".md") || name == path.Base(index) || isSister != isGerman && (isSister || hasSister(t, sister)) {
				continue
			}
			require.Contains(t, text, "]("+name+")", "%s leads to every page", index)
		}
	}
}

func hasSister(t *testing.T, name string) bool {
	t.Helper()
	_, err := os.Stat(filepath.Join(root, "docs", name))
	return err == nil
}

// A German page says what its English sister says: as many headings of each rank, rows and items, the same code without its comments and
// outputs, and the same links.
func TestSistersSayTheSame(t *testing.T) {
	sisters := 0
	for _, german := range manual(t) {
		english := strings.TrimSuffix(german, ".de.md") + ".md"
		if !strings.HasSuffix(german, ".de.md") {
			continue
		}
		sisters++
		require.FileExists(t, filepath.Join(root, english))
		require.Equal(t, shapeOf(english, read(t, english)), shapeOf(german, read(t, german)), german)
	}
	require.Greater(t, sisters, 8)
}

// A German page says of every page that is there in English alone that it is English, before its sentence ends; docs/known.de.md leads to
// single rules, whose texts are German, too.
func TestEnglishPagesAreCalledSo(t *testing.T) {
	end := regexp.MustCompile(`[.;]|\n\n|\n- `)
	links := 0
	for _, page := range append(manual(t), "examples/README.de.md", "vectors/README.de.md") {
		if !strings.HasSuffix(page, ".de.md") || page == "docs/known.de.md" {
			continue
		}
		text := prose(read(t, page))
		for _, at := range pageLink.FindAllStringSubmatchIndex(text, -1) {
			link := text[at[2]:at[3]]
			target := path.Join(path.Dir(page), link)
			if !strings.HasSuffix(link, ".md") || strings.HasSuffix(link, ".de.md") || target == strings.TrimSuffix(page, ".de.md")+".md" {
				continue
			}
			links++
			require.NoFileExists(t, filepath.Join(root, strings.TrimSuffix(target, ".md")+".de.md"), "%s links the English %s", page, link)
			rest := pageLink.ReplaceAllString(text[at[1]:], "]")
			if found := end.FindStringIndex(rest); found != nil {
				rest = rest[:found[0]]
			}
			require.Contains(t, strings.ToLower(rest), "englisch", "%s does not say that %s is English", page, link)
		}
	}
	require.Greater(t, links, 15)
}

// shape is what both languages of a page have in common.
type shape struct {
	headings, code, links []string
	rows, items           int
}

func shapeOf(page, text string) shape {
	var s shape
	plain := prose(text)
	for _, heading := range headings.FindAllStringSubmatch(plain, -1) {
		s.headings = append(s.headings, heading[1])
	}
	s.rows, s.items = len(tableRow.FindAllString(plain, -1)), len(pageItem.FindAllString(plain, -1))
	for _, b := range blocksOf(page, text) {
		code := b.lang
		if b.lang == "go" || b.lang == "sh" {
			code += "\n" + withoutComments(b)
		}
		s.code = append(s.code, code)
	}
	for _, found := range pageLink.FindAllStringSubmatch(inlined.ReplaceAllString(plain, ""), -1) {
		if link := germanEnd.ReplaceAllString(found[1], ".$1"); !slices.Contains(s.links, link) {
			s.links = append(s.links, link)
		}
	}
	slices.Sort(s.links)
	return s
}

// withoutComments returns code without comments, and with English as the language of its output.
func withoutComments(b block) string {
	mark := map[string]string{"go": " // ", "sh": " #"}[b.lang]
	var out strings.Builder
	for line := range strings.Lines(b.text) {
		code, _, _ := strings.Cut(strings.TrimRight(line, "\n"), mark)
		out.WriteString(strings.TrimRight(strings.ReplaceAll(code, "language.German", "language.English"), " ") + "\n")
	}
	return out.String()
}

// Headings become anchors as GitHub makes them, and code between fences has none.
func TestAnchors(t *testing.T) {
	got := anchors("# Die Regeln\n\n```sh\n# no heading\n```\n### TH-KGG-17-2-5\n## In § 3: „Wörter“")
	require.Equal(t, map[string]bool{"die-regeln": true, "th-kgg-17-2-5": true, "in--3-wörter": true}, got)
}
