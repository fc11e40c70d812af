package review_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// Gotha and Eisenach, the parties of [signedBy], as its clauses call them.
const gotha, eisenach = agreement.PartyID("16067029"), agreement.PartyID("16063105")

// What comes close to a contradiction and is none, beside what is one.
func TestLimitsOfContradictions(t *testing.T) {
	renewal := func(automatic agreement.Fact) agreement.Renewal { return agreement.Renewal{Automatic: automatic} }
	unlimited, half := agreement.Term{Unlimited: agreement.Yes}, finance.MustPercent("50")
	late := agreement.Termination{FirstTo: day("2090-12-31")}
	shares := func(list ...finance.Share) (parties []agreement.PartyShare) {
		for _, share := range list {
			parties = append(parties, agreement.PartyShare{Party: gotha, Share: share})
		}
		return parties
	}
	for _, test := range []struct {
		name, rule string
		clauses    []agreement.Clause
		want       rule.Outcome
		pointers   []string
	}{
		{"renewed if wanted", "VERLAENGERUNG", []agreement.Clause{unlimited, renewal(agreement.No)}, rule.Satisfied, nil},
		{"renewed, of no known term", "VERLAENGERUNG", []agreement.Clause{renewal(agreement.Yes)}, rule.Satisfied, nil},
		{"renewed after its term", "VERLAENGERUNG", []agreement.Clause{agreement.Term{Unlimited: agreement.No}, renewal(agreement.Yes)}, rule.Satisfied, nil},
		{"endless, and renewed", "VERLAENGERUNG", []agreement.Clause{unlimited, renewal(agreement.No), renewal(agreement.Yes)}, rule.Violated, []string{"/clauses/2/automatic"}},
		{"equally, without shares", "MASSSTAB", []agreement.Clause{agreement.CostSharing{Measure: agreement.Equally}}, rule.Satisfied, nil},
		{"equally, of one", "MASSSTAB", []agreement.Clause{agreement.CostSharing{Measure: agreement.Equally, Shares: shares(finance.Whole())}}, rule.Satisfied, nil},
		{"equally, of two", "MASSSTAB", []agreement.Clause{agreement.CostSharing{Measure: agreement.Equally, Shares: shares(half, half)}}, rule.Satisfied, nil},
		{"unequal shares", "MASSSTAB", []agreement.Clause{agreement.CostSharing{Measure: agreement.ByShares, Shares: shares(half, finance.Whole())}}, rule.Satisfied, nil},
		{"by a key", "MASSSTAB", []agreement.Clause{agreement.CostSharing{Measure: agreement.ByKey, Key: "Königsteiner Schlüssel"}}, rule.Satisfied, nil},
		{"the first without weight", "TEILMASSSTAB", []agreement.Clause{combined("0", "100")}, rule.Undecidable, []string{"/clauses/0/parts"}},
		{"the last without weight", "TEILMASSSTAB", []agreement.Clause{combined("100", "0")}, rule.Undecidable, []string{"/clauses/0/parts"}},
		{"none with a weight", "TEILMASSSTAB", []agreement.Clause{combined("0", "0")}, rule.Satisfied, nil},
		{"excluded, and no notice", "KUENDIGUNG", []agreement.Clause{agreement.Termination{Excluded: agreement.Yes}}, rule.Satisfied, nil},
		{"open, and limited without an end", "LAUFZEIT", []agreement.Clause{unlimited, agreement.Term{Unlimited: agreement.No}}, rule.Violated, []string{"/clauses/1"}},
		{"limited without an end, and open", "LAUFZEIT", []agreement.Clause{agreement.Term{Unlimited: agreement.No}, unlimited}, rule.Violated, []string{"/clauses/1"}},
		{"a first day, limited, and open", "LAUFZEIT", []agreement.Clause{agreement.Term{From: day("2020-04-01")}, agreement.Term{Unlimited: agreement.No}, unlimited},
			rule.Violated, []string{"/clauses/2"}},
		{"after approval, before a notice", "RUECKWIRKUNG", []agreement.Clause{agreement.EntryIntoForce{On: day("2020-04-15")},
			agreement.Approval{Notice: agreement.No, On: day("2020-04-01")}, agreement.Approval{Notice: agreement.Yes, On: day("2020-05-01")}}, rule.Satisfied, nil},
		{"a single one", "TEILMASSSTAB", []agreement.Clause{combined("100")}, rule.Satisfied, nil},
		{"a single one, of a part", "TEILMASSSTAB", []agreement.Clause{combined("60")}, rule.Violated, []string{"/clauses/0/parts"}},
		{"too much, one without weight", "TEILMASSSTAB", []agreement.Clause{combined("110", "0")}, rule.Violated, []string{"/clauses/0/parts"}},
		{"no price index, and none needed", "PREIS", []agreement.Clause{agreement.Price{Indexed: agreement.No}}, rule.Satisfied, nil},
		{"to the first recipient", "AUFGABEN", []agreement.Clause{agreement.Funding{Funder: gotha, Recipients: []agreement.PartyID{gotha}}},
			rule.Violated, []string{"/clauses/0/recipients/0"}},
		{"to the first user", "AUFGABEN", []agreement.Clause{agreement.Service{Provider: gotha, Users: []agreement.PartyID{gotha}}},
			rule.Violated, []string{"/clauses/0/users/0"}},
		{"to others", "AUFGABEN", []agreement.Clause{agreement.Funding{Funder: gotha, Recipients: []agreement.PartyID{eisenach}},
			agreement.Service{Provider: gotha, Users: []agreement.PartyID{eisenach}}, agreement.Price{Payer: gotha, Payee: eisenach},
			agreement.StaffTransfer{From: gotha, To: eisenach}}, rule.Satisfied, nil},
		{"nobody to nobody", "AUFGABEN", []agreement.Clause{agreement.Funding{Recipients: []agreement.PartyID{""}}, agreement.Price{}, agreement.StaffTransfer{}},
			rule.Satisfied, nil},
		{"no end, and a late notice", "LAUFZEIT", []agreement.Clause{agreement.Term{From: day("2020-04-01")}, late}, rule.Satisfied, nil},
		{"endless, and a late notice", "LAUFZEIT", []agreement.Clause{unlimited, late}, rule.Satisfied, nil},
		{"after publication, before approval", "RUECKWIRKUNG", []agreement.Clause{agreement.EntryIntoForce{On: day("2020-02-01")},
			agreement.Approval{Notice: agreement.No, On: day("2020-01-10")}, agreement.Publication{On: day("2020-01-15")}}, rule.Violated, []string{"/clauses/0/on"}},
		{"no other agreement", "BEZUG", nil, rule.NotApplicable, nil},
		{"an end before the beginning", "ABFOLGE", []agreement.Clause{agreement.EntryIntoForce{On: day("2020-04-15")},
			agreement.Term{From: day("2020-05-01"), Through: day("2020-04-01")}}, rule.Satisfied, nil}, // said by another rule
		{"endless, with an end", "ABFOLGE", []agreement.Clause{agreement.EntryIntoForce{On: day("2020-04-15")},
			agreement.Term{Unlimited: agreement.Yes, Through: day("2020-04-01")}}, rule.Satisfied, nil},
		{"an end before the entry", "ABFOLGE", []agreement.Clause{agreement.EntryIntoForce{On: day("2020-04-15")}, agreement.Term{Through: day("2020-04-01")}},
			rule.Violated, []string{"/clauses/1/through"}},
		{"an end before the signature", "ABFOLGE", []agreement.Clause{agreement.Term{Through: day("2020-02-01")}}, rule.Violated, []string{"/clauses/0/through"}},
		{"two entries, the earlier last", "ABFOLGE", []agreement.Clause{agreement.EntryIntoForce{On: day("2020-06-01")},
			agreement.EntryIntoForce{On: day("2020-04-15")}, agreement.Term{From: day("2020-05-01")}}, rule.Satisfied, nil},
		{"two entries, the earlier first", "ABFOLGE", []agreement.Clause{agreement.EntryIntoForce{On: day("2020-04-15")}, agreement.EntryIntoForce{},
			agreement.EntryIntoForce{On: day("2020-06-01")}, agreement.Term{From: day("2020-05-01")}}, rule.Satisfied, nil},
		{"an entry without a day", "ABFOLGE", []agreement.Clause{agreement.EntryIntoForce{}, agreement.EntryIntoForce{On: day("2020-06-01")},
			agreement.Term{From: day("2020-05-01")}}, rule.Violated, []string{"/clauses/2/from"}},
		{"published twice", "ABFOLGE", []agreement.Clause{agreement.Publication{On: day("2020-06-01")}, agreement.Publication{On: day("2020-04-01")},
			agreement.Approval{On: day("2020-05-01")}}, rule.Undecidable, []string{"/clauses/2/notice"}},
	} {
		finds(t, test.name, signedBy(agreement.Zweckvereinbarung, "2020-03-01", test.clauses...), "DE-URKUNDE-"+test.rule, test.want, test.pointers...)
	}
}

