package duty_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// reportOf is the report on a municipality of Thüringen for 2026-06-30 and the days up to the end of 2027.
func reportOf(t *testing.T, duties *duty.Collection, ags string) duty.Report {
	t.Helper()
	day := civil.MustParse("2026-06-30")
	snapshot, err := thueringen.Directory().On(day)
	require.NoError(t, err)
	unit, ok := snapshot.Municipality(key.MustParseAGS(ags))
	require.True(t, ok)
	report, err := duties.Report(unit, day, civil.MustParsePeriod("2026-06-30/2027-12-31"))
	require.NoError(t, err)
	return report
}

// No verdict is lost between the groups, and what nobody recorded stands in the first line with its number.
func TestReportHoldsEveryVerdict(t *testing.T) {
	report := reportOf(t, both(), "16051000")
	held, notRecorded := 0, 0
	for _, group := range report.Groups {
		held += len(group.Verdicts)
		for _, v := range group.Verdicts {
			require.Equal(t, group.Status, v.Status())
			if v.Status() == duty.NotRecorded {
				notRecorded++
			}
		}
	}
	require.Equal(t, len(both().Duties()), held)
	require.NotZero(t, notRecorded)
	require.False(t, report.Complete())
	first, _, _ := strings.Cut(report.Summary(language.German), "\n")
	require.Contains(t, first, fmt.Sprintf("nicht erfasst: %d von %d Pflichten", notRecorded, held))
	for _, tag := range []language.Tag{language.German, language.English} {
		var out strings.Builder
		require.NoError(t, report.WriteText(&out, tag))
		for _, d := range both().Duties() {
			require.Contains(t, out.String(), d.Title.In(tag)+" ["+d.ID+"]")
			for _, exception := range d.Exceptions {
				require.Contains(t, out.String(), exception.In(tag))
			}
		}
		require.True(t, strings.HasPrefix(out.String(), report.Summary(tag)))
	}
}

// Who receives invoices for a member of a Verwaltungsgemeinschaft is told with the sphere.
func TestReportTellsWhoActs(t *testing.T) {
	var out strings.Builder
	require.NoError(t, reportOf(t, both(), "16066018").WriteText(&out, language.German))
	require.Contains(t, out.String(), "Wer handelt: Dolmar-Salzbrücke (übertragener Wirkungskreis)")
	require.Contains(t, out.String(), "Wer handelt: Ellingshausen (eigener Wirkungskreis)")
}

// Where the law of the Land was not handed in, or the unit is described for an earlier day, the report says so first.
func TestReportOfWhatIsNotCovered(t *testing.T) {
	report := reportOf(t, duty.New(bund.Duties()), "16051000")
	require.Contains(t, report.Summary(language.English), "not covered: ")
	require.Len(t, report.Laws, 1)

	report, err := both().Report(erfurt(), civil.MustParse("2030-01-01"), civil.MustParsePeriod("2030-01-01/2030-12-31"))
	require.NoError(t, err)
	first, _, _ := strings.Cut(report.Summary(language.German), "\n")
	require.Contains(t, first, "nur bis 30.06.2026")

	report, err = both().Report(directory.Unit{}, civil.MustParse("2026-06-30"), civil.MustParsePeriod("2026-06-30/2026-12-31"))
	require.NoError(t, err)
	require.False(t, report.Complete(), "nobody was asked for")
	require.NotContains(t, report.Summary(language.German), "nur bis")
	report, err = duty.New().Report(erfurt(), civil.MustParse("2026-06-30"), civil.MustParsePeriod("2026-06-30/2026-12-31"))
	require.NoError(t, err)
	require.False(t, report.Complete(), "who knows no duty has not said that there is none")
	require.False(t, duty.Report{}.Complete())
	_, err = both().Report(erfurt(), civil.MustParse("2026-06-30"), civil.MustParsePeriod("2026-06-30/2025-12-31"))
	require.Error(t, err)
}

func TestReportAsJSON(t *testing.T) {
	data, err := json.Marshal(reportOf(t, both(), "16051000"))
	require.NoError(t, err)
	var read struct {
		Key    string
		Groups []struct {
			Status string
			Duties []map[string]any
		}
	}
	require.NoError(t, json.Unmarshal(data, &read))
	require.Equal(t, "16051000", read.Key)
	require.Equal(t, "binding", read.Groups[0].Status)
	require.Equal(t, "not-covered", read.Groups[5].Status)
	require.Empty(t, read.Groups[5].Duties)
	require.NotNil(t, read.Groups[5].Duties, "an empty list, and not null")
}

// Erfurt must receive electronic invoices since 27 November 2019.
func ExampleCollection_Report() {
	snapshot := thueringen.Directory().Latest()
	unit, _ := snapshot.Municipality(key.MustParseAGS("16051000"))
	duties := duty.New(bund.Duties(), thueringen.Duties())
	report, err := duties.Report(unit, civil.MustParse("2026-06-30"), civil.MustParsePeriod("2026-06-30/2027-12-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range report.Groups[0].Verdicts {
		if since, ok := v.Starts(); ok && v.ID() == "TH-EGOVG-INVOICE" {
			fmt.Println(v.Status().Text(language.English), since)
		}
	}
	// Output: binding 2019-11-27
}

// Verdicts by their status: one group for each, also for those that nobody has.
func ExampleGroups() {
	unit, _ := thueringen.Directory().Latest().Municipality(key.MustParseAGS("16051000"))
	invoice, _ := duty.New(bund.Duties(), thueringen.Duties()).Of("TH-EGOVG-INVOICE", duty.Subject{Unit: unit}, civil.MustParse("2026-06-30"))
	for _, group := range duty.Groups([]duty.Verdict{invoice}) {
		if len(group.Verdicts) > 0 {
			if err := group.WriteText(os.Stdout, language.English); err != nil {
				fmt.Println(err)
			}
		}
	}
	// Output:
	// binding: 1
	//
	//   Receive electronic invoices [TH-EGOVG-INVOICE]
	//     content: Receive and process structured electronic invoices (EN 16931, XRechnung), whatever the value of the contract. (must)
	//     why: The duty (§ 14 Abs. 1 ThürEGovG) is addressed to kreisfreie Städte.
	//     first day: 27 November 2019
	//     who acts: Erfurt, Stadt. The body acts itself.
	//     basis: § 14 Abs. 1 ThürEGovG (schleusegrund.de; zugferd-community.net) [second-hand]
}
