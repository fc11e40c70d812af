package rule_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
)

var (
	long   = rule.When("lang", "long", func(l letter) bool { return l.pages > 10 })
	signed = rule.When("unterzeichnet", "signed", func(l letter) bool { return l.signed == "yes" })
	some   = rule.When("mit Seiten", "with pages", func(l letter) bool { return l.pages > 0 })
)

// Conditions are put together by and, or and not; what they ask and what they say is put together alike.
func TestConditions(t *testing.T) {
	for _, test := range []struct {
		condition       rule.Condition[letter]
		holds, not      letter
		german, english string
	}{
		{long, letter{pages: 11}, letter{pages: 10}, "lang", "long"},
		{rule.And(long, signed), letter{11, "yes"}, letter{11, "no"}, "lang und unterzeichnet", "long and signed"},
		{rule.Or(long, signed), letter{1, "yes"}, letter{1, "no"}, "lang oder unterzeichnet", "long or signed"},
		{rule.Not(long), letter{pages: 10}, letter{pages: 11}, "nicht lang", "not long"},
		{rule.And(some, rule.Or(long, signed)), letter{11, "no"}, letter{10, "no"},
			"mit Seiten und (lang oder unterzeichnet)", "with pages and (long or signed)"},
		{rule.Not(rule.And(long, signed)), letter{11, "no"}, letter{11, "yes"},
			"nicht (lang und unterzeichnet)", "not (long and signed)"},
		{rule.Not(rule.Or(long, signed)), letter{10, "no"}, letter{1, "yes"},
			"weder lang noch unterzeichnet", "neither long nor signed"},
		{rule.And(some, rule.Not(rule.Or(long, rule.And(some, signed)))), letter{10, "no"}, letter{1, "yes"},
			"mit Seiten und (weder lang noch (mit Seiten und unterzeichnet))",
			"with pages and (neither long nor (with pages and signed))"},
		{rule.And(some, rule.And(long, signed)), letter{11, "yes"}, letter{10, "yes"},
			"mit Seiten und lang und unterzeichnet", "with pages and long and signed"},
		{rule.And(rule.Condition[letter]{}, long), letter{pages: 11}, letter{pages: 10}, "lang", "long"},
	} {
		require.Equal(t, test.german, test.condition.Text(language.German))
		require.Equal(t, test.english, test.condition.Text(language.English))
		require.True(t, test.condition.Holds(test.holds), test.english)
		require.False(t, test.condition.Holds(test.not), test.english)
		require.False(t, test.condition.IsZero())
	}
	for _, always := range []rule.Condition[letter]{{}, rule.And[letter](), rule.Or[letter](), rule.Or(long, rule.Condition[letter]{})} {
		require.True(t, always.IsZero())
		require.True(t, always.Holds(letter{}))
		require.Zero(t, always.Words())
		require.Empty(t, always.Answers(letter{}))
	}
}

// A report can say why a rule is not applicable: which of its conditions do not hold.
func TestConditionsOfAReport(t *testing.T) {
	limited := signature()
	limited.Applies = rule.And(some, long, rule.Not(signed))
	report := rule.MustSet("sample", limited).Evaluate(letter{pages: 3}, civil.Date{})
	require.Equal(t, rule.NotApplicable, report.Outcome(limited.ID))
	require.Equal(t, []rule.Answer{
		{Condition: bilingual.Text{German: "mit Seiten", English: "with pages"}, Holds: true},
		{Condition: bilingual.Text{German: "lang", English: "long"}},
		{Condition: bilingual.Text{German: "nicht unterzeichnet", English: "not signed"}, Holds: true},
	}, report.Conditions(limited.ID))
	require.Nil(t, report.Conditions("TH-KEINE"))
	require.Nil(t, rule.Report{}.Conditions(limited.ID))
}

// A set refuses conditions that cannot speak.
func TestConditionsNeedWords(t *testing.T) {
	for _, mute := range []rule.Condition[letter]{
		rule.When("", "signed", func(letter) bool { return true }),
		rule.And(some, rule.When("lang", "", func(letter) bool { return true })),
		rule.Not(rule.Condition[letter]{}),
	} {
		r := signature()
		r.Applies = mute
		_, err := rule.NewSet("sample", r)
		require.EqualError(t, err, "rule: "+r.ID+": a condition needs a text in German and in English")
	}
}

// A rule that panics, in its condition or in its check, is not covered; what it noted before does not count, and the other
// rules come to their results.
func TestPanicInARule(t *testing.T) {
	inCheck, inCondition := length(), length()
	inCheck.ID, inCondition.ID = "TH-X-1", "TH-X-2"
	inCheck.InForce, inCondition.InForce = civil.Period{}, civil.Period{}
	inCheck.Check = func(l letter, r *rule.Result) {
		r.Violate("/pages")
		r.Lack("/signed")
		panic("no such page")
	}
	inCondition.Applies = rule.When("kaputt", "broken", func(letter) bool { var none []int; return none[3] == 0 })
	report := rule.MustSet("sample", inCheck, inCondition, signature()).Evaluate(letter{pages: 1, signed: "no"}, civil.Date{})

	require.Equal(t, rule.NotCovered, report.Outcome("TH-X-1"))
	require.Equal(t, rule.NotCovered, report.Outcome("TH-X-2"))
	require.Equal(t, rule.Violated, report.Outcome(signature().ID))
	require.Equal(t, 1, report.Checked())
	for o := range report.Outcomes() {
		if o.Outcome != rule.NotCovered {
			require.Nil(t, o.Failure)
			continue
		}
		require.Empty(t, o.Missing)
		require.Equal(t, o.Rule.ID, o.Failure.Rule)
		require.Contains(t, string(o.Failure.Stack), "condition_test.go")
	}
	for f := range report.Findings() {
		require.Equal(t, signature().ID, f.Rule)
	}
	require.Contains(t, report.Summary(language.German), "nicht geprüft 2")
	var text strings.Builder
	require.NoError(t, report.WriteText(&text, language.German))
	require.Contains(t, text.String(), "TH-X-1 panicked: no such page")
	require.Nil(t, report.Conditions("TH-X-2"), "the condition panics")
}

