package review

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// Condition is under which circumstances a rule has something to say about an agreement. Conditions are made with [rule.When]
// and put together with [rule.And], [rule.Or] and [rule.Not]; those that rules of every jurisdiction need stand here. Their words
// complete “Vereinbarungen: …”, such as "unter dem Recht von Thüringen und mit der Klausel „Aufgaben“".
type Condition = rule.Condition[Case]

// Under holds for agreements that the law of the jurisdiction governs.
func Under(jurisdiction law.Jurisdiction) Condition {
	return rule.When("unter dem Recht: "+jurisdiction.Text(language.German), "under the law of: "+jurisdiction.Text(language.English),
		func(c Case) bool { return c.Agreement.Jurisdiction == jurisdiction })
}

// OfForm holds for agreements of one of the forms.
func OfForm(forms ...agreement.Form) Condition {
	forms = slices.Clone(forms)
	return rule.When(formNames(forms, language.German, " oder "), formNames(forms, language.English, " or "),
		func(c Case) bool { return slices.Contains(forms, c.Agreement.Form) })
}

func formNames(forms []agreement.Form, tag language.Tag, or string) string {
	names := make([]string, len(forms))
	for i, form := range forms {
		names[i] = form.Text(tag)
	}
	return strings.Join(names, or)
}

// With holds for agreements that have a clause of the kind.
func With(kind agreement.ClauseKind) Condition {
	return rule.When("mit der Klausel „"+kind.Text(language.German)+"“", "with the clause “"+kind.Text(language.English)+"”",
		func(c Case) bool { return c.Agreement.Has(kind) })
}

// Signed holds for agreements with a day of signing; a draft has none.
func Signed() Condition {
	return rule.When("unterzeichnet", "signed", func(c Case) bool { return !c.Agreement.Signed.IsZero() })
}

// WithPartner holds for agreements to which a partner of the kind is party.
func WithPartner(kind governance.PartnerKind) Condition {
	return rule.When("mit einer Partei der Art „"+kind.Text(language.German)+"“", "with a party of the kind “"+kind.Text(language.English)+"”",
		func(c Case) bool { return HasPartner(c.Agreement, kind) })
}

// HasPartner reports whether a partner of the kind is party to the agreement.
func HasPartner(a *agreement.Agreement, kind governance.PartnerKind) bool {
	return slices.ContainsFunc(a.Parties, func(p agreement.Party) bool { return p.Partner.Kind == kind })
}
