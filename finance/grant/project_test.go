package grant_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// A town buys software for 100,000 euros, of which the programme pays 80 %, at most 60,000, and the Kreis 10,000.
const town = `{
  "programme": "it", "applicant": "16051000",
  "items": [{"item": "software", "amount": "100000.00"}],
  "contributions": [{"name": "Stadt", "kind": "own-funds", "amount": "30000.00"}, {"name": "Kreis", "kind": "other-giver", "amount": "10000.00"}],
  "start": "2024-02-01", "end": "2024-12-31",
  "decision": {"on": "2024-01-15", "source": {"where": "Bescheid", "evidence": "assumed"}, "cap": "60000.00", "reading": "share-of-decision"},
  "proof": {"items": [{"item": "software", "amount": "90000.00"}], "paid": "60000.00", "fulfilled": "2024-12-31", "submitted": "2025-03-01",
    "contributions": [{"name": "Stadt", "kind": "own-funds", "amount": "26000.00"}, {"name": "Kreis", "kind": "other-giver", "amount": "10000.00"}]},
  "budget": [{"year": 2024, "id": "grant", "name": "Zuwendung", "amount": "60000.00"}, {"year": 2024, "id": "own", "name": "Stadt", "amount": "40000.00"}]
}`

// software is a programme in which everything is recorded that the town needs.
func software() grant.Programme {
	source := law.Source{Where: "Beispiel, erfunden", Evidence: law.Assumed}
	return grant.Programme{ID: "it", Name: bilingual.Text{German: "IT", English: "IT"}, Source: source, Rounding: finance.Down,
		Applicants: grant.Known(grant.Applicants{Levels: []governance.Level{governance.Municipality}}, source),
		Items:      []grant.Item{{ID: "software", Name: bilingual.Text{German: "Software", English: "software"}, Source: source}},
		Financing:  grant.Known(grant.ShareFinancing, source), Rate: grant.Known(finance.MustPercent("80"), source),
		Provisions: grant.Provisions{ProofMonths: grant.Known(6, source), FollowsSavings: grant.Known(true, source),
			ItemTolerance: grant.Known(grant.Tolerance{Unlimited: true}, source),
			EarlyStart:    grant.Known(grant.EarlyStart{}, source)}}
}

func anybody(key string) (grant.Applicant, error) {
	if key == "" {
		return grant.Applicant{}, errors.New("no key")
	}
	return grant.Applicant{Name: key, Level: governance.Municipality}, nil
}

func follow(t testing.TB, document string) grant.Followed {
	t.Helper()
	project, err := grant.ReadProject(strings.NewReader(document))
	require.NoError(t, err)
	followed, err := project.Follow(software(), grant.Terms{LateUse: grant.UnusedMoneyTerms(), Repayment: grant.RepaymentTerms()}, anybody)
	require.NoError(t, err)
	return followed
}

