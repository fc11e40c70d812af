package thueringen

import (
	"iter"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func governed(c review.Case) bool { return c.Agreement.Jurisdiction == law.Thueringen }

// of returns the condition that an agreement is under the law of Thüringen and has one of the forms.
func of(forms ...agreement.Form) func(review.Case) bool {
	return func(c review.Case) bool { return governed(c) && slices.Contains(forms, c.Agreement.Form) }
}

// with adds to a condition that the agreement has a clause of the kind.
func with(kind agreement.ClauseKind, condition func(review.Case) bool) func(review.Case) bool {
	return func(c review.Case) bool { return condition(c) && c.Agreement.Has(kind) }
}

// signed adds to a condition that the agreement is signed.
func signed(condition func(review.Case) bool) func(review.Case) bool {
	return func(c review.Case) bool { return !c.Agreement.Signed.IsZero() && condition(c) }
}

// isCooperation is the condition that an agreement has one of the forms of the ThürKGG.
func isCooperation(c review.Case) bool {
	switch c.Agreement.Form {
	case agreement.SimpleArbeitsgemeinschaft, agreement.SpecialArbeitsgemeinschaft, agreement.Zweckvereinbarung,
		agreement.Zweckverband,
		agreement.GemeinsameKommunaleAnstalt:
		return governed(c)
	}
	return false
}

func isFramework(c review.Case) bool {
	return governed(c) && c.Agreement.Form == agreement.FrameworkAgreement
}

func isZweckvereinbarung() func(review.Case) bool { return of(agreement.Zweckvereinbarung) }

func isZweckverband() func(review.Case) bool { return of(agreement.Zweckverband) }

// approved adds to a condition that the agreement needed approval, notified that notice was enough.
func approved(condition func(review.Case) bool) func(review.Case) bool {
	return submitted(agreement.No, condition)
}

func notified(condition func(review.Case) bool) func(review.Case) bool {
	return submitted(agreement.Yes, condition)
}

func submitted(notice agreement.Fact, condition func(review.Case) bool) func(review.Case) bool {
	return func(c review.Case) bool {
		if !condition(c) {
			return false
		}
		approval, _, ok := agreement.First[agreement.Approval](c.Agreement)
		return ok && approval.Notice == notice
	}
}

func municipal(c review.Case) bool { return governed(c) && hasUnit(c.Agreement) }

func hasUnit(a *agreement.Agreement) bool {
	for range unitParties(a) {
		return true
	}
	return false
}

func hasLand(a *agreement.Agreement) bool {
	for i := range a.Parties {
		if a.Parties[i].Partner.Kind == governance.LandPartner {
			return true
		}
	}
	return false
}

// unitParties yields the parties that are territorial units, with their indexes.
func unitParties(a *agreement.Agreement) iter.Seq2[int, *agreement.Party] {
	return func(yield func(int, *agreement.Party) bool) {
		for i := range a.Parties {
			if a.Parties[i].Partner.Kind == governance.UnitPartner && !yield(i, &a.Parties[i]) {
				return
			}
		}
	}
}

// municipalities yields the parties that are Gemeinden, with their indexes.
func municipalities(a *agreement.Agreement) func(yield func(int, *agreement.Party) bool) {
	return func(yield func(int, *agreement.Party) bool) {
		for i, party := range unitParties(a) {
			if governance.LevelOf(party.Partner.Unit.Key) == governance.Municipality && !yield(i, party) {
				return
			}
		}
	}
}

// unit returns the unit of the directory that the party was on the day of signing, for drafts on the day of the directory. It
// reports false where there is none, and notes the missing fact where nobody can know.
func unit(c review.Case, r *rule.Result, i int, party *agreement.Party) (directory.Unit, bool) {
	if party.Partner.Unit.IsZero() || c.Snapshot.IsZero() || !c.Agreement.Signed.IsZero() &&
		c.Snapshot.Date() != c.Agreement.Signed {
		r.Lack(rule.Pointer("parties", i, "partner", "unit"))
		return directory.Unit{}, false
	}
	return c.Snapshot.Unit(party.Partner.Unit.Key)
}

// eachTask yields the tasks of an agreement, with the index of the clause and of the task in it.
func eachTask(a *agreement.Agreement) iter.Seq2[[2]int, *agreement.Task] {
	return func(yield func([2]int, *agreement.Task) bool) {
		for i, clause := range a.Clauses {
			tasks, ok := clause.(agreement.Tasks)
			if !ok {
				continue
			}
			for j := range tasks.Tasks {
				if !yield([2]int{i, j}, &tasks.Tasks[j]) {
					return
				}
			}
		}
	}
}

// atTask returns the pointer of a task, or of a field of it.
func atTask(at [2]int, field ...string) string {
	pointer := agreement.At(at[0], "tasks", at[1])
	for _, f := range field {
		pointer += rule.Pointer(f)
	}
	return pointer
}

// receives reports whether a party of the level receives a task.
func receives(a *agreement.Agreement, level governance.Level) bool {
	for _, task := range eachTask(a) {
		if receiver, _, ok := a.Party(task.To); ok && governance.LevelOf(receiver.Partner.Unit.Key) == level {
			return true
		}
	}
	return false
}

func grantOfLand(c review.Case) bool { return governed(c) && isFundedByLand(c.Agreement) }

func isFundedByLand(a *agreement.Agreement) bool {
	for _, funding := range agreement.All[agreement.Funding](a) {
		if isFromLand(a, funding.Funder) {
			return true
		}
	}
	return false
}

func isFromLand(a *agreement.Agreement, funder agreement.PartyID) bool {
	for i := range a.Parties {
		if a.Parties[i].ID == funder {
			return a.Parties[i].Partner.Kind == governance.LandPartner
		}
	}
	return false
}

// funded returns the condition that money flows through the programme.
func funded(programme string) func(review.Case) bool {
	return func(c review.Case) bool { return governed(c) && flowsThrough(c.Agreement, programme) }
}

func flowsThrough(a *agreement.Agreement, programme string) bool {
	for _, funding := range agreement.All[agreement.Funding](a) {
		if isUnder(funding, programme) {
			return true
		}
	}
	return false
}

// isUnder reports whether money flows through the programme, which the clause names by its norm or abbreviation.
func isUnder(funding agreement.Funding, programme string) bool {
	return strings.Contains(funding.Programme, programme)
}

// landTransfersTask reports whether the Land gives a task of the transferred sphere to others.
func landTransfersTask(c review.Case) bool {
	if !governed(c) {
		return false
	}
	for _, task := range eachTask(c.Agreement) {
		if isTransferredByLand(c.Agreement, task) {
			return true
		}
	}
	return false
}

func isTransferredByLand(a *agreement.Agreement, task *agreement.Task) bool {
	return task.Sphere == governance.TransferredSphere && task.Transfer == agreement.TaskTransferred && givenByLand(a, task)
}

func givenByLand(a *agreement.Agreement, task *agreement.Task) bool {
	for _, from := range task.From {
		if giver, _, ok := a.Party(from); ok && giver.Partner.Kind == governance.LandPartner {
			return true
		}
	}
	return false
}
