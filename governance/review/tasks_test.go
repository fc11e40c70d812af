package review_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/review"
)

// between is an agreement between the Land, a Landkreis and a municipality.
func between(clauses ...agreement.Clause) *agreement.Agreement {
	unit := func(digits string) governance.Partner {
		return governance.Partner{Name: digits, Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParse(digits)}}
	}
	return &agreement.Agreement{
		Parties: []agreement.Party{
			{ID: "land", Partner: governance.Partner{Name: "Freistaat", Kind: governance.LandPartner}},
			{ID: "kreis", Partner: unit("16066")},
			{ID: "gemeinde", Partner: unit("16066063")},
		},
		Clauses: clauses,
	}
}

func tasks(list ...agreement.Task) agreement.Clause { return agreement.Tasks{Tasks: list} }

// A condition on tasks asks all tasks of all clauses, and heeds who gives, who receives, what passes, and in which sphere.
func TestConditionsOnTasks(t *testing.T) {
	byLand := review.WithTaskTransferredBy(governance.LandPartner)
	passing, toDistrict := review.WithTaskPassed(), review.WithReceiver(governance.District)
	from := func(ids ...agreement.PartyID) []agreement.PartyID { return ids }
	for _, test := range []struct {
		name                              string
		task                              agreement.Task
		isByLand, isPassing, isToDistrict bool
	}{
		{"the Land transfers", agreement.Task{Sphere: governance.TransferredSphere, From: from("gemeinde", "land"), To: "kreis",
			Transfer: agreement.TaskTransferred}, true, true, true},
		{"in the own sphere", agreement.Task{Sphere: governance.OwnSphere, From: from("land"), To: "gemeinde",
			Transfer: agreement.TaskTransferred}, false, true, false},
		{"a municipality transfers", agreement.Task{Sphere: governance.TransferredSphere, From: from("gemeinde"), To: "kreis",
			Transfer: agreement.TaskTransferred}, false, true, true},
		{"performed for the Land", agreement.Task{Sphere: governance.TransferredSphere, From: from("land"), To: "kreis",
			Transfer: agreement.TaskPerformed}, false, true, true},
		{"together", agreement.Task{From: from("land", "kreis"), Transfer: agreement.TaskJoint}, false, false, false},
		{"by nobody that is a party", agreement.Task{Sphere: governance.TransferredSphere, From: from("bund"), To: "land",
			Transfer: agreement.TaskTransferred}, false, true, false},
		{"not recorded", agreement.Task{}, false, false, false},
	} {
		a := between(agreement.Severability{}, tasks(), tasks(agreement.Task{Name: "other"}, test.task))
		c := review.Case{Agreement: a}
		require.Equal(t, test.isByLand, byLand.Holds(c), test.name)
		require.Equal(t, test.isByLand, review.IsTransferredBy(a, &test.task, governance.LandPartner), test.name)
		require.Equal(t, test.isPassing, passing.Holds(c), test.name)
		require.Equal(t, test.isToDistrict, toDistrict.Holds(c), test.name)
	}
	require.False(t, passing.Holds(review.Case{Agreement: between()}))
}

func ExamplePartyIs() {
	a := between()
	fmt.Println(review.PartyIs(a, "land", governance.LandPartner), review.PartyIs(a, "kreis", governance.LandPartner))
	// Output: true false
}

func ExampleIsTransferredBy() {
	registration := agreement.Task{Name: "Meldewesen", Sphere: governance.TransferredSphere, From: []agreement.PartyID{"land"},
		To: "gemeinde", Transfer: agreement.TaskTransferred}
	fmt.Println(review.IsTransferredBy(between(tasks(registration)), &registration, governance.LandPartner))
	// Output: true
}

func ExampleWithTaskTransferredBy() {
	fmt.Println(review.WithTaskTransferredBy(governance.LandPartner).Text(language.English))
	// Output: with a task of the transferred sphere that a party of the kind “Land” transfers
}

func ExampleWithTaskPassed() {
	a := between(tasks(agreement.Task{Name: "Schulung", Transfer: agreement.TaskJoint}))
	fmt.Println(review.WithTaskPassed().Holds(review.Case{Agreement: a}))
	// Output: false
}

func ExampleWithReceiver() {
	a := between(tasks(agreement.Task{Name: "Betrieb der Fachverfahren", To: "kreis"}))
	receiver := review.WithReceiver(governance.District)
	fmt.Println(receiver.Text(language.German), receiver.Holds(review.Case{Agreement: a}))
	// Output: mit einer Partei der Ebene „Kreis“ als Empfängerin einer Aufgabe true
}
