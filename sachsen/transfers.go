package sachsen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/transfer"
)

// Transfers returns how tasks pass in Sachsen, and by the treaty of 1997 across the border with Thüringen, in both directions: the text
// of the treaty was read in the Saxon database. All of it is recorded from 18 May 2025 on; since when the treaty is in force is not.
func Transfers() transfer.Norms {
	edges := append(landTransfers(), administrationTransfers()...)
	edges = append(edges, cooperationTransfers()...)
	edges = append(edges, borderTransfers()...)
	return transfer.Norms{Jurisdiction: law.Sachsen, Tasks: taskTypes(), Natures: natures(), Edges: edges}
}

func snUnit(kind governance.Kind) transfer.Actor { return transfer.Unit(law.Sachsen, kind) }

func snBody(kind governance.PartnerKind) transfer.Actor { return transfer.Body(law.Sachsen, kind) }

// kommunen are the Gemeinden and Landkreise of a Land.
func kommunen(of law.Jurisdiction) []transfer.Actor {
	var list []transfer.Actor
	for _, kind := range []governance.Kind{
		governance.KreisangehoerigeGemeinde, governance.GrosseKreisstadt, governance.ErfuellendeGemeinde, governance.KreisfreieStadt, governance.Landkreis,
	} {
		list = append(list, transfer.Unit(of, kind))
	}
	return list
}

// saxonTasks are the three kinds of tasks that a Gemeinde of Sachsen has.
func saxonTasks() []transfer.TaskKind {
	return []transfer.TaskKind{transfer.VoluntaryTask, transfer.MandatoryTask, transfer.DirectedTask}
}

func recorded() civil.Period { return civil.Period{From: civil.MustParse(normsRead)} }

func saying(german, english string) bilingual.Text {
	return bilingual.Text{German: german, English: english}
}

// reading is what we conclude from a place that was read.
func reading(citation, what string) law.Source {
	return law.Source{Citation: law.MustParseCitation(citation), Where: what, Evidence: law.Derived}
}

func taskTypes() []transfer.TaskType {
	near := reading("§ 2 SächsGemO", "einen übertragenen Wirkungskreis im Thüringer Sinn gibt es nicht; am nächsten steht ihm die Weisungsaufgabe")
	return []transfer.TaskType{
		{Kind: transfer.VoluntaryTask, Sphere: governance.OwnSphere, Source: readAt("§ 2 SächsGemO"),
			Says: saying("Freiwillig übernommen.", "Taken on voluntarily.")},
		{Kind: transfer.MandatoryTask, Sphere: governance.OwnSphere, Source: readAt("§ 2 SächsGemO"),
			Says: saying("Zur Pflicht gemacht, ohne Weisung.", "Made a duty, without directions.")},
		{Kind: transfer.DirectedTask, Sphere: governance.TransferredSphere, Source: near,
			Says: saying("Zur Pflicht gemacht und nach Weisung zu erfüllen.", "Made a duty, and performed under direction.")},
		{Kind: transfer.StateTask, Source: readAt("§ 2 Abs. 2 SächsGemO"),
			Says: saying("Aufgabe des Landes, solange sie nicht zur Pflicht gemacht ist.", "A task of the Land until it is made a duty.")},
	}
}

func natures() []transfer.Nature {
	return []transfer.Nature{
		{Actor: snUnit(governance.Verwaltungsgemeinschaft), LegalPerson: agreement.No, Source: readAt("§ 36 SächsKomZG"),
			Says: saying("Keine juristische Person: eine erfüllende Gemeinde erfüllt für die anderen die Aufgaben eines Verwaltungsverbands.",
				"No legal person: one Gemeinde does for the others what a Verwaltungsverband would do.")},
		{Actor: snUnit(governance.Verwaltungsverband), LegalPerson: agreement.Yes, Source: readAt("§ 2 Abs. 1 SächsKomZG"),
			Says: saying("Körperschaft benachbarter Gemeinden eines Landkreises; neue gibt es seit dem 17.11.2012 nicht mehr.",
				"Corporation of neighbouring Gemeinden of one Landkreis; there are no new ones since 17 November 2012.")},
		{Actor: snBody(governance.Zweckverband), LegalPerson: agreement.Yes, Source: readAt("§ 44 SächsKomZG"),
			Says: saying("Körperschaft für einzelne Aufgaben.", "Corporation for single tasks.")},
	}
}

