package thueringen_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// The rules that the framework agreement of 2018 passes or fails by its own text.
var frameworkRuleIDs = []string{
	"TH-VWVFG-54", "TH-VWVFG-57", "TH-VWVFG-58-1", "TH-VWVFG-62", "DE-URKUNDE-PARTEIEN", "DE-URKUNDE-SUMME", "DE-URKUNDE-TAG",
	"DE-URKUNDE-GRUNDLAGE", "DE-GG-28-2", "DE-BGB-164-1", "TH-EGOVG-27", "TH-EGOVG-27-BEIRAT", "TH-EGOVG-30", "TH-FAG-1-1",
}

// What it costs to check the framework agreement by rules with citation, severity, outcome and report, and by plain ifs
// that ask the same and say yes or no.
func BenchmarkFrameworkAgreement(b *testing.B) {
	a := thueringen.FrameworkAgreement()
	snapshot, err := thueringen.Directory().On(a.Signed)
	require.NoError(b, err)
	c := review.Case{Agreement: a, Snapshot: snapshot}
	set := thueringen.Rules().Select(func(i rule.Info) bool { return slices.Contains(frameworkRuleIDs, i.ID) })
	require.Equal(b, len(frameworkRuleIDs), set.Len())
	require.Equal(b, set.Len(), set.Evaluate(c, a.Signed).Count(rule.Satisfied))
	require.True(b, plainly(a))

	b.Run("rules", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			set.Evaluate(c, a.Signed)
		}
	})
	b.Run("plain ifs", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			plainly(a)
		}
	})
}

// plainly asks what the rules of frameworkRuleIDs ask.
func plainly(a *agreement.Agreement) bool {
	if len(a.Parties) < 2 {
		return false
	}
	land, associations, paid, statutory := 0, 0, false, false
	ceilings := thueringen.Ceilings()
	for i := range a.Parties {
		party := &a.Parties[i]
		switch party.Partner.Kind {
		case governance.LandPartner:
			land++
		case governance.MunicipalAssociation:
			associations++
		}
		for j := range i {
			if a.Parties[j].ID == party.ID {
				return false
			}
		}
		if len(party.Signatures) == 0 {
			return false
		}
		partner, known := thueringen.Partner(party.Partner.ID)
		for _, s := range party.Signatures {
			if s.Form != agreement.Handwritten && s.Form != agreement.QualifiedElectronic && s.Form != agreement.QualifiedSeal {
				return false
			}
			if s.On.After(a.Signed) {
				return false
			}
			if office, ok := partner.Office(s.Office); known && ok && s.Capacity == agreement.OfficeHolder {
				if holder, ok := office.On(a.SignedBy(s)); ok && holder.Value.Name != s.Name {
					return false
				}
			}
		}
	}
	for _, source := range a.Basis {
		inForce, _ := source.Citation.Act().InForce()
		if a.Signed.Before(inForce.From) {
			return false
		}
	}
	for _, clause := range a.Clauses {
		switch clause := clause.(type) {
		case agreement.Parity:
			if clause.RespectsSelfGovernment == agreement.No {
				return false
			}
		case agreement.Bodies:
			for _, body := range clause.Bodies {
				if body.BindsMunicipalities == agreement.Yes {
					return false
				}
				statutory = statutory || body.Foundation == agreement.FoundedByStatute
			}
		case agreement.FullCost:
			paid = true
			if _, _, ok := a.Party(clause.Funder); !ok {
				return false
			}
		case agreement.Funding:
			paid = true
			if _, _, ok := a.Party(clause.Funder); !ok {
				return false
			}
			var sum finance.Amount
			for _, ceiling := range clause.Ceilings {
				sum, _ = sum.Add(ceiling.Amount)
				if day, err := civil.Of(ceiling.Year, time.December, 31); err == nil {
					if allowed, _ := ceilings.On(day); allowed.Value.Less(ceiling.Amount) {
						return false
					}
				}
			}
			if sum != clause.Total {
				return false
			}
		}
	}
	return land > 0 && associations >= 2 && paid && statutory
}
