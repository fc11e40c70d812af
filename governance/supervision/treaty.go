package supervision

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// Treaty is what a treaty between two Länder says on the supervision of cooperation across their border, told from one of them. It must
// not be changed once it is in use. The zero Treaty speaks of nothing; a nil one panics.
type Treaty struct {
	// Other is the Land with which it was made.
	Other key.Land
	// Wording tells for which days its text is known.
	Wording Wording
	// OwnMinistry must agree where the seat lies in the other Land, and OtherMinistry where it lies in this one.
	OwnMinistry, OtherMinistry Authority
	// Forms are the forms of cooperation on whose supervision it speaks.
	Forms []TreatyForm
	// OtherForm, WithLand and Unread are the answers for a form on which it is silent, for a cooperation in which a Land or the Federation
	// itself takes part, and for cooperation with another Land than Other.
	OtherForm, WithLand, Unread Competence
	// Named tells that another authority may be named in place of the one that supervises.
	Named bilingual.Text
	// Chosen is the condition under which an Arbeitsgemeinschaft across the border is under the law of this Land.
	Chosen bilingual.Text
}

// TreatyForm is what a treaty says on the supervision of one form of cooperation.
type TreatyForm struct {
	Form agreement.Form
	// Consent is whose agreement is needed; its Authority is that of the treaty.
	Consent Competence
	// Reservations are what needs approval by the treaty.
	Reservations []Reservation
}

// spoken returns what the treaty says on the supervision of the cooperation with the other Land; nil where it is silent.
func (t *Treaty) spoken(c Cooperation, other key.Land) *TreatyForm {
	if other != t.Other || c.hasLand() || c.hasThird() {
		return nil
	}
	i := slices.IndexFunc(t.Forms, func(f TreatyForm) bool { return f.Form == c.Form })
	if i < 0 {
		return nil
	}
	return &t.Forms[i]
}

// Consent returns the ministry whose agreement a cooperation with bodies of the other Land needs, and on what that rests.
func (t *Treaty) Consent(c Cooperation, other key.Land) Competence {
	answer := t.OtherForm
	switch form := t.spoken(c, other); {
	case c.hasThird():
		return Competence{Outcome: NotRecorded, Reason: bilingual.Text{
			German:  "Beteiligt sind mehr als zwei Länder; ob ein Staatsvertrag zwischen zweien von ihnen dann gilt, und was die anderen verlangen, ist nicht erfasst.",
			English: "More than two Länder take part; whether a treaty between two of them then holds, and what the others require, is not recorded."}}
	case other != t.Other:
		return t.Unread
	case c.hasLand():
		return t.WithLand
	case form != nil:
		answer = form.Consent
		answer.Authority = t.OtherMinistry
		if landOf(c.Seat) == t.Other {
			answer.Authority = t.OwnMinistry
		}
	}
	answer = t.Wording.Competence(answer, c.On)
	if answer.Outcome == Conditional {
		answer.Condition = bilingual.Text{
			German:  "sofern der Staatsvertrag an diesem Tag in Kraft war; der Tag seines Inkrafttretens ist nicht bekannt",
			English: "provided that the treaty was in force on that day; the day of its entry into force is not known",
		}
	}
	return answer
}

// Means returns with what the authority supervises a cooperation with bodies of the other Land: the means of its own Land, and what always
// needs approval by the treaty, which depends on the form. That is as sure as the consent that the treaty requires; where the treaty is
// silent, or not known for the day, the means are own alone.
func (t *Treaty) Means(c Cooperation, other key.Land, own *Means) *Means {
	form, consent := t.spoken(c, other), t.Consent(c, other)
	if own == nil || form == nil || consent.Outcome != Known && consent.Outcome != Conditional {
		return own
	}
	means := *own
	means.Reservations = slices.Clone(form.Reservations)
	for i := range means.Reservations {
		r := &means.Reservations[i]
		r.Condition, r.Source.Evidence = consent.Condition, law.Weakest(r.Source.Evidence, consent.Source.Evidence)
	}
	return &means
}

// Excepting returns the answer on the Rechtsaufsicht with the exception that another authority may be named, where the treaty speaks of
// the cooperation; an exception of the law of the Land stays beside it.
func (t *Treaty) Excepting(legal Competence, c Cooperation, other key.Land) Competence {
	switch {
	case t.spoken(c, other) == nil:
	case legal.Unless.IsZero():
		legal.Unless = t.Named
	default:
		legal.Unless = bilingual.Sprintf("%s, oder %s", "%s, or %s", legal.Unless, t.Named)
	}
	return legal
}

// DecidesLawOf reports whether the treaty says of an Arbeitsgemeinschaft with bodies of the other Land whose law it is under.
func (t *Treaty) DecidesLawOf(c Cooperation, other key.Land) bool {
	return other == t.Other && c.IsArbeitsgemeinschaft() && !c.hasLand() && !c.hasThird()
}

// ByChoice makes the answers conditional: which law an Arbeitsgemeinschaft across the border is under depends on what its parties chose.
// A condition that an answer has stays beside it.
func (t *Treaty) ByChoice(o Oversight) Oversight {
	for _, a := range [...]*Competence{&o.Legal, &o.Upper, &o.Highest} {
		switch a.Outcome {
		case Known:
			a.Outcome, a.Condition = Conditional, t.Chosen
		case Conditional:
			a.Condition = bilingual.Sprintf("%s; und %s", "%s; and %s", a.Condition, t.Chosen)
		}
	}
	return o
}

// IsArbeitsgemeinschaft reports whether the cooperation is an Arbeitsgemeinschaft of either form.
func (c Cooperation) IsArbeitsgemeinschaft() bool {
	return c.Form == agreement.SimpleArbeitsgemeinschaft || c.Form == agreement.SpecialArbeitsgemeinschaft
}

// OtherLand returns a Land other than home of which a unit, or which itself, takes part; zero where there is none.
func (c Cooperation) OtherLand(home key.Land) key.Land {
	for i := range c.Parties {
		p := &c.Parties[i]
		if p.Kind != governance.UnitPartner && p.Kind != governance.LandPartner {
			continue
		}
		if land := landOf(p.Unit); !land.IsZero() && land != home {
			return land
		}
	}
	return key.Land{}
}

// hasThird reports whether bodies of more than two Länder take part, counting that of the seat.
func (c Cooperation) hasThird() bool {
	lands := map[key.Land]bool{landOf(c.Seat): true}
	for i := range c.Parties {
		if p := &c.Parties[i]; p.Kind == governance.UnitPartner || p.Kind == governance.LandPartner {
			lands[landOf(p.Unit)] = true
		}
	}
	delete(lands, key.Land{})
	return len(lands) > 2
}

// hasLand reports whether a Land or the Federation is itself a party.
func (c Cooperation) hasLand() bool {
	return slices.ContainsFunc(c.Parties, func(p governance.Partner) bool {
		return p.Kind == governance.LandPartner || p.Kind == governance.FederationPartner ||
			p.Kind == governance.UnitPartner && governance.LevelOf(p.Unit.Key) == governance.Land
	})
}

// landOf returns the Land of the key of a unit; zero without one.
func landOf(unit governance.UnitKey) key.Land {
	if k := key.Plain(unit.Key); k != nil {
		return k.Land()
	}
	return key.Land{}
}
