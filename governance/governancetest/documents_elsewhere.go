package governancetest

import (
	"strconv"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// treaty is the IT-Staatsvertrag as far as rules look at it; the days of the parliaments are made up.
func treaty() *agreement.Agreement {
	state := func(id agreement.PartyID, name string, kind governance.PartnerKind) agreement.Party {
		p := OtherParty(string(id), kind, name)
		p.CouncilDecision = civil.MustParse("2010-04-01")
		return p
	}
	parties := []agreement.Party{state("bund", "Bundesrepublik Deutschland", governance.FederationPartner)}
	seats := []agreement.Seat{{Party: "bund", Number: 1, Votes: 1}, {Holder: "kommunale Spitzenverbände", Number: 3, Advisory: agreement.Yes}}
	shares := []agreement.PartyShare{{Party: "bund", Share: finance.MustPercent("25")}}
	for n := 1; n <= 16; n++ {
		land := key.MustParseLand(string([]byte{'0' + byte(n/10), '0' + byte(n%10)}))
		id := agreement.PartyID("land-" + strconv.Itoa(n))
		p := state(id, landName(land), governance.LandPartner)
		p.Partner.Unit = governance.UnitKey{Key: land}
		parties = append(parties, p)
		seats = append(seats, agreement.Seat{Party: id, Number: 1, Votes: 1})
		shares = append(shares, agreement.PartyShare{Party: id, Share: finance.MustFraction(75, 1600)})
	}
	read := func(act law.Act, place string) law.Source {
		return law.Source{Citation: law.MustCite(act, place), Where: "gesetze-im-internet.de", Evidence: law.Primary}
	}
	return &agreement.Agreement{
		Title: "Vertrag über den IT-Planungsrat", Form: agreement.Staatsvertrag, Jurisdiction: law.Federation, Signed: civil.MustParse("2010-01-15"),
		Basis: []law.Source{read(law.GG, "Art. 91c Abs. 1"), read(law.GG, "Art. 91c Abs. 2")}, Source: read(law.ITStV, ""), Parties: parties,
		Clauses: []agreement.Clause{
			agreement.Bodies{Bodies: []agreement.Body{{Name: "IT-Planungsrat", Foundation: agreement.FoundedByAgreement, Seats: seats}}},
			agreement.CostSharing{Measure: agreement.ByShares, Shares: shares},
			agreement.Termination{Excluded: agreement.No, Notice: agreement.Duration{Number: 24, Unit: agreement.Months}, To: agreement.YearEnd, Written: agreement.Yes},
			agreement.Settlement{Rule: "Auseinandersetzungsvereinbarung"},
			agreement.Change{Decision: agreement.Unanimity},
			agreement.EntryIntoForce{On: civil.MustParse("2010-04-01")},
		},
	}
}

// delegation has the Kreis do work for a town, by the form that Nordrhein-Westfalen has in place of the Zweckvereinbarung.
func delegation() *agreement.Agreement {
	a := document(agreement.PublicLawAgreement,
		Party("kreis", "05154", "Kreis Kleve"), Party("stadt", "05154036", "Stadt Kleve"))
	a.Jurisdiction = law.NordrheinWestfalen
	a.Clauses = []agreement.Clause{
		agreement.Tasks{Tasks: []agreement.Task{{Name: "Betrieb der Fachverfahren", Sphere: governance.OwnSphere, From: []agreement.PartyID{"stadt"}, To: "kreis",
			Transfer: agreement.TaskPerformed, PowersExcluded: agreement.Yes, LeviesTaxes: agreement.No}}},
		agreement.CostSharing{Measure: agreement.ByUse, AtMostCost: agreement.Yes},
		agreement.Term{From: day("2022-01-01"), Unlimited: agreement.Yes},
		yearly(),
		agreement.Severability{},
	}
	return a
}

// agreedVerwaltungsgemeinschaft lets the staff of a town do the work of its neighbour; the form is one of other Länder.
func agreedVerwaltungsgemeinschaft() *agreement.Agreement {
	a := document(agreement.VerwaltungsgemeinschaftForm,
		Party("stadt", "08125005", "Stadt Bad Friedrichshall"), Party("gemeinde", "08125078", "Gemeinde Oedheim"))
	a.Jurisdiction = law.BadenWuerttemberg
	a.Clauses = []agreement.Clause{
		agreement.Tasks{Tasks: []agreement.Task{{Name: "Verwaltungsgeschäfte", Sphere: governance.OwnSphere, From: []agreement.PartyID{"gemeinde"}, To: "stadt",
			Transfer: agreement.TaskPerformed, PowersExcluded: agreement.Yes, LeviesTaxes: agreement.No}}},
		agreement.CostSharing{Measure: agreement.ByPopulation},
		yearly(),
		agreement.Severability{},
	}
	return a
}

// assistance has one town help another where it has to, for its expenses.
func assistance() *agreement.Agreement {
	a := document(agreement.OfficialAssistance,
		Party("schmalkalden", schmalkalde, "Stadt Schmalkalden"), Party("zella-mehlis", zellaMehlis, "Stadt Zella-Mehlis"))
	a.Clauses = []agreement.Clause{
		agreement.Purpose{Goals: []string{"Amtshilfe bei der Prüfung der Rechnungen"}},
		agreement.Support{Name: "Aushilfe", Assistance: agreement.Yes, Permanent: agreement.No, OwnTask: agreement.No, Instructed: agreement.No,
			Fee: agreement.No, Expenses: finance.MustParseAmount("50.00"), SamePerson: agreement.No},
		agreement.CostSharing{Measure: agreement.ByUse},
		yearly(),
		agreement.Severability{},
	}
	return a
}

// serviceContract buys operations from a company.
func serviceContract() *agreement.Agreement {
	a := document(agreement.ServiceContract, Party("schmalkalden", schmalkalde, "Stadt Schmalkalden"),
		OtherParty("dienstleister", governance.PrivateCompany, "Rechenwerk GmbH"))
	a.ContractLaw = agreement.PrivateLawContract
	a.Clauses = []agreement.Clause{
		agreement.Service{Name: "Betrieb des Rathausportals", Provider: "dienstleister", Users: []agreement.PartyID{"schmalkalden"}},
		agreement.Price{Payer: "schmalkalden", Payee: "dienstleister", Amount: finance.Euro(12_000)},
		agreement.Procurement{Ground: agreement.Tender},
		agreement.Term{From: day("2022-01-01"), Through: day("2025-12-31")},
	}
	return a
}

// yearly is a termination at the end of a year with a notice of twelve months.
func yearly() agreement.Termination {
	return agreement.Termination{Excluded: agreement.No, Notice: agreement.Duration{Number: 12, Unit: agreement.Months}, To: agreement.YearEnd, Written: agreement.Yes}
}
