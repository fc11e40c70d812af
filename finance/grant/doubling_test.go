package grant_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/doubling"
)

// project is a programme of n items, and an application and a proof for all of them.
func project(t testing.TB, n int) (grant.Programme, grant.Application, grant.Proof) {
	p, a := programme(t), application()
	p.Items, a.Items = make([]grant.Item, n), make([]grant.Cost, n)
	p.Provisions, a.OwnFunds, a.Start = grant.Provisions{}, euro(int64(2*n)), civil.Date{}
	for i := range n {
		id := fmt.Sprint("item", i)
		p.Items[i] = grant.Item{ID: id, Source: law.Source{Where: id, Evidence: law.Primary}}
		a.Items[i] = grant.Cost{Item: id, Amount: euro(10)}
	}
	proof := grant.Proof{Items: a.Items}
	for i := range n {
		proof.Contributions = append(proof.Contributions, grant.Contribution{Name: fmt.Sprint("source", i), Kind: grant.OwnMoney, Amount: euro(1)})
	}
	return p, a, proof
}

// movements are n payments, then n uses that each take parts of two payments, claims and repayments.
func movements(n int) []grant.Movement {
	list := make([]grant.Movement, 0, 3*n)
	for range n {
		list = append(list, move("2024-01-15", grant.PaidOut, "100.00"))
	}
	for i := range n {
		switch {
		case i%3 == 0:
			list = append(list, move("2024-10-15", grant.RepaymentClaimed, "30.00"))
		default:
			list = append(list, move("2024-10-15", grant.Used, "60.00"))
		}
	}
	for range n / 4 {
		list = append(list, move("2024-11-15", grant.Repaid, "35.00"))
	}
	return list
}

// Grants, proofs and ledgers take twice as long for twice as much, and not four times.
func TestDoubling(t *testing.T) {
	doubling.Run(t, []doubling.Case{
		{Name: "grant.Assess grant.Assessment.Calculation grant.Assessment.Unread", From: 1_000, Prepare: func(t testing.TB, n int) func() {
			p, a, _ := project(t, n)
			return func() {
				r := assess(t, p, a)
				r.Unread()
				_ = r.Calculation().Text(language.German)
			}
		}},
		{Name: "grant.Settle grant.Settlement.Table grant.Settlement.Calculation", From: 1_000, Prepare: func(t testing.TB, n int) func() {
			p, a, proof := project(t, n)
			r := assess(t, p, a)
			return func() {
				s, err := grant.Settle(r, proof)
				require.NoError(t, err)
				_, err = s.Table()
				require.NoError(t, err)
				_ = s.Calculation().Text(language.German)
			}
		}},
		{Name: "grant.Ledger.Reckon", From: 1_000, Prepare: func(t testing.TB, n int) func() {
			l := ledger("2024-12-31", movements(n)...)
			return func() {
				_, err := l.Reckon()
				require.NoError(t, err)
			}
		}},
		{Name: "grant.Reckoning.Calculation", From: 500, Prepare: func(t testing.TB, n int) func() {
			r, err := ledger("2024-12-31", movements(n)...).Reckon()
			require.NoError(t, err)
			return func() { _ = r.Calculation().Text(language.German) }
		}},
		{Name: "grant.ReadMovements", From: 2_000, Prepare: func(t testing.TB, n int) func() {
			text := "Tag;Vorgang;Betrag\r\n" + strings.Repeat("01.03.2024;Auszahlung;50.000,00\r\n", n)
			return func() {
				_, err := grant.ReadMovements(strings.NewReader(text))
				require.NoError(t, err)
			}
		}},
		{Name: "grant.ReadProject grant.Project.Follow grant.Followed.WriteText", From: 300, Prepare: func(t testing.TB, n int) func() {
			moved := strings.Repeat(`{"day": "2024-03-01", "kind": "paid-out", "amount": "1.00", "useBy": "2024-06-30"}, {"day": "2024-03-01", "kind": "used", "amount": "1.00"}, `, n)
			document := strings.Replace(town, `"budget"`, `"movements": [`+strings.TrimSuffix(moved, ", ")+`], "budget"`, 1)
			return func() { require.NoError(t, follow(t, document).WriteText(io.Discard, language.German)) }
		}},
		{Name: "grant.Programme.Item", From: 5_000, Prepare: func(t testing.TB, n int) func() {
			p, _, _ := project(t, n)
			return func() { p.Item("none") }
		}},
	})
}
