package internal

import (
	"cmp"
	"fmt"
	"go/ast"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	longFunction = 60 // lines
	fewFunctions = 8
)

// A function fits on a page. A few are longer than that, and no more: lists that nobody reads from end to end.
func TestFunctionsFitOnAPage(t *testing.T) {
	type function struct {
		lines int
		name  string
	}
	var long []function
	files := allSources(t)
	require.True(t, slices.ContainsFunc(files, func(file source) bool { return file.nested }))
	for _, file := range files {
		if file.test {
			continue
		}
		for _, declaration := range file.syntax.Decls {
			f, ok := declaration.(*ast.FuncDecl)
			if !ok {
				continue
			}
			lines := file.fset.Position(f.End()).Line - file.fset.Position(f.Pos()).Line + 1
			if lines > longFunction {
				long = append(long, function{lines, file.name + " " + f.Name.Name})
			}
		}
	}
	slices.SortFunc(long, func(a, b function) int { return cmp.Or(b.lines-a.lines, strings.Compare(a.name, b.name)) })
	var list strings.Builder
	for _, f := range long {
		fmt.Fprintf(&list, "%4d %s\n", f.lines, f.name)
	}
	require.LessOrEqual(t, len(long), fewFunctions, "functions over %d lines:\n%s", longFunction, list.String())
}
