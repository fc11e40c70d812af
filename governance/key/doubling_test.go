package key_test

import (
	"strings"
	"testing"

	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/doubling"
)

// Cells of any length are read, repaired and refused in a time that grows with them.
func TestDoubling(t *testing.T) {
	reads := map[string]func(cell string){
		"key.Parse key.ParseAGS key.ParseARS": func(cell string) {
			_, _ = key.Parse(cell)
			_, _ = key.ParseAGS(cell)
			_, _ = key.ParseARS(cell)
		},
		"key.RepairAGS": func(cell string) { _, _, _ = key.RepairAGS(cell) },
		"key.RepairARS": func(cell string) { _, _, _ = key.RepairARS(cell) },
		"key.Readings":  func(cell string) { _, _ = key.Readings(cell) },
		"key.InLand":    func(cell string) { _, _, _ = key.InLand(key.MustParseLand("16"), cell) },
		"key.AGSFromParts key.ARSFromParts": func(cell string) {
			_, _ = key.AGSFromParts("16", "0", "63", cell)
			_, _ = key.ARSFromParts("16", "0", "63", cell, cell)
		},
	}
	var cases []doubling.Case
	for name, read := range reads {
		for of, parts := range map[string][3]string{
			"digits": {"", "1", ""}, "blanks": {"16063", " ", "051"}, "zeros": {"", "0", "16063051"}, "groups": {"16", " 063", ""},
			"a number of a spreadsheet": {"16063051.", "0", ""}, "apostrophes": {"", "'", "16063051"}, "dots": {"16.063", ".051", ""}, "wide digits": {"", "１", ""},
		} {
			cases = append(cases, doubling.Case{Name: name, Of: of, From: 20_000, Prepare: func(_ testing.TB, n int) func() {
				cell := parts[0] + strings.Repeat(parts[1], n) + parts[2]
				return func() { read(cell) }
			}})
		}
	}
	doubling.Run(t, cases)
}