// The figures by hand. 80 % of 100,000 are 80,000, cut to 60,000: that is 60 % of the cost. Of 90,000 it makes 54,000; with cost one tenth
// higher, 99,000, it makes 59,400; where the Kreis gives 1,000 more, 60 % of 89,000 are 53,400.
func TestFollowByHand(t *testing.T) {
	f := follow(t, town)
	require.Equal(t, finance.Euro(60_000), f.Assessment.Grant)
	require.Len(t, f.Settlements, 1)
	require.Equal(t, finance.Euro(54_000), f.Settlements[0].Grant)
	require.Equal(t, finance.Euro(6_000), f.Settlements[0].Repay)
	require.Len(t, f.WhatIfs, 3)
	for i, want := range []int64{59_400, 54_000, 53_400} {
		require.Len(t, f.WhatIfs[i].Settlements, 1)
		require.Equal(t, finance.Euro(want), f.WhatIfs[i].Settlements[0].Grant, "%d", i)
	}
	rows := f.WhatIfTable().Rows
	require.Equal(t, finance.Amount{}, rows[0][7], "54,000 + 26,000 + 10,000 cover 90,000")
	require.Equal(t, finance.MustParseAmount("3600.00"), rows[1][7], "59,400 + 36,000 leave 3,600 of 99,000")
	require.Equal(t, finance.Euro(26_000), rows[2][7], "the own funds are missing")
	reading := bilingual.TextOf(grant.ShareOfDecision)
	euros := func(sums ...int64) (list []finance.Value) {
		for _, sum := range sums {
			list = append(list, finance.Euro(sum))
		}
		return list
	}
	require.Equal(t, append([]finance.Value{f.WhatIfTable().Rows[0][0], reading}, euros(90_000, 90_000, 54_000, 6_000, 0, 0)...), rows[0],
		"cost, recognised, granted, to be repaid, still due, not covered")
	require.Equal(t, finance.Value(finance.Euro(54_000)), f.Chart().Bars[0].Value)
	require.Equal(t, "as shown by the proof", f.Chart().Bars[0].Name.English, "there is one reading, and no name of it")
	require.Empty(t, f.Open())
	require.Empty(t, f.Remarks)
	require.False(t, f.Refused())
	require.Nil(t, f.Reckoning)
	require.Len(t, f.Chart().Bars, 4)
}

// Where the reading matters and is not recorded, both are followed, and the first line says so.
func TestFollowBothReadings(t *testing.T) {
	f := follow(t, strings.Replace(town, `, "reading": "share-of-decision"`, "", 1))
	require.Len(t, f.Settlements, 2)
	require.Equal(t, finance.Euro(54_000), f.Settlements[0].Grant)
	require.Equal(t, finance.Euro(60_000), f.Settlements[1].Grant, "80 % of 90,000 are 72,000, and still above the cap")
	require.Len(t, f.Open(), 1)
	for tag, want := range map[language.Tag]string{language.German: "beide Lesarten", language.English: "both readings"} {
		first, _, _ := strings.Cut(f.Summary(tag), "\n")
		require.Contains(t, first, want)
	}
	require.Len(t, f.Chart().Bars, 8)
	require.Contains(t, f.Chart().Bars[0].Name.English, "granted share")
}

// Without a proof the project is followed as if it had come out as planned, and says so.
func TestFollowThePlan(t *testing.T) {
	project, err := grant.ReadProject(strings.NewReader(town))
	require.NoError(t, err)
	project.Proof = nil
	f, err := project.Follow(software(), grant.Terms{}, anybody)
	require.NoError(t, err)
	require.Len(t, f.Settlements, 1)
	require.Equal(t, finance.Euro(60_000), f.Settlements[0].Grant)
	require.Equal(t, finance.Euro(60_000), f.Settlements[0].Due, "nothing was paid yet")
	require.Equal(t, bilingual.Text{German: "wie geplant", English: "as planned"}, f.WhatIfTable().Rows[0][0])
	require.Contains(t, f.Summary(language.English), "\nIf it comes as planned: grant EUR 60,000.00; to be repaid EUR 0.00; still to be paid out EUR 60,000.00")
	require.Contains(t, f.Summary(language.German), "\nWenn es kommt wie geplant: Zuwendung 60.000,00 EUR; ")
	require.Equal(t, bilingual.Text{German: "wie nachgewiesen", English: "as shown by the proof"}, follow(t, town).WhatIfTable().Rows[0][0])
}

