package transfer

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
)

// Actor is a kind of body, qualified by whose law it is under: a Verwaltungsgemeinschaft of Thüringen is a corporation, one of Sachsen
// no legal person. In an [Edge], an actor of no jurisdiction stands for those of every Land.
type Actor struct {
	Of law.Jurisdiction
	// Partner is the legal kind: the Federation, a Land, a unit, a Zweckverband.
	Partner governance.PartnerKind
	// Kind is the kind of a unit; 0 for others. Stadt and Markt are a [governance.KreisangehoerigeGemeinde].
	Kind governance.Kind
}

// Federation is the Bund.
func Federation() Actor {
	return Actor{Of: law.Federation, Partner: governance.FederationPartner}
}

// Land is a Land itself.
func Land(of law.Jurisdiction) Actor { return Actor{Of: of, Partner: governance.LandPartner} }

// Unit is a kind of unit of a Land.
func Unit(of law.Jurisdiction, kind governance.Kind) Actor {
	if kind == governance.Stadt || kind == governance.Markt {
		kind = governance.KreisangehoerigeGemeinde
	}
	return Actor{Of: of, Partner: governance.UnitPartner, Kind: kind}
}

// Body is another kind of body of a Land, such as a Zweckverband.
func Body(of law.Jurisdiction, kind governance.PartnerKind) Actor {
	return Actor{Of: of, Partner: kind}
}

// ActorOf returns what a unit is on its day. It reports false for the zero unit, for a Regierungsbezirk, and for areas outside any
// municipality. What the register calls the association of an erfüllende Gemeinde is no body, and none of the graph either.
func ActorOf(unit directory.Unit) (Actor, bool) {
	if unit.IsZero() {
		return Actor{}, false
	}
	of, ok := governance.JurisdictionOf(unit.Key().Land())
	if !ok {
		return Actor{}, false
	}
	switch kind := unit.Kind(); {
	case unit.Level() == governance.Land:
		return Land(of), true
	case kind == governance.BewohntesGemeindefreiesGebiet, kind == governance.UnbewohntesGemeindefreiesGebiet,
		kind == governance.ErfuellendeGemeinde, kind == governance.VerbandsfreieGemeinde, !kind.IsValid():
		return Actor{}, false
	case unit.Level() == governance.District, unit.Level() == governance.Association, unit.Level() == governance.Municipality:
		return Unit(of, kind), true
	}
	return Actor{}, false
}

// Level returns the level of the state on which the actor is; 0 for bodies that are on none, such as a Zweckverband. A kreisfreie Stadt
// is a Kreis and a Gemeinde; its level is that of the Kreis.
func (a Actor) Level() governance.Level {
	switch a.Partner {
	case governance.FederationPartner:
		return governance.Federation
	case governance.LandPartner:
		return governance.Land
	case governance.UnitPartner:
	default:
		return 0
	}
	switch a.Kind {
	case governance.KreisfreieStadt, governance.Stadtkreis, governance.Kreis, governance.Landkreis, governance.Regionalverband:
		return governance.District
	case governance.Amt, governance.Samtgemeinde, governance.Verbandsgemeinde, governance.Verwaltungsgemeinschaft,
		governance.Kirchspielslandgemeinde, governance.Verwaltungsverband, governance.VerwaltungsgemeinschaftTraegermodell:
		return governance.Association
	case governance.KreisangehoerigeGemeinde, governance.GrosseKreisstadt, governance.ErfuellendeGemeinde:
		return governance.Municipality
	}
	return 0
}

// is reports whether an actor is one that an edge names.
func (a Actor) is(named Actor) bool {
	return a.Partner == named.Partner && a.Kind == named.Kind && (a.Of == named.Of || named.Of == "" && a.Of != law.Federation)
}

// text returns the actor in words: "Landkreis (Thüringen)".
func (a Actor) text() bilingual.Text {
	name := bilingual.TextOf(a.Partner)
	if a.Partner == governance.UnitPartner {
		name = bilingual.TextOf(a.Kind)
	}
	if a.Partner == governance.FederationPartner {
		return name
	}
	return bilingual.Sprintf("%s (%s)", "%s (%s)", name, bilingual.TextOf(a.Of))
}

// Statement is one thing that a norm says.
type Statement struct {
	Text   bilingual.Text
	Source law.Source
}

// Consent says whether a way needs somebody's approval, and whose.
type Consent struct {
	// Needed is unknown where it depends on something, or was not read.
	Needed agreement.Fact
	Says   bilingual.Text
	Source law.Source
}

// Edge is one way for a task, or a norm by which there is none.
type Edge struct {
	From, To   []Actor
	Tasks      []TaskKind
	Instrument Instrument // 0 where none helps
	// Permission is [Allowed], [Conditional], [Forbidden] or [NotRecorded], the last where a norm rules the way and was not read.
	Permission Permission
	// Effect is what happens to the task: it passes, is performed for the giver, or is performed jointly; empty where it does not pass.
	Effect agreement.Transfer
	// Reason says the rule in a sentence, on which Source rests.
	Reason bilingual.Text
	Source law.Source
	// Conditions must be met; Money says who pays.
	Conditions []Statement
	Money      []Statement
	Approval   Consent
	// InForce is when the norms surely hold as they were read.
	InForce civil.Period
	// ByLawOfTaker tells that an edge across a border applies the law of the Land that the taking side belongs to, with its conditions,
	// its money and its effect: the edge for the same instrument inside that Land.
	ByLawOfTaker bool
}

func (e *Edge) fits(q *Query) bool {
	named := func(list []Actor, actor Actor) bool { return slices.ContainsFunc(list, actor.is) }
	return named(e.From, q.From) && named(e.To, q.To) && slices.Contains(e.Tasks, q.Task) &&
		(q.Instrument == 0 || e.Instrument == q.Instrument || e.Instrument == 0)
}

// TaskType is a kind of task that a Land knows.
type TaskType struct {
	Kind TaskKind
	// Sphere is the sphere to which it is nearest, by which it compares with the kinds of other Länder.
	Sphere governance.Sphere
	Says   bilingual.Text
	Source law.Source
}

// Nature is what a law says of a kind of body.
type Nature struct {
	Actor       Actor
	LegalPerson agreement.Fact
	Says        bilingual.Text
	Source      law.Source
}

// Norms are what one jurisdiction brings to a [Graph].
type Norms struct {
	Jurisdiction law.Jurisdiction
	Tasks        []TaskType
	Natures      []Nature
	Edges        []Edge
}
