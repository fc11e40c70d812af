package vet

import (
	"errors"
	"fmt"
	"go/ast"
	"strings"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// Keys reports keys that are well-formed and that no unit ever had, as far as the national directory reaches. It is silent about the
// digits of the association in an ARS, which the registers do not tell for all times, and about what its edition cannot know.
var Keys = newAnalyzer("foederalkey", "report keys of units that never were, such as key.MustParseAGS(\"16063999\")", findKeys)

// keyReaders are the functions that read a key of one type; that of any type is told by the number of digits.
var keyReaders = []string{"Parse", "ParseAGS", "ParseARS", "ParseLand", "ParseRegion", "ParseDistrict", "ParseAssociation"}

func findKeys(f *finder) {
	known := map[string]bool{}
	for _, name := range keyReaders {
		known["governance/key."+name], known["governance/key.Must"+name] = true, true
	}
	f.visit([]ast.Node{(*ast.CallExpr)(nil)}, func(n ast.Node, stack []ast.Node) {
		call := n.(*ast.CallExpr)
		if !known[f.called(call)] || f.isSilent(call, false, stack) {
			return
		}
		text, ok := f.text(call.Args[0])
		if !ok {
			return
		}
		k, err := key.Parse(text)
		if err != nil {
			return // Literals reports it
		}
		if near, unknown := neverWas(bund.Directory(), k); unknown {
			d := bund.Directory()
			f.report(call, "no unit ever had the key %s, says the directory of edition %s (%s)%s", k, d.Edition(), d.Span(), near)
		}
	})
}

// neverWas reports whether no unit of the directory ever had the key, with the keys that are written almost like it.
func neverWas(d *directory.Directory, k key.Key) (near string, unknown bool) {
	switch long := k.(type) {
	case key.ARS:
		_, unknown = neverWas(d, long.AGS())
		return "", unknown
	case key.Association:
		_, unknown = neverWas(d, long.District())
		return "", unknown
	}
	snapshots := []directory.Snapshot{d.Latest()}
	if beyond, ok := d.Beyond(); ok {
		snapshots = append(snapshots, beyond)
	}
	for _, snapshot := range snapshots {
		_, err := snapshot.Lookup(k)
		fault := (*directory.UnknownKeyError)(nil)
		if !errors.As(err, &fault) || len(fault.Known) > 0 {
			return "", false
		}
		if len(fault.Near) > 0 && near == "" {
			near = "; almost like it is " + strings.Trim(fmt.Sprint(fault.Near), "[]")
		}
	}
	return near, true
}
