package sachsen

import (
	"strings"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// komzg11_2Aufgaben and its siblings are five of the seven things that the articles of a Zweckverband say; its profile makes the rules.
func komzg11_2Aufgaben() review.Content {
	return mandatory("SN-KOMZG-11-2-AUFGABEN", agreement.KindTasks, "die Aufgaben des Zweckverbands", "the tasks of the Zweckverband")
}

func komzg11_2Name() review.Content {
	return mandatory("SN-KOMZG-11-2-NAME", agreement.KindIdentity, "Namen und Sitz des Zweckverbands", "the name and the seat of the Zweckverband")
}

func komzg11_2Organe() review.Content {
	return mandatory("SN-KOMZG-11-2-ORGANE", agreement.KindBodies, "die Organe, ihre Zuständigkeiten und ihr Verfahren",
		"the bodies, their competences and their procedure")
}

func komzg11_2Umlage() review.Content {
	return mandatory("SN-KOMZG-11-2-UMLAGE", agreement.KindLevy, "den Maßstab, nach dem die Mitglieder beitragen",
		"the measure by which the members contribute")
}

// komzg11_2Bekanntmachung is the rule on another of the seven; articles that only change others need not say it again.
func komzg11_2Bekanntmachung() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-11-2-BEKANNTMACHUNG", Severity: rule.Error, Basis: rule.Basis{articlesSay()},
		Title: bilingual.Text{German: "Die Verbandssatzung enthält die Form der öffentlichen Bekanntmachungen.",
			English: "The articles (Verbandssatzung) contain the form of publication."},
		Finding: bilingual.Text{German: "Die Klausel „Bekanntmachung“ fehlt.", English: "The clause on publication is missing."},
		Remedy:  bilingual.Text{German: "Die Klausel „Bekanntmachung“ aufnehmen.", English: "Add the clause on publication."},
		Applies: ofForm(agreement.Zweckverband, rule.Not(review.ChangesEarlier())),
		Check:   func(c review.Case, r *rule.Result) { review.Demand(r, c.Agreement, agreement.KindPublication) },
	}
}

// articlesSay is where the seven stand (§ 48 Abs. 1 with § 11 Abs. 2 SächsKomZG).
func articlesSay() law.Source {
	source := komzg("§ 11 Abs. 2")
	source.Where = "anzuwenden nach § 48 Abs. 1 SächsKomZG; " + source.Where
	return source
}

func komzg11_2Aufloesung() review.Content {
	return mandatory("SN-KOMZG-11-2-AUFLOESUNG", agreement.KindSettlement, "die Abwicklung bei der Auflösung",
		"what is done when the Zweckverband is dissolved")
}

// mandatory is what articles of a Zweckverband must say.
func mandatory(id string, clause agreement.ClauseKind, german, english string) review.Content {
	return review.Content{
		Clause: clause, Force: review.Must, Rule: id, Source: articlesSay(),
		Demand: bilingual.Text{German: "Die Verbandssatzung enthält " + german + ".",
			English: "The articles (Verbandssatzung) contain " + english + "."},
	}
}

func komzg11_2Mitglieder() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-11-2-MITGLIEDER", Severity: rule.Error, Basis: rule.Basis{komzg("§ 11 Abs. 2"), komzg("§ 48 Abs. 1"), komzg("§ 62 Abs. 4")},
		Title: bilingual.Text{German: "Die Verbandssatzung nennt die Verbandsmitglieder, mindestens zwei.",
			English: "The articles (Verbandssatzung) name the members, at least two."},
		Finding: bilingual.Text{German: "Zahl der genannten Verbandsmitglieder: {number}.", English: "Number of members named: {number}."},
		Remedy:  bilingual.Text{German: "Alle Verbandsmitglieder nennen, mindestens zwei.", English: "Name all members, at least two."},
		Applies: ofForm(agreement.Zweckverband),
		Check: func(c review.Case, r *rule.Result) {
			if len(c.Agreement.Parties) < 2 {
				r.Violate("/parties", rule.P("number", len(c.Agreement.Parties)))
			}
		},
	}
}

