package vet

import (
	"go/types"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/packages"

	"github.com/foederal/foederal/internal/rulebook"
)

// Every function, type and field that the analyzers look for is one of the library, so that none is forgotten when it is renamed. A
// package that is not there yet has none.
func TestNamesAreOfTheLibrary(t *testing.T) {
	loaded, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedTypes},
		module+"finance/...", module+"governance/...")
	require.NoError(t, err)
	have, folders := map[string]bool{}, map[string]bool{}
	for _, p := range loaded {
		folders[strings.TrimPrefix(p.PkgPath, module)] = true
		for _, name := range p.Types.Scope().Names() {
			switch o := p.Types.Scope().Lookup(name).(type) {
			case *types.Func:
				have[strings.ReplaceAll(o.FullName(), module, "")] = true
			case *types.TypeName:
				have[strings.TrimPrefix(p.PkgPath, module)+"."+name] = true
				for m := range types.NewMethodSet(types.NewPointer(o.Type())).Methods() {
					have[strings.ReplaceAll(m.Obj().(*types.Func).Origin().FullName(), module, "")] = true
				}
			}
		}
	}
	names := slices.Collect(maps.Keys(takers))
	names = slices.AppendSeq(names, maps.Keys(dividers))
	names = slices.AppendSeq(names, maps.Keys(divided))
	names = slices.AppendSeq(names, maps.Keys(holders))
	names = slices.AppendSeq(names, maps.Keys(words()))
	for name, r := range readers() {
		if !r.panics {
			names = append(names, name)
		}
	}
	for _, name := range keyReaders {
		names = append(names, "governance/key."+name, "governance/key.Must"+name)
	}
	for _, name := range names {
		path, _, _ := strings.Cut(strings.TrimLeft(name, "(*"), ".")
		if folders[path] {
			require.True(t, have[name], "%s is not in the library", name)
		}
	}
}

// The rules are those of all jurisdictions.
func TestLawsAreComplete(t *testing.T) {
	var have []string
	for _, l := range laws() {
		have = append(have, l.Jurisdiction.String())
	}
	for _, j := range rulebook.Jurisdictions() {
		require.Contains(t, have, j.Law.String())
	}
}
