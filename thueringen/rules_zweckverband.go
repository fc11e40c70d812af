package thueringen

import (
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// zweckverbandRules are the rules of the fourth part of the ThürKGG, beside those on the mandatory content of the statute.
func zweckverbandRules() []review.Rule {
	return []review.Rule{
		kgg17_2_2(),
		kgg17_2_4Mitglied(),
		kgg18(),
		kgg18Klausel(),
		kgg19_1(),
		kgg19_1Behoerde(),
		kgg19_1Schwebend(),
		kgg19_1Tag(),
		kgg21(),
		kgg37(),
		kgg38Aufgabe(),
		kgg38Austritt(),
		kgg40_1(),
		kgg38Ausschluss(),
		kgg42(),
		lho39A(),
	}
}

// majority is the rule that a Zweckverband decides something by two thirds. A statute that is silent leaves it to the law.
func majority(id, place, where, field string, of func(agreement.Change) agreement.Decision,
	title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Severity: rule.Error, Basis: read(law.ThuerKGG, place, where), Title: title,
		Finding: bilingual.Text{German: "Die Satzung lässt genügen: {decision}.",
			English: "The statute is content with: {decision}."},
		Remedy: bilingual.Text{German: "Zwei Drittel der satzungsmäßigen Stimmen verlangen.",
			English: "Demand two thirds of the statutory votes."},
		Applies: rule.When("?", "?", func(c review.Case) bool {
			return governed(c) && c.Agreement.Form == agreement.Zweckverband && c.Agreement.Has(agreement.KindChange)
		}),
		Check: func(c review.Case, r *rule.Result) {
			for i, change := range agreement.All[agreement.Change](c.Agreement) {
				switch decision := of(change); decision {
				case agreement.SimpleMajority, agreement.Recommendation:
					r.Violate(agreement.At(i, field), rule.P("decision", decision))
				}
			}
		},
	}
}

// canEmployCivilServants tells whether partners of a kind can have civil servants of their own. Not every corporation or
// institution of public law can.
func canEmployCivilServants(kind governance.PartnerKind) agreement.Fact {
	switch kind {
	case governance.FederationPartner, governance.LandPartner, governance.UnitPartner:
		return agreement.Yes
	case governance.MunicipalAssociation, governance.PublicCompany, governance.PrivateCompany:
		return agreement.No
	}
	return agreement.Unknown
}

// assemblyOf returns the Verbandsversammlung and its place. It reports false where no body is called so; then the place is
// that of all bodies.
func assemblyOf(a *agreement.Agreement) (assembly agreement.Body, at string, ok bool) {
	for i, bodies := range agreement.All[agreement.Bodies](a) {
		if at == "" {
			at = agreement.At(i, "bodies")
		}
		for j, body := range bodies.Bodies {
			if strings.Contains(body.Name, "Verbandsversammlung") {
				return body, agreement.At(i, "bodies", j, "seats"), true
			}
		}
	}
	return agreement.Body{}, at, false
}

func isSeated(assembly agreement.Body, party agreement.PartyID) bool {
	for _, seat := range assembly.Seats {
		if seat.Party == party && seat.Number > 0 {
			return true
		}
	}
	return false
}

// hasOpenSeat reports whether the holder of a seat is described and not named as a party, such as “jedes Mitglied”.
func hasOpenSeat(assembly agreement.Body) bool {
	for _, seat := range assembly.Seats {
		if seat.Party == "" {
			return true
		}
	}
	return false
}

func hasShare(shares []agreement.PartyShare, party agreement.PartyID) bool {
	for _, share := range shares {
		if share.Party == party {
			return true
		}
	}
	return false
}

func hasLand(a *agreement.Agreement) bool {
	for i := range a.Parties {
		if a.Parties[i].Partner.Kind == governance.LandPartner {
			return true
		}
	}
	return false
}

func isZweckverband() func(review.Case) bool { return of(agreement.Zweckverband) }