func komzg13Tag() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-13-TAG", Severity: rule.Error, Basis: rule.Basis{komzg("§ 13"), komzg("§ 49")},
		Title: bilingual.Text{
			German: "Der Zweckverband entsteht am Tag nach der Bekanntmachung von Genehmigung und Satzung im Sächsischen Amtsblatt oder an einem " +
				"späteren Tag, nicht früher.",
			English: "The Zweckverband comes into being on the day after its approval and articles are published in the Sächsisches Amtsblatt, or " +
				"on a later day, and not before.",
		},
		Finding: bilingual.Text{German: "Die Satzung soll am {on} in Kraft treten, bekannt gemacht wurde sie am {published}.",
			English: "The articles are to take effect on {on}; they were published on {published}."},
		Remedy: bilingual.Text{German: "Das Inkrafttreten auf einen Tag nach der Bekanntmachung legen.",
			English: "Let the articles take effect on a day after the publication."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindEntryIntoForce), review.Published(), rule.Not(review.ChangesEarlier())),
		Check: func(c review.Case, r *rule.Result) {
			publication, at, _ := agreement.First[agreement.Publication](c.Agreement)
			gazette := strings.ToLower(publication.Gazette)
			for i, entry := range agreement.All[agreement.EntryIntoForce](c.Agreement) {
				switch {
				case entry.On.IsZero() || entry.On.After(publication.On):
				case !strings.Contains(gazette, "sächsisches amtsblatt") && !strings.Contains(gazette, "sächsabl"):
					r.Lack(agreement.At(at, "gazette")) // the day of another gazette tells nothing
				default:
					r.Violate(agreement.At(i, "on"), rule.P("on", entry.On), rule.P("published", publication.On))
				}
			}
		},
	}
}

func komzg19_3() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-19-3", Severity: rule.Error, Basis: rule.Basis{komzg("§ 19 Abs. 3"), komzg("§ 47 Abs. 2")},
		Title: bilingual.Text{
			German:  "Die Verbandsversammlung beschließt mit der Mehrheit der Stimmen; die Satzung kann mehr verlangen, nicht weniger.",
			English: "The assembly (Verbandsversammlung) decides by the majority of the votes; the articles may require more, and not less.",
		},
		Finding: bilingual.Text{German: "Nach der Satzung entscheidet die Verbandsversammlung {decision}.",
			English: "The articles let the assembly decide as follows: {decision}."},
		Remedy: bilingual.Text{German: "Mindestens die Mehrheit der Stimmen vorschreiben.", English: "Require at least the majority of the votes."},
		Applies: whereAssembly("mit einer Regel darüber, wie die Verbandsversammlung entscheidet", "with a rule on how the assembly decides",
			func(b *agreement.Body) bool { return b.Decision != "" }),
		Check: func(c review.Case, r *rule.Result) {
			for at, assembly := range review.Assemblies(c.Agreement) {
				switch reaches := review.IsAnyMajority(assembly.Decision); {
				case assembly.Decision == "": // said elsewhere
				case reaches == agreement.Unknown:
					r.Lack(at.At("decision"))
				case reaches == agreement.No:
					r.Violate(at.At("decision"), rule.P("decision", assembly.Decision))
				}
			}
		},
	}
}

// whereAssembly holds for the articles of a Zweckverband under the law of Sachsen that say of the Verbandsversammlung, in one clause at
// least, what the function asks.
func whereAssembly(german, english string, holds func(*agreement.Body) bool) review.Condition {
	return ofForm(agreement.Zweckverband, rule.When(german, english, func(c review.Case) bool {
		for _, assembly := range review.Assemblies(c.Agreement) {
			if holds(assembly) {
				return true
			}
		}
		return false
	}))
}