// Tasks without a name, or without a giver, are those of nobody, and what a rule of the Land finds is not found twice: only a
// Zweckvereinbarung under its law is.
func TestGiversThatReceive(t *testing.T) {
	task := func(name string, to agreement.PartyID, from ...agreement.PartyID) agreement.Task {
		return agreement.Task{Name: name, From: from, To: to, Transfer: agreement.TaskTransferred}
	}
	own := []agreement.Task{task("Standesamt", gotha, gotha)}
	for _, test := range []struct {
		name     string
		land     law.Jurisdiction
		form     agreement.Form
		tasks    []agreement.Task
		pointers []string
	}{
		{"§ 7 Abs. 2 ThürKGG", law.Thueringen, agreement.Zweckvereinbarung, own, nil},
		{"in Sachsen", law.Sachsen, agreement.Zweckvereinbarung, own, []string{"/clauses/0/tasks/0/from/0"}},
		{"another form", law.Thueringen, agreement.Verwaltungsvereinbarung, own, []string{"/clauses/0/tasks/0/from/0"}},
		{"one giver of two", law.Thueringen, agreement.Zweckvereinbarung, []agreement.Task{task("Standesamt", gotha, eisenach, gotha)}, []string{"/clauses/0/tasks/0/from/1"}},
		{"no name", law.Thueringen, agreement.Verwaltungsvereinbarung, []agreement.Task{task("", gotha, gotha)}, nil},
		{"no receiver", law.Thueringen, agreement.Verwaltungsvereinbarung, []agreement.Task{task("Standesamt", "", "")}, nil},
		{"no giver", law.Thueringen, agreement.Verwaltungsvereinbarung, []agreement.Task{task("Standesamt", gotha, ""), task("Archiv", gotha, "")}, nil},
		{"there and back", law.Thueringen, agreement.Verwaltungsvereinbarung, []agreement.Task{task("Standesamt", gotha, eisenach), task("Standesamt ", eisenach, gotha)},
			[]string{"/clauses/0/tasks/1/to"}},
		{"there, and on", law.Thueringen, agreement.Verwaltungsvereinbarung, []agreement.Task{task("Standesamt", gotha, eisenach), task("Standesamt", "third", gotha)}, nil},
		{"to two", law.Thueringen, agreement.Verwaltungsvereinbarung, []agreement.Task{task("Standesamt", gotha, eisenach), task("standesamt", "third", eisenach)},
			[]string{"/clauses/0/tasks/1/from/0"}},
	} {
		a := signedBy(test.form, "2020-03-01", tasks(test.tasks...))
		a.Jurisdiction = test.land
		want := rule.Satisfied
		if len(test.pointers) > 0 {
			want = rule.Violated
		}
		finds(t, test.name, a, "DE-URKUNDE-AUFGABEN", want, test.pointers...)
	}
}

