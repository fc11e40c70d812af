package internal

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/rulebook"
)

// Whoever knows the ID of a rule finds the one function that makes it, by its name: to read it, to test it, to see who wrote it.
func TestEveryRuleIsFoundByItsID(t *testing.T) {
	book, err := rulebook.Join(rulebook.Jurisdictions())
	require.NoError(t, err)
	require.NotEmpty(t, book.Rules)
	files := sources(t)
	for _, info := range book.Rules {
		places := makers(files, info.ID)
		switch {
		case len(places) != 1:
			t.Errorf("%s: want one function %s that holds the ID; it is held by %v", info.ID, rulebook.FunctionName(info.ID), places)
		case !isRuleFile(places[0]):
			t.Errorf("%s is made in %s; want a file rules_*.go or profiles*.go", info.ID, places[0])
		}
	}
}

func isRuleFile(file string) bool {
	name := path.Base(file)
	return strings.HasPrefix(name, "rules_") || strings.HasPrefix(name, "profiles")
}

// makers returns the files with a function that makes the rule: it has the name of the ID and holds the ID as a literal. The laws
// of administrative procedure have the same places with the same words; their rules are made for each of them by one function,
// which is named after the VwVfG of the Federation and holds the place alone.
func makers(files []source, id string) []string {
	name, literal := rulebook.FunctionName(id), id
	if steps := strings.SplitN(id, "-", 3); len(steps) == 3 && strings.Contains(steps[1], "VWVF") {
		name, literal = rulebook.FunctionName("DE-VWVFG-"+steps[2]), steps[2]
	}
	var found []string
	for _, file := range files {
		if file.test {
			continue
		}
		for _, declaration := range file.syntax.Decls {
			if f, ok := declaration.(*ast.FuncDecl); ok && f.Name.Name == name && holds(f, literal) {
				found = append(found, file.name)
			}
		}
	}
	return found
}

func holds(f *ast.FuncDecl, text string) bool {
	found := false
	ast.Inspect(f, func(node ast.Node) bool {
		if literal, ok := node.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			value, err := strconv.Unquote(literal.Value)
			found = found || err == nil && value == text
		}
		return !found
	})
	return found
}

// A function is the maker of a rule only with its name and its ID together.
func TestMakers(t *testing.T) {
	parse := func(name, text string) source {
		syntax, err := parser.ParseFile(token.NewFileSet(), name, "package p\n"+text, 0)
		require.NoError(t, err)
		return source{name: name, syntax: syntax, test: strings.HasSuffix(name, "_test.go")}
	}
	files := []source{
		parse("rules_kgg.go", `func kgg9_1() string { return "TH-KGG-9-1" }; func kgg9() string { return "TH-KGG-9-1" }`),
		parse("rules_komzg.go", `func kgg9_1() string { return "SN-KGG-9-1" }`),
		parse("rules_vwvfg.go", `func (p procedure) vwvfg57() string { return p.id("57") }`),
		parse("rules_kgg_test.go", `func kgg9_1() string { return "TH-KGG-9-1" }`),
	}
	require.Equal(t, []string{"rules_kgg.go"}, makers(files, "TH-KGG-9-1"))
	require.Equal(t, []string{"rules_vwvfg.go"}, makers(files, "TH-VWVFG-57"))
	require.Empty(t, makers(files, "TH-KGG-9"))
}
