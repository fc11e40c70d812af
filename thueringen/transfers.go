package thueringen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/transfer"
)

// Transfers returns how tasks pass in Thüringen: from the Land to municipalities, within Verwaltungsgemeinschaften, and by the forms of
// the ThürKGG. §§ 8, 11, 20, 43 and 44 ThürKGG were not read: what rests on them is assumed, or not recorded.
func Transfers() transfer.Norms {
	edges := append(landTransfers(), associationTransfers()...)
	edges = append(edges, districtTransfers()...)
	edges = append(edges, cooperationTransfers()...)
	return transfer.Norms{Jurisdiction: law.Thueringen, Tasks: taskTypes(), Natures: natures(), Edges: edges}
}

func thUnit(kind governance.Kind) transfer.Actor { return transfer.Unit(law.Thueringen, kind) }

// Parties of the law of Thüringen.
func gemeinden() []transfer.Actor {
	return []transfer.Actor{thUnit(governance.KreisangehoerigeGemeinde), thUnit(governance.GrosseKreisstadt), thUnit(governance.ErfuellendeGemeinde)}
}

func gebietskoerperschaften() []transfer.Actor {
	return append(gemeinden(), thUnit(governance.KreisfreieStadt), thUnit(governance.Landkreis))
}

func ofKO(place, where string) law.Source { return review.Read(law.ThuerKO, place, where) }

func saying(german, english string) bilingual.Text {
	return bilingual.Text{German: german, English: english}
}

func taskTypes() []transfer.TaskType {
	return []transfer.TaskType{
		{Kind: transfer.OwnTask, Sphere: governance.OwnSphere, Source: ofKO("§ 1 Abs. 3", umweltOnline),
			Says: saying("Aufgaben sind eigene oder übertragene.", "Tasks are own or transferred ones.")},
		{Kind: transfer.TransferredTask, Sphere: governance.TransferredSphere, Source: ofKO("§ 3 Abs. 1", anwalt24),
			Says: saying("Durch Gesetz oder auf Grund eines Gesetzes übertragen; Weisungen sind möglich.",
				"Transferred by or under an act; directions are possible.")},
		{Kind: transfer.StateTask, Source: ofKO("§ 3 Abs. 1", anwalt24),
			Says: saying("Aufgabe des Landes, solange sie nicht übertragen ist.", "A task of the Land until it is transferred.")},
		{Kind: transfer.FederalTask, Source: ofKO("§ 3 Abs. 1a", anwalt24),
			Says: saying("Ausführung von Bundesgesetzen durch das Land.", "Execution of federal acts by the Land.")},
	}
}

func natures() []transfer.Nature {
	return []transfer.Nature{
		{Actor: thUnit(governance.Verwaltungsgemeinschaft), LegalPerson: agreement.Yes, Source: ofKO("§ 46 Abs. 1", anwalt24),
			Says: saying("Körperschaft des öffentlichen Rechts; gebildet, geändert und aufgelöst durch Gesetz.",
				"Corporation under public law; formed, changed and dissolved by an act.")},
		{Actor: thUnit(governance.KreisangehoerigeGemeinde), LegalPerson: agreement.Yes, Source: ofKO("§ 1 Abs. 2", umweltOnline),
			Says: saying("Gebietskörperschaft für alle örtlichen Aufgaben.", "Territorial authority for all local tasks.")},
		{Actor: thUnit(governance.KreisfreieStadt), LegalPerson: agreement.Yes, Source: ofKO("§ 6 Abs. 3", anwalt24),
			Says: saying("Sie erfüllt auch alle Aufgaben eines Landkreises.", "It performs all tasks of a Landkreis as well.")},
		{Actor: transfer.Body(law.Thueringen, governance.Zweckverband), LegalPerson: agreement.Yes,
			Source: review.Read(law.ThuerKGG, "§§ 16–42", wolters),
			Says:   saying("Eigene juristische Person.", "A legal person of its own.")},
	}
}

