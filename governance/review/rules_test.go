package review_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// sound is a document that contradicts itself nowhere.
func sound() *agreement.Agreement {
	read := law.Source{Where: "Urkunde", Evidence: law.Primary}
	party := func(id agreement.PartyID, kind governance.PartnerKind) agreement.Party {
		return agreement.Party{ID: id, Partner: governance.Partner{Name: string(id), Kind: kind, Source: read},
			Signatures: []agreement.Signature{{Name: "N. N.", On: civil.MustParse("2020-03-01"), Source: read}}}
	}
	third := finance.MustFraction(1, 3)
	return &agreement.Agreement{
		Title: "Muster", Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Thueringen,
		Signed: civil.MustParse("2020-03-01"), Source: read,
		Basis: []law.Source{{Citation: law.MustCite(law.ThuerEGovG, "§ 27"), Where: "Urkunde", Evidence: law.Primary}},
		Parties: []agreement.Party{party("bund", governance.FederationPartner), party("land", governance.LandPartner),
			party("stadt", governance.UnitPartner)},
		Clauses: []agreement.Clause{
			agreement.Parity{RespectsSelfGovernment: agreement.Yes},
			agreement.Tasks{Tasks: []agreement.Task{{Name: "Betrieb", From: []agreement.PartyID{"land"}, To: "stadt",
				Transfer: agreement.TaskTransferred}}},
			agreement.CostSharing{Measure: agreement.Equally, Shares: []agreement.PartyShare{
				{Party: "bund", Share: third}, {Party: "land", Share: third}, {Party: "stadt", Share: third}}},
			agreement.Funding{Funder: "land", Recipients: []agreement.PartyID{"stadt"}, Total: finance.Euro(3),
				Ceilings: []agreement.Ceiling{
					{Year: 2020, Amount: finance.Euro(1)}, {Year: 2021, Amount: finance.Euro(2)}}},
			agreement.Term{From: civil.MustParse("2020-04-01"), Through: civil.MustParse("2025-03-31")},
			agreement.Renewal{Automatic: agreement.Yes, Years: 5},
			agreement.Termination{Excluded: agreement.No, Notice: agreement.Duration{Number: 6, Unit: agreement.Months}},
			agreement.Bodies{Bodies: []agreement.Body{{Name: "Beirat", Seats: []agreement.Seat{
				{Party: "land", Number: 1, Votes: 1}, {Holder: "Wissenschaft", Number: 1, Advisory: agreement.Yes}}}}},
			agreement.Staff{}, agreement.JointProvider{Owners: []agreement.Owner{{Party: "stadt"}}},
		},
		Gaps: []agreement.Gap{{Clause: agreement.KindVAT, Reason: "nicht überliefert"}},
	}
}

// The ways to spoil a document, in short.
var (
	with    = governancetest.With
	without = governancetest.Without
	all     = governancetest.All
)

// change edits the clause at the index.
func change[C agreement.Clause](at int, edit func(*C)) governancetest.Mutator {
	return governancetest.EditAt(at, edit)
}

func day(s string) civil.Date { return civil.MustParse(s) }

func month(s string) agreement.Month {
	m, err := agreement.ParseMonth(s)
	if err != nil {
		panic(err)
	}
	return m
}

func moreTasks(tasks ...agreement.Task) func(*agreement.Agreement) {
	return change(1, func(c *agreement.Tasks) { c.Tasks = append(slices.Clone(c.Tasks), tasks...) })
}

// dependent adds a dependent unit of a bearer, by its name or its key.
func dependent(bearer, unit string) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) {
		partner := governance.Partner{Name: "Eigenbetrieb", Kind: governance.DependentUnit, Bearer: bearer}
		if unit != "" {
			partner.Unit = governance.UnitKey{Key: key.MustParse(unit)}
		}
		a.Parties = append(a.Parties, agreement.Party{ID: agreement.PartyID("eigenbetrieb" + strconv.Itoa(len(a.Parties))), Partner: partner})
	}
}

// combined shares the cost by several measures with these weights in percent.
func combined(weights ...string) agreement.CostSharing {
	sharing := agreement.CostSharing{Measure: agreement.Combined}
	for _, weight := range weights {
		sharing.Parts = append(sharing.Parts, agreement.MeasurePart{Measure: agreement.ByPopulation, Share: finance.MustPercent(weight)})
	}
	return sharing
}

