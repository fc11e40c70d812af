package sachsen

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// consented is the day of the act by which Sachsen consented to the treaty; it cannot have held before. On which day it entered into
// force is not recorded: it was signed on 30 April and 15 May 1997, and holds since the day after the exchange of the instruments.
const consented = "1997-10-13"

// ofTreaty gives a rule the period of the treaty.
func ofTreaty(r review.Rule) review.Rule {
	r.InForce, r.Since = period(normsRead, ""), civil.MustParse(consented)
	return r
}

// acrossBorder holds for agreements of bodies of Sachsen and Thüringen with each other.
func acrossBorder() review.Condition {
	return rule.When("über die Grenze zwischen Sachsen und Thüringen", "across the border between Sachsen and Thüringen",
		func(c review.Case) bool { return crossesBorder(c.Agreement) })
}

// crossesBorder reports whether units of both Länder are parties, or a unit of the one is in an agreement under the law of the other.
func crossesBorder(a *agreement.Agreement) bool {
	saxon, thuringian := a.Jurisdiction == law.Sachsen, a.Jurisdiction == law.Thueringen
	for i := range a.Parties {
		partner := &a.Parties[i].Partner
		if partner.Kind == governance.LandPartner || partner.Kind == governance.FederationPartner {
			continue // the treaty is on municipal cooperation
		}
		switch of, _ := landOf(partner); of {
		case law.Sachsen:
			saxon = true
		case law.Thueringen:
			thuringian = true
		}
	}
	return saxon && thuringian
}

// municipalForm holds for the forms of municipal cooperation.
func municipalForm() review.Condition {
	return review.OfForm(agreement.Zweckverband, agreement.Zweckvereinbarung, agreement.SimpleArbeitsgemeinschaft,
		agreement.SpecialArbeitsgemeinschaft, agreement.GemeinsameKommunaleAnstalt, agreement.VerwaltungsgemeinschaftForm)
}

func snTh_1() review.Rule {
	return ofTreaty(review.Rule{
		ID: "STV-SN-TH-1", Severity: rule.Warning,
		Basis: rule.Basis{treaty("Art. 1"), review.Inferred(law.StVSachsenThueringen, "Art. 1", "Umkehrschluss: andere Formen nennt er nicht")},
		Title: bilingual.Text{
			German:  "Über die Landesgrenze sind Zweckverbände, Zweckvereinbarungen und kommunale Arbeitsgemeinschaften zulässig.",
			English: "Across the border, Zweckverbände, Zweckvereinbarungen and kommunale Arbeitsgemeinschaften are allowed.",
		},
		Finding: bilingual.Text{German: "Die Form „{form}“ nennt der Staatsvertrag nicht.", English: "The treaty does not name the form “{form}”."},
		Remedy:  bilingual.Text{German: "Eine Form wählen, die der Staatsvertrag nennt.", English: "Choose a form that the treaty names."},
		Applies: rule.And(municipalForm(), acrossBorder()),
		Check: func(c review.Case, r *rule.Result) {
			switch c.Agreement.Form {
			case agreement.GemeinsameKommunaleAnstalt, agreement.VerwaltungsgemeinschaftForm:
				r.Violate("/form", rule.P("form", c.Agreement.Form))
			}
		},
	})
}

func snTh_2Aufgabe() review.Rule {
	return ofTreaty(review.Rule{
		ID: "STV-SN-TH-2-AUFGABE", Severity: rule.Error, Basis: rule.Basis{treaty("Art. 2")},
		Title: bilingual.Text{
			German:  "Für eine Zweckvereinbarung über die Landesgrenze gilt das Recht des Landes, dessen Körperschaft die Aufgabe übernimmt.",
			English: "A Zweckvereinbarung across the border is governed by the law of the Land whose body takes over the task.",
		},
		Finding: bilingual.Text{German: "Die Aufgabe „{task}“ übernimmt „{party}“; die Vereinbarung unterliegt dem Recht von {law}.",
			English: "The task “{task}” is taken over by “{party}”; the agreement is under the law of {law}."},
		Remedy: bilingual.Text{German: "Das Recht des Landes zugrunde legen, dessen Körperschaft die Aufgabe übernimmt.",
			English: "Put the agreement under the law of the Land whose body takes over the task."},
		Applies: rule.And(review.OfForm(agreement.Zweckvereinbarung), acrossBorder()),
		Check: func(c review.Case, r *rule.Result) {
			for place, task := range review.Tasks(c.Agreement) {
				taker, _, ok := c.Agreement.Party(task.To)
				of, isUnit := landOf(&taker.Partner)
				switch {
				case task.Transfer == agreement.TaskJoint: // nobody takes it over
				case task.Transfer == agreement.TaskPerformed && isUnit && of != c.Agreement.Jurisdiction:
					r.Lack(place.At("transfer")) // competence stays; of whose law is then applied the treaty does not speak
				case !ok, !isUnit:
					r.Lack(place.At("to"))
				case of != c.Agreement.Jurisdiction:
					r.Violate(place.At("to"), rule.P("task", task.Name), rule.P("party", taker.Partner.Name), rule.P("law", c.Agreement.Jurisdiction))
				}
			}
		},
	})
}