// connexity is who pays where the Land transfers a task.
func connexity() []transfer.Statement {
	return []transfer.Statement{
		{Source: ofKO("§ 3 Abs. 2", anwalt24), Text: saying("Mit der Übertragung sind gleichzeitig die nötigen Mittel bereitzustellen.",
			"With the transfer, the necessary means must be provided at the same time.")},
		{Source: law.Source{Citation: law.MustCite(law.ThuerVerf, "Art. 93 Abs. 1 S. 2"), Where: "VG Weimar, 07.11.2018, 3 K 151/17", Evidence: law.Secondary},
			Text: saying("Die Mehrbelastung durch staatliche Aufgaben wird ausgeglichen (Konnexität; § 23 ThürFAG).",
				"The extra burden of state tasks is compensated (Konnexität; § 23 ThürFAG).")},
	}
}

func landTransfers() []transfer.Edge {
	held := heldOf(law.ThuerKO)
	base := transfer.Edge{
		From: []transfer.Actor{transfer.Land(law.Thueringen)}, To: gebietskoerperschaften(), Tasks: []transfer.TaskKind{transfer.StateTask},
		Permission: transfer.Allowed, Effect: agreement.TaskTransferred, Source: ofKO("§ 3 Abs. 1", anwalt24), InForce: held.inForce,
		Reason: saying("Staatliche Aufgaben werden durch Gesetz oder auf Grund eines Gesetzes in den übertragenen Wirkungskreis gegeben; in einer "+
			"Verwaltungsgemeinschaft nimmt sie diese wahr (§ 47 Abs. 1 ThürKO).",
			"Tasks of the state pass into the transferred sphere by or under an act; in a Verwaltungsgemeinschaft, that body performs them "+
				"(§ 47 Abs. 1 ThürKO)."),
		Money: connexity(),
	}
	byAct, byRegulation, federal := base, base, base
	byAct.Instrument = transfer.Act
	byRegulation.Instrument, byRegulation.Permission = transfer.Regulation, transfer.Conditional
	byRegulation.Conditions = []transfer.Statement{{Source: base.Source, Text: saying("Ein Gesetz ermächtigt zu der Verordnung.", "An act empowers to the regulation.")}}
	federal.Tasks, federal.Instrument, federal.Permission = []transfer.TaskKind{transfer.FederalTask}, transfer.Regulation, transfer.Conditional
	federal.Source = ofKO("§ 3 Abs. 1a", anwalt24)
	federal.Reason = saying("Die Ausführung von Bundesgesetzen überträgt die Landesregierung durch Rechtsverordnung.",
		"The government of the Land transfers the execution of federal acts by regulation.")
	federal.Conditions = []transfer.Statement{{Source: federal.Source, Text: saying("Die Vorschrift stellt drei Voraussetzungen auf, die hier nicht erfasst sind.",
		"The provision sets three conditions, which are not recorded here.")}}
	return []transfer.Edge{byAct, byRegulation, federal}
}

