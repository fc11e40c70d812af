package rule_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// letter is a subject small enough to see through.
type letter struct {
	pages  int
	signed string // "yes", "no" or "" where nobody knows
}

func (letter) DataEdition() string { return "sample data" }

var (
	primary = rule.Basis{{Citation: law.MustParseCitation("§ 57 VwVfG"), Evidence: law.Primary}}
	assumed = rule.Basis{{Citation: law.MustParseCitation("§ 57 ThürVwVfG"), Evidence: law.Assumed}}
	title   = bilingual.Text{German: "Titel", English: "title"}
)

func signature() rule.Rule[letter] {
	return rule.Rule[letter]{
		ID: "DE-VWVFG-57", Title: title, Severity: rule.Error, Basis: primary,
		Finding: bilingual.Text{German: "Der Brief mit {pages} Seiten ist nicht unterschrieben.", English: "The letter of {pages} pages is not signed."},
		Remedy:  bilingual.Text{German: "Unterschreiben.", English: "Sign it."},
		Check: func(l letter, r *rule.Result) {
			switch l.signed {
			case "":
				r.Lack("/signed")
			case "no":
				r.Violate("/signed", rule.P("pages", l.pages))
			}
		},
	}
}

func length() rule.Rule[letter] {
	return rule.Rule[letter]{
		ID: "TH-VWVFG-57", Title: title, Severity: rule.Warning, Basis: assumed,
		Finding: bilingual.Text{German: "Zu lang.", English: "Too long."}, Remedy: bilingual.Text{German: "Kürzen.", English: "Cut it."},
		InForce: civil.Period{From: civil.MustParse("2018-01-01"), Through: civil.MustParse("2018-12-31")},
		Applies: rule.When("mit Seiten", "with pages", func(l letter) bool { return l.pages > 0 }),
		Check: func(l letter, r *rule.Result) {
			for page := 2; page <= l.pages; page++ {
				r.Violate(rule.Pointer("pages", page))
			}
		},
	}
}

func set(t testing.TB) rule.Set[letter] {
	s, err := rule.NewSet("sample rules", length(), signature())
	require.NoError(t, err)
	return s
}

var day = civil.MustParse("2018-10-16")

// Every rule ends in one of six outcomes.
func TestOutcomes(t *testing.T) {
	for _, test := range []struct {
		name      string
		subject   letter
		on        string
		signature rule.Outcome
		length    rule.Outcome
	}{
		{"all in order", letter{1, "yes"}, "2018-10-16", rule.Satisfied, rule.Satisfied},
		{"both violated", letter{3, "no"}, "2018-10-16", rule.Violated, rule.Violated},
		{"fact missing", letter{1, ""}, "2018-10-16", rule.Undecidable, rule.Satisfied},
		{"nothing to look at", letter{0, "yes"}, "2018-10-16", rule.Satisfied, rule.NotApplicable},
		{"last day in force", letter{2, "yes"}, "2018-12-31", rule.Satisfied, rule.Violated},
		{"day after", letter{2, "yes"}, "2019-01-01", rule.Satisfied, rule.NotInForce},
		{"day before", letter{2, "yes"}, "2017-12-31", rule.Satisfied, rule.NotInForce},
	} {
		t.Run(test.name, func(t *testing.T) {
			report := set(t).Evaluate(test.subject, civil.MustParse(test.on))
			require.Equal(t, test.signature, report.Outcome("DE-VWVFG-57"))
			require.Equal(t, test.length, report.Outcome("TH-VWVFG-57"))
			require.Equal(t, test.signature == rule.Violated, !report.OK(), "warnings and missing facts are no errors")
			require.Equal(t, report.OK(), report.Err() == nil)
		})
	}
}

// A missing fact is reported with its place, and is not taken for a violation.
func TestMissingFact(t *testing.T) {
	report := set(t).Evaluate(letter{1, ""}, day)
	var missing []string
	for o := range report.Outcomes() {
		missing = append(missing, o.Missing...)
	}
	require.Equal(t, []string{"/signed"}, missing)
	require.Empty(t, slices.Collect(report.Findings()))
}