// A party without a name is called as its clauses call it.
func TestFindingOnAPartyWithoutAName(t *testing.T) {
	a := signedBy(agreement.Verwaltungsvereinbarung, "2020-03-01", agreement.Price{Payer: gotha, Payee: gotha}, agreement.StaffTransfer{From: "third", To: "third"})
	a.Parties[0].Partner.Name = ""
	report, err := nationwide().Check(a)
	require.NoError(t, err)
	var texts []string
	for finding := range report.Findings() {
		if finding.Rule == "DE-URKUNDE-AUFGABEN" {
			texts = append(texts, finding.Text(language.German))
		}
	}
	require.Equal(t, []string{"„16067029“ zahlt an sich selbst.", "„third“ gibt Personal an sich selbst ab."}, texts)
}

// The Federation may give a task to the Land, and have a town perform one for it, but give none to a town.
func TestTasksOfTheFederation(t *testing.T) {
	for _, test := range []struct {
		to       agreement.PartyID
		transfer agreement.Transfer
		want     rule.Outcome
	}{
		{"stadt", agreement.TaskTransferred, rule.Violated}, {"stadt", agreement.TaskPerformed, rule.Satisfied},
		{"land", agreement.TaskTransferred, rule.Satisfied}, {"nobody", agreement.TaskTransferred, rule.Satisfied},
	} {
		a := sound()
		change(1, func(c *agreement.Tasks) {
			c.Tasks[0].From, c.Tasks[0].To, c.Tasks[0].Transfer = []agreement.PartyID{"bund"}, test.to, test.transfer
		})(a)
		report := review.Rules().Evaluate(review.Case{Agreement: a}, a.Signed)
		require.Equal(t, test.want.String(), report.Outcome("DE-GG-84-1-7").String(), "%s to %s", test.transfer, test.to)
	}
}

