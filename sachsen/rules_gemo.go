package sachsen

import (
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// electronicSince is the first day on which a Gemeinde can bind itself in electronic form.
const electronicSince = "2022-02-20"

func gemo60() review.Rule {
	return review.Rule{
		ID: "SN-GEMO-60", Severity: rule.Error, Basis: rule.Basis{gemo("§ 60")}, InForce: period(electronicSince, ""),
		Title: bilingual.Text{
			German: "Erklärungen, die eine sächsische Gemeinde verpflichten, unterzeichnet der Bürgermeister schriftlich mit eigener Hand oder in " +
				"elektronischer Form mit einer dauerhaft überprüfbaren Signatur.",
			English: "A Gemeinde of Sachsen binds itself in writing, signed by the mayor by hand, or in electronic form with a durably " +
				"verifiable signature.",
		},
		Finding: notSigned(), Remedy: bilingual.Text{German: "Eigenhändig oder in elektronischer Form unterzeichnen.",
			English: "Sign by hand or in electronic form."},
		Applies: rule.And(withMunicipality(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			checkSigned(c, r, governance.Municipality, func(form agreement.SignatureForm) agreement.Fact {
				switch form {
				case agreement.Handwritten, agreement.Notarised, agreement.QualifiedElectronic:
					return agreement.Yes
				case agreement.TextForm, agreement.Oral:
					return agreement.No
				}
				return agreement.Unknown // whether the signature can be verified durably, and whether a seal stands for one
			})
		},
	}
}

func gemo60Papier() review.Rule {
	eve := civil.MustParse(electronicSince).AddDays(-1)
	return review.Rule{
		ID: "SN-GEMO-60-PAPIER", Severity: rule.Warning,
		Basis: rule.Basis{
			review.SecondHand(law.SaechsGemO, "§ 60", haufe),
			review.Inferred(law.SaechsGemO, "§ 60", "Umkehrschluss: die elektronische Form gibt es erst seit dem 20.02.2022"),
		},
		InForce: civil.Period{From: eve, Through: eve}, Since: civil.MustParse(landFounded),
		Title: bilingual.Text{
			German: "Bis zum 19.02.2022 unterzeichnete der Bürgermeister Erklärungen, die eine sächsische Gemeinde verpflichten, schriftlich mit " +
				"eigener Hand.",
			English: "Until 19 February 2022, a Gemeinde of Sachsen bound itself in writing, signed by the mayor by hand.",
		},
		Finding: notSigned(), Remedy: bilingual.Text{German: "Klären, ob die Gemeinde gebunden ist, und die Unterschrift nachholen.",
			English: "Clarify whether the Gemeinde is bound, and sign again."},
		Applies: rule.And(withMunicipality(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			checkSigned(c, r, governance.Municipality, byHand)
		},
	}
}

// byHand tells whether a signature is one by hand.
func byHand(form agreement.SignatureForm) agreement.Fact {
	if form == agreement.Handwritten || form == agreement.Notarised {
		return agreement.Yes
	}
	return agreement.No
}

func notSigned() bilingual.Text {
	return bilingual.Text{German: "Für „{party}“ ist nicht in der verlangten Form unterzeichnet: {how}.",
		English: "“{party}” did not sign in the form required: {how}."}
}

// checkSigned looks at the signatures of the units of Sachsen of a level. Agreements that may be current business need no such form;
// whether they are, documents do not say.
func checkSigned(c review.Case, r *rule.Result, level governance.Level, suffices func(agreement.SignatureForm) agreement.Fact) {
	isSignedByAny := false
	for range review.Signatures(c.Agreement) {
		isSignedByAny = true
	}
	for i, party := range saxonUnits(c.Agreement, level) {
		switch {
		case len(party.Signatures) > 0 || !review.IsSignedByParties(c.Agreement.Form):
		case !isSignedByAny: // not recorded, which is not the same as not signed
			r.Lack(review.AtParty(i, "signatures"))
		default:
			noteForm(c, r, review.AtParty(i, "signatures"), party, bilingual.Text{German: "keine Unterschrift", English: "no signature"})
		}
		for j := range party.Signatures {
			s, at := &party.Signatures[j], review.AtParty(i, "signatures", j, "form")
			switch {
			case s.Form == "":
				r.Lack(at)
			case suffices(s.Form) == agreement.Unknown:
				r.LackHere(at)
			case suffices(s.Form) == agreement.No:
				noteForm(c, r, at, party, review.SignedBy(s))
			}
		}
	}
}

// noteForm notes a missing form, or that nobody knows whether the agreement is current business and needs none.
func noteForm(c review.Case, r *rule.Result, at string, party *agreement.Party, how bilingual.Text) {
	switch c.Agreement.Form {
	case agreement.ServiceContract, agreement.CommissionedProcessing, agreement.OfficialAssistance, agreement.ServiceReuseAgreement:
		r.LackHere(at)
		return
	}
	r.Violate(at, rule.P("party", party.Partner.Name), rule.P("how", how))
}

func gemo60Amt() review.Rule {
	return review.Rule{
		ID: "SN-GEMO-60-AMT", Severity: rule.Hint, Basis: rule.Basis{gemo("§ 60")},
		Title: bilingual.Text{German: "Wer für eine sächsische Gemeinde unterzeichnet, soll die Amtsbezeichnung beifügen.",
			English: "Whoever signs for a Gemeinde of Sachsen should add the official title."},
		Finding: bilingual.Text{German: "{name} hat für „{party}“ ohne Amtsbezeichnung unterzeichnet.",
			English: "{name} signed for “{party}” without the official title."},
		Remedy:  bilingual.Text{German: "Die Amtsbezeichnung beifügen.", English: "Add the official title."},
		Applies: rule.And(withMunicipality(), review.Signed(), review.WithSignature()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range saxonUnits(c.Agreement, governance.Municipality) {
				for j := range party.Signatures {
					switch s := &party.Signatures[j]; s.TitleGiven {
					case agreement.No:
						r.Violate(review.AtParty(i, "signatures", j, "titleGiven"), rule.P("name", s.Name), rule.P("party", party.Partner.Name))
					case agreement.Unknown:
						r.Lack(review.AtParty(i, "signatures", j, "titleGiven"))
					}
				}
			}
		},
	}
}

func gemo60Zwei() review.Rule {
	return review.Rule{
		ID: "SN-GEMO-60-ZWEI", Severity: rule.Error, Basis: rule.Basis{gemo("§ 60")},
		Title: bilingual.Text{
			German: "Unterzeichnet für eine sächsische Gemeinde weder der Bürgermeister noch sein Stellvertreter oder ein Beigeordneter, so " +
				"unterzeichnen zwei vertretungsberechtigte Bedienstete.",
			English: "Where neither the mayor nor a deputy or Beigeordneter signs for a Gemeinde of Sachsen, two entitled employees sign.",
		},
		Finding: bilingual.Text{German: "Für „{party}“ hat nur {name} als bevollmächtigter Bediensteter unterzeichnet.",
			English: "For “{party}”, {name} alone signed as an authorised employee."},
		Remedy: bilingual.Text{German: "Einen zweiten vertretungsberechtigten Bediensteten oder den Bürgermeister unterzeichnen lassen.",
			English: "Have a second entitled employee, or the mayor, sign."},
		Applies: rule.And(withMunicipality(), review.Signed(), review.WithSignature()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range saxonUnits(c.Agreement, governance.Municipality) {
				if len(party.Signatures) != 1 || party.Signatures[0].Capacity != agreement.Attorney {
					continue
				}
				s := &party.Signatures[0]
				switch s.Employee {
				case agreement.Yes: // a Beigeordneter may sign alone, and the field says employee or Beigeordneter
					if s.Office == "" {
						r.Lack(review.AtParty(i, "signatures", 0, "office"))
						continue
					}
					if !isDeputy(s.Office) {
						r.Violate(review.AtParty(i, "signatures"), rule.P("party", party.Partner.Name), rule.P("name", s.Name))
					}
				case agreement.Unknown:
					r.Lack(review.AtParty(i, "signatures", 0, "employee"))
				}
			}
		},
	}
}

// isDeputy reports whether the title is that of somebody who may sign alone: a mayor, a deputy, a Beigeordneter.
func isDeputy(office string) bool {
	office = strings.ToLower(office)
	for _, part := range [...]string{"bürgermeister", "stellvert", "beigeordnet"} {
		if strings.Contains(office, part) {
			return true
		}
	}
	return false
}
