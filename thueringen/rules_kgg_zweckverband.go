package thueringen

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// kgg17_2_1, kgg17_2_3, kgg17_2_4 and kgg17_2_5 are what the articles of a Zweckverband say; its profile makes the rules.
func kgg17_2_1() review.Content {
	return review.Content{
		Clause: agreement.KindIdentity, Force: review.Must, Rule: "TH-KGG-17-2-1",
		Source: review.Read(law.ThuerKGG, "§ 17 Abs. 2 Nr. 1", wolters),
		Demand: bilingual.Text{German: "Die Verbandssatzung enthält Namen und Sitz des Zweckverbands.",
			English: "The articles (Verbandssatzung) contain the name and the seat of the Zweckverband."},
	}
}

func kgg17_2_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-17-2-2", Severity: rule.Error,
		Basis: rule.Basis{
			review.Read(law.ThuerKGG, "§ 17 Abs. 2 Nr. 2", wolters),
			review.Read(law.ThuerKGG, "§ 40 Abs. 3", wolters),
		},
		Title: bilingual.Text{
			German:  "Die Verbandssatzung nennt die Verbandsmitglieder, mindestens zwei, und den räumlichen Wirkungsbereich.",
			English: "The articles (Verbandssatzung) name the members, at least two, and the area.",
		},
		Finding: bilingual.Text{German: "Zahl der genannten Verbandsmitglieder: {number}.",
			English: "Number of members named: {number}."},
		Remedy:  bilingual.Text{German: "Alle Verbandsmitglieder nennen, mindestens zwei.", English: "Name all members, at least two."},
		Applies: ofForm(agreement.Zweckverband),
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

func kgg17_2_3() review.Content {
	return review.Content{
		Clause: agreement.KindTasks, Force: review.Must, Rule: "TH-KGG-17-2-3",
		Source: review.Read(law.ThuerKGG, "§ 17 Abs. 2 Nr. 3", wolters),
		Demand: bilingual.Text{German: "Die Verbandssatzung enthält die Aufgaben des Zweckverbands.",
			English: "The articles (Verbandssatzung) contain the tasks of the Zweckverband."},
	}
}

func kgg17_2_4() review.Content {
	return review.Content{
		Clause: agreement.KindBodies, Force: review.Must, Rule: "TH-KGG-17-2-4",
		Source: review.Read(law.ThuerKGG, "§ 17 Abs. 2 Nr. 4", wolters),
		Demand: bilingual.Text{German: "Die Verbandssatzung verteilt Sitze und Stimmen in der Verbandsversammlung.",
			English: "The articles (Verbandssatzung) distribute the seats and votes in the assembly (Verbandsversammlung)."},
	}
}

func kgg17_2_4Mitglied() review.Rule {
	return review.Rule{
		ID: "TH-KGG-17-2-4-MITGLIED", Severity: rule.Error,
		Basis: rule.Basis{
			review.Read(law.ThuerKGG, "§ 17 Abs. 2 Nr. 4", wolters),
			review.Read(law.ThuerKGG, "§ 28 Abs. 1", wolters),
		},
		Title: bilingual.Text{German: "Die Verteilung der Sitze und Stimmen erfasst jedes Verbandsmitglied.",
			English: "The distribution of seats and votes covers every member."},
		Finding: bilingual.Text{German: "Für „{party}“ sind weder Sitze noch Stimmen bestimmt.",
			English: "Neither seats nor votes are laid down for “{party}”."},
		Remedy: bilingual.Text{German: "Sitze und Stimmen des Verbandsmitglieds bestimmen.",
			English: "Lay down the seats and votes of the member."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindBodies)),
		Check: func(c review.Case, r *rule.Result) {
			assembly, at := review.SeatedAssembly(c.Agreement)
			if len(assembly.Seats) == 0 {
				r.Lack(at.At("seats"))
				return
			}
			hasSeat := review.MembersWithSeat(c.Agreement)
			for i := range c.Agreement.Parties {
				party := &c.Agreement.Parties[i]
				switch {
				case hasSeat[party.ID]:
				case hasSeat[""]: // held by somebody who is only described
					r.Lack(at.At("seats"))
					return
				default:
					r.Violate(at.At("seats"), rule.P("party", party.Partner.Name))
				}
			}
		},
	}
}