// associationTransfers are those to a Verwaltungsgemeinschaft, and to an erfüllende Gemeinde, to which the same rules apply.
func associationTransfers() []transfer.Edge {
	held := heldOf(law.ThuerKO)
	vg := []transfer.Actor{thUnit(governance.Verwaltungsgemeinschaft)}
	member := []transfer.Actor{thUnit(governance.KreisangehoerigeGemeinde)}
	byLaw := transfer.Edge{
		From: member, To: vg, Tasks: []transfer.TaskKind{transfer.TransferredTask}, Instrument: transfer.Act, Permission: transfer.Allowed,
		Effect: agreement.TaskTransferred, Source: ofKO("§ 47 Abs. 1", anwalt24), InForce: held.inForce,
		Reason: saying("Die Verwaltungsgemeinschaft nimmt alle Angelegenheiten des übertragenen Wirkungskreises ihrer Mitglieder kraft Gesetzes wahr; "+
			"einzelne kann das Ministerium durch Verordnung bei ihnen lassen.",
			"By law, the Verwaltungsgemeinschaft performs all matters of the transferred sphere of its members; the ministry may leave single "+
				"ones with them by regulation."),
		Money: []transfer.Statement{{Source: ofKO("§ 50 Abs. 1", wolters), Text: saying(
			"Umlage, soweit andere Einnahmen nicht reichen, nach Einwohnern, wenn nicht einstimmig anders beschlossen.",
			"A levy as far as other income is not enough, by inhabitants unless decided otherwise unanimously.")}},
	}
	executes := transfer.Edge{
		From: member, To: vg, Tasks: []transfer.TaskKind{transfer.OwnTask}, Instrument: transfer.Act, Permission: transfer.Allowed,
		Effect: agreement.TaskPerformed, Source: ofKO("§ 47 Abs. 2", anwalt24), InForce: held.inForce, Money: byLaw.Money,
		Reason: saying("Im eigenen Wirkungskreis bleiben die Mitglieder zuständig; die Verwaltungsgemeinschaft handelt als ihre Behörde nach ihrer Weisung.",
			"In the own sphere the members stay competent; the Verwaltungsgemeinschaft acts as their authority under their instruction."),
	}
	single := transfer.Edge{
		From: member, To: vg, Tasks: []transfer.TaskKind{transfer.OwnTask}, Instrument: transfer.Zweckvereinbarung, Permission: transfer.Allowed,
		Effect: agreement.TaskTransferred, Source: ofKO("§ 47 Abs. 3", anwalt24), InForce: held.inForce,
		Reason: saying("Mitglieder können der Verwaltungsgemeinschaft einzelne Aufgaben durch Zweckvereinbarung übertragen.",
			"Members may transfer single tasks to the Verwaltungsgemeinschaft by a Zweckvereinbarung."),
		Money: []transfer.Statement{{Source: ofKO("§ 50 Abs. 1", wolters), Text: saying("Die Kosten regelt die Zweckvereinbarung.", "The Zweckvereinbarung rules the cost.")}},
	}
	single.Approval = approvalOfAgreement()
	acting := transfer.Edge{
		From: member, To: []transfer.Actor{thUnit(governance.ErfuellendeGemeinde)},
		Tasks: []transfer.TaskKind{transfer.OwnTask, transfer.TransferredTask}, Instrument: transfer.PublicLawAgreement,
		Permission: transfer.Conditional, InForce: held.inForce,
		Source: law.Source{Citation: law.MustCite(law.ThuerKO, "§ 51 Abs. 1"), Where: "de.wikipedia.org; Anfrage im Landtag", Evidence: law.Secondary},
		Reason: saying("Eine Nachbargemeinde nimmt als erfüllende Gemeinde die Aufgaben einer Verwaltungsgemeinschaft wahr: übertragene an ihrer Stelle, eigene für sie.",
			"A neighbouring Gemeinde performs the tasks of a Verwaltungsgemeinschaft: transferred ones in their place, own ones for them."),
	}
	acting.Conditions = []transfer.Statement{{Source: acting.Source, Text: saying("Sie hat mindestens 3.000 Einwohner und einen hauptamtlichen Bürgermeister.",
		"It has at least 3,000 inhabitants and a full-time mayor.")}}
	acting.Money = []transfer.Statement{{Source: law.Source{Citation: law.MustCite(law.ThuerKO, "§ 51 Abs. 2"), Where: acting.Source.Where, Evidence: law.Secondary},
		Text: saying("Ausgleich der Kosten, soweit Einnahmen nicht reichen, nach Einwohnern.", "Compensation of cost as far as income is not enough, by inhabitants.")}}
	return []transfer.Edge{byLaw, executes, single, acting}
}