// called gives the unit among the parties a name and a key.
func called(name, unit string) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) {
		a.Parties[2].Partner.Name, a.Parties[2].Partner.Unit = name, governance.UnitKey{Key: key.MustParse(unit)}
	}
}

// Every rule that holds in every Land finds its fault, at its place, in a document that was sound before; none finds one in the
// sound document.
func TestRulesInEveryLand(t *testing.T) {
	evaluate := func(a *agreement.Agreement) rule.Report {
		snapshot, err := bund.Directory().On(a.Signed)
		require.NoError(t, err)
		return review.Rules().Evaluate(review.Case{Agreement: a, Snapshot: snapshot}, a.Signed)
	}
	for outcome := range evaluate(sound()).Outcomes() {
		require.NotEqual(t, rule.Violated, outcome.Outcome, outcome.Rule.ID)
		require.NotEqual(t, rule.Undecidable, outcome.Outcome, outcome.Rule.ID)
	}

	tried := map[string]bool{}
	for _, test := range []struct {
		rule    string
		change  func(*agreement.Agreement)
		pointer string
	}{
		{"DE-URKUNDE-PARTEIEN", func(a *agreement.Agreement) { a.Parties = append(a.Parties, a.Parties[1]) },
			"/parties/3/id"},
		{"DE-URKUNDE-PARTEIEN", change(1, func(c *agreement.Tasks) { c.Tasks[0].To = "x" }), "/clauses/1/tasks/0/to"},
		{"DE-URKUNDE-PARTEIEN", change(1, func(c *agreement.Tasks) { c.Tasks[0].From = []agreement.PartyID{"land", "x"} }),
			"/clauses/1/tasks/0/from/1"},
		{"DE-URKUNDE-PARTEIEN", change(2, func(c *agreement.CostSharing) { c.Shares[2].Party = "x" }),
			"/clauses/2/shares/2/party"},
		{"DE-URKUNDE-PARTEIEN", change(3, func(c *agreement.Funding) { c.Funder = "x" }), "/clauses/3/funder"},
		{"DE-URKUNDE-PARTEIEN", change(3, func(c *agreement.Funding) { c.Recipients[0] = "x" }), "/clauses/3/recipients/0"},
		{"DE-URKUNDE-PARTEIEN", change(7, func(c *agreement.Bodies) { c.Bodies[0].Seats[0].Party = "x" }),
			"/clauses/7/bodies/0/seats/0/party"},
		{"DE-URKUNDE-PARTEIEN", change(8, func(c *agreement.Staff) { c.TakenOverBy = "x" }), "/clauses/8/takenOverBy"},
		{"DE-URKUNDE-PARTEIEN", change(9, func(c *agreement.JointProvider) { c.Owners[0].Party = "x" }),
			"/clauses/9/owners/0/party"},
		{"DE-URKUNDE-FORM", func(a *agreement.Agreement) { a.Form = "" }, "/form"},
		{"DE-URKUNDE-FORM", func(a *agreement.Agreement) { a.Form = "vertrag" }, "/form"},
		{"DE-URKUNDE-FORM", func(a *agreement.Agreement) { a.Jurisdiction = "" }, "/jurisdiction"},
		{"DE-URKUNDE-BETRAEGE", change(3, func(c *agreement.Funding) { c.Ceilings[1].Amount = finance.Euro(-2) }),
			"/clauses/3/ceilings/1/amount"},
		{"DE-URKUNDE-SUMME", change(3, func(c *agreement.Funding) { c.Total = finance.Euro(4) }), "/clauses/3/total"},
		{"DE-URKUNDE-ANTEILE", change(2, func(c *agreement.CostSharing) { c.Shares = c.Shares[:2] }), "/clauses/2/shares"},
		{"DE-URKUNDE-TAG", func(a *agreement.Agreement) { a.Parties[0].Signatures[0].On = civil.MustParse("2020-03-02") },
			"/parties/0/signatures/0/on"},
		{"DE-URKUNDE-GRUNDLAGE", func(a *agreement.Agreement) { a.Signed = civil.MustParse("2018-05-23") }, "/basis/0"},
		{"DE-URKUNDE-LAUFZEIT", change(4, func(c *agreement.Term) { c.Through = civil.MustParse("2020-03-31") }),
			"/clauses/4/through"},
		{"DE-URKUNDE-LAUFZEIT", change(4, func(c *agreement.Term) { c.Unlimited = agreement.Yes }), "/clauses/4/through"},
		{"DE-URKUNDE-VERLAENGERUNG", change(4, func(c *agreement.Term) { *c = agreement.Term{Unlimited: agreement.Yes} }),
			"/clauses/5/automatic"},
		{"DE-URKUNDE-KUENDIGUNG", change(6, func(c *agreement.Termination) { c.Excluded = agreement.Yes }),
			"/clauses/6/notice"},
		{"DE-URKUNDE-JAHRE", change(3, func(c *agreement.Funding) { c.Ceilings[1].Year = 2020 }),
			"/clauses/3/ceilings/1/year"},
		{"DE-URKUNDE-SITZE", change(7, func(c *agreement.Bodies) { c.Bodies[0].Seats[1].Votes = 1 }),
			"/clauses/7/bodies/0/seats/1/votes"},
		{"DE-URKUNDE-MASSSTAB", change(2, func(c *agreement.CostSharing) { c.Shares[1].Share = finance.MustFraction(1, 2) }),
			"/clauses/2/shares"},
		{"DE-URKUNDE-MASSSTAB", change(2, func(c *agreement.CostSharing) {
			c.Shares[0].Share, c.Shares[2].Share = finance.MustPercent("40"), finance.MustPercent("20")
		}), "/clauses/2/shares"},
		{"DE-URKUNDE-LUECKE", func(a *agreement.Agreement) { a.Gaps[0].Clause = agreement.KindTerm }, "/gaps/0"},
		{"DE-URKUNDE-RECHT", func(a *agreement.Agreement) {
			a.Basis[0].Citation = law.MustCite(law.SaechsKomZG, "§ 72")
		}, "/basis/0"},
		{"DE-URKUNDE-RECHTSNATUR", func(a *agreement.Agreement) {
			a.Form, a.ContractLaw = agreement.Zweckvereinbarung, agreement.PrivateLawContract
		}, "/contractLaw"},
		{"DE-URKUNDE-RECHTSNATUR", func(a *agreement.Agreement) {
			a.ContractLaw, a.Gaps = agreement.PrivateLawContract, nil
			a.Clauses = append(a.Clauses, agreement.VAT{PublicLaw: agreement.Yes})
		}, "/clauses/10/publicLaw"},
		{"DE-URKUNDE-RECHTSNATUR", func(a *agreement.Agreement) {
			a.ContractLaw, a.Gaps = agreement.PublicLawContract, nil
			a.Clauses = append(a.Clauses, agreement.VAT{PublicLaw: agreement.No})
		}, "/clauses/10/publicLaw"},
		{"DE-URKUNDE-NAME", called("Gemeinde Kraftsdorf", "16070029"), "/parties/2/partner/name"},
		{"DE-URKUNDE-NAME-FRUEHER", called("Gemeinde Tabarz", "16067064"), "/parties/2/partner/name"},
		{"DE-URKUNDE-ABFOLGE", with(agreement.Approval{Notice: agreement.No, On: day("2020-03-05")},
			agreement.Publication{On: day("2020-03-04")}), "/clauses/11/on"},
		{"DE-URKUNDE-ABFOLGE", with(agreement.Publication{On: day("2020-02-29")}), "/clauses/10/on"},
		{"DE-URKUNDE-ABFOLGE", with(agreement.EntryIntoForce{On: day("2020-04-02")}), "/clauses/4/from"},
		{"DE-URKUNDE-ABFOLGE", all(change(4, func(c *agreement.Term) { c.From = civil.Date{} }),
			with(agreement.EntryIntoForce{On: day("2025-04-01")})), "/clauses/4/through"},
		{"DE-URKUNDE-ABFOLGE", change(4, func(c *agreement.Term) { *c = agreement.Term{Through: day("2020-02-28")} }), "/clauses/4/through"},
		{"DE-URKUNDE-GENEHMIGUNG", with(agreement.Approval{Notice: agreement.No, On: day("2020-02-29")}), "/clauses/10/on"},
		{"DE-URKUNDE-BESCHLUSS", func(a *agreement.Agreement) { a.Parties[2].CouncilDecision = day("2020-03-02") },
			"/parties/2/councilDecision"},
		{"DE-URKUNDE-RUECKWIRKUNG", with(agreement.EntryIntoForce{On: day("2020-02-29")}), "/clauses/10/on"},
		{"DE-URKUNDE-MONAT", func(a *agreement.Agreement) { a.SignedIn = month("2020-02") }, "/signed"},
		{"DE-URKUNDE-BEZUG", func(a *agreement.Agreement) {
			a.Relations = []agreement.Relation{{Kind: agreement.Changes, Title: "Anderes", Signed: day("2020-03-02")}}
		}, "/relations/0/signed"},
		{"DE-URKUNDE-BEZUG", func(a *agreement.Agreement) {
			a.Relations = []agreement.Relation{{Kind: agreement.Changes, Title: "muster ", Signed: day("2020-03-01")}}
		}, "/relations/0"},
		{"DE-URKUNDE-LAUFZEIT", with(agreement.Term{Through: day("2030-03-31")}), "/clauses/10"},
		{"DE-URKUNDE-LAUFZEIT", with(agreement.Term{Unlimited: agreement.Yes}), "/clauses/10"},
		{"DE-URKUNDE-LAUFZEIT", with(agreement.Term{From: day("2020-05-01")}), "/clauses/10"},
		{"DE-URKUNDE-LAUFZEIT", all(without(agreement.KindRenewal), func(a *agreement.Agreement) {
			term := a.Clauses[4].(agreement.Term)
			term.Minimum = agreement.Duration{Number: 61, Unit: agreement.Months}
			a.Clauses[4] = term
		}), "/clauses/4/minimum"},
		{"DE-URKUNDE-LAUFZEIT", all(without(agreement.KindRenewal), with(agreement.Termination{FirstTo: day("2025-04-01")})), "/clauses/9/firstTo"},
		{"DE-URKUNDE-LAUFZEIT", all(without(agreement.KindRenewal),
			with(agreement.Termination{Notice: agreement.Duration{Number: 6, Unit: agreement.Years}})), "/clauses/9/notice"},
		{"DE-URKUNDE-ANTEILE", with(agreement.GrantDistribution{Shares: []agreement.PartyShare{{Party: "stadt", Share: finance.MustPercent("90")}}}),
			"/clauses/10/shares"},
		{"DE-URKUNDE-AUFGABEN", moreTasks(agreement.Task{Name: " betrieb", From: []agreement.PartyID{"stadt"}, To: "land", Transfer: agreement.TaskPerformed}),
			"/clauses/1/tasks/1/to"},
		{"DE-URKUNDE-AUFGABEN", moreTasks(agreement.Task{Name: "Betrieb", From: []agreement.PartyID{"land"}, To: "bund", Transfer: agreement.TaskTransferred}),
			"/clauses/1/tasks/1/from/0"},
		{"DE-URKUNDE-AUFGABEN", change(1, func(c *agreement.Tasks) { c.Tasks[0].From = []agreement.PartyID{"land", "stadt"} }),
			"/clauses/1/tasks/0/from/1"},
		{"DE-URKUNDE-AUFGABEN", change(1, func(c *agreement.Tasks) { c.Tasks[0].From = []agreement.PartyID{"stadt"} }),
			"/clauses/1/tasks/0/from/0"},
		{"DE-URKUNDE-AUFGABEN", change(3, func(c *agreement.Funding) { c.Recipients = []agreement.PartyID{"stadt", "land"} }), "/clauses/3/recipients/1"},
		{"DE-URKUNDE-AUFGABEN", with(agreement.Price{Payer: "land", Payee: "land"}), "/clauses/10/payee"},
		{"DE-URKUNDE-AUFGABEN", with(agreement.StaffTransfer{From: "land", To: "land"}), "/clauses/10/to"},
		{"DE-URKUNDE-AUFGABEN", with(agreement.Service{Provider: "land", Users: []agreement.PartyID{"stadt", "land"}}), "/clauses/10/users/1"},
		{"DE-URKUNDE-EINRICHTUNG", dependent("Stadt Jena", ""), "/parties/3/partner/kind"},
		{"DE-URKUNDE-TRAEGER", dependent("STADT", ""), "/parties/3"},
		{"DE-URKUNDE-TRAEGER", all(called("Jena", "16053000"), dependent("", "16053000")), "/parties/3"},
		{"DE-URKUNDE-TRAEGER", all(dependent("Stadt Jena", ""), dependent("Stadt Jena", "")), "/parties/3"},
		{"DE-URKUNDE-TEILMASSSTAB", with(combined("60", "50")), "/clauses/10/parts"},
		{"DE-URKUNDE-TEILMASSSTAB", with(combined("60", "30")), "/clauses/10/parts"},
		{"DE-URKUNDE-TEILMASSSTAB", with(agreement.Levy{Parts: combined("60", "40", "10").Parts}), "/clauses/10/parts"},
		{"DE-URKUNDE-TEILMASSSTAB", with(agreement.CostSharing{Measure: agreement.Combined, Note: agreement.Note{None: []string{"parts"}}}),
			"/clauses/10/parts"},
		{"DE-URKUNDE-TEILMASSSTAB", with(agreement.CostSharing{Parts: []agreement.MeasurePart{{Measure: agreement.Combined}}}),
			"/clauses/10/parts/0/measure"},
		{"DE-URKUNDE-EIGENANTEIL", with(agreement.OwnShare{Rate: finance.MustPercent("110")}), "/clauses/10/rate"},
		{"DE-URKUNDE-PREIS", with(agreement.Price{Indexed: agreement.No, Index: "Verbraucherpreisindex"}), "/clauses/10/index"},
		{"DE-URKUNDE-PREIS", with(agreement.Price{Indexed: agreement.Yes, Note: agreement.Note{None: []string{"index"}}}), "/clauses/10/index"},
		{"DE-URKUNDE-DOPPELT", with(agreement.Termination{Notice: agreement.Duration{Number: 12, Unit: agreement.Months}}), "/clauses/10/notice"},
		{"DE-URKUNDE-DOPPELT", with(agreement.CostSharing{Measure: agreement.ByPopulation}), "/clauses/10/measure"},
		{"DE-URKUNDE-DOPPELT", with(agreement.EntryIntoForce{On: day("2020-03-02")}, agreement.EntryIntoForce{}, agreement.EntryIntoForce{On: day("2020-03-03")}),
			"/clauses/12/on"},
		{"DE-URKUNDE-SCHLUESSEL", called("Coburg", "09463999"), "/parties/2/partner/unit"},
		{"DE-GG-28-2", change(0, func(c *agreement.Parity) { c.RespectsSelfGovernment = agreement.No }),
			"/clauses/0/respectsSelfGovernment"},
		{"DE-GG-84-1-7", change(1, func(c *agreement.Tasks) { c.Tasks[0].From = []agreement.PartyID{"bund"} }),
			"/clauses/1/tasks/0"},
		{"DE-NACHNUTZUNG-DIENST", func(a *agreement.Agreement) { a.Form = agreement.ServiceReuseAgreement }, "/clauses"},
		{"DE-NACHNUTZUNG-DIENSTGUETE", func(a *agreement.Agreement) { a.Form = agreement.ServiceReuseAgreement }, "/clauses"},
		{"DE-NACHNUTZUNG-KOSTEN", func(a *agreement.Agreement) {
			a.Form, a.Clauses = agreement.ServiceReuseAgreement, a.Clauses[:2]
		}, "/clauses"},
		{"DE-BETEILIGUNG-DIENSTLEISTER", func(a *agreement.Agreement) {
			a.Form, a.Clauses = agreement.ProviderParticipation, a.Clauses[:2]
		}, "/clauses"},
		{"DE-USTG-2B-KLAUSEL", func(a *agreement.Agreement) { a.Form, a.Gaps = agreement.ProviderParticipation, nil },
			"/clauses"},
		{"EU-DSGVO-28-3-KLAUSEL", func(a *agreement.Agreement) { a.Form = agreement.CommissionedProcessing }, "/clauses"},
	} {
		a := sound()
		test.change(a)
		tried[test.rule] = true
		var pointers []string
		for finding := range evaluate(a).Findings() {
			if finding.Rule == test.rule {
				pointers = append(pointers, finding.Pointer)
				for _, tag := range []language.Tag{language.German, language.English} {
					require.NotContains(t, finding.Text(tag)+finding.Remedy(tag), "{", test.rule)
				}
			}
		}
		require.Equal(t, []string{test.pointer}, pointers, test.rule)
	}
	for _, info := range review.Rules().Rules() {
		require.True(t, tried[info.ID], "%s has no failing document", info.ID)
	}
}