func komzg44() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-44", Severity: rule.Warning,
		Basis: rule.Basis{komzg("§ 44"), inferred("§ 44", "andere Mitglieder treten nur neben die kommunalen")},
		Title: bilingual.Text{
			German:  "Mitglieder eines Zweckverbands sind Gemeinden, Verwaltungsverbände, Landkreise oder Zweckverbände; andere können nur daneben stehen.",
			English: "Members of a Zweckverband are Gemeinden, Verwaltungsverbände, Landkreise or Zweckverbände; others can only stand beside them.",
		},
		Finding: bilingual.Text{German: "Kein Verbandsmitglied ist eine kommunale Körperschaft.", English: "No member is a municipal body."},
		Remedy: bilingual.Text{German: "Eine kommunale Körperschaft beteiligen oder eine andere Rechtsform wählen.",
			English: "Let a municipal body take part, or choose another legal form."},
		Applies: ofForm(agreement.Zweckverband),
		Check: func(c review.Case, r *rule.Result) {
			for i := range c.Agreement.Parties {
				switch c.Agreement.Parties[i].Partner.Kind {
				case governance.UnitPartner, governance.Zweckverband, governance.VerwaltungsverbandPartner:
					return
				}
			}
			if len(c.Agreement.Parties) > 0 {
				r.Violate("/parties")
			}
		},
	}
}

func komzg44Privat() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-44-PRIVAT", Severity: rule.Hint, Basis: rule.Basis{komzg("§ 44")},
		Title: bilingual.Text{
			German: "Natürliche Personen und Personen des Privatrechts können Mitglied sein, wenn das der Aufgabe dient und dem Wohl der Allgemeinheit " +
				"nicht entgegensteht.",
			English: "Natural persons and persons of private law can be members where that serves the task and is not against the common good.",
		},
		Finding: bilingual.Text{German: "„{party}“ ({kind}) ist Mitglied.", English: "“{party}” ({kind}) is a member."},
		Remedy:  bilingual.Text{German: "Begründen, wie die Mitgliedschaft der Aufgabe dient.", English: "Give reasons how the membership serves the task."},
		Applies: ofForm(agreement.Zweckverband),
		Check: func(c review.Case, r *rule.Result) {
			for i := range c.Agreement.Parties {
				if partner := &c.Agreement.Parties[i].Partner; partner.Kind.IsPrivateLaw() {
					r.Violate(review.AtParty(i), rule.P("party", partner.Name), rule.P("kind", partner.Kind))
				}
			}
		},
	}
}

func komzg49() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-49", Severity: rule.Error, Basis: rule.Basis{komzg("§ 49")},
		Title: bilingual.Text{
			German:  "Die Verbandssatzung bedarf der Genehmigung der Rechtsaufsichtsbehörde; eine Anzeige genügt nicht.",
			English: "The articles (Verbandssatzung) need the approval of the supervisory authority; notice is not enough.",
		},
		Finding: bilingual.Text{German: "Die Satzung ist nur angezeigt.", English: "The articles are only notified, not approved."},
		Remedy:  bilingual.Text{German: "Die Genehmigung beantragen.", English: "Apply for the approval."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindApproval)),
		Check: func(c review.Case, r *rule.Result) {
			for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
				review.Expect(r, agreement.No, approval.Notice, i, "notice")
			}
		},
	}
}

func komzg49Klausel() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-49-KLAUSEL", Severity: rule.Warning,
		Basis: rule.Basis{komzg("§ 49"), inferred("§ 49", "dass die Genehmigung festgehalten wird, ist ein Rat")},
		Title: bilingual.Text{
			German:  "Die Verbandssatzung bedarf der Genehmigung; festzuhalten ist, ob sie erteilt ist.",
			English: "The articles (Verbandssatzung) need approval; whether it was given should be recorded.",
		},
		Finding: bilingual.Text{German: "Ob die Genehmigung erteilt ist, ist nicht angegeben.",
			English: "Whether the approval was given is not stated."},
		Remedy:  bilingual.Text{German: "Die Genehmigung beantragen und festhalten.", English: "Apply for the approval, and record it."},
		Applies: ofForm(agreement.Zweckverband),
		Check:   func(c review.Case, r *rule.Result) { review.Demand(r, c.Agreement, agreement.KindApproval) },
	}
}

