package internal

import (
	"flag"
	"fmt"
	"go/ast"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/thueringen"
)

//go:generate go test -run "^Test(HouseIsDrawn|PicturesAreDrawn|KnownIsMade|ConsumersAreListed|GlossaryIsMade|EveryTypeHasAZeroValueInTheList)$" -count 1 . -update

var update = flag.Bool("update", false, "write the pictures and pages of docs that are made of the code anew")

// way is how one value goes through the house.
type way struct {
	letter   string // of its stations in the drawing
	german   string
	english  string
	stations []station
}

// station is a declaration at which a value comes by: a function, a type, or a method as Type.Method.
type station struct{ room, name string }

func (s station) String() string { return path.Base(s.room) + "." + s.name }

// ways are the four of docs/house.md.
var ways = []way{
	{"T", "Tag", "a day", []station{
		{"governance/civil", "Parse"},
		{"governance/directory", "Directory.On"},
		{"governance/directory/internal/store", "DayOf"},
		{"governance/directory", "Snapshot.Date"},
		{"governance/rule", "Set.Evaluate"},
	}},
	{"S", "Schlüssel", "a key", []station{
		{"governance/key", "ParseAGS"},
		{"governance/directory", "Snapshot.Municipality"},
		{"governance/directory/internal/store", "Table.Municipality"},
		{"governance/directory", "Unit.Administration"},
		{"thueringen", "Addressee"},
	}},
	{"B", "Betrag", "an amount", []station{
		{"finance", "ParseAmount"},
		{"governance/bund", "KoenigsteinerKey"},
		{"finance", "Key.Apportion"},
		{"finance", "Key.Explain"},
		{"finance", "Calculation.WriteText"},
	}},
	{"U", "Urkunde", "a document", []station{
		{"governance/agreement", "Decode"},
		{"internal/strictjson", "Codec.Decode"},
		{"governance/directory", "Directory.On"},
		{"governance/review", "Case"},
		{"thueringen", "Rules"},
		{"governance/rule", "Set.Evaluate"},
		{"governance/rule", "Report.WriteText"},
	}},
}

func page(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "docs", "house.md"))
	require.NoError(t, err)
	return string(text)
}

// section returns the lines under a heading, up to the next heading of any depth.
func section(t *testing.T, page, heading string) []string {
	t.Helper()
	_, rest, ok := strings.Cut(page, "\n"+heading+"\n")
	require.True(t, ok, "docs/house.md lacks the heading %q", heading)
	var lines []string
	for line := range strings.Lines(rest) {
		if strings.HasPrefix(line, "#") {
			break
		}
		lines = append(lines, strings.TrimRight(line, "\n"))
	}
	return lines
}

// rows returns the cells of the table under a heading, without its head.
func rows(t *testing.T, page, heading string) [][]string {
	t.Helper()
	var table [][]string
	for _, line := range section(t, page, heading) {
		if inner, ok := strings.CutPrefix(line, "|"); ok {
			var cells []string
			for cell := range strings.SplitSeq(strings.TrimSuffix(inner, "|"), "|") {
				cells = append(cells, strings.TrimSpace(cell))
			}
			table = append(table, cells)
		}
	}
	require.Greater(t, len(table), 2, "no table under %q", heading)
	return table[2:]
}

// The page shows the floors as they are held: every room once, from the top down, with a sentence, and what is planned as such.
func TestHousePageHasEveryRoom(t *testing.T) {
	var want []string
	for _, line := range slices.Backward(floors) {
		for _, room := range line.rooms {
			want = append(want, fmt.Sprintf("%d `%s`", line.floor, room))
		}
	}
	var got []string
	for _, row := range rows(t, page(t), "## Rooms and floors") {
		require.Len(t, row, 3, "%v", row)
		got = append(got, row[0]+" "+row[1])
		require.True(t, strings.HasSuffix(row[2], "."), "%s: want a sentence, found %q", row[1], row[2])
		isPlan := slices.Contains(planned, strings.Trim(row[1], "`"))
		require.Equal(t, isPlan, strings.HasPrefix(row[2], "*Planned:* "), "%s: %s", row[1], row[2])
	}
	require.Equal(t, want, got)
}

// The page leads through the stations of each way, and each is there.
func TestHousePageTellsTheWays(t *testing.T) {
	declared := declarations(sources(t))
	item := regexp.MustCompile("^[0-9]+\\. `([^`]+)`")
	for _, w := range ways {
		var want, got []string
		for _, s := range w.stations {
			require.True(t, declared[s.room][s.name], "%s declares no %s", s.room, s.name)
			want = append(want, s.String())
		}
		for _, line := range section(t, page(t), "### "+w.german+", "+w.english) {
			if found := item.FindStringSubmatch(line); found != nil {
				got = append(got, found[1])
			}
		}
		require.Equal(t, want, got, w.german)
	}
}

