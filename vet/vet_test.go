package vet_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/foederal/foederal/vet"
)

// The comments in testdata say what is reported; everything else is not.
func TestAnalyzers(t *testing.T) {
	here, err := filepath.Abs(".")
	require.NoError(t, err)
	for folder, analyzer := range map[string]*analysis.Analyzer{
		"literals": vet.Literals, "keys": vet.Keys, "rules": vet.Rules, "shares": vet.Shares,
	} {
		t.Run(folder, func(t *testing.T) {
			analysistest.Run(t, here, analyzer, "./testdata/"+folder)
		})
	}
	require.NoError(t, analysis.Validate(vet.Analyzers()))
}
