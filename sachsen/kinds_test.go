package sachsen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/sachsen"
)

func ExampleKinds() {
	for _, kind := range sachsen.Kinds() {
		fmt.Println(kind.Name.In(language.German), "– legal person:", kind.LegalPerson.Text(language.English), "–", kind.Source.Citation)
	}
	// Output:
	// kreisangehörige Gemeinde – legal person: yes – §§ 1–2 SächsGemO
	// kreisfreie Stadt – legal person: yes – § 3 Abs. 1 SächsGemO
	// Große Kreisstadt – legal person: yes – § 3 Abs. 2 SächsGemO
	// Landkreis – legal person: yes – §§ 1–2 SächsLKrO
	// Verwaltungsverband – legal person: yes – § 2 Abs. 1 SächsKomZG
	// Verwaltungsgemeinschaft – legal person: no – § 36 SächsKomZG
	// Zweckverband – legal person: yes – § 44 SächsKomZG
}

func ExampleKindOf() {
	kind, _ := sachsen.KindOf(governance.Verwaltungsgemeinschaft)
	fmt.Println(kind.Says.In(language.English))
	// Output: One Gemeinde does for the others what a Verwaltungsverband would do.
}

// Each kind rests on a text that was read, and who changes what was handed out changes nobody else's list.
func TestKinds(t *testing.T) {
	mine := sachsen.Kinds()
	for _, kind := range mine {
		require.Equal(t, law.Primary, kind.Source.Evidence, kind.Name)
		require.NotEmpty(t, kind.Says.German)
		require.NotEmpty(t, kind.Says.English)
	}
	mine[0].LegalPerson = agreement.No
	require.Equal(t, agreement.Yes, sachsen.Kinds()[0].LegalPerson)
	_, ok := sachsen.KindOf(governance.Samtgemeinde)
	require.False(t, ok, "Sachsen knows no Samtgemeinde")
	_, ok = sachsen.KindOf(0)
	require.False(t, ok, "the Zweckverband is no kind of the register")
}
