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

// Profile describes a legal form as the law of one jurisdiction shapes it: what an agreement of the form says, who may be
// party, and what it needs to take effect and to end. Profiles of federal law come from [ProfileOf]; a Land package adds
// those that rest on its own law.
type Profile struct {
	Form         agreement.Form
	Jurisdiction law.Jurisdiction
	// Source is the norm that creates the form.
	Source law.Source
	// LegalPerson tells whether a new legal person comes into being.
	LegalPerson agreement.Fact
	// Parties are who may be party; empty where the norm was not read or leaves it open.
	Parties []Eligible
	// Contents are what the agreement must, should and may say.
	Contents []Content
	// Supervision, Publication, EntryIntoForce and End say what the form needs beyond its text.
	Supervision, Publication, EntryIntoForce, End Provision
}

// Eligible is a kind of partner that may be party.
type Eligible struct {
	Kind governance.PartnerKind
	// Levels are the levels of the units that may be party; empty for partners that are no units.
	Levels []governance.Level
	Source law.Source
}

// Provision is what the law says about one side of a form, in a sentence. The zero Provision is not recorded.
type Provision struct {
	Text   bilingual.Text
	Source law.Source
}

// Duty is how binding it is that an agreement says something.
type Duty uint8

// The duties.
const (
	May    Duty = iota + 1 // it may say it
	Should                 // it should say it; without it, it is valid and unwise
	Must                   // without it, it is void, unlawful or not of this form
)

// Content is one thing that an agreement of a form says.
type Content struct {
	Clause agreement.ClauseKind
	Duty   Duty
	// Rule is the ID of the rule that finds the clause missing; empty for what an agreement may say.
	Rule string
	// Demand says what the norm demands; empty for what an agreement may say, and where the rule is not made from this content
	// but stands among those of its act.
	Demand bilingual.Text
	// When limits the duty to some agreements; the zero Prerequisite holds for all of the form.
	When   Prerequisite
	Source law.Source
}

// Prerequisite limits a duty.
type Prerequisite struct {
	// Holds tells whether the agreement meets the condition.
	Holds func(*agreement.Agreement) agreement.Fact
	// RestsOn is the clause that tells it.
	RestsOn agreement.ClauseKind
}

func (c Prerequisite) holds(a *agreement.Agreement) agreement.Fact {
	if c.Holds == nil {
		return agreement.Yes
	}
	return c.Holds(a)
}

// ContentsWith returns the contents with the duty.
func (p Profile) ContentsWith(duty Duty) []Content {
	var list []Content
	for _, content := range p.Contents {
		if content.Duty == duty {
			list = append(list, content)
		}
	}
	return list
}

// Admits tells whether the partner may be party to an agreement of the form. The answer is not recorded where the profile
// names no parties, and for a unit without a key.
func (p Profile) Admits(partner governance.Partner) agreement.Fact {
	if len(p.Parties) == 0 {
		return agreement.Unknown
	}
	for _, eligible := range p.Parties {
		switch {
		case eligible.Kind != partner.Kind:
		case len(eligible.Levels) == 0:
			return agreement.Yes
		case partner.Unit.IsZero():
			return agreement.Unknown
		case slices.Contains(eligible.Levels, governance.LevelOf(partner.Unit.Key)):
			return agreement.Yes
		}
	}
	return agreement.No
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
	if content.Duty == Must {
		severity = rule.Warning
		if content.Source.Evidence == law.Primary {
			severity = rule.Error
		}
	}
	german, english := content.Clause.Text(language.German), content.Clause.Text(language.English)
	return Rule{
		ID: content.Rule, Severity: severity, Basis: rule.Basis{content.Source},
		Title:   content.Demand,
		Finding: bilingual.Text{German: "Die Klausel „" + german + "“ fehlt.", English: "The clause “" + english + "” is missing."},
		Remedy:  bilingual.Text{German: "Die Klausel „" + german + "“ aufnehmen.", English: "Add the clause “" + english + "”."},
		Applies: rule.When("?", "?", func(c Case) bool {
			return p.governs(c.Agreement) && content.When.holds(c.Agreement) != agreement.No
		}),
		Check: func(c Case, r *rule.Result) {
			at, open := -1, ""
			for i, clause := range c.Agreement.Clauses {
				if clause == nil || clause.Kind() != content.Clause {
					continue
				}
				if at, open = i, openField(clause); open == "" {
					return
				}
			}
			switch {
			case open != "":
				r.Lack(agreement.At(at, open))
			case content.When.holds(c.Agreement) == agreement.Unknown:
				r.Lack(placeOf(c.Agreement, content.When.RestsOn))
			default:
				Demand(r, c.Agreement, content.Clause)
			}
		},
	}
}

// governs reports whether the agreement is of the form and under the law of the profile. Federal law and the law of the
// European Union hold in every Land.
func (p Profile) governs(a *agreement.Agreement) bool {
	return a.Form == p.Form && (p.Jurisdiction == a.Jurisdiction || p.Jurisdiction == law.Federation || p.Jurisdiction == law.EuropeanUnion)
}

// placeOf returns the pointer of the first clause of the kind, or of the gap for it.
func placeOf(a *agreement.Agreement, kind agreement.ClauseKind) string {
	for i, clause := range a.Clauses {
		if clause != nil && clause.Kind() == kind {
			return agreement.At(i)
		}
	}
	if gap, ok := a.Gap(kind); ok {
		return rule.Pointer("gaps", gap)
	}
	return "/clauses"
}

// openField names the main field of a clause that is there and leaves it open; "" where nothing is open.
func openField(clause agreement.Clause) string {
	open := func(field string, isOpen bool) string {
		if isOpen {
			return field
		}
		return ""
	}
	switch c := clause.(type) {
	case agreement.Purpose:
		return open("goals", len(c.Goals) == 0)
	case agreement.Identity:
		return open("seat", c.Seat == "")
	case agreement.Tasks:
		return open("tasks", len(c.Tasks) == 0)
	case agreement.Bodies:
		return open("bodies", len(c.Bodies) == 0)
	case agreement.CostSharing:
		return open("measure", c.Measure == "" && len(c.Shares) == 0)
	case agreement.Levy:
		return open("measure", c.Measure == "" && len(c.Shares) == 0)
	case agreement.Termination:
		return open("noticeMonths", c.NoticeMonths == 0 && c.Excluded != agreement.Yes)
	case agreement.Settlement:
		return open("rule", c.Rule == "")
	case agreement.Publication:
		return open("gazette", c.Gazette == "" && c.On.IsZero())
	}
	return ""
}
