package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// The general law on an agreement is covered from the day of the text that was read: the ThürKGG as last changed on 31 July 2013, § 72 ThürKO
// with the judgment of 18 September 2008 (ThürOVG, 2 KO 1103/05), Art. 28 DSGVO since 25 May 2018, the ThürEGovG since 24 May 2018, and the VwVfG through
// § 1 Abs. 1 ThürVwVfG since 2025. The law of two forms, and that of state treaties, was not read.
func TestFromWhichDayTheLawIsCovered(t *testing.T) {
	for form, first := range map[agreement.Form]string{
		agreement.FrameworkAgreement: "2018-05-24", agreement.CommissionedProcessing: "2018-05-25",
		agreement.Zweckvereinbarung: "2013-07-31", agreement.Zweckverband: "2013-07-31", agreement.SpecialArbeitsgemeinschaft: "2013-07-31",
		agreement.ProviderParticipation:   "2008-09-18",
		agreement.Verwaltungsvereinbarung: "2025-01-01", agreement.ServiceReuseAgreement: "2025-01-01", agreement.OfficialAssistance: "2025-01-01",
		agreement.GemeinsameKommunaleAnstalt: "", agreement.SimpleArbeitsgemeinschaft: "", agreement.Staatsvertrag: "", "": "",
	} {
		a := &agreement.Agreement{Form: form}
		if first == "" {
			require.False(t, thueringen.Law().Covers(a, day("2026-01-01")), form)
			continue
		}
		require.True(t, thueringen.Law().Covers(a, day(first)), form)
		require.False(t, thueringen.Law().Covers(a, day(first).AddDays(-1)), form)
	}
}

// The sizes of §§ 46 and 51 ThürKO are asked of Thüringen alone, whatever else stands in a directory.
func TestSizesOfAnotherLandAreNotJudged(t *testing.T) {
	snapshot, err := sachsen.Directory().On(day("2021-11-30"))
	require.NoError(t, err)
	require.Empty(t, thueringen.SmallAlone(snapshot))
	require.Empty(t, thueringen.AssociationSizes(snapshot))
	require.Empty(t, thueringen.SmallFulfilling(snapshot))
}
