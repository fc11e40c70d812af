package law_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/law"
)

// days are those of an act as its source has them, written as 2006-01-02; "" where none is recorded.
type days struct {
	enacted, promulgated, inForce, readOn string
	gazette, eli                          string
	known                                 law.Evidence // how well the first day in force is known
}

// goldenDays holds the days and gazettes of all acts of the table that have any, each with the source in which it stands. A first day
// in force that is only assumed rests on what is said here, and the act itself was not read for it.
var goldenDays = map[law.Act]days{
	// Preamble of the promulgation: Bonn am Rhein, 23 May 1949; first issue of the Bundesgesetzblatt.
	law.GG: {enacted: "1949-05-23", gazette: "BGBl. 1949 S. 1"},
	// Art. 8 Abs. 1 of the act of 30.06.2017 (BGBl. I S. 2097): in force on the day from which the DSGVO applies.
	law.BDSG: {inForce: "2018-05-25", known: law.Assumed},
	// BSIG of 02.12.2025, gesetze-im-internet.de; promulgated on 05.12.2025, in force on the day after.
	law.BSIG: {enacted: "2025-12-02", inForce: "2025-12-06", known: law.Assumed},
	// Announcement of 24.08.2023 (BGBl. 2023 I Nr. 230): the act came into force on 31.08.2023.
	law.IDNrG: {inForce: "2023-08-31", known: law.Primary},
	// Act of 10.08.2009 (BGBl. I S. 2702, 2706), issued on 17.08.2009, in force on the day after.
	law.ITNetzG: {inForce: "2009-08-18", known: law.Assumed},
	// Note of gesetze-im-internet.de on the treaty (BJNR066300010): in force on 01.04.2010.
	law.ITStV: {inForce: "2010-04-01", known: law.Primary},
	// Treaty of 24.03.2025 (BJNR1450B0025); announcement of 04.02.2026 (BGBl. 2026 I Nr. 35): in force on 01.02.2026.
	law.NOOTSStV: {enacted: "2025-03-24", inForce: "2026-02-01", known: law.Primary},
	// Art. 9 of the act of 14.08.2017 (BGBl. I S. 3122, 3138), issued on 17.08.2017, in force on the day after.
	law.OZG: {enacted: "2017-08-14", inForce: "2017-08-18", gazette: "BGBl. 2017 I S. 3122, 3138", known: law.Assumed},
	// Act of 19.07.2024 (BGBl. 2024 I Nr. 245); § 11 OZG counts from 24.07.2024.
	law.OZGAendG: {enacted: "2024-07-19", inForce: "2024-07-24", gazette: "BGBl. 2024 I Nr. 245", eli: "eli/bund/bgbl-1/2024/245", known: law.Primary},
	// § 103 VwVfG: in force on 1 January 1977.
	law.VwVfG: {inForce: "1977-01-01", known: law.Assumed},
	// Regulation of 27 April 2016, OJ L 119 of 4.5.2016, p. 1; Art. 99 (2): applies from 25 May 2018.
	law.DSGVO: {enacted: "2016-04-27", promulgated: "2016-05-04", inForce: "2018-05-25", gazette: "ABl. L 119 vom 4.5.2016", known: law.Primary},
	// Act of 10.05.2018; GVBl. Nr. 5 of 23.05.2018, S. 212, corrected S. 294; in force on the day after.
	law.ThuerEGovG: {enacted: "2018-05-10", promulgated: "2018-05-23", inForce: "2018-05-24", gazette: "GVBl. 2018 S. 212, ber. S. 294", known: law.Assumed},
	// Announced anew on 10.10.2001.
	law.ThuerKGG: {enacted: "2001-10-10"},
	// Announced anew on 28.01.2003 (GVBl. S. 41).
	law.ThuerKO: {enacted: "2003-01-28", gazette: "GVBl. 2003 S. 41"},
	// Regulation of 23.08.2018 (GVBl. S. 401).
	law.ThuerVwGebBVO: {enacted: "2018-08-23", gazette: "GVBl. 2018 S. 401"},
	// Art. 1 of the act of 02.07.2024 (GVBl. S. 277, corrected S. 522), in force on 01.01.2025.
	law.ThuerVwVfG: {enacted: "2024-07-02", inForce: "2025-01-01", gazette: "GVBl. 2024 S. 277, ber. S. 522", known: law.Primary},
	// ANBest-K, schleswig-holstein.de, of 24.11.2020.
	law.ANBestKSchleswigHolstein: {enacted: "2020-11-24"},
	// REVOSAX: in force on 09.08.2014.
	law.SaechsEGovG: {inForce: "2014-08-09", known: law.Secondary},
	// The texts as REVOSAX had them on 18.05.2025.
	law.SaechsKomZG: {readOn: "2025-05-18"}, law.SaechsGemO: {readOn: "2025-05-18"}, law.SaechsLKrO: {readOn: "2025-05-18"},
	// § 2 SächsEGovG cites the act of 19.05.2010.
	law.SaechsVwVfZG: {enacted: "2010-05-19"},
	// Signed on 30.04. and 15.05.1997 (REVOSAX): the second signature concludes it.
	law.StVSachsenThueringen: {enacted: "1997-05-15"},
	// mik.brandenburg.de: act of 23.11.2018.
	law.BbgEGovG: {enacted: "2018-11-23"},
}

// No day and no place of publication of an act differs from its source, and none stands in the table without one.
func TestDaysOfActs(t *testing.T) {
	for _, act := range law.Acts() {
		period, known := act.InForce()
		require.Equal(t, goldenDays[act], days{
			enacted: act.Enacted().String(), promulgated: act.Promulgated().String(), inForce: period.From.String(),
			readOn: act.ReadOn().String(), gazette: act.Gazette(), eli: act.ELI(), known: known,
		}, act)
		require.True(t, period.Through.IsZero(), "%s: no end of an act is recorded", act)
	}
}

// An act that was announced anew, or that replaced one of the same name, says so, and no other.
func TestRenews(t *testing.T) {
	renewing := map[law.Act]bool{law.BDSG: true, law.BSIG: true, law.ThuerKGG: true, law.ThuerKO: true, law.ThuerVwVfG: true}
	for _, act := range law.Acts() {
		require.Equal(t, renewing[act], act.Renews(), act)
	}
}
