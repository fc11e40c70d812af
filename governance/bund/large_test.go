package bund_test

import (
	"fmt"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// large is an agreement with n parties, of which the clauses name the last n times over.
func large(n int, clauses func(ids []agreement.PartyID) []agreement.Clause) *agreement.Agreement {
	a := &agreement.Agreement{Title: "x", Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Federation, Signed: civil.MustParse(today)}
	kinds := []governance.PartnerKind{governance.LandPartner, governance.FederationPartner, governance.UnitPartner}
	ids := make([]agreement.PartyID, n)
	for i := range ids {
		ids[i] = agreement.PartyID(fmt.Sprintf("p%05d", i))
		a.Parties = append(a.Parties, agreement.Party{ID: ids[i], Partner: governance.Partner{Name: "n", Kind: kinds[i%3]},
			Roles: []governance.Role{governance.Processor}})
	}
	last := make([]agreement.PartyID, n)
	for i := range last {
		last[i] = ids[n-1-i%3]
	}
	a.Clauses = clauses(last)
	return a
}

// largest makes largeDocuments about as large as documents may be.
const largest = 8_000

// largeDocuments make documents in each of which something stands very often: near the limit of four megabytes where n is largest.
func largeDocuments() map[string]func(n int) *agreement.Agreement {
	shares := func(n int) *agreement.Agreement {
		return large(11*n/8, func(ids []agreement.PartyID) []agreement.Clause {
			shares := make([]agreement.PartyShare, len(ids))
			for i, id := range ids {
				shares[i] = agreement.PartyShare{Party: id, Share: finance.MustPercent("1")}
			}
			return []agreement.Clause{agreement.CostSharing{Measure: agreement.ByShares, Shares: shares},
				agreement.Service{Name: "s", Provider: ids[0], Users: ids, Focus: agreement.Yes}}
		})
	}
	return map[string]func(n int) *agreement.Agreement{
		"users": func(n int) *agreement.Agreement {
			return large(2*n, func(ids []agreement.PartyID) []agreement.Clause {
				return []agreement.Clause{agreement.Service{Name: "s", Provider: ids[0], Users: ids, Focus: agreement.Yes}}
			})
		},
		"controllers and processors": func(n int) *agreement.Agreement {
			return large(3*n/2, func(ids []agreement.PartyID) []agreement.Clause {
				return []agreement.Clause{agreement.DataProtection{Controllers: ids, Processors: ids}}
			})
		},
		"recipients": func(n int) *agreement.Agreement {
			return large(7*n/4, func(ids []agreement.PartyID) []agreement.Clause {
				return []agreement.Clause{agreement.Funding{Funder: ids[1], Recipients: ids, Total: finance.Euro(1)}}
			})
		},
		"tasks": func(n int) *agreement.Agreement {
			return large(11*n/8, func(ids []agreement.PartyID) []agreement.Clause {
				return []agreement.Clause{agreement.Tasks{Tasks: []agreement.Task{
					{Name: "t", From: ids, To: ids[0], Transfer: agreement.TaskTransferred, Sphere: governance.TransferredSphere}}}}
			})
		},
		"shares": func(n int) *agreement.Agreement {
			a := shares(n)
			a.Form = agreement.ServiceReuseAgreement
			return a
		},
		"owners":           owners,
		"clauses and gaps": clausesAndGaps,
		"ceilings": func(n int) *agreement.Agreement {
			return large(2, func(ids []agreement.PartyID) []agreement.Clause {
				ceilings := make([]agreement.Ceiling, 15*n/4)
				for i := range ceilings {
					ceilings[i] = agreement.Ceiling{Year: 2000 + i%90, Amount: finance.Euro(1)}
				}
				return []agreement.Clause{agreement.Funding{Funder: ids[0], Ceilings: ceilings, Total: finance.Euro(1)}}
			})
		},
	}
}

func owners(n int) *agreement.Agreement {
	return large(n, func(ids []agreement.PartyID) []agreement.Clause {
		owners := make([]agreement.Owner, len(ids))
		for i, id := range ids {
			owners[i] = agreement.Owner{Party: id, Represented: agreement.No}
		}
		return []agreement.Clause{
			agreement.JointProvider{Name: "p", Stage: agreement.Joined, LegalKind: governance.PublicCompany, Owners: owners, OutsideBSIG: agreement.Yes,
				FederalBody: agreement.No},
			agreement.Procurement{Ground: agreement.InHouseJoint},
		}
	})
}

func clausesAndGaps(n int) *agreement.Agreement {
	a := large(2, func([]agreement.PartyID) []agreement.Clause { return nil })
	for range 5 * n / 2 {
		a.Clauses = append(a.Clauses, agreement.Severability{})
	}
	for range 15 * n / 4 {
		a.Gaps = append(a.Gaps, agreement.Gap{Clause: agreement.KindVAT, Reason: "x"})
	}
	return a
}
