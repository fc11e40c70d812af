package bund_test

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
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

// largeDocuments are documents near the limit of four megabytes, in each of which something stands very often.
func largeDocuments() map[string]*agreement.Agreement {
	list := func(n int, clause agreement.Clause) []agreement.Clause {
		clauses := make([]agreement.Clause, n)
		for i := range clauses {
			clauses[i] = clause
		}
		return clauses
	}
	documents := map[string]*agreement.Agreement{
		"users": large(16_000, func(ids []agreement.PartyID) []agreement.Clause {
			return []agreement.Clause{agreement.Service{Name: "s", Provider: ids[0], Users: ids, Focus: agreement.Yes}}
		}),
		"controllers and processors": large(12_000, func(ids []agreement.PartyID) []agreement.Clause {
			return []agreement.Clause{agreement.DataProtection{Controllers: ids, Processors: ids}}
		}),
		"recipients": large(14_000, func(ids []agreement.PartyID) []agreement.Clause {
			return []agreement.Clause{agreement.Funding{Funder: ids[1], Recipients: ids, Total: finance.Euro(1)}}
		}),
		"tasks": large(11_000, func(ids []agreement.PartyID) []agreement.Clause {
			return []agreement.Clause{agreement.Tasks{Tasks: []agreement.Task{
				{Name: "t", From: ids, To: ids[0], Transfer: agreement.TaskTransferred, Sphere: governance.TransferredSphere}}}}
		}),
		"shares": large(11_000, func(ids []agreement.PartyID) []agreement.Clause {
			shares := make([]agreement.PartyShare, len(ids))
			for i, id := range ids {
				shares[i] = agreement.PartyShare{Party: id, Share: finance.MustPercent("1")}
			}
			return []agreement.Clause{agreement.CostSharing{Measure: agreement.ByShares, Shares: shares},
				agreement.Service{Name: "s", Provider: ids[0], Users: ids, Focus: agreement.Yes}}
		}),
		"owners": large(8_000, func(ids []agreement.PartyID) []agreement.Clause {
			owners := make([]agreement.Owner, len(ids))
			for i, id := range ids {
				owners[i] = agreement.Owner{Party: id, Represented: agreement.No}
			}
			return []agreement.Clause{
				agreement.JointProvider{Name: "p", Stage: agreement.Joined, LegalKind: governance.PublicCompany, Owners: owners, OutsideBSIG: agreement.Yes,
					FederalBody: agreement.No},
				agreement.Procurement{Ground: agreement.InHouseJoint},
			}
		}),
		"clauses and gaps": large(2, func([]agreement.PartyID) []agreement.Clause { return list(20_000, agreement.Severability{}) }),
		"ceilings": large(2, func(ids []agreement.PartyID) []agreement.Clause {
			ceilings := make([]agreement.Ceiling, 30_000)
			for i := range ceilings {
				ceilings[i] = agreement.Ceiling{Year: 2000 + i%90, Amount: finance.Euro(1)}
			}
			return []agreement.Clause{agreement.Funding{Funder: ids[0], Ceilings: ceilings, Total: finance.Euro(1)}}
		}),
	}
	for range 30_000 {
		documents["clauses and gaps"].Gaps = append(documents["clauses and gaps"].Gaps,
			agreement.Gap{Clause: agreement.KindVAT, Reason: "x"})
	}
	reuse := documents["shares"]
	reuse.Form = agreement.ServiceReuseAgreement
	return documents
}

// A document of the largest size is checked within a second, whatever it is full of: no rule looks at everything for everything.
func TestLargeDocumentsAreCheckedWithinASecond(t *testing.T) {
	if testing.Short() {
		t.Skip("checks documents of the largest size, which takes longer than -short allows")
	}
	for name, a := range largeDocuments() {
		var text bytes.Buffer
		require.NoError(t, agreement.Encode(&text, a), name)
		require.Greater(t, text.Len(), 1<<20, name)
		best := time.Hour
		for try := 0; try < 3 && best >= time.Second; try++ { // another program may have slowed down one measurement
			began := time.Now()
			report := bund.Rules().Evaluate(review.Case{Agreement: a}, a.Signed)
			best = min(best, time.Since(began))
			require.False(t, report.IsEmpty(), name)
		}
		require.Less(t, best, time.Second, name)
		t.Logf("%s: %d bytes in %v", name, text.Len(), best)
	}
}
