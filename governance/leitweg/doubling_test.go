package leitweg_test

import (
	"strings"
	"testing"

	"github.com/foederal/foederal/governance/leitweg"
	"github.com/foederal/foederal/internal/doubling"
)

// Cells of any length are read in a time that grows with them.
func TestDoubling(t *testing.T) {
	of := func(name, of, begin, repeated, end string, read func(cell string)) doubling.Case {
		return doubling.Case{Name: name, Of: of, From: 20_000, Prepare: func(_ testing.TB, n int) func() {
			cell := begin + strings.Repeat(repeated, n) + end
			return func() { read(cell) }
		}}
	}
	lenient := func(cell string) { _, _ = leitweg.Read(cell) }
	doubling.Run(t, []doubling.Case{
		of("leitweg.Parse", "letters", "16-", "A", "-33", func(cell string) { _, _ = leitweg.Parse(cell) }),
		of("leitweg.New", "letters", "", "A", "", func(cell string) { _, _ = leitweg.New("16", cell) }),
		of("leitweg.ParseParticipant", "letters", "0204:16-", "A", "-33", func(cell string) { _, _ = leitweg.ParseParticipant(cell) }),
		of("leitweg.Read", "letters", "16-", "A", "-33", lenient),
		of("leitweg.Read", "blanks", "16", " ", "-A-33", lenient),
		of("leitweg.Read", "labels", "", "Leitweg-ID: ", "16-A-33", lenient),
		of("leitweg.Read", "hyphens", "16", "-", "A-33", lenient),
		of("leitweg.Read", "wide letters", "16-", "Ａ–", "-33", lenient),
	})
}
