package bund

import (
	"slices"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// dataProtectionRules are the rules of the General Data Protection Regulation and of the BDSG on who is responsible for
// personal data. The text of the Regulation was not read, so that none of its rules is an error.
func dataProtectionRules() []review.Rule {
	return slices.Concat(controllerRules(), processorRules(), processorItemRules(), protectionRules())
}

// known is a place of the Regulation as it is generally known.
func known(places ...string) rule.Basis {
	var basis rule.Basis
	for _, place := range places {
		basis = append(basis, law.Source{
			Citation: law.MustCite(law.DSGVO, place), Where: "allgemeine Kenntnis, Wortlaut nicht gelesen", Evidence: law.Assumed,
		})
	}
	return basis
}

// jointControllers reports whether several parties decide together on purposes and means.
func jointControllers(c review.Case) bool {
	for _, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
		if len(clause.Controllers) > 1 {
			return true
		}
	}
	return false
}

// commissioned reports whether a party processes personal data on behalf of another.
func commissioned(c review.Case) bool {
	for _, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
		if len(clause.Processors) > 0 {
			return true
		}
	}
	return false
}

// controllerRules are the rules on joint controllers, Art. 26.
func controllerRules() []review.Rule {
	return []review.Rule{
		dsgvo26_1(),
		dsgvo26_2(),
		dsgvo28_10(),
	}
}

// processorRules are the rules on commissioned processing, Art. 28, but for the list of its paragraph 3.
func processorRules() []review.Rule {
	return []review.Rule{
		dsgvo28_2(),
		dsgvo28_3(),
		dsgvo28_3Vertrag(),
		dsgvo28_9(),
	}
}

func isProcessor(party agreement.Party) bool {
	return slices.Contains(party.Roles, governance.Processor)
}

func namedAsProcessor(c review.Case, id agreement.PartyID) bool {
	for _, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
		if slices.Contains(clause.Processors, id) {
			return true
		}
	}
	return false
}

// processorItemRules are the eight things that a contract on commissioned processing settles, Art. 28 Abs. 3 S. 2.
func processorItemRules() []review.Rule {
	return []review.Rule{
		dsgvo28_3A(),
		dsgvo28_3B(),
		dsgvo28_3C(),
		dsgvo28_3D(),
		dsgvo28_3E(),
		dsgvo28_3F(),
		dsgvo28_3G(),
		dsgvo28_3H(),
	}
}

// processorItem is the rule that the contract settles one letter of Art. 28 Abs. 3 S. 2.
func processorItem(id, letter string, title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Warning, Basis: known("Art. 28 Abs. 3 S. 2 Buchst. " + letter),
		Finding: bilingual.Text{German: "Die Auftragsverarbeitung regelt nicht Art. 28 Abs. 3 S. 2 Buchst. {letter} DSGVO.",
			English: "The commissioned processing does not settle Art. 28 (3) ({letter}) GDPR."},
		Remedy:  bilingual.Text{German: "Die Pflicht in die Vereinbarung aufnehmen.", English: "Add the duty to the agreement."},
		Applies: rule.When("?", "?", commissioned),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				switch {
				case len(clause.Processors) == 0 || slices.Contains(clause.Items, letter):
				case len(clause.Items) == 0: // no list is no list without the letter
					r.Lack(agreement.At(i, "items"))
				default:
					r.Violate(agreement.At(i, "items"), rule.P("letter", letter))
				}
			}
		},
	}
}

// protectionRules are the rules on security, breaches, impact and officers, and on which public bodies the BDSG holds for.
func protectionRules() []review.Rule {
	return []review.Rule{
		dsgvo32_1(),
		dsgvo33_2(),
		dsgvo35_1(),
		dsgvo37_1(),
		bdsg2_3(),
	}
}

// federationHoldsMajority reports whether more than half of the recorded shares in a provider belong to the Federation.
func federationHoldsMajority(c review.Case, provider *agreement.JointProvider) bool {
	var held finance.Share
	for i := range provider.Owners {
		if owner := &provider.Owners[i]; ownerKind(c, owner) == governance.FederationPartner {
			sum, err := held.Add(owner.Share)
			if err != nil { // no common fraction that a person could have meant
				return false
			}
			held = sum
		}
	}
	return held.Compare(finance.MustFraction(1, 2)) > 0
}