func landTransfers() []transfer.Edge {
	return []transfer.Edge{{
		From: []transfer.Actor{transfer.Land(law.Sachsen)}, To: kommunen(law.Sachsen), Tasks: []transfer.TaskKind{transfer.StateTask},
		Instrument: transfer.Act, Permission: transfer.Conditional, Effect: agreement.TaskTransferred, InForce: recorded(),
		Source: reading("§ 2 Abs. 2 SächsGemO", "dass die Pflicht auf einem Gesetz beruht, ist nach eigener Lesart vorausgesetzt"),
		Reason: saying("Das Land macht eine Aufgabe zur Pflicht, frei von Weisungen oder nach Weisung.",
			"The Land makes a task a duty, free of directions or under direction."),
		Conditions: []transfer.Statement{{Source: readAt("§ 2 Abs. 2 SächsGemO"), Text: saying("Die Kosten sind zugleich geregelt.", "The cost is ruled at the same time.")}},
		Money: []transfer.Statement{{Source: readAt("§ 2 Abs. 2 SächsGemO"), Text: saying("Eine neue Pflicht braucht eine Bestimmung über die Kosten; eine Mehrbelastung wird ausgeglichen "+
			"(für Landkreise § 2 Abs. 2 SächsLKrO).",
			"A new duty needs a provision on its cost, and an extra burden is compensated (for Landkreise § 2 Abs. 2 SächsLKrO).")}},
	}}
}

// administrationTransfers are those to a Verwaltungsverband, and to the erfüllende Gemeinde of a Verwaltungsgemeinschaft.
func administrationTransfers() []transfer.Edge {
	member := []transfer.Actor{snUnit(governance.KreisangehoerigeGemeinde)}
	closed := transfer.Statement{Source: readAt("§ 2 Abs. 1 SächsKomZG"), Text: saying("Nur, wo der Verband oder die Gemeinschaft bis zum 17.11.2012 wirksam gebildet wurde.",
		"Only where the body was validly formed by 17 November 2012.")}
	to := func(kind governance.Kind, also string) []transfer.Edge {
		base := transfer.Edge{From: member, To: []transfer.Actor{snUnit(kind)}, Permission: transfer.Conditional, InForce: recorded(),
			Conditions: []transfer.Statement{closed}}
		byLaw, contract, executes := base, base, base
		byLaw.Tasks, byLaw.Instrument, byLaw.Effect = []transfer.TaskKind{transfer.DirectedTask}, transfer.Act, agreement.TaskTransferred
		byLaw.Source, executes.Source = readAt("§ 7"+also+" SächsKomZG"), readAt("§ 8"+also+" SächsKomZG")
		if also != "" { // that what holds for the Verwaltungsverband holds here is a reading
			byLaw.Source.Evidence, executes.Source.Evidence = law.Derived, law.Derived
		}
		byLaw.Reason = saying("Weisungsaufgaben und die vorbereitende Bauleitplanung gehen kraft Gesetzes über.",
			"Tasks under direction and preparatory land-use planning pass by law.")
		contract.Tasks, contract.Instrument = []transfer.TaskKind{transfer.VoluntaryTask, transfer.MandatoryTask}, transfer.PublicLawAgreement
		contract.Effect, contract.Source = agreement.TaskTransferred, byLaw.Source
		contract.Reason = saying("Weitere Aufgaben gehen durch öffentlich-rechtlichen Vertrag über, wirksam erst mit der Änderung der Satzung.",
			"Further tasks pass by a public-law contract, effective only with the change of the articles.")
		if also != "" { // which has no articles, as it is no legal person
			contract.Reason = saying("Weitere Aufgaben gehen durch öffentlich-rechtlichen Vertrag über.", "Further tasks pass by a public-law contract.")
		}
		executes.Tasks, executes.Instrument = contract.Tasks, transfer.Act
		executes.Effect = agreement.TaskPerformed
		executes.Reason = saying("Was nicht übergeht, bereitet er vor und vollzieht es nach Weisung der Gemeinde.",
			"What does not pass is prepared and executed on the instruction of the Gemeinde.")
		return []transfer.Edge{byLaw, contract, executes}
	}
	community := transfer.Edge{
		From: member, To: []transfer.Actor{snUnit(governance.Verwaltungsgemeinschaft)}, Tasks: saxonTasks(), Permission: transfer.Forbidden,
		Source: readAt("§ 36 SächsKomZG"), InForce: recorded(),
		Reason: saying("Die Verwaltungsgemeinschaft ist keine juristische Person; Aufgaben gehen auf die erfüllende Gemeinde über.",
			"The Verwaltungsgemeinschaft is no legal person; tasks pass to the erfüllende Gemeinde."),
	}
	edges := append(to(governance.Verwaltungsverband, ""), to(governance.ErfuellendeGemeinde, " i. V. m. § 36")...)
	return append(edges, community)
}