// What is not recorded makes a rule undecidable, and says where the fact is missing.
func TestRulesLackFacts(t *testing.T) {
	for _, test := range []struct {
		rule    string
		change  func(*agreement.Agreement)
		missing string
	}{
		{"DE-URKUNDE-SUMME", change(3, func(c *agreement.Funding) { c.Total = finance.Amount{} }), "/clauses/3/total"},
		{"DE-URKUNDE-MASSSTAB", change(2, func(c *agreement.CostSharing) { c.Measure = agreement.ByKey }), "/clauses/2/key"},
		{"DE-URKUNDE-GENEHMIGUNG", with(agreement.Approval{On: day("2020-02-29")}), "/clauses/10/notice"},
		{"DE-URKUNDE-LAUFZEIT", all(without(agreement.KindRenewal), change(4, func(c *agreement.Term) {
			*c = agreement.Term{Through: day("2025-03-31"), Minimum: agreement.Duration{Number: 5, Unit: agreement.Years}}
		}), without(agreement.KindTermination)), "/clauses/4/from"},
		{"DE-URKUNDE-EINRICHTUNG", dependent("", ""), "/parties/3/partner/bearer"},
		{"DE-URKUNDE-TEILMASSSTAB", with(agreement.CostSharing{Measure: agreement.Combined}), "/clauses/10/parts"},
		{"DE-URKUNDE-TEILMASSSTAB", with(combined("60", "0")), "/clauses/10/parts"},
		{"DE-URKUNDE-PREIS", with(agreement.Price{Indexed: agreement.Yes}), "/clauses/10/index"},
		{"DE-URKUNDE-NAME", called("Ilmenau", "16070029"), "/parties/2/partner/unit"}, // there is no directory
		{"DE-GG-28-2", change(0, func(c *agreement.Parity) { c.RespectsSelfGovernment = agreement.Unknown }),
			"/clauses/0/respectsSelfGovernment"},
		{"DE-USTG-2B-KLAUSEL", func(a *agreement.Agreement) { a.Form = agreement.ProviderParticipation }, "/gaps/0"},
		{"DE-NACHNUTZUNG-KOSTEN", func(a *agreement.Agreement) {
			a.Form = agreement.ServiceReuseAgreement
			a.Clauses[2] = agreement.CostSharing{}
		}, "/clauses/2/measure"},
	} {
		a := sound()
		test.change(a)
		report := review.Rules().Evaluate(review.Case{Agreement: a}, a.Signed)
		require.Equal(t, rule.Undecidable.String(), report.Outcome(test.rule).String(), test.rule)
		for outcome := range report.Outcomes() {
			if outcome.Rule.ID == test.rule {
				require.Equal(t, []string{test.missing}, slices.Concat(outcome.Missing, outcome.Unrecorded), test.rule)
			}
		}
	}
}

