package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

const (
	uder        = "160615012" // Verwaltungsgemeinschaft, dissolved at the end of 2023
	birkenfelde = "16061007"  // member of Uder
)

// keyless takes away the official key of the second party.
func keyless(a *agreement.Agreement) { a.Parties[1].Partner.Unit = governance.UnitKey{} }

// A rule judges what its norm speaks of, and not what stands beside that in the same document: another clause, another party, another
// signature, another programme.
func TestRulesJudgeNothingBeside(t *testing.T) {
	violated, undecidable, satisfied, foreign := rule.Violated, rule.Undecidable, rule.Satisfied, rule.NotApplicable
	gmbh := other("gmbh", governance.PublicCompany, "IT GmbH")
	egovrl := func(c agreement.Funding) func(*agreement.Agreement) {
		return all(funding("ThürEGovRL", func(first *agreement.Funding) {
			first.Rate, first.Recipients = finance.MustPercent("50"), nil
		}), add(c))
	}
	requireTrials(t, []trial{
		{"DE-BGB-164-1", "nobody signed for one whose offices are recorded", framework, func(a *agreement.Agreement) {
			for i := range a.Parties {
				a.Parties[i].Signatures = nil
			}
			a.Parties = append(a.Parties, party("erfurt", erfurt, "Stadt Erfurt"))
		}, foreign, ""},
		{"DE-BGB-164-1", "another party, whose offices are not recorded", framework,
			join(party("erfurt", erfurt, "Stadt Erfurt")), satisfied, ""},
		{"DE-BGB-164-1", "a deputy", framework, func(a *agreement.Agreement) {
			s := &a.Parties[1].Signatures[0]
			s.Name, s.Capacity = "Steffen Kania", agreement.Deputy
		}, satisfied, ""},
		{"DE-BGB-164-1", "an attorney", framework, func(a *agreement.Agreement) {
			s := &a.Parties[1].Signatures[0]
			s.Name, s.Capacity = "Steffen Kania", agreement.Attorney
		}, satisfied, ""},

		{"TH-EGOVG-1-3", "the other section on the Land alone", notifiedZweckvereinbarung, restsOn("§ 28"), violated, "/basis/0"},
		{"TH-EGOVG-1-3", "a section of that number in another act", notifiedZweckvereinbarung,
			citing(law.MustCite(law.ThuerKGG, "§ 31")), satisfied, ""},
		{"TH-EGOVG-27", "the Land is missing", framework, func(a *agreement.Agreement) {
			a.Parties = a.Parties[1:]
		}, violated, "/parties"},
		{"TH-EGOVG-27", "all three", framework, nil, satisfied, ""},
		{"TH-EGOVG-27-BEIRAT", "founded by the act and by the agreement", framework,
			edit(func(c *agreement.Bodies) { c.Bodies[0].Foundation = agreement.FoundedByBoth }), satisfied, ""},
		{"TH-EGOVG-30", "a year before the first ceiling", framework,
			edit(func(c *agreement.Funding) { c.Ceilings[0].Year = 2017 }), undecidable, "/clauses/3/ceilings/0/year"},
		{"TH-EGOVRL-SATZ", "more from another programme", framework,
			egovrl(agreement.Funding{Programme: "DigitalPakt", Rate: finance.MustPercent("95")}), satisfied, ""},
		{"TH-EGOVRL-EMPFAENGER", "an association, from another programme", framework,
			egovrl(agreement.Funding{Programme: "DigitalPakt", Recipients: []agreement.PartyID{"staedtebund"}}), satisfied, ""},
		{"TH-EGOVRL-EMPFAENGER", "an Eigenbetrieb of a town is no town", framework, all(join(func() agreement.Party {
			p := party("betrieb", erfurt, "Eigenbetrieb IT")
			p.Partner.Kind = governance.DependentUnit
			return p
		}()), funding("ThürEGovRL", func(c *agreement.Funding) { c.Recipients = []agreement.PartyID{"betrieb"} })),
			violated, "/clauses/3/recipients/0"},
		{"TH-EGOVRL-JAHR", "one euro above ten millions", framework,
			all(signedOn("2024-07-01"), funding("ThürEGovRL", func(c *agreement.Funding) {
				c.Ceilings = []agreement.Ceiling{{Year: 2025, Amount: finance.Euro(10_000_001)}}
			})), violated, "/clauses/3/ceilings/0/amount"},

		{"TH-KGG-3-2-1", "the members of an association, all of them", notifiedZweckvereinbarung,
			parties(members(t, dolmar, -1)...), satisfied, ""},
		{"TH-KGG-3-2-1", "members and a company", notifiedZweckvereinbarung,
			parties(append(members(t, dolmar, 2), gmbh)...), satisfied, ""},
		{"TH-KGG-3-2-1", "members of two associations", notifiedZweckvereinbarung,
			parties(append(members(t, dolmar, 1), party("birkenfelde", birkenfelde, "Birkenfelde"))...), satisfied, ""},

		{"TH-KGG-7-1", "an Eigenbetrieb of a town of another Land", notifiedZweckvereinbarung, join(func() agreement.Party {
			p := party("betrieb", coburg, "Eigenbetrieb")
			p.Partner.Kind = governance.DependentUnit
			return p
		}()), violated, "/parties/3"},
		{"TH-KGG-9-3", "a price for nobody knows whom", notifiedZweckvereinbarung,
			add(agreement.Price{Payer: "schmalkalden", AtMostCost: agreement.No}), violated, "/clauses/7/atMostCost"},
		{"TH-KGG-9-3", "a price for one to whom a task is transferred", approvedZweckvereinbarung,
			add(agreement.Price{Payer: "schmalkalden", Payee: "landkreis", AtMostCost: agreement.No}), violated, "/clauses/11/atMostCost"},
		{"TH-KGG-9-3", "a price for one who does a joint task", approvedZweckvereinbarung,
			all(edit(func(c *agreement.Tasks) { c.Tasks[1].To = "zella-mehlis" }),
				add(agreement.Price{Payer: "schmalkalden", Payee: "zella-mehlis", AtMostCost: agreement.No})), satisfied, ""},
		{"TH-KGG-11", "powers are given, and what happens to the task is not recorded", notifiedZweckvereinbarung,
			task(func(k *agreement.Task) { k.Transfer, k.PowersExcluded = "", agreement.No }), undecidable, "/clauses/0/tasks/0/powersExcluded"},
		{"TH-KGG-11", "a change, of which § 13 speaks", notifiedZweckvereinbarung,
			all(changing(agreement.Changes, agreement.No), remove(agreement.KindApproval)), foreign, ""},
		{"TH-KGG-12-1", "the Staatsanzeiger, where the Landratsamt is competent", approvedZweckvereinbarung,
			parties(municipal()[1:]...), violated, "/clauses/8/gazette"},
		{"TH-KGG-12-1-TAG", "a day is agreed, and the publication is to come", approvedZweckvereinbarung,
			edit(func(c *agreement.Publication) { c.On = civil.Date{} }), satisfied, ""},
		{"TH-KGG-12-2", "resolved in time, and no day was agreed", notifiedZweckvereinbarung,
			add(agreement.EntryIntoForce{AfterPublication: agreement.Yes}), satisfied, ""},
		{"TH-KGG-13-3", "unlimited, and goes on by itself", notifiedZweckvereinbarung,
			all(term(agreement.Term{Unlimited: agreement.Yes}), add(agreement.Renewal{Automatic: agreement.Yes, Years: 1})), violated, "/clauses"},
		{"TH-KGG-13-3-VORAUSSETZUNGEN", "none for one of two ways to end it", approvedZweckvereinbarung,
			add(agreement.Termination{Note: agreement.Note{None: []string{"conditions"}}}), violated, "/clauses/11/conditions"},
		{"TH-KGG-14-1", "divided within the term", approvedZweckvereinbarung,
			all(join(party("anrode", anrode, "Gemeinde Anrode")), edit(func(c *agreement.Term) {
				c.Through, c.Unlimited = day("2030-12-31"), agreement.No
			})), violated, "/parties/3/partner/unit"},
		{"TH-KGG-14-1", "a new key within the term is no end", approvedZweckvereinbarung,
			all(signedOn("2021-03-01"), edit(func(c *agreement.EntryIntoForce) { c.On = day("2021-04-01") }),
				edit(func(c *agreement.Term) { c.From = day("2021-04-01") }),
				join(party("eisenach", "16056000", "Stadt Eisenach"))), satisfied, ""},
		{"TH-KGG-14-1", "divided before it began", approvedZweckvereinbarung,
			all(join(party("anrode", anrode, "Gemeinde Anrode")),
				edit(func(c *agreement.EntryIntoForce) { c.On = day("2023-07-01") })), satisfied, ""},
		{"TH-KGG-14-1", "an association was dissolved", approvedZweckvereinbarung,
			join(party("uder", uder, "VG Uder")), violated, "/parties/3/partner/unit"},

		{"TH-KGG-28-1-7", "a private member has the only vote", zweckverband, all(private(governance.PrivateCompany, 1, 6),
			assembly(func(b *agreement.Body) { b.Seats = b.Seats[3:] })), violated, "/clauses/2/bodies/0/seats"},
		{"TH-KGG-29-1", "one day", zweckverband,
			assembly(func(b *agreement.Body) { b.InvitationDays = 1 }), violated, "/clauses/2/bodies/0/invitationDays"},
		{"TH-KGG-29-1-DRINGEND", "one hour", zweckverband,
			assembly(func(b *agreement.Body) { b.UrgentHours = 1 }), violated, "/clauses/2/bodies/0/urgentHours"},
		{"TH-KGG-29-1-DRINGEND", "24 hours, and another clause on the assembly", zweckverband,
			all(assembly(func(b *agreement.Body) { b.UrgentHours = 24 }), alsoAssembly(agreement.Body{InvitationDays: 7})), satisfied, ""},
		{"TH-KGG-30-1-3", "one week", zweckverband, assembly(func(b *agreement.Body) { b.SecondCallWeeks = 1 }), satisfied, ""},
		{"TH-KGG-21", "no civil servants at all", zweckverband,
			all(join(gmbh), edit(func(c *agreement.Staff) { c.CivilServants = agreement.No })), satisfied, ""},
		{"TH-KGG-37", "one member alone has a share", zweckverband,
			all(parties(municipal()[:2]...), edit(func(c *agreement.Levy) { c.Shares = shares("landkreis") })), violated, "/clauses/3/shares"},
		{"TH-KGG-46", "the Landratsamt of another district, delegated", zweckverband, all(twoTowns("Landratsamt Gotha"),
			edit(func(c *agreement.Approval) { c.Delegated = agreement.Yes })), violated, "/clauses/6/authority"},
		{"TH-KGG-46", "a higher authority, delegated", zweckverband, all(twoTowns("Thüringer Landesverwaltungsamt"),
			edit(func(c *agreement.Approval) { c.Delegated = agreement.Yes })), violated, "/clauses/6/authority"},
		{"TH-KGG-46", "a party without a key", zweckverband, keyless, undecidable, "/parties/1/partner/unit"},
		{"TH-KGG-46", "no party", zweckverband, parties(), undecidable, "/parties"},
		{"TH-KGG-46", "the Land by its key", zweckverband, join(party("land", "16", "Freistaat Thüringen")), violated, "/clauses/6/authority"},
		{"TH-KGG-46", "towns of two districts, and no task passes to one of them", zweckverband,
			all(parties(municipal()[1], party("birkenfelde", birkenfelde, "Birkenfelde")),
				edit(func(c *agreement.Approval) { c.Authority = "Landratsamt Eichsfeld" })), undecidable, "/parties"},

		{"TH-KO-1", "a party without a key", notifiedZweckvereinbarung, keyless, undecidable, "/parties/1/partner/unit"},
		{"TH-KO-1-KREIS", "a party without a key, which TH-KO-1 notes", notifiedZweckvereinbarung, keyless, satisfied, ""},
		{"TH-KO-46-1", "a party without a key, which TH-KO-1 notes", notifiedZweckvereinbarung, keyless, satisfied, ""},
		{"TH-KO-31-2", "nobody signed for anybody", notifiedZweckvereinbarung, func(a *agreement.Agreement) {
			a.Parties = a.Parties[:2]
			for i := range a.Parties {
				a.Parties[i].Signatures = nil
			}
		}, undecidable, "/parties/1/signatures"},
		{"TH-KO-31-2-ELEKTRONISCH", "a qualified seal", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Form = agreement.QualifiedSeal }), violated, "/parties/1/signatures/0/form"},
		{"TH-KO-31-2-ELEKTRONISCH", "the form of a power that the mayor does not need", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.PowerForm = agreement.QualifiedElectronic }), satisfied, ""},
		{"TH-KO-47-1", "a company gives", notifiedZweckvereinbarung, all(join(gmbh), task(func(k *agreement.Task) {
			k.Sphere, k.From = governance.TransferredSphere, []agreement.PartyID{"gmbh"}
		})), satisfied, ""},
		{"TH-KO-47-1", "a town of another Land gives", notifiedZweckvereinbarung,
			all(join(party("coburg", coburg, "Stadt Coburg")), task(func(k *agreement.Task) {
				k.Sphere, k.From = governance.TransferredSphere, []agreement.PartyID{"coburg"}
			})), satisfied, ""},
		{"TH-KO-47-1", "a town without a key gives", notifiedZweckvereinbarung, all(keyless, task(func(k *agreement.Task) {
			k.Sphere, k.From = governance.TransferredSphere, []agreement.PartyID{"schmalkalden"}
		})), undecidable, "/parties/1/partner/unit"},
		{"TH-KO-50-1", "a key that nobody has gives", notifiedZweckvereinbarung,
			all(toAssociation(party("landkreis", dolmar, "VG Dolmar-Salzbrücke"), "zella-mehlis"), func(a *agreement.Agreement) {
				a.Parties[2] = party("zella-mehlis", "16066999", "Gemeinde")
			}), foreign, ""},
		{"TH-KO-50-1", "the register's unit of an erfüllende Gemeinde takes", notifiedZweckvereinbarung,
			all(toAssociation(party("landkreis", "160635051", "Bad Salzungen"), "zella-mehlis"), func(a *agreement.Agreement) {
				a.Parties[2] = party("zella-mehlis", "16063051", "Leimbach")
			}), foreign, ""},
		{"TH-KO-87-2", "a Landkreis gives what is within its capacity", verwaltungsvereinbarung,
			all(join(party("landkreis", landkreis, "Landkreis Schmalkalden-Meiningen")),
				task(func(k *agreement.Task) { k.From = []agreement.PartyID{"landkreis"} })), satisfied, ""},
		{"TH-LHO-39A", "whether the government consented is not recorded", zweckverband, join(func() agreement.Party {
			p := other("land", governance.LandPartner, "Freistaat Thüringen")
			p.CouncilDecision = civil.Date{}
			return p
		}()), undecidable, "/parties/3/councilDecision"},
		{"TH-VERF-93-1", "a quarter", verwaltungsvereinbarung, edit(func(c *agreement.CostSharing) {
			c.Shares = []agreement.PartyShare{{Party: "land", Share: finance.MustFraction(3, 4)}, {Party: "schmalkalden",
				Share: finance.MustFraction(1, 4)}}
		}), satisfied, ""},
		{"TH-VWVFG-1-1-ZITAT", "the other norm that says what the act applies", framework,
			all(signedOn("2025-01-01"), citing(law.MustCite(law.ThuerVwVfG, "§ 2 Abs. 3"))), satisfied, ""},
		{"TH-VWVFG-1-1-ZITAT", "the act as a whole", framework,
			all(signedOn("2025-01-01"), citing(law.MustCite(law.ThuerVwVfG, ""))), satisfied, ""},
	})
}

