package thueringen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func kgg1_4() review.Rule {
	return review.Rule{
		ID: "TH-KGG-1-4", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 1 Abs. 4", umweltOnline),
		Title: bilingual.Text{German: "Das Recht, Steuern zu erheben, kann nicht übertragen werden.",
			English: "The right to levy taxes cannot be transferred."},
		Finding: bilingual.Text{German: "Mit der Aufgabe „{task}“ soll das Recht übergehen, Steuern zu erheben.",
			English: "The right to levy taxes is to pass with the task “{task}”."},
		Remedy: bilingual.Text{German: "Die Steuererhebung ausdrücklich ausnehmen.",
			English: "Except the levying of taxes expressly."},
		Applies: rule.When("?", "?", with(agreement.KindTasks, isCooperation)),
		Check: func(c review.Case, r *rule.Result) {
			for at, task := range eachTask(c.Agreement) {
				switch {
				case task.LeviesTaxes == agreement.Yes:
					r.Violate(atTask(at, "leviesTaxes"), rule.P("task", task.Name))
				case task.LeviesTaxes == agreement.Unknown && task.Transfer == agreement.TaskTransferred:
					r.Lack(atTask(at, "leviesTaxes"))
				}
			}
		},
	}
}

func kgg2_1() review.Rule {
	return review.Rule{
		ID: "TH-KGG-2-1", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 2 Abs. 1", umweltOnline),
		Title: bilingual.Text{German: "Gemeinsame kommunale Anstalten gibt es erst seit dem 31.07.2013.",
			English: "The gemeinsame kommunale Anstalt exists only since 31 July 2013."},
		Finding: bilingual.Text{German: "Am {signed} gab es diese Rechtsform noch nicht.",
			English: "On {signed} this legal form did not exist yet."},
		Remedy: bilingual.Text{German: "Eine Rechtsform wählen, die es an diesem Tag gab.",
			English: "Choose a legal form that existed on that day."},
		Applies: rule.When("?", "?", signed(of(agreement.GemeinsameKommunaleAnstalt))),
		Check: func(c review.Case, r *rule.Result) {
			if c.Agreement.Signed.Before(civil.MustParse("2013-07-31")) {
				r.Violate("/form", rule.P("signed", c.Agreement.Signed))
			}
		},
	}
}

func kgg2_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-2-2", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 2 Abs. 2", umweltOnline),
		Title: bilingual.Text{German: "Durch Arbeitsgemeinschaften und Zweckvereinbarungen entsteht keine neue Rechtsperson.",
			English: "Arbeitsgemeinschaften and Zweckvereinbarungen create no new legal person."},
		Finding: bilingual.Text{German: "Die Vereinbarung gründet „{name}“ mit eigenem Namen und Sitz.",
			English: "The agreement founds “{name}” with a name and seat of its own."},
		Remedy: bilingual.Text{German: "Einen Zweckverband oder eine gemeinsame kommunale Anstalt bilden oder auf die " +
			"eigene Rechtsperson verzichten.",
			English: "Form a Zweckverband or a gemeinsame kommunale Anstalt, or do without a legal person."},
		Applies: rule.When("?", "?", of(agreement.SimpleArbeitsgemeinschaft, agreement.SpecialArbeitsgemeinschaft,
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
		ID: "TH-KGG-3-2-1", Severity: rule.Hint, Basis: read(law.ThuerKGG, "§ 3 Abs. 2 S. 1", wolters),
		Title: bilingual.Text{
			German: "Gemeinden derselben Verwaltungsgemeinschaft arbeiten nur dort eigens zusammen, wo diese " +
				"die Aufgabe nicht ebenso wirkungsvoll und wirtschaftlich erfüllen kann.",
			English: "Members of one Verwaltungsgemeinschaft cooperate apart from it only where it cannot do the " +
				"task as effectively and economically.",
		},
		Finding: bilingual.Text{German: "Alle Beteiligten gehören der Verwaltungsgemeinschaft „{association}“ an.",
			English: "All parties belong to the Verwaltungsgemeinschaft “{association}”."},
		Remedy: bilingual.Text{German: "Begründen, weshalb die Verwaltungsgemeinschaft die Aufgabe nicht ebenso gut " +
			"erfüllen kann, oder sie ihr übertragen.",
			English: "Give reasons why the Verwaltungsgemeinschaft cannot do the task as well, or transfer the task to it."},
		Applies: rule.When("?", "?", isCooperation),
		Check: func(c review.Case, r *rule.Result) {
			if association, ok := commonAssociation(c, r); ok && !hasSameMembers(c, association) {
				r.Violate("/parties", rule.P("association", association.Name()))
			}
		},
	}
}

func kgg3_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-3-2", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 3 Abs. 2 S. 2", wolters),
		Title: bilingual.Text{German: "Ein Zweckverband kann nicht aus denselben Mitgliedern bestehen wie eine " +
			"Verwaltungsgemeinschaft.",
			English: "A Zweckverband cannot consist of the same members as a Verwaltungsgemeinschaft."},
		Finding: bilingual.Text{German: "Die Mitglieder sind dieselben wie die der Verwaltungsgemeinschaft „{association}“.",
			English: "The members are those of the Verwaltungsgemeinschaft “{association}”."},
		Remedy: bilingual.Text{German: "Die Aufgabe durch Zweckvereinbarung der Verwaltungsgemeinschaft übertragen (§ " +
			"47 Abs. 3 ThürKO).",
			English: "Transfer the task to the Verwaltungsgemeinschaft by Zweckvereinbarung (§ 47 Abs. 3 ThürKO)."},
		Applies: rule.When("?", "?", of(agreement.Zweckverband)),
		Check: func(c review.Case, r *rule.Result) {
			if association, ok := commonAssociation(c, r); ok && hasSameMembers(c, association) {
				r.Violate("/parties", rule.P("association", association.Name()))
			}
		},
	}
}

