package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
)

// requireTrials proves what one rule says to each of the documents, and where.
func requireTrials(t *testing.T, trials []trial) {
	t.Helper()
	for _, trial := range trials {
		a := trial.of()
		if trial.change != nil {
			trial.change(a)
		}
		report := checked(t, a)
		require.Equal(t, trial.want.String(), report.Outcome(trial.rule).String(), "%s: %s", trial.rule, trial.name)
		pointers := []string{}
		for finding := range report.Findings() {
			if finding.Rule == trial.rule {
				pointers = append(pointers, finding.Pointer)
			}
		}
		for outcome := range report.Outcomes() {
			if outcome.Rule.ID == trial.rule {
				pointers = append(append(pointers, outcome.Missing...), outcome.Unrecorded...)
			}
		}
		want := []string{}
		if trial.pointer != "" {
			want = append(want, trial.pointer)
		}
		require.Equal(t, want, pointers, "%s: %s", trial.rule, trial.name)
	}
}

// toAssociation lets those named give the tasks to an association, with no word on the cost.
func toAssociation(association agreement.Party, givers ...agreement.PartyID) func(*agreement.Agreement) {
	return all(parties(association, party("schmalkalden", floh, "Floh-Seligenthal"), party("zella-mehlis", oberhof, "Stadt Oberhof")),
		edit(func(c *agreement.Tasks) {
			for i := range c.Tasks {
				c.Tasks[i].From, c.Tasks[i].To = givers, association.ID
			}
		}), remove(agreement.KindCostSharing))
}

// A rule of the ThürKO and the ThürKGG judges those of whom the norm speaks and nobody beside them.
func TestRulesOnMunicipalitiesJudgeNobodyElse(t *testing.T) {
	undecidable, satisfied, foreign := rule.Undecidable, rule.Satisfied, rule.NotApplicable
	association := party("landkreis", dolmar, "VG Dolmar-Salzbrücke")
	beyond := func(id agreement.PartyID) func(*agreement.Agreement) {
		return task(func(k *agreement.Task) { k.From, k.BeyondCapacity = []agreement.PartyID{id}, agreement.Yes })
	}
	requireTrials(t, []trial{
		{"TH-KO-50-1", "one gives who is no party", notifiedZweckvereinbarung, toAssociation(association, "erfurt"), foreign, ""},
		{"TH-KO-50-1", "a company gives", notifiedZweckvereinbarung,
			all(toAssociation(association, "gmbh"), join(other("gmbh", governance.PrivateCompany, "IT GmbH"))), foreign, ""},
		{"TH-KO-50-1", "the association gives to itself", notifiedZweckvereinbarung, toAssociation(association, "landkreis"), foreign, ""},
		{"TH-KO-50-1", "a giver without a key, to an association of another Land", notifiedZweckvereinbarung,
			all(toAssociation(party("landkreis", "094715413", "VG Ebrach"), "zella-mehlis"),
				func(a *agreement.Agreement) { a.Parties[2].Partner.Unit = governance.UnitKey{} }), foreign, ""},
		{"TH-KO-50-1", "a giver without a key, to an association of the Land", notifiedZweckvereinbarung,
			all(toAssociation(association, "zella-mehlis"),
				func(a *agreement.Agreement) { a.Parties[2].Partner.Unit = governance.UnitKey{} }), undecidable, "/parties/2/partner/unit"},
		{"TH-KO-87-2", "a town gives what is beyond its capacity", verwaltungsvereinbarung, beyond("schmalkalden"), satisfied, ""},
		{"TH-KO-87-2", "a Landkreis of another Land does", verwaltungsvereinbarung,
			all(join(party("hof", "09475", "Landkreis Hof")), beyond("hof")), satisfied, ""},
		{"TH-KO-87-2", "one does who is no party", verwaltungsvereinbarung, beyond("erfurt"), satisfied, ""},
		{"TH-KO-46-2", "a key that the register does not hold", notifiedZweckvereinbarung,
			join(party("fremd", "16066999", "Gemeinde Neustadt")), satisfied, ""},
		{"TH-KGG-13-2-AENDERUNG", "a framework of which nobody knows whether it was approved", notifiedZweckvereinbarung,
			all(changing(agreement.Changes, agreement.No), func(a *agreement.Agreement) {
				a.Relations = append(a.Relations, agreement.Relation{Kind: agreement.IndividualContract, Title: "Rahmenvereinbarung"})
			}), satisfied, ""},
	})
}

