package thueringen

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/governance/supervision"
)

func kgg1_4() review.Rule {
	return review.Rule{
		ID: "TH-KGG-1-4", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 1 Abs. 4", umweltOnline)},
		Title: bilingual.Text{German: "Das Recht, Steuern zu erheben, kann nicht übertragen werden.",
			English: "The right to levy taxes cannot be transferred."},
		Finding: bilingual.Text{German: "Mit der Aufgabe „{task}“ soll das Recht übergehen, Steuern zu erheben.",
			English: "The right to levy taxes is to pass with the task “{task}”."},
		Remedy: bilingual.Text{German: "Die Steuererhebung ausdrücklich ausnehmen.",
			English: "Exclude the levying of taxes expressly."},
		Applies: inThueringen(inFormOfKGG(), review.With(agreement.KindTasks)),
		Check: func(c review.Case, r *rule.Result) {
			for place, task := range review.Tasks(c.Agreement) {
				switch {
				case task.LeviesTaxes == agreement.Yes:
					r.Violate(place.At("leviesTaxes"), rule.P("task", task.Name))
				case task.LeviesTaxes == agreement.Unknown && task.Transfer == agreement.TaskTransferred:
					r.Lack(place.At("leviesTaxes"))
				}
			}
		},
	}
}

func kgg2_1() review.Rule {
	return review.Rule{
		ID: "TH-KGG-2-1", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 2 Abs. 1", umweltOnline)},
		InForce: civil.Period{Through: civil.MustParse("2013-07-30")}, // what did not exist before
		Title: bilingual.Text{German: "Gemeinsame kommunale Anstalten gibt es erst seit dem 31.07.2013.",
			English: "The gemeinsame kommunale Anstalt has existed only since 31 July 2013."},
		Finding: bilingual.Text{German: "Am {signed} gab es diese Rechtsform noch nicht.",
			English: "On {signed}, this legal form did not yet exist."},
		Remedy: bilingual.Text{German: "Eine Rechtsform wählen, die es an diesem Tag gab.",
			English: "Choose a legal form that existed on that day."},
		Applies: ofForm(agreement.GemeinsameKommunaleAnstalt, review.Signed()),
		Check:   func(c review.Case, r *rule.Result) { r.Violate("/form", rule.P("signed", c.Agreement.Signed)) },
	}
}

func kgg2_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-2-2", Severity: rule.Hint,
		Basis: rule.Basis{
			review.Read(law.ThuerKGG, "§ 2 Abs. 2", umweltOnline),
			review.Inferred(law.ThuerKGG, "§ 2 Abs. 2", "Name und Sitz allein begründen noch keine juristische Person"),
		},
		Title: bilingual.Text{German: "Durch Arbeitsgemeinschaften und Zweckvereinbarungen entsteht keine neue juristische Person.",
			English: "Arbeitsgemeinschaften and Zweckvereinbarungen create no new legal person."},
		Finding: bilingual.Text{
			German:  "Die Vereinbarung gibt „{name}“ Namen und Sitz; eine juristische Person entsteht daraus nicht.",
			English: "The agreement gives “{name}” a name and a seat; this does not create a legal person.",
		},
		Remedy: bilingual.Text{
			German:  "Wenn eine juristische Person gewollt ist, einen Zweckverband oder eine gemeinsame kommunale Anstalt bilden.",
			English: "Where a legal person is intended, form a Zweckverband or a gemeinsame kommunale Anstalt.",
		},
		Applies: inThueringen(review.OfForm(agreement.SimpleArbeitsgemeinschaft, agreement.SpecialArbeitsgemeinschaft,
			agreement.Zweckvereinbarung)),
		Check: func(c review.Case, r *rule.Result) {
			for i, identity := range agreement.All[agreement.Identity](c.Agreement) {
				r.Violate(agreement.At(i), rule.P("name", identity.Name))
			}
		},
	}
}