func kgg46() review.Rule {
	return review.Rule{
		ID: "TH-KGG-46", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 46", wolters),
		Title: bilingual.Text{
			German: "Zuständig ist das Ministerium, wenn der Bund, ein Land oder eine Gemeinde oder ein " +
				"Gemeindeverband eines anderen Landes beteiligt ist, das Landesverwaltungsamt bei Landkreisen " +
				"und kreisfreien Städten, sonst das Landratsamt.",
			English: "Competent is the ministry where the Federation, a Land, or a Gemeinde or Gemeindeverband " +
				"of another Land takes part, the Landesverwaltungsamt with Landkreise and kreisfreie Städte, " +
				"otherwise the Landratsamt.",
		},
		Finding: bilingual.Text{German: "„{authority}“ ist nicht die Aufsichtsbehörde; zuständig: {competent}.",
			English: "“{authority}” is not the supervisory authority; competent: {competent}."},
		Remedy: bilingual.Text{German: "Die zuständige Behörde nennen oder, wo sie die Sache schriftlich delegiert " +
			"hat, das angeben.",
			English: "Name the competent authority, or state that it delegated the matter in writing."},
		Applies: rule.When("?", "?", with(agreement.KindApproval, isCooperation)),
		Check: func(c review.Case, r *rule.Result) {
			kind, district, known := competent(len(c.Agreement.Parties),
				func(i int) governance.Partner { return c.Agreement.Parties[i].Partner }, seat(c.Agreement))
			for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
				named := authorityNamed(approval.Authority)
				switch {
				case !known:
					r.Lack("/parties")
				case named == 0:
					r.Lack(agreement.At(i, "authority"))
				case named < kind && approval.Delegated == agreement.Yes:
				case named == kind && namesAuthority(c.Snapshot, approval.Authority, kind, district) == agreement.Yes:
				case named == kind && namesAuthority(c.Snapshot, approval.Authority, kind, district) == agreement.Unknown:
					r.Lack(agreement.At(i, "authority"))
				default:
					r.Violate(agreement.At(i, "authority"), rule.P("authority", approval.Authority),
						rule.P("competent", Authority{Kind: kind, District: district}))
				}
			}
		},
	}
}

