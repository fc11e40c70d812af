package review

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// Condition is under which circumstances a rule has something to say about an agreement. Conditions are made with [rule.When]
// and put together with [rule.And], [rule.Or] and [rule.Not]; those that rules of every jurisdiction need stand here. Their words
// complete “Vereinbarungen: …” and “agreements: …”, such as "nach dem Recht von Thüringen und mit der Klausel „Aufgaben“".
//
// A condition asks one question and its words say exactly that question, so that a report can tell which of several keeps a rule
// from applying. The words of one that holds because of what it does not know say so; see [Possibly].
type Condition = rule.Condition[Case]

// Under holds for agreements that the law of the jurisdiction governs.
func Under(jurisdiction law.Jurisdiction) Condition {
	whose := possessive(jurisdiction)
	return rule.When("nach dem Recht "+whose.German, "under the law "+whose.English,
		func(c Case) bool { return c.Agreement.Jurisdiction == jurisdiction })
}

// possessive names the jurisdiction as it follows "nach dem Recht" and "under the law".
func possessive(jurisdiction law.Jurisdiction) bilingual.Text {
	switch jurisdiction {
	case law.EuropeanUnion:
		return bilingual.Text{German: "der Europäischen Union", English: "of the European Union"}
	case law.Federation:
		return bilingual.Text{German: "des Bundes", English: "of the Federation"}
	case law.Saarland:
		return bilingual.Text{German: "des Saarlandes", English: "of Saarland"}
	}
	return bilingual.Text{German: "von " + jurisdiction.Text(language.German), English: "of " + jurisdiction.Text(language.English)}
}

// OfForm holds for agreements of one of the forms. Without forms it holds for none and has no words, so that a set of rules
// refuses it.
func OfForm(forms ...agreement.Form) Condition {
	if len(forms) == 0 {
		return rule.When("", "", func(Case) bool { return false })
	}
	conditions := make([]Condition, len(forms))
	for i, form := range forms {
		conditions[i] = rule.When("in der Form „"+form.Text(language.German)+"“", "of the form “"+form.Text(language.English)+"”",
			func(c Case) bool { return c.Agreement.Form == form })
	}
	return rule.Or(conditions...)
}

// With holds for agreements that have a clause of the kind.
func With(kind agreement.ClauseKind) Condition {
	return rule.When("mit der Klausel „"+kind.Text(language.German)+"“", "with the clause “"+kind.Text(language.English)+"”",
		func(c Case) bool { return c.Agreement.Has(kind) })
}

// WithFirst holds for agreements that have a clause of type C and whose first one is as the function asks. It is for rules that
// look at the first clause of its type only; where an agreement may well have several, the words say that the first one counts.
func WithFirst[C agreement.Clause](german, english string, holds func(C) bool) Condition {
	return rule.When(german, english, func(c Case) bool {
		clause, _, ok := agreement.First[C](c.Agreement)
		return ok && holds(clause)
	})
}

// WithBasis holds for agreements that name a norm on which they rest.
func WithBasis() Condition {
	return rule.When("mit Angabe einer Rechtsgrundlage", "naming a legal basis",
		func(c Case) bool { return len(c.Agreement.Basis) > 0 })
}

// WithPartner holds for agreements to which a partner of the kind is party.
func WithPartner(kind governance.PartnerKind) Condition {
	return rule.When("mit einer Partei der Art „"+kind.Text(language.German)+"“",
		"with a party of the kind “"+kind.Text(language.English)+"”",
		func(c Case) bool { return HasPartner(c.Agreement, kind) })
}

// HasPartner reports whether a partner of the kind is party to the agreement.
func HasPartner(a *agreement.Agreement, kind governance.PartnerKind) bool {
	return slices.ContainsFunc(a.Parties, func(p agreement.Party) bool { return p.Partner.Kind == kind })
}

// Signed holds for agreements with a day of signing; a draft has none.
func Signed() Condition {
	return rule.When("mit einem Tag der Unterzeichnung", "with a day of signing",
		func(c Case) bool { return !c.Agreement.Signed.IsZero() })
}

// WithSignature holds for agreements that bear a signature for any of their parties.
func WithSignature() Condition {
	return rule.When("mit einer Unterschrift", "with a signature",
		func(c Case) bool { return slices.ContainsFunc(c.Agreement.Parties, hasSignature) })
}

func hasSignature(party agreement.Party) bool { return len(party.Signatures) > 0 }

// WithSignatureForm holds for agreements that somebody signed in the form.
func WithSignatureForm(form agreement.SignatureForm) Condition {
	return rule.When("mit einer Unterschrift der Form „"+form.Text(language.German)+"“",
		"with a signature of the form “"+form.Text(language.English)+"”",
		func(c Case) bool { return isSignedInForm(c.Agreement, form) })
}

func isSignedInForm(a *agreement.Agreement, form agreement.SignatureForm) bool {
	for _, signature := range Signatures(a) {
		if signature.Form == form {
			return true
		}
	}
	return false
}

// Possibly holds for agreements of which the answer to a question is yes or not recorded, and its words say so: "geschlossen
// anstelle eines Verwaltungsakts (oder nicht bekannt)". It is for rules that ask the question again when they check, and are
// undecidable where nobody knows the answer.
func Possibly(german, english string, answer func(*agreement.Agreement) agreement.Fact) Condition {
	if german != "" && english != "" { // a set of rules refuses a condition that lacks words
		german, english = german+" (oder nicht bekannt)", english+" (or not recorded)"
	}
	return rule.When(german, english, func(c Case) bool { return answer(c.Agreement) != agreement.No })
}
