package thueringen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/doubling"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// manyMembers is a Zweckverband of n members that send someone to the assembly, pass tasks and bear shares.
func manyMembers(land law.Jurisdiction, n int) *agreement.Agreement {
	a := &agreement.Agreement{Title: "Satzung", Form: agreement.Zweckverband, Jurisdiction: land, Signed: civil.MustParse("2024-05-02")}
	keys := []key.Key{key.MustParse("16063051"), key.MustParse("16067029"), key.MustParse("14521010")}
	var ids []agreement.PartyID
	var seats []agreement.Seat
	var shares []agreement.PartyShare
	for i := range n {
		id := agreement.PartyID(fmt.Sprint("p", i))
		ids = append(ids, id)
		a.Parties = append(a.Parties, agreement.Party{ID: id, Partner: governance.Partner{Name: "x", Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: keys[i%3]}}})
		seats = append(seats, agreement.Seat{Party: id, Number: 1})
		shares = append(shares, agreement.PartyShare{Party: id, Share: finance.MustPercent("1")})
	}
	a.Clauses = []agreement.Clause{
		agreement.Bodies{Bodies: []agreement.Body{{Name: "Verbandsversammlung", Seats: seats}}},
		agreement.Tasks{Tasks: []agreement.Task{{Name: "t", From: ids, To: ids[0], Transfer: agreement.TaskTransferred}}},
		agreement.Levy{Measure: agreement.ByShares, Shares: shares},
	}
	return a
}

// The law of the Länder is applied in a time that grows with the members.
func TestDoubling(t *testing.T) {
	of := func(name string, land law.Jurisdiction, check func(a *agreement.Agreement) error) doubling.Case {
		return doubling.Case{Name: name, From: 500, Limit: 8_000, Prepare: func(t testing.TB, n int) func() {
			a := manyMembers(land, n)
			return func() { require.NoError(t, check(a)) }
		}}
	}
	doubling.Run(t, []doubling.Case{
		of("thueringen.Check", law.Thueringen, func(a *agreement.Agreement) error { _, err := thueringen.Check(a); return err }),
		of("sachsen.Check", law.Sachsen, func(a *agreement.Agreement) error { _, err := sachsen.Check(a); return err }),
	})
}