// Whether a basis was in force on the day of an agreement is open where its beginning is not recorded here. It is the library that
// lacks it, and nothing is missing in the document.
func TestBasisOnItsDay(t *testing.T) {
	basis := func(signed string, citations ...law.Citation) func(*agreement.Agreement) {
		return func(a *agreement.Agreement) {
			a.Signed, a.Basis = civil.MustParse(signed), nil
			for _, citation := range citations {
				a.Basis = append(a.Basis, law.Source{Citation: citation, Where: "Urkunde", Evidence: law.Primary})
			}
		}
	}
	unknown := law.MustParseCitation("§ 6 ThürAGPStG")
	undated, gdpr := law.MustCite(law.GWB, "§ 108"), law.MustCite(law.DSGVO, "Art. 28 Abs. 3")
	for _, test := range []struct {
		name   string
		change func(*agreement.Agreement)
		want   rule.Outcome
	}{
		{"in force", basis("2019-01-01", gdpr), rule.Satisfied},
		{"first day", basis("2018-05-25", gdpr), rule.Satisfied},
		{"day before", basis("2018-05-24", gdpr), rule.Violated},
		{"no day recorded", basis("2012-01-01", undated), rule.Undecidable},
		{"an act that is not known", basis("2023-01-01", unknown), rule.Undecidable},
		{"several places of a known act", basis("2019-01-01", law.MustCite(law.DSGVO, "Art. 26, 28 Abs. 3")), rule.Satisfied},
		{"no act", basis("2012-01-01", law.Citation{}), rule.NotApplicable},
		{"an act beside no act", basis("2019-01-01", law.Citation{}, gdpr), rule.Satisfied},
		{"one of two without a day", basis("2012-01-01", undated, gdpr), rule.Violated},
		{"one of two without a day, the other in force", basis("2019-01-01", undated, gdpr), rule.Undecidable},
		{"an earlier version held", basis("2018-05-24", law.MustCite(law.BDSG, "§ 5")), rule.Undecidable},
	} {
		a := sound()
		test.change(a)
		report := review.Rules().Evaluate(review.Case{Agreement: a}, a.Signed)
		outcome := outcomeOf(t, report, "DE-URKUNDE-GRUNDLAGE")
		require.Equal(t, test.want.String(), outcome.Outcome.String(), test.name)
		require.Empty(t, outcome.Missing, test.name)
		if test.want == rule.Undecidable {
			require.Equal(t, []string{"/basis/0"}, outcome.Unrecorded, test.name)
			require.Equal(t, "nicht entscheidbar, hier nicht hinterlegt", outcome.Text(language.German))
		}
	}
}

