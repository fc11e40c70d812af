package review

import (
	"iter"

	"github.com/foederal/foederal/governance/agreement"
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

// At returns the JSON Pointer of the task, or of a place in it.
func (p TaskPlace) At(steps ...any) string {
	return agreement.At(p.Clause, append([]any{"tasks", p.Task}, steps...)...)
}