func kgg5_1_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-5-1-2", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 5 Abs. 1 S. 2", gesetzeCo),
		Title: bilingual.Text{
			German: "Durch Mehrheit binden sich die Beteiligten nur bei Geschäftsführung und Finanzbedarf, " +
				"Verfahren und Richtlinien für Planung und Durchführung.",
			English: "The members are bound by majority only in conduct of business and need of money, " +
				"procedure, and guidelines for planning and execution.",
		},
		Finding: bilingual.Text{German: "Das Gremium „{body}“ soll mit Mehrheit auch über andere Angelegenheiten entscheiden.",
			English: "The body “{body}” is to decide by majority on other matters too."},
		Remedy: bilingual.Text{German: "Für andere Angelegenheiten die Zustimmung aller Beteiligten verlangen.",
			English: "Demand the consent of all members for other matters."},
		Applies: rule.When("?", "?", with(agreement.KindBodies, of(agreement.SpecialArbeitsgemeinschaft))),
		Check: func(c review.Case, r *rule.Result) {
			for i, bodies := range agreement.All[agreement.Bodies](c.Agreement) {
				for j, body := range bodies.Bodies {
					if body.Decision != agreement.SimpleMajority && body.Decision != agreement.TwoThirds {
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
		ID: "TH-KGG-5-2", Severity: rule.Warning, Basis: read(law.ThuerKGG, "§ 5 Abs. 2", gesetzeCo),
		Title: bilingual.Text{German: "Die Bildung einer besonderen Arbeitsgemeinschaft ist der Aufsichtsbehörde " +
			"anzuzeigen, der Vertrag vorzulegen.",
			English: "The formation of a besondere Arbeitsgemeinschaft must be notified to the supervisory " +
				"authority, and the contract submitted."},
		Finding: bilingual.Text{German: "Von einer Anzeige ist nicht die Rede.", English: "There is no word of a notice."},
		Remedy: bilingual.Text{German: "Die Bildung anzeigen und die Anzeige in der Vereinbarung festhalten.",
			English: "Notify the formation, and record the notice in the agreement."},
		Applies: rule.When("?", "?", of(agreement.SpecialArbeitsgemeinschaft)),
		Check: func(c review.Case, r *rule.Result) {
			review.Demand(r, c.Agreement, agreement.KindApproval)
		},
	}
}

func kgg14_1() review.Rule {
	return review.Rule{
		ID: "TH-KGG-14-1", Severity: rule.Warning, Basis: read(law.ThuerKGG, "§ 14", gesetzeCo),
		Title: bilingual.Text{
			German: "Wird ein Beteiligter eingegliedert, zusammengeschlossen oder aufgeteilt, tritt die neue " +
				"Körperschaft an seine Stelle; jeder kann binnen drei Monaten kündigen.",
			English: "Where a party is absorbed, merged or divided, the new corporation steps into its place; " +
				"each party can terminate within three months.",
		},
		Finding: gone(),
		Remedy: bilingual.Text{German: "Die Rechtsnachfolgerin als Partei führen und prüfen, ob binnen drei Monaten " +
			"nach ihrem Eintritt gekündigt werden soll.",
			English: "Keep the successor as party, and consider termination within three months of its entry."},
		Applies: rule.When("?", "?", signed(of(agreement.Zweckvereinbarung))),
		Check:   func(c review.Case, r *rule.Result) { checkEnded(c, r, during) },
	}
}

func kgg14_1Beginn() review.Rule {
	return review.Rule{
		ID: "TH-KGG-14-1-BEGINN", Severity: rule.Warning, Basis: read(law.ThuerKGG, "§ 14 Abs. 1", gesetzeCo),
		Title: bilingual.Text{German: "Wer die Zweckvereinbarung geschlossen hat, besteht noch, wenn sie beginnt; " +
			"sonst beginnt sie mit der Rechtsnachfolgerin.",
			English: "Whoever concluded the Zweckvereinbarung still exists when it begins; otherwise it begins " +
				"with the successor."},
		Finding: gone(),
		Remedy: bilingual.Text{German: "Die Rechtsnachfolgerin von Beginn an als Partei führen.",
			English: "Keep the successor as party from the beginning."},
		Applies: rule.When("?", "?", signed(of(agreement.Zweckvereinbarung))),
		Check:   func(c review.Case, r *rule.Result) { checkEnded(c, r, before) },
	}
}

func kgg39() review.Rule {
	return review.Rule{
		ID: "TH-KGG-39", Severity: rule.Warning, Basis: second(law.ThuerKGG, "§ 39", "Landtag, Drucksache 6/3243"),
		Title: bilingual.Text{
			German: "Wird ein Mitglied des Zweckverbands eingegliedert oder zusammengeschlossen, tritt die neue " +
				"Körperschaft an seine Stelle; binnen drei Monaten sind Ausschluss und Austritt möglich.",
			English: "Where a member of the Zweckverband is absorbed or merged, the new corporation steps into " +
				"its place; exclusion and exit are possible within three months.",
		},
		Finding: gone(),
		Remedy: bilingual.Text{German: "Die Verbandssatzung an die neue Mitgliedschaft anpassen.",
			English: "Bring the statute into line with the new membership."},
		Applies: rule.When("?", "?", signed(of(agreement.Zweckverband))),
		Check:   func(c review.Case, r *rule.Result) { checkEnded(c, r, during, before) },
	}
}

func kgg17_2_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-17-2-2", Severity: rule.Error,
		Basis: append(read(law.ThuerKGG, "§ 17 Abs. 2 Nr. 2", wolters),
			read(law.ThuerKGG, "§ 40 Abs. 3 S. 2", wolters)...),
		Title: bilingual.Text{German: "Die Verbandssatzung nennt die Verbandsmitglieder, mindestens zwei, und den " +
			"räumlichen Wirkungsbereich.",
			English: "The statute names the members, at least two, and the area."},
		Finding: bilingual.Text{German: "Die Satzung nennt {number} Mitglied(er).",
			English: "The statute names {number} member(s)."},
		Remedy:  bilingual.Text{German: "Alle Verbandsmitglieder nennen.", English: "Name all members."},
		Applies: rule.When("?", "?", isZweckverband()),
		Check: func(c review.Case, r *rule.Result) {
			if len(c.Agreement.Parties) < 2 {
				r.Violate("/parties", rule.P("number", len(c.Agreement.Parties)))
			}
			if identity, at, ok := agreement.First[agreement.Identity](c.Agreement); ok && identity.Area == "" {
				r.Lack(agreement.At(at, "area"))
			}
		},
	}
}

func kgg17_2_4Mitglied() review.Rule {
	return review.Rule{
		ID: "TH-KGG-17-2-4-MITGLIED", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 17 Abs. 2 Nr. 4", wolters),
		Title: bilingual.Text{German: "Die Verteilung der Sitze und Stimmen erfasst jedes Mitglied.",
			English: "The distribution of seats and votes covers every member."},
		Finding: bilingual.Text{German: "Für „{party}“ sind keine Sitze bestimmt.",
			English: "No seats are settled for “{party}”."},
		Remedy: bilingual.Text{German: "Sitze und Stimmen des Mitglieds bestimmen.",
			English: "Settle the seats and votes of the member."},
		Applies: rule.When("?", "?", with(agreement.KindBodies, isZweckverband())),
		Check: func(c review.Case, r *rule.Result) {
			assembly, at, ok := assemblyOf(c.Agreement)
			if !ok || len(assembly.Seats) == 0 {
				r.Lack(at)
				return
			}
			for _, party := range c.Agreement.Parties {
				if isSeated(assembly, party.ID) {
					continue
				}
				if hasOpenSeat(assembly) {
					r.Lack(at)
					return
				}
				r.Violate(at, rule.P("party", party.Partner.Name))
			}
		},
	}
}

func kgg18() review.Rule {
	return review.Rule{
		ID: "TH-KGG-18", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 18", wolters),
		Title: bilingual.Text{German: "Die Verbandssatzung bedarf der Genehmigung der Aufsichtsbehörde; eine Anzeige genügt nicht.",
			English: "The statute needs the approval of the supervisory authority; notice is not enough."},
		Finding: bilingual.Text{German: "Die Satzung ist nur angezeigt.", English: "The statute is only notified."},
		Remedy:  bilingual.Text{German: "Die Genehmigung beantragen.", English: "Apply for the approval."},
		Applies: rule.When("?", "?", with(agreement.KindApproval, isZweckverband())),
		Check: func(c review.Case, r *rule.Result) {
			for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
				review.Expect(r, agreement.No, approval.Notice, i, "notice")
			}
		},
	}
}

