package grant_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

func exampleProgramme() grant.Programme {
	read := law.Source{Where: "Richtlinie, Beispiel", Evidence: law.Assumed}
	return grant.Programme{
		ID: "example", Name: bilingual.Text{German: "Beispielprogramm", English: "example programme"}, Source: read,
		Items: []grant.Item{{ID: "dms",
			Name: bilingual.Text{German: "Dokumentenmanagement", English: "document management"}, Source: read}},
		Financing:  grant.Known(grant.ShareFinancing, read),
		Rate:       grant.Known(finance.MustPercent("80"), read),
		Provisions: sachsen.Provisions(),
	}
}

func exampleDecision() grant.Assessment {
	decision, err := grant.Assess(exampleProgramme(), grant.Application{
		Applicant: grant.Applicant{Name: "Ohrdruf, Stadt", Level: governance.Municipality},
		Items:     []grant.Cost{{Item: "dms", Amount: finance.Euro(50_000)}},
		OwnFunds:  finance.Euro(10_000),
	}, civil.MustParse("2024-05-02"))
	if err != nil {
		panic(err)
	}
	return decision
}

func ExampleAssess() {
	decision := exampleDecision()
	fmt.Println(decision.Approved(), decision.Grant.Format(language.German))
	for _, fact := range decision.Unread()[:1] {
		fmt.Println(fact.Value.German, "|", fact.Source.Evidence)
	}
	// Output:
	// true 40.000,00 EUR
	// Programm | assumed
}

func ExampleSettle() {
	settlement, err := grant.Settle(exampleDecision(), grant.Proof{
		Items:     []grant.Cost{{Item: "dms", Amount: finance.Euro(45_000)}},
		Paid:      finance.Euro(40_000),
		Fulfilled: civil.MustParse("2024-12-20"),
	})
	fmt.Println(settlement.Grant, settlement.Repay, settlement.ProofDue, err)
	// Output: 36000.00 4000.00 2025-12-20 <nil>
}

func ExampleSettlement_Table() {
	settlement, _ := grant.Settle(exampleDecision(), grant.Proof{
		Items:    []grant.Cost{{Item: "dms", Amount: finance.Euro(45_000)}},
		OwnFunds: finance.Euro(9_000), Paid: finance.Euro(40_000),
	})
	table, err := settlement.Table()
	if err != nil {
		fmt.Println(err)
		return
	}
	_ = table.WriteText(os.Stdout, language.English)
	// Output:
	// Numerical proof: example programme
	// side              name                       planned         actual     difference  of it recognised
	// cost              document management  EUR 50,000.00  EUR 45,000.00  -EUR 5,000.00     EUR 45,000.00
	// cost              sum                  EUR 50,000.00  EUR 45,000.00  -EUR 5,000.00     EUR 45,000.00
	// financing         own funds            EUR 10,000.00   EUR 9,000.00  -EUR 1,000.00
	// financing         this grant           EUR 40,000.00  EUR 36,000.00  -EUR 4,000.00
	// financing         sum                  EUR 50,000.00  EUR 45,000.00  -EUR 5,000.00
	// financing − cost                            EUR 0.00       EUR 0.00       EUR 0.00
}

// The grant was decided as EUR 30,000 where the rate gives 40,000, and nobody has recorded how its decision is to be read.
func ExampleUndecidedError() {
	decision := exampleDecision()
	decision.Grant = finance.Euro(30_000)
	proof := grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: finance.Euro(45_000)}}, Paid: finance.Euro(30_000)}
	_, err := grant.Settle(decision, proof)
	var undecided *grant.UndecidedError
	if errors.As(err, &undecided) {
		for _, r := range undecided.Readings {
			fmt.Println(r.Reading, r.Grant, r.Repay)
		}
	}
	read := law.Source{Where: "Bescheid, Beispiel", Evidence: law.Assumed}
	decision.Decision.Reading = grant.Known(grant.RateUpToCap, read)
	settlement, err := grant.Settle(decision, proof)
	fmt.Println(settlement.Grant, err)
	// Output:
	// share-of-decision 27000.00 3000.00
	// rate-up-to-cap 30000.00 0.00
	// 30000.00 <nil>
}

func ExampleRepaymentInterest() {
	interest, err := grant.RepaymentInterest(finance.Euro(10_000), civil.MustParse("2019-01-01"),
		civil.MustParse("2019-12-31"))
	fmt.Println(interest.Amount, interest.Spans[0].Rate, err)
	_, err = grant.RepaymentInterest(finance.Euro(10_000), civil.MustParse("2026-12-01"), civil.MustParse("2027-01-31"))
	fmt.Println(err)
	// Output:
	// 412.00 4.12% <nil>
	// grant: interest: the base rate on 1 January 2027 is not recorded (after our records), only from 1 January 2002 to 31 December 2026; hand in a series that holds it, or ask up to its last day
}