// declarations returns what the packages declare: functions, types and methods as Type.Method.
func declarations(files []source) map[string]map[string]bool {
	declared := map[string]map[string]bool{}
	for _, file := range files {
		if file.test {
			continue
		}
		if declared[file.dir] == nil {
			declared[file.dir] = map[string]bool{}
		}
		for _, declaration := range file.syntax.Decls {
			switch d := declaration.(type) {
			case *ast.FuncDecl:
				declared[file.dir][receiver(d)+d.Name.Name] = true
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if spec, ok := spec.(*ast.TypeSpec); ok {
						declared[file.dir][spec.Name.Name] = true
					}
				}
			}
		}
	}
	return declared
}

// receiver returns the type to which a method belongs, with a dot; "" for a function.
func receiver(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	name := ""
	ast.Inspect(f.Recv.List[0].Type, func(node ast.Node) bool {
		if ident, ok := node.(*ast.Ident); ok && name == "" {
			name = ident.Name
		}
		return name == ""
	})
	return name + "."
}

// The four ways can be gone: each station takes what the one before gave. What a reader of the page is told comes out at the end.
func TestTheWaysCanBeGone(t *testing.T) {
	day, err := civil.Parse("2018-10-16")
	require.NoError(t, err)
	snapshot, err := thueringen.Directory().On(day)
	require.NoError(t, err)
	require.Equal(t, day, snapshot.Date())

	ags, err := key.ParseAGS("16063051")
	require.NoError(t, err)
	leimbach, ok := snapshot.Municipality(ags)
	require.True(t, ok)
	acting, _ := leimbach.Administration()
	require.Equal(t, "Bad Salzungen, Stadt", acting.Name())
	addressee := thueringen.Addressee(leimbach, governance.TransferredSphere)
	require.Equal(t, acting, addressee.Unit)

	amount, err := finance.ParseAmount("10.000.000,00 EUR")
	require.NoError(t, err)
	koenigstein, err := bund.KoenigsteinerKey(2019)
	require.NoError(t, err)
	parts, err := koenigstein.Apportion(amount, finance.LargestRemainder)
	require.NoError(t, err)
	var sum finance.Amount
	for _, part := range parts {
		sum, err = sum.Add(part.Amount)
		require.NoError(t, err)
	}
	require.Equal(t, amount, sum)
	explained, err := koenigstein.Explain(amount, finance.LargestRemainder)
	require.NoError(t, err)
	require.NotEmpty(t, explained.Steps)

	file, err := os.Open(filepath.Join(root, "thueringen", "testdata", "corpus", "th-zweckvereinbarung-steuern.json"))
	require.NoError(t, err)
	defer file.Close()
	a, err := agreement.Decode(file)
	require.NoError(t, err)
	snapshot, err = thueringen.Directory().On(a.Signed)
	require.NoError(t, err)
	report := thueringen.Rules().Evaluate(review.Case{Agreement: a, Snapshot: snapshot}, a.Signed)
	require.False(t, report.OK())
}

// Two types with one name in packages that a user has side by side mean the same, or the page says why they are called alike.
func TestHousePageExplainsWordsThatStandTwice(t *testing.T) {
	packages := map[string][]string{}
	for _, file := range sources(t) {
		if file.test || slices.Contains(strings.Split(file.dir, "/"), "internal") || strings.HasPrefix(file.dir, "examples/") {
			continue
		}
		for _, declaration := range file.syntax.Decls {
			d, ok := declaration.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range d.Specs {
				if spec, ok := spec.(*ast.TypeSpec); ok && spec.Name.IsExported() && !spec.Assign.IsValid() {
					packages[spec.Name.Name] = append(packages[spec.Name.Name], path.Base(file.dir))
				}
			}
		}
	}
	explained := map[string][]string{}
	for _, row := range rows(t, page(t), "## One word, one thing") {
		require.Len(t, row, 3, "%v", row)
		require.True(t, strings.HasSuffix(row[2], "."), "%s: want the reason in a sentence", row[0])
		for _, found := range regexp.MustCompile("`([a-z0-9]+)`").FindAllStringSubmatch(row[1], -1) {
			word := strings.Trim(row[0], "`")
			explained[word] = append(explained[word], found[1])
		}
	}
	for word, names := range packages {
		if len(names) == 1 {
			delete(packages, word)
		}
		slices.Sort(names)
	}
	for _, word := range slices.Sorted(maps.Keys(explained)) {
		require.Contains(t, packages, word, "one package alone has such a type; the page needs no reason any more")
	}
	for _, word := range slices.Sorted(maps.Keys(packages)) {
		slices.Sort(explained[word])
		require.Equal(t, packages[word], explained[word], "the packages that have a %s, and those that docs/house.md names", word)
	}
}
