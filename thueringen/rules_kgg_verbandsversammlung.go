package thueringen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func kgg28_1Stimmabgabe() review.Rule {
	return review.Rule{
		ID: "TH-KGG-28-1-STIMMABGABE", Severity: rule.Error,
		Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 28 Abs. 1", anwalt24)},
		Title: bilingual.Text{
			German:  "Mehrere Verbandsräte desselben Verbandsmitglieds geben ihre Stimmen einheitlich ab.",
			English: "Several representatives (Verbandsräte) of the same member cast their votes uniformly.",
		},
		Finding: bilingual.Text{
			German:  "„{party}“ entsendet mehrere Verbandsräte; nach der Satzung können sie verschieden abstimmen.",
			English: "“{party}” sends several representatives; under the articles, they can vote differently.",
		},
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
				known := known
				for i := range c.Agreement.Parties {
					if party := &c.Agreement.Parties[i]; number[party.ID] > 1 {
						r.Violate(at.At("uniformVote"), rule.P("party", party.Partner.Name))
						known = true
					}
				}
				if !known { // somebody may have several seats
					_, seats := review.SeatedAssembly(c.Agreement)
					r.Lack(seats.At("seats"))
				}
			}
		},
	}
}

// whereAssembly holds for the articles of a Zweckverband under the law of Thüringen that say of the Verbandsversammlung, in one clause
// at least, what the function asks.
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

func kgg28_1_7() review.Rule {
	return review.Rule{
		ID: "TH-KGG-28-1-7", Severity: rule.Error,
		Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 28 Abs. 1 S. 7", anwalt24)},
		Title: bilingual.Text{
			German: "Natürliche Personen und juristische Personen des Privatrechts haben in der Verbandsversammlung zusammen weniger " +
				"als zwei Fünftel der satzungsmäßigen Stimmen; nicht mitgezählt werden juristische Personen des Privatrechts, deren Kapital ganz " +
				"oder überwiegend in öffentlicher Hand ist.",
			English: "In the assembly (Verbandsversammlung), natural persons and legal persons governed by private law " +
				"together have less than two fifths of the votes under the articles; legal persons governed by private law " +
				"whose capital is wholly or mainly public do not count among them.",
		},
		Finding: bilingual.Text{
			German:  "Auf private Mitglieder entfallen {private} von {all} Stimmen, also nicht weniger als zwei Fünftel.",
			English: "Private members have {private} of {all} votes, which is not less than two fifths.",
		},
		Remedy: bilingual.Text{German: "Die Stimmen so verteilen, dass private Mitglieder unter zwei Fünfteln bleiben.",
			English: "Distribute the votes so that private members stay below two fifths."},
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
			case 5*votes.Private >= 2*votes.All:
				r.Violate(at.At("seats"), rule.P("private", votes.Private), rule.P("all", votes.All))
			case 5*(votes.Private+votes.Open) >= 2*votes.All:
				r.Lack(votes.Unknown)
			}
		},
	}
}

// withPrivateMember holds for agreements to which a person is party who is, or may be, private within the meaning of § 28 ThürKGG.
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

// isPrivate tells whether § 28 Abs. 1 S. 7 ThürKGG counts the votes of a partner. Who has the capital of a cooperative, what a
// foundation is founded under, and who bears a dependent unit is not known from its kind.
func isPrivate(partner *governance.Partner) agreement.Fact {
	switch partner.Kind {
	case governance.PrivateCompany:
		return agreement.Yes
	case governance.DependentUnit:
		if !partner.Unit.IsZero() {
			return agreement.No
		}
		return agreement.Unknown
	case governance.FederationPartner, governance.LandPartner, governance.UnitPartner, governance.Zweckverband,
		governance.PublicInstitution, governance.PublicCorporation, governance.PublicCompany, governance.VerwaltungsverbandPartner,
		governance.Planungsverband:
		return agreement.No
	}
	return agreement.Unknown
}

func kgg29_1() review.Rule {
	return review.Rule{
		ID: "TH-KGG-29-1", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 29 Abs. 1", anwalt24)},
		Title: bilingual.Text{German: "Zur Verbandsversammlung wird mindestens eine Woche vorher eingeladen.",
			English: "The assembly (Verbandsversammlung) is convened on at least one week's notice."},
		Finding: bilingual.Text{German: "Die Ladungsfrist beträgt nur {period}.", English: "The period of notice for the meeting is only {period}."},
		Remedy:  bilingual.Text{German: "Mindestens eine Woche bestimmen.", English: "Set a period of at least one week."},
		Applies: whereAssembly("mit einer Ladungsfrist für die Verbandsversammlung", "with a period of notice for the assembly",
			func(b *agreement.Body) bool { return b.InvitationDays > 0 }),
		Check: func(c review.Case, r *rule.Result) {
			for at, assembly := range review.Assemblies(c.Agreement) {
				if assembly.InvitationDays > 0 && assembly.InvitationDays < 7 {
					r.Violate(at.At("invitationDays"),
						rule.P("period", agreement.Duration{Number: assembly.InvitationDays, Unit: agreement.Days}))
				}
			}
		},
	}
}