func kgg18Klausel() review.Rule {
	return review.Rule{
		ID: "TH-KGG-18-KLAUSEL", Severity: rule.Warning, Basis: read(law.ThuerKGG, "§ 18", wolters),
		Title: bilingual.Text{German: "Dass die Verbandssatzung der Genehmigung bedarf, ist in ihr festgehalten.",
			English: "The statute records that it needs approval."},
		Finding: bilingual.Text{German: "Von einer Genehmigung ist nicht die Rede.", English: "There is no word of an approval."},
		Remedy: bilingual.Text{German: "Die Genehmigung beantragen und in der Satzung festhalten.",
			English: "Apply for the approval, and record it in the statute."},
		Applies: rule.When("?", "?", isZweckverband()),
		Check: func(c review.Case, r *rule.Result) {
			review.Demand(r, c.Agreement, agreement.KindApproval)
		},
	}
}

func kgg19_1() review.Rule {
	return review.Rule{
		ID: "TH-KGG-19-1", Severity: rule.Warning, Basis: second(law.ThuerKGG, "§ 19 Abs. 1 S. 1", ovgApproval),
		Title: bilingual.Text{German: "Verbandssatzung und Genehmigung werden amtlich bekannt gemacht.",
			English: "Statute and approval are published officially."},
		Finding: bilingual.Text{German: "Von einer Bekanntmachung ist nicht die Rede.",
			English: "There is no word of a publication."},
		Remedy: bilingual.Text{German: "Die Bekanntmachung vorsehen; mit ihr entsteht der Zweckverband.",
			English: "Provide for publication; with it the Zweckverband comes into being."},
		Applies: rule.When("?", "?", isZweckverband()),
		Check: func(c review.Case, r *rule.Result) {
			review.Demand(r, c.Agreement, agreement.KindPublication)
		},
	}
}

func kgg19_1Behoerde() review.Rule {
	return review.Rule{
		ID: "TH-KGG-19-1-BEHOERDE", Severity: rule.Warning,
		Basis: second(law.ThuerKGG, "§ 19 Abs. 1 S. 1", ovgApproval),
		Title: bilingual.Text{German: "Die Bekanntmachung nennt die Behörde, die genehmigt hat.",
			English: "The publication names the authority that approved."},
		Finding: bilingual.Text{German: "Aus der Bekanntmachung ist die Genehmigung nicht ersichtlich.",
			English: "The publication does not show the approval."},
		Remedy: bilingual.Text{German: "Die Bekanntmachung mit der Genehmigung wiederholen.",
			English: "Repeat the publication together with the approval."},
		Applies: rule.When("?", "?", func(c review.Case) bool {
			publication, _, ok := agreement.First[agreement.Publication](c.Agreement)
			return ok && !publication.On.IsZero() && isZweckverband()(c)
		}),
		Check: func(c review.Case, r *rule.Result) {
			for i, publication := range agreement.All[agreement.Publication](c.Agreement) {
				review.Expect(r, agreement.Yes, publication.NamesApproval, i, "namesApproval")
			}
		},
	}
}

func kgg19_1Schwebend() review.Rule {
	return review.Rule{
		ID: "TH-KGG-19-1-SCHWEBEND", Severity: rule.Hint, Basis: append(read(law.ThuerKGG, "§ 18", wolters),
			second(law.ThuerKGG, "§ 19 Abs. 1", ovgLevyKey)...),
		Title: bilingual.Text{German: "Vor Genehmigung und Bekanntmachung besteht der Zweckverband nicht.",
			English: "Before approval and publication the Zweckverband does not exist."},
		Finding: bilingual.Text{German: "Die Genehmigung durch „{authority}“ steht aus; der Zweckverband besteht noch nicht.",
			English: "The approval by “{authority}” is outstanding; the Zweckverband does not exist yet."},
		Remedy: bilingual.Text{German: "Die Genehmigung einholen und bekannt machen lassen.",
			English: "Obtain the approval and have it published."},
		Applies: rule.When("?", "?", signed(approved(isZweckverband()))),
		Check:   checkPending,
	}
}

func kgg19_1Tag() review.Rule {
	return review.Rule{
		ID: "TH-KGG-19-1-TAG", Severity: rule.Warning, Basis: second(law.ThuerKGG, "§ 19 Abs. 1", ovgLevyKey),
		Title: bilingual.Text{German: "Der Zweckverband entsteht mit der Bekanntmachung, nicht vorher.",
			English: "The Zweckverband comes into being with the publication, not before."},
		Finding: bilingual.Text{German: "Die Satzung soll am {on} in Kraft treten, bekannt gemacht wurde sie am {published}.",
			English: "The statute is to take effect on {on}; it was published on {published}."},
		Remedy: bilingual.Text{German: "Einen Tag nach der Bekanntmachung bestimmen.",
			English: "Settle a day after the publication."},
		Applies: rule.When("?", "?", with(agreement.KindEntryIntoForce, isZweckverband())),
		Check: func(c review.Case, r *rule.Result) {
			publication, _, _ := agreement.First[agreement.Publication](c.Agreement)
			for i, entry := range agreement.All[agreement.EntryIntoForce](c.Agreement) {
				if !entry.On.IsZero() && entry.On.Before(publication.On) {
					r.Violate(agreement.At(i, "on"), rule.P("on", entry.On), rule.P("published", publication.On))
				}
			}
		},
	}
}