// approvedBy says who supervises a cooperation within the Land (§ 74).
func approvedBy(needed agreement.Fact, citation string, says bilingual.Text) transfer.Consent {
	return transfer.Consent{Needed: needed, Source: readAt(citation), Says: bilingual.Sprintf(
		"%s Zuständig (§ 74 SächsKomZG): das Landratsamt, wo alle in einem Landkreis liegen, die Landesdirektion, wo ein Landkreis oder mehrere Landkreise beteiligt "+
			"sind, das Staatsministerium des Innern über die Grenze des Landes und mit Land oder Bund.",
		"%s Competent (§ 74 SächsKomZG): the Landratsamt where all lie in one Landkreis, the Landesdirektion where a Landkreis or several Landkreise take part, the "+
			"Staatsministerium des Innern across the border of the Land and with the Land or the Federation.", says)}
}

// cooperationTransfers are the Zweckvereinbarung and the Zweckverband.
func cooperationTransfers() []transfer.Edge {
	verband := snBody(governance.Zweckverband)
	parties := append(kommunen(law.Sachsen), snUnit(governance.Verwaltungsverband), verband)
	contract := transfer.Edge{
		From: parties, To: parties, Tasks: saxonTasks(), Instrument: transfer.Zweckvereinbarung, Permission: transfer.Allowed,
		Effect: agreement.TaskTransferred, Source: readAt("§ 71 SächsKomZG"), InForce: recorded(),
		Reason: saying("Eine Partei übernimmt die Aufgabe für alle; Recht, Pflicht und Befugnisse gehen über.",
			"One party takes over the task for all; right, duty and powers pass."),
		Approval: approvedBy(agreement.Yes, "§ 72 SächsKomZG", saying("Vertrag und Änderung bedürfen der Genehmigung, weil die Aufgabe übergeht.",
			"Contract and change need approval, because the task passes.")),
	}
	performs := contract
	performs.Effect = agreement.TaskPerformed
	performs.Reason = saying("Eine Partei führt die Aufgabe im Namen und nach Weisung der anderen durch; die Zuständigkeit bleibt.",
		"One party performs the task in the name and on the instruction of the others; competence stays.")
	performs.Approval = approvedBy(agreement.No, "§ 72 SächsKomZG", saying("Ohne Genehmigung, wenn keine gemeinsame Dienststelle betrieben wird.",
		"Without approval where no joint office is run."))
	association := transfer.Edge{
		From: parties, To: []transfer.Actor{verband}, Tasks: saxonTasks(), Instrument: transfer.ZweckverbandArticles, Permission: transfer.Conditional,
		Effect: agreement.TaskTransferred, Source: readAt("§§ 44 bis 49 SächsKomZG"), InForce: recorded(),
		Reason: saying("Der Zweckverband nimmt die Aufgaben seiner Satzung für seine Mitglieder wahr.", "The Zweckverband performs the tasks of its articles for its members."),
		Conditions: []transfer.Statement{{Source: readAt("§ 49 SächsKomZG"), Text: saying("Das Gemeinwohl steht nicht entgegen, die Bildung ist zulässig und die Satzung rechtmäßig.",
			"The common good is not opposed, the formation admissible and the articles lawful.")}},
		Money: []transfer.Statement{{Source: readAt("§ 60 SächsKomZG"), Text: saying("Umlage nach dem Nutzen, jährlich in der Haushaltssatzung.",
			"A levy by benefit, yearly in the budget by-law.")}},
		Approval: approvedBy(agreement.Yes, "§ 49 SächsKomZG", saying("Genehmigung; bei Weisungsaufgaben nach Ermessen und mit Zustimmung der Fachaufsicht.",
			"Approval; for tasks under direction at discretion and with the consent of the technical supervision.")),
	}
	return []transfer.Edge{contract, performs, association}
}

