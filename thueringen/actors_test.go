package thueringen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/thueringen"
)

func ExampleActor() {
	ministry, _ := thueringen.Actor(thueringen.Finanzministerium)
	cio := ministry.Posts[0]
	for _, day := range []string{"2018-10-16", "2025-02-01", "2026-01-31"} {
		o := cio.On(civil.MustParse(day))
		fmt.Printf("%s %s %q %q\n", day, o.State.Text(language.English), o.Holder.Name, o.At)
	}
	// Output:
	// 2018-10-16 held "Dr. Hartmut Schubert" "th-finanzministerium"
	// 2025-02-01 vacant "" ""
	// 2026-01-31 held "Milen Starke" "th-digitalministerium"
}

// The KIV grew out of an older company of the name: what was notarised on 27 May 2020 is a change, and no foundation.
func TestTheKIVIsOlderThanItsContract(t *testing.T) {
	kiv, ok := thueringen.Actor("th-kiv")
	require.True(t, ok)
	_, known := kiv.On(civil.MustParse("2019-10-16"))
	require.False(t, known)
	require.Contains(t, kiv.Founded.German, "27.05.2020")
}

// At which ministry the office of CIO stood while it was vacant is not known; nothing is told of the time before it was seen there.
func TestThePlaceOfTheVacantOfficeIsNotKnown(t *testing.T) {
	ministry, _ := thueringen.Actor(thueringen.Digitalministerium)
	for day, want := range map[string]string{
		"2024-11-30": thueringen.Finanzministerium, "2024-12-01": "", "2025-01-01": "", "2025-06-30": "", "2025-07-01": thueringen.Digitalministerium,
	} {
		require.Equal(t, want, ministry.Posts[0].On(civil.MustParse(day)).At, day)
	}
}

// The vice presidents of the associations are recorded beside their presidents.
func TestVicePresidents(t *testing.T) {
	for id, want := range map[string]string{thueringen.Staedtebund: "Peter Kleine", thueringen.Landkreistag: "Onno Eckert"} {
		association, _ := thueringen.Actor(id)
		require.Len(t, association.Posts, 2)
		require.Equal(t, want, association.Posts[1].On(civil.MustParse("2025-01-01")).Holder.Name)
	}
}

func ExampleActors() {
	fmt.Println(len(thueringen.Actors()))
	// Output: 20
}
