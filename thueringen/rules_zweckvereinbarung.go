package thueringen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// zweckvereinbarungRules are the rules of the third part of the ThürKGG, beside those on its mandatory content.
func zweckvereinbarungRules() []review.Rule {
	return []review.Rule{
		kgg7_1(),
		kgg7_2(),
		kgg8(),
		kgg9_3(),
		kgg11(),
		kgg12_1(),
		kgg12_1Schwebend(),
		kgg12_1Tag(),
		kgg12_2(),
		kgg13_1(),
		kgg13_2(),
		kgg13_3Ausschluss(),
		kgg13_3_2(),
	}
}

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

// checkPending notes approvals that have not been given.
func checkPending(c review.Case, r *rule.Result) {
	for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
		if approval.On.IsZero() {
			r.Violate(agreement.At(i, "on"), rule.P("authority", approval.Authority))
		}
	}
}

// checkEntry notes a day of entry into force that is not after the publication.
func checkEntry(c review.Case, r *rule.Result) {
	publication, _, ok := agreement.First[agreement.Publication](c.Agreement)
	if !ok || publication.On.IsZero() {
		return
	}
	for i, entry := range agreement.All[agreement.EntryIntoForce](c.Agreement) {
		if !entry.On.IsZero() && !entry.On.After(publication.On) {
			r.Violate(agreement.At(i, "on"), rule.P("on", entry.On), rule.P("published", publication.On))
		}
	}
}

// checkChange expects that changes come before the supervisory authority.
func checkChange(c review.Case, r *rule.Result) {
	for i, change := range agreement.All[agreement.Change](c.Agreement) {
		review.Expect(r, agreement.Yes, change.Supervised, i, "supervised")
	}
}

// termPlace returns the place of the term, or of the gap for it.
func termPlace(a *agreement.Agreement) string {
	if _, i, ok := agreement.First[agreement.Term](a); ok {
		return agreement.At(i)
	}
	gap, _ := a.Gap(agreement.KindTerm)
	return rule.Pointer("gaps", gap)
}

// passesTask reports whether one party takes over or performs a task of others.
func passesTask(a *agreement.Agreement) bool {
	for _, task := range eachTask(a) {
		if task.Transfer == agreement.TaskTransferred || task.Transfer == agreement.TaskPerformed {
			return true
		}
	}
	return false
}

// powersPass tells whether powers (Befugnisse) pass with any task, and where that is not recorded, the place. By the text that
// is known from Bayern, powers follow a task that is transferred unless the agreement expressly keeps them.
func powersPass(a *agreement.Agreement) (answer agreement.Fact, at string) {
	answer = agreement.No
	if gap, ok := a.Gap(agreement.KindTasks); ok {
		answer, at = agreement.Unknown, rule.Pointer("gaps", gap)
	}
	for place, task := range eachTask(a) {
		if task.Transfer == agreement.TaskPerformed || task.Transfer == agreement.TaskJoint || task.PowersExcluded == agreement.Yes {
			continue
		}
		if task.Transfer == agreement.TaskTransferred && task.PowersExcluded == agreement.No {
			return agreement.Yes, ""
		}
		answer, at = agreement.Unknown, atTask(place, "powersExcluded")
	}
	return answer, at
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

func isZweckvereinbarung() func(review.Case) bool { return of(agreement.Zweckvereinbarung) }
