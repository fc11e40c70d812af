package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"strings"
)

// constantName returns the name under which the package in a folder declares a value of one of its types, such as ThuerKGG.
func constantName(root, folder string, value any) (string, error) {
	wanted, err := valueOf(value)
	if err != nil {
		return "", err
	}
	files, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(folder), "*.go"))
	if err != nil {
		return "", err
	}
	positions := token.NewFileSet()
	var syntax []*ast.File
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			return "", err
		}
		file, err := parser.ParseFile(positions, name, source, 0)
		if err != nil {
			return "", err
		}
		syntax = append(syntax, file)
	}
	// Nothing is imported: constants of the package's own types need nobody else, and errors about the rest do not matter.
	config := types.Config{Importer: nobody{}, Error: func(error) {}}
	checked, _ := config.Check(path.Base(folder), positions, syntax, nil)
	for _, name := range checked.Scope().Names() {
		c, ok := checked.Scope().Lookup(name).(*types.Const)
		if !ok || !c.Exported() {
			continue
		}
		if t, ok := c.Type().(*types.Named); ok && t.Obj().Name() == reflect.TypeOf(value).Name() && equal(c.Val(), wanted) {
			return name, nil
		}
	}
	return "", fmt.Errorf("%s has no constant for %s", folder, wanted)
}

func valueOf(value any) (constant.Value, error) {
	switch v := reflect.ValueOf(value); {
	case v.CanUint():
		return constant.MakeUint64(v.Uint()), nil
	case v.CanInt():
		return constant.MakeInt64(v.Int()), nil
	case v.Kind() == reflect.String:
		return constant.MakeString(v.String()), nil
	}
	return nil, fmt.Errorf("a %T is no constant", value)
}

func equal(a, b constant.Value) bool {
	return a.Kind() == b.Kind() && constant.Compare(a, token.EQL, b)
}

// nobody imports nothing.
type nobody struct{}

func (nobody) Import(string) (*types.Package, error) { return nil, os.ErrNotExist }
