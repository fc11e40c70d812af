package review_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/thueringen"
)

// A party is a partner by its ID or a unit by its key, under its own name or under that which stands before the equals sign.
func TestPartiesNamed(t *testing.T) {
	reviewer := review.New(bund.Law(), thueringen.Law()).Asking(bund.Directory)
	for text, want := range map[string]struct {
		id   agreement.PartyID
		name string
		kind governance.PartnerKind
	}{
		"16067029":        {"16067029", "Gotha, Stadt", governance.UnitPartner},
		"stadt=16067029":  {"stadt", "Gotha, Stadt", governance.UnitPartner},
		"kreis=16067":     {"kreis", "Gotha", governance.UnitPartner},
		"16":              {"16", "Thüringen", governance.LandPartner},
		"14612000":        {"14612000", "Dresden, Stadt", governance.UnitPartner}, // of a Land whose law is not at hand
		"th-landkreistag": {"th-landkreistag", "Thüringischer Landkreistag e. V.", governance.MunicipalAssociation},
		"DE":              {"DE", "Bundesrepublik Deutschland", governance.FederationPartner},
	} {
		parties, err := reviewer.PartiesNamed([]string{text}, civil.MustParse("2024-06-01"), bund.Partner, thueringen.Partner)
		require.NoError(t, err, text)
		require.Len(t, parties, 1)
		require.Equal(t, want.id, parties[0].ID, text)
		require.Equal(t, want.name, parties[0].Partner.Name, text)
		require.Equal(t, want.kind, parties[0].Partner.Kind, text)
	}
}

// Of no day, and of a day that is later than anything is known, the last one that is known tells.
func TestPartiesNamedOnADay(t *testing.T) {
	reviewer := review.New(thueringen.Law())
	last := thueringen.Directory().Span().Through
	for _, day := range []civil.Date{{}, last, last.AddDays(1), civil.MustParse("2040-01-01")} {
		parties, err := reviewer.PartiesNamed([]string{"16067029"}, day)
		require.NoError(t, err)
		require.Equal(t, "Gotha, Stadt", parties[0].Partner.Name)
	}
	var span *directory.SpanError
	_, err := reviewer.PartiesNamed([]string{"16067029"}, civil.MustParse("1980-01-01"))
	require.ErrorAs(t, err, &span)
	var unknown *directory.UnknownKeyError
	_, err = review.New(review.Law{Jurisdiction: law.Thueringen}).PartiesNamed([]string{"16067029"}, last)
	require.ErrorAs(t, err, &unknown, "there is no directory at hand")
}

// What names nobody is an error, and never a party without a name.
func TestPartiesNamedRefuses(t *testing.T) {
	reviewer := review.New(thueringen.Law())
	for _, text := range []string{"", "=", "gotha", "gotha=", "=Gotha", "a=b=16067029", "1606702", "16067029 ", "\x1b[2J"} {
		parties, err := reviewer.PartiesNamed([]string{"16", text}, civil.Date{})
		var fault *key.ParseError
		require.ErrorAs(t, err, &fault, "%q", text)
		require.Nil(t, parties)
	}
	var unknown *directory.UnknownKeyError
	_, err := reviewer.PartiesNamed([]string{"16067999"}, civil.Date{}, thueringen.Partner)
	require.ErrorAs(t, err, &unknown)
	_, err = reviewer.PartiesNamed([]string{"th-landkreistag"}, civil.Date{})
	require.Error(t, err, "nobody knows the partner")
}

func ExampleReviewer_PartiesNamed() {
	reviewer := review.New(bund.Law(), thueringen.Law())
	parties, err := reviewer.PartiesNamed([]string{"stadt=16067029", "th-landkreistag"}, civil.MustParse("2024-06-01"), thueringen.Partner)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, party := range parties {
		fmt.Println(party.ID, party.Partner.Name)
	}
	// Output:
	// stadt Gotha, Stadt
	// th-landkreistag Thüringischer Landkreistag e. V.
}