// What the decision says counts instead of the programme, with the source of the decision; a proof for another decision is refused.
func TestFollowTheDecision(t *testing.T) {
	project, err := grant.ReadProject(strings.NewReader(strings.Replace(town, `"on": "2024-01-15"`,
		`"on": "2024-01-15", "reference": "B 1", "financing": "deficit", "rate": "70%", "itemTolerance": "10%"`, 1)))
	require.NoError(t, err)
	project.Partners = []string{"16052000", "16053000"}
	f, err := project.Follow(software(), grant.Terms{}, anybody)
	require.NoError(t, err)
	source := law.Source{Where: "Bescheid", Evidence: law.Assumed}
	decided := f.Assessment.Programme
	require.Equal(t, grant.Known(grant.DeficitFinancing, source), decided.Financing)
	require.Equal(t, grant.Known(finance.MustPercent("70"), source), decided.Rate)
	require.Equal(t, grant.Known(grant.Tolerance{Share: finance.MustPercent("10")}, source), decided.Provisions.ItemTolerance)
	require.Equal(t, grant.Known(finance.Euro(60_000), source), decided.Cap)
	require.Equal(t, "B 1", decided.Decision.Reference)
	require.Equal(t, []grant.Applicant{{Name: "16052000", Level: governance.Municipality}, {Name: "16053000", Level: governance.Municipality}},
		f.Assessment.Application.Partners)

	project.Proof.Reference = "B 2"
	_, err = project.Follow(software(), grant.Terms{}, anybody)
	require.ErrorContains(t, err, `belongs to the decision "B 2", not to "B 1"`)
}

// A settlement that is not decided names the question and no sum.
func TestFollowAnUndecidedSettlement(t *testing.T) {
	project, err := grant.ReadProject(strings.NewReader(strings.Replace(town, `"90000.00"`, `"104500.00"`, 1)))
	require.NoError(t, err)
	programme := software()
	programme.Provisions.ItemTolerance = grant.Sourced[grant.Tolerance]{}
	f, err := project.Follow(programme, grant.Terms{}, anybody)
	require.NoError(t, err)
	require.False(t, f.Settlements[0].Decided())
	summary := f.Summary(language.English)
	require.Contains(t, summary, "\nAfter settlement: "+f.Settlements[0].Findings[0].Text(language.English))
	require.NotContains(t, summary, "to be repaid")
}

// A grant that is not open to the body is refused; one whose rate nobody recorded is open. Neither has a settlement.
func TestFollowWithoutAGrant(t *testing.T) {
	project, err := grant.ReadProject(strings.NewReader(town))
	require.NoError(t, err)
	programme := software()
	programme.InForce = civil.MustParsePeriod("../2023-12-31")
	f, err := project.Follow(programme, grant.Terms{}, anybody)
	require.NoError(t, err)
	require.True(t, f.Refused())
	require.Empty(t, f.Settlements)
	require.Contains(t, f.Summary(language.German), "Keine Zuwendung: ")
	require.NotEmpty(t, f.Remarks, "the budget counts on a grant")

	programme = software()
	programme.Rate = grant.Sourced[finance.Share]{}
	f, err = project.Follow(programme, grant.Terms{}, anybody)
	require.NoError(t, err)
	require.False(t, f.Refused())
	require.NotEmpty(t, f.Open())
	f.Project.Decided.Rate = finance.MustPercent("80")
	f, err = f.Project.Follow(programme, grant.Terms{}, anybody)
	require.NoError(t, err)
	require.Equal(t, finance.Euro(60_000), f.Assessment.Grant, "the rate of the decision counts")
}

// What a question cannot answer it says by name.
func TestFollowOpenQuestion(t *testing.T) {
	project, err := grant.ReadProject(strings.NewReader(strings.Replace(town, `"90000.00"`, `"95000.00"`, 1)))
	require.NoError(t, err)
	programme := software()
	programme.Provisions.ItemTolerance = grant.Sourced[grant.Tolerance]{}
	f, err := project.Follow(programme, grant.Terms{}, anybody)
	require.NoError(t, err)
	require.Len(t, f.Open(), 1)
	require.True(t, strings.HasPrefix(f.Open()[0].English, "cost 10 % higher: "), f.Open()[0].English)
	require.Nil(t, f.Chart().Bars[1].Value)
	f.Project.Decided.ItemTolerance = finance.MustPercent("20")
	f, err = f.Project.Follow(programme, grant.Terms{}, anybody)
	require.NoError(t, err)
	require.Empty(t, f.Open(), "the decision says by how much the line may be exceeded")
}

