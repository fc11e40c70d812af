package review

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
)

// SeatedAssembly returns the Verbandsversammlung with its seats, and their place: that of the first clause that distributes seats.
// Where none does, it is one without seats, and the place that of [AssemblyOf].
func SeatedAssembly(a *agreement.Agreement) (agreement.Body, BodyPlace) {
	for at, assembly := range Assemblies(a) {
		if len(assembly.Seats) > 0 {
			return *assembly, at
		}
	}
	assembly, at, _ := AssemblyOf(a)
	return assembly, at
}

// SeatNumbers returns how many seats with a vote each party has in the Verbandsversammlung. It reports false where it is not known of
// all seats whose they are.
func SeatNumbers(a *agreement.Agreement) (number map[agreement.PartyID]int, known bool) {
	assembly, _ := SeatedAssembly(a)
	number, known = map[agreement.PartyID]int{}, len(assembly.Seats) > 0
	for i := range assembly.Seats {
		seat := &assembly.Seats[i]
		if seat.Advisory == agreement.Yes {
			continue
		}
		number[seat.Party] += seat.Number
		known = known && seat.Party != ""
	}
	return number, known
}

// MembersWithSeat returns the parties that have a seat in the Verbandsversammlung, by whatever clause; the empty one stands for holders
// that are described and not named.
func MembersWithSeat(a *agreement.Agreement) map[agreement.PartyID]bool {
	members := map[agreement.PartyID]bool{}
	for _, assembly := range Assemblies(a) {
		for i := range assembly.Seats {
			if seat := &assembly.Seats[i]; seat.Number > 0 || seat.Party == "" {
				members[seat.Party] = true
			}
		}
	}
	return members
}

// Votes are the votes of an assembly: those of private members, those of whom that is not known, with a place that would tell, and all.
type Votes struct {
	Private, Open, All finance.Number
	Unknown            string
}

// CountVotes counts the votes of the seats that are not advisory. It returns the place of the votes of a seat that are not recorded.
func CountVotes(
	a *agreement.Agreement, assembly *agreement.Body, at BodyPlace, isPrivate func(*governance.Partner) agreement.Fact,
) (votes Votes, missing string) {
	parties := make(map[agreement.PartyID]int, len(a.Parties))
	for i := range a.Parties {
		if _, ok := parties[a.Parties[i].ID]; !ok {
			parties[a.Parties[i].ID] = i
		}
	}
	for i := range assembly.Seats {
		seat := &assembly.Seats[i]
		switch {
		case seat.Advisory == agreement.Yes:
			continue
		case seat.Votes == 0:
			return Votes{}, at.At("seats", i, "votes")
		}
		number := finance.Number(seat.Votes)
		votes.All += number
		party, ok := parties[seat.Party]
		if !ok {
			votes.Open, votes.Unknown = votes.Open+number, at.At("seats", i, "party")
			continue
		}
		switch isPrivate(&a.Parties[party].Partner) {
		case agreement.Yes:
			votes.Private += number
		case agreement.Unknown:
			votes.Open, votes.Unknown = votes.Open+number, AtParty(party, "partner", "kind")
		}
	}
	return votes, ""
}