func komzg52_1() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-52-1", Severity: rule.Error, Basis: rule.Basis{komzg("§ 52 Abs. 1")},
		Title: bilingual.Text{German: "Jedes Verbandsmitglied entsendet mindestens einen Vertreter in die Verbandsversammlung.",
			English: "Every member sends at least one representative to the assembly (Verbandsversammlung)."},
		Finding: bilingual.Text{German: "„{party}“ hat keinen Sitz.", English: "“{party}” has no seat."},
		Remedy:  bilingual.Text{German: "Dem Verbandsmitglied mindestens einen Sitz geben.", English: "Give the member at least one seat."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindBodies)),
		Check: func(c review.Case, r *rule.Result) {
			assembly, at := review.SeatedAssembly(c.Agreement)
			hasSeat := review.MembersWithSeat(c.Agreement)
			if len(assembly.Seats) == 0 || hasSeat[""] { // nobody is named, or somebody who is only described
				r.Lack(at.At("seats"))
				return
			}
			for i := range c.Agreement.Parties {
				if party := &c.Agreement.Parties[i]; !hasSeat[party.ID] {
					r.Violate(at.At("seats"), rule.P("party", party.Partner.Name))
				}
			}
		},
	}
}

func komzg52_1Einheitlich() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-52-1-EINHEITLICH", Severity: rule.Error, Basis: rule.Basis{komzg("§ 52 Abs. 1")},
		Title: bilingual.Text{German: "Die Stimmen eines Verbandsmitglieds werden einheitlich abgegeben.",
			English: "The votes of a member are cast uniformly."},
		Finding: bilingual.Text{German: "Die Vertreter von „{party}“ können nach der Satzung verschieden abstimmen.",
			English: "Under the articles, the representatives of “{party}” can vote differently."},
		Remedy: bilingual.Text{German: "Die einheitliche Stimmabgabe für jedes Verbandsmitglied vorschreiben.",
			English: "Prescribe that the votes of each member are cast uniformly."},
		Applies: whereAssembly("mit einer Verbandsversammlung, für die die Satzung sagt, ob einheitlich abgestimmt wird",
			"with an assembly (Verbandsversammlung) of which the articles say whether votes are cast uniformly",
			func(b *agreement.Body) bool { return b.UniformVote != agreement.Unknown }),
		Check: func(c review.Case, r *rule.Result) {
			number, known := review.SeatNumbers(c.Agreement)
			for at, assembly := range review.Assemblies(c.Agreement) {
				if assembly.UniformVote != agreement.No {
					continue
				}
				if !known { // somebody may have several seats
					_, seats := review.SeatedAssembly(c.Agreement)
					r.Lack(seats.At("seats"))
				}
				for i := range c.Agreement.Parties {
					if party := &c.Agreement.Parties[i]; number[party.ID] > 1 {
						r.Violate(at.At("uniformVote"), rule.P("party", party.Partner.Name))
					}
				}
			}
		},
	}
}

func komzg52_2() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-52-2", Severity: rule.Error, Basis: rule.Basis{komzg("§ 52 Abs. 2")},
		Title: bilingual.Text{
			German: "Natürliche Personen und juristische Personen des Privatrechts haben zusammen höchstens zwei Fünftel der satzungsmäßigen Stimmen; " +
				"nicht mitgezählt werden Gesellschaften, die nur Gemeinden oder Landkreisen gehören.",
			English: "Natural persons and legal persons of private law together have at most two fifths of the votes under the articles; " +
				"companies that belong to Gemeinden or Landkreise alone do not count among them.",
		},
		Finding: bilingual.Text{
			German:  "Auf private Mitglieder entfallen {private} von {all} Stimmen, also mehr als zwei Fünftel.",
			English: "Private members have {private} of {all} votes, which is more than two fifths.",
		},
		Remedy: bilingual.Text{German: "Die Stimmen so verteilen, dass private Mitglieder höchstens zwei Fünftel haben.",
			English: "Distribute the votes so that private members have at most two fifths."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindBodies), withPrivateMember()),
		Check: func(c review.Case, r *rule.Result) {
			assembly, at := review.SeatedAssembly(c.Agreement)
			if len(assembly.Seats) == 0 {
				r.Lack(at.At("seats"))
				return
			}
			votes, missing := review.CountVotes(c.Agreement, &assembly, at, isPrivate)
			switch {
			case missing != "":
				r.Lack(missing)
			case votes.All == 0: // nobody has a vote
				r.Lack(at.At("seats"))
			case 5*votes.Private > 2*votes.All:
				r.Violate(at.At("seats"), rule.P("private", votes.Private), rule.P("all", votes.All))
			case 5*(votes.Private+votes.Open) > 2*votes.All:
				r.Lack(votes.Unknown)
			}
		},
	}
}