// textOf is what the rule finds in the document, in German.
func textOf(t testing.TB, id string, a *agreement.Agreement) string {
	t.Helper()
	for finding := range checked(t, a).Findings() {
		if finding.Rule == id {
			return finding.Text(language.German)
		}
	}
	t.Fatal(id + " finds nothing")
	return ""
}

// A finding names who is competent, and the legal successor as far as one is recorded.
func TestFindingsNameWhoIsMeant(t *testing.T) {
	a := zweckverband()
	twoTowns("Landratsamt Greiz")(a)
	require.Contains(t, textOf(t, "TH-KGG-46", a), "zuständig: Landratsamt Schmalkalden-Meiningen")

	a = approvedZweckvereinbarung()
	parties(municipal()[1:]...)(a)
	require.Contains(t, textOf(t, "TH-KGG-12-1", a), "im Thüringer Staatsanzeiger machen Landesverwaltungsamt und Ministerien bekannt, zuständig ist "+
		"Landratsamt Schmalkalden-Meiningen")

	a = framework()
	all(signedOn("2025-02-01"), byDigitalministerium)(a)
	a.Parties[0].Signatures[0].Office = a.Parties[0].Partner.Offices[0].Title
	require.Contains(t, textOf(t, "DE-BGB-164-1", a), "niemand (unbesetzt)")
	a.Signed = day("2018-10-16")
	a.Parties[1].Signatures[0].Name = "Steffen Kania"
	require.Contains(t, textOf(t, "DE-BGB-164-1", a), "Michael Brychcy")

	for unit, want := range map[string]string{
		"16066073": "„Sülzfeld“ bestand bis zum 31.12.2023; Rechtsnachfolgerin: Meiningen, Stadt.",
		uder:       "„Uder“ bestand bis zum 31.12.2023; Rechtsnachfolgerin: nicht verzeichnet.",
		anrode:     "„Anrode“ bestand bis zum 31.12.2022; Rechtsnachfolgerin: mehrere Körperschaften.",
	} {
		a = approvedZweckvereinbarung()
		join(party("x", unit, "Partei"))(a)
		require.Contains(t, textOf(t, "TH-KGG-14-1", a), want)
	}
}

