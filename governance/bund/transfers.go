package bund

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/transfer"
)

// Transfers returns what federal law says of tasks between the levels of the state: by federal act none passes to a Gemeinde or a
// Gemeindeverband of any Land (Art. 84 Abs. 1 S. 7, Art. 85 Abs. 1 S. 2 GG), the Länder carry out federal law, and Federation and Länder
// may cooperate on IT (Art. 91c GG). Who carries out a federal act within a Land is the law of that Land.
func Transfers() transfer.Norms {
	return transfer.Norms{
		Jurisdiction: law.Federation,
		Natures: []transfer.Nature{{Actor: transfer.Federation(), LegalPerson: agreement.Yes,
			Says:   bilingual.Text{German: "Der Bund.", English: "The Federation."},
			Source: review.Inferred(law.GG, "Art. 104a", "Bund und Länder tragen gesondert, was ihre Aufgaben kosten")}},
		Edges: append(forbiddenTransfers(), federalTransfers()...),
	}
}

// readGG is a place in the Grundgesetz, as the copy of 2012 has it already.
func readGG(place string) law.Source { return review.Read(law.GG, place, federalCorpus) }

// municipalUnits are the Gemeinden and Gemeindeverbände of every Land.
func municipalUnits() []transfer.Actor {
	var list []transfer.Actor
	for _, kind := range []governance.Kind{
		governance.KreisangehoerigeGemeinde, governance.GrosseKreisstadt, governance.ErfuellendeGemeinde, governance.KreisfreieStadt,
		governance.Stadtkreis, governance.Kreis, governance.Landkreis, governance.Regionalverband, governance.Amt, governance.Samtgemeinde,
		governance.Verbandsgemeinde, governance.Verwaltungsgemeinschaft, governance.Kirchspielslandgemeinde, governance.Verwaltungsverband,
		governance.VerwaltungsgemeinschaftTraegermodell,
	} {
		list = append(list, transfer.Unit("", kind))
	}
	return list
}

// allTasks are the kinds of tasks that a federal act could mean.
func allTasks() []transfer.TaskKind {
	return []transfer.TaskKind{
		transfer.FederalTask, transfer.StateTask, transfer.OwnTask, transfer.TransferredTask,
		transfer.VoluntaryTask, transfer.MandatoryTask, transfer.DirectedTask,
	}
}

func forbiddenTransfers() []transfer.Edge {
	return []transfer.Edge{{
		From: []transfer.Actor{transfer.Federation()}, To: municipalUnits(), Tasks: allTasks(), Permission: transfer.Forbidden,
		Reason: bilingual.Text{
			German: "Durch Bundesgesetz dürfen Gemeinden und Gemeindeverbänden Aufgaben nicht übertragen werden. Der Weg führt über das Land; wie der " +
				"Zugang zur Verwaltung geordnet wird, darf der Bund auch ihnen vorschreiben (Art. 91c Abs. 5 GG).",
			English: "No federal act transfers tasks to municipalities and their associations. The way goes through the Land; how access to the " +
				"administration is organised, the Federation may prescribe to them as well (Art. 91c Abs. 5 GG).",
		},
		Source: readGG("Art. 84 Abs. 1 S. 7"), InForce: sinceTextOf2012(),
		Conditions: []transfer.Statement{{Source: readGG("Art. 85 Abs. 1 S. 2"), Text: bilingual.Text{
			German: "Das gilt auch, wenn die Länder im Auftrag des Bundes handeln.", English: "The same holds where the Länder act on behalf of the Federation.",
		}}},
	}}
}

func federalTransfers() []transfer.Edge {
	toLand := transfer.Edge{
		From: []transfer.Actor{transfer.Federation()}, To: []transfer.Actor{transfer.Land("")}, Tasks: []transfer.TaskKind{transfer.FederalTask},
		Instrument: transfer.Act, Permission: transfer.Allowed, Effect: agreement.TaskTransferred,
		Reason: bilingual.Text{
			German:  "Die Länder führen Bundesgesetze als eigene Angelegenheit oder im Auftrag des Bundes aus.",
			English: "The Länder carry out federal acts as matters of their own, or on behalf of the Federation.",
		},
		Source:  review.Inferred(law.GG, "Art. 84 und 85", "dass sie es tun, setzen beide voraus"),
		InForce: sinceTextOf2012(),
		Money: []transfer.Statement{
			{Source: readGG("Art. 104a Abs. 1 und 5"), Text: bilingual.Text{
				German: "Jede Seite trägt, was ihre Aufgaben und ihre Verwaltung kosten.", English: "Each side bears the cost of its tasks and its administration."}},
			{Source: readGG("Art. 104a Abs. 2"), Text: bilingual.Text{
				German: "Handeln die Länder im Auftrag des Bundes, trägt der Bund die Ausgaben.", English: "Where the Länder act on behalf of the Federation, it bears the expenditure."}},
		},
	}
	together := transfer.Edge{
		From: []transfer.Actor{transfer.Land("")}, To: []transfer.Actor{transfer.Land("")}, Tasks: []transfer.TaskKind{transfer.StateTask},
		Instrument: transfer.AdministrativeAgreement, Permission: transfer.Conditional, Effect: agreement.TaskJoint,
		Reason: bilingual.Text{
			German:  "Die Länder können IT gemeinsam betreiben und dazu Einrichtungen errichten.",
			English: "The Länder may run IT together, and set up bodies for it.",
		},
		Source: readGG("Art. 91c Abs. 3"), InForce: sinceTextOf2012(),
		Conditions: []transfer.Statement{{Source: readGG("Art. 91c Abs. 3"), Text: bilingual.Text{
			German: "Das gilt nur für informationstechnische Systeme.", English: "This holds for information technology alone."}}},
	}
	standards := transfer.Edge{
		From: []transfer.Actor{transfer.Land(""), transfer.Federation()}, To: []transfer.Actor{transfer.Federation(), transfer.Land("")},
		Tasks: []transfer.TaskKind{transfer.StateTask, transfer.FederalTask}, Instrument: transfer.InterstateTreaty,
		Permission: transfer.Conditional, Effect: agreement.TaskJoint,
		Reason: bilingual.Text{
			German:  "Bund und Länder können Standards und Sicherheitsanforderungen ihrer IT vereinbaren, auch für Beschlüsse mit qualifizierter Mehrheit.",
			English: "Federation and Länder may agree on standards and security of their IT, with decisions by qualified majority too.",
		},
		Source: readGG("Art. 91c Abs. 2"), InForce: sinceTextOf2012(),
		Conditions: []transfer.Statement{{Source: readGG("Art. 91c Abs. 2"), Text: bilingual.Text{
			German:  "Die Vereinbarung regelt die Kosten, schließt die Kündigung nicht aus und bedarf der Zustimmung des Bundestages und der beteiligten Landtage.",
			English: "The agreement rules the cost, does not exclude termination, and needs the consent of the Bundestag and of the parliaments of the Länder.",
		}}},
	}
	return []transfer.Edge{toLand, together, standards}
}