// Findings come by pointer and then by ID, with numbers in the order of numbers, whatever order the rules have.
func TestOrderOfFindings(t *testing.T) {
	report := set(t).Evaluate(letter{11, "no"}, day)
	require.ErrorContains(t, report.Err(), "(§ 57 VwVfG)")
	require.NotContains(t, report.Err().Error(), "more", "there is one error")
	var got []string
	for f := range report.Findings() {
		got = append(got, f.Pointer)
	}
	require.Equal(t, []string{"/pages/2", "/pages/3", "/pages/4", "/pages/5", "/pages/6", "/pages/7", "/pages/8", "/pages/9", "/pages/10", "/pages/11", "/signed"}, got)
}

// A limit shortens the list of findings and nothing else.
func TestLimit(t *testing.T) {
	for _, limit := range []int{-1, 0, 1, 10, 11, 12} {
		report := set(t).Evaluate(letter{11, "no"}, day, rule.Limit(limit))
		kept := min(limit, 11)
		if limit < 0 {
			kept = 11 // no limit
		}
		require.Len(t, slices.Collect(report.Findings()), kept)
		require.Equal(t, 11-kept, report.Omitted())
		require.Equal(t, 1, report.CountSeverity(rule.Error))
		require.False(t, report.OK())
		require.ErrorContains(t, report.Err(), "DE-VWVFG-57")
	}
}

// Texts are made from the parameters in the reader's language.
func TestText(t *testing.T) {
	report := set(t).Evaluate(letter{12_345, "no"}, civil.MustParse("2020-01-01"))
	findings := slices.Collect(report.Findings())
	require.Len(t, findings, 1)
	require.Equal(t, "Der Brief mit 12345 Seiten ist nicht unterschrieben.", findings[0].Text(language.German))
	require.Equal(t, "The letter of 12345 pages is not signed.", findings[0].Text(language.English))
	require.Equal(t, "Unterschreiben.", findings[0].Remedy(language.German))
	require.Equal(t, 12_345, findings[0].Param("pages"))
	require.Nil(t, findings[0].Param("paper"))
	require.Equal(t, "DE-VWVFG-57", rule.Finding{Rule: "DE-VWVFG-57"}.Text(language.German))
}

// The rules of a treaty of two Länder name both; IDs are of capital letters and digits, the first and the last of them too.
func TestIDOfATreaty(t *testing.T) {
	r := signature()
	for _, id := range []string{"STV-SN-TH-3-2", "STV-SN-TH-3", "DE-AZ-09"} {
		r.ID = id
		_, err := rule.NewSet("sample rules", r)
		require.NoError(t, err, id)
	}
}

// What a rule needs is checked when the set is built.
func TestNewSetRefuses(t *testing.T) {
	for _, test := range []struct {
		reason string
		change func(*rule.Rule[letter])
	}{
		{"want an ID", func(r *rule.Rule[letter]) { r.ID = "de-vwvfg" }},
		{"want an ID", func(r *rule.Rule[letter]) { r.ID = "DE" }},
		{"want an ID", func(r *rule.Rule[letter]) { r.ID = "DE--57" }},
		{"want an ID", func(r *rule.Rule[letter]) { r.ID = "XX-57" }},
		{"want an ID", func(r *rule.Rule[letter]) { r.ID = "DE-Vw57" }},
		{"want an ID", func(r *rule.Rule[letter]) { r.ID = "DE-V/1" }},
		{"want an ID", func(r *rule.Rule[letter]) { r.ID = "DE-V:1" }},
		{"want an ID", func(r *rule.Rule[letter]) { r.ID = "DE-V@" }},
		{"want an ID", func(r *rule.Rule[letter]) { r.ID = "DE-V[" }},
		{"want an ID", func(r *rule.Rule[letter]) { r.ID = "STV-1" }},
		{"want an ID", func(r *rule.Rule[letter]) { r.ID = "STV-SN-1" }},
		{"want an ID", func(r *rule.Rule[letter]) { r.ID = "STV-SN-TH" }},
		{"title has no parameters", func(r *rule.Rule[letter]) { r.Title.German = "Titel {x}" }},
		{"brace is open", func(r *rule.Rule[letter]) { r.Remedy.German = "Unterschreiben {x" }},
		{"no check", func(r *rule.Rule[letter]) { r.Check = nil }},
		{"no severity", func(r *rule.Rule[letter]) { r.Severity = 0 }},
		{"no basis", func(r *rule.Rule[letter]) { r.Basis = nil }},
		{"source", func(r *rule.Rule[letter]) { r.Basis = rule.Basis{{}} }},
		{"text in German and in English", func(r *rule.Rule[letter]) { r.Remedy.English = "" }},
		{"names the parameters", func(r *rule.Rule[letter]) { r.Finding.English = "The letter is not signed." }},
		{"primary evidence", func(r *rule.Rule[letter]) { r.Basis = assumed }},
		{"primary evidence", func(r *rule.Rule[letter]) { r.Basis = slices.Concat(primary, assumed) }},
		{"ends before it begins", func(r *rule.Rule[letter]) {
			r.InForce = civil.Period{From: civil.MustParse("2019-01-01"), Through: civil.MustParse("2018-01-01")}
		}},
	} {
		r := signature()
		test.change(&r)
		_, err := rule.NewSet("sample rules", r)
		var fault *rule.SetError
		require.ErrorAs(t, err, &fault, test.reason)
		require.Contains(t, fault.Reason, test.reason)
	}
	_, err := rule.NewSet("sample rules", signature(), signature())
	require.ErrorContains(t, err, "twice")
	_, err = rule.NewSet("", signature())
	require.ErrorContains(t, err, "edition")
	_, err = rule.Join("joined", set(t), set(t))
	require.ErrorContains(t, err, "twice")
	require.Panics(t, func() { rule.MustSet("sample rules", signature(), signature()) })
}