func ExampleSettlement_Repayment() {
	settlement, _ := grant.Settle(exampleDecision(),
		grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: finance.Euro(45_000)}}, Paid: finance.Euro(40_000)})
	repayment, err := settlement.Repayment(grant.RepaymentTerms(), civil.MustParse("2024-05-10"),
		civil.MustParse("2025-12-31"))
	fmt.Println(repayment.Principal, repayment.Claimed, repayment.Total, err)
	// Output: 4000.00 487.94 4487.94 <nil>
}

func ExampleProvisions() {
	inSachsen, inThueringen := sachsen.Provisions(), thueringen.Provisions()
	fmt.Println(inSachsen.ProofMonths.Value, inSachsen.ProofMonths.Source.Citation)
	fmt.Println(inThueringen.ProofMonths.Recorded())
	// Output:
	// 12 Nr. 6.1 ANBest-K (Sachsen)
	// false
}

func ExampleProvisions_Limit() {
	limit, known := sachsen.Provisions().Limit(finance.Euro(40_000))
	fmt.Println(limit.Value, known)
	// Output: 1000.00 true
}

func ExampleBaseRates() {
	rate, _ := grant.BaseRates().On(civil.MustParse("2020-03-01"))
	fmt.Println(rate.Value, rate.Period)
	// Output: -0.88% 2020-01-01/2020-06-30
}

func ExampleProvisions_Instalments() {
	instalments, _ := sachsen.Provisions().Instalments(finance.Euro(40_000))
	for _, i := range instalments {
		fmt.Println(i.Amount.Format(language.English), i.When.English)
	}
	// Output:
	// EUR 16,000.00 with the notice of start
	// EUR 20,000.00 after the complete proof of use
	// EUR 4,000.00 after its check
}

func ExampleRevocationDeadline() {
	fmt.Println(grant.RevocationDeadline(civil.MustParse("2024-03-15")))
	// Output: 2025-03-15
}

func ExampleInterestTerms_Interest() {
	terms := grant.UnusedMoneyTerms()
	terms.Days = grant.Actual365
	interest, err := terms.Interest(finance.Euro(92_000), civil.MustParse("2024-03-01"), civil.MustParse("2024-03-31"))
	fmt.Println(interest.Amount, interest.Spans[0].Margin.Source.Citation, err)
	// Output: 673.54 § 49a Abs. 4 VwVfG <nil>
}

func ExampleAssessment_Unread() {
	for _, fact := range exampleDecision().Unread() {
		fmt.Println(fact.Value.English, "|", fact.Source.Evidence)
	}
	// Output:
	// programme | assumed
	// form of financing | assumed
	// rate | assumed
}

func ExampleAssessment_Calculation() {
	decision := exampleDecision()
	fmt.Print(decision.Calculation().Text(language.German), decision.Evidence(), "\n")
	// Output:
	// Zuwendung: Beispielprogramm
	//   1. Gesamtausgaben = Summe der folgenden Beträge
	//      Dokumentenmanagement: 50.000,00 EUR
	//      = 50.000,00 EUR
	//   2. zuwendungsfähige Ausgaben = Summe der folgenden Beträge
	//      Gesamtausgaben: 50.000,00 EUR
	//      = 50.000,00 EUR
	//      [Richtlinie, Beispiel; angenommen]
	//   3. Eigenmittel
	//      = 10.000,00 EUR
	//   4. andere Mittel
	//      = 0,00 EUR
	//   5. Finanzierungslücke = Gesamtausgaben − Eigenmittel − andere Mittel, mindestens 0
	//      Gesamtausgaben: 50.000,00 EUR
	//      Eigenmittel: 10.000,00 EUR
	//      andere Mittel: 0,00 EUR
	//      = 40.000,00 EUR
	//   6. Fördersatz
	//      = 80 %
	//      [Richtlinie, Beispiel; angenommen]
	//   7. Anteilfinanzierung = zuwendungsfähige Ausgaben × Fördersatz
	//      zuwendungsfähige Ausgaben: 50.000,00 EUR
	//      Fördersatz: 80 %
	//      = 40.000,00 EUR (abgerundet)
	//      [Richtlinie, Beispiel; angenommen]
	//   8. Zuwendung nach der Finanzierungslücke = Anteilfinanzierung, höchstens Finanzierungslücke
	//      Anteilfinanzierung: 40.000,00 EUR
	//      Finanzierungslücke: 40.000,00 EUR
	//      = 40.000,00 EUR
	//   9. Mindestbetrag, an dem die Zuwendung gemessen wird
	//      = 10.000,01 EUR
	//      [Nr. 1.1 VVK (Sachsen) (revosax.sachsen.de, Stand 18.05.2025); Wortlaut gelesen]
	//  10. Zuwendung = Zuwendung nach der Finanzierungslücke
	//      Zuwendung nach der Finanzierungslücke: 40.000,00 EUR
	//      = 40.000,00 EUR
	// assumed
}