func kgg17_2_5() review.Content {
	return review.Content{
		Clause: agreement.KindLevy, Force: review.Must, Rule: "TH-KGG-17-2-5",
		Source: review.Read(law.ThuerKGG, "§ 17 Abs. 2 Nr. 5", wolters),
		Demand: bilingual.Text{
			German:  "Die Verbandssatzung enthält den Umlegungsschlüssel; ohne ihn entsteht der Zweckverband nicht.",
			English: "The articles (Verbandssatzung) contain the levy key (Umlegungsschlüssel); without it the Zweckverband does not come into being.",
		},
	}
}

func kgg18() review.Rule {
	return review.Rule{
		ID: "TH-KGG-18", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 18", wolters)},
		Title: bilingual.Text{
			German:  "Die Verbandssatzung bedarf der Genehmigung der Aufsichtsbehörde; eine Anzeige genügt nicht.",
			English: "The articles (Verbandssatzung) need the approval of the supervisory authority; notice is not enough.",
		},
		Finding: bilingual.Text{German: "Die Satzung ist nur angezeigt.", English: "The articles are only notified, not approved."},
		Remedy:  bilingual.Text{German: "Die Genehmigung beantragen.", English: "Apply for the approval."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindApproval), rule.Not(review.ChangesEarlier())),
		Check: func(c review.Case, r *rule.Result) {
			for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
				review.Expect(r, agreement.No, approval.Notice, i, "notice")
			}
		},
	}
}

func kgg18Klausel() review.Rule {
	return review.Rule{
		ID: "TH-KGG-18-KLAUSEL", Severity: rule.Warning,
		Basis: rule.Basis{
			review.Read(law.ThuerKGG, "§ 18", wolters),
			review.Inferred(law.ThuerKGG, "§ 18", "dass die Genehmigung festgehalten wird, ist ein Rat"),
		},
		Title: bilingual.Text{
			German:  "Die Verbandssatzung bedarf der Genehmigung; festzuhalten ist, ob diese erteilt ist.",
			English: "The articles (Verbandssatzung) need approval; whether it was given should be recorded.",
		},
		Finding: bilingual.Text{German: "Ob die Genehmigung erteilt ist, ist nicht angegeben.",
			English: "Whether the approval was given is not stated."},
		Remedy: bilingual.Text{German: "Die Genehmigung beantragen und festhalten.",
			English: "Apply for the approval, and record it."},
		Applies: ofForm(agreement.Zweckverband, rule.Not(review.ChangesEarlier())),
		Check: func(c review.Case, r *rule.Result) {
			review.Demand(r, c.Agreement, agreement.KindApproval)
		},
	}
}

func kgg19_1() review.Rule {
	return review.Rule{
		ID: "TH-KGG-19-1", Severity: rule.Warning,
		Basis: rule.Basis{review.SecondHand(law.ThuerKGG, "§ 19 Abs. 1 S. 1", ovgApproval)},
		Title: bilingual.Text{German: "Verbandssatzung und Genehmigung werden amtlich bekannt gemacht.",
			English: "The articles (Verbandssatzung) and their approval are published officially."},
		Finding: bilingual.Text{German: "Eine Bekanntmachung ist nicht geregelt.",
			English: "Publication is not provided for."},
		Remedy: bilingual.Text{German: "Die Bekanntmachung vorsehen; mit ihr entsteht der Zweckverband.",
			English: "Provide for publication; the Zweckverband comes into being with it."},
		Applies: ofForm(agreement.Zweckverband),
		Check: func(c review.Case, r *rule.Result) {
			review.Demand(r, c.Agreement, agreement.KindPublication)
		},
	}
}

