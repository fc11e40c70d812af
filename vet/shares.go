package vet

import (
	"go/ast"
	"go/constant"
	"go/types"

	"github.com/foederal/foederal/finance"
)

// Shares reports shares that must add up to 100 % and do not, where all of them are constants.
var Shares = newAnalyzer("foederalshare", "report shares that must make 100 % and do not", findShares)

// dividers are the functions whose shares must add up to the whole, with the argument that holds them.
var dividers = map[string]int{
	"finance.NewKey": 3, "finance.MixKeys": 3, "finance.ApportionShares": 1,
}

// divided are the types with a field Shares that must add up to the whole.
var divided = map[string]bool{
	"governance/agreement.CostSharing": true, "governance/agreement.Levy": true, "governance/agreement.GrantDistribution": true,
}

func findShares(f *finder) {
	f.visit([]ast.Node{(*ast.CallExpr)(nil), (*ast.CompositeLit)(nil)}, func(n ast.Node, stack []ast.Node) {
		shares := f.sharesIn(n)
		if len(shares) == 0 || f.isSilent(n, false, stack) {
			return
		}
		sum, ok := f.sum(shares)
		if ok && sum != finance.Whole() {
			f.report(n, "the shares add up to %s; they must make exactly 100%%", sum)
		}
	})
}

// sharesIn returns the shares of a node that must add up to the whole; none where they cannot all be seen.
func (f *finder) sharesIn(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.CallExpr:
		at, ok := dividers[f.called(n)]
		if !ok || len(n.Args) <= at {
			return nil
		}
		list, ok := ast.Unparen(n.Args[at]).(*ast.CompositeLit)
		if _, isSlice := f.TypesInfo.TypeOf(n.Args[at]).Underlying().(*types.Slice); ok && isSlice {
			return sharesOf(list.Elts)
		}
		return sharesOf(n.Args[at:])
	case *ast.CompositeLit:
		if !divided[typeName(f.TypesInfo.TypeOf(n))] {
			return nil
		}
		list, _ := field(n, "Shares")
		if list, ok := list.(*ast.CompositeLit); ok {
			return sharesOf(list.Elts)
		}
	}
	return nil
}

// sharesOf returns what is the share of each element: the element itself, or its field Share.
func sharesOf(elements []ast.Expr) []ast.Expr {
	var shares []ast.Expr
	for _, element := range elements {
		if literal, ok := ast.Unparen(element).(*ast.CompositeLit); ok {
			share, ok := field(literal, "Share")
			if !ok {
				return nil
			}
			element = share
		}
		shares = append(shares, element)
	}
	return shares
}

// sum adds up shares that are made of constants.
func (f *finder) sum(shares []ast.Expr) (sum finance.Share, ok bool) {
	for _, e := range shares {
		share, ok := f.share(e)
		if !ok {
			return sum, false
		}
		next, err := sum.Add(share)
		if err != nil {
			return sum, false
		}
		sum = next
	}
	return sum, true
}

// share returns the value of finance.MustPercent, MustFraction and Whole with constants.
func (f *finder) share(e ast.Expr) (finance.Share, bool) {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return finance.Share{}, false
	}
	args, ok := f.constants(call.Args)
	if !ok {
		return finance.Share{}, false
	}
	switch f.called(call) {
	case "finance.MustPercent":
		share, err := finance.Percent(constant.StringVal(args[0]))
		return share, err == nil
	case "finance.MustFraction":
		share, err := finance.Fraction(number(args[0]), number(args[1]))
		return share, err == nil
	case "finance.Whole":
		return finance.Whole(), true
	}
	return finance.Share{}, false
}