// Twenty years run from the first part that enters into force, in whichever order the parts stand.
func TestTwentyYearsRunFromTheFirstPart(t *testing.T) {
	through := func(last string, entries ...agreement.Clause) func(*agreement.Agreement) {
		return all(signedOn("2024-01-01"), term(agreement.Term{Through: day(last)}), add(entries...))
	}
	first, second := agreement.EntryIntoForce{On: day("2024-07-01")}, agreement.EntryIntoForce{On: day("2025-01-01")}
	open := agreement.EntryIntoForce{AfterPublication: agreement.Yes}
	requireTrials(t, []trial{
		{"TH-KGG-13-3", "a day more, the first part stands first", notifiedZweckvereinbarung, through("2044-07-01", first, second), rule.Violated, "/clauses"},
		{"TH-KGG-13-3", "a day more, the first part stands last", notifiedZweckvereinbarung, through("2044-07-01", second, first), rule.Violated, "/clauses"},
		{"TH-KGG-13-3", "a day more, and another part is open", notifiedZweckvereinbarung, through("2044-07-01", first, open), rule.Violated, "/clauses"},
		{"TH-KGG-13-3", "twenty years, the first part stands first", notifiedZweckvereinbarung, through("2044-06-30", first, second), rule.NotApplicable, ""},
		{"TH-KGG-13-3", "twenty years, and another part is open", notifiedZweckvereinbarung, through("2044-06-30", first, open), rule.NotApplicable, ""},
	})
}

// Money of another programme, and of another year, is no matter of the rule on a programme.
func TestRulesOnMoneyJudgeTheirOwnProgramme(t *testing.T) {
	undecidable, satisfied, violated := rule.Undecidable, rule.Satisfied, rule.Violated
	eleven := func(year int) []agreement.Ceiling {
		return []agreement.Ceiling{{Year: year, Amount: finance.Euro(11_000_000)}}
	}
	underGuideline := func(ceilings []agreement.Ceiling) func(*agreement.Agreement) {
		return all(signedOn("2024-07-01"), funding("ThürEGovRL", func(c *agreement.Funding) { c.Ceilings = ceilings }))
	}
	equalisation := agreement.Funding{Programme: "§ 24 Abs. 2 ThürFAG", Total: finance.Euro(400_000)}
	requireTrials(t, []trial{
		{"TH-EGOVRL-JAHR", "eleven millions before the guideline", framework, underGuideline(eleven(2024)), satisfied, ""},
		{"TH-EGOVRL-JAHR", "eleven millions in its first full year", framework, underGuideline(eleven(2025)), violated, "/clauses/3/ceilings/0/amount"},
		{"TH-EGOVRL-JAHR", "eleven millions of another programme", framework,
			all(underGuideline(nil), add(agreement.Funding{Programme: "§ 24 Abs. 2 ThürFAG", Ceilings: eleven(2025)})), satisfied, ""},
		{"TH-FAG-24-2-BETRAG", "more than the most, of another programme", notifiedZweckvereinbarung,
			all(add(equalisation), add(agreement.Funding{Programme: "ThürEGovRL", Total: finance.Euro(2_000_000)})), satisfied, ""},
		{"TH-FAG-24-2-PARTNER", "two, and a first party without a key", notifiedZweckvereinbarung,
			all(add(equalisation), func(a *agreement.Agreement) { a.Parties[0].Partner.Unit = governance.UnitKey{} }),
			undecidable, "/parties/0/partner/unit"},
		{"TH-LHO-39A", "consented and not yet signed", zweckverband, all(join(other("land", governance.LandPartner, "Freistaat Thüringen")),
			func(a *agreement.Agreement) {
				a.Signed = civil.Date{}
			}), satisfied, ""},
	})
}
