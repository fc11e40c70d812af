package directory_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/leitweg"
	"github.com/foederal/foederal/thueringen"
)

func ExampleSnapshot_LeitwegHint() {
	s := bund.Directory().Latest()
	for _, text := range []string{"16068058-0001-73", "16502400-0001-42", "991-03730-19"} {
		id, err := leitweg.Parse(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(s.LeitwegHint(id).Text(language.German))
	}
	// Output:
	// die Grobadressierung 16068058 ist am 30.11.2025 der Schlüssel von Weißensee, Stadt (Stadt)
	// keine Gebietseinheit hat am 30.11.2025 den Schlüssel 16502400; die Leitweg-ID kann trotzdem vergeben sein
	// die Grobadressierung 991 gehört dem Bund: unmittelbare Bundesverwaltung über die ZRE
}

// The coarse part of the seven real IDs: a unit that is there, one that is none, the Federation, and what a directory of one Land
// cannot say.
func TestLeitwegHint(t *testing.T) {
	day := civil.MustParse("2025-11-30")
	germany, err := bund.Directory().On(day)
	require.NoError(t, err)
	land, err := thueringen.Directory().On(day)
	require.NoError(t, err)
	for _, test := range []struct {
		id, unit string
		isThere  bool // in the directory of Thüringen, too
		unknown  bool
	}{
		{"04011000-1234512345-06", "Bremen, Stadt", false, false},
		{"04011000-900X999-08", "Bremen, Stadt", false, false},
		{"09564000-NUE0001-49", "Nürnberg", false, false},
		{"16068058-0001-73", "Weißensee, Stadt", true, false},
		{"16502400-0001-42", "", false, true},
		{"991-03730-19", "", false, false},
		{"992-90009-96", "", false, false},
	} {
		id := leitweg.MustParse(test.id)
		hint := germany.LeitwegHint(id)
		require.Equal(t, test.unit, hint.Unit.Name())
		require.Equal(t, test.unknown, hint.Unknown != nil)
		inLand := land.LeitwegHint(id)
		require.Equal(t, test.isThere, !inLand.Unit.IsZero())
		require.Equal(t, test.unknown, inLand.Unknown != nil, "of another Land it has no say")
		for _, h := range []directory.LeitwegHint{hint, inLand} {
			require.Equal(t, id, h.ID)
			require.Equal(t, day, h.Day)
			require.NotEmpty(t, h.Text(language.German))
			require.NotEmpty(t, h.Text(language.English))
		}
	}
	require.Contains(t, land.LeitwegHint(leitweg.MustParse("09564000-NUE0001-49")).Text(language.German), "enthält das Land 09 nicht")
}

// A hint is of a day: Eisenach lost its key on 1 July 2021, and the hint names what it became. All lengths of keys are asked for.
func TestLeitwegHintOfADay(t *testing.T) {
	id, err := leitweg.Of(key.MustParseAGS("16056000"), "0001")
	require.NoError(t, err)
	before, err := bund.Directory().On(civil.MustParse("2021-06-30"))
	require.NoError(t, err)
	require.Equal(t, "Eisenach, Stadt", before.LeitwegHint(id).Unit.Name())
	after, err := bund.Directory().On(civil.MustParse("2021-07-01"))
	require.NoError(t, err)
	hint := after.LeitwegHint(id)
	require.True(t, hint.Unit.IsZero())
	require.Len(t, hint.Unknown.Successors, 1)
	require.Equal(t, key.MustParseAGS("16063105"), hint.Unknown.Successors[0].AGS())

	for coarse, name := range map[string]string{
		"16": "Thüringen", "091": "Oberbayern", "16063": "Wartburgkreis", "160635051": "Bad Salzungen, Stadt", "160635051051": "Leimbach",
	} {
		id, err := leitweg.New(coarse, "")
		require.NoError(t, err)
		require.Contains(t, after.LeitwegHint(id).Unit.Name(), name)
	}
	require.Equal(t, directory.LeitwegHint{Day: after.Date()}, after.LeitwegHint(leitweg.ID{}))
	require.Equal(t, "no Leitweg-ID", directory.LeitwegHint{}.Text(language.English))
	require.Nil(t, directory.Snapshot{}.LeitwegHint(id).Unknown)
}