// A question about money that is not there says so, and changes nothing.
func TestFollowWithoutOtherGivers(t *testing.T) {
	f := follow(t, strings.ReplaceAll(town, `, {"name": "Kreis", "kind": "other-giver", "amount": "10000.00"}`, ""))
	require.Equal(t, "andere Geber geben 10 % mehr (es gibt keine)", f.WhatIfs[2].Name.German)
	require.Equal(t, f.Settlements[0].Grant, f.WhatIfs[2].Settlements[0].Grant)
	require.NotContains(t, f.WhatIfs[0].Name.German+f.WhatIfs[1].Name.German, "keine")
}

// Each part of the text and of the JSON is there, in both languages.
func TestFollowedIsWritten(t *testing.T) {
	f := follow(t, strings.Replace(town, `"budget"`, `"movements": [{"day": "2024-03-01", "kind": "paid-out", "amount": "60000.00", "useBy": "2024-12-31"},
		{"day": "2024-12-30", "kind": "used", "amount": "54000.00"}, {"day": "2025-01-01", "kind": "repayment-claimed", "amount": "6000.00"}],
		"through": "2025-06-30", "budget"`, 1))
	// 6,000 × 7.27 % × 181/365 = 216.308
	require.Equal(t, finance.MustParseAmount("216.31"), f.Reckoning.Interest)
	for tag, words := range map[language.Tag][]string{
		language.German:  {"Was wäre, wenn", "Finanzierungsplan", "Zahlenmäßiger Nachweis", "Zinsen bis 30.06.2025: 216,31 EUR"},
		language.English: {"What if", "Financing plan", "Numerical proof", "Interest through 30 June 2025: EUR 216.31"},
	} {
		var out strings.Builder
		require.NoError(t, f.WriteText(&out, tag))
		require.True(t, strings.HasPrefix(out.String(), f.Summary(tag)))
		for _, word := range words {
			require.Contains(t, out.String(), word)
		}
	}
	var out strings.Builder
	require.NoError(t, f.WriteText(&out, language.English))
	for _, part := range []string{f.Assessment.Calculation().Text(language.English), f.Settlements[0].Calculation().Text(language.English),
		f.Reckoning.Calculation().Text(language.English)} {
		require.Contains(t, out.String(), part)
	}
	require.Contains(t, f.Summary(language.English), "\nNot checked against the text of the norm: ", "the programme is made up")
	require.NotContains(t, f.Summary(language.English), "Does not fit", "a line without a text is left out")
	data, err := json.Marshal(f)
	require.NoError(t, err)
	var read struct {
		Grant, Interest string
		Open            []any
		Settlements     []struct{ Grant, Reading string }
	}
	require.NoError(t, json.Unmarshal(data, &read))
	require.Equal(t, "60000.00", read.Grant)
	require.Equal(t, "54000.00", read.Settlements[0].Grant)
	require.Equal(t, "share-of-decision", read.Settlements[0].Reading)
	require.Equal(t, "216.31", read.Interest)
	require.NotNil(t, read.Open)
}

// What the movements and the proof say to be paid is the same, or told; without a proof it is what the movements say.
func TestPaidOut(t *testing.T) {
	paying := func(amount string) string {
		return `"movements": [{"day": "2024-03-01", "kind": "paid-out", "amount": "` + amount + `", "useBy": "2024-12-31"}, {"day": "2025-06-01", "kind": "paid-out", "amount": "1.00", "useBy": "2025-12-31"}], "budget"`
	}
	require.Empty(t, follow(t, strings.Replace(town, `"budget"`, paying("60000.00"), 1)).Remarks, "what is paid after the proof is none of it")
	remarks := follow(t, strings.Replace(town, `"budget"`, paying("50000.00"), 1)).Remarks
	require.Len(t, remarks, 1)
	require.Equal(t, "payments up to the proof of use: EUR 50,000.00 instead of EUR 60,000.00", remarks[0].English)

	before, rest, _ := strings.Cut(strings.Replace(town, `"budget"`, paying("50000.00"), 1), `"proof"`)
	_, after, _ := strings.Cut(rest, "]},")
	f := follow(t, before+after)
	require.Nil(t, f.Project.Proof)
	require.Equal(t, finance.Euro(60_000-50_001), f.Settlements[0].Due, "what was paid out is not due again")
	require.Empty(t, f.Remarks)
}

