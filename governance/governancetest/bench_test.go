package governancetest_test

import (
	"math/rand"
	"testing"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/key"
)

// What a test pays for its directory, its document, its values and for a whole contract.
func BenchmarkDirectory(b *testing.B) {
	b.Run("sample", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			governancetest.SampleDirectory().Latest()
		}
	})
	b.Run("of two units", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			governancetest.NewDirectory(b, directory.UnitRecord{Key: key.MustParseARS("160985001001")}, directory.UnitRecord{Key: key.MustParseAGS("16098002")})
		}
	})
	b.Run("contract of the sample", func(b *testing.B) {
		for b.Loop() {
			governancetest.TestDirectory(b, governancetest.SampleDirectory())
		}
	})
}

func BenchmarkDocument(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		governancetest.DocumentOf(agreement.Zweckverband).With(governancetest.Without(agreement.KindLevy))
	}
}

func BenchmarkValidKey(b *testing.B) {
	r := rand.New(rand.NewSource(1))
	b.ReportAllocs()
	for b.Loop() {
		governancetest.Valid[key.AGS](r)
	}
}