func kgg3_2_1() review.Rule {
	return review.Rule{
		ID: "TH-KGG-3-2-1", Severity: rule.Hint, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 3 Abs. 2 S. 1", wolters)},
		Title: bilingual.Text{
			German: "Gemeinden derselben Verwaltungsgemeinschaft gehen eine eigene Form kommunaler Zusammenarbeit nur ein, wenn die " +
				"Verwaltungsgemeinschaft die Aufgabe nicht ebenso wirkungsvoll und wirtschaftlich erfüllen kann.",
			English: "Members of one Verwaltungsgemeinschaft cooperate apart from it only where it cannot perform the task as " +
				"effectively and economically.",
		},
		Finding: bilingual.Text{German: "Alle Beteiligten gehören der Verwaltungsgemeinschaft „{association}“ an.",
			English: "All parties belong to the Verwaltungsgemeinschaft “{association}”."},
		Remedy: bilingual.Text{
			German: "Begründen, weshalb die Verwaltungsgemeinschaft die Aufgabe nicht ebenso gut erfüllen kann, oder sie " +
				"ihr übertragen.",
			English: "Give reasons why the Verwaltungsgemeinschaft cannot perform the task as well, or transfer the task to it.",
		},
		Applies: inThueringen(inFormOfKGG()),
		Check: func(c review.Case, r *rule.Result) {
			if association, ok := commonAssociation(c, r); ok && !hasSameMembers(c, association) {
				r.Violate("/parties", rule.P("association", association.Name()))
			}
		},
	}
}

func kgg3_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-3-2", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 3 Abs. 2 S. 2", wolters)},
		Title: bilingual.Text{
			German:  "Ein Zweckverband kann nicht aus denselben Mitgliedern bestehen wie eine Verwaltungsgemeinschaft.",
			English: "A Zweckverband cannot consist of the same members as a Verwaltungsgemeinschaft.",
		},
		Finding: bilingual.Text{German: "Die Mitglieder sind dieselben wie die der Verwaltungsgemeinschaft „{association}“.",
			English: "The members are those of the Verwaltungsgemeinschaft “{association}”."},
		Remedy: bilingual.Text{
			German:  "Die Aufgabe durch Zweckvereinbarung der Verwaltungsgemeinschaft übertragen (§ 47 Abs. 3 ThürKO).",
			English: "Transfer the task to the Verwaltungsgemeinschaft by Zweckvereinbarung (§ 47 Abs. 3 ThürKO).",
		},
		Applies: ofForm(agreement.Zweckverband),
		Check: func(c review.Case, r *rule.Result) {
			if association, ok := commonAssociation(c, r); ok && hasSameMembers(c, association) {
				r.Violate("/parties", rule.P("association", association.Name()))
			}
		},
	}
}

// commonAssociation returns the Verwaltungsgemeinschaft to which all parties belong. It reports false where there is none, and
// notes the missing fact where nobody can know.
func commonAssociation(c review.Case, r *rule.Result) (directory.Unit, bool) {
	var common directory.Unit
	for i := range c.Agreement.Parties {
		party := &c.Agreement.Parties[i]
		if party.Partner.Kind != governance.UnitPartner || !mayBeThuringian(c.Agreement, party) {
			return directory.Unit{}, false
		}
	}
	for i := range review.Units(c.Agreement) {
		member, _ := review.UnitOf(c, r, i)
		if member.Level() != governance.Municipality {
			return directory.Unit{}, false
		}
		if _, form := member.Administration(); form == directory.NotRecorded {
			r.LackHere(review.AtParty(i, "partner", "unit"))
			return directory.Unit{}, false
		}
		association, _ := member.Parent()
		if association.Kind() != governance.Verwaltungsgemeinschaft || i > 0 && association != common {
			return directory.Unit{}, false
		}
		common = association
	}
	return common, !common.IsZero()
}

// hasSameMembers reports whether every member of the association is a party; that every party is a member is known.
func hasSameMembers(c review.Case, association directory.Unit) bool {
	for member := range association.Municipalities() {
		isParty := false
		for _, party := range review.Units(c.Agreement) {
			if same, _ := c.Snapshot.Unit(party.Partner.Unit.Key); same == member {
				isParty = true
			}
		}
		if !isParty {
			return false
		}
	}
	return true
}

