package review_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// nationwide knows the units of every Land since 3 October 1990.
func nationwide() *review.Reviewer { return review.New(bund.Law()).Asking(bund.Directory) }

// ofGothaAndEisenach is an agreement of the two towns of which no more than the month or the year of the signature is known.
func ofGothaAndEisenach(signedIn string) *agreement.Agreement {
	return &agreement.Agreement{Title: "Vereinbarung", Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen,
		SignedIn: month(signedIn), Parties: []agreement.Party{unitParty("16067029"), unitParty("16063105")}}
}

// A signature within the month or the year of signing is in order, and one after its end surely is not.
func TestSignatureInMonth(t *testing.T) {
	for _, test := range []struct {
		in, signature string
		want          rule.Outcome
	}{
		{"2024-02", "2024-02-11", rule.Satisfied},
		{"2024-02", "2024-02-29", rule.Satisfied},
		{"2024-02", "2024-01-31", rule.Satisfied},
		{"2024-02", "2024-03-01", rule.Violated},
		{"2019", "2019-12-31", rule.Satisfied},
		{"2019", "2020-06-01", rule.Violated},
	} {
		a := ofGothaAndEisenach(test.in)
		a.Parties[0].Signatures = []agreement.Signature{{Name: "N. N.", On: day(test.signature)}}
		report, err := nationwide().Check(a)
		require.NoError(t, err)
		require.Equal(t, test.want.String(), report.Outcome("DE-URKUNDE-TAG").String(), "%s in %s", test.signature, test.in)
		for f := range report.Findings() {
			if f.Rule == "DE-URKUNDE-TAG" {
				require.Contains(t, f.Text(language.English), "names "+a.SignedIn.Text(language.English)+" as the day")
			}
		}
	}
}

// What Check leaves open for want of the day of signing, a comparison leaves open as well, and a finding names the month.
func TestCompareInMonth(t *testing.T) {
	for decision, want := range map[string]rule.Outcome{
		"2020-02-10": rule.Satisfied, "2020-03-15": rule.Undecidable, "2020-04-01": rule.Violated,
	} {
		a := ofGothaAndEisenach("2020-03")
		a.Parties[0].CouncilDecision = day(decision)
		c, err := nationwide().Compare(a, day("2020-03-01"), day("2021-01-01"))
		require.NoError(t, err)
		for _, report := range []rule.Report{c.Before, c.After} {
			require.Equal(t, want.String(), report.Outcome("DE-URKUNDE-BESCHLUSS").String(), decision)
			require.Equal(t, "gewählter Tag", report.OnIs.German)
			for f := range report.Findings() {
				require.NotContains(t, f.Text(language.German), "01.03.2020", "nobody knows the day")
			}
		}
		c, err = nationwide().Compare(a, day("2021-01-01"), day("2020-01-01"))
		require.NoError(t, err)
		for _, change := range c.Changes {
			require.NotEqual(t, "DE-URKUNDE-BESCHLUSS", change.Rule.ID, "the day of the law does not matter to it")
		}
	}
}

// Of a month or a year that the directory knows only in part, the part that it knows is looked at.
func TestMonthBeforeTheDirectory(t *testing.T) {
	for _, in := range []string{"1990-10", "1990"} {
		report, err := nationwide().Check(ofGothaAndEisenach(in))
		require.NoError(t, err, in)
		require.Equal(t, "1990-10-03", report.On.String(), in)
		require.Equal(t, "erster Tag des Verzeichnisses, der Zeitraum der Unterzeichnung beginnt davor", report.OnIs.German)
		_, err = nationwide().Why(ofGothaAndEisenach(in), "DE-URKUNDE-BESCHLUSS")
		require.NoError(t, err, in)
	}
	for _, in := range []string{"1990-09", "1989"} {
		_, err := nationwide().Check(ofGothaAndEisenach(in))
		require.Error(t, err, in)
	}
}

// What is changed in an agreement of which only the month is known is judged on the first and the last day of the month, too.
func TestWhyInMonth(t *testing.T) {
	a := ofGothaAndEisenach("2020-03")
	a.Parties[0].CouncilDecision = day("2020-03-15")
	e, err := nationwide().Why(a, "DE-URKUNDE-BESCHLUSS")
	require.NoError(t, err)
	require.Equal(t, rule.Undecidable, e.Outcome)
	require.Equal(t, []string{"1 March 2020: satisfied", "1 April 2020: violated"}, told(e)["/parties/0/councilDecision"])
	require.NotContains(t, told(e), "/place")
}

// A state treaty that is signed and enters into force later than anything is known is checked on the last day of the directory.
func TestTreatyForLater(t *testing.T) {
	treaty := &agreement.Agreement{Title: "Staatsvertrag", Form: agreement.Staatsvertrag, Jurisdiction: law.Federation,
		Signed: day("2024-03-01"), Clauses: []agreement.Clause{agreement.EntryIntoForce{On: day("2025-01-01")}},
		Parties: []agreement.Party{unitParty("16077043")}}
	reviewer := review.New(bund.Law()).Asking(small) // small ends with 2024
	report, err := reviewer.Check(treaty)
	require.NoError(t, err)
	require.Equal(t, "2024-12-31", report.On.String())
	require.Equal(t, "letzter Tag des Gemeindeverzeichnisses, der Tag in der Vereinbarung liegt danach", report.OnIs.German)
	require.Equal(t, rule.Satisfied.String(), report.Outcome("DE-URKUNDE-RUECKWIRKUNG").String(), "it keeps its day of signing")

	treaty.Form = agreement.Verwaltungsvereinbarung
	treaty.Signed = day("2025-01-01")
	_, err = reviewer.Check(treaty)
	require.Error(t, err, "it is signed, and law on that day")
}
