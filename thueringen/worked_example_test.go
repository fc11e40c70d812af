package thueringen_test

import (
	"errors"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

//go:generate go test -run "^TestTheWorkedExampleIsPrinted$" -count 1 . -update

// The five towns of docs/grant-worked-example.md with what each of them brings in: planned, and shown by the proof of use.
var fiveTowns = []struct{ ags, planned, shown string }{
	{"16063003", "87350.00", "55800.00"}, // Bad Salzungen
	{"16063082", "20000.00", "15000.00"}, // Vacha
	{"16063078", "15000.00", "10000.00"}, // Unterbreizbach
	{"16063051", "15000.00", "10000.00"}, // Leimbach
	{"16063011", "10000.00", "5000.00"},  // Buttlar
}

func cost(item, line, amount, ineligible string) grant.Cost {
	return grant.Cost{Item: item, Line: line, Amount: finance.MustParseAmount(amount), Ineligible: finance.MustParseAmount(ineligible)}
}

// fiveTownProject is the application of the worked example and the proof of use.
func fiveTownProject(t testing.TB) (grant.Application, grant.Proof) {
	a := grant.Application{
		Items: []grant.Cost{
			cost("dms", "Dokumentenmanagement", "268500.00", "15129.50"),
			cost("online-services", "Fachverfahren", "96350.00", "5000.00"),
			cost("2c", "Schnittstellen", "54500.00", "0.00"),
			cost("2f", "Schulung", "32000.00", "0.00"),
			cost("hardware", "Server", "36000.00", "0.00"),
		},
		Submitted: civil.MustParse("2021-02-01"), Start: civil.MustParse("2021-06-01"), End: civil.MustParse("2024-02-29"),
	}
	proof := grant.Proof{
		Items: []grant.Cost{
			cost("dms", "Dokumentenmanagement", "240000.00", "13288.89"),
			cost("online-services", "Fachverfahren", "82400.00", "4000.00"),
			cost("2c", "Schnittstellen", "48000.00", "0.00"),
			cost("2f", "Schulung", "30000.00", "0.00"),
			cost("hardware", "Server", "35400.00", "0.00"),
		},
		Paid: finance.Euro(300_000), Fulfilled: civil.MustParse("2024-02-29"), ApprovalBegin: civil.MustParse("2021-06-01"),
		ApprovalEnd: civil.MustParse("2024-02-29"), Submitted: civil.MustParse("2024-06-20"),
	}
	for i, town := range fiveTowns {
		body := applicant(t, town.ags)
		if i == 0 {
			a.Applicant = body
		} else {
			a.Partners = append(a.Partners, body)
		}
		source := grant.Contribution{ID: town.ags, Name: body.Name, Kind: grant.OwnMoney, Amount: finance.MustParseAmount(town.planned)}
		a.Contributions = append(a.Contributions, source)
		source.Amount = finance.MustParseAmount(town.shown)
		proof.Contributions = append(proof.Contributions, source)
	}
	district := grant.Contribution{ID: "16063", Name: "Wartburgkreis", Kind: grant.OtherGiver, Amount: finance.Euro(40_000)}
	a.Contributions, proof.Contributions = append(a.Contributions, district), append(proof.Contributions, district)
	return a, proof
}

// exampleDecision is the decision of the worked example under a reading; its cap is invented.
func exampleDecision(t testing.TB, reading grant.CapReading) grant.Assessment {
	t.Helper()
	invented := law.Source{Where: "Bescheid des Beispiels, erfunden", Evidence: law.Assumed}
	p := programme(t, thueringen.EGovRL2019)
	p.Cap = grant.Known(finance.Euro(300_000), invented)
	if reading.IsValid() {
		p.Decision.Reading = grant.Known(reading, invented)
	}
	a, _ := fiveTownProject(t)
	decision, err := grant.Assess(p, a, civil.MustParse("2021-05-17"))
	require.NoError(t, err)
	require.True(t, decision.Approved(), "%v", decision.Findings)
	return decision
}

func exampleSettlement(t testing.TB, reading grant.CapReading) grant.Settlement {
	t.Helper()
	_, proof := fiveTownProject(t)
	settlement, err := grant.Settle(exampleDecision(t, reading), proof)
	require.NoError(t, err)
	return settlement
}

// workedExamples are the documents with the language of their figures.
var workedExamples = map[string]language.Tag{
	"../docs/grant-worked-example.md":    language.English,
	"../docs/grant-worked-example.de.md": language.German,
}

// The figures of docs/grant-worked-example.md, worked out by hand there: each comes out, each stands in the document in both
// languages, and the text of the document holds no other one.
func TestTheWorkedExample(t *testing.T) {
	asserted := map[finance.Amount]bool{}
	amount := func(want string, got finance.Amount) {
		t.Helper()
		require.Equal(t, finance.MustParseAmount(want), got)
		asserted[got] = true
	}
	decision := exampleDecision(t, 0)
	require.Equal(t, []grant.Fault{grant.ItemUnknown, grant.CapApplied}, faultsOf(decision))
	amount("36000.00", decision.Findings[0].Amount)
	amount("487350.00", decision.Total)
	amount("431220.50", decision.Eligible)
	amount("300000.00", decision.Grant)
	byRate, err := decision.Rate.Of(decision.Eligible, finance.Down)
	require.NoError(t, err)
	amount("344976.40", byRate)

	_, proof := fiveTownProject(t)
	_, err = grant.Settle(decision, proof)
	var undecided *grant.UndecidedError
	require.ErrorAs(t, err, &undecided, "nothing is chosen where the decision was not read")
	share, rate := exampleSettlement(t, grant.ShareOfDecision), exampleSettlement(t, grant.RateUpToCap)
	require.Equal(t, share.Readings, rate.Readings)
	require.Equal(t, undecided.Readings[:], share.Readings)
	amount("435800.00", share.Total)
	amount("383111.11", share.Recognised)
	amount("48109.39", share.Saving)
	amount("266530.30", share.Grant)
	amount("33469.70", share.Repay)
	amount("300000.00", rate.Grant)
	amount("0.00", rate.Repay)
	byRate, err = decision.Rate.Of(share.Recognised, finance.Down)
	require.NoError(t, err)
	amount("306488.88", byRate)
	notRecorded := []grant.Fault{grant.NoticeUnknown, grant.SavingLimitUnknown, grant.ProofUndated}
	require.Equal(t, append(slices.Clip(notRecorded), grant.CoverNotShown, grant.RepaymentLimitUnknown), settlementFaults(share))
	amount("33469.70", share.Findings[3].Amount)
	require.Equal(t, notRecorded, settlementFaults(rate))

	repayment, err := share.Repayment(grant.RepaymentTerms(), civil.MustParse("2024-03-01"), civil.MustParse("2025-09-30"))
	require.NoError(t, err)
	for i, days := range []int{122, 184, 181, 92} {
		require.Equal(t, days, repayment.Interest.Spans[i].Days)
	}
	amount("4105.63", repayment.Claimed)
	amount("37575.33", repayment.Total)
	requireNoOtherFigures(t, asserted)
}

func settlementFaults(s grant.Settlement) []grant.Fault {
	var out []grant.Fault
	for _, f := range s.Findings {
		out = append(out, f.Fault)
	}
	return out
}

// requireNoOtherFigures requires that the documents hold all asserted amounts, and besides them only what was put in.
func requireNoOtherFigures(t *testing.T, asserted map[finance.Amount]bool) {
	t.Helper()
	given := map[finance.Amount]bool{finance.Euro(40_000): true, finance.MustParseAmount("147350.00"): true,
		finance.MustParseAmount("95800.00"): true, finance.MustParseAmount("20129.50"): true}
	a, proof := fiveTownProject(t)
	for _, items := range [][]grant.Cost{a.Items, proof.Items} {
		for _, c := range items {
			eligible, err := c.Amount.Sub(c.Ineligible)
			require.NoError(t, err)
			given[c.Amount], given[c.Ineligible], given[eligible] = true, true, true
		}
	}
	figure := regexp.MustCompile(`EUR [0-9,]+\.[0-9]{2}|[0-9.]+,[0-9]{2} EUR`)
	for name, tag := range workedExamples {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		text := prose(string(data))
		for amount := range asserted {
			require.Contains(t, text, amount.Format(tag), name)
		}
		for _, found := range figure.FindAllString(text, -1) {
			amount := finance.MustParseAmount(strings.TrimSpace(strings.ReplaceAll(found, "EUR", "")))
			require.True(t, asserted[amount] || given[amount], "%s: nothing asserts %s", name, found)
		}
	}
}

var block = regexp.MustCompile("(?s)<!-- (.+?) -->\n```text\n(.*?)```\n")

// prose returns a document without the blocks that the library prints.
func prose(document string) string { return block.ReplaceAllString(document, "") }

// What stands in the blocks of the documents is what the library prints, line by line.
func TestTheWorkedExampleIsPrinted(t *testing.T) {
	for name, tag := range workedExamples {
		share, rate := exampleSettlement(t, grant.ShareOfDecision), exampleSettlement(t, grant.RateUpToCap)
		repayment, err := share.Repayment(grant.RepaymentTerms(), civil.MustParse("2024-03-01"), civil.MustParse("2025-09-30"))
		require.NoError(t, err)
		_, proof := fiveTownProject(t)
		_, err = grant.Settle(exampleDecision(t, 0), proof)
		undecided := (*grant.UndecidedError)(nil)
		require.True(t, errors.As(err, &undecided))
		table, err := share.Table()
		require.NoError(t, err)
		var proofOfUse strings.Builder
		require.NoError(t, table.WriteText(&proofOfUse, tag))
		printed := map[string]string{
			"decision":          share.Assessment.Calculation().Text(tag),
			"undecided":         strings.ReplaceAll(undecided.Text(tag), ". ", ".\n") + "\n",
			"share-of-decision": share.Calculation().Text(tag),
			"rate-up-to-cap":    lastSteps(rate.Calculation(), 10).Text(tag),
			"numerical-proof":   proofOfUse.String(),
			"repayment":         repayment.Calculation().Text(tag),
		}
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		require.Len(t, block.FindAllString(string(data), -1), len(printed), name)
		written := block.ReplaceAllStringFunc(string(data), func(old string) string {
			what := block.FindStringSubmatch(old)[1]
			require.Contains(t, printed, what, name)
			return "<!-- " + what + " -->\n```text\n" + printed[what] + "```\n"
		})
		if *update {
			require.NoError(t, os.WriteFile(name, []byte(written), 0o644))
			continue
		}
		require.Equal(t, written, string(data), "%s: go generate ./thueringen prints it anew", name)
	}
}

// lastSteps keeps the end of a Rechenweg.
func lastSteps(c finance.Calculation, count int) finance.Calculation {
	c.Steps = c.Steps[len(c.Steps)-count:]
	return c
}