// outcomeOf returns what became of a rule.
func outcomeOf(t *testing.T, report rule.Report, id string) rule.RuleOutcome {
	t.Helper()
	for outcome := range report.Outcomes() {
		if outcome.Rule.ID == id {
			return outcome
		}
	}
	require.Fail(t, "no such rule", id)
	return rule.RuleOutcome{}
}

// Whose law an act is that is not known here is open; it is taken neither for the law of the agreement nor for that of another
// Land, and the report is as complete as without it.
func TestBasisInUnknownAct(t *testing.T) {
	a := sound()
	before := review.Rules().Evaluate(review.Case{Agreement: a}, a.Signed).WithCoverage()
	a.Basis[0].Citation = law.MustParseCitation("§ 23 GkG NRW")
	after := review.Rules().Evaluate(review.Case{Agreement: a}, a.Signed).WithCoverage()
	require.Equal(t, before.Complete(), after.Complete())
	require.True(t, after.Complete())
	outcome := outcomeOf(t, after, "DE-URKUNDE-RECHT")
	require.Equal(t, rule.Undecidable, outcome.Outcome)
	require.Equal(t, []string{"/basis/0"}, outcome.Unrecorded)
	require.Empty(t, outcome.Missing)

	a.Basis[0].Citation = law.Citation{}
	require.Equal(t, rule.Satisfied, review.Rules().Evaluate(review.Case{Agreement: a}, a.Signed).Outcome("DE-URKUNDE-RECHT"))
}