func kgg21() review.Rule {
	return review.Rule{
		ID: "TH-KGG-21", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 21", gesetzeCo),
		Title: bilingual.Text{
			German: "Hat ein Zweckverband Beamte und kann nicht jedes Mitglied selbst welche haben, sagt die " +
				"Satzung, wer sie bei der Auflösung übernimmt.",
			English: "Where a Zweckverband has civil servants and not every member can have some itself, the " +
				"statute says who takes them over at dissolution.",
		},
		Finding: bilingual.Text{German: "Mitglied „{party}“ kann keine Beamten haben, und niemand übernimmt sie bei der Auflösung.",
			English: "Member “{party}” cannot have civil servants, and nobody takes them over at dissolution."},
		Remedy: bilingual.Text{German: "Bestimmen, wer die Beamten übernimmt, und die Zustimmung des " +
			"Innenministeriums einholen; oder auf Beamte verzichten.",
			English: "Settle who takes the civil servants over and obtain the approval of the ministry of the " +
				"interior, or do without civil servants."},
		Applies: rule.When("?", "?", with(agreement.KindStaff, isZweckverband())),
		Check: func(c review.Case, r *rule.Result) {
			for i, staff := range agreement.All[agreement.Staff](c.Agreement) {
				if staff.CivilServants != agreement.Yes || staff.TakenOverBy != "" {
					continue
				}
				for j, party := range c.Agreement.Parties {
					switch canEmployCivilServants(party.Partner.Kind) {
					case agreement.No:
						r.Violate(agreement.At(i, "takenOverBy"), rule.P("party", party.Partner.Name))
					case agreement.Unknown:
						r.Lack(rule.Pointer("parties", j, "partner"))
					}
				}
			}
		},
	}
}

func kgg37() review.Rule {
	return review.Rule{
		ID: "TH-KGG-37", Severity: rule.Hint, Basis: analogous(law.ThuerKGG, "§ 37 Abs. 2", law.BayKommZG, "Art. 42"),
		Title: bilingual.Text{German: "Die Umlage trifft alle Mitglieder; die Satzung kann einzelne ausnehmen.",
			English: "All members bear the levy; the statute can except some."},
		Finding: bilingual.Text{German: "„{party}“ hat keinen Anteil an der Umlage.",
			English: "“{party}” has no share in the levy."},
		Remedy: bilingual.Text{German: "Den Anteil bestimmen oder die Ausnahme in die Satzung schreiben.",
			English: "Settle the share, or write the exception into the statute."},
		Applies: rule.When("?", "?", with(agreement.KindLevy, isZweckverband())),
		Check: func(c review.Case, r *rule.Result) {
			for i, levy := range agreement.All[agreement.Levy](c.Agreement) {
				for _, party := range c.Agreement.Parties {
					if len(levy.Shares) > 0 && !hasShare(levy.Shares, party.ID) {
						r.Violate(agreement.At(i, "shares"), rule.P("party", party.Partner.Name))
					}
				}
			}
		},
	}
}

func kgg38Aufgabe() review.Rule {
	return majority("TH-KGG-38-AUFGABE", "§ 38", gesetzeCo, "taskChange",
		func(c agreement.Change) agreement.Decision { return c.TaskChange },
		bilingual.Text{German: "Der Zweckverband ändert seine Aufgabe nur mit zwei Dritteln der satzungsmäßigen Stimmen.",
			English: "The Zweckverband changes its task only by two thirds of the statutory votes."})
}

func kgg38Austritt() review.Rule {
	return majority("TH-KGG-38-AUSTRITT", "§ 38", gesetzeCo, "exit",
		func(c agreement.Change) agreement.Decision { return c.Exit },
		bilingual.Text{German: "Austritt und Ausschluss bedürfen zweier Drittel der satzungsmäßigen Stimmen.",
			English: "Exit and exclusion need two thirds of the statutory votes."})
}

func kgg40_1() review.Rule {
	return majority("TH-KGG-40-1", "§ 40 Abs. 1 S. 1", wolters, "dissolution",
		func(c agreement.Change) agreement.Decision { return c.Dissolution },
		bilingual.Text{German: "Der Zweckverband wird nur mit zwei Dritteln der satzungsmäßigen Stimmen aufgelöst.",
			English: "The Zweckverband is dissolved only by two thirds of the statutory votes."})
}

func kgg38Ausschluss() review.Rule {
	return review.Rule{
		ID: "TH-KGG-38-AUSSCHLUSS", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 38", gesetzeCo),
		Title: bilingual.Text{German: "Ein Mitglied wird nur aus wichtigem Grund ausgeschlossen.",
			English: "A member is excluded only for good cause."},
		Finding: bilingual.Text{German: "Die Satzung lässt den Ausschluss ohne wichtigen Grund zu.",
			English: "The statute allows exclusion without good cause."},
		Remedy: bilingual.Text{German: "Den Ausschluss auf wichtige Gründe beschränken.",
			English: "Limit exclusion to good cause."},
		Applies: rule.When("?", "?", with(agreement.KindChange, isZweckverband())),
		Check: func(c review.Case, r *rule.Result) {
			for i, change := range agreement.All[agreement.Change](c.Agreement) {
				if change.ExclusionForCause == agreement.No {
					r.Violate(agreement.At(i, "exclusionForCause"))
				}
			}
		},
	}
}

func kgg42() review.Rule {
	return review.Rule{
		ID: "TH-KGG-42", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 42", wolters),
		Title: bilingual.Text{German: "Änderungen der Verbandssatzung werden genehmigt oder angezeigt.",
			English: "Changes of the statute are approved or notified."},
		Finding: bilingual.Text{German: "Änderungen sollen ohne die Aufsichtsbehörde wirksam sein.",
			English: "Changes are to take effect without the supervisory authority."},
		Remedy: bilingual.Text{German: "Genehmigung vorsehen, wo sich Aufgabe oder Mitglieder ändern, sonst Anzeige.",
			English: "Provide for approval where the task or the members change, and otherwise for notice."},
		Applies: rule.When("?", "?", with(agreement.KindChange, isZweckverband())),
		Check:   checkChange,
	}
}