// A body that is named twice is not two that cooperate.
func TestBodyNamedTwice(t *testing.T) {
	for _, partners := range []string{`["16051000"]`, `["16052000", "16052000"]`} {
		project, err := grant.ReadProject(strings.NewReader(strings.Replace(town, `"items"`, `"partners": `+partners+`, "items"`, 1)))
		require.NoError(t, err)
		_, err = project.Follow(software(), grant.Terms{}, func(text string) (grant.Applicant, error) {
			ags, err := key.ParseAGS(text)
			return grant.Applicant{Name: text, Key: ags, Level: governance.Municipality}, err
		})
		var wrong *grant.ApplicationError
		require.ErrorAs(t, err, &wrong)
		require.Contains(t, wrong.Text(language.German), "mehrmals")
	}
}

// Where no day is named, interest is reckoned through the last movement.
func TestFollowThroughTheLastMovement(t *testing.T) {
	f := follow(t, strings.Replace(town, `"budget"`, `"movements": [{"day": "2024-03-01", "kind": "paid-out", "amount": "60000.00", "useBy": "2024-12-31"},
		{"day": "2025-01-01", "kind": "repayment-claimed", "amount": "60000.00"}, {"day": "2025-06-30", "kind": "repaid", "amount": "1.00"}], "budget"`, 1))
	require.Equal(t, "2025-06-30", f.Reckoning.Ledger.Through.String())
}

// A question changes own money and that of other givers, whether it is named by source or as a sum, and no income of the project.
func TestQuestionsScaleMoney(t *testing.T) {
	proof := grant.Proof{OwnFunds: finance.Euro(100), ThirdParty: finance.Euro(200), Items: []grant.Cost{{Item: "software", Amount: finance.Euro(1_000), Ineligible: finance.Euro(10)}},
		Contributions: []grant.Contribution{{Kind: grant.OwnMoney, Amount: finance.Euro(300)}, {Kind: grant.OtherGiver, Amount: finance.Euro(400)},
			{Kind: grant.ProjectIncome, Amount: finance.Euro(500)}}}
	for i, want := range [][7]int64{ // own funds, others, cost, not eligible, contributions
		{100, 200, 1_100, 11, 300, 400, 500},
		{0, 200, 1_000, 10, 0, 400, 500},
		{100, 220, 1_000, 10, 300, 440, 500},
	} {
		asked, err := grant.WhatIfs()[i].Of(proof)
		require.NoError(t, err)
		got := [7]finance.Amount{asked.OwnFunds, asked.ThirdParty, asked.Items[0].Amount, asked.Items[0].Ineligible,
			asked.Contributions[0].Amount, asked.Contributions[1].Amount, asked.Contributions[2].Amount}
		for j := range want {
			require.Equal(t, finance.Euro(want[j]), got[j], "question %d, sum %d", i, j)
		}
	}
}

