package main

import (
	"cmp"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

// neighbour returns, of some functions, the one beside which the new rule belongs: the last of its act whose ID comes before, or
// else (after is false) the first of its act. It is "" where none is of the act.
func (o order) neighbour(functions []string) (name string, after bool) {
	var before, first string
	for _, f := range functions {
		id, ok := o.known[f]
		switch {
		case !ok:
		case compareIDs(id, o.id) < 0:
			if before == "" || compareIDs(id, o.known[before]) > 0 {
				before = f
			}
		case first == "" || compareIDs(id, o.known[first]) < 0:
			first = f
		}
	}
	return cmp.Or(before, first), before != ""
}

// compareIDs orders IDs as the places in the act stand: step by step, numbers as numbers, 2 before 2A before 10, and numbers
// before words.
func compareIDs(a, b string) int {
	return slices.CompareFunc(strings.Split(a, "-"), strings.Split(b, "-"), func(x, y string) int {
		number := func(step string) int {
			n, err := strconv.Atoi(strings.TrimRight(step, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
			if err != nil {
				return 1 << 30
			}
			return n
		}
		return cmp.Or(cmp.Compare(number(x), number(y)), strings.Compare(x, y))
	})
}

// functionsOf returns the names of the functions of a Go file, with the offsets at which they end.
func functionsOf(source []byte) (names []string, ends map[string]int, err error) {
	files := token.NewFileSet()
	syntax, err := parser.ParseFile(files, "", source, parser.SkipObjectResolution)
	if err != nil {
		return nil, nil, err
	}
	ends = map[string]int{}
	for _, declaration := range syntax.Decls {
		if f, ok := declaration.(*ast.FuncDecl); ok {
			names = append(names, f.Name.Name)
			ends[f.Name.Name] = files.Position(f.End()).Offset
		}
	}
	return names, ends, nil
}

// addFunction puts a function into a Go file, after its neighbour or at the end.
func (o order) addFunction(source []byte, function string) ([]byte, error) {
	names, ends, err := functionsOf(source)
	if err != nil {
		return nil, err
	}
	at := len(source)
	if name, after := o.neighbour(names); after {
		at = ends[name]
		function = "\n" + function
	}
	return format.Source(slices.Concat(source[:at], []byte(function), source[at:]))
}

// addImports puts those packages among the imports of a Go file that it does not import yet.
func addImports(source []byte, packages []string) ([]byte, error) {
	files := token.NewFileSet()
	syntax, err := parser.ParseFile(files, "", source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var missing strings.Builder
	for _, p := range packages {
		quoted := strconv.Quote(p)
		if !slices.ContainsFunc(syntax.Imports, func(spec *ast.ImportSpec) bool { return spec.Path.Value == quoted }) {
			missing.WriteString("\t" + quoted + "\n")
		}
	}
	if missing.Len() == 0 {
		return source, nil
	}
	at, text := files.Position(syntax.Name.End()).Offset, "\n\nimport (\n"+missing.String()+")\n"
	for _, declaration := range syntax.Decls {
		if d, ok := declaration.(*ast.GenDecl); ok && d.Tok == token.IMPORT && d.Rparen.IsValid() {
			at, text = files.Position(d.Rparen).Offset, missing.String()
		}
	}
	return format.Source(slices.Concat(source[:at], []byte(text), source[at:]))
}

// listed is a rule in a list: the name of its function, and where the element stands in the file.
type listed struct {
	function   string
	start, end int
}

// listsOf returns the lists of rules in a Go file; those that name no function are left out.
func listsOf(source []byte) ([][]listed, error) {
	files := token.NewFileSet()
	syntax, err := parser.ParseFile(files, "", source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var lists [][]listed
	ast.Inspect(syntax, func(node ast.Node) bool {
		literal, ok := node.(*ast.CompositeLit)
		if !ok || !isRuleList(literal) {
			return true
		}
		var list []listed
		for _, element := range literal.Elts {
			if name := called(element); name != "" {
				list = append(list, listed{name, files.Position(element.Pos()).Offset, files.Position(element.End()).Offset})
			}
		}
		if len(list) > 0 {
			lists = append(lists, list)
		}
		return true
	})
	return lists, nil
}

// nameIn puts a function into a list of rules, after (or before) an element of it and written as that is.
func nameIn(source []byte, beside listed, after bool, function string) ([]byte, error) {
	element := strings.Replace(string(source[beside.start:beside.end]), beside.function, function, 1)
	if after {
		return format.Source(slices.Concat(source[:beside.end], []byte(",\n"+element), source[beside.end:]))
	}
	return format.Source(slices.Concat(source[:beside.start], []byte(element+",\n"), source[beside.start:]))
}

// isRuleList reports whether the literal is a list of rules, or of functions that make one.
func isRuleList(list *ast.CompositeLit) bool {
	array, ok := list.Type.(*ast.ArrayType)
	if !ok {
		return false
	}
	element := array.Elt
	if f, ok := element.(*ast.FuncType); ok && f.Results != nil && len(f.Results.List) == 1 {
		element = f.Results.List[0].Type
	}
	switch element := element.(type) {
	case *ast.Ident:
		return element.Name == "Rule"
	case *ast.SelectorExpr:
		return element.Sel.Name == "Rule"
	}
	return false
}

// called returns the name of the function that an element of a list calls or names; "" for anything else.
func called(element ast.Expr) string {
	if call, ok := element.(*ast.CallExpr); ok && len(call.Args) == 0 {
		element = call.Fun
	}
	if name, ok := element.(*ast.Ident); ok {
		return name.Name
	}
	return ""
}