func kgg19_1Behoerde() review.Rule {
	return review.Rule{
		ID: "TH-KGG-19-1-BEHOERDE", Severity: rule.Warning,
		Basis: rule.Basis{review.SecondHand(law.ThuerKGG, "§ 19 Abs. 1 S. 1", ovgApproval)},
		Title: bilingual.Text{German: "Die Bekanntmachung nennt die Behörde, die genehmigt hat.",
			English: "The publication names the authority that gave the approval."},
		Finding: bilingual.Text{
			German:  "Die Bekanntmachung nennt die Behörde, die genehmigt hat, nicht oder nicht eindeutig.",
			English: "The publication does not name, or does not clearly name, the authority that gave the approval.",
		},
		Remedy: bilingual.Text{German: "Die Bekanntmachung wiederholen und darin die Genehmigungsbehörde nennen.",
			English: "Repeat the publication, and name in it the authority that gave the approval."},
		Applies: ofForm(agreement.Zweckverband, review.Published(), rule.Not(rule.And(review.ChangesEarlier(), review.NeedingNotice()))),
		Check: func(c review.Case, r *rule.Result) {
			for i, publication := range agreement.All[agreement.Publication](c.Agreement) {
				review.Expect(r, agreement.Yes, publication.NamesApproval, i, "namesApproval")
			}
		},
	}
}

func kgg19_1Schwebend() review.Rule {
	return review.Rule{
		ID: "TH-KGG-19-1-SCHWEBEND", Severity: rule.Hint,
		Basis: rule.Basis{
			review.SecondHand(law.ThuerKGG, "§ 18", ovgApproval+"; "+ovgLevyKey),
			review.SecondHand(law.ThuerKGG, "§ 19 Abs. 1", ovgApproval+"; "+ovgLevyKey),
			review.Inferred(law.ThuerKGG, "§ 19 Abs. 1", "was nicht bekannt gemacht ist, besteht noch nicht"),
		},
		Title: bilingual.Text{
			German:  "Der Zweckverband besteht nicht, bevor die Satzung mit der Genehmigung bekannt gemacht ist.",
			English: "The Zweckverband does not exist before its articles (Verbandssatzung) are published with the approval.",
		},
		Finding: bilingual.Text{
			German: "Eine Bekanntmachung, aus der die Genehmigung durch „{authority}“ hervorgeht, ist nicht angegeben; ohne " +
				"sie besteht der Zweckverband noch nicht.",
			English: "No publication showing the approval by “{authority}” is stated; without it, the Zweckverband does not " +
				"yet exist.",
		},
		Remedy: bilingual.Text{German: "Die Genehmigung einholen und bekannt machen lassen.",
			English: "Obtain the approval and have it published."},
		Applies: ofForm(agreement.Zweckverband, rule.Not(review.ChangesEarlier()), review.NeedingApproval(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			publication, at, ok := agreement.First[agreement.Publication](c.Agreement)
			if !ok || !publication.On.IsZero() {
				return // that there is none, or what it does not show, is for TH-KGG-19-1 and -BEHOERDE to say
			}
			approval, _, _ := agreement.First[agreement.Approval](c.Agreement)
			r.Violate(agreement.At(at, "on"), rule.P("authority", approval.Authority))
		},
	}
}

func kgg19_1Tag() review.Rule {
	return review.Rule{
		ID: "TH-KGG-19-1-TAG", Severity: rule.Warning,
		Basis: rule.Basis{review.SecondHand(law.ThuerKGG, "§ 19 Abs. 1", ovgLevyKey)},
		Title: bilingual.Text{German: "Der Zweckverband entsteht mit der Bekanntmachung, nicht vorher.",
			English: "The Zweckverband comes into being with the publication, not before."},
		Finding: bilingual.Text{German: "Die Satzung soll am {on} in Kraft treten, bekannt gemacht wurde sie am {published}.",
			English: "The articles are to take effect on {on}; they were published on {published}."},
		Remedy: bilingual.Text{German: "Das Inkrafttreten auf die Zeit nach der Bekanntmachung legen.",
			English: "Let the articles take effect after the publication."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindEntryIntoForce)),
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
		ID: "TH-KGG-21", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 21", gesetzeCo)},
		Title: bilingual.Text{
			German: "Hat ein Zweckverband Beamte, obwohl nicht alle Verbandsmitglieder selbst Beamte haben können, bestimmt die Verbandssatzung, " +
				"wer die Beamten bei der Auflösung übernimmt.",
			English: "Where a Zweckverband has civil servants and not every member can itself have civil servants, the " +
				"articles (Verbandssatzung) state who takes them over on dissolution.",
		},
		Finding: bilingual.Text{
			German: "Verbandsmitglied „{party}“ kann keine Beamten haben, und die Satzung bestimmt nicht, wer die Beamten bei der Auflösung " +
				"übernimmt.",
			English: "Member “{party}” cannot have civil servants, and the articles do not state who takes them over on dissolution.",
		},
		Remedy: bilingual.Text{
			German: "Bestimmen, wer die Beamten übernimmt, und die Genehmigung des Innenministeriums einholen; oder auf Beamte verzichten.",
			English: "Determine who takes over the civil servants and obtain the approval of the ministry of the interior, " +
				"or do without civil servants.",
		},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindStaff)),
		Check: func(c review.Case, r *rule.Result) {
			for i, staff := range agreement.All[agreement.Staff](c.Agreement) {
				if staff.CivilServants != agreement.Yes || staff.TakenOverBy != "" {
					continue
				}
				for j, party := range c.Agreement.Parties {
					switch review.CanEmployCivilServants(party.Partner.Kind) {
					case agreement.No:
						r.Violate(agreement.At(i, "takenOverBy"), rule.P("party", party.Partner.Name))
					case agreement.Unknown:
						r.Lack(review.AtParty(j, "partner"))
					}
				}
			}
		},
	}
}

