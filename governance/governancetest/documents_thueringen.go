package governancetest

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// Units of the register on 1 October 2021 that the documents use.
const (
	landkreis   = "16066"    // Schmalkalden-Meiningen
	schmalkalde = "16066063" // Schmalkalden, 19,553 inhabitants
	zellaMehlis = "16066092" // Zella-Mehlis, 12,630 inhabitants
)

func day(s string) civil.Date { return civil.MustParse(s) }

// Party is a municipality, a Kreis or an association with the key, with a signature that suffices everywhere and a decision of its council of
// 1 September 2021. A key that [key.Parse] does not read panics.
func Party(id, unit, name string) agreement.Party {
	return agreement.Party{
		ID: agreement.PartyID(id),
		Partner: governance.Partner{Name: name, Kind: governance.UnitPartner,
			Unit:   governance.UnitKey{Key: key.MustParse(unit)},
			Source: law.Source{Where: "Urkunde", Evidence: law.Primary}},
		Signatures: []agreement.Signature{{Name: "N. N.", Form: agreement.Handwritten, Capacity: agreement.OfficeHolder,
			TitleGiven: agreement.Yes,
			Source:     law.Source{Where: "Urkunde", Evidence: law.Primary}}},
		CouncilDecision: day("2021-09-01"),
	}
}

// OtherParty is [Party] for a party of another kind: a company, an association, a Zweckverband. A Land has the key of Thüringen, the others have none.
func OtherParty(id string, kind governance.PartnerKind, name string) agreement.Party {
	p := Party(id, "16", name)
	p.Partner.Kind = kind
	if kind != governance.LandPartner {
		p.Partner.Unit = governance.UnitKey{}
	}
	return p
}

// document is an agreement of the form of 1 October 2021.
func document(form agreement.Form, parties ...agreement.Party) *agreement.Agreement {
	return &agreement.Agreement{Title: "Muster", Form: form, Jurisdiction: law.Thueringen, Signed: day("2021-10-01"),
		Parties: parties,
		Source:  law.Source{Where: "Urkunde", Evidence: law.Primary}}
}

func municipal() []agreement.Party {
	return []agreement.Party{
		Party("landkreis", landkreis, "Landkreis Schmalkalden-Meiningen"), Party("schmalkalden", schmalkalde,
			"Stadt Schmalkalden"),
		Party("zella-mehlis", zellaMehlis, "Stadt Zella-Mehlis"),
	}
}

func shares(ids ...agreement.PartyID) []agreement.PartyShare {
	var list []agreement.PartyShare
	for _, id := range ids {
		list = append(list, agreement.PartyShare{Party: id, Share: finance.MustFraction(1, int64(len(ids)))})
	}
	return list
}

// approvedZweckvereinbarung transfers a task with its powers, and has another performed together.
func approvedZweckvereinbarung() *agreement.Agreement {
	a := document(agreement.Zweckvereinbarung, municipal()...)
	a.Clauses = []agreement.Clause{
		agreement.Tasks{Tasks: []agreement.Task{
			{Name: "Betrieb der Fachverfahren", Sphere: governance.OwnSphere, From: []agreement.PartyID{"schmalkalden",
				"zella-mehlis"}, To: "landkreis",
				Transfer: agreement.TaskTransferred, PowersExcluded: agreement.No, LeviesTaxes: agreement.No},
			{Name: "Schulung", Sphere: governance.OwnSphere, From: []agreement.PartyID{"landkreis", "schmalkalden",
				"zella-mehlis"}, Transfer: agreement.TaskJoint},
		}},
		agreement.CostSharing{Measure: agreement.ByPopulation, AtMostCost: agreement.Yes},
		agreement.Term{From: day("2022-01-01"), Unlimited: agreement.Yes},
		agreement.Termination{Excluded: agreement.No, Notice: agreement.Duration{Number: 12, Unit: agreement.Months}, To: agreement.YearEnd, Written: agreement.Yes},
		agreement.ExtraordinaryTermination{Excluded: agreement.No},
		agreement.Settlement{Rule: "Jeder erhält zurück, was er eingebracht hat."},
		agreement.Change{Decision: agreement.Unanimity, Written: agreement.Yes, Supervised: agreement.Yes},
		agreement.Approval{Authority: "Thüringer Landesverwaltungsamt", Notice: agreement.No, On: day("2021-11-02")},
		agreement.Publication{Gazette: "Thüringer Staatsanzeiger", On: day("2021-11-22")},
		agreement.EntryIntoForce{On: day("2022-01-01"), AfterPublication: agreement.Yes},
		agreement.Severability{},
	}
	return a
}