func kgg29_1Dringend() review.Rule {
	return review.Rule{
		ID: "TH-KGG-29-1-DRINGEND", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 29 Abs. 1", anwalt24)},
		Title: bilingual.Text{German: "Auch in dringenden Fällen wird zur Verbandsversammlung mindestens 24 Stunden vorher eingeladen.",
			English: "In urgent cases, too, the assembly (Verbandsversammlung) is convened on at least 24 hours' notice."},
		Finding: bilingual.Text{German: "Ladungsfrist in dringenden Fällen, in Stunden: {hours}.",
			English: "Hours of notice of a meeting in urgent cases: {hours}."},
		Remedy: bilingual.Text{German: "Mindestens 24 Stunden bestimmen.", English: "Set a period of at least 24 hours."},
		Applies: whereAssembly("mit einer Ladungsfrist für dringende Fälle", "with a period of notice for urgent cases",
			func(b *agreement.Body) bool { return b.UrgentHours > 0 }),
		Check: func(c review.Case, r *rule.Result) {
			for at, assembly := range review.Assemblies(c.Agreement) {
				if assembly.UrgentHours > 0 && assembly.UrgentHours < 24 {
					r.Violate(at.At("urgentHours"), rule.P("hours", assembly.UrgentHours))
				}
			}
		},
	}
}

func kgg30_1() review.Rule {
	return review.Rule{
		ID: "TH-KGG-30-1", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 30 Abs. 1", anwalt24)},
		Title: bilingual.Text{
			German: "Die Verbandsversammlung ist nur beschlussfähig, wenn die anwesenden Verbandsräte die Mehrheit der " +
				"satzungsmäßigen Stimmen haben.",
			English: "The assembly (Verbandsversammlung) has a quorum only where the representatives present have the " +
				"majority of the votes under the articles.",
		},
		Finding: bilingual.Text{German: "Beschlussfähigkeit nach der Satzung: {quorum}.",
			English: "For the quorum, the articles provide: {quorum}."},
		Remedy: bilingual.Text{German: "Die Mehrheit der satzungsmäßigen Stimmen vorschreiben.",
			English: "Require the majority of the votes under the articles."},
		Applies: whereAssembly("mit einer Regel über die Beschlussfähigkeit der Verbandsversammlung",
			"with a rule on the quorum of the assembly", func(b *agreement.Body) bool { return b.Quorum != "" }),
		Check: func(c review.Case, r *rule.Result) {
			for at, assembly := range review.Assemblies(c.Agreement) {
				switch reaches := review.HasMajorityOf(assembly.Quorum, agreement.StatutoryVotes); {
				case assembly.Quorum == "": // said elsewhere
				case reaches == agreement.Unknown:
					r.Lack(at.At("quorum"))
				case reaches == agreement.No:
					r.Violate(at.At("quorum"), rule.P("quorum", assembly.Quorum))
				}
			}
		},
	}
}

func kgg30_1_3() review.Rule {
	return review.Rule{
		ID: "TH-KGG-30-1-3", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 30 Abs. 1 S. 3", anwalt24)},
		Title: bilingual.Text{
			German: "Ohne Rücksicht auf die Zahl der Anwesenden ist die Verbandsversammlung nur beschlussfähig, wenn sie binnen vier Wochen zum " +
				"zweiten Mal zur Verhandlung über denselben Gegenstand einberufen wird.",
			English: "Regardless of the number present, the assembly (Verbandsversammlung) has a quorum only where it is " +
				"convened a second time on the same matter within four weeks.",
		},
		Finding: bilingual.Text{German: "Die Satzung lässt für die zweite Einberufung {period} Zeit.",
			English: "The articles allow {period} for convening the assembly a second time."},
		Remedy: bilingual.Text{German: "Höchstens vier Wochen bestimmen.", English: "Set a period of at most four weeks."},
		Applies: whereAssembly("mit einer Frist für die zweite Einberufung der Verbandsversammlung",
			"with a period for the second call of the assembly", func(b *agreement.Body) bool { return b.SecondCallWeeks > 0 }),
		Check: func(c review.Case, r *rule.Result) {
			for at, assembly := range review.Assemblies(c.Agreement) {
				if assembly.SecondCallWeeks > 4 {
					r.Violate(at.At("secondCallWeeks"),
						rule.P("period", agreement.Duration{Number: assembly.SecondCallWeeks, Unit: agreement.Weeks}))
				}
			}
		},
	}
}

func kgg30_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-30-2", Severity: rule.Warning,
		Basis: rule.Basis{
			review.Read(law.ThuerKGG, "§ 30 Abs. 2", anwalt24),
			review.Inferred(law.ThuerKGG, "§ 30 Abs. 2", "eine andere Mehrheit der Satzung ist immer noch eine Mehrheit"),
		},
		Title: bilingual.Text{
			German: "Die Verbandsversammlung beschließt mit einfacher Mehrheit der Stimmen, soweit Gesetz oder Satzung keine andere " +
				"Mehrheit vorsehen; eine Minderheit genügt nicht.",
			English: "The assembly (Verbandsversammlung) decides by the simple majority of the votes unless an act or the articles " +
				"provide for another majority; a minority is not enough.",
		},
		Finding: bilingual.Text{German: "Nach der Satzung entscheidet die Verbandsversammlung {decision}.",
			English: "The articles let the assembly decide as follows: {decision}."},
		Remedy: bilingual.Text{German: "Mindestens die einfache Mehrheit der Stimmen vorschreiben.",
			English: "Require at least the simple majority of the votes."},
		Applies: whereAssembly("mit einer Regel darüber, wie die Verbandsversammlung entscheidet",
			"with a rule on how the assembly decides", func(b *agreement.Body) bool { return b.Decision != "" }),
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