func kgg37() review.Rule {
	return review.Rule{
		ID: "TH-KGG-37", Severity: rule.Hint,
		Basis: review.Analogous(law.ThuerKGG, "§ 37 Abs. 2", law.BayKommZG, "Art. 42"),
		Title: bilingual.Text{German: "Nach der bayerischen Parallelvorschrift tragen alle Verbandsmitglieder die Umlage; die Verbandssatzung " +
			"kann einzelne ausnehmen.",
			English: "According to the corresponding Bavarian provision, all members bear the levy; the articles " +
				"(Verbandssatzung) may exempt individual members."},
		Finding: bilingual.Text{German: "„{party}“ hat keinen Anteil an der Umlage.",
			English: "“{party}” has no share in the levy."},
		Remedy: bilingual.Text{German: "Den Anteil bestimmen oder die Ausnahme in die Satzung schreiben.",
			English: "Determine the share, or provide for the exemption in the articles."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindLevy)),
		Check: func(c review.Case, r *rule.Result) {
			for i, levy := range agreement.All[agreement.Levy](c.Agreement) {
				for _, party := range c.Agreement.Parties {
					if len(levy.Shares) > 0 && !review.HasShare(levy.Shares, party.ID) {
						r.Violate(agreement.At(i, "shares"), rule.P("party", party.Partner.Name))
					}
				}
			}
		},
	}
}

func kgg38Aufgabe() review.Rule {
	return majority("TH-KGG-38-AUFGABE", "§ 38 Abs. 1 S. 1", gesetzeCo, "taskChange",
		bilingual.Text{German: "Die Änderung der Verbandsaufgabe bedarf einer Mehrheit von zwei Dritteln der satzungsmäßigen Stimmen.",
			English: "A change of the task of the Zweckverband requires two thirds of the votes under the articles."},
		func(c agreement.Change) agreement.Decision { return c.TaskChange })
}