// A joined set has the rules of both; a selection keeps what was asked for.
func TestJoinAndSelect(t *testing.T) {
	joined, err := rule.Join("joined", rule.MustSet("a", signature()), rule.MustSet("b", length()))
	require.NoError(t, err)
	require.Equal(t, 2, joined.Len())
	require.Equal(t, "joined", joined.Edition())
	info, ok := joined.Rule("TH-VWVFG-57")
	require.True(t, ok)
	require.Equal(t, rule.Warning, info.Severity)
	_, ok = joined.Rule("TH-VWVFG-58")
	require.False(t, ok)
	selected := joined.Select(func(i rule.Info) bool { return i.Severity == rule.Error })
	require.Equal(t, []string{"DE-VWVFG-57"}, ids(selected.Rules()))
}

func ids(infos []rule.Info) (ids []string) {
	for _, info := range infos {
		ids = append(ids, info.ID)
	}
	return ids
}

// Machines get the report with rules, day, editions, outcomes and both languages.
func TestReportJSON(t *testing.T) {
	data, err := json.Marshal(set(t).Evaluate(letter{1, "no"}, day))
	require.NoError(t, err)
	require.JSONEq(t, `{
		"ok": false, "complete": false, "on": "2018-10-16", "edition": "sample rules", "dataEdition": "sample data",
		"findings": [{
			"rule": "DE-VWVFG-57", "severity": "error", "pointer": "/signed", "params": {"pages": 1},
			"text": {"de": "Der Brief mit 1 Seiten ist nicht unterschrieben.", "en": "The letter of 1 pages is not signed."},
			"remedy": {"de": "Unterschreiben.", "en": "Sign it."},
			"basis": [{"citation": "§ 57 VwVfG", "evidence": "primary"}]}],
		"outcomes": [{"rule": "DE-VWVFG-57", "outcome": "violated"}, {"rule": "TH-VWVFG-57", "outcome": "satisfied"}]}`, string(data))
}

// Problem details have one entry per finding, and none where nothing is wrong.
func TestProblem(t *testing.T) {
	_, wrong := set(t).Evaluate(letter{1, "yes"}, day).Problem(language.English)
	require.False(t, wrong)
	problem, wrong := set(t).Evaluate(letter{2, "no"}, day).Problem(language.English)
	require.True(t, wrong)
	require.Equal(t, 422, problem.Status)
	require.Len(t, problem.Errors, 2)
	require.Equal(t, rule.ProblemEntry{Detail: "The letter of 2 pages is not signed.", Pointer: "#/signed", Rule: "DE-VWVFG-57",
		Severity: rule.Error, Basis: "§ 57 VwVfG", Remedy: "Sign it."}, problem.Errors[1])
}