func kgg7_1() review.Rule {
	profile := zweckvereinbarung()
	return review.Rule{
		ID: "TH-KGG-7-1", Severity: rule.Warning,
		Basis: append(read(law.ThuerKGG, "§ 7 Abs. 1", anwalt24), read(law.ThuerKGG, "§ 1 Abs. 1", umweltOnline)[0],
			law.Source{Citation: law.MustCite(law.ThuerKGG, "§ 7"),
				Where: "Umkehrschluss: andere Parteien nennen §§ 1 und 7 nicht", Evidence: law.Derived}),
		Title: bilingual.Text{
			German: "Eine Zweckvereinbarung schließen Gemeinden und Landkreise, Verwaltungsgemeinschaften für " +
				"ihre Aufgaben und Zweckverbände wie ihre Mitglieder, sonst niemand.",
			English: "Parties of a Zweckvereinbarung are Gemeinden and Landkreise, Verwaltungsgemeinschaften for " +
				"their tasks and Zweckverbände like their members, and nobody else.",
		},
		Finding: bilingual.Text{German: "„{party}“ ({kind}) kann nicht Partei einer Zweckvereinbarung sein.",
			English: "“{party}” ({kind}) cannot be party of a Zweckvereinbarung."},
		Remedy: bilingual.Text{German: "Mit diesem Partner eine Verwaltungsvereinbarung schließen; mit dem Land kann auch ein " +
			"Zweckverband gebildet werden (§ 39a ThürLHO).",
			English: "Conclude a Verwaltungsvereinbarung with this partner; with the Land a Zweckverband can be " +
				"formed too (§ 39a ThürLHO)."},
		Applies: rule.When("?", "?", isZweckvereinbarung()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range c.Agreement.Parties {
				switch admitted := profile.Admits(party.Partner); {
				case party.Partner.Kind == governance.PublicInstitution,
					party.Partner.Kind == governance.PublicCorporation: // §§ 43 and 44 were not read
					r.Lack(rule.Pointer("parties", i, "partner", "kind"))
				case admitted == agreement.No:
					r.Violate(rule.Pointer("parties", i), rule.P("party", party.Partner.Name),
						rule.P("kind", party.Partner.Kind))
				case admitted == agreement.Unknown:
					r.Lack(rule.Pointer("parties", i, "partner", "unit"))
				}
			}
		},
	}
}

func kgg7_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-7-2", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 7 Abs. 2", anwalt24),
		Title: bilingual.Text{German: "Aufgaben werden einem der Beteiligten übertragen.",
			English: "Tasks are transferred to one of the parties."},
		Finding: bilingual.Text{German: "Für die Aufgabe „{task}“ ist nicht ein anderer Beteiligter als Empfänger genannt.",
			English: "No other party is named to receive the task “{task}”."},
		Remedy: bilingual.Text{German: "Den Beteiligten nennen, der die Aufgabe übernimmt.",
			English: "Name the party that takes the task over."},
		Applies: rule.When("?", "?", with(agreement.KindTasks, isZweckvereinbarung())),
		Check: func(c review.Case, r *rule.Result) {
			for at, task := range eachTask(c.Agreement) {
				switch task.Transfer {
				case "":
					r.Lack(atTask(at, "transfer"))
				case agreement.TaskTransferred, agreement.TaskPerformed:
					_, _, ok := c.Agreement.Party(task.To)
					switch {
					case task.To == "":
						r.Lack(atTask(at, "to"))
					case !ok, len(task.From) == 1 && task.From[0] == task.To:
						r.Violate(atTask(at, "to"), rule.P("task", task.Name))
					}
				}
			}
		},
	}
}

func kgg8() review.Rule {
	return review.Rule{
		ID: "TH-KGG-8", Severity: rule.Warning, Basis: analogous(law.ThuerKGG, "§ 8", law.BayKommZG, "Art. 8"),
		Title: bilingual.Text{German: "Bei gemeinschaftlicher Durchführung bleiben die Befugnisse bei jedem " +
			"Beteiligten und können nicht gemeinsam ausgeübt werden.",
			English: "Where tasks are performed together, powers stay with each party and cannot be exercised jointly."},
		Finding: bilingual.Text{German: "Mit der gemeinschaftlichen Aufgabe „{task}“ sollen auch Befugnisse übergehen.",
			English: "Powers are to pass with the joint task “{task}”."},
		Remedy: bilingual.Text{German: "Die Befugnisse ausnehmen oder die Aufgabe einem Beteiligten übertragen.",
			English: "Except the powers, or transfer the task to one party."},
		Applies: rule.When("?", "?", with(agreement.KindTasks, isZweckvereinbarung())),
		Check: func(c review.Case, r *rule.Result) {
			for at, task := range eachTask(c.Agreement) {
				if task.Transfer == agreement.TaskJoint && task.PowersExcluded == agreement.No {
					r.Violate(atTask(at, "powersExcluded"), rule.P("task", task.Name))
				}
			}
		},
	}
}

func kgg9_3() review.Rule {
	return review.Rule{
		ID: "TH-KGG-9-3", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 9 Abs. 3", gesetzeCo),
		Title: bilingual.Text{German: "Wer eine Aufgabe übernimmt, erhält höchstens die Kosten, die bei " +
			"ordnungsgemäßer Verwaltung entstehen.",
			English: "Whoever takes a task over gets at most the cost of orderly management."},
		Finding: bilingual.Text{German: "Der Kostenersatz ist nicht auf die Kosten begrenzt.",
			English: "The compensation is not limited to the cost."},
		Remedy: bilingual.Text{German: "Den Ersatz auf die Kosten ordnungsgemäßer Verwaltung begrenzen.",
			English: "Limit the compensation to the cost of orderly management."},
		Applies: rule.When("?", "?", func(c review.Case) bool {
			return isZweckvereinbarung()(c) && c.Agreement.Has(agreement.KindCostSharing) && passesTask(c.Agreement)
		}),
		Check: func(c review.Case, r *rule.Result) {
			for i, sharing := range agreement.All[agreement.CostSharing](c.Agreement) {
				review.Expect(r, agreement.Yes, sharing.AtMostCost, i, "atMostCost")
			}
		},
	}
}

