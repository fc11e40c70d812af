package sachsen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func komzg71() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-71", Severity: rule.Warning,
		Basis: rule.Basis{komzg("§ 71"), inferred("§ 71", "Umkehrschluss: Personen des Privatrechts nennt § 71 nicht")},
		Title: bilingual.Text{
			German: "Eine Zweckvereinbarung schließen Gemeinden, Verwaltungsverbände, Landkreise und Zweckverbände, daneben andere Körperschaften " +
				"des öffentlichen Rechts.",
			English: "A Zweckvereinbarung is concluded by Gemeinden, Verwaltungsverbände, Landkreise and Zweckverbände, and by other " +
				"bodies of public law beside them.",
		},
		Finding: bilingual.Text{German: "„{party}“ ({kind}) ist eine Person des Privatrechts.",
			English: "“{party}” ({kind}) is a person of private law."},
		Remedy: bilingual.Text{German: "Mit diesem Partner eine Arbeitsgemeinschaft bilden oder einen anderen Vertrag schließen.",
			English: "Form an Arbeitsgemeinschaft with this partner, or conclude another contract."},
		Applies: ofForm(agreement.Zweckvereinbarung),
		Check: func(c review.Case, r *rule.Result) {
			for i := range c.Agreement.Parties {
				if partner := &c.Agreement.Parties[i].Partner; partner.Kind.IsPrivateLaw() {
					r.Violate(review.AtParty(i), rule.P("party", partner.Name), rule.P("kind", partner.Kind))
				}
			}
		},
	}
}

func komzg72_1() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-72-1", Severity: rule.Error, Basis: rule.Basis{komzg("§ 72 Abs. 1")},
		Title: bilingual.Text{German: "Eine Zweckvereinbarung wird schriftlich geschlossen.", English: "A Zweckvereinbarung is concluded in writing."},
		Finding: bilingual.Text{German: "Für „{party}“ ist nicht schriftlich unterzeichnet: {how}.",
			English: "“{party}” did not sign in writing: {how}."},
		Remedy:  bilingual.Text{German: "Schriftlich unterzeichnen.", English: "Sign in writing."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.Signed(), review.WithSignature()),
		Check: func(c review.Case, r *rule.Result) {
			for place, s := range review.Signatures(c.Agreement) {
				partner := &c.Agreement.Parties[place.Party].Partner
				if partner.Kind == governance.UnitPartner { // by the law of its Land on what binds it
					continue
				}
				switch s.Form {
				case agreement.TextForm, agreement.Oral, agreement.SimpleElectronic:
					r.Violate(place.At("form"), rule.P("party", partner.Name), rule.P("how", review.SignedBy(s)))
				case "":
					r.Lack(place.At("form"))
				}
			}
		},
	}
}

// tasksPass tells whether a task passes with its right and duty, and where that is not known, the place that would tell. Whether tasks
// that are performed together are those of a joint office (gemeinsame Dienststelle), which needs approval too, documents do not say.
func tasksPass(a *agreement.Agreement) (answer agreement.Fact, at string, here bool) {
	answer = agreement.No
	if gap, ok := a.Gap(agreement.KindTasks); ok {
		answer, at = agreement.Unknown, rule.Pointer("gaps", gap)
	}
	for place, task := range review.Tasks(a) {
		switch task.Transfer {
		case agreement.TaskTransferred:
			return agreement.Yes, "", false
		case agreement.TaskJoint:
			answer, at, here = agreement.Unknown, place.At("transfer"), true
		case "":
			answer, at, here = agreement.Unknown, place.At("transfer"), false
		}
	}
	return answer, at, here
}

// lackPassing notes that nobody knows whether a task passes.
func lackPassing(r *rule.Result, at string, here bool) {
	if here {
		r.LackHere(at)
		return
	}
	r.Lack(at)
}

func komzg72Anzeige() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-72-ANZEIGE", Severity: rule.Error, Basis: rule.Basis{komzg("§ 72")},
		Title: bilingual.Text{
			German: "Gehen Aufgaben über oder wird eine gemeinsame Dienststelle betrieben, bedarf die Zweckvereinbarung der Genehmigung; eine " +
				"Anzeige genügt nicht.",
			English: "Where tasks pass, or a joint office is run, the Zweckvereinbarung needs approval; notice is not enough.",
		},
		Finding: bilingual.Text{German: "Die Zweckvereinbarung ist nur angezeigt.", English: "The Zweckvereinbarung is only notified, not approved."},
		Remedy:  bilingual.Text{German: "Die Genehmigung beantragen.", English: "Apply for the approval."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.NeedingNotice()),
		Check: func(c review.Case, r *rule.Result) {
			switch passing, at, here := tasksPass(c.Agreement); passing {
			case agreement.Unknown:
				lackPassing(r, at, here)
			case agreement.Yes:
				for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
					review.Expect(r, agreement.No, approval.Notice, i, "notice")
				}
			}
		},
	}
}

func komzg72Klausel() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-72-KLAUSEL", Severity: rule.Warning,
		Basis: rule.Basis{komzg("§ 72"), inferred("§ 72", "dass die Genehmigung festgehalten wird, ist ein Rat")},
		Title: bilingual.Text{
			German:  "Gehen Aufgaben über, bedarf die Zweckvereinbarung der Genehmigung; festzuhalten ist, ob sie erteilt ist.",
			English: "Where tasks pass, the Zweckvereinbarung needs approval; whether it was given should be recorded.",
		},
		Finding: bilingual.Text{German: "Ob die Genehmigung erteilt ist, ist nicht angegeben.",
			English: "Whether the approval was given is not stated."},
		Remedy:  bilingual.Text{German: "Die Genehmigung beantragen und festhalten.", English: "Apply for the approval, and record it."},
		Applies: ofForm(agreement.Zweckvereinbarung, rule.Not(review.With(agreement.KindApproval))),
		Check: func(c review.Case, r *rule.Result) {
			switch passing, at, here := tasksPass(c.Agreement); passing {
			case agreement.Unknown:
				lackPassing(r, at, here)
			case agreement.Yes:
				review.Demand(r, c.Agreement, agreement.KindApproval)
			}
		},
	}
}

func komzg72Aenderung() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-72-AENDERUNG", Severity: rule.Error, Basis: rule.Basis{komzg("§ 72")},
		Title: bilingual.Text{
			German:  "Die Änderung einer Zweckvereinbarung, mit der Aufgaben übergehen, bedarf der Genehmigung.",
			English: "A change of a Zweckvereinbarung by which tasks pass needs approval.",
		},
		Finding: bilingual.Text{German: "Änderungen sollen ohne die Aufsichtsbehörde wirksam werden.",
			English: "Changes are to take effect without the supervisory authority."},
		Remedy:  bilingual.Text{German: "Die Genehmigung von Änderungen vorsehen.", English: "Provide for the approval of changes."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.With(agreement.KindChange), review.WithTaskPassed()),
		Check: func(c review.Case, r *rule.Result) {
			if passing, _, _ := tasksPass(c.Agreement); passing != agreement.Yes {
				return
			}
			for i, change := range agreement.All[agreement.Change](c.Agreement) {
				review.Expect(r, agreement.Yes, change.Supervised, i, "supervised")
			}
		},
	}
}