func ExampleAssessment_Approved() {
	p := exampleProgramme()
	p.Rate = grant.Sourced[finance.Share]{} // nobody has read it
	decision, err := grant.Assess(p, grant.Application{
		Applicant: grant.Applicant{Name: "Ohrdruf, Stadt", Level: governance.Municipality},
		Items:     []grant.Cost{{Item: "dms", Amount: finance.Euro(50_000)}},
	}, civil.MustParse("2024-05-02"))
	fmt.Println(decision.Approved(), decision.Grant, err)
	for _, finding := range decision.Findings {
		fmt.Println(finding.Blocking, finding.Text(language.English))
	}
	// Output:
	// false 0.00 <nil>
	// true the rate is not recorded
}

func ExampleFinding_MarshalJSON() {
	data, err := json.Marshal(grant.Finding{Fault: grant.RateUnknown, Blocking: true})
	fmt.Println(string(data), err)
	// Output: {"fault":"rate-unknown","blocking":true,"text":{"de":"Fördersatz nicht erfasst","en":"the rate is not recorded"}} <nil>
}

func ExampleFault_Text() {
	fmt.Println(grant.ProofLate, "|", grant.ProofLate.Text(language.German))
	// Output: proof-late | Verwendungsnachweis verspätet
}

func ExampleFinancing_Text() {
	fmt.Println(grant.DeficitFinancing, "|", grant.DeficitFinancing.Text(language.German))
	// Output: deficit | Fehlbedarfsfinanzierung
}

func ExampleDayCount_Text() {
	fmt.Println(grant.ActualActual, "|", grant.ActualActual.Text(language.German))
	// Output: actual-actual | taggenau durch die Tage des Jahres (365, im Schaltjahr 366)
}

func ExampleKnown() {
	rate := grant.Known(finance.MustPercent("80"), law.Source{Where: "Richtlinie, Nr. 5", Evidence: law.Primary})
	fmt.Println(rate.Recorded(), rate.Value, grant.Sourced[finance.Share]{}.Recorded())
	// Output: true 80% false
}

func ExampleProgramme_Item() {
	item, known := exampleProgramme().Item("dms")
	fmt.Println(item.Name.German, known)
	// Output: Dokumentenmanagement true
}

func ExampleProvisions_ProofDue() {
	fmt.Println(sachsen.Provisions().ProofDue(civil.MustParse("2024-12-20"), civil.MustParse("2024-11-30")))
	_, known := thueringen.Provisions().ProofDue(civil.MustParse("2024-12-20"), civil.Date{})
	fmt.Println(known)
	// Output:
	// 2025-11-30 true
	// false
}

func ExampleProvisions_StartBy() {
	fmt.Println(sachsen.Provisions().StartBy(civil.MustParse("2024-02-29")))
	// Output: 2025-02-28 true
}

func ExampleProvisions_UseBy() {
	fmt.Println(sachsen.Provisions().UseBy(civil.MustParse("2024-08-31")))
	// Output: 2025-02-28 true
}

func ExampleProvisions_ClaimsInterest() {
	for _, municipal := range []bool{true, false} {
		claimed, limit := sachsen.Provisions().ClaimsInterest(finance.Euro(100), municipal)
		fmt.Println(claimed, limit.Value)
	}
	// Output:
	// false 250.00
	// true 50.00
}

func ExampleReadMovements() {
	movements, err := grant.ReadMovements(strings.NewReader("Tag;Vorgang;Betrag\n" +
		"15.01.2024;Auszahlung;50.000,00\n" +
		"01.03.2024;Verwendung;30.000,00\n" +
		"15.10.2024;Verwendung;20.000,00\n"))
	fmt.Println(len(movements), movements[2].Day, movements[2].Kind, movements[2].Amount, err)
	_, err = grant.ReadMovements(strings.NewReader("Tag;Vorgang;Betrag\n31.02.2024;Auszahlung;50.000,00\n"))
	fmt.Println(err.(*grant.LedgerError).Text(language.German))
	// Output:
	// 3 2024-10-15 used 20000.00 <nil>
	// Zeile 2, Spalte „Tag“: den Tag „31.02.2024“ gibt es nicht; verlangt ist ein Tag wie 01.03.2024 oder 2024-03-01
}