// districtTransfers are those between Gemeinden and their Landkreis.
func districtTransfers() []transfer.Edge {
	held := heldOf(law.ThuerKO)
	up := transfer.Edge{
		From: gemeinden(), To: []transfer.Actor{thUnit(governance.Landkreis)}, Tasks: []transfer.TaskKind{transfer.OwnTask},
		Instrument: transfer.CouncilDecision, Permission: transfer.Conditional, Effect: agreement.TaskTransferred,
		Source: ofKO("§ 87 Abs. 3", wolters), InForce: held.inForce,
		Reason: saying("Der Landkreis übernimmt auf Antrag von Gemeinden Aufgaben, solange diese deren Leistungsfähigkeit übersteigen.",
			"On request of Gemeinden, the Landkreis takes over tasks while these exceed their capacity."),
	}
	up.Conditions = []transfer.Statement{{Source: up.Source, Text: saying("Antrag der Gemeinden und Zustimmung des Kreistags.", "Request of the Gemeinden, and consent of the Kreistag.")}}
	down := transfer.Edge{
		From: []transfer.Actor{thUnit(governance.Landkreis)}, To: []transfer.Actor{thUnit(governance.KreisangehoerigeGemeinde)},
		Tasks: []transfer.TaskKind{transfer.TransferredTask}, Instrument: transfer.Regulation, Permission: transfer.Conditional,
		Effect: agreement.TaskTransferred, InForce: sinceGrosseKreisstadt().inForce, Source: ofKO("§ 6 Abs. 4", anwalt24),
		Reason: saying("Eine Große kreisangehörige Stadt übernimmt auf Antrag Aufgaben des Landkreises im übertragenen Wirkungskreis.",
			"On application, a Große kreisangehörige Stadt takes over tasks of the Landkreis in the transferred sphere."),
	}
	down.Source.Evidence = law.Assumed // that the instrument is a regulation was not confirmed
	down.Conditions = []transfer.Statement{{Source: ofKO("§ 6 Abs. 4", anwalt24), Text: saying("Antrag und Leistungsfähigkeit der Stadt.", "Application and capacity of the town.")}}
	return []transfer.Edge{up, down}
}

// approvalOfAgreement is § 11 ThürKGG, known from its sister in Bayern alone.
func approvalOfAgreement() transfer.Consent {
	return transfer.Consent{
		Needed: agreement.Unknown, Source: review.Unread(law.ThuerKGG, "§ 11"),
		Says: saying("Genehmigung, wenn Befugnisse mit übergehen, sonst Anzeige (nach der bayerischen Parallelvorschrift). Zuständig nach § 46 ThürKGG: das "+
			"Ministerium, wenn das Land, der Bund oder ein anderes Land beteiligt ist, das Landesverwaltungsamt bei Landkreisen und kreisfreien Städten, "+
			"sonst das Landratsamt.",
			"Approval where powers pass as well, notice otherwise (by the Bavarian sister provision). Competent under § 46 ThürKGG: the ministry where "+
				"the Land, the Federation or another Land takes part, the Landesverwaltungsamt for Landkreise and kreisfreie Städte, the Landratsamt otherwise."),
	}
}

