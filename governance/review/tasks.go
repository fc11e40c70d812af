package review

import (
	"iter"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/rule"
)

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

// At returns the JSON Pointer of the task, or of a place in it. It panics where [rule.Pointer] does.
func (p TaskPlace) At(steps ...any) string {
	return agreement.At(p.Clause, append([]any{"tasks", p.Task}, steps...)...)
}

// PartyIs reports whether the party that the agreement calls id is a partner of the kind; there may be no such party.
func PartyIs(a *agreement.Agreement, id agreement.PartyID, kind governance.PartnerKind) bool {
	_, i, ok := a.Party(id)
	return ok && a.Parties[i].Partner.Kind == kind
}

// IsTransferredBy reports whether the task is one of the transferred sphere that passes from a partner of the kind to others, as
// the Land transfers tasks to municipalities.
func IsTransferredBy(a *agreement.Agreement, task *agreement.Task, kind governance.PartnerKind) bool {
	if task.Sphere != governance.TransferredSphere || task.Transfer != agreement.TaskTransferred {
		return false
	}
	for _, giver := range task.From {
		if PartyIs(a, giver, kind) {
			return true
		}
	}
	return false
}

// WithTaskTransferredBy holds for agreements by which a task of the transferred sphere passes from a partner of the kind to
// others; see [IsTransferredBy].
func WithTaskTransferredBy(kind governance.PartnerKind) Condition {
	return rule.When(
		"mit einer Aufgabe des übertragenen Wirkungskreises, die eine Partei der Art „"+kind.Text(language.German)+"“ überträgt",
		"with a task of the transferred sphere that a party of the kind “"+kind.Text(language.English)+"” transfers",
		func(c Case) bool { return hasTaskTransferredBy(c.Agreement, kind) })
}

func hasTaskTransferredBy(a *agreement.Agreement, kind governance.PartnerKind) bool {
	for _, task := range Tasks(a) {
		if IsTransferredBy(a, task, kind) {
			return true
		}
	}
	return false
}

// WithTaskPassed holds for agreements by which a party takes a task over from others or performs one for them. It does not for
// tasks that the parties perform together.
func WithTaskPassed() Condition {
	return rule.When("mit einer Aufgabe, die übergeht oder für andere durchgeführt wird",
		"with a task that passes to, or is performed for, others",
		func(c Case) bool { return passesTask(c.Agreement) })
}

func passesTask(a *agreement.Agreement) bool {
	for _, task := range Tasks(a) {
		if task.Transfer == agreement.TaskTransferred || task.Transfer == agreement.TaskPerformed {
			return true
		}
	}
	return false
}

// WithReceiver holds for agreements in which a unit of the level receives a task, by its key.
func WithReceiver(level governance.Level) Condition {
	return rule.When("mit einer Partei der Ebene „"+level.Text(language.German)+"“ als Empfängerin einer Aufgabe",
		"with a party of the level “"+level.Text(language.English)+"” as the receiver of a task",
		func(c Case) bool { return hasReceiver(c.Agreement, level) })
}

func hasReceiver(a *agreement.Agreement, level governance.Level) bool {
	for _, task := range Tasks(a) {
		if receiver, _, _ := a.Party(task.To); governance.LevelOf(receiver.Partner.Unit.Key) == level {
			return true
		}
	}
	return false
}