// notifiedZweckvereinbarung has a task performed for others, who keep their powers, for ten years.
func notifiedZweckvereinbarung() *agreement.Agreement {
	a := document(agreement.Zweckvereinbarung, municipal()...)
	a.Clauses = []agreement.Clause{
		agreement.Tasks{Tasks: []agreement.Task{
			{Name: "Betrieb der Fachverfahren", Sphere: governance.OwnSphere, From: []agreement.PartyID{"schmalkalden",
				"zella-mehlis"}, To: "landkreis",
				Transfer: agreement.TaskPerformed, PowersExcluded: agreement.Yes, LeviesTaxes: agreement.No},
		}},
		agreement.CostSharing{Measure: agreement.ByPopulation, AtMostCost: agreement.Yes},
		agreement.Term{From: day("2022-01-01"), Through: day("2031-12-31")},
		agreement.Settlement{Rule: "Jeder erhält zurück, was er eingebracht hat."},
		agreement.Change{Decision: agreement.Unanimity, Written: agreement.Yes, Supervised: agreement.Yes},
		agreement.Approval{Authority: "Thüringer Landesverwaltungsamt", Notice: agreement.Yes, On: day("2021-10-15")},
		agreement.Severability{},
	}
	return a
}

// zweckverband are the articles of a Zweckverband of three members.
func zweckverband() *agreement.Agreement {
	a := document(agreement.Zweckverband, municipal()...)
	a.Clauses = []agreement.Clause{
		agreement.Identity{Name: "Zweckverband IT", Seat: "Meiningen", Area: "Landkreis Schmalkalden-Meiningen"},
		agreement.Tasks{Tasks: []agreement.Task{{Name: "Betrieb der Rechenzentren", Sphere: governance.OwnSphere,
			From: []agreement.PartyID{"landkreis", "schmalkalden", "zella-mehlis"}, Transfer: agreement.TaskTransferred,
			PowersExcluded: agreement.Yes, LeviesTaxes: agreement.No}}},
		agreement.Bodies{Bodies: []agreement.Body{{Name: "Verbandsversammlung", Foundation: agreement.FoundedByStatute,
			Seats: []agreement.Seat{
				{Party: "landkreis", Number: 2, Votes: 2}, {Party: "schmalkalden", Number: 1, Votes: 1},
				{Party: "zella-mehlis", Number: 1, Votes: 1}}}}},
		agreement.Levy{Measure: agreement.ByShares, Shares: shares("landkreis", "schmalkalden", "zella-mehlis")},
		agreement.Staff{CivilServants: agreement.Yes},
		agreement.Change{Decision: "simple-majority of statutory-votes", TaskChange: "two-thirds of statutory-votes",
			Exit: "two-thirds of statutory-votes", Dissolution: "two-thirds of statutory-votes",
			ExclusionForCause: agreement.Yes, Supervised: agreement.Yes},
		agreement.Approval{Authority: "Thüringer Landesverwaltungsamt", Notice: agreement.No, On: day("2021-11-02")},
		agreement.Publication{Gazette: "Thüringer Staatsanzeiger", On: day("2021-11-22"), NamesApproval: agreement.Yes},
		agreement.EntryIntoForce{On: day("2022-01-01"), AfterPublication: agreement.Yes},
	}
	return a
}

// specialArbeitsgemeinschaft is bound by majority in procedure only.
func specialArbeitsgemeinschaft() *agreement.Agreement {
	a := document(agreement.SpecialArbeitsgemeinschaft, municipal()...)
	a.Clauses = []agreement.Clause{
		agreement.Bodies{Bodies: []agreement.Body{
			{Name: "Lenkungsgruppe", Foundation: agreement.FoundedByAgreement, Decision: agreement.SimpleMajority,
				Matters: []agreement.Matter{agreement.Procedure}},
			{Name: "Versammlung", Foundation: agreement.FoundedByAgreement, Decision: agreement.Unanimity,
				Matters: []agreement.Matter{agreement.OtherMatters}},
		}},
		agreement.CostSharing{Measure: agreement.Equally},
		agreement.Termination{Excluded: agreement.No, Notice: agreement.Duration{Number: 6, Unit: agreement.Months}, Written: agreement.Yes},
		agreement.Approval{Authority: "Thüringer Landesverwaltungsamt", Notice: agreement.Yes, On: day("2021-10-15")},
		agreement.Severability{},
	}
	return a
}