func ExampleLedger_Reckon() {
	day := civil.MustParse
	ledger := grant.Ledger{
		Movements: []grant.Movement{
			{Day: day("2024-01-15"), Kind: grant.PaidOut, Amount: finance.Euro(50_000)},
			{Day: day("2024-03-01"), Kind: grant.Used, Amount: finance.Euro(30_000)},
			{Day: day("2024-10-15"), Kind: grant.Used, Amount: finance.Euro(20_000)},
		},
		Provisions: sachsen.Provisions(), // six months
		LateUse:    grant.UnusedMoneyTerms(),
		Repayment:  grant.RepaymentTerms(),
		Through:    day("2024-12-31"),
	}
	reckoning, err := ledger.Reckon()
	for _, p := range reckoning.Portions {
		fmt.Println(p.Amount, "by", p.UseBy, p.Bears, p.Interest)
	}
	fmt.Println(reckoning.Interest, err)
	// Output:
	// 30000.00 by 2024-07-15 ../.. 0.00
	// 20000.00 by 2024-07-15 2024-07-16/2024-10-15 420.79
	// 420.79 <nil>
}

func ExampleRepaymentTerms() {
	terms := grant.RepaymentTerms()
	margin, _ := terms.Margin.On(civil.MustParse("2024-03-01"))
	fmt.Println(margin.Value.Format(language.English), margin.Source.Citation)
	fmt.Println(terms.Days, terms.Rounding.Rounding, terms.Rounding.Order)
	_, known := terms.Margin.On(civil.MustParse("2002-06-30"))
	fmt.Println(known)
	// Output:
	// 5 percentage points § 49a Abs. 3 S. 1 VwVfG
	// actual-actual half-up sum-then-round
	// false
}

func ExampleUnusedMoneyTerms() {
	margin, _ := grant.UnusedMoneyTerms().Margin.On(civil.MustParse("2024-03-01"))
	fmt.Println(margin.Value.Format(language.German), margin.Source.Citation)
	// Output: 5 Prozentpunkte § 49a Abs. 4 VwVfG
}

func ExampleInterest_Calculation() {
	interest, err := grant.RepaymentInterest(finance.Euro(10_000), civil.MustParse("2024-01-01"),
		civil.MustParse("2024-01-31"))
	fmt.Print(interest.Calculation().Text(language.English), err)
	// Output:
	// Interest
	//   1. principal
	//      = EUR 10,000.00
	//   2. margin above the base rate from 1 January 2024 on
	//      = 5 percentage points
	//      [§ 49a Abs. 3 S. 1 VwVfG (gesetze-im-internet.de, Stand 29.04.2026); text of the provision read]
	//   3. interest from 1 January 2024 to 31 January 2024 = principal × (base rate + margin) × days / days of the year, share of the rounded sum
	//      principal: EUR 10,000.00
	//      first day: 1 January 2024
	//      last day: 31 January 2024
	//      base rate: 3.62%
	//      margin: 5 percentage points
	//      days: 31
	//      days of the year: 366
	//      = EUR 73.01
	//      [§ 247 Abs. 1 BGB (Zeitreihe der Deutschen Bundesbank, Abruf 02.10.2025); second-hand]
	//   4. interest in total = sum
	//      interest from 1 January 2024 to 31 January 2024: EUR 73.01
	//      = EUR 73.01 (rounded half away from zero)
	//   5. day count and rounding
	//      days: each day, by the days of the year (365, or 366 in a leap year)
	//      first and last day: both count
	//      rounding: summed exactly, then rounded
	//      [§ 49a Abs. 3 S. 1 VwVfG; assumed]
	// <nil>
}

