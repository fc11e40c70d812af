package thueringen_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/version"
	"github.com/foederal/foederal/thueringen"
)

// The hashes of document and data are those of two files, whatever machine makes the receipt. They change where the files do; then
//
//	sha256sum testdata/corpus/th-rahmenvereinbarung-2018.json
//	tail -c +49 directory.bin | sha256sum
//
// tell the new ones: the table begins with a header of 48 bytes, in which this hash stands too.
const (
	frameworkHash = "sha256:0b10aa5604373b2331684e80f6c2b3c83f07f17c99bef342f1f16c7a10df8392"
	directoryHash = "sha256:9e44ec7ec9fbee5b0d322183dd6d3533d18c09a9153bb27083d27b9b89c0fe37"
)

func TestReceiptOfTheFrameworkAgreement(t *testing.T) {
	reviewer := review.New(thueringen.Law())
	report, err := reviewer.Check(thueringen.FrameworkAgreement())
	require.NoError(t, err)
	receipt, err := report.Receipt()
	require.NoError(t, err)
	require.Equal(t, version.Version, receipt.Library)
	require.Equal(t, "foederal, Thüringen", receipt.Rules.Edition)
	require.Equal(t, report.DataEdition(), receipt.Data.Edition)
	require.Equal(t, directoryHash, receipt.Data.Hash.String())
	require.Equal(t, frameworkHash, receipt.Document.String())
	require.Equal(t, civil.MustParse("2018-10-16"), receipt.On)
	require.Equal(t, "day of signing", receipt.OnIs.English)

	verification, err := reviewer.Verify(receipt, thueringen.FrameworkAgreement())
	require.NoError(t, err)
	require.True(t, verification.OK())
	verification, err = review.New(bund.Law(), thueringen.Law()).Verify(receipt, thueringen.FrameworkAgreement())
	require.NoError(t, err)
	require.Equal(t, []review.Premise{review.RuleBook}, verification.Changed(), "with federal law it is another rule book")
	require.False(t, verification.SameOutcomes())
}

// Every document of the corpus has a receipt, which is made again with each check and reads as it was written; and no parameter of a
// finding is lost in it, as one would be whose JSON is empty.
func TestReceiptsOfTheCorpus(t *testing.T) {
	of := map[rule.Hash]string{}
	for _, d := range documents(t) {
		receipt, err := d.Report.Receipt()
		require.NoError(t, err, d.Name)
		require.Empty(t, of[receipt.Document], d.Name)
		of[receipt.Document] = d.Name
		text, err := json.Marshal(receipt)
		require.NoError(t, err, d.Name)
		read, err := rule.ParseReceipt(text)
		require.NoError(t, err, d.Name)
		require.Equal(t, receipt, read, d.Name)
		for finding := range d.Report.Findings() {
			for _, p := range finding.Params {
				value, err := json.Marshal(p.Value)
				require.NoError(t, err)
				require.NotContains(t, []string{"{}", "[]", "null", `""`}, string(value), "%s: %s of %s is a %T", d.Name, p.Name, finding.Rule, p.Value)
			}
		}
	}
}

// The same check has the same receipt each time; that it is the same on another machine follows from the bytes that it is made of,
// which the tests of package rule write down.
func TestReceiptIsTheSameEachTime(t *testing.T) {
	seen := map[string]bool{}
	for range 20 {
		report, err := thueringen.Check(thueringen.FrameworkAgreement())
		require.NoError(t, err)
		with, err := report.WithReceipt()
		require.NoError(t, err)
		text, err := json.Marshal(with)
		require.NoError(t, err)
		_, receipt, found := strings.Cut(string(text), `"receipt":`)
		require.True(t, found)
		seen[receipt] = true
	}
	require.Len(t, seen, 1)
}

func BenchmarkReceipt(b *testing.B) {
	report, err := thueringen.Check(thueringen.FrameworkAgreement())
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := report.Receipt(); err != nil {
			b.Fatal(err)
		}
	}
}