// One vote is told in the singular.
func TestFindingOnVotes(t *testing.T) {
	for votes, text := range map[int]string{1: "Im Gremium „Beirat“ haben beratende Sitze eine Stimme.", 2: "Im Gremium „Beirat“ haben beratende Sitze 2 Stimmen."} {
		a := sound()
		change(7, func(c *agreement.Bodies) { c.Bodies[0].Seats[1].Votes = votes })(a)
		var texts []string
		for finding := range review.Rules().Evaluate(review.Case{Agreement: a}, a.Signed).Findings() {
			texts = append(texts, finding.Text(language.German))
		}
		require.Equal(t, []string{text}, texts)
	}
}

// The law of Thüringen on resolutions takes no place of the hint in another Land.
func TestResolutionInAnotherLand(t *testing.T) {
	for land, want := range map[law.Jurisdiction]rule.Outcome{law.Thueringen: rule.Satisfied, law.Sachsen: rule.Violated} {
		a := signedBy(agreement.Zweckvereinbarung, "2020-05-02", agreement.Approval{Notice: agreement.Yes})
		a.Jurisdiction, a.Parties[1].CouncilDecision = land, day("2020-06-01")
		var pointers []string
		if want == rule.Violated {
			pointers = []string{"/parties/1/councilDecision"}
		}
		finds(t, string(land), a, "DE-URKUNDE-BESCHLUSS", want, pointers...)
	}
}

// Of an act that was read on some day it is known that it held then and later, but not whether it held before.
func TestBasisThatWasRead(t *testing.T) {
	for signed, want := range map[string]rule.Outcome{"2025-05-17": rule.Undecidable, "2025-05-18": rule.Satisfied, "2025-06-01": rule.Satisfied} {
		a := signedBy(agreement.Zweckvereinbarung, signed)
		a.Basis = []law.Source{{Citation: law.MustCite(law.SaechsKomZG, "§ 71"), Where: "Urkunde", Evidence: law.Primary}}
		var pointers []string
		if want == rule.Undecidable {
			pointers = []string{"/basis/0"}
		}
		finds(t, signed, a, "DE-URKUNDE-GRUNDLAGE", want, pointers...)
	}
}

// What is later than an agreement without a day of signing nobody knows.
func TestRelationOfADraft(t *testing.T) {
	a := signedBy(agreement.Zweckvereinbarung, "2020-03-01", agreement.EntryIntoForce{On: day("2020-01-01")})
	a.Relations = []agreement.Relation{{Title: "Zweckvereinbarung Archiv"}, {Title: "Zweckvereinbarung Standesamt", Signed: day("2020-03-02")}}
	finds(t, "signed", a, "DE-URKUNDE-BEZUG", rule.Violated, "/relations/1/signed")
	a.Signed = civil.Date{}
	finds(t, "not signed", a, "DE-URKUNDE-BEZUG", rule.Satisfied)
}

// Only the keys of units are looked up, those of their own day: the key of a Land is none of a unit, and of an agreement that is to take
// effect later than the directory knows nobody knows which units there are.
func TestKeysThatAreLookedUp(t *testing.T) {
	a := signedBy(agreement.Verwaltungsvereinbarung, "2020-03-01")
	a.Parties = []agreement.Party{{ID: "by", Partner: governance.Partner{Name: "Freistaat Bayern", Kind: governance.LandPartner, Unit: governance.UnitKey{Key: key.MustParse("09")}}}}
	finds(t, "a Land", a, "DE-URKUNDE-SCHLUESSEL", rule.NotApplicable)
	a.Parties = []agreement.Party{unitParty("09463999")}
	snapshot, err := bund.Directory().On(day("2019-03-01"))
	require.NoError(t, err)
	report := review.Rules().Evaluate(review.Case{Agreement: a, Snapshot: snapshot}, a.Signed)
	require.Equal(t, rule.Undecidable.String(), report.Outcome("DE-URKUNDE-SCHLUESSEL").String(), "the units of another day")
}