// Days that are equal are in order, and so is what has no day, what only a notice was given of, and what goes on after its term. A
// fact that a rule of the Land finds is not found twice.
func TestOrderOfDays(t *testing.T) {
	signed := "2020-03-01"
	for name, change := range map[string]func(*agreement.Agreement){
		"all on one day": all(func(a *agreement.Agreement) { a.Parties[2].CouncilDecision = day(signed) },
			change(4, func(c *agreement.Term) { c.From = day(signed) }), with(agreement.Approval{Notice: agreement.No, On: day(signed)},
				agreement.Publication{On: day(signed)}, agreement.EntryIntoForce{On: day(signed)})),
		"without days": with(agreement.Approval{Notice: agreement.No}, agreement.Publication{}, agreement.EntryIntoForce{}),
		"notice of a draft, published later": with(agreement.Approval{Notice: agreement.Yes, On: day("2020-02-01")},
			agreement.Publication{On: day("2020-03-02")}),
		"approval of a participation": all(func(a *agreement.Agreement) { a.Form = agreement.Membership },
			with(agreement.Approval{Notice: agreement.No, On: day("2020-02-01")})),
		"a parliament consents afterwards": func(a *agreement.Agreement) { a.Parties[1].CouncilDecision = day("2020-04-01") },
		"§ 12 Abs. 2 ThürKGG": all(func(a *agreement.Agreement) {
			a.Form, a.Parties[2].CouncilDecision = agreement.Zweckvereinbarung, day("2020-03-02")
		},
			with(agreement.Approval{Notice: agreement.Yes})),
		"§ 12 Abs. 3 ThürKGG": all(func(a *agreement.Agreement) { a.Form = agreement.Zweckvereinbarung },
			with(agreement.Approval{Notice: agreement.No}, agreement.EntryIntoForce{On: day("2020-02-01")}, agreement.Publication{On: day("2020-04-01")}),
			change(4, func(c *agreement.Term) { c.From = day("2020-02-01") })),
		"renewed": change(4, func(c *agreement.Term) { c.Minimum = agreement.Duration{Number: 6, Unit: agreement.Years} }),
		"as long as the term": all(without(agreement.KindRenewal), without(agreement.KindTermination), change(4, func(c *agreement.Term) {
			c.Minimum = agreement.Duration{Number: 5, Unit: agreement.Years}
		}), with(agreement.Termination{FirstTo: day("2025-03-31"), Notice: agreement.Duration{Number: 20, Unit: agreement.Quarters}})),
		"two clauses that say the same": with(agreement.Term{From: day("2020-04-01"), Through: day("2025-03-31"), Unlimited: agreement.No}),
		"an earlier agreement": func(a *agreement.Agreement) {
			a.Relations = []agreement.Relation{{Title: "Muster", Signed: day("2019-01-01")}}
		},
		"another agreement of that day": func(a *agreement.Agreement) {
			a.Relations = []agreement.Relation{{Title: "Anderes", Signed: day(signed)}}
		},
		"another agreement without day":   func(a *agreement.Agreement) { a.Relations = []agreement.Relation{{Title: "Muster"}} },
		"the month of the day of signing": func(a *agreement.Agreement) { a.SignedIn = month("2020-03") },
	} {
		a := sound()
		change(a)
		for finding := range review.Rules().Evaluate(review.Case{Agreement: a}, a.Signed).Findings() {
			require.Empty(t, finding.Text(language.German), name)
		}
	}
}

