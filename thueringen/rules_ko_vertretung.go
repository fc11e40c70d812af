package thueringen

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func ko31_1() review.Rule {
	return review.Rule{
		ID: "TH-KO-31-1", Severity: rule.Warning,
		Basis: rule.Basis{
			review.Read(law.ThuerKO, "§ 31 Abs. 1", anwalt24),
			review.Inferred(law.ThuerKO, "§ 31 Abs. 1", "welche Amtsbezeichnungen die des Bürgermeisters oder seines Stellvertreters sind"),
		},
		Title: bilingual.Text{German: "Die Gemeinde wird vom Bürgermeister vertreten.",
			English: "The Gemeinde is represented by its mayor."},
		Finding: bilingual.Text{
			German:  "{name} hat für „{party}“ als „{office}“ unterzeichnet, ohne dass eine Vollmacht angegeben ist.",
			English: "{name} signed for “{party}” as “{office}”, and no power of attorney is stated.",
		},
		Remedy: bilingual.Text{
			German:  "Vom Bürgermeister oder seinem Stellvertreter unterzeichnen lassen oder die Vollmacht angeben.",
			English: "Have the mayor or the deputy sign, or state the power of attorney.",
		},
		Applies: rule.And(signedForMunicipality(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range municipalities(c.Agreement) {
				for j := range party.Signatures {
					s := &party.Signatures[j]
					if s.Capacity != agreement.OfficeHolder || s.Office == "" {
						continue
					}
					switch isMayor(s.Office) {
					case agreement.No:
						r.Violate(review.AtParty(i, "signatures", j, "office"), rule.P("name", s.Name),
							rule.P("party", party.Partner.Name), rule.P("office", s.Office))
					case agreement.Unknown:
						lackWords(r, s.Office, review.AtParty(i, "signatures", j, "office"))
					}
				}
			}
		},
	}
}

// isMayor tells whether the title is that of a mayor or of one who stands in for a mayor. Of titles that are in neither list nobody
// can tell: an office may be called in many ways.
func isMayor(office string) agreement.Fact {
	lower := strings.ToLower(office)
	has := func(part string) bool { return strings.Contains(lower, part) }
	switch {
	case slices.ContainsFunc([]string{"ortsteilbürgermeister", "ortschaftsbürgermeister", "altbürgermeister"}, has):
		return agreement.No
	case slices.ContainsFunc([]string{"bürgermeister", "beigeordnet", "stellvertret", "vertreter"}, has):
		return agreement.Yes
	case slices.ContainsFunc([]string{
		"amtsleit", "kämmer", "sachgebietsleit", "fachbereichsleit", "fachdienstleit", "abteilungsleit", "referatsleit", "dezernent",
		"geschäftsleit", "werkleit", "büroleit", "sachbearbeit", "justiziar", "landrat", "landrät",
	}, has):
		return agreement.No
	}
	return agreement.Unknown
}

func ko31_2_3Vollmacht() review.Rule {
	return review.Rule{
		ID: "TH-KO-31-2-3-VOLLMACHT", Severity: rule.Error,
		Basis: rule.Basis{review.Read(law.ThuerKO, "§ 31 Abs. 2 S. 3", anwalt24)},
		Title: bilingual.Text{
			German: "Eine Vollmacht, mit der die Gemeinde verpflichtet wird, hat dieselbe Form: schriftlich und eigenhändig " +
				"unterzeichnet.",
			English: "A power of attorney by which a Gemeinde is bound has the same form: in writing and signed by hand.",
		},
		Finding: bilingual.Text{German: "Die Vollmacht, mit der {name} für „{party}“ unterzeichnet hat, hat diese Form nicht: {form}.",
			English: "The power of attorney by which {name} signed for “{party}” lacks this form: {form}."},
		Remedy: bilingual.Text{German: "Die Vollmacht schriftlich und eigenhändig erteilen und die Vereinbarung danach unterzeichnen.",
			English: "Grant the power of attorney in writing and by hand, and sign the agreement afterwards."},
		Applies: rule.And(withAttorney(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range municipalities(c.Agreement) {
				for j := range party.Signatures {
					s := &party.Signatures[j]
					if s.Capacity != agreement.Attorney {
						continue
					}
					switch s.PowerForm {
					case agreement.Handwritten, agreement.Notarised:
					case agreement.QualifiedElectronic, agreement.QualifiedSeal: // for TH-KO-31-2-ELEKTRONISCH to say
					case "":
						r.Lack(review.AtParty(i, "signatures", j, "powerForm"))
					default:
						r.Violate(review.AtParty(i, "signatures", j, "powerForm"), rule.P("name", s.Name),
							rule.P("party", party.Partner.Name), rule.P("form", bilingual.Text{
								German: s.PowerForm.Text(language.German), English: s.PowerForm.Text(language.English)}))
					}
				}
			}
		},
	}
}

func ko31_2_3Bedienstete() review.Rule {
	return review.Rule{
		ID: "TH-KO-31-2-3-BEDIENSTETE", Severity: rule.Error,
		Basis: rule.Basis{review.Read(law.ThuerKO, "§ 31 Abs. 2 S. 3", anwalt24)},
		Title: bilingual.Text{
			German:  "Mit Vollmacht können nur Beigeordnete und Bedienstete die Gemeinde verpflichten.",
			English: "By power of attorney only Beigeordnete and employees of the Gemeinde bind it.",
		},
		Finding: bilingual.Text{
			German:  "{name} hat für „{party}“ mit Vollmacht unterzeichnet und ist dort weder Beigeordneter noch Bediensteter.",
			English: "{name} signed for “{party}” by power of attorney and is neither a Beigeordneter nor an employee there.",
		},
		Remedy: bilingual.Text{
			German:  "Vom Bürgermeister, seinem Stellvertreter oder einem bevollmächtigten Beigeordneten oder Bediensteten unterzeichnen lassen.",
			English: "Have the mayor, the deputy or an employee with a power of attorney sign.",
		},
		Applies: rule.And(withAttorney(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range municipalities(c.Agreement) {
				for j := range party.Signatures {
					switch s := &party.Signatures[j]; {
					case s.Capacity != agreement.Attorney:
					case s.Employee == agreement.Unknown:
						r.Lack(review.AtParty(i, "signatures", j, "employee"))
					case s.Employee == agreement.No:
						r.Violate(review.AtParty(i, "signatures", j, "employee"), rule.P("name", s.Name),
							rule.P("party", party.Partner.Name))
					}
				}
			}
		},
	}
}

// withAttorney holds for agreements that somebody signed for a Gemeinde of Thüringen by a power of attorney.
func withAttorney() review.Condition {
	return rule.When("mit einer Unterschrift in Vollmacht für eine Gemeinde Thüringens",
		"with a signature by power of attorney for a Gemeinde of Thüringen",
		func(c review.Case) bool { return isSignedByAttorney(c.Agreement) })
}

func isSignedByAttorney(a *agreement.Agreement) bool {
	for _, party := range municipalities(a) {
		if slices.ContainsFunc(party.Signatures, func(s agreement.Signature) bool { return s.Capacity == agreement.Attorney }) {
			return true
		}
	}
	return false
}