// kgg5_1Bindung is what makes an Arbeitsgemeinschaft a besondere one; its profile makes the rule.
func kgg5_1Bindung() review.Content {
	return review.Content{
		Clause: agreement.KindBodies, Force: review.Should, Rule: "TH-KGG-5-1-BINDUNG",
		Source: review.Read(law.ThuerKGG, "§ 5 Abs. 1", gesetzeCo),
		Demand: bilingual.Text{
			German: "Eine besondere Arbeitsgemeinschaft vereinbart, an wessen Beschlüsse die Beteiligten gebunden sind; " +
				"sonst ist sie eine einfache.",
			English: "A besondere Arbeitsgemeinschaft agrees whose decisions bind its members; otherwise it is an einfache " +
				"Arbeitsgemeinschaft.",
		},
	}
}

func kgg5_1_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-5-1-2", Severity: rule.Error,
		Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 5 Abs. 1 S. 2", gesetzeCo)},
		Title: bilingual.Text{
			German: "Mehrheitsbeschlüsse können die Beteiligten nur in Fragen der Geschäftsführung und des Finanzbedarfs, des Verfahrens und der " +
				"Richtlinien für Planung und Durchführung binden.",
			English: "Majority decisions bind the members only on the conduct of business and financial requirements, on " +
				"procedure, and on guidelines for planning and execution.",
		},
		Finding: bilingual.Text{
			German:  "Das Gremium „{body}“ soll mit Mehrheit auch über andere Angelegenheiten entscheiden.",
			English: "The body “{body}” is to decide by majority on other matters, too.",
		},
		Remedy: bilingual.Text{German: "Für andere Angelegenheiten die Zustimmung aller Beteiligten verlangen.",
			English: "Require the consent of all members for other matters."},
		Applies: ofForm(agreement.SpecialArbeitsgemeinschaft, review.With(agreement.KindBodies)),
		Check: func(c review.Case, r *rule.Result) {
			for i, bodies := range agreement.All[agreement.Bodies](c.Agreement) {
				for j, body := range bodies.Bodies {
					if !body.Decision.IsMajority() {
						continue
					}
					if len(body.Matters) == 0 {
						r.Lack(agreement.At(i, "bodies", j, "matters"))
					}
					for k, matter := range body.Matters {
						if matter == agreement.OtherMatters {
							r.Violate(agreement.At(i, "bodies", j, "matters", k), rule.P("body", body.Name))
						}
					}
				}
			}
		},
	}
}

func kgg5_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-5-2", Severity: rule.Warning, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 5 Abs. 2", gesetzeCo)},
		Title: bilingual.Text{
			German: "Bildung, Änderung und Auflösung einer besonderen Arbeitsgemeinschaft sind der Aufsichtsbehörde anzuzeigen; der Vertrag ist " +
				"vorzulegen.",
			English: "The formation, change and end of a besondere Arbeitsgemeinschaft must be notified to the supervisory " +
				"authority, and the contract submitted.",
		},
		Finding: bilingual.Text{German: "Eine Anzeige an die Aufsichtsbehörde ist nicht angegeben.",
			English: "No notice to the supervisory authority is stated."},
		Remedy: bilingual.Text{German: "Die Bildung anzeigen und die Anzeige in der Vereinbarung festhalten.",
			English: "Notify the supervisory authority of the formation, and record the notice in the agreement."},
		Applies: ofForm(agreement.SpecialArbeitsgemeinschaft),
		Check: func(c review.Case, r *rule.Result) {
			review.Demand(r, c.Agreement, agreement.KindApproval)
		},
	}
}

// kgg44 is § 46 under the number that it had before the act was changed in 2013.
func kgg44() review.Rule {
	r := supervisor(review.SecondHand(law.ThuerKGG, "§ 44", "Amtsblatt des Landkreises Eichsfeld, 01.12.2003; "+ovgApproval))
	r.ID, r.Severity = "TH-KGG-44", rule.Warning
	r.Basis = append(r.Basis, review.Inferred(law.ThuerKGG, "§ 46", "Inhalt des früheren § 44 nach dem heutigen § 46"))
	r.InForce, r.Since = period("2002-10-14", "2013-07-30"), civil.MustParse("2001-10-10")
	r.Title.German = "Nach der bis zum 30.07.2013 geltenden Paragraphenzählung: " + r.Title.German
	r.Title.English = "As the sections were numbered until 30 July 2013: " + r.Title.English
	return r
}