// Parties give and receive different things without a word, and tasks of one name may go from different givers to different receivers.
func TestRolesThatFit(t *testing.T) {
	for name, change := range map[string]func(*agreement.Agreement){
		"another giver":                  moreTasks(agreement.Task{Name: "Betrieb", From: []agreement.PartyID{"bund"}, To: "land", Transfer: agreement.TaskPerformed}),
		"another task back":              moreTasks(agreement.Task{Name: "Wartung", From: []agreement.PartyID{"stadt"}, To: "land", Transfer: agreement.TaskPerformed}),
		"the same again":                 moreTasks(agreement.Task{Name: "Betrieb", From: []agreement.PartyID{"land"}, To: "stadt", Transfer: agreement.TaskTransferred}),
		"performed together":             moreTasks(agreement.Task{Name: "Betrieb", From: []agreement.PartyID{"land", "stadt"}, Transfer: agreement.TaskJoint}),
		"nobody named":                   with(agreement.Price{}, agreement.StaffTransfer{}, agreement.Service{Users: []agreement.PartyID{""}}),
		"several measures":               all(without(agreement.KindCostSharing), with(combined("60", "40"))),
		"measures without weights":       all(without(agreement.KindCostSharing), with(combined("0", "0"))),
		"the whole as own share":         with(agreement.OwnShare{Rate: finance.MustPercent("100")}),
		"indexed":                        with(agreement.Price{Indexed: agreement.Yes, Index: "Verbraucherpreisindex"}),
		"index of which no more is said": with(agreement.Price{Index: "Verbraucherpreisindex"}),
		"§ 7 Abs. 2 ThürKGG": all(func(a *agreement.Agreement) { a.Form = agreement.Zweckvereinbarung },
			change(1, func(c *agreement.Tasks) {
				c.Tasks = []agreement.Task{{Name: "Betrieb", From: []agreement.PartyID{"stadt"}, To: "stadt", Transfer: agreement.TaskTransferred}}
			})),
	} {
		a := sound()
		change(a)
		for finding := range review.Rules().Evaluate(review.Case{Agreement: a}, a.Signed).Findings() {
			require.Empty(t, finding.Text(language.German), name)
		}
	}
}
