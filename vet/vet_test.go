package vet_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"github.com/foederal/foederal/vet"
)

// The comments in testdata say what is reported, and nothing else is. All analyzers run over each package at once, for to load the
// packages is what takes its time.
func TestAnalyzers(t *testing.T) {
	require.NoError(t, analysis.Validate(vet.Analyzers()))
	here, err := filepath.Abs(".")
	require.NoError(t, err)
	all := &analysis.Analyzer{Name: "all", Doc: "all analyzers", Requires: []*analysis.Analyzer{inspect.Analyzer}}
	all.Run = func(pass *analysis.Pass) (any, error) {
		for _, a := range vet.Analyzers() {
			require.Equal(t, all.Requires, a.Requires)
			if _, err := a.Run(pass); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}
	analysistest.Run(t, here, all, "./testdata/literals", "./testdata/keys", "./testdata/rules", "./testdata/shares")
}