// borderTransfers are those of the treaty of 1997, in both directions.
func borderTransfers() []transfer.Edge {
	crossing := func(from, to law.Jurisdiction, tasks []transfer.TaskKind) []transfer.Edge {
		bodies := func(of law.Jurisdiction) []transfer.Actor {
			return append(kommunen(of), transfer.Unit(of, governance.Verwaltungsgemeinschaft), transfer.Unit(of, governance.Verwaltungsverband),
				transfer.Body(of, governance.Zweckverband))
		}
		contract := transfer.Edge{
			From: bodies(from), To: bodies(to), Tasks: tasks, Instrument: transfer.Zweckvereinbarung, Permission: transfer.Conditional,
			Effect: agreement.TaskTransferred, Source: treaty("Art. 2"), InForce: recorded(), ByLawOfTaker: true,
			Reason: saying("Über die Grenze gilt das Recht des Landes, dem der Übernehmende angehört.",
				"Across the border, the law of the Land of the body that takes over the task applies."),
			Approval: transfer.Consent{Needed: agreement.Yes, Source: treaty("Art. 3 Abs. 4"), Says: saying(
				"Abschluss, Änderung und Aufhebung: Innenministerium dieses Landes oder die von ihm bestimmte Behörde, im Einvernehmen mit dem Innenministerium des anderen.",
				"Conclusion, change and ending: the ministry of the interior of that Land, or the authority that it names, in agreement with that of the other Land.")},
		}
		performs := contract // the treaty speaks of a body that takes over the task; here competence stays
		performs.Effect = agreement.TaskPerformed
		performs.Source = reading("Art. 2 Staatsvertrag SN-TH", "der Artikel spricht von der Übernahme der Aufgabe; für die Durchführung eigene Lesart")
		performs.Reason = saying("Auch wo eine Körperschaft die Aufgabe nur im Namen der anderen durchführt, gilt das Recht ihres Landes.",
			"Also where a body only performs the task in the name of the other, the law of its Land applies.")
		association := contract
		association.To, association.Instrument = []transfer.Actor{transfer.Body(to, governance.Zweckverband)}, transfer.ZweckverbandArticles
		association.Reason = saying("Für einen Zweckverband gilt das Recht des Landes, in dem er seinen Sitz hat.",
			"For a Zweckverband, the law of the Land of its seat applies.")
		association.Approval = transfer.Consent{Needed: agreement.Yes, Source: treaty("Art. 3 Abs. 2"), Says: saying(
			"Die Aufnahme eines Mitglieds ist immer zu genehmigen, nach Ermessen: durch das Innenministerium des Sitzlandes oder die von ihm bestimmte Behörde, im Einvernehmen mit dem des anderen.",
			"The admission of a member always needs approval, at discretion: by the ministry of the interior of the Land of the seat, or the authority that it names, in agreement with that of the other Land.")}
		return []transfer.Edge{contract, performs, association}
	}
	own := []transfer.TaskKind{transfer.OwnTask, transfer.TransferredTask}
	return append(crossing(law.Thueringen, law.Sachsen, own), crossing(law.Sachsen, law.Thueringen, saxonTasks())...)
}
