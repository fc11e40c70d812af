package review

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
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

// ContentsWith returns the contents with the force.
func (p Profile) ContentsWith(force Force) []Content {
	var list []Content
	for _, content := range p.Contents {
		if content.Force == force {
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