// cooperationTransfers are the Zweckvereinbarung, the Zweckverband and the gemeinsame kommunale Anstalt.
func cooperationTransfers() []transfer.Edge {
	held := heldOf(law.ThuerKGG)
	verband := transfer.Body(law.Thueringen, governance.Zweckverband)
	parties := append(gebietskoerperschaften(), thUnit(governance.Verwaltungsgemeinschaft), verband)
	both := []transfer.TaskKind{transfer.OwnTask, transfer.TransferredTask}
	kgg := func(place, where string) law.Source { return review.Read(law.ThuerKGG, place, where) }
	common := []transfer.Statement{
		{Source: kgg("§ 1 Abs. 4", umweltOnline), Text: saying("Das Recht, Steuern zu erheben, geht nicht über.", "The right to levy taxes does not pass.")},
		{Source: kgg("§ 3 Abs. 2", wolters), Text: saying("Innerhalb einer Verwaltungsgemeinschaft nur, was sie nicht ebenso gut erfüllen kann.",
			"Within a Verwaltungsgemeinschaft only what it cannot do as well.")},
	}
	contract := transfer.Edge{
		From: parties, To: parties, Tasks: both, Instrument: transfer.Zweckvereinbarung, Permission: transfer.Conditional,
		Effect: agreement.TaskTransferred, Source: kgg("§ 7 Abs. 2", anwalt24), InForce: held.inForce, Conditions: common,
		Reason: saying("Eine Partei übernimmt einzelne oder alle Aufgaben eines Zwecks für die anderen; eine Verwaltungsgemeinschaft nur, was ihre Aufgabe ist.",
			"One party takes over single or all tasks of a purpose for the others; a Verwaltungsgemeinschaft only what is its own task."),
		Money: []transfer.Statement{{Source: kgg("§ 9 Abs. 3", gesetzeCo), Text: saying(
			"Kostenersatz kann vereinbart werden, höchstens die Kosten bei ordnungsgemäßer Wirtschaftsführung.",
			"Compensation of cost may be agreed, at most the cost of orderly management.")}},
		Approval: approvalOfAgreement(),
	}
	association := transfer.Edge{
		From: parties, To: []transfer.Actor{verband}, Tasks: both, Instrument: transfer.ZweckverbandArticles, Permission: transfer.Conditional,
		Effect: agreement.TaskTransferred, Source: review.Unread(law.ThuerKGG, "§ 20"), InForce: held.inForce, Conditions: common,
		Reason: saying("Mit dem Zweckverband gehen Aufgaben und Befugnisse auf ihn über (von § 20 ThürKGG ist nur die Überschrift gelesen).",
			"Tasks and powers pass to the Zweckverband (of § 20 ThürKGG the heading alone was read)."),
		Money: []transfer.Statement{{Source: kgg("§ 17 Abs. 2 Nr. 5", wolters), Text: saying(
			"Umlage nach dem Schlüssel der Verbandssatzung.", "A levy by the key of the articles.")}},
		Approval: transfer.Consent{Needed: agreement.Yes, Source: kgg("§ 18", wolters), Says: saying(
			"Genehmigung der Aufsichtsbehörde (§ 46 ThürKGG); zu versagen nur aus Gründen des Gemeinwohls oder des Rechts, bei übertragenen Aufgaben nach "+
				"Ermessen und Anhörung der Fachaufsicht.",
			"Approval of the supervisory authority (§ 46 ThürKGG); refused only for the common good or for legal reasons, for transferred tasks at its "+
				"discretion after hearing the technical supervision.")},
	}
	institution := transfer.Edge{
		From: parties, To: []transfer.Actor{transfer.Body(law.Thueringen, governance.PublicInstitution)}, Tasks: both,
		Instrument: transfer.GemeinsameAnstaltArticles, Permission: transfer.NotRecorded, Source: review.Unread(law.ThuerKGG, "§§ 43 und 44"),
		InForce: held.inForce,
		Reason:  saying("Die Vorschriften über die gemeinsame kommunale Anstalt sind nicht gelesen.", "The provisions on the gemeinsame kommunale Anstalt were not read."),
	}
	state := transfer.Edge{
		From: []transfer.Actor{transfer.Land(law.Thueringen)}, To: parties, Tasks: []transfer.TaskKind{transfer.StateTask, transfer.FederalTask},
		Instrument: transfer.Zweckvereinbarung, Permission: transfer.Forbidden, InForce: held.inForce,
		Source: review.Inferred(law.ThuerKGG, "§ 7", "nach dem Wortlaut können das Land und Verbände nicht Partei sein"),
		Reason: saying("Das Land kann nicht Partei einer Zweckvereinbarung sein.", "The Land cannot be party to a Zweckvereinbarung."),
	}
	return []transfer.Edge{contract, association, institution, state}
}