// Pointers of problem details are URI fragments, and a report without findings in sight still has a list of them.
func TestProblemPointer(t *testing.T) {
	odd := signature()
	odd.Check = func(_ letter, r *rule.Result) { r.Violate(rule.Pointer("ä b%"), rule.P("pages", 1)) }
	report := rule.MustSet("odd", odd).Evaluate(letter{}, day)
	problem, _ := report.Problem(language.English)
	require.Equal(t, "#/%C3%A4%20b%25", problem.Errors[0].Pointer)
	problem, wrong := rule.MustSet("odd", odd).Evaluate(letter{}, day, rule.Limit(0)).Problem(language.English)
	require.True(t, wrong)
	require.NotNil(t, problem.Errors)
	require.Empty(t, problem.Errors)
	data, err := json.Marshal(problem)
	require.NoError(t, err)
	var again rule.Problem
	require.NoError(t, json.Unmarshal(data, &again), "problem details can be read back")
}

// A set keeps its rules whatever callers do to what they handed in or were given.
func TestSetIsImmutable(t *testing.T) {
	basis := slices.Clone(primary)
	r := signature()
	r.Basis = basis
	s := rule.MustSet("sample rules", r)
	basis[0].Evidence = law.Assumed
	s.Rules()[0].Basis[0].Evidence = law.Assumed
	for o := range s.Evaluate(letter{1, "no"}, day).Outcomes() {
		o.Rule.Basis[0].Evidence = law.Assumed
	}
	for f := range s.Evaluate(letter{1, "no"}, day).Findings() {
		f.Basis[0].Evidence = law.Assumed
	}
	info, _ := s.Rule("DE-VWVFG-57")
	require.Equal(t, law.Primary, info.Basis.Evidence())
	_, err := rule.Join("joined", s)
	require.NoError(t, err)
}

// A check may use one slice of parameters again and again.
func TestParametersAreCopied(t *testing.T) {
	r := length()
	r.Finding = bilingual.Text{German: "Seite {page}.", English: "Page {page}."}
	r.Check = func(l letter, result *rule.Result) {
		params := []rule.Param{{}}
		for page := range 3 {
			params[0] = rule.P("page", page)
			result.Violate(rule.Pointer(page), params...)
		}
	}
	var texts []string
	for f := range rule.MustSet("sample rules", r).Evaluate(letter{1, "yes"}, day).Findings() {
		texts = append(texts, f.Text(language.English))
	}
	require.Equal(t, []string{"Page 0.", "Page 1.", "Page 2."}, texts)
}

// The order of findings does not depend on the order in which they were noted, whatever their pointers look like.
func TestOrderIsTotal(t *testing.T) {
	pointers := []string{"/10", "/9", "/1a", "/2", "/b", "/01"}
	want := ""
	for i := range pointers {
		r := length()
		r.Check = func(_ letter, result *rule.Result) {
			for j := range pointers {
				result.Violate(pointers[(i+j*5)%len(pointers)])
			}
		}
		var got strings.Builder
		for f := range rule.MustSet("sample rules", r).Evaluate(letter{1, "yes"}, day).Findings() {
			got.WriteString(f.Pointer)
		}
		if want == "" {
			want = got.String()
		}
		require.Equal(t, want, got.String())
	}
	require.Equal(t, "/2/9/01/10/1a/b", want)
}

// The catalogue shows every rule before anything is checked.
func TestCatalogue(t *testing.T) {
	data, err := json.Marshal(set(t).Catalogue())
	require.NoError(t, err)
	var catalogue struct {
		Edition string
		Rules   []map[string]any
	}
	require.NoError(t, json.Unmarshal(data, &catalogue))
	require.Equal(t, "sample rules", catalogue.Edition)
	require.Len(t, catalogue.Rules, 2)
	require.Equal(t, "TH-VWVFG-57", catalogue.Rules[1]["id"])
	require.Equal(t, map[string]any{"from": "2018-01-01", "through": "2018-12-31"}, catalogue.Rules[1]["inForce"])

	var out strings.Builder
	require.NoError(t, set(t).Rules()[0].Explain(&out, language.German))
	require.Contains(t, out.String(), "§ 57 VwVfG [Wortlaut gelesen]")
	require.Contains(t, out.String(), "Abhilfe:   Unterschreiben.")
}

