package review

import (
	"iter"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/rule"
)

// Units yields the parties that are territorial units, with their indexes.
func Units(a *agreement.Agreement) iter.Seq2[int, *agreement.Party] {
	return func(yield func(int, *agreement.Party) bool) {
		for i := range a.Parties {
			if a.Parties[i].Partner.Kind == governance.UnitPartner && !yield(i, &a.Parties[i]) {
				return
			}
		}
	}
}

// Municipalities yields the parties that are Gemeinden by their key, with their indexes.
func Municipalities(a *agreement.Agreement) iter.Seq2[int, *agreement.Party] {
	return func(yield func(int, *agreement.Party) bool) {
		for i, party := range Units(a) {
			if governance.LevelOf(party.Partner.Unit.Key) == governance.Municipality && !yield(i, party) {
				return
			}
		}
	}
}

// UnitOf returns the unit of the directory that the party with the index was on the day of signing, for drafts on the day of the
// directory. It reports false where there is none, and notes the missing fact where nobody can know.
func UnitOf(c Case, r *rule.Result, i int) (directory.Unit, bool) {
	partner := &c.Agreement.Parties[i].Partner
	if partner.Unit.IsZero() || c.Snapshot.IsZero() || !c.Agreement.Signed.IsZero() && c.Snapshot.Date() != c.Agreement.Signed {
		r.Lack(AtParty(i, "partner", "unit"))
		return directory.Unit{}, false
	}
	return c.Snapshot.Unit(partner.Unit.Key)
}

// TaskPlace is where a task stands: the index of its clause, and its own in the clause.
type TaskPlace struct{ Clause, Task int }

// Tasks yields the tasks of all clauses on tasks, with their places.
func Tasks(a *agreement.Agreement) iter.Seq2[TaskPlace, *agreement.Task] {
	return func(yield func(TaskPlace, *agreement.Task) bool) {
		for i, tasks := range agreement.All[agreement.Tasks](a) {
			for j := range tasks.Tasks {
				if !yield(TaskPlace{i, j}, &tasks.Tasks[j]) {
					return
				}
			}
		}
	}
}

// At returns the JSON Pointer of the task, or of a place in it.
func (p TaskPlace) At(steps ...any) string {
	return agreement.At(p.Clause, append([]any{"tasks", p.Task}, steps...)...)
}

// AtParty returns the JSON Pointer of the party with the index, or of a place in it.
func AtParty(party int, steps ...any) string {
	return rule.Pointer("parties", party) + rule.Pointer(steps...)
}