// framework is a framework agreement of the Land and the two associations.
func framework() *agreement.Agreement {
	known := func(id, partner, name string, kind governance.PartnerKind, role governance.Role, signs, office string) agreement.Party {
		p := OtherParty(id, kind, name)
		p.Partner.ID, p.Roles = partner, []governance.Role{role}
		p.Signatures[0].Name, p.Signatures[0].Office = signs, office
		return p
	}
	a := document(agreement.FrameworkAgreement,
		known("land", "th-finanzministerium", "Freistaat Thüringen, Thüringer Finanzministerium", governance.LandPartner, governance.Funder,
			"Dr. Hartmut Schubert", "Beauftragter des Freistaats Thüringen für E-Government und IT"),
		known("staedtebund", "th-gemeinde-und-staedtebund", "Gemeinde- und Städtebund Thüringen e. V.", governance.MunicipalAssociation,
			governance.Representative, "Michael Brychcy", "Präsident"),
		known("landkreistag", "th-landkreistag", "Thüringischer Landkreistag e. V.", governance.MunicipalAssociation,
			governance.Representative, "Martina Schweinsburg", "Präsidentin"))
	a.Basis = []law.Source{{Citation: law.MustCite(law.ThuerEGovG, "§ 27"), Where: "Urkunde", Evidence: law.Primary}}
	a.Clauses = []agreement.Clause{
		agreement.Purpose{Goals: []string{"flächendeckende elektronische Verwaltung"}},
		agreement.Parity{EqualFooting: agreement.Yes, RespectsSelfGovernment: agreement.Yes},
		agreement.Bodies{Bodies: []agreement.Body{{Name: "Beirat für kommunales E-Government",
			Foundation: agreement.FoundedByStatute,
			Decision:   agreement.Recommendation, BindsMunicipalities: agreement.No}}},
		agreement.Funding{Funder: "land", RecipientDescription: "Thüringer Kommunen", Total: finance.Euro(10_000_000),
			UpTo: agreement.Yes, Procedure: agreement.Yes,
			Ceilings: []agreement.Ceiling{{Year: 2022, Amount: finance.Euro(10_000_000)}}, ProofOfUse: agreement.Yes,
			AuditRight: agreement.Yes},
		agreement.Reuse{Required: agreement.Yes},
		agreement.OpenStandards{OpenSource: agreement.Yes, Deviates: agreement.No},
		agreement.Termination{Excluded: agreement.No, Notice: agreement.Duration{Number: 12, Unit: agreement.Months}, Written: agreement.Yes},
		agreement.Disputes{Body: "Beirat für kommunales E-Government"},
		agreement.Annexes{Annexes: []agreement.Annex{{Title: "Liste der Vorhaben", ReviewMonths: 12}}},
		agreement.Severability{},
	}
	return a
}

// participation is the accession of a municipality to a common IT provider.
func participation() *agreement.Agreement {
	a := document(agreement.ProviderParticipation, Party("schmalkalden", schmalkalde, "Stadt Schmalkalden"),
		OtherParty("dienstleister", governance.PublicCompany, "IT GmbH"))
	a.Clauses = []agreement.Clause{
		agreement.JointProvider{Name: "IT GmbH", Stage: agreement.Joined, LegalKind: governance.PublicCompany,
			DecisiveInfluence: agreement.Yes, ContraryInterest: agreement.No,
			DigitalServices: agreement.No, BeyondLand: agreement.No,
			Owners: []agreement.Owner{{Party: "schmalkalden", Share: finance.Whole(), Represented: agreement.Yes}}},
		agreement.CostSharing{Measure: agreement.ByUse},
		agreement.Procurement{Ground: agreement.Tender},
		agreement.VAT{Taxed: agreement.Yes},
		agreement.Termination{Excluded: agreement.No, Notice: agreement.Duration{Number: 12, Unit: agreement.Months}, Written: agreement.Yes},
		agreement.Approval{Authority: "Landratsamt Schmalkalden-Meiningen", Notice: agreement.No, On: day("2021-08-01")},
		agreement.Severability{},
	}
	return a
}

// membership is the accession of a municipality to a cooperative.
func membership() *agreement.Agreement {
	a := document(agreement.Membership, Party("schmalkalden", schmalkalde, "Stadt Schmalkalden"),
		OtherParty("eg", governance.Genossenschaft, "Digital eG"))
	a.ContractLaw = agreement.PrivateLawContract
	a.Clauses = []agreement.Clause{
		agreement.Price{Payer: "schmalkalden", Payee: "eg", Amount: finance.Euro(500)},
		agreement.Approval{Authority: "Landratsamt Schmalkalden-Meiningen", Notice: agreement.No, On: day("2021-08-01")},
	}
	return a
}

