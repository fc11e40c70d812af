// Package vet finds at build time what can never be right: literals in the source code that foederal refuses whenever the program
// comes by, or that mean nothing in it. The command foederalvet runs it, alone or from go vet; README.md says how.
//
//   - [Literals]: a key, day, period, amount, share, citation or word that is none
//   - [Keys]: a well-formed key that no unit of the national directory ever had
//   - [Rules]: the ID of a rule that there is not
//   - [Shares]: percentages that must make 100 and do not
//
// In files of tests only what panics is reported, unless the flag tests of an analyzer is set: tests hold much that is wrong on
// purpose. Where that is so in other files, a comment //foederal:wrong at the end of the line, or alone on the line above, says so.
package vet

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"regexp"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

// module is the path under which the packages of the library are known.
const module = "github.com/foederal/foederal/"

// deliberate is the comment that says that something is wrong on purpose.
const deliberate = "//foederal:wrong"

// Analyzers returns all of them.
func Analyzers() []*analysis.Analyzer {
	return []*analysis.Analyzer{Literals, Keys, Rules, Shares}
}

func newAnalyzer(name, doc string, run func(*finder)) *analysis.Analyzer {
	a := &analysis.Analyzer{
		Name: name, Doc: doc, URL: "https://pkg.go.dev/" + module + "vet", Requires: []*analysis.Analyzer{inspect.Analyzer},
	}
	tests := a.Flags.Bool("tests", false, "report in files of tests too what does not panic")
	a.Run = func(pass *analysis.Pass) (any, error) {
		run(&finder{Pass: pass, tests: *tests, wrong: wrongLines(pass)})
		return nil, nil
	}
	return a
}

// finder looks through one package.
type finder struct {
	*analysis.Pass
	tests bool
	wrong map[line]bool // the lines that are wrong on purpose
}

type line struct {
	file   string
	number int
}

// wrongLines returns the lines that are wrong on purpose: that of a comment which says so behind code, and the one below a comment that
// has its line to itself.
func wrongLines(pass *analysis.Pass) map[line]bool {
	lines := map[line]bool{}
	for _, file := range pass.Files {
		marks := map[line]bool{}
		for _, group := range file.Comments {
			for _, comment := range group.List {
				if rest, ok := strings.CutPrefix(comment.Text, deliberate); ok && (rest == "" || rest[0] == ' ') {
					at := pass.Fset.Position(comment.Pos())
					marks[line{at.Filename, at.Line}] = true
				}
			}
		}
		if len(marks) == 0 {
			continue
		}
		behindCode := linesOfCode(pass, file)
		for at := range marks {
			if !behindCode[at] {
				at.number++
			}
			lines[at] = true
		}
	}
	return lines
}

// linesOfCode returns the lines on which a part of the program begins or ends.
func linesOfCode(pass *analysis.Pass, file *ast.File) map[line]bool {
	lines := map[line]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n.(type) {
		case nil, *ast.Comment, *ast.CommentGroup:
			return false
		case *ast.File:
			return true
		}
		for _, pos := range []token.Pos{n.Pos(), n.End() - 1} {
			at := pass.Fset.Position(pos)
			lines[line{at.Filename, at.Line}] = true
		}
		return true
	})
	return lines
}

// visit calls f for each node of the types of the examples, with the nodes around it, the file first and the node itself last.
func (f *finder) visit(examples []ast.Node, visit func(n ast.Node, stack []ast.Node)) {
	f.ResultOf[inspect.Analyzer].(*inspector.Inspector).WithStack(examples, func(n ast.Node, push bool, stack []ast.Node) bool {
		if push {
			visit(n, stack)
		}
		return true
	})
}

// isSilent reports whether nothing is reported at a place: in tests what does not panic, and what is wrong on purpose.
func (f *finder) isSilent(n ast.Node, panics bool, stack []ast.Node) bool {
	at := f.Fset.Position(n.Pos())
	switch {
	case f.wrong[line{at.Filename, at.Line}]:
		return true
	case !strings.HasSuffix(at.Filename, "_test.go"):
		return false
	}
	return !panics && !f.tests || panics && wantsPanic(stack)
}

var panicking = regexp.MustCompile(`(?i)panic`)

// wantsPanic reports whether nothing but the panic of a call is wanted: its result is thrown away, or it stands in a function that is
// handed to another one with "panic" in its name, such as require.Panics.
func wantsPanic(stack []ast.Node) bool {
	if len(stack) > 1 {
		if _, ok := stack[len(stack)-2].(*ast.ExprStmt); ok {
			return true
		}
	}
	for i := 1; i < len(stack); i++ {
		call, ok := stack[i-1].(*ast.CallExpr)
		if !ok {
			continue
		}
		if _, ok := stack[i].(*ast.FuncLit); ok && panicking.MatchString(nameOf(call.Fun)) {
			return true
		}
	}
	return false
}

func nameOf(fun ast.Expr) string {
	switch fun := ast.Unparen(fun).(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	case *ast.IndexExpr:
		return nameOf(fun.X)
	}
	return ""
}

// called returns the name of the function or method that a call names, from below the module: "governance/key.ParseAGS",
// "(*governance/review.Reviewer).Why". It is "" for what is no function of the library.
func (f *finder) called(call *ast.CallExpr) string {
	fn, ok := typeutil.Callee(f.TypesInfo, call).(*types.Func)
	if !ok || fn.Pkg() == nil || !strings.HasPrefix(fn.Pkg().Path(), module) {
		return ""
	}
	return strings.ReplaceAll(fn.Origin().FullName(), module, "")
}

// typeName returns the name of a type of the library from below the module, such as "finance.KeyPart", and "" for others.
func typeName(t types.Type) string {
	if pointer, ok := types.Unalias(t).(*types.Pointer); ok {
		t = pointer.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return ""
	}
	path, ok := strings.CutPrefix(named.Obj().Pkg().Path(), module)
	if !ok {
		return ""
	}
	return path + "." + named.Obj().Name()
}

// constants returns the values of the arguments, if all are constants.
func (f *finder) constants(args []ast.Expr) (values []constant.Value, ok bool) {
	for _, arg := range args {
		value := f.TypesInfo.Types[arg].Value
		if value == nil {
			return nil, false
		}
		values = append(values, value)
	}
	return values, true
}

// text returns the value of a constant text.
func (f *finder) text(e ast.Expr) (string, bool) {
	value := f.TypesInfo.Types[e].Value
	if value == nil || value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(value), true
}

// report tells what is wrong at a place.
func (f *finder) report(n ast.Node, format string, args ...any) { f.Reportf(n.Pos(), format, args...) }

// field returns the value of a field of a composite literal that is written with the names of its fields.
func field(literal *ast.CompositeLit, name string) (ast.Expr, bool) {
	for _, element := range literal.Elts {
		pair, ok := element.(*ast.KeyValueExpr)
		if !ok {
			return nil, false
		}
		if key, ok := pair.Key.(*ast.Ident); ok && key.Name == name {
			return pair.Value, true
		}
	}
	return nil, false
}
