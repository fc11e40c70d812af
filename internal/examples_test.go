package internal

import (
	"go/ast"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// withoutExample are the exported functions that need no example, with the reason.
var withoutExample = map[string]string{
	"governance/review.PublicLawCheck":    "is a part of the rules of this module on public-law contracts; their findings are the example",
	"governance/review.SeatedAssembly":    partOfRules,
	"governance/review.SeatNumbers":       partOfRules,
	"governance/review.MembersWithSeat":   partOfRules,
	"governance/review.CountVotes":        partOfRules,
	"governance/review.MajorityTooWeak":   partOfRules,
	"governance/review.ExpectMajority":    partOfRules,
	"governance/review.HasMajorityOf":     partOfRules,
	"governance/review.IsAnyMajority":     partOfRules,
	"governance/review.LackWords":         partOfRules,
	"governance/review.ChangesEarlier":    partOfRules,
	"governance/review.IsChange":          partOfRules,
	"governance/review.IsSignedByParties": partOfRules,
	"governance/review.SignedBy":          partOfRules,
}

const partOfRules = "is a part of the rules of several Länder; their findings are the example"

// Every exported function of a public package has an example, which readers of the documentation see beside it.
func TestEveryFunctionHasAnExample(t *testing.T) {
	examples, functions := map[string]bool{}, map[string]bool{}
	for _, file := range sources(t) {
		if slices.Contains(strings.Split(file.dir, "/"), "internal") || file.syntax.Name.Name == "main" {
			continue
		}
		for _, decl := range file.syntax.Decls {
			f, ok := decl.(*ast.FuncDecl)
			switch {
			case !ok || f.Recv != nil:
			case !file.test:
				functions[file.dir+"."+f.Name.Name] = f.Name.IsExported()
			case strings.HasPrefix(f.Name.Name, "Example"):
				of, _, _ := strings.Cut(strings.TrimPrefix(f.Name.Name, "Example"), "_") // what follows tells several apart
				examples[file.dir+"."+of] = true
			}
		}
	}
	require.NotEmpty(t, examples)
	for name, isExported := range functions {
		if isExported && withoutExample[name] == "" {
			require.True(t, examples[name], "%s has no example", name)
		}
	}
	for name := range withoutExample {
		require.True(t, functions[name], "%s is no exported function", name)
		require.False(t, examples[name], "%s has an example", name)
	}
}
