package internal

import (
	"bytes"
	"go/ast"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	largestSeed = 4 << 10   // bytes
	allSeeds    = 300 << 10 // bytes
)

// Every fuzz target of every module begins from files in testdata/fuzz, whose names say what they hold, and every such folder is that of a
// target. They stay small: whatever is found beyond them becomes a seed only where it is cut down.
func TestEveryFuzzTargetHasSeeds(t *testing.T) {
	isTarget := map[string]bool{} // by its folder
	total := 0
	for _, file := range allSources(t) {
		for _, declaration := range file.syntax.Decls {
			f, ok := declaration.(*ast.FuncDecl)
			if !ok || !file.test || f.Recv != nil || !strings.HasPrefix(f.Name.Name, "Fuzz") {
				continue
			}
			folder := filepath.Join(root, file.dir, "testdata", "fuzz", f.Name.Name)
			isTarget[folder] = true
			seeds, err := os.ReadDir(folder)
			require.NoError(t, err, "%s has no seeds", f.Name.Name)
			require.NotEmpty(t, seeds, folder)
			for _, seed := range seeds {
				text, err := os.ReadFile(filepath.Join(folder, seed.Name()))
				require.NoError(t, err)
				require.True(t, bytes.HasPrefix(text, []byte("go test fuzz v1\n")), "%s/%s is no seed", folder, seed.Name())
				require.LessOrEqual(t, len(text), largestSeed, "%s/%s", folder, seed.Name())
				require.NotRegexp(t, "^[0-9a-f]{16}$", seed.Name(), "%s: a name says what the seed holds", folder)
				total += len(text)
			}
		}
		folders, err := filepath.Glob(filepath.Join(root, file.dir, "testdata", "fuzz", "*"))
		require.NoError(t, err)
		for _, folder := range folders {
			if !isTarget[folder] {
				isTarget[folder] = false // and stays so unless its target follows
			}
		}
	}
	require.NotEmpty(t, isTarget)
	require.LessOrEqual(t, total, allSeeds)
	for folder, is := range isTarget {
		require.True(t, is, "%s is the folder of no target", folder)
	}
}