// What a file cannot say is refused, and errors of figures and bodies come back.
func TestProjectErrors(t *testing.T) {
	for _, document := range []string{"", "[]", "{}", strings.Replace(town, "own-funds", "gift", 1), strings.Replace(town, `"paid"`, `"payed"`, 1),
		strings.Replace(town, `"100000.00"`, `100000`, 1), strings.Replace(town, "2024-01-15", "2024-02-30", 1), town + "x"} {
		_, err := grant.ReadProject(strings.NewReader(document))
		require.Error(t, err, document)
		require.NotEqual(t, bilingual.ErrorText(err, language.German), bilingual.ErrorText(err, language.English), "%q", document)
	}
	for what, document := range map[string]string{
		"a negative cost":   strings.Replace(town, `"100000.00"`, `"-1.00"`, 1),
		"no body":           strings.Replace(town, `"16051000"`, `""`, 1),
		"no body, partner":  strings.Replace(town, `"items"`, `"partners": [""], "items"`, 1),
		"a year twice":      strings.Replace(town, `"id": "own"`, `"id": "grant"`, 1),
		"a use of no money": strings.Replace(town, `"budget"`, `"movements": [{"day": "2024-03-01", "kind": "used", "amount": "1.00"}], "budget"`, 1),
		"too much":          strings.Replace(town, `"90000.00"`, `"92233720368547758.07"`, 1),
	} {
		project, err := grant.ReadProject(strings.NewReader(document))
		require.NoError(t, err, what)
		_, err = project.Follow(software(), grant.Terms{}, anybody)
		require.Error(t, err, what)
	}
}

// A fault is open or it is not; what is open has no norm that decides it.
func TestOpenFaults(t *testing.T) {
	require.True(t, grant.RateUnknown.IsOpen())
	require.True(t, grant.ProofUndated.IsOpen())
	require.False(t, grant.NotEntitled.IsOpen())
	require.False(t, grant.CapApplied.IsOpen())
}

// No document breaks the reader, and what it reads can be reckoned with or is refused.
func FuzzReadProject(f *testing.F) {
	f.Add(town)
	f.Add("{}")
	f.Fuzz(func(t *testing.T, document string) {
		project, err := grant.ReadProject(strings.NewReader(document))
		if err != nil {
			return
		}
		followed, err := project.Follow(software(), grant.Terms{LateUse: grant.UnusedMoneyTerms(), Repayment: grant.RepaymentTerms()}, anybody)
		if err == nil {
			require.Equal(t, followed.Assessment.Approved(), len(followed.Settlements) > 0)
		}
	})
}

func ExampleReadProject() {
	project, err := grant.ReadProject(strings.NewReader(town))
	if err != nil {
		fmt.Println(err)
		return
	}
	followed, err := project.Follow(software(), grant.Terms{}, anybody)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(followed.Assessment.Grant.Format(language.English), followed.Settlements[0].Repay.Format(language.English))
	// Output: EUR 60,000.00 EUR 6,000.00
}

// What would be if the cost came out one tenth higher.
func ExampleWhatIfs() {
	proof := grant.Proof{Items: []grant.Cost{{Item: "software", Amount: finance.Euro(90_000)}}}
	higher, err := grant.WhatIfs()[0].Of(proof)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	fmt.Println(higher.Items[0].Amount)
	// Output: 99000.00
}

// What is not recorded is no grant of nothing: neither in the summary, nor in JSON, nor against the budget.
func TestFollowWhatIsNotRecorded(t *testing.T) {
	project, err := grant.ReadProject(strings.NewReader(town))
	require.NoError(t, err)
	written := func(programme grant.Programme) (grant.Followed, string) {
		f, err := project.Follow(programme, grant.Terms{LateUse: grant.UnusedMoneyTerms(), Repayment: grant.RepaymentTerms()}, anybody)
		require.NoError(t, err)
		out, err := json.Marshal(f)
		require.NoError(t, err)
		return f, string(out)
	}
	without := software()
	without.Rate = grant.Sourced[finance.Share]{}
	f, out := written(without)
	require.False(t, f.Refused())
	require.Contains(t, f.Summary(language.German), "Zuwendung: steht nicht fest")
	require.NotContains(t, f.Summary(language.English), "No grant")
	require.Contains(t, out, `"approved":false,"grant":null`)
	require.Empty(t, f.Remarks)
	without = software()
	without.Provisions.FollowsSavings = grant.Sourced[bool]{}
	f, out = written(without)
	require.False(t, f.Settlements[0].Decided())
	require.Contains(t, out, `"grant":null,"repay":null,"due":null`)
	require.Contains(t, out, `"approved":true,"grant":"60000.00"`)
}
