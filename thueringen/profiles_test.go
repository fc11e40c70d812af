package thueringen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/thueringen"
)

func ExampleProfileOf() {
	profile, _ := thueringen.ProfileOf("zweckverband")
	for _, content := range profile.Contents {
		if content.Rule != "" {
			fmt.Println(content.Rule, content.Clause.Text(language.German))
		}
	}
	// Output:
	// TH-KGG-17-2-1 Name und Sitz
	// TH-KGG-17-2-3 Aufgaben
	// TH-KGG-17-2-4 Gremien
	// TH-KGG-17-2-5 Umlegungsschlüssel
}

// noProfile are the forms of which the law at hand knows nothing, with the reason. Agreements of these forms are not covered.
var noProfile = map[agreement.Form]string{
	agreement.PublicLawAgreement:          "a form of other Länder",
	agreement.VerwaltungsgemeinschaftForm: "a form of other Länder; in Thüringen it is formed by act",
	agreement.ServiceContract:             "private law, which is not held here",
	agreement.Membership:                  "the law of the body that is joined, which is not held here",
}

// Every profile names rules that exist, and knows what it demands by a source.
func TestProfiles(t *testing.T) {
	for _, form := range agreement.Forms() {
		if noProfile[form] != "" {
			continue
		}
		profile, ok := thueringen.ProfileOf(form)
		require.True(t, ok, form)
		require.Equal(t, form, profile.Form)
		require.NoError(t, profile.Source.Check(), form)
		for _, content := range profile.Contents {
			require.NoError(t, content.Source.Check(), "%s: %s", form, content.Clause)
			require.Equal(t, content.Force != review.May, content.Rule != "", "%s: %s", form, content.Clause)
			if content.Rule != "" {
				_, exists := thueringen.Rules().Rule(content.Rule)
				require.True(t, exists, content.Rule)
			}
		}
		for _, provision := range []review.Provision{profile.Supervision, profile.Publication, profile.EntryIntoForce,
			profile.End} {
			if provision != (review.Provision{}) {
				require.NoError(t, provision.Source.Check(), form)
				require.NotEmpty(t, provision.Text.German)
				require.NotEmpty(t, provision.Text.English)
			}
		}
	}
	require.Len(t, func() []review.Content {
		p, _ := thueringen.ProfileOf(agreement.Zweckverband)
		return p.ContentsWith(review.Must)
	}(), 4)
}
