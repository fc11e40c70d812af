package dossier_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/dossier"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

func eur(t testing.TB, text string) finance.Amount {
	amount, err := finance.ParseAmount(text)
	require.NoError(t, err)
	return amount
}

// promising is an agreement that promises ceilings, one a year from 2018.
func promising(t testing.TB, total string, ceilings ...string) *agreement.Agreement {
	funding := agreement.Funding{Funder: "land", UpTo: agreement.Yes}
	if total != "" {
		funding.Total = eur(t, total)
	}
	for i, ceiling := range ceilings {
		funding.Ceilings = append(funding.Ceilings, agreement.Ceiling{Year: 2018 + i, Amount: eur(t, ceiling)})
	}
	return &agreement.Agreement{Title: "Muster", Signed: civil.MustParse("2018-10-16"), Clauses: []agreement.Clause{funding}}
}

func text(t *testing.T, d dossier.Dossier, tag language.Tag) string {
	var out strings.Builder
	require.NoError(t, d.WriteText(&out, tag))
	return out.String()
}

// The sum of 80 million in the press is that of the four ceilings of the framework agreement: 10, 20, 25 and 25 million.
func TestMoney(t *testing.T) {
	d := dossier.New(promising(t, "80000000.00", "10000000.00", "20000000.00", "25000000.00", "25000000.00"), rule.Report{}, dossier.Known{})
	require.Len(t, d.Money, 1)
	require.Equal(t, d.Money[0].Promised, d.Money[0].Sum)
	require.Contains(t, text(t, d, language.German), "Summe  80.000.000,00 EUR, zugesagt 80.000.000,00 EUR")
}

// A total that the document does not name is no figure, and neither is a sum that is too large.
func TestMoneyWithoutFigures(t *testing.T) {
	require.NotContains(t, text(t, dossier.New(promising(t, "", "10.00"), rule.Report{}, dossier.Known{}), language.German), "zugesagt")
	require.Contains(t, text(t, dossier.New(nil, rule.Report{}, dossier.Known{}), language.German), "nennt keine Jahresbeträge")
	large := promising(t, "", "1.00", "1.00")
	ceilings := large.Clauses[0].(agreement.Funding).Ceilings
	ceilings[0].Amount, ceilings[1].Amount = finance.Cent(1<<63-1), finance.Cent(1<<63-1)
	d := dossier.New(large, rule.Report{}, dossier.Known{})
	require.Contains(t, text(t, d, language.German), "Summe: ")
	_, err := json.Marshal(d)
	require.Error(t, err)
}

// The parts of a ceiling add up to it, each Kreis gets one, and a year without a ceiling is not split.
func TestSplit(t *testing.T) {
	units := thueringen.Directory().Latest()
	d, err := dossier.New(promising(t, "", "10.00", "20000000.00"), rule.Report{}, dossier.Known{}).Split(2019, units)
	require.NoError(t, err)
	require.Len(t, d.WhatIf.Units, 22, "5 kreisfreie Städte and 17 Landkreise")
	var sum finance.Amount
	for _, unit := range d.WhatIf.Units {
		sum, err = sum.Add(unit.Amount)
		require.NoError(t, err)
	}
	require.Equal(t, d.WhatIf.Total, sum)
	require.Contains(t, text(t, d, language.English), "No norm says so.")
	d, err = d.Split(2030, units)
	require.NoError(t, err)
	require.Nil(t, d.WhatIf)

	on, err := thueringen.Directory().On(civil.MustParse("2001-01-01")) // the inhabitants of one Kreis are of another day
	require.NoError(t, err)
	_, err = dossier.New(promising(t, "", "10.00"), rule.Report{}, dossier.Known{}).Split(2018, on)
	var unknown *dossier.PopulationError
	require.True(t, errors.As(err, &unknown), err)
	require.NotEqual(t, unknown.Text(language.German), unknown.Text(language.English))
}

// Outside the time for which something is known nothing is told, and a program does not end as if all were well.
func TestOnOutside(t *testing.T) {
	d := dossier.New(promising(t, "", "10.00"), rule.Report{}, dossier.Known{Through: civil.MustParse("2026-06-30")})
	for day, inside := range map[string]bool{"2018-10-15": false, "2018-10-16": true, "2026-06-30": true, "2026-07-01": false} {
		later, err := d.On(civil.MustParse(day))
		require.NoError(t, err)
		require.Equal(t, inside, later.Later.Inside, day)
		require.Equal(t, inside, !strings.Contains(text(t, later, language.German), "außerhalb der Zeit"), day)
		require.Nil(t, d.Later, "a dossier is a value")
	}
	require.Equal(t, rule.ExitIncomplete, d.Exit())
}

// What is recorded after the day is not told, and a partner of whom only the key is known is told by the duties of the unit.
func TestOn(t *testing.T) {
	a := promising(t, "", "10.00", "20.00")
	gotha, err := bund.Directory().Latest().FindOne("Gotha, Stadt")
	require.NoError(t, err)
	a.Parties = []agreement.Party{{ID: "stadt", Partner: gotha.Partner()}, {ID: "wer", Partner: governance.Partner{Name: "Unbekannt", Kind: governance.Verein}}}
	fact := func(day, german string) dossier.LaterFact {
		return dossier.LaterFact{On: civil.MustParse(day), Text: bilingual.Text{German: german, English: german}}
	}
	d := dossier.New(a, rule.Report{}, dossier.Known{
		Directories: []func() *directory.Directory{bund.Directory}, Through: civil.MustParse("2025-11-30"),
		History: func(*agreement.Agreement) ([]dossier.LaterFact, []bilingual.Text) {
			return []dossier.LaterFact{fact("2019-06-30", "Davor"), fact("2019-07-02", "Danach")}, []bilingual.Text{{German: "Fehlt.", English: "Missing."}}
		},
	})
	d, err = d.On(civil.MustParse("2019-07-01"))
	require.NoError(t, err)
	require.Len(t, d.Later.Partners, 1, "of the other nothing is known")
	require.Equal(t, eur(t, "30.00"), d.Later.Money.SoFar)
	out := text(t, d, language.German)
	require.Contains(t, out, "Davor")
	require.NotContains(t, out, "Danach")
	require.Contains(t, out, "Fehlt.")
}

