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
					switch isMayor(s.Office, party.Partner.Name) {
					case agreement.No:
						r.Violate(review.AtParty(i, "signatures", j, "office"), rule.P("name", s.Name),
							rule.P("party", party.Partner.Name), rule.P("office", s.Office))
					case agreement.Unknown:
						review.LackWords(r, s.Office, review.AtParty(i, "signatures", j, "office"))
					}
				}
			}
		},
	}
}

// isMayor tells whether the title is that of a mayor or of one who stands in for the mayor of the municipality. Of several offices one
// is enough. Of titles with words that are in no list nobody can tell: an office may be called in many ways.
func isMayor(title, municipality string) agreement.Fact {
	answer := agreement.Unknown
	for office := range strings.FieldsFuncSeq(strings.ReplaceAll(title, " und ", "/"), isBetweenOffices) {
		switch isOfficeOfMayor(office, municipality) {
		case agreement.Yes:
			return agreement.Yes
		case agreement.No:
			answer = agreement.No
		}
	}
	return answer
}

func isBetweenOffices(r rune) bool { return strings.ContainsRune("/;&", r) }

// isOfficeOfMayor is [isMayor] for one office, or for several with commas between them. What follows a comma may be another office,
// such as “Kämmerer”, or take back what stands before it, such as “a. D.”.
func isOfficeOfMayor(title, municipality string) agreement.Fact {
	var found [unclearOffice + 1]bool
	for part := range strings.SplitSeq(title, ",") {
		found[officeOf(part, municipality)] = true
	}
	switch {
	case found[mayor] && !found[unclearOffice]:
		return agreement.Yes
	case found[otherOffice] && !found[mayor]:
		return agreement.No
	}
	return agreement.Unknown
}

// office is what a single title says of who bears it.
type office uint8

const (
	noOffice      office = iota // words that add to another title
	mayor                       // or who stands in for the mayor
	otherOffice                 // of the municipality or elsewhere
	unclearOffice               // words that are in no list
)

func officeOf(title, municipality string) office {
	lower := strings.ToLower(title)
	has := func(part string) bool { return strings.Contains(lower, part) }
	if slices.ContainsFunc(otherOffices[:], has) {
		return otherOffice
	}
	names := strings.FieldsFunc(strings.ToLower(municipality), isNoLetter)
	found := noOffice
	for word := range strings.FieldsFuncSeq(lower, isNoLetter) {
		switch {
		case slices.Contains(mayors[:], word):
			found = mayor
		case !slices.Contains(besideMayor[:], word) && !slices.Contains(names, word):
			return unclearOffice
		}
	}
	return found
}

// otherOffices are parts of titles that are not those of a mayor, also with “Stellvertreterin” before them.
var otherOffices = [...]string{
	"ortsteilbürgermeister", "ortschaftsbürgermeister", "altbürgermeister",
	"amtsleit", "kämmer", "sachgebietsleit", "fachbereichsleit", "fachdienstleit", "abteilungsleit", "referatsleit", "dezernent",
	"geschäftsleit", "werkleit", "büroleit", "sachbearbeit", "justiziar", "landrat", "landrät",
}

// mayors are the words for a mayor and for who stands in for one.
var mayors = [...]string{
	"bürgermeister", "bürgermeisterin", "oberbürgermeister", "oberbürgermeisterin",
	"beigeordnete", "beigeordneter", "beigeordneten",
	"stellvertreter", "stellvertreterin", "vertreter", "vertreterin", "vertretung",
}

// besideMayor are the words that may stand beside such a word and make no other office of it.
var besideMayor = [...]string{
	"der", "die", "des", "dem", "das", "als", "von", "in", "im", "i", "v", "frau", "herr", "bürgermeisters", "oberbürgermeisters",
	"stellvertretende", "stellvertretender", "stellvertretenden", "stellv", "stv", "allgemeine", "allgemeiner", "ständige", "ständiger",
	"erste", "erster", "ersten", "zweite", "zweiter", "zweiten", "dritte", "dritter", "weitere", "weiterer",
	"hauptamtliche", "hauptamtlicher", "ehrenamtliche", "ehrenamtlicher", "amtierende", "amtierender", "geschäftsführende", "geschäftsführender",
	"gemeinde", "stadt", "landeshauptstadt", "kreisstadt", "landgemeinde",
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
			English: "Grant the power of attorney in writing, signed by hand, and sign the agreement afterwards."},
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
			English: "By power of attorney, only Beigeordnete and employees of the Gemeinde can bind it.",
		},
		Finding: bilingual.Text{
			German:  "{name} hat für „{party}“ mit Vollmacht unterzeichnet und ist dort weder Beigeordneter noch Bediensteter.",
			English: "{name} signed for “{party}” by power of attorney and is neither a Beigeordneter nor an employee there.",
		},
		Remedy: bilingual.Text{
			German:  "Vom Bürgermeister, seinem Stellvertreter oder einem bevollmächtigten Beigeordneten oder Bediensteten unterzeichnen lassen.",
			English: "Have the mayor, the deputy, or an employee with a power of attorney sign.",
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