func kgg11() review.Rule {
	return review.Rule{
		ID: "TH-KGG-11", Severity: rule.Warning, Basis: analogous(law.ThuerKGG, "§ 11", law.BayKommZG, "Art. 12"),
		Title: bilingual.Text{German: "Gehen mit einer Aufgabe Befugnisse über, bedarf die Zweckvereinbarung der " +
			"Genehmigung; sonst genügt die Anzeige.",
			English: "Where powers pass with a task, the Zweckvereinbarung needs approval; otherwise notice is enough."},
		Finding: bilingual.Text{German: "Es fehlt: {what}.", English: "Missing: {what}."},
		Remedy: bilingual.Text{German: "Die Zweckvereinbarung der Aufsichtsbehörde vorlegen oder die Befugnisse " +
			"ausdrücklich beim Geber belassen.",
			English: "Submit the Zweckvereinbarung to the supervisory authority, or expressly leave the powers " +
				"with the giver."},
		Applies: rule.When("?", "?", isZweckvereinbarung()),
		Check: func(c review.Case, r *rule.Result) {
			passing, at := powersPass(c.Agreement)
			what := bilingual.Text{German: "die Anzeige", English: "the notice"}
			switch passing {
			case agreement.Yes:
				what = bilingual.Text{German: "die Genehmigung", English: "the approval"}
			case agreement.Unknown:
				what = bilingual.Text{German: "die Genehmigung oder die Anzeige", English: "the approval or the notice"}
			}
			if !c.Agreement.Has(agreement.KindApproval) {
				review.Demand(r, c.Agreement, agreement.KindApproval, rule.P("what", what))
				return
			}
			for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
				switch {
				case passing == agreement.No || approval.Notice == agreement.No:
				case passing == agreement.Unknown:
					r.Lack(at)
				case approval.Notice == agreement.Yes:
					r.Violate(agreement.At(i, "notice"), rule.P("what", what))
				default:
					r.Lack(agreement.At(i, "notice"))
				}
			}
		},
	}
}

func kgg12_1() review.Rule {
	return review.Rule{
		ID: "TH-KGG-12-1", Severity: rule.Warning, Basis: read(law.ThuerKGG, "§ 12 Abs. 1", gesetzeCo),
		Title: bilingual.Text{German: "Eine genehmigte Zweckvereinbarung wird im Amtsblatt der Aufsichtsbehörde bekannt gemacht.",
			English: "An approved Zweckvereinbarung is published in the gazette of the supervisory authority."},
		Finding: bilingual.Text{German: "Von einer Bekanntmachung ist nicht die Rede.",
			English: "There is no word of a publication."},
		Remedy: bilingual.Text{German: "Die Bekanntmachung im Amtsblatt der Aufsichtsbehörde vorsehen.",
			English: "Provide for publication in the gazette of the supervisory authority."},
		Applies: rule.When("?", "?", approved(isZweckvereinbarung())),
		Check: func(c review.Case, r *rule.Result) {
			review.Demand(r, c.Agreement, agreement.KindPublication)
		},
	}
}

func kgg12_1Schwebend() review.Rule {
	return review.Rule{
		ID: "TH-KGG-12-1-SCHWEBEND", Severity: rule.Hint, Basis: read(law.ThuerKGG, "§ 12 Abs. 1", gesetzeCo),
		Title: bilingual.Text{German: "Bis zur Genehmigung ist die Zweckvereinbarung schwebend unwirksam.",
			English: "Until the approval the Zweckvereinbarung is pending and without effect."},
		Finding: bilingual.Text{German: "Die Genehmigung durch „{authority}“ steht aus; die Zweckvereinbarung ist " +
			"noch nicht wirksam.",
			English: "The approval by “{authority}” is outstanding; the Zweckvereinbarung has no effect yet."},
		Remedy: bilingual.Text{German: "Die Genehmigung einholen und bekannt machen lassen.",
			English: "Obtain the approval and have it published."},
		Applies: rule.When("?", "?", signed(approved(isZweckvereinbarung()))),
		Check:   checkPending,
	}
}

func kgg12_1Tag() review.Rule {
	return review.Rule{
		ID: "TH-KGG-12-1-TAG", Severity: rule.Hint, Basis: read(law.ThuerKGG, "§ 12", gesetzeCo),
		Title: bilingual.Text{German: "Eine genehmigte Zweckvereinbarung wirkt vom Tag nach der Bekanntmachung an, " +
			"wenn kein anderer Tag vereinbart ist.",
			English: "An approved Zweckvereinbarung has effect from the day after publication unless another day was agreed."},
		Finding: bilingual.Text{German: "Vereinbart ist der {on}, bekannt gemacht wurde erst am {published}.",
			English: "{on} was agreed, but it was published only on {published}."},
		Remedy: bilingual.Text{German: "Prüfen, ob der frühere Tag gewollt ist; sonst einen Tag nach der " +
			"Bekanntmachung vereinbaren.",
			English: "Check whether the earlier day is meant; otherwise agree on a day after publication."},
		Applies: rule.When("?", "?", approved(isZweckvereinbarung())),
		Check:   checkEntry,
	}
}