func ExampleSettlement_Calculation() {
	settlement, _ := grant.Settle(exampleDecision(),
		grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: finance.Euro(45_000)}}, Paid: finance.Euro(40_000)})
	fmt.Print(settlement.Decided(), "\n", settlement.Calculation().Text(language.German))
	// Output:
	// true
	// Abrechnung: Beispielprogramm
	//   1. Dokumentenmanagement, geplant = Summe der folgenden Beträge
	//      Dokumentenmanagement: 50.000,00 EUR
	//      = 50.000,00 EUR
	//   2. Dokumentenmanagement, nachgewiesen = Summe der folgenden Beträge
	//      Dokumentenmanagement: 45.000,00 EUR
	//      = 45.000,00 EUR
	//   3. geplante zuwendungsfähige Ausgaben = Summe der folgenden Beträge
	//      Dokumentenmanagement: 50.000,00 EUR
	//      = 50.000,00 EUR
	//   4. anerkannte Ausgaben aller Ansätze = Summe der folgenden Beträge
	//      Dokumentenmanagement: 45.000,00 EUR
	//      = 45.000,00 EUR
	//   5. anerkannte zuwendungsfähige Ausgaben = anerkannte Ausgaben aller Ansätze, höchstens geplante zuwendungsfähige Ausgaben
	//      anerkannte Ausgaben aller Ansätze: 45.000,00 EUR
	//      geplante zuwendungsfähige Ausgaben: 50.000,00 EUR
	//      = 45.000,00 EUR
	//      [ANBest-K (Sachsen) (revosax.sachsen.de, Stand 18.05.2025); Wortlaut gelesen]
	//   6. Eigenmittel
	//      = 0,00 EUR
	//   7. andere Mittel
	//      = 0,00 EUR
	//   8. Minderausgaben = geplante zuwendungsfähige Ausgaben − anerkannte zuwendungsfähige Ausgaben, mindestens 0
	//      geplante zuwendungsfähige Ausgaben: 50.000,00 EUR
	//      anerkannte zuwendungsfähige Ausgaben: 45.000,00 EUR
	//      = 5.000,00 EUR
	//   9. Mehreinnahmen = andere Mittel − geplante andere Mittel, mindestens 0
	//      andere Mittel: 0,00 EUR
	//      geplante andere Mittel: 0,00 EUR
	//      = 0,00 EUR
	//  10. Ersparnis = Minderausgaben + Mehreinnahmen
	//      Minderausgaben: 5.000,00 EUR
	//      Mehreinnahmen: 0,00 EUR
	//      = 5.000,00 EUR
	//  11. maßgebliche Ausgaben = geplante zuwendungsfähige Ausgaben − Ersparnis, mindestens 0
	//      geplante zuwendungsfähige Ausgaben: 50.000,00 EUR
	//      Ersparnis: 5.000,00 EUR
	//      = 45.000,00 EUR
	//      [ANBest-K (Sachsen) (revosax.sachsen.de, Stand 18.05.2025); Wortlaut gelesen]
	//  12. Zuwendung nach Ausgaben und Einnahmen = maßgebliche Ausgaben × Fördersatz
	//      maßgebliche Ausgaben: 45.000,00 EUR
	//      Fördersatz: 80 %
	//      = 36.000,00 EUR (abgerundet)
	//  13. Gesamtausgaben = Summe der folgenden Beträge
	//      Dokumentenmanagement: 45.000,00 EUR
	//      = 45.000,00 EUR
	//  14. Überschuss = Zuwendung nach Ausgaben und Einnahmen + Eigenmittel + andere Mittel − Gesamtausgaben, mindestens 0
	//      Zuwendung nach Ausgaben und Einnahmen: 36.000,00 EUR
	//      Eigenmittel: 0,00 EUR
	//      andere Mittel: 0,00 EUR
	//      Gesamtausgaben: 45.000,00 EUR
	//      = 0,00 EUR
	//  15. Zuwendung nach Abrechnung = Zuwendung nach Ausgaben und Einnahmen
	//      Zuwendung nach Ausgaben und Einnahmen: 36.000,00 EUR
	//      = 36.000,00 EUR
	//  16. Minderung der Ausgaben ist anzuzeigen ab
	//      = 3.750,00 EUR
	//      [ANBest-K (Sachsen) (revosax.sachsen.de, Stand 18.05.2025); Wortlaut gelesen]
	//  17. Frist des Verwendungsnachweises nicht erfasst
	//  18. Deckung der Ausgaben nicht nachgewiesen, es fehlen
	//      = 9.000,00 EUR
	//  19. zu erstatten = ausgezahlt − Zuwendung nach Abrechnung, mindestens 0
	//      ausgezahlt: 40.000,00 EUR
	//      Zuwendung nach Abrechnung: 36.000,00 EUR
	//      = 4.000,00 EUR
	//  20. noch auszuzahlen = Zuwendung nach Abrechnung − ausgezahlt, mindestens 0
	//      Zuwendung nach Abrechnung: 36.000,00 EUR
	//      ausgezahlt: 40.000,00 EUR
	//      = 0,00 EUR
}
