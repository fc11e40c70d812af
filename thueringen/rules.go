package thueringen

import (
	"iter"
	"slices"
	"sync"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

var (
	rulesOnce sync.Once
	rules     rule.Set[review.Case]
)

// Rules returns the rules that an agreement under the law of Thüringen is checked against: those of the Land, of the
// Federation, and those that hold in every Land.
func Rules() rule.Set[review.Case] {
	rulesOnce.Do(func() {
		land := contractRules()
		for _, profile := range landProfiles() {
			land = append(land, profile.ContentRules()...)
		}
		land = slices.Concat(land, frameworkRules(), municipalRules(), cooperationRules(), arbeitsgemeinschaftRules(),
			zweckvereinbarungRules(),
			wegfallRules(), zweckverbandRules(), moneyRules())
		joined, err := rule.Join("foederal, Thüringen", bund.Rules(), rule.MustSet("Thüringen", land...))
		if err != nil {
			panic(err) // two rules with one ID; the tests of this package would have found it
		}
		rules = joined
	})
	return rules
}

// contractRules are the rules of the ThürVwVfG on public-law contracts. On the termination of a Zweckvereinbarung § 13 ThürKGG
// is the special norm.
func contractRules() []review.Rule {
	contracts := review.MustContractRules(law.Thueringen, law.ThuerVwVfG, law.Assumed,
		"Wortlaut nicht gelesen; Bundesgesetz mit gleichen Paragraphen")
	for i, r := range contracts {
		if r.ID == "TH-VWVFG-60-1" {
			contracts[i].Applies = rule.When("?", "?", func(c review.Case) bool { return c.Agreement.Form != agreement.Zweckvereinbarung && r.Applies.Holds(c) })
		}
	}
	return contracts
}

// Where the texts were read.
const (
	umweltOnline = "umwelt-online.de"
	anwalt24     = "anwalt24.de"
	gesetzeCo    = "gesetze.co"
	wolters      = "wolterskluwer-online.de"
)

// The decisions from which § 19 ThürKGG is known.
const (
	ovgApproval = "Thür. OVG, 14.10.2002, 4 N 340/95"
	ovgLevyKey  = "Thür. OVG, 08.10.2007, 4 KO 649/05"
)

// read is the text of a norm that was read.
func read(act law.Act, place, where string) rule.Basis {
	return rule.Basis{{Citation: law.MustCite(act, place), Where: where, Evidence: law.Primary}}
}

// second is a source that tells of a norm whose text was not read.
func second(act law.Act, place, where string) rule.Basis {
	return rule.Basis{{Citation: law.MustCite(act, place), Where: where, Evidence: law.Secondary}}
}

// analogous is a norm whose text was not read, known from the act of another Land that was.
func analogous(act law.Act, place string, sister law.Act, sisterPlace string) rule.Basis {
	return rule.Basis{unread(act, place), {Citation: law.MustCite(sister, sisterPlace),
		Where: "Schwestertext eines anderen Landes", Evidence: law.Assumed}}
}

func governed(c review.Case) bool { return c.Agreement.Jurisdiction == law.Thueringen }

// of returns the condition that an agreement is under the law of Thüringen and has one of the forms.
func of(forms ...agreement.Form) func(review.Case) bool {
	return func(c review.Case) bool { return governed(c) && slices.Contains(forms, c.Agreement.Form) }
}

// with adds to a condition that the agreement has a clause of the kind.
func with(kind agreement.ClauseKind, condition func(review.Case) bool) func(review.Case) bool {
	return func(c review.Case) bool { return condition(c) && c.Agreement.Has(kind) }
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

func holderText(holder governance.Holder) bilingual.Text {
	if holder.Name == "" {
		return bilingual.Text{German: "niemand (unbesetzt)", English: "nobody (vacant)"}
	}
	return bilingual.Text{German: holder.Name, English: holder.Name}
}