func kgg12_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-12-2", Severity: rule.Warning, Basis: read(law.ThuerKGG, "§ 12 Abs. 2", gesetzeCo),
		Title: bilingual.Text{German: "Eine angezeigte Zweckvereinbarung wird wirksam, wenn alle Beteiligten " +
			"beschlossen und unterzeichnet haben.",
			English: "A notified Zweckvereinbarung takes effect once all parties have resolved and signed."},
		Finding: bilingual.Text{German: "„{party}“ hat erst am {decision} beschlossen; wirksam werden sollte die " +
			"Zweckvereinbarung am {on}.",
			English: "“{party}” resolved only on {decision}; the Zweckvereinbarung was to take effect on {on}."},
		Remedy: bilingual.Text{German: "Den Beschluss vorher fassen oder einen späteren Tag vereinbaren.",
			English: "Resolve before, or agree on a later day."},
		Applies: rule.When("?", "?", signed(notified(isZweckvereinbarung()))),
		Check: func(c review.Case, r *rule.Result) {
			start := c.Agreement.Signed
			if entry, _, ok := agreement.First[agreement.EntryIntoForce](c.Agreement); ok && !entry.On.IsZero() {
				start = entry.On
			}
			for i := range c.Agreement.Parties {
				party := &c.Agreement.Parties[i]
				switch decision := party.CouncilDecision; {
				case decision.IsZero():
					r.Lack(rule.Pointer("parties", i, "councilDecision"))
				case decision.After(start):
					r.Violate(rule.Pointer("parties", i, "councilDecision"), rule.P("party", party.Partner.Name),
						rule.P("decision", decision), rule.P("on", start))
				}
			}
		},
	}
}

func kgg13_1() review.Rule {
	return review.Rule{
		ID: "TH-KGG-13-1", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 13 Abs. 1", wolters+", Seite zu § 13 ThürKGG"),
		Title: bilingual.Text{German: "War die Zweckvereinbarung anzuzeigen, ist auch ihre Änderung oder Aufhebung anzuzeigen.",
			English: "Where the Zweckvereinbarung had to be notified, its change or cancellation must be too."},
		Finding: bilingual.Text{German: "Änderungen sollen ohne Anzeige wirksam sein.",
			English: "Changes are to take effect without notice."},
		Remedy: bilingual.Text{German: "Die Anzeige auch für Änderungen und die Aufhebung vorsehen.",
			English: "Provide for notice of changes and of cancellation too."},
		Applies: rule.When("?", "?", with(agreement.KindChange, notified(isZweckvereinbarung()))),
		Check:   checkChange,
	}
}

func kgg13_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-13-2", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 13 Abs. 2", wolters),
		Title: bilingual.Text{German: "Bedurfte die Zweckvereinbarung der Genehmigung, so auch ihre Änderung oder Aufhebung.",
			English: "Where the Zweckvereinbarung needed approval, so does its change or cancellation."},
		Finding: bilingual.Text{German: "Änderungen sollen ohne Genehmigung wirksam sein.",
			English: "Changes are to take effect without approval."},
		Remedy: bilingual.Text{German: "Die Genehmigung auch für Änderungen und die Aufhebung vorsehen.",
			English: "Provide for approval of changes and of cancellation too."},
		Applies: rule.When("?", "?", with(agreement.KindChange, approved(isZweckvereinbarung()))),
		Check:   checkChange,
	}
}

func kgg13_3Ausschluss() review.Rule {
	return review.Rule{
		ID: "TH-KGG-13-3-AUSSCHLUSS", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 13 Abs. 3 S. 1", wolters),
		Title: bilingual.Text{German: "In einer unbefristeten oder auf mehr als 20 Jahre geschlossenen " +
			"Zweckvereinbarung kann die ordentliche Kündigung nicht ausgeschlossen werden.",
			English: "In a Zweckvereinbarung without limit or for more than 20 years, ordinary termination " +
				"cannot be excluded."},
		Finding: bilingual.Text{German: "Die ordentliche Kündigung ist ausgeschlossen.",
			English: "Ordinary termination is excluded."},
		Remedy: bilingual.Text{German: "Die Kündigung zulassen oder die Laufzeit auf höchstens 20 Jahre begrenzen.",
			English: "Allow termination, or limit the term to 20 years at most."},
		Applies: rule.When("?", "?", with(agreement.KindTermination, isZweckvereinbarung())),
		Check: func(c review.Case, r *rule.Result) {
			for i, termination := range agreement.All[agreement.Termination](c.Agreement) {
				if termination.Excluded != agreement.Yes {
					continue
				}
				switch isLong(c.Agreement) {
				case agreement.Yes:
					r.Violate(agreement.At(i, "excluded"))
				case agreement.Unknown:
					r.Lack(termPlace(c.Agreement))
				}
			}
		},
	}
}

func kgg13_3_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-13-3-2", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 13 Abs. 3 S. 2", wolters),
		Title: bilingual.Text{German: "Jede Zweckvereinbarung kann aus wichtigem Grund gekündigt werden.",
			English: "Every Zweckvereinbarung can be terminated for good cause."},
		Finding: bilingual.Text{German: "Die Kündigung aus wichtigem Grund ist ausgeschlossen.",
			English: "Termination for good cause is excluded."},
		Remedy:  bilingual.Text{German: "Den Ausschluss streichen.", English: "Delete the exclusion."},
		Applies: rule.When("?", "?", with(agreement.KindExtraordinaryTermination, isZweckvereinbarung())),
		Check: func(c review.Case, r *rule.Result) {
			for i, termination := range agreement.All[agreement.ExtraordinaryTermination](c.Agreement) {
				if termination.Excluded == agreement.Yes {
					r.Violate(agreement.At(i, "excluded"))
				}
			}
		},
	}
}
