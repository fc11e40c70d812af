package thueringen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

func programme(t testing.TB, id string) grant.Programme {
	t.Helper()
	p, ok := thueringen.Programme(id)
	require.True(t, ok)
	return p
}

func TestProgrammes(t *testing.T) {
	ids := map[string]bool{}
	for _, p := range thueringen.Programmes() {
		require.False(t, ids[p.ID], "an ID stands for one programme")
		ids[p.ID] = true
		require.NoError(t, p.Source.Check())
		require.Equal(t, law.Thueringen, p.Provisions.Jurisdiction)
		require.NotEmpty(t, p.Items)
		require.NotEmpty(t, p.Name.German+p.Name.English)
	}
	require.Len(t, ids, 5)
	budget, ok := programme(t, thueringen.EGovRL2024).Budget.On(civil.MustParse("2024-12-31"))
	require.True(t, ok)
	require.Equal(t, finance.Euro(10_000_000), budget.Value, "up to ten million a year, says the ministry")
	villages := programme(t, thueringen.DigitalVillages)
	require.Equal(t, int64(10_000), villages.MaxPopulation.Value)
	budget, ok = villages.Budget.On(civil.MustParse("2022-12-31"))
	require.True(t, ok)
	require.Equal(t, finance.Euro(4_200_000), budget.Value)
	_, ok = thueringen.Programme("none")
	require.False(t, ok)
	require.Equal(t, finance.MustPercent("80"), programme(t, thueringen.EGovRL2019).Rate.Value)
	for _, item := range programme(t, thueringen.EGovRL2024).Items {
		require.Equal(t, item.ID != "2c" && item.ID != "2f", item.Suspended.Recorded(), "interfaces and training alone go on: %s", item.ID)
	}
	require.Equal(t, grant.Partners{AtLeast: 3, Usually: true}, programme(t, thueringen.Cooperation).Partners.Value)
	require.False(t, programme(t, thueringen.EGovRL2024).Rate.Recorded(), "the rate of the new guideline is not recorded")
}

func applicant(t testing.TB, ags string) grant.Applicant {
	t.Helper()
	unit, ok := snapshot(t, "2023-06-30").Municipality(key.MustParseAGS(ags))
	require.True(t, ok)
	return bund.ApplicantOf(unit)
}

func faultsOf(d grant.Assessment) []grant.Fault {
	var out []grant.Fault
	for _, f := range d.Findings {
		out = append(out, f.Fault)
	}
	return out
}

// Since 2025 only interfaces (2c) and training (2f) are granted. Without a recorded rate nothing is computed, until a caller
// who has read the guideline puts it in.
func TestTheSuspendedGuideline(t *testing.T) {
	p := programme(t, thueringen.EGovRL2024)
	a := grant.Application{Applicant: applicant(t, "16063003"),
		Items: []grant.Cost{{Item: "dms", Amount: finance.Euro(100_000)}}, OwnFunds: finance.Euro(20_000)}
	d, err := grant.Assess(p, a, civil.MustParse("2026-03-01"))
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.ItemSuspended, grant.FormUnknown}, faultsOf(d))
	d, err = grant.Assess(p, a, civil.MustParse("2024-10-01"))
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.SuspensionUncertain, grant.FormUnknown}, faultsOf(d))

	own := law.Source{Where: "Richtlinie vom 01.07.2024, vom Aufrufer gelesen", Evidence: law.Assumed}
	p.Financing, p.Rate = grant.Known(grant.ShareFinancing, own), grant.Known(finance.MustPercent("80"), own)
	a.Items[0].Item = "2c"
	d, err = grant.Assess(p, a, civil.MustParse("2026-03-01"))
	require.NoError(t, err)
	require.True(t, d.Approved(), "%v", d.Findings)
	require.Equal(t, finance.Euro(80_000), d.Grant)
	require.Equal(t, law.Assumed, d.Evidence(), "the caller's figure is marked in the result")
	p.Committed = finance.Euro(9_950_000)
	d, err = grant.Assess(p, a, civil.MustParse("2026-03-01"))
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.BudgetExceeded}, faultsOf(d))
	require.False(t, programme(t, thueringen.EGovRL2024).Rate.Recorded(), "the change stays with the caller")
}

func TestReportAndCooperation(t *testing.T) {
	a := grant.Application{Applicant: applicant(t, "16063003"),
		Items: []grant.Cost{{Item: "report", Amount: finance.Euro(50_000)}}, OwnFunds: finance.Euro(20_000)}
	d, err := grant.Assess(programme(t, thueringen.ExpertReport), a, civil.MustParse("2024-03-01"))
	require.NoError(t, err)
	require.Equal(t, finance.Euro(30_000), d.Grant, "75 % of 50,000 are 37,500; the cap is 30,000")
	require.Equal(t, []grant.Fault{grant.CapApplied}, faultsOf(d))

	a.Items[0].Item = "cooperation"
	d, err = grant.Assess(programme(t, thueringen.Cooperation), a, civil.MustParse("2024-03-01"))
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.TooFewPartners, grant.FormUnknown}, faultsOf(d),
		"three as a rule; the form of financing is a gap")

	village := grant.Application{Applicant: applicant(t, "16063051"), Submitted: civil.MustParse("2022-01-16"),
		Items: []grant.Cost{{Item: "digital", Amount: finance.Euro(10_000)}}, OwnFunds: finance.Euro(3_500)}
	d, err = grant.Assess(programme(t, thueringen.DigitalVillages), village, civil.MustParse("2022-03-01"))
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.DeadlineMissed}, faultsOf(d), "one day late")
	village.Submitted = civil.MustParse("2022-01-15")
	d, err = grant.Assess(programme(t, thueringen.DigitalVillages), village, civil.MustParse("2022-03-01"))
	require.NoError(t, err)
	require.Equal(t, finance.Euro(6_500), d.Grant)
}

func ExampleProgramme() {
	p, _ := thueringen.Programme(thueringen.EGovRL2024)
	fmt.Println(p.Rate.Recorded())
	p.Rate = grant.Known(finance.MustPercent("80"), law.Source{Where: "own reading", Evidence: law.Assumed})
	fmt.Println(p.Rate.Value, p.Rate.Source.Evidence)
	// Output:
	// false
	// 80% assumed
}

func ExampleProgrammes() {
	for _, p := range thueringen.Programmes() {
		fmt.Println(p.ID, p.Cap.Recorded(), p.Cap.Value)
	}
	// Output:
	// th-egovrl-2019 false 0.00
	// th-egovrl-2024 false 0.00
	// th-fag-24-2 true 500000.00
	// th-fag-24-2-report true 30000.00
	// th-dorfentwicklung-2 false 0.00
}

// A program that is given an ID gets the programme, or the IDs that there are.
func TestProgrammeNamed(t *testing.T) {
	for _, want := range thueringen.Programmes() {
		got, err := thueringen.ProgrammeNamed(want.ID)
		require.NoError(t, err)
		require.Equal(t, want.Name, got.Name)
	}
	var unknown *bilingual.WordError
	_, err := thueringen.ProgrammeNamed("")
	require.ErrorAs(t, err, &unknown)
}

func ExampleProgrammeNamed() {
	_, err := thueringen.ProgrammeNamed("egovrl")
	fmt.Println(err)
	// Output: "egovrl" is no programme; want one of th-egovrl-2019, th-egovrl-2024, th-fag-24-2, th-fag-24-2-report, th-dorfentwicklung-2
}
