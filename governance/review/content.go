package review

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// Content is one thing that an agreement of a form says.
type Content struct {
	Clause agreement.ClauseKind
	Force  Force
	// Rule is the ID of the rule that finds the clause missing; empty for what an agreement may say.
	Rule string
	// Demand says what the norm demands; empty for what an agreement may say, and where the rule is not made from this content
	// but stands among those of its act.
	Demand bilingual.Text
	// When limits the force to some agreements; the zero Prerequisite holds for all of the form.
	When   Prerequisite
	Source law.Source
	// InForce and Since are the period of the norm, as in [rule.Rule]; zero where the source is no norm.
	InForce civil.Period
	Since   civil.Date
}

// MaySay returns contents that an agreement of a form may have, one for each kind of clause, with the source that they share.
// They make no rule.
func MaySay(source law.Source, kinds ...agreement.ClauseKind) []Content {
	contents := make([]Content, len(kinds))
	for i, kind := range kinds {
		contents[i] = Content{Clause: kind, Force: May, Source: source}
	}
	return contents
}

// Force is how binding it is that an agreement says something. The zero Force is none of the three.
type Force uint8

// An agreement may, should or must say something.
const (
	May    Force = iota + 1 // it may say it
	Should                  // it should say it; without it, it is valid and unwise
	Must                    // without it, it is void, unlawful or not of this form
)

var forces = bilingual.Words[Force]{Name: "binding force", List: []bilingual.Word[Force]{
	{Value: May, Word: "may", Text: bilingual.Text{German: "kann", English: "may"}},
	{Value: Should, Word: "should", Text: bilingual.Text{German: "soll", English: "should"}},
	{Value: Must, Word: "must", Text: bilingual.Text{German: "muss", English: "must"}},
}}

// String returns "may", "should" or "must".
func (f Force) String() string { return forces.String(f) }

// Text returns the word for readers.
func (f Force) Text(tag language.Tag) string { return forces.Text(f, tag) }

// IsValid reports whether it is one of the three.
func (f Force) IsValid() bool { return forces.Has(f) }

// MarshalText returns [Force.String]; anything else than the three is a [*bilingual.WordError].
func (f Force) MarshalText() ([]byte, error) { return forces.Marshal(f) }

// UnmarshalText reads what MarshalText writes.
func (f *Force) UnmarshalText(text []byte) error { return forces.Unmarshal(f, text) }

// Value stores the word in a database; see [bilingual.Words].
func (f Force) Value() (driver.Value, error) { return forces.Value(f) }

// Scan reads the word from a database; see [bilingual.Words].
func (f *Force) Scan(column any) error { return forces.Scan(f, column) }

// Prerequisite limits the force of a content.
type Prerequisite struct {
	// Text says what the agreement must be or have, as the words of a [Condition] do: "mit gemeinsam durchgeführten Aufgaben".
	Text bilingual.Text
	// Holds tells whether the agreement meets the condition.
	Holds func(*agreement.Agreement) agreement.Fact
	// RestsOn is the clause that tells it.
	RestsOn agreement.ClauseKind
}

// condition holds unless the prerequisite is known not to be met.
func (p Prerequisite) condition() Condition {
	if p.Holds == nil {
		return Condition{}
	}
	return Possibly(p.Text.German, p.Text.English, p.Holds)
}

func (p Prerequisite) holds(a *agreement.Agreement) agreement.Fact {
	if p.Holds == nil {
		return agreement.Yes
	}
	return p.Holds(a)
}

// ContentRules makes one rule of each content that the norm of the form demands ([Content.Demand]). A clause that is missing
// violates the rule, a clause that nobody was able to read, or that leaves its main field open, makes it undecidable. What
// must be there is an error if the norm itself was read and a warning otherwise; what should be there is a hint.
func (p Profile) ContentRules() []Rule {
	var rules []Rule
	for _, content := range p.Contents {
		if content.Demand != (bilingual.Text{}) {
			rules = append(rules, p.contentRule(content))
		}
	}
	return rules
}

func (p Profile) contentRule(content Content) Rule {
	severity := rule.Hint
	if content.Force == Must {
		severity = rule.Warning
		if content.Source.Evidence == law.Primary {
			severity = rule.Error
		}
	}
	german, english := content.Clause.Text(language.German), content.Clause.Text(language.English)
	return Rule{
		ID: content.Rule, Severity: severity, Basis: rule.Basis{content.Source},
		InForce: content.InForce, Since: content.Since,
		Title:   content.Demand,
		Finding: findingOn(content.Clause),
		Remedy: bilingual.Text{German: "Die Klausel „" + german + "“ aufnehmen oder ergänzen.",
			English: "Add or complete the clause “" + english + "”."},
		Applies: rule.And(p.governed(), rule.Not(endsEarlier()), content.When.condition()),
		Check: func(c Case, r *rule.Result) {
			at, open := -1, ""
			var clause agreement.Clause
			for i, candidate := range c.Agreement.Clauses {
				if candidate == nil || candidate.Kind() != content.Clause {
					continue
				}
				clause, at, open = candidate, i, candidate.Open()
				if open == "" {
					return
				}
			}
			switch {
			case open != "":
				Missing(r, clause, at, open, rule.P("fault", saysNothingOf(content.Clause, open)))
			case content.When.holds(c.Agreement) == agreement.Unknown:
				r.Lack(PlaceOf(c.Agreement, content.When.RestsOn))
			default:
				Demand(r, c.Agreement, content.Clause, rule.P("fault", bilingual.Text{German: "fehlt", English: "is missing"}))
			}
		},
	}
}

// findingOn says of the clause what is wrong with it.
func findingOn(kind agreement.ClauseKind) bilingual.Text {
	return bilingual.Sprintf("Die Klausel „%s“ {fault}.", "The clause “%s” {fault}.", bilingual.TextOf(kind))
}

// clauseOf returns the clause that a rule demands which is made from a [Content]; "" for any other rule.
func clauseOf(info rule.Info) agreement.ClauseKind {
	for _, kind := range agreement.ClauseKinds() {
		if findingOn(kind) == info.Finding {
			return kind
		}
	}
	return ""
}

// endsEarlier holds for agreements that do nothing but end earlier ones, and so need not say what those said.
func endsEarlier() Condition {
	return rule.When("zur bloßen Aufhebung einer früheren Vereinbarung", "that only end an earlier agreement", func(c Case) bool {
		for _, relation := range c.Agreement.Relations {
			if relation.Kind != agreement.Repeals {
				return false
			}
		}
		return len(c.Agreement.Relations) > 0
	})
}

// saysNothingOf completes “Die Klausel …” and “The clause …” where its text leaves a field empty.
func saysNothingOf(kind agreement.ClauseKind, field string) bilingual.Text {
	label := agreement.Label(kind, field)
	return bilingual.Text{German: "sagt nichts zu: " + label.German, English: "says nothing of: " + label.English}
}

// governed holds for agreements of the form and under the law of the profile. Federal law and the law of the European Union
// hold in every Land.
func (p Profile) governed() Condition {
	if p.Jurisdiction == law.Federation || p.Jurisdiction == law.EuropeanUnion {
		return OfForm(p.Form)
	}
	return rule.And(OfForm(p.Form), Under(p.Jurisdiction))
}