func kgg38Austritt() review.Rule {
	return majority("TH-KGG-38-AUSTRITT", "§ 38 Abs. 1 S. 1", gesetzeCo, "exit",
		bilingual.Text{German: "Austritt und Ausschluss bedürfen einer Mehrheit von zwei Dritteln der satzungsmäßigen Stimmen.",
			English: "Exit and exclusion require two thirds of the votes under the articles."},
		func(c agreement.Change) agreement.Decision { return c.Exit })
}

func kgg38Ausschluss() review.Rule {
	return review.Rule{
		ID: "TH-KGG-38-AUSSCHLUSS", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 38", gesetzeCo)},
		Title: bilingual.Text{German: "Ein Verbandsmitglied kann nur aus wichtigem Grund ausgeschlossen werden.",
			English: "A member is excluded only for good cause."},
		Finding: bilingual.Text{German: "Die Satzung lässt den Ausschluss ohne wichtigen Grund zu.",
			English: "The articles allow exclusion without good cause."},
		Remedy: bilingual.Text{German: "Den Ausschluss auf wichtige Gründe beschränken.",
			English: "Limit exclusion to good cause."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindChange)),
		Check: func(c review.Case, r *rule.Result) {
			for i, change := range agreement.All[agreement.Change](c.Agreement) {
				if change.ExclusionForCause == agreement.No {
					r.Violate(agreement.At(i, "exclusionForCause"))
				}
			}
		},
	}
}

// majority is the rule that a Zweckverband decides something by two thirds. Articles that are silent leave it to the law.
func majority(id, place, where, field string, title bilingual.Text,
	decisionIn func(agreement.Change) agreement.Decision) review.Rule {
	return review.Rule{
		ID: id, Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, place, where)}, Title: title,
		Finding: review.MajorityTooWeak(),
		Remedy: bilingual.Text{German: "Eine Mehrheit von zwei Dritteln der satzungsmäßigen Stimmen vorschreiben.",
			English: "Require two thirds of the votes under the articles."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindChange)),
		Check: func(c review.Case, r *rule.Result) {
			for i, change := range agreement.All[agreement.Change](c.Agreement) {
				decision := decisionIn(change)
				review.ExpectMajority(r, decision, decision.Reaches(finance.MustFraction(2, 3), agreement.StatutoryVotes), i, field)
			}
		},
	}
}

func kgg38Aenderung() review.Rule {
	return review.Rule{
		ID: "TH-KGG-38-AENDERUNG", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 38 Abs. 1", gesetzeCo)},
		Title: bilingual.Text{
			German: "Sonstige Änderungen der Verbandssatzung bedürfen der einfachen Mehrheit der satzungsmäßigen, nicht nur der abgegebenen Stimmen.",
			English: "Other changes to the articles (Verbandssatzung) require the simple majority of the votes under the " +
				"articles, and not only of the votes cast.",
		},
		Finding: review.MajorityTooWeak(),
		Remedy: bilingual.Text{German: "Die einfache Mehrheit der satzungsmäßigen Stimmen vorschreiben.",
			English: "Require the simple majority of the votes under the articles."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindChange)),
		Check: func(c review.Case, r *rule.Result) {
			for i, change := range agreement.All[agreement.Change](c.Agreement) {
				review.ExpectMajority(r, change.Decision, review.HasMajorityOf(change.Decision, agreement.StatutoryVotes), i, "decision")
			}
		},
	}
}

