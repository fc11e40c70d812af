package agreement_test

import (
	"bytes"
	"fmt"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// unitParty is a party that is a unit of the municipality register.
func unitParty(id agreement.PartyID, name string, k key.Key, decided string, signature agreement.Signature) agreement.Party {
	return agreement.Party{
		ID:              id,
		Partner:         governance.Partner{Name: name, Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: k}},
		CouncilDecision: civil.MustParse(decided),
		Signatures:      []agreement.Signature{signature},
	}
}

// inOffice is a signature by hand of who holds the office, with the official title beside it.
func inOffice(name, office string) agreement.Signature {
	return agreement.Signature{
		Name: name, Office: office, Form: agreement.Handwritten, Capacity: agreement.OfficeHolder, TitleGiven: agreement.Yes,
	}
}

// rechenzentrum is a Zweckvereinbarung, made up for examples: two towns let their Landkreis run a common data centre.
func rechenzentrum() *agreement.Agreement {
	return &agreement.Agreement{
		Title:        "Zweckvereinbarung über den Betrieb eines gemeinsamen Rechenzentrums",
		Form:         agreement.Zweckvereinbarung,
		Jurisdiction: law.Thueringen,
		Signed:       civil.MustParse("2020-03-02"),
		Place:        "Gotha",
		Basis: []law.Source{
			{Citation: law.MustCite(law.ThuerKGG, "§ 7 Abs. 1"), Where: "Amtliche Sammlung", Evidence: law.Primary},
		},
		Parties: []agreement.Party{
			unitParty("landkreis", "Landkreis Gotha", key.MustParse("16067"), "2020-02-20", inOffice("Anna Muster", "Landrätin")),
			unitParty("waltershausen", "Waltershausen", key.MustParse("16067072"), "2020-02-18", inOffice("Bernd Muster", "Bürgermeister")),
			unitParty("friedrichroda", "Friedrichroda", key.MustParse("16067019"), "2020-02-19", inOffice("Clara Muster", "Bürgermeisterin")),
		},
		Clauses: []agreement.Clause{
			agreement.Purpose{
				Goals: []string{"ein Rechenzentrum für drei Verwaltungen"},
				Note:  agreement.Note{Heading: "§ 1"},
			},
			agreement.Tasks{Tasks: []agreement.Task{{
				Name:           "Betrieb der Fachverfahren",
				Sphere:         governance.OwnSphere,
				From:           []agreement.PartyID{"waltershausen", "friedrichroda"},
				To:             "landkreis",
				Transfer:       agreement.TaskPerformed,
				PowersExcluded: agreement.Yes,
				LeviesTaxes:    agreement.No,
				BeyondCapacity: agreement.No,
			}}},
			agreement.CostSharing{
				Measure: agreement.ByShares,
				Shares: []agreement.PartyShare{
					{Party: "landkreis", Share: finance.MustPercent("50")},
					{Party: "waltershausen", Share: finance.MustPercent("30")},
					{Party: "friedrichroda", Share: finance.MustPercent("20")},
				},
				AtMostCost: agreement.Yes,
			},
			agreement.Term{From: civil.MustParse("2020-04-01"), Unlimited: agreement.Yes},
			agreement.Termination{Excluded: agreement.No, Notice: agreement.Duration{Number: 12, Unit: agreement.Months}, To: agreement.YearEnd, Written: agreement.Yes},
			agreement.ExtraordinaryTermination{Excluded: agreement.No},
			agreement.Settlement{Rule: "Jede Seite behält, was sie eingebracht hat; gemeinsame Anschaffungen werden nach Kostenanteilen geteilt."},
			agreement.Change{Decision: agreement.Unanimity, Written: agreement.Yes, Supervised: agreement.Yes},
			agreement.Approval{Authority: "Thüringer Landesverwaltungsamt", Notice: agreement.Yes, On: civil.MustParse("2020-02-24")},
			agreement.EntryIntoForce{On: civil.MustParse("2020-04-01")},
		},
		Gaps: []agreement.Gap{{Clause: agreement.KindSecurity, Reason: "steht in einer Anlage, die nicht vorliegt"}},
	}
}

// A whole agreement in Go: built, checked, written and read again.
func Example() {
	a := rechenzentrum()
	fmt.Println("mistakes:", a.Check())

	var document bytes.Buffer
	if err := agreement.Encode(&document, a); err != nil {
		panic(err)
	}
	again, err := agreement.Decode(&document)
	fmt.Println("differences:", len(agreement.Diff(a, again)), err)
	// Output:
	// mistakes: <nil>
	// differences: 0 <nil>
}