// What a rule says of itself: a conclusion makes nothing void, what the old act said of seals is not recorded, and the sections of the
// ThürKGG had other numbers once.
func TestWhatRulesSayOfThemselves(t *testing.T) {
	rules := map[string]rule.Info{}
	for _, info := range thueringen.Rules().Rules() {
		rules[info.ID] = info
	}
	for _, id := range []string{"TH-VWVFG-4-2", "TH-VWVFG-54", "TH-VWVFG-60-2"} {
		require.Equal(t, rule.Warning, rules[id].Severity, id)
	}
	since := civil.MustParse("2025-01-01")
	require.Equal(t, civil.Period{From: since}, rules["TH-VWVFG-3A-3"].InForce)
	require.True(t, rules["TH-VWVFG-3A-3"].Since.IsZero())
	require.Equal(t, civil.Period{From: since}, rules["TH-VWVFG-61-1"].InForce)
	require.Contains(t, rules["TH-KGG-44"].Title.German, "Nach der bis zum 30.07.2013 geltenden Paragraphenzählung: Aufsichtsbehörde ist")
	require.Contains(t, rules["TH-KGG-44"].Title.English, "As the sections were numbered until 30 July 2013: The supervisory authority is")
}

// A municipality with exactly 3,000 inhabitants may stand alone, one with 2,999 may not. The numbers are made up.
func TestPartiesOfExactlyThreeThousandInhabitants(t *testing.T) {
	signed := civil.MustParse("2021-10-01")
	for population, want := range map[int64]rule.Outcome{3000: rule.Satisfied, 2999: rule.Violated} {
		d, err := directory.Build(civil.MustParsePeriod("2020-12-31/2021-12-31"), []directory.UnitRecord{
			{Key: key.MustParse("16"), Name: "Thüringen"},
			{Key: key.MustParse("16066"), Name: "Schmalkalden-Meiningen", Kind: governance.Landkreis},
			{Key: key.MustParse("160660063063"), Name: "Schmalkalden, Kurort, Stadt", Kind: governance.Stadt,
				Population: []directory.Figure{{Value: population, AsOf: civil.MustParse("2020-12-31")}}},
		}, nil)
		require.NoError(t, err)
		snapshot, err := d.On(signed)
		require.NoError(t, err)
		a := notifiedZweckvereinbarung()
		parties(municipal()[:2]...)(a)
		a.Signed = signed
		report := thueringen.Rules().Evaluate(review.Case{Agreement: a, Snapshot: snapshot}, signed)
		require.Equal(t, want, report.Outcome("TH-KO-46-2"), population)
	}
}
