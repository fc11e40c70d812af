package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// The directory of a Land does not say of a key of another Land that nobody ever had it: it knows nothing of it. The directory of Germany
// knows every Land, and says of a key that it does not have that nobody had it.
func TestKeysOfAnotherLandAreNotKnown(t *testing.T) {
	day := civil.MustParse("2021-05-17")
	for _, test := range []struct {
		d    *directory.Directory
		key  string
		want string
	}{
		{thueringen.Directory(), "01", "das Verzeichnis umfasst nur 16 Thüringen; ob 01 Schlüssel einer Gebietseinheit ist, ist ihm nicht bekannt"},
		{thueringen.Directory(), "06632001", "das Verzeichnis umfasst nur 16 Thüringen; ob 06632001 Schlüssel einer Gebietseinheit ist, ist ihm nicht bekannt"},
		{thueringen.Directory(), "066320001001", "das Verzeichnis umfasst nur 16 Thüringen; ob 066320001001 Schlüssel einer Gebietseinheit ist, ist ihm nicht bekannt"},
		{sachsen.Directory(), "16051000", "das Verzeichnis umfasst nur 14 Sachsen; ob 16051000 Schlüssel einer Gebietseinheit ist, ist ihm nicht bekannt"},
		{thueringen.Directory(), "16999999", "den Schlüssel 16999999 hatte nie eine Gebietseinheit (gefragt für 17.05.2021)"},
		{bund.Directory(), "17", "den Schlüssel 17 hatte nie eine Gebietseinheit (gefragt für 17.05.2021)"},
		{bund.Directory(), "06999999", "den Schlüssel 06999999 hatte nie eine Gebietseinheit (gefragt für 17.05.2021)"},
	} {
		s, err := test.d.On(day)
		require.NoError(t, err)
		_, err = s.Lookup(key.MustParse(test.key))
		var unknown *directory.UnknownKeyError
		require.ErrorAs(t, err, &unknown, test.key)
		require.Equal(t, test.want, unknown.Text(language.German))
		require.Equal(t, len(unknown.Laender) > 0, test.want[:3] == "das", test.key)
		if len(unknown.Laender) > 0 {
			require.Contains(t, unknown.Error(), "only; whether "+test.key+" is the key of a unit is not known to it")
		}
	}
	alheim, err := bund.Directory().Latest().Lookup(key.MustParse("06632001"))
	require.NoError(t, err)
	require.Equal(t, "Alheim", alheim.Name())
}
