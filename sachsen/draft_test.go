package sachsen_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/sachsen"
)

// Drafts of the forms of the SächsKomZG are under the law of Sachsen, have no error, and ask for all that the articles must say.
func TestDrafts(t *testing.T) {
	reviewer := review.New(bund.Law(), sachsen.Law())
	units := directoryOn(t, "2025-06-02")
	var parties []agreement.Party
	for id, ags := range map[agreement.PartyID]string{"crimmitschau": "14524030", "fraureuth": "14524060"} {
		unit, ok := units.Municipality(key.MustParseAGS(ags))
		require.True(t, ok)
		parties = append(parties, agreement.Party{ID: id, Partner: unit.Partner()})
	}
	for _, form := range []agreement.Form{agreement.Zweckvereinbarung, agreement.Zweckverband, agreement.SimpleArbeitsgemeinschaft} {
		a, err := reviewer.Draft(form, parties, day("2025-06-02"))
		require.NoError(t, err)
		require.Equal(t, law.Sachsen, a.Jurisdiction)
		report, err := reviewer.Check(a)
		require.NoError(t, err)
		require.True(t, report.OK(), form)
		require.True(t, sachsen.Law().Covers(a, report.On))
		profile, ok := sachsen.ProfileOf(form)
		require.True(t, ok)
		for _, content := range profile.ContentsWith(review.Must) {
			require.NotEqual(t, agreement.Absent, a.State(content.Clause), "%s: %s", form, content.Clause)
		}
	}
}

// No document that can be read makes a rule or a report of Sachsen panic.
func FuzzCheck(f *testing.F) {
	for _, d := range documents(f) {
		f.Add(d.Text)
	}
	f.Fuzz(func(t *testing.T, document []byte) {
		a, err := agreement.Decode(bytes.NewReader(document))
		if err != nil {
			return
		}
		c := review.Case{Agreement: a}
		if snapshot, err := sachsen.Directory().On(a.Signed); err == nil {
			c.Snapshot = snapshot
		}
		report := sachsen.Rules().Evaluate(c, a.Signed)
		for finding := range report.Findings() {
			require.NotEmpty(t, finding.Text(language.English))
			require.NotEmpty(t, finding.Remedy(language.German))
		}
		require.NoError(t, report.WriteText(&bytes.Buffer{}, language.German))
	})
}