// withPrivateMember holds for agreements to which a person is party who is, or may be, private within the meaning of § 52 SächsKomZG.
func withPrivateMember() review.Condition {
	return rule.When("mit einem privaten Mitglied (oder nicht bekannt)", "with a private member (or not recorded)",
		func(c review.Case) bool {
			for i := range c.Agreement.Parties {
				if isPrivate(&c.Agreement.Parties[i].Partner) != agreement.No {
					return true
				}
			}
			return false
		})
}

// isPrivate tells whether § 52 Abs. 2 SächsKomZG counts the votes of a partner. Whether a company in public hands belongs to Gemeinden and
// Landkreise alone, and under which law a foundation stands, is not known from its kind.
func isPrivate(partner *governance.Partner) agreement.Fact {
	switch partner.Kind {
	case governance.PrivateCompany, governance.Genossenschaft, governance.Verein, governance.MunicipalAssociation:
		return agreement.Yes
	case governance.FederationPartner, governance.LandPartner, governance.UnitPartner, governance.Zweckverband,
		governance.PublicInstitution, governance.PublicCorporation, governance.VerwaltungsverbandPartner, governance.Planungsverband:
		return agreement.No
	}
	return agreement.Unknown
}

func komzg57() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-57", Severity: rule.Error, Basis: rule.Basis{komzg("§ 57")},
		Title: bilingual.Text{
			German: "Dienstherr von Beamten kann ein Zweckverband nur sein, wenn alle Mitglieder öffentlich-rechtlich sind und die oberste " +
				"Aufsichtsbehörde es verleiht.",
			English: "A Zweckverband can employ civil servants only where all its members are bodies of public law and the highest authority grants it.",
		},
		Finding: bilingual.Text{German: "Der Zweckverband soll Beamte haben; „{party}“ ({kind}) ist privatrechtlich.",
			English: "The Zweckverband is to employ civil servants; “{party}” ({kind}) is of private law."},
		Remedy:  bilingual.Text{German: "Auf Beamte verzichten.", English: "Do without civil servants."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindStaff)),
		Check: func(c review.Case, r *rule.Result) {
			for i, staff := range agreement.All[agreement.Staff](c.Agreement) {
				for j := range c.Agreement.Parties {
					partner := &c.Agreement.Parties[j].Partner
					if staff.CivilServants == agreement.Yes && partner.Kind.IsPrivateLaw() {
						r.Violate(agreement.At(i, "civilServants"), rule.P("party", partner.Name), rule.P("kind", partner.Kind))
					}
				}
			}
		},
	}
}

func komzg60() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-60", Severity: rule.Hint,
		Basis: rule.Basis{komzg("§ 60"), inferred("§ 60", "ob ein anderer Maßstab den Vorteil abbildet, ist offen")},
		Title: bilingual.Text{German: "Die Umlage bemisst sich nach dem Vorteil, den die Mitglieder haben.",
			English: "The levy is measured by the benefit that the members have."},
		Finding: bilingual.Text{German: "Der Maßstab ist ein anderer: {measure}.", English: "The measure is another one: {measure}."},
		Remedy: bilingual.Text{German: "Begründen, dass der Maßstab den Vorteil der Mitglieder abbildet.",
			English: "Give reasons why the measure shows the benefit of the members."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindLevy)),
		Check: func(c review.Case, r *rule.Result) {
			for i, levy := range agreement.All[agreement.Levy](c.Agreement) {
				switch levy.Measure {
				case agreement.ByBenefit, agreement.ByUse, "": // that none is recorded is for the rule on its content to say
				default:
					r.Violate(agreement.At(i, "measure"), rule.P("measure", levy.Measure))
				}
			}
		},
	}
}

