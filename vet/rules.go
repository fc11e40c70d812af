package vet

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"strings"
	"sync"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// Rules reports IDs of rules that the library does not have, where they are handed to it, compared with what it returns, or accepted.
// An ID whose beginning is none of the library's, or that the package itself gives to a rule, is somebody's own.
var Rules = newAnalyzer("foederalrule", "report IDs of rules that there are not, such as TH-KGG-17-2-55", findRules)

// takers are the functions that take IDs, with the argument in which the first stands; all that follow are IDs too if many.
var takers = map[string]struct {
	first int
	many  bool
}{
	"(governance/rule.Set[T]).Only":            {first: 0},
	"(governance/rule.Set[T]).Rule":            {first: 0},
	"(governance/rule.Set[T]).Explain":         {first: 1},
	"(governance/rule.Report).Conditions":      {first: 0},
	"(governance/rule.Report).Outcome":         {first: 0},
	"(*governance/review.Reviewer).Why":        {first: 1},
	"governance/governancetest.RequireFinding": {first: 2},
	"governance/governancetest.RequireOnly":    {first: 2, many: true},
}

// holders are the fields that hold IDs.
var holders = map[string]string{
	"governance/rule.Finding":          "Rule",
	"governance/rule.Info":             "ID",
	"governance/review/accepted.Entry": "Rule",
}

// laws are those whose rules have IDs.
func laws() []review.Law { return []review.Law{bund.Law(), thueringen.Law(), sachsen.Law()} }

// book is what the rules of the library are called.
type book struct {
	set    rule.Set[review.Case]
	begins map[string]bool // the beginnings of IDs, such as "TH-KGG-"
}

// openBook makes the book when the first ID is met.
var openBook = sync.OnceValue(func() book {
	b := book{set: review.New(laws()...).Rules(), begins: map[string]bool{}}
	for _, info := range b.set.Rules() {
		b.begins[beginning(info.ID)] = true
	}
	return b
})

func findRules(f *finder) {
	own := f.ownRules()
	nodes := []ast.Node{(*ast.CallExpr)(nil), (*ast.BinaryExpr)(nil), (*ast.SwitchStmt)(nil), (*ast.CompositeLit)(nil)}
	f.visit(nodes, func(n ast.Node, stack []ast.Node) {
		for _, e := range f.idsIn(n) {
			id, ok := f.text(e)
			if !ok || own[id] || f.isSilent(e, false, stack) {
				continue
			}
			b := openBook()
			if near, unknown := b.lacks(id); unknown {
				f.report(e, "there is no rule %s in %s%s", id, b.set.Edition(), near)
			}
		}
	})
}

// beginning returns the first two parts of an ID with the dash behind them, and "" where there is no more.
func beginning(id string) string {
	parts := strings.SplitAfterN(id, "-", 3)
	if len(parts) < 3 {
		return ""
	}
	return parts[0] + parts[1]
}

// lacks reports whether an ID of the library's kind is that of no rule, with what is written almost like it.
func (b book) lacks(id string) (near string, unknown bool) {
	if !b.begins[beginning(id)] {
		return "", false
	}
	_, err := b.set.Only(id)
	fault := (*rule.UnknownRuleError)(nil)
	if !errors.As(err, &fault) {
		return "", false
	}
	if len(fault.Near) > 0 {
		near = fmt.Sprintf("; almost like it is %s", strings.Join(fault.Near, ", "))
	}
	return near, true
}

// ownRules returns the IDs of rules that the package makes.
func (f *finder) ownRules() map[string]bool {
	own := map[string]bool{}
	f.visit([]ast.Node{(*ast.CompositeLit)(nil)}, func(n ast.Node, _ []ast.Node) {
		literal := n.(*ast.CompositeLit)
		if typeName(f.TypesInfo.TypeOf(literal)) != "governance/rule.Rule" {
			return
		}
		if e, ok := field(literal, "ID"); ok {
			id, _ := f.text(e)
			own[id] = true
		}
	})
	return own
}

// idsIn returns the expressions in a node that are IDs of rules.
func (f *finder) idsIn(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.CallExpr:
		taker, ok := takers[f.called(n)]
		switch {
		case !ok || len(n.Args) <= taker.first:
		case taker.many:
			return n.Args[taker.first:]
		default:
			return n.Args[taker.first : taker.first+1]
		}
	case *ast.BinaryExpr:
		if n.Op != token.EQL && n.Op != token.NEQ {
			return nil
		}
		if f.holdsID(n.X) {
			return []ast.Expr{n.Y}
		}
		if f.holdsID(n.Y) {
			return []ast.Expr{n.X}
		}
	case *ast.SwitchStmt:
		if n.Tag == nil || !f.holdsID(n.Tag) {
			return nil
		}
		var ids []ast.Expr
		for _, clause := range n.Body.List {
			ids = append(ids, clause.(*ast.CaseClause).List...)
		}
		return ids
	case *ast.CompositeLit:
		if name := typeName(f.TypesInfo.TypeOf(n)); name == "governance/review/accepted.Entry" {
			if id, ok := field(n, holders[name]); ok {
				return []ast.Expr{id}
			}
		}
	}
	return nil
}

// holdsID reports whether an expression is a field that holds an ID.
func (f *finder) holdsID(e ast.Expr) bool {
	selector, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	holder := typeName(f.TypesInfo.TypeOf(selector.X))
	return holder != "" && holders[holder] == selector.Sel.Name
}
