package review_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
)

// The assembly is found in whichever clause it stands, with the place of its seats; without one, the place is that of the bodies.
func TestAssemblyOf(t *testing.T) {
	board := agreement.Body{Name: "Verbandsausschuss"}
	assembly := agreement.Body{Name: "Verbandsversammlung des Zweckverbands", Seats: []agreement.Seat{{Party: "kreis", Number: 2}}}
	for _, test := range []struct {
		name    string
		clauses []agreement.Clause
		at      string
		ok      bool
	}{
		{"second clause, second body", []agreement.Clause{agreement.Bodies{}, agreement.Severability{},
			agreement.Bodies{Bodies: []agreement.Body{board, assembly}}}, "/clauses/2/bodies/1/seats", true},
		{"no assembly", []agreement.Clause{agreement.Severability{}, agreement.Bodies{Bodies: []agreement.Body{board}}}, "/clauses/1/bodies", false},
		{"no bodies", nil, "", false},
	} {
		found, at, ok := review.AssemblyOf(between(test.clauses...))
		require.Equal(t, test.ok, ok, test.name)
		require.Equal(t, test.at, at.At("seats"), test.name)
		require.Equal(t, test.ok, found.Name == assembly.Name, test.name)
	}
}

// Articles that speak of the assembly in two clauses mean the same body; a committee of it is another one.
func TestAssemblies(t *testing.T) {
	clauses := []agreement.Clause{
		agreement.Bodies{Bodies: []agreement.Body{{Name: "Ausschuss der Verbandsversammlung"}, {Name: "Verbandsversammlung"}}},
		agreement.Severability{},
		agreement.Bodies{Bodies: []agreement.Body{{Name: "Die Verbandsversammlung", InvitationDays: 2}, {Name: "Verbandsausschuss"}}},
	}
	var places []string
	for at := range review.Assemblies(between(clauses...)) {
		places = append(places, at.At())
	}
	require.Equal(t, []string{"/clauses/0/bodies/1", "/clauses/2/bodies/0"}, places)
	for at := range review.Assemblies(between(clauses...)) {
		require.Equal(t, "/clauses/0/bodies/1", at.At(), "a loop that stops is not gone on with")
		break
	}
	for range review.Assemblies(between()) {
		require.Fail(t, "there is no body")
	}
}

// A seat without a number is none, and one whose holder is only described belongs to nobody by name.
func TestSeats(t *testing.T) {
	body := agreement.Body{Seats: []agreement.Seat{{Party: "kreis", Number: 2}, {Party: "gemeinde"}, {Party: "stadt", Number: 1}}}
	require.True(t, review.HasSeat(body, "stadt"))
	require.True(t, review.HasSeat(body, "kreis"))
	require.False(t, review.HasSeat(body, "gemeinde"))
	require.False(t, review.HasSeat(body, "land"))
	require.False(t, review.HasOpenSeat(body))
	body.Seats = append(body.Seats, agreement.Seat{Holder: "jedes Mitglied", Number: 1})
	require.True(t, review.HasOpenSeat(body))
}

func ExampleAssemblyOf() {
	a := between(agreement.Bodies{Bodies: []agreement.Body{{Name: "Verbandsversammlung"}}})
	assembly, at, ok := review.AssemblyOf(a)
	fmt.Println(assembly.Name, at.At("seats"), ok)
	// Output: Verbandsversammlung /clauses/0/bodies/0/seats true
}

func ExampleAssemblies() {
	a := between(
		agreement.Bodies{Bodies: []agreement.Body{{Name: "Verbandsversammlung"}, {Name: "Ausschuss der Verbandsversammlung"}}},
		agreement.Bodies{Bodies: []agreement.Body{{Name: "Verbandsversammlung", InvitationDays: 14}}})
	for at, assembly := range review.Assemblies(a) {
		fmt.Println(at.At(), assembly.InvitationDays)
	}
	// Output:
	// /clauses/0/bodies/0 0
	// /clauses/1/bodies/0 14
}

func ExampleHasSeat() {
	assembly := agreement.Body{Name: "Verbandsversammlung", Seats: []agreement.Seat{{Party: "kreis", Number: 2, Votes: 2}}}
	fmt.Println(review.HasSeat(assembly, "kreis"), review.HasSeat(assembly, "gemeinde"))
	// Output: true false
}

func ExampleHasOpenSeat() {
	assembly := agreement.Body{Name: "Verbandsversammlung", Seats: []agreement.Seat{{Holder: "jedes Mitglied", Number: 1}}}
	fmt.Println(review.HasOpenSeat(assembly))
	// Output: true
}