func komzg61() review.Rule {
	return majority("SN-KOMZG-61", "decision", finance.MustFraction(2, 3), rule.Basis{komzg("§ 61"), komzg("§ 26")},
		bilingual.Text{German: "Jede Änderung der Verbandssatzung bedarf einer Mehrheit von zwei Dritteln aller Stimmen.",
			English: "Any change of the articles (Verbandssatzung) requires two thirds of all votes."},
		func(c agreement.Change) agreement.Decision { return c.Decision })
}

func komzg61Aufgabe() review.Rule {
	return majority("SN-KOMZG-61-AUFGABE", "taskChange", finance.MustFraction(2, 3), rule.Basis{komzg("§ 61"), komzg("§ 26")},
		bilingual.Text{German: "Auch die Änderung der Verbandsaufgabe bedarf einer Mehrheit von zwei Dritteln aller Stimmen.",
			English: "A change of the task, too, requires two thirds of all votes."},
		func(c agreement.Change) agreement.Decision { return c.TaskChange })
}

func komzg62() review.Rule {
	return majority("SN-KOMZG-62", "dissolution", finance.MustFraction(3, 4), rule.Basis{komzg("§ 62")},
		bilingual.Text{German: "Die Auflösung des Zweckverbands bedarf einer Mehrheit von drei Vierteln der satzungsmäßigen Stimmen.",
			English: "The Zweckverband is dissolved only by three quarters of the votes under the articles."},
		func(c agreement.Change) agreement.Decision { return c.Dissolution })
}

// komzg62Ausschluss is a hint and not an error: for the exit of a member the articles may set another majority than for its exclusion,
// and documents have one field for both.
func komzg62Ausschluss() review.Rule {
	r := majority("SN-KOMZG-62-AUSSCHLUSS", "exit", finance.MustFraction(3, 4),
		rule.Basis{komzg("§ 62"), inferred("§ 62", "die Klausel trennt Austritt und Ausschluss nicht")},
		bilingual.Text{
			German: "Der Ausschluss bedarf einer Mehrheit von drei Vierteln der satzungsmäßigen Stimmen; nur für den Austritt kann die Satzung eine " +
				"andere bestimmen.",
			English: "Exclusion requires three quarters of the votes under the articles; for exit alone can the articles set another majority.",
		},
		func(c agreement.Change) agreement.Decision { return c.Exit })
	r.Severity = rule.Hint
	return r
}

// majority is the rule that a Zweckverband decides something by a part of all votes. Articles that are silent leave it to the law.
func majority(id, field string, part finance.Share, basis rule.Basis, title bilingual.Text,
	decisionIn func(agreement.Change) agreement.Decision) review.Rule {
	return review.Rule{
		ID: id, Severity: rule.Error, Basis: basis, Title: title, Finding: review.MajorityTooWeak(),
		Remedy: bilingual.Text{German: "Die Mehrheit vorschreiben, die das Gesetz verlangt, oder schweigen.",
			English: "Require the majority that the act demands, or say nothing."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindChange)),
		Check: func(c review.Case, r *rule.Result) {
			for i, change := range agreement.All[agreement.Change](c.Agreement) {
				decision := decisionIn(change)
				review.ExpectMajority(r, decision, decision.Reaches(part, agreement.StatutoryVotes), i, field)
			}
		},
	}
}

func komzg61Genehmigung() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-61-GENEHMIGUNG", Severity: rule.Error, Basis: rule.Basis{komzg("§ 61"), komzg("§ 26"), komzg("§ 62")},
		Title: bilingual.Text{German: "Änderungen der Verbandssatzung, Auflösung, Ausschluss und Austritt bedürfen der Genehmigung.",
			English: "Changes of the articles (Verbandssatzung), dissolution, exclusion and exit need approval."},
		Finding: bilingual.Text{German: "Änderungen sollen ohne die Aufsichtsbehörde wirksam werden.",
			English: "Changes are to take effect without the supervisory authority."},
		Remedy:  bilingual.Text{German: "Die Genehmigung vorsehen.", English: "Provide for the approval."},
		Applies: ofForm(agreement.Zweckverband, review.With(agreement.KindChange)),
		Check: func(c review.Case, r *rule.Result) {
			for i, change := range agreement.All[agreement.Change](c.Agreement) {
				review.Expect(r, agreement.Yes, change.Supervised, i, "supervised")
			}
		},
	}
}