// landOf returns whose law is that of the partner: by its key, or as that of a Zweckverband that the library knows.
func landOf(partner *governance.Partner) (law.Jurisdiction, bool) {
	switch {
	case partner.ID == KISA:
		return law.Sachsen, true
	case partner.Unit.IsZero():
		return "", false
	}
	return governance.JurisdictionOf(key.Plain(partner.Unit.Key).Land())
}

func snTh_2Bindung() review.Rule {
	return ofTreaty(review.Rule{
		ID: "STV-SN-TH-2-BINDUNG", Severity: rule.Error, Basis: rule.Basis{treaty("Art. 2")},
		Title: bilingual.Text{
			German:  "Beschlüsse einer Arbeitsgemeinschaft über die Landesgrenze binden die Beteiligten nie, welches Recht sie auch wählen.",
			English: "Decisions of an Arbeitsgemeinschaft across the border never bind its members, whichever law they choose.",
		},
		Finding: bilingual.Text{German: "Die Beteiligten sollen gebunden sein: {what}.", English: "The members are to be bound: {what}."},
		Remedy: bilingual.Text{German: "Das Gremium nur empfehlen lassen oder eine Zweckvereinbarung schließen.",
			English: "Let the body recommend only, or conclude a Zweckvereinbarung."},
		Applies: rule.And(review.OfForm(agreement.SimpleArbeitsgemeinschaft, agreement.SpecialArbeitsgemeinschaft), acrossBorder(),
			rule.Not(inSachsen())), // there SN-KOMZG-73A says the same
		Check: checkNeverBinds,
	})
}

func snTh_2Sitz() review.Rule {
	return ofTreaty(review.Rule{
		ID: "STV-SN-TH-2-SITZ", Severity: rule.Error, Basis: rule.Basis{treaty("Art. 2")},
		Title: bilingual.Text{German: "Für einen Zweckverband über die Landesgrenze gilt das Recht des Landes, in dem er seinen Sitz hat.",
			English: "A Zweckverband across the border is governed by the law of the Land in which it has its seat."},
		Finding: bilingual.Text{German: "Der Sitz {seat} liegt in {land}; die Satzung unterliegt dem Recht von {law}.",
			English: "The seat {seat} lies in {land}; the articles are under the law of {law}."},
		Remedy:  bilingual.Text{German: "Das Recht des Landes zugrunde legen, in dem der Sitz liegt.", English: "Apply the law of the Land of the seat."},
		Applies: rule.And(review.OfForm(agreement.Zweckverband), acrossBorder(), review.With(agreement.KindIdentity)),
		Check: func(c review.Case, r *rule.Result) {
			for i, identity := range agreement.All[agreement.Identity](c.Agreement) {
				of, ok := landOfSeat(c.Agreement, identity.Seat)
				switch {
				case !ok:
					review.LackWords(r, identity.Seat, agreement.At(i, "seat"))
				case of != c.Agreement.Jurisdiction:
					r.Violate(agreement.At(i, "seat"), rule.P("seat", identity.Seat), rule.P("land", of), rule.P("law", c.Agreement.Jurisdiction))
				}
			}
		},
	})
}

// landOfSeat returns the Land of the municipality of that name among the parties.
func landOfSeat(a *agreement.Agreement, seat string) (law.Jurisdiction, bool) {
	for i := range a.Parties {
		partner := &a.Parties[i].Partner
		if seat != "" && governance.LevelOf(partner.Unit.Key) == governance.Municipality && nameWithoutKind(partner.Name) == seat {
			return landOf(partner)
		}
	}
	return "", false
}

// nameWithoutKind returns the name of a municipality without "Stadt" or "Gemeinde" before it.
func nameWithoutKind(name string) string {
	for _, kind := range [...]string{"Große Kreisstadt ", "Stadt ", "Gemeinde "} {
		if rest, ok := strings.CutPrefix(name, kind); ok {
			return rest
		}
	}
	return name
}

