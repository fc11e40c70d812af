package civil_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
)

// Readers get the day in the form of their language.
func TestFormat(t *testing.T) {
	day := civil.MustParse("2018-10-06")
	require.Equal(t, "06.10.2018", day.Format(language.German))
	require.Equal(t, "06.10.2018", day.Format(language.MustParse("de-AT")))
	require.Equal(t, "6 October 2018", day.Format(language.English))
	require.Equal(t, "6 October 2018", day.Format(language.French))
	require.Empty(t, civil.Date{}.Format(language.German))
}

func ExampleDate_Format() {
	day := civil.MustParse("2018-10-16")
	fmt.Println(day.Format(language.German))
	fmt.Println(day.Format(language.English))
	// Output:
	// 16.10.2018
	// 16 October 2018
}
