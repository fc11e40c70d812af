package review_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// mixed is an agreement of a Land, a town, a Kreis and a town that is named without its key, with signatures and tasks in several
// places.
func mixed() *agreement.Agreement {
	party := func(id agreement.PartyID, kind governance.PartnerKind, digits string, signatures ...agreement.Signature) agreement.Party {
		p := agreement.Party{ID: id, Partner: governance.Partner{Kind: kind}, Signatures: signatures}
		if digits != "" {
			p.Partner.Unit = governance.UnitKey{Key: key.MustParse(digits)}
		}
		return p
	}
	return &agreement.Agreement{
		Parties: []agreement.Party{
			party("land", governance.LandPartner, "", agreement.Signature{Name: "A"}, agreement.Signature{Name: "B"}),
			party("stadt", governance.UnitPartner, "16063003"),
			party("kreis", governance.UnitPartner, "16063", agreement.Signature{Name: "C"}),
			party("namenlos", governance.UnitPartner, ""),
		},
		Clauses: []agreement.Clause{
			agreement.Term{},
			agreement.Tasks{Tasks: []agreement.Task{{Name: "Standesamt"}, {Name: "Archiv"}}},
			agreement.Tasks{},
			agreement.Tasks{Tasks: []agreement.Task{{Name: "Bauhof"}}},
		},
	}
}

// Each iterator yields what it is named after, in the order of the document, with the place where it stands; a loop may end early.
func TestPlaces(t *testing.T) {
	a := mixed()
	var units, municipalities []agreement.PartyID
	for i, party := range review.Units(a) {
		require.Same(t, &a.Parties[i], party)
		units = append(units, party.ID)
	}
	for i, party := range review.Municipalities(a) {
		require.Same(t, &a.Parties[i], party)
		municipalities = append(municipalities, party.ID)
	}
	require.Equal(t, []agreement.PartyID{"stadt", "kreis", "namenlos"}, units)
	require.Equal(t, []agreement.PartyID{"stadt"}, municipalities)

	tasks, signatures := map[string]string{}, map[string]string{}
	for at, task := range review.Tasks(a) {
		tasks[task.Name] = at.At("to")
	}
	for at, signature := range review.Signatures(a) {
		require.Same(t, &a.Parties[at.Party].Signatures[at.Signature], signature)
		signatures[signature.Name] = at.At()
	}
	require.Equal(t, map[string]string{
		"Standesamt": "/clauses/1/tasks/0/to", "Archiv": "/clauses/1/tasks/1/to", "Bauhof": "/clauses/3/tasks/0/to",
	}, tasks)
	require.Equal(t, map[string]string{
		"A": "/parties/0/signatures/0", "B": "/parties/0/signatures/1", "C": "/parties/2/signatures/0",
	}, signatures)

	steps := 0
	for range review.Units(a) {
		steps++
		break
	}
	for range review.Municipalities(a) {
		steps++
		break
	}
	for range review.Tasks(a) {
		steps++
		break
	}
	for range review.Signatures(a) {
		steps++
		break
	}
	require.Equal(t, 4, steps)
}

// unitOf asks for the unit of a party in the way of a rule, and returns what the rule would lack.
func unitOf(c review.Case, party int) (unit directory.Unit, found bool, missing []string) {
	r := taxRule(review.Condition{})
	r.Check = func(c review.Case, result *rule.Result) { unit, found = review.UnitOf(c, result, party) }
	for outcome := range rule.MustSet("sample", r).Evaluate(c, c.Agreement.Signed).Outcomes() {
		missing = slices.Concat(outcome.Missing, outcome.Unrecorded)
	}
	return unit, found, missing
}

