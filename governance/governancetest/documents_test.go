package governancetest_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// There is a document of every form. Each can be written and read, names units that were there on its day, and under the law that is at hand
// violates nothing and leaves nothing open that it could say.
func TestDocumentsAreValid(t *testing.T) {
	forms := map[agreement.Form]bool{}
	for _, d := range governancetest.Documents() {
		forms[d.Form] = true
		t.Run(d.Name, func(t *testing.T) {
			a := d.New()
			require.Equal(t, d.Form, a.Form)
			require.NoError(t, a.Check())
			for _, open := range []func() *directory.Directory{bund.Directory, governancetest.SampleDirectory} {
				reviewer := review.New(bund.Law(), thueringen.Law()).Asking(open)
				report, err := reviewer.Check(a)
				require.NoError(t, err)
				for f := range report.Findings() {
					t.Errorf("%s at %s: %s", f.Rule, f.Pointer, f.Text(language.English))
				}
				for o := range report.Outcomes() {
					if o.Outcome == rule.Undecidable && len(o.Missing) > 0 {
						t.Errorf("%s lacks %v and %v", o.Rule.ID, o.Missing, o.Unrecorded)
					}
				}
			}
		})
	}
	for _, form := range agreement.Forms() {
		require.True(t, forms[form], "there is no document of the form %s", form)
	}
	require.True(t, governancetest.DocumentOf("no form").New() == nil)
}

// The law of Thüringen of the day is at hand for these forms as a whole; for the others a report says that it is not.
func TestDocumentsOfCoveredForms(t *testing.T) {
	var covered []string
	for _, d := range governancetest.Documents() {
		report, err := thueringen.Check(d.New())
		require.NoError(t, err)
		if report.Complete() {
			covered = append(covered, d.Name)
		}
	}
	require.Equal(t, []string{"Rahmenvereinbarung", "besondere Arbeitsgemeinschaft", "Zweckvereinbarung, genehmigt", "Zweckvereinbarung, angezeigt",
		"Verbandssatzung eines Zweckverbands"}, covered)
}

// What a test does to its document reaches no other.
func TestDocumentsAreTheCallersOwn(t *testing.T) {
	for _, d := range governancetest.Documents() {
		a := d.New()
		clear(a.Parties)
		clear(a.Clauses)
		require.Equal(t, d.New(), d.New())
		require.NoError(t, d.New().Check())
	}
}