// Names with slashes and tildes are escaped as RFC 6901 wants it.
func TestPointer(t *testing.T) {
	require.Equal(t, "/clauses/2/source", rule.Pointer("clauses", 2, "source"))
	require.Equal(t, "/a~1b/c~0d", rule.Pointer("a/b", "c~d"))
	require.Empty(t, rule.Pointer())
}

// Reports can be read from many goroutines at once.
func TestParallelUse(t *testing.T) {
	s := set(t)
	done := make(chan string)
	for range 8 {
		go func() {
			var out strings.Builder
			for f := range s.Evaluate(letter{3, "no"}, day).Findings() {
				fmt.Fprintln(&out, f.Text(language.German))
			}
			done <- out.String()
		}()
	}
	first := <-done
	for range 7 {
		require.Equal(t, first, <-done)
	}
}

func BenchmarkEvaluateValid(b *testing.B) {
	s := set(b)
	b.ReportAllocs()
	for b.Loop() {
		s.Evaluate(letter{1, "yes"}, day)
	}
}

// What is cited twice, because one reading is the text and another rests on it, is printed once.
// A basis that cites an act speaks of its text, one that cites none of records; both as weak as their weakest source.
func TestEvidenceTextOfABasis(t *testing.T) {
	register := law.Source{Where: "Gemeindeverzeichnis", Evidence: law.Primary}
	require.Equal(t, "Wortlaut gelesen", primary.EvidenceText(language.German))
	require.Equal(t, "Wortlaut gelesen", rule.Basis{register, primary[0]}.EvidenceText(language.German))
	require.Equal(t, "amtliche Quelle gelesen", rule.Basis{register, register}.EvidenceText(language.German))
	require.Equal(t, "official record read", rule.Basis{register}.EvidenceText(language.English))
	require.Equal(t, "angenommen", append(rule.Basis{register}, assumed...).EvidenceText(language.German))
	require.Empty(t, rule.Basis{}.EvidenceText(language.German))
}

func TestBasisStringNamesEachCitationOnce(t *testing.T) {
	derived := primary[0]
	derived.Where, derived.Evidence = "daraus abgeleitet", law.Derived
	require.Equal(t, "§ 57 VwVfG; § 57 ThürVwVfG", append(rule.Basis{primary[0], derived}, assumed...).String())
	require.Equal(t, "Urkunde", rule.Basis{{Where: "Urkunde"}, {Where: "Urkunde"}}.String())
	act := law.Source{Citation: law.MustCite(law.VwVfG, ""), Where: "in Kraft seit 1977", Evidence: law.Assumed}
	require.Equal(t, "§ 57 VwVfG", append(rule.Basis{act}, primary...).String(), "the place says more than the act")
	require.Equal(t, "VwVfG; § 57 ThürVwVfG", append(rule.Basis{act, act}, assumed...).String())
	require.Empty(t, rule.Basis(nil).String())
}

// OK says nothing about what was not checked; Checked tells how much was.
func TestChecked(t *testing.T) {
	for _, test := range []struct {
		subject letter
		checked int
	}{
		{letter{}, 0}, // undecidable and not applicable
		{letter{signed: "yes"}, 1},
		{letter{signed: "yes", pages: 1}, 2},
		{letter{signed: "no", pages: 2}, 2},
	} {
		require.Equal(t, test.checked, set(t).Evaluate(test.subject, day).Checked(), test)
	}
	none := rule.Set[letter]{}.Evaluate(letter{}, day)
	require.True(t, none.OK())
	require.Zero(t, none.Checked())
}

// envelope may be handed in without its letter.
type envelope struct{ letter *letter }

func (e envelope) Completed() envelope {
	if e.letter == nil {
		e.letter = new(letter)
	}
	return e
}

// Rules see a subject as it completes itself.
func TestCompleted(t *testing.T) {
	r := rule.Rule[envelope]{ID: "DE-VWVFG-57", Title: title, Finding: title, Remedy: title, Severity: rule.Error, Basis: primary,
		Applies: rule.When("ohne Unterschrift", "without a signature", func(e envelope) bool { return e.letter.signed == "" }),
		Check:   func(e envelope, r *rule.Result) { r.Lack("/signed") }}
	require.Equal(t, rule.Undecidable, rule.MustSet("sample", r).Evaluate(envelope{}, day).Outcome(r.ID))
}