// A rule that panicked is an error of the report, even where nothing is violated.
func TestErrOfAPanic(t *testing.T) {
	broken, other := signature(), signature()
	broken.ID, other.ID = "TH-X-1", "TH-X-2"
	broken.Applies, other.Applies = rule.Condition[letter]{}, rule.Condition[letter]{}
	broken.Check = func(letter, *rule.Result) { panic("no such page") }
	other.Check = func(letter, *rule.Result) {}
	report := rule.MustSet("sample", broken, other).Evaluate(letter{}, day)
	require.True(t, report.OK())
	var reported *rule.ReportError
	require.ErrorAs(t, report.Err(), &reported)
	require.EqualError(t, report.Err(), "rule: TH-X-1 panicked: no such page")

	other.Check = broken.Check
	report = rule.MustSet("sample", broken, other).Evaluate(letter{}, day)
	require.EqualError(t, report.Err(), "rule: TH-X-1 panicked: no such page, and 1 more")
}

// A nil subject is none, whatever rules would make of it: no rule is asked.
func TestNilSubject(t *testing.T) {
	asked := rule.Rule[any]{ID: "TH-X-1", Severity: rule.Error, Title: signature().Title, Finding: signature().Title,
		Remedy: signature().Title, Basis: signature().Basis, Check: func(_ any, r *rule.Result) { r.Violate("") },
		Applies: rule.When("immer", "always", func(any) bool { return true })}
	report := rule.MustSet("sample", asked).Evaluate(nil, day, nil, rule.Limit(3))
	require.True(t, report.IsEmpty())
	require.Equal(t, rule.NotApplicable, report.Outcome("TH-X-1"))
	require.Zero(t, report.Checked())
	require.Nil(t, report.Conditions("TH-X-1"))
	require.Equal(t, rule.Violated, rule.MustSet("sample", asked).Evaluate(1, day, nil).Outcome("TH-X-1"), "a nil option is passed over")
}

// Words without a function are no condition, wherever they stand.
func TestWordsWithoutAFunction(t *testing.T) {
	mute := rule.When[letter]("ein Brief", "a letter", nil)
	sound := rule.When("lang", "long", func(letter) bool { return true })
	for _, applies := range []rule.Condition[letter]{mute, rule.Not(mute), rule.And(mute, sound), rule.Or(sound, mute)} {
		r := signature()
		r.Applies = applies
		_, err := rule.NewSet("sample", r)
		require.EqualError(t, err, "rule: "+r.ID+": a condition has words and no function; want both")
	}
	r := signature()
	r.Applies = rule.Or[letter]()
	require.NotEqual(t, rule.NotApplicable, rule.MustSet("sample", r).Evaluate(letter{pages: 1}, r.InForce.From).Outcome(r.ID),
		"alternatives without any restrict nothing")
}

// A report that looked at nothing can be told from one that found nothing.
func TestEmptyReport(t *testing.T) {
	require.True(t, rule.Report{}.IsEmpty())
	require.True(t, rule.Set[letter]{}.Evaluate(letter{}, civil.Date{}).IsEmpty())
	require.True(t, set(t).Select(func(rule.Info) bool { return false }).Evaluate(letter{}, day).IsEmpty())
	require.False(t, set(t).Evaluate(letter{}, day).IsEmpty())
	require.Contains(t, rule.Report{}.Summary(language.German), "Es wurde nichts geprüft. Regeln: 0; erfüllt 0")
	require.Contains(t, rule.Report{}.Summary(language.English), "Nothing was checked. Rules: 0; satisfied 0")
	require.NotContains(t, set(t).Evaluate(letter{}, day).Summary(language.German), "nichts geprüft")
}

func ExampleAnd() {
	long := rule.When("lang", "long", func(pages int) bool { return pages > 10 })
	even := rule.When("mit gerader Seitenzahl", "with an even number of pages", func(pages int) bool { return pages%2 == 0 })
	condition := rule.And(long, rule.Not(even))
	fmt.Println(condition.Text(language.German), condition.Holds(13), condition.Holds(12))
	// Output: lang und nicht mit gerader Seitenzahl true false
}

func ExampleReport_Conditions() {
	short := rule.When("höchstens eine Seite lang", "at most one page long", func(pages int) bool { return pages <= 1 })
	r := rule.Rule[int]{
		ID: "DE-MUSTER-1", Severity: rule.Hint, Applies: short, Basis: assumed, Title: title, Finding: title, Remedy: title,
		Check: func(int, *rule.Result) {},
	}
	report := rule.MustSet("Muster", r).Evaluate(3, civil.Date{})
	for _, answer := range report.Conditions("DE-MUSTER-1") {
		fmt.Println(report.Outcome("DE-MUSTER-1"), answer.Holds, answer.Condition.English)
	}
	// Output: not-applicable false at most one page long
}