func kgg46() review.Rule {
	r := supervisor(review.Read(law.ThuerKGG, "§ 46", wolters))
	r.ID, r.Severity = "TH-KGG-46", rule.Error
	r.InForce = period("2013-07-31", "")
	return r
}

// supervisor is the rule on who supervises a cooperation.
func supervisor(source law.Source) review.Rule {
	return review.Rule{
		Basis: rule.Basis{source},
		Title: bilingual.Text{
			German: "Aufsichtsbehörde ist das für Kommunalangelegenheiten zuständige Ministerium, wenn der Bund, ein Land oder eine Gemeinde oder " +
				"ein " +
				"Gemeindeverband " +
				"eines anderen Landes beteiligt ist, das Landesverwaltungsamt, wenn ein Landkreis oder eine kreisfreie Stadt beteiligt ist, sonst " +
				"das Landratsamt.",
			English: "The supervisory authority is the ministry for municipal affairs where the Federation, a Land, or a Gemeinde or " +
				"Gemeindeverband of " +
				"another Land takes part, the Landesverwaltungsamt where a Landkreis or a kreisfreie Stadt takes part, otherwise the Landratsamt.",
		},
		Finding: bilingual.Text{German: "„{authority}“ ist nicht die Aufsichtsbehörde; zuständig: {competent}.",
			English: "“{authority}” is not the supervisory authority; competent: {competent}."},
		Remedy: bilingual.Text{
			German:  "Die zuständige Behörde nennen; hat sie die Zuständigkeit schriftlich übertragen, das angeben.",
			English: "Name the competent authority, or state that it delegated the matter in writing.",
		},
		Applies: inThueringen(inFormOfKGG(), review.With(agreement.KindApproval)),
		Check: func(c review.Case, r *rule.Result) {
			competent, known := competentFor(c)
			for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
				named, _ := authorityNamed(approval.Authority)
				isNamed := agreement.No
				if named == competent.Tier {
					isNamed = namesAuthority(c.Snapshot, approval.Authority, competent)
				}
				switch {
				case !known:
					lackCompetence(c, r)
				case namesFunction(approval.Authority, competent.Tier): // for TH-KGG-46-FUNKTION to say
				case named == 0, isNamed == agreement.Unknown:
					review.LackWords(r, approval.Authority, agreement.At(i, "authority"))
				case isNamed == agreement.Yes, named < competent.Tier && approval.Delegated == agreement.Yes:
				default:
					r.Violate(agreement.At(i, "authority"), rule.P("authority", approval.Authority), rule.P("competent", competent))
				}
			}
		},
	}
}

func kgg46Funktion() review.Rule {
	source := review.Read(law.ThuerKGG, "§ 46", wolters)
	return review.Rule{
		ID: "TH-KGG-46-FUNKTION", Severity: rule.Hint, InForce: period("2013-07-31", ""),
		Basis: rule.Basis{source, review.Inferred(law.ThuerKGG, "§ 46", "dass die Behörde benannt wird, ist ein Rat")},
		Title: bilingual.Text{
			German: "„Kommunalaufsicht“, „Rechtsaufsichtsbehörde“ oder „Landratsamt“ allein lassen offen, welche von mehreren Behörden " +
				"gemeint ist; die Vereinbarung nennt sie.",
			English: "“Kommunalaufsicht”, “Rechtsaufsichtsbehörde” or “Landratsamt” alone leaves open which of several " +
				"authorities is meant; the agreement names it.",
		},
		Finding: bilingual.Text{German: "„{authority}“ lässt offen, welche Behörde gemeint ist; zuständig: {competent}.",
			English: "“{authority}” leaves open which authority is meant; competent: {competent}."},
		Remedy:  bilingual.Text{German: "Die Behörde nennen: {competent}.", English: "Name the authority: {competent}."},
		Applies: inThueringen(inFormOfKGG(), review.With(agreement.KindApproval)),
		Check: func(c review.Case, r *rule.Result) {
			competent, known := competentFor(c)
			for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
				switch {
				case !namesFunction(approval.Authority, competent.Tier):
				case !known:
					lackCompetence(c, r)
				default:
					r.Violate(agreement.At(i, "authority"), rule.P("authority", approval.Authority), rule.P("competent", competent))
				}
			}
		},
	}
}