// Names from documents do nothing to the screen.
func TestHostile(t *testing.T) {
	a := promising(t, "", "10.00")
	a.Parties = []agreement.Party{{ID: "x", Partner: governance.Partner{ID: "x", Name: "a\x1b[2J\u202e", Kind: governance.UnitPartner}}}
	known := dossier.Known{Through: civil.MustParse("2026-06-30"), Partners: []func(string) (governance.Partner, bool){func(string) (governance.Partner, bool) {
		return governance.Partner{Offices: []governance.Office{{Title: "Amt"}}}, true
	}}}
	d, err := dossier.New(a, rule.Report{}, known).On(civil.MustParse("2019-01-01"))
	require.NoError(t, err)
	require.NotContains(t, text(t, d, language.German), "\x1b")
	require.NotContains(t, text(t, d, language.German), "\u202e")
}

func ExampleNew() {
	a := thueringen.FrameworkAgreement()
	report, err := thueringen.Check(a)
	if err != nil {
		fmt.Println(err)
		return
	}
	d := dossier.New(a, report, dossier.Known{})
	for _, money := range d.Money {
		fmt.Println(money.Sum.Format(language.English), money.Promised.Format(language.English))
	}
	// Output: EUR 80,000,000.00 EUR 80,000,000.00
}

// A year may have several ceilings, and the first clause on money may name none: what is split is what the text on the later day adds up.
func TestSplitAllOfTheYear(t *testing.T) {
	a := promising(t, "", "10.00", "20.00", "5.00")
	funding := a.Clauses[0].(agreement.Funding)
	funding.Ceilings[2].Year = 2019
	a.Clauses = []agreement.Clause{agreement.Funding{Funder: "land"}, funding}
	d, err := dossier.New(a, rule.Report{}, dossier.Known{Through: civil.MustParse("2026-06-30")}).Split(2019, thueringen.Directory().Latest())
	require.NoError(t, err)
	require.NotNil(t, d.WhatIf)
	require.Equal(t, eur(t, "25.00"), d.WhatIf.Total)
	d, err = d.On(civil.MustParse("2019-12-31"))
	require.NoError(t, err)
	require.Equal(t, d.WhatIf.Total, d.Later.Money.Ceiling)
	require.Equal(t, eur(t, "35.00"), d.Later.Money.SoFar)
}

// Who names no last day knows nothing of later days, and who was not asked for duties has not answered that there are none.
func TestNothingKnown(t *testing.T) {
	a := promising(t, "", "10.00")
	gotha, err := bund.Directory().Latest().FindOne("Gotha, Stadt")
	require.NoError(t, err)
	a.Parties = []agreement.Party{{ID: "stadt", Partner: gotha.Partner()}}
	d, err := dossier.New(a, rule.Report{}, dossier.Known{}).On(civil.MustParse("2090-01-01"))
	require.NoError(t, err)
	require.False(t, d.Later.Inside)
	require.Equal(t, rule.ExitIncomplete, d.Exit())
	d, err = d.On(a.Signed)
	require.NoError(t, err)
	require.True(t, d.Later.Inside)
	require.Contains(t, text(t, d, language.German), "Pflichten, nach ihrer Zahl: nicht bekannt")
}

func TestZeroDossier(t *testing.T) {
	var d dossier.Dossier
	require.Contains(t, text(t, d, language.German), "nennt keine Jahresbeträge")
	later, err := d.On(civil.MustParse("2026-01-01"))
	require.NoError(t, err)
	require.Contains(t, text(t, later, language.German), "keinen Tag der Unterzeichnung")
	split, err := d.Split(2026, thueringen.Directory().Latest())
	require.NoError(t, err)
	require.Nil(t, split.WhatIf)
}

// A partner of whom nothing is recorded is named beside the others, and what is split is told to be of one clause alone.
func TestWhatIsLeftOutIsTold(t *testing.T) {
	a := promising(t, "", "10.00")
	gotha, err := bund.Directory().Latest().FindOne("Gotha, Stadt")
	require.NoError(t, err)
	a.Parties = []agreement.Party{{ID: "stadt", Partner: gotha.Partner()}, {ID: "firma", Partner: governance.Partner{ID: "firma", Name: "Firma GmbH", Kind: governance.PrivateCompany}}}
	funding := a.Clauses[0].(agreement.Funding)
	year := funding.Ceilings[0].Year
	a.Clauses = append(a.Clauses, funding)
	d, err := dossier.New(a, rule.Report{}, dossier.Known{}).Split(year, thueringen.Directory().Latest())
	require.NoError(t, err)
	require.Equal(t, 1, d.WhatIf.Others)
	require.Contains(t, text(t, d, language.German), "Weitere Klauseln „Finanzierungszusage“: 1")
	d, err = d.On(a.Signed)
	require.NoError(t, err)
	require.Len(t, d.Later.Partners, 1)
	require.Contains(t, text(t, d, language.German), "Über den Partner „Firma GmbH“ ist nichts erfasst.")
}
