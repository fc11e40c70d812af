package review_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// What rests on less than the text of an agreement is said in both languages; what was read, or does not say, has no reservation.
func TestReservation(t *testing.T) {
	known := func(e law.Evidence) *agreement.Agreement {
		return &agreement.Agreement{Source: law.Source{Evidence: e}}
	}
	for _, test := range []struct {
		agreements      []*agreement.Agreement
		german, english string
	}{
		{nil, "", ""},
		{[]*agreement.Agreement{nil}, "", ""},
		{[]*agreement.Agreement{known(0)}, "", ""},
		{[]*agreement.Agreement{known(law.Primary)}, "", ""},
		{[]*agreement.Agreement{known(law.Secondary)}, "aus zweiter Hand", "second hand"},
		{[]*agreement.Agreement{known(law.Derived)}, "nur abgeleitet", "only derived"},
		{[]*agreement.Agreement{known(law.Assumed)}, "nur angenommen", "only assumed"},
		{[]*agreement.Agreement{known(law.Primary), nil, known(law.Assumed)}, "mindestens eine nicht im Wortlaut", "at least one was not read"},
		{[]*agreement.Agreement{known(law.Primary), known(law.Primary)}, "", ""},
	} {
		got := review.Reservation(test.agreements...)
		require.Equal(t, test.german == "", got.IsZero())
		require.Contains(t, got.German, test.german)
		require.Contains(t, got.English, test.english)
	}
}

func ExampleReservation() {
	told := agreement.Agreement{Title: "Rahmenvereinbarung", Source: law.Source{Where: "kommune21, 17.10.2018", Evidence: law.Secondary}}
	fmt.Println(review.Reservation(&told).In(language.German))
	// Output: die Vereinbarung ist nur aus zweiter Hand bekannt
}