// foundation is a participation by which the provider is founded.
func foundation() *agreement.Agreement {
	a := participation()
	Edit(func(c *agreement.JointProvider) { c.Stage = agreement.Founded })(a)
	Edit(func(c *agreement.Approval) { c.Notice = agreement.Yes })(a)
	return a
}

// reuse is the re-use of a service that the Land runs, without focus service.
func reuse() *agreement.Agreement {
	a := document(agreement.ServiceReuseAgreement, OtherParty("land", governance.LandPartner, "Freistaat Thüringen"),
		Party("schmalkalden", schmalkalde, "Stadt Schmalkalden"))
	a.Clauses = []agreement.Clause{
		agreement.Service{Name: "Antrag", Provider: "land", Users: []agreement.PartyID{"schmalkalden"},
			Focus: agreement.No, Verbindungsnetz: agreement.Yes},
		agreement.CostSharing{Measure: agreement.ByUse},
		agreement.ServiceLevels{Levels: []agreement.ServiceLevel{{What: "Verfügbarkeit", Target: "99,5 %"}}},
		agreement.VAT{Taxed: agreement.Yes},
		agreement.Termination{Excluded: agreement.No, Notice: agreement.Duration{Number: 12, Unit: agreement.Months}, Written: agreement.Yes},
		agreement.Severability{},
	}
	return a
}

// processing is a commissioned processing of a Landkreis for a town.
func processing() *agreement.Agreement {
	a := document(agreement.CommissionedProcessing, Party("schmalkalden", schmalkalde, "Stadt Schmalkalden"),
		Party("landkreis", landkreis, "Landkreis Schmalkalden-Meiningen"))
	a.Clauses = []agreement.Clause{
		agreement.DataProtection{Controllers: []agreement.PartyID{"schmalkalden"},
			Processors: []agreement.PartyID{"landkreis"},
			Subject:    agreement.Yes, Duration: agreement.Yes, Nature: agreement.Yes, Purposes: agreement.Yes,
			DataTypes: agreement.Yes, DataSubjects: agreement.Yes,
			ControllerDuties: agreement.Yes, Items: []string{"a", "b", "c", "d", "e", "f", "g", "h"},
			SubProcessors: agreement.Yes,
			SecurityItems: []string{"a", "b", "c", "d"}, BreachNotice: agreement.Yes, HighRisk: agreement.No,
			OfficersNamed: agreement.Yes},
		agreement.Termination{Excluded: agreement.No, Notice: agreement.Duration{Number: 3, Unit: agreement.Months}, Written: agreement.Yes},
		agreement.Severability{},
	}
	return a
}

// verwaltungsvereinbarung gives a task of the state to a town and pays for it.
func verwaltungsvereinbarung() *agreement.Agreement {
	a := document(agreement.Verwaltungsvereinbarung, OtherParty("land", governance.LandPartner, "Freistaat Thüringen"),
		Party("schmalkalden", schmalkalde, "Stadt Schmalkalden"))
	a.Clauses = []agreement.Clause{
		agreement.Tasks{Tasks: []agreement.Task{{Name: "Registerpflege", Sphere: governance.TransferredSphere,
			From: []agreement.PartyID{"land"}, To: "schmalkalden",
			Transfer: agreement.TaskTransferred, PowersExcluded: agreement.No, LeviesTaxes: agreement.No}}},
		agreement.CostSharing{Measure: agreement.ByShares, Shares: []agreement.PartyShare{
			{Party: "land", Share: finance.MustFraction(4, 5)}, {Party: "schmalkalden", Share: finance.MustFraction(1, 5)}}},
		agreement.Termination{Excluded: agreement.No, Notice: agreement.Duration{Number: 12, Unit: agreement.Months}, Written: agreement.Yes},
		agreement.Severability{},
	}
	return a
}

// anstalt are the articles of a gemeinsame kommunale Anstalt, of whose content no norm was read.
func anstalt() *agreement.Agreement {
	a := document(agreement.GemeinsameKommunaleAnstalt, municipal()...)
	a.Clauses = []agreement.Clause{agreement.Identity{Name: "IT AöR", Seat: "Meiningen"}}
	return a
}

// simpleArbeitsgemeinschaft binds nobody.
func simpleArbeitsgemeinschaft() *agreement.Agreement {
	a := document(agreement.SimpleArbeitsgemeinschaft, municipal()...)
	a.Clauses = []agreement.Clause{
		agreement.Purpose{Goals: []string{"gemeinsame Schulung"}}, agreement.CostSharing{Measure: agreement.Equally},
		agreement.Termination{Excluded: agreement.No, Notice: agreement.Duration{Number: 3, Unit: agreement.Months}, Written: agreement.Yes}, agreement.Severability{},
	}
	return a
}