func snTh_3_1() review.Rule {
	return ofTreaty(review.Rule{
		ID: "STV-SN-TH-3-1", Severity: rule.Warning,
		Basis: rule.Basis{treaty("Art. 3"),
			review.Inferred(law.StVSachsenThueringen, "Art. 3", "dass das Einvernehmen festgehalten wird, ist ein Rat")},
		Title: bilingual.Text{
			German: "Vor der Genehmigung stellt die Aufsichtsbehörde das Einvernehmen mit dem Innenministerium des anderen Landes her; das ist " +
				"festzuhalten.",
			English: "Before it approves, the supervisory authority reaches agreement with the ministry of the interior of the other Land; this should " +
				"be recorded.",
		},
		Finding: bilingual.Text{German: "Das Einvernehmen mit dem Innenministerium von {land} ist nicht angegeben.",
			English: "The agreement of the ministry of the interior of {land} is not stated."},
		Remedy: bilingual.Text{German: "Das Innenministerium des anderen Landes beteiligen und in einer zweiten Klausel „Genehmigung oder Anzeige“ nennen.",
			English: "Involve the ministry of the interior of the other Land, and name it in a second clause “approval or notice”."},
		Applies: rule.And(review.OfForm(agreement.Zweckverband, agreement.Zweckvereinbarung), acrossBorder(), review.NeedingApproval()),
		Check: func(c review.Case, r *rule.Result) {
			other, adjective := law.Thueringen, "thüring"
			if c.Agreement.Jurisdiction == law.Thueringen {
				other, adjective = law.Sachsen, "sächs"
			}
			for _, approval := range agreement.All[agreement.Approval](c.Agreement) {
				words := strings.ToLower(approval.Authority)
				if strings.Contains(words, "ministerium") && strings.Contains(words, "inner") &&
					(strings.Contains(words, adjective) || strings.Contains(words, strings.ToLower(other.Text(language.German)))) {
					return
				}
			}
			r.Violate("/clauses", rule.P("land", other))
		},
	})
}

func snTh_3_2() review.Rule {
	return ofTreaty(review.Rule{
		ID: "STV-SN-TH-3-2", Severity: rule.Error, Basis: rule.Basis{treaty("Art. 3 Abs. 2")},
		Title: bilingual.Text{
			German: "Beitritt und Ausscheiden von Mitgliedern eines Zweckverbands über die Landesgrenze bedürfen immer der Genehmigung, auch wenn das " +
				"Landesrecht sie nicht verlangt.",
			English: "Accession and exit of members of a Zweckverband across the border always need approval, even where the law of the Land does not " +
				"require it.",
		},
		Finding: bilingual.Text{German: "Der Beitritt ist nur angezeigt.", English: "The accession is only notified, not approved."},
		Remedy:  bilingual.Text{German: "Die Genehmigung beantragen.", English: "Apply for the approval."},
		Applies: rule.And(review.OfForm(agreement.Zweckverband), acrossBorder(), joining()),
		Check: func(c review.Case, r *rule.Result) {
			if !c.Agreement.Has(agreement.KindApproval) {
				r.Lack(review.PlaceOf(c.Agreement, agreement.KindApproval))
				return
			}
			for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
				review.Expect(r, agreement.No, approval.Notice, i, "notice")
			}
		},
	})
}

// joining holds for documents by which somebody joins a body that is there.
func joining() review.Condition {
	return rule.When("zum Beitritt zu einer früheren Vereinbarung", "joining an earlier agreement", func(c review.Case) bool {
		for _, relation := range c.Agreement.Relations {
			if relation.Kind == agreement.Joins {
				return true
			}
		}
		return false
	})
}

func snTh_3_4() review.Rule {
	return ofTreaty(review.Rule{
		ID: "STV-SN-TH-3-4", Severity: rule.Error, Basis: rule.Basis{treaty("Art. 3 Abs. 4")},
		Title: bilingual.Text{
			German: "Abschluss, Änderung und Beendigung einer Zweckvereinbarung über die Landesgrenze bedürfen immer der Genehmigung; eine Anzeige " +
				"genügt nicht.",
			English: "Conclusion, change and end of a Zweckvereinbarung across the border always need approval; notice is not enough.",
		},
		Finding: bilingual.Text{German: "Die Zweckvereinbarung ist nur angezeigt.", English: "The Zweckvereinbarung is only notified, not approved."},
		Remedy:  bilingual.Text{German: "Die Genehmigung beantragen.", English: "Apply for the approval."},
		Applies: rule.And(review.OfForm(agreement.Zweckvereinbarung), acrossBorder(), review.With(agreement.KindApproval)),
		Check: func(c review.Case, r *rule.Result) {
			for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
				review.Expect(r, agreement.No, approval.Notice, i, "notice")
			}
		},
	})
}

func snTh_3_4Klausel() review.Rule {
	return ofTreaty(review.Rule{
		ID: "STV-SN-TH-3-4-KLAUSEL", Severity: rule.Warning,
		Basis: rule.Basis{treaty("Art. 3 Abs. 4"),
			review.Inferred(law.StVSachsenThueringen, "Art. 3 Abs. 4", "dass die Genehmigung festgehalten wird, ist ein Rat")},
		Title: bilingual.Text{
			German:  "Eine Zweckvereinbarung über die Landesgrenze bedarf der Genehmigung; festzuhalten ist, ob sie erteilt ist.",
			English: "A Zweckvereinbarung across the border needs approval; whether it was given should be recorded.",
		},
		Finding: bilingual.Text{German: "Ob die Genehmigung erteilt ist, ist nicht angegeben.",
			English: "Whether the approval was given is not stated."},
		Remedy:  bilingual.Text{German: "Die Genehmigung beantragen und festhalten.", English: "Apply for the approval, and record it."},
		Applies: rule.And(review.OfForm(agreement.Zweckvereinbarung), acrossBorder()),
		Check:   func(c review.Case, r *rule.Result) { review.Demand(r, c.Agreement, agreement.KindApproval) },
	})
}