// A unit is looked up on the day of signing. That it did not exist then is known; without its key, without a directory, or with the
// directory of another day, nobody knows.
func TestUnitOf(t *testing.T) {
	on := func(day string) directory.Snapshot {
		snapshot, err := thueringen.Directory().On(civil.MustParse(day))
		require.NoError(t, err)
		return snapshot
	}
	lack := []string{"/parties/0/partner/unit"}
	for name, test := range map[string]struct {
		key, signed string
		snapshot    directory.Snapshot
		want        string
		missing     []string
	}{
		"on the day":           {"16063051", "2018-10-16", on("2018-10-16"), "Leimbach", nil},
		"a draft":              {"16063051", "", on("2018-10-16"), "Leimbach", nil},
		"no such unit":         {"16063999", "2018-10-16", on("2018-10-16"), "", nil},
		"no key":               {"", "2018-10-16", on("2018-10-16"), "", lack},
		"no directory":         {"16063051", "2018-10-16", directory.Snapshot{}, "", lack},
		"directory of the day": {"16063051", "2018-10-16", on("2018-10-17"), "", lack},
	} {
		a := &agreement.Agreement{Parties: make([]agreement.Party, 1)}
		if test.signed != "" {
			a.Signed = civil.MustParse(test.signed)
		}
		if test.key != "" {
			a.Parties[0].Partner.Unit = governance.UnitKey{Key: key.MustParse(test.key)}
		}
		unit, found, missing := unitOf(review.Case{Agreement: a, Snapshot: test.snapshot}, 0)
		require.Equal(t, test.missing, missing, name)
		require.Equal(t, test.want != "", found, name)
		if found {
			require.Equal(t, test.want, unit.Name(), name)
		}
	}
}

func ExampleUnits() {
	for i, party := range review.Units(mixed()) {
		fmt.Println(i, party.ID)
	}
	// Output:
	// 1 stadt
	// 2 kreis
	// 3 namenlos
}

func ExampleMunicipalities() {
	for i, party := range review.Municipalities(mixed()) {
		fmt.Println(i, party.ID)
	}
	// Output: 1 stadt
}

func ExampleUnitOf() {
	a := &agreement.Agreement{Parties: []agreement.Party{{Partner: governance.Partner{
		Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParse("16063051")},
	}}}}
	r := taxRule(review.Condition{})
	r.Check = func(c review.Case, result *rule.Result) {
		for i := range review.Units(c.Agreement) {
			if unit, ok := review.UnitOf(c, result, i); ok {
				fmt.Println(unit.Name(), unit.Level())
			}
		}
	}
	snapshot, _ := thueringen.Directory().On(civil.MustParse("2018-10-16"))
	rule.MustSet("sample", r).Evaluate(review.Case{Agreement: a, Snapshot: snapshot}, snapshot.Date())
	// Output: Leimbach municipality
}

func ExampleTasks() {
	for at, task := range review.Tasks(mixed()) {
		fmt.Println(at.At("sphere"), task.Name)
	}
	// Output:
	// /clauses/1/tasks/0/sphere Standesamt
	// /clauses/1/tasks/1/sphere Archiv
	// /clauses/3/tasks/0/sphere Bauhof
}

func ExampleSignatures() {
	a := mixed()
	for at, signature := range review.Signatures(a) {
		fmt.Println(at.At("form"), signature.Name, a.Parties[at.Party].ID)
	}
	// Output:
	// /parties/0/signatures/0/form A land
	// /parties/0/signatures/1/form B land
	// /parties/2/signatures/0/form C kreis
}

func ExampleTaskPlace_At() {
	fmt.Println(review.TaskPlace{Clause: 1, Task: 0}.At("from", 2))
	// Output: /clauses/1/tasks/0/from/2
}

func ExampleSignaturePlace_At() {
	fmt.Println(review.SignaturePlace{Party: 1, Signature: 0}.At("on"))
	// Output: /parties/1/signatures/0/on
}

func ExampleAtParty() {
	fmt.Println(review.AtParty(1), review.AtParty(1, "partner", "unit"))
	// Output: /parties/1 /parties/1/partner/unit
}