func kgg39() review.Rule {
	return review.Rule{
		ID: "TH-KGG-39", Severity: rule.Warning, Basis: rule.Basis{review.Unread(law.ThuerKGG, "§ 39")},
		Title: bilingual.Text{
			German: "Wird ein Verbandsmitglied in eine andere Körperschaft eingegliedert oder mit einer anderen zusammengeschlossen, tritt die " +
				"neue " +
				"Körperschaft an seine Stelle; binnen drei Monaten sind Ausschluss und Austritt möglich (entsprechend § 14; " +
				"Wortlaut nicht gelesen).",
			English: "Where a member of the Zweckverband is absorbed or merged, the new corporation takes its place; " +
				"exclusion and exit are possible within three months (as in § 14; text not read).",
		},
		Finding: gone(),
		Remedy: bilingual.Text{German: "Die Verbandssatzung an die neue Mitgliedschaft anpassen.",
			English: "Bring the articles (Verbandssatzung) into line with the new membership."},
		Applies: ofForm(agreement.Zweckverband, review.Signed()),
		Check:   func(c review.Case, r *rule.Result) { checkEnded(c, r, during, before) },
	}
}

func kgg40_1() review.Rule {
	return majority("TH-KGG-40-1", "§ 40 Abs. 1", wolters, "dissolution",
		bilingual.Text{German: "Die Auflösung des Zweckverbands bedarf einer Mehrheit von zwei Dritteln der satzungsmäßigen Stimmen.",
			English: "The Zweckverband is dissolved only by a majority of two thirds of the votes under the articles."},
		func(c agreement.Change) agreement.Decision { return c.Dissolution })
}

func kgg42() review.Rule {
	return review.Rule{
		ID: "TH-KGG-42", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 42", wolters)},
		Title: bilingual.Text{German: "Änderungen der Verbandssatzung bedürfen der Genehmigung oder sind der Aufsichtsbehörde anzuzeigen.",
			English: "Changes to the articles (Verbandssatzung) need approval or must be notified to the supervisory authority."},
		Finding: bilingual.Text{German: "Änderungen sollen ohne Beteiligung der Aufsichtsbehörde wirksam werden.",
			English: "Changes are to take effect without the involvement of the supervisory authority."},
		Remedy: bilingual.Text{
			German: "Für Änderung der Aufgabe, Beitritt, Austritt, Ausschluss, Kündigung aus wichtigem Grund und Auflösung die Genehmigung " +
				"vorsehen, sonst die Anzeige.",
			English: "Provide for approval of a change of task, accession, exit, exclusion, termination for good cause and " +
				"dissolution, and for notice of all other changes.",
		},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindChange)),
		Check:   checkChange,
	}
}

func kgg42Aenderung() review.Rule {
	return review.Rule{
		ID: "TH-KGG-42-AENDERUNG", Severity: rule.Warning,
		Basis: rule.Basis{
			review.Read(law.ThuerKGG, "§ 42", wolters),
			review.Inferred(law.ThuerKGG, "§ 42", "dass die Genehmigung oder Anzeige festgehalten wird, ist ein Rat"),
		},
		Title: bilingual.Text{
			German:  "In der Änderung einer Verbandssatzung ist festzuhalten, dass sie genehmigt oder angezeigt ist.",
			English: "A change to the articles (Verbandssatzung) records that it was approved or notified.",
		},
		Finding: bilingual.Text{German: "Weder eine Genehmigung noch eine Anzeige der Änderung ist angegeben.",
			English: "Neither approval nor notice of the change is stated."},
		Remedy: bilingual.Text{
			German: "Für Änderung der Aufgabe, Beitritt, Austritt, Ausschluss, Kündigung aus wichtigem Grund und Auflösung die Genehmigung " +
				"beantragen, sonst die Änderung anzeigen.",
			English: "Apply for approval of a change of task, accession, exit, exclusion, termination for good cause and dissolution, " +
				"and otherwise give notice of the change.",
		},
		Applies: ofForm(agreement.Zweckverband, review.ChangesEarlier()),
		Check: func(c review.Case, r *rule.Result) {
			review.Demand(r, c.Agreement, agreement.KindApproval)
		},
	}
}
