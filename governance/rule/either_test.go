package rule_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// Of two days of which one is right, only that stands which both say.
func TestEither(t *testing.T) {
	words := bilingual.Text{German: "Am {day}.", English: "On {day}."}
	title := bilingual.Text{German: "Titel", English: "title"}
	newRule := func(id string, inForce civil.Period, check func(civil.Date, *rule.Result)) rule.Rule[civil.Date] {
		return rule.Rule[civil.Date]{ID: id, Title: title, Finding: words, Remedy: title, Severity: rule.Warning, InForce: inForce,
			Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}}, Check: check}
	}
	first, last := civil.MustParse("2019-02-01"), civil.MustParse("2019-02-28")
	violate := func(pointer string) func(civil.Date, *rule.Result) {
		return func(day civil.Date, r *rule.Result) { r.Violate(pointer, rule.P("day", day)) }
	}
	from := func(day string) civil.Period { return civil.Period{From: civil.MustParse(day)} }
	never := newRule("DE-N", civil.Period{}, violate("/n"))
	never.Applies = rule.When("nie", "never", func(civil.Date) bool { return false })
	never.InForce = from("2019-02-15")
	set := rule.MustSet("Muster",
		newRule("DE-A", civil.Period{}, func(civil.Date, *rule.Result) {}),
		newRule("DE-B", civil.Period{}, violate("/b")),
		newRule("DE-C", civil.Period{}, func(day civil.Date, r *rule.Result) {
			if day == first {
				r.Violate("/c", rule.P("day", day))
			}
		}),
		newRule("DE-D", from("2019-02-15"), violate("/d")),
		newRule("DE-E", from("2020-01-01"), violate("/e")),
		newRule("DE-F", civil.Period{}, func(_ civil.Date, r *rule.Result) { r.Lack("/f") }),
		newRule("DE-G", civil.Period{}, func(day civil.Date, r *rule.Result) { r.Violate("/g/" + day.String()) }),
		newRule("DE-H", civil.Period{}, func(day civil.Date, _ *rule.Result) {
			if day == last {
				panic("broken")
			}
		}),
		never,
	)
	merge := func(a, b any) (any, bool) { return "02.2019", a == any(first) && b == any(last) }
	report := set.Evaluate(first, first).Either(set.Evaluate(last, last), "/signedIn", merge)
	want := map[string]rule.Outcome{"DE-A": rule.Satisfied, "DE-B": rule.Violated, "DE-C": rule.Undecidable, "DE-D": rule.Undecidable,
		"DE-E": rule.NotInForce, "DE-F": rule.Undecidable, "DE-G": rule.Undecidable, "DE-H": rule.NotCovered, "DE-N": rule.NotApplicable}
	missing := map[string][]string{"DE-C": {"/signedIn"}, "DE-D": {"/signedIn"}, "DE-F": {"/f"}, "DE-G": {"/signedIn"}}
	for o := range report.Outcomes() {
		require.Equal(t, want[o.Rule.ID].String(), o.Outcome.String(), o.Rule.ID)
		require.Equal(t, missing[o.Rule.ID], o.Missing, o.Rule.ID)
		require.Equal(t, o.Rule.ID == "DE-H", o.Failure != nil)
	}
	var texts []string
	for f := range report.Findings() {
		texts = append(texts, f.Rule+" "+f.Text(language.German))
	}
	require.Equal(t, []string{"DE-B Am 02.2019."}, texts)

	report = set.Evaluate(first, first).Either(set.Evaluate(last, last), "/signedIn", nil)
	require.Equal(t, rule.Undecidable, report.Outcome("DE-B"), "the two texts differ")
	alone := set.Select(func(i rule.Info) bool { return i.ID == "DE-B" }).Evaluate(first, first)
	require.Equal(t, rule.Violated, alone.Either(report, "/signedIn", nil).Outcome("DE-B"), "another set says nothing about this one")
}
