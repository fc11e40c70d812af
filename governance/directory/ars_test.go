package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// A lookup by ARS tells an ARS that is wrong for the day from one that is not recorded on it.
func TestLookupTellsWhatIsRecordedOfAnARS(t *testing.T) {
	tests := []struct {
		ars, day string
		message  string
		recorded string
	}{
		{"160775052043", "2026-02-01", "directory: the ARS of municipality 16077043 on 2026-02-01 is 160770043043, not " +
			"160775052043; it has it from 2019-01-01 to 2025-12-31", "160770043043"},
		{"160779999043", "2026-02-01", "directory: the ARS of municipality 16077043 on 2026-02-01 is 160770043043, not " +
			"160779999043; it has it on no recorded day", "160770043043"},
		{"160510000000", "1994-12-31", "directory: the ARS of municipality 16051000 on 1994-12-31 is not recorded, so it may " +
			"be 160510000000 or not; it has it since 1996-01-01", ""},
		{"160560000000", "2021-07-01", "directory: 160560000000 is no unit on 2021-07-01, only from 1998-01-01 to 2021-06-30; it " +
			"became 16063105 Eisenach, Stadt; near keys: 16051000, 16052000, 16053000, 16054000 and 16055000", ""},
	}
	for _, test := range tests {
		_, err := on(t, thueringen.Directory(), test.day).Lookup(key.MustParse(test.ars))
		var unknown *directory.UnknownKeyError
		require.ErrorAs(t, err, &unknown)
		require.EqualError(t, err, test.message)
		require.Equal(t, test.recorded, unknown.Recorded.String())
		for _, period := range unknown.Known {
			require.False(t, period.Contains(unknown.Day), "the error does not contradict itself")
			u, err := on(t, thueringen.Directory(), period.From.String()).Lookup(key.MustParse(test.ars))
			require.NoError(t, err)
			require.Equal(t, test.ars, u.ARS().String())
		}
	}
}