// competentFor returns who supervises the cooperation, with the name of the Landkreis.
func competentFor(c review.Case) (supervision.Authority, bool) {
	tier, district, known := competentAuthority(len(c.Agreement.Parties),
		func(i int) governance.Partner { return c.Agreement.Parties[i].Partner }, firstReceiver(c.Agreement))
	competent := authority(tier, district)
	if unit, ok := c.Snapshot.Unit(district); ok {
		competent.Name = unit.Name()
	}
	return competent, known
}

// firstReceiver returns the key of the party that receives the first task that passes to one; the zero key where none does.
func firstReceiver(a *agreement.Agreement) governance.UnitKey {
	for _, task := range review.Tasks(a) {
		if receiver, _, ok := a.Party(task.To); ok {
			return receiver.Partner.Unit
		}
	}
	return governance.UnitKey{}
}

// lackCompetence notes why the competent authority is not known: a party bears no key, or it is a body whose members no document names.
func lackCompetence(c review.Case, r *rule.Result) {
	for i := range c.Agreement.Parties {
		switch partner := &c.Agreement.Parties[i].Partner; {
		case partner.Kind == governance.UnitPartner && partner.Unit.IsZero():
			r.Lack(review.AtParty(i, "partner", "unit"))
			return
		case partner.Kind != governance.UnitPartner:
			r.LackHere(review.AtParty(i, "partner"))
			return
		}
	}
	r.Lack("/parties")
}

// checkChange expects that changes come before the supervisory authority.
func checkChange(c review.Case, r *rule.Result) {
	for i, change := range agreement.All[agreement.Change](c.Agreement) {
		review.Expect(r, agreement.Yes, change.Supervised, i, "supervised")
	}
}

func gone() bilingual.Text {
	return bilingual.Text{German: "„{party}“ bestand bis zum {last}; Rechtsnachfolgerin: {successor}.",
		English: "“{party}” existed until {last}; legal successor: {successor}."}
}

// phase is when a party ended, seen from the agreement.
type phase uint8

const (
	before phase = iota + 1 // after it signed and before the agreement begins
	during                  // while the agreement runs
)

// checkEnded notes the parties that ended in one of the phases as the legal persons that signed. A change of key or name ends
// nobody.
func checkEnded(c review.Case, r *rule.Result, phases ...phase) {
	start, end := review.Beginning(c.Agreement), civil.Date{}
	if term, _, ok := agreement.First[agreement.Term](c.Agreement); ok {
		end = term.Through
	}
	for i := range review.Units(c.Agreement) {
		member, _ := review.UnitOf(c, r, i)
		last := member.Valid().Through // of a unit that is not known there is none
		if last.IsZero() || !end.IsZero() && !last.Before(end) {
			continue
		}
		at := during
		if last.Before(start) {
			at = before
		}
		if successor, ended := successorOf(c.Snapshot, member, last); ended && slices.Contains(phases, at) {
			// the one with the key ended, whatever the document calls it
			r.Violate(review.AtParty(i, "partner", "unit"), rule.P("party", member.Name()), rule.P("last", last), rule.P("successor", successor))
		}
	}
}

// successorOf tells who is the legal successor of a unit whose key was last valid on the day. It reports false where the unit
// goes on as the same legal person under another key.
func successorOf(snapshot directory.Snapshot, unit directory.Unit, last civil.Date) (successor bilingual.Text, ended bool) {
	succession, err := snapshot.Directory().Successors(unit.AGS(), unit.Date(), last.AddDays(1))
	if err != nil {
		return bilingual.Text{German: "nicht verzeichnet", English: "not recorded"}, true
	}
	legal, continuity := succession.Legal()
	switch continuity {
	case directory.Continued:
		return bilingual.Text{}, false
	case directory.Absorbed:
		for _, part := range succession.Parts {
			if part.AGS == legal && !part.Unit.IsZero() {
				return bilingual.Text{German: part.Unit.Name(), English: part.Unit.Name()}, true
			}
		}
		return bilingual.Text{German: legal.String(), English: legal.String()}, true
	}
	return bilingual.Text{German: "mehrere Körperschaften", English: "several corporations"}, true
}
